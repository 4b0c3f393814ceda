using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>A purchase typed anywhere: finds whose it is and leads to its draft. What was typed can be kept as a note on every way.</summary>
internal static class PurchaseFlow
{
    private static readonly string[] Titles = ["اقای", "خانم", "جناب", "سرکار", "مهندس", "دکتر", "حاج", "حاجی", "اقا"];

    /// <summary>Null when the text is no purchase.</summary>
    /// <param name="open">The customer whose page is open; another one who is named goes before him.</param>
    public static Step? Hear(string text, CustomerId? open, Screen here, World world)
    {
        if (PurchaseReader.Read(text, world.Now, world.Zone) is not { } reading)
        {
            return null;
        }

        if (reading.Fault is { } fault)
        {
            var hint = Say(fault, world);
            return open is { } whose ? Step.To(new NoteDraftScreen(whose, text)).Saying(hint) : Step.Stay(here, hint);
        }

        var draft = PurchaseDraft.Of(text, reading, LocalDay.Of(world.Now, world.Zone));
        if (reading.Customer is not { } named)
        {
            return open is { } of ? Step.To(new PurchaseDraftScreen(of, draft)) : Step.To(Choose(draft, ""));
        }

        var (query, found) = Find(named.Name, world);
        if (open is { } customer && (found.Total == 0 || found.Items.Any(c => c.Id == customer) || !named.IsSure))
        {
            return Step.To(new PurchaseDraftScreen(customer, found.Items.Any(c => c.Id == customer) ? draft : draft with { Product = Join(named.Name, draft.Product) }));
        }

        return found.Total switch
        {
            1 => Step.To(new PurchaseDraftScreen(found.Items[0].Id, draft)),
            0 when !named.IsSure => Step.To(Choose(draft with { Product = Join(named.Name, draft.Product) }, "")),
            _ => Step.To(Choose(draft, query)),
        };
    }

    /// <summary>What is wrong with a purchase that cannot be written down.</summary>
    public static Rich Say(PurchaseFault fault, World world) => fault switch
    {
        PurchaseFault.Zero => world.Words.PurchaseDraft.Zero.With(),
        PurchaseFault.TooMuch => world.Words.PurchaseDraft.TooMuch.With(("most", world.Words.Money.Brief(Money.Most, Currency.Toman))),
        PurchaseFault.ToCome => world.Words.PurchaseDraft.ToCome.With(),
        PurchaseFault.NoSuchDay => world.Words.PurchaseDraft.NoSuchDay.With(),
    };

    /// <summary>«شنبه ۳۰ آبان ۱۴۰۵».</summary>
    public static string Say(DateOnly day, World world)
    {
        var at = Instant(day, world);
        return $"{PersianDate.Weekday(at, world.Zone)} {PersianDate.Day(at, world.Zone)}";
    }

    public static DateTimeOffset Instant(DateOnly day, World world) => LocalDay.Instant(day.ToDateTime(TimeOnly.MinValue), world.Zone);

    private static CustomersScreen Choose(PurchaseDraft draft, string query) => new(Errand.None with { Purchase = draft }, Clipped.To(query, NewCustomerScreen.MostName), 0);

    // «آقای رضایی» may be written down as «رضایی».
    private static (string Query, Page<Customer> Found) Find(string name, World world)
    {
        var found = Named(name);
        var untitled = string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => Titles.Contains(PersianText.Fold(w))));
        return found.Total > 0 || untitled.Length == 0 || untitled == name ? (name, found) : Named(untitled) is { Total: > 0 } plain ? (untitled, plain) : (name, found);

        Page<Customer> Named(string text) => world.Book.Customers(world.Seller.Id, CustomerFilter.Named(text), 0, 8);
    }

    private static string Join(string name, string? product) => product is null ? name : $"{name}، {product}";
}
