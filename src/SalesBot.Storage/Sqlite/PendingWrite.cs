namespace SalesBot.Storage.Sqlite;

/// <summary>A write in the queue of the <see cref="GroupCommitWriter"/>.</summary>
internal abstract class PendingWrite
{
    public abstract void Run(PreparedConnection connection);

    /// <summary>To be called after the commit.</summary>
    public abstract void Succeed();

    public abstract void Fail(Exception fault);

    /// <summary>True when the caller has given up; its task is then cancelled and the write must not begin.</summary>
    public abstract bool IsCancelled();
}

internal sealed class PendingWrite<T>(Func<PreparedConnection, T> write, CancellationToken cancel) : PendingWrite
{
    // Not on the writer's thread: a caller's code must not hold up the next commit.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Result => _completion.Task;

    public override void Run(PreparedConnection connection) => _result = write(connection);

    public override void Succeed() => _completion.SetResult(_result!);

    public override void Fail(Exception fault) => _completion.SetException(fault);

    public override bool IsCancelled() => cancel.IsCancellationRequested && _completion.TrySetCanceled(cancel);
}
