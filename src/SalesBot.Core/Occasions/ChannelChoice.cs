using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SalesBot.Core.Occasions;

/// <summary>
/// Shares a budget out over customers so that the sum of values is the greatest there is: the multiple-choice knapsack problem, solved
/// exactly after Pisinger 1995, "A minimal algorithm for the multiple-choice knapsack problem". Customers with the same offers are weighed
/// together, and states are bounded by the whole curve of what is left instead of its steepest step.
/// </summary>
/// <remarks>
/// The result is exact whatever the input; the time is not bounded as well. The states at any one time are no more than there are
/// different costs, in units of the greatest number that divides all costs, up to the budget and as much above it as cheaper options can
/// win back; nor more than there are different values. Worths and costs as they occur leave thousands of states, and 50,000 customers take
/// a fraction of a second. Numbers made to be hard (value just above cost, for all, at a few costs a Toman apart) can take minutes.
/// </remarks>
public static class ChannelChoice
{
    /// <summary>
    /// For each customer the position of the chosen option among the customer's options, or -1 for none. Of choices of the greatest value one of
    /// the least cost; of customers with the same offers the earlier get what is worth more; of equal options the first, and none rather than one
    /// worth nothing. Where that leaves several choices, the input alone decides among them.
    /// </summary>
    /// <param name="customers">None may be a default array; one without options gets -1.</param>
    /// <param name="budget">Toman; with 0 only what is free is chosen.</param>
    /// <exception cref="ArgumentOutOfRangeException">The budget, a cost or a value is below 0.</exception>
    /// <exception cref="OverflowException">The most that all customers together could cost or be worth, of options within the budget, does not fit a long.</exception>
    public static ImmutableArray<int> Best(ImmutableArray<ImmutableArray<ChannelOption>> customers, long budget)
    {
        var table = OfferTable.Of(customers, budget);
        var relaxation = new Relaxation(table);
        var counts = Enumerable.Range(0, table.Groups.Count).Select(group => new int[table[group].Length]).ToArray();
        foreach (var unit in relaxation.Units)
        {
            counts[unit.Group][unit.Chosen] += unit.Count;
        }

        foreach (var (unit, offer) in CoreSearch.Best(table, relaxation))
        {
            counts[relaxation.Units[unit].Group][relaxation.Units[unit].Chosen]--;
            counts[relaxation.Units[unit].Group][offer]++;
        }

        return Dealt(table, counts);
    }

    private static ImmutableArray<int> Dealt(OfferTable table, int[][] counts)
    {
        var positions = new int[table.Customers];
        for (var group = 0; group < counts.Length; group++)
        {
            var offer = counts[group].Length - 1;
            foreach (var customer in table.Groups[group])
            {
                while (counts[group][offer] == 0)
                {
                    offer--;
                }

                counts[group][offer]--;
                positions[customer] = table.Of(customer)[offer].Position;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(positions);
    }
}
