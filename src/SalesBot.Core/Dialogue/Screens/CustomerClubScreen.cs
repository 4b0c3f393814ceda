using System.Collections.Immutable;
using SalesBot.Core.Club;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record ClubCustomerWords(
    [Holes("parts")] Template Line,
    [Holes("points")] Template Balance,
    [Holes("points")] Template Debt,
    [Holes("points", "level")] Template Missing,
    string Button,
    [Holes("customer")] Template Heading,
    [Holes("benefit")] Template Benefit,
    Template Ledger,
    Template NoEntries,
    Template IsOff,
    [Holes("points", "why", "day")] Template Plus,
    [Holes("points", "why", "day")] Template Minus,
    [Holes("amount")] Template Purchase,
    [Holes("amount")] Template Returned,
    [Holes("amount")] Template Removed,
    [Holes("text")] Template Reward,
    [Holes("text")] Template RewardUndone,
    Template Birthday,
    [Holes("text")] Template Referral,
    [Holes("text")] Template ReferralUndone,
    [Holes("text", "seller")] Template ByHand,
    string Give,
    string ByHandButton,
    [Holes("reward")] Template UndoReward,
    Template Undone,
    Template CannotUndo,
    [Holes("customer", "points")] Template AskReward,
    [Holes("customer", "points")] Template NoneAffordable,
    [Holes("reward", "missing")] Template Nearest,
    Template NoneOffered,
    [Holes("reward", "points")] Template RewardChoice,
    [Holes("customer", "reward", "points", "left")] Template Sure,
    string Yes,
    [Holes("reward")] Template Given,
    Template AskPoints,
    [Holes("points")] Template AskWhy,
    Template NotRead,
    [Holes("points")] Template TooLittle,
    Template Added);

/// <summary>A customer in the club: where he stands, his ledger, rewards to give and to take back.</summary>
public sealed record CustomerClubScreen(CustomerId Customer, int Page) : Screen, ISampled
{
    private const int PerPage = 10;
    private const int MostUndo = 3;

    public override bool Fits(World world) => world.Books.Club.AccountOf(world.Seller.Id, Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.ClubCustomer;
        var (account, isOn) = (world.Books.Club.AccountOf(world.Seller.Id, Customer)!, world.Books.Club.Rules(world.Seller.Id)!.IsOn);
        var ledger = world.Books.Club.Points(world.Seller.Id, Customer, Page * PerPage, PerPage);
        ImmutableArray<Button> byHand = isOn && world.Seller.Leads ? [new Button(words.ByHandButton, new Press(Verbs.Points))] : [];
        return View.Of(
            Rich.Lines(
                [
                    words.Heading.With(("customer", world.Customer(Customer)!.Name)),
                    ClubText.Standing(Customer, world)!,
                    .. account.Level is { Benefit.Length: > 0 } level ? [words.Benefit.With(("benefit", level.Benefit))] : Array.Empty<Rich>(),
                    .. isOn ? Array.Empty<Rich>() : [words.IsOff.With()],
                    Rich.Empty,
                    .. ledger.Total == 0 ? [words.NoEntries.With()] : ledger.Items.Select(e => ClubText.Of(e, world)).Prepend(words.Ledger.With()),
                ]),
            [
                [.. isOn ? [new Button(words.Give, new Press(Verbs.Reward))] : ImmutableArray<Button>.Empty, .. byHand],
                .. ledger.Items.Where(CanBeUndone).Take(MostUndo).Select(e => ImmutableArray.Create(
                    new Button(Buttons.Clip(words.UndoReward.With(("reward", e.Text)).Plain, 40), new Press(Verbs.Undone, Argument(e.Id!.Value))))),
                Buttons.Pages(world, Page, PerPage, ledger.Total),
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Reward, Argument: "" }) => Step.To(new GiveRewardScreen(Customer)),
        Pressed({ Verb: Verbs.Points }) when world.Seller.Leads => Step.To(new PointsByHandScreen(Customer)),
        Pressed({ Verb: Verbs.Undone } press) when ReadPoints(press.Argument) is { } id && world.Books.Club.FindPoints(world.Seller.Id, id) is { } entry && entry.Customer == Customer => CanBeUndone(entry)
            ? Step.To(this, new UndoReward(id, world.Seller.Id)).Saying(world.Words.ClubCustomer.Undone.With())
            : Step.Stay(this, world.Words.ClubCustomer.CannotUndo.With()),
        Pressed({ Verb: Verbs.Page, Number: >= 0 and < 100_000 } press) => Step.To(this with { Page = (int)press.Number.Value }),
        Pressed({ Verb: Verbs.Back }) => Step.To(new CustomerScreen(Customer)),
        Said => new CustomerScreen(Customer).React(input, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public override Step? Take(Sent sent, World world) => NoteDraftScreen.Of(Customer, sent);

    public static Screen Sample(World world) => new CustomerClubScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id, 0);

    private static bool CanBeUndone(PointsEntry entry) => entry is { Reason: PointsReason.Reward, IsTakenBack: false, Id: not null };

    // Not a bare number: the verb is a link of reminders, which follow-ups have by their numbers.
    private static string Argument(PointsId id) => $"p{Buttons.Invariant(id.Value)}";

    private static PointsId? ReadPoints(string argument) => argument is ['p', .. var digits] && new Press("", digits).Number is { } number ? new PointsId(number) : null;
}
