using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

internal sealed class LiteDbTeamBook(IReads reads) : ITeamBook
{
    public Seller? FindSeller(SellerId seller) => reads.Read(t => t.Sellers.Find(seller.Value) is { Role: not null } row ? RowReading.Seller(row) : null);

    public Team? TeamOf(SellerId seller) => reads.Read(t =>
        t.Sellers.Find(seller.Value) is { Role: not null } row && t.Teams.Find(row.Team) is { } team ? RowReading.Team(team) : null);

    public Preferences PreferencesOf(SellerId seller) => reads.Read(t => new Preferences(Minute(t.Sellers.Find(seller.Value)?.Morning)));

    public ImmutableArray<Member> Members(SellerId seller) => ReadAs<ImmutableArray<Member>>(seller, Role.Seller, [], (t, s) =>
    [
        .. t.Sellers.Where(nameof(SellerRow.Team), s.Team.Value).Where(m => m.Role is not null).Select(RowReading.Seller)
            .OrderByDescending(m => m.Role).ThenBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Id.Value)
            .Select(m => new Member(
                m, t.Customers.CountUnder("ByOwner", CustomerRow.OfOwner(s.Team.Value, m.Id.Value, isArchived: false)), RowReading.TimeOrNull(t.Sellers.Find(m.Id.Value)!.JoinedAt))),
    ]);

    public ImmutableArray<Member> Gone(SellerId lead) => ReadAs<ImmutableArray<Member>>(lead, Role.Lead, [], (t, s) =>
    [
        .. OwnersIn(t, s.Team.Value).Select(owner => t.Sellers.Find(owner)).OfType<SellerRow>().Where(o => o.Role is null || o.Team != s.Team.Value)
            .OrderBy(o => o.Name, StringComparer.Ordinal).ThenBy(o => o.Id)
            .Select(o => new Member(new Seller(new SellerId(o.Id), s.Team, o.Name), t.Customers.CountUnder("ByOwner", Key.Under(s.Team.Value, o.Id)), null)),
    ]);

    public ImmutableArray<Invite> Invites(SellerId admin, DateTimeOffset now) => ReadAs<ImmutableArray<Invite>>(admin, Role.Admin, [], (t, s) =>
    [
        .. t.Invites.Where(nameof(InviteRow.Team), s.Team.Value).OrderByDescending(i => i.MadeAt).ThenBy(i => i.Id, StringComparer.Ordinal).Select(i => Usable(t, i, now)).OfType<Invite>(),
    ]);

    public Invite? FindInvite(string code, DateTimeOffset now) => reads.Read(t => t.Invites.Find(code) is { } invite ? Usable(t, invite, now) : null);

    public Job? FindJob(SellerId lead, JobId job) => ReadAs(lead, Role.Lead, null, (t, s) => t.Jobs.Find(job.Value) is { } row && row.Team == s.Team.Value ? LiteDbJobs.Job(row) : null);

    public ImmutableArray<ImportedBatch> Batches(SellerId lead, DateTimeOffset since) => ReadAs<ImmutableArray<ImportedBatch>>(lead, Role.Lead, [], (t, s) =>
    [
        .. t.Batches.Where(nameof(BatchRow.Team), s.Team.Value).Where(b => !b.IsUndone && b.At >= since.ToUnixTimeMilliseconds()).OrderByDescending(b => b.At)
            .Select(b => new ImportedBatch(
                new BatchId(b.Id), b.Name, RowReading.NameOf(t, b.By) ?? "", RowReading.Time(b.At),
                t.Customers.Count(nameof(CustomerRow.Batch), b.Id), t.Notes.CountUnder("ByBatch", NoteRow.OfBatch(b.Id)), t.Purchases.Count(nameof(PurchaseRow.Batch), b.Id))),
    ]);

    public PortfolioReport? Portfolio(SellerId lead, DateTimeOffset since) => ReadAs(lead, Role.Lead, null, (t, s) => PortfolioQueries.Read(t, s, since));

    public TeamReport? Report(SellerId lead, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now) =>
        ReadAs(lead, Role.Lead, null, (t, s) => ReportQueries.Read(t, s, from, until, now));

    public static TimeOnly? Minute(long? minutes) => minutes is { } some ? TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(some)) : null;

    /// <summary>Whoever owns customers of a team, found by leaps from the last of one owner to the first of the next.</summary>
    private static IEnumerable<long> OwnersIn(Tables tables, long team)
    {
        var (from, to) = Key.Under(team);
        while (tables.Customers.First("ByOwner", from, to) is { } next)
        {
            yield return next.Owner;
            from = Key.Under(team, next.Owner).To;
        }
    }

    private static Invite? Usable(Tables tables, InviteRow row, DateTimeOffset now) =>
        row.EndedAt is null && row.ExpiresAt > now.ToUnixTimeMilliseconds() && tables.Teams.Find(row.Team) is { } team
            ? new Invite(row.Id, new TeamId((int)row.Team), team.Name, Enum.Parse<Role>(row.Role), RowReading.Time(row.ExpiresAt))
            : null;

    private T ReadAs<T>(SellerId seller, Role least, T otherwise, Func<Tables, Scope, T> read) =>
        reads.Read(t => Scope.Of(t, seller) is { } scope && scope.Role >= least ? read(t, scope) : otherwise);
}
