using System.Diagnostics;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Writes changes, and the words of notes with them. Whose something is, is asked in the same statement that writes it; a statement that finds nothing of the seller's writes nothing.</summary>
internal sealed class ChangeWriter(NoteIndex index)
{
    /// <param name="at">The turn's time.</param>
    /// <exception cref="ArgumentException">The change reaches for what is not its seller's.</exception>
    public void Write(PreparedConnection connection, Change change, long at)
    {
        switch (change)
        {
            case PutSeller put:
                Put(connection, put);
                break;
            case AddCustomer add:
                Require(Add(connection, add, at), change);
                Touch(connection, add.Customer, at);
                break;
            case AddNote add:
                var note = Add(connection, add, at);
                Require(note is not null, change);
                index.Add(connection, new NoteId(note!.Value));
                Touch(connection, add.Customer, at);
                break;
            case KeepVerdict keep:
                WithPersonas(connection, keep.Verdict, keep.Customer, () => Require(Keep(connection, keep, at), change));
                TouchJudged(connection, keep.Verdict, at);
                break;
            case GiveVerdict give:
                WithPersonas(connection, give.Verdict, give.Customer, () => Require(Give(connection, give), change));
                Touch(connection, give.Customer, at);
                break;
            default:
                throw new UnreachableException($"a change of no known kind: {change.GetType().Name}");
        }
    }

    /// <summary>Reads again the notes of those whose persona the verdict changes: of whom it was and of whom it becomes.</summary>
    private void WithPersonas(PreparedConnection connection, VerdictId verdict, CustomerId? customer, Action write)
    {
        var before = connection.NumberOrNull("SELECT customer FROM verdicts WHERE id = $id", ("$id", verdict.Value));
        var judged = new[] { before, customer?.Value }.OfType<long>().Distinct().Select(id => (Id: id, Persona: Persona(connection, id))).ToList();
        write();
        foreach (var (id, persona) in judged)
        {
            if (Persona(connection, id) != persona)
            {
                index.ReadAgain(connection, new CustomerId(id));
            }
        }
    }

    private static string? Persona(PreparedConnection connection, long customer) => connection.First(
        $"SELECT {Rows.PersonaType} FROM customers c {Rows.JoinPersona} WHERE c.id = $id AND v.seq IS NOT NULL", row => row.GetString(0), ("$id", customer));

    private static void Require(bool written, Change change)
    {
        if (!written)
        {
            throw new ArgumentException($"{change.GetType().Name} reaches for what is not its seller's, or its seller is not registered.", nameof(change));
        }
    }

    private static void Put(PreparedConnection connection, PutSeller put) => connection.Execute(
        "INSERT INTO sellers (id, team_id, name) VALUES ($id, $team, $name) ON CONFLICT DO UPDATE SET name = excluded.name",
        ("$id", put.Seller.Value), ("$team", TeamId.First.Value), ("$name", put.Name));

    private static bool Add(PreparedConnection connection, AddCustomer add, long at) => connection.Execute(
        """
        INSERT INTO customers (id, team_id, owner, name, name_key, touched_at, touched_tie)
        SELECT $id, s.team_id, s.id, $name, $key, $at, 0 FROM sellers s WHERE s.id = $owner
        """,
        ("$id", add.Customer.Value), ("$owner", add.Owner.Value), ("$name", add.Name), ("$key", NameKey.Of(add.Name)), ("$at", at)) == 1;

    // The first free number from the note's time on.
    private static long? Add(PreparedConnection connection, AddNote add, long at) => connection.NumberOrNull(
        """
        WITH wanted (id, customer) AS (SELECT (c.team_id << 41) | $at, c.id FROM customers c WHERE c.id = $customer AND c.owner = $author)
        INSERT INTO notes (id, customer, author, text)
        SELECT
            CASE WHEN EXISTS (SELECT 1 FROM notes WHERE id = wanted.id)
                THEN (SELECT n.id + 1 FROM notes n
                      WHERE n.id >= wanted.id AND NOT EXISTS (SELECT 1 FROM notes WHERE id = n.id + 1)
                      ORDER BY n.id LIMIT 1)
                ELSE wanted.id
            END,
            wanted.customer, $author, $text
        FROM wanted
        RETURNING id
        """,
        ("$customer", add.Customer.Value), ("$author", add.Author.Value), ("$text", add.Text), ("$at", at));

    private static bool Keep(PreparedConnection connection, KeepVerdict keep, long at) => connection.Execute(
        """
        INSERT INTO verdicts (id, seller, customer, lens, first, probability, second, certainty, answers, heard, named, at)
        SELECT $id, s.id, $customer, $lens, $first, $probability, $second, $certainty, $answers, $heard, $named, $at
        FROM sellers s
        WHERE s.id = $seller AND ($customer IS NULL OR EXISTS (SELECT 1 FROM customers WHERE id = $customer AND owner = $seller))
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

    private static bool Give(PreparedConnection connection, GiveVerdict give) => connection.Execute(
        """
        UPDATE verdicts SET customer = $customer
        WHERE id = $id AND seller = $seller AND EXISTS (SELECT 1 FROM customers WHERE id = $customer AND owner = $seller)
        """,
        ("$id", give.Verdict.Value), ("$seller", give.Seller.Value), ("$customer", give.Customer.Value)) == 1;

    // The customer becomes the owner's last touched; a clock that went back does not make it older.
    private const string Touched =
        """
        UPDATE customers SET
            touched_at = max(touched_at, $at),
            touched_tie = 1 + coalesce((
                SELECT max(o.touched_tie) FROM customers o
                WHERE o.owner = customers.owner AND o.touched_at = max(customers.touched_at, $at)), 0)
        """;

    private static void Touch(PreparedConnection connection, CustomerId customer, long at) =>
        connection.Execute($"{Touched} WHERE id = $id", ("$id", customer.Value), ("$at", at));

    // A verdict that has not been given touches nobody.
    private static void TouchJudged(PreparedConnection connection, VerdictId verdict, long at) =>
        connection.Execute($"{Touched} WHERE id = (SELECT customer FROM verdicts WHERE id = $verdict)", ("$verdict", verdict.Value), ("$at", at));
}
