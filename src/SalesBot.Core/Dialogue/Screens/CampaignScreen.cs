using SalesBot.Core.Campaigns;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>One campaign: the text to copy, whom it would reach and who is left out, the list to send it to.</summary>
public sealed record CampaignScreen(CampaignId Campaign) : Screen, ISampled
{
    public override bool Fits(World world) => world.Seller.Leads && Find(Campaign, world) is not null;

    public override View Show(World world)
    {
        var (words, campaign) = (world.Words.Campaigns, Find(Campaign, world)!);
        var own = world.Books.Club.CampaignText(world.Seller.Id, Campaign);
        var text = own ?? campaign.Text;
        var reach = world.Books.Club.Reach(world.Seller.Id, campaign.Stage, campaign.Without)!;
        return View.Of(
            Rich.Lines(
                [
                    words.Title.With(("name", campaign.Name), ("stage", words.Of(campaign.Stage))),
                    words.When.With(("when", campaign.When)),
                    Rich.Empty,
                    (own is null ? words.Text : words.OwnText).With(("pages", PersianDigits.Of(CampaignText.Pages(text)))),
                    Rich.Of(CampaignText.Shown(Direction.WithoutControls(text)), Style.Quote),
                    .. text.Contains(CampaignText.Name, StringComparison.Ordinal) ? [words.NameNote.With(("hole", CampaignText.NameInPersian))] : Array.Empty<Rich>(),
                    Rich.Empty,
                    words.Reward.With(("reward", campaign.Reward)),
                    Reach(reach, words),
                    .. reach.All > reach.Reached && reach.Reached > 0 ? [words.LeftOut.With(("count", PersianDigits.Of(reach.All - reach.Reached)))] : Array.Empty<Rich>(),
                    (campaign.Aim switch { CampaignAim.Care => words.Care, CampaignAim.Sale => words.Sale, CampaignAim.Offer => words.Offer }).With(),
                ]),
            [
                reach.Reached > 0 ? [new Button(words.SendList, new Press(Verbs.Export))] : [],
                [new Button(words.Edit, new Press(Verbs.Edit)), .. own is null ? System.Collections.Immutable.ImmutableArray<Button>.Empty : [new Button(words.Restore, new Press(Verbs.Restore))]],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Export }) => Step.To(this, new StartJob(new JobId(world.Ids.Next()), world.Seller.Id, JobKind.CampaignList, FileName: Campaign.Value)).Saying(world.Words.Campaigns.Making.With()),
        Pressed({ Verb: Verbs.Edit, Argument: "" }) => Step.To(new EditCampaignScreen(Campaign)),
        Pressed({ Verb: Verbs.Restore }) => Step.To(this, new PutCampaignText(Campaign, world.Seller.Id, null)).Saying(world.Words.Campaigns.Restored.With()),
        Pressed({ Verb: Verbs.Back }) => Step.To(new CampaignsScreen(Find(Campaign, world)!.Stage)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new CampaignScreen(world.Knowledge.Campaigns[^1].Id);

    internal static Campaign? Find(CampaignId id, World world) => world.Knowledge.Campaigns.FirstOrDefault(c => c.Id == id);

    private static Rich Reach(CampaignReach reach, CampaignsWords words) => reach switch
    {
        { All: 0 } => words.Nobody.With(),
        { Reached: 0 } => words.AllLeftOut.With(("all", PersianDigits.Of(reach.All))),
        _ => words.Reach.With(("reached", PersianDigits.Of(reach.Reached)), ("mobiles", PersianDigits.Of(reach.WithMobile)), ("emails", PersianDigits.Of(reach.WithEmail))),
    };
}
