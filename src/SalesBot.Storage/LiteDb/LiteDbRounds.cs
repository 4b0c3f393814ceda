using System.Collections.Immutable;
using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

internal sealed class LiteDbRounds(OneThread thread) : IRounds
{
    public ImmutableArray<DueReminder> Due(DateTimeOffset now, int skip, int most) => thread.Read<ImmutableArray<DueReminder>>(t =>
    [
        .. t.FollowUps.Walk("ToSend", "", Key.Of(now.ToUnixTimeMilliseconds()) + "~").Select(f => (Row: f, Team: TeamOf(t, f))).Where(f => f.Team is not null).Skip(skip).Take(most)
            .Select(f => new DueReminder(RowReading.FollowUp(t, f.Row), RowReading.Team(f.Team!))),
    ]);

    public ImmutableArray<(Seller Seller, Team Team, Preferences Preferences)> Members() => thread.Read<ImmutableArray<(Seller, Team, Preferences)>>(t =>
    [
        .. t.Sellers.All().Where(s => s.Role is not null && s.Id > 0).Select(s => (Seller: s, Team: t.Teams.Find(s.Team))).Where(s => s.Team is not null)
            .Select(s => (RowReading.Seller(s.Seller), RowReading.Team(s.Team!), new Preferences(LiteDbTeamBook.Minute(s.Seller.Morning)))),
    ]);

    public bool HasAdmin() => thread.Read(t => t.Sellers.All().Any(s => s.Role == nameof(Role.Admin)));

    public string? CodeOfFirstAdmin(DateTimeOffset now) => thread.Read(t => t.Invites.Where(nameof(InviteRow.Team), (long)TeamId.First.Value)
        .FirstOrDefault(i => i is { MadeBy: null, EndedAt: null } && i.ExpiresAt > now.ToUnixTimeMilliseconds())?.Id);

    /// <summary>Of a member who is to do it for a customer of his team; null where nobody is to be reminded.</summary>
    private static TeamRow? TeamOf(Tables tables, FollowUpRow followUp) =>
        tables.Sellers.Find(followUp.Of) is { Role: not null } member && tables.Customers.Find(followUp.Customer) is { MergedInto: null } customer && customer.Team == member.Team
            ? tables.Teams.Find(member.Team)
            : null;
}
