using System.Collections.Immutable;
using SalesBot.Core.Purchases;

namespace SalesBot.Core.Occasions;

/// <summary>A way to invite a customer, from that for the broad base to that for the very top (seed 003). Kept by name.</summary>
public enum ChannelKind
{
    Sms,
    Email,

    /// <summary>A card that a courier brings.</summary>
    Courier,

    /// <summary>The seller hands the card over.</summary>
    InPerson,

    /// <summary>The managing director fetches him in his own car.</summary>
    Director,
}

/// <summary>What a way to invite costs, and what it is good for.</summary>
/// <param name="Cost">For one customer, at least 0.</param>
/// <param name="ChancePercent">Of a hundred invited so, how many come; 0 to 100.</param>
/// <param name="IsUsed">False when it was left out.</param>
public sealed record Channel(ChannelKind Kind, Money Cost, int ChancePercent, bool IsUsed = true)
{
    public const int Whole = 100;

    /// <summary>To begin with, until the lead writes the team's own: rough figures of ours, of the order that printing, a courier or half a day of a manager costs.</summary>
    public static readonly ImmutableArray<Channel> Usual =
    [
        new(ChannelKind.Sms, Money.OfToman(600), 4),
        new(ChannelKind.Email, Money.Zero, 2),
        new(ChannelKind.Courier, Money.OfToman(250_000), 15),
        new(ChannelKind.InPerson, Money.OfToman(800_000), 40),
        new(ChannelKind.Director, Money.OfToman(8_000_000), 85),
    ];
}
