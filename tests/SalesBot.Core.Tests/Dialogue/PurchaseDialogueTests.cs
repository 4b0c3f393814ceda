using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

/// <summary>Purchases in chat: typed in a customer's page, anywhere else, corrected, listed, taken away. Today is Saturday, 30 Aban 1405.</summary>
public sealed class PurchaseDialogueTests
{
    private static readonly SellerId Sara = new(101);
    private readonly PureChat _chat = new();

    public PurchaseDialogueTests() => _chat.Send("/start").Send("/customers").Press("مشتری تازه").Send("رضایی");

    [Fact]
    public void A_line_in_a_customers_page_is_a_draft_and_one_tap_writes_it_down()
    {
        _chat.Send("خرید ۱۲ میلیون");
        _chat.Text.ShouldContain("خرید رضایی");
        _chat.Text.ShouldContain("۱۲٬۰۰۰٬۰۰۰ تومان");
        _chat.Text.ShouldContain("۳۰ آبان ۱۴۰۵");
        All().ShouldBeEmpty();

        _chat.Press("✅ ثبت");

        _chat.Toast.ShouldNotBeNull().ShouldContain("۱۲٬۰۰۰٬۰۰۰ تومان");
        _chat.Screen.ShouldBeOfType<CustomerScreen>();
        _chat.Labels.ShouldContain("🛒 خریدها (۱)");
        var kept = All().ShouldHaveSingleItem();
        (kept.Amount, kept.Currency, kept.Margin, kept.Product, kept.ByName).ShouldBe((Money.OfToman(12_000_000), Currency.Toman, null, null, "سارا محمدی"));
    }

    [Fact]
    public void All_that_a_line_says_is_kept()
    {
        _chat.Send("فروش ۵ کارتن روغن ۱۵ آبان ۳۵٬۰۰۰٬۰۰۰ ریال سود ۲۰ درصد").Press("✅ ثبت");

        var kept = All().ShouldHaveSingleItem();
        (kept.Amount.Rials, kept.Currency, kept.Margin?.Rials, kept.Product).ShouldBe((35_000_000, Currency.Rial, 7_000_000, "۵ کارتن روغن"));
        kept.At.ShouldBe(new DateTimeOffset(2026, 11, 6, 0, 0, 0, TimeSpan.FromHours(3.5)));
        _chat.Press("پرونده").Text.ShouldContain("🛒 ۵ کارتن روغن، ۳۵٬۰۰۰٬۰۰۰ ریال · ۱۵ آبان ۱۴۰۵");
    }

    [Fact]
    public void A_return_is_said_by_a_word_and_kept_below_zero()
    {
        _chat.Send("مرجوعی ۲ میلیون").Text.ShouldContain("برگشتی رضایی");
        _chat.Press("✅ ثبت");

        All().ShouldHaveSingleItem().Amount.ShouldBe(Money.OfToman(-2_000_000));
        _chat.Press("پرونده").Text.ShouldContain("برگشتی ۲٬۰۰۰٬۰۰۰ تومان");
    }

    [Fact]
    public void What_may_mean_several_amounts_is_never_guessed()
    {
        _chat.Send("خرید دو تومن");

        _chat.Labels.ShouldContain("✅ ۲ میلیون تومان");
        _chat.Labels.ShouldContain("✅ ۲ هزار تومان");
        _chat.Labels.ShouldNotContain("✅ ثبت");
        _chat.PressData(_chat.DataOf("✅ ۲ میلیون").Replace("pick:0", "save", StringComparison.Ordinal));
        All().ShouldBeEmpty();

        _chat.Press("✅ ۲ هزار");
        All().ShouldHaveSingleItem().Amount.ShouldBe(Money.OfToman(2_000));
    }

    [Fact]
    public void What_was_read_wrong_is_corrected_by_typing_it_alone()
    {
        _chat.Send("خرید ۱۲ میلیون").Send("۱۵ میلیون").Send("پریروز").Send("روغن مایع").Send("سود ۱ میلیون");
        _chat.Text.ShouldContain("۲۸ آبان");
        _chat.Press("✅ ثبت");

        var kept = All().ShouldHaveSingleItem();
        (kept.Amount.Toman, kept.Margin?.Toman, kept.Product, kept.At.AddHours(12).Day).ShouldBe((15_000_000, 1_000_000, "روغن مایع", 19));
    }

    [Fact]
    public void Another_line_goes_before_the_first_and_leaves_what_it_does_not_say()
    {
        _chat.Send("خرید ۱۲ میلیون دیروز سود ۱ میلیون").Send("خرید ۵ کارتن روغن ۱۴ میلیون").Press("✅ ثبت");

        var kept = All().ShouldHaveSingleItem();
        (kept.Amount.Toman, kept.Margin?.Toman, kept.Product, kept.At.AddHours(12).Day).ShouldBe((14_000_000, 1_000_000, "۵ کارتن روغن", 20));
    }

    [Theory]
    [InlineData("۵۰۰ هزار", 500_000)]
    [InlineData("۲۰٪", 2_400_000)]
    [InlineData("سود ۱۰ درصد", 1_200_000)]
    public void What_was_earned_has_a_button(string said, long toman)
    {
        _chat.Send("خرید ۱۲ میلیون").Press("📈 سود").Send(said).Press("✅ ثبت");

        All().ShouldHaveSingleItem().Margin?.Toman.ShouldBe(toman);
    }

    [Fact]
    public void The_same_number_may_be_of_rials()
    {
        _chat.Send("خرید ۳۵۰۰۰۰۰۰").Press("به ریال است").Text.ShouldContain("۳۵٬۰۰۰٬۰۰۰ ریال");
        _chat.Press("✅ ثبت");

        (All()[0].Amount.Rials, All()[0].Currency).ShouldBe((35_000_000, Currency.Rial));
    }

    [Fact]
    public void What_is_no_purchase_after_all_is_a_note_word_for_word()
    {
        _chat.Send("خرید ۱۲ میلیون").Press("یادداشت است").Press("ثبت کن");

        All().ShouldBeEmpty();
        Notes().ShouldBe(["خرید ۱۲ میلیون"]);
    }

    [Fact]
    public void Words_that_are_no_part_of_a_purchase_become_a_note_beside_it()
    {
        const string Story = "گفت اگر این بار خوب باشد ماه بعد سفارش بزرگ‌تری می‌دهد و همکارش را هم می‌آورد";
        _chat.Send("خرید ۱۲ میلیون").Send(Story).Text.ShouldContain(Story);
        _chat.Press("✅ ثبت");

        All().ShouldHaveSingleItem();
        Notes().ShouldBe([Story]);
    }

    [Theory]
    [InlineData("گفت ۱۲ میلیون گرونه")]
    [InlineData("می‌خواد ۵ میلیون خرید کنه")]
    [InlineData("قیمت خرید ۱۲ میلیونه")]
    public void A_story_stays_a_note(string text) => _chat.Send(text).Screen.ShouldBe(new NoteDraftScreen(Open, text));

    [Theory]
    [InlineData("خرید ۱۲ میلیون فردا", "هنوز نرسیده")]
    [InlineData("خرید ۱۲ میلیون ۳۱ آبان", "در تقویم نیست")]
    [InlineData("خرید ۰ تومان", "صفر")]
    [InlineData("خرید ۹۰۰ هزار میلیارد تومان", "حداکثر")]
    public void What_cannot_be_is_refused_and_its_words_are_kept(string text, string said)
    {
        _chat.Send(text).Text.ShouldContain(said);
        _chat.Screen.ShouldBe(new NoteDraftScreen(Open, text));
        _chat.Send("/menu").Send(text).Text.ShouldContain(said);
        _chat.Screen.ShouldBeOfType<MenuScreen>();
        All().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("فردا", "هنوز نرسیده")]
    [InlineData("۳۱ آبان", "در تقویم نیست")]
    [InlineData("۰ تومان", "صفر")]
    [InlineData("۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹ میلیارد", "حداکثر")]
    public void A_correction_that_cannot_be_leaves_the_draft_as_it_was(string text, string said)
    {
        _chat.Send("خرید ۱۲ میلیون").Send(text).Text.ShouldContain(said);
        _chat.Press("✅ ثبت");

        All().ShouldHaveSingleItem().Amount.ShouldBe(Money.OfToman(12_000_000));
    }

    [Theory]
    [InlineData("فروش ۳۵۰۰۰۰۰ تومان به رضایی ۱۵ آبان")]
    [InlineData("رضایی دیروز ۳۵۰۰۰۰۰ تومان خرید کرد")]
    [InlineData("فروش ۳۵۰۰۰۰۰ به آقای رضایی")]
    [InlineData("خرید رضایی ۳/۵ میلیون")]
    public void Typed_in_the_menu_it_finds_its_customer_by_name(string line)
    {
        _chat.Send("/menu").Send(line).Screen.ShouldBeOfType<PurchaseDraftScreen>().Customer.ShouldBe(Open);
        _chat.Press("✅ ثبت");

        All().ShouldHaveSingleItem().Amount.ShouldBe(Money.OfToman(3_500_000));
    }

    [Fact]
    public void It_is_read_among_the_customers_and_the_cards_too()
    {
        _chat.Send("/customers").Send("فروش ۱۲ میلیون به رضایی").Screen.ShouldBeOfType<PurchaseDraftScreen>();
        _chat.Send("/cards").Send("فروش ۱۲ میلیون به رضایی").Screen.ShouldBeOfType<PurchaseDraftScreen>();
    }

    [Fact]
    public void Of_several_customers_of_a_name_one_is_chosen()
    {
        _chat.Send("/customers").Press("مشتری تازه").Send("رضایی تبریز").Send("/menu").Send("فروش ۱۲ میلیون به رضایی");
        _chat.Screen.ShouldBeOfType<CustomersScreen>();
        _chat.Press("رضایی تبریز").Text.ShouldContain("خرید رضایی تبریز");
        _chat.Press("✅ ثبت").Labels.ShouldContain("🛒 خریدها (۱)");
        All().ShouldBeEmpty();
    }

    [Fact]
    public void A_customer_of_a_new_name_is_made_for_it()
    {
        _chat.Send("/menu").Send("فروش ۱۲ میلیون به کاشی ستاره").Press("ساختن «کاشی ستاره»");
        _chat.Text.ShouldContain("خرید کاشی ستاره");
        _chat.Press("✅ ثبت").Labels.ShouldContain("🛒 خریدها (۱)");
    }

    [Fact]
    public void Without_a_name_the_customer_is_chosen_and_with_no_customers_yet_made()
    {
        _chat.Send("/menu").Send("خرید ۱۲ میلیون").Text.ShouldContain("این خرید مال کدام مشتری است؟");
        _chat.Press("رضایی").Press("✅ ثبت");
        All().ShouldHaveSingleItem();

        var fresh = new PureChat().Send("/start").Send("/menu").Send("خرید ۱۲ میلیون").Send("امید").Press("ساختن «امید»").Press("✅ ثبت");
        fresh.Store.Book.Customers(Sara, CustomerFilter.All, 0, 1).Items[0].Name.ShouldBe("امید");
        fresh.Labels.ShouldContain("🛒 خریدها (۱)");
    }

    [Fact]
    public void Somebody_else_who_is_named_in_a_customers_page_goes_before_him_and_an_unknown_name_is_not_lost()
    {
        _chat.Send("/customers").Press("مشتری تازه").Send("امید").Send("فروش ۱۲ میلیون به رضایی").Text.ShouldContain("خرید رضایی");
        _chat.Press("✖️").Send("/customers").Press("امید").Send("فروش ۱۲ میلیون به احمدی");
        _chat.Text.ShouldContain("خرید امید");
        _chat.Text.ShouldContain("📦 احمدی");
    }

    [Fact]
    public void A_colleagues_customer_is_not_found_by_name()
    {
        var other = _chat.With(102, "رضا کریمی", Role.Seller).Send("/start").Send("فروش ۱۲ میلیون به رضایی");

        other.Text.ShouldContain("پیدا نشد");
        other.Labels.ShouldNotContain("رضایی");
    }

    [Fact]
    public void The_button_asks_and_an_amount_is_enough()
    {
        _chat.Press("➕ خرید").Send("سلام").Text.ShouldContain("مبلغی در این ندیدم");
        _chat.Send("۱۲ میلیون دیروز").Press("✅ ثبت");

        (All()[0].Amount.Toman, All()[0].At.AddHours(12).Day).ShouldBe((12_000_000, 20));
    }

    [Fact]
    public void The_list_is_newest_first_with_its_sum_in_pages()
    {
        for (var day = 1; day <= 10; day++)
        {
            _chat.Send($"خرید {day} میلیون {day} آبان").Press("✅ ثبت");
        }

        _chat.Send("مرجوعی ۵ میلیون").Press("✅ ثبت").Press("🛒 خریدها (۱۱)");
        _chat.Text.ShouldContain("جمع: ۵۰٬۰۰۰٬۰۰۰ تومان");
        _chat.Labels.First().ShouldBe("برگشتی ۵ میلیون تومان · ۳۰ آبان ۱۴۰۵");
        _chat.Press("بعدی").Labels.ShouldContain("۱ میلیون تومان · ۱ آبان ۱۴۰۵");
    }

    [Fact]
    public void A_purchase_is_taken_away_after_a_question_and_can_be_brought_back()
    {
        _chat.Send("خرید ۱۲٬۳۴۵٬۶۷۰ ریال سود ۱۰ درصد").Press("✅ ثبت").Press("🛒 خریدها").Press("· ۳۰ آبان");
        _chat.Text.ShouldContain("۱۲٬۳۴۵٬۶۷۰ ریال");
        _chat.Text.ShouldContain("سارا محمدی");
        _chat.Press("پاک کردن").Press("بماند");
        All().ShouldHaveSingleItem();

        _chat.Press("پاک کردن").Press("پاک شود");
        All().ShouldBeEmpty();

        _chat.Press("برگرداندن");
        var kept = All().ShouldHaveSingleItem();
        (kept.Amount.Rials, kept.Currency, kept.Margin?.Rials).ShouldBe((12_345_670, Currency.Rial, 1_234_567));
    }

    [Fact]
    public void Discarding_writes_nothing()
    {
        _chat.Send("خرید ۱۲ میلیون").Press("✖️");

        (_chat.Toast, All().Length).ShouldBe(("ثبت نشد.", 0));
    }

    private CustomerId Open => _chat.Store.Book.Customers(Sara, CustomerFilter.Named("رضایی"), 0, 5).Items.Last().Id;

    private Purchase[] All() => [.. _chat.Store.Book.Purchases(Sara, Open, 0, 100).Items];

    private string[] Notes() => [.. _chat.Store.Book.Notes(Sara, Open, 0, 100).Items.Select(n => n.Text)];
}
