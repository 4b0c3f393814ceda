using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Search;
using SalesBot.Core.Text;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal sealed class LiteDbSalesBook(IReads reads, NoteSearch search, TeamDays days) : ISalesBook
{
    public Customer? FindCustomer(SellerId seller, CustomerId customer) => throw new NotImplementedException();

    public Page<Customer> Customers(SellerId seller, CustomerFilter filter, int skip, int take) => throw new NotImplementedException();

    public Page<Customer> Silent(SellerId seller, SellerId? of, DateTimeOffset now, int skip, int take) => throw new NotImplementedException();

    public PhoneHolder? HolderOf(SellerId seller, PhoneNumber phone) => throw new NotImplementedException();

    public ImmutableArray<string> Tags(SellerId seller, int most) => throw new NotImplementedException();

    public ImmutableArray<string> Cities(SellerId seller, int most) => throw new NotImplementedException();

    public Merge? LastMerge(SellerId seller, CustomerId kept) => throw new NotImplementedException();

    public Page<TimelineEntry> Timeline(SellerId seller, CustomerId customer, int skip, int take) => throw new NotImplementedException();

    public Page<Note> Notes(SellerId seller, CustomerId customer, int skip, int take) => throw new NotImplementedException();

    public Note? FindNote(SellerId seller, NoteId note) => throw new NotImplementedException();

    public ImmutableArray<NoteVersion> VersionsOf(SellerId seller, NoteId note) => throw new NotImplementedException();

    public KeptVerdict? FindVerdict(SellerId seller, VerdictId verdict, LensId lens) => throw new NotImplementedException();

    public Page<KeptVerdict> Verdicts(SellerId seller, CustomerId customer, LensId lens, int skip, int take) => throw new NotImplementedException();

    public Page<Purchase> Purchases(SellerId seller, CustomerId customer, int skip, int take) => throw new NotImplementedException();

    public Purchase? FindPurchase(SellerId seller, PurchaseId purchase) => throw new NotImplementedException();

    public CustomerStanding? StandingOf(SellerId seller, CustomerId customer, DateTimeOffset now) => throw new NotImplementedException();

    public Page<FollowUp> FollowUps(SellerId seller, FollowUpFilter filter, int skip, int take) => throw new NotImplementedException();

    public FollowUp? FindFollowUp(SellerId seller, FollowUpId followUp) => throw new NotImplementedException();

    public Page<NoteHit> Search(SellerId seller, SearchQuery query, SearchOrder order, int skip, int take) => throw new NotImplementedException();
}
