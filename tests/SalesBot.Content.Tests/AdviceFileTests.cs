using SalesBot.Core.Advice;
using SalesBot.Core.Lenses;

namespace SalesBot.Content.Tests;

public sealed class AdviceFileTests : IDisposable
{
    private readonly ContentTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Reads_every_key_of_a_rule_into_its_place()
    {
        var rule = _tree.Load().Value!.Advice.Rules[1];

        rule.Id.ShouldBe(new AdviceId("talk-two-in-shops"));
        rule.Topic.ShouldBe(new TopicId("talk"));
        rule.Text.ShouldBe("با او در مغازه‌اش حرف بزنید.");
        rule.Weight.ShouldBe(50);
        var (lens, types) = rule.When.Types.ShouldHaveSingleItem();
        lens.ShouldBe(LensId.Behaviour);
        types.ShouldBe([new TypeId("one"), new TypeId("two")]);
        rule.When.Kinds.ShouldBe([BusinessKind.Retail]);
        rule.When.Trades.ShouldBeEmpty();
        rule.Action.ShouldBe(new NextAction("زنگ بزنم و وقت بگیرم", 3));
    }

    [Theory]
    [InlineData("topic: talk", "topic: talks", ":1 topic is \"talks\"; write talk, the name of the file, or rename that")]
    [InlineData("id: talk-one", "id: Talk", ":4 rules[1].id is \"Talk\"; write at most 40 small Latin letters and digits, words joined by -")]
    [InlineData("id: talk-two-in-shops", "id: talk-one", ":9 rules[2].id is \"talk-one\", which is also rules[1].id in advice/talk.yaml:4; write another id")]
    [InlineData("weight: 40", "weight: 0", ":6 rules[1].weight is \"0\"; write a whole number from 1 to 100")]
    [InlineData("weight: 40", "weight: 101", ":6 rules[1].weight is \"101\"; write a whole number from 1 to 100")]
    [InlineData("      behaviour: [one]\n", "      behavior: [one]\n", ":8 rules[1].when.behavior is not a key that may stand here; the keys are behaviour, kind, trade")]
    [InlineData("behaviour: [one]", "behaviour: [four]", ":8 rules[1].when.behaviour[1] is \"four\"; write one of one, two, three")]
    [InlineData("behaviour: [one]", "behaviour: [one, one]", ":8 rules[1].when.behaviour[2] is \"one\", which the list has already; keep one of the two")]
    [InlineData("behaviour: [one]", "behaviour: one", ":8 rules[1].when.behaviour is a text; write a list: one line for each item, beginning with \"- \"")]
    [InlineData("behaviour: [one]", "behaviour: []", ":8 rules[1].when.behaviour has 0 items; write at least 1")]
    [InlineData("kind: [retail]", "kind: [shop]", ":14 rules[2].when.kind[1] is \"shop\"; write one of retail, wholesale, machinery, government")]
    [InlineData("kind: [retail]", "trade: [all]", ":14 rules[2].when.trade[1] is \"all\"; write one of mixed, business, consumers, government, machinery")]
    [InlineData("in_days: 3", "in_days: 0", ":17 rules[2].action.in_days is \"0\"; write a whole number from 1 to 400")]
    [InlineData("      in_days: 3\n", "", ":15 rules[2].action.in_days is missing; add this key")]
    [InlineData("با او در مغازه‌اش حرف بزنید.", "با او کوتاه حرف بزنید.", ":10 rules[2].text is \"با او کوتاه حرف بزنید.\", which is also rules[1].text in advice/talk.yaml:5; write another text, each piece of advice must be of its own")]
    public void Tells_what_is_wrong_in_a_topic(string old, string replacement, string expected)
    {
        _tree.Replace(ContentTree.Advice, old, replacement);

        _tree.Load().Problems[0].ToString().ShouldBe(ContentTree.Advice + expected);
    }

    [Fact]
    public void A_rule_without_a_condition_is_refused()
    {
        _tree.Replace(ContentTree.Advice, "when:\n      behaviour: [one]\n", "when: {}\n");

        _tree.Problems().ShouldBe("advice/talk.yaml:7 rules[1].when is empty; write at least one lens with its types, or kind, or trade");
    }

    [Fact]
    public void Advice_reads_in_a_breath()
    {
        _tree.Replace(ContentTree.Advice, "با او کوتاه حرف بزنید.", string.Concat(Enumerable.Repeat("کوتاه ", 22)) + ".");

        _tree.Problems().ShouldStartWith("advice/talk.yaml:5 rules[1].text has 133 characters; write at most 130");
    }

    [Fact]
    public void Two_rules_of_a_topic_with_the_same_conditions_are_told_whatever_their_order()
    {
        _tree.Replace(ContentTree.Advice, "      behaviour: [one]\n", "      kind: [retail]\n      behaviour: [two, one]\n");

        _tree.Problems().ShouldBe("advice/talk.yaml:10 rules[2] holds when talk-one does; of one topic one rule speaks, change the conditions of one of the two");
    }

    [Fact]
    public void A_rule_whose_every_case_goes_to_a_heavier_one_can_never_be_said()
    {
        _tree.Replace(ContentTree.Advice, "      kind: [retail]\n", "");

        _tree.Problems().ShouldBe(
            "advice/talk.yaml:4 rules[1] can never be said: whatever it holds for, other rules of the topic with as many conditions come first; change its conditions or its weight");
    }

    [Fact]
    public void Topics_may_not_share_an_id_or_a_text()
    {
        _tree.Write("advice/time.yaml", _tree.Read(ContentTree.Advice).Replace("topic: talk", "topic: time", StringComparison.Ordinal));

        var problems = _tree.Problems();
        problems.ShouldContain("advice/time.yaml:4 rules[1].id is \"talk-one\", which is also rules[1].id in advice/talk.yaml:4; write another id");
        problems.ShouldContain("advice/time.yaml:2 name is \"گفت‌وگو\", which is also name in advice/talk.yaml:2; two topics must differ");
    }

    [Fact]
    public void There_is_advice()
    {
        Directory.Delete(_tree.Full("advice"), recursive: true);

        _tree.Problems().ShouldBe("advice is missing; this folder of the content must be there");
    }
}
