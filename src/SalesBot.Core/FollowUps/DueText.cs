using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace SalesBot.Core.FollowUps;

/// <summary>The words of a text as the readers of days and hours ask for them; outside of it every word is empty.</summary>
internal sealed class DueText(ImmutableArray<DueWord> words)
{
    private static readonly FrozenDictionary<string, int> Ones = Numbered(1,
        "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده")
        .Concat([new("یه", 1), new("چار", 4), new("شیش", 6), new("پونزده", 15), new("شونزده", 16), new("هیفده", 17), new("هیجده", 18)])
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Tens = Numbered(2, "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود").ToFrozenDictionary(n => n.Key, n => n.Value * 10);

    private static readonly FrozenSet<string> Next = FrozenSet.ToFrozenSet(["بعد", "بعدی", "اینده", "دیگه", "دیگر"]);

    // After these a bare number is no count of things.
    private static readonly FrozenSet<string> Deeds = FrozenSet.ToFrozenSet(
        ["زنگ", "تماس", "پیام", "پیگیری", "پیگیر", "جلسه", "قرار", "ویزیت", "بازدید", "یاداوری", "یادم", "یاد", "بهش", "به", "باهاش", "ساعت"]);

    // Half-spaces and numbers join these to what stands beside them: «فردا‌شب», «۱۰صبح».
    private static readonly FrozenSet<string> Joining = FrozenSet.ToFrozenSet(
        ["ساعت", "روز", "صبح", "ظهر", "عصر", "غروب", "شب", "بعد", "بعدازظهر", "بامداد", "فردا", "امروز", "شنبه", "جمعه", "تا", "پس"]);

    public int Count => words.Length;

    public string At(int i) => i >= 0 && i < words.Length ? words[i].Folded : "";

    public DueWord this[int i] => words[i];

    public bool Is(int i, params ReadOnlySpan<string> said)
    {
        for (var k = 0; k < said.Length; k++)
        {
            if (At(i + k) != said[k])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>«بعد», «دیگه»; with its ezafe before it («هفته‌ی بعد»). The number of words, 0 for none. «بعد از عید» and «بعد ظهر» are other things.</summary>
    public int NextAt(int i)
    {
        var ezafe = At(i) is "ی" ? 1 : 0;
        return Next.Contains(At(i + ezafe)) && !(At(i + ezafe) is "بعد" && At(i + ezafe + 1) is "از" or "ظهر") ? ezafe + 1 : 0;
    }

    public static bool IsMinute(string word) => word is "دقیقه" or "دیقه" or "دقه";

    /// <summary>A number in digits, at most four of them, or in words up to ninety-nine.</summary>
    public (int Value, int Count)? Number(int i)
    {
        if (Digits(i) is { } digits)
        {
            return (digits, 1);
        }

        return Ones.TryGetValue(At(i), out var one) ? (one, 1)
            : !Tens.TryGetValue(At(i), out var ten) ? null
            : At(i + 1) is "و" && Ones.TryGetValue(At(i + 2), out var more) && more < 10 ? (ten + more, 3)
            : (ten, 1);
    }

    public int? Digits(int i) => At(i) is { Length: > 0 and <= 4 } word && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>«پانزدهم», «بیست و یکم», «سی‌ام», «۱۵م», «اول».</summary>
    public (int Value, int Count)? Ordinal(int i)
    {
        if (Number(i) is { } number && At(i + number.Count) is "م" or "ام")
        {
            return (number.Value, number.Count + 1);
        }

        return At(i) is "اول" or "یکم" ? (1, 1)
            : OneOf(At(i)) is { } one ? (one, 1)
            : !Tens.TryGetValue(At(i), out var ten) ? Tens.TryGetValue(Cardinal(At(i)), out var round) ? (round, 1) : null
            : At(i + 1) is "و" && OneOf(At(i + 2)) is < 10 and var more ? (ten + more, 3)
            : null;
    }

    /// <summary>A sign that is joined to the words on both its sides, as in 16:30.</summary>
    public bool IsBetween(int i, string sign) => At(i) == sign && IsJoined(i) && IsJoined(i + 1);

    /// <summary>After a bare number: nothing that it could count.</summary>
    public bool EndsSaying(int i) => i >= words.Length || words[i].IsSign || Deeds.Contains(words[i].Folded);

    /// <summary>Whether something may be read from here on: not inside a word of several parts («حق‌الناس»), a code or a figure.</summary>
    public bool BeginsAt(int i) =>
        !IsJoined(i) || (words[i - 1].IsSign ? !(words[i].IsDigits && IsJoined(i - 1) && words[i - 2].IsDigits) : Joining.Contains(At(i - 1)) || Joining.Contains(At(i)));

    /// <summary>Whether what was read may end just before here.</summary>
    public bool EndsAt(int i) =>
        !IsJoined(i) || (words[i].IsSign ? !(words[i - 1].IsDigits && IsJoined(i + 1) && words[i + 1].IsDigits) : Joining.Contains(At(i)) || Joining.Contains(At(i - 1)) && words[i].IsDigits);

    private bool IsJoined(int i) => i > 0 && i < words.Length && words[i].Before is not Joint.Space;

    private static int? OneOf(string ordinal) => ordinal is "سوم" ? 3 : Ones.TryGetValue(Cardinal(ordinal), out var one) ? one : null;

    private static string Cardinal(string ordinal) => ordinal.EndsWith('م') ? ordinal[..^1] : "";

    private static IEnumerable<KeyValuePair<string, int>> Numbered(int first, params string[] names) => names.Select((name, i) => KeyValuePair.Create(name, first + i));
}
