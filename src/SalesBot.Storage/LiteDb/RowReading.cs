using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Purchases;
using SalesBot.Core.Standings;
using SalesBot.Core.Text;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Documents made into records of the ports; what stands in other documents (names, the persona) is read beside them.</summary>
internal static class RowReading
{
    /// <param name="scope">Who brought the customer may be another's, and is then not named.</param>
    public static Customer Customer(Tables tables, Scope scope, CustomerRow row)
    {
        var referrer = row.ReferredBy is { } by ? scope.Find(tables, new CustomerId(by)) : null;
        return new Customer(
            new CustomerId(row.Id),
            row.Name,
            Time(row.TouchedAt),
            Persona(tables, row.Id) is { } persona ? Verdict(persona) : null,
            new CustomerFacts(
                new SellerId(row.Owner), NameOf(tables, row.Owner) ?? "", row.Company, row.City, row.Kind is { } kind ? Enum.Parse<BusinessKind>(kind) : null, row.IsInternal,
                [.. row.Phones.Select(phone => new PhoneNumber(phone))], [.. row.Tags.Select(tag => tag.Shown)], row.ArchivedAt is not null, Time(row.MadeAt))
            {
                Email = row.Email,
                Birthday = DayOfYear.Read(row.Birthday),
                ServiceTerms = row.ServiceTerms,
                LeavingReason = row.LeavingReason,
                ReferredBy = referrer is null ? null : (new CustomerId(referrer.Id), referrer.Name),
            });
    }

    /// <summary>The newest verdict of behaviour that is not thin, or the newest where all are.</summary>
    public static VerdictRow? Persona(Tables tables, long customer) => tables.Verdicts.Where(nameof(VerdictRow.Customer), customer)
        .Where(v => v.Lens == LensId.Behaviour.Value).OrderBy(IsThin).ThenByDescending(v => v.At).ThenByDescending(v => v.Id).FirstOrDefault();

    public static bool IsThin(VerdictRow row) => row.Certainty == nameof(Certainty.Thin) && row.Named is null;

    public static Team Team(TeamRow row) => new(new TeamId((int)row.Id), row.Name, row.Zone, row.IsOpen, StoredWorkingTime.Decode(row.Working))
    {
        Trade = Enum.Parse<Trade>(row.Trade),
        PeriodMonths = (int)row.PeriodMonths,
    };

    public static Seller Seller(SellerRow row) => new(new SellerId(row.Id), new TeamId((int)row.Team), row.Name, Enum.Parse<Role>(row.Role!));

    public static Note Note(Tables tables, NoteRow row) => new(
        new NoteId(row.Id), new CustomerId(row.Customer), new SellerId(row.Author), NameOf(tables, row.Author) ?? "", row.Words, Time(row.At),
        StoredMedia.Decode(row.Media), row.From, TimeOrNull(row.EditedAt), row.DeletedAt is { } at ? new Deletion(NameOf(tables, row.DeletedBy) ?? "", Time(at)) : null);

    public static FollowUp FollowUp(Tables tables, FollowUpRow row) => new(
        new FollowUpId(row.Id), new CustomerId(row.Customer), tables.Customers.Find(row.Customer)!.Name, new SellerId(row.Of), NameOf(tables, row.Of) ?? "", row.What,
        Time(row.DueAt), Time(row.MadeAt), TimeOrNull(row.SentAt), TimeOrNull(row.DoneAt), row.IsCancelled);

    public static Purchase Purchase(Tables tables, PurchaseRow row) => new(
        new PurchaseId(row.Id), new CustomerId(row.Customer), Time(row.At), new Money(row.Amount), Enum.Parse<Currency>(row.Currency),
        row.Margin is { } margin ? new Money(margin) : null, row.Product, NameOf(tables, row.By));

    public static KeptVerdict Verdict(VerdictRow row) => new(
        new VerdictId(row.Verdict), new SellerId(row.Seller), row.Customer is { } customer ? new CustomerId(customer) : null, new LensId(row.Lens), new TypeId(row.First), row.Probability,
        row.Second is { } second ? new TypeId(second) : null, Enum.Parse<Certainty>(row.Certainty), StoredAnswers.Decode(row.Answers), Time(row.At), row.Heard,
        row.Named is { } named ? new TypeId(named) : null);

    /// <summary>Null for nobody.</summary>
    public static string? NameOf(Tables tables, long? seller) => seller is { } id ? tables.Sellers.Find(id)?.Name : null;

    public static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? TimeOrNull(long? milliseconds) => milliseconds is { } time ? Time(time) : null;
}
