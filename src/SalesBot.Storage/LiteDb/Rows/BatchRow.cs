using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>One import.</summary>
internal sealed class BatchRow(BsonDocument document) : Row(document)
{
    public BatchRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    public long Team
    {
        get => Number();
        set => Put(value);
    }

    public long By
    {
        get => Number();
        set => Put(value);
    }

    public long At
    {
        get => Number();
        set => Put(value);
    }

    /// <summary>Of the file.</summary>
    public string Name
    {
        get => Text();
        set => Put(value);
    }

    public bool IsUndone
    {
        get => Flag();
        set => Put(value);
    }

    /// <summary>Notes of the batch up to this number can be searched.</summary>
    public long Indexed
    {
        get => Number();
        set => Put(value);
    }
}
