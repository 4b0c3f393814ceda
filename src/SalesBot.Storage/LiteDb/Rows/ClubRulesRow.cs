using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>The customer club of a team; of the team's number.</summary>
internal sealed class ClubRulesRow(BsonDocument document) : Row(document)
{
    public ClubRulesRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    public bool IsOn
    {
        get => Flag();
        set => Put(value);
    }

    /// <summary>Rial.</summary>
    public long PerPoint
    {
        get => Number();
        set => Put(value);
    }

    public long Since
    {
        get => Number();
        set => Put(value);
    }

    /// <summary>JSON.</summary>
    public string Levels
    {
        get => Text();
        set => Put(value);
    }

    public long Birthday
    {
        get => Number();
        set => Put(value);
    }

    public long Referral
    {
        get => Number();
        set => Put(value);
    }
}
