namespace SalesBot.Core.Ports;

/// <summary>
/// When a customer has been silent for longer than usual: nothing written for twice the usual pause between two contacts, and never less than a fortnight;
/// where one contact says nothing of what is usual, for a month. Our own rule of thumb.
/// </summary>
public static class Silence
{
    public static readonly TimeSpan Least = TimeSpan.FromDays(14);

    public static readonly TimeSpan AfterOneContact = TimeSpan.FromDays(30);

    public const int UsualPauses = 2;
}
