namespace SalesBot.Adapters.Tests.Telegram;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class ManualTime : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        List<ManualTimer> due;
        lock (_gate)
        {
            _now += by;
            due = [.. _timers.Where(t => t.Due <= _now).OrderBy(t => t.Due)];
            due.ForEach(t => _timers.Remove(t));
        }

        due.ForEach(t => t.Fire());
    }

    /// <summary>Waits until somebody waits that long, then lets it pass.</summary>
    public Task<TimeSpan> SkipAsync(TimeSpan wait) => SkipAsync(asked => asked == wait);

    /// <summary>Waits until somebody waits as long as fits, then lets the one that ends first pass; returns how long it was asked for.</summary>
    public async Task<TimeSpan> SkipAsync(Func<TimeSpan, bool> which)
    {
        while (true)
        {
            Task changed;
            ManualTimer? found;
            lock (_gate)
            {
                changed = _changed.Task;
                found = _timers.Where(t => which(t.Asked)).MinBy(t => t.Due);
            }

            if (found is not null)
            {
                Advance(found.Due - GetUtcNow());
                return found.Asked;
            }

            await changed.WaitAsync(Patience);
        }
    }

    /// <summary>Lets fitting waits pass, one after the other, until the task is done.</summary>
    public async Task SkipUntilAsync(Task done, Func<TimeSpan, bool> which)
    {
        while (!done.IsCompleted)
        {
            await Task.WhenAny(done, SkipAsync(which));
        }

        await done;
    }

    private sealed class ManualTimer(ManualTime time, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public TimeSpan Asked { get; private set; }

        public void Fire() => ThreadPool.QueueUserWorkItem(_ => fire());

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    return true;
                }

                Asked = dueTime;
                Due = time._now + dueTime;
                if (dueTime == TimeSpan.Zero)
                {
                    Fire();
                    return true;
                }

                time._timers.Add(this);
                Interlocked.Exchange(ref time._changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
