using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record SilentWords(
    string Button,
    [Holes("count")] Template Heading,
    Template Nobody,
    [Holes("number", "customer", "when")] Template Line,
    [Holes("number", "customer", "seller", "when")] Template LineOf);

/// <summary>Customers of whom nothing was heard for longer than usual, longest first: a seller's own, or for a lead those of all.</summary>
public sealed record SilentScreen(int Page) : Screen, ISampled
{
    private const int PerPage = 8;
    private const int MostOfName = 60;

    public override View Show(World world)
    {
        var words = world.Words.Silent;
        var silent = world.Book.Silent(world.Seller.Id, world.Seller.Leads ? null : world.Seller.Id, world.Now, Page * PerPage, PerPage);
        return View.Of(
            Rich.Lines(
                [
                    silent.Total == 0 ? words.Nobody.With() : words.Heading.With(("count", PersianDigits.Of(silent.Total))),
                    .. silent.Items.Select((customer, i) => Line(customer, PersianDigits.Of((Page * PerPage) + i + 1), world)),
                ]),
            [
                .. Buttons.InRows(silent.Items.Select(c => Buttons.Customer(c, world.PersonaOf(c)))),
                Buttons.Pages(world, Page, PerPage, silent.Total),
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100_000 } press) => Step.To(new SilentScreen((int)press.Number.Value)),
        Pressed({ Verb: Verbs.Back }) => Step.To(world.Seller.Leads ? new TeamScreen(0) : CustomersScreen.All),
        Said => CustomersScreen.All.React(input, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new SilentScreen(0);

    private static Rich Line(Customer customer, string number, World world)
    {
        var (words, name, when) = (world.Words.Silent, Clipped.To(customer.Name, MostOfName), world.Time.Ago(customer.TouchedAt, world.Now));
        return customer.Facts.Owner == world.Seller.Id
            ? words.Line.With(("number", number), ("customer", name), ("when", when))
            : words.LineOf.With(("number", number), ("customer", name), ("seller", Clipped.To(customer.Facts.OwnerName, MostOfName)), ("when", when));
    }
}
