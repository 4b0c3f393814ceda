namespace SalesBot.Content.Tests;

public sealed class LensFileTests : IDisposable
{
    private readonly ContentTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("id: behaviour", "id: behavior", "lenses/behaviour/lens.yaml:1 id is \"behavior\"; write behaviour, the name of the file or its folder, or rename that")]
    [InlineData("name: رفتار\n", "", "lenses/behaviour/lens.yaml:1 name is missing; add this key")]
    [InlineData("  enough_probability: 0.9\n", "", "lenses/behaviour/lens.yaml:7 interview.enough_probability is missing; add this key")]
    [InlineData("0.9", "۰.۹", "lenses/behaviour/lens.yaml:8 interview.enough_probability is \"۰.۹\"; write a number from 0.5 to 0.999")]
    [InlineData("0.9", "NaN", "lenses/behaviour/lens.yaml:8 interview.enough_probability is \"NaN\"; write a number from 0.5 to 0.999")]
    [InlineData("0.9", "0.4999", "lenses/behaviour/lens.yaml:8 interview.enough_probability is \"0.4999\"; write a number from 0.5 to 0.999")]
    [InlineData("0.9", "1", "lenses/behaviour/lens.yaml:8 interview.enough_probability is \"1\"; write a number from 0.5 to 0.999")]
    [InlineData("0.05", "-0.1", "lenses/behaviour/lens.yaml:9 interview.least_gain is \"-0.1\"; write a number from 0 to 1")]
    [InlineData("0.05", "1.01", "lenses/behaviour/lens.yaml:9 interview.least_gain is \"1.01\"; write a number from 0 to 1")]
    [InlineData("questions: 7", "questions: 7.5", "lenses/behaviour/lens.yaml:10 interview.most_questions is \"7.5\"; write a whole number from 1 to 20")]
    [InlineData("questions: 7", "questions: 0", "lenses/behaviour/lens.yaml:10 interview.most_questions is \"0\"; write a whole number from 1 to 20")]
    [InlineData("questions: 7", "questions: 21", "lenses/behaviour/lens.yaml:10 interview.most_questions is \"21\"; write a whole number from 1 to 20")]
    [InlineData("noise: 0.1", "noise: 0", "lenses/behaviour/lens.yaml:11 interview.noise is \"0\"; write a number from 0.01 to 0.5")]
    [InlineData("noise: 0.1", "noise: 0.51", "lenses/behaviour/lens.yaml:11 interview.noise is \"0.51\"; write a number from 0.01 to 0.5")]
    [InlineData("noise: 0.1", "noise:", "lenses/behaviour/lens.yaml:11 interview.noise is empty; write one word")]
    [InlineData("  - three\n", "  - three\n  - two\n", "lenses/behaviour/lens.yaml:7 types[4] is \"two\", which the list has already; keep one of the two")]
    [InlineData("  - three\n", "", "lenses/behaviour/three.yaml is not in the types of lens.yaml; add it there or delete the file", "questions/first.yaml:11 options[1].types.three is not a key that may stand here; the keys are one, two")]
    [InlineData("  - three\n", "  - three\n  - Four!\n", "lenses/behaviour/lens.yaml:7 types[4] is \"Four!\"; write at most 24 small Latin letters and digits, words joined by _", "lenses/behaviour/lens.yaml:7 types[4] is \"Four!\", but there is no file Four!.yaml; write the file or delete this line")]
    [InlineData("interview:", "interviews:", "lenses/behaviour/lens.yaml has no interview, but there are questions for this lens; add the key interview", "lenses/behaviour/lens.yaml:7 interviews is not a key that may stand here; the keys are id, name, types, interview")]
    public void Tells_what_is_wrong_in_a_lens(string old, string replacement, params string[] expected)
    {
        _tree.Replace(ContentTree.LensYaml, old, replacement);

        _tree.Load().Problems.Take(expected.Length).Select(p => p.ToString()).ShouldBe(expected);
    }

    [Theory]
    [InlineData("0.5", "0", "1", "0.01")]
    [InlineData("0.999", "1", "20", "0.5")]
    public void The_bounds_of_the_interview_are_themselves_allowed(string enough, string gain, string most, string noise)
    {
        _tree.Replace(ContentTree.LensYaml, "0.9", enough);
        _tree.Replace(ContentTree.LensYaml, "0.05", gain);
        _tree.Replace(ContentTree.LensYaml, "questions: 7", $"questions: {most}");
        _tree.Replace(ContentTree.LensYaml, "noise: 0.1", $"noise: {noise}");

        _tree.Problems().ShouldBe("");
    }

    [Fact]
    public void Each_type_of_the_lens_has_a_file()
    {
        _tree.Delete(ContentTree.TypeTwo);

        _tree.Problems().ShouldBe("lenses/behaviour/lens.yaml:5 types[2] is \"two\", but there is no file two.yaml; write the file or delete this line");
    }

    [Fact]
    public void A_lost_lens_file_is_one_problem_and_not_one_for_each_question()
    {
        _tree.Delete(ContentTree.LensYaml);

        _tree.Problems().ShouldBe("lenses/behaviour/lens.yaml is missing; each lens needs this file with its id, name and types");
    }

    [Fact]
    public void A_lens_that_rules_of_the_program_speak_of_has_its_types_in_their_order()
    {
        _tree.WriteLens("relation", "external", "internal");
        _tree.Problems().ShouldBe("lenses/relation/lens.yaml:3 types has external, internal; the program speaks of internal, external, write them in this order");

        _tree.WriteLens("relation", "internal", "external");
        _tree.Problems().ShouldBe("");
    }

    [Fact]
    public void Behaviour_comes_first_and_then_the_lenses_that_the_program_knows_in_its_order()
    {
        _tree.WriteLens("another", "aa", "bb");
        _tree.WriteLens("relation", "internal", "external");
        _tree.WriteLens("value", "summit", "upper", "middle", "base");

        _tree.Load().Value!.Lenses.Select(l => l.Id.Value).ShouldBe(["behaviour", "value", "relation", "another"]);
    }

    [Fact]
    public void No_two_lenses_share_the_id_of_a_type()
    {
        _tree.WriteLens("another", "aa", "two");

        _tree.Problems().ShouldBe("lenses/another/two.yaml is a type of the lens behaviour too; no two lenses share an id, write another");
    }

    [Fact]
    public void The_program_cannot_do_without_the_behaviour_lens()
    {
        Directory.Move(_tree.Full("lenses/behaviour"), _tree.Full("lenses/conduct"));

        _tree.Problems().Split('\n').ShouldContain("lenses/behaviour is missing; the program cannot do without this lens");
    }
}
