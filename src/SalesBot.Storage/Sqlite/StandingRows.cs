using System.Collections.Immutable;
using System.Text.Json;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;

namespace SalesBot.Storage.Sqlite;

/// <summary>The differences of some customers of a team, gathered so that each table is written by one statement: as JSON, for binding every value of every row costs more than writing it.</summary>
internal sealed class StandingRows(TeamId team)
{
    private const string Rows = "FROM json_each($rows) WHERE true";

    private readonly List<object?[]> _types = [];
    private readonly List<object?[]> _gone = [];
    private readonly List<object?[]> _buying = [];
    private readonly List<long> _unbought = [];

    public List<(CustomerId Customer, TypeStep Step)> Steps { get; } = [];

    /// <param name="before">What is written.</param>
    /// <param name="buying">Null where no purchase is known.</param>
    public void Add(CustomerId customer, ImmutableArray<LensStanding> before, ImmutableArray<LensStanding> now, BuyingHistory? buying)
    {
        var difference = StandingDifference.Between(before, now);
        foreach (var standing in difference.Put)
        {
            _types.Add([customer.Value, standing.Lens.Value, standing.Type.Value, standing.Certainty.ToString(), standing.Source.ToString(), standing.At.ToUnixTimeMilliseconds()]);
        }

        foreach (var lens in difference.Gone)
        {
            _gone.Add([customer.Value, lens.Value]);
        }

        Steps.AddRange(difference.Steps.ConvertAll(step => (customer, step)));
        if (buying is null)
        {
            _unbought.Add(customer.Value);
        }
        else
        {
            _buying.Add([customer.Value, buying.BuyingDays, buying.LastDay, buying.Revenue.Rials, buying.KnownMargin.Rials, buying.RevenueOfKnownMargin.Rials]);
        }
    }

    /// <summary>All but the steps.</summary>
    public void Write(PreparedConnection connection)
    {
        Write(
            connection,
            $"""
            INSERT INTO customer_types (customer, lens, type, certainty, source, at, team_id)
            SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, $team {Rows}
            ON CONFLICT DO UPDATE SET
                at = CASE WHEN (type, source) = (excluded.type, excluded.source) THEN at ELSE excluded.at END,
                type = excluded.type, certainty = excluded.certainty, source = excluded.source, team_id = excluded.team_id
            """,
            _types);
        // Here and below the plus keeps the index of teams out of it: it would read the whole team.
        Write(connection, $"DELETE FROM customer_types WHERE +team_id = $team AND (customer, lens) IN (SELECT value->>0, value->>1 {Rows})", _gone);
        Write(
            connection,
            $"""
            INSERT INTO customer_buying (customer, team_id, buying_days, last_day, revenue, margin, of_margin)
            SELECT value->>0, $team, value->>1, value->>2, value->>3, value->>4, value->>5 {Rows}
            ON CONFLICT DO UPDATE SET
                team_id = excluded.team_id, buying_days = excluded.buying_days, last_day = excluded.last_day, revenue = excluded.revenue, margin = excluded.margin, of_margin = excluded.of_margin
            """,
            _buying);
        Write(connection, $"DELETE FROM customer_buying WHERE +team_id = $team AND customer IN (SELECT value {Rows})", _unbought);
    }

    public void WriteSteps(PreparedConnection connection, long at) => Write(
        connection,
        $"INSERT INTO type_moves (team_id, customer, lens, from_type, to_type, at) SELECT $team, value->>0, value->>1, value->>2, value->>3, value->>4 {Rows}",
        Steps.ConvertAll(s => new object?[] { s.Customer.Value, s.Step.Lens.Value, s.Step.From?.Value, s.Step.To?.Value, at }));

    private void Write<T>(PreparedConnection connection, string sql, List<T> rows)
    {
        if (rows.Count > 0)
        {
            connection.Execute(sql, ("$team", team.Value), ("$rows", JsonSerializer.Serialize(rows)));
        }
    }
}
