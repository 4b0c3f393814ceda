using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SalesBot.Core.Text;

namespace SalesBot.Core.Classify;

/// <summary>
/// Lists the features of a message: words as written, their stems with negation, neighbours and near neighbours, and runs of 2 to 5 letters
/// within a word, which outlive a typing mistake. What stands before the last «but» or «afterwards» weighs less: how it ended tells more than how it began.
/// </summary>
internal static class FeatureReader
{
    private const int ShortestRun = 2;
    private const int LongestRun = 5;
    private const float BeforeContrast = 0.35f;
    private const float NearNeighbour = 0.7f;
    private const float NextButOne = 0.5f;

    // Words after which the story has turned.
    private static readonly ImmutableHashSet<string> But = ["ولی", "اما", "منتها", "منتهی", "لیکن", "ولیکن", "عوضش", "درعوض", "بالاخره", "سرآخر", "سرانجام"];

    // Words after which it has turned if it told of a beginning before: «اولش داد زد بعد آروم شد».
    private static readonly ImmutableHashSet<string> Then = ["بعد", "بعدش", "سپس", "آخر", "آخرش", "تهش"];
    private static readonly ImmutableHashSet<string> AtFirst = ["اول", "اولش", "ابتدا", "اوایل"];

    // From these to the verb with نـ, what is named is denied: «اصلاً چونه نمی‌زنه».
    private static readonly ImmutableHashSet<string> NotAtAll = ["اصلا", "اصلاً", "هیچ", "هیچی", "هیچوقت", "هرگز", "ابدا", "نه", "بدون"];
    private const string Without = "بدون";
    private const string And = "و";
    private const int LongestDenial = 5;
    private const float Denied = 0.3f;

    // Too common to be a neighbour worth pairing.
    private static readonly ImmutableHashSet<string> Light =
        ["را", "که", "و", "به", "از", "در", "با", "این", "آن", "یک", "تا", "هم", "برای", "است", "من", "ما"];

    private static readonly string Edge = "_";

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<Feature> Read(ImmutableArray<Token> tokens)
    {
        var features = new List<Feature>(tokens.Length * 24);
        var written = new uint[tokens.Length];
        var stems = new uint[tokens.Length];
        var heavy = new List<int>(tokens.Length);
        var turn = -1;
        var begun = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            written[i] = token.Kind is TokenKind.Number ? Hash("0", 1) : Hash(token.Written, 1);
            stems[i] = token.Kind is TokenKind.Number ? Hash("0", 2) : Hash(token.Stem, token.IsNegated ? 3u : 2u);
            begun |= AtFirst.Contains(Bare(token));
            if (i > 0 && (But.Contains(Bare(token)) || (begun && Then.Contains(Bare(token)))))
            {
                turn = i;
            }

            if (!Light.Contains(token.Written))
            {
                heavy.Add(i);
            }
        }

        var denied = DeniedIn(tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            var weight = (i < turn ? BeforeContrast : 1) * (denied[i] ? Denied : 1);
            if (denied[i])
            {
                features.Add(new(FeatureKind.Words, Pair(stems[i], 0, 8), 1, i, i));
            }

            features.Add(new(FeatureKind.Words, written[i], weight, i, i));
            features.Add(new(FeatureKind.Words, stems[i], weight, i, i));
            if (i + 1 < tokens.Length)
            {
                features.Add(new(FeatureKind.Words, Pair(stems[i], stems[i + 1], 4), weight, i, i + 1));
                features.Add(new(FeatureKind.Words, Pair(written[i], written[i + 1], 5), weight, i, i + 1));
            }

            if (i + 2 < tokens.Length)
            {
                features.Add(new(FeatureKind.Words, Pair(stems[i], stems[i + 2], 6), weight, i, i + 2));
            }

            if (tokens[i].Kind is TokenKind.Word or TokenKind.Verb)
            {
                AddRuns(features, tokens[i].Written, weight, i);
            }
        }

        for (var h = 0; h + 1 < heavy.Count; h++)
        {
            features.Add(new(FeatureKind.Words, Pair(stems[heavy[h]], stems[heavy[h + 1]], 7), NearNeighbour, heavy[h], heavy[h + 1]));
            if (h + 2 < heavy.Count)
            {
                features.Add(new(FeatureKind.Words, Pair(stems[heavy[h]], stems[heavy[h + 2]], 7), NextButOne, heavy[h], heavy[h + 2]));
            }
        }

        return features;
    }

    private static bool[] DeniedIn(ImmutableArray<Token> tokens)
    {
        var denied = new bool[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!NotAtAll.Contains(Bare(tokens[i])))
            {
                continue;
            }

            if (Bare(tokens[i]) == Without && i + 1 < tokens.Length)
            {
                denied[i + 1] = true;
                continue;
            }

            var verb = i + 1;
            while (verb < tokens.Length && verb <= i + LongestDenial && tokens[verb] is { AfterBreak: false, IsNegated: false })
            {
                verb++;
            }

            if (verb < tokens.Length && tokens[verb] is { AfterBreak: false, IsNegated: true })
            {
                // What hangs on the verb is denied with it: «اصلاً نمی‌ترسه اشتباه کنه».
                var end = verb + 1;
                while (end < tokens.Length && !tokens[end].AfterBreak && Bare(tokens[end]) is not And && !But.Contains(Bare(tokens[end])))
                {
                    end++;
                }

                Array.Fill(denied, true, i + 1, end - i - 1);
            }
        }

        return denied;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRuns(List<Feature> features, string written, float weight, int at)
    {
        // Half-spaces are as often left out as not, and say nothing.
        Span<char> letters = stackalloc char[64];
        var length = 0;
        letters[length++] = Edge[0];
        foreach (var c in written)
        {
            if (c != '\u200C' && length < letters.Length - 1)
            {
                letters[length++] = c;
            }
        }

        letters[length++] = Edge[0];
        for (var run = ShortestRun; run <= LongestRun; run++)
        {
            for (var from = 0; from + run <= length; from++)
            {
                features.Add(new(FeatureKind.Letters, Hash(letters.Slice(from, run), 9), weight, at, at));
            }
        }
    }

    /// <summary>Share of the words that are not denied; what is denied alone is no evidence for anything.</summary>
    public static float Heard(ImmutableArray<Token> tokens)
    {
        var denied = DeniedIn(tokens);
        var (all, heard) = (0, 0f);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!Light.Contains(tokens[i].Written))
            {
                all++;
                heard += denied[i] ? Denied : 1;
            }
        }

        return all == 0 ? 1 : heard / all;
    }

    private static string Bare(Token token) => token.Written.Replace("\u200C", "", StringComparison.Ordinal);

    // FNV-1a, then the finaliser of MurmurHash3: the same on every machine, unlike string.GetHashCode.
    private static uint Hash(ReadOnlySpan<char> text, uint kind)
    {
        var hash = 2166136261u ^ kind;
        foreach (var c in text)
        {
            if (c != '\u200C')
            {
                hash = (hash ^ c) * 16777619u;
            }
        }

        return Mixed(hash);
    }

    private static uint Pair(uint first, uint second, uint kind) => Mixed((first * 0x9E3779B1u) ^ ((second + kind) * 0x85EBCA77u));

    private static uint Mixed(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }
}
