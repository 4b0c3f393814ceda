using SalesBot.Core.Text;

namespace SalesBot.Core.Exchange;

/// <summary>What is said of a file beside its problems, and of a file that cannot be read at all.</summary>
public sealed record ImportRemarkWords(
    [Holes("sheet")] Template SheetLeftAlone,
    [Holes("sheet", "column")] Template ColumnLeftAlone,
    [Holes("sheet", "column", "jalali", "gregorian", "lunar")] Template SeveralCalendars,
    [Holes("sheet", "column", "count")] Template LunarDates,
    [Holes("sheet", "column", "count")] Template Rials,
    [Holes("sheet", "column", "count")] Template NoUnit,
    [Holes("sheet", "count")] Template ExamplesLeftOut,
    [Holes("sheet", "count")] Template TitlesLeftOut,
    string EmptyFile,
    string TooLarge,
    string OldExcel,
    string Protected,
    string Pdf,
    string Picture,
    string WebPage,
    string NoWorkbook,
    string Damaged,
    string NotText,
    string TooManyRows,
    string TooMuchInside)
{
    public Rich Say(ImportRemark remark)
    {
        var ((jalali, gregorian, lunar), count) = (remark.Calendars ?? new(0, 0, 0), remark.Count);
        return Of(remark.Kind).With(
            ("sheet", remark.Sheet),
            ("column", remark.Column),
            ("count", PersianDigits.Of(count)),
            ("jalali", PersianDigits.Of(jalali)),
            ("gregorian", PersianDigits.Of(gregorian)),
            ("lunar", PersianDigits.Of(lunar)));
    }

    public string Say(FileFault fault) => fault switch
    {
        FileFault.Empty => EmptyFile,
        FileFault.TooLarge => TooLarge,
        FileFault.OldExcel => OldExcel,
        FileFault.Protected => Protected,
        FileFault.Pdf => Pdf,
        FileFault.Picture => Picture,
        FileFault.WebPage => WebPage,
        FileFault.NoWorkbook => NoWorkbook,
        FileFault.Damaged => Damaged,
        FileFault.NotText => NotText,
        FileFault.TooManyRows => TooManyRows,
        FileFault.TooMuchInside => TooMuchInside,
    };

    private Template Of(RemarkKind kind) => kind switch
    {
        RemarkKind.SheetLeftAlone => SheetLeftAlone,
        RemarkKind.ColumnLeftAlone => ColumnLeftAlone,
        RemarkKind.SeveralCalendars => SeveralCalendars,
        RemarkKind.LunarDates => LunarDates,
        RemarkKind.Rials => Rials,
        RemarkKind.NoUnit => NoUnit,
        RemarkKind.ExamplesLeftOut => ExamplesLeftOut,
        RemarkKind.TitlesLeftOut => TitlesLeftOut,
    };
}
