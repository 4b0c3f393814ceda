using FsCheck;
using FsCheck.Fluent;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Text;

namespace SalesBot.Core.Tests.FollowUps;

public class DueWordsTests
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    // Saturday, 30 Aban 1405, 11:00 and some seconds in Tehran.
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 7, 30, 25, TimeSpan.Zero);

    [Theory]
    [InlineData("فردا", "۱ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("پس‌فردا", "۲ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("پسفردا", "۲ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("پس فردا", "۲ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("شنبه", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("یک‌شنبه", "۱ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("دوشنبه", "۲ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("دو شنبه", "۲ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("۳شنبه", "۳ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("سه‌شنبه", "۳ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("چهارشنبه", "۴ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("چارشنبه", "۴ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("۵ شنبه", "۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("پنجشنبه", "۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("پن‌شنبه", "۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("جمعه", "۶ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("شنبه آینده", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("دوشنبه بعد", "۲ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("شنبه هفته بعد", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("شنبه‌ی هفته‌ی بعد", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("دوشنبه هفتهٔ آینده", "۹ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("سه‌شنبهٔ هفته دیگه", "۱۰ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("هفته بعد دوشنبه", "۹ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("هفته دیگه روز چهارشنبه", "۱۱ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("چهارشنبه همین هفته", "۴ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("همین پنج‌شنبه", "۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("هفته بعد", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("هفته آینده", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("هفته دیگه", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("هفته بعد همین روز", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("یه هفته دیگه", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("دو هفته دیگه", "۱۴ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("۳ روز بعد", "۳ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("دو سه روز دیگه", "۳ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("۲-۳ روز دیگه", "۳ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("یکی دو روز دیگه", "۲ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("بیست و پنج روز دیگر", "۲۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("ماه بعد", "۳۰ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("ماه آینده", "۳۰ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("سه ماه دیگه", "۳۰ بهمن ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("سال بعد", "۳۰ آبان ۱۴۰۶، ۰۹:۰۰")]
    [InlineData("آخر هفته", "۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("آخر همین هفته", "۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("آخر هفته بعد", "۱۲ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("اول هفته", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("اول هفتهٔ آینده", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("اول ماه", "۱ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("اول برج", "۱ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("اول ماه بعد", "۱ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("آخر ماه", "۳۰ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("آخر ماه بعد", "۳۰ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("آخر اسفند", "۲۹ اسفند ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("۱۵ آذر", "۱۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("۱۵آذر", "۱۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("15 آذرماه", "۱۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("٢٥ آذر", "۲۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("پانزدهم آذر", "۱۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("پانزدهم آذر ماه", "۱۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("۱۵‌ام آذر", "۱۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("۱۵م آذر", "۱۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("بیست و یکم دی", "۲۱ دی ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("بیستم دی", "۲۰ دی ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("سی‌ام دی", "۳۰ دی ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("اول دی", "۱ دی ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("سوم بهمن", "۳ بهمن ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("پونزده دی", "۱۵ دی ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("۱۵ مهر", "۱۵ مهر ۱۴۰۶، ۰۹:۰۰")]
    [InlineData("۳۰ اسفند", "۳۰ اسفند ۱۴۰۸، ۰۹:۰۰")]
    [InlineData("۱۵ آذر ۱۴۰۶", "۱۵ آذر ۱۴۰۶، ۰۹:۰۰")]
    [InlineData("۱۵ آذر سال ۱۴۰۶", "۱۵ آذر ۱۴۰۶، ۰۹:۰۰")]
    [InlineData("پانزدهم ماه بعد", "۱۵ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("بیستم ماه بعد", "۲۰ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("سی‌ام این ماه", "۳۰ آبان ۱۴۰۵، ۱۷:۰۰")]
    [InlineData("۱۴۰۵/۹/۲۰", "۲۰ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("1405-09-20", "۲۰ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("۱۴۰۵.۹.۲۰", "۲۰ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("۲۰/۹/۱۴۰۵", "۲۰ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("۱۵ فروردین سال بعد", "۱۵ فروردین ۱۴۰۶، ۰۹:۰۰")]
    [InlineData("سر برج", "۱ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("اوایل هفته بعد", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("۹/۲۰", "۲۰ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("۲۰/۹", "۲۰ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("شنبه ۷ آذر", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("پس فردا دوشنبه", "۲ آذر ۱۴۰۵، ۰۹:۰۰")]
    public void A_day_without_an_hour_is_at_nine(string typed, string read) => ShouldRead(typed, read, hasTime: false);

    [Theory]
    [InlineData("فردا ساعت ۱۰", "۱ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("ساعت ۱۰ فردا", "۱ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("فردا ۱۰", "۱ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("فردا، ساعت ۱۰:۳۰", "۱ آذر ۱۴۰۵، ۱۰:۳۰")]
    [InlineData("فردا ساعت۱۰", "۱ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("فردا ساعت: ۱۰", "۱ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("فردا ساعت ۱۰ تا ۱۲", "۱ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("فردا ساعت ۱۰-۱۲", "۱ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("فردا حدود ساعت ۱۰", "۱ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("فردا بعد از ساعت ۴", "۱ آذر ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("فردا صبح", "۱ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("صبح فردا", "۱ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("فردا صبح زود", "۱ آذر ۱۴۰۵، ۰۸:۰۰")]
    [InlineData("فردا اول وقت", "۱ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("فردا قبل از ظهر", "۱ آذر ۱۴۰۵، ۱۱:۰۰")]
    [InlineData("فردا ظهر", "۱ آذر ۱۴۰۵، ۱۲:۰۰")]
    [InlineData("فردا بعدازظهر", "۱ آذر ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("فردا بعد از ظهر", "۱ آذر ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("فردا عصر", "۱ آذر ۱۴۰۵، ۱۷:۰۰")]
    [InlineData("فردا غروب", "۱ آذر ۱۴۰۵، ۱۸:۰۰")]
    [InlineData("فردا شب", "۱ آذر ۱۴۰۵، ۲۰:۰۰")]
    [InlineData("فرداشب", "۱ آذر ۱۴۰۵، ۲۰:۰۰")]
    [InlineData("پس‌فرداشب", "۲ آذر ۱۴۰۵، ۲۰:۰۰")]
    [InlineData("دوشنبه قبل از ظهر", "۲ آذر ۱۴۰۵، ۱۱:۰۰")]
    [InlineData("دوشنبه بعد ظهر", "۲ آذر ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("دوشنبه بعد ساعت ۱۰", "۲ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("عصری", "۳۰ آبان ۱۴۰۵، ۱۷:۰۰")]
    [InlineData("فردا بین ساعت ۱۰ تا ۱۲", "۱ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("فردا ساعت ده‌ونیم", "۱ آذر ۱۴۰۵، ۱۰:۳۰")]
    [InlineData("۵ دقه دیگه", "۳۰ آبان ۱۴۰۵، ۱۱:۰۵")]
    [InlineData("فردا‌شب ساعت ۹", "۱ آذر ۱۴۰۵، ۲۱:۰۰")]
    [InlineData("فردا آخر وقت", "۱ آذر ۱۴۰۵، ۱۷:۰۰")]
    [InlineData("فردا همین ساعت", "۱ آذر ۱۴۰۵، ۱۱:۰۰")]
    [InlineData("هفته بعد همین موقع", "۷ آذر ۱۴۰۵، ۱۱:۰۰")]
    [InlineData("پس فردا صبح", "۲ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("یک‌شنبه ساعت ۴ عصر", "۱ آذر ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("یکشنبه ساعت ۴ عصر", "۱ آذر ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("۱شنبه ساعت ۴ عصر", "۱ آذر ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("يكشنبه ساعت 4 عصر", "۱ آذر ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("عصر یک‌شنبه", "۱ آذر ۱۴۰۵، ۱۷:۰۰")]
    [InlineData("شنبه ساعت ۹", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("شنبه ساعت ۴", "۳۰ آبان ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("شنبه عصر", "۳۰ آبان ۱۴۰۵، ۱۷:۰۰")]
    [InlineData("شنبه هفته بعد ساعت ۱۶", "۷ آذر ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("سه روز دیگه عصر", "۳ آذر ۱۴۰۵، ۱۷:۰۰")]
    [InlineData("ماه بعد ساعت ۱۰", "۳۰ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("۱۵ آذر ۱۴۰۵ ساعت ۱۶:۳۰", "۱۵ آذر ۱۴۰۵، ۱۶:۳۰")]
    [InlineData("۱۴۰۵/۹/۲۰ ساعت ۱۶:۳۰", "۲۰ آذر ۱۴۰۵، ۱۶:۳۰")]
    [InlineData("1405/09/20 - 16:30", "۲۰ آذر ۱۴۰۵، ۱۶:۳۰")]
    [InlineData("۹/۲۰ ساعت ۱۰", "۲۰ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("شنبه ۷ آذر، ساعت ۹:۰۰", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("آخر ماه ساعت ۱۶", "۳۰ آبان ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("امروز عصر", "۳۰ آبان ۱۴۰۵، ۱۷:۰۰")]
    [InlineData("امروز ساعت ۴", "۳۰ آبان ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("امشب", "۳۰ آبان ۱۴۰۵، ۲۰:۰۰")]
    [InlineData("امشب ساعت ۹", "۳۰ آبان ۱۴۰۵، ۲۱:۰۰")]
    [InlineData("ده دقیقه دیگه", "۳۰ آبان ۱۴۰۵، ۱۱:۱۰")]
    [InlineData("۱۰ دقیقه‌ی دیگر", "۳۰ آبان ۱۴۰۵، ۱۱:۱۰")]
    [InlineData("ده بیست دقیقه دیگه", "۳۰ آبان ۱۴۰۵، ۱۱:۲۰")]
    [InlineData("چهل و پنج دقیقه دیگه", "۳۰ آبان ۱۴۰۵، ۱۱:۴۵")]
    [InlineData("یه ربع دیگه", "۳۰ آبان ۱۴۰۵، ۱۱:۱۵")]
    [InlineData("نیم ساعت دیگه", "۳۰ آبان ۱۴۰۵، ۱۱:۳۰")]
    [InlineData("نیم‌ساعت بعد", "۳۰ آبان ۱۴۰۵، ۱۱:۳۰")]
    [InlineData("دو ساعت دیگه", "۳۰ آبان ۱۴۰۵، ۱۳:۰۰")]
    [InlineData("یک ساعت و نیم دیگه", "۳۰ آبان ۱۴۰۵، ۱۲:۳۰")]
    [InlineData("یک و نیم ساعت دیگه", "۳۰ آبان ۱۴۰۵، ۱۲:۳۰")]
    [InlineData("۱ ساعت و ۲۰ دقیقه دیگه", "۳۰ آبان ۱۴۰۵، ۱۲:۲۰")]
    [InlineData("تا دو ساعت دیگه", "۳۰ آبان ۱۴۰۵، ۱۳:۰۰")]
    [InlineData("ساعت ۱۰", "۱ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("ساعت ۱۱", "۱ آذر ۱۴۰۵، ۱۱:۰۰")]
    [InlineData("ساعت ۱۲", "۳۰ آبان ۱۴۰۵، ۱۲:۰۰")]
    [InlineData("ساعت ۴", "۳۰ آبان ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("ساعت هفت", "۳۰ آبان ۱۴۰۵، ۱۹:۰۰")]
    [InlineData("ساعت ۷ صبح", "۱ آذر ۱۴۰۵، ۰۷:۰۰")]
    [InlineData("ساعت ۰۷:۳۰", "۱ آذر ۱۴۰۵، ۰۷:۳۰")]
    [InlineData("ساعت ۸", "۱ آذر ۱۴۰۵، ۰۸:۰۰")]
    [InlineData("ساعت ۸ شب", "۳۰ آبان ۱۴۰۵، ۲۰:۰۰")]
    [InlineData("۸ شب", "۳۰ آبان ۱۴۰۵، ۲۰:۰۰")]
    [InlineData("۸شب", "۳۰ آبان ۱۴۰۵، ۲۰:۰۰")]
    [InlineData("ساعت ۱۲ شب", "۱ آذر ۱۴۰۵، ۰۰:۰۰")]
    [InlineData("ساعت ۲ نصف شب", "۱ آذر ۱۴۰۵، ۰۲:۰۰")]
    [InlineData("۴ بعدازظهر", "۳۰ آبان ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("ساعت ۱ ظهر", "۳۰ آبان ۱۴۰۵، ۱۳:۰۰")]
    [InlineData("۲ بعد از ظهر", "۳۰ آبان ۱۴۰۵، ۱۴:۰۰")]
    [InlineData("ساعت ۱۰ و نیم", "۱ آذر ۱۴۰۵، ۱۰:۳۰")]
    [InlineData("ساعت ده و ۲۰ دقیقه", "۱ آذر ۱۴۰۵، ۱۰:۲۰")]
    [InlineData("ساعت پنج و بیست", "۳۰ آبان ۱۴۰۵، ۱۷:۲۰")]
    [InlineData("ساعت بیست و یک", "۳۰ آبان ۱۴۰۵، ۲۱:۰۰")]
    [InlineData("ده و ربع", "۱ آذر ۱۴۰۵، ۱۰:۱۵")]
    [InlineData("یک ربع به پنج", "۳۰ آبان ۱۴۰۵، ۱۶:۴۵")]
    [InlineData("ساعت یه ربع به ۵", "۳۰ آبان ۱۴۰۵، ۱۶:۴۵")]
    [InlineData("ده دقیقه به ۵", "۳۰ آبان ۱۴۰۵، ۱۶:۵۰")]
    [InlineData("۱۶:۳۰", "۳۰ آبان ۱۴۰۵، ۱۶:۳۰")]
    [InlineData("ساعت ۴:۳۰", "۳۰ آبان ۱۴۰۵، ۱۶:۳۰")]
    [InlineData("ساعت ۱۶.۳۰", "۳۰ آبان ۱۴۰۵، ۱۶:۳۰")]
    [InlineData("ظهر", "۳۰ آبان ۱۴۰۵، ۱۲:۰۰")]
    [InlineData("صبح", "۱ آذر ۱۴۰۵، ۰۹:۰۰")]
    [InlineData("عصر", "۳۰ آبان ۱۴۰۵، ۱۷:۰۰")]
    [InlineData("شب", "۳۰ آبان ۱۴۰۵، ۲۰:۰۰")]
    [InlineData("آخر وقت", "۳۰ آبان ۱۴۰۵، ۱۷:۰۰")]
    [InlineData("\u200fفردا\u200f ساعت \u206a۱۰", "۱ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("فـردا ساعتِ ۱۰", "۱ آذر ۱۴۰۵، ۱۰:۰۰")]
    public void A_moment_is_read_as_a_seller_types_it(string typed, string read) => ShouldRead(typed, read, hasTime: true);

    [Theory]
    [InlineData("")]
    [InlineData("زنگ بزنم به رضایی")]
    [InlineData("الان")]
    [InlineData("بعدا")]
    [InlineData("بعد از عید")]
    [InlineData("دو هفته بعد از عید")]
    [InlineData("هفته بعد از عید")]
    [InlineData("بعد از شنبه")]
    [InlineData("قبل از فردا")]
    [InlineData("هر روز")]
    [InlineData("هر روز ساعت ۱۰")]
    [InlineData("هر شنبه")]
    [InlineData("هر سه‌شنبه عصر")]
    [InlineData("هر دو هفته شنبه")]
    [InlineData("شنبه‌ها ساعت ۱۰")]
    [InlineData("صبح‌ها")]
    [InlineData("شنبه گذشته")]
    [InlineData("شنبه قبل ساعت ۱۰ آمد")]
    [InlineData("دیروز ساعت ۱۰ زنگ زد")]
    [InlineData("سه روز پیش")]
    [InlineData("دو روز بعدش")]
    [InlineData("یه روز دیگه")]
    [InlineData("سه هفته و دو روز دیگه")]
    [InlineData("دو روز و سه ساعت دیگه")]
    [InlineData("یک ماه و نیم دیگه")]
    [InlineData("دو شب دیگه")]
    [InlineData("چند روز دیگه")]
    [InlineData("فردای آن روز")]
    [InlineData("فردا‌ی آن روز")]
    [InlineData("روزنامه")]
    [InlineData("دو ماهی تازه")]
    [InlineData("آقای شنبه‌زاده")]
    [InlineData("شنبهه")]
    [InlineData("شب‌کار است")]
    [InlineData("صبح بخیر")]
    [InlineData("از صبح منتظرم")]
    [InlineData("شب عید")]
    [InlineData("شب جمعه")]
    [InlineData("۲ شب هتل")]
    [InlineData("ساعت کاری")]
    [InlineData("ساعت ۲۵")]
    [InlineData("ساعت ۱۰:۷۵")]
    [InlineData("۲ ساعت ۳ بار زنگ زد")]
    [InlineData("۳۱ آذر")]
    [InlineData("۳۱ آذر ساعت ۱۰")]
    [InlineData("۳۰ اسفند ۱۴۰۵")]
    [InlineData("۱۴۰۵/۱۳/۴۰")]
    [InlineData("2026/12/11")]
    [InlineData("۲/۵ میلیون")]
    [InlineData("ده و نیم متر")]
    [InlineData("دو و نیم درصد")]
    [InlineData("۱۵ میلیون")]
    [InlineData("16:30:45")]
    [InlineData("۰۹۱۲۱۲۳۴۵۶۷")]
    [InlineData("مهر و آبان")]
    [InlineData("آذر خانم")]
    [InlineData("هفته")]
    [InlineData("👍\ud83d")]
    public void What_names_no_time_to_come_is_none(string typed) => DueWords.Read(typed, Now, Tehran).ShouldBeNull();

    [Theory]
    [InlineData("امروز ساعت ۹")]
    [InlineData("امروز صبح")]
    [InlineData("۳۰ آبان ساعت ۹")]
    [InlineData("۱۵ مهر ۱۴۰۵")]
    [InlineData("۱۴۰۵/۷/۱ ساعت ۱۰")]
    public void A_moment_that_is_said_and_over_is_past(string typed) => DueWords.Read(typed, Now, Tehran)!.IsPast.ShouldBeTrue();

    // The words that say when stand here in brackets, or do not: the first of them is the place.
    [Theory]
    [InlineData("[فردا ساعت ۱۰] زنگ بزنم به رضایی", "زنگ بزنم به رضایی")]
    [InlineData("به رضایی زنگ بزنم [فردا]", "به رضایی زنگ بزنم")]
    [InlineData("به رضایی [شنبه ساعت ۴ عصر] زنگ بزنم", "به رضایی زنگ بزنم")]
    [InlineData("[برای فردا] پیش‌فاکتور بفرستم", "پیش‌فاکتور بفرستم")]
    [InlineData("پیش‌فاکتور را [تا پس‌فردا] بفرستم.", "پیش‌فاکتور را بفرستم.")]
    [InlineData("[بعد از ساعت ۴] زنگ بزنم", "زنگ بزنم")]
    [InlineData("[روز سه‌شنبه]: پیگیری چک", "پیگیری چک")]
    [InlineData("پیگیری چک - [۱۵ آذر]", "پیگیری چک")]
    [InlineData("[یکی دو روز دیگه] زنگ بزنم", "زنگ بزنم")]
    [InlineData("[فردا] زنگ بزنم ساعت ۱۰", "زنگ بزنم")]
    [InlineData("ساعت ۱۰ زنگ بزنم [فردا]", "زنگ بزنم")]
    [InlineData("[فردا] زنگ بزنم بگم جنس شنبه می‌رسه", "زنگ بزنم بگم جنس شنبه می‌رسه")]
    [InlineData("[فردا] ۱۰ کارتن بفرستم", "۱۰ کارتن بفرستم")]
    [InlineData("[فردا ساعت ۱۰] و ۲ نفر", "و ۲ نفر")]
    [InlineData("دیروز ساعت ۱۰ زنگ زد، [فردا] جوابش را بدهم", "دیروز ساعت ۱۰ زنگ زد، جوابش را بدهم")]
    [InlineData("[  فردا  ]", "")]
    [InlineData("[فردا ساعت ۱۰]!", "")]
    [InlineData("۲/۵ تن بار [دو روز دیگه]", "۲/۵ تن بار")]
    [InlineData("کد ۱۲۳۴۵ [۲۰/۹] زنگ بزنم", "کد ۱۲۳۴۵ زنگ بزنم")]
    public void The_rest_of_the_text_is_kept(string marked, string rest)
    {
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

        var reading = DueWords.ReadAll(text, Now, Tehran)!;

        reading.Rest.ShouldBe(rest);
        text.Substring(reading.Due.Start, reading.Due.Length).ShouldBe(marked[(marked.IndexOf('[', StringComparison.Ordinal) + 1)..marked.IndexOf(']', StringComparison.Ordinal)].Trim());
    }

    [Theory]
    [InlineData("فردا زنگ بزنم ساعت ۴", "۱ آذر ۱۴۰۵، ۱۶:۰۰")]
    [InlineData("ساعت ۸ شب زنگ بزنم فردا", "۱ آذر ۱۴۰۵، ۲۰:۰۰")]
    [InlineData("فردا ده و نیم زنگ بزنم", "۱ آذر ۱۴۰۵، ۱۰:۳۰")]
    [InlineData("فردا ۱۰ صبح و پس‌فردا ۱۱", "۱ آذر ۱۴۰۵، ۱۰:۰۰")]
    [InlineData("از شنبه ۷ آذر صبح پیگیری کنم", "۷ آذر ۱۴۰۵، ۰۹:۰۰")]
    public void Words_apart_say_one_moment(string typed, string read) => ShouldRead(typed, read, hasTime: true);

    [Theory]
    [InlineData(8, "۰۹:۰۰")]
    [InlineData(11, "۱۷:۰۰")]
    [InlineData(18, "۲۰:۰۰")]
    public void Today_without_an_hour_is_what_is_left_of_it(int hour, string read) =>
        PersianDate.DayAndTime(DueWords.Read("امروز", new DateTimeOffset(2026, 11, 21, hour, 0, 0, TimeSpan.FromHours(3.5)), Tehran)!.At, Tehran).ShouldBe("۳۰ آبان ۱۴۰۵، " + read);

    [Fact]
    public void Today_is_over_at_night() => DueWords.Read("امروز", new DateTimeOffset(2026, 11, 21, 22, 0, 0, TimeSpan.FromHours(3.5)), Tehran)!.IsPast.ShouldBeTrue();

    [Fact]
    public void An_hour_that_a_zone_leaves_out_is_the_one_after_it() =>
        DueWords.Read("۹ فروردین ساعت ۰۲:۳۰", new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))!.At
            .ShouldBe(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero));

    [Fact]
    public void What_is_said_in_words_reads_as_the_same_minute()
    {
        var moments = from now in Gen.Choose(0, 60 * 24 * 1500) from after in Gen.OneOf(Gen.Choose(-3000, 10_000), Gen.Choose(-600_000, 1_200_000)) select (now, after);
        foreach (var zone in new[] { Tehran, TimeZoneInfo.Utc })
        {
            Prop.ForAll(moments.ToArbitrary(), moment =>
            {
                var now = new DateTimeOffset(2024, 1, 1, 0, 0, 17, TimeSpan.Zero).AddMinutes(moment.now);
                var at = now.AddSeconds(-17).AddMinutes(moment.after);
                var said = DueInWords.Of(at, now, zone);

                var read = DueWords.ReadAll($"زنگ بزنم {said}", now, zone);

                (read?.Due.At).ShouldBe(at, $"{said} at {now}");
                read!.Rest.ShouldBe("زنگ بزنم");
                read.Due.IsPast.ShouldBe(at <= now);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
        }
    }

    [Fact]
    public void Any_words_are_read_without_a_fault()
    {
        var words = Gen.Elements(
            "فردا", "پس", "شنبه", "یک", "۱", "۳۱", "1405", "/", "-", ":", ".", "۹", "۰۰", "ساعت", "هفته", "ماه", "سال", "بعد", "دیگه", "از", "ظهر", "و", "نیم", "ربع", "به", "اول", "آخر", "آذر",
            "بیست", "م", "هر", "تا", "صبح", "شب", "ی", "ها", "همین", "این", "دقیقه", "۹۹۹", "زنگ", "،", "امشب", "\u200c", "\ud83d", "ﷺ", "½", "\u0651");
        var text = Gen.Choose(0, 14).SelectMany(n => words.ListOf(n)).SelectMany(of => Gen.Elements(" ", "", "\u200c").ListOf(of.Count).Select(gaps => string.Concat(of.Zip(gaps, (word, gap) => word + gap))));
        Prop.ForAll(text.ToArbitrary(), typed =>
        {
            if (DueWords.Read(typed, Now, Tehran) is { } due)
            {
                due.Start.ShouldBeGreaterThanOrEqualTo(0);
                due.Length.ShouldBeGreaterThan(0);
                (due.Start + due.Length).ShouldBeLessThanOrEqualTo(typed.Length);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void Any_string_is_read_without_a_fault() => Prop.ForAll<string>(text => DueWords.ReadAll(text ?? "", Now, Tehran)).QuickCheckThrowOnFailure();

    private static void ShouldRead(string typed, string read, bool hasTime)
    {
        var due = DueWords.Read(typed, Now, Tehran).ShouldNotBeNull();
        PersianDate.DayAndTime(due.At, Tehran).ShouldBe(read);
        due.HasTime.ShouldBe(hasTime);
        due.IsPast.ShouldBeFalse();
        due.At.Second.ShouldBe(0);
    }
}
