using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record AddPurchaseWords([Holes("customer")] Template Ask, Template NotRead);

/// <summary>Asks what was bought: an amount is enough.</summary>
public sealed record AddPurchaseScreen(CustomerId Customer) : Screen, ISampled
{
    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world) => View.Of(world.Words.AddPurchase.Ask.With(("customer", world.Customer(Customer)!.Name)), Buttons.Exit(world));

    public override Step React(Input input, World world) => input switch
    {
        Said(var text) when PurchaseFlow.Hear(text, Customer, this, world) is { } step => step,
        Said(var text) when PurchaseReader.ReadPart(text, world.Now, world.Zone) is { Amount: { } amount } part => Draft(text, amount, part, world),
        Said => Step.Stay(this, world.Words.AddPurchase.NotRead.With()),
        Pressed({ Verb: Verbs.Back }) => Step.To(new CustomerScreen(Customer)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public override Step? Take(Sent sent, World world) => sent.Media is null ? null : NoteDraftScreen.Of(Customer, sent);

    public static Screen Sample(World world) => new AddPurchaseScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id);

    private Step Draft(string text, AmountSaid amount, PurchasePart part, World world) => part.Fault is { } fault
        ? Step.Stay(this, PurchaseFlow.Say(fault, world))
        : Step.To(new PurchaseDraftScreen(Customer, new PurchaseDraft(text, amount, part.IsReturn, part.Day?.Day ?? LocalDay.Of(world.Now, world.Zone), part.Day?.IsSure ?? true, part.Margin)));
}
