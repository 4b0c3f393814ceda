using System.Collections.Immutable;
using SalesBot.Core.Exchange;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

/// <summary>Each is one visit of the thread, so that it sees and writes one moment: chats wait for a large file.</summary>
internal sealed class LiteDbExchange(OneThread thread, TimeProvider clock) : IExchange
{
    public ImmutableArray<KnownCustomer> Known(TeamId team) => thread.Read<ImmutableArray<KnownCustomer>>(t =>
    {
        var (from, to) = Rows.CustomerRow.OfTeamFrom(team.Value, long.MinValue);
        return [.. t.Customers.Walk("ByNumber", from, to).Select(c => new KnownCustomer(new CustomerId(c.Id), c.Name, c.Company, c.Phones))];
    });

    public Task<bool> ImportAsync(ImportPlan plan, DateTimeOffset at, CancellationToken cancel) => thread.WriteAsync(t => new ImportWriter(t, plan, at.ToUnixTimeMilliseconds()).Write(), cancel);

    public Task<UndoneImport> UndoAsync(BatchId batch, SellerId by, CancellationToken cancel) =>
        thread.WriteAsync(t => ImportUndoing.Undo(t, batch, by, clock.GetUtcNow().ToUnixTimeMilliseconds()), cancel);

    public ExchangeBook Export(TeamId team, Func<Media, string> ofMedia, Func<TypeId, string> nameOf, TimeZoneInfo zone) =>
        thread.Read(t => new ExportReader(t, team, ofMedia, nameOf, zone).Read());
}
