using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Exchange;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>Where customers stand, after one change and after a reckoning of the whole team. A closed team of two sellers and a lead, and another team.</summary>
public abstract class StandingContract : StoreContract
{
    private const int Plays = 25;
    private static readonly SellerId Lead = new(5_000_000_003);
    private static readonly SellerId Stranger = new(5_000_000_009);
    private static readonly DateTimeOffset Today = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
    private static readonly CustomerId First = new(1);
    private long _lastId = 100;

    [Fact]
    public async Task A_new_customer_is_a_potential_one_and_what_is_said_of_him_is_written_at_once()
    {
        await Begin(1);
        Types(First).ShouldBe([(LensId.Lifecycle, KnownTypes.Potential)]);

        await Commit(new SetField(First, Sara, CustomerField.IsInternal, "true"), Judged(7, First, LensId.Tribe, KnownTypes.Churner));

        Types(First).ShouldBe([(LensId.Lifecycle, KnownTypes.Potential), (LensId.Tribe, KnownTypes.Churner), (LensId.Relation, KnownTypes.Internal)]);
        Book.StandingOf(Sara, First, Noon)!.ShouldSatisfyAllConditions(s => s.Buying.ShouldBeNull(), s => s.In(LensId.Tribe)!.Source.ShouldBe(StandingSource.Judged));
        await Commit(Buy(First, 3, 10_000_000));
        Book.StandingOf(Sara, First, Noon)!.ShouldSatisfyAllConditions(
            s => s.In(LensId.Lifecycle)!.Type.ShouldBe(KnownTypes.New),
            s => s.Buying!.ShouldBe(new BuyingFigures(1, 1, new Money(10_000_000), new Money(10_000_000), new Money(10_000_000), false, new DateOnly(2026, 11, 18), new DateOnly(2026, 11, 18).AddDays(1 + 273), null)));
    }

    [Fact]
    public void One_change_after_another_comes_to_what_a_full_reckoning_finds()
    {
        var change = from customer in Gen.Choose(0, 7) from kind in Gen.Choose(0, 9) from day in Gen.Choose(0, 500) from amount in Gen.Choose(-40, 200) select (customer, kind, day, amount);
        var plays = from before in change.ListOf(40) from after in change.ListOf(15) select (before.ToArray(), after.ToArray());

        Prop.ForAll(plays.ToArbitrary(), play =>
        {
            var from = NextId() * 1000;
            var (before, after) = play;
            var team = NewTeam(out var lead);
            Wait(Commit([.. Enumerable.Range(0, 8).Select(i => new AddCustomer(new CustomerId(from + i), lead, $"{i}"))]));
            Play(before, from, lead);
            Wait(Standings.ReckonAsync(team, Noon, Cancel));
            Play(after, from, lead);
            var scale = Teams.Portfolio(lead, Noon)!.Scale;
            var stepwise = All(from, lead);

            // The same rules over everything, by the scale that those changes were measured by.
            var expected = Enumerable.Range(0, 8).Select(i => Expected(new CustomerId(from + i), lead, scale!)).ToArray();
            stepwise.ShouldBe(expected);

            // And the whole team measured anew leaves nothing to be moved by one more look.
            Wait(Standings.ReckonAsync(team, Noon, Cancel));
            var reckoned = All(from, lead);
            reckoned.ShouldBe([.. Enumerable.Range(0, 8).Select(i => Expected(new CustomerId(from + i), lead, Teams.Portfolio(lead, Noon)!.Scale!))]);
            Wait(Standings.ReckonAsync(team, Noon, Cancel)).Moved.ShouldBe(0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Plays));
    }

    [Fact]
    public async Task Ten_identical_totals_at_the_edge_of_a_tier_are_all_of_one_tier()
    {
        await Begin(20);
        await Commit([.. Enumerable.Range(1, 20).Select(i => Buy(new CustomerId(i), 5, i <= 2 ? 90_000_000 : i <= 12 ? 50_000_000 : 1_000_000))]);

        await Reckon();

        var tiers = Enumerable.Range(1, 20).Select(i => Book.StandingOf(Lead, new CustomerId(i), Noon)!.In(LensId.Worth)!.Type).ToArray();
        tiers[2..12].Distinct().ShouldHaveSingleItem();
        tiers[..2].ShouldAllBe(t => t == KnownTypes.Summit);
        tiers[12..].ShouldAllBe(t => t == KnownTypes.Base);
    }

    [Fact]
    public async Task Who_only_gave_back_is_no_potential_customer_and_stands_in_no_tier()
    {
        await Begin(1);
        await Commit(Buy(First, 5, -3_000_000));
        await Reckon();

        Types(First).ShouldBeEmpty();
        var buying = Book.StandingOf(Sara, First, Noon)!.Buying!;
        (buying.BuyingDays, buying.RevenueEver, buying.LastDay, buying.LapsesOn, buying.Scores).ShouldBe((0, new Money(-3_000_000), null, null, null));
    }

    [Fact]
    public async Task A_purchase_of_a_day_to_come_counts_from_that_day_on()
    {
        await Begin(1);
        await Import(First, Today.AddDays(2), 4_000_000);
        await Reckon();
        Types(First).ShouldBeEmpty();
        Standings.Outdated(Noon).ShouldBeEmpty();

        Clock.Now = Noon.AddDays(2);
        Standings.Outdated(Clock.Now).ShouldBe([TeamId.First]);
        await Reckon();

        Types(First).ShouldBe([(LensId.Lifecycle, KnownTypes.New)]);
        Book.StandingOf(Sara, First, Clock.Now)!.Buying!.Revenue.ShouldBe(Money.OfToman(4_000_000));
    }

    [Fact]
    public async Task A_team_without_purchases_is_reckoned_too_and_one_that_is_gone_is_no_fault()
    {
        await Begin(2);

        (await Standings.ReckonAsync(TeamId.First, Noon, Cancel)).ShouldBe(new Reckoning(2, 0, 0));
        (await Standings.ReckonAsync(new TeamId(404), Noon, Cancel)).ShouldBe(new Reckoning(0, 0, 0));

        var report = Teams.Portfolio(Lead, Noon.AddDays(-30))!;
        report.Scale!.ShouldSatisfyAllConditions(s => s.Buyers.ShouldBe(0), s => s.CanRank.ShouldBeFalse());
        (report.ReckonedAt, report.Customers).ShouldBe((Noon, 2));
        report.Counts.ShouldBe([new TypeCount(LensId.Lifecycle, KnownTypes.Potential, 2, Money.Zero, Money.Zero)]);
    }

    [Fact]
    public async Task A_team_is_outdated_by_purchases_imports_their_undoing_its_settings_and_a_new_day()
    {
        await Begin(1);
        await Commit(new Enrol(Lead, TeamId.First, Role.Admin, "مریم"));
        Standings.Outdated(Noon).ShouldBeEmpty("nothing was bought");

        await Commit(Buy(First, 1, 5));
        await ShouldBeOutdatedNow();
        await Commit(new RemovePurchase(new PurchaseId(_lastId), Sara));
        await ShouldBeOutdatedNow();
        await Import(First, Today, 5);
        await ShouldBeOutdatedNow();
        await Exchange.UndoAsync(new BatchId(_lastId), Lead, Cancel);
        await ShouldBeOutdatedNow();
        await Commit(new PutTeam(Teams.TeamOf(Lead)! with { Trade = Trade.Government, PeriodMonths = 3 }, Lead));
        (Teams.TeamOf(Lead)!.Trade, Teams.TeamOf(Lead)!.PeriodMonths).ShouldBe((Trade.Government, 3));
        await ShouldBeOutdatedNow();
        await Commit(new PutTeam(Teams.TeamOf(Lead)! with { Name = "شمال" }, Lead), new AddNote(First, Sara, "x"));
        Standings.Outdated(Clock.Now).ShouldBeEmpty("nothing of that is measured");
        Clock.Now = Noon.AddDays(1);
        await ShouldBeOutdatedNow();
    }

    [Fact]
    public async Task A_large_team_is_reckoned_in_steps_and_comes_to_the_same()
    {
        const int Many = 1400;
        await Begin(0);
        for (var from = 1; from <= Many; from += 100)
        {
            await Commit([.. Enumerable.Range(from, 100).Select(i => new AddCustomer(new CustomerId(i), Sara, $"{i}"))]);
        }

        await Commit([.. Enumerable.Range(1, Many).SelectMany(i => Enumerable.Range(1, 1 + (i % 4)).Select(n => Buy(new CustomerId(i), 30 * n, 1000 * i)))]);
        var reckoning = Standings.ReckonAsync(TeamId.First, Noon, Cancel);
        for (var i = 1; !reckoning.IsCompleted && i < 50; i++)
        {
            // Whoever changes meanwhile is stated by what is so then.
            await Commit(Judged(1000 + i, new CustomerId(i), LensId.Satisfaction, KnownTypes.Furious));
        }

        (await reckoning).Customers.ShouldBe(Many);
        var scale = Teams.Portfolio(Lead, Noon)!.Scale!;
        foreach (var i in Enumerable.Range(1, Many))
        {
            Types(new CustomerId(i)).ShouldBe(Expected(new CustomerId(i), Sara, scale));
        }

        Teams.Portfolio(Lead, Noon)!.Counts.Where(c => c.Lens == LensId.Worth).Sum(c => c.Customers).ShouldBe(Many);
    }

    [Fact]
    public async Task Movements_are_counted_from_the_beginning_of_the_span_to_now_and_stand_in_lists()
    {
        await Begin(3);
        await Reckon();
        var since = Clock.Now = Noon.AddDays(10);
        Clock.Now = Noon.AddDays(11);
        await Commit(Judged(1, First, LensId.Satisfaction, KnownTypes.Happy), Judged(2, new CustomerId(2), LensId.Satisfaction, KnownTypes.Happy), Judged(3, new CustomerId(3), LensId.Satisfaction, KnownTypes.Happy));
        var later = Clock.Now = Noon.AddDays(20);
        await Commit(Judged(4, First, LensId.Satisfaction, KnownTypes.Furious), Judged(5, new CustomerId(2), LensId.Satisfaction, KnownTypes.Unsatisfied));
        Clock.Now = Noon.AddDays(21);
        await Commit(Judged(6, new CustomerId(2), LensId.Satisfaction, KnownTypes.Happy));

        Moves(since).ShouldBe([(null, KnownTypes.Happy, 2), (null, KnownTypes.Furious, 1)]);
        Moves(later).ShouldBe([(KnownTypes.Happy, KnownTypes.Furious, 1)], "who came back to where he was does not count");
        Moves(Noon.AddDays(30)).ShouldBeEmpty();
        Moved(null, KnownTypes.Happy, since).ShouldBe([new CustomerId(2), new CustomerId(3)], ignoreOrder: true);
        Moved(KnownTypes.Happy, KnownTypes.Furious, later).ShouldBe([First]);
        Moved(KnownTypes.Happy, KnownTypes.Happy, later).ShouldBeEmpty();
        Book.Customers(Sara, CustomerFilter.All with { Standing = (LensId.Satisfaction, KnownTypes.Happy) }, 0, 9).Items.Select(c => c.Id).ShouldBe([new CustomerId(2), new CustomerId(3)], ignoreOrder: true);
        Book.Customers(Omid, CustomerFilter.All with { Standing = (LensId.Satisfaction, KnownTypes.Happy) }, 0, 9).Total.ShouldBe(0);

        (TypeId?, TypeId, int)[] Moves(DateTimeOffset from) => [.. Teams.Portfolio(Lead, from)!.Moves.Where(m => m.Lens == LensId.Satisfaction).Select(m => (m.From, m.To, m.Customers))];
        IEnumerable<CustomerId> Moved(TypeId? from, TypeId to, DateTimeOffset when) =>
            Book.Customers(Lead, CustomerFilter.All with { Moved = new Move(LensId.Satisfaction, from, to, when) }, 0, 9).Items.Select(c => c.Id);
    }

    [Fact]
    public async Task A_verdict_taken_back_or_ended_anew_leaves_no_ghost_of_a_step()
    {
        await Begin(2);
        Clock.Now = Noon.AddDays(1);
        await Commit(Judged(1, First, LensId.Satisfaction, KnownTypes.Furious), Judged(2, new CustomerId(2), LensId.Satisfaction, KnownTypes.Happy));
        Clock.Now = Clock.Now.AddSeconds(20);
        await Commit(new GiveVerdict(new VerdictId(1), Sara, new CustomerId(2)));
        Clock.Now = Clock.Now.AddMinutes(10);
        await Commit(Judged(2, new CustomerId(2), LensId.Satisfaction, KnownTypes.Delighted));

        Types(First).ShouldBe([(LensId.Lifecycle, KnownTypes.Potential)]);
        var moves = Teams.Portfolio(Lead, Noon.AddHours(1))!.Moves;
        moves.ShouldNotContain(m => m.To == KnownTypes.Furious);
        moves.ShouldContain(new MoveCount(LensId.Satisfaction, null, KnownTypes.Delighted, 1));
    }

    [Fact]
    public async Task A_standing_keeps_since_when_it_is_so()
    {
        await Begin(1);
        await Commit(Buy(First, 1, 5_000_000));
        var since = Book.StandingOf(Sara, First, Noon)!.In(LensId.Lifecycle)!.At;
        Clock.Now = Noon.AddDays(3);
        await Commit(Buy(First, 0, 5_000_000));
        await Reckon();

        Book.StandingOf(Sara, First, Clock.Now)!.In(LensId.Lifecycle)!.ShouldSatisfyAllConditions(s => s.Type.ShouldBe(KnownTypes.New), s => s.At.ShouldBe(since));
    }

    [Fact]
    public async Task Reasons_for_leaving_are_counted_and_so_are_those_who_were_not_asked()
    {
        await Begin(5);
        await Commit([.. Enumerable.Range(1, 4).Select(i => Buy(new CustomerId(i), 900, 5_000_000))]);
        await Commit([.. new[] { (1, "price"), (2, "delay"), (3, "price"), (5, "price") }.Select(r => new SetField(new CustomerId(r.Item1), Sara, CustomerField.LeavingReason, r.Item2))]);
        await Reckon();

        var report = Teams.Portfolio(Lead, Noon)!;
        report.LeavingReasons.ShouldBe([("price", 2), ("delay", 1)]);
        report.UnaskedLeavers.ShouldBe(1);
        Book.Customers(Lead, CustomerFilter.All with { Standing = (LensId.Lifecycle, KnownTypes.Inactive), LeavingReason = "price" }, 0, 9).Total.ShouldBe(2);
        Book.Customers(Lead, CustomerFilter.All with { Standing = (LensId.Lifecycle, KnownTypes.Inactive), LeavingReason = "" }, 0, 9).Total.ShouldBe(1);
        await Commit(new Archive(First, Sara, true));
        Teams.Portfolio(Lead, Noon)!.LeavingReasons.ShouldContain(("price", 1));
    }

    [Fact]
    public async Task The_portfolio_is_for_leads_of_the_team_alone()
    {
        await Begin(1);
        await Commit(Buy(First, 1, 5_000_000));
        await Reckon();

        Teams.Portfolio(Sara, Noon).ShouldBeNull();
        Teams.Portfolio(new SellerId(404), Noon).ShouldBeNull();
        Teams.Portfolio(Lead, Noon)!.Counts.ShouldBe([new TypeCount(LensId.Lifecycle, KnownTypes.New, 1, new Money(5_000_000), new Money(5_000_000))]);
        Teams.Portfolio(Stranger, Noon)!.ShouldSatisfyAllConditions(r => r.Customers.ShouldBe(0), r => r.Counts.ShouldBeEmpty(), r => r.Scale.ShouldBeNull());
    }

    [Fact]
    public async Task An_import_taken_back_leaves_nothing_of_its_customers_and_others_as_they_were()
    {
        await Begin(1);
        await Reckon();
        var before = Types(First);
        var batch = await Import(First, Today.AddDays(-4), 4_000_000, also: new CustomerId(77));
        await Reckon();
        Types(First).ShouldBe([(LensId.Lifecycle, KnownTypes.New)]);
        Book.StandingOf(Lead, new CustomerId(77), Noon)!.Lenses.ShouldNotBeEmpty();

        await Exchange.UndoAsync(batch, Lead, Cancel);
        await Reckon();

        Types(First).ShouldBe(before);
        Teams.Portfolio(Lead, Noon)!.Counts.Sum(c => c.Customers).ShouldBe(1);
        Teams.Portfolio(Lead, Noon.AddDays(-1))!.Moves.Sum(m => m.Customers).ShouldBe(1, "that he came at all");
    }

    private async Task ShouldBeOutdatedNow()
    {
        // Longer than a hundred times what a reckoning of one customer took.
        var due = Clock.Now.AddMinutes(10);
        Standings.Outdated(due).ShouldBe([TeamId.First]);
        await Reckon();
        Standings.Outdated(due).ShouldBeEmpty();
    }

    private Task<Reckoning> Reckon() => Standings.ReckonAsync(TeamId.First, Clock.Now, Cancel);

    private ImmutableArray<(LensId, TypeId)> Types(CustomerId customer) => [.. Book.StandingOf(Lead, customer, Clock.Now)!.Lenses.Select(l => (l.Lens, l.Type))];

    private ImmutableArray<(LensId, TypeId)>[] All(long from, SellerId lead) => [.. Enumerable.Range(0, 8).Select(i => Book.StandingOf(lead, new CustomerId(from + i), Noon)!.Lenses.Select(l => (l.Lens, l.Type)).ToImmutableArray())];

    /// <summary>What the rules say, from what the books say.</summary>
    private ImmutableArray<(LensId, TypeId)> Expected(CustomerId customer, SellerId seller, TeamScale scale)
    {
        var team = Teams.TeamOf(seller)!;
        var facts = Book.FindCustomer(seller, customer)!.Facts;
        Buy[] buys = [.. Book.Purchases(seller, customer, 0, 1000).Items.Select(p => new Buy(DateOnly.FromDateTime(p.At.UtcDateTime).DayNumber, p.Amount, p.Margin))];
        var today = DateOnly.FromDateTime(Noon.UtcDateTime).DayNumber;
        var judged = KnownTypes.ByLens.Select(l => Book.Verdicts(seller, customer, l.Lens, 0, 100).Items.OrderBy(v => v.IsThin).FirstOrDefault()).OfType<KeptVerdict>()
            .Select(v => new JudgedType(v.Lens, v.Type, v.Certainty, v.Named is not null, v.At));
        return [.. StandingRules.Of(new(buys.Length == 0 ? null : BuyingHistory.Of(buys, today, team.PeriodDays), facts.Kind, facts.IsInternal, [.. judged]), scale, team.Trade, today, Noon).Select(s => (s.Lens, s.Type))];
    }

    private void Play((int Customer, int Kind, int Day, int Amount)[] changes, long from, SellerId seller)
    {
        var mine = new List<PurchaseId>();
        foreach (var (customer, kind, day, amount) in changes)
        {
            var id = new CustomerId(from + customer);
            var verdict = new KeepVerdict(new VerdictId(NextId()), seller, id, (day % 2 == 0) ? LensId.Satisfaction : LensId.Portfolio, day % 2 == 0 ? KnownTypes.ByLens[0].Types[day % 5] : KnownTypes.ByLens[3].Types[day % 4], 0.6, null, (Certainty)(day % 4), []);
            Wait(Commit(kind switch
            {
                0 => verdict,
                1 => new SetField(id, seller, CustomerField.Kind, ((BusinessKind)(day % 4)).ToString()),
                2 => new SetField(id, seller, CustomerField.IsInternal, day % 2 == 0 ? "true" : null),
                3 when mine.Count > 0 => new RemovePurchase(mine[0], seller),
                _ => Bought(),
            }));
            if (kind == 3 && mine.Count > 0)
            {
                mine.RemoveAt(0);
            }

            AddPurchase Bought()
            {
                mine.Add(new PurchaseId(NextId()));
                return new AddPurchase(mine[^1], id, seller, Today.AddDays(-day), new Money(amount * 1_000_000L), Currency.Toman, amount % 3 == 0 ? new Money(amount * 200_000L) : null, null);
            }
        }
    }

    private TeamId NewTeam(out SellerId lead)
    {
        lead = new SellerId(6_000_000_000 + NextId());
        var code = $"team-{lead.Value}";
        Wait(Commit(new AddTeam("", code, Noon.AddDays(1))));
        Wait(Commit(new Join(code, lead, "x")));
        return Teams.TeamOf(lead)!.Id;
    }

    private AddPurchase Buy(CustomerId customer, int daysAgo, long rials) =>
        new(new PurchaseId(NextId()), customer, Sara, new DateTimeOffset(Clock.Now.UtcDateTime.Date.AddDays(-daysAgo), TimeSpan.Zero), new Money(rials), Currency.Toman, null, null);

    private static KeepVerdict Judged(long id, CustomerId customer, LensId lens, TypeId type) => new(new VerdictId(id), Sara, customer, lens, type, 0.8, null, Certainty.Likely, []);

    private async Task<BatchId> Import(CustomerId customer, DateTimeOffset day, long toman, CustomerId? also = null)
    {
        var batch = new BatchId(NextId());
        var row = new PurchaseRow(2, "x", DateOnly.FromDateTime(day.UtcDateTime), Money.OfToman(toman), Currency.Toman, null, null);
        PlannedCustomer[] made = also is { } id ? [new PlannedCustomer(id, true, new CustomerRow(2, "از فایل", null, [], null, [], null, true, null, null, false, null), [], null)] : [];
        (await Exchange.ImportAsync(new ImportPlan(batch, TeamId.First, Lead, "x.xlsx", [.. made], [], [(customer, day, row), .. made.Select(m => (m.Id, day, row))]), Clock.Now, Cancel)).ShouldBeTrue();
        return batch;
    }

    private long NextId() => ++_lastId;

    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private async Task Begin(int customers)
    {
        await RegisterBoth();
        await Commit(new Enrol(Lead, TeamId.First, Role.Lead, "مریم"), new AddTeam("دیگری", "code", Noon.AddDays(1)));
        await Commit(new Join("code", Stranger, "غریبه"));
        await Commit([.. Enumerable.Range(1, customers).Select(i => new AddCustomer(new CustomerId(i), Sara, $"مشتری {i}"))]);
    }
}
