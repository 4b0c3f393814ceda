using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>A note; of its number see NoteNumber.</summary>
internal sealed class NoteRow(BsonDocument document) : Row(document)
{
    public NoteRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    public long At => NoteNumber.TimeOf(Id);

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

    /// <param name="after">Those of greater numbers alone.</param>
    public static (string From, string To) OfBatch(long batch, long after = 0) => (Key.Of(batch, after) + " ", Key.Under(batch).To);

    /// <summary>ByBatch: which import brought it, in the order of the numbers.</summary>
    public override void PutKeys() => Put(Batch is { } batch ? Key.Of(batch, Id) : null, "ByBatch");
}
