using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.TestKit;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>What every store finds, asked in the words of a seller.</summary>
public abstract class SearchContract : StoreContract
{
    protected static readonly CustomerId Rezaei = new(11);
    protected static readonly CustomerId Kazemi = new(12);
    protected static readonly CustomerId OfOmid = new(13);
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    [Theory]
    [InlineData("میگوید", "می گوید", "می‌گه", "مي‌گويد", "ميگه")]
    [InlineData("قیمت‌ها", "قیمت ها", "قيمتها", "قیمتا")]
    [InlineData("گران است", "گرونه", "گران  است")]
    [InlineData("۱۲۳", "123", "١٢٣")]
    [InlineData("علی‌رضا", "عليرضا")]
    [InlineData("خانهٔ ما", "خانه‌ی ما", "خونه ی ما")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("B2B", "b2b")]
    public async Task All_spellings_of_a_word_find_each_other(params string[] spellings)
    {
        await AddCustomers();
        foreach (var spelling in spellings)
        {
            await Note(Rezaei, $"او {spelling} و رفت");
        }

        foreach (var spelling in spellings)
        {
            Find(spelling).Total.ShouldBe(spellings.Length, spelling);
        }
    }

    [Theory]
    [InlineData("قیمت", "قیمت گران بود", true)]
    [InlineData("گران قیمت", "قیمت گران بود", true)]
    [InlineData("قیمت ارزان", "قیمت گران بود", false)]
    [InlineData("قیم", "قیمت گران بود", true)]
    [InlineData("قیم گران", "قیمت گران بود", false)]
    [InlineData("قیم* گران", "قیمت گران بود", true)]
    [InlineData("یمت", "قیمت گران بود", false)]
    [InlineData("«قیمت گران»", "قیمت گران بود", true)]
    [InlineData("«قیمت بود»", "قیمت گران بود", false)]
    [InlineData("«گران قیمت»", "قیمت گران بود", false)]
    [InlineData("#پیگیری", "پیگیری شود", false)]
    [InlineData("#پیگیری", "زنگ بزنم #پي‌گيري", true)]
    [InlineData("#پیگیری", "زنگ بزنم #پیگیری_فردا", false)]
    [InlineData("#پیگیری_فردا", "زنگ بزنم #پیگیری_فردا!", true)]
    [InlineData("#پی*", "زنگ بزنم #پیگیری_فردا!", true)]
    [InlineData("پیگیری", "زنگ بزنم #پیگیری", true)]
    [InlineData("خون", "خونه را دید", false)] // as far as it is typed, it is blood
    [InlineData("گرون", "گرون‌تر از همه", true)]
    [InlineData("علی‌رضا آمد", "علیرضا دیروز آمد", true)]
    [InlineData("علی‌رضا آمد", "علی رضا دیروز آمد", true)]
    [InlineData("علیرضا آمد", "علی‌رضا دیروز آمد", true)]
    [InlineData("رضا آمد", "علی‌رضا دیروز آمد", true)]
    [InlineData("علیر", "علی‌رضا دیروز آمد", true)]
    [InlineData("\"", "قیمت گران بود", false)]
    [InlineData("قیمت OR ارزان", "قیمت گران بود", false)]
    [InlineData("قیمت NOT گران", "قیمت گران بود", false)]
    [InlineData("words:قیمت", "قیمت گران بود", false)]
    [InlineData("^قیمت -گران (بود)", "قیمت گران بود", true)]
    [InlineData("1xقیمت", "قیمت گران بود", false)]
    [InlineData("1o5000000001", "قیمت گران بود", false)]
    public async Task A_note_is_found_when_all_of_the_query_holds_of_it(string query, string note, bool found)
    {
        await AddCustomers();
        await Note(Rezaei, note);

        Find(query).Total.ShouldBe(found ? 1 : 0);
        Find(query, SearchOrder.Best).Items.Length.ShouldBe(found ? 1 : 0);
    }

    [Fact]
    public async Task A_hit_has_its_note_its_customer_and_the_places_of_the_words()
    {
        await AddCustomers();
        await Commit(Verdict(1, Sara, Rezaei));
        await Note(Rezaei, "گفت: «خیلی گرونه»، ولي مي‌گه فکر می‌کنم");

        var hit = Find("گران است می‌گوید").Items.ShouldHaveSingleItem();

        hit.Note.ShouldBe(Book.Notes(Sara, Rezaei, 0, 1).Items[0]);
        hit.Customer.Persona!.Id.ShouldBe(new VerdictId(1));
        (hit.Customer with { Persona = null }).ShouldBe(Book.FindCustomer(Sara, Rezaei)! with { Persona = null });
        // «گران» alone is no word of «گرونه»: it shares its place.
        hit.Marks.Select(m => hit.Note.Text.Substring(m.Start, m.Length)).ShouldBe(["گرونه", "مي‌گه"]);
    }

    [Fact]
    public async Task Hits_come_newest_first_in_pages_with_the_total()
    {
        await AddCustomers();
        for (var i = 1; i <= 7; i++)
        {
            Clock.Now = Noon.AddMinutes(i);
            await Note(i % 2 == 0 ? Rezaei : Kazemi, $"قیمت {i}");
            await Note(Rezaei, "چیز دیگر");
        }

        Texts(Find("قیمت", skip: 2, take: 3)).ShouldBe(["قیمت 5", "قیمت 4", "قیمت 3"]);
        Find("قیمت", skip: 2, take: 3).Total.ShouldBe(7);
        Find("قیمت", skip: 9, take: 3).ShouldSatisfyAllConditions(p => p.Items.ShouldBeEmpty(), p => p.Total.ShouldBe(7));
    }

    [Fact]
    public async Task The_best_hits_are_short_with_many_and_rare_words_and_equals_come_newest_first()
    {
        await AddCustomers();
        for (var i = 0; i < 8; i++)
        {
            await Note(Rezaei, "یادداشتی که هیچ‌کدام از آن‌ها را ندارد");
        }

        await Note(Rezaei, "قیمت قیمت");
        await Note(Rezaei, "قیمت یک بار در یادداشتی که خیلی خیلی درازتر از همه‌ی آن‌های دیگر است و تمام نمی‌شود");
        Clock.Now = Noon.AddMinutes(1);
        await Note(Rezaei, "قیمت بالا");
        Clock.Now = Noon.AddMinutes(2);
        await Note(Rezaei, "قیمت پایین");

        Texts(Find("قیمت بود", SearchOrder.Best)).ShouldBeEmpty();
        var best = Texts(Find("قیمت", SearchOrder.Best)).ToList();
        best[..3].ShouldBe(["قیمت قیمت", "قیمت پایین", "قیمت بالا"]);
        best.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_span_of_days_is_from_its_first_millisecond_to_its_last()
    {
        await AddCustomers();
        var midnight = new DateTimeOffset(2026, 11, 20, 20, 30, 0, TimeSpan.Zero);
        foreach (var at in new[] { midnight.AddMilliseconds(-1), midnight, midnight.AddDays(1).AddMilliseconds(-1), midnight.AddDays(1) })
        {
            Clock.Now = at;
            await Note(Rezaei, $"قیمت {at.ToUnixTimeMilliseconds()}");
        }

        Clock.Now = Noon;
        Find("قیمت امروز").Total.ShouldBe(2);
        Find("امروز").Total.ShouldBe(2);
        Find("قیمت دیروز").Total.ShouldBe(1);
        Find("تا دیروز").Total.ShouldBe(1);
        Find("از ۱ آذر ۱۴۰۵").Total.ShouldBe(1);
        Find("قیمت مهر ۱۳۰۰").Total.ShouldBe(0);
        Find("از ۱ مهر ۱۳۰۰ تا ۱ مهر ۱۴۹۹").Total.ShouldBe(4);
    }

    [Fact]
    public async Task A_seller_finds_the_notes_of_his_own_customers_and_no_others()
    {
        await AddCustomers();
        await Note(Rezaei, "قیمت سارا");
        await Commit(new AddNote(OfOmid, Omid, "قیمت امید"));

        Texts(Find("قیمت")).ShouldBe(["قیمت سارا"]);
        Find("قیمت").Total.ShouldBe(1);
        Find("فروشنده:امید").Total.ShouldBe(0);
        Book.Search(Omid, Query("قیمت"), SearchOrder.Best, 0, 10).Items.ShouldHaveSingleItem().Note.Text.ShouldBe("قیمت امید");
        Book.Search(new SellerId(404), Query("قیمت"), SearchOrder.Newest, 0, 10).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_filter_of_authors_takes_the_beginning_of_a_name()
    {
        await AddCustomers();
        await Note(Rezaei, "قیمت");

        Find("فروشنده:سارا قیمت").Total.ShouldBe(1);
        Find("فروشنده:سا").Total.ShouldBe(1);
        Find("فروشنده:ارا").Total.ShouldBe(0);
        Find("فروشنده:مریم").Total.ShouldBe(0);
    }

    [Fact]
    public async Task The_persona_of_the_customer_is_a_filter_and_follows_every_verdict()
    {
        await AddCustomers();
        await Note(Rezaei, "قیمت پیش از همه");
        await Note(Kazemi, "قیمت دیگری");
        Find("تیپ:شکاک").Total.ShouldBe(0);

        await Commit(Verdict(1, Sara, Rezaei));
        Texts(Find("تیپ:شکاک قیمت")).ShouldBe(["قیمت پیش از همه"]);

        await Note(Rezaei, "قیمت پس از آن");
        Texts(Find("تیپ:شکاک")).ShouldBe(["قیمت پس از آن", "قیمت پیش از همه"]);

        // A thin verdict pushes no sound one aside.
        Clock.Now = Noon.AddMinutes(1);
        await Commit(Verdict(2, Sara, Rezaei, "smart") with { Certainty = Certainty.Thin });
        Find("تیپ:شکاک").Total.ShouldBe(2);

        // The seller's own word goes before both.
        Clock.Now = Noon.AddMinutes(2);
        await Commit(Verdict(2, Sara, Rezaei, "smart") with { Certainty = Certainty.Thin, Named = new TypeId("nervous") });
        Find("تیپ:شکاک").Total.ShouldBe(0);
        Find("تیپ:عصبی").Total.ShouldBe(2);

        await Commit(new GiveVerdict(new VerdictId(2), Sara, Kazemi));
        Texts(Find("تیپ:عصبی")).ShouldBe(["قیمت دیگری"]);
        Find("تیپ:شکاک").Total.ShouldBe(2);
    }

    [Fact]
    public async Task A_query_that_asks_for_nothing_finds_nothing()
    {
        await AddCustomers();
        await Note(Rezaei, "قیمت");

        Find("").Total.ShouldBe(0);
        Find("؟!").Total.ShouldBe(0);
    }

    [Fact]
    public async Task Any_characters_can_be_kept_and_asked_for()
    {
        await AddCustomers();
        var odd = new[] { "\u0001 NEAR(\"x\" \"y\", 3)", "😀👩‍👩‍👧", "{a b}: c", "\uD83D", new string('ا', 4000), "'; DROP TABLE notes; --", "\u08A1\U0001E900 نو", "*" };
        foreach (var text in odd)
        {
            await Note(Rezaei, text);
        }

        foreach (var text in odd)
        {
            Should.NotThrow(() => Find(text));
            Should.NotThrow(() => Find($"«{text}»"));
            Should.NotThrow(() => Find($"فروشنده:{text}"));
        }

        Find("near x y 3").Total.ShouldBe(1);
        Find(new string('ا', 4000)).Total.ShouldBe(1);
        Find("\u08A1\U0001E900").Total.ShouldBe(1);
    }

    protected Page<NoteHit> Find(string typed, SearchOrder order = SearchOrder.Newest, int skip = 0, int take = 100) => Book.Search(Sara, Query(typed), order, skip, take);

    protected SearchQuery Query(string typed) => Shipped.Knowledge.SearchParser.Parse(typed, Clock.Now, Tehran);

    protected static IEnumerable<string> Texts(Page<NoteHit> page) => page.Items.Select(h => h.Note.Text);

    protected Task Note(CustomerId customer, string text) => Commit(new AddNote(customer, Sara, text));

    protected async Task AddCustomers()
    {
        await RegisterBoth();
        await Commit(new AddCustomer(Rezaei, Sara, "رضایی"), new AddCustomer(Kazemi, Sara, "کاظمی"), new AddCustomer(OfOmid, Omid, "کریمی"));
    }
}
