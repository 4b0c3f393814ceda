using SalesBot.Core.Exchange;
using SalesBot.Core.Purchases;
using SalesBot.Exchange.Cells;

namespace SalesBot.Exchange.Books;

/// <summary>How the cells of a column were read, for what is remarked of the column.</summary>
internal sealed class ColumnTally
{
    private readonly int[] _calendars = new int[3];
    private int _rials;
    private int _unitless;

    public void Count(DateCalendar calendar) => _calendars[(int)calendar]++;

    public void Count(Currency? currency)
    {
        _rials += currency is Currency.Rial ? 1 : 0;
        _unitless += currency is null ? 1 : 0;
    }

    public IEnumerable<ImportRemark> Remarks(string sheet, string heading)
    {
        var lunar = _calendars[(int)DateCalendar.Lunar];
        if (_calendars.Count(n => n > 0) > 1)
        {
            var counts = new CalendarCounts(_calendars[(int)DateCalendar.Jalali], _calendars[(int)DateCalendar.Gregorian], lunar);
            yield return new(RemarkKind.SeveralCalendars, sheet, heading, _calendars.Sum(), counts);
        }

        foreach (var (kind, count) in new[] { (RemarkKind.LunarDates, lunar), (RemarkKind.Rials, _rials), (RemarkKind.NoUnit, _unitless) })
        {
            if (count > 0)
            {
                yield return new(kind, sheet, heading, count);
            }
        }
    }
}
