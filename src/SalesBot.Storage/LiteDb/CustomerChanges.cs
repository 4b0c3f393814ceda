using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

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

    public bool Set(Tables tables, SetField set, long at) => throw new NotImplementedException();

    public static bool Add(Tables tables, AddPhone add) => throw new NotImplementedException();

    public static bool Remove(Tables tables, RemovePhone remove) => throw new NotImplementedException();

    public static bool Set(Tables tables, SetTags set) => throw new NotImplementedException();

    public static bool Put(Tables tables, Archive archive, long at) => throw new NotImplementedException();

    public bool Give(Tables tables, HandOver over) => throw new NotImplementedException();

    public bool Give(Tables tables, HandOverAll over) => throw new NotImplementedException();
}
