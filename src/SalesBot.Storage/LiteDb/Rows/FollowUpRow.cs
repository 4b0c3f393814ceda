using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>Something to be done for a customer at a time.</summary>
internal sealed class FollowUpRow(BsonDocument document) : Row(document)
{
    public FollowUpRow(long id, long team)
        : this(new BsonDocument { ["_id"] = id }) => Team = team;

    public long Id => Document["_id"].AsInt64;

    /// <summary>Of the customer.</summary>
    public long Team
    {
        get => Number();
        set => Put(value);
    }

    public long Customer
    {
        get => Number();
        set => Put(value);
    }

    public long Of
    {
        get => Number();
        set => Put(value);
    }

    public string What
    {
        get => Text();
        set => Put(value);
    }

    public long DueAt
    {
        get => Number();
        set => Put(value);
    }

    public long MadeAt
    {
        get => Number();
        set => Put(value);
    }

    public long MadeBy
    {
        get => Number();
        set => Put(value);
    }

    /// <summary>When the reminder of DueAt went out.</summary>
    public long? SentAt
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public long? DoneAt
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public bool IsCancelled
    {
        get => Flag();
        set => Put(value);
    }

    /// <summary>Open and OpenInTeam: whose and when. ToSend: when the reminder is due that has not gone out.</summary>
    public override void PutKeys()
    {
        Put(DoneAt is null ? Key.Of(Of, DueAt, Id) : null, "Open");
        Put(DoneAt is null ? Key.Of(Team, DueAt, Id) : null, "OpenInTeam");
        Put(DoneAt is null && SentAt is null ? Key.Of(DueAt, Id) : null, "ToSend");
    }
}
