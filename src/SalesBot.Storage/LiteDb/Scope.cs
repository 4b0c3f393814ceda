using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>What a member may see now: the customers of the team and all that was written about them, or in it those of one owner. This is the one place that decides it.</summary>
/// <param name="Owner">Null for all of the team.</param>
internal readonly record struct Scope(TeamId Team, SellerId? Owner, SellerId Member, Role Role)
{
    /// <returns>Null for who is no member.</returns>
    public static Scope? Of(Tables tables, SellerId seller) =>
        tables.Sellers.Find(seller.Value) is { Role: { } named } member && tables.Teams.Find(member.Team) is { } team && Enum.Parse<Role>(named) is var role
            ? new Scope(new TeamId((int)member.Team), role >= Role.Lead || team.IsOpen ? null : seller, seller, role)
            : null;

    /// <summary>As <see cref="Of"/>, for who leads.</summary>
    public static Scope? OfLead(Tables tables, SellerId lead) => Of(tables, lead) is { Role: >= Role.Lead } scope ? scope : null;

    public bool Sees(CustomerRow customer) => customer.Team == Team.Value && (Owner is not { } owner || customer.Owner == owner.Value) && customer.MergedInto is null;

    /// <summary>The customer, where it is there and seen.</summary>
    public CustomerRow? Find(Tables tables, CustomerId customer) => tables.Customers.Find(customer.Value) is { } found && Sees(found) ? found : null;

    public bool Holds(Tables tables, CustomerId customer) => Find(tables, customer) is not null;
}
