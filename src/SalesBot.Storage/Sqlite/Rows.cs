using Microsoft.Data.Sqlite;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Rows of the queries made into records of the ports; each reader names the columns it expects, in order.</summary>
internal static class Rows
{
    public const string VerdictColumns = "v.id, v.seller, v.customer, v.lens, v.first, v.probability, v.second, v.certainty, v.answers, v.at, v.heard, v.named";

    /// <summary>Joins the verdict <c>v</c> that is the persona of customer <c>c</c>, if there is one.</summary>
    public const string JoinPersona = "LEFT JOIN verdicts v ON v.seq = (SELECT seq FROM verdicts WHERE customer = c.id ORDER BY certainty = 'Thin' AND named IS NULL, at DESC, seq DESC LIMIT 1)";

    /// <summary>The type of the joined persona, or null.</summary>
    public const string PersonaType = "coalesce(v.named, v.first)";

    /// <summary>So many lower bits of a note's id are its time, those above its team.</summary>
    public const int NoteTimeBits = 41;

    /// <summary>id, team_id, name.</summary>
    public static Seller Seller(SqliteDataReader row) => new(new SellerId(row.GetInt64(0)), new TeamId(row.GetInt32(1)), row.GetString(2));

    /// <summary>id, name, touched_at, then the persona's <see cref="VerdictColumns"/> or nulls.</summary>
    public static Customer Customer(SqliteDataReader row) => Customer(row, from: 0);

    /// <summary>id, customer, author, author's name, text; the time is in the id.</summary>
    public static Note Note(SqliteDataReader row) => new(
        new NoteId(row.GetInt64(0)), new CustomerId(row.GetInt64(1)), new SellerId(row.GetInt64(2)), row.GetString(3), row.GetString(4),
        Time(row.GetInt64(0) & ((1L << NoteTimeBits) - 1)));

    /// <summary>A note's columns, then those of its customer.</summary>
    public static (Note Note, Customer Customer) NoteAndCustomer(SqliteDataReader row) => (Note(row), Customer(row, from: 5));

    /// <summary><see cref="VerdictColumns"/>.</summary>
    public static KeptVerdict Verdict(SqliteDataReader row) => Verdict(row, from: 0);

    private static Customer Customer(SqliteDataReader row, int from) => new(
        new CustomerId(row.GetInt64(from)), row.GetString(from + 1), Time(row.GetInt64(from + 2)), row.IsDBNull(from + 3) ? null : Verdict(row, from + 3));

    private static KeptVerdict Verdict(SqliteDataReader row, int from) => new(
        new VerdictId(row.GetInt64(from)),
        new SellerId(row.GetInt64(from + 1)),
        row.IsDBNull(from + 2) ? null : new CustomerId(row.GetInt64(from + 2)),
        new LensId(row.GetString(from + 3)),
        new TypeId(row.GetString(from + 4)),
        row.GetDouble(from + 5),
        row.IsDBNull(from + 6) ? null : new TypeId(row.GetString(from + 6)),
        Enum.Parse<Certainty>(row.GetString(from + 7)),
        StoredAnswers.Decode(row.GetString(from + 8)),
        Time(row.GetInt64(from + 9)),
        row.IsDBNull(from + 10) ? null : row.GetString(from + 10),
        row.IsDBNull(from + 11) ? null : new TypeId(row.GetString(from + 11)));

    public static OutboxMessage Message(SqliteDataReader row) => new(
        row.GetInt64(0), new ChatId(row.GetInt64(1)), row.GetString(2), Time(row.GetInt64(3)));

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
