using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.State;

/// <summary>Lists of commands by scope and language.</summary>
internal sealed class CommandLists
{
    private const string Key = "commands/";
    private readonly Dictionary<string, JsonArray> _lists = new(StringComparer.Ordinal);
    private readonly Journal _journal;

    public CommandLists(Journal journal)
    {
        _journal = journal;
        foreach (var (key, value) in journal.All(Key))
        {
            _lists[key] = (JsonArray)value;
        }
    }

    public JsonArray Get(string scope, string language) =>
        _lists.TryGetValue(KeyOf(scope, language), out var list) ? (JsonArray)list.DeepClone() : [];

    public void Set(string scope, string language, JsonArray commands)
    {
        var key = KeyOf(scope, language);
        if (commands.Count == 0)
        {
            _lists.Remove(key);
        }
        else
        {
            _lists[key] = commands;
        }

        _journal.Put(Key + key, commands.Count == 0 ? null : commands);
    }

    /// <summary>What a person sees in a private chat: the narrowest scope that has a list, own language first.</summary>
    public JsonArray Shown(long chatId, string language)
    {
        foreach (var scope in new[] { $"chat:{chatId}", "all_private_chats", "default" })
        {
            foreach (var code in new[] { language, "" })
            {
                if (_lists.TryGetValue(KeyOf(scope, code), out var list))
                {
                    return (JsonArray)list.DeepClone();
                }
            }
        }

        return [];
    }

    private static string KeyOf(string scope, string language) => $"{scope}/{language}";
}
