using System.Collections.Frozen;

namespace SalesBot.Core.Purchases;

/// <summary>Words by which a line is told to be a purchase, or not to be one.</summary>
internal static class PurchaseVocabulary
{
    /// <summary>What is wished, asked, denied, usual, long past or another's is no purchase, and neither is a price.</summary>
    public static readonly FrozenSet<string> NoPurchase = Set(
        """
        می نمی میخواد میخواهد میخواست میخوام میخواست میخره میخرد میخرن میخرم میگه میگفت میگن میکنه میکند میکنن میکرد میکنم میشه میشود میاد میده میدهد میگیره میرسه میتونه میتواند میفروشه میفروشم
        نمیخواد نمیخره نمیکنه نمیشه نمیده نمیتونه
        خواست خواسته خواستم میخاد بخواد بخواهد بخره بخرد بخرن بخرند بخریم بخرم بخر بگیره بگیرد بکنه بکند کنه کند کنم کنن کنند بشه بشود شه بده بدهد بدیم بدم بفروشم بفروشیم بفروشه بیاد بیاره
        نخرید نخریده نخریدن نخره نخرد نکرد نکرده نکردن نکردند نکنه نداشت نداره ندارد ندارم نداشتم نداد نداده نشد نشده نیست نبود نخواست نفروخت نفروختم نفروختیم نگرفت نرفت
        گفت گفته گفتم گفتن گفتند پرسید پرسیده پرسیدم اگه اگر شاید احتمالا احتمال ممکنه ممکن قرار قراره قراری باید نباید پیشنهاد وعده قول قصد قصدش تصمیم فکر فک منصرف پشیمون پشیمان کنسل لغو کاش کاشکی انگار مثلا امیدوارم
        قیمت قیمتش قیمتشو قیمتها تعرفه سقف بودجه بودجش بودجشون تارگت سهمیه پورسانت استعلام مناقصه پیشفاکتور برآورد براورد
        معمولا همیشه هر ماهی سالی ماهانه ماهیانه سالانه سالیانه هفتگی روزانه تاحالا تابحال کلا قبلا قبلی قبلیش قبلش اخرین اولین اولش اولشو دومش دومشو میانگین
        بدهی بدهیش بدهکار بدهکاره طلب طلبش طلبکار قسط قسطش اقساطش بیعانه واریز واریزی وام قرض
        شک تردید مردد همه بگو بگه بگید باشه باشن باشد بحث حرف دستمزد تعمیر تعمیرات تعویض باطل ابطال دنبال جلسه
        رقیب رقبا دیگران چند چندتا چقدر چقد چرا ایا یا ولی اما چون که نیاز لازم لازمه داره دارد دارن دارند دارم داریم خریدم خریدیم خریدار
        بالای بیشتر کمتر زیر حداقل حداکثر گرون گرونه گران گرانه گرونی ارزون ارزونه ارزان زیاده کمه سنگینه سخته براش واسش براشون واسشون
        میلیونه ملیونه تومنه تومانه میلیارده ریاله هزاره میلیونیه ملیونیه تومنیه میلیونن هست هستش است
        """);

    /// <summary>Before «خرید» or «فروش» they make a word of it that buys nothing: «مدیر خرید», «قصد خرید», «برای خرید».</summary>
    public static readonly FrozenSet<string> Before = Set("مدیر مسئول مسول واحد کارشناس رئیس ریس بخش دفتر قدرت توان سابقه سبد لیست فهرست برگه میزان شرایط برای واسه جهت پیش نوبت دوره هیئت هیات دکمه سر صدر روی تیم نیروی پادشاه خط گروه مرکز نقطه اون آن این همون همان");

    /// <summary>A number behind them names something and counts nothing.</summary>
    public static readonly FrozenSet<string> Naming = Set("شماره کد ساعت سریال پلاک ردیف سفارش صفحه فصل طبقه واحد مدل سایز تلفن موبایل کارت");

    /// <summary>Done by now: they may stand behind «خرید», and say nothing else.</summary>
    public static readonly FrozenSet<string> Done = Set("کرد کرده کردن کردند کردم کردیم داشت داشتم داشتیم داشتن داشتند شد شده زد زدم زدیم زده داد دادم دادیم داده رفت رفته ثبت انجام خورد خورده کن کنید بزن بود");

    /// <summary>They say nothing of who or what.</summary>
    public static readonly FrozenSet<string> Silent = Set("مبلغ ارزش میزان مورخ مورخه تاریخ در روز را رو هم حدود حدودا تقریبا جمعا مجموعا صبح ظهر عصر غروب شب بهش بهشون ازش ازشون ازم ازمون ما من ایشون ایشان او اون لطفا دیگه و با");

    /// <summary>What follows is a customer; the last two are said of things as well.</summary>
    public static readonly FrozenSet<string> Leading = Set("به از مشتری برای واسه");

    /// <summary>What follows is what was bought.</summary>
    public static readonly FrozenSet<string> Of = Set("بابت شامل");

    public static readonly FrozenSet<string> Sold = Set("فروختم فروختیم فروخت فروخته فروختمش فروختن فروختند خریده خریدن خریدند");

    /// <summary>Money that comes back for nothing bought: «چکش برگشت خورد», «پول را پس داد».</summary>
    public static readonly FrozenSet<string> Cash = Set("چک چکش چکها چکهاش چکشو پول پولش پولشو پولم پولمو وجه سفته حواله");

    private static FrozenSet<string> Set(string words) => FrozenSet.ToFrozenSet(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Text.PersianText.Fold));
}
