using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Reads customers within a scope.</summary>
internal static class CustomerQueries
{
    public static Page<Customer> Page(Tables tables, Scope scope, CustomerFilter filter, int skip, int take)
    {
        if (filter == new CustomerFilter(IsArchived: filter.IsArchived, Owner: filter.Owner))
        {
            // The index alone has the order and the number.
            return In(scope, filter.Owner, filter.IsArchived) is var (index, range)
                ? new Page<Customer>([.. tables.Customers.Under(index, range, isDescending: true, skip, take).Select(c => RowReading.Customer(tables, scope, c))], tables.Customers.CountUnder(index, range))
                : new Page<Customer>([], 0);
        }

        var isMeant = Meant(tables, scope, filter);
        var (found, total) = (new List<CustomerRow>(), 0);
        foreach (var customer in Candidates(tables, scope, filter).Where(isMeant))
        {
            if (total >= skip && found.Count < take)
            {
                found.Add(customer);
            }

            total++;
        }

        return new Page<Customer>([.. found.Select(c => RowReading.Customer(tables, scope, c))], total);
    }

    /// <summary>Those of a scope that are not archived, last touched first; to be walked as <see cref="Table{T}.Walk"/>.</summary>
    public static IEnumerable<CustomerRow> Shown(Tables tables, Scope scope) => Candidates(tables, scope, CustomerFilter.All);

    public static Page<Customer> Silent(Tables tables, Scope scope, SellerId? of, DateTimeOffset now, int skip, int take)
    {
        if (In(scope, of, isArchived: false) is not var (index, range))
        {
            return new Page<Customer>([], 0);
        }

        // Nobody touched since then is silent.
        var at = now.ToUnixTimeMilliseconds();
        var latest = range.From + Key.Of(at - (long)Silence.Least.TotalMilliseconds);
        var found = tables.Customers.Walk(index, range.From, latest).Where(c => IsSilent(c, at)).Select(c => (c.TouchedAt, c.Id)).Order().ToList();
        return new Page<Customer>(
            [.. found.Skip(skip).Take(take).Select(c => RowReading.Customer(tables, scope, tables.Customers.Find(c.Id)!))], found.Count);
    }

    /// <summary>The rule of <see cref="Silence"/>.</summary>
    public static bool IsSilent(CustomerRow customer, long now) => customer.Contacts > 0 && now - customer.TouchedAt > (customer.Contacts == 1
        ? (long)Silence.AfterOneContact.TotalMilliseconds
        : Math.Max((long)Silence.Least.TotalMilliseconds, Silence.UsualPauses * (customer.TouchedAt - customer.MadeAt) / (customer.Contacts - 1)));

    /// <summary>The index and the stretch of it that hold one owner's or a team's customers; null for another's than the scope's.</summary>
    private static (string Index, (string From, string To) Range)? In(Scope scope, SellerId? of, bool isArchived) => (scope.Owner ?? of) switch
    {
        { } owner when owner != (of ?? owner) => null,
        { } owner => ("ByOwner", CustomerRow.OfOwner(scope.Team.Value, owner.Value, isArchived)),
        null => ("ByTeam", CustomerRow.OfTeam(scope.Team.Value, isArchived)),
    };

    private static IEnumerable<CustomerRow> Candidates(Tables tables, Scope scope, CustomerFilter filter)
    {
        if (filter.ReferredBy is { } referrer)
        {
            return tables.Customers.Where(nameof(CustomerRow.ReferredBy), referrer.Value)
                .Where(c => scope.Sees(c) && c.ArchivedAt is not null == filter.IsArchived && (filter.Owner is not { } owner || c.Owner == owner.Value))
                .OrderByDescending(c => c.TouchedAt).ThenByDescending(c => c.TouchedTie).ThenByDescending(c => c.Id);
        }

        return In(scope, filter.Owner, filter.IsArchived) is var (index, (from, to)) ? tables.Customers.Walk(index, from, to, isDescending: true) : [];
    }

    /// <summary>What a filter asks for beside owner, referrer and archive; what is null asks for nothing.</summary>
    private static Func<CustomerRow, bool> Meant(Tables tables, Scope scope, CustomerFilter filter)
    {
        var isNamed = Named(filter.Name);
        var tag = filter.Tag is null ? null : PersianText.Fold(filter.Tag);
        var kind = filter.Kind?.ToString();
        var hasMoved = Moved(tables, scope, filter.Moved);
        return c =>
            isNamed(c) && (tag is null || c.Tags.Any(t => t.Tag == tag)) && (filter.City is null || c.City == filter.City) && (kind is null || c.Kind == kind)
            && (filter.Persona is not { } persona || c.Persona == persona.Value) && (filter.IsInternal is null || c.IsInternal == filter.IsInternal)
            && (filter.Standing is not { } standing || c.Standings.Any(s => s.Lens == standing.Lens && s.Type == standing.Type)) && hasMoved(c)
            && (filter.LeavingReason is not { } reason || (c.LeavingReason ?? "") == reason);
    }

    private static Func<CustomerRow, bool> Named(string name)
    {
        if (name.Length == 0)
        {
            return _ => true;
        }

        var sought = NameKey.Sought(name);
        return c => sought.IsMeant(c.NameKey);
    }

    /// <summary>From the type at the beginning of the span, which the first step of the span led away from, to that of now.</summary>
    private static Func<CustomerRow, bool> Moved(Tables tables, Scope scope, Move? asked)
    {
        if (asked is not { } move)
        {
            return _ => true;
        }

        var (team, lens) = (scope.Team.Value, move.Lens.Value);
        var first = tables.Moves.Between("ByTeam", Key.Of(team, move.Since.ToUnixTimeMilliseconds()), Key.Under(team).To).Where(m => m.Lens == lens)
            .GroupBy(m => m.Customer).ToDictionary(of => of.Key, of => of.MinBy(m => m.Id)!.From);
        return c => first.TryGetValue(c.Id, out var from) && from == move.From?.Value && from != move.To.Value && c.Standings.Any(s => s.Lens == move.Lens && s.Type == move.To);
    }
}
