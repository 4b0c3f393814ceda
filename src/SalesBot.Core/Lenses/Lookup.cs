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
    private const int OneEditFrom = 6;
    private const int TwoEditsFrom = 9;
    private const int SkeletonFrom = 3;

    private const int MostLetters = 40;

    // Words around a name that say nothing of which name it is.
    private static readonly HashSet<string> Around =
    [
        "مشتری", "مشتریان", "مشتریه", "تیپ", "ادم", "ادمای", "فرد", "کارت", "کارته", "شخصیت", "نوع", "یک", "یه", "خیلی", "طرف", "یارو", "این", "اون", "است", "هست", "هستش", "بود", "card", "moshtari",
    ];

    private static readonly string[] Endings = ["هستش", "است", "ها", "های", "ه", "ی", "ن"];

    private readonly Dictionary<string, TypeId> _exact = [];
    private readonly List<(string Key, string Skeleton, TypeId Type)> _near = [];

    public Lookup(Lens lens)
    {
        foreach (var (spelling, type) in lens.Types.Select(t => (t.Name, t.Id)).Concat(lens.Types.SelectMany(t => t.Synonyms.Append(t.Id.Value).Select(s => (s, t.Id)))))
        {
            var key = Key(PersianText.Fold(spelling));
            if (_exact.TryAdd(key, type))
            {
                _near.Add((key, Spelling.Skeleton(key), type));
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
        var bare = Key(string.Join(' ', folded.Split(' ').Where(word => !Around.Contains(word))));
        return Exact(whole) ?? Exact(bare) ?? Exact(WithoutEnding(bare)) ?? Near(bare);
    }

    private TypeId? Exact(string? key) => key is { Length: > 0 } && _exact.TryGetValue(key, out var type) ? type : null;

    private string? WithoutEnding(string key) =>
        Endings.Where(e => key.EndsWith(e, StringComparison.Ordinal)).Select(e => key[..^e.Length]).FirstOrDefault(_exact.ContainsKey);

    private TypeId? Near(string key)
    {
        if (key.Length < OneSlipFrom)
        {
            return null;
        }

        var isLatin = key.All(char.IsAsciiLetter);
        var skeleton = isLatin ? Spelling.Skeleton(key) : "";
        var best = new List<TypeId>();
        var bestRank = int.MaxValue;
        foreach (var (candidate, bones, type) in _near)
        {
            var rank = Rank(key, candidate);
            if (isLatin && skeleton.Length >= SkeletonFrom && bones == skeleton)
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

    private static int Rank(string key, string candidate)
    {
        var shorter = Math.Min(key.Length, candidate.Length);
        if (shorter >= OneSlipFrom && Spelling.IsOneSlip(key, candidate))
        {
            return 1;
        }

        var most = shorter >= TwoEditsFrom ? 2 : shorter >= OneEditFrom ? 1 : 0;
        return most > 0 && Spelling.Distance(key, candidate, most) is var distance && distance <= most ? distance + 1 : int.MaxValue;
    }

    private static string Key(string folded) => folded.Replace(" ", "", StringComparison.Ordinal);
}
