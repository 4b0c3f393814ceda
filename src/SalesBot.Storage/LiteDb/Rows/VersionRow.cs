using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>How a note read before it was changed.</summary>
internal sealed class VersionRow(BsonDocument document) : Row(document)
{
    public VersionRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    public long Note
    {
        get => Number();
        set => Put(value);
    }

    public string Words
    {
        get => Text();
        set => Put(value);
    }

    public long By
    {
        get => Number();
        set => Put(value);
    }

    public long At
    {
        get => Number();
        set => Put(value);
    }
}
