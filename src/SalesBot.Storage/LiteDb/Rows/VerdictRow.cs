using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>What one interview told in one lens; its number is the order among those of the same millisecond.</summary>
internal sealed class VerdictRow(BsonDocument document) : Row(document)
{
    public VerdictRow(long id, long team)
        : this(new BsonDocument { ["_id"] = id }) => Team = team;

    public long Id => Document["_id"].AsInt64;

    /// <summary>Of the customer; while there is none, of the seller.</summary>
    public long Team
    {
        get => Number();
        set => Put(value);
    }

    public long Verdict
    {
        get => Number();
        set => Put(value);
    }

    public long Seller
    {
        get => Number();
        set => Put(value);
    }

    public long? Customer
    {
        get => NumberOrNull();
        set => Put(value);
    }

    public string Lens
    {
        get => Text();
        set => Put(value);
    }

    public string First
    {
        get => Text();
        set => Put(value);
    }

    public string? Second
    {
        get => TextOrNull();
        set => Put(value);
    }

    public string Certainty
    {
        get => Text();
        set => Put(value);
    }

    /// <summary>JSON, see StoredAnswers.</summary>
    public string Answers
    {
        get => Text();
        set => Put(value);
    }

    public long At
    {
        get => Number();
        set => Put(value);
    }

    public string? Heard
    {
        get => TextOrNull();
        set => Put(value);
    }

    public string? Named
    {
        get => TextOrNull();
        set => Put(value);
    }

    public double Probability
    {
        get => Document[nameof(Probability)].AsDouble;
        set => PutValue(new BsonValue(value));
    }

    public override void PutKeys() => Put(Key.Of(Team, At, Id), "ByTeam");
}
