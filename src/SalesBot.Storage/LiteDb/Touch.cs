using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

/// <summary>Writes down that something was written about a customer.</summary>
internal static class Touch
{
    /// <summary>The customer becomes the team's last touched; a clock that went back does not make it older.</summary>
    /// <param name="isContact">False when nothing was heard of the customer: he was only made.</param>
    public static void Customer(Tables tables, CustomerId customer, long at, bool isContact = true)
    {
        var row = tables.Customers.Find(customer.Value)!;
        var time = Math.Max(row.TouchedAt, at);
        (row.TouchedAt, row.TouchedTie) = (time, Math.Max(LastTie(tables, row.Team, isArchived: false, time), LastTie(tables, row.Team, isArchived: true, time)) + 1);
        row.Contacts += isContact ? 1 : 0;
        tables.Customers.Update(row);
    }

    private static long LastTie(Tables tables, long team, bool isArchived, long time) =>
        Key.Under(team, isArchived ? 1 : 0, time) is var (from, to) && tables.Customers.First("ByTeam", from, to, isDescending: true) is { } last ? last.TouchedTie : 0;
}
