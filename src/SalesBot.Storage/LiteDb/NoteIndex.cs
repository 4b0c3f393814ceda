using SalesBot.Core.Ports;
using SalesBot.Core.Search;

namespace SalesBot.Storage.LiteDb;

internal sealed class NoteIndex(SearchReader reader)
{
    public void Add(Tables tables, NoteId note) => _ = reader;

    public void ReadAgain(Tables tables, CustomerId customer) => _ = reader;
}
