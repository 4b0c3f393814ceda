using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>A message on its way out.</summary>
internal sealed class OutboxRow(BsonDocument document) : Row(document)
{
    public OutboxRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    public long Chat
    {
        get => Number();
        set => Put(value);
    }

    public string Payload
    {
        get => Text();
        set => Put(value);
    }

    public long At
    {
        get => Number();
        set => Put(value);
    }

    /// <summary>Null while it is still to be sent.</summary>
    public long? RefusedAt
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public string? Reason
    {
        get => TextOrNull();
        set => Put(value);
    }
}
