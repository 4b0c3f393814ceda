using SalesBot.Core.Lenses;
using SalesBot.TestKit;

namespace SalesBot.Core.Tests.Lenses;

public class LookupTests
{
    private static readonly Lookup Lookup = new(Shipped.Knowledge.Behaviour);

    [Theory]
    [InlineData("شکاک", "skeptic")]
    [InlineData("مشتری شکاک", "skeptic")]
    [InlineData("شكاك", "skeptic")]
    [InlineData("شکاگ", "skeptic")]
    [InlineData("شکاکه", "skeptic")]
    [InlineData("بدبین", "skeptic")]
    [InlineData("shakak", "skeptic")]
    [InlineData("Shakkak", "skeptic")]
    [InlineData("قیمت شکن", "price_breaker")]
    [InlineData("قیمتشکن", "price_breaker")]
    [InlineData("قیمت‌شکنه", "price_breaker")]
    [InlineData("gheymat shekan", "price_breaker")]
    [InlineData("سیاستمدر", "politician")]
    [InlineData("siasatmadar", "politician")]
    [InlineData("تحصیلکرده", "educated")]
    [InlineData("تحصیل کردە", "educated")]
    [InlineData("از خود رازی", "smug")]
    [InlineData("ازخودراضی", "smug")]
    [InlineData("az khod razi", "smug")]
    [InlineData("عصبي", "nervous")]
    [InlineData("سر در گم", "confused")]
    [InlineData("sardargom", "confused")]
    [InlineData("پرخاش‌گر", "aggressive")]
    [InlineData("پرخاشکر", "aggressive")]
    [InlineData("کارت باهوش", "smart")]
    [InlineData("مثبتت", "positive")]
    [InlineData("با وجدان", "conscientious")]
    [InlineData("نادون", "ignorant")]
    [InlineData("price_breaker", "price_breaker")]
    public void Names_synonyms_and_near_misses_find_their_type(string typed, string type) => Lookup.Find(typed)?.Value.ShouldBe(type);

    [Theory]
    [InlineData("سلام")]
    [InlineData("قیمت دلار")]
    [InlineData("قیمت")]
    [InlineData("فاکتور")]
    [InlineData("خوبی؟")]
    [InlineData("باشه")]
    [InlineData("مرسی")]
    [InlineData("مشتری")]
    [InlineData("رضایی")]
    [InlineData("hello")]
    [InlineData("ok")]
    [InlineData("۱۲۳۴")]
    [InlineData("🙂")]
    [InlineData("")]
    [InlineData("هی می‌گه فلان سایت ارزون‌تر می‌ده")]
    [InlineData("نشانی شرکت")]
    [InlineData("شکر")]
    [InlineData("ناهار")]
    [InlineData("حساب")]
    [InlineData("صبح بخیر")]
    public void Strangers_find_nothing(string typed) => Lookup.Find(typed).ShouldBeNull();

    [Fact]
    public void Every_name_and_synonym_finds_its_own_type()
    {
        foreach (var type in Shipped.Knowledge.Behaviour.Types)
        {
            foreach (var name in type.Synonyms.Prepend(type.Name))
            {
                Lookup.Find(name).ShouldBe(type.Id, name);
            }
        }
    }
}
