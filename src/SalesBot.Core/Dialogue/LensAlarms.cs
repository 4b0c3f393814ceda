using System.Collections.Immutable;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Core.Dialogue;

public sealed record AlarmWords(
    [Holes("from", "to")] Template Fell,
    [Holes("customer", "from", "to")] Template FellOf,
    [Holes("customer", "seller")] Template Furious,
    [Holes("customer", "seller")] Template SnowLeopard,
    string Open);

/// <summary>
/// What a verdict makes known beyond the one who gave it: a step down the ladder of satisfaction to whoever looks after the customer, a furious customer and a
/// snow leopard to those who lead.
/// </summary>
internal static class LensAlarms
{
    /// <param name="kept">Verdicts about to be written.</param>
    /// <param name="made">The name of a customer who is made in the same turn; null for one who is there.</param>
    /// <returns>Messages to others, and what the seller is told himself.</returns>
    public static (ImmutableArray<Change> Changes, Rich? Hint) Of(ImmutableArray<KeepVerdict> kept, CustomerId id, World world, string? made = null)
    {
        var customer = world.Customer(id);
        if (customer is null && made is null)
        {
            return ([], null);
        }

        var standing = world.Book.StandingOf(world.Seller.Id, id, world.Now);
        var (name, owner, ownerName) = customer is null ? (made!, world.Seller.Id, world.Seller.Name) : (customer.Name, customer.Facts.Owner, customer.Facts.OwnerName);
        var words = world.Words.Alarm;
        var changes = ImmutableArray.CreateBuilder<Change>();
        Rich? hint = null;
        foreach (var verdict in kept.Where(v => v.Certainty is not Certainty.Thin || v.Named is not null))
        {
            var (lens, to, before) = (verdict.Lens, verdict.Named ?? verdict.First, standing?.In(verdict.Lens));
            if (before?.Type == to || world.Knowledge.LensOf(lens) is not { } types || !types.TryFind(to, out var type))
            {
                continue;
            }

            if (lens == LensId.Satisfaction && before is { Certainty: not Certainty.Thin } && types.PositionOf(to) > types.PositionOf(before.Type))
            {
                var from = types[before.Type].Name;
                hint = words.Fell.With(("from", from), ("to", type.Name));
                Tell([owner], words.FellOf.With(("customer", name), ("from", from), ("to", type.Name)));
            }

            if (to == KnownTypes.Furious)
            {
                Tell(Leads(), words.Furious.With(("customer", name), ("seller", ownerName)));
            }

            if (to == KnownTypes.SnowLeopard)
            {
                Tell(Leads(), words.SnowLeopard.With(("customer", name), ("seller", ownerName)));
            }
        }

        return (changes.ToImmutable(), hint);

        IEnumerable<SellerId> Leads() => world.Books.Teams.Members(world.Seller.Id).Where(m => m.Seller.Leads).Select(m => m.Seller.Id);

        void Tell(IEnumerable<SellerId> whom, Rich text)
        {
            var view = View.Of(text, [new Button(words.Open, new Press(Verbs.Overview, Buttons.Invariant(id.Value)))]);
            var payload = Codec.Encode(new ShowView(view.Stamped(ButtonData.NoSerial), null));

            // Below zero are people known by name alone; nobody is told what he has just said himself.
            changes.AddRange(whom.Where(seller => seller != world.Seller.Id && seller.Value > 0).Select(seller => new Tell(seller.Chat, payload)));
        }
    }
}
