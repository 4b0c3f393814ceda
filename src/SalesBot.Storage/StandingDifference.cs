using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Standings;

namespace SalesBot.Storage;

/// <summary>What a customer is, less what is written of him.</summary>
/// <param name="Put">To be written, in the place of what stands in its lens. What only became surer keeps since when it is so.</param>
/// <param name="Gone">Lenses in which nothing is known any more.</param>
internal sealed record StandingDifference(List<LensStanding> Put, List<LensId> Gone, List<TypeStep> Steps)
{
    public bool IsNone => Put.Count == 0 && Gone.Count == 0;

    /// <param name="before">What is written.</param>
    public static StandingDifference Between(ImmutableArray<LensStanding> before, ImmutableArray<LensStanding> now)
    {
        var difference = new StandingDifference([], [], []);
        foreach (var standing in now)
        {
            difference.Add(Find(before, standing.Lens), standing);
        }

        foreach (var was in before)
        {
            if (Find(now, was.Lens) is null)
            {
                difference.Gone.Add(was.Lens);
                difference.Steps.Add(new TypeStep(was.Lens, was.Type, null));
            }
        }

        return difference;
    }

    /// <summary>All that is to stand, in the place of what stood.</summary>
    public ImmutableArray<LensStanding> On(ImmutableArray<LensStanding> before) => [.. before.Where(b => !Gone.Contains(b.Lens) && !Put.Any(p => p.Lens == b.Lens)), .. Put];

    private void Add(LensStanding? was, LensStanding standing)
    {
        if (was is not null && (was.Type, was.Source, was.Certainty) == (standing.Type, standing.Source, standing.Certainty))
        {
            return;
        }

        Put.Add(was is not null && (was.Type, was.Source) == (standing.Type, standing.Source) ? standing with { At = was.At } : standing);
        if (was?.Type != standing.Type)
        {
            Steps.Add(new TypeStep(standing.Lens, was?.Type, standing.Type));
        }
    }

    private static LensStanding? Find(ImmutableArray<LensStanding> standings, LensId lens)
    {
        foreach (var standing in standings)
        {
            if (standing.Lens == lens)
            {
                return standing;
            }
        }

        return null;
    }
}
