using System.Collections.Immutable;
using SalesBot.Exchange.Books;

namespace SalesBot.Exchange.Writing;

/// <summary>A table to be written; its lines are made as they are asked for.</summary>
internal sealed record WrittenSheet(string Name, ImmutableArray<Column> Columns, ImmutableArray<string> Headings, IEnumerable<ImmutableArray<Cell>> Rows);
