using SalesBot.Core.Search;

namespace SalesBot.Core.Ports;

/// <summary>
/// What a seller may read. Every member looks only at what that seller may see: another's customer is not found, whatever id is asked for.
/// Reads are synchronous: an embedded store answers in microseconds.
/// </summary>
public interface ISalesBook
{
    Customer? FindCustomer(SellerId seller, CustomerId customer);

    /// <summary>Most recently touched first.</summary>
    Page<Customer> Customers(SellerId seller, int skip, int take);

    /// <summary>Customers whose folded name (<see cref="Text.PersianText.Fold"/>) holds every word of the folded <paramref name="name"/> at the beginning of one of its words; half-spaces and spaces left out or put in make no difference. Most recently touched first.</summary>
    Page<Customer> CustomersNamed(SellerId seller, string name, int skip, int take);

    /// <summary>Newest first.</summary>
    Page<Note> Notes(SellerId seller, CustomerId customer, int skip, int take);

    Note? FindNote(SellerId seller, NoteId note);

    KeptVerdict? FindVerdict(SellerId seller, VerdictId verdict);

    /// <summary>Newest first.</summary>
    Page<KeptVerdict> Verdicts(SellerId seller, CustomerId customer, int skip, int take);

    /// <summary>Notes of which all of the query holds, in the wanted order, with the number of all of them; those of one rank newest first. A query that asks for nothing finds nothing.</summary>
    /// <param name="order"><see cref="SearchOrder.Best"/> may rank only the newest thousands where there are more; the total is of all.</param>
    Page<NoteHit> Search(SellerId seller, SearchQuery query, SearchOrder order, int skip, int take);
}
