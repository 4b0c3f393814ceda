using Microsoft.Data.Sqlite;

namespace SalesBot.Storage.Sqlite;

/// <summary>Commits several writes in one transaction, each in a savepoint of its own, so that a bad one spoils no other.</summary>
internal static class GroupCommit
{
    /// <summary>Every write is told what became of it, after the commit.</summary>
    /// <returns>True when something was committed.</returns>
    public static bool Try(PreparedConnection connection, List<PendingWrite> writes)
    {
        writes.RemoveAll(w => w.IsCancelled());
        try
        {
            // One round, and another for each write that took the whole transaction with it.
            while (writes.Count > 0)
            {
                if (TryOnce(connection, writes))
                {
                    writes.ForEach(w => w.Succeed());
                    return true;
                }
            }
        }
        catch (Exception e)
        {
            RollBack(connection);
            writes.ForEach(w => w.Fail(SqliteFaults.Named(e)));
        }

        return false;
    }

    /// <summary>Takes the writes that failed off the list.</summary>
    /// <returns>False when SQLite gave up the transaction at one of them: nothing was committed.</returns>
    private static bool TryOnce(PreparedConnection connection, List<PendingWrite> writes)
    {
        RollBack(connection);
        connection.Execute("BEGIN IMMEDIATE");
        foreach (var write in writes.ToArray())
        {
            connection.Execute("SAVEPOINT one_write");
            try
            {
                write.Run(connection);
            }
            catch (Exception e)
            {
                writes.Remove(write);
                write.Fail(SqliteFaults.Named(e));
                if (!connection.InTransaction)
                {
                    return false;
                }

                connection.Execute("ROLLBACK TO one_write");
            }

            connection.Execute("RELEASE one_write");
        }

        connection.Execute("COMMIT");
        return true;
    }

    private static void RollBack(PreparedConnection connection)
    {
        try
        {
            if (connection.InTransaction)
            {
                connection.Execute("ROLLBACK");
            }
        }
        catch (SqliteException)
        {
            // The next transaction begins by trying again.
        }
    }
}
