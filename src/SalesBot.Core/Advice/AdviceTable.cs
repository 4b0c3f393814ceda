using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Standings;

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

    /// <param name="rules">Within a topic in the order of the content, which breaks ties; between topics their ids do.</param>
    public AdviceTable(ImmutableArray<AdviceRule> rules)
    {
        Rules = rules;
        _topics =
        [
            .. rules.GroupBy(r => r.Topic).OrderBy(topic => topic.Key.Value, StringComparer.Ordinal)
                .Select(topic => topic.OrderByDescending(r => r.When.Count).ThenByDescending(r => r.Weight).ToImmutableArray()),
        ];
    }

    public ImmutableArray<AdviceRule> Rules { get; }

    /// <summary>The weightiest, one of a topic.</summary>
    public ImmutableArray<AdviceRule> For(Situation situation, int most = MostShown) => [.. All(situation).Take(most)];

    /// <summary>
    /// False for a rule that no situation lets speak. What wins a rule its best chance is that nothing is known beyond what it asks for: then rivals with other
    /// conditions are silent.
    /// </summary>
    public bool CanWin(AdviceRule rule)
    {
        var rivals = _topics.First(topic => topic.Contains(rule));
        return Barest(rule.When).Any(situation => rivals.First(r => r.When.Fits(situation)) == rule);
    }

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

    /// <summary>The situations in which the condition holds and nothing else is known.</summary>
    private static IEnumerable<Situation> Barest(AdviceCondition when)
    {
        IEnumerable<ImmutableArray<(LensId, TypeId)>> known = [[]];
        foreach (var (lens, types) in when.Types)
        {
            known = known.SelectMany(before => types.Select(type => before.Add((lens, type))));
        }

        return from types in known
               from kind in when.Kinds.IsEmpty ? [null] : when.Kinds.Select(kind => (BusinessKind?)kind)
               from trade in when.Trades.IsEmpty ? Enum.GetValues<Trade>() : [.. when.Trades]
               select new Situation(types, kind, trade);
    }
}
