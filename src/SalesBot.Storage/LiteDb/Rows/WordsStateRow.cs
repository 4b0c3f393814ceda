using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>How far the words of notes were read.</summary>
internal sealed class WordsStateRow(BsonDocument document) : Row(document)
{
    public const long Only = 1;

    public WordsStateRow()
        : this(new BsonDocument { ["_id"] = Only })
    {
    }

    /// <summary>By what they were folded: SearchReader.Fingerprint.</summary>
    public string Folded
    {
        get => Text();
        set => Put(value);
    }

    /// <summary>Notes of smaller numbers wait to be read.</summary>
    public long Below
    {
        get => Number();
        set => Put(value);
    }
}
