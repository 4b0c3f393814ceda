using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record PurchasesWords(
    [Holes("customer", "count")] Template Heading,
    [Holes("customer")] Template Empty,
    [Holes("amount")] Template Sum,
    [Holes("amount", "day")] Template Line,
    string Add,
    string Restore,
    Template Restored);

/// <summary>What a customer bought and gave back, newest first; each opens.</summary>
/// <param name="Removed">The one just taken away, while it can be brought back.</param>
public sealed record PurchasesScreen(CustomerId Customer, int Page, Purchase? Removed = null) : Screen, ISampled
{
    private const int PerPage = 8;

    // Beyond it the sum is left out: nobody reads so far.
    private const int MostSummed = 1000;

    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.Purchases;
        var name = world.Customer(Customer)!.Name;
        var found = Read(Page * PerPage, PerPage, world);
        ImmutableArray<Button> restore = Removed is null ? [] : [new Button(words.Restore, new Press(Verbs.Restore))];
        return View.Of(
            found.Total == 0
                ? words.Empty.With(("customer", name))
                : Rich.Lines([words.Heading.With(("customer", name), ("count", PersianDigits.Of(found.Total))), .. Sum(found.Total, world)]),
            [
                .. found.Items.Select(p => ImmutableArray.Create(new Button(
                    words.Line.With(("amount", world.Words.Money.Brief(p.Amount, p.Currency)), ("day", PersianDate.Day(p.At, world.Zone))).Plain,
                    new Press(Verbs.Purchase, Buttons.Invariant(p.Id.Value))))),
                Buttons.Pages(world, Page, PerPage, found.Total),
                [new Button(words.Add, new Press(Verbs.AddPurchase)), .. restore],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Purchase, Number: { } id }) when world.Book.FindPurchase(world.Seller.Id, new PurchaseId(id)) is { } purchase && purchase.Customer == Customer => Step.To(new PurchaseScreen(purchase.Id, this with { Removed = null })),
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100_000 } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.AddPurchase }) => Step.To(new AddPurchaseScreen(Customer)),
        Pressed({ Verb: Verbs.Restore }) when Removed is { } gone => Step.To(
            this with { Removed = null },
            new AddPurchase(new PurchaseId(world.Ids.Next()), Customer, world.Seller.Id, gone.At, gone.Amount, gone.Currency, gone.Margin, gone.Product)).Saying(world.Words.Purchases.Restored.With()),
        Pressed({ Verb: Verbs.Back }) => Step.To(new CustomerScreen(Customer)),
        Said(var text) when PurchaseFlow.Hear(text, Customer, this, world) is { } step => step,
        Said(var text) => Step.To(new NoteDraftScreen(Customer, text)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public override Step? Take(Sent sent, World world) => NoteDraftScreen.Of(Customer, sent);

    public static Screen Sample(World world) => new PurchasesScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id, 0);

    private Page<Purchase> Read(int skip, int take, World world) => world.Book.Purchases(world.Seller.Id, Customer, skip, take);

    private ImmutableArray<Rich> Sum(int total, World world) => total > MostSummed ? []
        : Read(0, MostSummed, world).Items is var all && all.All(p => p.Currency is Currency.Rial) is var isRial
            ? [world.Words.Purchases.Sum.With(("amount", world.Words.Money.Full(all.Aggregate(Money.Zero, (sum, p) => sum + p.Amount), isRial ? Currency.Rial : Currency.Toman)))]
            : [];
}
