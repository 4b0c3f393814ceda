using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Marks of what a team's scale no longer says, for the next reckoning.</summary>
internal static class TeamScales
{
    /// <summary>Something changed that the scale rests on.</summary>
    public static void Outdate(PreparedConnection connection, TeamId team, long at) => connection.Execute(
        """
        INSERT INTO team_scales (team_id, outdated_at, changes) VALUES ($team, $at, 1)
        ON CONFLICT DO UPDATE SET outdated_at = coalesce(outdated_at, excluded.outdated_at), changes = changes + 1
        """,
        ("$team", team.Value), ("$at", at));

    /// <summary>Something changed for this customer alone: a reckoning that has read him before must not write what it found.</summary>
    public static void Notice(PreparedConnection connection, TeamId team, CustomerId customer) => connection.Execute(
        "UPDATE customers SET stated = $change WHERE id = $id",
        ("$id", customer.Value),
        ("$change", connection.Number(
            "INSERT INTO team_scales (team_id, changes) VALUES ($team, 1) ON CONFLICT DO UPDATE SET changes = changes + 1 RETURNING changes", ("$team", team.Value))));
}
