namespace SalesBot.Exchange.Writing;

/// <summary>What is written into a cell.</summary>
/// <param name="Number">Set where a spreadsheet should be able to count with it; the text is the same number.</param>
internal readonly record struct Cell(string Text, long? Number = null);
