using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.Text;

namespace SalesBot.Core.Tests.Text;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("09121234567", "+989121234567")]
    [InlineData("9121234567", "+989121234567")]
    [InlineData("+98 912 123 4567", "+989121234567")]
    [InlineData("+98 0912 123 4567", "+989121234567")]
    [InlineData("+98 (0) 912 123 4567", "+989121234567")]
    [InlineData("00989121234567", "+989121234567")]
    [InlineData("0098 912 1234567", "+989121234567")]
    [InlineData("989121234567", "+989121234567")]
    [InlineData("989121234567+", "+989121234567")]
    [InlineData("(0912) 123-45-67", "+989121234567")]
    [InlineData("0912.123.4567", "+989121234567")]
    [InlineData("0912/1234567", "+989121234567")]
    [InlineData("0912–123—4567", "+989121234567")]
    [InlineData("0912−123‑4567", "+989121234567")]
    [InlineData("۰۹۱۲ ۱۲۳ ۴۵ ۶۷", "+989121234567")]
    [InlineData("۰۹۱۲\u200c۱۲۳\u200c۴۵۶۷", "+989121234567")]
    [InlineData("۰۹۱۲\u00a0۱۲۳\u202f۴۵۶۷", "+989121234567")]
    [InlineData("\u202a+98 912 123 4567\u202c", "+989121234567")]
    [InlineData("\u200f۰۹۱۲۱۲۳۴۵۶۷\u200e\n", "+989121234567")]
    [InlineData("٠٩١٢١٢٣٤٥٦٧", "+989121234567")]
    [InlineData("０９１２１２３４５６７", "+989121234567")]
    [InlineData("تلفن: ۰۹۱۲۱۲۳۴۵۶۷", "+989121234567")]
    [InlineData("شماره موبایل ۰۹۱۲۱۲۳۴۵۶۷", "+989121234567")]
    [InlineData("شماره‌ی همراهش: ۰۹۱۲۱۲۳۴۵۶۷", "+989121234567")]
    [InlineData("شماره تماس\n۰۹۱۲۱۲۳۴۵۶۷", "+989121234567")]
    [InlineData("موبايل ۰۹۱۲۱۲۳۴۵۶۷", "+989121234567")]
    [InlineData("tel:+989121234567", "+989121234567")]
    [InlineData("Mobile: 0912 123 4567", "+989121234567")]
    [InlineData("021-88776655", "+982188776655")]
    [InlineData("۰۲۱۸۸۷۷۶۶۵۵", "+982188776655")]
    [InlineData("+98 21 8877 6655", "+982188776655")]
    [InlineData("+98 (0)21 8877 6655", "+982188776655")]
    [InlineData("982188776655", "+982188776655")]
    [InlineData("0098 31 3333 4444", "+983133334444")]
    [InlineData("(۰۴۱) ۳۳۳۳۴۴۴۴", "+984133334444")]
    [InlineData("۰۲۱ ۸۸۷۷۶۶۵۵ داخلی ۱۲", "+982188776655")]
    [InlineData("تلفن شرکت: 021-88776655 ext. 204", "+982188776655")]
    [InlineData("۰۲۱-۸۲۱۷۰", "+982182170")]
    [InlineData("021 2364", "+98212364")]
    [InlineData("+971 50 123 4567", "+971501234567")]
    [InlineData("00971501234567", "+971501234567")]
    [InlineData("+1 (202) 555-0123", "+12025550123")]
    [InlineData("۰۰۴۴ ۲۰ ۷۹۴۶ ۰۹۵۸", "+442079460958")]
    public void A_number_is_read_however_it_is_typed(string typed, string key) => (PhoneNumber.Read(typed)?.Key).ShouldBe(key);

    [Theory]
    [InlineData("")]
    [InlineData("رضایی")]
    [InlineData("88776655")]
    [InlineData("0912123456")]
    [InlineData("091212345678")]
    [InlineData("+98 912 123 456")]
    [InlineData("0018877665")]
    [InlineData("0088776655")]
    [InlineData("09912")]
    [InlineData("01988776655")]
    [InlineData("+98 19 8877 6655")]
    [InlineData("021-887766")]
    [InlineData("0218877665")]
    [InlineData("031-8217")]
    [InlineData("6037991234567890")]
    [InlineData("6037-9912-3456-7890")]
    [InlineData("0012345678")]
    [InlineData("0451234567")]
    [InlineData("4912345678")]
    [InlineData("۹۱۲۰۰۰۰۰۰۰ تومان")]
    [InlineData("۱۴۰۵/۰۹/۲۰")]
    [InlineData("۲۰۲۵")]
    [InlineData("+123456")]
    [InlineData("+1234567890123456")]
    [InlineData("+0123456789")]
    [InlineData("+98")]
    [InlineData("+")]
    [InlineData("0912+1234567")]
    [InlineData("09121234567 09351234567")]
    [InlineData("رضایی ۰۹۱۲۱۲۳۴۵۶۷")]
    [InlineData("09121234567a")]
    public void What_is_no_number_alone_is_none(string typed) => PhoneNumber.Read(typed).ShouldBeNull();

    [Theory]
    [InlineData("09123456789", "۰۹۱۲ ۳۴۵ ۶۷۸۹")]
    [InlineData("02188776655", "۰۲۱ ۸۸۷۷ ۶۶۵۵")]
    [InlineData("02182170", "۰۲۱ ۸۲۱۷۰")]
    [InlineData("+971501234567", "+۹۷۱ ۵۰ ۱۲۳ ۴۵۶۷")]
    [InlineData("+12025550123", "+۱ ۲۰۲ ۵۵۵ ۰۱۲۳")]
    [InlineData("+4915123456789", "+۴۹ ۱۵۱۲ ۳۴۵ ۶۷۸۹")]
    public void It_is_shown_as_people_of_iran_read_it(string typed, string shown) =>
        PhoneNumber.Read(typed)!.Value.Shown.ShouldBe($"\u2068{shown}\u2069");

    // What is found stands here in brackets.
    [Theory]
    [InlineData("سلام آقای رضایی هستم [۰۹۱۲۳۴۵۶۷۸۹] لطفا تماس بگیرید", "+989123456789")]
    [InlineData("رضایی [۹۱۲۳۴۵۶۷۸۹]", "+989123456789")]
    [InlineData("رضایی [+98 912 345 6789].", "+989123456789")]
    [InlineData("رضایی [989123456789] مشهد", "+989123456789")]
    [InlineData("رضایی([0912 345 67 89])", "+989123456789")]
    [InlineData("شماره[۰۹۱۲۳۴۵۶۷۸۹]رو بزن", "+989123456789")]
    [InlineData("دفتر [021-88776655]-6 داخلی ۱۲", "+982188776655")]
    [InlineData("تلفن [(021) 8877 6655] صبح‌ها", "+982188776655")]
    [InlineData("[۰۹۱۲۳۴۵۶۷۸۹] یا [۰۹۳۵۱۲۳۴۵۶۷]", "+989123456789 +989351234567")]
    [InlineData("[۰۹۱۲۳۴۵۶۷۸۹]-[۰۹۳۵۱۲۳۴۵۶۷]", "+989123456789 +989351234567")]
    [InlineData("[09123456789],[09351234567]", "+989123456789 +989351234567")]
    [InlineData("[۰۹۱۲۳۴۵۶۷۸۹]\n[۰۲۱۸۸۷۷۶۶۵۵]", "+989123456789 +982188776655")]
    [InlineData("پلاک ۱۲ [۰۹۱۲ ۳۴۵ ۶۷۸۹] ۲۵۰ متر", "+989123456789")]
    [InlineData("دبی [+971 50 123 4567] تا ۲۰ آذر", "+971501234567")]
    [InlineData("لندن [+44 20 7946 0958] یا [00971501234567] ۲۵۰", "+442079460958 +971501234567")]
    [InlineData("📞 [۰۹۱۲\u200c۳۴۵\u200c۶۷۸۹]👍", "+989123456789")]
    [InlineData("برای پیگیری [۰۹۱۲۳۴۵۶۷۸۹]", "+989123456789")]
    [InlineData("کد تخفیف خواست، [09123456789]", "+989123456789")]
    public void Numbers_are_found_inside_a_message(string marked, string keys)
    {
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

        var found = PhoneNumber.FindAll(text);

        string.Join(' ', found.Select(f => f.Number.Key)).ShouldBe(keys);
        var shown = text;
        foreach (var (_, start, length) in found.Reverse())
        {
            shown = $"{shown[..start]}[{shown.Substring(start, length)}]{shown[(start + length)..]}";
        }

        shown.ShouldBe(marked);
    }

    [Theory]
    [InlineData("قیمتش ۹۱۲۳۴۵۶۷۸۹ تومان شد")]
    [InlineData("قیمتش ۹۱۲۰۰۰۰۰۰۰ شد")]
    [InlineData("گفت 9,120,000,000 ریال")]
    [InlineData("گفت ۹۱۲٬۳۴۵٬۶۷۸ تومن")]
    [InlineData("۹۱۲۳۴۵۶۷۸۹ریال")]
    [InlineData("تا ۱۴۰۵/۰۹/۲۰ ساعت ۱۶:۳۰")]
    [InlineData("از 1405-09-20 تا 1405-10-20")]
    [InlineData("کارت 6037-9912-3456-7890")]
    [InlineData("کارت ۶۰۳۷ ۹۸۹۱ ۲۳۴۵ ۶۷۸۹")]
    [InlineData("کارت ۶۰۳۷۹۹۱۲۳۴۵۶۷۸۹۰")]
    [InlineData("شبا IR062960000000100324200001")]
    [InlineData("IR06 0912 0000 0010 0324 2000 01")]
    [InlineData("ir06-0912-345-6789")]
    [InlineData("کد ملی ۰۰۱۲۳۴۵۶۷۸")]
    [InlineData("کد ملیش ۴۹۱۲۳۴۵۶۷۸ بود")]
    [InlineData("کد رهگیری ۰۹۱۲۳۴۵۶۷۸۹")]
    [InlineData("شماره حساب: ۰۲۱۸۸۷۷۶۶۵۵")]
    [InlineData("تلفن ۸۸۷۷۶۶۵۵")]
    [InlineData("۱۲-۰۹۱۲۳۴۵۶۷۸۹")]
    [InlineData("۰۹۱۲-۳۴۵-۶۷۸۹-۱۲۳")]
    [InlineData("مدل x09123456789")]
    [InlineData("مدل 09123456789x")]
    [InlineData("۱۰۹۱۲۳۴۵۶۷۸۹")]
    [InlineData("ابعاد ۹۱۲ ۳۴۵ ۶۷۸۹ ۲۰")]
    [InlineData("۲۰۲۵ یا ۱۴۰۵")]
    public void Other_figures_are_passed_over(string text) => PhoneNumber.FindAll(text).ShouldBeEmpty();

    [Fact]
    public void Every_spelling_of_one_number_has_its_key()
    {
        var spelling = from national in National
                       from lead in Gen.Elements("0", "+98", "0098", "98", "+98 0", "+98(0)")
                       from separators in Gen.Elements("", " ", "-", ".", "/", "\u200c", "\u00a0", "–", " - ", "\u200e", ") ").ListOf(national.Length)
                       from zero in Gen.Elements('0', '۰', '٠')
                       from label in Gen.Elements("", "تلفن: ", "شماره ", "\u200f", " ")
                       select (national, text: label + InDigits(lead + string.Concat(national.Zip(separators, (digit, separator) => digit + separator)), zero));

        Prop.ForAll(spelling.ToArbitrary(), spelled => PhoneNumber.Read(spelled.text)?.Key == "+98" + spelled.national).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_is_shown_reads_as_the_number_again()
    {
        var keys = Gen.OneOf(National.Select(n => "+98" + n), Gen.Choose(1, 9).SelectMany(first => Gen.Choose(6, 14).SelectMany(n => Gen.Choose(0, 9).ListOf(n)).Select(rest => "+" + first + string.Concat(rest))));

        Prop.ForAll(keys.ToArbitrary(), key => PhoneNumber.Read(key) is not { } number || (number.Key == key && PhoneNumber.Read(number.Shown) == number)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whatever_is_found_reads_alone_as_the_same_number() => Prop.ForAll(Junk.ToArbitrary(), text =>
    {
        PhoneNumber.Read(text);
        var end = 0;
        foreach (var (number, start, length) in PhoneNumber.FindAll(text))
        {
            start.ShouldBeGreaterThanOrEqualTo(end);
            end = start + length;
            PhoneNumber.Read(text.Substring(start, length)).ShouldBe(number, text);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Random_text_never_throws() => Prop.ForAll<string>(text =>
    {
        PhoneNumber.Read(text ?? "");
        PhoneNumber.FindAll(text ?? "");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_default_value_shows_nothing() => (default(PhoneNumber).Key + default(PhoneNumber).Shown).ShouldBe("");

    private static Gen<string> National =>
        from lead in Gen.Elements("912", "935", "901", "999", "21", "31", "41", "87")
        from rest in Gen.Choose(0, 9).ListOf(10 - lead.Length)
        select lead + string.Concat(rest);

    private static Gen<string> Junk => Gen.Choose(1, 12).SelectMany(n => Gen.Elements(
        "0912", "09123456789", "+98", "+971", "0098", "912", "021", "88776655", "3456789", "0", "9", "98", " ", " ", "-", "/", ".", "(", ")", ",", "\n", "\u200c", "\u202a",
        "IR06", "تلفن", "تومان", "داخلی ۱۲", "۱۴۰۵/۰۹/۲۰", "٠٩١٢", "۶۷۸۹", "👍", "\ud83d", "a", "+").ListOf(n)).Select(string.Concat);

    private static string InDigits(string text, char zero) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(zero + c - '0') : c));
}
