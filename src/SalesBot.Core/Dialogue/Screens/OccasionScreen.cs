using System.Collections.Immutable;
using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record OccasionWords(
    [Holes("occasion", "day")] Template Heading,
    [Holes("budget")] Template Budget,
    Template Channels,
    [Holes("channel", "cost", "chance")] Template Channel,
    [Holes("channel")] Template UnusedChannel,
    Template SetUpHint,
    Template Proposal,
    Template Settled,
    [Holes("channel", "count", "cost")] Template Count,
    [Holes("cost", "left")] Template Cost,
    [Holes("cost", "more")] Template TooDear,
    [Holes("value")] Template Value,
    [Holes("people")] Template Coming,
    Template PerhapsOne,
    [Holes("value")] Template NextMillion,
    Template NoMoreNeeded,
    [Holes("count", "reasons")] Template LeftOut,
    [Holes("count")] Template Pinned,
    [Holes("months")] Template How,
    Template HowUnknown,
    Template NoCustomers,
    Template NobodyFits,
    Template NoChannels,
    [Holes("count")] Template Released,
    [Holes("count")] Template Reckoning,
    [Holes("occasion", "count")] Template Ready,
    Template MakingFile,
    string Open,
    string Propose,
    string Again,
    string SetUp,
    string Settle,
    string EditName,
    string EditDay,
    string EditBudget,
    string EditText,
    string Drop,
    string Excel,
    string Csv,
    [Holes("channel", "count")] Template List,
    [Holes("count")] Template LeftOutList,
    string Free,
    string Sms,
    string Email,
    string Courier,
    string InPerson,
    string Director,
    string Complaint,
    string Unreachable,
    string NotWorth,
    string NoBudget,
    string ByHand,
    string NameMark,
    [Holes("name", "occasion", "day", "team")] Template Invitation);

/// <summary>One occasion: how it is set up, until something is proposed; then who is invited how, what that costs and what it may bring.</summary>
/// <param name="IsSettingUp">To set it up again, though something is proposed.</param>
public sealed record OccasionScreen(OccasionId Occasion, bool IsSettingUp = false) : Screen, ISampled
{
    public override bool Fits(World world) => world.Seller.Leads && Find(world) is not null;

    public override View Show(World world)
    {
        var (words, occasion) = (world.Words.Occasion, Find(world)!);
        if (!occasion.IsSettled && (IsSettingUp || occasion.ProposedAt is null))
        {
            return View.Of(
                OccasionText.SetUp(occasion, world),
                [
                    .. Buttons.InRows(occasion.Channels.Select(c => new Button(OccasionText.NameOf(c.Kind, world), new Press(Verbs.Channel, c.Kind.ToString())))),
                    [Edit(words.EditName, OccasionField.Name), Edit(words.EditDay, OccasionField.Day)],
                    [Edit(words.EditBudget, OccasionField.Budget), new Button(words.Drop, new Press(Verbs.Delete))],
                    [new Button(words.Propose, new Press(Verbs.Propose))],
                    Buttons.Exit(world),
                ]);
        }

        var counts = world.Books.Occasions.Counts(world.Seller.Id, Occasion);
        return View.Of(
            OccasionText.Proposal(occasion, counts, world),
            [
                .. Buttons.InRows(Lists(counts, world)),
                .. occasion.IsSettled ? ImmutableArray<ImmutableArray<Button>>.Empty :
                [
                    [new Button(words.Again, new Press(Verbs.Propose)), new Button(words.SetUp, new Press(Verbs.Value))],
                    [Edit(words.EditText, OccasionField.Text), new Button(words.Settle, new Press(Verbs.Settle))],
                ],
                HasMessages(counts) ? [new Button(words.Excel, new Press(Verbs.Export, nameof(JobKind.GuestsExcel))), new Button(words.Csv, new Press(Verbs.Export, nameof(JobKind.GuestsCsv)))] : [],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world)
    {
        var occasion = Find(world)!;
        var isDraft = !occasion.IsSettled;
        return input switch
        {
            Pressed({ Verb: Verbs.Propose }) when isDraft => OccasionFlow.Propose(occasion, world),
            Pressed({ Verb: Verbs.Channel } press) when isDraft && Enum.GetNames<ChannelKind>().Contains(press.Argument) => Step.To(new OccasionChannelScreen(Occasion, Enum.Parse<ChannelKind>(press.Argument))),
            Pressed({ Verb: Verbs.Field } press) when isDraft && Enum.GetNames<OccasionField>().Contains(press.Argument) => Step.To(new EditOccasionScreen(Enum.Parse<OccasionField>(press.Argument), Occasion)),
            Pressed({ Verb: Verbs.Value }) when isDraft => Step.To(this with { IsSettingUp = true }),
            Pressed({ Verb: Verbs.Guests, Argument: "" }) => Step.To(new GuestsScreen(Occasion, null, "", 0)),
            Pressed({ Verb: Verbs.Guests } press) when Enum.GetNames<ChannelKind>().Contains(press.Argument) => Step.To(new GuestsScreen(Occasion, Enum.Parse<ChannelKind>(press.Argument), "", 0)),
            Pressed({ Verb: Verbs.Settle }) when isDraft && occasion.ProposedAt is not null => Step.To(new SettleOccasionScreen(Occasion, IsDropping: false)),
            Pressed({ Verb: Verbs.Delete }) when isDraft => Step.To(new SettleOccasionScreen(Occasion, IsDropping: true)),
            Pressed({ Verb: Verbs.Export, Argument: nameof(JobKind.GuestsExcel) }) => OccasionFlow.Send(occasion, JobKind.GuestsExcel, this, world),
            Pressed({ Verb: Verbs.Export, Argument: nameof(JobKind.GuestsCsv) }) => OccasionFlow.Send(occasion, JobKind.GuestsCsv, this, world),
            Pressed({ Verb: Verbs.Back }) => Step.To(IsSettingUp && occasion.ProposedAt is not null ? this with { IsSettingUp = false } : new OccasionsScreen(0)),
            Said(var text) when occasion.ProposedAt is not null => Step.To(new GuestsScreen(Occasion, null, Clipped.To(text, NewCustomerScreen.MostName), 0)),
            _ => Step.Stay(this, world.Words.Common.PressAButton),
        };
    }

    public static Screen Sample(World world) => new OccasionScreen(world.Books.Occasions.Occasions(world.Seller.Id, 0, 1).Items[0].Id);

    internal static PutOccasion Put(Occasion changed, World world) =>
        new(changed.Id, world.Seller.Id, changed.Name, changed.Day, changed.Budget, changed.Channels, changed.Text);

    private static bool HasMessages(IEnumerable<InviteCount> counts) => counts.Any(c => c.Channel is ChannelKind.Sms or ChannelKind.Email);

    private static Button Edit(string label, OccasionField field) => new(label, new Press(Verbs.Field, field.ToString()));

    private static IEnumerable<Button> Lists(ImmutableArray<InviteCount> counts, World world)
    {
        var words = world.Words.Occasion;
        foreach (var count in counts.Where(c => c.Channel is not null).OrderByDescending(c => c.Channel))
        {
            var kind = count.Channel!.Value;
            yield return new Button(words.List.With(("channel", OccasionText.NameOf(kind, world)), ("count", PersianDigits.Of(count.Customers))).Plain, new Press(Verbs.Guests, kind.ToString()));
        }

        if (counts.Where(c => c.Channel is null).Sum(c => c.Customers) is > 0 and var left)
        {
            yield return new Button(words.LeftOutList.With(("count", PersianDigits.Of(left))).Plain, new Press(Verbs.Guests));
        }
    }

    private Occasion? Find(World world) => world.Books.Occasions.FindOccasion(world.Seller.Id, Occasion);
}
