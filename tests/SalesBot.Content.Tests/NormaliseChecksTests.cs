using SalesBot.Content.Tables;
using SalesBot.Content.Yaml;
using SalesBot.Core.Text;
using SalesBot.TestKit;

namespace SalesBot.Content.Tests;

/// <summary>The examples of resources/checks/normalise.yaml: what meets and what must not.</summary>
public sealed class NormaliseChecksTests
{
    private static readonly Fields Checks = ReadChecks();

    public static TheoryData<string, string> Becomes =>
        [.. from entry in ((MapNode)Checks.Find("becomes")!).Entries from typed in TextLists.Words(entry.Value) select (typed.Text, entry.Key)];

    public static TheoryData<string, string> Differ =>
        [.. Checks.Each("differ", Amount.AtLeast(1)).Select(pair => TextLists.Words(pair).ToArray()).Select(pair => (pair[0].Text, pair[1].Text))];

    private static Normaliser Normaliser => Shipped.Knowledge.Normaliser;

    [Theory]
    [MemberData(nameof(Becomes))]
    public void What_is_typed_becomes_what_is_written(string typed, string written)
    {
        Normaliser.Normalise(typed).Joined().ShouldBe(InFoldedLetters(written));
        Normaliser.Normalise(written).Joined().ShouldBe(InFoldedLetters(written));
    }

    [Theory]
    [MemberData(nameof(Differ))]
    public void Words_that_only_look_alike_stay_apart(string one, string other)
    {
        var (first, second) = (Normaliser.Normalise(one), Normaliser.Normalise(other));

        first.Joined().ShouldNotBe(second.Joined());
        first.Tokens.Select(t => (t.Stem, t.IsNegated)).ShouldNotBe(second.Tokens.Select(t => (t.Stem, t.IsNegated)), $"{one} and {other}");
    }

    [Fact]
    public void There_are_a_few_hundred_examples() => (Becomes.Count + Differ.Count).ShouldBeGreaterThan(250);

    private static Fields ReadChecks()
    {
        var problems = new ProblemList();
        var file = SourceFile.Read(Repository.PathOf("resources", "checks", "normalise.yaml"), "checks/normalise.yaml", problems);
        problems.InOrder().Select(p => p.ToString()).ShouldBeEmpty();
        return new Fields(file.Root, "becomes", "differ");
    }

    // The file is written as people write; the results have one letter for آ and ا.
    private static string InFoldedLetters(string written) => written.Replace('آ', 'ا').Replace('ئ', 'ی');
}
