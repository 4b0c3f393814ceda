using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>Something customers are invited to.</summary>
internal sealed class OccasionRow(BsonDocument document) : Row(document)
{
    public OccasionRow(long id)
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

    /// <summary>DateOnly.DayNumber.</summary>
    public long Day
    {
        get => Number();
        set => Put(value);
    }

    /// <summary>Rial.</summary>
    public long Budget
    {
        get => Number();
        set => Put(value);
    }

    /// <summary>JSON, see StoredChannels.</summary>
    public string Channels
    {
        get => Text();
        set => Put(value);
    }

    /// <summary>The invitation; null for that of the words.</summary>
    public string? Words
    {
        get => TextOrNull();
        set => Put(value);
    }

    public long Version
    {
        get => Number();
        set => Put(value);
    }

    public long? ProposedAt
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public long? NextMillion
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public long? SettledAt
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public long MadeBy
    {
        get => Number();
        set => Put(value);
    }

    public long MadeAt
    {
        get => Number();
        set => Put(value);
    }

    public override void PutKeys() => Put(Key.Of(Team, MadeAt, Id), "ByTeam");
}
