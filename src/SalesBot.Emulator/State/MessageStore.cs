using System.Globalization;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.State;

/// <summary>Messages of all chats; ids are shared by all chats and never come twice.</summary>
internal sealed class MessageStore
{
    private const string Key = "m/";
    private const string NextKey = "next/message";
    private static readonly DateTimeOffset Epoch = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<long, SortedDictionary<int, StoredMessage>> _chats = [];
    private readonly Dictionary<string, StoredMessage> _inline = new(StringComparer.Ordinal);
    private readonly Journal _journal;
    private int _next;

    public MessageStore(Journal journal, TimeProvider clock)
    {
        _journal = journal;
        // Seconds of the clock, so that ids go up over a restart even when nothing was kept.
        var byClock = (int)Math.Max(1, (clock.GetUtcNow() - Epoch).TotalSeconds);
        _next = Math.Max(byClock, (int?)journal.Get(NextKey) ?? 1);
        foreach (var (_, value) in journal.All(Key))
        {
            var message = StoredMessage.FromJournaled((JsonObject)value);
            Place(message);
            _next = Math.Max(_next, message.Id + 1);
        }
    }

    public int NextId()
    {
        _journal.Put(NextKey, _next + 1);
        return _next++;
    }

    public StoredMessage? Find(long chatId, long messageId) =>
        messageId is > 0 and <= int.MaxValue && _chats.TryGetValue(chatId, out var chat) ? chat.GetValueOrDefault((int)messageId) : null;

    public StoredMessage? FindInline(string inlineMessageId) => _inline.GetValueOrDefault(inlineMessageId);

    /// <summary>The last messages of a chat, oldest first.</summary>
    public List<StoredMessage> Last(long chatId, int most) =>
        _chats.TryGetValue(chatId, out var chat) ? [.. chat.Values.TakeLast(most)] : [];

    public void Put(StoredMessage message)
    {
        Place(message);
        _next = Math.Max(_next, message.Id + 1);
        _journal.Put(KeyOf(message), message.AsJournaled());
    }

    public void Remove(StoredMessage message)
    {
        _chats[message.ChatId].Remove(message.Id);
        if (message.InlineMessageId is { } inline)
        {
            _inline.Remove(inline);
        }

        _journal.Put(KeyOf(message), null);
    }

    private void Place(StoredMessage message)
    {
        if (!_chats.TryGetValue(message.ChatId, out var chat))
        {
            _chats[message.ChatId] = chat = [];
        }

        chat[message.Id] = message;
        if (message.InlineMessageId is { } inline)
        {
            _inline[inline] = message;
        }
    }

    private static string KeyOf(StoredMessage m) => string.Create(CultureInfo.InvariantCulture, $"{Key}{m.ChatId}/{m.Id}");
}
