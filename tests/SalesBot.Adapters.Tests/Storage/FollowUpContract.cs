using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;

namespace SalesBot.Adapters.Tests.Storage;

/// <summary>Follow-ups: when each is due, once for each time, and whose they are.</summary>
public abstract class FollowUpContract : StoreContract
{
    private static readonly SellerId Lead = new(5_000_000_003);
    private static readonly SellerId Admin = new(5_000_000_004);
    private static readonly SellerId Stranger = new(5_000_000_005);
    private static readonly CustomerId Customer = new(11);
    private static readonly FollowUpId First = new(21);
    private static readonly FollowUpId Second = new(22);

    [Fact]
    public async Task What_is_due_comes_soonest_first_and_some_can_be_passed_over()
    {
        await AddCustomer();
        await Commit(Add(23, 30), Add(21, 10), Add(22, 20), Add(24, 61));

        Ids(Rounds.Due(Noon, 0, 10)).ShouldBeEmpty();
        Ids(Rounds.Due(Noon.AddMinutes(60), 0, 10)).ShouldBe([21, 22, 23]);
        Ids(Rounds.Due(Noon.AddMinutes(60), 1, 1)).ShouldBe([22]);
        Ids(Rounds.Due(Noon.AddMinutes(61), 3, 10)).ShouldBe([24]);
    }

    [Fact]
    public async Task It_tells_all_that_is_needed_to_send_it()
    {
        await AddCustomer();
        await Commit(Add(21, 10));

        var due = Rounds.Due(Noon.AddMinutes(10), 0, 10).ShouldHaveSingleItem();

        due.FollowUp.ShouldBe(new FollowUp(First, Customer, "رضایی", Sara, "سارا", "پیش‌فاکتور", Noon.AddMinutes(10), Noon, null, null));
        due.Team.Id.ShouldBe(TeamId.First);
    }

    [Fact]
    public async Task Each_time_is_reminded_of_once()
    {
        await AddCustomer();
        await Commit(Add(21, 10));
        var mark = new MarkReminded(First, Noon.AddMinutes(10));

        (await Remind(mark)).ShouldBeTrue();
        (await Remind(mark)).ShouldBeFalse();

        Rounds.Due(Noon.AddHours(1), 0, 10).ShouldBeEmpty();
        Outbox.Unsettled(0, 10).Select(m => (m.Chat, m.Payload)).ShouldBe([(Sara.Chat, "یادآوری")]);
        Find(Sara).SentAt.ShouldBe(Noon);
    }

    [Fact]
    public async Task What_was_done_or_moved_meanwhile_is_not_reminded_of_and_the_message_is_not_kept()
    {
        await AddCustomer();
        await Commit(Add(21, 10), Add(22, 10));
        await Commit(new SetDone(First, Sara, true), new Snooze(Second, Sara, Noon.AddDays(1)));

        await Should.ThrowAsync<OutdatedException>(() => Remind(new MarkReminded(First, Noon.AddMinutes(10))));
        await Should.ThrowAsync<OutdatedException>(() => Remind(new MarkReminded(Second, Noon.AddMinutes(10))));

        Outbox.Unsettled(0, 10).ShouldBeEmpty();
        Rounds.Due(Noon.AddHours(1), 0, 10).ShouldBeEmpty();
    }

    [Fact]
    public async Task Moved_it_is_due_again_with_other_words_where_there_are_any()
    {
        await AddCustomer();
        await Commit(Add(21, 10));
        await Remind(new MarkReminded(First, Noon.AddMinutes(10)));
        await Commit(new Snooze(First, Sara, Noon.AddMinutes(50)));

        Rounds.Due(Noon.AddMinutes(49), 0, 10).ShouldBeEmpty();
        Rounds.Due(Noon.AddMinutes(50), 0, 10).ShouldHaveSingleItem().FollowUp.Text.ShouldBe("پیش‌فاکتور");
        (await Remind(new MarkReminded(First, Noon.AddMinutes(50)))).ShouldBeTrue();

        await Commit(new Snooze(First, Sara, Noon.AddDays(1), "قرارداد"));
        Find(Sara).ShouldSatisfyAllConditions(f => f.Text.ShouldBe("قرارداد"), f => f.SentAt.ShouldBeNull());
    }

    [Fact]
    public async Task Done_it_is_open_no_more_until_that_is_taken_back()
    {
        await AddCustomer();
        await Commit(Add(21, 10));
        await Commit(new SetDone(First, Sara, true));
        Open(Sara).ShouldBeEmpty();
        Rounds.Due(Noon.AddHours(1), 0, 10).ShouldBeEmpty();
        Find(Sara).ShouldSatisfyAllConditions(f => f.DoneAt.ShouldBe(Noon), f => f.IsCancelled.ShouldBeFalse());

        await Commit(new SetDone(First, Sara, false));

        Open(Sara).ShouldBe([21]);
        Ids(Rounds.Due(Noon.AddHours(1), 0, 10)).ShouldBe([21]);
    }

    [Fact]
    public async Task Given_up_it_is_settled_and_not_done_and_a_new_time_opens_it_again()
    {
        await AddCustomer();
        await Commit(Add(21, 10));
        await Commit(new SetDone(First, Sara, true, IsCancelled: true));
        Open(Sara).ShouldBeEmpty();
        Find(Sara).IsCancelled.ShouldBeTrue();

        await Commit(new Snooze(First, Sara, Noon.AddHours(2)));
        Find(Sara).ShouldSatisfyAllConditions(f => f.DoneAt.ShouldBeNull(), f => f.IsCancelled.ShouldBeFalse());

        await Commit(new SetDone(First, Sara, true, IsCancelled: true));
        await Commit(new SetDone(First, Sara, false));
        Find(Sara).ShouldSatisfyAllConditions(f => f.DoneAt.ShouldBeNull(), f => f.IsCancelled.ShouldBeFalse());
    }

    [Fact]
    public async Task A_page_holds_what_is_asked_for_soonest_first()
    {
        await AddCustomer();
        await Commit(new AddCustomer(new CustomerId(12), Sara, "امید"), new AddFollowUp(new FollowUpId(31), new CustomerId(12), Sara, "", Noon.AddMinutes(5)));
        await Commit(Add(23, 300), Add(21, 10), Add(22, 20));

        Open(Sara).ShouldBe([31, 21, 22, 23]);
        Open(Sara, new FollowUpFilter(Customer: Customer)).ShouldBe([21, 22, 23]);
        Open(Sara, new FollowUpFilter(Sara, Before: Noon.AddMinutes(20))).ShouldBe([31, 21]);
        Open(Sara, new FollowUpFilter(Omid)).ShouldBeEmpty();
        Book.FollowUps(Sara, new FollowUpFilter(), 1, 2).ShouldSatisfyAllConditions(p => Ids(p.Items).ShouldBe([21, 22]), p => p.Total.ShouldBe(4));
        Book.FollowUps(Sara, new FollowUpFilter(), 0, 0).ShouldSatisfyAllConditions(p => p.Items.ShouldBeEmpty(), p => p.Total.ShouldBe(4));
    }

    [Fact]
    public async Task In_a_closed_team_the_owner_and_leads_see_it_and_nobody_else_may_touch_it()
    {
        await AddCustomer();
        await Commit(Add(21, 10));

        Open(Lead, new FollowUpFilter(Sara)).ShouldBe([21]);
        foreach (var other in new[] { Omid, Stranger, new SellerId(404) })
        {
            Open(other).ShouldBeEmpty();
            Open(other, new FollowUpFilter(Sara)).ShouldBeEmpty();
            Book.FindFollowUp(other, First).ShouldBeNull();
            foreach (Change change in new Change[] { new Snooze(First, other, Noon.AddDays(1)), new SetDone(First, other, true), new AddFollowUp(Second, Customer, other, "", Noon) })
            {
                await Should.ThrowAsync<OutdatedException>(() => Commit(change));
            }
        }

        Find(Sara).ShouldSatisfyAllConditions(f => f.Due.ShouldBe(Noon.AddMinutes(10)), f => f.DoneAt.ShouldBeNull());
        await Commit(new Snooze(First, Lead, Noon.AddDays(1)));
        Find(Sara).Due.ShouldBe(Noon.AddDays(1));
    }

    [Fact]
    public async Task In_an_open_team_colleagues_see_it_and_another_team_does_not()
    {
        await AddCustomer();
        await Commit(Add(21, 10), new PutTeam(new Team(TeamId.First, "", null, IsOpen: true, WorkingTime.Usual), Admin));

        Open(Omid, new FollowUpFilter(Sara)).ShouldBe([21]);
        Open(Omid, new FollowUpFilter(Omid)).ShouldBeEmpty();
        Open(Stranger).ShouldBeEmpty();
        Book.FindFollowUp(Stranger, First).ShouldBeNull();
    }

    [Fact]
    public async Task Handed_over_with_its_customer_it_is_the_new_owners_to_do()
    {
        await AddCustomer();
        await Commit(Add(21, 10), Add(22, 20), new SetDone(Second, Sara, true));
        await Commit(new HandOver(Customer, Lead, Omid));

        Open(Omid).ShouldBe([21]);
        Open(Sara).ShouldBeEmpty();
        Rounds.Due(Noon.AddHours(1), 0, 10).ShouldHaveSingleItem().FollowUp.Of.ShouldBe(Omid);
        Book.FindFollowUp(Omid, Second)!.Of.ShouldBe(Sara);
    }

    [Fact]
    public async Task Of_who_was_removed_or_left_for_another_team_nothing_is_due()
    {
        await AddCustomer();
        await Commit(Add(21, 10));
        await Commit(new SetRole(Sara, Admin, null));
        Rounds.Due(Noon.AddHours(1), 0, 10).ShouldBeEmpty();

        await Commit(new Enrol(Sara, new TeamId(2), Role.Seller, "سارا"));
        Rounds.Due(Noon.AddHours(1), 0, 10).ShouldBeEmpty();

        await Commit(new Enrol(Sara, TeamId.First, Role.Seller, "سارا"));
        Ids(Rounds.Due(Noon.AddHours(1), 0, 10)).ShouldBe([21]);
    }

    [Fact]
    public async Task Merged_away_a_customer_leaves_his_to_the_other()
    {
        await AddCustomer();
        await Commit(new AddCustomer(new CustomerId(12), Sara, "امید"), Add(21, 10));
        await Commit(new MergeCustomers(new MergeId(1), new CustomerId(12), Customer, Sara));

        Rounds.Due(Noon.AddHours(1), 0, 10).ShouldHaveSingleItem().FollowUp.CustomerName.ShouldBe("امید");
        Find(Sara).Customer.ShouldBe(new CustomerId(12));
    }

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        await AddCustomer();
        await Commit(Add(21, 10), Add(22, 20), new SetDone(First, Sara, true, IsCancelled: true));
        var (first, second) = (Find(Sara), Book.FindFollowUp(Sara, Second));
        Reopen();

        Find(Sara).ShouldBe(first);
        Book.FindFollowUp(Sara, Second).ShouldBe(second);
    }

    private async Task AddCustomer()
    {
        await RegisterBoth();
        await Commit(new Enrol(Lead, TeamId.First, Role.Lead, "مریم"), new Enrol(Admin, TeamId.First, Role.Admin, "مدیر"), new AddTeam("دیگر", "code-of-another-team", Noon.AddDays(1)));
        await Commit(new Join("code-of-another-team", Stranger, "بیگانه"), new AddCustomer(Customer, Sara, "رضایی"));
    }

    private static AddFollowUp Add(long id, int minutes) => new(new FollowUpId(id), Customer, Sara, "پیش‌فاکتور", Noon.AddMinutes(minutes));

    private Task<bool> Remind(MarkReminded mark) => Outbox.PostAsync($"remind:{mark.FollowUp.Value}:{mark.Due.ToUnixTimeMilliseconds()}", Sara.Chat, Noon, [mark], ["یادآوری"], Cancel);

    private FollowUp Find(SellerId seller) => Book.FindFollowUp(seller, First)!;

    private IEnumerable<long> Open(SellerId seller, FollowUpFilter? filter = null) => Ids(Book.FollowUps(seller, filter ?? new FollowUpFilter(), 0, 50).Items);

    private static IEnumerable<long> Ids(IEnumerable<FollowUp> followUps) => followUps.Select(f => f.Id.Value);

    private static IEnumerable<long> Ids(IEnumerable<DueReminder> due) => Ids(due.Select(d => d.FollowUp));
}
