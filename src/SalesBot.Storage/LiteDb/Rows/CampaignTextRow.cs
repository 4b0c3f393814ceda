using LiteDB;

namespace SalesBot.Storage.LiteDb.Rows;

/// <summary>A team's own wording of a campaign.</summary>
internal sealed class CampaignTextRow(BsonDocument document) : Row(document)
{
    public CampaignTextRow(long team, string campaign)
        : this(new BsonDocument { ["_id"] = IdOf(team, campaign) })
    {
    }

    public static string IdOf(long team, string campaign) => $"{Key.Of(team)}{campaign}";

    /// <summary>What <see cref="IdOf"/> was made of.</summary>
    public static (long Team, string Campaign) Read(string id) => (Key.First(id), id[Key.Digits..]);

    public string Words
    {
        get => Text();
        set => Put(value);
    }
}
