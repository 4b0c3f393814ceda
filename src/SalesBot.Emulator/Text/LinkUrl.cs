namespace SalesBot.Emulator.Text;

/// <summary>Which links the server takes.</summary>
internal static class LinkUrl
{
    /// <summary>The link in its stored form, or null when it is no link.</summary>
    public static string? Normalise(string href)
    {
        var text = href.Trim();
        if (text.StartsWith("tg://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("tg:", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var full = text.Contains("://", StringComparison.Ordinal) ? text : "http://" + text;
        return Uri.TryCreate(full, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" or "ftp" or "ton"
            && uri.Host.Contains('.', StringComparison.Ordinal)
            && !text.Any(char.IsWhiteSpace)
            ? full.Length == uri.GetLeftPart(UriPartial.Authority).Length ? full + "/" : full
            : null;
    }
}
