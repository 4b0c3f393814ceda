using System.Collections.Immutable;
using SalesBot.Content.Yaml;
using SalesBot.Core.Campaigns;
using SalesBot.Core.Lenses;

namespace SalesBot.Content;

/// <summary>The drafts for one stage of the lifecycle: campaigns/loyal.yaml.</summary>
internal static class CampaignFile
{
    private static readonly ImmutableArray<TypeId> Stages = KnownTypes.ByLens.First(l => l.Lens == LensId.Lifecycle).Types;

    private static readonly ImmutableArray<(string Word, CampaignAim Aim)> Aims = [.. Enum.GetValues<CampaignAim>().Select(aim => (Casing.Kebab(aim.ToString()), aim))];

    /// <summary>In the order of the stages. What is wrong has been reported.</summary>
    public static ImmutableArray<Campaign> ReadAll(ContentFolder content)
    {
        var (ids, texts) = (new Distinct("two campaigns must differ"), new Distinct("two texts must differ"));
        return [.. content.Files("campaigns").OrderBy(file => Stages.IndexOf(new TypeId(file.Stem))).SelectMany(file => Read(file, ids, texts))];
    }

    private static ImmutableArray<Campaign> Read(SourceFile file, Distinct ids, Distinct texts)
    {
        var fields = new Fields(file.Root, "stage", "campaigns");
        var stage = fields.Word("stage");
        if (stage.Length > 0 && (stage != file.Stem || !Stages.Contains(new TypeId(stage))))
        {
            fields.Find("stage")!.Report($"is {Quoted.Of(stage)}; write one of {string.Join(", ", Stages)}, and name the file after it");
        }

        return [.. fields.Each("campaigns", new Amount(1, 6)).Select(node => ReadOne(node, new TypeId(stage), ids, texts))];
    }

    private static Campaign ReadOne(Node node, TypeId stage, Distinct ids, Distinct texts)
    {
        var fields = Fields.GroupOf(node, "id", "name", "aim", "when", "text", "reward");
        var id = fields.Word("id");
        if (fields.Has("id") && fields.Find("id") is TextNode { Text.Length: > 0 } idNode)
        {
            Ids.CheckKebab(id, idNode);
            ids.Claim(id, idNode);
        }

        return new Campaign(
            new CampaignId(id), stage, fields.Text("name", TextRule.UpTo(24)), ReadAim(fields), ReadText(fields, texts), fields.Text("when", TextRule.UpTo(120)), fields.Text("reward", TextRule.UpTo(120)));
    }

    private static CampaignAim ReadAim(Fields fields)
    {
        var word = fields.Word("aim");
        var found = Aims.FirstOrDefault(a => a.Word == word);
        if (word.Length > 0 && found.Word is null)
        {
            fields.Find("aim")!.Report($"is {Quoted.Of(word)}; write one of {string.Join(", ", Aims.Select(a => a.Word))}");
        }

        return found.Aim;
    }

    // The hole is judged as the name that will stand there.
    private static string ReadText(Fields fields, Distinct texts)
    {
        if (fields.Find("text") is not TextNode node)
        {
            return "";
        }

        if (!node.Text.Contains(CampaignText.Name, StringComparison.Ordinal))
        {
            node.Report($"has no {CampaignText.Name}; write it where the customer's name belongs");
        }

        if (CampaignText.HasOtherHoles(node.Text))
        {
            node.Report($"has a brace that is not of {CampaignText.Name}; the program fills nothing else in here");
        }

        if (CampaignText.For(CampaignText.UsualName, node.Text) is { Length: > CampaignText.MostOfDraft } filled)
        {
            node.Report($"has {filled.Length} characters with a name of usual length; write at most {CampaignText.MostOfDraft}, two short messages");
        }

        texts.Claim(node.Text, node);
        foreach (var fault in Spelling.PersianSpelling.Faults(CampaignText.For(CampaignText.UsualName, node.Text)))
        {
            node.Report(fault);
        }

        return node.Text;
    }
}
