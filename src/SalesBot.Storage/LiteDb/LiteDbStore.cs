using SalesBot.Core.Ports;
using SalesBot.Core.Search;

namespace SalesBot.Storage.LiteDb;

/// <summary>An open LiteDB file, and the ports to it. No other process may have it open.</summary>
public sealed class LiteDbStore : IStore
{
    private readonly OneThread _thread;
    private readonly LiteDbStandings _standings;

    /// <param name="reader">Reads the words of notes; only one kind of it on one file at a time.</param>
    /// <param name="clock">Says which done updates and refused messages are old enough to forget; everything else bears its turn's time.</param>
    /// <param name="zone">Of teams that have set none; null for UTC.</param>
    /// <exception cref="ArgumentException">The connection string cannot be used.</exception>
    /// <exception cref="StoreException">The file cannot be opened, is open elsewhere, or is not one that this program can read.</exception>
    public LiteDbStore(string connectionString, SearchReader reader, TimeProvider clock, TimeZoneInfo? zone = null)
        : this(OpenerOf(connectionString), reader, clock, zone)
    {
    }

    internal LiteDbStore(Func<LiteDbFile> open, SearchReader reader, TimeProvider clock, TimeZoneInfo? zone = null)
    {
        _thread = new OneThread(open);
        var index = new NoteIndex(reader);
        var days = new TeamDays(zone ?? TimeZoneInfo.Utc);
        var standings = new StandingWriter(days);
        var changes = new ChangeWriter(index, standings);
        var search = new NoteSearch(reader);
        var books = BooksOn(_thread);
        Turns = new LiteDbTurnStore(_thread, changes, BooksOn, clock);
        Outbox = new LiteDbOutbox(_thread, changes, clock);
        (Book, Teams, Occasions, Club) = (books.Sales, books.Teams, books.Occasions, books.Club);
        Rounds = new LiteDbRounds(_thread);
        Exchange = new LiteDbExchange(_thread, clock);
        Jobs = new LiteDbJobs(_thread);
        NoteIndex = new LiteDbNoteIndex(index, reader, _thread);
        Moving = new LiteDbMoving(_thread);
        _standings = new LiteDbStandings(_thread, standings, days, clock);

        Books BooksOn(IReads reads) => new(new LiteDbSalesBook(reads, search, days), new LiteDbTeamBook(reads), new LiteDbOccasionBook(reads), new LiteDbClubBook(reads));
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

    /// <summary>Commits what callers still wait for, then closes the file; the log is moved into it.</summary>
    public void Dispose()
    {
        _thread.Dispose();
        _standings.Dispose();
    }

    private static Func<LiteDbFile> OpenerOf(string connectionString)
    {
        var path = LiteDbPath.Of(connectionString);
        return () => LiteDbFile.Open(path);
    }
}
