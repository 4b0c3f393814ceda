using SalesBot.Core.FollowUps;

namespace SalesBot.Core.Tests.FollowUps;

public class QuietHoursTests
{
    [Theory]
    [InlineData("۲۱ تا ۸", "21:00", "08:00")]
    [InlineData("21-8", "21:00", "08:00")]
    [InlineData("از ساعت ۲۲:۳۰ تا ساعت ۷", "22:30", "07:00")]
    [InlineData("۹ شب تا ۸ صبح", "21:00", "08:00")]
    [InlineData("۱۲ شب الی ۶ صبح", "00:00", "06:00")]
    [InlineData("۲ بعد از ظهر تا ۵ عصر", "14:00", "17:00")]
    [InlineData("۲ بعدازظهر تا ۵عصر", "14:00", "17:00")]
    [InlineData("24 تا 6", "00:00", "06:00")]
    [InlineData("١٠ شب تا ٧", "22:00", "07:00")]
    public void Spans_are_read_as_people_write_them(string text, string from, string until) =>
        QuietHours.Read(text).ShouldBe((TimeOnly.Parse(from, null), TimeOnly.Parse(until, null)));

    [Theory]
    [InlineData("شب‌ها")]
    [InlineData("۲۱")]
    [InlineData("۲۵ تا ۸")]
    [InlineData("۲۱:۷۵ تا ۸")]
    [InlineData("۸ تا ۸")]
    [InlineData("۲۱ تا ۸ و جمعه‌ها")]
    [InlineData("२१ تا ८")]
    [InlineData("")]
    public void Anything_else_is_none(string text) => QuietHours.Read(text).ShouldBeNull();
}
