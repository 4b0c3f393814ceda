using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record OccasionsWords(
    string Button,
    Template Ask,
    Template None,
    [Holes("occasion", "day", "state")] Template Line,
    string Draft,
    string Settled,
    string New,
    [Holes("occasion")] Template Dropped);

/// <summary>The team's occasions, newest first; for who leads.</summary>
public sealed record OccasionsScreen(int Page) : Screen, ISampled
{
    private const int PerPage = 8;

    public override bool Fits(World world) => world.Seller.Leads;

    public override View Show(World world)
    {
        var words = world.Words.Occasions;
        var found = world.Books.Occasions.Occasions(world.Seller.Id, Page * PerPage, PerPage);
        return View.Of(
            Rich.Lines(
            [
                found.Total == 0 ? words.None.With() : words.Ask.With(),
                .. found.Items.Select(o => words.Line.With(("occasion", o.Name), ("day", OccasionText.Day(o.Day)), ("state", o.IsSettled ? words.Settled : words.Draft))),
            ]),
            [
                .. Buttons.InRows(found.Items.Select(o => new Button(Buttons.Clip(o.Name, 28), new Press(Verbs.Occasion, Buttons.Invariant(o.Id.Value))))),
                Buttons.Pages(world, Page, PerPage, found.Total),
                [new Button(words.New, new Press(Verbs.NewOccasion))],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.NewOccasion }) => Step.To(EditOccasionScreen.New),
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100_000 } press) => Step.To(new OccasionsScreen((int)press.Number.Value)),
        Pressed({ Verb: Verbs.Back }) => Step.To(new TeamScreen(0)),
        Said => new MenuScreen().React(input, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new OccasionsScreen(0);
}
