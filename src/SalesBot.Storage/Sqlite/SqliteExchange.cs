using System.Collections.Immutable;
using SalesBot.Core.Exchange;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

internal sealed class SqliteExchange(ReadPool reads, GroupCommitWriter writer, TimeProvider clock) : IExchange
{
    public ImmutableArray<KnownCustomer> Known(TeamId team) => reads.Read(c => c.All(
        """
        SELECT c.id, c.name, c.company, (SELECT json_group_array(phone) FROM customer_phones WHERE customer = c.id)
        FROM customers c WHERE c.team_id = $team AND c.merged_into IS NULL
        """,
        row => new KnownCustomer(new CustomerId(row.GetInt64(0)), row.GetString(1), Rows.TextOrNull(row, 2), Rows.Texts(row.GetString(3))), ("$team", team.Value)));

    public Task<bool> ImportAsync(ImportPlan plan, DateTimeOffset at, CancellationToken cancel) => writer.WriteAsync(c => new ImportWriter(c, plan, at.ToUnixTimeMilliseconds()).Write(), cancel);

    public Task<UndoneImport> UndoAsync(BatchId batch, SellerId by, CancellationToken cancel) => writer.WriteAsync(c => ImportWriter.Undo(c, batch, by, clock.GetUtcNow().ToUnixTimeMilliseconds()), cancel);

    public ExchangeBook Export(TeamId team, Func<Media, string> ofMedia, Func<TypeId, string> nameOf, TimeZoneInfo zone) => reads.ReadMoment(c => ExportReader.Read(c, team, ofMedia, nameOf, zone));
}
