using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal sealed class VerdictChanges(NoteIndex index, StandingWriter standings)
{
    public bool Keep(Tables tables, KeepVerdict keep, long at) => throw new NotImplementedException();

    public bool Give(Tables tables, GiveVerdict give, long at) => throw new NotImplementedException();

    public static void Judge(Tables tables, NoteIndex index, CustomerId customer, bool always = false) => throw new NotImplementedException();
}
