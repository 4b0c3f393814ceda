using System.Collections.Immutable;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>A note that was found by its tokens.</summary>
/// <param name="Times">How often each thing that was sought stands in it.</param>
/// <param name="Length">In tokens.</param>
internal sealed record FoundNote(long Number, ImmutableArray<int> Times, int Length);

/// <summary>
/// Finds notes by the index of their tokens. Each thing that is sought has a list there, and so has a span of time; how long they are, nobody knows. So all
/// lists are walked at the same pace, each note on them judged by all that is sought, until the shortest comes to its end: it has all that there are.
/// </summary>
internal static class FoundNotes
{
    // Behind whatever begins with a token.
    private const string Last = "\uFFFF";

    /// <param name="sought">All of it must hold.</param>
    /// <param name="numbers">The range of notes, both ends included.</param>
    /// <param name="isSpan">It is a span of time; else all of the team.</param>
    /// <returns>In no order.</returns>
    public static List<FoundNote> All(Tables tables, ImmutableArray<SoughtTokens> sought, (long From, long To) numbers, bool isSpan)
    {
        var ways = sought.Select(s => Walk(tables, s)).ToList();
        if (isSpan)
        {
            ways.Add(tables.Words.Walk("_id", numbers.From, numbers.To));
        }

        var walks = ways.Select(way => (Notes: way.GetEnumerator(), Found: new List<FoundNote>())).ToList();
        try
        {
            while (true)
            {
                foreach (var (notes, found) in walks)
                {
                    if (!notes.MoveNext())
                    {
                        return found;
                    }

                    if (notes.Current.Id >= numbers.From && notes.Current.Id <= numbers.To && Judge(notes.Current, sought) is { } note)
                    {
                        found.Add(note);
                    }
                }
            }
        }
        finally
        {
            walks.ForEach(w => w.Notes.Dispose());
        }
    }

    /// <summary>Every note in which one of several may stand, once.</summary>
    private static IEnumerable<WordsRow> Walk(Tables tables, SoughtTokens sought)
    {
        var lists = sought.AnyOf.Select(tokens => Walk(tables, tokens, sought.IsPrefix));
        return sought.AnyOf.Length == 1 ? lists.Single() : lists.SelectMany(list => list).DistinctBy(row => row.Id);
    }

    /// <summary>By the longest of some tokens side by side, for long words are rarer.</summary>
    private static IEnumerable<WordsRow> Walk(Tables tables, ImmutableArray<string> tokens, bool isPrefix)
    {
        var token = tokens.MaxBy(t => t.Length)!;
        return tables.Words.WalkHolding(nameof(WordsRow.Words), token, isPrefix && token == tokens[^1] ? token + Last : token);
    }

    private static FoundNote? Judge(WordsRow row, ImmutableArray<SoughtTokens> sought)
    {
        var words = row.Words;
        var times = ImmutableArray.CreateBuilder<int>(sought.Length);
        foreach (var one in sought)
        {
            var count = one.AnyOf.Sum(tokens => CountOf(tokens, one.IsPrefix, words));
            if (count == 0)
            {
                return null;
            }

            times.Add(count);
        }

        return new FoundNote(row.Id, times.MoveToImmutable(), words.Length);
    }

    private static int CountOf(ImmutableArray<string> tokens, bool isPrefix, ImmutableArray<string> words)
    {
        var count = 0;
        for (var first = 0; first + tokens.Length <= words.Length; first++)
        {
            count += StandsAt(tokens, isPrefix, words, first) ? 1 : 0;
        }

        return count;
    }

    private static bool StandsAt(ImmutableArray<string> tokens, bool isPrefix, ImmutableArray<string> words, int first)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!(isPrefix && i == tokens.Length - 1 ? words[first + i].StartsWith(tokens[i], StringComparison.Ordinal) : words[first + i] == tokens[i]))
            {
                return false;
            }
        }

        return true;
    }
}
