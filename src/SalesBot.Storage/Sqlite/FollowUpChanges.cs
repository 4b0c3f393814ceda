using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Changes of follow-ups: by who sees the customer. Each answers false when who asks may not, and has then written nothing.</summary>
internal static class FollowUpChanges
{
    private const string May = $"EXISTS (SELECT 1 FROM customers c WHERE c.id = follow_ups.customer AND {Scope.Sees})";

    public static bool Add(PreparedConnection connection, AddFollowUp add, long at) =>
        Scope.Of(connection, add.Of) is { } scope && scope.Holds(connection, add.Customer) && connection.Execute(
            "INSERT INTO follow_ups (id, customer, of, text, due_at, made_at, made_by) VALUES ($id, $customer, $of, $text, $due, $at, $of)",
            ("$id", add.FollowUp.Value), ("$customer", add.Customer.Value), ("$of", add.Of.Value), ("$text", add.Text), ("$due", add.Due.ToUnixTimeMilliseconds()), ("$at", at)) == 1;

    public static bool Move(PreparedConnection connection, Snooze snooze) => Scope.Of(connection, snooze.By) is { } scope && connection.Execute(
        $"UPDATE follow_ups SET due_at = $due, text = coalesce($text, text), sent_at = NULL, done_at = NULL, is_cancelled = 0 WHERE id = $id AND {May}",
        ("$due", snooze.Due.ToUnixTimeMilliseconds()), ("$text", snooze.Text), ("$id", snooze.FollowUp.Value), scope.TeamParameter, scope.OwnerParameter) == 1;

    public static bool Settle(PreparedConnection connection, SetDone done, long at) => Scope.Of(connection, done.By) is { } scope && connection.Execute(
        $"UPDATE follow_ups SET done_at = $at, is_cancelled = $cancelled WHERE id = $id AND {May}",
        ("$at", done.IsDone ? at : null), ("$cancelled", done is { IsDone: true, IsCancelled: true } ? 1 : 0), ("$id", done.FollowUp.Value), scope.TeamParameter, scope.OwnerParameter) == 1;

    public static bool Mark(PreparedConnection connection, MarkReminded mark, long at) => connection.Execute(
        "UPDATE follow_ups SET sent_at = $at WHERE id = $id AND due_at = $due AND done_at IS NULL AND sent_at IS NULL",
        ("$at", at), ("$id", mark.FollowUp.Value), ("$due", mark.Due.ToUnixTimeMilliseconds())) == 1;
}
