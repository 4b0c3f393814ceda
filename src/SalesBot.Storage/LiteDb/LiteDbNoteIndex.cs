using SalesBot.Core.Search;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal sealed class LiteDbNoteIndex(NoteIndex index, SearchReader reader, OneThread thread) : INoteIndex
{
    public Task<int> CatchUpAsync(Action<int> progress, CancellationToken cancel) => throw new NotImplementedException();
}
