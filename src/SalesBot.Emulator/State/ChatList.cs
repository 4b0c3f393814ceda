using System.Globalization;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.State;

/// <summary>Chats known to the bot: as on the real server it cannot write to somebody who never wrote first.</summary>
internal sealed class ChatList
{
    private const string Key = "chat/";
    private readonly Dictionary<long, Chat> _chats = [];
    private readonly Journal _journal;

    public ChatList(Journal journal)
    {
        _journal = journal;
        foreach (var (_, value) in journal.All(Key))
        {
            var chat = Chat.FromJournaled((JsonObject)value);
            _chats[chat.Id] = chat;
        }
    }

    public Chat? Find(long id) => _chats.GetValueOrDefault(id);

    /// <summary>The chat with that shape, met now if it was unknown.</summary>
    public Chat Meet(JsonObject shape)
    {
        var id = (long)shape["id"]!;
        if (!_chats.TryGetValue(id, out var chat))
        {
            _chats[id] = chat = new Chat(id, (JsonObject)shape.DeepClone());
            Save(chat);
        }

        return chat;
    }

    public void Save(Chat chat) => _journal.Put(Key + chat.Id.ToString(CultureInfo.InvariantCulture), chat.AsJournaled());
}
