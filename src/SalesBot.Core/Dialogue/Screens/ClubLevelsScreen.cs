using SalesBot.Core.Club;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>The levels of the club. Typed, a line with a name and points becomes a new one.</summary>
public sealed record ClubLevelsScreen : Screen, ISampled
{
    public override bool Fits(World world) => world.Seller.Leads;

    public override View Show(World world)
    {
        var (words, levels) = (world.Words.Club, ClubScreen.RulesOf(world).Levels);
        return View.Of(
            Rich.Lines([words.LevelsHeading.With(), Rich.Empty, .. levels.IsEmpty ? [words.NoLevels.With()] : levels.Select(l => Line(l, words)), Rich.Empty, words.AskLevel.With()]),
            [.. Buttons.InRows(levels.Select((level, i) => new Button(Buttons.Clip(level.Name, 28), new Press(Verbs.Open, Buttons.Invariant(i))))), Buttons.Exit(world)]);
    }

    public override Step React(Input input, World world)
    {
        var (words, rules) = (world.Words.Club, ClubScreen.RulesOf(world));
        return input switch
        {
            Pressed({ Verb: Verbs.Open, Number: { } index }) when index < rules.Levels.Length => Step.To(new ClubLevelScreen((int)index)),
            Pressed({ Verb: Verbs.Back }) => Step.To(new ClubScreen()),
            Said(var text) when PointsLine.Read(text) is (>= 0 and var from, var name) && EditClubScreen.IsText(name) => Add(new ClubLevel(name, from, ""), rules, world),
            Said => Step.Stay(this, words.NotALevel.With()),
            _ => Step.Stay(this, world.Words.Common.PressAButton),
        };
    }

    public static Screen Sample(World world) => new ClubLevelsScreen();

    private Step Add(ClubLevel level, ClubRules rules, World world) => rules.Levels.Length >= ClubRules.MostLevels
        ? Step.Stay(this, world.Words.Club.TooManyLevels.With(("most", PersianDigits.Of(ClubRules.MostLevels))))
        : rules.WithLevels([.. rules.Levels, level]) is { } more
            ? Step.To(new ClubLevelScreen(more.Levels.IndexOf(level)), new PutClubRules(more, world.Seller.Id)).Saying(world.Words.Club.Saved.With())
            : Step.Stay(this, world.Words.Club.TakenStep.With());

    private static Rich Line(ClubLevel level, ClubWords words) => level.Benefit.Length > 0
        ? words.LevelLine.With(("level", level.Name), ("points", ClubText.Number(level.From)), ("benefit", level.Benefit))
        : words.LevelLineBare.With(("level", level.Name), ("points", ClubText.Number(level.From)));
}
