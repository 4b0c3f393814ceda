using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Tables and columns move under their own names.</summary>
internal sealed class SqliteMoving(ReadPool reads, GroupCommitWriter writer) : IMoving
{
    public void Read(Action<StoredRow> row) => reads.ReadMoment(c =>
    {
        foreach (var (table, columns) in MovedTables.All)
        {
            c.Each($"SELECT {Named(columns)} FROM {table} ORDER BY 1", read => row(new StoredRow(table, Values(read))));
        }

        return true;
    });

    public Task<int> WriteAsync(IEnumerable<StoredRow> rows, CancellationToken cancel) => writer.WriteAsync(c => Write(c, rows, cancel), cancel);

    private static int Write(PreparedConnection connection, IEnumerable<StoredRow> rows, CancellationToken cancel)
    {
        if (MovedTables.All.FirstOrDefault(t => connection.Number($"SELECT count(*) FROM {t.Name}") > (t.Name == "teams" ? 1 : 0)) is { Name: var taken })
        {
            throw new OutdatedException($"Something is in table {taken} already.");
        }

        // Customers who brought each other come in no order; all is checked at the commit.
        connection.Execute("PRAGMA defer_foreign_keys = ON");
        connection.Execute("DELETE FROM teams");
        var needed = MovedTables.All.ToDictionary(
            table => table.Name, table => connection.All($"SELECT name FROM pragma_table_info('{table.Name}') WHERE \"notnull\" OR pk", row => row.GetString(0)).ToHashSet());
        var count = 0;
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            Insert(connection, row, needed);
            count++;
        }

        // The words of notes are read again.
        connection.Execute("UPDATE note_index SET folded = ''");
        return count;
    }

    private static void Insert(PreparedConnection connection, StoredRow row, Dictionary<string, HashSet<string>> needed)
    {
        MovedTables.Check(row);

        // Names of the schema alone. What is left out is null, whatever it would be in a new row; where it cannot be null, as in a new row.
        ImmutableArray<string> names = [.. MovedTables.ByName[row.Table].Columns.Where(name => row.Values.ContainsKey(name) || !needed[row.Table].Contains(name))];
        try
        {
            connection.Execute(
                $"INSERT INTO {row.Table} ({Named(names)}) VALUES ({string.Join(", ", names.Select((_, i) => $"$v{i}"))})",
                [.. names.Select((name, i) => ($"$v{i}", row.Values.GetValueOrDefault(name)))]);
        }
        catch (SqliteException e) when (!SqliteFaults.IsTheWorlds(e))
        {
            throw new StoreException($"A row of {row.Table} cannot be written: {e.Message}", e);
        }
    }

    private static string Named(ImmutableArray<string> columns) => string.Join(", ", columns.Select(name => $"\"{name}\""));

    private static Dictionary<string, object> Values(SqliteDataReader row)
    {
        var values = new Dictionary<string, object>();
        for (var i = 0; i < row.FieldCount; i++)
        {
            if (!row.IsDBNull(i))
            {
                values.Add(row.GetName(i), row.GetValue(i));
            }
        }

        return values;
    }
}
