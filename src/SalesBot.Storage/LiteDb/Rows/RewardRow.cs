using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>A reward of the club.</summary>
internal sealed class RewardRow(BsonDocument document) : Row(document)
{
    public RewardRow(long id)
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

    public long Points
    {
        get => Number();
        set => Put(value);
    }

    public bool IsOffered
    {
        get => Flag();
        set => Put(value);
    }
}
