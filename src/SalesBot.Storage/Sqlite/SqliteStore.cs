using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>An open database file, and the ports to it. Several processes may have the same file open.</summary>
public sealed class SqliteStore : IDisposable
{
    private readonly ReadPool _reads;

    /// <param name="clock">Says which done updates and refused messages are old enough to forget; everything else bears its turn's time.</param>
    /// <exception cref="ArgumentException">The connection string cannot be used.</exception>
    /// <exception cref="StoreException">The file cannot be opened, or is not one that this program can read.</exception>
    public SqliteStore(string connectionString, TimeProvider clock)
    {
        var file = new SqliteFile(connectionString);
        var connection = file.OpenForWriting();
        try
        {
            Schema.BringUpToDate(connection, Migrations.All);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        _reads = new ReadPool(file);
        Writer = new GroupCommitWriter(connection);
        Turns = new SqliteTurnStore(_reads, Writer, clock);
        Outbox = new SqliteOutbox(_reads, Writer, clock);
        Book = new SqliteSalesBook(_reads);
    }

    public ITurnStore Turns { get; }

    public IOutbox Outbox { get; }

    public ISalesBook Book { get; }

    internal GroupCommitWriter Writer { get; }

    /// <summary>Commits what callers still wait for, then closes the file; the log is moved into it.</summary>
    public void Dispose()
    {
        // The last connection to close empties the log, and the writer's is the one that may write.
        _reads.Dispose();
        Writer.Dispose();
    }
}
