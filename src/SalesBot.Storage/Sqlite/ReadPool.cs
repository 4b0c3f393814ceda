using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>A few kept connections for reads: as many as read at once, and no more than <see cref="Kept"/> afterwards.</summary>
internal sealed class ReadPool(SqliteFile file) : IReads, IDisposable
{
    private const int Kept = 8;

    private readonly ConcurrentStack<PreparedConnection> _free = [];
    private volatile bool _closed;

    /// <exception cref="Core.Ports.StoreException">The file cannot be read now.</exception>
    public T Read<T>(Func<PreparedConnection, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var connection = _free.TryPop(out var kept) ? kept : new PreparedConnection(file.OpenForReading());
        try
        {
            var result = read(connection);
            Return(connection);
            return result;
        }
        catch (SqliteException e) when (SqliteFaults.IsTheWorlds(e))
        {
            connection.Dispose();
            throw SqliteFaults.Named(e);
        }
        catch
        {
            // What state it is in, nobody knows.
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Several statements that see the same moment.</summary>
    public T ReadMoment<T>(Func<PreparedConnection, T> read) => Read(connection =>
    {
        connection.Execute("BEGIN");
        var result = read(connection);
        connection.Execute("COMMIT");
        return result;
    });

    public void Dispose()
    {
        _closed = true;
        while (_free.TryPop(out var connection))
        {
            connection.Dispose();
        }
    }

    private void Return(PreparedConnection connection)
    {
        if (_closed || _free.Count >= Kept)
        {
            connection.Dispose();
        }
        else
        {
            _free.Push(connection);
        }
    }
}
