using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>Something bought, or given back.</summary>
internal sealed class PurchaseRow(BsonDocument document) : Row(document)
{
    public PurchaseRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    public long Customer
    {
        get => Number();
        set => Put(value);
    }

    public long At
    {
        get => Number();
        set => Put(value);
    }

    /// <summary>Rial, as Margin.</summary>
    public long Amount
    {
        get => Number();
        set => Put(value);
    }

    public string Currency
    {
        get => Text();
        set => Put(value);
    }

    public long? Margin
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public string? Product
    {
        get => TextOrNull();
        set => Put(value);
    }

    /// <summary>Null: a file brought it.</summary>
    public long? By
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public long MadeAt
    {
        get => Number();
        set => Put(value);
    }

    public long? Batch
    {
        get => NumberOrNull();
        set => Put(value);
    }
}
