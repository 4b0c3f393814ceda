using System.Globalization;
using SalesBot.Core.Ports;

namespace SalesBot.TestKit;

/// <summary>A clock that stands until it is moved.</summary>
public sealed class StandingClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}

/// <summary>1, 2, 3 …, from where it is told.</summary>
public sealed class CountingIds(long first = 1) : IIdSource
{
    private long _next = first - 1;

    public long Next() => Interlocked.Increment(ref _next);

    public string NextSecret() => $"secret-{Next()}";
}

/// <summary>Says the span in plain hours, so that tests do not hang on the wording.</summary>
public sealed class PlainTime : ITimeInWords
{
    public string Ago(DateTimeOffset then, DateTimeOffset now) =>
        Core.Text.PersianDigits.Of(((now - then).TotalHours).ToString("F0", CultureInfo.InvariantCulture)) + " ساعت پیش";
}

/// <summary>A bot that knows its name.</summary>
public sealed class PlainLinks : IStartLinks
{
    public Uri? To(string code) => new($"https://t.me/salesbot?start={code}");
}
