using SalesBot.Core.Club;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>What points can be spent on. Typed, a line with points becomes a new reward; one without is asked for its points.</summary>
/// <param name="Named">What was typed without points.</param>
public sealed record ClubRewardsScreen(string? Named = null) : Screen, ISampled
{
    private const int MostShown = 30;

    public override bool Fits(World world) => world.Seller.Leads;

    public override bool IsUnfinished() => Named is not null;

    public override View Show(World world)
    {
        var words = world.Words.Club;
        var rewards = world.Books.Club.Rewards(world.Seller.Id);
        return Named is { } name
            ? View.Of(words.AskRewardPoints.With(("reward", name)), Buttons.Exit(world))
            : View.Of(
                Rich.Lines([words.RewardsHeading.With(), .. rewards.IsEmpty ? [words.NoRewards.With()] : Array.Empty<Rich>(), Rich.Empty, words.AskReward.With()]),
                [
                    .. Buttons.InRows(rewards.Take(MostShown).Select(r => new Button(
                        Buttons.Clip((r.IsOffered ? words.RewardLine : words.RewardOff).With(("reward", r.Name), ("points", ClubText.Number(r.Points))).Plain, 40), new Press(Verbs.Reward, Buttons.Invariant(r.Id.Value))))),
                    Buttons.Exit(world),
                ]);
    }

    public override Step React(Input input, World world)
    {
        var words = world.Words.Club;
        return input switch
        {
            Pressed({ Verb: Verbs.Reward, Number: { } id }) when ClubRewardScreen.Find(new RewardId(id), world) is { } reward => Step.To(new ClubRewardScreen(reward.Id)),
            Pressed({ Verb: Verbs.Back }) => Step.To(Named is null ? new ClubScreen() : new ClubRewardsScreen()),
            Said(var text) when Named is { } name => PointsLine.Number(text) is > 0 and var points ? Add(name, points, world) : Step.Stay(this, words.NotPoints.With(("most", ClubText.Number(ClubRules.MostPoints)))),
            Said(var text) when PointsLine.Read(text) is (> 0 and var points, var name) && EditClubScreen.IsText(name) => Add(name, points, world),
            Said(var text) when EditClubScreen.IsText(text) => Step.To(new ClubRewardsScreen(NewCustomerScreen.Tidy(text))),
            Said => Step.Stay(this, words.NotAName.With(("most", PersianDigits.Of(EditClubScreen.MostText)))),
            _ => Step.Stay(this, world.Words.Common.PressAButton),
        };
    }

    public static Screen Sample(World world) => new ClubRewardsScreen();

    private static Step Add(string name, long points, World world) => Step.To(new ClubRewardsScreen(), new PutReward(new Reward(new RewardId(world.Ids.Next()), name, points, true), world.Seller.Id))
        .Saying(world.Words.Club.RewardSaved.With(("reward", name), ("points", ClubText.Number(points))));
}
