using System.Collections.Immutable;
using SalesBot.Core.Dialogue.Screens;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

public sealed record MorningWords(
    [Holes("name")] Template Heading,
    [Holes("count")] Template Overdue,
    [Holes("count")] Template Today,
    [Holes("count")] Template Silent,
    [Holes("what", "due")] Template Line,
    [Holes("customer", "when")] Template SilentLine,
    [Holes("count")] Template More,
    [Holes("count")] Template Birthdays,
    [Holes("customer")] Template BirthdayToday,
    [Holes("customer", "day")] Template BirthdayBefore,
    [Holes("points")] Template BirthdayPoints,
    [Holes("customer")] Template BirthdayText,
    [Holes("count")] Template JustGone,
    [Holes("customer")] Template JustGoneLine,
    [Holes("customer")] Template AskReason);

/// <summary>What a seller's day begins with: overdue follow-ups, those of today, birthdays, who has just gone, customers not heard of for longer than usual.</summary>
public static class MorningList
{
    private const int MostLines = 8;
    private const int MostSilent = 5;
    private const int MostButtons = 10;
    private const int MostOfLine = 60;

    /// <summary>Null when there is nothing to say.</summary>
    public static View? Of(World world)
    {
        var (me, words) = (world.Seller.Id, world.Words.Morning);
        var overdue = world.Book.FollowUps(me, new FollowUpFilter(me, Before: world.Now), 0, MostLines);
        var due = world.Book.FollowUps(me, new FollowUpFilter(me, Before: LocalDay.End(world.Now, world.Zone)), overdue.Total, MostLines);
        var today = due with { Total = due.Total - overdue.Total };
        var silent = world.Book.Silent(me, me, world.Now, 0, MostSilent);
        var occasions = MorningOccasions.Of(world);
        if (overdue.Total + today.Total + silent.Total + occasions.Total == 0)
        {
            return null;
        }

        var customers = overdue.Items.Concat(today.Items).Select(f => (f.Customer, Name: f.CustomerName)).Concat(occasions.Birthdays.Items.Concat(silent.Items).Select(c => (Customer: c.Id, c.Name))).DistinctBy(c => c.Customer);
        return View.Of(
            Rich.Lines(
                [
                    words.Heading.With(("name", world.Seller.Name)),
                    .. Part(words.Overdue, overdue, f => Line(f, world), world),
                    .. Part(words.Today, today, f => Line(f, world), world),
                    .. occasions.Lines(world),
                    .. Part(words.Silent, silent, c => words.SilentLine.With(("customer", c.Name), ("when", world.Time.Ago(c.TouchedAt, world.Now))), world),
                ]),
            [
                .. overdue.Total + today.Total > 0 ? [[Buttons.FollowUps(world)]] : ImmutableArray<ImmutableArray<Button>>.Empty,
                .. occasions.Buttons(world),
                .. Buttons.InRows(customers.Take(MostButtons).Select(c => new Button(Buttons.Clip(c.Name, 28), new Press(Verbs.Open, Buttons.Invariant(c.Customer.Value))))),
            ]);
    }

    internal static IEnumerable<Rich> Part<T>(Template heading, Page<T> page, Func<T, Rich> line, World world)
    {
        if (page.Total == 0)
        {
            return [];
        }

        var rest = page.Total - page.Items.Length;
        return
        [
            Rich.Empty,
            heading.With(("count", PersianDigits.Of(page.Total))),
            .. page.Items.Select(line),
            .. rest > 0 ? [world.Words.Morning.More.With(("count", PersianDigits.Of(rest)))] : ImmutableArray<Rich>.Empty,
        ];
    }

    private static Rich Line(FollowUp followUp, World world) =>
        world.Words.Morning.Line.With(("what", FollowUpText.WithName(followUp, MostOfLine)), ("due", DueButtons.Say(followUp.Due, world)));
}
