using System.Globalization;
using SalesBot.Core.FollowUps;

namespace SalesBot.Core.Tests.FollowUps;

public class DueInWordsTests
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    [Theory]
    [InlineData("2026-11-21T13:00:00Z", "امروز ساعت ۱۶:۳۰")]
    [InlineData("2026-11-21T04:00:00Z", "امروز ساعت ۰۷:۳۰")]
    [InlineData("2026-11-22T06:30:00Z", "فردا ساعت ۱۰:۰۰")]
    [InlineData("2026-11-21T20:35:00Z", "فردا ساعت ۰۰:۰۵")]
    [InlineData("2026-11-28T05:30:00Z", "شنبه ۷ آذر، ساعت ۹:۰۰")]
    [InlineData("2026-12-03T05:30:00Z", "پنج\u200cشنبه ۱۲ آذر، ساعت ۹:۰۰")]
    [InlineData("2027-04-04T05:30:00Z", "۱۵ فروردین ۱۴۰۶، ساعت ۹:۰۰")]
    [InlineData("2026-11-20T05:30:00Z", "۲۹ آبان ۱۴۰۵، ساعت ۹:۰۰")]
    public void A_moment_is_said_as_near_as_it_is(string at, string said) =>
        DueInWords.Of(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), new DateTimeOffset(2026, 11, 21, 7, 30, 0, TimeSpan.Zero), Tehran).ShouldBe(said);
}
