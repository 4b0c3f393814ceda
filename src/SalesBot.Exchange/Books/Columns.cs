using System.Collections.Immutable;
using SalesBot.Core.Exchange;

namespace SalesBot.Exchange.Books;

/// <summary>All columns, in the order in which they are written.</summary>
internal static class Columns
{
    public static readonly Column Code = new(SheetKind.Customers, w => w.Code, 14);
    public static readonly Column Name = new(SheetKind.Customers, w => w.Name, 28, IsRequired: true);
    public static readonly Column Family = new(SheetKind.Customers, w => w.Family, 20, IsWritten: false);
    public static readonly Column Company = new(SheetKind.Customers, w => w.Company, 24);
    public static readonly Column Phones = new(SheetKind.Customers, w => w.Phones, 26, Several: WhenSeveral.Join);
    public static readonly Column City = new(SheetKind.Customers, w => w.City, 14);
    public static readonly Column Tags = new(SheetKind.Customers, w => w.Tags, 24, Several: WhenSeveral.Join);
    public static readonly Column Kind = new(SheetKind.Customers, w => w.Kind, 18);
    public static readonly Column IsInternal = new(SheetKind.Customers, w => w.IsInternal, 16);
    public static readonly Column Owner = new(SheetKind.Customers, w => w.Owner, 20);
    public static readonly Column Persona = new(SheetKind.Customers, w => w.Persona, 14);
    public static readonly Column IsArchived = new(SheetKind.Customers, w => w.IsArchived, 10);

    public static readonly Column Email = new(SheetKind.Customers, w => w.Email, 28);
    public static readonly Column Birthday = new(SheetKind.Customers, w => w.Birthday, 12);
    public static readonly Column ReferredBy = new(SheetKind.Customers, w => w.ReferredBy, 14);
    public static readonly Column LeavingReason = new(SheetKind.Customers, w => w.LeavingReason, 20);
    public static readonly Column ServiceTerms = new(SheetKind.Customers, w => w.ServiceTerms, 40, Look: ColumnLook.Wrapped);

    public static readonly Column NoteCustomer = new(SheetKind.Notes, w => w.Customer, 20, IsRequired: true, Several: WhenSeveral.TakeFirst);
    public static readonly Column Author = new(SheetKind.Notes, w => w.Author, 20);
    public static readonly Column At = new(SheetKind.Notes, w => w.At, 18);
    public static readonly Column Text = new(SheetKind.Notes, w => w.Text, 80, IsRequired: true, Look: ColumnLook.Wrapped);

    public static readonly Column PurchaseCustomer = new(SheetKind.Purchases, w => w.Customer, 20, IsRequired: true, Several: WhenSeveral.TakeFirst);
    public static readonly Column Date = new(SheetKind.Purchases, w => w.Date, 14, IsRequired: true);
    public static readonly Column Amount = new(SheetKind.Purchases, w => w.Amount, 18, IsRequired: true, Look: ColumnLook.Money);
    public static readonly Column Margin = new(SheetKind.Purchases, w => w.Margin, 18, Look: ColumnLook.Money);
    public static readonly Column Unit = new(SheetKind.Purchases, w => w.Unit, 8);
    public static readonly Column Product = new(SheetKind.Purchases, w => w.Product, 28);

    public static readonly ImmutableArray<Column> All =
    [
        Code, Name, Family, Company, Phones, City, Tags, Kind, IsInternal, Owner, Persona, IsArchived, Email, Birthday, ReferredBy, LeavingReason, ServiceTerms, NoteCustomer, Author, At, Text, PurchaseCustomer, Date, Amount, Margin, Unit, Product,
    ];

    public static ImmutableArray<Column> Of(SheetKind kind) => [.. All.Where(c => c.Sheet == kind)];

    public static ImmutableArray<Column> WrittenOf(SheetKind kind) => [.. All.Where(c => c.Sheet == kind && c.IsWritten)];
}
