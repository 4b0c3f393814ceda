using System.Collections.Immutable;
using SalesBot.Core.Advice;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record OverviewWords(
    [Holes("customer")] Template Title,
    [Holes("lens", "emoji", "type", "how", "when")] Template Line,
    string Named,
    string Purchases,
    string Satisfaction,
    string NearlySure,
    string Likely,
    string Leaning,
    string Thin,
    [Holes("ago", "days", "months", "revenue")] Template Buying,
    [Holes("ago", "days", "months", "revenue", "profit")] Template BuyingProfit,
    string Today,
    string Yesterday,
    [Holes("r", "f", "m")] Template Scores,
    [Holes("day")] Template Lapses,
    [Holes("count")] Template Referrals,
    string Advice,
    [Holes("number", "text")] Template AdviceLine,
    Template NoAdvice,
    [Holes("lenses")] Template Unknown,
    [Holes("question")] Template WorthAsking,
    Template NothingToAsk,
    string Ask,
    [Holes("number")] Template TakeUp,
    [Holes("due")] Template TakenUp,
    string Name,
    string History,
    string AskLeaving,
    string AskTerms,
    [Holes("count")] Template ReferralsButton);

/// <summary>Everything at once: what the customer is in each lens, since when and how surely; the three pieces of advice that matter most; what is unknown and worth asking next.</summary>
public sealed record OverviewScreen(CustomerId Customer) : Screen, ISampled
{
    // On the morning of the day, when the list of the day comes.
    private static readonly TimeOnly Morning = new(9, 0);

    public override bool Fits(World world) => world.Customer(Customer) is not null;

    public override View Show(World world)
    {
        var words = world.Words.Overview;
        var (customer, standing) = Read(world);
        var advice = Advice(customer, standing, world);
        var question = SurveyFlow.Question(new SurveySoFar(new VerdictId(0), Customer, []), world);
        return View.Of(
            Rich.Lines(
                [
                    words.Title.With(("customer", customer.Name)),
                    .. Lines(customer, standing, world),
                    .. BuyingText.Lines(standing, world),
                    Rich.Empty,
                    .. advice.IsEmpty ? [words.NoAdvice.With()] : AdviceLines(advice, words),
                    Rich.Empty,
                    .. Unknown(customer, standing, question, world),
                ]),
            [
                question is null ? [] : [new Button(words.Ask, new Press(Verbs.Survey))],
                .. Buttons.InRows(advice.Select((rule, i) => (rule, i)).Where(a => a.rule.Action is not null).Select(a => new Button(words.TakeUp.With(("number", PersianDigits.Of(a.i + 1))).Plain, new Press(Verbs.Advice, a.rule.Id.Value)))),
                .. Buttons.InRows(Missing(customer, standing, world)),
                [new Button(words.Name, new Press(Verbs.Other)), new Button(words.History, new Press(Verbs.History))],
                [new Button(world.Words.Customer.Page, new Press(Verbs.Customer, Buttons.Invariant(Customer.Value)))],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Survey }) => SurveyFlow.Start(Customer, world),
        Pressed({ Verb: Verbs.Advice } press) when Offered(press.Argument, world) is { } action => TakeUp(action, world),
        Pressed({ Verb: Verbs.Field, Argument: nameof(CustomerField.LeavingReason) }) => Step.To(new EditFieldScreen(Customer, CustomerField.LeavingReason)),
        Pressed({ Verb: Verbs.Field, Argument: nameof(CustomerField.ServiceTerms) }) => Step.To(new EditFieldScreen(Customer, CustomerField.ServiceTerms)),
        Pressed({ Verb: Verbs.Referrals }) => Step.To(new CustomersScreen(null, "", 0, CustomerFilter.All with { ReferredBy = Customer })),
        Pressed({ Verb: Verbs.History }) => Step.To(new HistoryScreen(Customer, 0, FirstJudged(world))),
        Pressed({ Verb: Verbs.Other }) => Step.To(new NameStandingScreen(Customer, null)),
        Pressed({ Verb: Verbs.Back }) => Step.To(new CustomerScreen(Customer)),
        Said(var text) => Step.To(new NoteDraftScreen(Customer, text)),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public override Step? Take(Sent sent, World world) => NoteDraftScreen.Of(Customer, sent);

    public static Screen Sample(World world) => new OverviewScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id);

    private (Customer Customer, CustomerStanding Standing) Read(World world) =>
        (world.Customer(Customer)!, world.Book.StandingOf(world.Seller.Id, Customer, world.Now) ?? new CustomerStanding([], null, 0));

    private LensId? FirstJudged(World world) => world.Knowledge.Lenses.FirstOrDefault(lens => world.Book.Verdicts(world.Seller.Id, Customer, lens.Id, 0, 1).Total > 0)?.Id;

    private static ImmutableArray<AdviceRule> Advice(Customer customer, CustomerStanding standing, World world) => world.Knowledge.Advice.For(Situations.Of(customer, standing, world));

    private NextAction? Offered(string id, World world)
    {
        var (customer, standing) = Read(world);
        return Advice(customer, standing, world).FirstOrDefault(rule => rule.Id.Value == id)?.Action;
    }

    private Step TakeUp(NextAction action, World world)
    {
        var today = TimeZoneInfo.ConvertTime(world.Now, world.Zone).Date;
        var due = FollowUps.LocalDay.Instant(today.AddDays(action.InDays).Add(Morning.ToTimeSpan()), world.Zone);
        return Step.To(this, new AddFollowUp(new FollowUpId(world.Ids.Next()), Customer, world.Seller.Id, action.Text, due))
            .Saying(world.Words.Overview.TakenUp.With(("due", DueButtons.Say(due, world))));
    }

    /// <summary>What the types call for and nobody has written down: why he left, what was agreed with one who wants more than others; and those whom he brought.</summary>
    private static IEnumerable<Button> Missing(Customer customer, CustomerStanding standing, World world)
    {
        var words = world.Words.Overview;
        if (standing.In(LensId.Lifecycle)?.Type == KnownTypes.Inactive && customer.Facts.LeavingReason is null)
        {
            yield return new Button(words.AskLeaving, new Press(Verbs.Field, nameof(CustomerField.LeavingReason)));
        }

        if (standing.In(LensId.Tribe)?.Type == KnownTypes.Vampire && customer.Facts.ServiceTerms is null)
        {
            yield return new Button(words.AskTerms, new Press(Verbs.Field, nameof(CustomerField.ServiceTerms)));
        }

        if (standing.Referrals > 0)
        {
            yield return new Button(words.ReferralsButton.With(("count", PersianDigits.Of(standing.Referrals))).Plain, new Press(Verbs.Referrals));
        }
    }

    private static IEnumerable<Rich> Lines(Customer customer, CustomerStanding standing, World world)
    {
        var words = world.Words.Overview;
        if (customer.Persona is { } verdict && world.PersonaOf(customer) is { } persona)
        {
            yield return Line(world.Behaviour, persona, verdict.Named is null ? InWords(verdict.Certainty, words) : words.Named, verdict.At, world);
        }

        foreach (var known in standing.Lenses)
        {
            if (world.Knowledge.LensOf(known.Lens) is { } lens && lens.TryFind(known.Type, out var type))
            {
                yield return Line(lens, type, How(known, words), known.At, world);
            }
        }
    }

    private static Rich Line(Lens lens, CustomerType type, string how, DateTimeOffset at, World world) =>
        world.Words.Overview.Line.With(("lens", lens.Name), ("emoji", type.Emoji), ("type", type.Name), ("how", how), ("when", world.Time.Ago(at, world.Now)));

    private static string How(LensStanding known, OverviewWords words) => known.Source switch
    {
        StandingSource.Named => words.Named,
        StandingSource.Satisfaction => words.Satisfaction,
        StandingSource.Purchases when known.Certainty is not Certainty.Thin => words.Purchases,
        _ => InWords(known.Certainty, words),
    };

    internal static string InWords(Certainty certainty, OverviewWords words) => certainty switch
    {
        Certainty.NearlySure => words.NearlySure,
        Certainty.Likely => words.Likely,
        Certainty.Leaning => words.Leaning,
        Certainty.Thin => words.Thin,
    };

    private static IEnumerable<Rich> AdviceLines(ImmutableArray<AdviceRule> advice, OverviewWords words) =>
    [
        Rich.Of(words.Advice, Style.Bold),
        .. advice.Select((rule, i) => words.AdviceLine.With(("number", PersianDigits.Of(i + 1)), ("text", rule.Text))),
    ];

    private static IEnumerable<Rich> Unknown(Customer customer, CustomerStanding standing, Question? question, World world)
    {
        var words = world.Words.Overview;
        var unknown = world.Knowledge.Lenses
            .Where(lens => lens.Id == LensId.Behaviour ? customer.Persona is null or { IsThin: true } : standing.In(lens.Id) is null or { Certainty: Certainty.Thin })
            .Select(lens => lens.Name).ToList();
        if (unknown.Count > 0)
        {
            yield return words.Unknown.With(("lenses", string.Join("، ", unknown)));
        }

        yield return question is null ? words.NothingToAsk.With() : words.WorthAsking.With(("question", question.Ask));
    }
}
