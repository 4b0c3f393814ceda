using System.Collections.Immutable;
using SalesBot.Core.Advice;
using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;

namespace SalesBot.Core.Dialogue;

/// <summary>From what the books say of a customer to what advice depends on.</summary>
internal static class Situations
{
    public static Situation Of(Customer customer, CustomerStanding standing, World world)
    {
        var types = ImmutableArray.CreateBuilder<(LensId, TypeId)>();
        if (customer.Persona is { IsThin: false } && world.PersonaOf(customer) is { } persona)
        {
            types.Add((LensId.Behaviour, persona.Id));
        }

        // On thin evidence no advice rests.
        types.AddRange(standing.Lenses.Where(lens => lens.Certainty is not Certainty.Thin).Select(lens => (lens.Lens, lens.Type)));
        return new Situation(types.ToImmutable(), customer.Facts.Kind, world.Team.Trade);
    }
}
