using LiteDB;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>A team.</summary>
internal sealed class TeamRow(BsonDocument document) : Row(document)
{
    public TeamRow(TeamId id, string name)
        : this(new BsonDocument { ["_id"] = (long)id.Value })
    {
        (Name, Trade, PeriodMonths) = (name, nameof(Core.Standings.Trade.Mixed), 12);
    }

    public long Id => Document["_id"].AsInt64;

    public string Name
    {
        get => Text();
        set => Put(value);
    }

    public string? Zone
    {
        get => TextOrNull();
        set => Put(value);
    }

    public bool IsOpen
    {
        get => Flag();
        set => Put(value);
    }

    public string? Working
    {
        get => TextOrNull();
        set => Put(value);
    }

    public string Trade
    {
        get => Text();
        set => Put(value);
    }

    public long PeriodMonths
    {
        get => Number();
        set => Put(value);
    }
}
