using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Purchases;

/// <summary>Any amount in any of the ways people write it, and anything else that may be typed.</summary>
public sealed class PurchaseProperties
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    private static readonly string[] Ones =
        ["", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده"];

    private static readonly string[] Tens = ["", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];
    private static readonly string[] Hundreds = ["", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];

    private static readonly Gen<long> Amounts = Gen.OneOf(
        Gen.Choose(100_000, 2_000_000_000).Select(n => (long)n),
        Gen.Choose(1, 99_999).Select(n => n * 100_000L),
        Gen.Choose(1, 999).Select(n => n * 1_000_000_000L),
        from a in Gen.Choose(1, 900) from c in Gen.Choose(1, 999) select (a * 1_000_000L) + c,
        from a in Gen.Choose(1, 900) from b in Gen.Choose(0, 999) from c in Gen.Choose(0, 999) from d in Gen.Choose(0, 999) select (((((a * 1000L) + b) * 1000L) + c) * 1000L) + d);

    [Fact]
    public void An_amount_reads_back_exactly_however_it_is_written() => Prop.ForAll(Amounts.ToArbitrary(), toman =>
    {
        foreach (var written in Ways(toman))
        {
            foreach (var line in new[] { $"خرید {written} تومان", $"به رضایی دیروز {written} تومان فروختم" })
            {
                var amount = PurchaseReader.Read(line, Now, Tehran).ShouldNotBeNull(line).Amount;
                ShouldRead(amount, Money.OfToman(toman), toman, line);
            }

            var returned = PurchaseReader.Read($"مرجوعی {written} ریال", Now, Tehran).ShouldNotBeNull().Amount;
            (IsElliptic(toman) ? returned.Readings.Contains(new Money(toman)) : returned.Amount.Rials == toman).ShouldBeTrue(written);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static void ShouldRead(AmountSaid amount, Money wanted, long toman, string line)
    {
        if (!IsElliptic(toman))
        {
            (amount.Readings.Length, amount.Amount).ShouldBe((1, wanted), line);
            return;
        }

        amount.Readings.ShouldContain(wanted, line);
        amount.Readings.Length.ShouldBeLessThanOrEqualTo(2, line);
    }

    // «۴ میلیون و ۲۰۰» is said of 4,200,000 as well as of 4,000,200: both are offered.
    private static bool IsElliptic(long toman) => toman >= 1_000_000 && toman / 1000 % 1000 == 0 && toman % 1000 != 0;

    [Fact]
    public void What_is_shown_of_an_amount_reads_as_the_same()
    {
        var words = Shipped.Knowledge.Words.Money;
        Prop.ForAll(Amounts.ToArbitrary(), toman =>
        {
            foreach (var shown in new[] { words.Full(Money.OfToman(toman), Currency.Toman), words.Spoken(Money.OfToman(toman), Currency.Toman) })
            {
                var read = PurchaseReader.ReadPart(shown, Now, Tehran).ShouldNotBeNull(shown).Amount!;
                (IsElliptic(toman) ? read.Readings.Contains(Money.OfToman(toman)) : read.Amount.Toman == toman).ShouldBeTrue(shown);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Whatever_is_typed_is_read_or_left_alone()
    {
        string[] fragments =
        [
            "خرید", "فروش", "مرجوعی", "برگشت", "پس داد", "سود", "درصد", "٪", "۱۲", "12", "۳/۵", "۳٬۵۰۰", "1405/8/15", "/", ".", "٫", ",", "-", "میلیون", "میلیارد", "هزار", "تومن", "ریال", "﷼", "و", "نیم", "صد", "بیست", "دو",
            "به", "از", "رضایی", "دیروز", "شنبه", "‌ی", "پیش", "آبان", "۳۱", "\u200C", "\u202E", "\0", "😀", "\uD83D", "ﷺ", "\n", "?", "منفی", "هفته", "ماه", "99999999999999999999999999999999", "0", "صفر", "حاشیه", "سال", "پارسال",
        ];
        var lines = Gen.Elements(fragments).ListOf().Select(parts => string.Join(' ', parts));
        Prop.ForAll(lines.ToArbitrary(), line =>
        {
            foreach (var text in new[] { line, line.Replace(" ", "", StringComparison.Ordinal), $"خرید ۱۲ میلیون {line}", $"خرید {line} تومان" })
            {
                var reading = PurchaseReader.Read(text, Now, Tehran);
                reading?.Amount.Readings.ShouldAllBe(m => m.Rials >= 0 && (reading.Fault != null || !m.IsReturn));
                _ = reading?.Margin?.On(reading.Amount.Amount);
                _ = PurchaseReader.ReadPart(text, Now, Tehran, isMargin: true);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void A_long_message_is_no_line_and_is_not_looked_at_word_by_word()
    {
        var read = Enumerable.Range(0, 20_000).Count(i => PurchaseReader.Read(string.Concat(Enumerable.Repeat("خرید ۱۲ میلیون ", 20)) + i.ToString(CultureInfo.InvariantCulture), Now, Tehran) is not null);
        read.ShouldBe(0);
        PurchaseReader.Read(new string('۱', 1_000_000), Now, Tehran).ShouldBeNull();
    }

    private static IEnumerable<string> Ways(long amount)
    {
        var grouped = amount.ToString("#,0", CultureInfo.InvariantCulture);
        yield return amount.ToString(CultureInfo.InvariantCulture);
        yield return PersianDigits.Of(amount);
        yield return string.Concat(amount.ToString(CultureInfo.InvariantCulture).Select(c => (char)('٠' + c - '0')));
        yield return grouped;
        yield return PersianDigits.Of(grouped).Replace(',', '٬');
        yield return PersianDigits.Of(grouped).Replace(',', '،');
        yield return grouped.Replace(',', '\'');
        yield return InWords(amount);
        yield return Mixed(amount, " ");
        yield return Mixed(amount, " ").Replace("میلیون", "ملیون", StringComparison.Ordinal);
        yield return Mixed(amount, "\u200C");
        yield return Mixed(amount, "");
        if (amount >= 1_000_000_000)
        {
            yield return (grouped.Count(c => c == ',') > 1 ? grouped.Replace(',', '.') : grouped).ToString();
        }

        if (amount >= 1_000_000 && amount % 1000 == 0)
        {
            yield return PersianDigits.Of((amount / 1e6m).ToString("0.###", CultureInfo.InvariantCulture)).Replace('.', '٫') + " میلیون";
        }
    }

    private static string Mixed(long amount, string gap) => string.Join(" و ", Parts(amount).Select(p => p.Scale.Length == 0 ? $"{p.Value}" : $"{p.Value}{gap}{p.Scale}"));

    private static string InWords(long amount) => string.Join(" و ", Parts(amount).Select(p => $"{Small(p.Value)} {p.Scale}".Trim()));

    private static IEnumerable<(int Value, string Scale)> Parts(long amount) =>
        new[] { ((int)(amount / 1_000_000_000), "میلیارد"), ((int)(amount / 1_000_000 % 1000), "میلیون"), ((int)(amount / 1000 % 1000), "هزار"), ((int)(amount % 1000), "") }.Where(p => p.Item1 > 0);

    private static string Small(int value) =>
        string.Join(" و ", new[] { Hundreds[value / 100], value % 100 >= 20 ? Tens[value % 100 / 10] : "", value % 100 >= 20 ? Ones[value % 10] : Ones[value % 100] }.Where(w => w.Length > 0));
}
