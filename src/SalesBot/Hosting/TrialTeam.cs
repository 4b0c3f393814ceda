using SalesBot.Core.Ports;
using SalesBot.Emulator;

namespace SalesBot.Hosting;

/// <summary>The people of the web phone are a team from the start, by the roles that stand beside their names there; the fifth is a stranger.</summary>
internal static class TrialTeam
{
    public static IEnumerable<Enrol> Members { get; } = [Member(101, Role.Seller), Member(102, Role.Seller), Member(103, Role.Lead), Member(104, Role.Admin)];

    private static Enrol Member(long person, Role role) => new(new SellerId(person), TeamId.First, role, BotApiEmulator.NameOf(person));
}
