using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>A member, one who was one, or one known by name alone (number below zero).</summary>
internal sealed class SellerRow(BsonDocument document) : Row(document)
{
    public SellerRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    public long Team
    {
        get => Number();
        set => Put(value);
    }

    public string Name
    {
        get => Text();
        set => Put(value);
    }

    /// <summary>Null: no member.</summary>
    public string? Role
    {
        get => TextOrNull();
        set => Put(value);
    }

    public long? JoinedAt
    {
        get => NumberOrNull();
        set => Put(value);
    }

    /// <summary>Minute of the day of the morning list; null for none.</summary>
    public long? Morning
    {
        get => NumberOrNull();
        set => Put(value);
    }
}
