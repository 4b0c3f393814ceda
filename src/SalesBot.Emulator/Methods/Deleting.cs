using System.Text.Json.Nodes;
using SalesBot.Emulator.State;

namespace SalesBot.Emulator.Methods;

/// <summary>Which messages may go, and how they go.</summary>
internal static class Deleting
{
    private const long OldestSeconds = 48 * 3600;

    public static bool IsAllowed(Messenger messenger, StoredMessage message) => messenger.Now - message.Date <= OldestSeconds;

    public static void Delete(Messenger messenger, StoredMessage message)
    {
        messenger.Messages.Remove(message);
        messenger.Events.Add(message.ChatId, "delete", new JsonObject { ["chat_id"] = message.ChatId, ["message_id"] = message.Id });
    }
}
