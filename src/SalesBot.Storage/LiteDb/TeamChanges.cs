using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Changes of who belongs together. Each answers false when who asks may not, and has then written nothing.</summary>
internal static class TeamChanges
{
    // A member who has set nothing gets the morning list at half past eight.
    private const long UsualMorning = 510;

    public static bool Put(Tables tables, PutName put)
    {
        Change(tables, put.Seller, member => member.Name = put.Name);
        return true;
    }

    public static bool Enrol(Tables tables, Enrol enrol, long at)
    {
        var member = tables.Sellers.Find(enrol.Seller.Value) ?? new SellerRow(enrol.Seller.Value) { Morning = UsualMorning };
        (member.Team, member.Name, member.Role, member.JoinedAt) = (enrol.Team.Value, enrol.Name, enrol.Role.ToString(), at);
        tables.Sellers.Put(member);
        return true;
    }

    /// <summary>The first who comes has it.</summary>
    public static bool Join(Tables tables, Join join, long at)
    {
        if (tables.Invites.Find(join.Code) is not { EndedAt: null } invite || invite.ExpiresAt <= at || Enum.Parse<Role>(invite.Role) is var role && !MayBecome(tables, join.Seller, invite.Team, role))
        {
            return false;
        }

        (invite.UsedBy, invite.EndedAt) = (join.Seller.Value, at);
        tables.Invites.Update(invite);
        return Enrol(tables, new Enrol(join.Seller, new TeamId((int)invite.Team), role, join.Name), at);
    }

    public static bool Make(Tables tables, MakeInvite make, long at) =>
        Scope.Of(tables, make.By) is { Role: Role.Admin } scope && Invite(tables, make.Code, scope.Team, make.Role, make.By, at, make.Expires);

    public static bool Revoke(Tables tables, RevokeInvite revoke, long at)
    {
        if (Scope.Of(tables, revoke.By) is not { Role: Role.Admin } scope || tables.Invites.Find(revoke.Code) is not { EndedAt: null } invite || invite.Team != scope.Team.Value)
        {
            return false;
        }

        invite.EndedAt = at;
        tables.Invites.Update(invite);
        return true;
    }

    /// <summary>A team keeps an admin.</summary>
    public static bool Set(Tables tables, SetRole set) =>
        Scope.Of(tables, set.By) is { Role: Role.Admin } scope
        && tables.Sellers.Find(set.Member.Value) is { } member && member.Team == scope.Team.Value
        && (set.Role is Role.Admin || !IsLastAdmin(tables, member))
        && Change(tables, set.Member, m => m.Role = set.Role?.ToString());

    public static bool Put(Tables tables, PutTeam put, long at)
    {
        if (Scope.Of(tables, put.By) is not { Role: Role.Admin } scope || scope.Team != put.Team.Id)
        {
            return false;
        }

        var (row, team) = (tables.Teams.Find(put.Team.Id.Value)!, put.Team);
        if ((row.Zone, row.Trade, row.PeriodMonths) != (team.Zone, team.Trade.ToString(), team.PeriodMonths))
        {
            // By another measure the same purchases come to something else.
            TeamScales.Outdate(tables, team.Id, at);
        }

        (row.Name, row.Zone, row.IsOpen, row.Working, row.Trade, row.PeriodMonths) =
            (team.Name, team.Zone, team.IsOpen, StoredWorkingTime.Encode(team.Working), team.Trade.ToString(), team.PeriodMonths);
        tables.Teams.Update(row);
        return true;
    }

    public static bool Offer(Tables tables, OfferFirstAdmin offer, long at) => Invite(tables, offer.Code, TeamId.First, Role.Admin, null, at, offer.Expires);

    public static bool Add(Tables tables, AddTeam add, long at)
    {
        if (tables.Invites.Has(add.Code))
        {
            return false;
        }

        var team = new TeamId((int)tables.Next("team"));
        tables.Teams.Add(new TeamRow(team, add.Name));
        return Invite(tables, add.Code, team, Role.Admin, null, at, add.Expires);
    }

    public static bool Set(Tables tables, SetPreferences set) =>
        Change(tables, set.Seller, member => member.Morning = set.Preferences.Morning is { } time ? (long)time.ToTimeSpan().TotalMinutes : null);

    /// <returns>False for who is no member.</returns>
    private static bool Change(Tables tables, SellerId seller, Action<SellerRow> change)
    {
        if (tables.Sellers.Find(seller.Value) is not { Role: not null } member)
        {
            return false;
        }

        change(member);
        tables.Sellers.Update(member);
        return true;
    }

    private static bool Invite(Tables tables, string code, TeamId team, Role role, SellerId? by, long at, DateTimeOffset expires)
    {
        if (tables.Invites.Has(code))
        {
            return false;
        }

        tables.Invites.Add(new InviteRow(code) { Team = team.Value, Role = role.ToString(), MadeBy = by?.Value, MadeAt = at, ExpiresAt = expires.ToUnixTimeMilliseconds() });
        return true;
    }

    // The last admin can neither leave nor come down by an invite.
    private static bool MayBecome(Tables tables, SellerId seller, long team, Role role) =>
        tables.Sellers.Find(seller.Value) is not { Role: not null } member || (member.Team == team && role is Role.Admin) || !IsLastAdmin(tables, member);

    private static bool IsLastAdmin(Tables tables, SellerRow member) =>
        member.Role == nameof(Role.Admin) && !tables.Sellers.Where(nameof(SellerRow.Team), member.Team).Any(s => s.Id != member.Id && s.Role == nameof(Role.Admin));
}
