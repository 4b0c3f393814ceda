using System.Globalization;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Changes of customers themselves. Each answers false when who asks may not, and has then written nothing.</summary>
internal sealed class CustomerChanges(NoteIndex index, StandingWriter standings)
{
    public bool Add(Tables tables, AddCustomer add, long at)
    {
        if (Scope.Of(tables, add.Owner) is not { } scope || tables.Customers.Has(add.Customer.Value))
        {
            return false;
        }

        tables.Customers.Add(new CustomerRow(add.Customer.Value)
        {
            Team = scope.Team.Value, Owner = add.Owner.Value, Name = add.Name, NameKey = NameKey.Of(add.Name), TouchedAt = at, TouchedTie = 0, MadeAt = at,
        });
        Touch.Customer(tables, add.Customer, at, isContact: false);
        standings.State(tables, add.Customer, at);
        return add.Phone is not { } phone || Add(tables, new AddPhone(add.Customer, add.Owner, phone));
    }

    public bool Set(Tables tables, SetField set, long at)
    {
        if (Scope.Of(tables, set.By) is not { } scope || scope.Find(tables, set.Customer) is not { } row || !IsPossible(tables, scope, set))
        {
            return false;
        }

        Put(row, set.Field, set.Value);
        tables.Customers.Update(row);
        if (set.Field is CustomerField.Kind or CustomerField.IsInternal)
        {
            standings.State(tables, set.Customer, at);
        }

        if (set.Field is CustomerField.ReferredBy)
        {
            Referrals.Settle(tables, scope.Team, set.Customer, at);
        }

        return true;
    }

    public static bool Add(Tables tables, AddPhone add)
    {
        if (Find(tables, add.By, add.Customer) is not { } row || HolderOf(tables, new TeamId((int)row.Team), add.Phone) is not null)
        {
            return false;
        }

        row.Phones = row.Phones.Add(add.Phone.Key);
        tables.Customers.Update(row);
        return true;
    }

    public static bool Remove(Tables tables, RemovePhone remove)
    {
        if (Find(tables, remove.By, remove.Customer) is not { } row || !row.Phones.Contains(remove.Phone.Key))
        {
            return false;
        }

        row.Phones = row.Phones.Remove(remove.Phone.Key);
        tables.Customers.Update(row);
        return true;
    }

    public static bool Set(Tables tables, SetTags set)
    {
        if (Find(tables, set.By, set.Customer) is not { } row)
        {
            return false;
        }

        row.Tags = [.. set.Tags.Select(tag => (Tag: PersianText.Fold(tag), Shown: tag)).DistinctBy(t => t.Tag)];
        tables.Customers.Update(row);
        return true;
    }

    public static bool Put(Tables tables, Archive archive, long at)
    {
        if (Find(tables, archive.By, archive.Customer) is not { } row)
        {
            return false;
        }

        row.ArchivedAt = archive.IsArchived ? at : null;
        tables.Customers.Update(row);
        return true;
    }

    /// <summary>To a member of the same team; what is still to be done goes along.</summary>
    public bool Give(Tables tables, HandOver over)
    {
        if (Scope.Of(tables, over.By) is not { } scope || scope.Find(tables, over.Customer) is not { } row || Scope.Of(tables, over.To) is not { } to || to.Team != scope.Team)
        {
            return false;
        }

        foreach (var open in tables.FollowUps.Where(nameof(FollowUpRow.Customer), row.Id).Where(f => f.DoneAt is null && f.Of == row.Owner))
        {
            open.Of = over.To.Value;
            tables.FollowUps.Update(open);
        }

        row.Owner = over.To.Value;
        tables.Customers.Update(row);
        index.ReadAgain(tables, over.Customer);
        return true;
    }

    public bool Give(Tables tables, HandOverAll over) =>
        Scope.OfLead(tables, over.By) is { } scope
        && tables.Customers.Under("ByOwner", Key.Under(scope.Team.Value, over.From.Value)).Select(c => new CustomerId(c.Id)).ToList()
            .All(customer => Give(tables, new HandOver(customer, over.By, over.To)));

    /// <summary>What the customer is found by, after a change of the name or the company.</summary>
    public static void MakeKey(CustomerRow row) => row.NameKey = NameKey.Of(row.Name) + (row.Company is { } company ? NameKey.Of(company) : "");

    /// <summary>Whose number it is in a team.</summary>
    public static CustomerRow? HolderOf(Tables tables, TeamId team, PhoneNumber phone) =>
        tables.Customers.Holding("PhoneKeys", CustomerRow.PhoneKey(team.Value, phone.Key)) is [var holder, ..] ? holder : null;

    private static CustomerRow? Find(Tables tables, SellerId seller, CustomerId customer) => Scope.Of(tables, seller) is { } scope ? scope.Find(tables, customer) : null;

    private static void Put(CustomerRow row, CustomerField field, string? value)
    {
        _ = field switch
        {
            CustomerField.Name => row.Name = value!,
            CustomerField.Company => row.Company = value,
            CustomerField.City => row.City = value,
            CustomerField.Kind => row.Kind = value,
            CustomerField.IsInternal => row.IsInternal = value is null ? null : value == "true",
            CustomerField.Email => row.Email = value,
            CustomerField.Birthday => row.Birthday = value,
            CustomerField.ServiceTerms => row.ServiceTerms = value,
            CustomerField.LeavingReason => row.LeavingReason = value,
            CustomerField.ReferredBy => (object?)(row.ReferredBy = Number(value)),
        };
        MakeKey(row);
    }

    /// <summary>A name cannot be emptied, nobody brought himself, and who brought another is seen by who says so.</summary>
    private static bool IsPossible(Tables tables, Scope scope, SetField set) => (set.Field, set.Value) switch
    {
        (CustomerField.Name, null) => false,
        (CustomerField.ReferredBy, { } value) => Number(value) is { } referrer && referrer != set.Customer.Value && scope.Holds(tables, new CustomerId(referrer)),
        _ => true,
    };

    private static long? Number(string? value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
