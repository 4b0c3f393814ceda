using System.Collections.Immutable;
using SalesBot.Core.Club;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>Chooses a reward that the customer has the points for, asks, and gives it.</summary>
/// <param name="Chosen">Null while none is.</param>
/// <param name="Cost">What the chosen one was shown to cost.</param>
public sealed record GiveRewardScreen(CustomerId Customer, RewardId? Chosen = null, long Cost = 0) : Screen, ISampled
{
    private const int MostShown = 12;

    public override bool Fits(World world) => world.Books.Club.Rules(world.Seller.Id) is { IsOn: true } && world.Books.Club.AccountOf(world.Seller.Id, Customer) is { } account
        && (Chosen is not { } chosen || ClubRewardScreen.Find(chosen, world) is { IsOffered: true } reward && reward.Points == Cost && Cost <= account.Balance);

    public override View Show(World world)
    {
        var words = world.Words.ClubCustomer;
        var (name, balance) = (world.Customer(Customer)!.Name, world.Books.Club.AccountOf(world.Seller.Id, Customer)!.Balance);
        if (Chosen is { } chosen)
        {
            return View.Of(
                words.Sure.With(("customer", name), ("reward", ClubRewardScreen.Find(chosen, world)!.Name), ("points", ClubText.Number(Cost)), ("left", ClubText.Number(balance - Cost))),
                [new Button(words.Yes, new Press(Verbs.Yes))],
                Buttons.Exit(world));
        }

        return View.Of(
            Ask(name, balance, world),
            [
                .. Affordable(balance, world).Take(MostShown).Select(r => ImmutableArray.Create(new Button(
                    Buttons.Clip(words.RewardChoice.With(("reward", r.Name), ("points", ClubText.Number(r.Points))).Plain, 40), new Press(Verbs.Reward, Buttons.Invariant(r.Id.Value))))),
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world)
    {
        var balance = world.Books.Club.AccountOf(world.Seller.Id, Customer)!.Balance;
        return input switch
        {
            Pressed({ Verb: Verbs.Reward, Number: { } id }) when Affordable(balance, world).FirstOrDefault(r => r.Id.Value == id) is { } reward => Step.To(new GiveRewardScreen(Customer, reward.Id, reward.Points)),
            Pressed({ Verb: Verbs.Yes }) when Chosen is { } chosen => Give(chosen, world),
            Pressed({ Verb: Verbs.Back }) => Step.To(Chosen is null ? new CustomerClubScreen(Customer, 0) : new GiveRewardScreen(Customer)),
            Said => new CustomerScreen(Customer).React(input, world),
            _ => Step.Stay(this, world.Words.Common.PressAButton),
        };
    }

    public override Step? Take(Sent sent, World world) => NoteDraftScreen.Of(Customer, sent);

    public static Screen Sample(World world) => new GiveRewardScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id);

    private Step Give(RewardId reward, World world) => Step.To(new CustomerClubScreen(Customer, 0), new GiveReward(new PointsId(world.Ids.Next()), Customer, world.Seller.Id, reward, Cost))
        .Saying(world.Words.ClubCustomer.Given.With(("reward", ClubRewardScreen.Find(reward, world)!.Name)));

    private static IEnumerable<Reward> Affordable(long balance, World world) => Offered(world).Where(r => r.Points <= balance).OrderByDescending(r => r.Points);

    private static IEnumerable<Reward> Offered(World world) => world.Books.Club.Rewards(world.Seller.Id).Where(r => r.IsOffered);

    private static Rich Ask(string name, long balance, World world)
    {
        var (words, customer, points) = (world.Words.ClubCustomer, ("customer", name), ("points", ClubText.Number(Math.Max(0, balance))));
        return Affordable(balance, world).Any() ? words.AskReward.With(customer, points)
            : Offered(world).MinBy(r => r.Points) is { } nearest
                ? Rich.Lines(words.NoneAffordable.With(customer, points), words.Nearest.With(("reward", nearest.Name), ("missing", ClubText.Number(nearest.Points - balance))))
                : words.NoneOffered.With();
    }
}
