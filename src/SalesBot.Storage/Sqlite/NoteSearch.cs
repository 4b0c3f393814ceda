using System.Collections.Immutable;
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

        var (from, to) = Ids(scope.Team, query.When);
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

    /// <summary>Notes of a team are one range of ids, in order of time.</summary>
    private static (long From, long To) Ids(TeamId team, DateSpan? when)
    {
        var first = (long)team.Value << Rows.NoteTimeBits;
        const long Times = (1L << Rows.NoteTimeBits) - 1;
        return (
            first + Math.Clamp(when?.From?.ToUnixTimeMilliseconds() ?? 0, 0, Times),
            first + (when?.Until is { } until ? Math.Clamp(until.ToUnixTimeMilliseconds() - 1, -1, Times) : Times));
    }

    /// <summary>In the language of FTS5's MATCH: everything stands in quotation marks, so nothing that was typed is syntax. Null when no note can be meant.</summary>
    private static string? MatchOf(PreparedConnection connection, Scope scope, SearchQuery query)
    {
        var tokens = new ScopedTokens(scope.Team);
        var all = query.Terms.Select(term => TermOf(term, tokens)).ToList();
        if (query.Persona is { } persona)
        {
            all.Add(Quoted(tokens.Persona(persona.Value)));
        }

        if (query.Author is { } name)
        {
            var authors = SellersNamed(connection, scope.Team, name);
            if (authors.IsEmpty)
            {
                return null;
            }

            all.Add($"({string.Join(" OR ", authors.Select(id => Quoted(tokens.Author(id))))})");
        }

        if (scope.Owner is { } owner)
        {
            all.Add(Quoted(tokens.Owner(owner.Value)));
        }

        return string.Join(" AND ", all.DefaultIfEmpty(Quoted(tokens.AnyNote)));
    }

    private static string TermOf(SearchTerm term, ScopedTokens tokens)
    {
        var star = term.IsPrefix ? "*" : "";
        var phrase = Quoted(string.Join(' ', term.Keys.Select(key => term.IsTag ? tokens.Tag(key) : tokens.Word(key)))) + star;
        return term.Or is { } other ? $"({phrase} OR {Quoted(tokens.Word(other))}{star})" : phrase;
    }

    private static ImmutableArray<long> SellersNamed(PreparedConnection connection, TeamId team, string name)
    {
        var (whole, each) = NameKey.Sought(name);
        return
        [
            .. connection.All("SELECT id, name FROM sellers WHERE team_id = $team", row => (Id: row.GetInt64(0), Key: NameKey.Of(row.GetString(1))), ("$team", team.Value))
                .Where(s => s.Key.Contains(whole, StringComparison.Ordinal) || each.All(word => s.Key.Contains(word, StringComparison.Ordinal)))
                .Select(s => s.Id),
        ];
    }

    private static string Quoted(string tokens) => $"\"{tokens.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
