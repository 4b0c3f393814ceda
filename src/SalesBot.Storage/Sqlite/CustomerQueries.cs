using System.Text.Json;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Storage.Sqlite;

/// <summary>Reads customers within a scope.</summary>
internal static class CustomerQueries
{
    private const string Select = $"SELECT {Rows.CustomerColumns} FROM customers c {Rows.JoinPersona} WHERE {Scope.Sees}";

    // A parameter that is null asks for nothing. One text for all filters, so that it is prepared once.
    private const string Meant =
        $"""
        {Scope.Sees} AND (c.archived_at IS NOT NULL) = $archived
        AND ($whole IS NULL OR instr(c.name_key, $whole) OR NOT EXISTS (SELECT 1 FROM json_each($each) WHERE NOT instr(c.name_key, value)))
        AND ($tag IS NULL OR EXISTS (SELECT 1 FROM customer_tags WHERE customer = c.id AND tag = $tag))
        AND ($city IS NULL OR c.city = $city) AND ($kind IS NULL OR c.kind = $kind) AND ($persona IS NULL OR c.persona = $persona)
        AND ($internal IS NULL OR c.is_internal = $internal) AND ($of IS NULL OR c.owner = $of)
        AND ($lens IS NULL OR EXISTS (SELECT 1 FROM customer_types WHERE customer = c.id AND lens = $lens AND type = $type))
        AND ($movedIn IS NULL OR EXISTS (
            SELECT 1 FROM customer_types t JOIN type_moves m ON m.seq = (SELECT min(seq) FROM type_moves WHERE customer = c.id AND lens = $movedIn AND at >= $since)
            WHERE t.customer = c.id AND t.lens = $movedIn AND t.type = $to AND m.from_type IS $from AND m.from_type IS NOT t.type))
        AND ($reason IS NULL OR c.leaving_reason IS nullif($reason, '')) AND ($referrer IS NULL OR c.referred_by = $referrer)
        """;

    // The rule of Silence.
    private const string IsSilent =
        $"""
        {Scope.Sees} AND c.archived_at IS NULL AND ($of IS NULL OR c.owner = $of) AND c.contacts > 0
        AND $now - c.touched_at > CASE WHEN c.contacts = 1 THEN $once ELSE max($least, $pauses * (c.touched_at - c.made_at) / (c.contacts - 1)) END
        """;

    public static Customer? Find(PreparedConnection connection, Scope scope, CustomerId customer) => connection.First(
        $"{Select} AND c.id = $customer", Rows.Customer, scope.TeamParameter, scope.OwnerParameter, ("$customer", customer.Value));

    public static Page<Customer> Page(PreparedConnection connection, Scope scope, CustomerFilter filter, int skip, int take)
    {
        SoughtName? sought = filter.Name.Length == 0 ? null : NameKey.Sought(filter.Name);
        (string, object?)[] asked =
        [
            scope.TeamParameter, scope.OwnerParameter, ("$archived", filter.IsArchived ? 1 : 0), ("$whole", sought?.Whole), ("$each", JsonSerializer.Serialize(sought?.Each ?? [])),
            ("$tag", filter.Tag is null ? null : PersianText.Fold(filter.Tag)), ("$city", filter.City), ("$kind", filter.Kind?.ToString()), ("$persona", filter.Persona?.Value),
            ("$internal", filter.IsInternal is { } isInternal ? isInternal ? 1 : 0 : null), ("$of", filter.Owner?.Value),
            ("$lens", filter.Standing?.Lens.Value), ("$type", filter.Standing?.Type.Value),
            ("$movedIn", filter.Moved?.Lens.Value), ("$from", filter.Moved?.From?.Value), ("$to", filter.Moved?.To.Value), ("$since", filter.Moved?.Since.ToUnixTimeMilliseconds()),
            ("$reason", filter.LeavingReason), ("$referrer", filter.ReferredBy?.Value),
        ];
        return Read(connection, Meant, "c.touched_at DESC, c.touched_tie DESC, c.id DESC", asked, skip, take);
    }

    public static Page<Customer> Silent(PreparedConnection connection, Scope scope, SellerId? of, DateTimeOffset now, int skip, int take) =>
        Read(connection, IsSilent, "c.touched_at, c.id", SilentParameters(scope, of, now), skip, take);

    public static int CountSilent(PreparedConnection connection, Scope scope, DateTimeOffset now) =>
        (int)connection.Number($"SELECT count(*) FROM customers c WHERE {IsSilent}", SilentParameters(scope, null, now));

    private static (string, object?)[] SilentParameters(Scope scope, SellerId? of, DateTimeOffset now) =>
    [
        scope.TeamParameter, scope.OwnerParameter, ("$of", of?.Value), ("$now", now.ToUnixTimeMilliseconds()), ("$once", (long)Silence.AfterOneContact.TotalMilliseconds),
        ("$least", (long)Silence.Least.TotalMilliseconds), ("$pauses", Silence.UsualPauses),
    ];

    internal static Page<Customer> Read(PreparedConnection connection, string where, string order, (string, object?)[] asked, int skip, int take)
    {
        // The page is found by the bare rows; what stands beside them is read for the page alone.
        var items = connection.All(
            $"""
            WITH page (id) AS MATERIALIZED (SELECT c.id FROM customers c WHERE {where} ORDER BY {order} LIMIT $take OFFSET $skip)
            SELECT {Rows.CustomerColumns} FROM page JOIN customers c ON c.id = page.id {Rows.JoinPersona} ORDER BY {order}
            """,
            Rows.Customer, [.. asked, ("$skip", skip), ("$take", take)]);
        return new Page<Customer>(items, (int)connection.Number($"SELECT count(*) FROM customers c WHERE {where}", asked));
    }
}
