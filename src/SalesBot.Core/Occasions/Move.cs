namespace SalesBot.Core.Occasions;

/// <summary>A change of one customer against the choice of the relaxation: dearer and worth more, or cheaper and worth less.</summary>
internal readonly record struct Move(long Cost, long Value, int Offer);
