using System.Globalization;

namespace SalesBot.Telegram;

/// <summary>Settings under "Telegram".</summary>
public sealed class TelegramOptions
{
    public const string Section = "Telegram";

    private static readonly TimeSpan LongestInlineAnswer = TimeSpan.FromSeconds(10);

    /// <summary>The bot's token from BotFather. A secret: it must reach no log.</summary>
    public string Token { get; set; } = "";

    /// <summary>A Bot API server; null means the platform's own.</summary>
    public string? BaseUrl { get; set; }

    public Platform Platform { get; set; } = Platform.Telegram;

    /// <summary>Name of an <see cref="Telegram.ApiClient"/>: which client speaks to the server.</summary>
    public string Client { get; set; } = nameof(Telegram.ApiClient.Own);

    /// <summary>Where the platform posts updates to: https with a path, on a port that it knows, or http on this machine. Null means that the bot asks for them.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>Comes along with every post: 1 to 256 of A-Z a-z 0-9 _ -. A secret; when empty a new one is made at each start.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>http, https or socks5 address of a proxy, with a name and password if it wants them; null uses the system's.</summary>
    public string? Proxy { get; set; }

    /// <summary>How long the server may hold a getUpdates call; it caps this at 50 s.</summary>
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long any other call without a file may take; a poll may take this much longer than <see cref="PollTimeout"/>.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long sending or fetching one file may take.</summary>
    public TimeSpan FileTimeout { get; set; } = TimeSpan.FromMinutes(5);

    public PlatformProfile Profile => PlatformProfile.Of(Platform);

    /// <summary>The bot's own number, which the token begins with; 0 where it does not.</summary>
    internal long BotId => long.TryParse(Token.AsSpan(0, Math.Max(0, Token.IndexOf(':', StringComparison.Ordinal))), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    /// <summary>The client of that name, whatever the case of its letters; numbers are no names. Null when there is none.</summary>
    internal ApiClient? ApiClient =>
        Enum.GetValues<ApiClient>().Cast<ApiClient?>().FirstOrDefault(client => string.Equals(client.ToString(), Client, StringComparison.OrdinalIgnoreCase));

    /// <summary>How long the answer to an inline query may take: later than ten seconds the platform refuses it, and the person has typed on.</summary>
    internal TimeSpan InlineTimeout => RequestTimeout < LongestInlineAnswer ? RequestTimeout : LongestInlineAnswer;

    internal Uri Address => BaseUrl is null ? Profile.Address : new Uri(BaseUrl);
}
