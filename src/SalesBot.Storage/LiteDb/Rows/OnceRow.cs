using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>Something that is done once: an update by its number, a message of the bot's own accord by its key.</summary>
internal sealed class OnceRow(BsonDocument document) : Row(document)
{
    public OnceRow(BsonValue id, long at)
        : this(new BsonDocument { ["_id"] = id, [nameof(At)] = at })
    {
    }

    public BsonValue Id => Document["_id"];

    /// <summary>By the store's clock: when to forget it.</summary>
    public long At
    {
        get => Number();
        set => Put(value);
    }
}
