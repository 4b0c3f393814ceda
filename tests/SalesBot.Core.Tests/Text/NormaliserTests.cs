using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Text;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Text;

/// <summary>What is promised for any text; which words meet stands in resources/checks/normalise.yaml.</summary>
public class NormaliserTests
{
    // What spellings are made of: words, endings, letters that fold, things that join and things that part.
    private static readonly string[] Bits =
    [
        "می", "نمی", "گه", "گوید", "خوا", "خواد", "مشتری", "قیمت", "خونه", "گرون", "تر", "ترین", "ها", "های", "ایی", "هاشون", "شون", "ش", "م", "ت", "ی", "ه", "و", "رو", "ا", "ان", "است", "ست", "ن",
        "نرم", "افزار", "برگ", "ای", "بهش", "اونا", "خیلییی", "مممنووون", "الله", "نی", "ب", "دون", "وم", "ای", "12", ",500", "۳", "B2B", "coool", "ABC", "ي", "ك", "ة", "ئ", "ء", "ـ", "\u064E", "\u0651",
        " ", " ", " ", "\u200C", "\u200C", "\u200B", "\u200D", "\u200F", "\u2068", "\n", "\t", ".", "،", "؟", "😀", "👨\u200D👩\u200D👧", "\uFEFB", "\uFDFA", "\uD83D", "\uDE00", "\uFFFE", "é", "½", "①",
    ];

    private static readonly Arbitrary<string> Messages = Gen.Elements(Bits).ArrayOf().Select(string.Concat).ToArbitrary();

    private static Normaliser Normaliser => Shipped.Knowledge.Normaliser;

    [Fact]
    public void Normalising_the_result_again_changes_nothing() => Prop.ForAll(Messages, NothingChanges).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

    [Fact]
    public void Normalising_any_utf16_again_changes_nothing() =>
        Prop.ForAll<char[]>(units => NothingChanges(new string(units ?? []))).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Every_character_of_Unicode_alone_and_between_letters_comes_to_rest()
    {
        for (var code = 0; code <= 0x1FFFF; code++)
        {
            NothingChanges(code is >= 0xD800 and <= 0xDFFF ? $"ب{(char)code}د" : $"ب{char.ConvertFromUtf32(code)}د");
        }
    }

    [Fact]
    public void Spans_lie_within_the_text_in_order_and_cut_no_surrogate_pair() => Prop.ForAll(Messages, text =>
    {
        var previous = (Start: 0, End: 0);
        foreach (var token in Normaliser.Normalise(text).Tokens)
        {
            token.Length.ShouldBeGreaterThan(0);
            token.End.ShouldBeLessThanOrEqualTo(text.Length);

            // Words typed as one share their span.
            token.Start.ShouldBeGreaterThanOrEqualTo(previous.Start, text);
            token.End.ShouldBeGreaterThanOrEqualTo(previous.End, text);
            (token.Start > 0 && char.IsSurrogatePair(text, token.Start - 1)).ShouldBeFalse(text);
            previous = (token.Start, token.End);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Theory]
    [InlineData("هي  مي\u200Cگه گرونه!", "هي|مي\u200Cگه|گرونه|گرونه")]
    [InlineData("«خیلییی» گــران تر 😀 نمی خواد", "خیلییی|گــران تر|نمی خواد")]
    [InlineData("😀😀بهش\u200Fگفتم", "بهش\u200Fگفتم")]
    [InlineData("ﻻ\u064E یه ①کتاب", "ﻻ|یه|①|کتاب")]
    [InlineData("12,500تومن", "12,500|تومن")]
    [InlineData("\uD83Dقیمت\uDE00ها", "قیمت|ها")]
    [InlineData("e\u0301té 𝐀𝐁", "e\u0301té|𝐀𝐁")]
    public void Offsets_lead_back_to_what_was_typed(string text, string surfaces)
    {
        var normalised = Normaliser.Normalise(text);

        normalised.Tokens.Select(normalised.Surface).ShouldBe(surfaces.Split('|'));
    }

    [Theory]
    [InlineData("نمی‌خواد", "خواست", true)]
    [InlineData("می‌خواد", "خواست", false)]
    [InlineData("نمی خوام", "خواست", true)]
    [InlineData("نگفت", "گفت", true)]
    [InlineData("نگو", "گفت", true)]
    [InlineData("بگو", "گفت", false)]
    [InlineData("نداره", "داشت", true)]
    [InlineData("نیست", "است", true)]
    [InlineData("ندیده‌ن", "دید", true)]
    [InlineData("برنمی‌گرده", "برگشت", true)]
    [InlineData("نیومد", "امد", true)]
    [InlineData("نمی‌لولم", "لول", true)]
    [InlineData("نرم", "نرم", false)]
    [InlineData("نامه", "نامه", false)]
    [InlineData("نمک", "نمک", false)]
    [InlineData("نمایشگاه", "نمایشگاه", false)]
    public void Negation_is_a_property_and_not_part_of_the_stem(string typed, string stem, bool isNegated)
    {
        var token = Normaliser.Normalise(typed).Tokens.ShouldHaveSingleItem();

        (token.Stem, token.IsNegated).ShouldBe((stem, isNegated));
    }

    [Theory]
    [InlineData("مشتری‌هامون", "مشتری")]
    [InlineData("مشتریاشون", "مشتری")]
    [InlineData("قیمتشون", "قیمت")]
    [InlineData("گرون‌ترین‌ها", "گران")]
    [InlineData("کتاب‌هایی", "کتاب")]
    [InlineData("ارزونی", "ارزان")]
    [InlineData("همکاران", "همکار")]
    [InlineData("فلانک‌های", "فلانک")]
    [InlineData("می‌گفته‌اند", "گفت")]
    [InlineData("نگرفتنش", "گرفت")]
    [InlineData("می‌بینمش", "دید")]
    public void Stems_lose_their_endings(string typed, string stem) => Normaliser.Normalise(typed).Tokens[0].Stem.ShouldBe(stem);

    [Fact]
    public void Punctuation_emoji_and_line_ends_are_breaks()
    {
        var tokens = Normaliser.Normalise("سلام خوبی، قیمت\nچند😀تخفیف (ویژه)").Tokens;

        tokens.Where(t => t.AfterBreak).Select(t => t.Folded).ShouldBe(["سلام", "قیمت", "چند", "تخفیف", "ویژه"]);
    }

    [Fact]
    public void Kinds_tell_words_verbs_numbers_and_names_apart() =>
        Normaliser.Normalise("قیمت می‌گه ۱۲ B2B").Tokens.Select(t => t.Kind).ShouldBe([TokenKind.Word, TokenKind.Verb, TokenKind.Number, TokenKind.Latin]);

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t")]
    [InlineData("😀👍🏽❤️")]
    [InlineData("\u200C\u200D\u200B\u200F\uFEFF")]
    [InlineData("... !!! ؟؟ —")]
    public void Text_without_words_has_no_tokens(string text) => Normaliser.Normalise(text).Tokens.ShouldBeEmpty();

    [Theory]
    [InlineData("م")]
    [InlineData("می ")]
    [InlineData("م\u200C")]
    [InlineData("\u200C")]
    [InlineData("\uFDFA")]
    [InlineData("\uD83D")]
    [InlineData("ممنوووون")]
    [InlineData("هاهاهایهایشونشون")]
    [InlineData("نمی\u200Cخوا\u200Cم\u200C")]
    public void Longest_messages_of_anything_end_soon(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 4096 / part.Length));
        Normaliser.Normalise(text);
        var watch = Stopwatch.StartNew();
        Normaliser.Normalise(text);

        // Some fifty times what it takes: this guards against quadratic time, not against a busy machine.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void One_letter_folds_as_it_does_in_names()
    {
        for (var c = '\u0600'; c <= '\u06FF'; c++)
        {
            var name = PersianText.Fold(c.ToString());
            if (name.Length == 1 && "يىئكةۀأإآٱؤ".Contains(c, StringComparison.Ordinal))
            {
                Normaliser.Normalise($"{c}").Joined().ShouldBe(name);
            }
        }
    }

    private static void NothingChanges(string text)
    {
        var once = Normaliser.Normalise(text);
        var again = Normaliser.Normalise(once.Joined());
        again.Tokens.Select(t => t.Meaning).ShouldBe(once.Tokens.Select(t => t.Meaning), text);
    }
}
