using System.Collections.Immutable;

namespace SalesBot.Core.Search;

/// <summary>Where a query's words stand in a text.</summary>
public static class SearchMatch
{
    /// <summary>True when every term stands in the text; who wrote it when is not asked here.</summary>
    public static bool Holds(SearchQuery query, SearchableText text) => query.Terms.All(term => Places(term, text).Any());

    /// <summary>In order, none touching the next: what overlaps is one mark.</summary>
    public static ImmutableArray<Mark> Marks(SearchQuery query, SearchableText text)
    {
        var marks = ImmutableArray.CreateBuilder<Mark>();
        foreach (var place in query.Terms.SelectMany(term => Places(term, text)).OrderBy(m => m.Start))
        {
            if (marks.Count > 0 && marks[^1].End >= place.Start)
            {
                marks[^1] = marks[^1] with { Length = Math.Max(marks[^1].End, place.End) - marks[^1].Start };
            }
            else
            {
                marks.Add(place);
            }
        }

        return marks.ToImmutable();
    }

    private static IEnumerable<Mark> Places(SearchTerm term, SearchableText text)
    {
        var words = term.IsTag ? text.Tags : text.Words;
        for (var first = 0; first < words.Length; first++)
        {
            if (StandsAt(term, words, first))
            {
                yield return new Mark(words[first].Start, words[first + term.Keys.Length - 1].End - words[first].Start);
            }
        }

        // One key alone: a compound has no place among the words.
        foreach (var word in term.IsTag ? [] : text.Words.Concat(text.Compounds))
        {
            if ((term.Or is { } other && IsMeant(word.Key, other, term.IsPrefix)) || (term.Keys is [var key] && IsMeant(word.Key, key, term.IsPrefix)))
            {
                yield return new Mark(word.Start, word.End - word.Start);
            }
        }
    }

    private static bool IsMeant(string word, string key, bool isPrefix) => isPrefix ? word.StartsWith(key, StringComparison.Ordinal) : word == key;

    private static bool StandsAt(SearchTerm term, ImmutableArray<PlacedWord> words, int first)
    {
        var last = term.Keys.Length - 1;
        if (first + last >= words.Length)
        {
            return false;
        }

        for (var i = 0; i <= last; i++)
        {
            if (!IsMeant(words[first + i].Key, term.Keys[i], i == last && term.IsPrefix))
            {
                return false;
            }
        }

        return true;
    }
}
