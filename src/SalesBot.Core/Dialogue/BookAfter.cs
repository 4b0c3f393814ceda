using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;

namespace SalesBot.Core.Dialogue;

/// <summary>
/// The sales book as it will read once a step's changes are committed: the next screen is shown in the same transaction,
/// before they are. Only what a screen can show right after its own change is laid over; lists and searches go to the book.
/// </summary>
internal sealed class BookAfter(ISalesBook book, ImmutableArray<Change> changes, Seller seller, DateTimeOffset now) : ISalesBook
{
    public Customer? FindCustomer(SellerId who, CustomerId id)
    {
        var customer = changes.OfType<AddCustomer>().FirstOrDefault(c => c.Customer == id && c.Owner == who) is { } added
            ? new Customer(id, added.Name, now, null)
            : book.FindCustomer(who, id);
        return customer is not null && NewVerdicts(who, id) is [var newest, ..] && (!newest.IsThin || customer.Persona is null or { IsThin: true })
            ? customer with { Persona = newest, TouchedAt = now }
            : customer;
    }

    public Page<Customer> Customers(SellerId who, int skip, int take) => book.Customers(who, skip, take);

    public Page<Customer> CustomersNamed(SellerId who, string name, int skip, int take) => book.CustomersNamed(who, name, skip, take);

    public Page<Note> Notes(SellerId who, CustomerId customer, int skip, int take) => Laid(
        [.. changes.OfType<AddNote>().Where(n => n.Customer == customer).Select(n => new Note(default, customer, n.Author, seller.Name, n.Text, now))],
        (from, count) => book.Notes(who, customer, from, count),
        skip,
        take);

    public Note? FindNote(SellerId who, NoteId note) => book.FindNote(who, note);

    public KeptVerdict? FindVerdict(SellerId who, VerdictId verdict) => book.FindVerdict(who, verdict);

    public Page<KeptVerdict> Verdicts(SellerId who, CustomerId customer, int skip, int take) =>
        Laid(NewVerdicts(who, customer), (from, count) => book.Verdicts(who, customer, from, count), skip, take);

    public Page<NoteHit> Search(SellerId who, SearchQuery query, SearchOrder order, int skip, int take) => book.Search(who, query, order, skip, take);

    private ImmutableArray<KeptVerdict> NewVerdicts(SellerId who, CustomerId customer) =>
    [
        .. changes.OfType<GiveVerdict>()
            .Where(g => g.Customer == customer)
            .Select(g => book.FindVerdict(who, g.Verdict))
            .OfType<KeptVerdict>()
            .Where(v => v.Customer != customer)
            .Select(v => v with { Customer = customer }),
    ];

    private static Page<T> Laid<T>(ImmutableArray<T> added, Func<int, int, Page<T>> read, int skip, int take)
    {
        var before = read(Math.Max(0, skip - added.Length), take);
        return new Page<T>([.. added.Skip(skip).Concat(before.Items).Take(take)], before.Total + added.Length);
    }
}
