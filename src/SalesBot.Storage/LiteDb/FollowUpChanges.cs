using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal static class FollowUpChanges
{
    public static bool Add(Tables tables, AddFollowUp add, long at) => throw new NotImplementedException();

    public static bool Move(Tables tables, Snooze snooze) => throw new NotImplementedException();

    public static bool Settle(Tables tables, SetDone done, long at) => throw new NotImplementedException();

    public static bool Mark(Tables tables, MarkReminded mark, long at) => throw new NotImplementedException();
}
