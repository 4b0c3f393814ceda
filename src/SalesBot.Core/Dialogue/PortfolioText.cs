using System.Collections.Immutable;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

/// <summary>What a team's customers are in one lens, in lines: how many, what they bring, and what that means.</summary>
internal static class PortfolioText
{
    /// <summary>Above this share of those who can be placed, barnacles keep a team from everyone else. Our own rule of thumb.</summary>
    public const double TooManyBarnacles = 1.0 / 3;

    public static Rich Of(Lens lens, PortfolioReport report, World world)
    {
        var words = world.Words.Portfolio;
        var counts = report.Counts.Where(c => c.Lens == lens.Id).ToDictionary(c => c.Type);
        var most = counts.Values.Select(c => c.Customers).DefaultIfEmpty(0).Max();
        var known = counts.Values.Sum(c => c.Customers);
        return Rich.Lines(
        [
            words.Heading.With(("lens", lens.Name), ("months", PersianDigits.Of(world.Team.PeriodMonths))),
            .. lens.Types.Select(type => Line(type, counts.GetValueOrDefault(type.Id), most, world)),
            .. report.Customers > known ? [words.Unknown.With(("count", PersianDigits.Of(report.Customers - known)))] : Array.Empty<Rich>(),
            .. Meaning(lens.Id, report, world),
            Rich.Empty,
            report.ReckonedAt is { } at ? words.ReckonedAt.With(("when", world.When(at))) : words.NotReckoned.With(),
        ]);
    }

    public static Rich Moves(IEnumerable<MoveCount> moves, World world)
    {
        var words = world.Words.Portfolio;
        var lines = moves.Select(move => world.Knowledge.LensOf(move.Lens) is var lens
            ? words.Move.With(("from", Name(lens, move.From)), ("to", Name(lens, move.To)), ("count", PersianDigits.Of(move.Customers)))
            : Rich.Empty).ToList();
        return Rich.Lines([words.Moves.With(), .. lines.Count == 0 ? [words.NoMoves.With()] : lines]);
    }

    public static string Name(Lens? lens, TypeId? id) => id is { } of && lens is not null && lens.TryFind(of, out var type) ? $"{type.Emoji} {type.Name}" : id?.Value ?? "";

    /// <summary>True when barnacles crowd out the rest.</summary>
    public static bool IsCrowded(PortfolioReport report) => BarnacleShare(report) > TooManyBarnacles;

    /// <summary>With both reasons why it matters.</summary>
    public static Rich Crowded(PortfolioReport report, World world) => world.Words.Portfolio.Barnacles.With(("percent", PersianDigits.Percent(BarnacleShare(report))));

    private static double BarnacleShare(PortfolioReport report)
    {
        var placed = report.Counts.Where(c => c.Lens == LensId.Portfolio).ToList();
        var all = placed.Sum(c => c.Customers);
        return all < TeamScale.FewestBuyers ? 0 : (double)placed.Where(c => c.Type == KnownTypes.Barnacle).Sum(c => c.Customers) / all;
    }

    private static Rich Line(CustomerType type, TypeCount? found, int most, World world)
    {
        var words = world.Words.Portfolio;
        var (emoji, name, bar, count) = (("emoji", type.Emoji), ("type", type.Name), ("bar", TextBar.Of(found?.Customers ?? 0, most)), ("count", PersianDigits.Of(found?.Customers ?? 0)));
        return found is null || found.Revenue <= Money.Zero ? words.Line.With(emoji, name, bar, count) : words.LineOfBuyers.With(emoji, name, bar, count, ("revenue", world.Words.Money.Brief(found.Revenue, Currency.Toman)));
    }

    private static IEnumerable<Rich> Meaning(LensId lens, PortfolioReport report, World world)
    {
        var words = world.Words.Portfolio;
        if (lens == LensId.Worth)
        {
            return Pyramid(report.Scale, world);
        }

        if (lens == LensId.Portfolio)
        {
            return
            [
                .. IsCrowded(report) ? [Rich.Empty, Crowded(report, world)] : Array.Empty<Rich>(),
                .. world.Team.Trade.HasLoyalty() ? Array.Empty<Rich>() : [Rich.Empty, words.NoLoyalty.With()],
            ];
        }

        return lens != LensId.Lifecycle || (report.LeavingReasons.IsEmpty && report.UnaskedLeavers == 0) ? [] :
        [
            Rich.Empty,
            words.Leaving.With(),
            .. report.LeavingReasons.Select(r => words.Reason.With(("reason", world.Words.Leaving.Say(r.Reason)), ("count", PersianDigits.Of(r.Customers)))),
            .. report.UnaskedLeavers > 0 ? [words.Unasked.With(("count", PersianDigits.Of(report.UnaskedLeavers)))] : Array.Empty<Rich>(),
        ];
    }

    private static IEnumerable<Rich> Pyramid(TeamScale? scale, World world)
    {
        var words = world.Words.Portfolio;
        if (scale is not { CanRank: true })
        {
            return [Rich.Empty, words.TooFew.With(("fewest", PersianDigits.Of(TeamScale.FewestBuyers)))];
        }

        var share = (double)scale.RevenueOfTopFifth.Rials / scale.Revenue.Rials;
        var trade = world.Team.Trade;
        return
        [
            Rich.Empty,
            words.TopFifth.With(("share", PersianDigits.Percent(share))),
            .. trade.TopShare() == Trade.Mixed.TopShare() ? Array.Empty<Rich>()
                : [words.Top.With(("part", PersianDigits.Percent(trade.TopShare())), ("share", PersianDigits.Percent((double)scale.RevenueOfTop.Rials / scale.Revenue.Rials)))],
            words.CapitalOfTop.With(),
        ];
    }
}
