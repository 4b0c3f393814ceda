using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// Writes what changed between what a customer was and what he is, each with the step that it is. For one customer within the
/// transaction that changes what is known of him, by the team's last scale; for all of a team by <see cref="SqliteStandings"/>. Both write through <see cref="StandingRows"/>.
/// </summary>
internal sealed class StandingWriter(TeamDays days)
{
    /// <summary>Brings one customer's standings up to date.</summary>
    /// <param name="replaced">When the verdict was given that another has taken the place of: a step of that time was a step of the same interview.</param>
    public void State(PreparedConnection connection, CustomerId customer, long at, long? replaced = null)
    {
        var read = connection.First(
            $"SELECT c.kind, c.is_internal, s.scale, {Rows.TeamColumns} FROM customers c JOIN teams t ON t.id = c.team_id LEFT JOIN team_scales s ON s.team_id = t.id WHERE c.id = $id",
            row => new
            {
                Kind = Rows.TextOrNull(row, 0) is { } kind ? Enum.Parse<BusinessKind>(kind) : (BusinessKind?)null,
                IsInternal = row.IsDBNull(1) ? (bool?)null : row.GetInt64(1) != 0,
                Scale = StoredScale.Decode(Rows.TextOrNull(row, 2)),
                Team = Rows.Team(row, 3),
            },
            ("$id", customer.Value))!;
        var today = days.Today(read.Team.Zone, at);
        var buying = PurchaseQueries.History(connection, customer, today, read.Team.PeriodDays);
        var judged = connection.All(
            "SELECT lens, coalesce(named, first), certainty, named IS NOT NULL, at FROM verdicts WHERE customer = $id AND lens <> 'behaviour' ORDER BY certainty = 'Thin' AND named IS NULL, at DESC, seq DESC",
            row => Rows.Judged(row), ("$id", customer.Value));
        var now = StandingRules.Of(new(buying, read.Kind, read.IsInternal, [.. judged.DistinctBy(j => j.Lens)]), read.Scale, read.Team.Trade, today, Rows.Time(at));
        var before = connection.All("SELECT lens, type, certainty, source, at FROM customer_types WHERE customer = $id", row => Rows.Standing(row), ("$id", customer.Value));
        var rows = new StandingRows(read.Team.Id);
        rows.Add(customer, before, now, buying);
        rows.Write(connection);
        foreach (var (_, step) in rows.Steps)
        {
            Write(connection, read.Team.Id, customer, step, at, replaced);
        }

        TeamScales.Notice(connection, read.Team.Id, customer);
    }

    /// <summary>As one with the step before it where that was taken back at once; none where it led there and back.</summary>
    private static void Write(PreparedConnection connection, TeamId team, CustomerId customer, TypeStep step, long at, long? replaced)
    {
        var last = connection.First(
            "SELECT seq, from_type, to_type, at FROM type_moves WHERE customer = $customer AND lens = $lens ORDER BY seq DESC LIMIT 1",
            row => new { Seq = row.GetInt64(0), From = Rows.TextOrNull(row, 1), To = Rows.TextOrNull(row, 2), At = row.GetInt64(3) },
            ("$customer", customer.Value), ("$lens", step.Lens.Value));
        if (last is null || !step.Corrects(last.To, last.At, at, replaced))
        {
            connection.Execute(
                "INSERT INTO type_moves (team_id, customer, lens, from_type, to_type, at) VALUES ($team, $customer, $lens, $from, $to, $at)",
                ("$team", team.Value), ("$customer", customer.Value), ("$lens", step.Lens.Value), ("$from", step.From?.Value), ("$to", step.To?.Value), ("$at", at));
        }
        else if (last.From == step.To?.Value)
        {
            connection.Execute("DELETE FROM type_moves WHERE seq = $seq", ("$seq", last.Seq));
        }
        else
        {
            connection.Execute("UPDATE type_moves SET to_type = $to WHERE seq = $seq", ("$to", step.To?.Value), ("$seq", last.Seq));
        }
    }
}
