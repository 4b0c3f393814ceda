using LiteDB;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>What is done once and remembered for a time.</summary>
internal static class Once
{
    public static void Forget(Table<OnceRow> done, long before)
    {
        foreach (var old in done.Between(nameof(OnceRow.At), long.MinValue, before - 1))
        {
            done.Remove(old.Id);
        }
    }

    /// <returns>False when it is remembered.</returns>
    public static bool Mark(Table<OnceRow> done, BsonValue id, long at)
    {
        if (done.Has(id))
        {
            return false;
        }

        done.Add(new OnceRow(id, at));
        return true;
    }
}
