using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;
using SalesBot.Core.Text;

namespace SalesBot.Storage.Sqlite;

/// <summary>Rows of the queries made into records of the ports; each reader names the columns it expects, in order.</summary>
internal static class Rows
{
    public const string VerdictColumns = "v.id, v.seller, v.customer, v.lens, v.first, v.probability, v.second, v.certainty, v.answers, v.at, v.heard, v.named";

    private const int VerdictCount = 12;

    /// <summary>Of customer <c>c</c> and of his persona, joined by <see cref="JoinPersona"/>. Needs the parameters of <see cref="Scope"/>: who brought him may be another's.</summary>
    public const string CustomerColumns =
        $"""
        c.id, c.name, c.touched_at, c.owner, (SELECT name FROM sellers WHERE id = c.owner), c.company, c.city, c.kind, c.is_internal,
        (SELECT json_group_array(phone) FROM (SELECT phone FROM customer_phones WHERE customer = c.id ORDER BY phone)),
        (SELECT json_group_array(shown) FROM (SELECT shown FROM customer_tags WHERE customer = c.id ORDER BY tag)),
        c.archived_at IS NOT NULL, c.made_at, c.email, c.birthday, c.service_terms, c.leaving_reason,
        (SELECT r.id FROM customers r WHERE r.id = c.referred_by AND {Scope.SeesReferrer}), (SELECT name FROM customers WHERE id = c.referred_by), {VerdictColumns}
        """;

    private const int FactCount = 19;

    /// <summary>Joins the verdict <c>v</c> that is the persona of customer <c>c</c>, if there is one.</summary>
    public const string JoinPersona = "LEFT JOIN verdicts v ON v.seq = (SELECT seq FROM verdicts WHERE customer = c.id AND lens = 'behaviour' ORDER BY certainty = 'Thin' AND named IS NULL, at DESC, seq DESC LIMIT 1)";

    /// <summary>The type of the joined persona, or null.</summary>
    public const string PersonaType = "coalesce(v.named, v.first)";

    /// <summary>Of note <c>n</c>, whose author is joined as <c>a</c>.</summary>
    public const string NoteColumns = "n.id, n.customer, n.author, a.name, n.text, n.media, n.from_name, n.edited_at, n.deleted_at, (SELECT name FROM sellers WHERE id = n.deleted_by)";

    private const int NoteCount = 10;

    /// <summary>Of follow-up <c>f</c>, with its customer <c>c</c> and its doer <c>o</c>.</summary>
    public const string FollowUpColumns = "f.id, f.customer, c.name, f.of, o.name, f.text, f.due_at, f.made_at, f.sent_at, f.done_at, f.is_cancelled";

    public const int FollowUpCount = 11;

    /// <summary>Of purchase <c>p</c>, with the name of who wrote it down.</summary>
    public const string PurchaseColumns = "p.id, p.customer, p.at, p.amount, p.currency, p.margin, p.product, (SELECT name FROM sellers WHERE id = p.by)";

    /// <summary>Of team <c>t</c>.</summary>
    public const string TeamColumns = "t.id, t.name, t.zone, t.is_open, t.working, t.trade, t.period_months";

    public const string JobColumns = "id, by, kind, of, file_id, file_name, at";

    /// <summary>So many lower bits of a note's id are its time, those above its team.</summary>
    public const int NoteTimeBits = NoteNumber.TimeBits;

    /// <summary>id, team_id, name, role.</summary>
    public static Seller Seller(SqliteDataReader row, int from = 0) => new(
        new SellerId(row.GetInt64(from)), new TeamId(row.GetInt32(from + 1)), row.GetString(from + 2), Enum.Parse<Role>(row.GetString(from + 3)));

    /// <summary><see cref="CustomerColumns"/>.</summary>
    public static Customer Customer(SqliteDataReader row) => Customer(row, from: 0);

    /// <summary><see cref="NoteColumns"/>; the time is in the id.</summary>
    public static Note Note(SqliteDataReader row) => new(
        new NoteId(row.GetInt64(0)), new CustomerId(row.GetInt64(1)), new SellerId(row.GetInt64(2)), row.GetString(3), row.GetString(4),
        Time(NoteNumber.TimeOf(row.GetInt64(0))), StoredMedia.Decode(TextOrNull(row, 5)), TextOrNull(row, 6), TimeOrNull(row, 7),
        row.IsDBNull(8) ? null : new Deletion(TextOrNull(row, 9) ?? "", Time(row.GetInt64(8))));

    /// <summary><see cref="NoteColumns"/>, then <see cref="CustomerColumns"/>.</summary>
    public static (Note Note, Customer Customer) NoteAndCustomer(SqliteDataReader row) => (Note(row), Customer(row, from: NoteCount));

    /// <summary><see cref="VerdictColumns"/>.</summary>
    public static KeptVerdict Verdict(SqliteDataReader row) => Verdict(row, from: 0);

    /// <summary><see cref="VerdictColumns"/>, then the name of whom it was given to.</summary>
    public static (KeptVerdict Verdict, string By) VerdictAndBy(SqliteDataReader row) => (Verdict(row, from: 0), row.GetString(VerdictCount));

    /// <summary><see cref="FollowUpColumns"/>.</summary>
    public static FollowUp FollowUp(SqliteDataReader row) => new(
        new FollowUpId(row.GetInt64(0)), new CustomerId(row.GetInt64(1)), row.GetString(2), new SellerId(row.GetInt64(3)), row.GetString(4), row.GetString(5),
        Time(row.GetInt64(6)), Time(row.GetInt64(7)), TimeOrNull(row, 8), TimeOrNull(row, 9), row.GetInt64(10) != 0);

    /// <summary><see cref="TeamColumns"/>.</summary>
    public static Team Team(SqliteDataReader row, int from = 0) => new(
        new TeamId(row.GetInt32(from)), row.GetString(from + 1), TextOrNull(row, from + 2), row.GetInt64(from + 3) != 0, StoredWorkingTime.Decode(TextOrNull(row, from + 4)))
    {
        Trade = Enum.Parse<Trade>(row.GetString(from + 5)),
        PeriodMonths = row.GetInt32(from + 6),
    };

    /// <summary><see cref="PurchaseColumns"/>.</summary>
    public static Purchase Purchase(SqliteDataReader row) => new(
        new PurchaseId(row.GetInt64(0)), new CustomerId(row.GetInt64(1)), Time(row.GetInt64(2)), new Money(row.GetInt64(3)), Enum.Parse<Currency>(row.GetString(4)),
        row.IsDBNull(5) ? null : new Money(row.GetInt64(5)), TextOrNull(row, 6), TextOrNull(row, 7));

    /// <summary>lens, type, certainty, source, at.</summary>
    public static LensStanding Standing(SqliteDataReader row, int from = 0) => new(
        new LensId(row.GetString(from)), new TypeId(row.GetString(from + 1)), Enum.Parse<Certainty>(row.GetString(from + 2)), Enum.Parse<StandingSource>(row.GetString(from + 3)), Time(row.GetInt64(from + 4)));

    /// <summary>lens, type, certainty, whether a seller named it, at.</summary>
    public static JudgedType Judged(SqliteDataReader row, int from = 0) => new(
        new LensId(row.GetString(from)), new TypeId(row.GetString(from + 1)), Enum.Parse<Certainty>(row.GetString(from + 2)), row.GetInt64(from + 3) != 0, Time(row.GetInt64(from + 4)));

    /// <summary><see cref="JobColumns"/>.</summary>
    public static Job Job(SqliteDataReader row) => new(
        new JobId(row.GetInt64(0)), new SellerId(row.GetInt64(1)), Enum.Parse<JobKind>(row.GetString(2)), row.IsDBNull(3) ? null : new JobId(row.GetInt64(3)),
        TextOrNull(row, 4), TextOrNull(row, 5), Time(row.GetInt64(6)));

    public static OutboxMessage Message(SqliteDataReader row) => new(
        row.GetInt64(0), new ChatId(row.GetInt64(1)), row.GetString(2), Time(row.GetInt64(3)));

    public static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? TimeOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Time(row.GetInt64(column));

    public static string? TextOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static Customer Customer(SqliteDataReader row, int from) => new(
        new CustomerId(row.GetInt64(from)), row.GetString(from + 1), Time(row.GetInt64(from + 2)), row.IsDBNull(from + FactCount) ? null : Verdict(row, from + FactCount),
        new CustomerFacts(
            new SellerId(row.GetInt64(from + 3)),
            row.GetString(from + 4),
            TextOrNull(row, from + 5),
            TextOrNull(row, from + 6),
            TextOrNull(row, from + 7) is { } kind ? Enum.Parse<BusinessKind>(kind) : null,
            row.IsDBNull(from + 8) ? null : row.GetInt64(from + 8) != 0,
            [.. Texts(row.GetString(from + 9)).Select(key => new PhoneNumber(key))],
            Texts(row.GetString(from + 10)),
            row.GetInt64(from + 11) != 0,
            Time(row.GetInt64(from + 12)))
        {
            Email = TextOrNull(row, from + 13),
            Birthday = DayOfYear.Read(TextOrNull(row, from + 14)),
            ServiceTerms = TextOrNull(row, from + 15),
            LeavingReason = TextOrNull(row, from + 16),
            ReferredBy = row.IsDBNull(from + 17) ? null : (new CustomerId(row.GetInt64(from + 17)), row.GetString(from + 18)),
        });

    /// <summary>A JSON array of strings.</summary>
    public static ImmutableArray<string> Texts(string json) => json == "[]" ? [] : JsonSerializer.Deserialize<ImmutableArray<string>>(json);

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
        TextOrNull(row, from + 10),
        row.IsDBNull(from + 11) ? null : new TypeId(row.GetString(from + 11)));
}
