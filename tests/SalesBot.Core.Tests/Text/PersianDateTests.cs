using System.Globalization;
using SalesBot.Core.Text;

namespace SalesBot.Core.Tests.Text;

public class PersianDateTests
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    [Theory]
    [InlineData("2026-11-21T09:30:00Z", "۳۰ آبان ۱۴۰۵، ۱۳:۰۰")]
    [InlineData("2026-03-20T20:29:00Z", "۲۹ اسفند ۱۴۰۴، ۲۳:۵۹")]
    [InlineData("2026-03-20T20:30:00Z", "۱ فروردین ۱۴۰۵، ۰۰:۰۰")]
    [InlineData("2025-03-20T12:00:00Z", "۳۰ اسفند ۱۴۰۳، ۱۵:۳۰")]
    public void Instants_become_jalali_dates_of_tehran(string instant, string read) =>
        PersianDate.DayAndTime(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), Tehran).ShouldBe(read);

    [Fact]
    public void The_ambient_culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "fa-IR", "ar-SA", "en-US", "th-TH" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                PersianDate.Day(new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.Zero), Tehran).ShouldBe("۳۰ آبان ۱۴۰۵");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("2026-11-21T09:30:00Z", "شنبه ۳۰ آبان")]
    [InlineData("2026-11-21T20:30:00Z", "یک\u200cشنبه ۱ آذر")]
    [InlineData("2026-11-26T09:30:00Z", "پنج\u200cشنبه ۵ آذر")]
    public void Near_days_are_read_without_a_year(string instant, string read)
    {
        var at = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

        $"{PersianDate.Weekday(at, Tehran)} {PersianDate.DayOfMonth(at, Tehran)}".ShouldBe(read);
    }

    [Theory]
    [InlineData("شنبه", DayOfWeek.Saturday)]
    [InlineData("یکشنبه", DayOfWeek.Sunday)]
    [InlineData("جمعه", DayOfWeek.Friday)]
    [InlineData("یک شنبه", null)]
    [InlineData("", null)]
    public void A_weekday_is_known_by_its_folded_name(string folded, DayOfWeek? day) => PersianDate.WeekdayNamed(folded).ShouldBe(day);

    [Theory]
    [InlineData(0, "۰")]
    [InlineData(1405, "۱۴۰۵")]
    [InlineData(-12, "-۱۲")]
    public void Numbers_are_written_in_persian_digits(long number, string read) => PersianDigits.Of(number).ShouldBe(read);

    [Fact]
    public void Shares_are_rounded_percentages() => PersianDigits.Percent(0.866).ShouldBe("۸۷٪");
}
