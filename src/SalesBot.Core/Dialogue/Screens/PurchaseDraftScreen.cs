using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record PurchaseDraftWords(
    [Holes("customer")] Template Bought,
    [Holes("customer")] Template Returned,
    [Holes("amount")] Template Amount,
    [Holes("amount", "spoken")] Template AmountSpoken,
    Template WhichAmount,
    [Holes("day")] Template Day,
    [Holes("day")] Template DayUnsure,
    [Holes("amount")] Template Margin,
    [Holes("product")] Template Product,
    [Holes("text")] Template Extra,
    Template AskMargin,
    Template Help,
    string Save,
    [Holes("amount")] Template SaveAs,
    string IsNote,
    string AddMargin,
    string IsRial,
    string IsToman,
    string Discard,
    Template Discarded,
    [Holes("amount")] Template Saved,
    Template NotRead,
    Template MarginNotRead,
    Template Zero,
    [Holes("most")] Template TooMuch,
    Template ToCome,
    Template NoSuchDay);

/// <summary>A purchase as it was read, to be written down with one tap; what was read wrong is corrected by typing it again. An amount that may mean several is never guessed: each is a button.</summary>
/// <param name="AsksMargin">What is typed next is what was earned.</param>
public sealed record PurchaseDraftScreen(CustomerId Customer, PurchaseDraft Draft, bool AsksMargin = false) : Screen, ISampled
{
    private const int MostProduct = 120;
    private const int MostWordsOfProduct = 8;
    private const int MostExtra = 1000;

    public override bool Fits(World world) => world.Customer(Customer) is not null && !Draft.Amount.Readings.IsDefaultOrEmpty;

    public override bool IsUnfinished() => true;

    public override View Show(World world)
    {
        var (words, money, currency) = (world.Words.PurchaseDraft, world.Words.Money, Draft.Amount.Currency);
        var (full, spoken) = (money.Full(Draft.Amount.Amount, currency), money.Spoken(Draft.Amount.Amount, currency));
        var day = PurchaseFlow.Say(Draft.Day, world);
        return View.Of(
            Rich.Lines(
                [
                    (Draft.IsReturn ? words.Returned : words.Bought).With(("customer", world.Customer(Customer)!.Name)),
                    !Draft.Amount.IsSure ? words.WhichAmount.With() : full == spoken ? words.Amount.With(("amount", full)) : words.AmountSpoken.With(("amount", full), ("spoken", spoken)),
                    (Draft.IsDaySure ? words.Day : words.DayUnsure).With(("day", day)),
                    .. Draft is { Earned: { } earned, Amount.IsSure: true } ? [words.Margin.With(("amount", Say(earned, world)))] : ImmutableArray<Rich>.Empty,
                    .. Draft.Product is { } product ? [words.Product.With(("product", product))] : ImmutableArray<Rich>.Empty,
                    .. Draft.Extra is { } extra ? [words.Extra.With(("text", extra))] : ImmutableArray<Rich>.Empty,
                    Rich.Empty,
                    AsksMargin ? words.AskMargin.With() : words.Help.With(),
                ]),
            [
                .. Draft.Amount.IsSure
                    ? [[new Button(words.Save, new Press(Verbs.Save)), new Button(words.IsNote, new Press(Verbs.OnlyNote))]]
                    : Draft.Amount.Readings.Select((m, i) => ImmutableArray.Create(new Button(words.SaveAs.With(("amount", money.Spoken(m, currency))).Plain, new Press(Verbs.Pick, Buttons.Invariant(i)))))
                        .Append([new Button(words.IsNote, new Press(Verbs.OnlyNote))]),
                [
                    .. Draft.Margin is null && !AsksMargin ? [new Button(words.AddMargin, new Press(Verbs.Margin))] : ImmutableArray<Button>.Empty,
                    .. Draft.Amount.IsCurrencySaid ? ImmutableArray<Button>.Empty : [new Button(currency is Currency.Toman ? words.IsRial : words.IsToman, new Press(Verbs.Currency))],
                ],
                [new Button(words.Discard, new Press(Verbs.Back)), Buttons.Menu(world)],
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Save }) when Draft.Amount.IsSure => Save(Draft, world),
        Pressed({ Verb: Verbs.Pick, Number: { } reading }) when reading < Draft.Amount.Readings.Length => Save(Draft.Meaning((int)reading), world),
        Pressed({ Verb: Verbs.OnlyNote }) => Step.To(new NoteDraftScreen(Customer, Draft.Text)),
        Pressed({ Verb: Verbs.Margin }) => Step.To(this with { AsksMargin = true }),
        Pressed({ Verb: Verbs.Currency }) when !Draft.Amount.IsCurrencySaid => Exchange(world),
        Pressed({ Verb: Verbs.Back }) => Step.To(new CustomerScreen(Customer)).Saying(world.Words.PurchaseDraft.Discarded.With()),
        Said(var text) => Read(text, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new PurchaseDraftScreen(
        world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id,
        PurchaseDraft.Of(SampleLine, PurchaseReader.Read(SampleLine, world.Now, world.Zone)!, DateOnly.FromDateTime(world.Now.Date)));

    private const string SampleLine = "فروش ۵ کارتن روغن دیروز ۱۲٬۵۰۰٬۰۰۰ تومان سود ۲۰ درصد";

    private Step Read(string text, World world)
    {
        var words = world.Words.PurchaseDraft;
        if (AsksMargin && PurchaseReader.ReadPart(text, world.Now, world.Zone, isMargin: true) is { Margin: not null, Amount: null, Day: null } earned)
        {
            return Step.To(this with { Draft = Draft.With(text, earned), AsksMargin = false });
        }

        if (PurchaseReader.Read(text, world.Now, world.Zone) is { Customer: null or { IsSure: false } } line)
        {
            return line.Fault is { } fault ? Step.Stay(this, PurchaseFlow.Say(fault, world)) : Step.To(new PurchaseDraftScreen(Customer, Draft.With(text, line with { Product = line.Product ?? line.Customer?.Name })));
        }

        if (PurchaseReader.ReadPart(text, world.Now, world.Zone) is { } part)
        {
            return part.Fault is { } fault ? Step.Stay(this, PurchaseFlow.Say(fault, world)) : Step.To(new PurchaseDraftScreen(Customer, Draft.With(text, part)));
        }

        if (AsksMargin)
        {
            return Step.Stay(this, words.MarginNotRead.With());
        }

        return Draft.Product is null && text.Length <= MostProduct && !text.Contains('\n', StringComparison.Ordinal) && text.Split(' ').Length <= MostWordsOfProduct
            ? Step.To(this with { Draft = Draft with { Text = $"{Draft.Text}\n{text}", Product = text } })
            : (Draft.Extra?.Length ?? 0) + text.Length > MostExtra ? Step.Stay(this, words.NotRead.With())
            : Step.To(this with { Draft = Draft with { Text = $"{Draft.Text}\n{text}", Extra = Draft.Extra is { } before ? $"{before}\n{text}" : text } }).Saying(words.NotRead.With());
    }

    private Step Exchange(World world)
    {
        var other = Draft.InOtherCurrency();
        return other.Amount.Amount.IsTooMuch ? Step.Stay(this, PurchaseFlow.Say(PurchaseFault.TooMuch, world)) : Step.To(this with { Draft = other });
    }

    private Step Save(PurchaseDraft draft, World world)
    {
        var added = new AddPurchase(
            new PurchaseId(world.Ids.Next()), Customer, world.Seller.Id, PurchaseFlow.Instant(draft.Day, world), draft.Total, draft.Amount.Currency, draft.Earned, draft.Product is { } product ? Clipped.To(product, MostProduct) : null);
        return Step.To(new CustomerScreen(Customer), draft.Extra is { } extra ? [added, new AddNote(Customer, world.Seller.Id, extra)] : [added])
            .Saying(world.Words.PurchaseDraft.Saved.With(("amount", world.Words.Money.Full(draft.Total, draft.Amount.Currency))));
    }

    private string Say(Money earned, World world) => world.Words.Money.Full(earned, Draft.Amount.Currency);
}
