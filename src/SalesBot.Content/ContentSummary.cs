using SalesBot.Core.Dialogue;

namespace SalesBot.Content;

/// <summary>How much content there is, for <c>salesbot check</c>: «36 types, 41 questions, 112 pieces of advice, 16 word files: all good».</summary>
public sealed record ContentSummary(int Types, int Questions, int Advice, int WordFiles)
{
    public static ContentSummary Of(KnowledgeBase knowledge) => new(
        knowledge.Lenses.Sum(l => l.Types.Length),
        knowledge.Interviews.Sum(i => i.Questions.Length),
        knowledge.Advice.Rules.Length,
        WordsBinder.FileNames(knowledge.Words.GetType()).Length);

    public override string ToString() => $"{Count(Types, "type")}, {Count(Questions, "question")}, {(Advice == 1 ? "1 piece" : $"{Advice} pieces")} of advice, {Count(WordFiles, "word file")}: all good";

    private static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";
}
