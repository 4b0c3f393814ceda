using System.Collections.Immutable;
using SalesBot.Core.Text;

namespace SalesBot.Core.Lenses;

/// <summary>
/// Finds the type that a few typed words name: its name, a synonym, or a near spelling of one, in Persian or Latin letters. Exact comes before near, nearer before
/// farther, name before synonym; when two types are equally near, none is meant.
/// </summary>
public sealed class Lookup
{
    // The more letters, the more of them may be wrong.
    private const int OneSlipFrom = 4;
    private const int OneSlipInSynonymFrom = 5;
    private const int OneEditFrom = 5;
    private const int TwoEditsFrom = 9;
    private const int SkeletonFrom = 3;

    private const int MostLetters = 40;

    // Words around a name that say nothing of which name it is.
    private static readonly HashSet<string> Around =
    [
        "مشتری", "مشتریان", "مشتریه", "تیپ", "ادم", "ادمای", "فرد", "کارت", "کارته", "شخصیت", "نوع", "یک", "یه", "خیلی", "طرف", "یارو", "این", "اون", "است", "هست", "هستش", "بود", "card", "moshtari",
        "شخص", "خریدار", "customer", "adam", "adame", "tip", "type", "moshtarie",
        "ها", "های", "هاش", "مشتریها", "مشتریهای", "مشتریا", "مشتریای", "ادمها", "ادمهای", "ادما", "تیپها", "تیپهای", "افراد", "ادمیه", "ادمی",
    ];

    private static readonly string[] Endings = ["هستش", "است", "هاست", "ها", "های", "یه", "ای", "ان", "ا", "ه", "ی", "ن"];

    // Everyday words that are one slip away from a type and never one.
    private static readonly HashSet<string> NoSlips = ["شکلک", "باهاش", "ناودان", "اشتی", "ندادن", "بازرگان"];

    // A word that denies is another word: «بی‌وجدان» is no slip for «باوجدان».
    private static readonly string[] Against = ["بی", "نا", "بد", "غیر", "نه", "bi"];
    private const string With = "با";

    private readonly Dictionary<string, TypeId> _exact = [];
    private readonly List<Spelled> _near = [];

    public Lookup(Lens lens)
    {
        var names = lens.Types.Select(t => (t.Name, t.Id, IsName: true));
        foreach (var (spelling, type, isName) in names.Concat(lens.Types.SelectMany(t => t.Synonyms.Append(t.Id.Value).Select(s => (s, t.Id, IsName: false)))))
        {
            var key = Key(PersianText.Fold(spelling));
            if (_exact.TryAdd(key, type))
            {
                _near.Add(new(key, Spelling.Skeleton(key), type, isName, PersianText.Fold(spelling).Contains(' ')));
            }
        }
    }

    /// <summary>The type meant, or null: a greeting, a question, a sentence names none.</summary>
    public TypeId? Find(string text)
    {
        var folded = PersianText.Fold(text);
        if (folded.Length is 0 or > MostLetters)
        {
            return null;
        }

        var whole = Key(folded);
        var bare = Bare(folded);
        return Exact(whole) ?? Exact(bare) ?? Exact(WithoutEnding(bare)) ?? (NoSlips.Contains(bare) ? null : Near(bare, folded.Split(' ').Count(word => !Around.Contains(word)) > 1));
    }

    /// <summary>
    /// The types that the words typed so far may come to mean, the likeliest first: the one they name already, then those whose name begins so, then those with
    /// a synonym that does, then those with a spelling that nearly does; of two alike the one with fewer letters still to type. Words that say nothing
    /// («مشتری», an emoji, none at all) leave every type, in the order of the lens.
    /// </summary>
    public ImmutableArray<TypeId> Suggest(string text)
    {
        var folded = PersianText.Fold(text);
        if (folded.Length > MostLetters)
        {
            return [];
        }

        var named = Find(text);
        var typed = new[] { Key(folded), Bare(folded) }.Distinct().Select(key => (Key: key, Skeleton: LatinSkeleton(key))).ToList();

        // Grouping keeps the order of the names, which is that of the lens, and sorting is stable.
        return
        [
            .. _near.GroupBy(spelled => spelled.Type)
                .Select(group => (Type: group.Key, Start: group.Key == named ? Start.Named : group.SelectMany(spelled => typed.Select(t => StartOf(t.Key, t.Skeleton, spelled))).Min()))
                .Where(found => found.Start.Kind is not StartKind.None)
                .OrderBy(found => found.Start)
                .Select(found => found.Type),
        ];
    }

    private static Start StartOf(string key, string skeleton, Spelled spelled)
    {
        if (key.Length == 0)
        {
            return Start.Unsaid;
        }

        if (spelled.Key.StartsWith(key, StringComparison.Ordinal))
        {
            return new(spelled.IsName ? StartKind.Name : StartKind.Synonym, spelled.Key.Length - key.Length);
        }

        var isNear = (key.Length >= OneSlipFrom && key.Length <= spelled.Key.Length && Spelling.IsOneSlip(key, spelled.Key[..key.Length]))
            || (skeleton.Length >= SkeletonFrom && spelled.Skeleton.StartsWith(skeleton, StringComparison.Ordinal));
        return isNear ? new(StartKind.Near, Math.Max(0, spelled.Key.Length - key.Length)) : Start.None;
    }

    private TypeId? Exact(string? key) => key is { Length: > 0 } && _exact.TryGetValue(key, out var type) ? type : null;

    private string? WithoutEnding(string key) =>
        Endings.Where(e => key.EndsWith(e, StringComparison.Ordinal)).Select(e => key[..^e.Length]).FirstOrDefault(_exact.ContainsKey);

    /// <param name="isGapped">Several words: together they come near a name, or a synonym of several words; two words of a sentence glued are no synonym.</param>
    private TypeId? Near(string key, bool isGapped)
    {
        if (key.Length < OneSlipFrom)
        {
            return null;
        }

        var skeleton = LatinSkeleton(key);
        var best = new List<TypeId>();
        var bestRank = int.MaxValue;
        foreach (var (candidate, bones, type, isName, candidateIsGapped) in _near)
        {
            if (Opposed(key, candidate) || (isGapped && !isName && !candidateIsGapped))
            {
                continue;
            }

            var rank = Rank(key, candidate, isName);
            if (skeleton.Length >= SkeletonFrom && bones == skeleton)
            {
                rank = Math.Min(rank, 1);
            }

            if (rank < bestRank)
            {
                best.Clear();
                bestRank = rank;
            }

            if (rank == bestRank && rank != int.MaxValue)
            {
                best.Add(type);
            }
        }

        return best.Distinct().ToList() is [var only] ? only : null;
    }

    private static bool Opposed(string key, string candidate) =>
        Against.Any(against =>
            key.StartsWith(against, StringComparison.Ordinal) is var denies
            && denies != candidate.StartsWith(against, StringComparison.Ordinal)
            && (denies || key.StartsWith(With, StringComparison.Ordinal)));

    private static int Rank(string key, string candidate, bool isName)
    {
        var shorter = Math.Min(key.Length, candidate.Length);
        if (shorter >= (isName ? OneSlipFrom : OneSlipInSynonymFrom) && Spelling.IsOneSlip(key, candidate))
        {
            return 1;
        }

        // Persian synonyms are many, and everyday words stand near them.
        if (!isName && !key.All(char.IsAsciiLetter))
        {
            return int.MaxValue;
        }

        var most = shorter >= TwoEditsFrom ? 2 : candidate.Length >= OneEditFrom ? 1 : 0;
        return most > 0 && Spelling.Distance(key, candidate, most) is var distance && distance <= most ? distance + 1 : int.MaxValue;
    }

    private static string Key(string folded) => folded.Replace(" ", "", StringComparison.Ordinal);

    private static string Bare(string folded) => Key(string.Join(' ', folded.Split(' ').Where(word => !Around.Contains(word))));

    // Persian letters are compared as they are; without its vowels a Persian word would meet too many others.
    private static string LatinSkeleton(string key) => key.All(char.IsAsciiLetter) ? Spelling.Skeleton(key) : "";

    private readonly record struct Spelled(string Key, string Skeleton, TypeId Type, bool IsName, bool IsGapped);

    private enum StartKind
    {
        Named,
        Name,
        Synonym,
        Near,
        Unsaid,
        None,
    }

    /// <summary>How what was typed begins a spelling, the better the smaller.</summary>
    private readonly record struct Start(StartKind Kind, int LettersLeft) : IComparable<Start>
    {
        public static readonly Start Named = new(StartKind.Named, 0);
        public static readonly Start Unsaid = new(StartKind.Unsaid, 0);
        public static readonly Start None = new(StartKind.None, 0);

        public int CompareTo(Start other) => (Kind, LettersLeft).CompareTo((other.Kind, other.LettersLeft));
    }
}
