using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal sealed class NoteChanges(NoteIndex index)
{
    public bool Add(Tables tables, AddNote add, long at) => throw new NotImplementedException();

    public bool Edit(Tables tables, EditNote edit, long at) => throw new NotImplementedException();

    public bool Delete(Tables tables, DeleteNote delete, long at) => throw new NotImplementedException();

    public static NoteId Insert(Tables tables, TeamId team, CustomerId customer, SellerId author, string text, long at, Media? media, string? from, BatchId? batch) => throw new NotImplementedException();
}
