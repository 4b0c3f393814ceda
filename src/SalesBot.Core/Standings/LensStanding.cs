using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;

namespace SalesBot.Core.Standings;

/// <summary>What a standing rests on; kept by name.</summary>
public enum StandingSource
{
    /// <summary>On answers and messages.</summary>
    Judged,

    /// <summary>A seller said it.</summary>
    Named,

    /// <summary>On what was bought and when.</summary>
    Purchases,

    /// <summary>On a verdict of the satisfaction lens.</summary>
    Satisfaction,
}

/// <summary>What a customer is in one lens, now.</summary>
/// <param name="At">Since when it has been so, as far as it was seen.</param>
public sealed record LensStanding(LensId Lens, TypeId Type, Certainty Certainty, StandingSource Source, DateTimeOffset At);

/// <summary>The newest verdict of a lens that counts.</summary>
public readonly record struct JudgedType(LensId Lens, TypeId Type, Certainty Certainty, bool IsNamed, DateTimeOffset At)
{
    /// <summary>Too little to go by.</summary>
    public bool IsThin => Certainty is Certainty.Thin && !IsNamed;
}
