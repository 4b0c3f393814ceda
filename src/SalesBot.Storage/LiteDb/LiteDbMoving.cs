using LiteDB;
using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Tables of other stores are collections here, or parts of their documents.</summary>
internal sealed class LiteDbMoving(OneThread thread) : IMoving
{
    public void Read(Action<StoredRow> row) => thread.Read(tables =>
    {
        foreach (var shape in MovedShape.All)
        {
            foreach (var document in tables.Raw(shape.Collection).FindAll())
            {
                Read(shape, document, row);
            }
        }

        return true;
    });

    public Task<int> WriteAsync(IEnumerable<StoredRow> rows, CancellationToken cancel) => thread.WriteAsync(t => Write(t, rows, cancel), cancel);

    private static void Read(MovedShape shape, BsonDocument document, Action<StoredRow> row)
    {
        switch (shape.Table.Name)
        {
            case "customers":
                row(shape.RowOf(document));
                MovedParts.Of(new CustomerRow(document)).ToList().ForEach(row);
                break;
            case "merges":
                row(shape.RowOf(new BsonDocument(document) { [nameof(MergeRow.Filled)] = MovedParts.Renamed(new MergeRow(document).Filled, MovedShape.Snake) }));
                MovedParts.Of(new MergeRow(document)).ToList().ForEach(row);
                break;
            case "campaign_texts":
                var (team, campaign) = CampaignTextRow.Read(document["_id"].AsString);
                row(shape.RowOf(new BsonDocument(document) { ["Team"] = team, ["Campaign"] = campaign }));
                break;
            default:
                row(shape.RowOf(document));
                break;
        }
    }

    private static int Write(Tables tables, IEnumerable<StoredRow> rows, CancellationToken cancel)
    {
        if (MovedShape.All.FirstOrDefault(s => tables.Raw(s.Collection).Count() > (s.Collection == "teams" ? 1 : 0)) is { } taken)
        {
            throw new OutdatedException($"Something is in table {taken.Table.Name} already.");
        }

        tables.Teams.Remove((long)TeamId.First.Value);
        var shapes = MovedShape.All.ToDictionary(s => s.Table.Name);
        var (count, last) = (0, new Dictionary<string, long>());
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            MovedTables.Check(row);
            count++;
            if (MovedParts.Put(tables, row))
            {
                continue;
            }

            var document = Completed(tables, row, shapes[row.Table].DocumentOf(row));
            tables.Put(shapes[row.Table].Collection, document);
            if (document["_id"] is { IsInt64: true } id)
            {
                last[row.Table] = Math.Max(last.GetValueOrDefault(row.Table), id.AsInt64);
            }
        }

        foreach (var (table, counter) in Tables.Counted)
        {
            tables.Counters.Put(new CounterRow(counter) { Last = last.GetValueOrDefault(table) });
        }

        return count;
    }

    /// <summary>With what stands only here: whose team it is, and keys made of several columns.</summary>
    private static BsonDocument Completed(Tables tables, StoredRow row, BsonDocument document)
    {
        switch (row.Table)
        {
            case "merges":
                document[nameof(MergeRow.Filled)] = MovedParts.Renamed(document[nameof(MergeRow.Filled)].AsString, MovedShape.Pascal);
                break;
            case "batches":
                document[nameof(BatchRow.Indexed)] = 0L;
                break;
            case "verdicts":
                document[nameof(VerdictRow.Team)] = document[nameof(VerdictRow.Customer)] is { IsNull: false } about
                    ? TeamOf(tables, row, about)
                    : tables.Sellers.Find(document[nameof(VerdictRow.Seller)])?.Team ?? throw Strange(row);
                break;
            case "follow_ups":
                document[nameof(FollowUpRow.Team)] = TeamOf(tables, row, document[nameof(FollowUpRow.Customer)]);
                break;
            case "occasion_invites":
                document["_id"] = new InviteeRow(document[nameof(InviteeRow.Occasion)].AsInt64, document[nameof(InviteeRow.Customer)].AsInt64).Id;
                break;
            case "campaign_texts":
                document["_id"] = CampaignTextRow.IdOf(document["Team"].AsInt64, document["Campaign"].AsString);
                document.Remove("Team");
                document.Remove("Campaign");
                break;
        }

        return document;
    }

    private static BsonValue TeamOf(Tables tables, StoredRow row, BsonValue customer) => tables.Customers.Find(customer)?.Team ?? throw Strange(row);

    private static StoreException Strange(StoredRow row) => new($"A row of {row.Table} belongs to nobody that came before it.");
}
