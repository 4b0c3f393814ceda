using System.Collections.Immutable;
using SalesBot.Core.Ports;

namespace SalesBot.Storage;

/// <summary>A table as it moves from store to store.</summary>
internal sealed record MovedTable(string Name, ImmutableArray<string> Columns);

/// <summary>What moves from store to store: the tables of the SQLite schema, those that others point to first. What can be made anew from the rest stays behind.</summary>
internal static class MovedTables
{
    public static readonly ImmutableArray<MovedTable> All =
    [
        Of("teams", "id name zone is_open working trade period_months"),
        Of("sellers", "id team_id name role joined_at morning"),
        Of("invites", "code team_id role made_by made_at expires_at used_by ended_at"),
        Of("sessions", "chat state at"),
        Of("done_updates", "id at"),
        Of("posted", "key at"),
        Of("outbox", "id chat payload at refused_at reason"),
        Of("jobs", "id team_id by kind of file_id file_name at ended_at"),
        Of("batches", "id team_id by at name undone"),
        Of(
            "customers",
            "id team_id owner name name_key touched_at touched_tie company city kind is_internal made_at contacts persona archived_at merged_into batch email birthday service_terms leaving_reason referred_by stated"),
        Of("customer_phones", "team_id phone customer"),
        Of("customer_tags", "customer tag shown"),
        Of("customer_types", "customer lens type certainty source at team_id"),
        Of("customer_buying", "customer team_id buying_days last_day revenue margin of_margin"),
        Of("merges", "id kept gone by at undone filled"),
        Of("merge_moves", "merge what item"),
        Of("notes", "id customer author text media from_name edited_at deleted_at deleted_by batch"),
        Of("note_versions", "seq note text by at"),
        Of("verdicts", "seq id seller customer lens first probability second certainty answers at heard named"),
        Of("follow_ups", "id customer of text due_at made_at made_by sent_at done_at is_cancelled"),
        Of("purchases", "id customer at amount margin product batch currency by made_at"),
        Of("type_moves", "seq team_id customer lens from_type to_type at"),
        Of("team_scales", "team_id scale at day took_ms outdated_at changes under_way"),
        Of("occasions", "id team_id name day budget channels text version proposed_at next_million settled_at made_by made_at"),
        Of("occasion_invites", "occasion customer channel why is_pinned worth"),
        Of("club_rules", "team_id is_on per_point since levels birthday referral"),
        Of("rewards", "id team_id name points is_offered"),
        Of("points", "seq team_id customer at points reason entry undoes purchase nth amount about text by"),
        Of("campaign_texts", "team_id campaign text"),
    ];

    public static readonly ImmutableDictionary<string, MovedTable> ByName = All.ToImmutableDictionary(table => table.Name);

    /// <exception cref="StoreException">It is of a table, or has a column, that this version does not know.</exception>
    public static void Check(StoredRow row)
    {
        if (!ByName.TryGetValue(row.Table, out var table) || row.Values.Keys.Any(name => !table.Columns.Contains(name)))
        {
            throw new StoreException($"Nothing of this version is called {row.Table} {string.Join(", ", row.Values.Keys)}: the file was written by another version of the program.");
        }
    }

    private static MovedTable Of(string name, string columns) => new(name, [.. columns.Split(' ')]);
}
