using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;

namespace SalesBot.Content.Tests;

public sealed class ContentLoaderTests : IDisposable
{
    private readonly ContentTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Loads_a_valid_folder_whole()
    {
        var loaded = _tree.Load();

        loaded.Problems.Select(p => p.ToString()).ShouldBeEmpty();
        loaded.IsGood.ShouldBeTrue();
        var knowledge = loaded.Value.ShouldNotBeNull();
        knowledge.Behaviour.Name.ShouldBe("رفتار");
        knowledge.Behaviour.Types.Select(t => t.Id.Value).ShouldBe(["one", "two", "three"]);
        knowledge.Interviewer.Rules.ShouldBe(new InterviewRules(0.9, 0.05, 7, 0.1));
        knowledge.Interviewer.Questions.Select(q => q.Id.Value).ShouldBe(["first", "second"]);
        knowledge.Words.ShouldNotBeNull();
        ContentSummary.Of(knowledge).ToString().ShouldStartWith("3 types, 2 questions, 2 pieces of advice, ");
        ContentSummary.Of(knowledge).ToString().ShouldEndWith(": all good");
    }

    [Fact]
    public void Reads_every_key_of_a_type_into_its_place()
    {
        var type = _tree.Load().Value!.Behaviour[new TypeId("two")];

        type.Name.ShouldBe("دومی");
        type.Emoji.ShouldBe("🌞");
        type.Seed.ShouldBe("001");
        type.Synonyms[^1].ShouldBe("dovomi");
        type.Gist.ShouldBe("مشتری دومی همین است");
        type.Signs[5].Text.ShouldBe("نشانه‌ی شش این آدم");
        type.Signs[5].Phrases[3].ShouldBe("حرف شش دومی ت");
        type.Pitfalls[0].ShouldBe("خطای یک این است.");
        type.Do[2].ShouldBe("کار سه را بکنید");
        type.Dont[2].ShouldBe("کار سه را نکنید");
        type.WatchFor.ShouldBe("اگر گفت دومی است، همان است.");
        type.Script.Opening.ShouldBe("سلام، دومی هستم.");
        type.Script.Ask[3].ShouldBe("پرسش چهار از دومی چیست؟");
        type.Script.Say[4].ShouldBe("جمله‌ی پنج برای دومی.");
        type.Script.NeverSay[1].ShouldBe(new Warning("حرف ناگفتنی دو به دومی.", "چون دو بد است"));
        type.Script.Objections[0].ShouldBe(new Objection("ایراد یک از دومی.", "پاسخ یک به دومی."));
        type.Script.Close[0].ShouldBe("بگویید: «پایان یک با دومی»");
        type.Script.FollowUp[2].ShouldBe("پیگیری سه با دومی.");
    }

    [Fact]
    public void Reads_levels_in_the_order_of_the_lens()
    {
        var option = _tree.Load().Value!.Interviewer.Questions[0].Options[1];

        option.Id.ShouldBe(new OptionId("other-things"));
        option.Levels.ShouldBe([Level.Rarely, Level.Often, Level.Never]);
    }

    [Fact]
    public void Lists_all_problems_of_all_files_at_once_in_the_order_of_files_and_lines()
    {
        _tree.Replace("questions/second.yaml", "one: rarely", "one: seldom");
        _tree.Replace("questions/second.yaml", "id: second", "id: secund");
        _tree.Replace(ContentTree.TypeTwo, "seed: \"001\"", "seed: \"005\"");
        _tree.Replace(ContentTree.LensYaml, "0.9", "2");
        _tree.Write(ContentTree.TypeTwo, _tree.Read(ContentTree.TypeTwo) + "colour: سبز\n");
        _tree.Write("words/nobody.yaml", "a: ب\n");
        _tree.Write("questions/broken.yaml", "id: broken\nask: \"چه شد؟\n");

        var problems = _tree.Problems().Split('\n');

        problems.Length.ShouldBe(7);
        problems[0].ShouldBe("lenses/behaviour/lens.yaml:8 interview.enough_probability is \"2\"; write a number from 0.5 to 0.999");
        problems[1].ShouldBe("lenses/behaviour/two.yaml:4 seed is \"005\"; write one of 000, 001, 002, 003, 004");
        problems[2].ShouldBe("lenses/behaviour/two.yaml:104 colour is not a key that may stand here; the keys are id, name, emoji, seed, synonyms, gist, signs, pitfalls, do, dont, watch_for, script");
        problems[3].ShouldBe("questions/broken.yaml:2 opens a quotation mark that is never closed; close it");
        problems[4].ShouldBe("questions/second.yaml:1 id is \"secund\"; write second, the name of the file or its folder, or rename that");
        problems[5].ShouldBe("questions/second.yaml:16 options[2].types.one is \"seldom\"; write one of never, rarely, sometimes, often, nearly-always");
        problems[6].ShouldStartWith("words/nobody.yaml is not a file of words that the program uses; the files are ");
    }

    [Fact]
    public void Has_either_a_value_or_problems()
    {
        _tree.Load().Problems.ShouldBeEmpty();
        _tree.Delete(ContentTree.TypeOne);
        var loaded = _tree.Load();

        loaded.IsGood.ShouldBeFalse();
        loaded.Value.ShouldBeNull();
        loaded.Problems.ShouldNotBeEmpty();
        Should.Throw<ArgumentException>(() => new Loaded<string>([]));
    }

    [Fact]
    public void Sorts_questions_by_id_in_ordinal_order()
    {
        _tree.Write("questions/first-b.yaml", _tree.Read(ContentTree.FirstQuestion).Replace("id: first", "id: first-b").Replace("اول", "سوم"));

        _tree.Load().Value!.Interviewer.Questions.Select(q => q.Id.Value).ShouldBe(["first", "first-b", "second"]);
    }

    [Fact]
    public void Loads_a_second_lens_and_asks_for_its_questions()
    {
        var interview = _tree.Read(ContentTree.LensYaml) is var text ? text[text.IndexOf("interview", StringComparison.Ordinal)..] : "";
        _tree.WriteLens("mood", "glad", "sad");
        var silent = _tree.Read("lenses/mood/lens.yaml");
        _tree.Write("lenses/mood/lens.yaml", silent + interview);

        _tree.Problems().ShouldBe("questions has no question for the lens mood, which has an interview; write one");

        _tree.Write("lenses/mood/lens.yaml", silent);
        var knowledge = _tree.Load().Value.ShouldNotBeNull();
        knowledge.Lenses.Select(l => l.Id.Value).ShouldBe(["behaviour", "mood"]);
        knowledge.Interviews.Length.ShouldBe(1);

        var question = _tree.Read("questions/second.yaml").Split('\n').Where(line => !line.Contains("three:", StringComparison.Ordinal));
        _tree.Write("questions/second.yaml", string.Join('\n', question).Replace("lens: behaviour", "lens: mood").Replace("one:", "glad:").Replace("two:", "sad:"));
        _tree.Problems().ShouldBe("lenses/mood/lens.yaml has no interview, but there are questions for this lens; add the key interview");
    }
}
