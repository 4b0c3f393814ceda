using System.Collections.Immutable;
using SalesBot.Core.Text;

namespace SalesBot.Content.Tests;

public sealed class WordsBinderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("salesbot-words-").FullName;

    private const string Card = """
        title: "**{name}**، خوش آمدید"
        follow_up: پیگیری
        hints: [یک, دو]
        lines:
          - تا {day}
          - همین

        """;

    public WordsBinderTests() => Directory.CreateDirectory(Path.Combine(_folder, "words"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Binds_each_file_to_a_property_and_each_key_to_a_parameter()
    {
        var (words, problems) = Bind(Card);

        problems.ShouldBe("");
        var card = words.ShouldNotBeNull().TypeCard;
        card.Title.With(("name", "سارا")).Plain.ShouldBe("سارا، خوش آمدید");
        card.FollowUp.ShouldBe("پیگیری");
        card.Hints.ShouldBe(["یک", "دو"]);
        card.Lines[0].With(("day", "فردا")).Plain.ShouldBe("تا فردا");
        words.Menu.Text.ShouldBe("فهرست");
    }

    [Theory]
    [InlineData("follow_up: پیگیری\n", "", "words/type-card.yaml:1 follow_up is missing; add this key")]
    [InlineData("follow_up", "followUp", "words/type-card.yaml:1 follow_up is missing; add this key\nwords/type-card.yaml:2 followUp is not a key that may stand here; the keys are title, follow_up, hints, lines")]
    [InlineData("follow_up: پیگیری", "follow_up:", "words/type-card.yaml:2 follow_up is empty; write a text")]
    [InlineData("follow_up: پیگیری", "follow_up: [پیگیری]", "words/type-card.yaml:2 follow_up is a list; write a text")]
    [InlineData("follow_up: پیگیری", "follow_up: پیگیری {name}", "words/type-card.yaml:2 follow_up has {name}, but the program fills nothing in here; write the text without it")]
    [InlineData("follow_up: پیگیری", "follow_up: \"**پیگیری**\"", "words/type-card.yaml:2 follow_up has **, but this text cannot be bold; delete the stars")]
    [InlineData("follow_up: پیگیری", "follow_up: |\n  پیگیری", "words/type-card.yaml:2 follow_up ends with a line break; write |- instead of |")]
    [InlineData("follow_up: پیگیری", "follow_up: پیگیر\u064A", "words/type-card.yaml:2 follow_up has \u064A (U+064A) in \"پیگیر\u064A\"; write ی (U+06CC)")]
    [InlineData("{name}", "{nmae}", "words/type-card.yaml:1 title has {nmae}; what can be filled in here is {name}, {time}")]
    [InlineData("{name}", "{}", "words/type-card.yaml:1 title has {}; what can be filled in here is {name}, {time}")]
    [InlineData("{name}", "{name", "words/type-card.yaml:1 title cannot be read: an opened { is not closed; close it or delete it")]
    [InlineData("{name}", "name}", "words/type-card.yaml:1 title has } without {; write both or none")]
    [InlineData("}**", "}", "words/type-card.yaml:1 title cannot be read: an opened ** is not closed; close it or delete it")]
    [InlineData("}**،", "}** ،", "words/type-card.yaml:1 title has a space before ، in \"ن ، خوش آمدید\"; delete the space")]
    [InlineData("[یک, دو]", "یک", "words/type-card.yaml:3 hints is a text; write a list: one line for each item, beginning with \"- \"")]
    [InlineData("[یک, دو]", "[]", "words/type-card.yaml:3 hints has 0 items; write at least 1")]
    [InlineData("[یک, دو]", "[یک, \"\"]", "words/type-card.yaml:3 hints[2] is empty; write a text")]
    [InlineData("- همین", "- همین {name}", "words/type-card.yaml:6 lines[2] has {name}; what can be filled in here is {day}")]
    public void Tells_what_is_wrong_in_words(string old, string replacement, string expected)
    {
        Card.ShouldContain(old);
        var (words, problems) = Bind(Card.Replace(old, replacement, StringComparison.Ordinal));

        problems.ShouldBe(expected);
    }

    [Fact]
    public void A_missing_file_and_an_unknown_one_are_told_with_the_names_that_are_wanted()
    {
        File.WriteAllText(Path.Combine(_folder, "words", "typecard.yaml"), "title: ا\n");

        var (words, problems) = Bind(card: null);

        words.ShouldBeNull();
        problems.ShouldBe("""
            words/type-card.yaml is missing; write this file with the keys title, follow_up, hints, lines
            words/typecard.yaml is not a file of words that the program uses; the files are menu, type-card
            """);
    }

    [Fact]
    public void Texts_may_have_several_lines_and_end_in_a_space_where_quoted()
    {
        var (words, problems) = Bind(Card.Replace("پیگیری", "|-\n  یک\n\n  • دو", StringComparison.Ordinal).Replace("[یک, دو]", "[\"، \"]", StringComparison.Ordinal));

        problems.ShouldBe("");
        words!.TypeCard.FollowUp.ShouldBe("یک\n\n• دو");
        words.TypeCard.Hints.ShouldBe(["، "]);
    }

    [Fact]
    public void A_record_with_a_parameter_that_is_no_text_is_our_own_mistake()
    {
        File.WriteAllText(Path.Combine(_folder, "words", "menu.yaml"), "count: 3\n");
        var problems = new ProblemList();
        var files = new ContentFolder(_folder, problems).Files("words");

        Should.Throw<NotSupportedException>(() => WordsBinder.Bind(typeof(WrongWords), files, problems)).Message.ShouldContain("Count");
    }

    private (SampleWords? Words, string Problems) Bind(string? card)
    {
        File.WriteAllText(Path.Combine(_folder, "words", "menu.yaml"), "text: فهرست\n");
        if (card is not null)
        {
            File.WriteAllText(Path.Combine(_folder, "words", "type-card.yaml"), card);
        }

        var problems = new ProblemList();
        var words = WordsBinder.Bind(typeof(SampleWords), new ContentFolder(_folder, problems).Files("words"), problems);
        return ((SampleWords?)words, string.Join('\n', problems.InOrder()));
    }

    public sealed record SampleWords(MenuWords Menu, TypeCardWords TypeCard);

    public sealed record MenuWords(string Text);

    public sealed record TypeCardWords(
        [Holes("name", "time")] Template Title, string FollowUp, ImmutableArray<string> Hints, [Holes("day")] ImmutableArray<Template> Lines);

    public sealed record WrongWords(CountWords Menu);

    public sealed record CountWords(int Count);
}
