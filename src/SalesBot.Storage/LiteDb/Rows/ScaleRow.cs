using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>What a team is measured by; of the team's number.</summary>
internal sealed class ScaleRow(BsonDocument document) : Row(document)
{
    public ScaleRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    /// <summary>JSON, see StoredScale; null before the first reckoning.</summary>
    public string? Scale
    {
        get => TextOrNull();
        set => Put(value);
    }

    public long? At
    {
        get => NumberOrNull();
        set => Put(value);
    }

    /// <summary>The team's day of the reckoning, DateOnly.DayNumber.</summary>
    public long? Day
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public long TookMs
    {
        get => Number();
        set => Put(value);
    }

    public long? OutdatedAt
    {
        get => NumberOrNull();
        set => Put(value);
    }

    /// <summary>Grows with every change that a reckoning beside it must notice.</summary>
    public long Changes
    {
        get => Number();
        set => Put(value);
    }

    public bool IsUnderWay
    {
        get => Flag();
        set => Put(value);
    }
}
