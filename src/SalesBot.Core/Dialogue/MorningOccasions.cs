using System.Collections.Immutable;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>What a morning brings beside the work that was planned: birthdays since the last working day, and customers who have just gone.</summary>
/// <param name="Days">Those whose birthdays are told, today first.</param>
internal sealed record MorningOccasions(ImmutableArray<DateOnly> Days, Page<Customer> Birthdays, Page<Customer> JustGone)
{
    private const int MostBirthdays = 5;
    private const int MostGone = 3;

    // A customer is asked about in the week after he went; then he is one of many.
    private static readonly TimeSpan JustNow = TimeSpan.FromDays(7);

    public int Total => Birthdays.Total + JustGone.Total;

    public static MorningOccasions Of(World world)
    {
        var me = world.Seller.Id;
        var days = DaysSinceWork(world);
        return new(
            days,
            world.Books.Club.Birthdays(me, me, [.. days.SelectMany(day => Jalali.BirthdaysOn(day))], 0, MostBirthdays),
            world.Books.Club.JustGone(me, me, world.Now - JustNow, 0, MostGone));
    }

    public IEnumerable<Rich> Lines(World world)
    {
        var words = world.Words.Morning;
        var points = world.Books.Club.Rules(world.Seller.Id) is { IsOn: true, BirthdayPoints: > 0 and var given } ? given : 0;
        return
        [
            .. MorningList.Part(words.Birthdays, Birthdays, c => Birthday(c, points, world), world),
            .. MorningList.Part(words.JustGone, JustGone, c => words.JustGoneLine.With(("customer", c.Name)), world),
        ];
    }

    public IEnumerable<ImmutableArray<Button>> Buttons(World world) => JustGone.Items.Select(c => ImmutableArray.Create(
        new Button(Dialogue.Buttons.Clip(world.Words.Morning.AskReason.With(("customer", c.Name)).Plain, 40), new Press(Verbs.Leaving, Dialogue.Buttons.Invariant(c.Id.Value)))));

    /// <summary>Today, and the days of rest right before it, on which no list came.</summary>
    private static ImmutableArray<DateOnly> DaysSinceWork(World world)
    {
        var today = LocalDay.Of(world.Now, world.Zone);
        return [today, .. Enumerable.Range(1, 6).Select(before => today.AddDays(-before)).TakeWhile(day => world.Team.Working.IsRest(day.DayOfWeek))];
    }

    private Rich Birthday(Customer customer, int points, World world)
    {
        var (words, name) = (world.Words.Morning, ("customer", customer.Name));
        var day = Days.First(d => customer.Facts.Birthday is { } birthday && Jalali.BirthdaysOn(d).Contains(birthday));
        return Rich.Lines(
        [
            day == Days[0] ? words.BirthdayToday.With(name) : words.BirthdayBefore.With(name, ("day", PersianDate.Weekday(day.DayOfWeek))),
            Rich.Of(words.BirthdayText.With(name).Plain, Style.Quote),
            .. points > 0 ? [words.BirthdayPoints.With(("points", ClubText.Number(points)))] : Array.Empty<Rich>(),
        ]);
    }
}
