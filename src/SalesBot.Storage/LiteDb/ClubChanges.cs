using SalesBot.Core.Club;
using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Changes of the club and of campaigns. Each answers false when who asks may not, or there are not the points for it, and has then written nothing.</summary>
internal static class ClubChanges
{
    public static bool Put(Tables tables, PutClubRules put)
    {
        if (!put.Rules.IsValid || Scope.OfLead(tables, put.By) is not { } scope)
        {
            return false;
        }

        tables.ClubRules.Put(new ClubRulesRow(scope.Team.Value)
        {
            IsOn = put.Rules.IsOn, PerPoint = put.Rules.PerPoint.Rials, Since = put.Rules.Since.ToUnixTimeMilliseconds(), Levels = StoredLevels.Encode(put.Rules.Levels),
            Birthday = put.Rules.BirthdayPoints, Referral = put.Rules.ReferralPoints,
        });
        return true;
    }

    public static bool Put(Tables tables, PutReward put)
    {
        if (put.Reward.Points is not (> 0 and <= ClubRules.MostPoints) || Scope.OfLead(tables, put.By) is not { } scope
            || (tables.Rewards.Find(put.Reward.Id.Value) is { } other && other.Team != scope.Team.Value))
        {
            return false;
        }

        tables.Rewards.Put(new RewardRow(put.Reward.Id.Value) { Team = scope.Team.Value, Name = put.Reward.Name, Points = put.Reward.Points, IsOffered = put.Reward.IsOffered });
        return true;
    }

    public static bool Give(Tables tables, GiveReward give, long at) =>
        Scope.Of(tables, give.By) is { } scope && scope.Holds(tables, give.Customer)
        && ClubQueries.Rules(tables, scope.Team) is { IsOn: true }
        && tables.Rewards.Find(give.Reward.Value) is { IsOffered: true } reward && reward.Team == scope.Team.Value
        && reward.Points == give.Cost
        && ClubQueries.Balance(tables, give.Customer) >= reward.Points
        && Write(tables, scope.Team, give.Customer, -reward.Points, PointsReason.Reward, give.Points, reward.Id, reward.Name, give.By, at);

    public static bool Undo(Tables tables, UndoReward undo, long at) =>
        Scope.Of(tables, undo.By) is { } scope
        && tables.Points.Where(nameof(PointsRow.Entry), undo.Points.Value) is [{ Reason: nameof(PointsReason.Reward) } line] && scope.Holds(tables, new CustomerId(line.Customer))
        && ClubLedger.TakeBack(tables, line, PointsReason.RewardUndone, undo.By, at);

    public static bool Add(Tables tables, AddPoints add, long at) =>
        add.Points is not 0 and >= -ClubRules.MostPoints and <= ClubRules.MostPoints && Scope.OfLead(tables, add.By) is { } scope && scope.Holds(tables, add.Customer)
        && ClubQueries.Rules(tables, scope.Team) is { IsOn: true }
        && (add.Points > 0 || ClubQueries.Balance(tables, add.Customer) >= -add.Points)
        && Write(tables, scope.Team, add.Customer, add.Points, PointsReason.ByHand, add.Id, null, add.Text, add.By, at);

    /// <summary>Who was merged into another has brought his points of this year along.</summary>
    public static bool Give(Tables tables, GiveBirthdayPoints give, long at)
    {
        if (ClubQueries.Rules(tables, give.Team) is { IsOn: true, BirthdayPoints: > 0 and var points })
        {
            foreach (var customer in tables.Customers.Where("ByBirthday", CustomerRow.BirthdayKey(give.Team.Value, give.Day.ToString())).Where(c => c.IsShown))
            {
                if (!ClubQueries.Lines(tables, new CustomerId(customer.Id)).Any(p => p.Reason == nameof(PointsReason.Birthday) && p.About == give.Year))
                {
                    tables.Points.Add(new PointsRow(tables.Next("points"))
                    {
                        Team = give.Team.Value, Customer = customer.Id, At = at, Points = points, Reason = nameof(PointsReason.Birthday), Nth = 0, About = give.Year,
                    });
                }
            }
        }

        return true;
    }

    public static bool Put(Tables tables, PutCampaignText put)
    {
        if (Scope.OfLead(tables, put.By) is not { } scope)
        {
            return false;
        }

        if (put.Text is { } text)
        {
            tables.CampaignTexts.Put(new CampaignTextRow(scope.Team.Value, put.Campaign.Value) { Words = text });
        }
        else
        {
            tables.CampaignTexts.Remove(CampaignTextRow.IdOf(scope.Team.Value, put.Campaign.Value));
        }

        return true;
    }

    private static bool Write(Tables tables, TeamId team, CustomerId customer, long points, PointsReason reason, PointsId entry, long? about, string text, SellerId by, long at)
    {
        if (tables.Points.Count(nameof(PointsRow.Entry), entry.Value) > 0)
        {
            return false;
        }

        tables.Points.Add(new PointsRow(tables.Next("points"))
        {
            Team = team.Value, Customer = customer.Value, At = at, Points = points, Reason = reason.ToString(), Entry = entry.Value, Nth = 0, About = about, Words = text, By = by.Value,
        });
        return true;
    }
}
