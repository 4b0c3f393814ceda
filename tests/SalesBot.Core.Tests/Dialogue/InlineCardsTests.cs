using System.Text;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Dialogue;

public class InlineCardsTests
{
    private static readonly World World = new PureChat().World;

    private static InlineAnswer Ask(string text, string offset = "") => InlineCards.Answer(new InlineAsked("1", new SellerId(7), "", text, offset), World);

    private static IEnumerable<string> Ids(InlineAnswer answer) => answer.Articles.Select(a => a.Id);

    [Fact]
    public void Nothing_typed_offers_every_type_in_the_order_of_the_lens_page_by_page()
    {
        var seen = new List<string>();
        var offset = "";
        do
        {
            var answer = Ask("", offset);
            answer.Articles.Length.ShouldBeInRange(1, InlineCards.PerPage);
            answer.OpenBot.ShouldBeNull();
            Encoding.UTF8.GetByteCount(answer.NextOffset).ShouldBeLessThanOrEqualTo(64);
            seen.AddRange(Ids(answer));
            offset = answer.NextOffset;
        }
        while (offset.Length > 0);

        seen.ShouldBe(World.Knowledge.Lenses.SelectMany(l => l.Types).Select(t => t.Id.Value));
        seen.Take(12).ShouldBe(World.Behaviour.Types.Select(t => t.Id.Value));
    }

    [Theory]
    [InlineData("-6")]
    [InlineData("+6")]
    [InlineData("5")]
    [InlineData("13")]
    [InlineData("600")]
    [InlineData("۶")]
    [InlineData("page 2")]
    [InlineData("99999999999999999999")]
    [InlineData("\uD83D")]
    public void An_offset_that_no_answer_gave_is_the_first_page(string offset) => Ids(Ask("", offset)).ShouldBe(Ids(Ask("")));

    [Theory]
    [InlineData("شکاک", "skeptic")]
    [InlineData("شک", "skeptic")]
    [InlineData("قیم", "price_breaker")]
    [InlineData("shak", "skeptic")]
    [InlineData("خون", "vampire")]
    [InlineData("دوست", "true_friend")]
    public void The_type_meant_comes_first(string text, string type) => Ids(Ask(text)).First().ShouldBe(type);

    [Fact]
    public void Choosing_an_article_says_what_the_card_says_in_the_chat()
    {
        var skeptic = World.Behaviour[new TypeId("skeptic")];
        var article = Ask("شکاک").Articles[0];

        article.Title.ShouldBe("🔍 شکاک");
        article.Description.ShouldBe(skeptic.Gist);
        article.Message.Text.ShouldBe(new CardScreen(skeptic.Id, new CardsScreen()).Show(World).Text);
        article.Message.Rows.ShouldBeEmpty();
    }

    [Fact]
    public void An_article_of_another_lens_says_which()
    {
        var article = Ask("خون‌آشام").Articles[0];

        article.Title.ShouldEndWith("خون‌آشام · قبیله");
        article.Message.Text.Plain.ShouldContain("خون‌آشام · قبیله");
    }

    [Fact]
    public void Every_card_fits_a_message_and_every_line_a_phone()
    {
        foreach (var article in Enumerable.Range(0, 6).SelectMany(page => Ask("", page == 0 ? "" : $"{page * InlineCards.PerPage}").Articles))
        {
            Encoding.UTF8.GetByteCount(article.Id).ShouldBeInRange(1, 64);
            article.Title.ShouldNotBeNullOrWhiteSpace();
            article.Description.Length.ShouldBeInRange(1, 100);
            article.Message.Text.Length.ShouldBeInRange(1, View.MostCharacters);
        }
    }

    [Theory]
    [InlineData("قورمه‌سبزی")]
    [InlineData("hello world")]
    [InlineData("۱۲۳۴")]
    public void Nonsense_offers_nothing_but_the_way_to_the_bot(string text)
    {
        var answer = Ask(text);

        answer.Articles.ShouldBeEmpty();
        answer.NextOffset.ShouldBe("");
        answer.OpenBot.ShouldBe(World.Words.Inline.NotFound);
    }

    [Fact]
    public void The_longest_query_is_read()
    {
        Ask(new string('ش', 256)).Articles.ShouldBeEmpty();
        Ids(Ask("شکاک" + new string(' ', 252))).First().ShouldBe("skeptic");
    }

    [Fact]
    public void Emoji_alone_say_nothing_so_every_type_is_offered() => Ids(Ask(string.Concat(Enumerable.Repeat("🙂", 128)))).ShouldBe(Ids(Ask("")));
}
