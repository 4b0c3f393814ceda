using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Reads whom a campaign goes to, in one pass over the team.</summary>
internal static class CampaignQueries
{
    public static CampaignReach Reach(Tables tables, Scope scope, TypeId stage, ImmutableArray<TypeInLens> without)
    {
        var leftOut = new int[without.Length];
        var (all, reached, withMobile, withEmail) = (0, 0, 0, 0);
        foreach (var customer in OfStage(tables, scope, stage))
        {
            all++;
            for (var i = 0; i < without.Length; i++)
            {
                leftOut[i] += IsOf(customer, without[i]) ? 1 : 0;
            }

            if (!without.Any(w => IsOf(customer, w)))
            {
                reached++;
                withMobile += Mobile(customer) is null ? 0 : 1;
                withEmail += customer.Email is null ? 0 : 1;
            }
        }

        return new CampaignReach(all, [.. without.Zip(leftOut)], reached, withMobile, withEmail);
    }

    public static ImmutableArray<CampaignRecipient> Recipients(Tables tables, Scope scope, TypeId stage, ImmutableArray<TypeInLens> without)
    {
        var found = OfStage(tables, scope, stage).Where(c => !without.Any(w => IsOf(c, w))).Select(c => (c.Id, c.Name, Mobile: Mobile(c), c.Email, c.Owner)).ToList();
        var sellers = found.Select(c => c.Owner).Distinct().ToDictionary(id => id, id => RowReading.NameOf(tables, id) ?? "");
        return
        [
            .. found.OrderBy(c => sellers[c.Owner], StringComparer.Ordinal).ThenBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Id)
                .Select(c => new CampaignRecipient(c.Name, c.Mobile is { } phone ? new PhoneNumber(phone) : null, c.Email, sellers[c.Owner])),
        ];
    }

    private static IEnumerable<CustomerRow> OfStage(Tables tables, Scope scope, TypeId stage)
    {
        var (from, to) = CustomerRow.OfTeam(scope.Team.Value, isArchived: false);
        return tables.Customers.Walk("ByTeam", from, to).Where(c => scope.Sees(c) && IsOf(c, new TypeInLens(LensId.Lifecycle, stage)));
    }

    private static bool IsOf(CustomerRow customer, TypeInLens type) => customer.In(type.Lens)?.Type == type.Type;

    // A landline of Iran gets no short message; of foreign numbers nothing is known.
    private static string? Mobile(CustomerRow customer) =>
        customer.Phones.FirstOrDefault(p => p.StartsWith("+989", StringComparison.Ordinal) || !p.StartsWith("+98", StringComparison.Ordinal));
}
