using SalesBot.Core.Club;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>Changes of the club and of campaigns. Each answers false when who asks may not, or there are not the points for it, and has then written nothing.</summary>
internal static class ClubChanges
{
    public static bool Put(PreparedConnection connection, PutClubRules put) => put.Rules.IsValid && Lead(connection, put.By) is { } scope && connection.Execute(
        """
        INSERT INTO club_rules (team_id, is_on, per_point, since, levels, birthday, referral) VALUES ($team, $on, $per, $since, $levels, $birthday, $referral)
        ON CONFLICT DO UPDATE SET is_on = excluded.is_on, per_point = excluded.per_point, since = excluded.since, levels = excluded.levels, birthday = excluded.birthday, referral = excluded.referral
        """,
        scope.TeamParameter, ("$on", put.Rules.IsOn ? 1 : 0), ("$per", put.Rules.PerPoint.Rials), ("$since", put.Rules.Since.ToUnixTimeMilliseconds()), ("$levels", StoredLevels.Encode(put.Rules.Levels)),
        ("$birthday", put.Rules.BirthdayPoints), ("$referral", put.Rules.ReferralPoints)) == 1;

    public static bool Put(PreparedConnection connection, PutReward put) =>
        put.Reward.Points is > 0 and <= ClubRules.MostPoints && Lead(connection, put.By) is { } scope && connection.Execute(
            """
            INSERT INTO rewards (id, team_id, name, points, is_offered) VALUES ($id, $team, $name, $points, $offered)
            ON CONFLICT DO UPDATE SET name = excluded.name, points = excluded.points, is_offered = excluded.is_offered WHERE team_id = excluded.team_id
            """,
            ("$id", put.Reward.Id.Value), scope.TeamParameter, ("$name", put.Reward.Name), ("$points", put.Reward.Points), ("$offered", put.Reward.IsOffered ? 1 : 0)) == 1;

    public static bool Give(PreparedConnection connection, GiveReward give, long at) =>
        Scope.Of(connection, give.By) is { } scope && scope.Holds(connection, give.Customer)
        && ClubRows.Rules(connection, scope.Team) is { IsOn: true }
        && connection.First(
            $"SELECT {ClubRows.RewardColumns} FROM rewards WHERE id = $id AND team_id = $team", ClubRows.Reward, ("$id", give.Reward.Value), scope.TeamParameter) is { IsOffered: true } reward
        && reward.Points == give.Cost
        && ClubRows.Balance(connection, give.Customer) >= reward.Points
        && Write(connection, scope.Team, give.Customer, -reward.Points, PointsReason.Reward, give.Points, reward.Id.Value, reward.Name, give.By, at);

    public static bool Undo(PreparedConnection connection, UndoReward undo, long at) =>
        Scope.Of(connection, undo.By) is { } scope
        && connection.NumberOrNull(
            $"SELECT p.seq FROM points p JOIN customers c ON c.id = p.customer WHERE p.entry = $entry AND p.reason = 'Reward' AND {Scope.Sees}",
            ("$entry", undo.Points.Value), scope.TeamParameter, scope.OwnerParameter) is { } seq
        && ClubLedger.TakeBack(connection, seq, PointsReason.RewardUndone, undo.By, at);

    public static bool Add(PreparedConnection connection, AddPoints add, long at) =>
        add.Points is not 0 and >= -ClubRules.MostPoints and <= ClubRules.MostPoints && Lead(connection, add.By) is { } scope && scope.Holds(connection, add.Customer)
        && ClubRows.Rules(connection, scope.Team) is { IsOn: true }
        && (add.Points > 0 || ClubRows.Balance(connection, add.Customer) >= -add.Points)
        && Write(connection, scope.Team, add.Customer, add.Points, PointsReason.ByHand, add.Id, null, add.Text, add.By, at);

    /// <summary>Who was merged into another has brought his points of this year along.</summary>
    public static bool Give(PreparedConnection connection, GiveBirthdayPoints give, long at)
    {
        if (ClubRows.Rules(connection, give.Team) is { IsOn: true, BirthdayPoints: > 0 and var points })
        {
            connection.Execute(
                """
                INSERT INTO points (team_id, customer, at, points, reason, about)
                SELECT c.team_id, c.id, $at, $points, 'Birthday', $year FROM customers c
                WHERE c.team_id = $team AND c.birthday = $day AND c.merged_into IS NULL AND c.archived_at IS NULL
                    AND NOT EXISTS (SELECT 1 FROM points p WHERE p.customer = c.id AND p.reason = 'Birthday' AND p.about = $year)
                """,
                ("$at", at), ("$points", points), ("$year", give.Year), ("$team", give.Team.Value), ("$day", give.Day.ToString()));
        }

        return true;
    }

    public static bool Put(PreparedConnection connection, PutCampaignText put)
    {
        if (Lead(connection, put.By) is not { } scope)
        {
            return false;
        }

        var (team, campaign) = (scope.TeamParameter, ("$campaign", (object?)put.Campaign.Value));
        if (put.Text is null)
        {
            connection.Execute("DELETE FROM campaign_texts WHERE team_id = $team AND campaign = $campaign", team, campaign);
            return true;
        }

        return connection.Execute("INSERT INTO campaign_texts (team_id, campaign, text) VALUES ($team, $campaign, $text) ON CONFLICT DO UPDATE SET text = excluded.text", team, campaign, ("$text", put.Text)) == 1;
    }

    private static Scope? Lead(PreparedConnection connection, SellerId seller) => Scope.Of(connection, seller) is { Role: >= Role.Lead } scope ? scope : null;

    private static bool Write(
        PreparedConnection connection, TeamId team, CustomerId customer, long points, PointsReason reason, PointsId entry, long? about, string text, SellerId by, long at) => connection.Execute(
        """
        INSERT INTO points (team_id, customer, at, points, reason, entry, about, text, by) VALUES ($team, $customer, $at, $points, $reason, $entry, $about, $text, $by) ON CONFLICT DO NOTHING
        """,
        ("$team", team.Value), ("$customer", customer.Value), ("$at", at), ("$points", points), ("$reason", reason.ToString()), ("$entry", entry.Value), ("$about", about), ("$text", text),
        ("$by", by.Value)) == 1;
}
