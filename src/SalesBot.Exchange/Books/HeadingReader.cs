using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SalesBot.Core.Exchange;
using SalesBot.Core.Text;
using SalesBot.Exchange.Cells;
using SalesBot.Exchange.Files;

namespace SalesBot.Exchange.Books;

/// <summary>Finds the line with the headings among the first of a table, and what kind of table they make it.</summary>
internal sealed partial class HeadingReader(ImportHeadingWords words, ImportTemplateWords template)
{
    /// <summary>The headings stand in one of so many first lines.</summary>
    public const int MostLinesBefore = 10;

    // By kind of table, then by heading without spaces and signs.
    private readonly Dictionary<(SheetKind, string), (Column Column, int Rank)> _columns = Columns.All
        .SelectMany(column => column.Headings(words).Select((heading, rank) => (Key: (column.Sheet, Key(heading)), Value: (column, rank))))
        .DistinctBy(entry => entry.Key)
        .ToDictionary(entry => entry.Key, entry => entry.Value);

    /// <summary>Null when no line has headings that are known: two of them, or nothing else.</summary>
    public SheetHeadings? Find(string sheet, IReadOnlyList<TableRow> lines)
    {
        var named = KindNamed(sheet);
        return Enumerable.Range(0, lines.Count)
            .SelectMany(line => Enum.GetValues<SheetKind>().Select(kind => Read(kind, line, lines[line])))
            .Where(h => h.Found.DistinctBy(f => f.Column).Count() is var known && (known > 1 || (known == 1 && h.Unknown.IsEmpty)))
            .OrderBy(h => h.Missing.Length > 0)
            .ThenByDescending(h => h.Found.DistinctBy(f => f.Column).Count())
            .ThenBy(h => h.Line)
            .ThenByDescending(h => h.Kind == named)
            .FirstOrDefault();
    }

    private SheetKind? KindNamed(string sheet)
    {
        var key = Key(sheet);
        return key == Key(template.Customers) ? SheetKind.Customers : key == Key(template.Notes) ? SheetKind.Notes : key == Key(template.Purchases) ? SheetKind.Purchases : null;
    }

    private SheetHeadings Read(SheetKind kind, int line, TableRow row)
    {
        var found = ImmutableArray.CreateBuilder<FoundColumn>();
        var unknown = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var heading = row.Cells[i].Trim().ReplaceLineEndings(" ");
            if (Match(kind, heading) is { } match)
            {
                found.Add(new(match.Column, i, heading, match.Rank, match.Unit));
            }
            else if (heading.Length > 0)
            {
                unknown.Add(heading);
            }
        }

        return new(kind, line, found.ToImmutable(), unknown.ToImmutable(), [.. Columns.Of(kind).Where(c => c.IsRequired && !found.Any(f => Fills(f.Column, c)))]);
    }

    // A surname alone is a name.
    private static bool Fills(Column found, Column wanted) => found == wanted || (found == Columns.Family && wanted == Columns.Name);

    private (Column Column, int Rank, MoneyUnit Unit)? Match(SheetKind kind, string heading)
    {
        var words = MoneyUnit.Words(heading).ToList();
        var unit = new MoneyUnit(
            words.Select(MoneyUnit.CurrencyOf).FirstOrDefault(c => c is not null),
            words.Select(MoneyUnit.TimesOf).Where(t => t is not null).Aggregate((decimal?)null, (all, t) => MoneyUnit.Multiply(all ?? 1m, t!.Value)));
        return Find(Key(heading)) ?? Find(Key(Aside().Replace(heading, ""))) ?? Find(string.Concat(words.Where(w => w is not "به" && MoneyUnit.CurrencyOf(w) is null && MoneyUnit.TimesOf(w) is null)));

        (Column, int, MoneyUnit)? Find(string key) =>
            _columns.TryGetValue((kind, key), out var column) ? (column.Column, column.Rank, column.Column.Look is ColumnLook.Money ? unit : default) : null;
    }

    private static string Key(string heading) => PersianText.Fold(heading).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Aside();
}
