using System.Collections.Immutable;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace SalesBot.Core.Text;

/// <summary>A telephone number, equal however it was typed: a mobile or landline of Iran, or a foreign number.</summary>
public readonly partial record struct PhoneNumber
{
    // A number with its label and every digit apart is shorter; a page of spaces would only cost time.
    private const int LongestAlone = 120;

    private readonly string? _key;

    /// <param name="key">As <see cref="Key"/> gave it. What people typed goes through <see cref="Read"/>.</param>
    [JsonConstructor]
    public PhoneNumber(string key) => _key = key;

    /// <summary>ITU-T E.164 with its sign: «+989121234567». Empty for the default value, which is no number.</summary>
    public string Key => _key ?? "";

    /// <summary>As it is read in Iran, in Persian digits and isolated, so that a right-to-left line keeps its order: «۰۹۱۲ ۳۴۵ ۶۷۸۹».</summary>
    [JsonIgnore]
    public string Shown => Key.Length == 0 ? "" : Direction.FirstStrongIsolate + PersianDigits.Of(PhoneNumberPlan.Grouped(Key)) + Direction.PopDirectionalIsolate;

    /// <summary>
    /// The number that the whole text is: in digits of any keyboard, with the usual separators, a label before it («تلفن:») and an extension after it
    /// («داخلی ۱۲», which is dropped). Foreign numbers need + or 00. Null for anything else.
    /// </summary>
    public static PhoneNumber? Read(string text)
    {
        var typed = PhoneNumberText.Of(text).Typed.Replace('\n', ' ').Trim();
        if (typed.Length > LongestAlone || Whole().Match(typed) is not { Success: true } whole)
        {
            return null;
        }

        var digits = string.Concat(whole.Groups["number"].Value.Where(char.IsAsciiDigit));
        return PhoneNumberPlan.Number(digits, hasPlus: whole.Groups["plus"].Success || whole.Groups["late"].Success, isAlone: true);
    }

    /// <summary>
    /// The numbers inside a message, in order, each with its place in UTF-16 units. Careful rather than complete: prices, dates, cards and accounts are passed
    /// over, and so are lines of Tehran shorter than eight digits. What is found reads as the same number alone; labels and extensions are not part of it.
    /// </summary>
    public static ImmutableArray<(PhoneNumber Number, int Start, int Length)> FindAll(string text) => new PhoneNumberFinder(PhoneNumberText.Of(text)).All();

    public override string ToString() => Key;

    // A plus at the end is one that was typed first in a right-to-left line. The text is folded as PhoneNumberText says.
    [GeneratedRegex(
        """
        \A[ \-:]*
        (?:(?:شماره|تلفن|موبایل|همراه|گوشی|ثابت|تماس|منزل|خانه|شرکت|دفتر|محل|کار|من|تل|tel|phone|telephone|mobile|mob|cell)(?:ی|ش|اش|م|ام)?[ \-:.]*)*
        [ (]*(?<plus>\+)?(?<number>[ (]*[0-9](?:[ \-./()]*[0-9])*)[ \-./)]*(?<late>\+)?
        [ ]*(?:(?:داخلی|ext|extension)[ .:\-]*[0-9]{1,6})?[ .]*\z
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Whole();
}
