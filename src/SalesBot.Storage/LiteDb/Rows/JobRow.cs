using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>Long work.</summary>
internal sealed class JobRow(BsonDocument document) : Row(document)
{
    public JobRow(long id)
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

    public string Kind
    {
        get => Text();
        set => Put(value);
    }

    public long? Of
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public string? FileId
    {
        get => TextOrNull();
        set => Put(value);
    }

    public string? FileName
    {
        get => TextOrNull();
        set => Put(value);
    }

    public long At
    {
        get => Number();
        set => Put(value);
    }

    public long? EndedAt
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public override void PutKeys() => Put(EndedAt is null, "IsWaiting");
}
