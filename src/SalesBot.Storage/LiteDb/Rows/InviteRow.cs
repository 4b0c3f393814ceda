using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>A link that makes one person a member.</summary>
internal sealed class InviteRow(BsonDocument document) : Row(document)
{
    public InviteRow(string id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public string Id => Document["_id"].AsString;

    public long Team
    {
        get => Number();
        set => Put(value);
    }

    public string Role
    {
        get => Text();
        set => Put(value);
    }

    /// <summary>Null: by the program itself.</summary>
    public long? MadeBy
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public long MadeAt
    {
        get => Number();
        set => Put(value);
    }

    public long ExpiresAt
    {
        get => Number();
        set => Put(value);
    }

    public long? UsedBy
    {
        get => NumberOrNull();
        set => Put(value);
    }

    /// <summary>Used or revoked.</summary>
    public long? EndedAt
    {
        get => NumberOrNull();
        set => Put(value);
    }
}
