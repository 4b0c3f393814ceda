using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SalesBot.Core.Text;

namespace SalesBot.Core.Search;

/// <summary>A word as it is looked for, and where it stands in the original text.</summary>
/// <param name="Key">The written form without its half-spaces, so that «می‌گه», «میگوید» and «می گوید» have one key. Letters, digits and, in a tag, underscores.</param>
/// <param name="Typed">The letters that were typed, folded.</param>
/// <param name="IsJoined">It was typed as one with the word before it: in the same letters («گرونه» is «گران است»), or after a half-space («علی‌رضا»).</param>
public readonly record struct PlacedWord(string Key, string Typed, int Start, int End, bool IsJoined);

/// <summary>What a text can be found by.</summary>
/// <param name="Words">In order, those of its tags among them.</param>
/// <param name="Tags">«#پیگیری»: the key is without the sign, the place with it.</param>
/// <param name="Compounds">Words between which a half-space stands, as one, for others leave it out: «علیرضا» for «علی‌رضا».</param>
public sealed record SearchableText(ImmutableArray<PlacedWord> Words, ImmutableArray<PlacedWord> Tags, ImmutableArray<PlacedWord> Compounds);

/// <summary>Reads notes and queries alike, by the one normaliser. Stems would be too coarse here: they make one word of many names.</summary>
public sealed class SearchReader(Normaliser normaliser)
{
    private readonly Lazy<string> _fingerprint = new(() => FingerprintOf(normaliser));

    /// <summary>Differs where the keys may differ: of another build of the program or of other tables of resources/text.</summary>
    public string Fingerprint => _fingerprint.Value;

    public SearchableText Read(string text)
    {
        var words = Words(text);
        return new(words, Tags(text), Compounds(words));
    }

    public ImmutableArray<PlacedWord> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<PlacedWord>();
        foreach (var token in normaliser.Normalise(text).Tokens)
        {
            var isJoined = words.Count > 0 && (token.Start == words[^1].Start || IsHalfSpace(text.AsSpan(words[^1].End, Math.Max(0, token.Start - words[^1].End))));
            words.Add(new PlacedWord(Joined(token.Written), token.Folded, token.Start, token.End, isJoined));
        }

        return words.DrainToImmutable();
    }

    private static ImmutableArray<PlacedWord> Compounds(ImmutableArray<PlacedWord> words)
    {
        var compounds = ImmutableArray.CreateBuilder<PlacedWord>();
        for (var first = 0; first < words.Length;)
        {
            var end = first + 1;
            while (end < words.Length && words[end].IsJoined)
            {
                end++;
            }

            if (words[end - 1].Start > words[first].Start)
            {
                var key = string.Concat(words[first..end].Select(w => w.Key));
                compounds.Add(new PlacedWord(key, key, words[first].Start, words[end - 1].End, false));
            }

            first = end;
        }

        return compounds.ToImmutable();
    }

    private static bool IsHalfSpace(ReadOnlySpan<char> between) => !between.IsEmpty && !between.ContainsAnyExcept("\u200C\u200B\u00AC");

    private ImmutableArray<PlacedWord> Tags(string text)
    {
        var tags = ImmutableArray.CreateBuilder<PlacedWord>();
        for (var i = text.IndexOf('#', StringComparison.Ordinal); i >= 0; i = text.IndexOf('#', i + 1))
        {
            var end = i + 1;
            while (end < text.Length && IsOfTag(text[end]))
            {
                end++;
            }

            if ((i == 0 || !IsOfTag(text[i - 1])) && TagKey(text[(i + 1)..end]) is { Length: > 0 } key)
            {
                tags.Add(new PlacedWord(key, key, i, end, false));
            }
        }

        return tags.ToImmutable();
    }

    private string TagKey(string body) => string.Join(
        '_',
        body.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(part => string.Concat(Words(part).Select(w => w.Key))).Where(part => part.Length > 0));

    private static bool IsOfTag(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '_' or '\u200C' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static string Joined(string written) => written.Replace("\u200C", "", StringComparison.Ordinal);

    private static string FingerprintOf(Normaliser normaliser) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{typeof(SearchReader).Module.ModuleVersionId} {normaliser.Fingerprint}")))[..16];
}
