using System.Collections.Immutable;
using SalesBot.Core.Campaigns;
using SalesBot.Core.Club;
using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Core.Ports;

/// <summary>What keeps customers: the club, birthdays, who has just left, campaigns. As in <see cref="ISalesBook"/>, everything is asked as a member and answers for what that member may see.</summary>
public interface IClubBook
{
    /// <summary>Null while the team has never set up a club.</summary>
    ClubRules? Rules(SellerId seller);

    /// <summary>The cheapest first; those no longer offered at the end.</summary>
    ImmutableArray<Reward> Rewards(SellerId seller);

    /// <summary>Null for a customer whom the seller may not see, and while there is no club.</summary>
    ClubAccount? AccountOf(SellerId seller, CustomerId customer);

    /// <summary>The ledger, newest first.</summary>
    Page<PointsEntry> Points(SellerId seller, CustomerId customer, int skip, int take);

    /// <summary>What was given or taken by somebody's word.</summary>
    PointsEntry? FindPoints(SellerId seller, PointsId points);

    /// <summary>Null for who does not lead, and while there is no club.</summary>
    /// <param name="since">From when on what was given and spent is wanted.</param>
    ClubReport? Report(SellerId lead, DateTimeOffset since);

    /// <summary>Customers with their birthday on one of the days, by name; without archived ones.</summary>
    Page<Customer> Birthdays(SellerId seller, SellerId of, ImmutableArray<DayOfYear> days, int skip, int take);

    /// <summary>Customers who became inactive since a time, and of whom no reason is written; the last to go first; without archived ones.</summary>
    Page<Customer> JustGone(SellerId seller, SellerId of, DateTimeOffset since, int skip, int take);

    /// <summary>The team's own wording of a campaign; null where it has none.</summary>
    string? CampaignText(SellerId seller, CampaignId campaign);

    /// <summary>Whom a campaign would reach; null for who does not lead.</summary>
    CampaignReach? Reach(SellerId lead, TypeId stage, ImmutableArray<TypeInLens> without);

    /// <summary>By seller, then name; none for who does not lead.</summary>
    ImmutableArray<CampaignRecipient> Recipients(SellerId lead, TypeId stage, ImmutableArray<TypeInLens> without);
}

/// <summary>How the club of a team stands. Archived customers are counted in none of it.</summary>
/// <param name="Members">Customers with at least one line in the ledger.</param>
/// <param name="Levels">In order, with those who stand on each; below the first is none.</param>
/// <param name="Outstanding">What could be spent at once; who is below zero counts as zero.</param>
/// <param name="Given">Came since the time asked for, less what was taken back.</param>
/// <param name="Spent">On rewards since then, less those taken back.</param>
public sealed record ClubReport(int Members, ImmutableArray<(ClubLevel Level, int Customers)> Levels, long Outstanding, long Given, long Spent);

/// <param name="All">Of the stage, without archived ones.</param>
/// <param name="LeftOut">Of them, who is left out by which type; one who is of two counts in both.</param>
/// <param name="Reached">Those that remain.</param>
/// <param name="WithMobile">Of those that remain.</param>
/// <param name="WithEmail">Of those that remain.</param>
public sealed record CampaignReach(int All, ImmutableArray<(TypeInLens Why, int Customers)> LeftOut, int Reached, int WithMobile, int WithEmail);

/// <param name="Mobile">The first number that can get a short message; null where there is none.</param>
public sealed record CampaignRecipient(string Name, PhoneNumber? Mobile, string? Email, string SellerName);
