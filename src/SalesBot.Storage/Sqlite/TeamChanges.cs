using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Changes of who belongs together. Each answers false when who asks may not, and has then written nothing.</summary>
internal static class TeamChanges
{
    public static bool Put(PreparedConnection connection, PutName put)
    {
        connection.Execute("UPDATE sellers SET name = $name WHERE id = $id AND role IS NOT NULL", ("$name", put.Name), ("$id", put.Seller.Value));
        return true;
    }

    public static bool Enrol(PreparedConnection connection, Enrol enrol, long at) => connection.Execute(
        """
        INSERT INTO sellers (id, team_id, name, role, joined_at) VALUES ($id, $team, $name, $role, $at)
        ON CONFLICT DO UPDATE SET team_id = excluded.team_id, name = excluded.name, role = excluded.role, joined_at = excluded.joined_at
        """,
        ("$id", enrol.Seller.Value), ("$team", enrol.Team.Value), ("$name", enrol.Name), ("$role", enrol.Role.ToString()), ("$at", at)) == 1;

    /// <summary>The first who comes has it.</summary>
    public static bool Join(PreparedConnection connection, Join join, long at)
    {
        var invite = connection.First(
            "UPDATE invites SET used_by = $seller, ended_at = $at WHERE code = $code AND ended_at IS NULL AND expires_at > $at RETURNING team_id, role",
            row => new { Team = row.GetInt32(0), Role = Enum.Parse<Role>(row.GetString(1)) }, ("$seller", join.Seller.Value), ("$at", at), ("$code", join.Code));
        return invite is not null && MayBecome(connection, join.Seller, new TeamId(invite.Team), invite.Role) && Enrol(connection, new Enrol(join.Seller, new TeamId(invite.Team), invite.Role, join.Name), at);
    }

    public static bool Make(PreparedConnection connection, MakeInvite make, long at) =>
        Scope.Of(connection, make.By) is { Role: Role.Admin } scope && Invite(connection, make.Code, scope.Team, make.Role, make.By, at, make.Expires);

    public static bool Revoke(PreparedConnection connection, RevokeInvite revoke, long at) => Scope.Of(connection, revoke.By) is { Role: Role.Admin } scope && connection.Execute(
        "UPDATE invites SET ended_at = $at WHERE code = $code AND team_id = $team AND ended_at IS NULL", ("$at", at), ("$code", revoke.Code), scope.TeamParameter) == 1;

    /// <summary>A team keeps an admin.</summary>
    public static bool Set(PreparedConnection connection, SetRole set)
    {
        if (Scope.Of(connection, set.By) is not { Role: Role.Admin } scope || (set.Role is not Role.Admin && IsLastAdmin(connection, set.Member, scope.Team)))
        {
            return false;
        }

        return connection.Execute(
            "UPDATE sellers SET role = $role WHERE id = $id AND team_id = $team AND role IS NOT NULL", ("$role", set.Role?.ToString()), ("$id", set.Member.Value), scope.TeamParameter) == 1;
    }

    public static bool Put(PreparedConnection connection, PutTeam put, long at)
    {
        if (Scope.Of(connection, put.By) is not { Role: Role.Admin } scope || scope.Team != put.Team.Id)
        {
            return false;
        }

        var team = put.Team;
        (string, object?)[] measure = [("$zone", team.Zone), ("$trade", team.Trade.ToString()), ("$months", team.PeriodMonths), ("$id", team.Id.Value)];
        if (connection.NumberOrNull("SELECT 1 FROM teams WHERE id = $id AND (zone, trade, period_months) IS NOT ($zone, $trade, $months)", measure) is not null)
        {
            // By another measure the same purchases come to something else.
            TeamScales.Outdate(connection, team.Id, at);
        }

        return connection.Execute(
            "UPDATE teams SET name = $name, zone = $zone, is_open = $open, working = $working, trade = $trade, period_months = $months WHERE id = $id",
            [("$name", team.Name), ("$open", team.IsOpen ? 1 : 0), ("$working", StoredWorkingTime.Encode(team.Working)), .. measure]) == 1;
    }

    public static bool Offer(PreparedConnection connection, OfferFirstAdmin offer, long at) => Invite(connection, offer.Code, TeamId.First, Role.Admin, null, at, offer.Expires);

    public static bool Add(PreparedConnection connection, AddTeam add, long at) => Invite(
        connection, add.Code, new TeamId((int)connection.Number("INSERT INTO teams (name) VALUES ($name) RETURNING id", ("$name", add.Name))), Role.Admin, null, at, add.Expires);

    public static bool Set(PreparedConnection connection, SetPreferences set) => connection.Execute(
        "UPDATE sellers SET morning = $morning WHERE id = $id AND role IS NOT NULL",
        ("$morning", set.Preferences.Morning is { } time ? (long)time.ToTimeSpan().TotalMinutes : null), ("$id", set.Seller.Value)) == 1;

    private static bool Invite(PreparedConnection connection, string code, TeamId team, Role role, SellerId? by, long at, DateTimeOffset expires) => connection.Execute(
        "INSERT INTO invites (code, team_id, role, made_by, made_at, expires_at) VALUES ($code, $team, $role, $by, $at, $expires) ON CONFLICT DO NOTHING",
        ("$code", code), ("$team", team.Value), ("$role", role.ToString()), ("$by", by?.Value), ("$at", at), ("$expires", expires.ToUnixTimeMilliseconds())) == 1;

    // The last admin can neither leave nor come down by an invite.
    private static bool MayBecome(PreparedConnection connection, SellerId seller, TeamId team, Role role) =>
        Scope.Of(connection, seller) is not { } scope || (scope.Team == team && role is Role.Admin) || !IsLastAdmin(connection, seller, scope.Team);

    private static bool IsLastAdmin(PreparedConnection connection, SellerId seller, TeamId team) => connection.Number(
        """
        SELECT EXISTS (SELECT 1 FROM sellers WHERE id = $id AND team_id = $team AND role = 'Admin')
           AND NOT EXISTS (SELECT 1 FROM sellers WHERE id <> $id AND team_id = $team AND role = 'Admin')
        """,
        ("$id", seller.Value), ("$team", team.Value)) != 0;
}
