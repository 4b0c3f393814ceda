using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Reads follow-ups within a scope.</summary>
internal static class FollowUpQueries
{
    public static Page<FollowUp> Page(Tables tables, Scope scope, FollowUpFilter filter, int skip, int take)
    {
        var found = Candidates(tables, scope, filter).Where(f => (filter.Of is not { } of || f.Of == of.Value) && scope.Holds(tables, new CustomerId(f.Customer))).ToList();
        return new Page<FollowUp>([.. found.Skip(skip).Take(take).Select(f => RowReading.FollowUp(tables, f))], found.Count);
    }

    public static FollowUp? Find(Tables tables, Scope scope, FollowUpId followUp) =>
        tables.FollowUps.Find(followUp.Value) is { } row && scope.Holds(tables, new CustomerId(row.Customer)) ? RowReading.FollowUp(tables, row) : null;

    /// <summary>Open ones in order: of the customer, of who is to do them, or of the team.</summary>
    private static IEnumerable<FollowUpRow> Candidates(Tables tables, Scope scope, FollowUpFilter filter)
    {
        var before = filter.Before?.ToUnixTimeMilliseconds() ?? long.MaxValue;
        if (filter.Customer is { } customer)
        {
            return tables.FollowUps.Where(nameof(FollowUpRow.Customer), customer.Value).Where(f => f.DoneAt is null && f.DueAt < before).OrderBy(f => f.DueAt).ThenBy(f => f.Id);
        }

        var (index, of) = filter.Of is { } doer ? ("Open", doer.Value) : ("OpenInTeam", scope.Team.Value);
        return tables.FollowUps.Between(index, Key.Of(of), Key.Of(of, before));
    }
}
