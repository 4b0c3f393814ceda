using System.Collections.Immutable;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record EditOccasionWords(
    Template Name,
    [Holes("most")] Template NotAName,
    [Holes("occasion")] Template Day,
    Template NotADay,
    Template Over,
    [Holes("occasion")] Template Budget,
    Template NotAnAmount,
    [Holes("amount")] Template TooLittle,
    [Holes("text", "mark", "characters", "pages")] Template Text,
    [Holes("most")] Template TooLong,
    [Holes("mark")] Template WithoutName,
    string UsualText,
    Template Saved,
    [Holes("budget")] Template SavedBudget);

/// <summary>What is typed of an occasion. Stored by name.</summary>
public enum OccasionField
{
    Name,
    Day,
    Budget,
    Text,
}

/// <summary>Asks for one thing about an occasion; a new one is asked for name, day and budget in turn, and made with the last.</summary>
/// <param name="Occasion">Null for a new one; then what was said of it so far is in the rest.</param>
public sealed record EditOccasionScreen(OccasionField Field, OccasionId? Occasion, string Name = "", DateOnly? On = null) : Screen, ISampled
{
    public static readonly EditOccasionScreen New = new(OccasionField.Name, null);

    public const int MostName = 60;
    public const int MostText = 600;

    // «۵۰» alone is hardly fifty Toman.
    private static readonly Money Doubtful = Money.OfToman(1_000);

    public override bool Fits(World world) => world.Seller.Leads && (Occasion is null || Found(world) is { IsSettled: false });

    public override bool IsUnfinished() => Name.Length > 0;

    public override View Show(World world)
    {
        var words = world.Words.EditOccasion;
        var name = Found(world)?.Name ?? Name;
        ImmutableArray<Button> usual = Field is OccasionField.Text && Found(world)?.Text is not null ? [new Button(words.UsualText, new Press(Verbs.Clear))] : [];
        return View.Of(
            Field switch
            {
                OccasionField.Name => words.Name.With(),
                OccasionField.Day => words.Day.With(("occasion", name)),
                OccasionField.Budget => words.Budget.With(("occasion", name)),
                OccasionField.Text => Text(world),
            },
            usual,
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Back }) => Step.To(Before),
        Pressed({ Verb: Verbs.Clear }) when Field is OccasionField.Text && Found(world) is { } known => Save(known with { Text = null }, world),
        Said(var text) => Read(text, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new EditOccasionScreen(OccasionField.Text, world.Books.Occasions.Occasions(world.Seller.Id, 0, 1).Items[0].Id);

    private Screen Before => (Occasion, Field) switch
    {
        ({ } id, _) => new OccasionScreen(id),
        (null, OccasionField.Day) => New,
        (null, OccasionField.Budget) => this with { Field = OccasionField.Day, On = null },
        _ => new OccasionsScreen(0),
    };

    private Step Read(string text, World world)
    {
        var words = world.Words.EditOccasion;
        return Field switch
        {
            OccasionField.Name => text.Length <= MostName && NewCustomerScreen.IsName(text) ? Take(NewCustomerScreen.Tidy(text), world) : Step.Stay(this, words.NotAName.With(("most", PersianDigits.Of(MostName)))),
            OccasionField.Day => DueWords.Read(text, world.Now, world.Zone) is { } due ? Take(LocalDay.Of(due.At, world.Zone), world) : Step.Stay(this, words.NotADay.With()),
            OccasionField.Budget => OccasionAmounts.Read(text, world) is { } budget ? Take(budget, world) : Step.Stay(this, words.NotAnAmount.With()),
            OccasionField.Text => TakeText(text, world),
        };
    }

    private Step Take(string name, World world) => Found(world) is { } known ? Save(known with { Name = name }, world) : Step.To(this with { Field = OccasionField.Day, Name = name });

    private Step Take(DateOnly day, World world) => day < LocalDay.Of(world.Now, world.Zone) ? Step.Stay(this, world.Words.EditOccasion.Over.With())
        : Found(world) is { } known ? Save(known with { Day = day }, world)
        : Step.To(this with { Field = OccasionField.Budget, On = day });

    private Step Take(Money budget, World world)
    {
        var words = world.Words.EditOccasion;
        if (budget > Money.Zero && budget < Doubtful)
        {
            return Step.Stay(this, words.TooLittle.With(("amount", OccasionAmounts.Say(budget, world))));
        }

        var saved = words.SavedBudget.With(("budget", OccasionAmounts.SayWhole(budget, world)));
        if (Found(world) is { } known)
        {
            return Save(known with { Budget = budget }, world).Saying(saved);
        }

        var id = new OccasionId(world.Ids.Next());
        return On is { } day
            ? Step.To(new OccasionScreen(id), new PutOccasion(id, world.Seller.Id, Name, day, budget, Channel.Usual)).Saying(saved)
            : Step.To(this with { Field = OccasionField.Day });
    }

    private Step TakeText(string text, World world)
    {
        var words = world.Words.EditOccasion;
        if (text.Length > MostText)
        {
            return Step.Stay(this, words.TooLong.With(("most", PersianDigits.Of(MostText))));
        }

        var step = Save(Found(world)! with { Text = text }, world);
        return text.Contains(world.Words.Occasion.NameMark, StringComparison.Ordinal) ? step : step.Saying(words.WithoutName.With(("mark", world.Words.Occasion.NameMark)));
    }

    private Step Save(Occasion changed, World world)
    {
        Screen next = Field is OccasionField.Text ? this : new OccasionScreen(changed.Id);
        return Step.To(next, OccasionScreen.Put(changed, world)).Saying(world.Words.EditOccasion.Saved.With());
    }

    private Rich Text(World world)
    {
        var text = OccasionText.Template(Found(world)!, world);
        return world.Words.EditOccasion.Text.With(
            ("text", text), ("mark", world.Words.Occasion.NameMark), ("characters", PersianDigits.Of(text.Length)), ("pages", PersianDigits.Of(OccasionText.Pages(text))));
    }

    private Occasion? Found(World world) => Occasion is { } id ? world.Books.Occasions.FindOccasion(world.Seller.Id, id) : null;
}
