using System.Collections.Concurrent;
using System.Diagnostics;
using LiteDB;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

/// <summary>
/// The one thread that touches the file, for reads too: LiteDB binds transactions to a thread and loses its engine when one writes while others read. Writes
/// that have gathered are committed together, so that they share the syncs of the disk; where one of them fails the rest are written again without it.
/// An engine that the disk has failed is closed and opened anew by the next work that comes.
/// </summary>
internal sealed class OneThread : IReads, IDisposable
{
    private const int MostTogether = 64;
    private static readonly TimeSpan IdleAfter = TimeSpan.FromSeconds(2);

    private readonly BlockingCollection<Work> _queue = [];
    private readonly Func<LiteDbFile> _open;
    private readonly Thread _thread;
    private LiteDbFile? _file;

    /// <param name="open">Opens the file, and again after a fault.</param>
    /// <exception cref="StoreException">The file cannot be opened.</exception>
    public OneThread(Func<LiteDbFile> open)
    {
        _open = open;
        _thread = new Thread(Run) { Name = "LiteDB", IsBackground = true };
        _thread.Start();

        // On its own thread from the first call on.
        Read(_ => true);
    }

    public T Read<T>(Func<Tables, T> read) => Enqueue(new Work<T>(read, writes: false, CancellationToken.None)).GetAwaiter().GetResult();

    /// <param name="write">May be run again when a neighbour spoils the transaction: it must do nothing but write.</param>
    /// <param name="cancel">Heeded while the write is in the queue; once it has begun, the task tells what became of it.</param>
    public Task<T> WriteAsync<T>(Func<Tables, T> write, CancellationToken cancel) => Enqueue(new Work<T>(write, writes: true, cancel));

    /// <summary>Commits what is queued, then closes.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
    }

    private Task<T> Enqueue<T>(Work<T> work)
    {
        try
        {
            _queue.Add(work, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            throw new ObjectDisposedException(nameof(LiteDbStore));
        }

        return work.Result;
    }

    private void Run()
    {
        var written = false;
        while (!_queue.IsCompleted)
        {
            if (_queue.TryTake(out var first, written ? IdleAfter : Timeout.InfiniteTimeSpan))
            {
                written |= first.Writes;
                Do(first);
            }
            else if (!_queue.IsAddingCompleted)
            {
                EmptyTheLog();
                written = false;
            }
        }

        _file?.Dispose();
    }

    private void Do(Work first)
    {
        if (!first.Writes)
        {
            Try([first], () => first.Run(_file!.Tables));
            return;
        }

        var writes = new List<Work> { first };
        while (writes.Count < MostTogether && _queue.TryTake(out var next))
        {
            if (next.Writes)
            {
                writes.Add(next);
            }
            else
            {
                // What was asked first is written first: a caller who waited for neither does not mind, one who waited for his write sees it.
                Write(writes);
                writes.Clear();
                Do(next);
                return;
            }
        }

        Write(writes);
    }

    private void Write(List<Work> writes)
    {
        writes.RemoveAll(w => w.IsCancelled());
        if (writes.Count > 1 && !TryTogether(writes))
        {
            writes.ForEach(WriteAlone);
        }
        else if (writes is [var only])
        {
            WriteAlone(only);
        }

        if (_file is { IsLogLong: true })
        {
            EmptyTheLog();
        }
    }

    /// <returns>False when nothing was written, and each is to be tried by itself.</returns>
    private bool TryTogether(List<Work> writes)
    {
        try
        {
            Commit(tables => writes.ForEach(w => w.Run(tables)));
        }
        catch (Exception)
        {
            return false;
        }

        writes.ForEach(w => w.Succeed());
        return true;
    }

    private void WriteAlone(Work write) => Try([write], () => Commit(write.Run));

    private void Try(List<Work> works, Action action)
    {
        try
        {
            _file ??= _open();
            action();
        }
        catch (Exception e)
        {
            if (IsTheWorlds(e))
            {
                Abandon();
            }

            works.ForEach(w => w.Fail(Named(e)));
            return;
        }

        works.ForEach(w => w.Succeed());
    }

    private void Commit(Action<Tables> write)
    {
        _file ??= _open();
        try
        {
            _file.Begin();
            write(_file.Tables);
            _file.Commit();
        }
        catch (Exception e)
        {
            if (IsTheWorlds(e))
            {
                Abandon();
            }
            else
            {
                RollBack();
            }

            throw;
        }
    }

    private void RollBack()
    {
        try
        {
            _file!.RollBack();
        }
        catch (Exception e) when (e is LiteException or IOException or InvalidOperationException)
        {
            Abandon();
        }
    }

    /// <summary>Closes an engine of which nobody knows what it holds in memory; the log has what was acknowledged.</summary>
    private void Abandon()
    {
        try
        {
            _file?.CloseUncertain();
        }
        catch (Exception e) when (e is LiteException or IOException or InvalidOperationException)
        {
            // It is given up anyhow.
        }

        _file = null;
    }

    /// <summary>Moves the log into the data file while nobody waits.</summary>
    private void EmptyTheLog()
    {
        try
        {
            _file?.EmptyTheLog();
        }
        catch (Exception e) when (e is LiteException or IOException or InvalidOperationException)
        {
            // Nothing is lost: the log stays, and a disk at fault is reported by the next commit.
            Abandon();
        }
    }

    /// <summary>A <see cref="StoreException"/> for the world's faults; any other exception as it is.</summary>
    private static Exception Named(Exception fault) => IsTheWorlds(fault) ? new StoreException($"The database file cannot be read or written now: {fault.Message}", fault) : fault;

    // What comes out of the engine is of the file or the disk, whatever its kind: on a damaged page it may be any. Nothing that a seller writes is syntax to it.
    private static bool IsTheWorlds(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or LiteException
        || new StackTrace(fault).GetFrames().Any(frame => frame.GetMethod()?.DeclaringType?.Assembly == typeof(LiteDatabase).Assembly);
}
