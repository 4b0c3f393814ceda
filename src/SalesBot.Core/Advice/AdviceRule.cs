using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Standings;

namespace SalesBot.Core.Advice;

/// <summary>Unique over all topics.</summary>
public readonly record struct AdviceId(string Value);

/// <summary>What a piece of advice is about; of one topic a card says one thing.</summary>
public readonly record struct TopicId(string Value);

/// <summary>One row of the table of advice in resources/advice.</summary>
/// <param name="Weight">1 to 100: what comes first when there is room for three.</param>
public sealed record AdviceRule(AdviceId Id, TopicId Topic, string Text, int Weight, AdviceCondition When, NextAction? Action);

/// <summary>Everything that is set must hold.</summary>
/// <param name="Types">For each lens any of its types; a lens in which nothing is known never fits.</param>
/// <param name="Kinds">Any of them; empty for all, and for customers of whom it is not known.</param>
/// <param name="Trades">Any of them; empty for all.</param>
public sealed record AdviceCondition(ImmutableArray<(LensId Lens, ImmutableArray<TypeId> Types)> Types, ImmutableArray<BusinessKind> Kinds, ImmutableArray<Trade> Trades)
{
    /// <summary>How narrow it is: how many things must hold.</summary>
    public int Count => Types.Length + (Kinds.IsEmpty ? 0 : 1) + (Trades.IsEmpty ? 0 : 1);

    public bool IsSameAs(AdviceCondition other) =>
        Types.Length == other.Types.Length
        && Types.All(mine => other.Types.Any(theirs => theirs.Lens == mine.Lens && theirs.Types.ToHashSet().SetEquals(mine.Types)))
        && Kinds.ToHashSet().SetEquals(other.Kinds)
        && Trades.ToHashSet().SetEquals(other.Trades);

    public bool Fits(Situation situation)
    {
        foreach (var (lens, types) in Types)
        {
            if (situation.In(lens) is not { } type || !types.Contains(type))
            {
                return false;
            }
        }

        return (Kinds.IsEmpty || (situation.Kind is { } kind && Kinds.Contains(kind))) && (Trades.IsEmpty || Trades.Contains(situation.Trade));
    }
}

/// <summary>What a seller can put down with one tap.</summary>
/// <param name="Text">Of the follow-up.</param>
public sealed record NextAction(string Text, int InDays);
