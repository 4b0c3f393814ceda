using Microsoft.Data.Sqlite;
using SalesBot.Core.Ports;
using SQLitePCL;

namespace SalesBot.Storage.Sqlite;

/// <summary>Tells what the world did (disk, locks, rights) from what we did wrong (constraints, syntax).</summary>
internal static class SqliteFaults
{
    /// <summary>A <see cref="StoreException"/> for the world's faults; any other exception as it is.</summary>
    public static Exception Named(Exception fault) => fault is SqliteException e && IsTheWorlds(e)
        ? new StoreException($"SQLite: {e.Message}", e)
        : fault;

    public static bool IsTheWorlds(SqliteException e) => e.SqliteErrorCode is
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_NOMEM
        or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_PROTOCOL;
}
