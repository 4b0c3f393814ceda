using System.Collections.Immutable;

namespace SalesBot.Storage;

/// <summary>What moves from store to store: the tables of the SQLite schema, those that others point to first.</summary>
internal static class MovedTables
{
    /// <summary>Says of an import how far its notes' words were read, which does not move: all notes are read again.</summary>
    public const string Indexed = "indexed";

    public static readonly ImmutableArray<string> All =
    [
        "teams", "sellers", "invites", "sessions", "done_updates", "posted", "outbox", "jobs", "batches", "customers", "customer_phones", "customer_tags", "customer_types", "customer_buying",
        "merges", "merge_moves", "notes", "note_versions", "verdicts", "follow_ups", "purchases", "type_moves", "team_scales", "occasions", "occasion_invites", "club_rules", "rewards", "points",
        "campaign_texts",
    ];
}
