using SalesBot.Core.Campaigns;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>Asks for the team's own wording of a campaign.</summary>
public sealed record EditCampaignScreen(CampaignId Campaign) : Screen, ISampled
{
    public override bool Fits(World world) => new CampaignScreen(Campaign).Fits(world);

    public override View Show(World world)
    {
        var text = world.Books.Club.CampaignText(world.Seller.Id, Campaign) ?? CampaignScreen.Find(Campaign, world)!.Text;
        return View.Of(
            Rich.Lines(world.Words.Campaigns.AskText.With(("hole", CampaignText.NameInPersian)), Rich.Empty, Rich.Of(CampaignText.Shown(Direction.WithoutControls(text)), Style.Quote)),
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Said(var text) => Save(CampaignText.Kept(text), world),
        Pressed({ Verb: Verbs.Back }) => Step.To(new CampaignScreen(Campaign)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new EditCampaignScreen(world.Knowledge.Campaigns[0].Id);

    private Step Save(string text, World world)
    {
        var (words, hole, pages) = (world.Words.Campaigns, ("hole", CampaignText.NameInPersian), ("pages", PersianDigits.Of(CampaignText.Pages(text))));
        return text.Length > CampaignText.MostOfOwn ? Step.Stay(this, words.TooLong.With(("most", PersianDigits.Of(CampaignText.MostOfOwn)), ("count", PersianDigits.Of(text.Length))))
            : CampaignText.HasOtherHoles(text) ? Step.Stay(this, words.OtherHoles.With(hole))
            : Step.To(new CampaignScreen(Campaign), new PutCampaignText(Campaign, world.Seller.Id, text))
                .Saying(text.Contains(CampaignText.Name, StringComparison.Ordinal) ? words.Saved.With(pages) : words.SavedWithoutName.With(pages, hole));
    }
}
