using SalesBot.Core.FollowUps;
using SalesBot.Core.Text;

namespace SalesBot.Core.Purchases;

/// <summary>One line, word by word: each reader claims the words it has read; who and what are in those left over.</summary>
/// <param name="today">The local day.</param>
internal sealed class PurchaseLine(string source, DueText text, DateTime today)
{
    private const int MostLeft = 8;

    private readonly Claim[] _claims = new Claim[text.Count];
    private readonly AmountReader _amounts = new(text, source);
    private readonly MarginReader _margins = new(text, source);
    private readonly PastDayReader _days = new(text, today);

    private bool _isReturn;
    private DayFound? _day;
    private MarginSaid? _margin;
    private AmountFound? _amount;

    public PurchaseReading? Read()
    {
        if (Enumerable.Range(0, text.Count).Any(i => PurchaseVocabulary.NoPurchase.Contains(text.At(i)) || text.At(i) is "؟" or "?") || !ClaimDeed() || !ClaimDay() || !ClaimMargin() || !ClaimAmount(mayBeWeak: true))
        {
            return null;
        }

        // Without a day «خریدش ۱۲ میلیون بود» may be of any time, and so is «پارسال».
        if (Enumerable.Range(0, text.Count).Any(i => _claims[i] is Claim.None && (text.At(i) is "پارسال" || (_day is null && text.At(i) is "بود"))))
        {
            return null;
        }

        ClaimSilent();
        if (Enumerable.Range(0, text.Count).Count(i => _claims[i] is Claim.None && !text[i].IsSign) > MostLeft)
        {
            return null;
        }

        var (customer, product) = new PurchaseParties(source, text, _claims).Read();
        return new PurchaseReading(_amount!.Said, _isReturn || _amount.IsNegative, _margin, _day?.Said, customer, product, Fault());
    }

    public PurchasePart? ReadPart(bool isMargin)
    {
        var isReturn = ClaimDeed() && _isReturn;
        if (!ClaimDay() || !ClaimMargin(isMargin))
        {
            return null;
        }

        ClaimAmount(mayBeWeak: true);
        ClaimSilent();
        return (_amount is not null || _day is not null || _margin is not null) && Enumerable.Range(0, text.Count).All(i => _claims[i] is not Claim.None || text[i].IsSign)
            ? new PurchasePart(_amount?.Said, _margin, _day?.Said, isReturn || _amount is { IsNegative: true }, Fault())
            : null;
    }

    private PurchaseFault? Fault() => _day switch
    {
        { Said: null } => PurchaseFault.NoSuchDay,
        { Said.Day: var day } when day > DateOnly.FromDateTime(today) => PurchaseFault.ToCome,
        _ => _amount?.Said.Amount is { } amount ? amount == Money.Zero ? PurchaseFault.Zero : amount.IsTooMuch ? PurchaseFault.TooMuch : null : null,
    };

    /// <summary>Finds what was done; false when nothing was bought or given back.</summary>
    private bool ClaimDeed()
    {
        var (isDeed, isCash) = (false, Enumerable.Range(0, text.Count).Any(i => PurchaseVocabulary.Cash.Contains(text.At(i))));
        for (var i = 0; i < text.Count; i++)
        {
            if (Return(i) is > 0 and var count)
            {
                if (isCash)
                {
                    return false;
                }

                (isDeed, _isReturn) = (true, true);
                Take(i, count, Claim.Deed);
                i += count - 1;
            }
            else if (text.At(i) is "فاکتور" or "فاکتورش" && i > 0 && text.At(i - 1) is not ("کل" or "مبلغ"))
            {
                // A bill is a purchase where it is what the line is about: «سر یه فاکتور چهل تومنی».
                return false;
            }
            else if (text.At(i) is "خرید" or "فروش" or "فاکتور" or "خریدش" or "فروشش" or "فاکتورش")
            {
                // «کل خریدش» is a sum of many; «کل فاکتور» is one bill.
                var isSum = text.At(i - 1) is "کل" && text.At(i) is not ("فاکتور" or "فاکتورش");
                if (isSum || PurchaseVocabulary.Before.Contains(text.At(i - 1)) || (text.At(i + 1) is "و" && text.At(i + 2) is "خرید" or "فروش"))
                {
                    return false;
                }

                isDeed = true;
                Take(i, 1, Claim.Deed);
                if (text.At(i - 1) is "یه" or "یک")
                {
                    Take(i - 1, 1, Claim.Deed);
                }
            }
            else if (PurchaseVocabulary.Sold.Contains(text.At(i)))
            {
                isDeed = true;
                Take(i, 1, Claim.Deed);
            }
        }

        return isDeed;
    }

    // «مرجوعی», «برگشتی», «برگشت خورد», «برگشت از فروش», «پس داد».
    private int Return(int i) => (text.At(i), text.At(i + 1)) switch
    {
        ("مرجوعی" or "برگشتی" or "مرجوع" or "عودت" or "برگشت", "از") when text.At(i + 2) is "خرید" or "فروش" => 3,
        ("مرجوعی" or "برگشتی" or "مرجوع" or "عودت" or "عودتی" or "مرجوعیش" or "پسداد", _) => 1,
        ("برگشت", "خورد" or "خورده" or "داد" or "داده" or "دادن" or "زد" or "زدم" or "زده" or "کرد" or "کردم" or "شد" or "خرید" or "فروش") => 2,
        ("برگشت", var next) => NumberWords.Small(text.At, i + 1) is not null || (next.Length > 0 && char.IsAsciiDigit(next[0])) || next is "به" or "از" ? 1 : 0,
        ("پس", "داد" or "داده" or "دادن" or "دادند" or "اورد" or "اورده" or "اوردن" or "فرستاد" or "فرستاده" or "گرفتم" or "گرفتیم") => 2,
        _ => 0,
    };

    /// <summary>False where two days are said.</summary>
    private bool ClaimDay()
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (_claims[i] is Claim.None && _days.Read(i) is { } day && IsFree(i, day.Count))
            {
                if (_day is not null && _day.Said != day.Said)
                {
                    return false;
                }

                (_day, i) = (day, Take(i, day.Count, Claim.Day));
            }
        }

        return true;
    }

    /// <summary>«سود ۵۰۰ هزار», «با سود ۲۰ درصد», «سودش ۳ میلیون», «۲۰٪ سود». False where it cannot be read.</summary>
    private bool ClaimMargin(bool isBare = false)
    {
        for (var i = 0; i < text.Count; i++)
        {
            var isLoss = text.At(i) is "ضرر" or "ضررش" or "زیان";
            if (_claims[i] is not Claim.None || !(isLoss || text.At(i) is "سود" or "سودش" or "سودشو" or "سودم" or "حاشیه"))
            {
                continue;
            }

            var from = i + (text.Is(i, "حاشیه", "سود") ? 2 : 1);
            while (text.At(from) is "هم" or ":" or "=" or "ش" or "اش" or "خالص" or "من" or "ما" or "حدود" or "ی")
            {
                from++;
            }

            if (_margins.Read(from, isLoss) is (var margin, var count) && IsFree(from, count))
            {
                (_margin, i) = (margin, Take(i, from + count - i, Claim.Margin));
                continue;
            }

            // «۵۰۰ هزار سود»: the amount that ends just before.
            if (Enumerable.Range(Math.Max(0, i - 12), Math.Min(12, i)).LastOrDefault(at => _claims[at] is Claim.None && _margins.IsWhole(at) && _margins.Read(at, isLoss) is (_, var n) && at + n == i, -1) is >= 0 and var before)
            {
                _margin = _margins.Read(before, isLoss)!.Value.Margin;
                i = Take(before, i + 1 - before, Claim.Margin);
                continue;
            }

            return false;
        }

        if (isBare && _margin is null && _margins.Read(0, false) is (var bare, var all) && all == text.Count)
        {
            _margin = bare;
            Take(0, all, Claim.Margin);
        }

        return true;
    }

    /// <summary>The one amount there is. A number without a word of money counts only where nothing can be counted by it.</summary>
    private bool ClaimAmount(bool mayBeWeak)
    {
        var found = new List<(int At, AmountFound Amount)>();
        for (var i = 0; i < text.Count; i++)
        {
            if (_claims[i] is Claim.None && !PurchaseVocabulary.Naming.Contains(text.At(i - 1)) && _amounts.Read(i) is { } amount && IsFree(i, amount.Count))
            {
                found.Add((i, amount));
                i += amount.Count - 1;
            }
        }

        var strong = found.Where(f => f.Amount.IsStrong).ToList();
        var chosen = strong.Count > 0 ? strong : mayBeWeak ? found.Where(f => MayBeWeak(f.At) && IsEnd(f.At + f.Amount.Count)).ToList() : [];
        if (chosen is not [var (at, only)] || found.Any(f => IsRange(f.At, f.Amount.Count, at)))
        {
            return false;
        }

        _amount = only;
        Take(at, only.Count, Claim.Amount);
        return true;
    }

    // «۲ تا ۳ میلیون», «دو سه میلیون», «۲-۳ میلیون».
    private bool IsRange(int at, int count, int chosen) => at < chosen && (at + count == chosen || (at + count + 1 == chosen && text.At(at + count) is "تا" or "الی" or "-" or "یا" or "–"));

    // «نه» is no as well as nine.
    private bool MayBeWeak(int i) => text.At(i) is not ("نه" or "یک" or "یه" or "صفر");

    private bool IsEnd(int i) => i >= text.Count || _claims[i] is not Claim.None || text[i].IsSign || PurchaseVocabulary.Leading.Contains(text.At(i)) || PurchaseVocabulary.Done.Contains(text.At(i)) || PurchaseVocabulary.Of.Contains(text.At(i)) || text.At(i) is "با" or "در";

    private void ClaimSilent()
    {
        for (var i = 0; i < text.Count; i++)
        {
            var isSilent = PurchaseVocabulary.Silent.Contains(text.At(i)) || PurchaseVocabulary.Done.Contains(text.At(i))
                || (text.At(i) is "ی" && i > 0 && _claims[i - 1] is not Claim.None)
                || (text.At(i) is "به" or "از" or "برای" && (i + 1 == text.Count || PurchaseVocabulary.Silent.Contains(text.At(i + 1)) || _claims[i + 1] is not Claim.None));
            if (_claims[i] is Claim.None && isSilent)
            {
                Take(i, 1, Claim.Silent);
            }
        }
    }

    private bool IsFree(int i, int count) => Enumerable.Range(i, count).All(k => k < _claims.Length && _claims[k] is Claim.None);

    /// <returns>The last of the words taken.</returns>
    private int Take(int i, int count, Claim claim)
    {
        Array.Fill(_claims, claim, i, count);
        return i + count - 1;
    }
}

/// <summary>What a word of a line was read as.</summary>
internal enum Claim
{
    None,
    Deed,
    Amount,
    Day,
    Margin,
    Silent,
}
