using System.Collections.Immutable;
using SalesBot.Core.Exchange;
using SalesBot.Core.Lenses;
using SalesBot.Core.Text;

namespace SalesBot.Core.Ports;

/// <summary>Whole teams' data in and out at once.</summary>
public interface IExchange
{
    /// <summary>All customers of a team, archived ones too, by what a file may mean them.</summary>
    ImmutableArray<KnownCustomer> Known(TeamId team);

    /// <summary>Writes all of the plan or nothing. Searching finds its notes some time later (<see cref="INoteIndex"/>).</summary>
    /// <returns>False, with nothing written, when this batch was written before.</returns>
    /// <exception cref="OutdatedException">Who imports may not (any longer), or a phone number was given to somebody meanwhile. Nothing was written.</exception>
    /// <exception cref="StoreException">As for <see cref="ITurnStore.CommitAsync"/>.</exception>
    Task<bool> ImportAsync(ImportPlan plan, DateTimeOffset at, CancellationToken cancel);

    /// <summary>Takes an import back: its notes and purchases go, and those of its customers that nobody has worked with since.</summary>
    /// <exception cref="OutdatedException">There is no such import of the team to take back, or who asks may not.</exception>
    /// <exception cref="StoreException">As for <see cref="ITurnStore.CommitAsync"/>.</exception>
    Task<UndoneImport> UndoAsync(BatchId batch, SellerId by, CancellationToken cancel);

    /// <summary>Everything of a team that goes into files: customers in the order they came, deleted notes left out.</summary>
    /// <param name="ofMedia">What stands for a note that is media without words.</param>
    /// <param name="zone">In which a purchase has its day.</param>
    ExchangeBook Export(TeamId team, Func<Media, string> ofMedia, Func<TypeId, string> nameOf, TimeZoneInfo zone);
}

public sealed record KnownCustomer(CustomerId Id, string Name, string? Company, ImmutableArray<string> Phones);

/// <summary>A file's lines with what they mean in the team.</summary>
/// <param name="By">Null for the program itself, from the command line.</param>
public sealed record ImportPlan(
    BatchId Batch,
    TeamId Team,
    SellerId? By,
    string FileName,
    ImmutableArray<PlannedCustomer> Customers,
    ImmutableArray<(CustomerId Customer, NoteRow Row)> Notes,
    ImmutableArray<(CustomerId Customer, DateTimeOffset Day, PurchaseRow Row)> Purchases)
{
    public int New => Customers.Count(c => c.IsNew);
}

/// <param name="IsNew">False for one that the team has already: nothing of him is changed, his lines of the other tables are added.</param>
/// <param name="ReferredBy">Whom the line means by who brought him; null for nobody, and for himself.</param>
public sealed record PlannedCustomer(CustomerId Id, bool IsNew, CustomerRow Row, ImmutableArray<PhoneNumber> Phones, TypeId? Persona, CustomerId? ReferredBy = null);

public sealed record ImportedBatch(BatchId Id, string FileName, string ByName, DateTimeOffset At, int Customers, int Notes, int Purchases);

/// <param name="Kept">Customers that stay, for somebody has worked with them since.</param>
public sealed record UndoneImport(int Customers, int Notes, int Purchases, int Kept);
