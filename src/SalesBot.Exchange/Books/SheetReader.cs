using System.Text.RegularExpressions;
using SalesBot.Core.Exchange;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;
using SalesBot.Exchange.Cells;
using SalesBot.Exchange.Files;

namespace SalesBot.Exchange.Books;

/// <summary>Makes the lines of one table customers, notes or purchases.</summary>
internal sealed partial class SheetReader(BookDraft draft, TableSheet sheet, SheetHeadings headings)
{
    private readonly SheetDraft _read = new();
    private readonly Dictionary<Column, ColumnTally> _tallies = [];
    private readonly HashSet<int> _lonely = [];
    private SheetLine? _line;
    private int _examples;

    private SheetLine Line => _line ??= new SheetLine(sheet.Name, headings, _read.Problems);

    public void LeaveExampleOut() => _examples++;

    public void Read(TableRow row)
    {
        _read.Rows++;
        Line.Begin(row);
        if (row.Cells.Count(c => !string.IsNullOrWhiteSpace(c)) == 1)
        {
            _lonely.Add(row.Number);
        }

        switch (headings.Kind)
        {
            case SheetKind.Customers: ReadCustomer(); break;
            case SheetKind.Notes: ReadNote(); break;
            case SheetKind.Purchases: ReadPurchase(); break;
        }
    }

    public void Finish()
    {
        // A text across the table is a title; which lines are merged, a workbook says after the lines.
        _lonely.IntersectWith(sheet.MergedRows);
        _read.Remove(_lonely);
        draft.Take(_read);
        var counts = new[] { (RemarkKind.ExamplesLeftOut, _examples), (RemarkKind.TitlesLeftOut, _lonely.Count) };
        draft.Remarks.AddRange(counts.Where(c => c.Item2 > 0).Select(c => new ImportRemark(c.Item1, sheet.Name, "", c.Item2)));
        draft.Remarks.AddRange(_tallies.SelectMany(t => t.Value.Remarks(sheet.Name, headings.Of(t.Key)[0].Heading)));
    }

    private void ReadCustomer()
    {
        var name = string.Join(' ', new[] { Line.Text(Columns.Name), Line.Text(Columns.Family) }.Where(part => part is not null));
        var customer = new CustomerRow(
            Line.Number,
            name.Length > 0 ? name : Line.Missing(Columns.Name),
            Line.Text(Columns.Company),
            Line.List(Columns.Phones, ListCell.Phones),
            Line.Text(Columns.City),
            Line.List(Columns.Tags, ListCell.Tags),
            Line.Choice(Columns.Kind, draft.Choices.Kind, ProblemKind.WrongKind),
            Line.Choice(Columns.IsInternal, draft.Choices.Internal, ProblemKind.WrongSide),
            Line.Text(Columns.Owner),
            Line.Text(Columns.Persona),
            Line.Choice(Columns.IsArchived, draft.Choices.Archived, ProblemKind.WrongYesNo) ?? false,
            Line.Text(Columns.Code))
        {
            Email = Checked(Columns.Email, EmailAddress.Read, ProblemKind.WrongEmail),
            Birthday = Line.Text(Columns.Birthday) is { } day ? Birthday(day) : null,
            ReferredBy = Line.Text(Columns.ReferredBy),
            LeavingReason = Line.Text(Columns.LeavingReason) is { } reason ? draft.Choices.Leaving.Read(reason) : null,
            ServiceTerms = Line.Text(Columns.ServiceTerms),
        };
        if (customer.ReferredBy is { } referrer)
        {
            _read.Namings.Add(new(sheet.Name, Line.Number, Line.HeadingOf(Columns.ReferredBy), referrer));
        }

        CheckPhones(customer);
        if (customer.Code is { } code && draft.Finder.ByCode(code) is { } same)
        {
            Line.Report(Columns.Code, code, ProblemKind.SameCode, PersianDigits.Of(same.Row));
        }

        draft.Finder.Add(customer);
        if (Line.IsGood)
        {
            _read.Customers.Add(customer);
        }
    }

    private void CheckPhones(CustomerRow customer)
    {
        foreach (var phone in customer.Phones)
        {
            if (draft.NormalPhone(phone) is not { } normal)
            {
                Line.Report(Columns.Phones, phone, Rounded().IsMatch(phone) ? ProblemKind.RoundedPhone : ProblemKind.WrongPhone);
            }
            else if (draft.Finder.ByPhone(normal) is { } other)
            {
                Line.Report(Columns.Phones, phone, ProblemKind.SamePhone, PersianDigits.Of(other.Row));
            }
        }
    }

    private void ReadNote()
    {
        var customer = Name(Columns.NoteCustomer);
        var author = Line.Text(Columns.Author);
        var at = Date(Columns.At);
        var text = Line.RequiredLong(Columns.Text);
        if (Line.IsGood)
        {
            _read.Notes.Add(new(Line.Number, customer, author, at?.Instant(draft.Zone), text));
        }
    }

    private void ReadPurchase()
    {
        var customer = Name(Columns.PurchaseCustomer);
        var date = Date(Columns.Date);
        if (date is null)
        {
            Line.Missing(Columns.Date);
        }

        var unit = Line.Choice(Columns.Unit, draft.Choices.Unit, ProblemKind.WrongUnit);
        var amount = Amount(Columns.Amount, unit);
        if (amount is null)
        {
            Line.Missing(Columns.Amount);
        }

        var margin = Amount(Columns.Margin, unit);
        var product = Line.Text(Columns.Product);
        if (Line.IsGood)
        {
            _read.Purchases.Add(new(Line.Number, customer, date!.Value.Day!.Value, amount!.Value.Amount!.Value, unit ?? amount.Value.Currency ?? Currency.Toman, margin?.Amount, product));
        }
    }

    private string Name(Column column)
    {
        var cell = Line.Required(column);
        if (cell.Length > 0)
        {
            _read.Namings.Add(new(sheet.Name, Line.Number, Line.HeadingOf(column), cell));
        }

        return cell;
    }

    private DateReading? Date(Column column)
    {
        var reading = Line.Date(column);
        if (reading is { } read)
        {
            Tally(column).Count(read.Calendar);
        }

        return reading;
    }

    private AmountReading? Amount(Column column, Currency? unit)
    {
        var reading = Line.Amount(column, unit);

        // What the line itself says of its unit needs no remark.
        if (reading is { } read && Line.Text(Columns.Unit) is null)
        {
            Tally(column).Count(read.Currency);
        }

        return reading;
    }

    private string? Checked(Column column, Func<string, string?> read, ProblemKind problem)
    {
        if (Line.Text(column) is not { } cell)
        {
            return null;
        }

        var value = read(cell);
        if (value is null)
        {
            Line.Report(column, cell, problem);
        }

        return value;
    }

    // Spreadsheets like to make a date of it, with a year of today.
    private DayOfYear? Birthday(string cell)
    {
        var day = BirthdayReader.Read(cell) ?? (DateCell.Read(cell).Day is { } date ? BirthdayReader.Read(PersianDate.Day(new DateTimeOffset(date.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero), TimeZoneInfo.Utc)) : null);
        if (day is null)
        {
            Line.Report(Columns.Birthday, cell, ProblemKind.WrongBirthday);
        }

        return day;
    }

    private ColumnTally Tally(Column column) => _tallies.TryGetValue(column, out var tally) ? tally : _tallies[column] = new();

    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?E\+?[0-9]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Rounded();
}
