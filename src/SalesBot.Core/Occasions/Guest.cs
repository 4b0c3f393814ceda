using SalesBot.Core.Purchases;

namespace SalesBot.Core.Occasions;

/// <summary>A customer who may be invited, as far as it matters for how.</summary>
/// <param name="Profit">Earned with him in the period; below zero where he cost more.</param>
/// <param name="HasComplaint">Unsatisfied or furious: he is asked what is wrong, not invited.</param>
/// <param name="HasMobile">A number that a text message reaches.</param>
/// <param name="Pin">What somebody decided for him by hand; null where that is left to the reckoning.</param>
public sealed record Guest(Money Profit, bool IsSnowLeopard, bool IsChurner, bool HasComplaint, bool HasMobile, bool HasEmail, Pin? Pin = null)
{
    public bool IsReachedBy(ChannelKind channel) => channel switch
    {
        ChannelKind.Sms => HasMobile,
        ChannelKind.Email => HasEmail,
        ChannelKind.Courier or ChannelKind.InPerson or ChannelKind.Director => true,
    };
}

/// <param name="Channel">Null for not at all.</param>
public sealed record Pin(ChannelKind? Channel);

/// <summary>Why somebody is not invited. Kept by name.</summary>
public enum WhyNot
{
    Complaint,

    /// <summary>No number, no address, and no other way is used for him.</summary>
    Unreachable,

    /// <summary>Every way costs more than it is expected to bring.</summary>
    NotWorth,
    NoBudget,

    /// <summary>Somebody left him out.</summary>
    ByHand,
}

/// <summary>What was decided for a guest: exactly one of channel and reason is set.</summary>
/// <param name="Worth">What he is worth to the team if he comes; zero where nothing is known of anyone.</param>
public readonly record struct Seat(ChannelKind? Channel, WhyNot? Why, bool IsPinned, Money Worth);
