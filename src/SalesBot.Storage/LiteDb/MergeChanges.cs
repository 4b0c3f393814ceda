using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal sealed class MergeChanges(NoteIndex index, StandingWriter standings)
{
    public bool Merge(Tables tables, MergeCustomers merge, long at) => throw new NotImplementedException();

    public bool Undo(Tables tables, UndoMerge undo, long at) => throw new NotImplementedException();
}
