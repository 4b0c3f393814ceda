using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>What a customer buys, in as few lines as it takes: how lately, how often, for how much, and until when he is not missed.</summary>
internal static class BuyingText
{
    public static IEnumerable<Rich> Lines(CustomerStanding standing, World world)
    {
        var words = world.Words.Overview;
        if (standing.Buying is { LastDay: { } last } buying)
        {
            (string, string)[] figures =
            [
                ("ago", Ago(last, world)), ("days", PersianDigits.Of(buying.DaysInPeriod)), ("months", PersianDigits.Of(world.Team.PeriodMonths)),
                ("revenue", world.Words.Money.Brief(buying.Revenue, Currency.Toman)),
            ];
            yield return buying.IsProfitKnown ? words.BuyingProfit.With([.. figures, ("profit", world.Words.Money.Brief(buying.Profit, Currency.Toman))]) : words.Buying.With(figures);
            if (buying.Scores is var (r, f, m))
            {
                yield return words.Scores.With(("r", PersianDigits.Of(r)), ("f", PersianDigits.Of(f)), ("m", PersianDigits.Of(m)));
            }

            if (buying.LapsesOn is { } gone && Beginning(gone, world) > world.Now)
            {
                yield return words.Lapses.With(("day", PersianDate.Day(Beginning(gone, world), world.Zone)));
            }
        }

        if (standing.Referrals > 0)
        {
            yield return words.Referrals.With(("count", PersianDigits.Of(standing.Referrals)));
        }
    }

    /// <summary>A purchase has a day and no hour.</summary>
    private static string Ago(DateOnly day, World world) => (FollowUps.LocalDay.Of(world.Now, world.Zone).DayNumber - day.DayNumber) switch
    {
        0 => world.Words.Overview.Today,
        1 => world.Words.Overview.Yesterday,
        _ => world.Time.Ago(Beginning(day, world), world.Now),
    };

    private static DateTimeOffset Beginning(DateOnly day, World world) => FollowUps.LocalDay.Instant(day.ToDateTime(TimeOnly.MinValue), world.Zone);
}
