using SalesBot.Core.Lenses;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Lenses;

public class LookupTests
{
    private static readonly Lookup Lookup = new(Shipped.Knowledge.Behaviour);

    private static readonly Lookup Everything = Shipped.Knowledge.Lookup;

    [Theory]
    [InlineData("شکاک", "skeptic")]
    [InlineData("مشتری شکاک", "skeptic")]
    [InlineData("شكاك", "skeptic")]
    [InlineData("شکاگ", "skeptic")]
    [InlineData("شکاکه", "skeptic")]
    [InlineData("بدبین", "skeptic")]
    [InlineData("shakak", "skeptic")]
    [InlineData("Shakkak", "skeptic")]
    [InlineData("قیمت شکن", "price_breaker")]
    [InlineData("قیمتشکن", "price_breaker")]
    [InlineData("قیمت‌شکنه", "price_breaker")]
    [InlineData("gheymat shekan", "price_breaker")]
    [InlineData("سیاستمدر", "politician")]
    [InlineData("siasatmadar", "politician")]
    [InlineData("تحصیلکرده", "educated")]
    [InlineData("تحصیل کردە", "educated")]
    [InlineData("از خود رازی", "smug")]
    [InlineData("ازخودراضی", "smug")]
    [InlineData("az khod razi", "smug")]
    [InlineData("عصبي", "nervous")]
    [InlineData("سر در گم", "confused")]
    [InlineData("sardargom", "confused")]
    [InlineData("پرخاش‌گر", "aggressive")]
    [InlineData("پرخاشکر", "aggressive")]
    [InlineData("کارت باهوش", "smart")]
    [InlineData("مثبتت", "positive")]
    [InlineData("با وجدان", "conscientious")]
    [InlineData("نادون", "ignorant")]
    [InlineData("price_breaker", "price_breaker")]
    [InlineData("مشتری‌های باهوش", "smart")]
    [InlineData("مشتریای عصبی", "nervous")]
    [InlineData("آدم شکاکیه", "skeptic")]
    [InlineData("مثیت", "positive")]
    [InlineData("سدرگم", "confused")]
    public void Names_synonyms_and_near_misses_find_their_type(string typed, string type)
    {
        Lookup.Find(typed).ShouldBe(new TypeId(type));
        Everything.Find(typed).ShouldBe(new TypeId(type));
    }

    [Theory]
    [InlineData("سلام")]
    [InlineData("قیمت دلار")]
    [InlineData("قیمت شکر")]
    [InlineData("بی‌وجدان")]
    [InlineData("ارزان‌تر")]
    [InlineData("دانشگاه")]
    [InlineData("دسترسی")]
    [InlineData("آشتی")]
    [InlineData("بیهوش")]
    [InlineData("تو راست")]
    [InlineData("قیمت")]
    [InlineData("فاکتور")]
    [InlineData("خوبی؟")]
    [InlineData("باشه")]
    [InlineData("مرسی")]
    [InlineData("مشتری")]
    [InlineData("رضایی")]
    [InlineData("hello")]
    [InlineData("ok")]
    [InlineData("۱۲۳۴")]
    [InlineData("🙂")]
    [InlineData("")]
    [InlineData("هی می‌گه فلان سایت ارزون‌تر می‌ده")]
    [InlineData("نشانی شرکت")]
    [InlineData("شکر")]
    [InlineData("ناهار")]
    [InlineData("حساب")]
    [InlineData("صبح بخیر")]
    public void Strangers_find_nothing(string typed) => Lookup.Find(typed).ShouldBeNull();

    [Theory]
    [InlineData("شک", "skeptic")]
    [InlineData("قیم", "price_breaker")]
    [InlineData("قيم", "price_breaker")]
    [InlineData("مشتری قیم", "price_breaker")]
    [InlineData("shak", "skeptic")]
    [InlineData("SHAK", "skeptic")]
    [InlineData("gheimat", "price_breaker")]
    [InlineData("سیاثت", "politician")]
    [InlineData("از خو", "smug")]
    [InlineData("تحصیل\u200Cک", "educated")]
    [InlineData("شکاک", "skeptic")]
    [InlineData("شکاگ", "skeptic")]
    public void What_is_typed_so_far_suggests_its_type_first(string typed, string type) => Lookup.Suggest(typed)[0].Value.ShouldBe(type);

    [Fact]
    public void A_name_that_begins_so_comes_before_a_synonym_and_a_short_one_before_a_long_one() =>
        Lookup.Suggest("س").Select(t => t.Value).Take(2).ShouldBe(["confused", "politician"]);

    [Fact]
    public void The_type_that_is_named_comes_before_those_whose_names_go_on()
    {
        // «سیاسی» is a synonym, and «سیاستمدار» shares its beginning; both are one type, which is suggested once.
        Lookup.Suggest("سیاسی").ShouldBe([new TypeId("politician")]);
        foreach (var type in Shipped.Knowledge.Behaviour.Types)
        {
            foreach (var name in type.Synonyms.Prepend(type.Name))
            {
                Lookup.Suggest(name)[0].ShouldBe(type.Id, name);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\u200C")]
    [InlineData("🙂🙂")]
    [InlineData("مشتری")]
    [InlineData("؟!")]
    public void Words_that_say_nothing_suggest_every_type_in_the_order_of_the_lens(string typed) =>
        Lookup.Suggest(typed).ShouldBe(Shipped.Knowledge.Behaviour.Types.Select(t => t.Id));

    [Theory]
    [InlineData("قورمه‌سبزی")]
    [InlineData("hello")]
    [InlineData("۱۲۳۴")]
    [InlineData("قیمت دلار")]
    [InlineData("هی می‌گه فلان سایت ارزون‌تر می‌ده")]
    public void Strangers_suggest_nothing(string typed) => Lookup.Suggest(typed).ShouldBeEmpty();

    [Fact]
    public void Every_beginning_of_a_name_suggests_its_type()
    {
        foreach (var type in Shipped.Knowledge.Behaviour.Types)
        {
            foreach (var name in type.Synonyms.Prepend(type.Name))
            {
                for (var letters = 1; letters <= name.Length; letters++)
                {
                    Lookup.Suggest(name[..letters]).ShouldContain(type.Id, name[..letters]);
                }
            }
        }
    }

    [Theory]
    [InlineData("خون‌آشام", "vampire")]
    [InlineData("مشتری خون‌آشام", "vampire")]
    [InlineData("کارت پلنگ برفی", "snow_leopard")]
    [InlineData("وفادار", "loyal")]
    [InlineData("وفاداره", "loyal")]
    [InlineData("خشمگبن", "furious")]
    [InlineData("خشمکین", "furious")]
    [InlineData("غیر فعال", "inactive")]
    [InlineData("vampire", "vampire")]
    [InlineData("snow_leopard", "snow_leopard")]
    [InlineData("جدید", "new")]
    [InlineData("راضی", "satisfied")]
    [InlineData("شاد", "happy")]
    [InlineData("غریبه", "stranger")]
    [InlineData("رأس هرم", "summit")]
    [InlineData("مشتری داخلی", "internal")]
    [InlineData("ناراضی", "unsatisfied")]
    public void Types_of_the_further_lenses_are_found_too(string typed, string type) => Everything.Find(typed).ShouldBe(new TypeId(type));

    [Theory]
    [InlineData("مشتری جدید")]
    [InlineData("خیلی راضی بود")]
    [InlineData("جدیده")]
    [InlineData("جدیدی")]
    [InlineData("شادی")]
    [InlineData("شادان")]
    [InlineData("رضایت")]
    [InlineData("رضوی")]
    [InlineData("وفایی")]
    [InlineData("غریب‌پور")]
    [InlineData("ناراضیه")]
    [InlineData("ناراضی بود")]
    [InlineData("پروانه‌ام")]
    [InlineData("کند")]
    [InlineData("خرید جدید")]
    [InlineData("فاکتور جدید")]
    [InlineData("راضی نشد")]
    [InlineData("داخل")]
    [InlineData("خارج")]
    [InlineData("طلا")]
    [InlineData("صورت‌حساب")]
    [InlineData("وفادار نیست")]
    [InlineData("یه مشتری جدید دارم")]
    [InlineData("salam")]
    [InlineData("kharid")]
    [InlineData("khodafez")]
    public void Everyday_words_and_sentences_name_none(string typed) => Everything.Find(typed).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Strangers))]
    public void Strangers_find_nothing_in_any_lens(string typed) => Everything.Find(typed).ShouldBeNull();

    public static TheoryData<string> Strangers =>
    [
        "سلام", "قیمت دلار", "قیمت شکر", "بی‌وجدان", "ارزان‌تر", "دانشگاه", "دسترسی", "آشتی", "بیهوش", "تو راست", "قیمت", "فاکتور", "خوبی؟", "باشه", "مرسی", "مشتری",
        "رضایی", "hello", "ok", "۱۲۳۴", "🙂", "", "هی می‌گه فلان سایت ارزون‌تر می‌ده", "نشانی شرکت", "شکر", "ناهار", "حساب", "صبح بخیر",
    ];

    [Fact]
    public void No_name_of_the_behaviour_lens_means_anything_else_beside_the_others()
    {
        foreach (var type in Shipped.Knowledge.Behaviour.Types)
        {
            foreach (var name in type.Synonyms.Prepend(type.Name))
            {
                Everything.Find(name).ShouldBe(type.Id, name);
                Everything.Find($"مشتری {name}").ShouldBe(Lookup.Find($"مشتری {name}"), name);
            }
        }
    }

    [Fact]
    public void Every_name_of_a_further_lens_finds_its_type_or_one_of_an_earlier_lens_that_has_the_same_name()
    {
        foreach (var (lens, place) in Shipped.Knowledge.Lenses.Select((lens, place) => (lens, place)).Skip(1))
        {
            foreach (var (type, name) in lens.Types.SelectMany(t => t.Synonyms.Prepend(t.Name).Select(name => (t, name))))
            {
                var found = Everything.Find(name).ShouldNotBeNull(name);
                var earlier = Shipped.Knowledge.Lenses.Take(place).Any(l => new Lookup(l).Find(name) == found);
                (found == type.Id || earlier).ShouldBeTrue($"{name} is of {type.Id}, and {found} was found");
                Everything.Find(name, lens.Id).ShouldBe(type.Id, name);
            }
        }
    }

    [Fact]
    public void A_name_of_two_lenses_means_the_type_of_the_lens_that_is_asked_for()
    {
        Everything.Find("ناراضی", LensId.Satisfaction).ShouldBe(KnownTypes.Unsatisfied);
        Everything.Find("ناراضی", LensId.Lifecycle).ShouldBe(KnownTypes.Dissatisfied);
        Everything.Find("ناراضی", LensId.Behaviour).ShouldBeNull();
    }

    [Fact]
    public void Every_name_and_synonym_finds_its_own_type()
    {
        foreach (var type in Shipped.Knowledge.Behaviour.Types)
        {
            foreach (var name in type.Synonyms.Prepend(type.Name))
            {
                Lookup.Find(name).ShouldBe(type.Id, name);
            }
        }
    }
}
