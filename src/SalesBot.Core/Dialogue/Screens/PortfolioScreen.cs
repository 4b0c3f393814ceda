using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record PortfolioWords(
    string Button,
    [Holes("lens", "months")] Template Heading,
    Template Moves,
    [Holes("emoji", "type", "bar", "count")] Template Line,
    [Holes("emoji", "type", "bar", "count", "revenue")] Template LineOfBuyers,
    [Holes("count")] Template Unknown,
    [Holes("share")] Template TopFifth,
    [Holes("part", "share")] Template Top,
    [Holes("fewest")] Template TooFew,
    Template CapitalOfTop,
    [Holes("percent")] Template Barnacles,
    Template NoLoyalty,
    [Holes("from", "to", "count")] Template Move,
    Template NoMoves,
    Template Leaving,
    [Holes("reason", "count")] Template Reason,
    [Holes("count")] Template Unasked,
    [Holes("when")] Template ReckonedAt,
    Template NotReckoned,
    [Holes("emoji", "type", "count")] Template List,
    [Holes("from", "to")] Template MoveList,
    [Holes("reason")] Template ReasonList,
    string MovesButton,
    string TradeButton);

/// <summary>How the team's customers stand, for who leads: the pyramid, the matrix of profit and loyalty, the other lenses, and who moved in a month; behind every number its list.</summary>
/// <param name="Lens">Null for the movements.</param>
public sealed record PortfolioScreen(LensId? Lens) : Screen, ISampled
{
    /// <summary>How long ago movements begin.</summary>
    public static readonly TimeSpan Month = TimeSpan.FromDays(30);

    private const int MostMoves = 8;
    private const int MostReasons = 6;

    public override bool Fits(World world) => world.Seller.Leads;

    public override View Show(World world)
    {
        var report = world.Books.Teams.Portfolio(world.Seller.Id, world.Now - Month)!;
        return View.Of(
            Lens is { } id && world.Knowledge.LensOf(id) is { } lens ? PortfolioText.Of(lens, report, world) : PortfolioText.Moves(Shown(report), world),
            [
                .. Lens is null ? Buttons.InRows(Shown(report).Select(move => Button(move, world))) : Lists(report, world),
                .. Buttons.InRows([.. Others(world), .. Lens is null ? ImmutableArray<Button>.Empty : [new Button(world.Words.Portfolio.MovesButton, new Press(Verbs.Moved))]]),
                [new Button(world.Words.Occasions.Button, new Press(Verbs.Occasions))],
                [new Button(world.Words.Club.Button, new Press(Verbs.Club)), new Button(world.Words.Campaigns.Button, new Press(Verbs.Campaigns))],
                world.Seller.Role is Role.Admin ? [new Button(world.Words.Portfolio.TradeButton, new Press(Verbs.Settings))] : [],
                Buttons.Exit(world),
            ]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Lens } press) when world.Knowledge.LensOf(new LensId(press.Argument)) is { } lens => Step.To(new PortfolioScreen(lens.Id)),
        Pressed({ Verb: Verbs.Moved, Argument: "" }) => Step.To(new PortfolioScreen(Lens: null)),
        Pressed({ Verb: Verbs.Moved } press) when ReadMove(press.Argument, world) is { } move => Step.To(List(CustomerFilter.All with { Moved = move })),
        Pressed({ Verb: Verbs.Standing } press) when Lens is { } lens && world.Knowledge.LensOf(lens)?.TryFind(new TypeId(press.Argument), out var type) is true =>
            Step.To(List(CustomerFilter.All with { Standing = new TypeInLens(lens, type.Id) })),
        Pressed({ Verb: Verbs.Reason } press) when Reasons(world).FirstOrDefault(r => ShortKey.Of(r.Reason) == press.Argument) is { Reason: { } reason } =>
            Step.To(List(CustomerFilter.All with { LeavingReason = reason, Standing = new TypeInLens(LensId.Lifecycle, KnownTypes.Inactive) })),
        Pressed({ Verb: Verbs.Back }) => Step.To(new TeamScreen(0)),
        Said => new MenuScreen().React(input, world),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new PortfolioScreen(LensId.Portfolio);

    private static CustomersScreen List(CustomerFilter filter) => new(null, "", 0, filter);

    private static IEnumerable<MoveCount> Shown(PortfolioReport report) => report.Moves.Where(m => m.From is not null).Take(MostMoves);

    private static ImmutableArray<(string Reason, int Customers)> Reasons(World world) => world.Books.Teams.Portfolio(world.Seller.Id, world.Now - Month)?.LeavingReasons ?? [];

    private ImmutableArray<ImmutableArray<Button>> Lists(PortfolioReport report, World world)
    {
        var words = world.Words.Portfolio;
        var lens = world.Knowledge.LensOf(Lens!.Value)!;
        var types = lens.Types
            .Select(type => (Type: type, Count: report.Counts.FirstOrDefault(c => c.Lens == lens.Id && c.Type == type.Id)?.Customers ?? 0))
            .Where(pair => pair.Count > 0)
            .Select(pair => new Button(words.List.With(("emoji", pair.Type.Emoji), ("type", pair.Type.Name), ("count", PersianDigits.Of(pair.Count))).Plain, new Press(Verbs.Standing, pair.Type.Id.Value)));
        var reasons = lens.Id == LensId.Lifecycle ? report.LeavingReasons.Take(MostReasons) : [];
        return Buttons.InRows(
        [
            .. types,
            .. reasons.Select(r => new Button(Buttons.Clip(words.ReasonList.With(("reason", world.Words.Leaving.Say(r.Reason))).Plain, 28), new Press(Verbs.Reason, ShortKey.Of(r.Reason)))),
        ]);
    }

    private IEnumerable<Button> Others(World world) => KnownTypes.ByLens
        .Where(known => known.Lens != Lens && known.Lens != LensId.Relation)
        .Select(known => world.Knowledge.LensOf(known.Lens)).OfType<Lens>()
        .Select(lens => new Button(lens.Name, new Press(Verbs.Lens, lens.Id.Value)));

    private static Button Button(MoveCount move, World world)
    {
        var lens = world.Knowledge.LensOf(move.Lens);
        return new Button(
            Buttons.Clip(world.Words.Portfolio.MoveList.With(("from", PortfolioText.Name(lens, move.From)), ("to", PortfolioText.Name(lens, move.To))).Plain, 40),
            new Press(Verbs.Moved, $"{move.Lens}.{move.From}.{move.To}"));
    }

    private static Move? ReadMove(string argument, World world) =>
        argument.Split('.') is [var lens, var from, var to] && world.Knowledge.LensOf(new LensId(lens)) is { } known && known.TryFind(new TypeId(from), out _) && known.TryFind(new TypeId(to), out _)
            ? new Move(known.Id, new TypeId(from), new TypeId(to), world.Now - Month)
            : null;
}
