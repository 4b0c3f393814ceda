using SalesBot.Core.Interview;

namespace SalesBot.Content.Tests;

public sealed class QuestionFileTests : IDisposable
{
    private readonly ContentTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("id: first", "id: fist", ":1 id is \"fist\"; write first, the name of the file or its folder, or rename that")]
    [InlineData("lens: behaviour", "lens: tribe", ":2 lens is \"tribe\"; write one of behaviour")]
    [InlineData("ask: اول چه گفت؟", "ask: بعد چه گفت؟", null)]
    [InlineData("      one: nearly-always", "      one: veryoften", ":9 options[1].types.one is \"veryoften\"; write one of never, rarely, sometimes, often, nearly-always")]
    [InlineData("      one: nearly-always", "      one: Often", ":9 options[1].types.one is \"Often\"; write one of never, rarely, sometimes, often, nearly-always")]
    [InlineData("      one: nearly-always", "      one:", ":9 options[1].types.one is empty; write one word")]
    [InlineData("      one: nearly-always\n", "", ":8 options[1].types.one is missing; add this key")]
    [InlineData("      one: nearly-always", "      one: nearly-always\n      four: never", ":10 options[1].types.four is not a key that may stand here; the keys are one, two, three")]
    [InlineData("      one: nearly-always\n      two: rarely", "      two: rarely\n      one: nearly-always", ":9 options[1].types.two stands where one is wanted; keep the order of lens.yaml: one, two, three")]
    [InlineData("id: other-things", "id: price", ":12 options[2].id is \"price\", which another option of this question has; write another id")]
    [InlineData("id: other-things", "id: other_things", ":12 options[2].id is \"other_things\"; write at most 24 small Latin letters and digits, words joined by -")]
    [InlineData("id: other-things", "id: abcdefghijklmnopqrstuvwxy", ":12 options[2].id is \"abcdefghijklmnopqrstuvwxy\"; write at most 24 small Latin letters and digits, words joined by -")]
    [InlineData("text: از چیز دیگر", "text: از قیمت", ":13 options[2].text is \"از قیمت\", which is also options[1].text in questions/first.yaml:6; two buttons must differ")]
    [InlineData("text: از چیز دیگر", "text: آآآآآآآآآآآآآآآآآآآآآآآآآ", ":13 options[2].text has 25 characters; write at most 24")]
    [InlineData("    reason: از قیمت گفت\n", "", ":5 options[1].reason is missing; add this key")]
    [InlineData("options:\n", "options:\n  - id: a\n", ":5 options[1].text is missing; add this key\n:5 options[1].reason is missing; add this key\n:5 options[1].types is missing; add this key")]
    [InlineData("options:", "option:", ":1 options is missing; add this key\n:4 option is not a key that may stand here; the keys are id, lens, fact, ask, options")]
    public void Tells_what_is_wrong_in_a_question(string old, string replacement, string? expected)
    {
        _tree.Replace(ContentTree.FirstQuestion, old, replacement);

        _tree.Problems().ShouldBe(expected is null
            ? "questions/second.yaml:3 ask is \"بعد چه گفت؟\", which is also ask in questions/first.yaml:3; two questions must differ"
            : string.Join('\n', expected.Split('\n').Select(line => ContentTree.FirstQuestion + line)));
    }

    [Fact]
    public void A_question_whose_answer_the_program_may_know_has_the_options_that_it_answers_by()
    {
        _tree.Replace(ContentTree.FirstQuestion, "lens: behaviour\n", "lens: behaviour\nfact: referrals\n");
        _tree.Problems().ShouldBe("questions/first.yaml:5 options has the ids price, other-things, but the program answers this question by none, some; write options with these ids");

        _tree.Replace(ContentTree.FirstQuestion, "id: price", "id: none");
        _tree.Replace(ContentTree.FirstQuestion, "id: other-things", "id: some");
        _tree.Load().Value!.Interviewer.Questions.Select(q => q.Fact).ShouldBe([QuestionFact.Referrals, QuestionFact.None]);
    }

    [Fact]
    public void Tells_of_a_fact_that_the_program_does_not_know()
    {
        _tree.Replace(ContentTree.FirstQuestion, "lens: behaviour\n", "lens: behaviour\nfact: weather\n");

        _tree.Problems().ShouldBe("questions/first.yaml:3 fact is \"weather\"; write value or referrals, or delete the key");
    }

    [Fact]
    public void The_example_of_the_house_style_reads_as_promised()
    {
        _tree.Replace(ContentTree.FirstQuestion, "two: often", "two: veryoften");

        _tree.Problems().ShouldBe("questions/first.yaml:17 options[2].types.two is \"veryoften\"; write one of never, rarely, sometimes, often, nearly-always");
    }

    [Fact]
    public void A_question_has_two_to_five_options()
    {
        var text = _tree.Read(ContentTree.FirstQuestion);
        _tree.Write(ContentTree.FirstQuestion, text[..text.IndexOf("  - id: other", StringComparison.Ordinal)]);
        _tree.Load().Problems[0].ToString().ShouldBe("questions/first.yaml:4 options has 1 item; write 2 to 5");

        var more = string.Concat("الف ب پ ت".Split(' ').Select((letter, i) =>
            $"  - id: more-{i}\n    text: گزینه‌ی {letter}\n    reason: دلیل {letter}\n    types: {{one: never, two: never, three: never}}\n"));
        _tree.Write(ContentTree.FirstQuestion, text + more);
        _tree.Problems().ShouldBe("questions/first.yaml:4 options has 6 items; write 2 to 5");
    }

    [Theory]
    [InlineData("one: rarely, two: rarely, three: rarely", "one: often, two: often, three: often")]
    [InlineData("one: never, two: often, three: rarely", "one: never, two: often, three: rarely")]
    public void A_question_that_tells_nothing_is_refused(string first, string second)
    {
        _tree.Write(ContentTree.FirstQuestion, $$"""
            id: first
            lens: behaviour
            ask: چه گفت؟
            options:
              - {id: a, text: الف, reason: الف گفت, types: { {{first}} } }
              - {id: b, text: ب, reason: ب گفت, types: { {{second}} } }
            """);

        _tree.Problems().ShouldBe(
            "questions/first.yaml:4 options has the same levels for every type, so the question tells nothing; give each option types that earn it more often");
    }

    [Fact]
    public void A_lens_with_an_interview_has_a_question()
    {
        _tree.Delete(ContentTree.FirstQuestion);
        _tree.Delete("questions/second.yaml");

        _tree.Problems().ShouldBe("questions has no question for the lens behaviour, which has an interview; write one");
    }
}
