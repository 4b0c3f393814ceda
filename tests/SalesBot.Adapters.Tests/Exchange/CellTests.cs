using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Exchange;
using SalesBot.Core.Purchases;
using SalesBot.Exchange.Cells;

namespace SalesBot.Adapters.Tests.Exchange;

public class CellTests
{
    [Theory]
    [InlineData("۱۴۰۵/۰۹/۲۰", "2026-12-11")]
    [InlineData("1405-9-20", "2026-12-11")]
    [InlineData("١٤٠٥.٠٩.٢٠", "2026-12-11")]
    [InlineData("14050920", "2026-12-11")]
    [InlineData("۲۰/۰۹/۱۴۰۵", "2026-12-11")]
    [InlineData("۲۰ آذر ۱۴۰۵", "2026-12-11")]
    [InlineData("جمعه ۲۰ آذرماه ۱۴۰۵", "2026-12-11")]
    [InlineData("جمعه، ۲۰ آذر ماه سال ۱۴۰۵", "2026-12-11")]
    [InlineData("مورخ ۲۰ اذر ۱۴۰۵", "2026-12-11")]
    [InlineData("2026-12-11", "2026-12-11")]
    [InlineData("2026/12/11", "2026-12-11")]
    [InlineData("25/12/2026", "2026-12-25")]
    [InlineData("12/25/2026", "2026-12-25")]
    [InlineData("11.11.2026", "2026-11-11")]
    [InlineData("11 Dec 2026", "2026-12-11")]
    [InlineData("December 11th, 2026", "2026-12-11")]
    [InlineData("۱۱ دسامبر ۲۰۲۶", "2026-12-11")]
    [InlineData("46367", "2026-12-11")]
    [InlineData("۱۴۴۸/۰۶/۲۱", "2026-12-02")]
    [InlineData("۲۱ جمادی‌الثانی ۱۴۴۸", "2026-12-02")]
    [InlineData("۱۰ محرم ۱۴۴۷", "2025-07-06")]
    public void A_date_is_read_however_it_is_written(string cell, string day)
    {
        var reading = DateCell.Read(cell);

        (reading.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ShouldBe(day);
    }

    [Theory]
    [InlineData("۱۴۰۵/۰۹/۲۰ ۱۴:۰۵", "14:05:00")]
    [InlineData("ساعت ۱۴:۰۵ - ۱۴۰۵/۰۹/۲۰", "14:05:00")]
    [InlineData("2026-12-11T14:05:33", "14:05:33")]
    [InlineData("2026-12-11 2:05 PM", "14:05:00")]
    [InlineData("۱۴۰۵/۰۹/۲۰ ۲:۰۵ ب.ظ", "14:05:00")]
    [InlineData("۱۴۰۵/۰۹/۲۰ ۲:۰۵ بعد از ظهر", "14:05:00")]
    [InlineData("46367.5", "12:00:00")]
    [InlineData("1405/09/20", "00:00:00")]
    public void A_date_may_have_a_time(string cell, string time)
    {
        var reading = DateCell.Read(cell);

        reading.Day.ShouldBe(new DateOnly(2026, 12, 11));
        reading.Time.ShouldBe(TimeSpan.Parse(time, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_time_with_an_offset_is_an_instant_wherever_it_is_read()
    {
        DateCell.Read("2026-12-11T14:05:00Z").Instant(Sheets.Tehran).ShouldBe(new DateTimeOffset(2026, 12, 11, 14, 5, 0, TimeSpan.Zero));
        DateCell.Read("2026-12-11 14:05 -05:00").Instant(Sheets.Tehran).ShouldBe(new DateTimeOffset(2026, 12, 11, 19, 5, 0, TimeSpan.Zero));
        DateCell.Read("1405/09/20 14:05").Instant(Sheets.Tehran).ShouldBe(new DateTimeOffset(2026, 12, 11, 10, 35, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("11/12/2026", ProblemKind.DoubtfulDate)]
    [InlineData("05/09/20", ProblemKind.ShortYear)]
    [InlineData("۲۰ آذر ۰۵", ProblemKind.ShortYear)]
    [InlineData("دیروز", ProblemKind.WrongDate)]
    [InlineData("1405/13/01", ProblemKind.WrongDate)]
    [InlineData("1404/12/30", ProblemKind.WrongDate)]
    [InlineData("1405/20/09", ProblemKind.WrongDate)]
    [InlineData("2026-02-30", ProblemKind.WrongDate)]
    [InlineData("1755/01/01", ProblemKind.WrongDate)]
    [InlineData("1405/09", ProblemKind.WrongDate)]
    [InlineData("1405/09/20 25:00", ProblemKind.WrongDate)]
    [InlineData("14:05", ProblemKind.WrongDate)]
    [InlineData("12", ProblemKind.WrongDate)]
    [InlineData("09121234567", ProblemKind.WrongDate)]
    [InlineData("1405/09/20 1405/09/21", ProblemKind.WrongDate)]
    [InlineData("!", ProblemKind.WrongDate)]
    public void What_is_no_date_says_why(string cell, ProblemKind problem) => DateCell.Read(cell).Problem.ShouldBe(problem);

    [Theory]
    [InlineData("1424/01/01", DateCalendar.Jalali)]
    [InlineData("1425/01/01", DateCalendar.Lunar)]
    [InlineData("1421/01/01", DateCalendar.Jalali)]
    [InlineData("1900/01/01", DateCalendar.Gregorian)]
    public void The_year_tells_the_calendar_and_one_that_may_be_jalali_is(string cell, object calendar) => DateCell.Read(cell).Calendar.ShouldBe((DateCalendar)calendar);

    [Theory]
    [InlineData("4500000", 4_500_000)]
    [InlineData("۴٬۵۰۰٬۰۰۰", 4_500_000)]
    [InlineData("٤٥٠٠٠٠٠", 4_500_000)]
    [InlineData("4,500,000", 4_500_000)]
    [InlineData("4.500.000", 4_500_000)]
    [InlineData("4 500 000", 4_500_000)]
    [InlineData("۴،۵۰۰،۰۰۰ تومان", 4_500_000)]
    [InlineData("۴/۵۰۰/۰۰۰ تومان", 4_500_000)]
    [InlineData("۴۵٬۰۰۰٬۰۰۰ ریال", 4_500_000)]
    [InlineData("﷼ 45,000,000", 4_500_000)]
    [InlineData("۴٫۵ میلیون تومان", 4_500_000)]
    [InlineData("۴/۵ میلیون", 4_500_000)]
    [InlineData("4.5 میلیون", 4_500_000)]
    [InlineData("۴۵ میلیون ریال", 4_500_000)]
    [InlineData("۴۵۰۰ هزار تومان", 4_500_000)]
    [InlineData("۴۵۰۰ هزارتومن", 4_500_000)]
    [InlineData("۴ میلیون و ۵۰۰ هزار تومان", 4_500_000)]
    [InlineData("1,234,567.00", 1_234_567)]
    [InlineData("(۱۲۰٬۰۰۰)", -120_000)]
    [InlineData("(120,000) تومان", -120_000)]
    [InlineData("-120000", -120_000)]
    [InlineData("\u2212120000", -120_000)]
    [InlineData("۱۲۰٬۰۰۰-", -120_000)]
    [InlineData("منفی ۱۲۰ هزار", -120_000)]
    [InlineData("0", 0)]
    [InlineData("-99999999999999", -99_999_999_999_999)]
    public void An_amount_is_read_however_it_is_written(string cell, long toman) => AmountCell.Read(cell, default).Amount.ShouldBe(Money.OfToman(toman));

    [Theory]
    [InlineData("رایگان", ProblemKind.WrongAmount)]
    [InlineData("5 دلار", ProblemKind.WrongAmount)]
    [InlineData("$500", ProblemKind.WrongAmount)]
    [InlineData("1-2", ProblemKind.WrongAmount)]
    [InlineData("۱۰ تا ۲۰ میلیون", ProblemKind.WrongAmount)]
    [InlineData("1,2,3", ProblemKind.WrongAmount)]
    [InlineData("4/500", ProblemKind.WrongAmount)]
    [InlineData("هزار", ProblemKind.WrongAmount)]
    [InlineData("99999999999999999999", ProblemKind.WrongAmount)]
    [InlineData("99999999999 میلیارد", ProblemKind.WrongAmount)]
    [InlineData("1 میلیارد میلیارد میلیارد میلیارد میلیارد", ProblemKind.WrongAmount)]
    [InlineData("5 تومان ریال", ProblemKind.WrongAmount)]
    [InlineData("1405/09/20", ProblemKind.WrongAmount)]
    [InlineData("12.5", ProblemKind.BrokenAmount)]
    [InlineData("۱۵٫۵ ریال", ProblemKind.BrokenAmount)]
    [InlineData("1000000000000000 تومان", ProblemKind.WrongAmount)]
    public void What_is_no_amount_says_why(string cell, ProblemKind problem) => AmountCell.Read(cell, default).Problem.ShouldBe(problem);

    [Theory]
    [InlineData("45000000", 4_500_000)]
    [InlineData("4500000 تومان", 4_500_000)]
    [InlineData("45 میلیون", 4_500_000)]
    public void The_heading_tells_the_currency_unless_the_cell_does(string cell, long toman) => AmountCell.Read(cell, new MoneyUnit(Currency.Rial, null)).Amount.ShouldBe(Money.OfToman(toman));

    [Theory]
    [InlineData("12.345", 12_345_000)]
    [InlineData("2", 2_000_000)]
    [InlineData("2000000 تومان", 2_000_000)]
    [InlineData("2000 هزار", 2_000_000)]
    public void A_heading_may_say_that_all_is_in_millions(string cell, long toman) => AmountCell.Read(cell, new MoneyUnit(Currency.Toman, 1e6m)).Amount.ShouldBe(Money.OfToman(toman));

    [Theory]
    [InlineData("۰۹۱۲۱۲۳۴۵۶۷، 02188776655", "۰۹۱۲۱۲۳۴۵۶۷|02188776655")]
    [InlineData("0912 123 4567 / 0913-1234567\n0914؛0915", "0912 123 4567|0913-1234567|0914|0915")]
    [InlineData("0912,0912", "0912")]
    public void Phones_stand_together_in_a_cell(string cell, string phones) => ListCell.Phones(cell).ShouldBe(phones.Split('|'));

    [Theory]
    [InlineData("مشتری ویژه، نمایشگاه", "مشتری ویژه|نمایشگاه")]
    [InlineData("#ویژه #نمایشگاه تهران", "ویژه|نمایشگاه|تهران")]
    [InlineData("الف ب #ج", "الف ب|ج")]
    [InlineData(" ,، ", "")]
    public void Tags_stand_together_in_a_cell(string cell, string tags) => ListCell.Tags(cell).ShouldBe(tags.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_heading_of_nothing_but_multiples_spoils_no_file() =>
        Sheets.Read($"مشتری,تاریخ,مبلغ {string.Concat(Enumerable.Repeat("میلیارد ", 9))}\nرضا,1405/01/01,9999999999\n").ShouldNotBeNull();

    [Fact]
    public void Whatever_stands_in_a_cell_it_is_read_or_refused()
    {
        string[] fragments = ["0", "1405", "14050920", "99999999999999999999", "2026", "12", ":", "/", ".", ",", "٬", "٫", "-", "(", ")", "+", "E", "T", "Z", " ", "آذر", "میلیون", "هزار میلیارد", "ریال", "﷼", "pm", "و", "\0", "😀", "\uD83D", "۳۰", "صفر", "23:59:59.9999999", "+13:59", "th"];
        var cells = Gen.Elements(fragments).ListOf().Select(string.Concat);

        Prop.ForAll(cells.ToArbitrary(), cell =>
        {
            var (date, amount) = (DateCell.Read(cell), AmountCell.Read(cell, new MoneyUnit(Currency.Rial, 1e6m)));
            (date.Day is null).ShouldBe(date.Problem is not null);
            (amount.Amount is null).ShouldBe(amount.Problem is not null);
            _ = date.Day is null ? default : date.Instant(Sheets.Tehran);
            Sheets.Read($"مشتری,تاریخ,مبلغ,کد\n{cell},{cell},{cell},{cell}\n").ShouldNotBeNull();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }
}
