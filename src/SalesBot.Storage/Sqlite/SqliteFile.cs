using Microsoft.Data.Sqlite;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>The database file that a connection string names, and how a connection to it is set up.</summary>
internal sealed class SqliteFile
{
    // A writer of another process holds the file for milliseconds; who waits this long waits for something that is stuck.
    public const int BusySeconds = 5;

    private readonly string _connectionString;

    /// <exception cref="ArgumentException"><see cref="FaultOf"/> finds a fault.</exception>
    public SqliteFile(string connectionString)
    {
        if (FaultOf(connectionString) is { } fault)
        {
            throw new ArgumentException($"The connection string {fault}.", nameof(connectionString));
        }

        var given = new SqliteConnectionStringBuilder(connectionString);
        Path = System.IO.Path.GetFullPath(given.DataSource);
        _connectionString = new SqliteConnectionStringBuilder(connectionString)
        {
            DataSource = Path,
            ForeignKeys = true,
            // Connections are kept here, with their prepared statements.
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString();
    }

    public string Path { get; }

    /// <summary>What is wrong with the connection string, to be read after its name; null when it can be used.</summary>
    public static string? FaultOf(string connectionString)
    {
        SqliteConnectionStringBuilder given;
        try
        {
            given = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException e)
        {
            return $"cannot be read ({e.Message})";
        }

        return given switch
        {
            _ when string.IsNullOrWhiteSpace(given.DataSource) => "names no file",
            _ when given.DataSource.Contains(":memory:", StringComparison.OrdinalIgnoreCase) || given.Mode == SqliteOpenMode.Memory => "keeps everything in memory only, and the bot must not forget",
            _ when given.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase) => "names the file as a URI, and a plain path is wanted",
            _ when given.Mode == SqliteOpenMode.ReadOnly => "opens the file for reading only",
            _ when given.Cache == SqliteCacheMode.Shared => "asks for a shared cache, which does not go with a write-ahead log",
            _ when Directory.Exists(given.DataSource) => "names a folder where a file is wanted",
            _ => null,
        };
    }

    /// <exception cref="StoreException">The folder or the file cannot be made or opened.</exception>
    public SqliteConnection OpenForWriting() => Reached(() =>
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        // FULL and not NORMAL: an acknowledged note outlives a power cut. The log is cut back to 16 MB after a burst.
        return Open("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 16777216;");
    });

    /// <exception cref="StoreException">The file cannot be opened.</exception>
    public SqliteConnection OpenForReading() => Reached(() => Open("PRAGMA query_only = ON;"));

    private SqliteConnection Open(string pragmas)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA busy_timeout = {BusySeconds}000; {pragmas}";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SqliteConnection Reached(Func<SqliteConnection> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The database file {Path} cannot be opened: {e.Message}", e);
        }
    }
}
