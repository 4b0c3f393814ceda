using System.Collections.Immutable;
using System.Text.Json;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Storage.Sqlite;

/// <summary>Reads whom a campaign goes to.</summary>
internal static class CampaignQueries
{
    private const string OfStage =
        $"FROM customer_types t JOIN customers c ON c.id = t.customer WHERE t.team_id = $team AND t.lens = 'lifecycle' AND t.type = $stage AND c.archived_at IS NULL AND {Scope.Sees}";

    private const string IsLeftOut = "EXISTS (SELECT 1 FROM customer_types x WHERE x.customer = c.id AND x.lens || '/' || x.type IN (SELECT value FROM json_each($without)))";

    // A landline of Iran gets no short message; of foreign numbers nothing is known.
    private const string Mobile = "(SELECT min(phone) FROM customer_phones WHERE customer = c.id AND (phone LIKE '+989%' OR phone NOT LIKE '+98%'))";

    public static CampaignReach Reach(PreparedConnection connection, Scope scope, TypeId stage, ImmutableArray<TypeInLens> without)
    {
        (string, object?)[] asked = [scope.TeamParameter, ("$stage", stage.Value), scope.OwnerParameter];
        var leftOut = without.Select(why => (why, (int)connection.Number(
            $"SELECT count(*) {OfStage} AND EXISTS (SELECT 1 FROM customer_types x WHERE x.customer = c.id AND x.lens = $lens AND x.type = $type)",
            [.. asked, ("$lens", why.Lens.Value), ("$type", why.Type.Value)])));
        var all = (int)connection.Number($"SELECT count(*) {OfStage}", asked);
        return connection.First(
            $"SELECT count(*), count({Mobile}), count(c.email) {OfStage} AND NOT {IsLeftOut}",
            row => new CampaignReach(all, [.. leftOut], row.GetInt32(0), row.GetInt32(1), row.GetInt32(2)), [.. asked, Without(without)])!;
    }

    public static ImmutableArray<CampaignRecipient> Recipients(PreparedConnection connection, Scope scope, TypeId stage, ImmutableArray<TypeInLens> without) => connection.All(
        $"SELECT c.name, {Mobile}, c.email, coalesce((SELECT name FROM sellers WHERE id = c.owner), '') {OfStage} AND NOT {IsLeftOut} ORDER BY 4, c.name, c.id",
        row => new CampaignRecipient(row.GetString(0), Rows.TextOrNull(row, 1) is { } phone ? new PhoneNumber(phone) : null, Rows.TextOrNull(row, 2), row.GetString(3)),
        scope.TeamParameter, ("$stage", stage.Value), scope.OwnerParameter, Without(without));

    private static (string, object?) Without(ImmutableArray<TypeInLens> without) => ("$without", JsonSerializer.Serialize(without.Select(w => $"{w.Lens}/{w.Type}")));
}
