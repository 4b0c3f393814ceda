using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.State;

/// <summary>Everything the emulated server remembers. Read and change it only while holding <see cref="Gate"/>.</summary>
internal sealed class Messenger : IDisposable
{
    private readonly Journal _journal;

    public Messenger(EmulatorOptions options, Faults faults)
    {
        (Options, Faults, Clock) = (options, faults, options.Clock);
        _journal = new Journal(options.StatePath);
        People = new People(_journal);
        Chats = new ChatList(_journal);
        Messages = new MessageStore(_journal, Clock);
        Files = new FileStore(_journal, options.StatePath);
        Updates = new UpdateQueue(_journal, Clock);
        Events = new EventLog(Clock, Activity);
        Callbacks = new CallbackQueries(_journal, Clock);
        Inline = new InlineQueries(Clock);
        Profile = new BotProfile(options, _journal);
        Commands = new CommandLists(_journal);
        Webhook = new Webhook(_journal);
    }

    public Lock Gate { get; } = new();

    public EmulatorOptions Options { get; }

    public Faults Faults { get; }

    public TimeProvider Clock { get; }

    public Activity Activity { get; } = new();

    public People People { get; }

    public ChatList Chats { get; }

    public MessageStore Messages { get; }

    public FileStore Files { get; }

    public UpdateQueue Updates { get; }

    public EventLog Events { get; }

    public CallbackQueries Callbacks { get; }

    public InlineQueries Inline { get; }

    public BotProfile Profile { get; }

    public CommandLists Commands { get; }

    public Webhook Webhook { get; }

    /// <summary>Unix seconds.</summary>
    public long Now => Clock.GetUtcNow().ToUnixTimeSeconds();

    public void Dispose() => _journal.Dispose();
}
