using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>The dialogue of a chat.</summary>
internal sealed class SessionRow(BsonDocument document) : Row(document)
{
    public SessionRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    public string State
    {
        get => Text();
        set => Put(value);
    }

    public long At
    {
        get => Number();
        set => Put(value);
    }
}
