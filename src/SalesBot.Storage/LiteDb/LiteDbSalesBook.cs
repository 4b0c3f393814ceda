using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.Core.Text;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Every read here asks for the scope of who reads: there is no other way to a customer's data.</summary>
internal sealed class LiteDbSalesBook(IReads reads, NoteSearch search, TeamDays days) : ISalesBook
{
    public Customer? FindCustomer(SellerId seller, CustomerId customer) => One(seller, (t, s) => s.Find(t, customer) is { } row ? RowReading.Customer(t, s, row) : null);

    public Page<Customer> Customers(SellerId seller, CustomerFilter filter, int skip, int take) => Some(seller, (t, s) => CustomerQueries.Page(t, s, filter, skip, take));

    public Page<Customer> Silent(SellerId seller, SellerId? of, DateTimeOffset now, int skip, int take) => Some(seller, (t, s) => CustomerQueries.Silent(t, s, of, now, skip, take));

    public PhoneHolder? HolderOf(SellerId seller, PhoneNumber phone) => One(seller, (t, s) => CustomerChanges.HolderOf(t, s.Team, phone) is { } row
        ? new PhoneHolder(new CustomerId(row.Id), RowReading.NameOf(t, row.Owner) ?? "", s.Sees(row))
        : null);

    public ImmutableArray<string> Tags(SellerId seller, int most) => Words(seller, most, c => c.Tags);

    public ImmutableArray<string> Cities(SellerId seller, int most) => Words(seller, most, c => c.City is { } city ? [(city, city)] : []);

    public Merge? LastMerge(SellerId seller, CustomerId kept) => One(seller, (t, s) => s.Holds(t, kept)
        ? t.Merges.Where(nameof(MergeRow.Kept), kept.Value).Where(m => !m.IsUndone).OrderByDescending(m => m.At).ThenByDescending(m => m.Id)
            .Select(m => t.Customers.Find(m.Gone) is { } gone && gone.MergedInto == kept.Value
                ? new Merge(new MergeId(m.Id), kept, new CustomerId(m.Gone), gone.Name, RowReading.Time(m.At))
                : null)
            .FirstOrDefault(m => m is not null)
        : null);

    public Page<TimelineEntry> Timeline(SellerId seller, CustomerId customer, int skip, int take) => Some(seller, (t, s) => TimelineQueries.Page(t, s, customer, skip, take));

    public Page<Note> Notes(SellerId seller, CustomerId customer, int skip, int take) => Of(seller, customer, skip, take, t => t.Notes.Where(nameof(NoteRow.Customer), customer.Value)
        .Where(n => n.DeletedAt is null).OrderByDescending(n => n.Id), RowReading.Note);

    public Note? FindNote(SellerId seller, NoteId note) => One(seller, (t, s) => Seen(t, s, note) is { } row ? RowReading.Note(t, row) : null);

    public ImmutableArray<NoteVersion> VersionsOf(SellerId seller, NoteId note) => reads.Read<ImmutableArray<NoteVersion>>(t => Scope.Of(t, seller) is { } scope && Seen(t, scope, note) is not null
        ? [.. t.Versions.Where(nameof(VersionRow.Note), note.Value).OrderBy(v => v.Id).Select(v => new NoteVersion(v.Words, RowReading.Time(v.At), RowReading.NameOf(t, v.By) ?? ""))]
        : []);

    public KeptVerdict? FindVerdict(SellerId seller, VerdictId verdict, LensId lens) => One(seller, (t, s) =>
        VerdictChanges.Find(t, verdict, lens) is { } row && row.Seller == seller.Value && (row.Customer is not { } customer || s.Holds(t, new CustomerId(customer))) ? RowReading.Verdict(row) : null);

    public Page<KeptVerdict> Verdicts(SellerId seller, CustomerId customer, LensId lens, int skip, int take) => Of(
        seller, customer, skip, take, t => t.Verdicts.Where(nameof(VerdictRow.Customer), customer.Value).Where(v => v.Lens == lens.Value).OrderByDescending(v => v.At).ThenByDescending(v => v.Id),
        (_, row) => RowReading.Verdict(row));

    public Page<Purchase> Purchases(SellerId seller, CustomerId customer, int skip, int take) => Some(seller, (t, s) => PurchaseQueries.Page(t, s, customer, skip, take));

    public Purchase? FindPurchase(SellerId seller, PurchaseId purchase) => One(seller, (t, s) => PurchaseQueries.Find(t, s, purchase));

    public CustomerStanding? StandingOf(SellerId seller, CustomerId customer, DateTimeOffset now) =>
        One(seller, (t, s) => StandingQueries.Find(t, s, customer, days, now.ToUnixTimeMilliseconds()));

    public Page<FollowUp> FollowUps(SellerId seller, FollowUpFilter filter, int skip, int take) => Some(seller, (t, s) => FollowUpQueries.Page(t, s, filter, skip, take));

    public FollowUp? FindFollowUp(SellerId seller, FollowUpId followUp) => One(seller, (t, s) => FollowUpQueries.Find(t, s, followUp));

    public Page<NoteHit> Search(SellerId seller, SearchQuery query, SearchOrder order, int skip, int take) => Some(seller, (t, s) => search.Page(t, s, query, order, skip, take));

    private static NoteRow? Seen(Tables tables, Scope scope, NoteId note) => tables.Notes.Find(note.Value) is { } row && scope.Holds(tables, new CustomerId(row.Customer)) ? row : null;

    /// <summary>Words of customers that are not archived, most used first, then as the keys are ordered.</summary>
    private ImmutableArray<string> Words(SellerId seller, int most, Func<CustomerRow, ImmutableArray<(string Key, string Shown)>> wordsOf) => reads.Read<ImmutableArray<string>>(t =>
        Scope.Of(t, seller) is { } scope
            ?
            [
                .. CustomerQueries.Shown(t, scope).SelectMany(c => wordsOf(c)).GroupBy(w => w.Key).OrderByDescending(w => w.Count()).ThenBy(w => w.Key, StringComparer.Ordinal).Take(most)
                    .Select(w => w.Select(word => word.Shown).Max(StringComparer.Ordinal)!),
            ]
            : []);

    private T? One<T>(SellerId seller, Func<Tables, Scope, T?> read)
        where T : class => reads.Read(t => Scope.Of(t, seller) is { } scope ? read(t, scope) : null);

    private Page<T> Some<T>(SellerId seller, Func<Tables, Scope, Page<T>> read) => reads.Read(t => Scope.Of(t, seller) is { } scope ? read(t, scope) : new Page<T>([], 0));

    /// <summary>A page of what hangs on one customer.</summary>
    private Page<T> Of<TRow, T>(SellerId seller, CustomerId customer, int skip, int take, Func<Tables, IEnumerable<TRow>> rowsOf, Func<Tables, TRow, T> read) => Some(seller, (t, s) =>
    {
        List<TRow> rows = s.Holds(t, customer) ? [.. rowsOf(t)] : [];
        return new Page<T>([.. rows.Skip(skip).Take(take).Select(row => read(t, row))], rows.Count);
    });
}
