using System.Collections.Immutable;

namespace SalesBot.Core.Lenses;

/// <summary>The types that rules of the program speak of; the content must have them, by these names and in this order.</summary>
public static class KnownTypes
{
    public static readonly TypeId Delighted = new("delighted");
    public static readonly TypeId Happy = new("happy");
    public static readonly TypeId Satisfied = new("satisfied");
    public static readonly TypeId Unsatisfied = new("unsatisfied");
    public static readonly TypeId Furious = new("furious");

    public static readonly TypeId Potential = new("potential");
    public static readonly TypeId New = new("new");
    public static readonly TypeId Loyal = new("loyal");
    public static readonly TypeId Dissatisfied = new("dissatisfied");
    public static readonly TypeId Inactive = new("inactive");

    public static readonly TypeId Tribesman = new("tribe");
    public static readonly TypeId Churner = new("churner");
    public static readonly TypeId Vampire = new("vampire");
    public static readonly TypeId SnowLeopard = new("snow_leopard");

    public static readonly TypeId TrueFriend = new("true_friend");
    public static readonly TypeId Butterfly = new("butterfly");
    public static readonly TypeId Barnacle = new("barnacle");
    public static readonly TypeId Stranger = new("stranger");

    public static readonly TypeId Summit = new("summit");
    public static readonly TypeId Upper = new("upper");
    public static readonly TypeId Middle = new("middle");
    public static readonly TypeId Base = new("base");

    public static readonly TypeId Internal = new("internal");
    public static readonly TypeId External = new("external");

    /// <summary>Of each lens but behaviour, in the order in which a card shows the lenses. Those of satisfaction from the top of the ladder, those of value from the top of the pyramid.</summary>
    public static readonly ImmutableArray<(LensId Lens, ImmutableArray<TypeId> Types)> ByLens =
    [
        (LensId.Satisfaction, [Delighted, Happy, Satisfied, Unsatisfied, Furious]),
        (LensId.Lifecycle, [Potential, New, Loyal, Dissatisfied, Inactive]),
        (LensId.Tribe, [Tribesman, Churner, Vampire, SnowLeopard]),
        (LensId.Portfolio, [TrueFriend, Butterfly, Barnacle, Stranger]),
        (LensId.Worth, [Summit, Upper, Middle, Base]),
        (LensId.Relation, [Internal, External]),
    ];
}
