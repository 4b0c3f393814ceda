using System.Globalization;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Storage.Sqlite;

/// <summary>Changes of customers themselves. Each answers false when who asks may not, and has then written nothing.</summary>
internal sealed class CustomerChanges(NoteIndex index, StandingWriter standings)
{
    public bool Add(PreparedConnection connection, AddCustomer add, long at)
    {
        if (Scope.Of(connection, add.Owner) is not { } scope)
        {
            return false;
        }

        connection.Execute(
            """
            INSERT INTO customers (id, team_id, owner, name, name_key, touched_at, touched_tie, made_at)
            VALUES ($id, $team, $owner, $name, $key, $at, 0, $at)
            """,
            ("$id", add.Customer.Value), ("$team", scope.Team.Value), ("$owner", add.Owner.Value), ("$name", add.Name), ("$key", NameKey.Of(add.Name)), ("$at", at));
        Touch.Customer(connection, add.Customer, at, isContact: false);
        standings.State(connection, add.Customer, at);
        return add.Phone is not { } phone || Add(connection, scope, add.Customer, phone);
    }

    public bool Set(PreparedConnection connection, SetField set, long at)
    {
        if (Scope.Of(connection, set.By) is not { } scope || !scope.Holds(connection, set.Customer) || !IsPossible(connection, scope, set))
        {
            return false;
        }

        connection.Execute(
            set.Field switch
            {
                CustomerField.Name => "UPDATE customers SET name = $value WHERE id = $id",
                CustomerField.Company => "UPDATE customers SET company = $value WHERE id = $id",
                CustomerField.City => "UPDATE customers SET city = $value WHERE id = $id",
                CustomerField.Kind => "UPDATE customers SET kind = $value WHERE id = $id",
                CustomerField.IsInternal => "UPDATE customers SET is_internal = $value WHERE id = $id",
                CustomerField.Email => "UPDATE customers SET email = $value WHERE id = $id",
                CustomerField.Birthday => "UPDATE customers SET birthday = $value WHERE id = $id",
                CustomerField.ServiceTerms => "UPDATE customers SET service_terms = $value WHERE id = $id",
                CustomerField.LeavingReason => "UPDATE customers SET leaving_reason = $value WHERE id = $id",
                CustomerField.ReferredBy => "UPDATE customers SET referred_by = $value WHERE id = $id",
            },
            ("$value", set.Field switch { CustomerField.IsInternal => (object?)Bit(set.Value), CustomerField.ReferredBy => Number(set.Value), _ => set.Value }), ("$id", set.Customer.Value));
        if (set.Field is CustomerField.Name or CustomerField.Company)
        {
            MakeKey(connection, set.Customer);
        }

        if (set.Field is CustomerField.Kind or CustomerField.IsInternal)
        {
            standings.State(connection, set.Customer, at);
        }

        if (set.Field is CustomerField.ReferredBy)
        {
            Referrals.Settle(connection, scope.Team, set.Customer, at);
        }

        return true;
    }

    public static bool Add(PreparedConnection connection, AddPhone add) =>
        Scope.Of(connection, add.By) is { } scope && scope.Holds(connection, add.Customer) && Add(connection, scope, add.Customer, add.Phone);

    public static bool Remove(PreparedConnection connection, RemovePhone remove) => May(connection, remove.By, remove.Customer) && connection.Execute(
        "DELETE FROM customer_phones WHERE customer = $id AND phone = $phone", ("$id", remove.Customer.Value), ("$phone", remove.Phone.Key)) == 1;

    public static bool Set(PreparedConnection connection, SetTags set)
    {
        if (!May(connection, set.By, set.Customer))
        {
            return false;
        }

        connection.Execute("DELETE FROM customer_tags WHERE customer = $id", ("$id", set.Customer.Value));
        foreach (var tag in set.Tags)
        {
            connection.Execute(
                "INSERT INTO customer_tags (customer, tag, shown) VALUES ($id, $tag, $shown) ON CONFLICT DO NOTHING",
                ("$id", set.Customer.Value), ("$tag", PersianText.Fold(tag)), ("$shown", tag));
        }

        return true;
    }

    public static bool Put(PreparedConnection connection, Archive archive, long at) => May(connection, archive.By, archive.Customer) && connection.Execute(
        "UPDATE customers SET archived_at = $at WHERE id = $id", ("$at", archive.IsArchived ? at : null), ("$id", archive.Customer.Value)) == 1;

    /// <summary>To a member of the same team; what is still to be done goes along.</summary>
    public bool Give(PreparedConnection connection, HandOver over)
    {
        if (Scope.Of(connection, over.By) is not { } scope || !scope.Holds(connection, over.Customer) || Scope.Of(connection, over.To) is not { } to || to.Team != scope.Team)
        {
            return false;
        }

        connection.Execute(
            "UPDATE follow_ups SET of = $to WHERE customer = $id AND done_at IS NULL AND of = (SELECT owner FROM customers WHERE id = $id)",
            ("$to", over.To.Value), ("$id", over.Customer.Value));
        connection.Execute("UPDATE customers SET owner = $to WHERE id = $id", ("$to", over.To.Value), ("$id", over.Customer.Value));
        index.ReadAgain(connection, over.Customer);
        return true;
    }

    public bool Give(PreparedConnection connection, HandOverAll over)
    {
        if (Scope.Of(connection, over.By) is not { Role: >= Role.Lead } scope)
        {
            return false;
        }

        var customers = connection.All(
            "SELECT id FROM customers WHERE team_id = $team AND owner = $from AND merged_into IS NULL", row => row.GetInt64(0), scope.TeamParameter, ("$from", over.From.Value));
        return customers.All(customer => Give(connection, new HandOver(new CustomerId(customer), over.By, over.To)));
    }

    /// <summary>What the customer is found by, after a change of the name or the company.</summary>
    public static void MakeKey(PreparedConnection connection, CustomerId customer)
    {
        var key = connection.First(
            "SELECT name, company FROM customers WHERE id = $id",
            row => NameKey.Of(row.GetString(0)) + (row.IsDBNull(1) ? "" : NameKey.Of(row.GetString(1))), ("$id", customer.Value));
        connection.Execute("UPDATE customers SET name_key = $key WHERE id = $id", ("$key", key), ("$id", customer.Value));
    }

    /// <returns>False when somebody in the team has the number.</returns>
    private static bool Add(PreparedConnection connection, Scope scope, CustomerId customer, PhoneNumber phone) => connection.Execute(
        "INSERT INTO customer_phones (team_id, phone, customer) VALUES ($team, $phone, $id) ON CONFLICT DO NOTHING",
        scope.TeamParameter, ("$phone", phone.Key), ("$id", customer.Value)) == 1;

    private static bool May(PreparedConnection connection, SellerId seller, CustomerId customer) => Scope.Of(connection, seller) is { } scope && scope.Holds(connection, customer);

    /// <summary>Nobody brought himself, and who brought another is seen by who says so.</summary>
    private static bool IsPossible(PreparedConnection connection, Scope scope, SetField set) => set.Field is not CustomerField.ReferredBy || set.Value is null
        || (Number(set.Value) is { } referrer && referrer != set.Customer.Value && scope.Holds(connection, new CustomerId(referrer)));

    private static long? Number(string? value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static long? Bit(string? value) => value is null ? null : value == "true" ? 1 : 0;
}
