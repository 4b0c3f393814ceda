using SalesBot.Core.Dialogue;
using SalesBot.Core.Text;
using SalesBot.Telegram;
using SalesBot.Telegram.Sending;

namespace SalesBot.Adapters.Tests.Telegram;

public sealed class RenderingTests
{
    private static Rich Quote(string text) => Rich.Of(text, Style.Quote);

    private static Rich Bold(string text) => Rich.Of(text, Style.Bold);

    private static Rendered Telegram(Rich text, params Button[] row) => Rendering.Render(new View(text, row.Length == 0 ? [] : [[.. row]]), PlatformProfile.Telegram);

    private static string Bale(Rich text) => Rendering.Render(new View(text, []), PlatformProfile.Bale).Text;

    [Fact]
    public void What_a_person_typed_cannot_be_markup()
    {
        Telegram(Bold("<b>&</b>") + " \"x\"").Text.ShouldBe("<b>&lt;b&gt;&amp;&lt;/b&gt;</b> \"x\"");
    }

    [Fact]
    public void Neighbours_of_one_style_are_one_run()
    {
        Telegram(Bold("a") + Bold("b") + Rich.Of("c", Style.Italic) + Rich.Of("", Style.Bold) + Rich.Of("d", Style.Italic) + "e" + "f").Text.ShouldBe("<b>ab</b><i>cd</i>ef");
    }

    [Fact]
    public void A_quote_stands_on_lines_of_its_own_without_empty_ones()
    {
        const string expected = "a\n<blockquote>q</blockquote>\nb";
        Telegram("a" + Quote("q") + "b").Text.ShouldBe(expected);
        Telegram("a\n" + Quote("q") + "\nb").Text.ShouldBe(expected);
        Telegram("a" + Quote("\nq\n") + "b").Text.ShouldBe(expected);
        Telegram(Rich.Lines("a", Quote("q"), "b")).Text.ShouldBe(expected);
    }

    [Fact]
    public void An_empty_line_beside_a_quote_stays_but_never_two()
    {
        Telegram("a\n" + Quote("\nq\n\n") + "\n\nb").Text.ShouldBe("a\n\n<blockquote>q</blockquote>\n\nb");
        Telegram(Rich.Lines("a", "", Quote("q"), "", "b")).Text.ShouldBe("a\n\n<blockquote>q</blockquote>\n\nb");
    }

    [Fact]
    public void Quotes_keep_their_inner_lines_and_stay_apart()
    {
        Telegram(Rich.Lines(Quote("q1\nq2"), Quote("q3"))).Text.ShouldBe("<blockquote>q1\nq2</blockquote>\n<blockquote>q3</blockquote>");
        Telegram(Bold("a") + Quote("q") + Bold("b")).Text.ShouldBe("<b>a</b>\n<blockquote>q</blockquote>\n<b>b</b>");
        Telegram(Quote("\n") + "a").Text.ShouldBe("\na");
    }

    [Fact]
    public void A_text_too_long_ends_at_a_line_end_with_an_ellipsis()
    {
        var rendered = Telegram(Rich.Lines(Enumerable.Range(0, 500).Select(i => Bold($"سطر شماره {i:000}"))));

        rendered.Repairs.ShouldHaveSingleItem().ShouldStartWith("the text of 6999 characters was cut");
        Visible(rendered.Text).Length.ShouldBeInRange(4070, 4096);
        rendered.Text.ShouldEndWith("…</b>");
        Visible(rendered.Text).Split('\n')[^1].Length.ShouldBe("سطر شماره 000…".Length);
    }

    [Fact]
    public void The_longest_text_allowed_is_left_alone()
    {
        Telegram(new string('<', 4096)).Repairs.ShouldBeEmpty();
        Telegram(new string('<', 4097)).Repairs.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void An_endless_line_is_cut_between_characters(string before)
    {
        var text = Telegram(before + string.Concat(Enumerable.Repeat("🙂", 3000))).Text;
        text.Length.ShouldBeLessThanOrEqualTo(4096);
        text.EnumerateRunes().ShouldNotContain(rune => rune.Value == 0xFFFD);
        text.ShouldEndWith("🙂…");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("\u200F\u200C")]
    public void An_empty_text_is_never_sent(string text)
    {
        Telegram(text, new Button("بله", "1.yes")).Text.ShouldBe("…");
        Bale(text).ShouldBe("…");
    }

    [Fact]
    public void A_text_that_begins_after_the_limit_is_still_something()
    {
        Telegram(new string('\n', 5000) + "a").Text.ShouldBe("…");
    }

    [Fact]
    public void A_button_that_would_be_refused_does_not_take_the_message_with_it()
    {
        var rendered = Telegram("x", new Button("خوب", "1.ok"), new Button(" ", "1.x"), new Button("دراز", new string('ی', 33)));
        rendered.Keyboard!.InlineKeyboard.Single().Select(b => b.Text).ShouldBe(["خوب"]);
        rendered.Repairs.Count.ShouldBe(2);
        Telegram("x", new Button("", "1.x")).Keyboard.ShouldBeNull();
    }

    [Fact]
    public void Bale_gets_stars_where_they_work_and_plain_text_where_not()
    {
        Bale(Rich.Lines(Bold("عنوان"), "متن " + Bold("مهم") + " است", Bold("نام") + ": علی", Rich.Of("کج", Style.Italic))).ShouldBe("*عنوان*\nمتن *مهم* است\nنام: علی\n_کج_");
        Bale(Bold(" دو\nسطر ")).ShouldBe(" *دو*\n*سطر* ");
    }

    [Fact]
    public void Bale_gets_look_alikes_for_signs_that_could_be_markup()
    {
        Bale("2 * 3 *x* _y_ [z](http://a.b/c_d) `w` /team_all").ShouldBe("2 ∗ 3 ∗x∗ ˍyˍ ［z］(http://a.b/c_d) ˋwˋ /team_all");
        Bale("<b>&").ShouldBe("<b>&");
    }

    [Fact]
    public void Bale_gets_a_bar_at_each_line_of_a_quote()
    {
        Bale(Rich.Lines("بگو:", Quote("یک\nدو"))).ShouldBe("بگو:\n┃ یک\n┃ دو");
    }

    [Fact]
    public void Marks_count_on_Bale()
    {
        var view = new View(Rich.Lines(Enumerable.Repeat(Bold("آ"), 2048)), []);
        var rendered = Rendering.Render(view, PlatformProfile.Bale);
        rendered.Text.Length.ShouldBeInRange(3000, 4096);
        rendered.ParseMode.ShouldBeNull();
    }

    /// <summary>Whatever the runs, the text fits, is not empty, and its tags are balanced.</summary>
    [Fact]
    public void Any_view_becomes_something_that_can_be_sent()
    {
        var random = new Random(1);
        string[] pieces = ["", "\n", "\n\n", " ", "الف", "*", "_x_", "<", "&amp;", "🙂", "\u200F", new string('ب', 700), string.Concat(Enumerable.Repeat("آ\n", 300))];
        for (var i = 0; i < 3000; i++)
        {
            var runs = Enumerable.Range(0, random.Next(12)).Select(_ => new Run(pieces[random.Next(pieces.Length)], (Style)random.Next(4)));
            var view = new View(new Rich([.. runs]), []);

            var html = Rendering.Render(view, PlatformProfile.Telegram).Text;
            Visible(html).Length.ShouldBeInRange(1, 4096);
            html.ShouldNotContain("\n\n\n<blockquote>");
            html.ShouldNotContain("</blockquote>\n\n\n");
            System.Xml.Linq.XElement.Parse($"<t>{html}</t>").Descendants().ShouldAllBe(e => e.Parent!.Name == "t");

            Rendering.Render(view, PlatformProfile.Bale).Text.Length.ShouldBeInRange(1, 4096);
        }
    }

    private static string Visible(string html) => System.Xml.Linq.XElement.Parse($"<t>{html}</t>", System.Xml.Linq.LoadOptions.PreserveWhitespace).Value;
}
