using System.Collections.Immutable;
using SalesBot.Core.Lenses;

namespace SalesBot.Core.Campaigns;

public readonly record struct CampaignId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>What a text asks of who reads it; by it some are left out. In files by name.</summary>
public enum CampaignAim
{
    /// <summary>Nothing: thanks, an apology, a question.</summary>
    Care,

    /// <summary>To buy.</summary>
    Sale,

    /// <summary>To buy, for a special price or gift.</summary>
    Offer,
}

/// <summary>The draft of a text to be sent to all customers of a stage.</summary>
/// <param name="Stage">Of the lifecycle.</param>
/// <param name="Text">With the hole <see cref="CampaignText.Name"/>.</param>
/// <param name="When">When it is the right one.</param>
/// <param name="Reward">What could be given along with it.</param>
public sealed record Campaign(CampaignId Id, TypeId Stage, string Name, CampaignAim Aim, string Text, string When, string Reward)
{
    private static readonly TypeInLens Furious = new(LensId.Satisfaction, KnownTypes.Furious);
    private static readonly TypeInLens Unsatisfied = new(LensId.Satisfaction, KnownTypes.Unsatisfied);
    private static readonly TypeInLens Churner = new(LensId.Tribe, KnownTypes.Churner);

    /// <summary>
    /// Who gets no such text: a furious customer is called and not written to; who is not satisfied is not asked to buy before that is settled; a churner,
    /// who comes for the price and goes for the price, gets no special one.
    /// </summary>
    public ImmutableArray<TypeInLens> Without => Aim switch
    {
        CampaignAim.Care => [Furious],
        CampaignAim.Sale => [Furious, Unsatisfied],
        CampaignAim.Offer => [Furious, Unsatisfied, Churner],
    };
}
