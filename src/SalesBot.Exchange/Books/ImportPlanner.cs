using System.Collections.Immutable;
using SalesBot.Core.Exchange;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Exchange.Books;

/// <summary>Says of each line of a file which customer of the team it means: the one who has its phone number, or whose name and company are the same; else a new one.</summary>
public sealed class ImportPlanner
{
    private readonly Lookup _types;
    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<string, KnownCustomer> _byPhone = [];
    private readonly ILookup<string, KnownCustomer> _byName;

    public ImportPlanner(ImmutableArray<KnownCustomer> known, Lookup types, TimeZoneInfo zone)
    {
        (_types, _zone) = (types, zone);
        _byName = known.ToLookup(k => PersianText.Fold(k.Name));
        foreach (var customer in known)
        {
            foreach (var phone in customer.Phones)
            {
                _byPhone[phone] = customer;
            }
        }
    }

    /// <summary>The one form of a phone number, or null for what is none.</summary>
    public static string? NormalPhone(string text) => PhoneNumber.Read(text)?.Key;

    /// <summary>How many customers of the team a name or a number means.</summary>
    public int Count(string cell) => NormalPhone(cell) is { } phone && _byPhone.ContainsKey(phone) ? 1 : _byName[PersianText.Fold(cell)].Count();

    /// <param name="nextId">Gives ids of customers, each greater than the last.</param>
    public ImportPlan Plan(ImportReading reading, BatchId batch, TeamId team, SellerId? by, string fileName, Func<long> nextId)
    {
        var customers = reading.Book.Customers.Select(row => Plan(row, nextId)).ToImmutableArray();
        var ofRow = customers.ToDictionary(c => c.Row.Row, c => c.Id);
        var finder = CustomerFinder.Of(reading.Book, NormalPhone);
        CustomerId Meant(string cell) => finder.Find(cell) is [var row, ..] ? ofRow[row.Row] : Known(cell);
        CustomerId? Referrer(PlannedCustomer customer) => customer.Row.ReferredBy is { } cell && Meant(cell) is var who && who != customer.Id ? who : null;
        return new ImportPlan(
            batch, team, by, fileName, [.. customers.Select(c => c with { ReferredBy = Referrer(c) })],
            [.. reading.Book.Notes.Select(row => (Meant(row.Customer), row))],
            [.. reading.Book.Purchases.Select(row => (Meant(row.Customer), BeginningOf(row.Date), row))]);
    }

    private PlannedCustomer Plan(CustomerRow row, Func<long> nextId)
    {
        ImmutableArray<PhoneNumber> phones = [.. row.Phones.Select(PhoneNumber.Read).OfType<PhoneNumber>().Distinct()];
        var persona = row.Persona is { } name ? _types.Find(name, LensId.Behaviour) : null;
        return Same(row, phones) is { } known
            ? new PlannedCustomer(known.Id, false, row, phones, persona)
            : new PlannedCustomer(new CustomerId(nextId()), true, row, phones, persona);
    }

    private KnownCustomer? Same(CustomerRow row, ImmutableArray<PhoneNumber> phones)
    {
        foreach (var phone in phones)
        {
            if (_byPhone.TryGetValue(phone.Key, out var known))
            {
                return known;
            }
        }

        // Two of one name with numbers of their own are two.
        var company = PersianText.Fold(row.Company ?? "");
        return _byName[PersianText.Fold(row.Name)].Where(k => PersianText.Fold(k.Company ?? "") == company && (phones.IsEmpty || k.Phones.IsEmpty)).ToList() is [var only] ? only : null;
    }

    private CustomerId Known(string cell) => NormalPhone(cell) is { } phone && _byPhone.TryGetValue(phone, out var known) ? known.Id : _byName[PersianText.Fold(cell)].First().Id;

    private DateTimeOffset BeginningOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, _zone.GetUtcOffset(local));
    }
}
