namespace SalesBot.Storage.LiteDb;

/// <summary>Something to be done on the thread of the file.</summary>
internal abstract class Work(bool writes)
{
    public bool Writes => writes;

    public abstract void Run(Tables tables);

    /// <summary>To be called when it is done, and written if it writes.</summary>
    public abstract void Succeed();

    public abstract void Fail(Exception fault);

    /// <summary>True when the caller has given up; its task is then cancelled and the work must not begin.</summary>
    public abstract bool IsCancelled();
}

internal sealed class Work<T>(Func<Tables, T> work, bool writes, CancellationToken cancel) : Work(writes)
{
    // Not on the file's thread: a caller's code must not hold up the next work.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Result => _completion.Task;

    public override void Run(Tables tables) => _result = work(tables);

    public override void Succeed() => _completion.SetResult(_result!);

    public override void Fail(Exception fault) => _completion.SetException(fault);

    public override bool IsCancelled() => cancel.IsCancellationRequested && _completion.TrySetCanceled(cancel);
}
