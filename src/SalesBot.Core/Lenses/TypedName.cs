using SalesBot.Core.Text;

namespace SalesBot.Core.Lenses;

/// <summary>A few typed words as names are compared: folded, without spaces.</summary>
/// <param name="Whole">All of them.</param>
/// <param name="Asked">Without words that only ask for a card: «کارت مشتری وفادار».</param>
/// <param name="Bare">Without all words around a name that say nothing of which name it is.</param>
/// <param name="IsGapped">Several words are left of it.</param>
internal readonly record struct TypedName(string Whole, string Asked, string Bare, bool IsGapped)
{
    private const int MostLetters = 40;

    private static readonly HashSet<string> Asking =
    [
        "مشتری", "مشتریان", "مشتریها", "مشتریهای", "مشتریا", "مشتریای", "تیپ", "تیپها", "تیپهای", "کارت", "نوع", "card", "moshtari", "customer", "tip", "type",
    ];

    private static readonly HashSet<string> Around =
    [
        .. Asking,
        "مشتریه", "ادم", "ادمای", "فرد", "کارته", "شخصیت", "یک", "یه", "خیلی", "طرف", "یارو", "این", "اون", "است", "هست", "هستش", "بود",
        "شخص", "خریدار", "adam", "adame", "moshtarie",
        "ها", "های", "هاش", "ادمها", "ادمهای", "ادما", "افراد", "ادمیه", "ادمی",
    ];

    /// <summary>Null for nothing that has a letter, and for more than anybody would call a type.</summary>
    public static TypedName? Of(string text) => PersianText.Fold(text) is { Length: > 0 and <= MostLetters } folded ? OfFolded(folded) : null;

    /// <summary>As <see cref="Of"/>, but empty where there is no letter yet.</summary>
    public static TypedName? Begun(string text) => PersianText.Fold(text) is { Length: <= MostLetters } folded ? OfFolded(folded) : null;

    public static string Key(string folded) => folded.Replace(" ", "", StringComparison.Ordinal);

    private static TypedName OfFolded(string folded)
    {
        var words = folded.Split(' ');
        return new(Key(folded), Without(Asking), Without(Around), words.Count(word => !Around.Contains(word)) > 1);

        string Without(HashSet<string> left) => string.Concat(words.Where(word => !left.Contains(word)));
    }
}
