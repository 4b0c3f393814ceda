using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// A connection that keeps every statement it has prepared, by its text: so the text must be one of a fixed few, with values always as
/// parameters. Not for two threads at once.
/// </summary>
internal sealed class PreparedConnection(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = [];

    /// <summary>False also after SQLite itself has given up a transaction, as it may on a full disk.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <returns>How many rows were changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Bind(sql, values).ExecuteNonQuery();

    public ImmutableArray<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var rows = Bind(sql, values).ExecuteReader();
        var all = ImmutableArray.CreateBuilder<T>();
        while (rows.Read())
        {
            all.Add(read(rows));
        }

        return all.DrainToImmutable();
    }

    /// <summary>As <see cref="All"/>, for rows too many to be kept.</summary>
    public void Each(string sql, Action<SqliteDataReader> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var rows = Bind(sql, values).ExecuteReader();
        while (rows.Read())
        {
            read(rows);
        }
    }

    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
        where T : class
    {
        using var rows = Bind(sql, values).ExecuteReader();
        return rows.Read() ? read(rows) : null;
    }

    /// <summary>For statements that answer with one number in one row.</summary>
    public long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var rows = Bind(sql, values).ExecuteReader();
        return rows.Read() ? rows.GetInt64(0) : throw new InvalidOperationException($"No row from: {sql}");
    }

    /// <summary>As <see cref="Number"/>; null where there is no row, or a null in it.</summary>
    public long? NumberOrNull(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var rows = Bind(sql, values).ExecuteReader();
        return rows.Read() && !rows.IsDBNull(0) ? rows.GetInt64(0) : null;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, _) in values)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            }

            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        }

        return command;
    }
}
