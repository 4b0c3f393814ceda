using System.Collections.Immutable;
using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>What a note is found by; of the same number as the note.</summary>
internal sealed class WordsRow(BsonDocument document) : Row(document)
{
    // An index key of LiteDB has up to 1023 bytes, a letter up to three.
    private const int Longest = 300;

    public WordsRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    /// <summary>See NoteTokens; each as <see cref="Cut"/> leaves it, and as often as it stands in the note.</summary>
    public ImmutableArray<string> Words
    {
        get => [.. Document[nameof(Words)].AsArray.Select(w => w.AsString)];
        set => PutValue(new BsonArray(value.Select(w => new BsonValue(Whole(Cut(w))))));
    }

    /// <summary>As it can be kept in the index.</summary>
    public static string Cut(string token) => token.Length <= Longest ? token : token[..(char.IsHighSurrogate(token[Longest - 1]) ? Longest - 1 : Longest)];

    /// <summary>True where longer words may have become the same: the note's text then tells which stands in it.</summary>
    public static bool MayBeCut(string token) => token.Length >= Longest - 1;
}
