using System.Collections.Immutable;
using SalesBot.Core.Club;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

/// <summary>What can be set of a club. Stored by name.</summary>
public enum ClubField
{
    PerPoint,
    Birthday,
    Referral,
    LevelName,
    LevelFrom,
    LevelBenefit,
}

/// <summary>Asks for one setting of the club: tapped where there are usual ones, or typed.</summary>
/// <param name="Level">Which level, for what is set of one.</param>
public sealed record EditClubScreen(ClubField Field, int Level = 0) : Screen, ISampled
{
    public static readonly ImmutableArray<ClubField> OfClub = [ClubField.PerPoint, ClubField.Birthday, ClubField.Referral];
    public static readonly ImmutableArray<ClubField> OfLevel = [ClubField.LevelName, ClubField.LevelFrom, ClubField.LevelBenefit];

    /// <summary>Of names of levels and rewards, and of benefits; they stand in lines and in messages to customers.</summary>
    internal const int MostText = 60;

    private static readonly ImmutableArray<long> Rates = [10_000, 50_000, 100_000, 500_000, 1_000_000];
    private static readonly ImmutableArray<long> Gifts = [10, 20, 50, 100];

    public override bool Fits(World world) => world.Seller.Leads && (OfClub.Contains(Field) || new ClubLevelScreen(Level).Fits(world));

    public override View Show(World world) =>
        View.Of(Ask(world.Words.Club).With(), [.. Buttons.InRows(Choices(world).Select(c => new Button(c.Label, new Press(Verbs.Value, Buttons.Invariant(c.Value))))), Buttons.Exit(world)]);

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Value, Number: { } value }) when Choices(world).Any(c => c.Value == value) => Save(value, world),
        Pressed({ Verb: Verbs.Back }) => Step.To(Before()),
        Said(var text) => Typed(text, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new EditClubScreen(ClubField.PerPoint);

    internal static bool IsText(string text) => text.Length <= MostText && text.Any(char.IsLetter);

    private Step Typed(string text, World world)
    {
        var words = world.Words.Club;
        return Field switch
        {
            ClubField.PerPoint => PurchaseReader.ReadPart(text, world.Now, world.Zone) is { Amount: { IsSure: true, Amount: { Rials: > 0, IsTooMuch: false } amount }, Day: null, Margin: null, IsReturn: false, Fault: null }
                ? Save(ClubScreen.RulesOf(world) with { PerPoint = amount }, world)
                : Step.Stay(this, words.NotAnAmount.With()),
            ClubField.Birthday or ClubField.Referral or ClubField.LevelFrom => PointsLine.Number(text) is >= 0 and var points ? Save(points, world) : Step.Stay(this, words.NotPoints.With(("most", ClubText.Number(ClubRules.MostPoints)))),
            _ => IsText(text) ? Save(Level, l => Field is ClubField.LevelName ? l with { Name = NewCustomerScreen.Tidy(text) } : l with { Benefit = NewCustomerScreen.Tidy(text) }, world)
                : Step.Stay(this, words.NotAName.With(("most", PersianDigits.Of(MostText)))),
        };
    }

    private Step Save(long value, World world)
    {
        var rules = ClubScreen.RulesOf(world);
        return Field switch
        {
            ClubField.PerPoint => Save(rules with { PerPoint = Money.OfToman(value) }, world),
            ClubField.Birthday => Save(rules with { BirthdayPoints = (int)value }, world),
            ClubField.Referral => Save(rules with { ReferralPoints = (int)value }, world),
            _ => Save(Level, l => l with { From = value }, world),
        };
    }

    private Step Save(int level, Func<ClubLevel, ClubLevel> change, World world)
    {
        var rules = ClubScreen.RulesOf(world);
        var changed = change(rules.Levels[level]);
        return rules.WithLevels(rules.Levels.SetItem(level, changed)) is { } known
            ? Step.To(new ClubLevelScreen(known.Levels.IndexOf(changed)), new PutClubRules(known, world.Seller.Id)).Saying(world.Words.Club.Saved.With())
            : Step.Stay(this, world.Words.Club.TakenStep.With());
    }

    private static Step Save(ClubRules rules, World world) => Step.To(new ClubScreen(), new PutClubRules(rules, world.Seller.Id)).Saying(world.Words.Club.Saved.With());

    private Screen Before() => OfClub.Contains(Field) ? new ClubScreen() : new ClubLevelScreen(Level);

    private IEnumerable<(string Label, long Value)> Choices(World world) => Field switch
    {
        ClubField.PerPoint => Rates.Select(toman => (world.Words.Money.Brief(Money.OfToman(toman), Currency.Toman), toman)),
        ClubField.Birthday or ClubField.Referral => [.. Gifts.Select(points => (ClubText.Points(points, world), points)), (world.Words.Club.NoGift, 0)],
        _ => [],
    };

    private Template Ask(ClubWords words) => Field switch
    {
        ClubField.PerPoint => words.AskRate,
        ClubField.Birthday => words.AskBirthday,
        ClubField.Referral => words.AskReferral,
        ClubField.LevelName => words.AskLevelName,
        ClubField.LevelFrom => words.AskLevelFrom,
        ClubField.LevelBenefit => words.AskLevelBenefit,
    };
}
