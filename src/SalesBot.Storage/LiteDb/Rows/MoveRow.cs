using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>A step from one type of a lens to another; its number is the order.</summary>
internal sealed class MoveRow(BsonDocument document) : Row(document)
{
    public MoveRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    public long Team
    {
        get => Number();
        set => Put(value);
    }

    public long Customer
    {
        get => Number();
        set => Put(value);
    }

    public string Lens
    {
        get => Text();
        set => Put(value);
    }

    public string? From
    {
        get => TextOrNull();
        set => Put(value);
    }

    public string? To
    {
        get => TextOrNull();
        set => Put(value);
    }

    public long At
    {
        get => Number();
        set => Put(value);
    }

    public override void PutKeys() => Put(Key.Of(Team, At, Id), "ByTeam");
}
