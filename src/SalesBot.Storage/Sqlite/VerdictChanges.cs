using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Changes of verdicts, and of the personas and standings that follow from them. Each answers false when who asks may not, and has then written nothing.</summary>
internal sealed class VerdictChanges(NoteIndex index, StandingWriter standings)
{
    public bool Keep(PreparedConnection connection, KeepVerdict keep, long at)
    {
        if (Scope.Of(connection, keep.Seller) is not { } scope || (keep.Customer is { } about && !scope.Holds(connection, about)))
        {
            return false;
        }

        var replaced = Find(connection, keep.Verdict, keep.Lens);
        if (!Put(connection, keep, at))
        {
            return false;
        }

        var kept = Find(connection, keep.Verdict, keep.Lens)!;
        Judge(connection, keep.Lens, [replaced?.Customer, kept.Customer], at, replaced?.At);
        if (kept.Customer is { } judged)
        {
            // A verdict that has not been given touches nobody; one interview is one contact, in however many lenses it told something.
            var isFirst = connection.NumberOrNull(
                "SELECT 1 FROM verdicts WHERE id = $id AND lens <> $lens AND customer = $customer", ("$id", keep.Verdict.Value), ("$lens", keep.Lens.Value), ("$customer", judged)) is null;
            Touch.Customer(connection, new CustomerId(judged), at, isContact: isFirst);
        }

        return true;
    }

    /// <summary>All that one interview told, in every lens.</summary>
    public bool Give(PreparedConnection connection, GiveVerdict give, long at)
    {
        if (Scope.Of(connection, give.Seller) is not { } scope || !scope.Holds(connection, give.Customer))
        {
            return false;
        }

        var given = connection.All(
            "SELECT lens, customer FROM verdicts WHERE id = $id AND seller = $seller",
            row => (Lens: new LensId(row.GetString(0)), Customer: row.IsDBNull(1) ? (long?)null : row.GetInt64(1)), ("$id", give.Verdict.Value), ("$seller", give.Seller.Value));
        connection.Execute(
            "UPDATE verdicts SET customer = $customer WHERE id = $id AND seller = $seller",
            ("$id", give.Verdict.Value), ("$seller", give.Seller.Value), ("$customer", give.Customer.Value));
        foreach (var (lens, before) in given)
        {
            Judge(connection, lens, [before, give.Customer.Value], at, replaced: null);
        }

        Touch.Customer(connection, give.Customer, at);
        return !given.IsEmpty;
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

    /// <summary>Of whom it was and of whom it becomes.</summary>
    private void Judge(PreparedConnection connection, LensId lens, long?[] customers, long at, long? replaced)
    {
        foreach (var judged in customers.OfType<long>().Distinct().Select(id => new CustomerId(id)))
        {
            if (lens == LensId.Behaviour)
            {
                Judge(connection, index, judged);
            }
            else
            {
                standings.State(connection, judged, at, replaced);
            }
        }
    }

    private static Kept? Find(PreparedConnection connection, VerdictId verdict, LensId lens) => connection.First(
        "SELECT customer, at FROM verdicts WHERE id = $id AND lens = $lens", row => new Kept(row.IsDBNull(0) ? null : row.GetInt64(0), row.GetInt64(1)), ("$id", verdict.Value), ("$lens", lens.Value));

    private static bool Put(PreparedConnection connection, KeepVerdict keep, long at) => connection.Execute(
        """
        INSERT INTO verdicts (id, seller, customer, lens, first, probability, second, certainty, answers, heard, named, at)
        VALUES ($id, $seller, $customer, $lens, $first, $probability, $second, $certainty, $answers, $heard, $named, $at)
        ON CONFLICT (id, lens) DO UPDATE SET
            customer = coalesce(excluded.customer, customer), first = excluded.first,
            probability = excluded.probability, second = excluded.second, certainty = excluded.certainty,
            answers = excluded.answers, heard = excluded.heard, named = excluded.named, at = excluded.at
        WHERE seller = excluded.seller
        """,
        ("$id", keep.Verdict.Value), ("$seller", keep.Seller.Value), ("$customer", keep.Customer?.Value), ("$lens", keep.Lens.Value),
        ("$first", keep.First.Value), ("$probability", keep.Probability), ("$second", keep.Second?.Value),
        ("$certainty", keep.Certainty.ToString()), ("$answers", StoredAnswers.Encode(keep.Answers)),
        ("$heard", keep.Heard), ("$named", keep.Named?.Value), ("$at", at)) == 1;

    private sealed record Kept(long? Customer, long At);
}
