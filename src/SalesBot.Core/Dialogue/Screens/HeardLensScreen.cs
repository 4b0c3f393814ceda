using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record HeardLensWords(
    [Holes("lenses")] Template Also,
    [Holes("lens", "emoji", "type")] Template One,
    [Holes("lens", "emoji", "type", "how", "percent")] Template Line,
    Template NoBehaviour);

/// <summary>A message that tells nothing of behaviour and something in another lens: what it tells, why, and what to do about it.</summary>
public sealed record HeardLensScreen(InterviewSoFar SoFar) : Screen, ISampled
{
    // What fits in one bubble and is read in ten seconds.
    private const int MostLenses = 3;

    public override bool Fits(World world) => !HeardLenses.Of(SoFar.Heard, world).IsEmpty;

    public override View Show(World world)
    {
        var words = world.Words.HeardLens;
        var found = HeardLenses.Of(SoFar.Heard, world);
        var lines = new List<Rich>();
        if (world.Customer(SoFar.Customer) is { } customer)
        {
            lines.Add(world.Words.Verdict.For.With(("customer", customer.Name)));
        }

        lines.AddRange(found.Take(MostLenses).Select(f => words.Line.With(
            ("lens", f.Lens.Name), ("emoji", f.Type.Emoji), ("type", f.Type.Name), ("how", OverviewScreen.InWords(f.Verdict.Certainty, world.Words.Overview)), ("percent", PersianDigits.Percent(f.Verdict.Probability)))));
        lines.AddRange([HeardText.Marked(SoFar.Heard!, found[0].Verdict.Words), words.NoBehaviour.With(), Rich.Empty, TenSecondCard.Advice(found[0].Type, world)]);
        return View.Of(
            Rich.Lines(lines),
            [
                [
                    Buttons.Script(world, found[0].Type.Id),
                    world.Customer(SoFar.Customer) is { } known
                        ? new Button(world.Words.Customer.Overview, new Press(Verbs.Overview, Buttons.Invariant(known.Id.Value)))
                        : new Button(world.Words.Verdict.GiveToCustomer, new Press(Verbs.Give)),
                ],
                .. Buttons.InRows(found.Skip(1).Take(MostLenses - 1).Select(f => Buttons.Card(f.Type))),
                [new Button(world.Words.Verdict.AskMore, new Press(Verbs.More)), new Button(world.Words.Verdict.OnlyNote, new Press(Verbs.OnlyNote))],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.More }) when InterviewFlow.MostTelling(SoFar, world) is { } question => Step.To(new QuestionScreen(SoFar, question.Id)),
        Pressed({ Verb: Verbs.Give }) => Step.To(new CustomersScreen(new Errand(SoFar, null), "", 0)).AsNewMessage(),
        Pressed({ Verb: Verbs.Back }) => Step.To(world.Customer(SoFar.Customer) is { } customer ? new CustomerScreen(customer.Id) : new MenuScreen()),

        // The same as of a verdict: a note of it, or the next message.
        Pressed({ Verb: Verbs.OnlyNote }) or Said => new VerdictScreen(SoFar).React(input, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public override Step? Take(Sent sent, World world) => new VerdictScreen(SoFar).Take(sent, world);

    /// <summary>The first example of a message that tells enough.</summary>
    public static Screen Sample(World world) => new HeardLensScreen(new InterviewSoFar(
        new VerdictId(1), null, [],
        world.Knowledge.Examples.Where(set => set.Lens != LensId.Behaviour).SelectMany(set => set.Examples).Where(e => e.Type is not null)
            .Select(e => e.Text).FirstOrDefault(text => !HeardLenses.Of(text, world).IsEmpty) ?? ""));
}
