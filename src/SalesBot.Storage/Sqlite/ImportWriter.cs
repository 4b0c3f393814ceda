using SalesBot.Core.Club;
using SalesBot.Core.Exchange;
using SalesBot.Core.Ports;
using SalesBot.Core.Text;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// Writes an import in the one transaction it is given. The words of its notes are left to the index, which reads them in small steps afterwards:
/// they take longer than all the rest, and everybody else would wait.
/// </summary>
internal sealed class ImportWriter(PreparedConnection connection, ImportPlan plan, long at)
{
    private readonly NamedPeople _people = People(connection, plan);
    private long _lastVerdict;
    private long _lastPurchase;
    private (bool IsRead, ClubRules? Rules) _club;

    private ClubRules? Rules => (_club = _club.IsRead ? _club : (true, ClubRows.Rules(connection, plan.Team))).Rules;

    /// <returns>False when the batch was written before.</returns>
    public bool Write()
    {
        if (plan.By is { } by && !(Scope.Of(connection, by) is { Role: >= Role.Lead } scope && scope.Team == plan.Team))
        {
            throw new OutdatedException("who imports does not lead the team (any longer)");
        }

        if (connection.Execute(
            "INSERT INTO batches (id, team_id, by, at, name) VALUES ($id, $team, $by, $at, $name) ON CONFLICT DO NOTHING",
            ("$id", plan.Batch.Value), ("$team", plan.Team.Value), ("$by", plan.By?.Value ?? 0), ("$at", at), ("$name", plan.FileName)) == 0)
        {
            return false;
        }

        foreach (var customer in plan.Customers.Where(c => c.IsNew))
        {
            Add(customer);
        }

        // Who brought whom may stand in later lines.
        foreach (var customer in plan.Customers.Where(c => c.IsNew && c.ReferredBy is not null))
        {
            connection.Execute("UPDATE customers SET referred_by = $who WHERE id = $id", ("$who", customer.ReferredBy!.Value.Value), ("$id", customer.Id.Value));
        }

        AddNotes();
        foreach (var (customer, day, row) in plan.Purchases)
        {
            Add(customer, day, row);
        }

        foreach (var customer in plan.Purchases.Select(p => p.Customer).Distinct())
        {
            Referrals.Settle(connection, plan.Team, customer, at);
        }

        TeamScales.Outdate(connection, plan.Team, at);
        return true;
    }

    public static UndoneImport Undo(PreparedConnection connection, BatchId batch, SellerId by, long at)
    {
        if (Scope.Of(connection, by) is not { Role: >= Role.Lead } scope || connection.Execute(
            "UPDATE batches SET undone = 1 WHERE id = $batch AND team_id = $team AND undone = 0", ("$batch", batch.Value), scope.TeamParameter) == 0)
        {
            throw new OutdatedException("there is no such import to take back");
        }

        var id = ("$batch", (object?)batch.Value);
        connection.Execute("DELETE FROM notes_fts WHERE rowid IN (SELECT id FROM notes WHERE batch = $batch)", id);
        connection.Execute("DELETE FROM note_versions WHERE note IN (SELECT id FROM notes WHERE batch = $batch)", id);
        var notes = connection.Execute("DELETE FROM notes WHERE batch = $batch", id);
        var buyers = connection.All("SELECT DISTINCT customer FROM purchases WHERE batch = $batch", row => new CustomerId(row.GetInt64(0)), id);
        ClubLedger.TakeBack(connection, batch, by, at);
        var purchases = connection.Execute("DELETE FROM purchases WHERE batch = $batch", id);
        connection.Execute(
            """
            UPDATE customers SET batch = -$batch WHERE batch = $batch AND (
                EXISTS (SELECT 1 FROM notes WHERE customer = customers.id) OR EXISTS (SELECT 1 FROM follow_ups WHERE customer = customers.id)
                OR EXISTS (SELECT 1 FROM purchases WHERE customer = customers.id) OR EXISTS (SELECT 1 FROM verdicts WHERE customer = customers.id AND at > (SELECT at FROM batches WHERE id = $batch))
                OR EXISTS (SELECT 1 FROM points WHERE customer = customers.id AND reason IN ('Reward', 'ByHand'))
                OR EXISTS (SELECT 1 FROM customers brought WHERE brought.referred_by = customers.id AND brought.batch IS NOT $batch)
                OR EXISTS (SELECT 1 FROM merges WHERE kept = customers.id OR gone = customers.id))
            """,
            id);
        var kept = (int)connection.Number("SELECT count(*) FROM customers WHERE batch = -$batch", id);
        connection.Execute("UPDATE customers SET batch = NULL WHERE batch = -$batch", id);
        connection.Execute("DELETE FROM customer_phones WHERE customer IN (SELECT id FROM customers WHERE batch = $batch)", id);
        connection.Execute("DELETE FROM customer_tags WHERE customer IN (SELECT id FROM customers WHERE batch = $batch)", id);
        connection.Execute("DELETE FROM verdicts WHERE customer IN (SELECT id FROM customers WHERE batch = $batch)", id);
        connection.Execute("UPDATE customers SET referred_by = NULL WHERE referred_by IN (SELECT id FROM customers WHERE batch = $batch)", id);
        connection.Execute("DELETE FROM customer_types WHERE customer IN (SELECT id FROM customers WHERE batch = $batch)", id);
        connection.Execute("DELETE FROM customer_buying WHERE customer IN (SELECT id FROM customers WHERE batch = $batch)", id);
        connection.Execute("DELETE FROM type_moves WHERE customer IN (SELECT id FROM customers WHERE batch = $batch)", id);
        connection.Execute("DELETE FROM points WHERE customer IN (SELECT id FROM customers WHERE batch = $batch)", id);
        foreach (var buyer in buyers)
        {
            Referrals.Settle(connection, scope.Team, buyer, at);
        }

        TeamScales.Outdate(connection, scope.Team, at);
        return new UndoneImport(connection.Execute("DELETE FROM customers WHERE batch = $batch", id), notes, purchases, kept);
    }

    private void Add(PlannedCustomer planned)
    {
        var (id, row) = (planned.Id.Value, planned.Row);
        connection.Execute(
            """
            INSERT INTO customers (id, team_id, owner, name, name_key, company, city, kind, is_internal, touched_at, touched_tie, made_at, archived_at, persona, email, birthday, service_terms, leaving_reason, batch)
            VALUES ($id, $team, $owner, $name, $key, $company, $city, $kind, $internal, $at, 0, $at, $archived, $persona, $email, $birthday, $terms, $reason, $batch)
            """,
            ("$id", id), ("$team", plan.Team.Value), ("$owner", _people.Of(row.Owner)), ("$name", row.Name), ("$key", NameKey.Of(row.Name) + (row.Company is { } company ? NameKey.Of(company) : "")),
            ("$company", row.Company), ("$city", row.City), ("$kind", row.Kind?.ToString()), ("$internal", row.IsInternal is { } isInternal ? isInternal ? 1 : 0 : null), ("$at", at),
            ("$archived", row.IsArchived ? at : null), ("$persona", planned.Persona?.Value), ("$email", row.Email), ("$birthday", row.Birthday?.ToString()), ("$terms", row.ServiceTerms),
            ("$reason", row.LeavingReason), ("$batch", plan.Batch.Value));
        foreach (var phone in planned.Phones)
        {
            if (connection.Execute(
                "INSERT INTO customer_phones (team_id, phone, customer) VALUES ($team, $phone, $id) ON CONFLICT DO NOTHING",
                ("$team", plan.Team.Value), ("$phone", phone.Key), ("$id", id)) == 0)
            {
                throw new OutdatedException("a phone number was given to somebody meanwhile");
            }
        }

        foreach (var tag in row.Tags)
        {
            connection.Execute(
                "INSERT INTO customer_tags (customer, tag, shown) VALUES ($id, $tag, $shown) ON CONFLICT DO NOTHING", ("$id", id), ("$tag", PersianText.Fold(tag)), ("$shown", tag));
        }

        if (planned.Persona is { } persona)
        {
            // What the file says of a customer is what somebody said, not what was judged.
            _lastVerdict = _lastVerdict == 0 ? connection.NumberOrNull("SELECT min(id) FROM verdicts") is { } least and < 0 ? least - 1 : -1 : _lastVerdict - 1;
            connection.Execute(
                """
                INSERT INTO verdicts (id, seller, customer, lens, first, probability, certainty, answers, named, at)
                VALUES ($id, $seller, $customer, 'behaviour', $type, 1, 'Thin', '[]', $type, $at)
                """,
                ("$id", _lastVerdict), ("$seller", _people.Of(row.Owner)), ("$customer", id), ("$type", persona.Value), ("$at", at));
        }
    }

    private void AddNotes()
    {
        // Whole days of notes may bear one minute: each gets the next free millisecond, found without looking at those before it again.
        var last = 0L;
        var known = plan.Customers.Where(c => !c.IsNew).Select(c => c.Id).ToHashSet();
        foreach (var (customer, row) in plan.Notes.OrderBy(n => n.Row.At ?? DateTimeOffset.FromUnixTimeMilliseconds(at)))
        {
            var time = row.At?.ToUnixTimeMilliseconds() ?? at;
            var author = _people.Of(row.Author);
            if (known.Contains(customer) && IsThere(customer, time, row.Text))
            {
                continue;
            }

            last = Math.Max(last + 1, time);
            while (connection.Execute(
                "INSERT INTO notes (id, customer, author, text, batch) VALUES (($team << 41) | $at, $customer, $author, $text, $batch) ON CONFLICT DO NOTHING",
                ("$team", plan.Team.Value), ("$at", last), ("$customer", customer.Value), ("$author", author), ("$text", row.Text), ("$batch", plan.Batch.Value)) == 0)
            {
                last++;
            }

            connection.Execute(
                "UPDATE customers SET contacts = contacts + 1, made_at = min(made_at, $at), touched_at = CASE WHEN batch = $batch AND contacts = 0 THEN $at ELSE max(touched_at, $at) END WHERE id = $id",
                ("$at", time), ("$batch", plan.Batch.Value), ("$id", customer.Value));
        }
    }

    private void Add(CustomerId customer, DateTimeOffset day, PurchaseRow row)
    {
        // Below zero as those of verdicts: above are those of the chat, that are made elsewhere.
        // Nor is the number of one that is gone given again, for the ledger remembers it.
        var id = Math.Min(_lastPurchase == 0 ? connection.NumberOrNull("SELECT min(coalesce((SELECT min(id) FROM purchases), 0), coalesce((SELECT min(purchase) FROM points WHERE purchase IS NOT NULL AND undoes IS NULL), 0))") ?? 0 : _lastPurchase, 0) - 1;
        var written = connection.Execute(
            """
            INSERT INTO purchases (id, customer, at, amount, currency, margin, product, batch, made_at)
            SELECT $id, $customer, $at, $amount, $currency, $margin, $product, $batch, $now
            WHERE NOT EXISTS (SELECT 1 FROM purchases WHERE customer = $customer AND at = $at AND amount = $amount AND product IS $product AND batch IS NOT $batch)
            """,
            ("$id", id), ("$customer", customer.Value), ("$at", day.ToUnixTimeMilliseconds()), ("$amount", row.Amount.Rials), ("$currency", row.Currency.ToString()),
            ("$margin", row.Margin?.Rials), ("$product", row.Product), ("$batch", plan.Batch.Value), ("$now", at));
        if (written == 1)
        {
            _lastPurchase = id;
            ClubLedger.Earn(connection, Rules, plan.Team, customer, new ClubLedger.Bought(new PurchaseId(id), day, row.Amount), plan.By, at);
        }
    }

    // The same file sent twice adds nothing to a customer that is there: same minute, same words; media without words have some in a file.
    private bool IsThere(CustomerId customer, long time, string text) => connection.NumberOrNull(
        $"SELECT 1 FROM notes WHERE customer = $customer AND (text = $text OR (text = '' AND media IS NOT NULL)) AND batch IS NOT $batch AND abs((id & ((1 << {Rows.NoteTimeBits}) - 1)) - $at) < 60000",
        ("$customer", customer.Value), ("$text", text), ("$batch", plan.Batch.Value), ("$at", time)) is not null;

    private static NamedPeople People(PreparedConnection connection, ImportPlan plan) => new(
        plan.By,
        () => connection.All("SELECT id, name FROM sellers WHERE team_id = $team ORDER BY role IS NULL, id < 0, id", row => (row.GetInt64(0), row.GetString(1)), ("$team", plan.Team.Value)),
        name => connection.Number(
            "INSERT INTO sellers (id, team_id, name) SELECT min(0, coalesce(min(id), 0)) - 1, $team, $name FROM sellers RETURNING id", ("$team", plan.Team.Value), ("$name", name)));
}
