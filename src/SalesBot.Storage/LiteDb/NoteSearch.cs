using SalesBot.Core.Ports;
using SalesBot.Core.Search;

namespace SalesBot.Storage.LiteDb;

internal sealed class NoteSearch(SearchReader reader)
{
    public Page<NoteHit> Page(Tables tables, Scope scope, SearchQuery query, SearchOrder order, int skip, int take) => throw new NotImplementedException();
}
