using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Club;

namespace SalesBot.Core.Tests.Club;

public class PointsLineTests
{
    [Theory]
    [InlineData("تخفیف ۵۰۰ هزار تومانی ۲۰۰ امتیاز", 200, "تخفیف ۵۰۰ هزار تومانی")]
    [InlineData("تخفیف ۵۰۰ هزار تومانی با ۲۰۰امتیاز", 200, "تخفیف ۵۰۰ هزار تومانی")]
    [InlineData("کارت هدیه 150", 150, "کارت هدیه")]
    [InlineData("ویژه از ۱٬۰۰۰ امتیاز", 1000, "ویژه")]
    [InlineData("ویژه: ۲ هزار امتیازی", 2000, "ویژه:")]
    [InlineData("۵۰ برای کمک در نمایشگاه", 50, "کمک در نمایشگاه")]
    [InlineData("منفی ۲۰ اشتباه ثبت", -20, "اشتباه ثبت")]
    [InlineData("-20 اشتباه", -20, "اشتباه")]
    [InlineData("۲۰۰", 200, "")]
    [InlineData("۲ هزار امتیاز", 2000, "")]
    public void Reads_points_and_the_rest(string line, long points, string rest) => PointsLine.Read(line).ShouldBe((points, rest));

    [Theory]
    [InlineData("")]
    [InlineData("کارت هدیه")]
    [InlineData("تخفیف ۵۰۰ هزار تومانی ۲۰۰")]
    [InlineData("۲۰۰ امتیاز یا ۳۰۰ امتیاز")]
    [InlineData("۹۹۹۹۹۹۹۹۹")]
    [InlineData("۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹")]
    public void Never_guesses(string line) => PointsLine.Read(line).ShouldBeNull();

    [Fact]
    public void Never_throws() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => { _ = PointsLine.Read(text ?? ""); }).Check(Config.QuickThrowOnFailure);
}
