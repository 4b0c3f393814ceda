namespace SalesBot.Core.FollowUps;

/// <summary>Words side by side that together say when: «شنبه ۵ آذر، ساعت ۹:۰۰».</summary>
/// <param name="first">The first of its words.</param>
internal sealed class Saying(int first)
{
    private static readonly int[] WorkingHours = [9, 17, 20];
    private static readonly int[] NightHours = [20, 22];

    private bool _isInVain;
    private DayPart? _part;

    public int First { get; } = first;

    /// <summary>Just after its last word.</summary>
    public int End { get; private set; }

    public SaidDay? Day { get; private set; }

    public SaidClock? Clock { get; private set; }

    public SaidSpan? Span { get; private set; }

    public bool IsOfDay => !_isInVain && (Day is not null || Span is not null);

    public bool IsOfTime => !_isInVain && Day is null && Span is null && (Clock is not null || _part is not null);

    public bool HasTime => Clock is not null || Part is not null;

    private DayPart? Part => _part ?? Day?.Part;

    /// <summary>False when it would say a second time what was said.</summary>
    public bool Takes(Said said, int at)
    {
        var taken = said switch
        {
            SaidInVain => _isInVain = true,
            SaidSpan span when Day is null && !HasTime => (Span ??= span) == span,
            _ when Span is not null => false,
            SaidClock clock => (Clock ??= clock) == clock,
            SaidPart part => (_part ??= part.Part) == part.Part,
            SaidDay day => TakesDay(day),
            _ => false,
        };
        End = taken ? at + said.Count : End;
        return taken;
    }

    /// <summary>The hour was said elsewhere: «فردا زنگ بزنم ساعت ۱۰».</summary>
    public void TakeTimeOf(Saying other) => (Clock, _part) = (other.Clock, other._part);

    /// <summary>The local moment, or how far from now.</summary>
    /// <param name="now">Local.</param>
    public DateTime At(DateTime now)
    {
        var day = Day ?? new SaidDay(now.Date, now.Date.AddDays(1), IsWeekday: false, 0);
        if (Clock is null && day.Otherwise is null && day.Day == now.Date && (Part ?? DayPart.Night) is DayPart.Night)
        {
            // Today is not over when its morning is.
            var hours = Part is null ? WorkingHours : NightHours;
            return day.Day.AddHours(hours.FirstOrDefault(hour => day.Day.AddHours(hour) > now, hours[0]));
        }

        var time = Clock?.In(Part) ?? TimeSpan.FromHours((int)(Part ?? DayPart.Morning));
        return day.Otherwise is { } otherwise && (!HasTime || day.Day + time <= now) ? otherwise + time : day.Day + time;
    }

    // «شنبه ۵ آذر»: the date is surer than the weekday.
    private bool TakesDay(SaidDay day)
    {
        var isSame = Day is not null && (day.IsWeekday ? Day.Day.DayOfWeek == day.Day.DayOfWeek : Day.IsWeekday);
        if (Day is null || (isSame && Day.IsWeekday))
        {
            Day = day;
            return true;
        }

        return isSame;
    }
}
