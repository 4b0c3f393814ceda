namespace SalesBot.Core.Text;

/// <summary>Addresses of e-mail, as far as can be told without sending: one @, a name before it, a domain with a dot behind it, no spaces.</summary>
public static class EmailAddress
{
    // RFC 5321, section 4.5.3.1: a path of 256 characters with its brackets.
    private const int Most = 254;

    /// <summary>The address in its usual form, digits Latin and the domain in lower case; null for what is none.</summary>
    public static string? Read(string text)
    {
        var plain = string.Concat(Direction.WithoutControls(text).Trim().Select(c => PersianDigits.DigitValue(c) is { } digit ? (char)('0' + digit) : c));
        plain = plain.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? plain[7..] : plain;
        return plain.Split('@') is [var name, var domain] && plain.Length <= Most && name.Length > 0 && name.All(IsOfName) && IsDomain(domain) ? $"{name}@{domain.ToLowerInvariant()}" : null;
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".Contains(c, StringComparison.Ordinal);

    private static bool IsDomain(string domain) => domain.Split('.') is { Length: >= 2 } labels
        && labels.All(label => label.Length is > 0 and <= 63 && label[0] is not '-' && label[^1] is not '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-')) && labels[^1].Any(char.IsAsciiLetter);
}
