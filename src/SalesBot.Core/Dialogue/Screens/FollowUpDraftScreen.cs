using System.Collections.Immutable;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record FollowUpDraftWords(
    [Holes("customer")] Template Ask,
    [Holes("customer", "due")] Template AskAgain,
    Template Examples,
    [Holes("text")] Template Text,
    Template Over,
    Template NotRead,
    [Holes("most")] Template TooLong,
    string ClearText,
    [Holes("due")] Template Made,
    [Holes("due")] Template Moved);

/// <summary>Asks when to be reminded: one tap on a likely moment, or words; what else they say is what to do. A time that cannot be read or is over loses no word.</summary>
/// <param name="Text">What to do, as far as it was said.</param>
/// <param name="From">Where it was asked for, and where it leads back to.</param>
/// <param name="Moving">The follow-up that gets another time; null for a new one.</param>
/// <param name="IsOver">The moment that was tapped has passed since it was offered.</param>
public sealed record FollowUpDraftScreen(CustomerId Customer, string Text, Screen From, FollowUpId? Moving = null, bool IsOver = false) : Screen, ISampled
{
    public override bool Fits(World world) => world.Customer(Customer) is not null && From.Fits(world) && (Moving is null || Moved(world) is not null);

    public override bool IsUnfinished() => Text.Length > 0 || From.IsUnfinished();

    public override View Show(World world)
    {
        var words = world.Words.FollowUpDraft;
        var name = world.Customer(Customer)!.Name;
        ImmutableArray<Button> clear = Text.Length > 0 ? [new Button(words.ClearText, new Press(Verbs.Clear))] : [];
        return View.Of(
            Rich.Lines(
                [
                    .. IsOver ? [words.Over.With(), Rich.Empty] : ImmutableArray<Rich>.Empty,
                    Moved(world) is { } moved ? words.AskAgain.With(("customer", name), ("due", DueButtons.Say(moved.Due, world))) : words.Ask.With(("customer", name)),
                    .. Text.Length > 0 ? [words.Text.With(("text", Direction.WithoutControls(Text)))] : ImmutableArray<Rich>.Empty,
                    words.Examples.With(),
                ]),
            [.. DueButtons.Choices(world, minute => new Press(Verbs.Value, minute)), clear, Buttons.Exit(world)]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Value } press) when DueButtons.Read(press.Number) is { } due => due > world.Now ? Set(due, Text, world) : Step.To(this with { IsOver = true }),
        Pressed({ Verb: Verbs.Clear }) => Step.To(this with { Text = "", IsOver = false }),
        Pressed({ Verb: Verbs.Back }) => Step.To(From),
        Said(var text) => Read(text, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world)
    {
        var customer = world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id;
        return new FollowUpDraftScreen(customer, world.Book.FollowUps(world.Seller.Id, new FollowUpFilter(Customer: customer), 0, 1).Items[0].Text, new CustomerScreen(customer));
    }

    private Step Read(string text, World world)
    {
        var words = world.Words.FollowUpDraft;
        var reading = DueWords.ReadAll(text, world.Now, world.Zone);
        var whole = FollowUpText.Join(Text, reading?.Rest ?? text);
        return reading switch
        {
            _ when whole.Length > FollowUpText.Most => Step.Stay(this, words.TooLong.With(("most", PersianDigits.Of(FollowUpText.Most)))),
            null => Step.Stay(this with { Text = whole, IsOver = false }, words.NotRead.With()),
            { Due.IsPast: true } => Step.Stay(this with { Text = whole, IsOver = false }, words.Over.With()),
            { Due.At: var due } => Set(due, whole, world),
        };
    }

    private Step Set(DateTimeOffset due, string text, World world)
    {
        var (words, when) = (world.Words.FollowUpDraft, ("due", DueButtons.Say(due, world)));
        if (Moving is { } moving)
        {
            return Step.To(From, new Snooze(moving, world.Seller.Id, due, text.Length > 0 ? text : null)).Saying(words.Moved.With(when));
        }

        var made = new FollowUpId(world.Ids.Next());
        return Step.To(new FollowUpScreen(made, From), new AddFollowUp(made, Customer, world.Seller.Id, text, due)).Saying(words.Made.With(when));
    }

    private FollowUp? Moved(World world) => Moving is { } id ? world.Book.FindFollowUp(world.Seller.Id, id) : null;
}
