using System.Collections.Immutable;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Exchange;
using SalesBot.Exchange.Files;

namespace SalesBot.Exchange.Books;

/// <summary>Reads customers, notes and purchases from a file that somebody has filled in, with everything that is wrong or odd about it.</summary>
/// <param name="words">Headings, values and the template's examples.</param>
/// <param name="zone">Where times without an offset were written.</param>
/// <param name="normalPhone">The one form of a phone number, or null for what is none.</param>
/// <param name="known">How many customers of the team a code, name or number means that are already kept.</param>
public sealed class BookReader(Words words, TimeZoneInfo zone, Func<string, string?> normalPhone, Func<string, int> known)
{
    private readonly HeadingReader _headings = new(words.ImportHeadings, words.ImportTemplate);
    private readonly CellChoices _choices = new(words.ImportValues, words.Leaving);
    private readonly Examples _examples = new(words.ImportTemplate);

    /// <summary>Never throws for what stands in the file.</summary>
    /// <param name="fileName">Names the table where the file is one itself.</param>
    public ImportReading Read(Stream stream, string fileName)
    {
        try
        {
            using var file = TableFile.Open(stream, fileName);
            return Read(file);
        }
        catch (UnreadableFileException e)
        {
            return ImportReading.Of(e.Fault);
        }
    }

    /// <exception cref="UnreadableFileException">The file is damaged farther on, or longer than is taken.</exception>
    public ImportReading Read(TableFile file)
    {
        var draft = new BookDraft(zone, normalPhone, _choices);
        var strange = new List<(TableSheet Sheet, IReadOnlyList<TableRow> Lines)>();
        foreach (var sheet in file.Sheets)
        {
            using var rows = sheet.Rows().GetEnumerator();
            var lines = new List<TableRow>();
            while (lines.Count < HeadingReader.MostLinesBefore && rows.MoveNext())
            {
                lines.Add(rows.Current);
            }

            if (lines.Count == 0 || sheet.Name == words.ImportTemplate.Help)
            {
                continue;
            }

            if (_headings.Find(sheet.Name, lines) is { } headings)
            {
                ReadSheet(draft, sheet, headings, lines.Skip(headings.Line + 1).Concat(Rest(rows)), lines[headings.Line].Number);
            }
            else
            {
                strange.Add((sheet, lines));
            }
        }

        TellOfStrange(draft, strange);
        return draft.Finish(known);
    }

    private void ReadSheet(BookDraft draft, TableSheet sheet, SheetHeadings headings, IEnumerable<TableRow> rows, int headingRow)
    {
        draft.Remarks.AddRange(headings.Unknown.Distinct().Select(unknown => new ImportRemark(RemarkKind.ColumnLeftAlone, sheet.Name, unknown, 0)));
        var twice = headings.Twice.ToList();
        if (headings.Missing.Length > 0 || twice.Count > 0)
        {
            draft.Problems.AddRange(headings.Missing.Select(c => new ImportProblem(sheet.Name, 0, "", Quoted(headings.Found.Select(f => f.Heading).Concat(headings.Unknown)), ProblemKind.MissingHeading, Quoted(c.Headings(words.ImportHeadings).Take(3)))));
            draft.Problems.AddRange(twice.Select(same => new ImportProblem(sheet.Name, headingRow, same.First().Heading, Quoted(same.Select(f => f.Heading)), ProblemKind.TwiceHeading)));

            // Lines without what they need would only repeat it.
            return;
        }

        var reader = new SheetReader(draft, sheet, headings);
        foreach (var row in rows)
        {
            if (_examples.Has(row, headings))
            {
                reader.LeaveExampleOut();
            }
            else
            {
                reader.Read(row);
            }
        }

        reader.Finish();
    }

    private void TellOfStrange(BookDraft draft, List<(TableSheet Sheet, IReadOnlyList<TableRow> Lines)> strange)
    {
        if (draft.HasSheets || draft.Problems.Count > 0)
        {
            draft.Remarks.AddRange(strange.Select(s => new ImportRemark(RemarkKind.SheetLeftAlone, s.Sheet.Name, "", 0)));
            return;
        }

        if (strange.Count == 0)
        {
            throw new UnreadableFileException(FileFault.Empty);
        }

        var (sheet, lines) = strange[0];
        var found = Quoted(lines[0].Cells.Select(c => c.Trim('\0', ' ')).Where(c => c.Length > 0));
        draft.Problems.Add(new(sheet.Name, 0, "", found, ProblemKind.NoTable, Quoted([words.ImportHeadings.Name[0], words.ImportHeadings.Phones[0], words.ImportHeadings.City[0]])));
    }

    private static IEnumerable<TableRow> Rest(IEnumerator<TableRow> rows)
    {
        while (rows.MoveNext())
        {
            yield return rows.Current;
        }
    }

    private static string Quoted(IEnumerable<string> texts)
    {
        const int Most = 8;
        var all = texts.ToImmutableArray();
        return string.Join("، ", all.Take(Most).Select(t => $"«{Core.Text.Clipped.To(t, 30)}»")) + (all.Length > Most ? "، …" : "");
    }
}
