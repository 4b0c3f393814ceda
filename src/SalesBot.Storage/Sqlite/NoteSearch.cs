using SalesBot.Core.Ports;
using SalesBot.Core.Search;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// Searches the notes of a scope. Which notes, their order and number come from the full-text index alone; the texts come from the tables, which are asked
/// for the scope once more, so that an index at fault can hide a note and never betray one.
/// </summary>
internal sealed class NoteSearch(SearchReader reader)
{
    /// <summary>Ranking reads every note that is found: beyond so many only the newest are ranked.</summary>
    private const int MostRanked = 5000;

    private const string Found = "FROM notes_fts WHERE notes_fts MATCH $match AND rowid BETWEEN $from AND $to";

    private const string Hits =
        $"""
        SELECT {Rows.NoteColumns}, {Rows.CustomerColumns}
        FROM hits JOIN notes n ON n.id = hits.id JOIN customers c ON c.id = n.customer JOIN sellers a ON a.id = n.author {Rows.JoinPersona}
        WHERE {Scope.Sees} AND n.deleted_at IS NULL
        """;

    private const string NewestFirst = $"WITH hits (id) AS MATERIALIZED (SELECT rowid {Found} ORDER BY rowid DESC LIMIT $take OFFSET $skip) {Hits} ORDER BY n.id DESC";

    private const string BestFirst =
        $"WITH hits (id, rank) AS MATERIALIZED (SELECT rowid, rank {Found} ORDER BY rank, rowid DESC LIMIT $take OFFSET $skip) {Hits} ORDER BY hits.rank, n.id DESC";

    public Page<NoteHit> Page(PreparedConnection connection, Scope scope, SearchQuery query, SearchOrder order, int skip, int take)
    {
        if (query.IsEmpty || MatchOf(connection, scope, query) is not { } match)
        {
            return new Page<NoteHit>([], 0);
        }

        var (from, to) = NoteNumber.Range(scope.Team, query.When);
        var total = (int)connection.Number($"SELECT count(*) {Found}", ("$match", match), ("$from", from), ("$to", to));
        if (order is SearchOrder.Best && total > MostRanked)
        {
            from = connection.Number($"SELECT rowid {Found} ORDER BY rowid DESC LIMIT 1 OFFSET {MostRanked - 1}", ("$match", match), ("$from", from), ("$to", to));
        }

        var rows = skip >= total ? [] : connection.All(
            order is SearchOrder.Best ? BestFirst : NewestFirst, Rows.NoteAndCustomer,
            ("$match", match), ("$from", from), ("$to", to), ("$take", take), ("$skip", skip), scope.TeamParameter, scope.OwnerParameter);
        return new Page<NoteHit>([.. rows.Select(row => new NoteHit(row.Note, row.Customer, SearchMatch.Marks(query, reader.Read(row.Note.Text))))], total);
    }

    /// <summary>In the language of FTS5's MATCH: everything stands in quotation marks, so nothing that was typed is syntax. Null when no note can be meant.</summary>
    private static string? MatchOf(PreparedConnection connection, Scope scope, SearchQuery query)
    {
        var sought = SoughtTokens.Of(scope.Team, scope.Owner, query, () => connection.All(
            "SELECT id, name FROM sellers WHERE team_id = $team", row => (row.GetInt64(0), row.GetString(1)), scope.TeamParameter));
        return sought is { } all ? string.Join(" AND ", all.Select(MatchOf).DefaultIfEmpty(Quoted(new ScopedTokens(scope.Team).AnyNote))) : null;
    }

    private static string MatchOf(SoughtTokens sought)
    {
        var star = sought.IsPrefix ? "*" : "";
        return $"({string.Join(" OR ", sought.AnyOf.Select(tokens => Quoted(string.Join(' ', tokens)) + star))})";
    }

    private static string Quoted(string tokens) => $"\"{tokens.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
