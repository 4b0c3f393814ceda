using System.Collections.Frozen;

namespace SalesBot.Telegram;

public enum Platform
{
    Telegram,
    Bale,
}

public enum Markup
{
    /// <summary>Telegram's HTML: b, i and blockquote.</summary>
    Html,

    /// <summary>Bale's Markdown: every text is read as such, and nothing can be escaped.</summary>
    Stars,
}

/// <summary>What a platform can do and how it differs; the only place that knows one platform from another.</summary>
/// <param name="ParseMode">The parse_mode of every text, or null where there is no such thing.</param>
/// <param name="CanEdit">Whether editing a message works; if not, a new one is sent and the old one deleted.</param>
/// <param name="CanNarrowUpdates">Whether getUpdates takes allowed_updates.</param>
/// <param name="HasInlineMode">Whether people can ask the bot in other chats, by its name.</param>
/// <param name="SignsPosts">Whether what is posted to a webhook carries the secret that was agreed on.</param>
/// <param name="DeafCallbacks">Callback ids that begin so are of clients that cannot show a toast; null where all can.</param>
/// <param name="MostCaption">Characters below a photo or a file.</param>
/// <param name="Links">Where links to the bot begin: its user name comes next.</param>
/// <param name="TokenCodes">Error codes that may mean a wrong token.</param>
public sealed record PlatformProfile(
    string Name,
    Uri Address,
    Markup Markup,
    string? ParseMode,
    bool CanEdit,
    bool CanNarrowUpdates,
    bool HasInlineMode,
    bool SignsPosts,
    string? DeafCallbacks,
    int MostCaption,
    Uri Links,
    FrozenSet<int> TokenCodes)
{
    public static readonly PlatformProfile Telegram = new(
        "Telegram", new Uri("https://api.telegram.org"), Markup.Html, "HTML", CanEdit: true, CanNarrowUpdates: true, HasInlineMode: true, SignsPosts: true, DeafCallbacks: null,
        MostCaption: 1024, Links: new Uri("https://t.me"), TokenCodes: [401, 404]);

    /// <summary>From Bale's documentation and from reports of others; none of it was tried on the live service.</summary>
    public static readonly PlatformProfile Bale = new(
        "Bale", new Uri("https://tapi.bale.ai"), Markup.Stars, null, CanEdit: false, CanNarrowUpdates: false, HasInlineMode: false, SignsPosts: false, DeafCallbacks: "1",
        MostCaption: 4096, Links: new Uri("https://ble.ir"), TokenCodes: [401, 403, 404]);

    /// <summary>A link that opens the chat with the bot and sends /start with the code.</summary>
    public Uri StartLink(string bot, string code) => new(Links, $"{bot}?start={code}");

    public static PlatformProfile Of(Platform platform) => platform is Platform.Bale ? Bale : Telegram;
}
