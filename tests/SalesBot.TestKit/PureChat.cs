using System.Collections.Immutable;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;

namespace SalesBot.TestKit;

/// <summary>
/// One person's chat with the dialogue alone: no host, no HTTP. Every turn goes through the stored form, as after a restart.
/// Buttons are found by what people read.
/// </summary>
public sealed class PureChat
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    private static long _update;

    private readonly KnowledgeBase _knowledge;
    private readonly IIdSource _ids;
    private readonly long _person;
    private readonly string _name;

    /// <param name="role">As which the person is a member of the first team; null for no member at all.</param>
    public PureChat(TestStore store, KnowledgeBase knowledge, StandingClock clock, IIdSource ids, long person = 101, string name = "سارا محمدی", Role? role = Role.Seller, TeamId? team = null)
    {
        (Store, _knowledge, Clock, _ids, _person, _name) = (store, knowledge, clock, ids, person, name);
        if (role is { } known)
        {
            store.Write(clock.GetUtcNow(), new Enrol(new SellerId(person), team ?? TeamId.First, known, name));
        }
    }

    public PureChat()
        : this(new TestStore(), Shipped.Knowledge, new StandingClock(new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.Zero)), new CountingIds())
    {
    }

    /// <summary>Another person's chat with the same bot.</summary>
    public PureChat With(long person, string name, Role? role, TeamId? team = null) => new(Store, _knowledge, Clock, _ids, person, name, role, team);

    public TestStore Store { get; }

    public StandingClock Clock { get; }

    public ChatId Chat => new(_person);

    /// <summary>The settings name this person.</summary>
    public bool IsOwner { get; init; }

    public IStartLinks Links { get; init; } = new PlainLinks();

    /// <summary>The view shown last.</summary>
    public View View { get; private set; } = new("", []);

    /// <summary>The toast of the press answered last, or null.</summary>
    public string? Toast { get; private set; }

    /// <summary>True when the last turn edited the pressed message instead of sending a new one.</summary>
    public bool Replaced { get; private set; }

    public Turn LastTurn { get; private set; } = null!;

    public Screen Screen => Codec.DecodeSession(Store.Turns.LoadSession(Chat)!).Screen;

    public string Text => View.Text.Plain;

    public IEnumerable<string> Labels => View.Rows.SelectMany(r => r).Select(b => b.Label);

    public World World => new World(
        _knowledge, Shipped.Readers, new Seller(new SellerId(_person), TeamId.First, _name), null, IsOwner, Clock.GetUtcNow(), Tehran, Store.Books, new PlainTime(), _ids, Links).At(Store.Books);

    /// <summary>All that the last turn sent, in order.</summary>
    public IReadOnlyList<Outgoing> Sent { get; private set; } = [];

    public PureChat Send(string text) => Take(new TextSent(text));

    public PureChat Send(MediaKind media, string caption = "") => Take(new MediaSent(new Media(media, "file"), caption));

    /// <summary>Presses the button whose label holds the words.</summary>
    public PureChat Press(string words) => PressData(DataOf(words));

    public string DataOf(string words) => View.Rows.SelectMany(r => r).FirstOrDefault(b => b.Label.Contains(words, StringComparison.Ordinal))?.Data
        ?? throw new InvalidOperationException($"no button «{words}» among: {string.Join(" | ", Labels)}\n{Text}");

    public PureChat PressData(string data) => Take(new ButtonPressed("press", new MessageId(1), data));

    public PureChat Take(Happening what)
    {
        var update = new UpdateId(Interlocked.Increment(ref _update));
        var world = World;
        var turn = Conversation.Handle(Store.Turns.LoadSession(Chat), new Incoming(update, Chat, world.Seller.Id, _name, what), world);
        ImmutableArray<string> stored = [];
        var record = new TurnRecord(
            update, Chat, Clock.GetUtcNow(), Codec.Encode(turn.Session), turn.Changes, books => stored = [.. turn.Outgoing(world.At(books)).Select(Codec.Encode)]);
        Store.Turns.CommitAsync(record, CancellationToken.None).GetAwaiter().GetResult();
        LastTurn = turn;
        Toast = null;
        Sent = [.. stored.Select(Codec.DecodeOutgoing)];
        foreach (var outgoing in Sent)
        {
            switch (outgoing)
            {
                case ShowView(var view, var replace): (View, Replaced) = (view, replace is not null); break;
                case AnswerPress(_, var toast): Toast = toast; break;
            }
        }

        return this;
    }
}
