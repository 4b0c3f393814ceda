using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>What a note is found by; of the same number as the note.</summary>
internal sealed class WordsRow(BsonDocument document) : Row(document)
{
    public WordsRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    /// <summary>Folded, each with its team: see ScopedTokens.</summary>
    public IEnumerable<string> Words
    {
        get => Document[nameof(Words)].AsArray.Select(w => w.AsString);
        set => PutValue(new BsonArray(value.Select(w => new BsonValue(w))));
    }
}
