using SalesBot.Core.FollowUps;

namespace SalesBot.Core.Purchases;

/// <summary>
/// Reads a purchase from one line as a seller types it: «فروش ۳۵۰۰۰۰۰ تومان به رضایی ۱۵ آبان», «رضایی امروز ۲ تومن و نیم خرید کرد», «مرجوعی ۲ میلیون». It must say that something was bought, and
/// one amount; what is wished, told or asked («می‌خواد ۵ میلیون خرید کنه») is none.
/// </summary>
public static class PurchaseReader
{
    private const int MostCharacters = 240;
    private const int MostWords = 48;

    /// <summary>Null when the line is no purchase.</summary>
    public static PurchaseReading? Read(string text, DateTimeOffset now, TimeZoneInfo zone) => Line(text, now, zone)?.Read();

    /// <summary>Parts alone, with no word beside them: an amount, a day, a margin. Null for anything else.</summary>
    /// <param name="isMargin">A bare amount or percentage is what was earned.</param>
    public static PurchasePart? ReadPart(string text, DateTimeOffset now, TimeZoneInfo zone, bool isMargin = false) => Line(text, now, zone)?.ReadPart(isMargin);

    private static PurchaseLine? Line(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (text.Length > MostCharacters || DueWord.Of(text) is not { Length: > 0 and <= MostWords } words)
        {
            return null;
        }

        return new PurchaseLine(text, new DueText(words), TimeZoneInfo.ConvertTime(now, zone).Date);
    }
}
