using System.Collections.Immutable;
using SalesBot.Core.Campaigns;
using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record CampaignsWords(
    string Button,
    Template Heading,
    string Potential,
    string New,
    string Loyal,
    string Dissatisfied,
    string Inactive,
    [Holes("stage")] Template Stage,
    [Holes("name", "when")] Template Draft,
    [Holes("name", "stage")] Template Title,
    [Holes("when")] Template When,
    [Holes("pages")] Template Text,
    [Holes("pages")] Template OwnText,
    [Holes("reward")] Template Reward,
    [Holes("hole")] Template NameNote,
    [Holes("reached", "mobiles", "emails")] Template Reach,
    Template Nobody,
    [Holes("all")] Template AllLeftOut,
    [Holes("count")] Template LeftOut,
    Template Care,
    Template Sale,
    Template Offer,
    string Edit,
    string Restore,
    Template Restored,
    string SendList,
    Template Making,
    [Holes("hole")] Template AskText,
    [Holes("pages")] Template Saved,
    [Holes("pages", "hole")] Template SavedWithoutName,
    [Holes("most", "count")] Template TooLong,
    [Holes("hole")] Template OtherHoles,
    string FileName,
    string Sheet,
    [Holes("name", "count", "mobiles", "emails")] Template Caption,
    [Holes("name")] Template EmptyList,
    string ColumnName,
    string ColumnMobile,
    string ColumnEmail,
    string ColumnSeller,
    string ColumnText,
    string ColumnPages)
{
    public string Of(TypeId stage) => stage == KnownTypes.Potential ? Potential : stage == KnownTypes.New ? New : stage == KnownTypes.Loyal ? Loyal : stage == KnownTypes.Dissatisfied ? Dissatisfied : Inactive;
}

/// <summary>Drafts of texts by stage of the lifecycle; for leads.</summary>
/// <param name="Stage">Null while none is chosen.</param>
public sealed record CampaignsScreen(TypeId? Stage) : Screen, ISampled
{
    public override bool Fits(World world) => world.Seller.Leads;

    public override View Show(World world)
    {
        var words = world.Words.Campaigns;
        return Stage is { } stage
            ? View.Of(
                Rich.Lines([words.Stage.With(("stage", words.Of(stage))), .. Of(stage, world).SelectMany(c => new[] { Rich.Empty, words.Draft.With(("name", c.Name), ("when", c.When)) })]),
                [.. Buttons.InRows(Of(stage, world).Select(c => new Button(c.Name, new Press(Verbs.Campaign, c.Id.Value)))), Buttons.Exit(world)])
            : View.Of(words.Heading.With(), [.. Buttons.InRows(Stages(world).Select(s => new Button(words.Of(s), new Press(Verbs.Standing, s.Value)))), Buttons.Exit(world)]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Standing } press) when Stages(world).Contains(new TypeId(press.Argument)) => Step.To(new CampaignsScreen(new TypeId(press.Argument))),
        Pressed({ Verb: Verbs.Campaign } press) when CampaignScreen.Find(new CampaignId(press.Argument), world) is { } campaign => Step.To(new CampaignScreen(campaign.Id)),
        Pressed({ Verb: Verbs.Back }) => Step.To(Stage is null ? new TeamScreen(0) : new CampaignsScreen(Stage: null)),
        Said => new MenuScreen().React(input, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new CampaignsScreen(KnownTypes.Inactive);

    private static ImmutableArray<TypeId> Stages(World world) => [.. world.Knowledge.Campaigns.Select(c => c.Stage).Distinct()];

    private static IEnumerable<Campaign> Of(TypeId stage, World world) => world.Knowledge.Campaigns.Where(c => c.Stage == stage);
}
