// Commits turns as fast as it can until it is killed, from eight chats at once, and prints the number of each turn once
// the store has acknowledged it. A turn's update, note, session and message all carry its number.
// Arguments: the kind of store, its connection string, the first number, and, if it is to end by itself, how many turns.
using System.Globalization;
using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.Core.Text;
using SalesBot.Storage;

const int Chats = 8;
var first = long.Parse(args[2], CultureInfo.InvariantCulture);
var end = args.Length > 3 ? first + long.Parse(args[3], CultureInfo.InvariantCulture) : long.MaxValue;
var seller = new SellerId(first);
var customer = new CustomerId(first);

var noTables = new TextTables(new CharacterTable(ImmutableDictionary<char, char>.Empty, [], []), [], [], [], [], []);
using var store = StorageRegistration.Open(Enum.Parse<StorageKind>(args[0]), args[1], new SearchReader(new Normaliser(noTables)), TimeProvider.System);
using var acknowledgements = Console.OpenStandardOutput();
await Commit(first, new Enrol(seller, TeamId.First, Role.Seller, "فروشنده"), new AddCustomer(customer, seller, "مشتری"));
var next = first;
await Task.WhenAll(Enumerable.Range(0, Chats).Select(async _ =>
{
    for (var number = Interlocked.Increment(ref next); number < end; number = Interlocked.Increment(ref next))
    {
        await Commit(number, new AddNote(customer, seller, number.ToString(CultureInfo.InvariantCulture)));
    }
}));

async Task Commit(long number, params Change[] changes)
{
    var text = number.ToString(CultureInfo.InvariantCulture);
    await store.Turns.CommitAsync(
        new TurnRecord(new UpdateId(number), new ChatId(first + number % Chats), DateTimeOffset.UtcNow, text, [.. changes], [text]), CancellationToken.None);
    lock (acknowledgements)
    {
        // One write to the pipe for each number: what was written before the kill can be read after it.
        acknowledgements.Write(System.Text.Encoding.ASCII.GetBytes(text + "\n"));
    }
}
