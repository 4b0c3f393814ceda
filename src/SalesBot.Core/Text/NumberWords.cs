using System.Collections.Frozen;

namespace SalesBot.Core.Text;

/// <summary>Numbers in words, as written and as said: «صد و بیست و پنج», «پونصد», «میلیون». Words are asked for folded (<see cref="PersianText.Fold"/>), by their place; outside of the text they are empty.</summary>
public static class NumberWords
{
    public const decimal Thousand = 1e3m;
    public const decimal Million = 1e6m;
    public const decimal Billion = 1e9m;

    private static readonly FrozenDictionary<string, int> Ones = Numbered(1, 1,
        "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده")
        .Concat([new("صفر", 0), new("یه", 1), new("چار", 4), new("شیش", 6), new("پونزده", 15), new("شونزده", 16), new("هیفده", 17), new("هیجده", 18), new("هژده", 18)])
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Tens = Numbered(20, 10, "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود").ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Hundreds = Numbered(100, 100, "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد")
        .Concat([new("یکصد", 100), new("دیویست", 200), new("چارصد", 400), new("پونصد", 500), new("شیشصد", 600), new("شصد", 600), new("هفصد", 700), new("هشصد", 800)])
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>
    {
        ["هزار"] = Thousand, ["هزارتا"] = Thousand, ["هزاری"] = Thousand, ["k"] = Thousand,
        ["میلیون"] = Million, ["ملیون"] = Million, ["میلون"] = Million, ["میلیونی"] = Million, ["ملیونی"] = Million, ["میلیونتا"] = Million, ["m"] = Million,
        ["میلیارد"] = Billion, ["ملیارد"] = Billion, ["میلیاردی"] = Billion, ["ملیاردی"] = Billion, ["بیلیون"] = Billion,
    }.ToFrozenDictionary();

    /// <summary>The words that multiply, with how much.</summary>
    public static IEnumerable<string> ScaleWords => Scales.Keys;

    /// <summary>What a word multiplies by: 1,000 for «هزار»; null for any other word.</summary>
    public static decimal? Scale(string word) => Scales.TryGetValue(word, out var scale) ? scale : null;

    /// <summary>Zero to nine hundred ninety-nine in words, from the place on; null where there is no number.</summary>
    public static (int Value, int Count)? Small(Func<int, string> at, int i)
    {
        var (value, count) = (0, 0);
        if (Hundreds.TryGetValue(at(i), out var hundreds))
        {
            (value, count) = (hundreds, 1);
        }

        if (Next(Tens, out var tens, out var steps))
        {
            (value, count) = (value + tens, count + steps);
        }

        return Next(Ones, out var ones, out steps) && (tens == 0 || ones is > 0 and < 10) && (count == 0 || ones > 0)
            ? (value + ones, count + steps)
            : count > 0 ? (value, count) : null;

        bool Next(FrozenDictionary<string, int> words, out int found, out int taken)
        {
            taken = count == 0 ? 1 : at(i + count) is "و" ? 2 : 0;
            found = 0;
            return taken > 0 && words.TryGetValue(at(i + count + taken - 1), out found);
        }
    }

    private static IEnumerable<KeyValuePair<string, int>> Numbered(int first, int step, params string[] names) => names.Select((name, i) => KeyValuePair.Create(name, first + (i * step)));
}
