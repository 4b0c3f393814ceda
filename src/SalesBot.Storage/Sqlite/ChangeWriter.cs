using System.Diagnostics;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Writes changes. Whether who asks may do it, is asked in the same transaction that writes it, through <see cref="Scope"/>.</summary>
internal sealed class ChangeWriter(NoteIndex index, StandingWriter standings)
{
    private readonly CustomerChanges _customers = new(index, standings);
    private readonly MergeChanges _merges = new(index, standings);
    private readonly NoteChanges _notes = new(index);
    private readonly VerdictChanges _verdicts = new(index, standings);
    private readonly PurchaseChanges _purchases = new(standings);

    /// <param name="at">The turn's time.</param>
    /// <exception cref="OutdatedException">The change reaches for what its seller may not write, now.</exception>
    public void Write(PreparedConnection connection, Change change, long at)
    {
        var isWritten = change switch
        {
            PutName put => TeamChanges.Put(connection, put),
            Enrol enrol => TeamChanges.Enrol(connection, enrol, at),
            Join join => TeamChanges.Join(connection, join, at),
            MakeInvite make => TeamChanges.Make(connection, make, at),
            RevokeInvite revoke => TeamChanges.Revoke(connection, revoke, at),
            SetRole set => TeamChanges.Set(connection, set),
            PutTeam put => TeamChanges.Put(connection, put, at),
            OfferFirstAdmin offer => TeamChanges.Offer(connection, offer, at),
            AddTeam add => TeamChanges.Add(connection, add, at),
            SetPreferences set => TeamChanges.Set(connection, set),
            AddCustomer add => _customers.Add(connection, add, at),
            SetField set => _customers.Set(connection, set, at),
            AddPhone add => CustomerChanges.Add(connection, add),
            RemovePhone remove => CustomerChanges.Remove(connection, remove),
            SetTags set => CustomerChanges.Set(connection, set),
            Archive archive => CustomerChanges.Put(connection, archive, at),
            HandOver over => _customers.Give(connection, over),
            HandOverAll over => _customers.Give(connection, over),
            MergeCustomers merge => _merges.Merge(connection, merge, at),
            UndoMerge undo => _merges.Undo(connection, undo, at),
            AddNote add => _notes.Add(connection, add, at),
            EditNote edit => _notes.Edit(connection, edit, at),
            DeleteNote delete => _notes.Delete(connection, delete, at),
            KeepVerdict keep => _verdicts.Keep(connection, keep, at),
            GiveVerdict give => _verdicts.Give(connection, give, at),
            AddPurchase add => _purchases.Add(connection, add, at),
            RemovePurchase remove => _purchases.Remove(connection, remove, at),
            PutClubRules put => ClubChanges.Put(connection, put),
            PutReward put => ClubChanges.Put(connection, put),
            GiveReward give => ClubChanges.Give(connection, give, at),
            UndoReward undo => ClubChanges.Undo(connection, undo, at),
            AddPoints add => ClubChanges.Add(connection, add, at),
            GiveBirthdayPoints give => ClubChanges.Give(connection, give, at),
            PutCampaignText put => ClubChanges.Put(connection, put),
            AddFollowUp add => FollowUpChanges.Add(connection, add, at),
            Snooze snooze => FollowUpChanges.Move(connection, snooze),
            SetDone done => FollowUpChanges.Settle(connection, done, at),
            MarkReminded mark => FollowUpChanges.Mark(connection, mark, at),
            PutOccasion put => OccasionChanges.Put(connection, put, at),
            PutInvites put => OccasionChanges.Put(connection, put, at),
            PinInvite pin => OccasionChanges.Pin(connection, pin),
            SettleOccasion settle => OccasionChanges.Settle(connection, settle, at),
            DropOccasion drop => OccasionChanges.Drop(connection, drop),
            StartJob start => JobChanges.Start(connection, start, at),
            EndJob end => JobChanges.End(connection, end, at),
            Tell tell => SqliteOutbox.Put(connection, tell.Chat, [tell.Payload], at),
            _ => throw new UnreachableException($"a change of no known kind: {change.GetType().Name}"),
        };
        if (!isWritten)
        {
            throw new OutdatedException($"{change.GetType().Name} reaches for what its seller may not write now.");
        }
    }
}
