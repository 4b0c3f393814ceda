using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal static class ClubChanges
{
    public static bool Put(Tables tables, PutClubRules put) => throw new NotImplementedException();

    public static bool Put(Tables tables, PutReward put) => throw new NotImplementedException();

    public static bool Give(Tables tables, GiveReward give, long at) => throw new NotImplementedException();

    public static bool Undo(Tables tables, UndoReward undo, long at) => throw new NotImplementedException();

    public static bool Add(Tables tables, AddPoints add, long at) => throw new NotImplementedException();

    public static bool Give(Tables tables, GiveBirthdayPoints give, long at) => throw new NotImplementedException();

    public static bool Put(Tables tables, PutCampaignText put) => throw new NotImplementedException();
}
