using System.Collections.Immutable;
using SalesBot.Core.Exchange;
using SalesBot.Core.Text;

namespace SalesBot.Exchange.Books;

/// <summary>Finds the customers of a file that a cell of another table means: by code, then by phone number, then by name.</summary>
/// <param name="normalPhone">The one form of a phone number, or null for what is none.</param>
public sealed class CustomerFinder(Func<string, string?> normalPhone)
{
    private readonly Dictionary<string, CustomerRow> _codes = [];
    private readonly Dictionary<string, CustomerRow> _phones = [];
    private readonly Dictionary<string, ImmutableArray<CustomerRow>> _names = [];

    public static CustomerFinder Of(ExchangeBook book, Func<string, string?> normalPhone)
    {
        var finder = new CustomerFinder(normalPhone);
        foreach (var customer in book.Customers)
        {
            finder.Add(customer);
        }

        return finder;
    }

    /// <summary>None when the file has no such customer; several when a name is that of several.</summary>
    public ImmutableArray<CustomerRow> Find(string cell) =>
        _codes.TryGetValue(CodeKey(cell), out var byCode) ? [byCode]
        : normalPhone(cell) is { } phone && _phones.TryGetValue(phone, out var byPhone) ? [byPhone]
        : _names.TryGetValue(PersianText.Fold(cell), out var byName) ? byName
        : [];

    internal void Add(CustomerRow customer)
    {
        if (customer.Code is { } code)
        {
            _codes.TryAdd(CodeKey(code), customer);
        }

        foreach (var phone in customer.Phones.Select(normalPhone).OfType<string>())
        {
            _phones.TryAdd(phone, customer);
        }

        var name = PersianText.Fold(customer.Name);
        if (name.Length > 0)
        {
            _names[name] = _names.TryGetValue(name, out var others) ? others.Add(customer) : [customer];
        }
    }

    internal CustomerRow? ByCode(string code) => _codes.GetValueOrDefault(CodeKey(code));

    internal CustomerRow? ByPhone(string normal) => _phones.GetValueOrDefault(normal);

    // Signs are part of a code, and it must not matter on which keyboard its digits were typed.
    private static string CodeKey(string code) =>
        string.Create(code.Length, code, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = PersianDigits.DigitValue(source[i]) is { } digit ? (char)('0' + digit) : source[i] switch
                {
                    'ي' => 'ی',
                    'ك' => 'ک',
                    var c => char.ToLowerInvariant(c),
                };
            }
        });
}
