using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>One level of the club, and what can be changed of it.</summary>
/// <param name="Index">Among the levels in order.</param>
public sealed record ClubLevelScreen(int Index) : Screen, ISampled
{
    public override bool Fits(World world) => world.Seller.Leads && Index >= 0 && Index < ClubScreen.RulesOf(world).Levels.Length;

    public override View Show(World world)
    {
        var (words, level) = (world.Words.Club, ClubScreen.RulesOf(world).Levels[Index]);
        return View.Of(
            Rich.Lines(
                [
                    words.LevelPage.With(("level", level.Name), ("points", ClubText.Number(level.From))),
                    .. level.Benefit.Length > 0 ? [world.Words.ClubCustomer.Benefit.With(("benefit", level.Benefit))] : Array.Empty<Rich>(),
                ]),
            [Field(words.LevelName, ClubField.LevelName), Field(words.LevelFrom, ClubField.LevelFrom)],
            [Field(words.LevelBenefit, ClubField.LevelBenefit), new Button(words.LevelDelete, new Press(Verbs.Delete))],
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world)
    {
        var rules = ClubScreen.RulesOf(world);
        return input switch
        {
            Pressed({ Verb: Verbs.Field } press) when EditClubScreen.OfLevel.Any(f => f.ToString() == press.Argument) => Step.To(new EditClubScreen(Enum.Parse<ClubField>(press.Argument), Index)),
            Pressed({ Verb: Verbs.Delete }) => Step.To(new ClubLevelsScreen(), new PutClubRules(rules with { Levels = rules.Levels.RemoveAt(Index) }, world.Seller.Id)).Saying(world.Words.Club.LevelDeleted.With()),
            Pressed({ Verb: Verbs.Back }) => Step.To(new ClubLevelsScreen()),
            Said => new ClubLevelsScreen().React(input, world),
            _ => Step.Stay(this, world.Words.Common.PressAButton),
        };
    }

    public static Screen Sample(World world) => new ClubLevelScreen(1);

    private static Button Field(string label, ClubField field) => new(label, new Press(Verbs.Field, field.ToString()));
}
