using SalesBot.Core.Occasions;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record OccasionChannelWords(
    [Holes("channel", "occasion", "cost", "chance")] Template Ask,
    Template Unused,
    Template Examples,
    string LeaveOut,
    string Use,
    string Free,
    Template NotRead,
    [Holes("cost")] Template SavedCost,
    [Holes("chance")] Template SavedChance);

/// <summary>One way to invite: what it costs for one customer and how many of a hundred come are typed; it can be left out.</summary>
public sealed record OccasionChannelScreen(OccasionId Occasion, ChannelKind Kind) : Screen, ISampled
{
    public override bool Fits(World world) => world.Seller.Leads && Find(world) is { IsSettled: false };

    public override View Show(World world)
    {
        var (words, occasion) = (world.Words.OccasionChannel, Find(world)!);
        var channel = occasion.Channel(Kind);
        return View.Of(
            Rich.Lines(
            [
                words.Ask.With(("channel", OccasionText.NameOf(Kind, world)), ("occasion", occasion.Name), ("cost", OccasionText.CostOf(channel, world)), ("chance", OccasionText.Percent(channel))),
                .. channel.IsUsed ? Array.Empty<Rich>() : [words.Unused.With()],
                words.Examples.With(),
            ]),
            [new Button(channel.IsUsed ? words.LeaveOut : words.Use, new Press(Verbs.Archive, channel.IsUsed ? "1" : "0")), new Button(words.Free, new Press(Verbs.Clear))],
            Buttons.Exit(world));
    }

    public override Step React(Input input, World world)
    {
        var (words, channel) = (world.Words.OccasionChannel, Find(world)!.Channel(Kind));
        return input switch
        {
            Pressed({ Verb: Verbs.Archive } press) => Step.To(new OccasionScreen(Occasion, IsSettingUp: true), Put(channel with { IsUsed = press.Argument == "0" }, world)),
            Pressed({ Verb: Verbs.Clear }) => Step.To(new OccasionScreen(Occasion, IsSettingUp: true), Put(channel with { Cost = Money.Zero, IsUsed = true }, world)),
            Pressed({ Verb: Verbs.Back }) => Step.To(new OccasionScreen(Occasion, IsSettingUp: true)),
            Said(var text) when OccasionAmounts.ReadPercent(text, world) is { } chance =>
                Step.To(this, Put(channel with { ChancePercent = chance, IsUsed = true }, world)).Saying(words.SavedChance.With(("chance", PersianDigits.Of(chance) + "٪"))),
            Said(var text) when OccasionAmounts.Read(text, world) is { } cost =>
                Step.To(this, Put(channel with { Cost = cost, IsUsed = true }, world)).Saying(words.SavedCost.With(("cost", OccasionAmounts.SayWhole(cost, world)))),
            Said => Step.Stay(this, words.NotRead.With()),
            _ => Step.Stay(this, world.Words.Common.PressAButton),
        };
    }

    public static Screen Sample(World world) => new OccasionChannelScreen(world.Books.Occasions.Occasions(world.Seller.Id, 0, 1).Items[0].Id, ChannelKind.Courier);

    private PutOccasion Put(Channel changed, World world)
    {
        var occasion = Find(world)!;
        return OccasionScreen.Put(occasion with { Channels = [.. occasion.Channels.Select(c => c.Kind == Kind ? changed : c)] }, world);
    }

    private Occasion? Find(World world) => world.Books.Occasions.FindOccasion(world.Seller.Id, Occasion);
}
