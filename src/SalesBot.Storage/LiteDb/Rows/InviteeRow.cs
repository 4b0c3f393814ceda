using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>What was decided of one customer for one occasion.</summary>
internal sealed class InviteeRow(BsonDocument document) : Row(document)
{
    public InviteeRow(long occasion, long customer)
        : this(new BsonDocument { ["_id"] = Key.Of(occasion, customer) })
    {
        (Occasion, Customer) = (occasion, customer);
    }

    public string Id => Document["_id"].AsString;

    public long Occasion
    {
        get => Number();
        set => Put(value);
    }

    public long Customer
    {
        get => Number();
        set => Put(value);
    }

    public string? Channel
    {
        get => TextOrNull();
        set => Put(value);
    }

    public string? Why
    {
        get => TextOrNull();
        set => Put(value);
    }

    public bool IsPinned
    {
        get => Flag();
        set => Put(value);
    }

    public long Worth
    {
        get => Number();
        set => Put(value);
    }
}
