using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Tables and columns move under their own names.</summary>
internal sealed class SqliteMoving(ReadPool reads, GroupCommitWriter writer) : IMoving
{
    public void Read(Action<StoredRow> row) => reads.ReadMoment(c =>
    {
        foreach (var table in MovedTables.All)
        {
            c.Each($"SELECT * FROM {table} ORDER BY 1", read => row(new StoredRow(table, Values(read))));
        }

        return true;
    });

    public Task<int> WriteAsync(IEnumerable<StoredRow> rows, CancellationToken cancel) => writer.WriteAsync(c => Write(c, rows, cancel), cancel);

    private static int Write(PreparedConnection connection, IEnumerable<StoredRow> rows, CancellationToken cancel)
    {
        if (MovedTables.All.FirstOrDefault(t => connection.Number($"SELECT count(*) FROM {t}") > (t == "teams" ? 1 : 0)) is { } taken)
        {
            throw new OutdatedException($"Something is in table {taken} already.");
        }

        // Customers who brought each other come in no order; all is checked at the commit.
        connection.Execute("PRAGMA defer_foreign_keys = ON");
        connection.Execute("DELETE FROM teams");
        var columns = MovedTables.All.ToDictionary(
            table => table, table => connection.All($"SELECT name, \"notnull\" OR pk FROM pragma_table_info('{table}')", row => (Name: row.GetString(0), IsNeeded: row.GetInt64(1) != 0)));
        var count = 0;
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            Insert(connection, row, columns);
            count++;
        }

        // The words of notes are read again.
        connection.Execute("UPDATE note_index SET folded = ''");
        return count;
    }

    private static void Insert(PreparedConnection connection, StoredRow row, Dictionary<string, ImmutableArray<(string Name, bool IsNeeded)>> columns)
    {
        if (!columns.TryGetValue(row.Table, out var known) || row.Values.Keys.Any(name => !known.Any(k => k.Name == name)))
        {
            throw new StoreException($"Nothing of this version is called {row.Table} {string.Join(", ", row.Values.Keys)}: the file was written by another version of the program.");
        }

        // Names of the schema alone. What is left out is null, whatever it would be in a new row; where it cannot be null, as in a new row.
        var names = known.Where(k => !k.IsNeeded || row.Values.ContainsKey(k.Name)).Select(k => k.Name).ToList();
        try
        {
            connection.Execute(
                $"INSERT INTO {row.Table} ({string.Join(", ", names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(", ", names.Select((_, i) => $"$v{i}"))})",
                [.. names.Select((name, i) => ($"$v{i}", row.Values.GetValueOrDefault(name)))]);
        }
        catch (SqliteException e) when (!SqliteFaults.IsTheWorlds(e))
        {
            throw new StoreException($"A row of {row.Table} cannot be written: {e.Message}", e);
        }
    }

    private static Dictionary<string, object> Values(SqliteDataReader row)
    {
        var values = new Dictionary<string, object>();
        for (var i = 0; i < row.FieldCount; i++)
        {
            if (!row.IsDBNull(i) && row.GetName(i) != MovedTables.Indexed)
            {
                values.Add(row.GetName(i), row.GetValue(i));
            }
        }

        return values;
    }
}
