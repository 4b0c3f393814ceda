using System.Globalization;
using SalesBot.Core.Search;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Search;

public class SearchParserTests
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    // Saturday, 30 Aban 1405, 23:00 in Tehran; in UTC it is still 19:30.
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 19, 30, 0, TimeSpan.Zero);

    // Terms are written here as their keys: + between those of a phrase, # before a tag, * after a beginning, | before what will do as well.
    [Theory]
    [InlineData("قیمت گران", "قیمت گران*")]
    [InlineData("قیمت گرون", "قیمت گران*|گرون")]
    [InlineData("قيمت ها", "قیمتها*")]
    [InlineData("می گه", "میگوید*|میگه")]
    [InlineData("میگوید", "میگوید*")]
    [InlineData("می‌گه", "میگوید*|میگه")]
    [InlineData("مي‌گويد", "میگوید*")]
    [InlineData("گرونه", "گران+است*|گرونه")]
    [InlineData("ضمان*", "ضمان*")]
    [InlineData("علی‌رضا گفت", "علی+رضا|علیرضا گفت*")]
    [InlineData("ضمان* کاشی", "ضمان* کاشی*")]
    [InlineData("م", "م")]
    [InlineData("م*", "م*")]
    [InlineData("«پیش پرداخت نقدی»", "پیشپرداخت+نقدی")]
    [InlineData("\"مي گه گرونه\" کاشی", "میگوید+گران+است کاشی*")]
    [InlineData("“خیلی گران” است", "خیلی+گران است*")]
    [InlineData("«باز مانده", "باز مانده*")]
    [InlineData("#پیگیری", "#پیگیری")]
    [InlineData("#پيگيري_فردا قیمت", "#پیگیری_فردا قیمت*")]
    [InlineData("#پی*", "#پی*")]
    [InlineData("# قیمت", "قیمت*")]
    [InlineData("١٢٣ ۴۵۶", "123 456*")]
    [InlineData("12,500", "12500*")]
    [InlineData("B2B", "b2b*")]
    [InlineData("a OR b NOT NEAR(\"x\" *) - ^c:", "a or b not near x c")]
    [InlineData("؟!", "")]
    [InlineData("", "")]
    public void Words_are_folded_as_notes_are(string typed, string terms) => TermsOf(typed).ShouldBe(terms);

    [Theory]
    [InlineData("تیپ:شکاک", "", "skeptic")]
    [InlineData("تيپ: شکاک قیمت", "قیمت*", "skeptic")]
    [InlineData("نوع:قیمت شکن گران", "گران*", "price_breaker")]
    [InlineData("نوع:قیمت‌شکن", "", "price_breaker")]
    [InlineData("تیپ:از خود راضی", "", "smug")]
    [InlineData("تیپ:«از خود راضی» قیمت", "قیمت*", "smug")]
    [InlineData("تیپ:از_خود_راضی", "", "smug")]
    [InlineData("تیپ:چرندیات", "تیپ چرندیات*", null)]
    [InlineData("تیپ شکاک", "تیپ شکاک*", null)]
    [InlineData("تیپ:", "تیپ*", null)]
    public void A_type_is_a_filter(string typed, string terms, string? type)
    {
        TermsOf(typed).ShouldBe(terms);
        Parse(typed).Persona?.Value.ShouldBe(type);
        (Parse(typed).Persona is null).ShouldBe(type is null);
    }

    [Theory]
    [InlineData("فروشنده:مریم قیمت", "قیمت*", "مریم")]
    [InlineData("فروشنده: مریم", "", "مریم")]
    [InlineData("نویسنده:«مریم کریمی» قیمت", "قیمت*", "مریم کریمی")]
    [InlineData("فروشنده:مریم_کریمی", "", "مریم کریمی")]
    [InlineData("فروشنده:", "فروشنده*", null)]
    [InlineData("ساعت:مریم", "ساعت مریم*", null)]
    public void A_seller_is_a_filter(string typed, string terms, string? author)
    {
        TermsOf(typed).ShouldBe(terms);
        Parse(typed).Author.ShouldBe(author);
    }

    [Theory]
    [InlineData("امروز", "1405/8/30", "1405/9/1")]
    [InlineData("دیروز", "1405/8/29", "1405/8/30")]
    [InlineData("این هفته", "1405/8/30", "1405/9/7")]
    [InlineData("هفته گذشته", "1405/8/23", "1405/8/30")]
    [InlineData("هفته‌ی گذشته", "1405/8/23", "1405/8/30")]
    [InlineData("هفته ی پیش", "1405/8/23", "1405/8/30")]
    [InlineData("هفتهٔ قبل", "1405/8/23", "1405/8/30")]
    [InlineData("این ماه", "1405/8/1", "1405/9/1")]
    [InlineData("ماه گذشته", "1405/7/1", "1405/8/1")]
    [InlineData("پارسال", "1404/1/1", "1405/1/1")]
    [InlineData("۹۰ روز گذشته", "1405/6/1", "1405/9/1")]
    [InlineData("2 هفته اخیر", "1405/8/16", "1405/9/1")]
    [InlineData("از اول مهر", "1405/7/1", null)]
    [InlineData("از ۱۵ آبان", "1405/8/15", null)]
    [InlineData("از 15 ابان", "1405/8/15", null)]
    [InlineData("از ١٥ آذر", "1404/9/15", null)] // has not been yet this year
    [InlineData("از ۱ مهر تا ۱۰ مهر", "1405/7/1", "1405/7/11")]
    [InlineData("از اول مهر تا آخر", "1405/7/1", null)]
    [InlineData("از ۲۰ اسفند تا ۵ فروردین", "1404/12/20", "1405/1/6")]
    [InlineData("از مهر تا آبان", "1405/7/1", "1405/9/1")]
    [InlineData("تا دیروز", null, "1405/8/30")]
    [InlineData("از هفته گذشته", "1405/8/23", null)]
    [InlineData("مهر ۱۴۰۵", "1405/7/1", "1405/8/1")]
    [InlineData("اسفند ۱۴۰۳", "1403/12/1", "1404/1/1")]
    [InlineData("۱۴۰۵/۷/۱", "1405/7/1", "1405/7/2")]
    [InlineData("١٤٠٥/٠٧/٠١", "1405/7/1", "1405/7/2")]
    [InlineData("1405-7-1", "1405/7/1", "1405/7/2")]
    [InlineData("از ۱۴۰۵/۷/۱ تا ۱۴۰۵/۷/۳", "1405/7/1", "1405/7/4")]
    [InlineData("۱۵ آبان ۱۴۰۴", "1404/8/15", "1404/8/16")]
    [InlineData("سال ۱۴۰۴", "1404/1/1", "1405/1/1")]
    [InlineData("۳۰ اسفند", "1403/12/30", "1404/1/1")] // the last leap year
    public void Days_are_understood_as_they_are_said(string typed, string? from, string? until) =>
        Parse(typed).When.ShouldBe(new DateSpan(Jalali(from), Jalali(until)));

    [Theory]
    [InlineData("از ۳۱ مهر")]
    [InlineData("۱۴۰۵/۱۳/۱")]
    [InlineData("۱۴۰۵/۷")]
    [InlineData("۹۹۹۹/۱/۱")]
    [InlineData("مهر")]
    [InlineData("هفته")]
    [InlineData("این مشتری")]
    [InlineData("از تهران تا شیراز")]
    [InlineData("۰ روز گذشته")]
    [InlineData("«هفته گذشته»")]
    public void What_is_no_day_is_words(string typed)
    {
        Parse(typed).When.ShouldBeNull();
        Parse(typed).Terms.ShouldNotBeEmpty();
    }

    [Fact]
    public void Everything_may_stand_together_in_any_order()
    {
        var query = Parse("قیمت هفته گذشته تیپ:شکاک #پیگیری «خیلی گران» فروشنده:مریم تخفیف");

        query.Terms.Select(Written).ShouldBe(["قیمت", "#پیگیری", "خیلی+گران", "تخفیف*"]);
        query.ShouldSatisfyAllConditions(
            () => query.Persona!.Value.Value.ShouldBe("skeptic"),
            () => query.Author.ShouldBe("مریم"),
            () => query.When!.Value.From.ShouldBe(Jalali("1405/8/23")),
            () => query.Name.ShouldBe("قیمت خیلی گران تخفیف"));
    }

    [Fact]
    public void Two_spans_are_what_lies_in_both() =>
        Parse("از اول مهر هفته گذشته").When.ShouldBe(new DateSpan(Jalali("1405/8/23"), Jalali("1405/8/30")));

    [Fact]
    public void A_word_before_a_filter_is_whole() => TermsOf("قیمت دیروز").ShouldBe("قیمت");

    [Fact]
    public void A_long_message_asks_for_its_first_words_alone() =>
        Parse(string.Join(' ', Enumerable.Range(1, 1000).Select(i => $"واژه{i}"))).Terms.Length.ShouldBe(16);

    private static SearchQuery Parse(string typed) => Shipped.Knowledge.SearchParser.Parse(typed, Now, Tehran);

    private static string TermsOf(string typed) => string.Join(' ', Parse(typed).Terms.Select(Written));

    private static string Written(SearchTerm term) =>
        $"{(term.IsTag ? "#" : "")}{string.Join('+', term.Keys)}{(term.IsPrefix ? "*" : "")}{(term.Or is { } typed ? $"|{typed}" : "")}";

    private static DateTimeOffset? Jalali(string? date)
    {
        if (date is null)
        {
            return null;
        }

        var parts = date.Split('/').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return new DateTimeOffset(new PersianCalendar().ToDateTime(parts[0], parts[1], parts[2], 0, 0, 0, 0), TimeSpan.FromHours(3.5));
    }
}
