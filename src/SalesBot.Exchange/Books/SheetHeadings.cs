using System.Collections.Immutable;
using SalesBot.Core.Exchange;
using SalesBot.Exchange.Cells;

namespace SalesBot.Exchange.Books;

/// <summary>The line of a table that names its columns.</summary>
/// <param name="Line">Its place among the first lines, from 0.</param>
/// <param name="Missing">Columns without which the table says nothing.</param>
internal sealed record SheetHeadings(SheetKind Kind, int Line, ImmutableArray<FoundColumn> Found, ImmutableArray<string> Unknown, ImmutableArray<Column> Missing)
{
    /// <summary>Columns that stand there twice and may not.</summary>
    public IEnumerable<IGrouping<Column, FoundColumn>> Twice => Found.GroupBy(f => f.Column).Where(g => g.Key.Several is WhenSeveral.Refuse && g.Count() > 1);

    public ImmutableArray<FoundColumn> Of(Column column) => [.. Found.Where(f => f.Column == column).OrderBy(f => f.Rank)];
}

/// <param name="Index">Its place in each line, from 0.</param>
/// <param name="Heading">As the file has it.</param>
/// <param name="Rank">The place of the heading among those that the column is known by.</param>
internal sealed record FoundColumn(Column Column, int Index, string Heading, int Rank, MoneyUnit Unit);
