using SalesBot.Core.Classify;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Classify;

public class TextClassifierTests
{
    private static readonly Lens Lens = Shipped.Knowledge.Behaviour;

    public static TheoryData<string> BadInput =>
    [
        "", " ", "\n\n", "\u200C", string.Concat(Enumerable.Repeat("\u200C\u200D\u200B\u2060", 1024)), "😀😀❤️👍🏽👨‍👩‍👧", "hello, how much is it?",
        "12345", "۱۲۳۴۵ ۶۷", "+98 912 345 6789", "https://example.com/a?b=c", "\uD83D", "\uDE00\uD83D", "...!؟؟؟", new string('?', 4096), new string('9', 4096), new string('z', 4096), "Ω Жы 漢字 ไทย",
    ];

    public static TheoryData<string> AwkwardInput =>
    [
        new string('ا', 4096), string.Concat(Enumerable.Repeat("می\u200C", 1365)), string.Concat(Enumerable.Repeat("داد زد ", 585)), "داد\uD83D زد", "دا\u064Eد ز\u0640\u0640\u0640د", "daad زد 12 😡",
        string.Concat(Enumerable.Repeat("اصلاً نه ولی ", 315)), "ﺩﺍﺩ ﺯﺩ", string.Concat(Enumerable.Repeat("hello there my friend. ", 30)) + "سلام", string.Concat(Enumerable.Repeat("12 34 56 78. ", 40)) + "داد زد", "د ا د ز د", "\u202Eداد زد\u202C",
    ];

    [Theory]
    [InlineData("گفت نصف قیمت بده وگرنه می‌رم مغازه بغلی", "price_breaker")]
    [InlineData("داد زد و تهدید کرد که شکایت می‌کنه", "aggressive")]
    [InlineData("صداش می‌لرزید و هی عذرخواهی می‌کرد که نکنه اشتباه کنه", "nervous")]
    [InlineData("گارانتی رو قبول نداره می‌گه الکیه", "skeptic")]
    [InlineData("مونده کدومو برداره، هی نظرش عوض می‌شه", "confused")]
    [InlineData("می‌گه همه‌ش تقصیر دولته و تا انتخابات نشه نمی‌خره", "politician")]
    [InlineData("کلی ذوق کرد و گفت عالیه همینو می‌برم", "positive")]
    public void Knows_the_plain_cases(string text, string type) => TypeOf(text).ShouldBe(type);

    [Theory]
    [InlineData("اصلاً چونه نمی‌زنه", "price_breaker")]
    [InlineData("هیچ تخفیفی نخواست", "price_breaker")]
    [InlineData("اصلاً نمی‌ترسه اشتباه کنه", "nervous")]
    [InlineData("اصلاً دعوا راه ننداخت", "aggressive")]
    public void What_is_denied_is_no_verdict_of_its_own(string text, string denied)
    {
        var position = Lens.PositionOf(new TypeId(denied));
        var said = Shipped.Classifier.Probabilities(text)[position];

        said.ShouldBeLessThan(0.6, $"{TypeOf(text)}");
    }

    [Theory]
    [InlineData("اولش داد زد بعد آروم شد و راحت خرید", "positive")]
    [InlineData("اولش شک داشت ولی آخرش با خنده همه رو خرید", "positive")]
    [InlineData("اول گفت گرونه ولی بعد گفت عالیه و با ذوق خرید", "positive")]
    [InlineData("اولش خندید و خوش‌وبش کرد بعدش داد زد و فحش داد", "aggressive")]
    [InlineData("اولش گفت عالیه ولی بعد سر قیمت چونه زد", "price_breaker")]
    [InlineData("مودب بود ولی آخرش داد زد و تهدید به شکایت کرد", "aggressive")]
    [InlineData("ذوق کرد ولی گفت نصف قیمت بده", "price_breaker")]
    public void How_it_ended_tells_more_than_how_it_began(string text, string type) => TypeOf(text).ShouldBe(type);

    [Theory]
    [InlineData("سلام")]
    [InlineData("بسته فردا با پیک می‌رسه")]
    [InlineData("کد تخفیف یلدا رو بذار تو سایت")]
    [InlineData("شماره حساب رو براش فرستادم")]
    [InlineData("اصلاً چونه نمی‌زنه")]
    [InlineData("عصبانی نبود، ساکت بود")]
    [InlineData("الان دوباره زنگ می‌زنم")]
    [InlineData("مهندس کریمی")]
    public void Says_nothing_where_nothing_is_said_of_the_customer(string text) => Shipped.Classifier.Classify(text).ShouldBeNull();

    [Theory]
    [MemberData(nameof(BadInput))]
    public void Gives_no_verdict_on_what_is_no_Persian(string text) => Shipped.Classifier.Classify(text).ShouldBeNull();

    [Theory]
    [MemberData(nameof(AwkwardInput))]
    public void Reads_anything(string text)
    {
        var probabilities = Shipped.Classifier.Probabilities(text);

        probabilities.Sum().ShouldBe(1, 1e-4);
        probabilities.ShouldAllBe(p => p >= 0);
        foreach (var said in Shipped.Classifier.Classify(text)?.Because ?? [])
        {
            said.In(text).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Another_keyboard_and_missing_half_spaces_change_nothing()
    {
        var typed = Shipped.Classifier.Probabilities("هي ميگه گرونه و چونه ميزنه");

        Shipped.Classifier.Probabilities("هی می‌گه گرونه و چونه می‌زنه").ShouldBe(typed);
    }

    [Fact]
    public void Shows_the_words_relied_on_as_they_were_typed()
    {
        const string Text = "آقاي رضايي زنگ زد، گفت گارانتیتون الكيه";

        var evidence = Shipped.Classifier.Classify(Text).ShouldNotBeNull();

        evidence.Because.Length.ShouldBeInRange(1, 3);
        string.Join(' ', evidence.Because.Select(said => said.In(Text))).ShouldContain("الكيه");
    }

    [Fact]
    public void Is_evidence_for_the_belief_of_the_interview()
    {
        var evidence = Shipped.Classifier.Classify("داد زد و تهدید کرد که شکایت می‌کنه").ShouldNotBeNull();

        var belief = Belief.Even(Lens.Types.Length).After(evidence.Likelihoods.AsSpan());
        evidence.Likelihoods.Max().ShouldBe(1);
        evidence.Likelihoods.ShouldAllBe(l => l > 0);
        belief[Lens.PositionOf(new TypeId("aggressive"))].ShouldBeInRange(0.8, 0.99);
    }

    [Fact]
    public void The_same_examples_give_the_same_classifier_to_the_last_bit()
    {
        var examples = Shipped.Knowledge.Examples[0].Examples.Where((_, i) => i % 20 == 0).ToList();
        var (one, other) = (Train(), Train());

        foreach (var example in examples)
        {
            one.Probabilities(example.Text).ShouldBe(other.Probabilities(example.Text));
        }

        TextClassifier Train() => TextClassifier.Train(Lens, examples, Shipped.Knowledge.Normaliser, Tuning.Usual);
    }

    [Fact]
    public void May_be_asked_from_many_threads()
    {
        string[] texts = [.. Shipped.Knowledge.Examples[0].Examples.Take(200).Select(e => e.Text)];
        var alone = texts.Select(t => Shipped.Classifier.Probabilities(t)[0]).ToArray();
        var together = new double[texts.Length];

        Parallel.For(0, texts.Length, i => together[i] = Shipped.Classifier.Probabilities(texts[i])[0]);

        together.ShouldBe(alone);
    }

    private static string? TypeOf(string text) =>
        Shipped.Classifier.Classify(text) is { } evidence ? Lens.Types[evidence.Likelihoods.IndexOf(evidence.Likelihoods.Max())].Id.Value : null;
}
