using System.Globalization;
using System.Text.Json.Nodes;
using SalesBot.Emulator.Server;

namespace SalesBot.Emulator.State;

/// <summary>What the bot tells of itself; its texts differ by language code, "" is the default.</summary>
internal sealed class BotProfile(EmulatorOptions options, Journal journal)
{
    private const string Key = "profile/";
    private const string MenuKey = "menu_button";
    private readonly Dictionary<(string What, string Language), string> _texts = journal.All(Key)
        .ToDictionary(e => (e.Key.Split('/')[0], e.Key.Split('/')[1]), e => (string)e.Value!);

    public long Id { get; } = long.Parse(options.Token.Split(':')[0], CultureInfo.InvariantCulture);

    public string Username { get; } = options.BotUsername;

    public string Name => Get("name", "");

    /// <summary>For chats without one of their own; null is the list of commands.</summary>
    public JsonObject? MenuButton
    {
        get;
        set
        {
            field = value;
            journal.Put(MenuKey, value);
        }
    } = journal.Get(MenuKey) as JsonObject;

    /// <summary>The bot as <c>User</c> on the wire.</summary>
    public JsonObject AsUser() => new()
    {
        ["id"] = Id,
        ["is_bot"] = true,
        ["first_name"] = Name,
        ["username"] = Username,
    };

    /// <summary>A text of the profile: name, description or short_description.</summary>
    public string Get(string what, string language) =>
        _texts.TryGetValue((what, language), out var own) ? own
        : _texts.TryGetValue((what, ""), out var common) ? common
        : what == "name" ? options.BotName : "";

    public void Set(string what, string language, string text)
    {
        if (text.Length == 0)
        {
            _texts.Remove((what, language));
        }
        else
        {
            _texts[(what, language)] = text;
        }

        journal.Put($"{Key}{what}/{language}", text.Length == 0 ? null : JsonValue.Create(text));
    }
}
