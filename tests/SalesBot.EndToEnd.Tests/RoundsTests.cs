using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesBot.Core.Club;
using SalesBot.Core.Dialogue;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;
using SalesBot.Hosting;
using SalesBot.Telegram.Sending;
using SalesBot.TestKit;

namespace SalesBot.EndToEnd.Tests;

/// <summary>What the bot says of its own accord, on the real store, with a clock that the test sets. It begins on Saturday, 30 Aban 1405, 13:00 in Tehran.</summary>
public sealed class RoundsTests : IDisposable
{
    private static readonly SellerId Sara = new(101);
    private static readonly SellerId Omid = new(102);
    private static readonly SellerId Maryam = new(103);
    private static readonly CustomerId Rezaei = new(901);
    private static readonly FollowUpId Due = new(911);

    private readonly StandingClock _clock = new(new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.Zero));
    private readonly TestStore _store;
    private readonly Round _round;

    public RoundsTests()
    {
        _store = new TestStore(_clock);
        Write(new Enrol(Sara, TeamId.First, Role.Seller, "سارا محمدی"), new Enrol(Omid, TeamId.First, Role.Seller, "امید"), new Enrol(Maryam, TeamId.First, Role.Admin, "مریم"));
        foreach (var member in new[] { Sara, Omid, Maryam })
        {
            Write(new SetPreferences(member, new Preferences(null)));
        }

        Write(new AddCustomer(Rezaei, Sara, "رضایی"), new AddCustomer(new CustomerId(902), Omid, "نادری"));
        _round = Start();
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_reminder_goes_out_on_time_and_once()
    {
        Remind(10);
        (await Go()).ShouldBe(0);
        Pass(TimeSpan.FromMinutes(10));
        (await Go()).ShouldBe(1);
        (await Go()).ShouldBe(0);

        var (chat, view) = Sent().ShouldHaveSingleItem();
        chat.ShouldBe(Sara.Chat);
        view.Text.Plain.ShouldContain("رضایی");
        view.Text.Plain.ShouldNotContain("موعد");
        view.Rows[0].Select(b => b.Data).ShouldBe(["0.done:911", "0.later:911"]);
        Find().SentAt.ShouldBe(_clock.GetUtcNow());
    }

    [Fact]
    public async Task Birthday_points_are_given_once_a_year_and_late_where_the_bot_was_down()
    {
        Write(new PutClubRules(new ClubRules(true, ClubRules.UsualPerPoint, _clock.GetUtcNow().AddDays(-90), [], 20, 0), Maryam));
        Write(new SetField(Rezaei, Sara, CustomerField.Birthday, "08-30"), new SetField(new CustomerId(902), Omid, CustomerField.Birthday, "08-23"));
        Pass(TimeSpan.FromDays(3));
        await Go();
        await Start().GoAsync(Cancel);
        Balance(Rezaei).ShouldBe(20);
        Balance(new CustomerId(902)).ShouldBe(0);

        Pass(TimeSpan.FromDays(1));
        await Go();
        Balance(Rezaei).ShouldBe(20);
        Pass(TimeSpan.FromDays(361));
        await Go();
        Balance(Rezaei).ShouldBe(40);

        long Balance(CustomerId customer) => _store.Club.AccountOf(Maryam, customer)!.Balance;
    }

    [Fact]
    public async Task Two_that_look_at_the_same_time_send_it_once()
    {
        for (var i = 0; i < 40; i++)
        {
            Remind(10, 1000 + i);
        }

        Pass(TimeSpan.FromMinutes(10));
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Start().GoAsync(Cancel))));

        sent.Sum().ShouldBe(40);
        Sent().Length.ShouldBe(40);
    }

    [Fact]
    public async Task What_fell_due_while_the_bot_was_down_goes_out_once_and_says_that_it_is_late()
    {
        Remind(10);
        Pass(TimeSpan.FromHours(3));
        await Start().GoAsync(Cancel);
        await Start().GoAsync(Cancel);

        Sent().ShouldHaveSingleItem().View.Text.Plain.ShouldContain("با تأخیر یادآوری شد؛ موعدش امروز ساعت ۱۳:۱۰ بود");
    }

    [Fact]
    public async Task Moved_it_goes_out_again_at_the_new_time()
    {
        Remind(10);
        Pass(TimeSpan.FromMinutes(10));
        await Go();
        Write(new Snooze(Due, Sara, _clock.GetUtcNow().AddHours(1)));
        (await Go()).ShouldBe(0);
        Pass(TimeSpan.FromHours(1));

        (await Go()).ShouldBe(1);
    }

    [Theory]
    [InlineData(6 * 24 * 60, "2026-11-28T04:30:00Z")]
    [InlineData(9 * 60, "2026-11-22T04:30:00Z")]
    public async Task On_a_day_of_rest_and_in_quiet_hours_it_waits(int minutes, string then)
    {
        Remind(minutes);
        Pass(TimeSpan.FromMinutes(minutes + 1));
        (await Go()).ShouldBe(0);
        Pass(DateTimeOffset.Parse(then, System.Globalization.CultureInfo.InvariantCulture) - _clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        (await Go()).ShouldBe(0);
        Pass(TimeSpan.FromSeconds(1));

        (await Go()).ShouldBe(1);
        Sent().ShouldHaveSingleItem().View.Text.Plain.ShouldNotContain("با تأخیر");
    }

    [Fact]
    public async Task Due_before_quiet_hours_and_missed_it_waits_for_the_morning_too()
    {
        Remind(7 * 60);
        Pass(TimeSpan.FromHours(9));
        (await Go()).ShouldBe(0);
        Pass(TimeSpan.FromHours(11));

        (await Go()).ShouldBe(1);
    }

    [Fact]
    public async Task Those_that_wait_do_not_stand_in_the_way_of_others()
    {
        // In London it is half past nine in the morning; the team of Tehran has its quiet hours from noon on.
        var london = new SellerId(201);
        Write(new AddTeam("لندن", "code-of-another-team", _clock.GetUtcNow().AddDays(1)));
        Write(new Join("code-of-another-team", london, "لیلا"));
        Write(new SetPreferences(london, new Preferences(null)));
        Write(
            new PutTeam(_store.Teams.TeamOf(london)! with { Zone = "Europe/London" }, london),
            new PutTeam(_store.Teams.TeamOf(Maryam)! with { Working = new WorkingTime(new TimeOnly(12, 0), new TimeOnly(8, 0), []) }, Maryam),
            new AddCustomer(new CustomerId(903), london, "Smith"));
        Write([.. Enumerable.Range(0, 450).Select(i => new AddFollowUp(new FollowUpId(2000 + i), Rezaei, Sara, "", _clock.GetUtcNow().AddSeconds(i)))]);
        Write(new AddFollowUp(new FollowUpId(3000), new CustomerId(903), london, "", _clock.GetUtcNow().AddMinutes(9)));
        Pass(TimeSpan.FromMinutes(10));

        await Go();
        Sent().ShouldAllBe(s => s.Chat == london.Chat);
        Sent().Count(s => s.View.Text.Plain.Contains("پیگیری \u2068Smith", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_was_removed_is_not_reminded()
    {
        Remind(10);
        Write(new SetRole(Sara, Maryam, null));
        Pass(TimeSpan.FromMinutes(10));

        (await Go()).ShouldBe(0);
    }

    [Fact]
    public async Task Handed_over_it_reminds_the_new_owner()
    {
        Remind(10);
        Write(new HandOver(Rezaei, Maryam, Omid));
        Pass(TimeSpan.FromMinutes(10));
        await Go();

        Sent().ShouldHaveSingleItem().Chat.ShouldBe(Omid.Chat);
    }

    [Fact]
    public async Task Who_may_see_the_customer_no_more_hears_nothing_of_him()
    {
        Write(new AddFollowUp(Due, Rezaei, Maryam, "با سارا صحبت کنم", _clock.GetUtcNow().AddMinutes(10)), new Enrol(Maryam, TeamId.First, Role.Seller, "مریم"));
        Pass(TimeSpan.FromMinutes(10));

        (await Go()).ShouldBe(0);
        Sent().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_morning_list_comes_at_ones_hour_once_a_day_to_each_his_own()
    {
        Write(new SetPreferences(Sara, new Preferences(new TimeOnly(8, 30))), new SetPreferences(Omid, new Preferences(new TimeOnly(9, 0))));
        Remind(60 * 24 + 60);
        Write(new AddFollowUp(new FollowUpId(912), new CustomerId(902), Omid, "", _clock.GetUtcNow().AddHours(25)));
        GoTo("08:29");
        (await Go()).ShouldBe(0);
        GoTo("08:30");
        (await Go()).ShouldBe(1);
        GoTo("08:31");
        (await Go()).ShouldBe(0);
        (await Start().GoAsync(Cancel)).ShouldBe(0);
        GoTo("09:00");
        (await Go()).ShouldBe(1);

        Sent().Select(s => s.Chat).ShouldBe([Sara.Chat, Omid.Chat]);
        Sent()[0].View.Text.Plain.ShouldSatisfyAllConditions(t => t.ShouldContain("رضایی"), t => t.ShouldNotContain("نادری"));
        Sent()[1].View.Text.Plain.ShouldSatisfyAllConditions(t => t.ShouldContain("نادری"), t => t.ShouldNotContain("رضایی"));
        GoTo("08:30");
        await Go();
        Sent().Count(s => s.Chat == Sara.Chat && s.View.Text.Plain.Contains("صبح به خیر", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("11:59", 1)]
    [InlineData("12:00", 0)]
    public async Task Missed_the_morning_list_comes_until_noon(string time, int sent)
    {
        Write(new SetPreferences(Sara, new Preferences(new TimeOnly(8, 30))));
        Remind(60 * 24 + 60);
        GoTo(time);

        (await Go()).ShouldBe(sent);
    }

    [Fact]
    public async Task A_morning_with_nothing_to_say_stays_silent_until_the_next()
    {
        Write(new SetPreferences(Sara, new Preferences(new TimeOnly(8, 30))));
        GoTo("08:30");
        (await Go()).ShouldBe(0);
        Remind(600);
        GoTo("08:40");

        (await Go()).ShouldBe(0);
        (await Start().GoAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task There_is_no_morning_list_on_a_day_of_rest_or_for_who_was_removed()
    {
        Write(new SetPreferences(Sara, new Preferences(new TimeOnly(8, 30))), new SetPreferences(Omid, new Preferences(new TimeOnly(8, 30))));
        Write(new AddNote(Rezaei, Sara, "نمونه خواست"), new AddNote(new CustomerId(902), Omid, "نمونه خواست"));
        Write(new SetRole(Omid, Maryam, null));
        _clock.Advance(TimeSpan.FromDays(40));
        GoTo("09:00");
        var day = _clock.GetUtcNow().DayOfWeek;
        _clock.Advance(TimeSpan.FromDays(((int)DayOfWeek.Friday - (int)day + 7) % 7));
        (await Go()).ShouldBe(0);

        _clock.Advance(TimeSpan.FromDays(1));
        await Go();
        Sent().Where(s => s.Chat != Maryam.Chat).ShouldHaveSingleItem().ShouldSatisfyAllConditions(s => s.Chat.ShouldBe(Sara.Chat), s => s.View.Text.Plain.ShouldContain("بی‌خبرید از"));
    }

    [Theory]
    [InlineData(7, DayOfWeek.Saturday)]
    [InlineData(7, DayOfWeek.Sunday, DayOfWeek.Friday, DayOfWeek.Saturday)]
    public async Task Who_leads_hears_of_the_teams_week_on_its_first_working_morning(int days, DayOfWeek first, params DayOfWeek[] rest)
    {
        Write(new PutTeam(_store.Teams.TeamOf(Maryam)! with { Working = WorkingTime.Usual with { RestDays = rest.Length == 0 ? WorkingTime.Usual.RestDays : [.. rest] } }, Maryam));
        var heard = new List<DayOfWeek>();
        for (var i = 0; i < days; i++)
        {
            GoTo("08:29");
            (await Go()).ShouldBe(0);
            GoTo("08:30");
            if (await Go() + await Go() + await Start().GoAsync(Cancel) > 0)
            {
                heard.Add(_clock.GetUtcNow().DayOfWeek);
            }
        }

        heard.ShouldBe([first]);
        var (chat, view) = Sent().ShouldHaveSingleItem();
        chat.ShouldBe(Maryam.Chat);
        view.Rows.SelectMany(r => r).ShouldContain(b => b.Data == "0.team");
    }

    [Fact]
    public async Task A_fault_of_the_store_stops_nothing()
    {
        var (clock, faulty) = (new ImpatientClock(_clock), new FaultyRounds(_store.Rounds));
        using var sender = new OutboxSender(_store.Outbox, courier: null!, clock, Log<OutboxSender>());
        using var rounds = new Rounds(Start(faulty), sender, clock, Log<Rounds>());
        Remind(10);
        Pass(TimeSpan.FromMinutes(10));

        await rounds.StartAsync(Cancel);
        await faulty.FourthLook.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        await rounds.StopAsync(Cancel);

        Sent().ShouldHaveSingleItem().Chat.ShouldBe(Sara.Chat);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>As after a start of the program.</summary>
    private Round Start(IRounds? rounds = null) => new(
        rounds ?? _store.Rounds, _store.Outbox,
        new Worlds(
            Shipped.Knowledge, Shipped.Readers, _store.Book, _store.Teams, _store.Books.Occasions, _store.Books.Club, new PlainTime(), new CountingIds(), new PlainLinks(), _clock,
            Options.Create(new BotOptions()), Options.Create(new AdminOptions())),
        _clock, Log<Round>());

    private static NullLogger<T> Log<T>() => NullLogger<T>.Instance;

    private Task<int> Go() => _round.GoAsync(Cancel);

    private void Remind(int minutes, long id = 911) => Write(new AddFollowUp(new FollowUpId(id), Rezaei, Sara, "", _clock.GetUtcNow().AddMinutes(minutes)));

    private void Write(params Change[] changes) => _store.Write(_clock.GetUtcNow(), changes);

    private void Pass(TimeSpan time) => _clock.Advance(time);

    /// <summary>To the next time that clocks in Tehran show this.</summary>
    private void GoTo(string time)
    {
        var now = _clock.GetUtcNow().ToOffset(TimeSpan.FromHours(3.5)).TimeOfDay;
        var wait = TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture) - now;
        Pass(wait < TimeSpan.Zero ? wait + TimeSpan.FromDays(1) : wait);
    }

    private FollowUp Find() => _store.Book.FindFollowUp(Sara, Due)!;

    private ImmutableArray<(ChatId Chat, View View)> Sent() => [.. _store.Outbox.Unsettled(0, 1000).Select(m => (m.Chat, ((ShowView)Codec.DecodeOutgoing(m.Payload)).View))];

    /// <summary>Shows the time of another clock, and waits for nothing.</summary>
    private sealed class ImpatientClock(TimeProvider shown) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => shown.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Cannot be read at the first two looks.</summary>
    private sealed class FaultyRounds(IRounds rounds) : IRounds
    {
        private readonly TaskCompletionSource _fourth = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _looks;

        public Task FourthLook => _fourth.Task;

        public ImmutableArray<DueReminder> Due(DateTimeOffset now, int skip, int most)
        {
            if (++_looks == 4)
            {
                _fourth.TrySetResult();
            }

            return _looks switch
            {
                1 => throw new StoreException("disk full"),
                2 => throw new InvalidOperationException("our own"),
                _ => rounds.Due(now, skip, most),
            };
        }

        public ImmutableArray<(Seller Seller, Team Team, Preferences Preferences)> Members() => rounds.Members();

        public bool HasAdmin() => rounds.HasAdmin();

        public string? CodeOfFirstAdmin(DateTimeOffset now) => rounds.CodeOfFirstAdmin(now);
    }
}
