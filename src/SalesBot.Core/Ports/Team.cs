using System.Collections.Immutable;
using SalesBot.Core.FollowUps;
using SalesBot.Core.Standings;

namespace SalesBot.Core.Ports;

/// <summary>What a member may do; each may do what those before may. Kept by name.</summary>
public enum Role
{
    Seller,

    /// <summary>Sees, searches and edits what the whole team keeps.</summary>
    Lead,

    /// <summary>Invites, changes roles, moves and removes people, sets up the team.</summary>
    Admin,
}

/// <summary>A member of a team. Whoever was removed is none.</summary>
public sealed record Seller(SellerId Id, TeamId Team, string Name, Role Role = Role.Seller)
{
    public bool Leads => Role >= Role.Lead;
}

/// <param name="Name">Empty while nobody has named it.</param>
/// <param name="Zone">IANA name; null for the zone of the bot's settings.</param>
/// <param name="IsOpen">True when its sellers see all customers of the team, not just their own.</param>
/// <param name="Working">When nobody is disturbed.</param>
public sealed record Team(TeamId Id, string Name, string? Zone, bool IsOpen, WorkingTime Working)
{
    public Trade Trade { get; init; }

    /// <summary>How far back purchases count for ranks, in months of 30 days; see <see cref="PeriodChoices"/>.</summary>
    public int PeriodMonths { get; init; } = 12;

    public static readonly ImmutableArray<int> PeriodChoices = [3, 6, 12, 24];

    public int PeriodDays => PeriodMonths == 12 ? 365 : PeriodMonths * 30;
}

/// <summary>A member as the team's list shows him.</summary>
/// <param name="Customers">How many customers are his, without archived ones.</param>
public sealed record Member(Seller Seller, int Customers, DateTimeOffset? JoinedAt);

/// <summary>A link that makes one person a member.</summary>
/// <param name="Code">Letters, digits, hyphens and underscores, at most 64: it stands in a link.</param>
/// <param name="TeamName">As of <see cref="Team"/>.</param>
public sealed record Invite(string Code, TeamId Team, string TeamName, Role Role, DateTimeOffset Expires);

/// <summary>What is set for one member alone.</summary>
/// <param name="Morning">When the morning list comes; null for never.</param>
public sealed record Preferences(TimeOnly? Morning);
