using System.Collections.Immutable;
using SalesBot.Core.Club;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record ClubWords(
    string Button,
    Template About,
    Template HeadingOn,
    Template HeadingOff,
    [Holes("amount")] Template Rate,
    [Holes("day")] Template Since,
    [Holes("points")] Template Birthday,
    Template NoBirthday,
    [Holes("points")] Template Referral,
    Template NoReferral,
    Template Levels,
    [Holes("level", "points", "count")] Template Level,
    [Holes("count")] Template Members,
    [Holes("points")] Template Outstanding,
    [Holes("given", "spent")] Template Month,
    string TurnOn,
    string TurnOff,
    Template TurnedOn,
    Template TurnedOff,
    string EditRate,
    string EditBirthday,
    string EditReferral,
    string EditLevels,
    string Rewards,
    ImmutableArray<string> LevelNames,
    ImmutableArray<string> LevelBenefits,
    Template LevelsHeading,
    [Holes("level", "points", "benefit")] Template LevelLine,
    [Holes("level", "points")] Template LevelLineBare,
    Template AskLevel,
    Template NoLevels,
    Template NotALevel,
    [Holes("most")] Template TooManyLevels,
    Template TakenStep,
    [Holes("level", "points")] Template LevelPage,
    string LevelName,
    string LevelFrom,
    string LevelBenefit,
    string LevelDelete,
    Template LevelDeleted,
    Template AskRate,
    Template AskBirthday,
    Template AskReferral,
    Template AskLevelName,
    Template AskLevelFrom,
    Template AskLevelBenefit,
    string NoGift,
    [Holes("points")] Template Points,
    Template Saved,
    Template NotAnAmount,
    [Holes("most")] Template NotPoints,
    [Holes("most")] Template NotAName,
    Template RewardsHeading,
    Template NoRewards,
    Template AskReward,
    [Holes("reward")] Template AskRewardPoints,
    [Holes("reward", "points")] Template RewardLine,
    [Holes("reward", "points")] Template RewardOff,
    [Holes("reward", "points")] Template RewardSaved,
    [Holes("reward", "points")] Template RewardPage,
    [Holes("reward", "points")] Template RewardPageOff,
    Template AskRewardChange,
    string Withdraw,
    string Offer);

/// <summary>The customer club of the team: its rules, who is in it, what was given and spent. For leads.</summary>
public sealed record ClubScreen : Screen, ISampled
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    public override bool Fits(World world) => world.Seller.Leads;

    public override View Show(World world)
    {
        var words = world.Words.Club;
        if (world.Books.Club.Rules(world.Seller.Id) is not { } rules)
        {
            return View.Of(words.About.With(), [new Button(words.TurnOn, new Press(Verbs.Yes))], Buttons.Exit(world));
        }

        return View.Of(
            Text(rules, world.Books.Club.Report(world.Seller.Id, world.Now - Month)!, world),
            [Field(words.EditRate, ClubField.PerPoint), new Button(words.EditLevels, new Press(Verbs.Levels))],
            [Field(words.EditBirthday, ClubField.Birthday), Field(words.EditReferral, ClubField.Referral)],
            [new Button(words.Rewards, new Press(Verbs.Rewards)), rules.IsOn ? new Button(words.TurnOff, new Press(Verbs.Remove)) : new Button(words.TurnOn, new Press(Verbs.Yes))],
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world)
    {
        var (words, rules) = (world.Words.Club, RulesOf(world));
        return input switch
        {
            Pressed({ Verb: Verbs.Yes }) when !rules.IsOn => Step.To(this, new PutClubRules(rules with { IsOn = true, Since = BeginningOfToday(world) }, world.Seller.Id)).Saying(words.TurnedOn.With()),
            Pressed({ Verb: Verbs.Remove }) when rules.IsOn => Step.To(this, new PutClubRules(rules with { IsOn = false }, world.Seller.Id)).Saying(words.TurnedOff.With()),
            Pressed({ Verb: Verbs.Field } press) when EditClubScreen.OfClub.Any(f => f.ToString() == press.Argument) => Step.To(new EditClubScreen(Enum.Parse<ClubField>(press.Argument))),
            Pressed({ Verb: Verbs.Levels }) => Step.To(new ClubLevelsScreen()),
            Pressed({ Verb: Verbs.Rewards }) => Step.To(new ClubRewardsScreen()),
            Pressed({ Verb: Verbs.Back }) => Step.To(new TeamScreen(0)),
            Said => new MenuScreen().React(input, world),
            _ => Step.Stay(this, world.Words.Common.PressAButton),
        };
    }

    public static Screen Sample(World world) => new ClubScreen();

    /// <summary>Those of the team, or what a new club begins with.</summary>
    internal static ClubRules RulesOf(World world) => world.Books.Club.Rules(world.Seller.Id) ?? new ClubRules(
        false, ClubRules.UsualPerPoint, BeginningOfToday(world),
        [.. ClubRules.UsualSteps.Zip(world.Words.Club.LevelNames, world.Words.Club.LevelBenefits).Select(l => new ClubLevel(l.Second, l.First, l.Third))], 0, 0);

    private static DateTimeOffset BeginningOfToday(World world) => LocalDay.Instant(LocalDay.Of(world.Now, world.Zone).ToDateTime(TimeOnly.MinValue), world.Zone);

    private static Rich Text(ClubRules rules, ClubReport report, World world)
    {
        var words = world.Words.Club;
        return Rich.Lines(
        [
            rules.IsOn ? words.HeadingOn.With() : words.HeadingOff.With(),
            Rich.Empty,
            words.Rate.With(("amount", world.Words.Money.Brief(rules.PerPoint, Currency.Toman))),
            words.Since.With(("day", PersianDate.Day(rules.Since, world.Zone))),
            rules.BirthdayPoints > 0 ? words.Birthday.With(("points", ClubText.Number(rules.BirthdayPoints))) : words.NoBirthday.With(),
            rules.ReferralPoints > 0 ? words.Referral.With(("points", ClubText.Number(rules.ReferralPoints))) : words.NoReferral.With(),
            .. report.Levels.IsEmpty ? Array.Empty<Rich>() : [Rich.Empty, words.Levels.With()],
            .. report.Levels.Select(l => words.Level.With(("level", l.Level.Name), ("points", ClubText.Number(l.Level.From)), ("count", PersianDigits.Of(l.Customers)))),
            Rich.Empty,
            words.Members.With(("count", PersianDigits.Of(report.Members))),
            words.Outstanding.With(("points", ClubText.Number(report.Outstanding))),
            words.Month.With(("given", ClubText.Number(Math.Max(0, report.Given))), ("spent", ClubText.Number(Math.Max(0, report.Spent)))),
        ]);
    }

    private static Button Field(string label, ClubField field) => new(label, new Press(Verbs.Field, field.ToString()));
}
