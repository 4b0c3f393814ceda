using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue.Screens;

public sealed record NameStandingWords([Holes("customer")] Template AskLens, [Holes("customer", "lens")] Template AskType, [Holes("lens", "type")] Template Saved, Template NotFound);

/// <summary>The seller says himself what the customer is in a lens: first the lens, then the type; a name may be typed at once. Where purchases speak, they are not overruled.</summary>
/// <param name="Lens">Null while it is to be chosen.</param>
public sealed record NameStandingScreen(CustomerId Customer, LensId? Lens) : Screen, ISampled
{
    public override bool Fits(World world) => world.Customer(Customer) is not null && (Lens is not { } id || world.Knowledge.LensOf(id) is not null);

    public override View Show(World world)
    {
        var words = world.Words.NameStanding;
        var name = ("customer", world.Customer(Customer)!.Name);
        return Lens is { } id && world.Knowledge.LensOf(id) is { } lens
            ? View.Of(
                words.AskType.With(name, ("lens", lens.Name)),
                [.. Buttons.InRows(lens.Types.Select(t => new Button($"{t.Emoji} {t.Name}", new Press(Verbs.Name, t.Id.Value)))), Buttons.Exit(world)])
            : View.Of(
                words.AskLens.With(name),
                [.. Buttons.InRows(Choices(world).Select(l => new Button(l.Name, new Press(Verbs.Field, l.Id.Value)))), Buttons.Exit(world)]);
    }

    public override Step React(Input input, World world) => input switch
    {
        Pressed({ Verb: Verbs.Field } press) when Choices(world).Any(l => l.Id.Value == press.Argument) => Step.To(this with { Lens = new LensId(press.Argument) }),
        Pressed({ Verb: Verbs.Name } press) when Find(press.Argument, world) is var (lens, type) => Save(lens, type, world),
        Pressed({ Verb: Verbs.Back }) when Lens is not null => Step.To(this with { Lens = null }),
        Pressed({ Verb: Verbs.Back }) => Step.To(new OverviewScreen(Customer)),
        Said(var text) when (Lens is { } lens ? world.Knowledge.Lookup.Find(text, lens) : world.Knowledge.Lookup.Find(text)) is { } id && Find(id.Value, world) is var (of, type) => Save(of, type, world),
        Said => Step.Stay(this, world.Words.NameStanding.NotFound.With()),
        _ => Step.Stay(this, world.Words.Common.PressAButton),
    };

    public static Screen Sample(World world) => new NameStandingScreen(world.Book.Customers(world.Seller.Id, CustomerFilter.All, 0, 1).Items[0].Id, LensId.Satisfaction);

    private (Lens Lens, CustomerType Type)? Find(string id, World world)
    {
        foreach (var lens in Choices(world))
        {
            if ((Lens is null || Lens == lens.Id) && lens.TryFind(new TypeId(id), out var type))
            {
                return (lens, type);
            }
        }

        return null;
    }

    /// <summary>Lenses that people judge; what follows from purchases, from a complaint or from a field of the customer is changed there.</summary>
    private IEnumerable<Lens> Choices(World world)
    {
        var standing = world.Book.StandingOf(world.Seller.Id, Customer, world.Now);
        return world.Knowledge.Interviews.Select(i => i.Lens)
            .Where(lens => standing?.In(lens.Id) is not ({ Source: StandingSource.Purchases, Certainty: not Certainty.Thin } or { Source: StandingSource.Satisfaction }));
    }

    private Step Save(Lens lens, CustomerType type, World world)
    {
        var verdict = new KeepVerdict(new VerdictId(world.Ids.Next()), world.Seller.Id, Customer, lens.Id, type.Id, 1, null, Certainty.NearlySure, [], Named: type.Id);
        var alarm = LensAlarms.Of([verdict], Customer, world);
        return Step.To(new OverviewScreen(Customer), [verdict, .. alarm.Changes])
            .Saying(alarm.Hint ?? world.Words.NameStanding.Saved.With(("lens", lens.Name), ("type", type.Name)));
    }
}
