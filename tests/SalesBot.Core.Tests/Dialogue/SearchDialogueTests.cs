using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

public class SearchDialogueTests
{
    private readonly PureChat _chat = new PureChat().Send("/start");

    [Theory]
    [InlineData("/search می گوید")]
    [InlineData("/s ميگه")]
    [InlineData("/S@some_bot می‌گه")]
    public void A_command_searches_from_anywhere_and_marks_the_hit(string command)
    {
        Note("رضایی", "خانمش می‌گوید گران است");
        _chat.Send(command);

        _chat.Text.ShouldContain("۱ یادداشت");
        _chat.Text.ShouldContain("۱. رضایی");
        _chat.View.Text.Runs.ShouldContain(r => r.Text == "می‌گوید" && r.Style == Style.Bold);
    }

    [Fact]
    public void A_hit_opens_its_note_and_the_note_its_customer_and_back_leads_to_the_hits()
    {
        Note("رضایی", "قیمت کاشی را پرسید");
        _chat.Press("منو").Press("جست‌وجو").Send("قیمت").Press("📝 ۱");

        _chat.Screen.ShouldBeOfType<FoundNoteScreen>();
        _chat.Text.ShouldContain("قیمت کاشی را پرسید");
        _chat.View.Text.Runs.ShouldContain(r => r.Text == "قیمت" && r.Style == Style.Bold);
        _chat.Press("برگشت").Screen.ShouldBe(SearchScreen.For("قیمت"));
        _chat.Press("📝 ۱").Press("رضایی").Screen.ShouldBeOfType<CustomerScreen>();
    }

    [Fact]
    public void Hits_are_paged_newest_first_and_can_be_had_best_first()
    {
        for (var i = 1; i <= 7; i++)
        {
            Note("رضایی", i == 1 ? "قیمت قیمت" : $"قیمت شماره‌ی {i} و چیز‌های دیگر");
            _chat.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        _chat.Send("/search قیمت");
        _chat.Text.ShouldContain("۷ یادداشت");
        _chat.Text.ShouldNotContain("قیمت قیمت");
        _chat.Press("بعدی").Text.ShouldContain("۷. رضایی");
        _chat.Text.ShouldContain("قیمت قیمت");

        _chat.Press("مرتبط‌ترین‌ها").Text.ShouldContain("قیمت قیمت");
        _chat.Press("تازه‌ترین‌ها").Screen.ShouldBe(SearchScreen.For("قیمت"));
    }

    [Fact]
    public void A_customer_of_that_name_stands_above_the_notes()
    {
        Note("رضایی", "برادرِ کاظمی زنگ زد");
        Note("خانم کاظمی", "هنوز فکر می‌کند");
        _chat.Send("/search كاظمي");

        _chat.Text.ShouldContain("مشتری‌هایی با این نام: ۱");
        _chat.Text.ShouldContain("۱. رضایی");
        _chat.Press("خانم کاظمی").Screen.ShouldBeOfType<CustomerScreen>();
    }

    [Fact]
    public void What_is_not_found_can_be_made_by_one_tap()
    {
        _chat.Send("/search آقای نوری دیروز");
        _chat.Text.ShouldContain("نه یادداشتی پیدا شد نه مشتری‌ای");
        _chat.Text.ShouldContain("به نام «آقای نوری» بسازم؟");
        _chat.Press("ساختن «آقای نوری»");

        _chat.Screen.ShouldBeOfType<CustomerScreen>();
        _chat.Store.Book.Customers(new SellerId(101), CustomerFilter.All, 0, 9).Items.ShouldHaveSingleItem().Name.ShouldBe("آقای نوری");
    }

    [Theory]
    [InlineData("/search هفته گذشته", "فقط: از ۲۳ آبان ۱۴۰۵ تا ۲۹ آبان ۱۴۰۵")]
    [InlineData("/search دیروز تیپ:شکاک", "شکاک، ۲۹ آبان ۱۴۰۵")]
    [InlineData("/search از اول مهر فروشنده:مریم", "فروشنده مریم، از ۱ مهر ۱۴۰۵")]
    [InlineData("/search #پیگیری تا ۱ مهر", "فقط: تا ۱ مهر ۱۴۰۵")]
    public void Filters_are_said_as_they_were_understood_and_make_no_customer(string command, string said)
    {
        _chat.Send(command);

        _chat.Text.ShouldContain(said);
        _chat.Labels.ShouldNotContain(label => label.Contains("ساختن", StringComparison.Ordinal));
    }

    [Fact]
    public void A_search_for_nothing_asks_what_for()
    {
        _chat.Send("/search").Text.ShouldContain("دنبال چه می‌گردید؟");
        _chat.Send("؟؟").Text.ShouldContain("دنبال چه می‌گردید؟");
    }

    [Fact]
    public void A_name_typed_among_the_customers_is_searched_for_in_the_notes()
    {
        Note("رضایی", "کاشی سفید خواست");
        _chat.Send("/customers").Send("کاشی");
        _chat.Text.ShouldContain("پیدا نشد");
        _chat.Press("جست‌وجو").Text.ShouldContain("۱ یادداشت");
    }

    [Fact]
    public void An_excerpt_of_a_long_note_shows_the_hit_on_one_line()
    {
        Note("رضایی", $"{string.Concat(Enumerable.Repeat("حرف‌های دیگر\n", 200))}قیمت{string.Concat(Enumerable.Repeat(" باز هم", 200))}");
        _chat.Send("/search قیمت");

        var line = _chat.Text.Split('\n').Single(l => l.Contains('…', StringComparison.Ordinal));
        line.ShouldContain("قیمت");
        line.Length.ShouldBeInRange(100, 260);
        _chat.Press("📝 ۱").Text.Length.ShouldBeLessThan(3200);
    }

    [Fact]
    public void Another_sellers_note_cannot_be_opened_by_a_forged_button()
    {
        Note("رضایی", "قیمت محرمانه");
        var id = _chat.Store.Book.Notes(new SellerId(101), _chat.Store.Book.Customers(new SellerId(101), CustomerFilter.All, 0, 1).Items[0].Id, 0, 1).Items[0].Id.Value;
        var other = new PureChat(_chat.Store, Shipped.Knowledge, _chat.Clock, new CountingIds(1000), person: 102, name: "رضا کریمی").Send("/start").Send("/search قیمت");

        other.Text.ShouldContain("نه یادداشتی");
        other.PressData($"{other.View.Rows[^1][0].Data.Split('.')[0]}.read:{id}").Text.ShouldNotContain("محرمانه");
    }

    private void Note(string customer, string text)
    {
        _chat.Send("/customers").Send(customer);
        _chat.Press(_chat.Labels.First(l => l.Contains(customer, StringComparison.Ordinal)));
        _chat.Press("یادداشت").Send(text);
    }
}
