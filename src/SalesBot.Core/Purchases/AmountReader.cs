using System.Collections.Frozen;
using System.Collections.Immutable;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Text;

namespace SalesBot.Core.Purchases;

/// <param name="IsStrong">It can be nothing but money: a currency or millions were said, or the figure is that long.</param>
internal sealed record AmountFound(AmountSaid Said, bool IsNegative, bool IsStrong, int Count);

/// <summary>
/// Reads money as sellers type it, words and figures mixed: «۳/۵ میلیون», «یک میلیارد و دویست میلیون», «۴ میلیون و ۲۰۰», «۲ تومن و نیم». Where the market leaves the thousands
/// or millions out, all that may be meant is read, likeliest first.
/// </summary>
internal sealed class AmountReader(DueText text, string source)
{
    private const decimal MostValue = 1e15m;
    private const decimal MostScale = 1e12m;

    private static readonly FrozenDictionary<string, Currency> Currencies = new Dictionary<string, Currency>
    {
        ["تومان"] = Currency.Toman, ["تومن"] = Currency.Toman, ["تومانی"] = Currency.Toman, ["تومنی"] = Currency.Toman, ["تومون"] = Currency.Toman, ["توما"] = Currency.Toman, ["ت"] = Currency.Toman,
        ["toman"] = Currency.Toman, ["tomans"] = Currency.Toman, ["irt"] = Currency.Toman,
        ["ریال"] = Currency.Rial, ["ریالی"] = Currency.Rial, ["﷼"] = Currency.Rial, ["rial"] = Currency.Rial, ["rials"] = Currency.Rial, ["irr"] = Currency.Rial,
    }.ToFrozenDictionary();

    private static readonly ImmutableArray<string> Scales = [.. NumberWords.ScaleWords.OrderByDescending(w => w.Length)];

    private readonly FigureReader _figures = new(text, source);

    /// <summary>Null where no amount begins.</summary>
    public AmountFound? Read(int start)
    {
        var minus = text.At(start) is "منفی" || (text.At(start) is "-" && start + 1 < text.Count && text[start + 1].Before is Joint.Nothing && text[start].Before is Joint.Space) ? 1 : 0;
        var i = start + minus;
        var (fixedPart, last, currency, open) = (0m, decimal.MaxValue, (Currency?)null, (Piece?)null);
        while (Next(i, last) is { } piece)
        {
            i += piece.Count;
            currency ??= piece.Currency;
            if (piece.Scale == 1m && piece.Currency is not Currency.Rial && !piece.IsLong)
            {
                open = piece;
                break;
            }

            (fixedPart, last) = (fixedPart + Value(piece), piece.Scale);
            if (piece.Scale == 1m || (piece.Other is not null && (open = piece) is not null))
            {
                break;
            }

            var and = text.At(i) is "و" ? 1 : 0;

            // «۲ میلیون ۵۰۰ هزار», but not «دو سه میلیون».
            if (Next(i + and, last) is not { } more || (and == 0 && more.Scale == 1m) || currency is not null && and == 0)
            {
                break;
            }

            i += and;
        }

        if (i == start + minus)
        {
            return null;
        }

        var end = i;
        if (currency is null && Currencies.TryGetValue(text.At(end), out var said) && !IsInitial(end))
        {
            (currency, end) = (said, end + 1);
        }

        var values = Values(fixedPart, last, open, currency);
        var readings = values.Where(v => v == decimal.Truncate(v) || values.Count == 1).Select(v => InRials(v, currency)).OfType<Money>().Distinct().ToImmutableArray();
        return readings.IsEmpty || IsPercent(end) ? null
            : new AmountFound(new AmountSaid(readings, currency ?? Currency.Toman, currency is not null), minus > 0, currency is not null || last < decimal.MaxValue || values[0] >= 1e5m && open is null or { IsLong: true }, end - start);
    }

    private bool IsPercent(int i) => text.At(i) is "%" or "٪" or "درصد";

    // «۲ ت. کاشی» is money, «ت» of «ت ن ت» is not; a lone letter must stand right behind its figure.
    private bool IsInitial(int i) => text.At(i) is "ت" && !(i > 0 && text[i - 1].IsDigits) && NumberWords.Scale(text.At(i - 1)) is null;

    /// <summary>All that may be meant, likeliest first.</summary>
    private static List<decimal> Values(decimal fixedPart, decimal last, Piece? open, Currency? currency)
    {
        if (open is not { } piece)
        {
            return [fixedPart];
        }

        if (piece.Other is { } other && piece.Scale > 1m)
        {
            return [fixedPart, fixedPart - Value(piece) + (other * piece.Scale)];
        }

        var value = Value(piece);
        return last switch
        {
            // «۴ میلیون و ۲۰۰»: thousands are meant, the smaller way is left as a reading.
            > NumberWords.Thousand and < decimal.MaxValue when value < 1000m => [fixedPart + (value * last / 1000m), fixedPart + value],
            < decimal.MaxValue => [fixedPart + value],
            _ when value == 0m => [0m],
            _ when currency is Currency.Rial => value < 1000m ? [value, value * NumberWords.Million] : [value],
            _ when value < 100m => [value * NumberWords.Million, value * NumberWords.Thousand, value],
            _ when value < 1000m => [value * NumberWords.Thousand, value * NumberWords.Million, value],
            _ when value < 10_000m => [value * NumberWords.Thousand, value],
            _ when value < 100_000m && !piece.IsGrouped => [value, value * NumberWords.Thousand],
            _ => [value],
        };
    }

    private static decimal Value(Piece piece) => Math.Min(piece.Value, MostValue) * piece.Scale;

    private static Money? InRials(decimal value, Currency? currency)
    {
        var rials = currency is Currency.Rial ? value : value * Money.RialsPerToman;
        return rials != decimal.Truncate(rials) ? null : new Money((long)Math.Min(rials, Money.Most.Rials + 1m));
    }

    /// <summary>One number with what multiplies it, less than the piece before it: «۵۰۰ هزار».</summary>
    private Piece? Next(int i, decimal last)
    {
        var (value, other, count, isLong, isGrouped) = (0m, (decimal?)null, 0, false, false);
        var figure = i < text.Count ? _figures.Read(i) : null;
        if (figure is { } f)
        {
            if (text.At(i) is ['0', _, ..] && f.Decimal is null)
            {
                return null;
            }

            count = f.Count;
            var scaled = ScaleAt(i + count, last).Scale;
            var isDecimal = f.Decimal is not null && (f.Grouped is null || scaled >= NumberWords.Million);
            value = isDecimal ? f.Decimal!.Value : f.Grouped!.Value;
            other = scaled > 1m && f is { Grouped: { } grouped, Decimal: { } fraction } ? isDecimal ? grouped : fraction : null;
            (isLong, isGrouped) = (value >= 100_000m || (f.HasGroups && value >= 10_000m), f.HasGroups);
        }
        else if (text.At(i) is "نیم" && ScaleAt(i + 1, last).Scale > 1m)
        {
            (value, count) = (0.5m, 1);
        }
        else if (NumberWords.Small(text.At, i) is { } small)
        {
            (value, count) = (small.Value, small.Count);
        }
        else if (NumberWords.Scale(text.At(i)) is NumberWords.Thousand && text.At(i) is "هزار")
        {
            value = 1m;
        }
        else
        {
            return null;
        }

        var half = Half(i + count);
        if (half > 0 && ScaleAt(i + count + half, last).Scale > 1m)
        {
            (value, count) = (value + 0.5m, count + half);
        }

        var (scale, currency, taken) = ScaleAt(i + count, last);
        count += taken;
        if (taken == 0 && Currencies.TryGetValue(text.At(i + count), out var said) && !IsInitial(i + count) && (Half(i + count + 1) > 0 || (last < decimal.MaxValue)))
        {
            (currency, count) = (said, count + 1);
        }

        if (Half(i + count) is > 0 and var more && value == decimal.Truncate(value) && scale < last)
        {
            (value, count) = (value + 0.5m, count + more);
        }

        return scale < last && value * 1m < last ? new Piece(value, other, scale, currency, count, isLong, isGrouped) : null;
    }

    private int Half(int i) => text.Is(i, "و", "نیم") ? 2 : text.At(i) is "ونیم" ? 1 : 0;

    /// <summary>«هزار میلیارد» is one scale; «میلیون‌تومان» in one word is a scale and a currency.</summary>
    private (decimal Scale, Currency? Currency, int Count) ScaleAt(int i, decimal last)
    {
        var (scale, count) = (1m, 0);
        while (NumberWords.Scale(text.At(i + count)) is { } found)
        {
            (scale, count) = (Math.Min(scale * found, MostScale), count + 1);
        }

        var word = text.At(i + count);
        if (Scales.FirstOrDefault(s => word.Length > s.Length && s.Length > 1 && word.StartsWith(s, StringComparison.Ordinal) && Currencies.ContainsKey(word[s.Length..])) is { } joined)
        {
            return (Math.Min(scale * NumberWords.Scale(joined)!.Value, MostScale), Currencies[word[joined.Length..]], count + 1);
        }

        return scale >= last ? (1m, null, 0) : (scale, null, count);
    }

    private readonly record struct Piece(decimal Value, decimal? Other, decimal Scale, Currency? Currency, int Count, bool IsLong, bool IsGrouped);
}
