using System.Collections.Immutable;
using SalesBot.Core.Search;

namespace SalesBot.TestKit;

/// <summary>How well a note fits a query: BM25 with k1 = 1.2 and b = 0.75, as SQLite's FTS5 has it (Robertson and Zaragoza 2009); higher is better.</summary>
internal static class Bm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    public static double Of(SearchQuery query, SearchableText text, List<SearchableText> all)
    {
        var average = all.Average(t => (double)t.Words.Length);
        return query.Terms.Sum(term =>
        {
            var alone = query with { Terms = [term] };
            var holding = all.Count(t => SearchMatch.Holds(alone, t));
            var rarity = Math.Max(1e-6, Math.Log((all.Count - holding + 0.5) / (holding + 0.5)));
            double often = Times(term, text);
            return rarity * often * (K1 + 1) / (often + (K1 * (1 - B + (B * text.Words.Length / average))));
        });
    }

    private static int Times(SearchTerm term, SearchableText text)
    {
        var words = term.IsTag ? text.Tags : text.Words;
        return Enumerable.Range(0, Math.Max(0, words.Length - term.Keys.Length + 1)).Count(i => SearchMatch.Holds(
            new SearchQuery([term], "", null, null, null), new SearchableText(term.IsTag ? [] : Slice(words, i, term), term.IsTag ? Slice(words, i, term) : [], [])));
    }

    private static ImmutableArray<PlacedWord> Slice(ImmutableArray<PlacedWord> words, int i, SearchTerm term) => [.. words.Skip(i).Take(term.Keys.Length)];
}
