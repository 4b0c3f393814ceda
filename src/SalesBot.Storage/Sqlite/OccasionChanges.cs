using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Changes of occasions, by who leads the team. Each answers false when who asks may not, and has then written nothing.</summary>
internal static class OccasionChanges
{
    private const string IsOpen = "id = $id AND team_id = $team AND settled_at IS NULL";

    public static bool Put(PreparedConnection connection, PutOccasion put, long at) => Scope.Of(connection, put.By) is { Role: >= Role.Lead } scope && connection.Execute(
        """
        INSERT INTO occasions (id, team_id, name, day, budget, channels, text, made_by, made_at) VALUES ($id, $team, $name, $day, $budget, $channels, $text, $by, $at)
        ON CONFLICT DO UPDATE SET
            proposed_at = CASE WHEN budget = excluded.budget AND channels = excluded.channels THEN proposed_at END,
            name = excluded.name, day = excluded.day, budget = excluded.budget, channels = excluded.channels, text = excluded.text, version = version + 1
        WHERE team_id = $team AND settled_at IS NULL
        """,
        ("$id", put.Occasion.Value), scope.TeamParameter, ("$name", put.Name), ("$day", put.Day.DayNumber), ("$budget", put.Budget.Rials),
        ("$channels", StoredChannels.Encode(put.Channels)), ("$text", put.Text), ("$by", put.By.Value), ("$at", at)) == 1;

    public static bool Put(PreparedConnection connection, PutInvites put, long at)
    {
        if (Scope.Of(connection, put.By) is not { Role: >= Role.Lead } scope || connection.Execute(
            $"UPDATE occasions SET proposed_at = $at, next_million = $next, version = version + 1 WHERE {IsOpen} AND version = $version",
            ("$at", at), ("$next", put.NextMillion?.Rials), ("$id", put.Occasion.Value), scope.TeamParameter, ("$version", put.Version)) != 1)
        {
            return false;
        }

        connection.Execute("DELETE FROM occasion_invites WHERE occasion = $id", ("$id", put.Occasion.Value));
        foreach (var (customer, seat) in put.Invites)
        {
            connection.Execute(
                "INSERT INTO occasion_invites (occasion, customer, channel, why, is_pinned, worth) VALUES ($id, $customer, $channel, $why, $pinned, $worth)",
                ("$id", put.Occasion.Value), ("$customer", customer.Value), ("$channel", seat.Channel?.ToString()), ("$why", seat.Why?.ToString()), ("$pinned", seat.IsPinned ? 1 : 0), ("$worth", seat.Worth.Rials));
        }

        return true;
    }

    public static bool Pin(PreparedConnection connection, PinInvite pin) =>
        Scope.Of(connection, pin.By) is { Role: >= Role.Lead } scope && scope.Holds(connection, pin.Customer)
        && connection.Execute($"UPDATE occasions SET version = version + 1 WHERE {IsOpen}", ("$id", pin.Occasion.Value), scope.TeamParameter) == 1
        && (pin.Pin is { } by
            ? connection.Execute(
                """
                INSERT INTO occasion_invites (occasion, customer, channel, why, is_pinned, worth) VALUES ($id, $customer, $channel, $why, 1, 0)
                ON CONFLICT DO UPDATE SET channel = excluded.channel, why = excluded.why, is_pinned = 1
                """,
                ("$id", pin.Occasion.Value), ("$customer", pin.Customer.Value), ("$channel", by.Channel?.ToString()), ("$why", by.Channel is null ? nameof(Core.Occasions.WhyNot.ByHand) : null))
            : connection.Execute(
                "UPDATE occasion_invites SET is_pinned = 0 WHERE occasion = $id AND customer = $customer", ("$id", pin.Occasion.Value), ("$customer", pin.Customer.Value))) == 1;

    public static bool Settle(PreparedConnection connection, SettleOccasion settle, long at) => Scope.Of(connection, settle.By) is { Role: >= Role.Lead } scope && connection.Execute(
        $"UPDATE occasions SET settled_at = $at, version = version + 1 WHERE {IsOpen} AND version = $version AND proposed_at IS NOT NULL",
        ("$at", at), ("$id", settle.Occasion.Value), scope.TeamParameter, ("$version", settle.Version)) == 1;

    public static bool Drop(PreparedConnection connection, DropOccasion drop)
    {
        if (Scope.Of(connection, drop.By) is not { Role: >= Role.Lead } scope
            || connection.NumberOrNull($"SELECT 1 FROM occasions WHERE {IsOpen}", ("$id", drop.Occasion.Value), scope.TeamParameter) is null)
        {
            return false;
        }

        connection.Execute("DELETE FROM occasion_invites WHERE occasion = $id", ("$id", drop.Occasion.Value));
        return connection.Execute("DELETE FROM occasions WHERE id = $id", ("$id", drop.Occasion.Value)) == 1;
    }
}
