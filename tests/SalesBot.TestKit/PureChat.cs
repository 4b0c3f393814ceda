using SalesBot.Core.Dialogue;
using SalesBot.Core.Ports;

namespace SalesBot.TestKit;

/// <summary>
/// One person's chat with the dialogue alone: no host, no HTTP. Every turn goes through the stored form, as after a restart.
/// Buttons are found by what people read.
/// </summary>
public sealed class PureChat(MemoryStore store, KnowledgeBase knowledge, StandingClock clock, IIdSource ids, long person = 101, string name = "سارا محمدی")
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    private static long _update;

    public PureChat()
        : this(new MemoryStore(), Shipped.Knowledge, new StandingClock(new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.Zero)), new CountingIds())
    {
    }

    public MemoryStore Store => store;

    public StandingClock Clock => clock;

    public ChatId Chat => new(person);

    /// <summary>The view shown last.</summary>
    public View View { get; private set; } = new("", []);

    /// <summary>The toast of the press answered last, or null.</summary>
    public string? Toast { get; private set; }

    /// <summary>True when the last turn edited the pressed message instead of sending a new one.</summary>
    public bool Replaced { get; private set; }

    public Turn LastTurn { get; private set; } = null!;

    public Screen Screen => Codec.DecodeSession(store.LoadSession(Chat)!).Screen;

    public string Text => View.Text.Plain;

    public IEnumerable<string> Labels => View.Rows.SelectMany(r => r).Select(b => b.Label);

    public World World => new(knowledge, Shipped.Reader, new Seller(new SellerId(person), TeamId.First, name), clock.GetUtcNow(), Tehran, store, new PlainTime(), ids);

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
        var registered = store.FindSeller(new SellerId(person));
        var turn = Conversation.Handle(store.LoadSession(Chat), registered != World.Seller, new Incoming(update, Chat, World.Seller.Id, name, what), World);
        var record = new TurnRecord(update, Chat, clock.GetUtcNow(), Codec.Encode(turn.Session), turn.Changes, [.. turn.Outgoing.Select(Codec.Encode)]);
        store.CommitAsync(record, CancellationToken.None).GetAwaiter().GetResult();
        LastTurn = turn;
        Toast = null;
        foreach (var outgoing in record.Outgoing.Select(Codec.DecodeOutgoing))
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
