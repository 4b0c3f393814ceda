using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>The last number of a kind that was given.</summary>
internal sealed class CounterRow(BsonDocument document) : Row(document)
{
    public CounterRow(string id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public string Id => Document["_id"].AsString;

    public long Last
    {
        get => NumberOrNull() ?? 0;
        set => Put(value);
    }
}
