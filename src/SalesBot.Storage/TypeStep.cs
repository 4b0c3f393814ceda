using SalesBot.Core.Lenses;

namespace SalesBot.Storage;

/// <summary>From one type of a lens, or none, to another, or none.</summary>
internal readonly record struct TypeStep(LensId Lens, TypeId? From, TypeId? To)
{
    // Taken back or said otherwise so soon, it was never so.
    private const long Hesitation = 60_000;

    /// <summary>True where the step before it in its lens was taken back at once: the two are then one, and none where they lead there and back.</summary>
    /// <param name="lastTo">Where the step before led, and when.</param>
    /// <param name="replaced">When the verdict was given that another has taken the place of: a step of that time was a step of the same interview.</param>
    public bool Corrects(string? lastTo, long lastAt, long at, long? replaced) => lastTo == From?.Value && (Math.Abs(at - lastAt) < Hesitation || lastAt == replaced);
}
