using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// The only writer of this process: one thread with a queue, which commits together what has gathered while it committed the last
/// (group commit), so that many callers share one sync of the disk and none waits long. Each write has a savepoint of its own, and its
/// task ends only after the durable commit. SQLite calls block, hence a thread and not a task.
/// </summary>
internal sealed class GroupCommitWriter : IDisposable
{
    private const int MostTogether = 256;
    private static readonly TimeSpan IdleAfter = TimeSpan.FromSeconds(2);

    private readonly BlockingCollection<PendingWrite> _queue = [];
    private readonly PreparedConnection _connection;
    private readonly Thread _thread;

    public GroupCommitWriter(SqliteConnection connection)
    {
        _connection = new PreparedConnection(connection);
        _thread = new Thread(Run) { Name = "SQLite writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>How many transactions were committed: fewer than writes when they came together.</summary>
    public long Commits { get; private set; }

    /// <param name="write">May be run again when a neighbour spoils the transaction: it must do nothing but write.</param>
    /// <param name="cancel">Heeded while the write is in the queue; once it has begun, the task tells what became of it.</param>
    public Task<T> WriteAsync<T>(Func<PreparedConnection, T> write, CancellationToken cancel)
    {
        var pending = new PendingWrite<T>(write, cancel);
        try
        {
            _queue.Add(pending, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            throw new ObjectDisposedException(nameof(SqliteStore));
        }

        return pending.Result;
    }

    /// <summary>Commits what is queued, then closes.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _connection.Dispose();
    }

    private void Run()
    {
        var written = false;
        while (!_queue.IsCompleted)
        {
            if (_queue.TryTake(out var first, written ? IdleAfter : Timeout.InfiniteTimeSpan))
            {
                Commits += GroupCommit.Try(_connection, Gather(first)) ? 1 : 0;
                written = true;
            }
            else if (!_queue.IsAddingCompleted)
            {
                EmptyTheLog();
                written = false;
            }
        }
    }

    private List<PendingWrite> Gather(PendingWrite first)
    {
        var writes = new List<PendingWrite> { first };
        while (writes.Count < MostTogether && _queue.TryTake(out var next))
        {
            writes.Add(next);
        }

        return writes;
    }

    /// <summary>Moves the log into the file while nobody waits.</summary>
    private void EmptyTheLog()
    {
        try
        {
            // A reader in the way is not waited for: somebody may want to write.
            _connection.Number("PRAGMA busy_timeout = 0");
            _connection.Number("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // Nothing is lost: the log stays until the next idle time, and a disk at fault is reported by the next commit.
        }
        finally
        {
            _connection.Number($"PRAGMA busy_timeout = {SqliteFile.BusySeconds}000");
        }
    }
}
