using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>
/// Searches the notes of a scope. Which notes, their order and number come from the index of words alone; the customers are asked for the scope once more, so
/// that an index at fault can hide a note and never betray one.
/// </summary>
internal sealed class NoteSearch(SearchReader reader)
{
    // The usual constants of BM25 (Robertson and Zaragoza, 2009).
    private const double Saturation = 1.2;
    private const double ByLength = 0.75;

    public Page<NoteHit> Page(Tables tables, Scope scope, SearchQuery query, SearchOrder order, int skip, int take)
    {
        var tokens = query.IsEmpty ? null : SoughtTokens.Of(
            scope.Team, scope.Owner, query, () => tables.Sellers.Where(nameof(SellerRow.Team), (long)scope.Team.Value).Select(s => (s.Id, s.Name)));
        if (tokens is not { } sought)
        {
            return new Page<NoteHit>([], 0);
        }

        var found = FoundNotes.All(tables, [.. sought.Select(Cut)], NoteNumber.Range(scope.Team, query.When), isSpan: query.When is not null);
        if (sought.Any(s => s.AnyOf.Any(words => words.Any(WordsRow.MayBeCut))))
        {
            found.RemoveAll(note => !SearchMatch.Holds(query, reader.Read(tables.Notes.Find(note.Number)!.Words)));
        }

        var ordered = order is SearchOrder.Best ? BestFirst(found) : found.OrderByDescending(note => note.Number);
        return new Page<NoteHit>([.. ordered.Skip(skip).Take(take).Select(note => Hit(tables, scope, query, note.Number)).OfType<NoteHit>()], found.Count);
    }

    private NoteHit? Hit(Tables tables, Scope scope, SearchQuery query, long number) =>
        tables.Notes.Find(number) is { DeletedAt: null } note && scope.Find(tables, new CustomerId(note.Customer)) is { } customer
            ? new NoteHit(RowReading.Note(tables, note), RowReading.Customer(tables, scope, customer), SearchMatch.Marks(query, reader.Read(note.Words)))
            : null;

    /// <summary>
    /// By BM25 over the notes that were found: often, and in short notes. Each thing that is sought stands in all of them, so none counts more for being rare.
    /// </summary>
    private static IEnumerable<FoundNote> BestFirst(List<FoundNote> found)
    {
        var usual = found.Count == 0 ? 1 : found.Average(note => note.Length);
        return found.OrderByDescending(note => note.Times.Sum(times => times * (Saturation + 1) / (times + (Saturation * (1 - ByLength + (ByLength * note.Length / usual))))))
            .ThenByDescending(note => note.Number);
    }

    private static SoughtTokens Cut(SoughtTokens sought) => sought with { AnyOf = [.. sought.AnyOf.Select(tokens => tokens.Select(WordsRow.Cut).ToImmutableArray())] };
}
