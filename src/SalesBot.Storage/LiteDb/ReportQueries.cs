using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Search;

namespace SalesBot.Storage.LiteDb;

/// <summary>Counts what a team did in a span of time: in one pass over its customers, and by what was written in the span.</summary>
internal static class ReportQueries
{
    public static TeamReport Read(Tables tables, Scope scope, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now)
    {
        var (first, end, at) = (from.ToUnixTimeMilliseconds(), until.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds());
        var (made, personas) = (new Dictionary<long, int>(), new Dictionary<string, int>());
        var (customers, silent) = (0, 0);
        foreach (var customer in tables.Customers.Walk("ByTeam", Key.Of(scope.Team.Value), Key.Under(scope.Team.Value).To))
        {
            if (customer.MadeAt >= first && customer.MadeAt < end)
            {
                Count(made, customer.Owner);
            }

            if (customer.ArchivedAt is null)
            {
                customers++;
                silent += CustomerQueries.IsSilent(customer, at) ? 1 : 0;
                Count(personas, customer.Persona ?? "");
            }
        }

        var members = Members(tables, scope, first, end, at, made);
        var unjudged = personas.GetValueOrDefault("");
        personas.Remove("");
        return new TeamReport(
            members, [.. personas.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => (new TypeId(p.Key), p.Value))], unjudged, customers,
            members.Sum(m => m.NewCustomers), silent);
    }

    /// <summary>Members, and whoever else wrote or owns something of it.</summary>
    private static ImmutableArray<MemberActivity> Members(Tables tables, Scope scope, long from, long until, long now, Dictionary<long, int> made)
    {
        var team = (long)scope.Team.Value;
        var noted = new Dictionary<long, int>();
        var (earliest, latest) = NoteNumber.Range(scope.Team, new DateSpan(RowReading.Time(from), RowReading.Time(until)));
        foreach (var note in tables.Notes.Walk("_id", earliest, latest))
        {
            if (note.DeletedAt is null)
            {
                Count(noted, note.Author);
            }
        }

        // One interview is one, in however many lenses it told something.
        var judged = tables.Verdicts.Between("ByTeam", Key.Of(team, from), Key.Of(team, until)).Where(v => v.Customer is not null)
            .Select(v => (v.Seller, v.Verdict)).Distinct().CountBy(v => v.Seller).ToDictionary();
        var (waiting, late) = (new Dictionary<long, int>(), new Dictionary<long, int>());
        foreach (var open in tables.FollowUps.Under("OpenInTeam", Key.Under(team)).Where(f => tables.Customers.Find(f.Customer) is { MergedInto: null }))
        {
            Count(waiting, open.Of);
            if (open.DueAt < now)
            {
                Count(late, open.Of);
            }
        }

        var active = noted.Keys.Concat(judged.Keys).Concat(made.Keys).Concat(waiting.Keys).ToHashSet();
        return
        [
            .. tables.Sellers.All().Where(s => (s.Team == team && s.Role is not null) || active.Contains(s.Id))
                .Select(s => new MemberActivity(
                    new SellerId(s.Id), s.Name, noted.GetValueOrDefault(s.Id), judged.GetValueOrDefault(s.Id), made.GetValueOrDefault(s.Id), waiting.GetValueOrDefault(s.Id), late.GetValueOrDefault(s.Id)))
                .OrderByDescending(m => m.Notes).ThenByDescending(m => m.Verdicts).ThenBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Seller.Value),
        ];
    }

    private static void Count<T>(Dictionary<T, int> counts, T of)
        where T : notnull => CollectionsMarshal.GetValueRefOrAddDefault(counts, of, out _)++;
}
