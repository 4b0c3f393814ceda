using System.Collections.Immutable;

namespace SalesBot.Core.Search;

internal enum ChunkKind
{
    Plain,

    /// <summary>Stood in quotation marks.</summary>
    Phrase,
}

/// <summary>A stretch of a query without spaces, or what stood in quotation marks.</summary>
/// <param name="AtEnd">Nothing comes after it: it may be half a word.</param>
internal readonly record struct Chunk(ChunkKind Kind, string Text, bool AtEnd)
{
    private const string Ezafe = "ی";

    public static ImmutableArray<Chunk> Of(string text)
    {
        var chunks = ImmutableArray.CreateBuilder<Chunk>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
            }
            else if (Closing(text, i) is > 0 and var close)
            {
                chunks.Add(new Chunk(ChunkKind.Phrase, text[(i + 1)..close], false));
                i = close + 1;
            }
            else
            {
                var start = i++;
                while (i < text.Length && !char.IsWhiteSpace(text[i]) && Closing(text, i) <= 0)
                {
                    i++;
                }

                Add(chunks, text[start..i], i == text.Length);
            }
        }

        return chunks.ToImmutable();
    }

    // «هفته ی گذشته»: the ye that makes an ezafe is typed apart, and belongs to the word before.
    private static void Add(ImmutableArray<Chunk>.Builder chunks, string text, bool atEnd)
    {
        if (text is Ezafe && chunks.Count > 0 && chunks[^1].Kind is ChunkKind.Plain)
        {
            chunks[^1] = chunks[^1] with { Text = $"{chunks[^1].Text}\u200C{text}", AtEnd = atEnd };
        }
        else
        {
            chunks.Add(new Chunk(ChunkKind.Plain, text, atEnd));
        }
    }

    /// <summary>Where the mark opened here is closed; an open one is a character like any other. Not above zero when none is opened.</summary>
    private static int Closing(string text, int i) => text[i] switch
    {
        '"' => text.IndexOf('"', i + 1),
        '«' => text.IndexOf('»', i + 1),
        '“' or '„' or '”' => text.IndexOfAny(['”', '“'], i + 1),
        _ => 0,
    };
}
