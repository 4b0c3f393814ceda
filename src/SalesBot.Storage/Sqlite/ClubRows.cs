using Microsoft.Data.Sqlite;
using SalesBot.Core.Club;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;

namespace SalesBot.Storage.Sqlite;

/// <summary>The stored form of the club.</summary>
internal static class ClubRows
{
    /// <summary>Of line <c>p</c>.</summary>
    public const string PointsColumns =
        "p.entry, p.customer, p.at, p.points, p.reason, coalesce(p.text, ''), (SELECT name FROM sellers WHERE id = p.by), p.amount, EXISTS (SELECT 1 FROM points u WHERE u.undoes = p.seq)";

    public const string RewardColumns = "id, name, points, is_offered";

    /// <summary>What counts as earned, whatever was spent: all lines but those of rewards.</summary>
    public const string IsEarned = "reason NOT IN ('Reward', 'RewardUndone')";

    public static ClubRules? Rules(PreparedConnection connection, TeamId team) => connection.First(
        "SELECT is_on, per_point, since, levels, birthday, referral FROM club_rules WHERE team_id = $team",
        row => new ClubRules(
            row.GetInt64(0) != 0, new Money(row.GetInt64(1)), Rows.Time(row.GetInt64(2)), StoredLevels.Decode(row.GetString(3)), row.GetInt32(4), row.GetInt32(5)),
        ("$team", team.Value));

    /// <summary><see cref="RewardColumns"/>.</summary>
    public static Reward Reward(SqliteDataReader row) => new(new RewardId(row.GetInt64(0)), row.GetString(1), row.GetInt64(2), row.GetInt64(3) != 0);

    /// <summary><see cref="PointsColumns"/>.</summary>
    public static PointsEntry Entry(SqliteDataReader row) => new(
        row.IsDBNull(0) ? null : new PointsId(row.GetInt64(0)), new CustomerId(row.GetInt64(1)), Rows.Time(row.GetInt64(2)), row.GetInt64(3), Enum.Parse<PointsReason>(row.GetString(4)),
        row.GetString(5), Rows.TextOrNull(row, 6), row.IsDBNull(7) ? null : new Money(row.GetInt64(7)), row.GetInt64(8) != 0);

    public static long Balance(PreparedConnection connection, CustomerId customer) =>
        connection.Number("SELECT coalesce(sum(points), 0) FROM points WHERE customer = $customer", ("$customer", customer.Value));
}
