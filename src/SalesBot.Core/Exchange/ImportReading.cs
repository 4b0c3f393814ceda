using System.Collections.Immutable;

namespace SalesBot.Core.Exchange;

/// <summary>What was read from a file, and everything to be said about it before anything is written.</summary>
/// <param name="Book">The lines without a problem.</param>
/// <param name="Problems">In the order of tables and lines.</param>
/// <param name="Rows">How many lines with data were looked at, headings not counted.</param>
/// <param name="Fault">Set when nothing could be read at all; then all else is empty.</param>
public sealed record ImportReading(ExchangeBook Book, ImmutableArray<ImportProblem> Problems, ImmutableArray<ImportRemark> Remarks, int Rows, FileFault? Fault = null)
{
    /// <summary>True when the whole book may be written; otherwise none of it may.</summary>
    public bool IsGood => Fault is null && Problems.IsEmpty;

    public static ImportReading Of(FileFault fault) => new(ExchangeBook.Empty, [], [], 0, fault);
}
