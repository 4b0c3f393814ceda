using System.Collections.Immutable;

namespace SalesBot.Core.Ports;

/// <summary>Who belongs together, and what the team did. As in <see cref="ISalesBook"/>, everything is asked as a member and answers for that member's team alone.</summary>
public interface ITeamBook
{
    /// <summary>Null for whoever is no member (any more).</summary>
    Seller? FindSeller(SellerId seller);

    /// <summary>Null for whoever is no member.</summary>
    Team? TeamOf(SellerId seller);

    Preferences PreferencesOf(SellerId seller);

    /// <summary>By role, then name.</summary>
    ImmutableArray<Member> Members(SellerId seller);

    /// <summary>People who are no members and still own customers of the team, as <see cref="Members"/> shows members; for leads.</summary>
    ImmutableArray<Member> Gone(SellerId lead);

    /// <summary>Those that can still be used, newest first; none for who may not invite.</summary>
    ImmutableArray<Invite> Invites(SellerId admin, DateTimeOffset now);

    /// <summary>Null when there is none that can still be used. Asked by people who are no members yet.</summary>
    Invite? FindInvite(string code, DateTimeOffset now);

    /// <summary>A job of the lead's team, ended or not; null for who does not lead.</summary>
    Job? FindJob(SellerId lead, JobId job);

    /// <summary>Imports of the lead's team since a time that were not taken back, newest first; none for who does not lead.</summary>
    ImmutableArray<ImportedBatch> Batches(SellerId lead, DateTimeOffset since);

    /// <summary>Null for who does not lead.</summary>
    /// <param name="since">From when on movements are wanted.</param>
    PortfolioReport? Portfolio(SellerId lead, DateTimeOffset since);

    /// <summary>Null for who does not lead.</summary>
    TeamReport? Report(SellerId lead, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now);
}

/// <summary>What a team did in a span of time, and where it stands.</summary>
/// <param name="Members">Most notes first; who wrote nothing is there too.</param>
/// <param name="Personas">How many customers are of each type of the behaviour lens, most first; without archived ones.</param>
/// <param name="Unjudged">Customers of no known type.</param>
public sealed record TeamReport(
    ImmutableArray<MemberActivity> Members, ImmutableArray<(Lenses.TypeId Type, int Customers)> Personas, int Unjudged, int Customers, int NewCustomers, int Silent);

/// <param name="Name">Of a member, or of who was one in that time.</param>
public sealed record MemberActivity(SellerId Seller, string Name, int Notes, int Verdicts, int NewCustomers, int OpenFollowUps, int OverdueFollowUps);
