using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

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
        var last = new[] { 0, 1 }.Max(archived => tables.Customers.First("ByTeam", Key.Of(row.Team, archived, time), Key.Of(row.Team, archived, time) + "~", isDescending: true)?.TouchedTie ?? 0);
        (row.TouchedAt, row.TouchedTie) = (time, last + 1);
        row.Contacts += isContact ? 1 : 0;
        tables.Customers.Update(row);
    }
}
