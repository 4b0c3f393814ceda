using System.Collections.Immutable;

namespace SalesBot.Exchange.Cells;

/// <summary>Several things in one cell.</summary>
internal static class ListCell
{
    private const string Joint = "، ";

    private static readonly char[] OfPhones = [',', '،', '/', '؛', ';', '\n', '\r', '|'];
    private static readonly char[] OfTags = [',', '،', '؛', ';', '\n', '\r', '|'];

    public static ImmutableArray<string> Phones(string cell) => Parts(cell.Split(OfPhones));

    /// <summary>«ویژه، پیگیری» and «#ویژه #پیگیری»: after # a space ends the tag, otherwise it is part of it.</summary>
    public static ImmutableArray<string> Tags(string cell) => Parts(cell.Split(OfTags).SelectMany(OfHashes));

    public static string Write(ImmutableArray<string> parts) => string.Join(Joint, parts);

    private static IEnumerable<string> OfHashes(string part)
    {
        var (before, hashes) = part.Split('#') is [var first, .. var rest] ? (first, rest) : (part, []);
        return hashes.SelectMany(hash => hash.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Prepend(before);
    }

    private static ImmutableArray<string> Parts(IEnumerable<string> parts) => [.. parts.Select(p => p.Trim()).Where(p => p.Length > 0).Distinct()];
}
