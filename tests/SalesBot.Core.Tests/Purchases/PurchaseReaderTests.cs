using SalesBot.Core.Purchases;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Purchases;

/// <summary>Today is Saturday, 30 Aban 1405.</summary>
public sealed class PurchaseReaderTests
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    private static PurchaseReading? Read(string line) => PurchaseReader.Read(line, Now, Tehran);

    [Theory]
    [InlineData("خرید ۱۲ میلیون", 12_000_000)]
    [InlineData("خرید 12میلیون", 12_000_000)]
    [InlineData("خرید ۱۲ملیون", 12_000_000)]
    [InlineData("یه خرید ۱۲ میلیونی کرد", 12_000_000)]
    [InlineData("خرید دوازده میلیون تومن", 12_000_000)]
    [InlineData("خرید ۱۲ میلیون‌تومان", 12_000_000)]
    [InlineData("خرید ۱۲ میلیونتومن", 12_000_000)]
    [InlineData("خرید ٣٫٥ میلیون", 3_500_000)]
    [InlineData("خرید ۳/۵ میلیون", 3_500_000)]
    [InlineData("خرید ۳.۵ میلیون", 3_500_000)]
    [InlineData("خرید ۳،۵ میلیون", 3_500_000)]
    [InlineData("خرید سه و نیم میلیون", 3_500_000)]
    [InlineData("خرید سه میلیون و نیم", 3_500_000)]
    [InlineData("خرید نیم میلیون", 500_000)]
    [InlineData("خرید یک میلیارد و دویست میلیون", 1_200_000_000)]
    [InlineData("خرید یک میلیارد و دویست میلیون و سیصد و چهل و پنج هزار و ششصد و هفت تومان", 1_200_345_607)]
    [InlineData("خرید ۱٫۲ ملیارد", 1_200_000_000)]
    [InlineData("خرید دویست هزار", 200_000)]
    [InlineData("خرید دویست هزار و پانصد تومان", 200_500)]
    [InlineData("خرید ۳۵۰ هزار تومن", 350_000)]
    [InlineData("خرید ۳۵۰هزارتومن", 350_000)]
    [InlineData("خرید ۲ میلیون و ۵۰۰ هزار", 2_500_000)]
    [InlineData("خرید ۲ میلیون ۵۰۰ هزار", 2_500_000)]
    [InlineData("فروش ۳۵۰۰۰۰۰ تومان", 3_500_000)]
    [InlineData("فروش ۳٬۵۰۰٬۰۰۰ تومان", 3_500_000)]
    [InlineData("فروش 3,500,000", 3_500_000)]
    [InlineData("فروش ۳.۵۰۰.۰۰۰", 3_500_000)]
    [InlineData("فروش ۳/۵۰۰/۰۰۰ تومان", 3_500_000)]
    [InlineData("فروش ۳ ۵۰۰ ۰۰۰ تومان", 3_500_000)]
    [InlineData("فروش ۳\u200C۵۰۰\u200C۰۰۰ تومان", 3_500_000)]
    [InlineData("فروش ۳۵۰۰ هزار تومان", 3_500_000)]
    [InlineData("خرید هزار میلیارد تومان", 1_000_000_000_000)]
    [InlineData("فاکتور ۱۵ میلیون زدم", 15_000_000)]
    [InlineData("خرید نه میلیون", 9_000_000)]
    [InlineData("خرید ۱۲ میلیون نقدی", 12_000_000)]
    [InlineData("خرید ۱۲ میلیون ثبت کن", 12_000_000)]
    public void An_amount_reads_as_it_is_meant(string line, long toman)
    {
        var amount = Read(line).ShouldNotBeNull().Amount;
        (amount.Amount, amount.Currency, amount.IsSure).ShouldBe((Money.OfToman(toman), Currency.Toman, true));
    }

    [Theory]
    [InlineData("خرید ۳٬۵۰۰٬۰۰۰ ریال", 3_500_000)]
    [InlineData("خرید 35,000,000 ﷼", 35_000_000)]
    [InlineData("خرید ۱۲ میلیون ریال", 12_000_000)]
    [InlineData("خرید ۳٬۵۰۰٬۰۰۷ ریال", 3_500_007)]
    public void Rials_stay_rials_to_the_last(string line, long rials)
    {
        var amount = Read(line).ShouldNotBeNull().Amount;
        (amount.Amount.Rials, amount.Currency, amount.IsSure, amount.IsCurrencySaid).ShouldBe((rials, Currency.Rial, true, true));
    }

    [Theory]
    [InlineData("خرید دو تومن", new long[] { 2_000_000, 2_000, 2 })]
    [InlineData("خرید ۲ تومن", new long[] { 2_000_000, 2_000, 2 })]
    [InlineData("خرید ۲ ت", new long[] { 2_000_000, 2_000, 2 })]
    [InlineData("رضایی امروز ۲ تومن و نیم خرید کرد", new long[] { 2_500_000, 2_500 })]
    [InlineData("خرید پانصد تومن", new long[] { 500_000, 500_000_000, 500 })]
    [InlineData("خرید پونصد", new long[] { 500_000, 500_000_000, 500 })]
    [InlineData("خرید ۴ میلیون و ۲۰۰", new long[] { 4_200_000, 4_000_200 })]
    [InlineData("خرید یک میلیارد و پنجاه", new long[] { 1_050_000_000, 1_000_000_050 })]
    [InlineData("فروش ۳۵۰۰ تومان به رضایی", new long[] { 3_500_000, 3_500 })]
    [InlineData("خرید ۱.۵۰۰ میلیون", new long[] { 1_500_000, 1_500_000_000 })]
    public void What_may_mean_several_things_says_all_of_them_the_likeliest_first(string line, long[] toman) =>
        Read(line).ShouldNotBeNull().Amount.Readings.Select(m => m.Toman).ShouldBe(toman);

    [Theory]
    [InlineData("مرجوعی ۲ میلیون")]
    [InlineData("مرجوعی از رضایی ۲ میلیون")]
    [InlineData("۲ میلیون برگشت خورد")]
    [InlineData("برگشت از فروش ۲ میلیون تومان")]
    [InlineData("رضایی ۲ میلیون پس داد")]
    [InlineData("رضایی ۵ کارتن روغن پس داد ۲ میلیون")]
    [InlineData("خرید -۲ میلیون")]
    public void What_was_given_back_is_a_return(string line) => (Read(line).ShouldNotBeNull() is { IsReturn: true } r ? r.Amount.Amount.Toman : 0).ShouldBe(2_000_000);

    [Theory]
    [InlineData("خرید ۱۲ میلیون سود ۵۰۰ هزار", 500_000)]
    [InlineData("خرید ۱۲ میلیون با سود ۲۰ درصد", 2_400_000)]
    [InlineData("خرید ۱۲ میلیون، سودش ۳ میلیون", 3_000_000)]
    [InlineData("خرید ۱۲ میلیون سود: ٪۲۰", 2_400_000)]
    [InlineData("خرید ۱۲ میلیون ۱۰٪ سود", 1_200_000)]
    [InlineData("خرید ۱۲ میلیون، ۵۰۰ هزار تومن سود", 500_000)]
    [InlineData("خرید ۱۲ میلیون سود ۲ تومن", 2_000_000)]
    [InlineData("خرید ۱ میلیون سود ۲ تومن", 2_000)]
    [InlineData("خرید ۱۲ میلیون با ضرر ۱ میلیون", -1_000_000)]
    [InlineData("مرجوعی ۱۲ میلیون سود ۱ میلیون", -1_000_000)]
    public void What_was_earned_is_read_beside_the_amount(string line, long toman)
    {
        var reading = Read(line).ShouldNotBeNull();
        reading.Margin.ShouldNotBeNull().On(reading.IsReturn ? -reading.Amount.Amount : reading.Amount.Amount).Toman.ShouldBe(toman);
    }

    [Theory]
    [InlineData("امروز", "2026-11-21")]
    [InlineData("دیروز", "2026-11-20")]
    [InlineData("پریروز", "2026-11-19")]
    [InlineData("۳ روز پیش", "2026-11-18")]
    [InlineData("هفته‌ی پیش", "2026-11-14")]
    [InlineData("۱۵ آبان", "2026-11-06")]
    [InlineData("پانزدهم آبان‌ماه", "2026-11-06")]
    [InlineData("۱۵ آذر", "2025-12-06")]
    [InlineData("۳۰ آبان", "2026-11-21")]
    [InlineData("۱ آذر", "2025-11-22")]
    [InlineData("۳۰ اسفند", "2025-03-20")]
    [InlineData("۱۵ آبان ۱۴۰۴", "2025-11-06")]
    [InlineData("۱۵ آبان پارسال", "2025-11-06")]
    [InlineData("۱۴۰۵/۸/۱۵", "2026-11-06")]
    [InlineData("15/08/1405", "2026-11-06")]
    [InlineData("1405-08-15", "2026-11-06")]
    [InlineData("۸/۱۵", "2026-11-06")]
    [InlineData("2026-11-06", "2026-11-06")]
    [InlineData("شنبه", "2026-11-21")]
    [InlineData("شنبه‌ی پیش", "2026-11-14")]
    [InlineData("دوشنبه", "2026-11-16")]
    [InlineData("پنج‌شنبه‌ی هفته‌ی پیش", "2026-11-19")]
    [InlineData("جمعه ۱۵ آبان", "2026-11-06")]
    [InlineData("پانزدهم همین ماه", "2026-11-06")]
    public void A_day_is_the_last_that_has_been(string day, string expected)
    {
        foreach (var line in new[] { $"خرید ۱۲ میلیون {day}", $"{day} ۱۲ میلیون تومان خرید کرد" })
        {
            var reading = Read(line).ShouldNotBeNull(line);
            (reading.Day?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), reading.Amount.Amount.Toman, reading.Fault, reading.Product).ShouldBe((expected, 12_000_000, null, null), line);
        }
    }

    [Theory]
    [InlineData("خرید ۱۲ میلیون فردا", PurchaseFault.ToCome)]
    [InlineData("خرید ۱۲ میلیون شنبه‌ی بعد", PurchaseFault.ToCome)]
    [InlineData("خرید ۱۲ میلیون ۱۴۰۶/۱/۵", PurchaseFault.ToCome)]
    [InlineData("خرید ۱۲ میلیون ۳۱ آبان", PurchaseFault.NoSuchDay)]
    [InlineData("خرید ۰ تومان", PurchaseFault.Zero)]
    [InlineData("خرید صفر تومان", PurchaseFault.Zero)]
    [InlineData("خرید ۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹۹ میلیارد", PurchaseFault.TooMuch)]
    [InlineData("خرید ۵۰۰ هزار میلیارد تومان", PurchaseFault.TooMuch)]
    public void What_cannot_be_is_said_to_be_so(string line, PurchaseFault fault) => Read(line).ShouldNotBeNull().Fault.ShouldBe(fault);

    [Theory]
    [InlineData("فروش ۳۵۰۰۰۰۰ تومان به رضایی ۱۵ آبان", "رضایی", true, null)]
    [InlineData("رضایی امروز ۲ تومن و نیم خرید کرد", "رضایی", false, null)]
    [InlineData("به آقای رضایی ۵ میلیون فروختم", "آقای رضایی", true, null)]
    [InlineData("خرید ۵ کارتن روغن ۱۲ میلیون", null, false, "۵ کارتن روغن")]
    [InlineData("رضایی ۵ کارتن روغن خرید ۱۲ میلیون", "رضایی", false, "۵ کارتن روغن")]
    [InlineData("خرید رضایی ۱۲ میلیون", "رضایی", false, null)]
    [InlineData("خرید ۱۲ میلیون مشتری کاشی ستاره", "کاشی ستاره", true, null)]
    [InlineData("فروش ۱۲ میلیون به لوازم خانگی امید بابت یخچال", "لوازم خانگی امید", true, "یخچال")]
    [InlineData("فروش ۵ کارتن روغن به رضایی ۱۲ میلیون", "رضایی", true, "۵ کارتن روغن")]
    [InlineData("خرید ۱۲ میلیون", null, false, null)]
    [InlineData("مرجوعی ۲ میلیون از رضایی", "رضایی", true, null)]
    [InlineData("خرید به مبلغ ۱۲ میلیون تومان در تاریخ ۱۴۰۵/۸/۱۵ برای رضایی", "رضایی", false, null)]
    public void Who_and_what_are_in_the_words_that_are_left(string line, string? name, bool isSure, string? product)
    {
        var reading = Read(line).ShouldNotBeNull();
        (reading.Customer?.Name, reading.Customer?.IsSure ?? false, reading.Product).ShouldBe((name, isSure, product));
    }

    [Theory]
    [InlineData("گفت ۱۲ میلیون گرونه")]
    [InlineData("می‌خواد ۵ میلیون خرید کنه")]
    [InlineData("میخواد ۵ میلیون خرید کنه")]
    [InlineData("قیمت خرید ۱۲ میلیونه")]
    [InlineData("۱۲ میلیون")]
    [InlineData("خرید")]
    [InlineData("خرید کرد و رفت")]
    [InlineData("اگه تخفیف بدیم ۵ میلیون خرید می‌کنه")]
    [InlineData("شاید ۵ میلیون خرید کند")]
    [InlineData("قرار شد شنبه ۵ میلیون خرید کند")]
    [InlineData("۵ میلیون خرید نکرد")]
    [InlineData("بودجه‌ی خریدش ۵۰ میلیونه")]
    [InlineData("سقف خرید ۵۰ میلیون")]
    [InlineData("برای خرید ۱۲ میلیون نیاز به وام داره")]
    [InlineData("مدیر خرید ۵۰ میلیون سفارش داد")]
    [InlineData("چکش برگشت خورد ۱۲ میلیون")]
    [InlineData("پولش رو پس داد ۲ میلیون")]
    [InlineData("از رقیب ۵ میلیون خرید کرد")]
    [InlineData("پارسال ۵۰ میلیون خرید کرده بود")]
    [InlineData("تا حالا ۵۰ میلیون خرید داره")]
    [InlineData("ماهی ۵ میلیون خرید می‌کنه")]
    [InlineData("چقدر خرید کرد؟ ۵ میلیون؟")]
    [InlineData("۲ تا ۳ میلیون خرید کرد")]
    [InlineData("دو سه میلیون خرید کرد")]
    [InlineData("۲-۳ میلیون خرید کرد")]
    [InlineData("بازار خرید و فروش ۱۲ میلیون")]
    [InlineData("قیمتش ۱۲ میلیون بود ۱۰ میلیون خرید")]
    [InlineData("خرید ۵ کارتن روغن")]
    [InlineData("خرید ۱۲ میلیون براش سنگینه")]
    [InlineData("پیش‌خرید ۵ میلیون")]
    [InlineData("پیش‌فاکتور ۱۲ میلیون گرفت ولی نخرید")]
    [InlineData("۵ میلیون بدهی خرید قبلیش مانده")]
    [InlineData("گفت خرید ۱۲ میلیون برایم زیاد است")]
    [InlineData("دیروز رضایی خرید ۱۲ میلیون و پریروز ۳ میلیون")]
    [InlineData("از ما خریدم ۵ میلیون")]
    [InlineData("آخرین خریدش ۱۲ میلیون بود")]
    [InlineData("خریدش ۱۲ میلیون بود")]
    [InlineData("۵۰ درصد خرید")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("؟!")]
    public void What_is_wished_told_or_asked_is_no_purchase(string line) => Read(line).ShouldBeNull();

    [Fact]
    public void No_message_about_a_customers_manners_reads_as_a_purchase()
    {
        var lines = Directory.GetFiles(Repository.PathOf("resources", "examples"), "*.txt", SearchOption.AllDirectories).SelectMany(File.ReadLines).Where(l => !l.StartsWith('#')).ToList();
        lines.Count.ShouldBeGreaterThan(500);

        // Two are of no manner, and are bills.
        lines.Where(line => Read(line) is not null).ShouldBe(["فاکتور دوازده و نیم شد، تسویه", "مبلغ کل فاکتور هفت میلیون و سیصد هزار تومان"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("۱۲ میلیون", 12_000_000)]
    [InlineData("به مبلغ ۱۲ میلیون تومان", 12_000_000)]
    [InlineData("مرجوعی ۱۲ میلیون", 12_000_000)]
    public void An_amount_alone_is_a_part(string text, long toman) => PurchaseReader.ReadPart(text, Now, Tehran).ShouldNotBeNull().Amount!.Amount.Toman.ShouldBe(toman);

    [Fact]
    public void A_day_alone_is_a_part_and_so_is_a_margin()
    {
        PurchaseReader.ReadPart("۱۵ آبان", Now, Tehran).ShouldNotBeNull().Day!.Day.ShouldBe(new DateOnly(2026, 11, 6));
        PurchaseReader.ReadPart("سود ۲۰ درصد", Now, Tehran).ShouldNotBeNull().Margin!.Percent.ShouldBe(20);
        PurchaseReader.ReadPart("۲۰٪", Now, Tehran, isMargin: true).ShouldNotBeNull().Margin!.Percent.ShouldBe(20);
        PurchaseReader.ReadPart("۵۰۰ هزار", Now, Tehran, isMargin: true).ShouldNotBeNull().Margin!.Money!.Amount.Toman.ShouldBe(500_000);
        PurchaseReader.ReadPart("روغن مایع", Now, Tehran).ShouldBeNull();
        PurchaseReader.ReadPart("۵ کارتن", Now, Tehran).ShouldBeNull();
    }
}
