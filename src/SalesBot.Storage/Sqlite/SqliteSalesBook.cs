using System.Text.Json;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;

namespace SalesBot.Storage.Sqlite;

/// <summary>Every statement here asks for the owner: there is no other way to a customer's data.</summary>
internal sealed class SqliteSalesBook(ReadPool reads, NoteSearch search) : ISalesBook
{
    private const string SelectCustomers =
        $"""
        SELECT c.id, c.name, c.touched_at, {Rows.VerdictColumns}
        FROM customers c
        {Rows.JoinPersona}
        WHERE c.owner = $seller
        """;

    private const string LastTouchedFirst = "ORDER BY c.touched_at DESC, c.touched_tie DESC LIMIT $take OFFSET $skip";

    private const string NameIsMeant = "(instr(c.name_key, $whole) OR NOT EXISTS (SELECT 1 FROM json_each($each) WHERE NOT instr(c.name_key, value)))";

    private const string SelectNotes =
        """
        SELECT n.id, n.customer, n.author, a.name, n.text
        FROM notes n JOIN customers c ON c.id = n.customer JOIN sellers a ON a.id = n.author
        WHERE c.owner = $seller
        """;

    private const string FromVerdicts = "FROM verdicts v JOIN customers c ON c.id = v.customer WHERE c.owner = $seller AND c.id = $customer";

    public Customer? FindCustomer(SellerId seller, CustomerId customer) => reads.Read(c => c.First(
        $"{SelectCustomers} AND c.id = $customer", Rows.Customer, ("$seller", seller.Value), ("$customer", customer.Value)));

    public Page<Customer> Customers(SellerId seller, int skip, int take) => reads.ReadMoment(c => new Page<Customer>(
        c.All($"{SelectCustomers} {LastTouchedFirst}", Rows.Customer, ("$seller", seller.Value), ("$skip", skip), ("$take", take)),
        (int)c.Number("SELECT count(*) FROM customers WHERE owner = $seller", ("$seller", seller.Value))));

    public Page<Customer> CustomersNamed(SellerId seller, string name, int skip, int take)
    {
        var (whole, words) = NameKey.Sought(name);
        var each = JsonSerializer.Serialize(words);
        return reads.ReadMoment(c => new Page<Customer>(
            c.All($"{SelectCustomers} AND {NameIsMeant} {LastTouchedFirst}", Rows.Customer,
                ("$seller", seller.Value), ("$whole", whole), ("$each", each), ("$skip", skip), ("$take", take)),
            (int)c.Number($"SELECT count(*) FROM customers c WHERE c.owner = $seller AND {NameIsMeant}",
                ("$seller", seller.Value), ("$whole", whole), ("$each", each))));
    }

    public Page<Note> Notes(SellerId seller, CustomerId customer, int skip, int take) => reads.ReadMoment(c => new Page<Note>(
        c.All($"{SelectNotes} AND c.id = $customer ORDER BY n.id DESC LIMIT $take OFFSET $skip", Rows.Note,
            ("$seller", seller.Value), ("$customer", customer.Value), ("$skip", skip), ("$take", take)),
        (int)c.Number("SELECT count(*) FROM notes n JOIN customers c ON c.id = n.customer WHERE c.owner = $seller AND c.id = $customer",
            ("$seller", seller.Value), ("$customer", customer.Value))));

    public Note? FindNote(SellerId seller, NoteId note) => reads.Read(c => c.First(
        $"{SelectNotes} AND n.id = $note", Rows.Note, ("$seller", seller.Value), ("$note", note.Value)));

    public KeptVerdict? FindVerdict(SellerId seller, VerdictId verdict) => reads.Read(c => c.First(
        $"SELECT {Rows.VerdictColumns} FROM verdicts v WHERE v.id = $verdict AND v.seller = $seller", Rows.Verdict,
        ("$verdict", verdict.Value), ("$seller", seller.Value)));

    public Page<KeptVerdict> Verdicts(SellerId seller, CustomerId customer, int skip, int take) => reads.ReadMoment(c => new Page<KeptVerdict>(
        c.All($"SELECT {Rows.VerdictColumns} {FromVerdicts} ORDER BY v.at DESC, v.seq DESC LIMIT $take OFFSET $skip", Rows.Verdict,
            ("$seller", seller.Value), ("$customer", customer.Value), ("$skip", skip), ("$take", take)),
        (int)c.Number($"SELECT count(*) {FromVerdicts}", ("$seller", seller.Value), ("$customer", customer.Value))));

    public Page<NoteHit> Search(SellerId seller, SearchQuery query, SearchOrder order, int skip, int take) =>
        reads.ReadMoment(c => ScopeOf(c, seller) is { } scope ? search.Page(c, scope, query, order, skip, take) : new Page<NoteHit>([], 0));

    // The notes on his own customers. Whoever may see more gets another scope here, and nothing else changes.
    private static NoteScope? ScopeOf(PreparedConnection connection, SellerId seller) =>
        connection.NumberOrNull("SELECT team_id FROM sellers WHERE id = $seller", ("$seller", seller.Value)) is { } team ? new NoteScope(new TeamId((int)team), seller) : null;
}
