using System.Collections.Immutable;
using System.Globalization;
using SalesBot.Core.Dialogue;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Hosting;

/// <summary>One look at the clock: reminders that are due, morning lists, the week's digest. What is sent has a key, so that neither a restart nor another process sends it again.</summary>
internal sealed partial class Round(IRounds rounds, IOutbox outbox, Worlds worlds, TimeProvider clock, ILogger<Round> log)
{
    private const int PageSize = 200;
    private const int BirthdaysKeptFor = 7;

    // When the bot was down in the morning, its list still helps until then.
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly UsualMorning = new(8, 30);

    // Keys known to be used; of one day, so that they do not grow.
    private readonly HashSet<string> _used = [];
    private DateOnly _day;

    /// <summary>Returns how many messages were put into the outbox.</summary>
    /// <exception cref="StoreException">The store cannot write now; what was written stays.</exception>
    public async Task<int> GoAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (DateOnly.FromDateTime(now.UtcDateTime) is var day && day != _day)
        {
            _used.Clear();
            _day = day;
        }

        await GiveBirthdayPointsAsync(now, cancel);
        return await RemindAsync(now, cancel) + await GreetAsync(now, cancel);
    }

    private async Task<int> RemindAsync(DateTimeOffset now, CancellationToken cancel)
    {
        // Those sent are due no longer; those that wait for working time stand before the rest, and are passed over.
        var (sent, waiting) = (0, 0);
        while (true)
        {
            var page = rounds.Due(now, waiting, PageSize);
            foreach (var (followUp, team) in page)
            {
                var isSent = team.Working.IsWorking(now, worlds.ZoneOf(team)) && await GuardedAsync(() => RemindAsync(followUp, now, cancel));
                (sent, waiting) = isSent ? (sent + 1, waiting) : (sent, waiting + 1);
            }

            if (page.Length < PageSize)
            {
                return sent;
            }
        }
    }

    private async Task<bool> RemindAsync(FollowUp followUp, DateTimeOffset now, CancellationToken cancel)
    {
        // Nobody is told of a customer that he may not see (any more).
        var world = worlds.For(followUp.Of, followUp.OfName);
        return world.IsMember && world.Customer(followUp.Customer) is not null && await outbox.PostAsync(
            $"remind:{followUp.Id.Value}:{followUp.Due.ToUnixTimeMilliseconds()}", followUp.Of.Chat, now,
            [new MarkReminded(followUp.Id, followUp.Due)], [Payload(Reminders.Of(followUp, world))], cancel);
    }

    /// <summary>Of today and the days before it: the bot may have been down, a birthday may have been written down late. The books give no year's points twice.</summary>
    private async Task GiveBirthdayPointsAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var (seller, team, _) in rounds.Members().DistinctBy(m => m.Team.Id))
        {
            var today = LocalDay.Of(now, worlds.ZoneOf(team));
            var key = $"birthdays:{team.Id.Value}:{Name(today)}";
            if (_used.Contains(key) || worlds.For(seller.Id, seller.Name).Books.Club.Rules(seller.Id) is not { IsOn: true, BirthdayPoints: > 0 } rules)
            {
                continue;
            }

            var first = LocalDay.Of(rules.Since, worlds.ZoneOf(team));
            ImmutableArray<Change> gifts =
            [
                .. Enumerable.Range(0, BirthdaysKeptFor).Select(before => today.AddDays(-before)).Where(day => day >= first)
                    .SelectMany(day => Jalali.BirthdaysOn(day).Select(birthday => new GiveBirthdayPoints(team.Id, birthday, Jalali.Year(day)))),
            ];
            await GuardedAsync(() => outbox.PostAsync(key, seller.Id.Chat, now, gifts, [], cancel));
            _used.Add(key);
        }
    }

    private async Task<int> GreetAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var sent = 0;
        foreach (var (seller, team, preferences) in rounds.Members())
        {
            var local = TimeZoneInfo.ConvertTime(now, worlds.ZoneOf(team)).DateTime;
            var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
            if (time >= Noon || team.Working.IsRest(day.DayOfWeek))
            {
                continue;
            }

            if (preferences.Morning is { } morning && time >= morning && await OnceAsync($"morning:{seller.Id.Value}:{Name(day)}", seller, MorningList.Of, now, cancel))
            {
                sent++;
            }

            if (seller.Leads && time >= (preferences.Morning ?? UsualMorning) && IsFirstOfWeek(day, team.Working) && await OnceAsync($"week:{seller.Id.Value}:{Name(day)}", seller, Digest, now, cancel))
            {
                sent++;
            }
        }

        return sent;
    }

    /// <summary>What the team did last week, for who leads it (still).</summary>
    private static View? Digest(World world) => world.Seller.Leads ? TeamDigest.Show(world) : null;

    /// <summary>Where there is nothing to say this is remembered too: a morning list at eleven would puzzle.</summary>
    /// <returns>True when a message went out.</returns>
    private Task<bool> OnceAsync(string key, Seller seller, Func<World, View?> show, DateTimeOffset now, CancellationToken cancel) => _used.Contains(key) ? Task.FromResult(false) : GuardedAsync(async () =>
    {
        var world = worlds.For(seller.Id, seller.Name);
        ImmutableArray<string> payloads = world.IsMember && show(world) is { } view ? [Payload(view)] : [];
        var isNew = await outbox.PostAsync(key, seller.Id.Chat, now, [], payloads, cancel);
        _used.Add(key);
        return isNew && !payloads.IsEmpty;
    });

    /// <summary>One that fails must not keep the others from being sent.</summary>
    private async Task<bool> GuardedAsync(Func<Task<bool>> send)
    {
        try
        {
            return await send();
        }
        catch (OutdatedException)
        {
            // Done or moved in this moment.
            return false;
        }
        catch (Exception e) when (e is not (StoreException or OperationCanceledException))
        {
            LogFault(e);
            return false;
        }
    }

    /// <summary>Weeks begin on Saturday; true when all their days before were days of rest.</summary>
    private static bool IsFirstOfWeek(DateOnly day, WorkingTime working) =>
        Enumerable.Range(1, ((int)day.DayOfWeek + 1) % 7).All(before => working.IsRest(day.AddDays(-before).DayOfWeek));

    private static string Payload(View view) => Codec.Encode(new ShowView(view.Stamped(ButtonData.NoSerial), null));

    private static string Name(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Error, Message = "reminders: a message could not be made and waits for the next round")]
    private partial void LogFault(Exception fault);
}
