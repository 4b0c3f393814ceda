namespace SalesBot.Emulator.Server;

/// <summary>Wakes everybody who waits for the next change.</summary>
internal sealed class Signal
{
    private TaskCompletionSource _next = New();

    /// <summary>Take it before looking at the state, wait after: then no change is missed.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Pulse() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
