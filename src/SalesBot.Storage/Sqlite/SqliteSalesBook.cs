using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;
using SalesBot.Core.Text;

namespace SalesBot.Storage.Sqlite;

/// <summary>Every statement here asks for the scope of who reads: there is no other way to a customer's data.</summary>
internal sealed class SqliteSalesBook(IReads reads, NoteSearch search, TeamDays days) : ISalesBook
{
    private const string SelectNotes =
        $"SELECT {Rows.NoteColumns} FROM notes n JOIN customers c ON c.id = n.customer JOIN sellers a ON a.id = n.author WHERE {Scope.Sees}";

    private const string FromVerdicts = $"FROM verdicts v JOIN customers c ON c.id = v.customer WHERE c.id = $customer AND v.lens = $lens AND {Scope.Sees}";

    public Customer? FindCustomer(SellerId seller, CustomerId customer) => One(seller, (c, s) => CustomerQueries.Find(c, s, customer));

    public Page<Customer> Customers(SellerId seller, CustomerFilter filter, int skip, int take) => Some(seller, (c, s) => CustomerQueries.Page(c, s, filter, skip, take));

    public Page<Customer> Silent(SellerId seller, SellerId? of, DateTimeOffset now, int skip, int take) => Some(seller, (c, s) => CustomerQueries.Silent(c, s, of, now, skip, take));

    public PhoneHolder? HolderOf(SellerId seller, PhoneNumber phone) => One(seller, (c, s) => c.First(
        $"""
        SELECT c.id, o.name, {Scope.Sees}
        FROM customer_phones p JOIN customers c ON c.id = p.customer JOIN sellers o ON o.id = c.owner
        WHERE p.team_id = $team AND p.phone = $phone
        """,
        row => new PhoneHolder(new CustomerId(row.GetInt64(0)), row.GetString(1), row.GetInt64(2) != 0), s.TeamParameter, s.OwnerParameter, ("$phone", phone.Key)));

    public ImmutableArray<string> Tags(SellerId seller, int most) => Words(seller, most,
        $"SELECT max(t.shown) FROM customer_tags t JOIN customers c ON c.id = t.customer WHERE {Scope.Sees} AND c.archived_at IS NULL GROUP BY t.tag ORDER BY count(*) DESC, t.tag LIMIT $most");

    public ImmutableArray<string> Cities(SellerId seller, int most) => Words(seller, most,
        $"SELECT c.city FROM customers c WHERE c.city IS NOT NULL AND {Scope.Sees} AND c.archived_at IS NULL GROUP BY c.city ORDER BY count(*) DESC, c.city LIMIT $most");

    public Merge? LastMerge(SellerId seller, CustomerId kept) => One(seller, (c, s) => c.First(
        $"""
        SELECT m.id, m.kept, m.gone, g.name, m.at
        FROM merges m JOIN customers c ON c.id = m.kept JOIN customers g ON g.id = m.gone
        WHERE m.kept = $kept AND m.undone = 0 AND g.merged_into = m.kept AND {Scope.Sees} ORDER BY m.at DESC, m.id DESC LIMIT 1
        """,
        row => new Merge(new MergeId(row.GetInt64(0)), new CustomerId(row.GetInt64(1)), new CustomerId(row.GetInt64(2)), row.GetString(3), Rows.Time(row.GetInt64(4))),
        ("$kept", kept.Value), s.TeamParameter, s.OwnerParameter));

    public Page<TimelineEntry> Timeline(SellerId seller, CustomerId customer, int skip, int take) => Some(seller, (c, s) => TimelineQueries.Page(c, s, customer, skip, take));

    public Page<Note> Notes(SellerId seller, CustomerId customer, int skip, int take) => Some(seller, (c, s) => new Page<Note>(
        c.All($"{SelectNotes} AND c.id = $customer AND n.deleted_at IS NULL ORDER BY n.id DESC LIMIT $take OFFSET $skip", Rows.Note,
            s.TeamParameter, s.OwnerParameter, ("$customer", customer.Value), ("$skip", skip), ("$take", take)),
        (int)c.Number($"SELECT count(*) FROM notes n JOIN customers c ON c.id = n.customer WHERE {Scope.Sees} AND c.id = $customer AND n.deleted_at IS NULL",
            s.TeamParameter, s.OwnerParameter, ("$customer", customer.Value))));

    public Note? FindNote(SellerId seller, NoteId note) => One(seller, (c, s) => c.First(
        $"{SelectNotes} AND n.id = $note", Rows.Note, s.TeamParameter, s.OwnerParameter, ("$note", note.Value)));

    public ImmutableArray<NoteVersion> VersionsOf(SellerId seller, NoteId note) => FindNote(seller, note) is null ? [] : reads.Read(c => c.All(
        "SELECT h.text, h.at, coalesce(b.name, '') FROM note_versions h LEFT JOIN sellers b ON b.id = h.by WHERE h.note = $note ORDER BY h.seq",
        row => new NoteVersion(row.GetString(0), Rows.Time(row.GetInt64(1)), row.GetString(2)), ("$note", note.Value)));

    public KeptVerdict? FindVerdict(SellerId seller, VerdictId verdict, LensId lens) => One(seller, (c, s) => c.First(
        $"SELECT {Rows.VerdictColumns} FROM verdicts v WHERE v.id = $verdict AND v.lens = $lens AND v.seller = $seller AND (v.customer IS NULL OR EXISTS (SELECT 1 FROM customers c WHERE c.id = v.customer AND {Scope.Sees}))",
        Rows.Verdict, ("$verdict", verdict.Value), ("$lens", lens.Value), ("$seller", seller.Value), s.TeamParameter, s.OwnerParameter));

    public Page<KeptVerdict> Verdicts(SellerId seller, CustomerId customer, LensId lens, int skip, int take) => Some(seller, (c, s) => new Page<KeptVerdict>(
        c.All($"SELECT {Rows.VerdictColumns} {FromVerdicts} ORDER BY v.at DESC, v.seq DESC LIMIT $take OFFSET $skip", Rows.Verdict,
            ("$customer", customer.Value), ("$lens", lens.Value), s.TeamParameter, s.OwnerParameter, ("$skip", skip), ("$take", take)),
        (int)c.Number($"SELECT count(*) {FromVerdicts}", ("$customer", customer.Value), ("$lens", lens.Value), s.TeamParameter, s.OwnerParameter)));

    public Page<Purchase> Purchases(SellerId seller, CustomerId customer, int skip, int take) => Some(seller, (c, s) => PurchaseQueries.Page(c, s, customer, skip, take));

    public Purchase? FindPurchase(SellerId seller, PurchaseId purchase) => One(seller, (c, s) => PurchaseQueries.Find(c, s, purchase));

    public CustomerStanding? StandingOf(SellerId seller, CustomerId customer, DateTimeOffset now) =>
        One(seller, (c, s) => StandingQueries.Find(c, s, customer, days, now.ToUnixTimeMilliseconds()));

    public Page<FollowUp> FollowUps(SellerId seller, FollowUpFilter filter, int skip, int take) => Some(seller, (c, s) => FollowUpQueries.Page(c, s, filter, skip, take));

    public FollowUp? FindFollowUp(SellerId seller, FollowUpId followUp) => One(seller, (c, s) => FollowUpQueries.Find(c, s, followUp));

    public Page<NoteHit> Search(SellerId seller, SearchQuery query, SearchOrder order, int skip, int take) => Some(seller, (c, s) => search.Page(c, s, query, order, skip, take));

    private ImmutableArray<string> Words(SellerId seller, int most, string sql) => reads.ReadMoment(c => Scope.Of(c, seller) is { } scope
        ? c.All(sql, row => row.GetString(0), scope.TeamParameter, scope.OwnerParameter, ("$most", most))
        : []);

    private T? One<T>(SellerId seller, Func<PreparedConnection, Scope, T?> read)
        where T : class => reads.ReadMoment(c => Scope.Of(c, seller) is { } scope ? read(c, scope) : null);

    private Page<T> Some<T>(SellerId seller, Func<PreparedConnection, Scope, Page<T>> read) => reads.ReadMoment(c => Scope.Of(c, seller) is { } scope ? read(c, scope) : new Page<T>([], 0));
}
