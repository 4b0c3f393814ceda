using System.Collections.Immutable;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;
using Channel = SalesBot.Core.Occasions.Channel;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>Occasions belong to a team and are its leads' alone: Sara and Omid sell, Maryam leads, Nader leads another team.</summary>
public abstract class OccasionContract : StoreContract
{
    private static readonly SellerId Maryam = new(5_000_000_003);
    private static readonly SellerId Nader = new(5_000_000_004);
    private static readonly OccasionId Fair = new(70);
    private static readonly CustomerId First = new(11);
    private static readonly CustomerId Second = new(12);
    private static readonly DateOnly Day = new(2026, 12, 11);

    [Fact]
    public async Task An_occasion_reads_as_it_was_put_and_put_again()
    {
        await TeamsAsync();
        ImmutableArray<Channel> channels = [new(ChannelKind.Sms, new Money(6_001), 4), new(ChannelKind.Director, Money.OfToman(8_000_000), 85, IsUsed: false)];
        await Commit(new PutOccasion(Fair, Maryam, "نمایشگاه", Day, new Money(12_345), channels));

        var made = Occasions.FindOccasion(Maryam, Fair)!;
        made.ShouldSatisfyAllConditions(
            o => o.Name.ShouldBe("نمایشگاه"), o => o.Day.ShouldBe(Day), o => o.Budget.ShouldBe(new Money(12_345)), o => o.Channels.ShouldBe(channels), o => o.Text.ShouldBeNull(),
            o => o.ProposedAt.ShouldBeNull(), o => o.IsSettled.ShouldBeFalse());

        await Commit(new PutOccasion(Fair, Maryam, "جشن", Day.AddDays(1), new Money(12_345), channels, "بیایید"));
        Occasions.FindOccasion(Maryam, Fair)!.ShouldSatisfyAllConditions(o => o.Name.ShouldBe("جشن"), o => o.Text.ShouldBe("بیایید"), o => o.Version.ShouldBeGreaterThan(made.Version));
        Occasions.Occasions(Maryam, 0, 9).Total.ShouldBe(1);
    }

    [Fact]
    public async Task Guests_have_what_the_choice_needs_and_archived_or_merged_ones_are_none()
    {
        await TeamsAsync();
        await Commit(Put());
        await Commit(
            new AddCustomer(new CustomerId(13), Sara, "بایگانی"), new Archive(new CustomerId(13), Sara, true), new AddCustomer(new CustomerId(14), Sara, "دوتایی"), new MergeCustomers(new MergeId(1), First, new CustomerId(14), Maryam),
            new AddPhone(First, Sara, new PhoneNumber("+982188776655")), new AddPhone(Second, Omid, new PhoneNumber("+989121234567")), new SetField(First, Sara, CustomerField.Email, "a@example.com"),
            Judged(1, Sara, First, LensId.Tribe, KnownTypes.Churner), Judged(2, Omid, Second, LensId.Satisfaction, KnownTypes.Unsatisfied),
            new AddPurchase(new PurchaseId(1), First, Sara, Noon.AddDays(-2), Money.OfToman(500), Currency.Toman, null, null));

        Occasions.Guests(Maryam, Fair).Guests.ShouldBe(
        [
            (First, new Guest(Money.OfToman(500), false, IsChurner: true, false, HasMobile: false, HasEmail: true)),
            (Second, new Guest(Money.Zero, false, false, HasComplaint: true, HasMobile: true, HasEmail: false)),
        ]);
        Occasions.CountGuests(Maryam).ShouldBe(2);
    }

    [Fact]
    public async Task What_is_proposed_is_counted_listed_and_replaced_as_a_whole()
    {
        await TeamsAsync();
        await Commit(Put());
        await Commit(Invites(0, (First, new Seat(ChannelKind.Courier, null, false, new Money(70))), (Second, new Seat(null, WhyNot.NoBudget, false, new Money(30)))));

        Occasions.FindOccasion(Maryam, Fair)!.ShouldSatisfyAllConditions(o => o.ProposedAt.ShouldBe(Clock.Now), o => o.NextMillion.ShouldBe(new Money(5)));
        Occasions.Counts(Maryam, Fair).ShouldBe([new InviteCount(ChannelKind.Courier, null, 1, 0, new Money(70)), new InviteCount(null, WhyNot.NoBudget, 1, 0, new Money(30))], ignoreOrder: true);
        Occasions.Invitees(Maryam, Fair, ChannelKind.Courier, 0, 9).ShouldHaveSingleItem().ShouldSatisfyAllConditions(i => i.Customer.ShouldBe(First), i => i.OwnerName.ShouldBe("سارا"));
        Occasions.Invitees(Maryam, Fair, null, 0, 9).ShouldHaveSingleItem().Customer.ShouldBe(Second);

        await Commit(new PinInvite(Fair, Maryam, Second, new Pin(ChannelKind.Sms)));
        Occasions.FindInvitee(Maryam, Fair, Second)!.Seat.ShouldBe(new Seat(ChannelKind.Sms, null, true, new Money(30)));
        Occasions.Guests(Maryam, Fair).Guests[1].Guest.Pin.ShouldBe(new Pin(ChannelKind.Sms));
        await Commit(new PinInvite(Fair, Maryam, Second, null));
        Occasions.Guests(Maryam, Fair).Guests[1].Guest.Pin.ShouldBeNull();

        await Commit(Invites(3, (Second, new Seat(ChannelKind.Email, null, false, new Money(1)))));
        Occasions.FindInvitee(Maryam, Fair, First).ShouldBeNull();
        Occasions.Counts(Maryam, Fair).ShouldHaveSingleItem().Channel.ShouldBe(ChannelKind.Email);
    }

    [Fact]
    public async Task Another_budget_takes_the_proposal_back_another_name_does_not()
    {
        await TeamsAsync();
        await Commit(Put());
        await Commit(Invites(0));
        await Commit(Put() with { Name = "جشن", Text = "بیایید" });
        Occasions.FindOccasion(Maryam, Fair)!.ProposedAt.ShouldNotBeNull();

        await Commit(Put() with { Budget = new Money(1) });
        Occasions.FindOccasion(Maryam, Fair)!.ProposedAt.ShouldBeNull();
        await ShouldBeOutdated(new SettleOccasion(Fair, Maryam, Occasions.FindOccasion(Maryam, Fair)!.Version));
    }

    [Fact]
    public async Task A_proposal_for_what_was_changed_since_is_not_written()
    {
        await TeamsAsync();
        await Commit(Put());
        await Commit(Put() with { Budget = new Money(1) });

        await ShouldBeOutdated(Invites(0));
        await ShouldBeOutdated(new SettleOccasion(Fair, Maryam, 0));
    }

    [Fact]
    public async Task Settled_nothing_of_it_changes_any_more()
    {
        await TeamsAsync();
        await Commit(Put());
        await Commit(Invites(0, (First, new Seat(ChannelKind.Sms, null, false, Money.Zero))));
        await Commit(new SettleOccasion(Fair, Maryam, 1));
        Occasions.FindOccasion(Maryam, Fair)!.SettledAt.ShouldBe(Clock.Now);

        foreach (var change in (Change[])[new SettleOccasion(Fair, Maryam, 2), Put(), Invites(2), new PinInvite(Fair, Maryam, First, new Pin(null)), new DropOccasion(Fair, Maryam)])
        {
            await ShouldBeOutdated(change);
        }
    }

    [Fact]
    public async Task Who_does_not_lead_and_another_team_see_and_change_nothing()
    {
        await TeamsAsync();
        await Commit(Put());
        await Commit(Invites(0, (First, new Seat(ChannelKind.Sms, null, true, new Money(9)))));
        foreach (var stranger in (SellerId[])[Sara, Nader, new(999)])
        {
            Occasions.Occasions(stranger, 0, 9).Total.ShouldBe(0);
            Occasions.FindOccasion(stranger, Fair).ShouldBeNull();
            Occasions.Counts(stranger, Fair).ShouldBeEmpty();
            Occasions.Invitees(stranger, Fair, ChannelKind.Sms, 0, 9).ShouldBeEmpty();
            Occasions.FindInvitee(stranger, Fair, First).ShouldBeNull();
            Occasions.Guests(stranger, Fair).Guests.ShouldBeEmpty();
            Occasions.CountGuests(stranger).ShouldBe(0);
            foreach (var change in (Change[])
                     [
                         Put() with { By = stranger }, Invites(1) with { By = stranger }, new PinInvite(Fair, stranger, First, null), new SettleOccasion(Fair, stranger, 1), new DropOccasion(Fair, stranger),
                     ])
            {
                await ShouldBeOutdated(change);
            }
        }

        await Commit(new PutOccasion(new OccasionId(71), Nader, "مال دیگران", Day, Money.Zero, Channel.Usual));
        await ShouldBeOutdated(new PinInvite(new OccasionId(71), Nader, First, new Pin(ChannelKind.Sms)));
        Occasions.FindOccasion(Maryam, new OccasionId(71)).ShouldBeNull();
    }

    [Fact]
    public async Task A_dropped_one_is_gone_with_its_invites()
    {
        await TeamsAsync();
        await Commit(Put());
        await Commit(Invites(0, (First, new Seat(ChannelKind.Sms, null, true, Money.Zero))));
        await Commit(new DropOccasion(Fair, Maryam));

        Occasions.Occasions(Maryam, 0, 9).Total.ShouldBe(0);
        await Commit(Put());
        Occasions.Counts(Maryam, Fair).ShouldBeEmpty();
    }

    private async Task TeamsAsync()
    {
        await RegisterBoth();
        await Commit(new Enrol(Maryam, TeamId.First, Role.Lead, "مریم"), new AddTeam("دیگر", "other-team-code", Noon.AddDays(1)));
        await Commit(new Join("other-team-code", Nader, "نادر"));
        await Commit(new AddCustomer(First, Sara, "اولی"), new AddCustomer(Second, Omid, "دومی"));
    }

    private static PutOccasion Put() => new(Fair, Maryam, "نمایشگاه", Day, Money.OfToman(1_000_000), Channel.Usual);

    private static PutInvites Invites(int version, params ImmutableArray<(CustomerId, Seat)> invites) => new(Fair, Maryam, version, invites, new Money(5));

    private static KeepVerdict Judged(long id, SellerId seller, CustomerId customer, LensId lens, TypeId type) =>
        new(new VerdictId(id), seller, customer, lens, type, 0.9, null, Certainty.NearlySure, []);
}
