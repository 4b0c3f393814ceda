using SalesBot.Core.Ports;
using SalesBot.Core.Search;

namespace SalesBot.Storage.Sqlite;

/// <summary>An open database file, and the ports to it. Several processes may have the same file open.</summary>
public sealed class SqliteStore : IStore
{
    private readonly SqliteStandings _standings;

    /// <param name="reader">Reads the words of notes; only one kind of it on one file at a time.</param>
    /// <param name="clock">Says which done updates and refused messages are old enough to forget; everything else bears its turn's time.</param>
    /// <param name="zone">Of teams that have set none; null for UTC.</param>
    /// <exception cref="ArgumentException">The connection string cannot be used.</exception>
    /// <exception cref="StoreException">The file cannot be opened, or is not one that this program can read.</exception>
    public SqliteStore(string connectionString, SearchReader reader, TimeProvider clock, TimeZoneInfo? zone = null)
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

        Reads = new ReadPool(file);
        Writer = new GroupCommitWriter(connection);
        var index = new NoteIndex(reader);
        var days = new TeamDays(zone ?? TimeZoneInfo.Utc);
        var standings = new StandingWriter(days);
        var changes = new ChangeWriter(index, standings);
        Search = new NoteSearch(reader);
        Turns = new SqliteTurnStore(Reads, Writer, changes, Search, days, clock);
        Outbox = new SqliteOutbox(Reads, Writer, changes, clock);
        Book = new SqliteSalesBook(Reads, Search, days);
        Teams = new SqliteTeamBook(Reads);
        Occasions = new SqliteOccasionBook(Reads);
        Club = new SqliteClubBook(Reads);
        Rounds = new SqliteRounds(Reads);
        Exchange = new SqliteExchange(Reads, Writer, clock);
        Jobs = new SqliteJobs(Reads);
        NoteIndex = new SqliteNoteIndex(index, reader, Writer);
        Moving = new SqliteMoving(Reads, Writer);
        _standings = new SqliteStandings(Reads, Writer, standings, days, clock);
    }

    public ITurnStore Turns { get; }

    public IOutbox Outbox { get; }

    public ISalesBook Book { get; }

    public ITeamBook Teams { get; }

    public IOccasionBook Occasions { get; }

    public IClubBook Club { get; }

    public IRounds Rounds { get; }

    public IExchange Exchange { get; }

    public IJobs Jobs { get; }

    public INoteIndex NoteIndex { get; }

    public IStandings Standings => _standings;

    public IMoving Moving { get; }

    internal ReadPool Reads { get; }

    internal NoteSearch Search { get; }

    internal GroupCommitWriter Writer { get; }

    /// <summary>Commits what callers still wait for, then closes the file; the log is moved into it.</summary>
    public void Dispose()
    {
        // The last connection to close empties the log, and the writer's is the one that may write.
        Reads.Dispose();
        Writer.Dispose();
        _standings.Dispose();
    }
}
