using System.Collections.Frozen;
using SalesBot.Core.Text;

namespace SalesBot.Exchange.Cells;

/// <summary>The months that cells name, of three calendars.</summary>
internal static class MonthNames
{
    private const string Month = "ماه";

    private static readonly string[] Gregorian =
    [
        "ژانویه january jan", "فوریه february feb", "مارس march mar", "آوریل آپریل april apr", "مه می may", "ژوئن june jun", "ژوئیه جولای july jul",
        "اوت آگوست اگوست august aug", "سپتامبر september sep sept", "اکتبر october oct", "نوامبر november nov", "دسامبر december dec",
    ];

    private static readonly string[] Lunar =
    [
        "محرم", "صفر", "ربیع‌الاول ربیع‌الأول", "ربیع‌الثانی ربیع‌الآخر", "جمادی‌الاول جمادی‌الاولی", "جمادی‌الثانی جمادی‌الثانیه جمادی‌الآخر", "رجب", "شعبان", "رمضان", "شوال",
        "ذیقعده ذی‌القعده", "ذیحجه ذی‌الحجه",
    ];

    private static readonly FrozenDictionary<string, (DateCalendar Calendar, int Number)> Numbers =
        Of(Gregorian, DateCalendar.Gregorian).Concat(Of(Lunar, DateCalendar.Lunar)).Append(new("امرداد", (DateCalendar.Jalali, 5))).ToFrozenDictionary();

    /// <summary>The month that the words name together («ربیع الاول»), with «ماه» joined to it or not; null when they name none.</summary>
    public static (DateCalendar Calendar, int Number)? Find(IEnumerable<string> folded)
    {
        var key = string.Concat(folded);
        key = key.Length > Month.Length && key.EndsWith(Month, StringComparison.Ordinal) ? key[..^Month.Length] : key;
        return PersianDate.MonthNumber(key) is { } number ? (DateCalendar.Jalali, number) : Numbers.TryGetValue(key, out var found) ? found : null;
    }

    private static IEnumerable<KeyValuePair<string, (DateCalendar, int)>> Of(string[] months, DateCalendar calendar) =>
        months.SelectMany((names, i) => names.Split(' ').Select(name => KeyValuePair.Create(PersianText.Fold(name).Replace(" ", "", StringComparison.Ordinal), (calendar, i + 1))));
}
