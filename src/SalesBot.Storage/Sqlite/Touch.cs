using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Writes down that something was written about a customer.</summary>
internal static class Touch
{
    // The customer becomes the owner's last touched; a clock that went back does not make it older.
    private const string Touched =
        """
        UPDATE customers SET
            contacts = contacts + $contacts,
            touched_at = max(touched_at, $at),
            touched_tie = 1 + coalesce((
                SELECT max(o.touched_tie) FROM customers o
                WHERE o.owner = customers.owner AND o.touched_at = max(customers.touched_at, $at)), 0)
        WHERE id = $id
        """;

    /// <param name="isContact">False when nothing was heard of the customer: he was only made.</param>
    public static void Customer(PreparedConnection connection, CustomerId customer, long at, bool isContact = true) =>
        connection.Execute(Touched, ("$id", customer.Value), ("$at", at), ("$contacts", isContact ? 1 : 0));
}
