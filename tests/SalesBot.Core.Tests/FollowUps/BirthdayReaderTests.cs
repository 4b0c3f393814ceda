using SalesBot.Core.FollowUps;
using SalesBot.Core.Text;

namespace SalesBot.Core.Tests.FollowUps;

public sealed class BirthdayReaderTests
{
    [Theory]
    [InlineData("۲۳ آبان", 8, 23)]
    [InlineData("۲۳آبان", 8, 23)]
    [InlineData("بیست و سوم آبان‌ماه", 8, 23)]
    [InlineData("۲۳ آبان ۱۳۶۵", 8, 23)]
    [InlineData("۲۳ آبان ۶۵", 8, 23)]
    [InlineData("۲۳/۸", 8, 23)]
    [InlineData("8/23", 8, 23)]
    [InlineData("۵/۸", 8, 5)]
    [InlineData("۱۳۶۵/۸/۲۳", 8, 23)]
    [InlineData("23/08/1365", 8, 23)]
    [InlineData("۳۱ شهریور", 6, 31)]
    [InlineData("۳۰ اسفند", 12, 30)]
    [InlineData("اول فروردین", 1, 1)]
    public void A_day_of_the_year_is_read_and_its_year_dropped(string text, int month, int day) => BirthdayReader.Read(text).ShouldBe(new DayOfYear(month, day));

    [Theory]
    [InlineData("۳۱ آبان")]
    [InlineData("آبان")]
    [InlineData("۲۳")]
    [InlineData("۰/۰")]
    [InlineData("۲۰۲۶/۸/۲۳")]
    [InlineData("فردا")]
    [InlineData("۲۳ آبان یا آذر")]
    [InlineData("")]
    [InlineData("/")]
    public void What_is_no_day_of_the_year_is_none(string text) => BirthdayReader.Read(text).ShouldBeNull();
}
