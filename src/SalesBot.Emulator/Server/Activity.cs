using System.Diagnostics;

namespace SalesBot.Emulator.Server;

/// <summary>Knows whether calls are under way and when the last thing happened; what "quiet" is measured by.</summary>
internal sealed class Activity
{
    private int _underWay;
    private long _last = Stopwatch.GetTimestamp();

    public bool Idle => Volatile.Read(ref _underWay) == 0;

    public TimeSpan SinceLast => Stopwatch.GetElapsedTime(Volatile.Read(ref _last));

    public void Note() => Volatile.Write(ref _last, Stopwatch.GetTimestamp());

    public void Begin()
    {
        Interlocked.Increment(ref _underWay);
        Note();
    }

    public void End()
    {
        Note();
        Interlocked.Decrement(ref _underWay);
    }
}
