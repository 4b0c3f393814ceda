using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Storage;

/// <summary>Who is meant by the names of an import.</summary>
/// <param name="by">Who imports; null for the program itself.</param>
/// <param name="sellers">Of the team: those first who are meant first.</param>
/// <param name="make">Makes one known by name alone.</param>
internal sealed class NamedPeople(SellerId? by, Func<IEnumerable<(long Id, string Name)>> sellers, Func<string, long> make)
{
    private readonly Dictionary<string, long> _known = [];

    /// <summary>A member of that name, or one known by name alone, made where there is none; for no name, who imports.</summary>
    public long Of(string? name)
    {
        var called = name ?? "";
        if (_known.TryGetValue(called, out var known))
        {
            return known;
        }

        return _known[called] = called.Length == 0 && by is { } importer ? importer.Value : Find(called) ?? make(called);
    }

    private long? Find(string called)
    {
        var folded = PersianText.Fold(called);
        return sellers().Where(s => PersianText.Fold(s.Name) == folded).Select(s => (long?)s.Id).FirstOrDefault();
    }
}
