using System.Collections.Immutable;
using SalesBot.Core.Dialogue;
using SalesBot.Core.Exchange;
using SalesBot.Exchange.Books;

namespace SalesBot.Exchange.Writing;

/// <summary>Writes the lists of an occasion, for whoever sends the messages.</summary>
public sealed class GuestWriter(OccasionFileWords words)
{
    private const int NameWidth = 28;
    private const int TextWidth = 90;

    /// <summary>A workbook with two sheets, right to left.</summary>
    public void WriteExcel(GuestBook book, Stream stream) => WorkbookWriter.Write(Sheets(book), stream);

    /// <summary>An archive (.zip) with two texts (.csv).</summary>
    public void WriteCsv(GuestBook book, Stream stream) => TextTableWriter.Write(Sheets(book), stream);

    private ImmutableArray<WrittenSheet> Sheets(GuestBook book) => [Sheet(words.MessageSheet, words.Mobile, book.Messages), Sheet(words.MailSheet, words.Email, book.Mails)];

    private WrittenSheet Sheet(string name, string address, ImmutableArray<GuestRow> rows)
    {
        ImmutableArray<string> headings = [words.Customer, address, words.Seller, words.Text];
        return new(
            name,
            [.. headings.Select((heading, i) => new Column(SheetKind.Customers, _ => [heading], i == headings.Length - 1 ? TextWidth : NameWidth, Look: i == headings.Length - 1 ? ColumnLook.Wrapped : ColumnLook.Text))],
            headings,
            rows.Select(row => ImmutableArray.Create(new Cell(row.Customer), new Cell(row.Address), new Cell(row.Seller), new Cell(row.Text))));
    }
}
