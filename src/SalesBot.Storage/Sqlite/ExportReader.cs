using SalesBot.Core.Exchange;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Storage.Sqlite;

/// <summary>Reads a whole team for its files.</summary>
internal static class ExportReader
{
    public static ExchangeBook Read(PreparedConnection connection, TeamId team, Func<Media, string> ofMedia, Func<TypeId, string> nameOf, TimeZoneInfo zone)
    {
        var row = ExportLines.FirstRow;
        var codes = ExportLines.Codes(connection.All("SELECT id FROM customers WHERE team_id = $team AND merged_into IS NULL ORDER BY id", r => r.GetInt64(0), ("$team", team.Value)));
        var customers = connection.All(
            """
            SELECT c.id, c.name, c.company, (SELECT json_group_array(phone) FROM (SELECT phone FROM customer_phones WHERE customer = c.id ORDER BY phone)), c.city,
                (SELECT json_group_array(shown) FROM (SELECT shown FROM customer_tags WHERE customer = c.id ORDER BY tag)), c.kind, c.is_internal, o.name, c.persona, c.archived_at IS NOT NULL,
                c.email, c.birthday, c.referred_by, c.leaving_reason, c.service_terms
            FROM customers c JOIN sellers o ON o.id = c.owner WHERE c.team_id = $team AND c.merged_into IS NULL ORDER BY c.id
            """,
            r => new CustomerRow(
                row++, r.GetString(1), Rows.TextOrNull(r, 2), Rows.Texts(r.GetString(3)), Rows.TextOrNull(r, 4), Rows.Texts(r.GetString(5)), Rows.TextOrNull(r, 6) is { } kind ? Enum.Parse<BusinessKind>(kind) : null,
                r.IsDBNull(7) ? null : r.GetInt64(7) != 0, r.GetString(8), Rows.TextOrNull(r, 9) is { } persona ? nameOf(new TypeId(persona)) : null, r.GetInt64(10) != 0, codes[r.GetInt64(0)])
            {
                Email = Rows.TextOrNull(r, 11),
                Birthday = DayOfYear.Read(Rows.TextOrNull(r, 12)),
                ReferredBy = r.IsDBNull(13) ? null : codes.GetValueOrDefault(r.GetInt64(13)),
                LeavingReason = Rows.TextOrNull(r, 14),
                ServiceTerms = Rows.TextOrNull(r, 15),
            },
            ("$team", team.Value));
        row = ExportLines.FirstRow;
        var notes = connection.All(
            $"""
            SELECT n.customer, a.name, n.id & ((1 << {Rows.NoteTimeBits}) - 1), n.text, n.media FROM notes n JOIN sellers a ON a.id = n.author
            WHERE n.id >= $team << {Rows.NoteTimeBits} AND n.id < ($team + 1) << {Rows.NoteTimeBits} AND n.deleted_at IS NULL ORDER BY n.id
            """,
            r => new NoteRow(row++, codes[r.GetInt64(0)], r.GetString(1), Rows.Time(r.GetInt64(2)), ExportLines.Words(r.GetString(3), Rows.TextOrNull(r, 4), ofMedia)),
            ("$team", team.Value));
        row = ExportLines.FirstRow;
        var purchases = connection.All(
            "SELECT p.customer, p.at, p.amount, p.margin, p.product, p.currency FROM purchases p JOIN customers c ON c.id = p.customer WHERE c.team_id = $team AND c.merged_into IS NULL ORDER BY p.at, p.id",
            r => new PurchaseRow(row++, codes[r.GetInt64(0)], ExportLines.Day(r.GetInt64(1), zone), new Money(r.GetInt64(2)), Enum.Parse<Currency>(r.GetString(5)), r.IsDBNull(3) ? null : new Money(r.GetInt64(3)), Rows.TextOrNull(r, 4)),
            ("$team", team.Value));
        return new ExchangeBook(customers, notes, purchases);
    }
}
