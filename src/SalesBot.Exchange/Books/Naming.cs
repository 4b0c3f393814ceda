namespace SalesBot.Exchange.Books;

/// <summary>A cell that names a customer.</summary>
internal readonly record struct Naming(string Sheet, int Row, string Column, string Cell);
