using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Ports;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

public class CustomerDialogueTests
{
    private static readonly SellerId Sara = new(101);

    private readonly PureChat _chat = new PureChat().Send("/start");

    [Fact]
    public void A_name_that_is_not_found_is_made_by_one_tap()
    {
        _chat.Send("/customers").Send("آقای رضایی");
        _chat.Text.ShouldContain("پیدا نشد");
        _chat.Press("ساختن «آقای رضایی»");

        _chat.Screen.ShouldBeOfType<CustomerScreen>();
        _chat.Text.ShouldContain("آقای رضایی");
        _chat.Store.Book.Customers(Sara, CustomerFilter.All, 0, 9).Total.ShouldBe(1);
    }

    [Fact]
    public void A_customer_is_found_by_any_spelling_of_a_part_of_the_name()
    {
        Make("کیان یزدی");
        _chat.Send("/customers").Send("يزدي");

        _chat.Labels.ShouldContain("کیان یزدی");
    }

    [Theory]
    [InlineData("🙂🙂")]
    [InlineData("...")]
    public void A_name_without_a_letter_is_asked_for_again(string name)
    {
        _chat.Send("/customers").Press("مشتری تازه").Send(name);

        _chat.Screen.ShouldBeOfType<NewCustomerScreen>();
        _chat.Store.Book.Customers(Sara, CustomerFilter.All, 0, 9).Total.ShouldBe(0);
    }

    [Fact]
    public void A_name_of_several_lines_becomes_one_line()
    {
        _chat.Send("/customers").Press("مشتری تازه").Send("فروشگاه\nنور   شرق");

        _chat.Store.Book.Customers(Sara, CustomerFilter.All, 0, 1).Items[0].Name.ShouldBe("فروشگاه نور شرق");
    }

    [Fact]
    public void A_note_asked_for_is_saved_as_typed()
    {
        Make("رضایی").Press("یادداشت").Send("گفت شنبه <b>زنگ</b> بزنم & قیمت iPhone 15 را خواست");

        Notes("رضایی").ShouldBe(["گفت شنبه <b>زنگ</b> بزنم & قیمت iPhone 15 را خواست"]);
        _chat.Screen.ShouldBeOfType<CustomerScreen>();
        _chat.Text.ShouldContain("ثبت شد");
    }

    [Fact]
    public void Text_sent_while_a_customer_is_open_is_a_draft_until_one_tap_saves_it()
    {
        Make("رضایی").Send("نمونه را پسندید");
        Notes("رضایی").ShouldBeEmpty();
        _chat.Press("ثبت کن");

        Notes("رضایی").ShouldBe(["نمونه را پسندید"]);
    }

    [Fact]
    public void A_thought_sent_in_two_messages_is_one_note()
    {
        Make("رضایی").Send("نمونه را پسندید").Send("فردا پیش‌فاکتور").Press("ثبت کن");

        Notes("رضایی").ShouldBe(["نمونه را پسندید\nفردا پیش‌فاکتور"]);
    }

    [Fact]
    public void A_draft_can_be_thrown_away()
    {
        Make("رضایی").Send("اشتباهی").Press("نه");

        Notes("رضایی").ShouldBeEmpty();
        _chat.Screen.ShouldBeOfType<CustomerScreen>();
    }

    [Fact]
    public void Two_long_messages_lose_nothing_of_either()
    {
        string first = new('ا', 4000), second = new('ب', 4000);
        Make("رضایی").Send(first).Send(second).Press("ثبت کن");

        Notes("رضایی").ShouldBe([second, first]);
    }

    [Fact]
    public void A_verdict_without_a_customer_is_given_to_one_made_on_the_way()
    {
        Judge().Press("ثبت برای مشتری").Send("خانم کاظمی").Press("ساختن");

        _chat.Screen.ShouldBeOfType<CustomerScreen>();
        _chat.Store.Book.Customers(Sara, CustomerFilter.All, 0, 1).Items[0].Persona.ShouldNotBeNull();
        _chat.Text.ShouldContain(Shipped.Knowledge.Behaviour[_chat.Store.Book.Customers(Sara, CustomerFilter.All, 0, 1).Items[0].Persona!.First].Name);
    }

    [Fact]
    public void Text_after_a_verdict_without_a_customer_becomes_his_note_once_he_is_chosen()
    {
        Make("رضایی");
        Judge().Send("گفت تا پنج‌شنبه خبر می‌دهد").Press("رضایی");

        Notes("رضایی").ShouldBe(["گفت تا پنج‌شنبه خبر می‌دهد"]);
        _chat.Store.Book.Customers(Sara, CustomerFilter.All, 0, 1).Items[0].Persona.ShouldNotBeNull();
    }

    [Fact]
    public void The_verdict_of_an_interview_about_a_customer_is_his_at_once_and_stands_in_his_history()
    {
        Make("رضایی").Press("شناخت");
        FinishInterview();
        _chat.Send("/customers").Press("رضایی");
        _chat.Press("سابقه");

        _chat.Text.ShouldContain("سابقه‌ی رضایی");
        _chat.Text.ShouldContain("جواب‌ها: ");
    }

    [Fact]
    public void Notes_are_paged_newest_first_and_long_ones_read_whole()
    {
        Make("رضایی");
        for (var i = 1; i <= 6; i++)
        {
            _chat.Press("یادداشت").Send(i == 6 ? new string('ج', 3500) : $"حرف شماره‌ی {i}");
            _chat.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        _chat.Press("پرونده");
        _chat.Text.ShouldNotContain("شماره‌ی 1");
        _chat.Press("📝 ۱");
        _chat.Text.Count(c => c == 'ج').ShouldBe(3000);
        _chat.Press("بعدی");
        _chat.Text.Count(c => c == 'ج').ShouldBe(500);
        _chat.Press("برگشت").Press("بعدی");
        _chat.Text.ShouldContain("شماره‌ی 1");
    }

    [Fact]
    public void Another_sellers_customer_cannot_be_opened_by_a_forged_button()
    {
        Make("رضایی");
        var id = _chat.Store.Book.Customers(Sara, CustomerFilter.All, 0, 1).Items[0].Id.Value;
        var other = new PureChat(_chat.Store, Shipped.Knowledge, _chat.Clock, new CountingIds(1000), person: 102, name: "رضا کریمی").Send("/start").Send("/customers");
        var serial = other.View.Rows[0][0].Data.Split('.')[0];

        foreach (var press in new[] { $"customer:{id}", $"pick:{id}", $"ask:{id}" })
        {
            other.PressData($"{serial}.{press}");
            other.Text.ShouldNotContain("رضایی");
            serial = other.View.Rows[0][0].Data.Split('.')[0];
        }
    }

    [Fact]
    public void A_page_beyond_the_end_shows_an_empty_page_with_a_way_back()
    {
        Make("رضایی");
        _chat.Send("/customers").PressData(_chat.View.Rows[^1][0].Data.Split('.')[0] + ".page:99999");

        _chat.Labels.ShouldContain(Shipped.Knowledge.Words.Common.Previous);
    }

    private PureChat Make(string name) => _chat.Send("/customers").Send(name).Press("ساختن");

    private PureChat Judge()
    {
        _chat.Send("/new");
        return FinishInterview();
    }

    private PureChat FinishInterview()
    {
        while (_chat.Screen is QuestionScreen)
        {
            _chat.PressData(_chat.View.Rows[0][0].Data);
        }

        return _chat;
    }

    private IEnumerable<string> Notes(string customer) =>
        _chat.Store.Book.Notes(Sara, _chat.Store.Book.Customers(Sara, CustomerFilter.Named(customer), 0, 1).Items[0].Id, 0, 99).Items.Select(n => n.Text);
}
