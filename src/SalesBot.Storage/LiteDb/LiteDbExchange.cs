using System.Collections.Immutable;
using SalesBot.Core.Exchange;
using SalesBot.Core.Lenses;
using SalesBot.Core.Text;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal sealed class LiteDbExchange(OneThread thread, TimeProvider clock) : IExchange
{
    public ImmutableArray<KnownCustomer> Known(TeamId team) => throw new NotImplementedException();

    public Task<bool> ImportAsync(ImportPlan plan, DateTimeOffset at, CancellationToken cancel) => throw new NotImplementedException();

    public Task<UndoneImport> UndoAsync(BatchId batch, SellerId by, CancellationToken cancel) => throw new NotImplementedException();

    public ExchangeBook Export(TeamId team, Func<Media, string> ofMedia, Func<TypeId, string> nameOf, TimeZoneInfo zone) => throw new NotImplementedException();
}
