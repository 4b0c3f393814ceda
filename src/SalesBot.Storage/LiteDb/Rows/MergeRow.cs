using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>Two customers made one.</summary>
internal sealed class MergeRow(BsonDocument document) : Row(document)
{
    public MergeRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

    public long Kept
    {
        get => Number();
        set => Put(value);
    }

    public long Gone
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

    public bool IsUndone
    {
        get => Flag();
        set => Put(value);
    }

    /// <summary>JSON: the fields of the kept one that were filled.</summary>
    public string Filled
    {
        get => Text();
        set => Put(value);
    }

    /// <summary>What was moved: kind and number of each thing.</summary>
    public IEnumerable<(string What, string Item)> Moves
    {
        get => Document["Moves"] is { IsNull: false } moves ? moves.AsArray.Select(m => (m["What"].AsString, m["Item"].AsString)) : [];
        set => PutValue(new BsonArray(value.Select(m => new BsonDocument { ["What"] = m.What, ["Item"] = m.Item })));
    }
}
