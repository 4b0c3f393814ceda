using System.Collections.Immutable;
using SalesBot.Core.Exchange;
using SalesBot.Core.Lenses;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Exchange.Books;

/// <summary>The few values of a cell by the words that stand for them.</summary>
internal sealed class Choices<T>
    where T : struct
{
    private readonly Dictionary<string, T> _values = [];
    private readonly ImmutableArray<(T Value, string Written)> _written;

    public Choices(params ImmutableArray<(T Value, ImmutableArray<string> Words)> choices)
    {
        _written = [.. choices.Select(c => (c.Value, c.Words[0])).DistinctBy(c => c.Value)];
        foreach (var (value, words) in choices)
        {
            foreach (var word in words)
            {
                _values.TryAdd(Key(word), value);
            }
        }
    }

    /// <summary>What may be written, one word for each value.</summary>
    public string Wanted => string.Join("، ", _written.Select(w => $"«{w.Written}»"));

    public T? Read(string cell) => _values.TryGetValue(Key(cell), out var value) ? value : null;

    public string Write(T value) => _written.First(w => w.Value.Equals(value)).Written;

    private static string Key(string word) => PersianText.Fold(word).Replace(" ", "", StringComparison.Ordinal);
}

internal sealed class CellChoices(ImportValueWords words, LeavingWords leaving)
{
    public LeavingWords Leaving { get; } = leaving;

    public Choices<Currency> Unit { get; } = new((Currency.Toman, words.Toman), (Currency.Rial, words.Rial));

    public Choices<BusinessKind> Kind { get; } =
        new((BusinessKind.Retail, words.Retail), (BusinessKind.Wholesale, words.Wholesale), (BusinessKind.Machinery, words.Machinery), (BusinessKind.Government, words.Government));

    public Choices<bool> Internal { get; } = new((true, words.Internal), (false, words.External), (true, words.Yes), (false, words.No));

    public Choices<bool> Archived { get; } = new((true, words.Yes), (false, words.No), (true, words.Archived), (false, words.Active));
}
