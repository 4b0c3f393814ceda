using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Changes of verdicts, and of the personas and standings that follow from them. Each answers false when who asks may not, and has then written nothing.</summary>
internal sealed class VerdictChanges(NoteIndex index, StandingWriter standings)
{
    public bool Keep(Tables tables, KeepVerdict keep, long at)
    {
        var replaced = Find(tables, keep.Verdict, keep.Lens);
        if (Scope.Of(tables, keep.Seller) is not { } scope || (keep.Customer is { } about && !scope.Holds(tables, about)) || (replaced is not null && replaced.Seller != keep.Seller.Value))
        {
            return false;
        }

        // The row is written over: what it was is asked for before.
        var (before, replacedAt) = (replaced?.Customer, replaced?.At);
        var kept = Put(tables, keep, replaced, scope.Team, at);
        Judge(tables, keep.Lens, [before, kept.Customer], at, replacedAt);
        if (kept.Customer is { } judged)
        {
            // A verdict that has not been given touches nobody; one interview is one contact, in however many lenses it told something.
            var isFirst = !tables.Verdicts.Where(nameof(VerdictRow.Verdict), keep.Verdict.Value).Any(v => v.Lens != keep.Lens.Value && v.Customer == judged);
            Touch.Customer(tables, new CustomerId(judged), at, isContact: isFirst);
        }

        return true;
    }

    /// <summary>All that one interview told, in every lens.</summary>
    public bool Give(Tables tables, GiveVerdict give, long at)
    {
        if (Scope.Of(tables, give.Seller) is not { } scope || !scope.Holds(tables, give.Customer))
        {
            return false;
        }

        var given = tables.Verdicts.Where(nameof(VerdictRow.Verdict), give.Verdict.Value).Where(v => v.Seller == give.Seller.Value).Select(v => (Row: v, Before: v.Customer)).ToList();
        foreach (var (row, _) in given)
        {
            (row.Customer, row.Team) = (give.Customer.Value, scope.Team.Value);
            tables.Verdicts.Update(row);
        }

        foreach (var (row, before) in given)
        {
            Judge(tables, new LensId(row.Lens), [before, give.Customer.Value], at, replaced: null);
        }

        if (given.Count > 0)
        {
            Touch.Customer(tables, give.Customer, at);
        }

        return given.Count > 0;
    }

    /// <summary>Brings the kept persona up to date, and the notes that are found by it.</summary>
    /// <param name="always">Reads the notes again whether or not the persona changed.</param>
    public static void Judge(Tables tables, NoteIndex index, CustomerId customer, bool always = false)
    {
        var now = RowReading.Persona(tables, customer.Value) is { } verdict ? verdict.Named ?? verdict.First : null;
        var row = tables.Customers.Find(customer.Value)!;
        var changed = row.Persona != now;
        if (changed)
        {
            row.Persona = now;
            tables.Customers.Update(row);
        }

        if (changed || always)
        {
            index.ReadAgain(tables, customer);
        }
    }

    /// <summary>One interview's verdict in a lens: there is no more than one.</summary>
    public static VerdictRow? Find(Tables tables, VerdictId verdict, LensId lens) => tables.Verdicts.Where(nameof(VerdictRow.Verdict), verdict.Value).SingleOrDefault(v => v.Lens == lens.Value);

    /// <summary>Of whom it was and of whom it becomes.</summary>
    private void Judge(Tables tables, LensId lens, long?[] customers, long at, long? replaced)
    {
        foreach (var judged in customers.OfType<long>().Distinct().Select(id => new CustomerId(id)))
        {
            if (lens == LensId.Behaviour)
            {
                Judge(tables, index, judged);
            }
            else
            {
                standings.State(tables, judged, at, replaced);
            }
        }
    }

    private static VerdictRow Put(Tables tables, KeepVerdict keep, VerdictRow? replaced, TeamId team, long at)
    {
        var row = replaced ?? new VerdictRow(tables.Next("verdict"), team.Value) { Verdict = keep.Verdict.Value, Seller = keep.Seller.Value, Lens = keep.Lens.Value };
        if (keep.Customer is { } customer)
        {
            (row.Customer, row.Team) = (customer.Value, team.Value);
        }

        (row.First, row.Second, row.Named) = (keep.First.Value, keep.Second?.Value, keep.Named?.Value);
        (row.Probability, row.Certainty) = (keep.Probability, keep.Certainty.ToString());
        (row.Answers, row.Heard, row.At) = (StoredAnswers.Encode(keep.Answers), keep.Heard, at);
        tables.Verdicts.Put(row);
        return row;
    }
}
