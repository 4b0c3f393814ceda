using SalesBot.Core.FollowUps;
using SalesBot.Core.Text;

namespace SalesBot.Core.Tests.FollowUps;

public class DueChoicesTests
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    // Saturday, 30 Aban 1405, midnight in Tehran.
    private static readonly DateTimeOffset Saturday = new(2026, 11, 20, 20, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "11:02", "۳۰ آبان ۱۴۰۵، ۱۳:۱۵|۳۰ آبان ۱۴۰۵، ۱۷:۰۰|۱ آذر ۱۴۰۵، ۱۰:۰۰|۳ آذر ۱۴۰۵، ۱۰:۰۰|۷ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData(0, "15:00", "۳۰ آبان ۱۴۰۵، ۱۷:۰۰|۱ آذر ۱۴۰۵، ۱۰:۰۰|۳ آذر ۱۴۰۵، ۱۰:۰۰|۷ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData(0, "18:10", "۳۰ آبان ۱۴۰۵، ۲۰:۱۵|۱ آذر ۱۴۰۵، ۱۰:۰۰|۳ آذر ۱۴۰۵، ۱۰:۰۰|۷ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData(0, "19:30", "۱ آذر ۱۴۰۵، ۱۰:۰۰|۳ آذر ۱۴۰۵، ۱۰:۰۰|۷ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData(0, "23:30", "۱ آذر ۱۴۰۵، ۱۰:۰۰|۳ آذر ۱۴۰۵، ۱۰:۰۰|۷ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData(5, "19:30", "۷ آذر ۱۴۰۵، ۱۰:۰۰|۸ آذر ۱۴۰۵، ۱۰:۰۰|۱۲ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData(6, "11:00", "۷ آذر ۱۴۰۵، ۱۰:۰۰|۹ آذر ۱۴۰۵، ۱۰:۰۰|۱۴ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData(3, "19:30", "۴ آذر ۱۴۰۵، ۱۰:۰۰|۷ آذر ۱۴۰۵، ۱۰:۰۰|۱۰ آذر ۱۴۰۵، ۱۰:۰۰")]
    public void Are_in_working_time(int days, string time, string expected) => Say(WorkingTime.Usual, days, time).ShouldBe(expected);

    [Fact]
    public void Two_that_fall_together_are_one() =>
        Say(new WorkingTime(new TimeOnly(21, 0), new TimeOnly(8, 0), [DayOfWeek.Sunday, DayOfWeek.Monday]), 0, "20:00").ShouldBe("۳ آذر ۱۴۰۵، ۱۰:۰۰|۷ آذر ۱۴۰۵، ۱۰:۰۰");

    [Fact]
    public void Who_begins_at_noon_is_reminded_at_noon() =>
        Say(new WorkingTime(new TimeOnly(21, 0), new TimeOnly(12, 0), []), 0, "20:00").ShouldBe("۱ آذر ۱۴۰۵، ۱۲:۰۰|۳ آذر ۱۴۰۵، ۱۲:۰۰|۷ آذر ۱۴۰۵، ۱۲:۰۰");

    [Theory]
    [InlineData("۸:۱۵", "08:15")]
    [InlineData("ساعت ۸", "08:00")]
    [InlineData("هشت و نیم", "08:30")]
    [InlineData("ساعت ۷:۴۵ صبح", "07:45")]
    [InlineData("7", "07:00")]
    public void An_hour_of_the_morning_is_read(string typed, string read) =>
        ClockWords.Read(typed, new TimeOnly(5, 0), new TimeOnly(11, 30)).ShouldBe(TimeOnly.Parse(read, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("۴")]
    [InlineData("۱۱:۴۵")]
    [InlineData("ساعت ۱۷")]
    [InlineData("سلام")]
    [InlineData("ساعت ۸ زنگ بزنم")]
    [InlineData("شنبه")]
    public void What_is_no_hour_of_the_morning_is_not(string typed) => ClockWords.Read(typed, new TimeOnly(5, 0), new TimeOnly(11, 30)).ShouldBeNull();

    private static string Say(WorkingTime working, int days, string time) => string.Join('|', DueChoices
        .From(Saturday.AddDays(days) + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture), Tehran, working).Select(at => PersianDate.DayAndTime(at, Tehran)));
}
