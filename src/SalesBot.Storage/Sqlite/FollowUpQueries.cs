using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Reads follow-ups within a scope.</summary>
internal static class FollowUpQueries
{
    public const string From = "FROM follow_ups f JOIN customers c ON c.id = f.customer JOIN sellers o ON o.id = f.of";

    private const string Meant =
        $"{From} WHERE {Scope.Sees} AND f.done_at IS NULL AND ($of IS NULL OR f.of = $of) AND ($customer IS NULL OR f.customer = $customer) AND ($before IS NULL OR f.due_at < $before)";

    public static Page<FollowUp> Page(PreparedConnection connection, Scope scope, FollowUpFilter filter, int skip, int take)
    {
        (string, object?)[] asked =
        [
            scope.TeamParameter, scope.OwnerParameter, ("$of", filter.Of?.Value), ("$customer", filter.Customer?.Value), ("$before", filter.Before?.ToUnixTimeMilliseconds()),
        ];
        return new Page<FollowUp>(
            connection.All($"SELECT {Rows.FollowUpColumns} {Meant} ORDER BY f.due_at, f.id LIMIT $take OFFSET $skip", Rows.FollowUp, [.. asked, ("$skip", skip), ("$take", take)]),
            (int)connection.Number($"SELECT count(*) {Meant}", asked));
    }

    public static FollowUp? Find(PreparedConnection connection, Scope scope, FollowUpId followUp) => connection.First(
        $"SELECT {Rows.FollowUpColumns} {From} WHERE {Scope.Sees} AND f.id = $id", Rows.FollowUp, scope.TeamParameter, scope.OwnerParameter, ("$id", followUp.Value));
}
