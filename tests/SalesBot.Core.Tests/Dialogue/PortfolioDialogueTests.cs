using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

/// <summary>The lead's view of all customers. Twelve of them: number 1 bought for twelve million, the last for one.</summary>
public class PortfolioDialogueTests
{
    private static readonly SellerId Sara = new(101);
    private static readonly DateTimeOffset Today = new(2026, 11, 20, 20, 30, 0, TimeSpan.Zero);

    private readonly PureChat _sara = new PureChat().Send("/start");
    private readonly PureChat _lead;
    private readonly PureChat _admin;
    private long _next = 1000;

    public PortfolioDialogueTests()
    {
        _lead = _sara.With(103, "مریم احمدی", Role.Lead).Send("/start");
        _admin = _sara.With(104, "علی رستمی", Role.Admin).Send("/start");
        for (var i = 1; i <= 12; i++)
        {
            Write(new AddCustomer(new(i), Sara, $"مشتری {i}"));
        }
    }

    [Fact]
    public void Without_purchases_the_pyramid_says_what_it_needs()
    {
        Reckon();
        Open().Text.ShouldContain("دست‌کم ۵ خریدار لازم است");
        _lead.Text.ShouldContain("درباره‌ی ۱۲ مشتری هنوز معلوم نیست");
    }

    [Fact]
    public void The_pyramid_has_counts_revenue_and_the_share_of_the_top_fifth_beside_the_known_figure()
    {
        BuyOnce();
        Reckon();
        var text = Open().Text;

        // 12 + 11 + 10 of 78 million: three are a fifth of twelve, rounded up.
        text.ShouldContain("یک‌پنجم بالای خریدارها ۴۲٪ فروش را می‌آورند. عدد معروف ۸۰٪ است.");
        text.ShouldContain("۱۲ میلیون تومان");
    }

    [Fact]
    public void The_trade_changes_the_share_of_the_top()
    {
        _admin.Send("/team").Press("تنظیمات تیم").Press("به که می‌فروشیم").Press("شرکت‌ها");
        _admin.Text.ShouldContain("سهم بالای هرم ۱۵٪ خریدارها");
        BuyOnce();
        Reckon();
        Open().Text.ShouldContain("۱۵٪ بالا");
    }

    [Fact]
    public void Behind_every_number_stands_its_list()
    {
        BuyOnce();
        Reckon();
        Open().Press("رأس هرم").Screen.ShouldBeOfType<CustomersScreen>();
        _lead.Labels.ShouldContain(label => label.Contains("مشتری 1", StringComparison.Ordinal));
        _lead.Labels.Count(label => label.Contains("مشتری ", StringComparison.Ordinal) && label.Any(char.IsAsciiDigit)).ShouldBe(1);
    }

    [Fact]
    public void Barnacles_that_crowd_out_the_rest_are_warned_of_with_both_reasons()
    {
        // Eight come again and again for little, four once for much.
        for (var i = 1; i <= 12; i++)
        {
            foreach (var daysAgo in i <= 4 ? [10] : new[] { 70, 40, 10 })
            {
                Buy(i, daysAgo, i <= 4 ? 100 : i <= 6 ? 10 : 1);
            }
        }

        Reckon();
        var text = Open().Press("سبد مشتری").Text;
        text.ShouldContain("مشتری‌ها کنه‌اند");
        text.ShouldContain("به دوست‌ها و پروانه‌ها نمی‌رسید");
        text.ShouldContain("شلوغی‌شان گولتان می‌زند");
        _lead.Send("/team").Text.ShouldContain("کنه‌اند");
    }

    [Fact]
    public void A_team_that_sells_machines_is_told_not_to_chase_loyalty()
    {
        Write(new PutTeam(_admin.World.Team with { Trade = Trade.Machinery }, new SellerId(104)));
        BuyOnce();
        Reckon();
        Open().Press("سبد مشتری").Text.ShouldContain("دنبال وفاداری ندوید");
    }

    [Fact]
    public void Movements_of_the_month_are_counted_and_listed()
    {
        Judge(1, KnownTypes.Happy);
        Judge(2, KnownTypes.Happy);
        _sara.Clock.Advance(TimeSpan.FromDays(40));
        Judge(1, KnownTypes.Furious);
        Open().Press("جابه‌جایی‌ها").Text.ShouldContain("😄 شاد ⬅️ 😡 خشمگین: ۱ نفر");
        _lead.PressData(_lead.View.Rows.SelectMany(r => r).First(b => b.Label.Contains("شاد", StringComparison.Ordinal)).Data);
        _lead.Labels.ShouldContain(label => label.Contains("مشتری 1", StringComparison.Ordinal));
        _lead.Labels.ShouldNotContain(label => label.EndsWith("مشتری 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Reasons_for_leaving_are_counted_and_those_not_asked_named()
    {
        Buy(1, 500, 5);
        Buy(2, 500, 5);
        Buy(3, 500, 5);
        Write(new SetField(new(1), Sara, CustomerField.LeavingReason, "price"), new SetField(new(2), Sara, CustomerField.LeavingReason, "price"));
        Reckon();
        var text = Open().Press("چرخه‌ی خرید").Text;
        text.ShouldContain("قیمت: ۲ نفر");
        text.ShouldContain("از ۱ نفر هنوز نپرسیده‌ایم");
        _lead.Press("🚪 قیمت").Labels.Count(label => label.Any(char.IsAsciiDigit)).ShouldBe(2);
    }

    [Fact]
    public void A_seller_has_no_way_to_it()
    {
        _sara.Send("/team").Screen.ShouldNotBeOfType<TeamScreen>();
        _sara.PressData(ButtonData.Encode(ButtonData.NoSerial, new Press(Verbs.Portfolio).Code)).Screen.ShouldNotBeOfType<PortfolioScreen>();
    }

    private PureChat Open() => _lead.Send("/team").Press("سبد مشتری‌ها");

    private void BuyOnce()
    {
        for (var i = 1; i <= 12; i++)
        {
            Buy(i, 10, 13 - i);
        }
    }

    private void Buy(long customer, int daysAgo, long millions) =>
        Write(new AddPurchase(new(_next++), new(customer), Sara, Today.AddDays(-daysAgo), Money.OfToman(millions * 1_000_000), Currency.Toman, null, null));

    private void Judge(long customer, TypeId type) => Write(new KeepVerdict(new(_next++), Sara, new(customer), LensId.Satisfaction, type, 0.8, null, Certainty.Likely, []));

    private void Reckon() => _sara.Store.Standings.ReckonAsync(TeamId.First, _sara.Clock.GetUtcNow(), CancellationToken.None).GetAwaiter().GetResult();

    private void Write(params Change[] changes) => _sara.Store.Write(_sara.Clock.GetUtcNow(), changes);
}
