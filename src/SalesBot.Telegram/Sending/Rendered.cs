using SalesBot.Telegram.Api;

namespace SalesBot.Telegram.Sending;

/// <summary>A view in a platform's own form.</summary>
public sealed class Rendered
{
    internal Rendered(string text, string? parseMode, InlineKeyboardMarkup? keyboard, IReadOnlyList<string> repairs) =>
        (Text, ParseMode, Keyboard, Repairs) = (text, parseMode, keyboard, repairs);

    public string Text { get; }

    public string? ParseMode { get; }

    /// <summary>What had to be changed for the platform to take it; empty unless a screen is wrong.</summary>
    public IReadOnlyList<string> Repairs { get; }

    internal InlineKeyboardMarkup? Keyboard { get; }
}
