using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Search;
using SalesBot.Core.Text;

namespace SalesBot.Core.Ports;

/// <summary>
/// What a seller may read. Every member looks only at what that seller may see as a member of the team now: another's customer is not found,
/// whatever id is asked for, and whoever is no member finds nothing. Reads are synchronous: an embedded store answers in microseconds.
/// </summary>
public interface ISalesBook
{
    Customer? FindCustomer(SellerId seller, CustomerId customer);

    /// <summary>Most recently touched first.</summary>
    Page<Customer> Customers(SellerId seller, CustomerFilter filter, int skip, int take);

    /// <summary>Those of whom nothing was heard for longer than usual (<see cref="Silence"/>), longest first.</summary>
    /// <param name="of">Whose customers; null for all that the seller may see.</param>
    Page<Customer> Silent(SellerId seller, SellerId? of, DateTimeOffset now, int skip, int take);

    /// <summary>Whose number it is in the seller's team; null when nobody has it.</summary>
    PhoneHolder? HolderOf(SellerId seller, PhoneNumber phone);

    /// <summary>Tags of customers, most used first.</summary>
    ImmutableArray<string> Tags(SellerId seller, int most);

    /// <summary>Cities of customers, most used first.</summary>
    ImmutableArray<string> Cities(SellerId seller, int most);

    /// <summary>The newest merge into this customer that was not taken back; null when there is none.</summary>
    Merge? LastMerge(SellerId seller, CustomerId kept);

    /// <summary>Newest first; deleted notes are left in as marks that something stood there.</summary>
    Page<TimelineEntry> Timeline(SellerId seller, CustomerId customer, int skip, int take);

    /// <summary>Newest first, without deleted ones.</summary>
    Page<Note> Notes(SellerId seller, CustomerId customer, int skip, int take);

    /// <summary>Finds a deleted note too.</summary>
    Note? FindNote(SellerId seller, NoteId note);

    /// <summary>How the note read before, oldest first; empty when it was never changed.</summary>
    ImmutableArray<NoteVersion> VersionsOf(SellerId seller, NoteId note);

    /// <summary>The verdict of one interview in a lens.</summary>
    KeptVerdict? FindVerdict(SellerId seller, VerdictId verdict, LensId lens);

    /// <summary>Those in a lens, newest first.</summary>
    Page<KeptVerdict> Verdicts(SellerId seller, CustomerId customer, LensId lens, int skip, int take);

    /// <summary>Newest day first.</summary>
    Page<Purchase> Purchases(SellerId seller, CustomerId customer, int skip, int take);

    Purchase? FindPurchase(SellerId seller, PurchaseId purchase);

    /// <summary>Null for a customer whom the seller may not see.</summary>
    CustomerStanding? StandingOf(SellerId seller, CustomerId customer, DateTimeOffset now);

    /// <summary>Open ones, soonest first.</summary>
    Page<FollowUp> FollowUps(SellerId seller, FollowUpFilter filter, int skip, int take);

    FollowUp? FindFollowUp(SellerId seller, FollowUpId followUp);

    /// <summary>Notes of which all of the query holds, in the wanted order, with the number of all of them; those of one rank newest first. A query that asks for nothing finds nothing.</summary>
    /// <param name="order"><see cref="SearchOrder.Best"/> may rank only the newest thousands where there are more; the total is of all.</param>
    Page<NoteHit> Search(SellerId seller, SearchQuery query, SearchOrder order, int skip, int take);
}
