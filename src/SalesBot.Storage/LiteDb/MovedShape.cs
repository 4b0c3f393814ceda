using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LiteDB;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

/// <summary>How a moved table stands in a collection of documents: a column's field has its name in another case, but for those that are named.</summary>
/// <param name="Fields">Column and field of those.</param>
internal sealed partial record MovedShape(MovedTable Table, string Collection, ImmutableDictionary<string, string> Fields)
{
    private static readonly string[] Flags = ["undone", "under_way"];

    // Never null; a document that says nothing of it means none.
    private static readonly string[] NoneAtFirst =
        ["is_open", "is_cancelled", "is_pinned", "is_on", "is_offered", "undone", "under_way", "contacts", "stated", "took_ms", "changes", "nth", "version"];

    /// <summary>Those whose rows are documents of their own, in the order in which they are written.</summary>
    public static readonly ImmutableArray<MovedShape> All =
    [
        Of("teams", "teams", "id:_id"),
        Of("sellers", "sellers", "id:_id team_id:Team"),
        Of("invites", "invites", "code:_id team_id:Team"),
        Of("sessions", "sessions", "chat:_id"),
        Of("done_updates", "updates", "id:_id"),
        Of("posted", "posted", "key:_id"),
        Of("outbox", "outbox", "id:_id"),
        Of("jobs", "jobs", "id:_id team_id:Team"),
        Of("batches", "batches", "id:_id team_id:Team undone:IsUndone"),
        Of("customers", "customers", "id:_id team_id:Team"),
        Of("merges", "merges", "id:_id undone:IsUndone"),
        Of("notes", "notes", "id:_id text:Words from_name:From"),
        Of("note_versions", "versions", "seq:_id text:Words"),
        Of("verdicts", "verdicts", "seq:_id id:Verdict"),
        Of("follow_ups", "followups", "id:_id text:What"),
        Of("purchases", "purchases", "id:_id"),
        Of("type_moves", "moves", "seq:_id team_id:Team from_type:From to_type:To"),
        Of("team_scales", "scales", "team_id:_id under_way:IsUnderWay"),
        Of("occasions", "occasions", "id:_id team_id:Team text:Words"),
        Of("occasion_invites", "invitees", ""),
        Of("club_rules", "clubrules", "team_id:_id"),
        Of("rewards", "rewards", "id:_id team_id:Team"),
        Of("points", "points", "seq:_id team_id:Team text:Words"),
        Of("campaign_texts", "campaigntexts", "team_id:Team text:Words"),
    ];

    public StoredRow RowOf(BsonDocument document) => new(
        Table.Name,
        Table.Columns.Select(column => (Column: column, Value: document[FieldOf(column)])).Where(v => !v.Value.IsNull || NoneAtFirst.Contains(v.Column)).ToDictionary(v => v.Column, v => Moved(v.Value)));

    /// <summary>Without the fields that no column tells.</summary>
    public BsonDocument DocumentOf(StoredRow row)
    {
        var document = new BsonDocument();
        foreach (var (column, value) in row.Values)
        {
            document[FieldOf(column)] = Kept(column, value);
        }

        return document;
    }

    /// <summary>«is_internal» is IsInternal.</summary>
    public static string Pascal(string column) => string.Concat(column.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>IsInternal is «is_internal».</summary>
    public static string Snake(string field) => Capital().Replace(field, "_$0").TrimStart('_').ToLowerInvariant();

    private string FieldOf(string column) => Fields.GetValueOrDefault(column) ?? Pascal(column);

    private static object Moved(BsonValue value) => value.Type switch
    {
        BsonType.Boolean => value.AsBoolean ? 1L : 0L,
        BsonType.Double => value.AsDouble,
        BsonType.Null => 0L,
        BsonType.String => value.AsString,
        _ => value.AsInt64,
    };

    private static BsonValue Kept(string column, object value) => (column, value) switch
    {
        ("probability", _) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        (_, long number) when column.StartsWith("is_", StringComparison.Ordinal) || Flags.Contains(column) => number != 0,
        (_, long number) => number,
        (_, string text) => text,
        _ => throw new StoreException($"{column} is neither text nor a whole number."),
    };

    private static MovedShape Of(string table, string collection, string fields) => new(
        MovedTables.ByName[table], collection,
        fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split(':')).ToImmutableDictionary(f => f[0], f => f[1]));

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
