using System.Text;
using LiteDB;
using LiteDB.Engine;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

/// <summary>A data file and its log, open for this process alone, and LiteDB's engine on them. Used by one thread.</summary>
internal sealed class LiteDbFile : IDisposable
{
    /// <summary>Of the documents; a file of a newer one is not opened.</summary>
    private const long Version = 1;

    // Of the header page of LiteDB 5; earlier ones have the words somewhere else.
    private const string Words = "** This is a LiteDB file **";
    private const int WordsAt = 32;
    private const int FormatAt = 59;
    private const byte Format = 8;

    // Moved into the data file between two writes; the log in megabytes.
    private const long LongLog = 64 * 1024 * 1024;

    private readonly Stream _data;
    private readonly ConfirmingLog _log;
    private readonly LiteEngine _engine;
    private readonly LiteDatabase _database;

    private LiteDbFile(string name, Stream data, ConfirmingLog log)
    {
        (_data, _log) = (data, log);
        var made = data.Length == 0;
        if (!made)
        {
            Refuse(name, data);
        }

        // Strings compare by their code units on every machine; the log is moved by us, where a full disk is no fault of a commit.
        _engine = new LiteEngine(new EngineSettings { DataStream = data, LogStream = log, Collation = Collation.Binary });
        _database = new LiteDatabase(_engine, new BsonMapper());
        _engine.Pragma("CHECKPOINT", 0);
        Tables = new Tables(_database);
        Tables.BringUpToDate(name, made, Version);
        ThrowIfRefused();
    }

    public Tables Tables { get; }

    public bool IsLogLong => _log.Length > LongLog;

    /// <exception cref="StoreException">It cannot be opened, is open elsewhere, is damaged, or is not one that this program can read. It was not changed.</exception>
    public static LiteDbFile Open(string path)
    {
        var (data, log) = OpenBoth(path);
        return Open(path, data, log);
    }

    /// <summary>On streams instead of files.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="data">Its flush reaches the disk.</param>
    internal static LiteDbFile Open(string name, Stream data, ConfirmingLog log)
    {
        try
        {
            return new LiteDbFile(name, data, log);
        }
        catch (Exception e)
        {
            data.Dispose();
            log.Dispose();
            throw e is StoreException ? e : Damaged(name, e);
        }
    }

    public void Begin() => _database.BeginTrans();

    /// <exception cref="IOException">The disk refused it. What the engine holds in memory is not what is written: it must be closed as uncertain.</exception>
    public void Commit()
    {
        _database.Commit();
        ThrowIfRefused();
    }

    /// <exception cref="IOException">As for <see cref="Commit"/>.</exception>
    public void RollBack()
    {
        _database.Rollback();
        ThrowIfRefused();
    }

    /// <summary>Moves the log into the data file.</summary>
    /// <exception cref="IOException">As for <see cref="Commit"/>.</exception>
    public void EmptyTheLog()
    {
        _database.Checkpoint();
        ThrowIfRefused();
    }

    public void Dispose()
    {
        try
        {
            if (_log.Length > 0)
            {
                EmptyTheLog();
            }
        }
        catch (Exception e) when (e is IOException or LiteException)
        {
            // The log stays, and is read at the next opening.
        }

        CloseUncertain();
    }

    /// <summary>Closes an engine that has failed: what it holds in memory is not written.</summary>
    public void CloseUncertain()
    {
        _database.Dispose();
        _data.Dispose();
        _log.Dispose();
    }

    private void ThrowIfRefused()
    {
        if (_log.Fault is { } fault)
        {
            throw new IOException(fault.Message, fault);
        }
    }

    private static (SyncedFile Data, ConfirmingLog Log) OpenBoth(string path)
    {
        SyncedFile? data = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            data = new SyncedFile(path);
            return (data, new ConfirmingLog(new SyncedFile(LogOf(path))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            data?.Dispose();
            throw new StoreException(
                IsHeld(e)
                    ? $"The database file {path} is open in another program. LiteDB allows one at a time: stop the other one, or set Storage:Kind to Sqlite, which several may have open."
                    : $"The database file {path} cannot be opened for writing: {e.Message}",
                e);
        }
    }

    /// <summary>As LiteDB names it, so that its own tools find it.</summary>
    private static string LogOf(string path) => Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}-log{Path.GetExtension(path)}");

    // Sharing violation: of flock on Unix, and of Windows.
    private static bool IsHeld(Exception e) => e is IOException and not FileNotFoundException and not DirectoryNotFoundException && (e.HResult & 0xFFFF) is 11 or 32 or 33;

    private static void Refuse(string name, Stream data)
    {
        var header = new byte[ConfirmingLog.PageSize];
        data.Position = 0;
        var count = data.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        if (count < header.Length || Encoding.ASCII.GetString(header, WordsAt, Words.Length) != Words)
        {
            var isOld = Encoding.ASCII.GetString(header, 0, count).Contains(Words, StringComparison.Ordinal);
            throw new StoreException(isOld
                ? $"The database file {name} was written by an earlier version of LiteDB than 5. Open it once with LiteDB 5 and its upgrade, or name another file in Storage:ConnectionString."
                : $"The file {name} is no LiteDB database, or its beginning is damaged. Restore a backup, or name another file in Storage:ConnectionString.");
        }

        if (header[FormatAt] != Format)
        {
            throw new StoreException($"The database file {name} has format {header[FormatAt]} of LiteDB, and this program reads format {Format}. Name another file in Storage:ConnectionString.");
        }
    }

    private static StoreException Damaged(string name, Exception e) => new(
        $"The database file {name} cannot be read: {e.Message.TrimEnd('.')}. It may be damaged: restore the last backup, or what salesbot export wrote.", e);
}
