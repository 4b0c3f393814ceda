using SalesBot.Core.Text;

namespace SalesBot.Core.Lenses;

/// <summary>What the types of one lens are called, and how near typed words come to it.</summary>
internal sealed class LensNames
{
    // The more letters, the more of them may be wrong.
    private const int OneSlipFrom = 4;
    private const int OneSlipInSynonymFrom = 5;
    private const int OneEditFrom = 5;
    private const int TwoEditsFrom = 9;
    private const int SkeletonFrom = 3;

    // Beside the main lens: names as short as «شاد» have too many neighbours among everyday words.
    private const int LongName = 6;
    private const int LongSkeleton = 4;

    private static readonly string[] Endings = ["هستش", "است", "هاست", "ها", "های", "یه", "ای", "ان", "ا", "ه", "ی", "ن"];

    // Everyday words that are one slip away from a type and never one.
    private static readonly HashSet<string> NoSlips = ["شکلک", "باهاش", "ناودان", "اشتی", "ندادن", "بازرگان"];

    // A word that denies is another word: «بی‌وجدان» is no slip for «باوجدان».
    private static readonly string[] Against = ["بی", "نا", "بد", "غیر", "نه", "bi"];
    private const string With = "با";

    // Long names that are everyday words: nothing near them is meant by them. And what is said of someone whom the team has just met.
    private static readonly HashSet<string> Everyday = ["ناراضی", "پروانه"];
    private static readonly HashSet<string> NoName = ["مشتریجدید"];

    private readonly bool _isMain;
    private readonly Dictionary<string, TypeId> _exact = [];
    private readonly List<Spelled> _spelled = [];

    /// <param name="isMain">Otherwise only exact names are taken without much care.</param>
    public LensNames(Lens lens, bool isMain)
    {
        (Lens, _isMain) = (lens.Id, isMain);
        var names = lens.Types.Select(t => (t.Name, t.Id, IsName: true));
        foreach (var (spelling, type, isName) in names.Concat(lens.Types.SelectMany(t => t.Synonyms.Append(t.Id.Value).Select(s => (s, t.Id, IsName: false)))))
        {
            var key = TypedName.Key(PersianText.Fold(spelling));
            if (_exact.TryAdd(key, type))
            {
                _spelled.Add(new(key, Spelling.Skeleton(key), type, isName, PersianText.Fold(spelling).Contains(' ')));
            }
        }
    }

    public LensId Lens { get; }

    public TypeId? Exact(TypedName typed) => _isMain
        ? Exact(typed.Whole) ?? Exact(typed.Bare) ?? Exact(WithoutEnding(typed.Bare))
        : NoName.Contains(typed.Whole) ? null : Exact(typed.Whole) ?? Exact(typed.Asked) ?? Exact(WithoutEnding(typed.Asked));

    public TypeId? Near(TypedName typed)
    {
        var key = _isMain ? typed.Bare : typed.Asked;
        if (key.Length < OneSlipFrom || NoSlips.Contains(key))
        {
            return null;
        }

        var skeleton = LatinSkeleton(key);
        var best = new List<TypeId>();
        var bestRank = int.MaxValue;
        foreach (var spelled in _spelled)
        {
            // Several words together come near a name, or a synonym of several words; two words of a sentence glued are no synonym.
            if (Opposed(key, spelled.Key) || (typed.IsGapped && !spelled.IsName && !spelled.IsGapped))
            {
                continue;
            }

            var rank = _isMain ? Rank(key, skeleton, spelled, SkeletonFrom) : CarefulRank(key, skeleton, spelled);
            if (rank < bestRank)
            {
                best.Clear();
                bestRank = rank;
            }

            if (rank == bestRank && rank != int.MaxValue)
            {
                best.Add(spelled.Type);
            }
        }

        return best.Distinct().ToList() is [var only] ? only : null;
    }

    /// <summary>The types of which a spelling may be meant, in the order of the lens.</summary>
    public IEnumerable<(TypeId Type, NameStart Start)> Starts(TypedName typed, TypeId? named)
    {
        var keys = new[] { typed.Whole, typed.Bare }.Distinct().Select(key => (Key: key, Skeleton: LatinSkeleton(key))).ToList();

        // Grouping keeps the order of the names, which is that of the lens.
        return _spelled.GroupBy(spelled => spelled.Type)
            .Select(group => (Type: group.Key, Start: group.Key == named ? NameStart.Named : group.SelectMany(spelled => keys.Select(t => StartOf(t.Key, t.Skeleton, spelled))).Min()))
            .Where(found => found.Start.Kind is not NameStartKind.None);
    }

    private NameStart StartOf(string key, string skeleton, Spelled spelled)
    {
        if (key.Length == 0)
        {
            return NameStart.Unsaid;
        }

        if (spelled.Key.StartsWith(key, StringComparison.Ordinal))
        {
            return new(spelled.IsName ? NameStartKind.Name : NameStartKind.Synonym, spelled.Key.Length - key.Length);
        }

        var isNear = _isMain && ((key.Length >= OneSlipFrom && key.Length <= spelled.Key.Length && Spelling.IsOneSlip(key, spelled.Key[..key.Length]))
            || (skeleton.Length >= SkeletonFrom && spelled.Skeleton.StartsWith(skeleton, StringComparison.Ordinal)));
        return isNear ? new(NameStartKind.Near, Math.Max(0, spelled.Key.Length - key.Length)) : NameStart.None;
    }

    private TypeId? Exact(string? key) => key is { Length: > 0 } && _exact.TryGetValue(key, out var type) ? type : null;

    private string? WithoutEnding(string key) =>
        Endings.Where(e => key.EndsWith(e, StringComparison.Ordinal)).Select(e => key[..^e.Length])
            .FirstOrDefault(stem => _exact.ContainsKey(stem) && (_isMain || _spelled.Any(spelled => spelled.Key == stem && IsDistinctive(spelled))));

    private static bool Opposed(string key, string candidate) =>
        Against.Any(against =>
            key.StartsWith(against, StringComparison.Ordinal) is var denies
            && denies != candidate.StartsWith(against, StringComparison.Ordinal)
            && (denies || key.StartsWith(With, StringComparison.Ordinal)));

    /// <summary>In Persian a slip in a long name alone.</summary>
    private static int CarefulRank(string key, string skeleton, Spelled spelled)
    {
        if (key.All(char.IsAsciiLetter))
        {
            return Math.Min(key.Length, spelled.Key.Length) < LongName ? int.MaxValue : Rank(key, skeleton, spelled, LongSkeleton);
        }

        return IsDistinctive(spelled) && Spelling.IsOneSlip(key, spelled.Key) ? 1 : int.MaxValue;
    }

    private static int Rank(string key, string skeleton, Spelled spelled, int skeletonFrom)
    {
        var shorter = Math.Min(key.Length, spelled.Key.Length);
        if ((skeleton.Length >= skeletonFrom && spelled.Skeleton == skeleton)
            || (shorter >= (spelled.IsName ? OneSlipFrom : OneSlipInSynonymFrom) && Spelling.IsOneSlip(key, spelled.Key)))
        {
            return 1;
        }

        // Persian synonyms are many, and everyday words stand near them.
        if (!spelled.IsName && !key.All(char.IsAsciiLetter))
        {
            return int.MaxValue;
        }

        var most = shorter >= TwoEditsFrom ? 2 : spelled.Key.Length >= OneEditFrom ? 1 : 0;
        return most > 0 && Spelling.Distance(key, spelled.Key, most) is var distance && distance <= most ? distance + 1 : int.MaxValue;
    }

    private static bool IsDistinctive(Spelled spelled) => spelled.IsName && spelled.Key.Length >= LongName && !Everyday.Contains(spelled.Key);

    // Persian letters are compared as they are; without its vowels a Persian word would meet too many others.
    private static string LatinSkeleton(string key) => key.All(char.IsAsciiLetter) ? Spelling.Skeleton(key) : "";

    private readonly record struct Spelled(string Key, string Skeleton, TypeId Type, bool IsName, bool IsGapped);
}
