using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// The one place where standings are written: the differences between what a customer was and what he is, each with the step that it is. For one customer within the
/// transaction that changes what is known of him, by the team's last scale; for all of a team by <see cref="SqliteStandings"/>.
/// </summary>
internal sealed class StandingWriter(TeamDays days)
{
    // Taken back or said otherwise so soon, it was never so.
    private const long Hesitation = 60_000;

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
        Put(connection, read.Team.Id, customer, before, now, (lens, from, to) => Step(connection, read.Team.Id, customer, lens, from, to, at, replaced));
        Put(connection, read.Team.Id, customer, buying);
        TeamScales.Notice(connection, read.Team.Id, customer);
    }

    /// <param name="step">Told of each lens in which he is another: from which type to which, null for none.</param>
    /// <returns>In how many he is.</returns>
    public static int Put(PreparedConnection connection, TeamId team, CustomerId customer, ImmutableArray<LensStanding> before, ImmutableArray<LensStanding> now, Action<LensId, TypeId?, TypeId?> step)
    {
        var moved = 0;
        foreach (var standing in now)
        {
            var was = before.FirstOrDefault(b => b.Lens == standing.Lens);
            if (was is not null && (was.Type, was.Source, was.Certainty) == (standing.Type, standing.Source, standing.Certainty))
            {
                continue;
            }

            connection.Execute(
                """
                INSERT INTO customer_types (customer, lens, type, certainty, source, at, team_id) VALUES ($customer, $lens, $type, $certainty, $source, $at, $team)
                ON CONFLICT DO UPDATE SET
                    at = CASE WHEN (type, source) = (excluded.type, excluded.source) THEN at ELSE excluded.at END,
                    type = excluded.type, certainty = excluded.certainty, source = excluded.source, team_id = excluded.team_id
                """,
                ("$customer", customer.Value), ("$lens", standing.Lens.Value), ("$type", standing.Type.Value), ("$certainty", standing.Certainty.ToString()), ("$source", standing.Source.ToString()),
                ("$at", standing.At.ToUnixTimeMilliseconds()), ("$team", team.Value));
            if (was?.Type != standing.Type)
            {
                step(standing.Lens, was?.Type, standing.Type);
                moved++;
            }
        }

        foreach (var was in before)
        {
            if (!now.Any(n => n.Lens == was.Lens))
            {
                connection.Execute("DELETE FROM customer_types WHERE customer = $customer AND lens = $lens", ("$customer", customer.Value), ("$lens", was.Lens.Value));
                step(was.Lens, was.Type, null);
                moved++;
            }
        }

        return moved;
    }

    /// <param name="buying">Null where no purchase is known.</param>
    public static void Put(PreparedConnection connection, TeamId team, CustomerId customer, BuyingHistory? buying)
    {
        if (buying is null)
        {
            connection.Execute("DELETE FROM customer_buying WHERE customer = $customer", ("$customer", customer.Value));
            return;
        }

        connection.Execute(
            """
            INSERT INTO customer_buying (customer, team_id, buying_days, last_day, revenue, margin, of_margin) VALUES ($customer, $team, $days, $last, $revenue, $margin, $of)
            ON CONFLICT DO UPDATE SET
                team_id = excluded.team_id, buying_days = excluded.buying_days, last_day = excluded.last_day, revenue = excluded.revenue, margin = excluded.margin, of_margin = excluded.of_margin
            """,
            ("$customer", customer.Value), ("$team", team.Value), ("$days", buying.BuyingDays), ("$last", buying.LastDay), ("$revenue", buying.Revenue.Rials), ("$margin", buying.KnownMargin.Rials),
            ("$of", buying.RevenueOfKnownMargin.Rials));
    }

    public static void Add(PreparedConnection connection, TeamId team, CustomerId customer, LensId lens, TypeId? from, TypeId? to, long at) => connection.Execute(
        "INSERT INTO type_moves (team_id, customer, lens, from_type, to_type, at) VALUES ($team, $customer, $lens, $from, $to, $at)",
        ("$team", team.Value), ("$customer", customer.Value), ("$lens", lens.Value), ("$from", from?.Value), ("$to", to?.Value), ("$at", at));

    /// <summary>As one with the step before it where that was taken back at once; none where it led there and back.</summary>
    private static void Step(PreparedConnection connection, TeamId team, CustomerId customer, LensId lens, TypeId? from, TypeId? to, long at, long? replaced)
    {
        var last = connection.First(
            "SELECT seq, from_type, to_type, at FROM type_moves WHERE customer = $customer AND lens = $lens ORDER BY seq DESC LIMIT 1",
            row => new { Seq = row.GetInt64(0), From = Rows.TextOrNull(row, 1), To = Rows.TextOrNull(row, 2), At = row.GetInt64(3) },
            ("$customer", customer.Value), ("$lens", lens.Value));
        if (last is null || last.To != from?.Value || !(Math.Abs(at - last.At) < Hesitation || last.At == replaced))
        {
            Add(connection, team, customer, lens, from, to, at);
        }
        else if (last.From == to?.Value)
        {
            connection.Execute("DELETE FROM type_moves WHERE seq = $seq", ("$seq", last.Seq));
        }
        else
        {
            connection.Execute("UPDATE type_moves SET to_type = $to WHERE seq = $seq", ("$to", to?.Value), ("$seq", last.Seq));
        }
    }
}
