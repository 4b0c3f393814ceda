using System.Diagnostics;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

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
    public void Write(Tables tables, Change change, long at)
    {
        var isWritten = change switch
        {
            PutName put => TeamChanges.Put(tables, put),
            Enrol enrol => TeamChanges.Enrol(tables, enrol, at),
            Join join => TeamChanges.Join(tables, join, at),
            MakeInvite make => TeamChanges.Make(tables, make, at),
            RevokeInvite revoke => TeamChanges.Revoke(tables, revoke, at),
            SetRole set => TeamChanges.Set(tables, set),
            PutTeam put => TeamChanges.Put(tables, put, at),
            OfferFirstAdmin offer => TeamChanges.Offer(tables, offer, at),
            AddTeam add => TeamChanges.Add(tables, add, at),
            SetPreferences set => TeamChanges.Set(tables, set),
            AddCustomer add => _customers.Add(tables, add, at),
            SetField set => _customers.Set(tables, set, at),
            AddPhone add => CustomerChanges.Add(tables, add),
            RemovePhone remove => CustomerChanges.Remove(tables, remove),
            SetTags set => CustomerChanges.Set(tables, set),
            Archive archive => CustomerChanges.Put(tables, archive, at),
            HandOver over => _customers.Give(tables, over),
            HandOverAll over => _customers.Give(tables, over),
            MergeCustomers merge => _merges.Merge(tables, merge, at),
            UndoMerge undo => _merges.Undo(tables, undo, at),
            AddNote add => _notes.Add(tables, add, at),
            EditNote edit => _notes.Edit(tables, edit, at),
            DeleteNote delete => _notes.Delete(tables, delete, at),
            KeepVerdict keep => _verdicts.Keep(tables, keep, at),
            GiveVerdict give => _verdicts.Give(tables, give, at),
            AddPurchase add => _purchases.Add(tables, add, at),
            RemovePurchase remove => _purchases.Remove(tables, remove, at),
            PutClubRules put => ClubChanges.Put(tables, put),
            PutReward put => ClubChanges.Put(tables, put),
            GiveReward give => ClubChanges.Give(tables, give, at),
            UndoReward undo => ClubChanges.Undo(tables, undo, at),
            AddPoints add => ClubChanges.Add(tables, add, at),
            GiveBirthdayPoints give => ClubChanges.Give(tables, give, at),
            PutCampaignText put => ClubChanges.Put(tables, put),
            AddFollowUp add => FollowUpChanges.Add(tables, add, at),
            Snooze snooze => FollowUpChanges.Move(tables, snooze),
            SetDone done => FollowUpChanges.Settle(tables, done, at),
            MarkReminded mark => FollowUpChanges.Mark(tables, mark, at),
            PutOccasion put => OccasionChanges.Put(tables, put, at),
            PutInvites put => OccasionChanges.Put(tables, put, at),
            PinInvite pin => OccasionChanges.Pin(tables, pin),
            SettleOccasion settle => OccasionChanges.Settle(tables, settle, at),
            DropOccasion drop => OccasionChanges.Drop(tables, drop),
            StartJob start => JobChanges.Start(tables, start, at),
            EndJob end => JobChanges.End(tables, end, at),
            Tell tell => LiteDbOutbox.Put(tables, tell.Chat, [tell.Payload], at),
            _ => throw new UnreachableException($"a change of no known kind: {change.GetType().Name}"),
        };
        if (!isWritten)
        {
            throw new OutdatedException($"{change.GetType().Name} reaches for what its seller may not write now.");
        }
    }
}
