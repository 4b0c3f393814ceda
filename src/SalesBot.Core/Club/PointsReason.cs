namespace SalesBot.Core.Club;

/// <summary>Why points came or went. Kept by name.</summary>
public enum PointsReason
{
    Purchase,

    /// <summary>Something was given back.</summary>
    Return,

    /// <summary>Takes back what a purchase earned that is no longer there (or gives back what a return took).</summary>
    PurchaseRemoved,

    /// <summary>Spent on a reward.</summary>
    Reward,
    RewardUndone,
    Birthday,

    /// <summary>Brought a customer who has bought.</summary>
    Referral,

    /// <summary>The one who was brought has no purchase any more, or somebody else brought him.</summary>
    ReferralUndone,
    ByHand,
}
