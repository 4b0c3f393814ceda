using System.Globalization;
using SalesBot.Core.Text;

namespace SalesBot.Core.FollowUps;

/// <summary>Reads a day that is counted from today or named in its week, which begins on Saturday.</summary>
/// <param name="today">The local day.</param>
internal sealed class DayReader(DueText text, DateTime today)
{
    private const int MostCount = 999;

    private static readonly PersianCalendar Calendar = new();

    private DateTime Saturday => today.AddDays(-(((int)today.DayOfWeek + 1) % 7));

    public Said? Read(int i) => (Said?)Vain(i) ?? Named(i) ?? Ahead(i) ?? InWeek(i);

    private SaidInVain? Vain(int i) => (text.At(i), text.At(i + 1)) switch
    {
        ("هر", "چند" or "روز" or "هفته" or "ماه" or "سال" or "ساعت" or "صبح" or "ظهر" or "عصر" or "شب") => new SaidInVain(2),
        ("هر", _) when Weekday(i + 1) is { } day => new SaidInVain(1 + day.Count),
        ("هر", _) when text.Number(i + 1) is { } number && text.At(i + 1 + number.Count) is "روز" or "هفته" or "ماه" or "سال" or "ساعت" => new SaidInVain(2 + number.Count),
        ("دیروز" or "پریروز" or "دیشب" or "پریشب", _) => new SaidInVain(1),
        _ when Weekday(i) is { } day && (IsLast(i + day.Count) || text.At(i + day.Count) is "ها" or "های") => new SaidInVain(day.Count + 1),
        _ => null,
    };

    private SaidDay? Named(int i) => (text.At(i), text.At(i + 1)) switch
    {
        ("امروز", _) => SaidDay.Sure(today, 1),
        ("امشب", _) => SaidDay.Sure(today, 1) with { Part = DayPart.Night },
        ("پس", "فرداشب") => SaidDay.Sure(today.AddDays(2), 2) with { Part = DayPart.Night },
        ("پس", "فردا") => SaidDay.Sure(today.AddDays(2), 2),
        ("پسفردا", _) => SaidDay.Sure(today.AddDays(2), 1),
        ("فردا", _) => SaidDay.Sure(today.AddDays(1), 1),
        ("فرداشب", _) => SaidDay.Sure(today.AddDays(1), 1) with { Part = DayPart.Night },
        ("فرداصبح", _) => SaidDay.Sure(today.AddDays(1), 1) with { Part = DayPart.Morning },
        ("فرداعصر", _) => SaidDay.Sure(today.AddDays(1), 1) with { Part = DayPart.Evening },
        _ => null,
    };

    // «یه روز دیگه» is some day or other. «۳ روز دیگه», «دو سه هفته بعد», «ماه بعد», «هفته بعد همین روز».
    private SaidDay? Ahead(int i)
    {
        var number = text.Number(i);
        var count = number?.Count ?? 0;
        var dash = text.At(i + count) is "-" ? 1 : 0;
        if (number is not null && text.Number(i + count + dash) is { } later)
        {
            (number, count) = (later, count + dash + later.Count);
        }

        var unit = text.At(i + count);
        var next = text.NextAt(i + count + 1);
        if (next == 0 || number is { Value: < 1 or > MostCount } || (unit is "روز" && (number is null || text.At(i) is "یه")))
        {
            return null;
        }

        count += 1 + next;
        var word = text.At(i + count) is "روز" ? 1 : 0;
        if (number is null && unit is "هفته" && Weekday(i + count + word) is { } named)
        {
            return SaidDay.Sure(Saturday.AddDays(7 + Place(named.Day)), count + word + named.Count);
        }

        count += text.Is(i + count, "همین", "روز") ? 2 : 0;
        return (unit, number?.Value ?? 1) switch
        {
            ("روز", var n) => SaidDay.Sure(today.AddDays(n), count),
            ("هفته", var n) => SaidDay.Sure(today.AddDays(7 * n), count),
            ("ماه", var n) => SaidDay.Sure(Calendar.AddMonths(today, n), count),
            ("سال", var n) => SaidDay.Sure(Calendar.AddYears(today, n), count),
            _ => null,
        };
    }

    // «شنبه», «شنبه‌ی هفته‌ی بعد», «آخر هفته», «همین شنبه».
    private SaidDay? InWeek(int i)
    {
        var before = text.At(i) is "این" or "همین" ? 1 : 0;
        var isFirst = text.At(i) is "اول" or "اوایل";
        var isEdge = isFirst || text.At(i) is "اخر" or "اواخر";
        var same = isEdge && text.At(i + 1) is "این" or "همین" ? 1 : 0;
        var edge = isEdge && text.At(i + 1 + same) is "هفته" ? (isFirst ? DayOfWeek.Saturday : DayOfWeek.Thursday, Count: 2 + same) : ((DayOfWeek, int Count)?)null;
        if ((edge ?? Weekday(i + before)) is not (var day, var count))
        {
            return null;
        }

        count += edge is null ? before : 0;
        var ezafe = text.At(i + count) is "ی" ? 1 : 0;
        var next = edge is null ? 0 : text.NextAt(i + count);
        if (next == 0 && text.At(i + count + ezafe) is "هفته" && text.NextAt(i + count + ezafe + 1) is > 0 and var after)
        {
            next = ezafe + 1 + after;
        }

        if (next > 0)
        {
            return SaidDay.Sure(Saturday.AddDays(7 + Place(day)), count + next) with { IsWeekday = true };
        }

        if (same > 0 || (text.At(i + count + ezafe) is "این" or "همین" && text.At(i + count + ezafe + 1) is "هفته"))
        {
            return SaidDay.Sure(Saturday.AddDays(Place(day)), same > 0 ? count : count + ezafe + 2) with { IsWeekday = true };
        }

        var ahead = today.AddDays((Place(day) - Place(today.DayOfWeek) + 7) % 7);
        if (text.NextAt(i + count) is > 0 and var coming)
        {
            return new SaidDay(ahead == today ? today.AddDays(7) : ahead, null, IsWeekday: true, count + coming);
        }

        // A date or an hour may follow with an ezafe: «شنبه‌ی ۵ آذر».
        count += ezafe > 0 && (text.Number(i + count + 1) is not null || text.At(i + count + 1) is "ساعت") ? 1 : 0;
        return new SaidDay(ahead, ahead == today ? today.AddDays(7) : null, IsWeekday: true, count);
    }

    private (DayOfWeek Day, int Count)? Weekday(int i)
    {
        if (PersianDate.WeekdayNamed(text.At(i)) is { } day)
        {
            return (day, 1);
        }

        // «پنشنبه» and «چارشنبه» are said; «۳شنبه», «سه شنبه».
        return text.At(i) is "پنشنبه" ? (DayOfWeek.Thursday, 1)
            : text.At(i) is "چارشنبه" ? (DayOfWeek.Wednesday, 1)
            : text.At(i + 1) is "شنبه" && (text.At(i) is "پن" ? 5 : text.Number(i)?.Value) is >= 1 and <= 5 and var after ? ((DayOfWeek)(after - 1), 2)
            : null;
    }

    private static int Place(DayOfWeek day) => ((int)day + 1) % 7;

    private bool IsLast(int i) => text.At(i) is "گذشته" or "پیش" or "قبلی" || (text.At(i) is "قبل" && text.At(i + 1) is not "از");
}
