using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>What teams are measured by, and marks of what that no longer says, for the next reckoning.</summary>
internal static class TeamScales
{
    /// <summary>As it is kept; not yet kept where there is none.</summary>
    public static ScaleRow Of(Tables tables, TeamId team) => tables.Scales.Find((long)team.Value) ?? new ScaleRow(team.Value) { TookMs = 0, Changes = 0 };

    /// <summary>Something changed that the scale rests on.</summary>
    public static void Outdate(Tables tables, TeamId team, long at)
    {
        var scale = Of(tables, team);
        scale.OutdatedAt ??= at;
        scale.Changes++;
        tables.Scales.Put(scale);
    }

    /// <summary>Something changed for this customer alone: a reckoning that has read him before must not write what it found.</summary>
    public static void Notice(Tables tables, TeamId team, CustomerId customer)
    {
        var change = Change(tables, team);
        var row = tables.Customers.Find(customer.Value)!;
        row.Stated = change;
        tables.Customers.Update(row);
    }

    /// <returns>What a customer of whom something changed now is to bear as Stated.</returns>
    public static long Change(Tables tables, TeamId team)
    {
        var scale = Of(tables, team);
        scale.Changes++;
        tables.Scales.Put(scale);
        return scale.Changes;
    }
}
