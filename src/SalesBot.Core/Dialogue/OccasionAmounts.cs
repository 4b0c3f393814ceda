using System.Globalization;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>Amounts and chances as leads type and read them: «۵۰ میلیون», «۶۰۰», «پنجاه میلیون تومان», «۳۰٪».</summary>
internal static class OccasionAmounts
{
    /// <summary>A million million Toman: tens of thousands of them can still be added up.</summary>
    public static readonly Money Most = Money.OfToman(1_000_000_000_000);

    private const int MostCharacters = 60;
    private const int MostDigits = 14;

    /// <summary>
    /// A bare number is so many Toman, for a text message does cost hundreds of them; with a word behind it, or in words, as in purchases. Null for what is no amount, what may mean
    /// several, and what is below zero or above <see cref="Most"/>.
    /// </summary>
    public static Money? Read(string text, World world)
    {
        if (text.Length > MostCharacters)
        {
            return null;
        }

        var (digits, rest) = Parted(text);
        if (rest.Length == 0 || rest == PersianText.Fold(world.Words.OccasionMoney.Toman))
        {
            return digits.Length is > 0 and <= MostDigits && Money.OfToman(long.Parse(digits, CultureInfo.InvariantCulture)) is var bare && bare <= Most ? bare : null;
        }

        return PurchaseReader.ReadPart(text, world.Now, world.Zone) is { Amount: { IsSure: true, Amount: var amount }, Day: null, Margin: null, IsReturn: false } && amount <= Most ? amount : null;
    }

    /// <summary>0 to 100 of «۳۰٪», «30 %», «۳۰ درصد»; null for anything else.</summary>
    public static int? ReadPercent(string text, World world)
    {
        if (text.Length > MostCharacters)
        {
            return null;
        }

        var (digits, rest) = Parted(text);
        return digits.Length is > 0 and <= 3 && (rest is "%" or "٪" || rest == PersianText.Fold(world.Words.OccasionMoney.Percent)) && int.Parse(digits, CultureInfo.InvariantCulture) is <= 100 and var percent ? percent : null;
    }

    /// <summary>For sums, to two places: «۱۲٫۵ میلیون تومان».</summary>
    public static string Say(Money amount, World world) => world.Words.Money.Brief(amount, Currency.Toman);

    /// <summary>Exact: «۱ میلیون و ۲۰۰ هزار تومان».</summary>
    public static string SayWhole(Money amount, World world) => world.Words.Money.Spoken(amount, Currency.Toman);

    /// <summary>Digits with their signs left out, and all else.</summary>
    private static (string Digits, string Others) Parted(string text)
    {
        var digits = string.Concat(text.Select(PersianDigits.DigitValue).OfType<int>());
        var rest = string.Concat(text.Where(c => PersianDigits.DigitValue(c) is null && c is not (',' or '٬' or '،')));
        return (digits, rest.Trim() is "%" or "٪" ? rest.Trim() : PersianText.Fold(rest).Trim());
    }
}

public sealed record OccasionMoneyWords(string Toman, string Percent);
