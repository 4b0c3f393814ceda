using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record PurchaseWords(
    [Holes("customer")] Template Bought,
    [Holes("customer")] Template Returned,
    [Holes("amount")] Template Amount,
    [Holes("day")] Template Day,
    [Holes("amount")] Template Margin,
    [Holes("product")] Template Product,
    [Holes("seller")] Template By,
    string OfFile,
    string Delete,
    Template Sure,
    string Yes,
    string No,
    Template Deleted);

/// <summary>One purchase in full. It can be taken away after a question, and brought back from the list.</summary>
public sealed record PurchaseScreen(PurchaseId Purchase, PurchasesScreen From, bool IsAsked = false) : Screen, ISampled
{
    public override bool Fits(World world) => From.Fits(world) && Find(world) is not null;

    public override View Show(World world)
    {
        var (words, money) = (world.Words.Purchase, world.Words.Money);
        var purchase = Find(world)!;
        return View.Of(
            Rich.Lines(
                [
                    (purchase.Amount.IsReturn ? words.Returned : words.Bought).With(("customer", world.Customer(purchase.Customer)!.Name)),
                    words.Amount.With(("amount", money.Full(purchase.Amount.Size(), purchase.Currency))),
                    words.Day.With(("day", PurchaseFlow.Say(FollowUps.LocalDay.Of(purchase.At, world.Zone), world))),
                    .. purchase.Margin is { } margin ? [words.Margin.With(("amount", money.Full(margin, purchase.Currency)))] : ImmutableArray<Rich>.Empty,
                    .. purchase.Product is { } product ? [words.Product.With(("product", product))] : ImmutableArray<Rich>.Empty,
                    purchase.ByName is { } by ? words.By.With(("seller", by)) : words.OfFile,
                    .. IsAsked ? [Rich.Empty, words.Sure.With()] : ImmutableArray<Rich>.Empty,
                ]),
            [
                IsAsked ? [new Button(words.Yes, new Press(Verbs.Yes)), new Button(words.No, new Press(Verbs.Back))] : [new Button(words.Delete, new Press(Verbs.Delete))],
                IsAsked ? [] : Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Delete }) => Step.To(this with { IsAsked = true }),
        Pressed({ Verb: Verbs.Yes }) when IsAsked => Step.To(From with { Removed = Find(world) }, new RemovePurchase(Purchase, world.Seller.Id)).Saying(world.Words.Purchase.Deleted.With()),
        Pressed({ Verb: Verbs.Back }) => Step.To(IsAsked ? this with { IsAsked = false } : From),
        Said => From.React(input, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public override Step? Take(Sent sent, World world) => From.Take(sent, world);

    public static Screen Sample(World world)
    {
        var list = (PurchasesScreen)PurchasesScreen.Sample(world);
        return new PurchaseScreen(world.Book.Purchases(world.Seller.Id, list.Customer, 0, 1).Items[0].Id, list);
    }

    private Purchase? Find(World world) => world.Book.FindPurchase(world.Seller.Id, Purchase);
}
