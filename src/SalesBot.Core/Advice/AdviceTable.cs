using System.Collections.Immutable;

namespace SalesBot.Core.Advice;

/// <summary>
/// Says what matters most with a customer, with one voice for each topic, so that no two pieces of advice contradict each other: what could, is of one topic,
/// and there the narrowest rule speaks («price breaker and true friend» before «price breaker»).
/// </summary>
public sealed class AdviceTable
{
    public const int MostShown = 3;

    public static readonly AdviceTable Empty = new([]);

    // Narrow rules first within a topic, so that the first that fits is the one.
    private readonly ImmutableArray<ImmutableArray<AdviceRule>> _topics;

    /// <param name="rules">In the order of the content, which breaks ties.</param>
    public AdviceTable(ImmutableArray<AdviceRule> rules)
    {
        Rules = rules;
        _topics = [.. rules.GroupBy(r => r.Topic).Select(topic => topic.OrderByDescending(r => r.When.Count).ThenByDescending(r => r.Weight).ToImmutableArray())];
    }

    public ImmutableArray<AdviceRule> Rules { get; }

    /// <summary>The weightiest, one of a topic.</summary>
    public ImmutableArray<AdviceRule> For(Situation situation, int most = MostShown) => [.. All(situation).Take(most)];

    /// <summary>All that holds, one of a topic, weightiest first.</summary>
    public ImmutableArray<AdviceRule> All(Situation situation)
    {
        var fitting = new List<AdviceRule>(_topics.Length);
        foreach (var topic in _topics)
        {
            foreach (var rule in topic)
            {
                if (rule.When.Fits(situation))
                {
                    fitting.Add(rule);
                    break;
                }
            }
        }

        return [.. fitting.OrderByDescending(r => r.Weight)];
    }
}
