using Humanizer;
using Humanizer.Configuration;
using Humanizer.Localisation;
using Humanizer.Localisation.Formatters;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot;

/// <summary>Relative times by Humanizer, which decides the unit; the Persian words are ours, for its Persian satellite package is not needed for these few.</summary>
internal sealed class TimeInWords : ITimeInWords
{
    private static readonly System.Globalization.CultureInfo Persian = System.Globalization.CultureInfo.GetCultureInfo("fa");

    static TimeInWords() => Configurator.Formatters.Register("fa", new PersianFormatter());

    public string Ago(DateTimeOffset then, DateTimeOffset now) =>
        (then > now ? now : then).Humanize(now, Persian);

    private sealed class PersianFormatter() : DefaultFormatter("fa")
    {
        public override string DateHumanize_Now() => "همین حالا";

        public override string DateHumanize_Never() => "هیچ‌وقت";

        public override string DateHumanize(TimeUnit timeUnit, Tense timeUnitTense, int unit) => (timeUnit, unit) switch
        {
            (TimeUnit.Millisecond or TimeUnit.Second, _) => "همین حالا",
            (TimeUnit.Day, 1) => "دیروز",
            (TimeUnit.Month, 1) => "یک ماه پیش",
            (TimeUnit.Year, 1) => "یک سال پیش",
            _ => $"{PersianDigits.Of(unit)} {Unit(timeUnit)} پیش",
        };

        private static string Unit(TimeUnit unit) => unit switch
        {
            TimeUnit.Minute => "دقیقه",
            TimeUnit.Hour => "ساعت",
            TimeUnit.Day => "روز",
            TimeUnit.Week => "هفته",
            TimeUnit.Month => "ماه",
            TimeUnit.Year => "سال",
            _ => "لحظه",
        };
    }
}
