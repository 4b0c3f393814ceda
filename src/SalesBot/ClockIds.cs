using SalesBot.Core.Ports;

namespace SalesBot;

/// <summary>Ids from the clock (milliseconds since 1970, times 1024), bumped when the clock stands still or steps back; unique within one process.</summary>
internal sealed class ClockIds(TimeProvider clock) : IIdSource
{
    private const int PerMillisecond = 1024;

    private readonly Lock _lock = new();
    private long _last;

    public long Next()
    {
        lock (_lock)
        {
            return _last = Math.Max(_last + 1, clock.GetUtcNow().ToUnixTimeMilliseconds() * PerMillisecond);
        }
    }
}
