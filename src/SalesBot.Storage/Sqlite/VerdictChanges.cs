using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Changes of verdicts, and of the personas that follow from them. Each answers false when who asks may not, and has then written nothing.</summary>
internal sealed class VerdictChanges(NoteIndex index)
{
    public bool Keep(PreparedConnection connection, KeepVerdict keep, long at)
    {
        if (Scope.Of(connection, keep.Seller) is not { } scope || (keep.Customer is { } about && !scope.Holds(connection, about)))
        {
            return false;
        }

        var isWritten = false;
        WithPersonas(connection, keep.Verdict, keep.Customer, () => isWritten = Put(connection, keep, at));
        if (isWritten && connection.NumberOrNull("SELECT customer FROM verdicts WHERE id = $id", ("$id", keep.Verdict.Value)) is { } judged)
        {
            // A verdict that has not been given touches nobody.
            Touch.Customer(connection, new CustomerId(judged), at);
        }

        return isWritten;
    }

    public bool Give(PreparedConnection connection, GiveVerdict give, long at)
    {
        if (Scope.Of(connection, give.Seller) is not { } scope || !scope.Holds(connection, give.Customer))
        {
            return false;
        }

        var isWritten = false;
        WithPersonas(connection, give.Verdict, give.Customer, () => isWritten = connection.Execute(
            "UPDATE verdicts SET customer = $customer WHERE id = $id AND seller = $seller",
            ("$id", give.Verdict.Value), ("$seller", give.Seller.Value), ("$customer", give.Customer.Value)) == 1);
        Touch.Customer(connection, give.Customer, at);
        return isWritten;
    }

    /// <summary>Brings the kept persona up to date, and the notes that are found by it.</summary>
    /// <param name="always">Reads the notes again whether or not the persona changed.</param>
    public static void Judge(PreparedConnection connection, NoteIndex index, CustomerId customer, bool always = false)
    {
        var changed = connection.Execute(
            $"""
            WITH now (persona) AS (SELECT {Rows.PersonaType} FROM customers c {Rows.JoinPersona} WHERE c.id = $id)
            UPDATE customers SET persona = (SELECT persona FROM now) WHERE id = $id AND persona IS NOT (SELECT persona FROM now)
            """,
            ("$id", customer.Value)) == 1;
        if (changed || always)
        {
            index.ReadAgain(connection, customer);
        }
    }

    /// <summary>Those whose persona the verdict changes: of whom it was and of whom it becomes.</summary>
    private void WithPersonas(PreparedConnection connection, VerdictId verdict, CustomerId? customer, Action write)
    {
        var before = connection.NumberOrNull("SELECT customer FROM verdicts WHERE id = $id", ("$id", verdict.Value));
        write();
        foreach (var judged in new[] { before, customer?.Value }.OfType<long>().Distinct())
        {
            Judge(connection, index, new CustomerId(judged));
        }
    }

    private static bool Put(PreparedConnection connection, KeepVerdict keep, long at) => connection.Execute(
        """
        INSERT INTO verdicts (id, seller, customer, lens, first, probability, second, certainty, answers, heard, named, at)
        VALUES ($id, $seller, $customer, $lens, $first, $probability, $second, $certainty, $answers, $heard, $named, $at)
        ON CONFLICT (id) DO UPDATE SET
            customer = coalesce(excluded.customer, customer), lens = excluded.lens, first = excluded.first,
            probability = excluded.probability, second = excluded.second, certainty = excluded.certainty,
            answers = excluded.answers, heard = excluded.heard, named = excluded.named, at = excluded.at
        WHERE seller = excluded.seller
        """,
        ("$id", keep.Verdict.Value), ("$seller", keep.Seller.Value), ("$customer", keep.Customer?.Value), ("$lens", keep.Lens.Value),
        ("$first", keep.First.Value), ("$probability", keep.Probability), ("$second", keep.Second?.Value),
        ("$certainty", keep.Certainty.ToString()), ("$answers", StoredAnswers.Encode(keep.Answers)),
        ("$heard", keep.Heard), ("$named", keep.Named?.Value), ("$at", at)) == 1;
}
