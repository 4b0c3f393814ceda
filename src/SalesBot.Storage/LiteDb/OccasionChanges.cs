using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Changes of occasions, by who leads the team. Each answers false when who asks may not, and has then written nothing.</summary>
internal static class OccasionChanges
{
    public static bool Put(Tables tables, PutOccasion put, long at)
    {
        if (Scope.OfLead(tables, put.By) is not { } scope)
        {
            return false;
        }

        var row = tables.Occasions.Find(put.Occasion.Value);
        if (row is not null && !IsOpen(row, scope))
        {
            return false;
        }

        var (budget, channels) = (put.Budget.Rials, StoredChannels.Encode(put.Channels));
        row ??= new OccasionRow(put.Occasion.Value) { Team = scope.Team.Value, Budget = budget, Channels = channels, Version = -1, MadeBy = put.By.Value, MadeAt = at };
        if ((row.Budget, row.Channels) != (budget, channels))
        {
            row.ProposedAt = null;
        }

        (row.Name, row.Day, row.Budget, row.Channels, row.Words) = (put.Name, put.Day.DayNumber, budget, channels, put.Text);
        row.Version++;
        tables.Occasions.Put(row);
        return true;
    }

    public static bool Put(Tables tables, PutInvites put, long at)
    {
        if (Open(tables, put.By, put.Occasion) is not { } row || row.Version != put.Version)
        {
            return false;
        }

        (row.ProposedAt, row.NextMillion) = (at, put.NextMillion?.Rials);
        row.Version++;
        tables.Occasions.Update(row);
        RemoveInvitees(tables, row.Id);
        foreach (var (customer, seat) in put.Invites)
        {
            tables.Invitees.Put(new InviteeRow(row.Id, customer.Value) { Channel = seat.Channel?.ToString(), Why = seat.Why?.ToString(), IsPinned = seat.IsPinned, Worth = seat.Worth.Rials });
        }

        return true;
    }

    public static bool Pin(Tables tables, PinInvite pin)
    {
        if (Open(tables, pin.By, pin.Occasion) is not { } row || !Scope.OfLead(tables, pin.By)!.Value.Holds(tables, pin.Customer))
        {
            return false;
        }

        var invitee = tables.Invitees.Find(Key.Of(row.Id, pin.Customer.Value));
        if (pin.Pin is { } by)
        {
            invitee ??= new InviteeRow(row.Id, pin.Customer.Value) { Worth = 0 };
            (invitee.Channel, invitee.Why) = (by.Channel?.ToString(), by.Channel is null ? nameof(WhyNot.ByHand) : null);
        }
        else if (invitee is null)
        {
            return false;
        }

        invitee.IsPinned = pin.Pin is not null;
        tables.Invitees.Put(invitee);
        row.Version++;
        tables.Occasions.Update(row);
        return true;
    }

    public static bool Settle(Tables tables, SettleOccasion settle, long at)
    {
        if (Open(tables, settle.By, settle.Occasion) is not { ProposedAt: not null } row || row.Version != settle.Version)
        {
            return false;
        }

        row.SettledAt = at;
        row.Version++;
        tables.Occasions.Update(row);
        return true;
    }

    public static bool Drop(Tables tables, DropOccasion drop)
    {
        if (Open(tables, drop.By, drop.Occasion) is not { } row)
        {
            return false;
        }

        RemoveInvitees(tables, row.Id);
        return tables.Occasions.Remove(row.Id);
    }

    /// <summary>One of the team that may still change; null for who does not lead it.</summary>
    private static OccasionRow? Open(Tables tables, SellerId by, OccasionId occasion) =>
        Scope.OfLead(tables, by) is { } scope && tables.Occasions.Find(occasion.Value) is { } row && IsOpen(row, scope) ? row : null;

    private static bool IsOpen(OccasionRow row, Scope scope) => row.Team == scope.Team.Value && row.SettledAt is null;

    private static void RemoveInvitees(Tables tables, long occasion) =>
        tables.Invitees.Where(nameof(InviteeRow.Occasion), occasion).ForEach(invitee => tables.Invitees.Remove(invitee.Id));
}
