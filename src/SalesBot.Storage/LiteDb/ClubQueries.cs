using System.Collections.Immutable;
using SalesBot.Core.Club;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Reads of the club.</summary>
internal static class ClubQueries
{
    public static ClubRules? Rules(Tables tables, TeamId team) => tables.ClubRules.Find((long)team.Value) is { } row
        ? new ClubRules(row.IsOn, new Money(row.PerPoint), RowReading.Time(row.Since), StoredLevels.Decode(row.Levels), (int)row.Birthday, (int)row.Referral)
        : null;

    public static Reward Reward(RewardRow row) => new(new RewardId(row.Id), row.Name, row.Points, row.IsOffered);

    public static PointsEntry Entry(Tables tables, PointsRow row) => new(
        row.Entry is { } entry ? new PointsId(entry) : null, new CustomerId(row.Customer), RowReading.Time(row.At), row.Points, Enum.Parse<PointsReason>(row.Reason), row.Words ?? "",
        RowReading.NameOf(tables, row.By), row.Amount is { } amount ? new Money(amount) : null, ClubLedger.IsTakenBack(tables, row));

    /// <summary>Of one customer, whoever asks; in no order.</summary>
    public static List<PointsRow> Lines(Tables tables, CustomerId customer) => tables.Points.Where(nameof(PointsRow.Customer), customer.Value);

    public static long Balance(Tables tables, CustomerId customer) => Lines(tables, customer).Sum(p => p.Points);

    /// <summary>What counts as earned, whatever was spent: all lines but those of rewards.</summary>
    public static bool IsEarned(PointsRow row) => row.Reason is not (nameof(PointsReason.Reward) or nameof(PointsReason.RewardUndone));

    public static ClubReport Report(Tables tables, Scope scope, ClubRules rules, DateTimeOffset since)
    {
        var (team, from) = ((long)scope.Team.Value, since.ToUnixTimeMilliseconds());
        var sums = new Dictionary<long, (long Balance, long Earned, long Given, long Spent)>();
        foreach (var line in tables.Points.Walk(nameof(PointsRow.Team), team, team))
        {
            var (isEarned, isSince, sum) = (IsEarned(line), line.At >= from, sums.GetValueOrDefault(line.Customer));
            sums[line.Customer] = (
                sum.Balance + line.Points, sum.Earned + (isEarned ? line.Points : 0), sum.Given + (isEarned && isSince ? line.Points : 0), sum.Spent + (!isEarned && isSince ? line.Points : 0));
        }

        var tally = new ClubTally(rules);
        foreach (var (customer, sum) in sums)
        {
            if (tables.Customers.Find(customer) is { IsShown: true })
            {
                tally.Add(sum.Balance, sum.Earned, sum.Given, sum.Spent);
            }
        }

        return tally.Report();
    }

    public static Page<Customer> Birthdays(Tables tables, Scope scope, SellerId of, ImmutableArray<DayOfYear> days, int skip, int take) => Page(
        tables,
        scope,
        days.Distinct().SelectMany(day => tables.Customers.Where("ByBirthday", CustomerRow.BirthdayKey(scope.Team.Value, day.ToString())))
            .Where(c => c.Owner == of.Value && c.ArchivedAt is null).OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Id),
        skip,
        take);

    // Whom the first reckoning finds gone, or old purchases that were only now written down, did not leave just now: only a step from a stage of buyers counts.
    public static Page<Customer> JustGone(Tables tables, Scope scope, SellerId of, DateTimeOffset since, int skip, int take)
    {
        var (from, to) = CustomerRow.OfOwner(scope.Team.Value, of.Value, isArchived: false);
        var gone = tables.Customers.Walk("ByOwner", from, to)
            .Where(c => c.LeavingReason is null && c.In(LensId.Lifecycle) is { } stage && stage.Type == KnownTypes.Inactive && stage.At >= since).ToList();
        return Page(
            tables, scope, gone.Where(c => HasLeft(tables, c.Id, since.ToUnixTimeMilliseconds())).OrderByDescending(c => c.In(LensId.Lifecycle)!.At).ThenByDescending(c => c.Id), skip, take);
    }

    private static bool HasLeft(Tables tables, long customer, long since) => tables.Moves.Where(nameof(MoveRow.Customer), customer).Any(m =>
        m.Lens == LensId.Lifecycle.Value && m.To == KnownTypes.Inactive.Value && m.From is { } from && from != KnownTypes.Potential.Value && m.At >= since);

    private static Page<Customer> Page(Tables tables, Scope scope, IEnumerable<CustomerRow> customers, int skip, int take)
    {
        var seen = customers.Where(scope.Sees).ToList();
        return new Page<Customer>([.. seen.Skip(skip).Take(take).Select(c => RowReading.Customer(tables, scope, c))], seen.Count);
    }
}
