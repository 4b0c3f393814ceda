using SalesBot.Core.Exchange;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Storage.LiteDb;

/// <summary>Reads a whole team for its files.</summary>
internal sealed class ExportReader(Tables tables, TeamId team, Func<Media, string> ofMedia, Func<TypeId, string> nameOf, TimeZoneInfo zone)
{
    private readonly Dictionary<long, string> _names = tables.Sellers.All().ToDictionary(s => s.Id, s => s.Name);
    private Dictionary<long, string> _codes = [];

    public ExchangeBook Read()
    {
        // Whoever brought one may come later: codes first.
        var (from, to) = Rows.CustomerRow.OfTeamFrom(team.Value, long.MinValue);
        var (first, last) = NoteNumber.Range(team, when: null);
        _codes = ExportLines.Codes(tables.Customers.Walk("ByNumber", from, to).Select(c => c.Id));
        return new ExchangeBook(
            [.. tables.Customers.Walk("ByNumber", from, to).Select((c, i) => Customer(c, i + ExportLines.FirstRow))],
            [.. tables.Notes.Walk("_id", first, last).Where(n => n.DeletedAt is null).Select((n, i) => Note(n, i + ExportLines.FirstRow))],
            [.. Purchases().Select((p, i) => Purchase(p, i + ExportLines.FirstRow))]);
    }

    private CustomerRow Customer(Rows.CustomerRow row, int line) => new(
        line, row.Name, row.Company, row.Phones, row.City, [.. row.Tags.Select(tag => tag.Shown)], StandingWriter.KindOf(row), row.IsInternal, _names[row.Owner],
        row.Persona is { } persona ? nameOf(new TypeId(persona)) : null, row.ArchivedAt is not null, _codes[row.Id])
    {
        Email = row.Email,
        Birthday = DayOfYear.Read(row.Birthday),
        ReferredBy = row.ReferredBy is { } by ? _codes.GetValueOrDefault(by) : null,
        LeavingReason = row.LeavingReason,
        ServiceTerms = row.ServiceTerms,
    };

    private NoteRow Note(Rows.NoteRow row, int line) => new(
        line, _codes[row.Customer], _names[row.Author], RowReading.Time(row.At), ExportLines.Words(row.Words, row.Media, ofMedia));

    private PurchaseRow Purchase(Rows.PurchaseRow row, int line) => new(
        line, _codes[row.Customer], ExportLines.Day(row.At, zone), new Money(row.Amount), Enum.Parse<Currency>(row.Currency), row.Margin is { } margin ? new Money(margin) : null, row.Product);

    private IEnumerable<Rows.PurchaseRow> Purchases() => _codes.Keys.SelectMany(customer => PurchaseQueries.Of(tables, new CustomerId(customer))).OrderBy(p => p.At).ThenBy(p => p.Id);
}
