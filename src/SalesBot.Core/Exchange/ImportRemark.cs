namespace SalesBot.Core.Exchange;

/// <summary>Something that a reader of the file should know before agreeing to the import, and that does not stand against it.</summary>
/// <param name="Column">The heading as the file has it; empty when no column is meant.</param>
/// <param name="Count">How many lines are meant.</param>
public sealed record ImportRemark(RemarkKind Kind, string Sheet, string Column, int Count, CalendarCounts? Calendars = null);

/// <summary>How many dates of a column were read in each calendar.</summary>
public sealed record CalendarCounts(int Jalali, int Gregorian, int Lunar);

public enum RemarkKind
{
    /// <summary>A table without known headings, left alone.</summary>
    SheetLeftAlone,

    /// <summary>A column without a known heading, left alone.</summary>
    ColumnLeftAlone,

    /// <summary>Dates of more than one calendar in one column.</summary>
    SeveralCalendars,

    /// <summary>Lunar dates, which may be a day off.</summary>
    LunarDates,

    /// <summary>Amounts read as Rial, because a cell or the heading names it.</summary>
    Rials,

    /// <summary>Amounts read as Toman, for neither heading nor cell named a unit.</summary>
    NoUnit,

    /// <summary>Lines of the template's examples, left out.</summary>
    ExamplesLeftOut,

    /// <summary>Merged lines with one text across the table, left out.</summary>
    TitlesLeftOut,
}
