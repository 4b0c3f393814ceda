using SalesBot.Core.Ports;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// What a member may see now: the customers of the team and all that was written about them, or in it those of one owner.
/// This is the one place that decides it; every statement about a customer <c>c</c> holds <see cref="Sees"/>.
/// </summary>
/// <param name="Owner">Null for all of the team.</param>
internal readonly record struct Scope(TeamId Team, SellerId? Owner, SellerId Member, Role Role)
{
    /// <summary>Needs the parameters $team and $owner.</summary>
    public const string Sees = "c.team_id = $team AND ($owner IS NULL OR c.owner = $owner) AND c.merged_into IS NULL";

    /// <summary>The same of a customer <c>r</c> who brought another.</summary>
    public const string SeesReferrer = "r.team_id = $team AND ($owner IS NULL OR r.owner = $owner) AND r.merged_into IS NULL";

    /// <returns>Null for who is no member.</returns>
    public static Scope? Of(PreparedConnection connection, SellerId seller) => connection.First(
        "SELECT s.team_id, s.role, t.is_open FROM sellers s JOIN teams t ON t.id = s.team_id WHERE s.id = $seller AND s.role IS NOT NULL",
        row => Boxed(new TeamId(row.GetInt32(0)), Enum.Parse<Role>(row.GetString(1)), row.GetInt64(2) != 0, seller),
        ("$seller", seller.Value))?.Value;

    public (string, object?) TeamParameter => ("$team", Team.Value);

    public (string, object?) OwnerParameter => ("$owner", Owner?.Value);

    /// <summary>True when the customer is there and seen.</summary>
    public bool Holds(PreparedConnection connection, CustomerId customer) => connection.NumberOrNull(
        $"SELECT 1 FROM customers c WHERE c.id = $id AND {Sees}", ("$id", customer.Value), TeamParameter, OwnerParameter) is not null;

    private static Box Boxed(TeamId team, Role role, bool isOpen, SellerId seller) => new(new Scope(team, role >= Role.Lead || isOpen ? null : seller, seller, role));

    private sealed record Box(Scope Value);
}
