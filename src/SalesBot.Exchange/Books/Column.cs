using System.Collections.Immutable;
using SalesBot.Core.Exchange;

namespace SalesBot.Exchange.Books;

/// <summary>What is done where several columns of a file say the same thing.</summary>
internal enum WhenSeveral
{
    Refuse,

    /// <summary>What stands in them is taken together: mobile and office numbers.</summary>
    Join,

    /// <summary>The first that is filled, in the order of the known headings: code before name.</summary>
    TakeFirst,
}

internal enum ColumnLook
{
    Text,
    Wrapped,
    Money,
}

/// <summary>A column that the program knows.</summary>
/// <param name="Headings">The first is written, the others are read as well.</param>
/// <param name="Width">In characters.</param>
/// <param name="IsWritten">False for one that is only read.</param>
internal sealed record Column(
    SheetKind Sheet,
    Func<ImportHeadingWords, ImmutableArray<string>> Headings,
    int Width,
    bool IsRequired = false,
    WhenSeveral Several = WhenSeveral.Refuse,
    ColumnLook Look = ColumnLook.Text,
    bool IsWritten = true);
