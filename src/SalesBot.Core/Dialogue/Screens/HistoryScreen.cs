using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record HistoryWords(
    [Holes("customer", "lens", "count")] Template Heading,
    [Holes("emoji", "type", "percent", "when")] Template Line,
    [Holes("emoji", "type", "when")] Template Named,
    [Holes("text")] Template Heard,
    [Holes("reasons")] Template Because);

/// <summary>What a customer was judged to be, newest first, each with the message and the answers it rested on.</summary>
/// <param name="Of">The lens; null for behaviour.</param>
public sealed record HistoryScreen(CustomerId Customer, int Page, LensId? Of = null) : Screen, ISampled
{
    private const int PerPage = 5;
    private const int MostOfHeard = 200;

    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.History;
        var lens = LensIn(world);
        var verdicts = world.Book.Verdicts(world.Seller.Id, Customer, lens.Id, Page * PerPage, PerPage);
        var types = verdicts.Items.Select(v => v.Type).Distinct().Select(id => lens.TryFind(id, out var type) ? type : null).OfType<CustomerType>();
        return View.Of(
            Rich.Lines(
                [
                    words.Heading.With(("customer", world.Customer(Customer)!.Name), ("lens", lens.Name), ("count", PersianDigits.Of(verdicts.Total))),
                    .. verdicts.Items.SelectMany(v => Entry(v, lens, world)),
                ]),
            [.. Buttons.InRows(types.Select(Buttons.Card)), Buttons.Pages(world, Page, PerPage, verdicts.Total), .. Buttons.InRows(Others(lens, world)), Buttons.Exit(world)]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100_000 } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.Lens } press) when world.Knowledge.LensOf(new LensId(press.Argument)) is { } lens => Step.To(new HistoryScreen(Customer, 0, lens.Id)),
        Pressed({ Verb: Verbs.Back }) => Step.To(new CustomerScreen(Customer)),
        Said(var text) => Step.To(new NoteDraftScreen(Customer, text)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new HistoryScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id, 0);

    private Lens LensIn(World world) => Of is { } id && world.Knowledge.LensOf(id) is { } lens ? lens : world.Behaviour;

    /// <summary>The other lenses in which something was judged.</summary>
    private IEnumerable<Button> Others(Lens lens, World world) => world.Knowledge.Lenses
        .Where(other => other != lens && world.Book.Verdicts(world.Seller.Id, Customer, other.Id, 0, 1).Total > 0)
        .Select(other => new Button(other.Name, new Press(Verbs.Lens, other.Id.Value)));

    private static IEnumerable<Rich> Entry(KeptVerdict verdict, Lens lens, World world)
    {
        var words = world.Words.History;
        var type = lens.TryFind(verdict.Type, out var known) ? known : null;
        var (emoji, name, when) = (type?.Emoji ?? "", type?.Name ?? verdict.Type.Value, world.When(verdict.At));
        yield return Rich.Empty;
        yield return verdict.Named is null
            ? words.Line.With(("emoji", emoji), ("type", name), ("percent", PersianDigits.Percent(verdict.Probability)), ("when", when))
            : words.Named.With(("emoji", emoji), ("type", name), ("when", when));
        if (verdict.Heard is { } heard)
        {
            yield return words.Heard.With(("text", Clipped.To(heard, MostOfHeard)));
        }

        var reasons = verdict.Answers.Select(a => world.Knowledge.Interviews.FirstOrDefault(i => i.Lens.Id == lens.Id)?.ReasonOf(a)).OfType<string>().ToImmutableArray();
        if (!reasons.IsEmpty)
        {
            yield return words.Because.With(("reasons", string.Join("؛ ", reasons)));
        }
    }
}
