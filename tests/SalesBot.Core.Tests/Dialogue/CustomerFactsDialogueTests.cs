using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Ports;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

/// <summary>What is known of a customer, by whom it is changed, and how he is found by it.</summary>
public sealed class CustomerFactsDialogueTests
{
    private static readonly SellerId Sara = new(101);
    private readonly PureChat _chat = new();

    public CustomerFactsDialogueTests() => _chat.Send("/start");

    [Theory]
    [InlineData("09123456789")]
    [InlineData("۰۹۱۲ ۳۴۵ ۶۷۸۹")]
    [InlineData("+98 912 345-6789")]
    [InlineData("رضایی ۰۹۱۲۳۴۵۶۷۸۹")]
    public void A_pasted_number_opens_whose_it_is_with_the_last_note_and_what_to_say(string typed)
    {
        Make("رضایی");
        _chat.Press("یادداشت").Send("پیش‌فاکتور را خواست");
        Judge("skeptic");
        _chat.Press("ویرایش").Press("شماره‌ها").Send("0912 345 6789").Send("/menu").Send(typed);

        _chat.Screen.ShouldBeOfType<CustomerScreen>().IsCall.ShouldBeTrue();
        var type = _chat.World.Behaviour.Types.First(t => t.Id.Value == "skeptic");
        _chat.Text.ShouldSatisfyAllConditions(
            text => text.ShouldContain("رضایی"),
            text => text.ShouldContain("پیش‌فاکتور را خواست"),
            text => text.ShouldContain(type.Script.Opening),
            text => text.ShouldContain(type.Dont[0]));
    }

    [Theory]
    [InlineData("ایمیل", "Ali@Example.com", "✉️ ")]
    [InlineData("تولد", "۲۳/۸", "🎂 تولد: ۲۳ آبان")]
    [InlineData("تولد", "بیست و سوم آبان ۱۳۶۵", "🎂 تولد: ۲۳ آبان")]
    [InlineData("قرار خدمات", "ارسال رایگان تا دو بار در ماه", "🛎 قرار خدمات: ارسال رایگان تا دو بار در ماه")]
    [InlineData("علت رفتن", "سلیقه‌اش عوض شد", "🚪 علت رفتن: سلیقه‌اش عوض شد")]
    [InlineData("علت رفتن", "قیمت", "🚪 علت رفتن: قیمت")]
    public void Further_facts_stand_behind_one_more_button_and_are_typed(string button, string typed, string shown)
    {
        Make("رضایی");
        _chat.Press("ویرایش").Press("بیشتر").Press(button).Send(typed).Text.ShouldContain(shown);
        _chat.Screen.ShouldBeOfType<EditCustomerScreen>().IsMore.ShouldBeTrue();

        _chat.Press(button).Press("پاک کردن").Text.ShouldNotContain(shown);
        _chat.Press("برگشت").Labels.ShouldContain("شماره‌ها");
        _chat.Press("برگشت").Screen.ShouldBeOfType<CustomerScreen>();
    }

    [Theory]
    [InlineData("ایمیل", "ali@", "نشانی ایمیل درستی نیست")]
    [InlineData("تولد", "۳۱ آبان", "نفهمیدم")]
    [InlineData("قرار خدمات", "…", "حداکثر")]
    public void What_a_field_cannot_hold_is_asked_for_again(string button, string typed, string said)
    {
        Make("رضایی");
        _chat.Press("ویرایش").Press("بیشتر").Press(button).Send(typed).Text.ShouldContain(said);
        _chat.Send(new string('ا', 300)).Screen.ShouldBeOfType<EditFieldScreen>();

        (Customer().Facts.Email, Customer().Facts.Birthday, Customer().Facts.ServiceTerms).ShouldBe((null, null, null));
    }

    [Fact]
    public void Why_he_left_is_tapped_and_kept_by_its_key()
    {
        Make("رضایی");
        _chat.Press("ویرایش").Press("بیشتر").Press("علت رفتن").Press("رقیب").Text.ShouldContain("رفتن سراغ رقیب");

        Customer().Facts.LeavingReason.ShouldBe("rival");
    }

    [Fact]
    public void Who_brought_him_is_chosen_by_name_and_never_himself()
    {
        Make("امید");
        Make("رضایی");
        _chat.Press("ویرایش").Press("بیشتر").Press("معرف").Labels.ShouldNotContain("رضایی");
        _chat.Send("ناشناس").Text.ShouldContain("پیدا نشد");
        _chat.Send("امی").Press("امید").Text.ShouldContain("🤝 معرف: امید");

        _chat.Press("معرف").PressData(_chat.DataOf("امید").Split(':')[0] + $":{Customer().Id.Value}");
        Customer().Facts.ReferredBy?.Name.ShouldBe("امید");
    }

    [Fact]
    public void A_new_number_asks_for_a_name_and_makes_the_customer_with_it()
    {
        _chat.Send("/menu").Send("۰۲۱۸۸۷۷۶۶۵۵").Send("شرکت آسان‌بر");

        _chat.Screen.ShouldBeOfType<CustomerScreen>();
        _chat.Send("/menu").Send("021-88776655").Text.ShouldContain("شرکت آسان‌بر");
    }

    [Fact]
    public void A_contact_from_the_address_book_is_made_by_one_tap()
    {
        _chat.Take(new Core.Dialogue.ContactSent("+98 935 111 2233", "خانم کاظمی")).Press("ساختن «خانم کاظمی»");

        Customer().Name.ShouldBe("خانم کاظمی");
        Customer().Facts.Phones.Select(p => p.Key).ShouldBe(["+989351112233"]);
    }

    [Fact]
    public void A_number_sent_while_a_customer_is_open_may_be_his()
    {
        Make("رضایی");
        _chat.Send("09123456789").Press("مال رضایی است");

        Customer().Facts.Phones.Length.ShouldBe(1);
    }

    [Fact]
    public void A_number_may_be_given_to_a_customer_chosen_from_the_list()
    {
        Make("رضایی");
        _chat.Send("/menu").Send("09123456789").Press("یکی از مشتری‌هاست").Press("رضایی");

        Customer().Facts.Phones.Length.ShouldBe(1);
    }

    [Fact]
    public void A_colleagues_number_tells_whose_it_is_and_nothing_more()
    {
        Make("محرمانه");
        _chat.Press("ویرایش").Press("شماره‌ها").Send("09123456789");
        var omid = _chat.With(102, "امید", Role.Seller).Send("/start").Send("09123456789");

        omid.Text.ShouldContain("سارا محمدی");
        omid.Text.ShouldNotContain("محرمانه");
        omid.Send("/new").Send("/customers").Press("مشتری تازه").Send("رضا ۰۹۱۲۳۴۵۶۷۸۹").Text.ShouldNotContain("محرمانه");
    }

    [Fact]
    public void Fields_are_typed_or_tapped_and_stand_on_the_card()
    {
        Make("رضایی");
        _chat.Press("ویرایش").Press("شرکت").Send("کاشی نور").Press("شهر").Send("یزد").Press("نوع کسب‌وکار").Press("ماشین‌ساز").Press("داخلی/بیرونی").Press("مشتری بیرونی").Press("نام").Send("رضایی بزرگ").Press("برگشت");

        foreach (var known in new[] { "رضایی بزرگ", "کاشی نور", "یزد", "ماشین‌ساز صنعتی", "مشتری بیرونی" })
        {
            _chat.Text.ShouldContain(known);
        }

        _chat.Press("ویرایش").Press("شهر").Press("پاک کردن").Press("برگشت").Text.ShouldNotContain("یزد");
        _chat.Send("/customers").Send("نور").Labels.ShouldContain(l => l.Contains("رضایی بزرگ"), "the company is found like the name");
    }

    [Fact]
    public void A_city_written_once_is_offered_to_the_next()
    {
        Make("رضایی");
        _chat.Press("ویرایش").Press("شهر").Send("بندرعباس");
        Make("کاظمی");
        _chat.Press("ویرایش").Press("شهر").Press("بندرعباس");

        Customer().Facts.City.ShouldBe("بندرعباس");
    }

    [Fact]
    public void Tags_are_typed_once_and_tapped_after()
    {
        Make("رضایی");
        _chat.Press("ویرایش").Press("برچسب").Send("#خوش‌حساب، عمده");
        Make("کاظمی");
        _chat.Press("ویرایش").Press("برچسب").Press("خوش‌حساب").Press("برگشت").Press("برگشت").Text.ShouldContain("#خوش‌حساب");
        _chat.Press("ویرایش").Press("برچسب").Press("✅ خوش‌حساب");

        Customer().Facts.Tags.ShouldBeEmpty();
    }

    [Fact]
    public void The_list_is_filtered_and_says_by_what()
    {
        Make("رضایی");
        _chat.Press("ویرایش").Press("شهر").Send("یزد");
        Make("کاظمی");
        _chat.Send("/customers").Press("فیلتر").Press("شهر").Press("یزد");

        _chat.Text.ShouldContain("یزد");
        _chat.Labels.ShouldContain(l => l.Contains("رضایی"));
        _chat.Labels.ShouldNotContain(l => l.Contains("کاظمی"));
        _chat.Press("بدون فیلتر").Labels.ShouldContain(l => l.Contains("کاظمی"));
    }

    [Fact]
    public void Archived_is_out_of_the_list_and_comes_back()
    {
        Make("رضایی");
        _chat.Press("ویرایش").Press("بایگانی").Send("/customers");
        _chat.Labels.ShouldNotContain(l => l.Contains("رضایی"));
        _chat.Press("فیلتر").Press("بایگانی").Press("رضایی").Press("ویرایش").Press("بازگشت به فهرست").Send("/customers");

        _chat.Labels.ShouldContain(l => l.Contains("رضایی"));
    }

    [Fact]
    public void Two_of_one_name_become_one_and_two_again()
    {
        Make("رضایی");
        _chat.Press("یادداشت").Send("از اولی");
        Make("رضایی دوم");
        _chat.Press("یادداشت").Send("از دومی").Press("ویرایش").Press("یکی کردن").Press("رضایی");
        _chat.Text.ShouldContain("«رضایی» با «رضایی دوم»");
        _chat.Press("یکی کن");

        _chat.Store.Book.Notes(Sara, Customer().Id, 0, 9).Total.ShouldBe(2);
        _chat.Press("جدا کردن «رضایی»");
        _chat.Store.Book.Customers(Sara, CustomerFilter.All, 0, 9).Total.ShouldBe(2);
        _chat.Store.Book.Notes(Sara, Customer("رضایی دوم").Id, 0, 9).Total.ShouldBe(1);
    }

    [Fact]
    public void Handed_over_it_opens_for_the_colleague_who_is_told_and_no_more_for_the_giver()
    {
        var omid = _chat.With(102, "امید راد", Role.Seller).Send("/start");
        Make("رضایی");
        _chat.Press("یادداشت").Send("قول تحویل دادیم").Press("ویرایش").Press("واگذاری").Press("امید راد");

        _chat.Screen.ShouldBeOfType<CustomersScreen>();
        _chat.Toast!.ShouldContain("سپرده شد");
        var told = _chat.Store.Outbox.Unsettled(0, 500).Last(m => m.Chat == new ChatId(102));
        told.Payload.ShouldContain("رضایی");
        omid.Send("/customers").Press("رضایی").Text.ShouldContain("قول تحویل دادیم");
        omid.Press("پرونده").Text.ShouldContain("سارا محمدی");
    }

    [Fact]
    public void A_photo_of_nobody_asks_whose_it_is()
    {
        Make("رضایی");
        _chat.Send("/menu").Send(MediaKind.Photo).Press("رضایی");

        _chat.Store.Book.Notes(Sara, Customer().Id, 0, 1).Items[0].Media!.Kind.ShouldBe(MediaKind.Photo);
    }

    private Customer Customer(string name = "") => _chat.Store.Book.Customers(Sara, CustomerFilter.Named(name), 0, 1).Items[0];

    private void Make(string name) => _chat.Send("/customers").Press("مشتری تازه").Send(name);

    private void Judge(string type) => _chat.Store.Write(
        _chat.Clock.GetUtcNow(),
        new KeepVerdict(new VerdictId(99), Sara, Customer().Id, Core.Lenses.LensId.Behaviour, new Core.Lenses.TypeId(type), 0.9, null, Core.Interview.Certainty.Likely, []));
}
