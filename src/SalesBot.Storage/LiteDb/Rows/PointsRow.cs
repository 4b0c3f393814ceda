using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>A line of the ledger; lines are only added, Customer alone changes, when customers are merged.</summary>
internal sealed class PointsRow(BsonDocument document) : Row(document)
{
    public PointsRow(long id)
        : this(new BsonDocument { ["_id"] = id })
    {
    }

    public long Id => Document["_id"].AsInt64;

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

    public long At
    {
        get => Number();
        set => Put(value);
    }

    public long Points
    {
        get => Number();
        set => Put(value);
    }

    public string Reason
    {
        get => Text();
        set => Put(value);
    }

    /// <summary>The number of what somebody's word gave or took.</summary>
    public long? Entry
    {
        get => NumberOrNull();
        set => Put(value);
    }

    /// <summary>The line that this one takes back: no line is taken back twice.</summary>
    public long? Undoes
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public long? Purchase
    {
        get => NumberOrNull();
        set => Put(value);
    }

    /// <summary>How often what the purchase earned had been taken back before.</summary>
    public long Nth
    {
        get => Number();
        set => Put(value);
    }

    /// <summary>Of the purchase, in Rial.</summary>
    public long? Amount
    {
        get => NumberOrNull();
        set => Put(value);
    }

    /// <summary>The reward; the customer who was brought; the Jalali year of the birthday.</summary>
    public long? About
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public string? Words
    {
        get => TextOrNull();
        set => Put(value);
    }

    public long? By
    {
        get => NumberOrNull();
        set => Put(value);
    }
}
