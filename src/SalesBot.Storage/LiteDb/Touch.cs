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
        var last = Math.Max(LastTie(tables, row.Team, archived: 0, time), LastTie(tables, row.Team, archived: 1, time));
        (row.TouchedAt, row.TouchedTie) = (time, last + 1);
        row.Contacts += isContact ? 1 : 0;
        tables.Customers.Update(row);
    }

    private static long LastTie(Tables tables, long team, long archived, long time) =>
        Key.Under(team, archived, time) is var (from, to) && tables.Customers.First("ByTeam", from, to, isDescending: true) is { } last ? last.TouchedTie : 0;
}
