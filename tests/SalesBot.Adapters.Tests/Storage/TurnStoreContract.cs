using System.Text.Json;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;

namespace SalesBot.Adapters.Tests.Storage;

public abstract class TurnStoreContract : StoreContract
{
    private static readonly CustomerId Saras = new(1);
    private static readonly CustomerId Omids = new(2);

    [Fact]
    public void A_store_that_has_seen_nothing_knows_nothing()
    {
        Turns.IsDone(new UpdateId(1)).ShouldBeFalse();
        Turns.LoadSession(Chat).ShouldBeNull();
        Teams.FindSeller(Sara).ShouldBeNull();
    }

    [Fact]
    public async Task A_committed_turn_is_done_and_its_session_is_there()
    {
        var turn = Turn() with { Session = "{\"screen\":\"می‌خواهم\"}" };

        (await Turns.CommitAsync(turn, Cancel)).ShouldBeTrue();

        Turns.IsDone(turn.Update).ShouldBeTrue();
        Turns.IsDone(new UpdateId(turn.Update.Value + 1)).ShouldBeFalse();
        Turns.LoadSession(Chat).ShouldBe("{\"screen\":\"می‌خواهم\"}");
    }

    [Fact]
    public async Task Each_chat_has_its_own_latest_session()
    {
        var other = new ChatId(Chat.Value + 1);
        await Turns.CommitAsync(Turn() with { Session = "old" }, Cancel);
        await Turns.CommitAsync(Turn() with { Session = "other", Chat = other }, Cancel);
        await Turns.CommitAsync(Turn() with { Session = "new" }, Cancel);

        Turns.LoadSession(Chat).ShouldBe("new");
        Turns.LoadSession(other).ShouldBe("other");
    }

    [Fact]
    public async Task A_redelivered_update_returns_false_and_writes_nothing()
    {
        await RegisterBoth();
        var turn = Turn(new AddCustomer(Saras, Sara, "رضایی"), new AddNote(Saras, Sara, "first")) with { Session = "first", Outgoing = Sending(["first"]) };
        (await Turns.CommitAsync(turn, Cancel)).ShouldBeTrue();

        var again = turn with { Session = "again", Changes = [new AddNote(Saras, Sara, "again"), new Enrol(Sara, TeamId.First, Role.Seller, "again")], Outgoing = Sending(["again"]) };
        (await Turns.CommitAsync(again, Cancel)).ShouldBeFalse();

        Turns.LoadSession(Chat).ShouldBe("first");
        Teams.FindSeller(Sara)!.Name.ShouldBe("سارا");
        Book.Notes(Sara, Saras, 0, 10).Items.ShouldHaveSingleItem().Text.ShouldBe("first");
        Outbox.Unsettled(0, 10).ShouldHaveSingleItem().Payload.ShouldBe("first");
    }

    [Fact]
    public async Task Of_the_same_update_committed_many_times_at_once_one_is_written()
    {
        var (turns, turn) = (Turns, Turn() with { Outgoing = Sending(["hello"]) });

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => turns.CommitAsync(turn, Cancel))));

        results.Count(written => written).ShouldBe(1);
        Outbox.Unsettled(0, 10).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_seller_is_registered_in_the_first_team_and_renamed_later()
    {
        await Commit(new Enrol(Sara, TeamId.First, Role.Seller, "سارا"));
        Teams.FindSeller(Sara).ShouldBe(new Seller(Sara, TeamId.First, "سارا"));

        await Commit(new Enrol(Sara, TeamId.First, Role.Seller, "سارا احمدی"));
        Teams.FindSeller(Sara).ShouldBe(new Seller(Sara, TeamId.First, "سارا احمدی"));
        Teams.FindSeller(Omid).ShouldBeNull();
    }

    [Fact]
    public async Task An_update_is_remembered_for_eight_days_and_then_forgotten()
    {
        var turn = Turn();
        await Turns.CommitAsync(turn, Cancel);

        Clock.Now = Noon.AddDays(8).AddMinutes(-1);
        Turns.IsDone(turn.Update).ShouldBeTrue();
        (await Turns.CommitAsync(turn, Cancel)).ShouldBeFalse();

        // The platform may by now have begun its numbers anew.
        Clock.Now = Noon.AddDays(8).AddMinutes(1);
        Turns.IsDone(turn.Update).ShouldBeFalse();
        (await Turns.CommitAsync(turn, Cancel)).ShouldBeTrue();
        Turns.IsDone(turn.Update).ShouldBeTrue();
    }

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        await RegisterBoth();
        var turn = Turn(new AddCustomer(Saras, Sara, "رضایی"), new AddNote(Saras, Sara, "یادداشت"), Verdict(9, Sara, Saras)) with { Session = "kept", Outgoing = Sending(["message"]) };
        await Turns.CommitAsync(turn, Cancel);
        var before = Everything();

        Reopen();

        Turns.IsDone(turn.Update).ShouldBeTrue();
        before.ShouldContain("kept");
        Everything().ShouldBe(before);
    }

    [Fact]
    public async Task A_turn_whose_caller_has_given_up_is_not_written()
    {
        var turn = Turn() with { Outgoing = Sending(["never"]) };

        await Should.ThrowAsync<OperationCanceledException>(() => Turns.CommitAsync(turn, new CancellationToken(canceled: true)));

        Turns.IsDone(turn.Update).ShouldBeFalse();
        Outbox.Unsettled(0, 10).ShouldBeEmpty();
    }

    public static TheoryData<string, Change> ReachingForWhatIsNotTheSellers => new()
    {
        { "a note on another's customer", new AddNote(Omids, Sara, "x") },
        { "a note on a customer that is not there", new AddNote(new CustomerId(404), Sara, "x") },
        { "a verdict on another's customer", Verdict(30, Sara, Omids) },
        { "a verdict in place of another's", Verdict(20, Sara, Saras) },
        { "a verdict in place of another's, given to nobody", Verdict(20, Sara, null) },
        { "another's verdict given to one's own customer", new GiveVerdict(new VerdictId(20), Sara, Saras) },
        { "one's own verdict given to another's customer", new GiveVerdict(new VerdictId(10), Sara, Omids) },
        { "a verdict that is not there", new GiveVerdict(new VerdictId(404), Sara, Saras) },
        { "a customer of somebody not registered", new AddCustomer(new CustomerId(3), new SellerId(404), "x") },
        { "a verdict of somebody not registered", Verdict(30, new SellerId(404), null) },
    };

    [Theory]
    [MemberData(nameof(ReachingForWhatIsNotTheSellers))]
    public async Task A_change_that_reaches_for_what_is_not_the_sellers_fails_its_turn_and_writes_nothing(string what, Change change)
    {
        await RegisterBoth();
        await Commit(new AddCustomer(Saras, Sara, "رضایی"), new AddCustomer(Omids, Omid, "احمدی"), Verdict(10, Sara, null, "smug"), Verdict(20, Omid, Omids, "smug"));
        var before = Everything();

        Clock.Now = Noon.AddHours(1);
        var turn = Turn(new Enrol(Sara, TeamId.First, Role.Seller, "x"), new AddNote(Saras, Sara, "x"), change) with { Session = "x", Outgoing = Sending(["x"]) };
        await Should.ThrowAsync<OutdatedException>(() => Turns.CommitAsync(turn, Cancel), what);

        Everything().ShouldBe(before);
        Turns.IsDone(turn.Update).ShouldBeFalse();
        // The verdict that was at stake is still its seller's to give.
        await Commit(new GiveVerdict(new VerdictId(10), Sara, Saras));
        Book.Verdicts(Sara, Saras, LensId.Behaviour, 0, 10).Items.ShouldHaveSingleItem().First.Value.ShouldBe("smug");
    }

    [Fact]
    public async Task A_wrong_turn_does_not_spoil_those_beside_it()
    {
        await RegisterBoth();
        await Commit(new AddCustomer(Saras, Sara, "رضایی"));
        var turns = Enumerable.Range(0, 60).Select(i => Turn(new AddNote(Saras, i % 3 == 0 ? Omid : Sara, $"{i}"))).ToArray();

        var tasks = turns.Select(t => Turns.CommitAsync(t, Cancel)).ToArray();
        await Task.WhenAll(tasks.Select(t => t.ContinueWith(_ => { }, TaskScheduler.Default)));

        for (var i = 0; i < turns.Length; i++)
        {
            Turns.IsDone(turns[i].Update).ShouldBe(i % 3 != 0, $"turn {i}");
            tasks[i].IsFaulted.ShouldBe(i % 3 == 0, $"turn {i}");
        }

        Book.Notes(Sara, Saras, 0, 100).Total.ShouldBe(40);
    }

    private string Everything() => JsonSerializer.Serialize(new
    {
        Session = Turns.LoadSession(Chat),
        Sellers = new[] { Teams.FindSeller(Sara), Teams.FindSeller(Omid) },
        Customers = new[] { Book.Customers(Sara, CustomerFilter.All, 0, 10), Book.Customers(Omid, CustomerFilter.All, 0, 10) },
        Notes = new[] { Book.Notes(Sara, Saras, 0, 10), Book.Notes(Omid, Omids, 0, 10) },
        Verdicts = new[] { Book.Verdicts(Sara, Saras, LensId.Behaviour, 0, 10), Book.Verdicts(Omid, Omids, LensId.Behaviour, 0, 10) },
        Outgoing = Outbox.Unsettled(0, 10),
    });
}
