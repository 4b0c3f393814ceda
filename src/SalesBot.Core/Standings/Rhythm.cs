namespace SalesBot.Core.Standings;

/// <summary>
/// When a customer has stayed away for longer than he does: his mean pause and twice its deviation, which a pause exceeds by chance about one time in
/// twenty. Where he has shown too little of a rhythm, that of the team is taken, and as irregular as pauses without any rhythm are (exponential: the
/// deviation is the mean). docs/adr/0011-standings.md compares this with fixed numbers of days.
/// </summary>
public static class Rhythm
{
    /// <summary>Shorter absences mean nothing.</summary>
    public const int Least = 14;

    private const int Deviations = 2;

    /// <returns>The first day on which he counts as gone, as <see cref="DateOnly.DayNumber"/>; null for who never bought.</returns>
    public static int? LapsesOn(BuyingHistory history, double teamPause) =>
        history.BuyingDays == 0 ? null : history.LastDay + 1 + (int)Math.Ceiling(Math.Max(Least, LongestOf(history, teamPause)));

    /// <summary>In days.</summary>
    private static double LongestOf(BuyingHistory history, double teamPause)
    {
        var mean = history.Pauses switch
        {
            0 => teamPause,
            1 => (history.MeanPause + teamPause) / 2,
            _ => history.MeanPause,
        };

        // As if one more pause without rhythm had been seen.
        var variation = history.Pauses < 2 ? 1 : Math.Sqrt((history.PauseVariation + 1) / (history.Pauses + 1));
        return mean * (1 + (Deviations * variation));
    }
}
