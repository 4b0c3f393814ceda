using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Brings a file to the version that the program knows.</summary>
internal static class Schema
{
    /// <summary>In the file's header, so that another program's database is never written to ("SBot" in ASCII).</summary>
    private const int ApplicationId = 0x53426F74;

    /// <exception cref="StoreException">The file is newer than the program, or another program's, or no database; it was not changed.</exception>
    public static void BringUpToDate(SqliteConnection connection, ImmutableArray<string> migrations)
    {
        try
        {
            Refuse(connection, migrations.Length);
            while (Number(connection, "PRAGMA user_version") < migrations.Length)
            {
                TakeOneStep(connection, migrations);
            }
        }
        catch (SqliteException e)
        {
            throw new StoreException($"The database file {connection.DataSource} cannot be brought up to date: {e.Message}", e);
        }
    }

    private static void Refuse(SqliteConnection connection, int known)
    {
        var version = Number(connection, "PRAGMA user_version");
        var isEmpty = Number(connection, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!isEmpty && Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new StoreException($"The database file {connection.DataSource} belongs to another program. Name another file in Storage:ConnectionString.");
        }

        if (version > known)
        {
            throw new StoreException(
                $"The database file {connection.DataSource} is of version {version}, and this program knows versions up to {known}. Start the newer program that wrote it, or restore a backup from before.");
        }
    }

    private static void TakeOneStep(SqliteConnection connection, ImmutableArray<string> migrations)
    {
        using var transaction = connection.BeginTransaction();
        // Read again now that nobody else can write: another process may have taken the same step.
        var version = (int)Number(connection, "PRAGMA user_version");
        if (version < migrations.Length)
        {
            Execute(connection, migrations[version]);
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version + 1};"));
        }

        transaction.Commit();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
