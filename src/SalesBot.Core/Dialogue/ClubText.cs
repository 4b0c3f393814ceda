using System.Collections.Immutable;
using System.Globalization;
using SalesBot.Core.Club;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>The club in lines.</summary>
internal static class ClubText
{
    /// <summary>«۱۲٬۵۰۰», without a sign.</summary>
    public static string Number(long points) => PersianDigits.Of(Math.Abs(points).ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '٬'));

    /// <summary>«۱۲۰ امتیاز».</summary>
    public static string Points(long points, World world) => world.Words.Club.Points.With(("points", Number(points))).Plain;

    /// <summary>Balance, level and what is missing to the next; null while the team's club is off.</summary>
    public static Rich? Line(CustomerId customer, World world) => world.Books.Club.Rules(world.Seller.Id) is { IsOn: true } ? Standing(customer, world) : null;

    /// <summary>The same, club on or off; null where there has never been a club.</summary>
    public static Rich? Standing(CustomerId customer, World world)
    {
        if (world.Books.Club.AccountOf(world.Seller.Id, customer) is not { } account)
        {
            return null;
        }

        var words = world.Words.ClubCustomer;
        IEnumerable<string?> parts =
        [
            account.Level?.Name,
            (account.Balance < 0 ? words.Debt : words.Balance).With(("points", Number(account.Balance))).Plain,
            account.Next is { } next ? words.Missing.With(("points", Number(account.Missing!.Value)), ("level", next.Name)).Plain : null,
        ];
        return words.Line.With(("parts", string.Join("، ", parts.OfType<string>())));
    }

    public static ImmutableArray<Button> Button(CustomerId customer, World world) =>
        world.Books.Club.Rules(world.Seller.Id) is { IsOn: true } ? [new Button(world.Words.ClubCustomer.Button, new Press(Verbs.Club, Buttons.Invariant(customer.Value)))] : [];

    /// <summary>A line of the ledger.</summary>
    public static Rich Of(PointsEntry entry, World world)
    {
        var words = world.Words.ClubCustomer;
        return (entry.Points < 0 ? words.Minus : words.Plus).With(("points", Number(entry.Points)), ("why", Why(entry, world)), ("day", PersianDate.Day(entry.At, world.Zone)));
    }

    private static string Why(PointsEntry entry, World world)
    {
        var (words, text) = (world.Words.ClubCustomer, ("text", Direction.WithoutControls(entry.Text)));
        (string, string) Amount() => ("amount", world.Words.Money.Brief(entry.Amount ?? Money.Zero, Currency.Toman));
        return (entry.Reason switch
        {
            PointsReason.Purchase => words.Purchase.With(Amount()),
            PointsReason.Return => words.Returned.With(Amount()),
            PointsReason.PurchaseRemoved => words.Removed.With(Amount()),
            PointsReason.Reward => words.Reward.With(text),
            PointsReason.RewardUndone => words.RewardUndone.With(text),
            PointsReason.Birthday => words.Birthday.With(),
            PointsReason.Referral => words.Referral.With(text),
            PointsReason.ReferralUndone => words.ReferralUndone.With(text),
            PointsReason.ByHand => words.ByHand.With(text, ("seller", entry.ByName ?? "")),
        }).Plain;
    }
}
