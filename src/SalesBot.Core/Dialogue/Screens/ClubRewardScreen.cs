using SalesBot.Core.Club;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>One reward: withdrawn or offered again by a tap, changed by typing it anew.</summary>
public sealed record ClubRewardScreen(RewardId Reward) : Screen, ISampled
{
    public override bool Fits(World world) => world.Seller.Leads && Find(Reward, world) is not null;

    public override View Show(World world)
    {
        var (words, reward) = (world.Words.Club, Find(Reward, world)!);
        return View.Of(
            Rich.Lines((reward.IsOffered ? words.RewardPage : words.RewardPageOff).With(("reward", reward.Name), ("points", ClubText.Number(reward.Points))), words.AskRewardChange.With()),
            [reward.IsOffered ? new Button(words.Withdraw, new Press(Verbs.Remove)) : new Button(words.Offer, new Press(Verbs.Restore))],
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world)
    {
        var reward = Find(Reward, world)!;
        return input switch
        {
            Pressed({ Verb: Verbs.Remove }) => Save(reward with { IsOffered = false }, world),
            Pressed({ Verb: Verbs.Restore }) => Save(reward with { IsOffered = true }, world),
            Pressed({ Verb: Verbs.Back }) => Step.To(new ClubRewardsScreen()),
            Said(var text) when PointsLine.Read(text) is (> 0 and var points, var name) && (name.Length == 0 || EditClubScreen.IsText(name)) => Save(reward with { Name = name.Length == 0 ? reward.Name : name, Points = points }, world),
            Said(var text) when EditClubScreen.IsText(text) => Save(reward with { Name = NewCustomerScreen.Tidy(text) }, world),
            Said => Step.Stay(this, world.Words.Club.NotAName.With(("most", PersianDigits.Of(EditClubScreen.MostText)))),
            _ => Step.Stay(this, world.Words.Common.PressAButton),
        };
    }

    public static Screen Sample(World world) => new ClubRewardScreen(world.Books.Club.Rewards(world.Seller.Id)[0].Id);

    internal static Reward? Find(RewardId id, World world) => world.Books.Club.Rewards(world.Seller.Id).FirstOrDefault(r => r.Id == id);

    private static Step Save(Reward reward, World world) => Step.To(new ClubRewardsScreen(), new PutReward(reward, world.Seller.Id))
        .Saying(world.Words.Club.RewardSaved.With(("reward", reward.Name), ("points", ClubText.Number(reward.Points))));
}
