using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Storage.LiteDb;

/// <summary>
/// Writes an import in the one transaction it is given; a customer is written once, when all of him is known. The words of its notes are left to the index, which reads them in
/// small steps afterwards: they take longer than all the rest, and everybody else would wait.
/// </summary>
internal sealed class ImportWriter(Tables tables, ImportPlan plan, long at)
{
    private readonly NamedPeople _people = new(plan.By, () => Sellers(tables, plan.Team), name => Make(tables, plan.Team, name));
    private readonly Dictionary<long, Rows.CustomerRow> _made = [];
    private readonly HashSet<string> _phones = [];
    private long _lastVerdict = Math.Min(0, tables.Verdicts.First(nameof(Rows.VerdictRow.Verdict), long.MinValue, long.MaxValue)?.Verdict ?? 0);

    /// <returns>False when the batch was written before.</returns>
    public bool Write()
    {
        if (plan.By is { } by && !(Scope.OfLead(tables, by) is { } scope && scope.Team == plan.Team))
        {
            throw new OutdatedException("who imports does not lead the team (any longer)");
        }

        if (tables.Batches.Has(plan.Batch.Value))
        {
            return false;
        }

        tables.Batches.Add(new Rows.BatchRow(plan.Batch.Value) { Team = plan.Team.Value, By = plan.By?.Value ?? 0, At = at, Name = plan.FileName, Indexed = 0 });
        foreach (var customer in plan.Customers.Where(c => c.IsNew))
        {
            Make(customer);
        }

        AddNotes();
        tables.Customers.Add(_made.Values);
        new PurchaseImport(tables, plan, at).Write();
        TeamScales.Outdate(tables, plan.Team, at);
        return true;
    }

    private void Make(PlannedCustomer planned)
    {
        var row = planned.Row;
        if (tables.Customers.Has(planned.Id.Value))
        {
            throw new OutdatedException("a customer of this number is there already");
        }

        if (planned.Phones.Any(phone => !_phones.Add(phone.Key) || tables.Customers.Holding("PhoneKeys", Rows.CustomerRow.PhoneKey(plan.Team.Value, phone.Key)).Count > 0))
        {
            throw new OutdatedException("a phone number was given to somebody meanwhile");
        }

        _made.Add(planned.Id.Value, new Rows.CustomerRow(planned.Id.Value)
        {
            Team = plan.Team.Value,
            Owner = _people.Of(row.Owner),
            Name = row.Name,
            NameKey = NameKey.Of(row.Name) + (row.Company is { } company ? NameKey.Of(company) : ""),
            Company = row.Company,
            City = row.City,
            Kind = row.Kind?.ToString(),
            IsInternal = row.IsInternal,
            TouchedAt = at,
            TouchedTie = 0,
            MadeAt = at,
            ArchivedAt = row.IsArchived ? at : null,
            Persona = planned.Persona?.Value,
            Email = row.Email,
            Birthday = row.Birthday?.ToString(),
            ServiceTerms = row.ServiceTerms,
            LeavingReason = row.LeavingReason,
            ReferredBy = planned.ReferredBy?.Value,
            Batch = plan.Batch.Value,
            Phones = [.. planned.Phones.Select(phone => phone.Key)],
            Tags = [.. row.Tags.Select(tag => (Tag: PersianText.Fold(tag), Shown: tag)).DistinctBy(tag => tag.Tag)],
        });
        if (planned.Persona is { } persona)
        {
            // What the file says of a customer is what somebody said, not what was judged.
            tables.Verdicts.Add(new Rows.VerdictRow(tables.Next("verdict"), plan.Team.Value)
            {
                Verdict = --_lastVerdict, Seller = _people.Of(row.Owner), Customer = planned.Id.Value, Lens = LensId.Behaviour.Value, First = persona.Value, Probability = 1,
                Certainty = nameof(Certainty.Thin), Answers = StoredAnswers.Encode([]), Named = persona.Value, At = at,
            });
        }
    }

    private void AddNotes()
    {
        // Whole days of notes may bear one minute: each gets the next free millisecond, found without looking at those before it again.
        var last = 0L;
        var known = new Dictionary<long, (Rows.CustomerRow Row, List<Rows.NoteRow> Notes)>();
        foreach (var (customer, row) in plan.Notes.OrderBy(n => n.Row.At ?? RowReading.Time(at)))
        {
            var time = row.At?.ToUnixTimeMilliseconds() ?? at;
            var author = _people.Of(row.Author);
            var isMade = _made.TryGetValue(customer.Value, out var of);
            if (!isMade)
            {
                if (!known.TryGetValue(customer.Value, out var there))
                {
                    there = known[customer.Value] = (Known(customer), tables.Notes.Where(nameof(Rows.NoteRow.Customer), customer.Value));
                }

                if (there.Notes.Any(n => IsSame(n, time, row.Text)))
                {
                    continue;
                }

                of = there.Row;
            }

            last = Math.Max(last + 1, time);
            while (tables.Notes.Has(IdOf(last)))
            {
                last++;
            }

            tables.Notes.Add(new Rows.NoteRow(IdOf(last)) { Customer = customer.Value, Author = author, Words = row.Text, Batch = plan.Batch.Value });
            of!.TouchedAt = isMade && of.Contacts == 0 ? time : Math.Max(of.TouchedAt, time);
            of.MadeAt = Math.Min(of.MadeAt, time);
            of.Contacts++;
        }

        foreach (var (row, _) in known.Values)
        {
            tables.Customers.Update(row);
        }
    }

    private Rows.CustomerRow Known(CustomerId customer) => tables.Customers.Find(customer.Value) ?? throw new OutdatedException("a customer of the file is gone meanwhile");

    private long IdOf(long time) => ((long)plan.Team.Value << NoteNumber.TimeBits) | time;

    // The same file sent twice adds nothing to a customer that is there: same minute, same words; media without words have some in a file.
    private static bool IsSame(Rows.NoteRow there, long time, string text) =>
        (there.Words == text || (there.Words.Length == 0 && there.Media is not null)) && Math.Abs(there.At - time) < 60_000;

    private static IEnumerable<(long Id, string Name)> Sellers(Tables tables, TeamId team) => tables.Sellers.Where(nameof(Rows.SellerRow.Team), (long)team.Value)
        .OrderBy(s => s.Role is null).ThenBy(s => s.Id < 0).ThenBy(s => s.Id).Select(s => (s.Id, s.Name));

    private static long Make(Tables tables, TeamId team, string name)
    {
        var id = Math.Min(0, tables.Sellers.First("_id", long.MinValue, long.MaxValue)?.Id ?? 0) - 1;
        tables.Sellers.Add(new Rows.SellerRow(id) { Team = team.Value, Name = name });
        return id;
    }
}
