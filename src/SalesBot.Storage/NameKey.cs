using System.Collections.Immutable;
using SalesBot.Core.Text;

namespace SalesBot.Storage;

/// <summary>
/// What a store keeps beside a customer's name to find it by: for each word of the folded name, the rest of the name from there without
/// spaces, each after a line feed. So a half-space that was written, left out, or typed as a space makes no difference:
/// «علی‌رضا» is kept as <c>\nعلیرضا\nرضا</c>. A change of <see cref="PersianText.Fold"/> needs a migration that makes the keys anew.
/// </summary>
internal static class NameKey
{
    // Nobody types more of a name; without a limit a name of a thousand words would have a key of a million letters.
    private const int LongestRest = 32;

    public static string Of(string name)
    {
        var words = Words(name);
        return string.Concat(words.Select((_, first) => Begin(string.Concat(words.Skip(first).Take(LongestRest)))));
    }

    public static SoughtName Sought(string query)
    {
        var words = Words(query);
        return new SoughtName(Begin(string.Concat(words)), [.. words.Select(Begin)]);
    }

    private static string[] Words(string text) => PersianText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Begin(string letters) => "\n" + letters[..Math.Min(letters.Length, LongestRest)];
}

/// <summary>A name is meant when its key contains <paramref name="Whole"/>, or else every one of <paramref name="Each"/>.</summary>
internal readonly record struct SoughtName(string Whole, ImmutableArray<string> Each)
{
    public bool IsMeant(string key) => key.Contains(Whole, StringComparison.Ordinal) || Each.All(word => key.Contains(word, StringComparison.Ordinal));
}
