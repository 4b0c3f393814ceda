using System.Text.Json;

using SalesBot.Core.Interview;
using SalesBot.Core.Lenses;
using SalesBot.Core.Ports;
using SalesBot.Core.Standings;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>Rows of tables that here are parts of other documents: of customers, and of merges.</summary>
internal static class MovedParts
{
    public static IEnumerable<StoredRow> Of(CustomerRow customer) =>
    [
        .. customer.Phones.Select(phone => Row("customer_phones", ("team_id", customer.Team), ("phone", phone), ("customer", customer.Id))),
        .. customer.Tags.Select(tag => Row("customer_tags", ("customer", customer.Id), ("tag", tag.Tag), ("shown", tag.Shown))),
        .. customer.Standings.Select(s => Row(
            "customer_types", ("customer", customer.Id), ("lens", s.Lens.Value), ("type", s.Type.Value), ("certainty", s.Certainty.ToString()), ("source", s.Source.ToString()),
            ("at", s.At.ToUnixTimeMilliseconds()), ("team_id", customer.Team))),
        .. customer.Buying is { } b
            ? [Row("customer_buying", ("customer", customer.Id), ("team_id", customer.Team), ("buying_days", b.BuyingDays), ("last_day", b.LastDay), ("revenue", b.Revenue), ("margin", b.Margin), ("of_margin", b.OfMargin))]
            : Array.Empty<StoredRow>(),
    ];

    public static IEnumerable<StoredRow> Of(MergeRow merge) => merge.Moves.Select(m => Row("merge_moves", ("merge", merge.Id), ("what", m.What), ("item", m.Item)));

    /// <summary>Puts the part into its document; false where the row is a document of its own.</summary>
    public static bool Put(Tables tables, StoredRow row)
    {
        switch (row.Table)
        {
            case "customer_phones":
                Change(tables, row, c => c.Phones = [.. c.Phones, Text(row, "phone")]);
                return true;
            case "customer_tags":
                Change(tables, row, c => c.Tags = [.. c.Tags, (Text(row, "tag"), Text(row, "shown"))]);
                return true;
            case "customer_types":
                Change(tables, row, c => c.Standings = [.. c.Standings, Standing(row)]);
                return true;
            case "customer_buying":
                Change(tables, row, c => c.Buying = new BuyingSums(Number(row, "buying_days"), Number(row, "last_day"), Number(row, "revenue"), Number(row, "margin"), Number(row, "of_margin")));
                return true;
            case "merge_moves":
                var merge = tables.Merges.Find(Number(row, "merge")) ?? throw Lost(row);
                merge.Moves = [.. merge.Moves, (Text(row, "what"), Text(row, "item"))];
                tables.Merges.Update(merge);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Fields of the kept one that a merge filled, by the names of columns and of fields.</summary>
    public static string Renamed(string filled, Func<string, string> name) => JsonSerializer.Serialize(JsonSerializer.Deserialize<string[]>(filled)!.Select(name));

    private static void Change(Tables tables, StoredRow row, Action<CustomerRow> change)
    {
        var customer = tables.Customers.Find(Number(row, "customer")) ?? throw Lost(row);
        change(customer);
        tables.Customers.Update(customer);
    }

    private static LensStanding Standing(StoredRow row) => new(
        new LensId(Text(row, "lens")), new TypeId(Text(row, "type")), Enum.Parse<Certainty>(Text(row, "certainty")), Enum.Parse<StandingSource>(Text(row, "source")), RowReading.Time(Number(row, "at")));

    private static StoreException Lost(StoredRow row) => new($"A row of {row.Table} belongs to nothing that came before it.");

    private static long Number(StoredRow row, string column) => row.Values.GetValueOrDefault(column) is long number ? number : throw new StoreException($"{row.Table}.{column} is no whole number.");

    private static string Text(StoredRow row, string column) => row.Values.GetValueOrDefault(column) as string ?? throw new StoreException($"{row.Table}.{column} is no text.");

    private static StoredRow Row(string table, params (string Column, object Value)[] values) => new(table, values.ToDictionary(v => v.Column, v => v.Value));
}
