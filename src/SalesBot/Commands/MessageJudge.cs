using System.Collections.Immutable;
using SalesBot.Core.Classify;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;

namespace SalesBot.Commands;

/// <summary>What is said of one message.</summary>
/// <param name="Type">Null when the message tells nothing about the customer.</param>
/// <param name="Confidence">Probability of the type, or that the message tells nothing.</param>
/// <param name="Second">The runner-up when it is close enough to matter.</param>
internal sealed record Judgement(TypeId? Type, double Confidence, TypeId? Second, ImmutableArray<string> Because);

/// <summary>The chat's way from a message to a verdict: the classifier's evidence on an even belief.</summary>
internal sealed class MessageJudge(Lens lens, TextClassifier classifier)
{
    public Judgement Judge(string text)
    {
        if (classifier.Classify(text) is not { } evidence)
        {
            return new Judgement(null, classifier.Probabilities(text)[^1], null, []);
        }

        var belief = Belief.Even(lens.Types.Length).After(evidence.Likelihoods.AsSpan());
        var ranking = belief.Ranking();
        return new Judgement(
            lens.Types[ranking[0]].Id,
            belief[ranking[0]],
            Verdict.IsClose(belief[ranking[0]], belief[ranking[1]]) ? lens.Types[ranking[1]].Id : null,
            [.. evidence.Because.Select(said => said.In(text))]);
    }
}
