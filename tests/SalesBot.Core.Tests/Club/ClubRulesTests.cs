using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Club;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Tests.Club;

public class ClubRulesTests
{
    private static readonly DateTimeOffset Since = new(2026, 11, 1, 20, 30, 0, TimeSpan.Zero);
    private static readonly ClubRules Rules = new(true, Money.OfToman(100_000), Since, [new("برنزی", 10, ""), new("طلایی", 500, "")], 0, 0);

    [Fact]
    public void A_return_takes_back_exactly_what_the_purchase_of_that_amount_brought() => Prop.ForAll(
        ArbMap.Default.ArbFor<long>(), rials => { Rules.PointsOf(new Money(-(rials / 2))).ShouldBe(-Rules.PointsOf(new Money(rials / 2))); }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Only_days_since_the_beginning_earn_and_only_while_it_is_on()
    {
        Rules.PointsOf(Money.OfToman(199_999), Since).ShouldBe(1);
        Rules.PointsOf(Money.OfToman(199_999), Since.AddDays(-1)).ShouldBe(0);
        (Rules with { IsOn = false }).PointsOf(Money.OfToman(199_999), Since).ShouldBe(0);
    }

    [Theory]
    [InlineData(-5, null, "برنزی", 15)]
    [InlineData(9, null, "برنزی", 1)]
    [InlineData(10, "برنزی", "طلایی", 490)]
    [InlineData(500, "طلایی", null, null)]
    public void The_level_follows_from_what_was_earned(long earned, string? level, string? next, int? missing)
    {
        var account = ClubAccount.Of(Rules, 0, earned);
        (account.Level?.Name, account.Next?.Name, account.Missing).ShouldBe((level, next, missing));
    }

    [Fact]
    public void Levels_come_in_order_and_no_two_begin_alike()
    {
        Rules.WithLevels([new("ب", 5, ""), new("الف", 0, "")])!.Levels.Select(l => l.Name).ShouldBe(["الف", "ب"]);
        Rules.WithLevels([new("ب", 5, ""), new("الف", 5, "")]).ShouldBeNull();
        Rules.WithLevels([new("ب", -1, "")]).ShouldBeNull();
        (Rules with { PerPoint = Money.Zero }).IsValid.ShouldBeFalse();
    }

    [Fact]
    public void Who_was_born_on_a_leap_day_is_congratulated_every_year()
    {
        // 1403 has a 30th of Esfand, 1404 has none.
        Jalali.BirthdaysOn(new DateOnly(2025, 3, 19)).ShouldBe([new DayOfYear(12, 29)]);
        Jalali.BirthdaysOn(new DateOnly(2025, 3, 20)).ShouldBe([new DayOfYear(12, 30)]);
        Jalali.BirthdaysOn(new DateOnly(2026, 3, 20)).ShouldBe([new DayOfYear(12, 29), new DayOfYear(12, 30)]);
        Jalali.Year(new DateOnly(2026, 3, 20)).ShouldBe(1404);
    }
}
