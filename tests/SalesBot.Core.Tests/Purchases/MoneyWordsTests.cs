using SalesBot.Core.Purchases;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Purchases;

public sealed class MoneyWordsTests
{
    private static readonly MoneyWords Words = Shipped.Knowledge.Words.Money;

    [Theory]
    [InlineData(120_000_000, Currency.Toman, "۱۲٬۰۰۰٬۰۰۰ تومان", "۱۲ میلیون تومان", "۱۲ میلیون تومان")]
    [InlineData(125_000_000, Currency.Toman, "۱۲٬۵۰۰٬۰۰۰ تومان", "۱۲٫۵ میلیون تومان", "۱۲ میلیون و ۵۰۰ هزار تومان")]
    [InlineData(12_000_000_000, Currency.Toman, "۱٬۲۰۰٬۰۰۰٬۰۰۰ تومان", "۱٫۲ میلیارد تومان", "۱ میلیارد و ۲۰۰ میلیون تومان")]
    [InlineData(9_999_999_990, Currency.Toman, "۹۹۹٬۹۹۹٬۹۹۹ تومان", "۱ میلیارد تومان", "۹۹۹ میلیون و ۹۹۹ هزار و ۹۹۹ تومان")]
    [InlineData(35_000_007, Currency.Rial, "۳۵٬۰۰۰٬۰۰۷ ریال", "۳۵ میلیون ریال", "۳۵ میلیون و ۷ ریال")]
    [InlineData(5_000, Currency.Toman, "۵۰۰ تومان", "۵۰۰ تومان", "۵۰۰ تومان")]
    [InlineData(0, Currency.Toman, "۰ تومان", "۰ تومان", "۰ تومان")]
    [InlineData(-20_000_000, Currency.Toman, "برگشتی ۲٬۰۰۰٬۰۰۰ تومان", "برگشتی ۲ میلیون تومان", "برگشتی ۲ میلیون تومان")]
    [InlineData(15, Currency.Toman, "۱۵ ریال", "۱۵ ریال", "۱۵ ریال")]
    public void An_amount_is_said_in_full_in_brief_and_aloud(long rials, Currency currency, string full, string brief, string spoken) =>
        (Words.Full(new Money(rials), currency), Words.Brief(new Money(rials), currency), Words.Spoken(new Money(rials), currency)).ShouldBe((full, brief, spoken));

    [Fact]
    public void An_amount_can_be_printed_and_the_least_there_is_is_too_much()
    {
        new Money(-12).ToString().ShouldContain("-12");
        new Money(long.MinValue).IsTooMuch.ShouldBeTrue();
        (Money.Most.IsTooMuch, (-Money.Most).IsTooMuch, new Money(Money.Most.Rials + 1).IsTooMuch).ShouldBe((false, false, true));
    }
}
