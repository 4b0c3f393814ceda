using System.Collections.Immutable;
using System.Globalization;
using SalesBot.Core.Exchange;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;
using SalesBot.Exchange.Books;
using SalesBot.Exchange.Cells;

namespace SalesBot.Exchange.Writing;

/// <summary>Makes tables of books.</summary>
internal sealed class SheetMaker(ImportHeadingWords headings, ImportTemplateWords template, CellChoices choices, TimeZoneInfo zone)
{
    public ImmutableArray<WrittenSheet> Of(ExchangeBook book) =>
    [
        Sheet(SheetKind.Customers, book.Customers.Select(Of)),
        Sheet(SheetKind.Notes, book.Notes.Select(Of)),
        Sheet(SheetKind.Purchases, book.Purchases.Select(Of)),
    ];

    /// <summary>With two example lines each.</summary>
    public ImmutableArray<WrittenSheet> OfExamples()
    {
        var examples = new Examples(template);
        return [.. Enum.GetValues<SheetKind>().Select(kind => Sheet(kind, examples.Of(kind).Select(line => line.Select(text => new Cell(text)).ToImmutableArray())))];
    }

    private WrittenSheet Sheet(SheetKind kind, IEnumerable<ImmutableArray<Cell>> rows)
    {
        var columns = Columns.WrittenOf(kind);
        var name = kind switch { SheetKind.Customers => template.Customers, SheetKind.Notes => template.Notes, SheetKind.Purchases => template.Purchases };
        return new(name, columns, [.. columns.Select(c => c.Headings(headings)[0])], rows);
    }

    // In the order of Columns.
    private ImmutableArray<Cell> Of(CustomerRow c) =>
    [
        Text(c.Code), Text(c.Name), Text(c.Company), Text(ListCell.Write(c.Phones)), Text(c.City), Text(ListCell.Write(c.Tags)),
        Text(c.Kind is { } kind ? choices.Kind.Write(kind) : null), Text(c.IsInternal is { } isInternal ? choices.Internal.Write(isInternal) : null),
        Text(c.Owner), Text(c.Persona), Text(choices.Archived.Write(c.IsArchived)),
        Text(c.Email), Text(c.Birthday is { } birthday ? PersianDate.Of(birthday) : null), Text(c.ReferredBy), Text(c.LeavingReason is { } reason ? choices.Leaving.Say(reason) : null), Text(c.ServiceTerms),
    ];

    private ImmutableArray<Cell> Of(NoteRow n) => [Text(n.Customer), Text(n.Author), Text(n.At is { } at ? DateCell.Write(at, zone) : null), Text(n.Text)];

    private ImmutableArray<Cell> Of(PurchaseRow p) =>
        [Text(p.Customer), Text(DateCell.Write(p.Date)), Of(p.Amount, p.Currency), p.Margin is { } margin ? Of(margin, p.Currency) : Text(null), Text(choices.Unit.Write(p.Currency)), Text(p.Product)];

    private static Cell Text(string? text) => new(text ?? "");

    // Rials that make no whole Toman say so themselves.
    private Cell Of(Money money, Currency currency) => currency is Currency.Rial ? Number(money.Rials)
        : money.Rials % Money.RialsPerToman == 0 ? Number(money.Toman)
        : Text($"{money.Rials.ToString(CultureInfo.InvariantCulture)} {choices.Unit.Write(Currency.Rial)}");

    private static Cell Number(long number) => new(number.ToString(CultureInfo.InvariantCulture), number);
}
