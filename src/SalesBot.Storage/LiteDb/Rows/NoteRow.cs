using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>A note; its number is team &lt;&lt; 41 | milliseconds, so that a team's notes are one range in order of time.</summary>
internal sealed class NoteRow(BsonDocument document) : Row(document)
{
    public NoteRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    public long Customer
    {
        get => Number();
        set => Put(value);
    }

    public long Author
    {
        get => Number();
        set => Put(value);
    }

    public string Words
    {
        get => Text();
        set => Put(value);
    }

    /// <summary>JSON, see StoredMedia.</summary>
    public string? Media
    {
        get => TextOrNull();
        set => Put(value);
    }

    public string? From
    {
        get => TextOrNull();
        set => Put(value);
    }

    public long? EditedAt
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public long? DeletedAt
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public long? DeletedBy
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public long? Batch
    {
        get => NumberOrNull();
        set => Put(value);
    }
}
