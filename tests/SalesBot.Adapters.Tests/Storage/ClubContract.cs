using System.Collections.Immutable;
using SalesBot.Core.Campaigns;
using SalesBot.Core.Club;
using SalesBot.Core.Exchange;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Adapters.Tests.Storage;

public abstract class ClubContract : StoreContract
{
    private static readonly CustomerId Rezaei = new(1);
    private static readonly CustomerId Karimi = new(2);
    private static readonly SellerId Maryam = new(5_000_000_003);
    private static readonly SellerId Stranger = new(5_000_000_009);
    private static readonly DateTimeOffset Today = new(2026, 11, 20, 20, 30, 0, TimeSpan.Zero);
    private static readonly Reward Gift = new(new RewardId(70), "کارت هدیه", 50, true);

    private static readonly ClubRules Usual = new(
        true, Money.OfToman(100_000), Today.AddDays(-30), [new("برنزی", 0, ""), new("نقره‌ای", 100, "ارسال رایگان"), new("طلایی", 500, "")], 20, 30);

    private long _id = 100;

    [Fact]
    public async Task A_purchase_earns_what_the_rules_say_and_a_return_takes_it_back()
    {
        await Begin();

        await Commit(Buy(1, Rezaei, 12_999_999), Buy(2, Rezaei, -1_050_000));

        Account(Rezaei).ShouldBe(ClubAccount.Of(Usual, 119, 119));
        Account(Rezaei)!.Level!.Name.ShouldBe("نقره‌ای");
        Account(Rezaei)!.Missing.ShouldBe(381);
        Club.Points(Sara, Rezaei, 0, 9).Items.Select(e => (e.Points, e.Reason, e.ByName, e.Amount!.Value.Toman)).ShouldBe(
            [(-10, PointsReason.Return, "سارا", -1_050_000), (129, PointsReason.Purchase, "سارا", 12_999_999)]);
    }

    [Fact]
    public async Task Nothing_is_earned_before_the_club_while_it_is_off_or_by_days_before_it_began()
    {
        await RegisterAll();
        await Commit(new AddCustomer(Rezaei, Sara, "رضایی"), Buy(1, Rezaei, 5_000_000));
        Club.AccountOf(Sara, Rezaei).ShouldBeNull();
        Club.Rules(Sara).ShouldBeNull();

        await Commit(new PutClubRules(Usual with { IsOn = false }, Maryam));
        await Commit(Buy(2, Rezaei, 5_000_000));
        await Commit(new PutClubRules(Usual, Maryam));
        await Commit(Buy(3, Rezaei, 5_000_000, Usual.Since.AddDays(-1)));
        Account(Rezaei)!.Earned.ShouldBe(0);

        await Commit(Buy(4, Rezaei, 5_000_000, Usual.Since));
        Account(Rezaei)!.Earned.ShouldBe(50);
    }

    [Fact]
    public async Task New_rules_change_nothing_that_was_earned()
    {
        await Begin();
        await Commit(Buy(1, Rezaei, 10_000_000));

        await Commit(new PutClubRules(Usual with { PerPoint = Money.OfToman(1_000_000) }, Maryam));
        await Commit(Buy(2, Rezaei, 10_000_000));

        Account(Rezaei)!.Balance.ShouldBe(110);
        await Commit(new RemovePurchase(new PurchaseId(1), Sara));
        Account(Rezaei)!.Balance.ShouldBe(10);
    }

    [Fact]
    public async Task A_purchase_removed_and_brought_back_earns_once_and_as_much_as_before()
    {
        await Begin();
        await Commit(Buy(1, Rezaei, 10_000_000));
        for (var i = 0; i < 3; i++)
        {
            await Commit(new RemovePurchase(new PurchaseId(1), Sara));
            Account(Rezaei)!.Balance.ShouldBe(0);
            await Commit(new PutClubRules(Usual with { PerPoint = Money.OfToman(50_000 * (i + 1)) }, Maryam));
            await Commit(Buy(1, Rezaei, 10_000_000));
            Account(Rezaei)!.ShouldBe(ClubAccount.Of(Club.Rules(Sara)!, 100, 100));
        }

        await ShouldBeOutdated(Buy(1, Rezaei, 10_000_000));
        Account(Rezaei)!.Balance.ShouldBe(100);
        Club.Points(Sara, Rezaei, 0, 99).Total.ShouldBe(7);
    }

    [Fact]
    public async Task A_reward_costs_its_points_is_given_once_and_undone_once()
    {
        await Begin();
        await Commit(Buy(1, Rezaei, 10_000_000));

        await Commit(Give(Rezaei, 200));
        Account(Rezaei).ShouldBe(ClubAccount.Of(Usual, 50, 100));
        await ShouldBeOutdated(Give(Rezaei, 200));
        Club.FindPoints(Sara, new PointsId(200))!.Text.ShouldBe("کارت هدیه");

        await Commit(new UndoReward(new PointsId(200), Sara));
        await ShouldBeOutdated(new UndoReward(new PointsId(200), Sara));
        Account(Rezaei).ShouldBe(ClubAccount.Of(Usual, 100, 100));
        Club.FindPoints(Sara, new PointsId(200))!.IsTakenBack.ShouldBeTrue();
    }

    [Fact]
    public async Task More_than_there_is_cannot_be_spent_even_by_two_at_once()
    {
        await Begin();
        await Commit(Buy(1, Rezaei, 9_000_000));

        var both = await Task.WhenAll(Enumerable.Range(200, 2).Select(async id =>
        {
            try
            {
                return await Turns.CommitAsync(Turn(Give(Rezaei, id)), Cancel);
            }
            catch (OutdatedException)
            {
                return false;
            }
        }));

        both.Count(won => won).ShouldBe(1);
        Account(Rezaei)!.Balance.ShouldBe(40);
        await ShouldBeOutdated(new AddPoints(new PointsId(300), Rezaei, Maryam, -41, "اشتباه"));
        await Commit(new AddPoints(new PointsId(300), Rezaei, Maryam, -40, "اشتباه"));
        Account(Rezaei)!.Balance.ShouldBe(0);
    }

    [Fact]
    public async Task A_reward_that_changed_its_price_or_is_no_longer_offered_is_not_given()
    {
        await Begin();
        await Commit(Buy(1, Rezaei, 90_000_000));

        await Commit(new PutReward(Gift with { Points = 60 }, Maryam));
        await ShouldBeOutdated(Give(Rezaei, 200));
        await Commit(new PutReward(Gift with { IsOffered = false }, Maryam));
        await ShouldBeOutdated(Give(Rezaei, 200));
        await Commit(new PutReward(Gift, Maryam), new PutClubRules(Usual with { IsOn = false }, Maryam));
        await ShouldBeOutdated(Give(Rezaei, 200));
        Account(Rezaei)!.Balance.ShouldBe(900);
    }

    [Fact]
    public async Task A_turn_that_comes_twice_doubles_nothing()
    {
        await Begin();
        var turn = Turn(Buy(1, Rezaei, 10_000_000), new AddPoints(new PointsId(300), Rezaei, Maryam, 5, "کمک"));

        (await Turns.CommitAsync(turn, Cancel)).ShouldBeTrue();
        (await Turns.CommitAsync(turn, Cancel)).ShouldBeFalse();

        Account(Rezaei)!.Balance.ShouldBe(105);
        await ShouldBeOutdated(new AddPoints(new PointsId(300), Rezaei, Maryam, 5, "کمک"));
    }

    [Fact]
    public async Task Merging_brings_the_points_together_and_its_undoing_gives_each_his_own()
    {
        await Begin();
        await Commit(Buy(1, Rezaei, 10_000_000), Buy(2, Karimi, 20_000_000));
        await Commit(new MergeCustomers(new MergeId(9), Rezaei, Karimi, Sara));
        Account(Rezaei)!.Balance.ShouldBe(300);

        // What is done meanwhile with what Karimi brought goes back with it.
        await Commit(new RemovePurchase(new PurchaseId(2), Sara), Buy(3, Rezaei, 4_000_000));
        Account(Rezaei)!.Balance.ShouldBe(140);
        await Commit(new UndoMerge(new MergeId(9), Sara));

        Account(Rezaei)!.Balance.ShouldBe(140);
        Account(Karimi)!.Balance.ShouldBe(0);
    }

    [Fact]
    public async Task A_reward_undone_during_a_merge_goes_back_to_whose_it_was()
    {
        await Begin();
        await Commit(Buy(1, Karimi, 10_000_000));
        await Commit(Give(Karimi, 200));
        await Commit(new MergeCustomers(new MergeId(9), Rezaei, Karimi, Sara));
        await Commit(new UndoReward(new PointsId(200), Sara));
        await Commit(new UndoMerge(new MergeId(9), Sara));

        Account(Karimi)!.Balance.ShouldBe(100);
        Account(Rezaei)!.Balance.ShouldBe(0);
    }

    [Fact]
    public async Task An_import_earns_its_undoing_takes_it_back_and_its_numbers_are_not_used_again()
    {
        await Begin();
        (await Import(new BatchId(500), Rezaei, 10_000_000, -2_000_000)).ShouldBeTrue();
        (await Import(new BatchId(500), Rezaei, 10_000_000, -2_000_000)).ShouldBeFalse();
        Account(Rezaei)!.Balance.ShouldBe(80);

        await Exchange.UndoAsync(new BatchId(500), Maryam, Cancel);
        Account(Rezaei)!.Balance.ShouldBe(0);

        await Import(new BatchId(501), Rezaei, 30_000_000);
        Account(Rezaei)!.Balance.ShouldBe(300);
        await Exchange.UndoAsync(new BatchId(501), Maryam, Cancel);
        Account(Rezaei)!.ShouldBe(ClubAccount.Of(Usual, 0, 0));
        Club.Points(Sara, Rezaei, 0, 99).Total.ShouldBe(6);
    }

    [Fact]
    public async Task Who_was_imported_and_was_given_a_reward_stays_when_the_import_is_taken_back()
    {
        await Begin();
        await Import(new BatchId(500), new CustomerId(50), 10_000_000);
        await Commit(Give(new CustomerId(50), 200, Maryam));

        (await Exchange.UndoAsync(new BatchId(500), Maryam, Cancel)).Kept.ShouldBe(1);

        Club.AccountOf(Maryam, new CustomerId(50))!.ShouldBe(ClubAccount.Of(Usual, -50, 0));
    }

    [Fact]
    public async Task Birthday_points_come_once_a_year()
    {
        await Begin();
        await Commit(new SetField(Rezaei, Sara, CustomerField.Birthday, "08-30"), new SetField(Karimi, Sara, CustomerField.Birthday, "08-30"));
        for (var i = 0; i < 2; i++)
        {
            await Commit(new GiveBirthdayPoints(TeamId.First, new DayOfYear(8, 30), 1405));
        }

        (Account(Rezaei)!.Balance, Account(Karimi)!.Balance).ShouldBe((20, 20));
        await Commit(new SetField(Rezaei, Sara, CustomerField.Birthday, "09-01"));
        await Commit(new GiveBirthdayPoints(TeamId.First, new DayOfYear(9, 1), 1405));
        Account(Rezaei)!.Balance.ShouldBe(20);

        await Commit(new MergeCustomers(new MergeId(9), Rezaei, Karimi, Sara));
        await Commit(new GiveBirthdayPoints(TeamId.First, new DayOfYear(9, 1), 1405));
        Account(Rezaei)!.Balance.ShouldBe(40);
        await Commit(new GiveBirthdayPoints(TeamId.First, new DayOfYear(9, 1), 1406));
        Account(Rezaei)!.Balance.ShouldBe(60);
    }

    [Fact]
    public async Task Who_brings_a_customer_has_points_for_it_once_that_one_buys()
    {
        await Begin();
        await Commit(new SetField(Karimi, Sara, CustomerField.ReferredBy, "1"));
        Account(Rezaei)!.Balance.ShouldBe(0);

        await Commit(Buy(1, Karimi, 1_000_000), Buy(2, Karimi, 1_000_000));
        Account(Rezaei)!.Balance.ShouldBe(30);
        Club.Points(Sara, Rezaei, 0, 9).Items.ShouldHaveSingleItem().Text.ShouldBe("کریمی");

        await Commit(new RemovePurchase(new PurchaseId(1), Sara));
        Account(Rezaei)!.Balance.ShouldBe(30);
        await Commit(new RemovePurchase(new PurchaseId(2), Sara));
        Account(Rezaei)!.Balance.ShouldBe(0);
        await Commit(Buy(3, Karimi, 1_000_000));
        Account(Rezaei)!.Balance.ShouldBe(30);
        await Commit(new SetField(Karimi, Sara, CustomerField.ReferredBy, null));
        Account(Rezaei)!.Balance.ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_has_points_for_having_brought_himself()
    {
        await Begin();
        await Commit(new SetField(Karimi, Sara, CustomerField.ReferredBy, "1"), Buy(1, Karimi, 1_000_000));
        await Commit(new MergeCustomers(new MergeId(9), Karimi, Rezaei, Sara));
        Account(Karimi)!.Balance.ShouldBe(10);

        await Commit(new UndoMerge(new MergeId(9), Sara));
        (Account(Karimi)!.Balance, Account(Rezaei)!.Balance).ShouldBe((10, 30));
    }

    [Fact]
    public async Task Only_leads_set_the_club_up_and_give_points_by_hand()
    {
        await Begin();
        foreach (var who in new[] { Sara, Stranger })
        {
            await ShouldBeOutdated(new PutClubRules(Usual, who));
            await ShouldBeOutdated(new PutReward(Gift with { Id = new RewardId(71) }, who));
            await ShouldBeOutdated(new AddPoints(new PointsId(300), Rezaei, who, 5, ""));
            await ShouldBeOutdated(new PutCampaignText(new CampaignId("x"), who, "سلام"));
        }

        await ShouldBeOutdated(new PutClubRules(Usual with { PerPoint = Money.Zero }, Maryam));
        await ShouldBeOutdated(new PutClubRules(Usual with { Levels = [new("الف", 5, ""), new("ب", 5, "")] }, Maryam));
        await ShouldBeOutdated(new PutReward(Gift with { Points = 0 }, Maryam));
        await ShouldBeOutdated(new AddPoints(new PointsId(300), Rezaei, Maryam, 0, ""));
        Club.Rewards(Sara).ShouldBe([Gift]);
        Club.Report(Sara, Today).ShouldBeNull();
        Club.Reach(Sara, KnownTypes.New, []).ShouldBeNull();
        Club.Recipients(Sara, KnownTypes.New, []).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_sees_or_spends_what_is_anothers()
    {
        await Begin();
        await Commit(Buy(1, Rezaei, 10_000_000), Give(Rezaei, 200));
        await Commit(new AddTeam("دیگر", "code", Noon.AddDays(1)));
        await Commit(new Join("code", Stranger, "غریبه"));

        foreach (var other in new[] { Omid, Stranger })
        {
            Club.AccountOf(other, Rezaei).ShouldBeNull();
            Club.Points(other, Rezaei, 0, 9).Total.ShouldBe(0);
            Club.FindPoints(other, new PointsId(200)).ShouldBeNull();
            await ShouldBeOutdated(Give(Rezaei, 201, other));
            await ShouldBeOutdated(new UndoReward(new PointsId(200), other));
            await ShouldBeOutdated(new AddPoints(new PointsId(301), Rezaei, other, 5, ""));
        }

        Club.Rules(Stranger).ShouldBeNull();
        Club.Rewards(Stranger).ShouldBeEmpty();
        await Commit(new PutClubRules(Usual, Stranger));
        await ShouldBeOutdated(new PutReward(Gift with { Name = "مال من" }, Stranger));
        await Commit(new PutCampaignText(new CampaignId("x"), Stranger, "سلام غریبه"));
        Club.CampaignText(Sara, new CampaignId("x")).ShouldBeNull();
        Club.Report(Stranger, Today)!.Members.ShouldBe(0);
        Club.Rewards(Omid).ShouldBe([Gift]);
    }

    [Fact]
    public async Task The_report_counts_members_by_level_and_what_came_and_went()
    {
        await Begin();
        await Commit(Buy(1, Rezaei, 60_000_000), Buy(2, Karimi, 1_000_000), Give(Rezaei, 200));
        await Commit(new AddCustomer(new CustomerId(3), Omid, "بی‌خرید"), new AddCustomer(new CustomerId(4), Omid, "بایگانی"));
        await Commit(Buy(3, new CustomerId(4), 50_000_000, by: Omid), new Archive(new CustomerId(4), Omid, true));

        var report = Club.Report(Maryam, Today.AddDays(-1))!;
        (report.Members, report.Outstanding, report.Given, report.Spent).ShouldBe((2, 560, 610, 50));
        report.Levels.Select(l => (l.Level.Name, l.Customers)).ShouldBe([("برنزی", 1), ("نقره‌ای", 0), ("طلایی", 1)]);

        var later = Club.Report(Maryam, Noon.AddHours(1))!;
        (later.Outstanding, later.Given, later.Spent).ShouldBe((560, 0, 0));
    }

    [Fact]
    public async Task Birthdays_and_who_has_just_gone_are_told_to_their_owner()
    {
        await Begin();
        await Commit(new SetField(Rezaei, Sara, CustomerField.Birthday, "08-30"), new SetField(Karimi, Sara, CustomerField.Birthday, "08-29"));
        ImmutableArray<DayOfYear> days = [new(8, 30), new(8, 29)];
        Club.Birthdays(Sara, Sara, days, 0, 9).Items.Select(c => c.Id).ShouldBe([Rezaei, Karimi]);
        Club.Birthdays(Sara, Sara, [new(8, 30)], 0, 9).Items.ShouldHaveSingleItem().Id.ShouldBe(Rezaei);
        Club.Birthdays(Omid, Sara, days, 0, 9).Total.ShouldBe(0);
        Club.Birthdays(Maryam, Maryam, days, 0, 9).Total.ShouldBe(0);
        Club.Birthdays(Maryam, Sara, days, 0, 1).Total.ShouldBe(2);

        await Commit(Enumerable.Range(0, 8).Select(i => Buy(10 + i, Rezaei, 1_000_000, Today.AddDays(-36 + (5 * i)))).ToArray<Change>());
        await Standings.ReckonAsync(TeamId.First, Noon, Cancel);
        Club.JustGone(Sara, Sara, Noon.AddDays(-7), 0, 9).Total.ShouldBe(0);
        Clock.Now = Noon.AddDays(200);
        await Standings.ReckonAsync(TeamId.First, Clock.Now, Cancel);
        Club.JustGone(Sara, Sara, Clock.Now.AddDays(-7), 0, 9).Items.ShouldHaveSingleItem().Id.ShouldBe(Rezaei);
        Club.JustGone(Omid, Sara, Clock.Now.AddDays(-7), 0, 9).Total.ShouldBe(0);
        Club.JustGone(Sara, Sara, Clock.Now.AddDays(1), 0, 9).Total.ShouldBe(0);
        await Commit(new SetField(Rezaei, Sara, CustomerField.LeavingReason, "price"));
        Club.JustGone(Sara, Sara, Clock.Now.AddDays(-7), 0, 9).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_campaign_reaches_the_stage_without_those_who_are_left_out()
    {
        await Begin();
        await Commit(new AddPhone(Rezaei, Sara, new PhoneNumber("+989121234567")), new AddPhone(Rezaei, Sara, new PhoneNumber("+982188776655")), new AddPhone(Karimi, Sara, new PhoneNumber("+982188776656")));
        await Commit(new SetField(Karimi, Sara, CustomerField.Email, "k@example.com"), new AddCustomer(new CustomerId(3), Omid, "تخفیف‌باز"), new AddCustomer(new CustomerId(4), Omid, "بایگانی"));
        await Commit(new Archive(new CustomerId(4), Omid, true), new KeepVerdict(
            new VerdictId(40), Omid, new CustomerId(3), LensId.Tribe, KnownTypes.Churner, 0.9, null, SalesBot.Core.Interview.Certainty.Likely, [], null, KnownTypes.Churner));

        var reach = Club.Reach(Maryam, KnownTypes.Potential, new Campaign(new CampaignId("x"), KnownTypes.Potential, "", CampaignAim.Offer, "", "", "").Without)!;

        (reach.All, reach.Reached, reach.WithMobile, reach.WithEmail).ShouldBe((3, 2, 1, 1));
        reach.LeftOut.Select(l => (l.Why.Type, l.Customers)).ShouldBe([(KnownTypes.Furious, 0), (KnownTypes.Unsatisfied, 0), (KnownTypes.Churner, 1)]);
        Club.Recipients(Maryam, KnownTypes.Potential, [new(LensId.Tribe, KnownTypes.Churner)]).ShouldBe(
            [new("رضایی", new PhoneNumber("+989121234567"), null, "سارا"), new("کریمی", null, "k@example.com", "سارا")], ignoreOrder: true);
        Club.Recipients(Maryam, KnownTypes.Loyal, []).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_teams_own_wording_stands_until_it_is_taken_back()
    {
        await Begin();
        await Commit(new PutCampaignText(new CampaignId("x"), Maryam, "یک"));
        await Commit(new PutCampaignText(new CampaignId("x"), Maryam, "دو"));
        Club.CampaignText(Sara, new CampaignId("x")).ShouldBe("دو");
        Club.CampaignText(Sara, new CampaignId("y")).ShouldBeNull();
        await Commit(new PutCampaignText(new CampaignId("x"), Maryam, null));
        Club.CampaignText(Sara, new CampaignId("x")).ShouldBeNull();
    }

    protected async Task Begin()
    {
        await RegisterAll();
        await Commit(new PutClubRules(Usual, Maryam), new PutReward(Gift, Maryam), new AddCustomer(Rezaei, Sara, "رضایی"), new AddCustomer(Karimi, Sara, "کریمی"));
    }

    private async Task RegisterAll()
    {
        await RegisterBoth();
        await Commit(new Enrol(Maryam, TeamId.First, Role.Lead, "مریم"));
    }

    private ClubAccount? Account(CustomerId customer) => Club.AccountOf(Sara, customer);

    private static AddPurchase Buy(long id, CustomerId customer, long toman, DateTimeOffset? day = null, SellerId? by = null) =>
        new(new PurchaseId(id), customer, by ?? Sara, day ?? Today, Money.OfToman(toman), Currency.Toman, null, null);

    private static GiveReward Give(CustomerId customer, long id, SellerId? by = null) => new(new PointsId(id), customer, by ?? Sara, Gift.Id, Gift.Points);

    private Task<bool> Import(BatchId batch, CustomerId customer, params ImmutableArray<long> amounts)
    {
        var row = new CustomerRow(2, $"مشتری {customer.Value}", null, [], null, [], null, null, null, null, false, null);
        var plan = new ImportPlan(
            batch, TeamId.First, Maryam, "خرید.xlsx", [new PlannedCustomer(customer, customer.Value >= 50, row, [], null)], [],
            [.. amounts.Select((toman, i) => (customer, Today.AddDays(-1 - i), Row(i, toman)))]);
        return Exchange.ImportAsync(plan, Clock.Now.AddSeconds(_id++), Cancel);
    }

    private static PurchaseRow Row(int i, long toman) => new(2 + i, "", default, Money.OfToman(toman), Currency.Toman, null, null);
}
