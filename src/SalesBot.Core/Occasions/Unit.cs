namespace SalesBot.Core.Occasions;

/// <summary>Customers with the same offers for whom the relaxation chose the same one.</summary>
/// <param name="Chosen">Its place among the offers of the group.</param>
internal readonly record struct Unit(int Group, int Chosen, int Count);
