using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Changes of follow-ups: by who sees the customer. Each answers false when who asks may not, and has then written nothing.</summary>
internal static class FollowUpChanges
{
    public static bool Add(Tables tables, AddFollowUp add, long at)
    {
        if (Scope.Of(tables, add.Of) is not { } scope || !scope.Holds(tables, add.Customer) || tables.FollowUps.Has(add.FollowUp.Value))
        {
            return false;
        }

        tables.FollowUps.Add(new FollowUpRow(add.FollowUp.Value, scope.Team.Value)
        {
            Customer = add.Customer.Value, Of = add.Of.Value, What = add.Text, DueAt = add.Due.ToUnixTimeMilliseconds(), MadeAt = at, MadeBy = add.Of.Value,
        });
        return true;
    }

    public static bool Move(Tables tables, Snooze snooze) => Change(tables, snooze.FollowUp, snooze.By, row =>
        (row.DueAt, row.What, row.SentAt, row.DoneAt, row.IsCancelled) = (snooze.Due.ToUnixTimeMilliseconds(), snooze.Text ?? row.What, null, null, false));

    public static bool Settle(Tables tables, SetDone done, long at) => Change(tables, done.FollowUp, done.By, row =>
        (row.DoneAt, row.IsCancelled) = (done.IsDone ? at : null, done is { IsDone: true, IsCancelled: true }));

    public static bool Mark(Tables tables, MarkReminded mark, long at)
    {
        if (tables.FollowUps.Find(mark.FollowUp.Value) is not { DoneAt: null, SentAt: null } row || row.DueAt != mark.Due.ToUnixTimeMilliseconds())
        {
            return false;
        }

        row.SentAt = at;
        tables.FollowUps.Update(row);
        return true;
    }

    private static bool Change(Tables tables, FollowUpId followUp, SellerId by, Action<FollowUpRow> change)
    {
        if (Scope.Of(tables, by) is not { } scope || tables.FollowUps.Find(followUp.Value) is not { } row || !scope.Holds(tables, new CustomerId(row.Customer)))
        {
            return false;
        }

        change(row);
        tables.FollowUps.Update(row);
        return true;
    }
}
