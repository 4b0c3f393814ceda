using System.Collections.Immutable;
using SalesBot.Core.Ports;

namespace SalesBot.Storage.LiteDb;

internal sealed class LiteDbTeamBook(IReads reads) : ITeamBook
{
    public Seller? FindSeller(SellerId seller) => throw new NotImplementedException();

    public Team? TeamOf(SellerId seller) => throw new NotImplementedException();

    public Preferences PreferencesOf(SellerId seller) => throw new NotImplementedException();

    public ImmutableArray<Member> Members(SellerId seller) => throw new NotImplementedException();

    public ImmutableArray<Member> Gone(SellerId lead) => throw new NotImplementedException();

    public ImmutableArray<Invite> Invites(SellerId admin, DateTimeOffset now) => throw new NotImplementedException();

    public Invite? FindInvite(string code, DateTimeOffset now) => throw new NotImplementedException();

    public Job? FindJob(SellerId lead, JobId job) => throw new NotImplementedException();

    public ImmutableArray<ImportedBatch> Batches(SellerId lead, DateTimeOffset since) => throw new NotImplementedException();

    public PortfolioReport? Portfolio(SellerId lead, DateTimeOffset since) => throw new NotImplementedException();

    public TeamReport? Report(SellerId lead, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now) => throw new NotImplementedException();
}
