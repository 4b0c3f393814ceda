namespace SalesBot.Adapters.Tests.Storage;

/// <summary>Stands still until it is moved.</summary>
public sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
