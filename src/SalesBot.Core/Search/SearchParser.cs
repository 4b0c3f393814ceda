using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Core.Search;

/// <summary>Reads what a person typed to search. Whatever is not understood as a filter, a date, a tag or a phrase is a word.</summary>
public sealed class SearchParser(SearchReader reader, Lookup types)
{
    // More say nothing more, and each costs.
    private const int MostTerms = 16;
    private const int MostWordsOfType = 3;

    // One letter is the beginning of too much.
    private const int LeastPrefix = 2;

    /// <param name="now">What «امروز» is, in <paramref name="zone"/>.</param>
    public SearchQuery Parse(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var chunks = Chunk.Of(text);
        var dates = new DateWords([.. chunks.Select(DateWord)], now, zone);
        var query = new SearchQuery([], "", null, null, null);
        var rest = ImmutableArray.CreateBuilder<Chunk?>();
        for (var i = 0; i < chunks.Length;)
        {
            var (filtered, count) = Filter(query, chunks, i) ?? Date(query, dates, i) ?? (null, 1);
            if (filtered is null)
            {
                rest.Add(chunks[i]);
            }
            else
            {
                // Words on both sides of a filter are not side by side.
                query = filtered;
                rest.Add(null);
            }

            i += count;
        }

        return query with { Terms = [.. Terms(rest.ToImmutable()).Take(MostTerms)], Name = NameIn(rest) };
    }

    // «هفته‌ی» is «هفته ی» here.
    private static string DateWord(Chunk chunk)
    {
        var word = chunk.Kind is ChunkKind.Plain ? PersianText.Fold(chunk.Text) : "";
        return word.EndsWith(" ی", StringComparison.Ordinal) ? word[..^2] : word;
    }

    private static (SearchQuery?, int)? Date(SearchQuery query, DateWords dates, int i) =>
        dates.Read(i) is { } date ? (query with { When = query.When?.And(date.Span) ?? date.Span }, date.Count) : null;

    private (SearchQuery?, int)? Filter(SearchQuery query, ImmutableArray<Chunk> chunks, int i)
    {
        var colon = chunks[i].Kind is ChunkKind.Plain ? chunks[i].Text.IndexOf(':', StringComparison.Ordinal) : -1;
        if (colon < 0)
        {
            return null;
        }

        // The value stands behind the colon, or after a space.
        var value = chunks[i].Text[(colon + 1)..];
        var next = value.Length > 0 ? i + 1 : i + 2;
        if (value.Length == 0 && next <= chunks.Length)
        {
            value = chunks[i + 1].Text;
        }

        if (value.Length == 0)
        {
            return null;
        }

        value = value.Replace('_', ' ');
        switch (PersianText.Fold(chunks[i].Text[..colon]))
        {
            case "تیپ" or "نوع":
                for (var words = 1; words <= MostWordsOfType; words++)
                {
                    if (types.Find(value, LensId.Behaviour) is { } type)
                    {
                        return (query with { Persona = type }, next - i);
                    }

                    if (next >= chunks.Length || chunks[next].Kind is not ChunkKind.Plain)
                    {
                        return null;
                    }

                    value = $"{value} {chunks[next++].Text}";
                }

                return null;
            case "فروشنده" or "نویسنده" when PersianText.Fold(value).Length > 0:
                return (query with { Author = value }, next - i);
            default:
                return null;
        }
    }

    private IEnumerable<SearchTerm> Terms(ImmutableArray<Chunk?> rest)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] is not { } chunk)
            {
                continue;
            }

            if (chunk.Kind is ChunkKind.Phrase)
            {
                if (reader.Words(chunk.Text) is { IsEmpty: false } words)
                {
                    yield return new SearchTerm([.. words.Select(w => w.Key)]);
                }
            }
            else if (TagOf(chunk) is { } tag)
            {
                yield return tag;
            }
            else
            {
                // Side by side they are read together: «می گه» is one word.
                var run = chunk.Text;
                while (i + 1 < rest.Length && rest[i + 1] is { Kind: ChunkKind.Plain } more && TagOf(more) is null)
                {
                    run = $"{run} {more.Text}";
                    chunk = more;
                    i++;
                }

                foreach (var term in WordsOf(run, chunk.AtEnd))
                {
                    yield return term;
                }
            }
        }
    }

    private SearchTerm? TagOf(Chunk chunk) =>
        chunk.Text[0] is '#' && reader.Read(chunk.Text).Tags is [var tag, ..] ? new SearchTerm([tag.Key], IsTag: true, IsPrefix: IsStarred(chunk.Text, tag.End)) : null;

    private IEnumerable<SearchTerm> WordsOf(string run, bool atEnd)
    {
        var words = reader.Words(run);
        for (var i = 0; i < words.Length;)
        {
            var first = words[i];
            ImmutableArray<PlacedWord> typed = [first, .. words.Skip(i + 1).TakeWhile(w => w.IsJoined)];
            i += typed.Length;
            var isPrefix = IsStarred(run, typed[^1].End) || (atEnd && i == words.Length && first.Typed.Length >= LeastPrefix);
            var other = typed[^1].Start > first.Start ? string.Concat(typed.Select(w => w.Key)) : isPrefix ? first.Typed : null;
            yield return new SearchTerm([.. typed.Select(w => w.Key)], IsPrefix: isPrefix, Or: other == first.Key ? null : other);
        }
    }

    private static bool IsStarred(string text, int end) => end < text.Length && text[end] is '*';

    private string NameIn(IEnumerable<Chunk?> rest) =>
        string.Join(' ', rest.OfType<Chunk>().Where(c => c.Kind is ChunkKind.Phrase || TagOf(c) is null).Select(c => c.Text.Trim('*')));
}
