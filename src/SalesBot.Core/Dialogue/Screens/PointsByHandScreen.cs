using SalesBot.Core.Club;
using SalesBot.Core.Ports;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>Points by a lead's word: how many and what for, in one line or one after the other.</summary>
/// <param name="Points">0 while they are not said.</param>
public sealed record PointsByHandScreen(CustomerId Customer, long Points = 0) : Screen, ISampled
{
    private const int MostReason = 120;

    public override bool Fits(World world) => world.Seller.Leads && world.Books.Club.Rules(world.Seller.Id) is { IsOn: true } && world.Books.Club.AccountOf(world.Seller.Id, Customer) is not null;

    public override bool IsUnfinished() => Points != 0;

    public override View Show(World world)
    {
        var words = world.Words.ClubCustomer;
        return View.Of(Points == 0 ? words.AskPoints.With() : words.AskWhy.With(("points", ClubText.Number(Points))), Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Said(var reason) when Points != 0 => IsReason(reason) ? Save(Points, reason, world) : Step.Stay(this, world.Words.ClubCustomer.NotRead.With()),
        Said(var text) when PointsLine.Read(text) is (not 0 and var points, var reason) => reason.Length == 0 ? Begin(points, world)
            : IsReason(reason) ? Save(points, reason, world) : Step.Stay(this, world.Words.ClubCustomer.NotRead.With()),
        Said => Step.Stay(this, world.Words.ClubCustomer.NotRead.With()),
        Pressed({ Verb: Verbs.Back }) => Step.To(Points == 0 ? new CustomerClubScreen(Customer, 0) : new PointsByHandScreen(Customer)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new PointsByHandScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id);

    private static bool IsReason(string text) => text.Length <= MostReason && text.Any(char.IsLetter);

    private Step Begin(long points, World world) => TooMany(points, world) ?? Step.To(this with { Points = points });

    private Step Save(long points, string reason, World world) => TooMany(points, world) ?? Step.To(
        new CustomerClubScreen(Customer, 0), new AddPoints(new PointsId(world.Ids.Next()), Customer, world.Seller.Id, points, NewCustomerScreen.Tidy(reason))).Saying(world.Words.ClubCustomer.Added.With());

    private Step? TooMany(long points, World world)
    {
        var balance = Math.Max(0, world.Books.Club.AccountOf(world.Seller.Id, Customer)!.Balance);
        return points < 0 && -points > balance ? Step.Stay(new PointsByHandScreen(Customer), world.Words.ClubCustomer.TooLittle.With(("points", ClubText.Number(balance)))) : null;
    }
}
