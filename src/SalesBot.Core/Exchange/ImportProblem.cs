namespace SalesBot.Core.Exchange;

/// <summary>One thing that stands against an import; while there is any, nothing is written.</summary>
/// <param name="Row">Counted from 1 as spreadsheets count; 0 when the whole table is meant.</param>
/// <param name="Column">The heading as the file has it; empty when no column is meant.</param>
/// <param name="Found">As it stands in the file, shortened.</param>
/// <param name="Wanted">What would be right, where that is not the same for every problem of the kind.</param>
public sealed record ImportProblem(string Sheet, int Row, string Column, string Found, ProblemKind Kind, string Wanted = "");
