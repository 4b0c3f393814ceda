using System.Collections.Immutable;
using LiteDB;
using SalesBot.Core.Ports;
using SalesBot.Storage.LiteDb.Rows;

namespace SalesBot.Storage.LiteDb;

/// <summary>All collections of a file, and what each is indexed by. Numbers that count up come from <see cref="Next"/>, so that none is used twice.</summary>
internal sealed class Tables(LiteDatabase database)
{
    private const string ProgramId = "SalesBot";

    public Table<SellerRow> Sellers { get; } = new(database.GetCollection("sellers"), d => new SellerRow(d));

    public Table<TeamRow> Teams { get; } = new(database.GetCollection("teams"), d => new TeamRow(d));

    public Table<InviteRow> Invites { get; } = new(database.GetCollection("invites"), d => new InviteRow(d));

    public Table<SessionRow> Sessions { get; } = new(database.GetCollection("sessions"), d => new SessionRow(d));

    public Table<OnceRow> Updates { get; } = new(database.GetCollection("updates"), d => new OnceRow(d));

    public Table<OnceRow> Posted { get; } = new(database.GetCollection("posted"), d => new OnceRow(d));

    public Table<OutboxRow> Outbox { get; } = new(database.GetCollection("outbox"), d => new OutboxRow(d));

    public Table<JobRow> Jobs { get; } = new(database.GetCollection("jobs"), d => new JobRow(d));

    public Table<CustomerRow> Customers { get; } = new(database.GetCollection("customers"), d => new CustomerRow(d));

    public Table<MergeRow> Merges { get; } = new(database.GetCollection("merges"), d => new MergeRow(d));

    public Table<NoteRow> Notes { get; } = new(database.GetCollection("notes"), d => new NoteRow(d));

    public Table<WordsRow> Words { get; } = new(database.GetCollection("words"), d => new WordsRow(d));

    /// <summary>One row.</summary>
    public Table<WordsStateRow> WordsState { get; } = new(database.GetCollection("wordsstate"), d => new WordsStateRow(d));

    public Table<VersionRow> Versions { get; } = new(database.GetCollection("versions"), d => new VersionRow(d));

    public Table<VerdictRow> Verdicts { get; } = new(database.GetCollection("verdicts"), d => new VerdictRow(d));

    public Table<FollowUpRow> FollowUps { get; } = new(database.GetCollection("followups"), d => new FollowUpRow(d));

    public Table<PurchaseRow> Purchases { get; } = new(database.GetCollection("purchases"), d => new PurchaseRow(d));

    public Table<BatchRow> Batches { get; } = new(database.GetCollection("batches"), d => new BatchRow(d));

    public Table<MoveRow> Moves { get; } = new(database.GetCollection("moves"), d => new MoveRow(d));

    public Table<ScaleRow> Scales { get; } = new(database.GetCollection("scales"), d => new ScaleRow(d));

    public Table<OccasionRow> Occasions { get; } = new(database.GetCollection("occasions"), d => new OccasionRow(d));

    public Table<InviteeRow> Invitees { get; } = new(database.GetCollection("invitees"), d => new InviteeRow(d));

    public Table<ClubRulesRow> ClubRules { get; } = new(database.GetCollection("clubrules"), d => new ClubRulesRow(d));

    public Table<RewardRow> Rewards { get; } = new(database.GetCollection("rewards"), d => new RewardRow(d));

    public Table<PointsRow> Points { get; } = new(database.GetCollection("points"), d => new PointsRow(d));

    public Table<CampaignTextRow> CampaignTexts { get; } = new(database.GetCollection("campaigntexts"), d => new CampaignTextRow(d));

    public Table<CounterRow> Counters { get; } = new(database.GetCollection("counters"), d => new CounterRow(d));

    /// <summary>Tables as they move, and what counts their numbers.</summary>
    public static readonly ImmutableArray<(string Table, string Kind)> Counted =
        [("teams", "team"), ("outbox", "message"), ("note_versions", "version"), ("verdicts", "verdict"), ("type_moves", "move"), ("points", "points")];

    public ILiteCollection<BsonDocument> Raw(string collection) => database.GetCollection(collection);

    /// <summary>Adds a document as it is, with its keys.</summary>
    public void Put(string collection, BsonDocument document)
    {
        Keyed(collection, document)?.PutKeys();
        database.GetCollection(collection).Insert(document);
    }

    /// <summary>The next number of its kind, from one on.</summary>
    public long Next(string kind)
    {
        var counter = Counters.Find(kind) ?? new CounterRow(kind);
        counter.Last++;
        Counters.Put(counter);
        return counter.Last;
    }

    /// <param name="isNew">The file was empty.</param>
    /// <exception cref="StoreException">It is another program's, or of a newer version.</exception>
    public void BringUpToDate(string name, bool isNew, long version)
    {
        var program = Counters.Find(ProgramId);
        if (program is null && !isNew && database.GetCollectionNames().Any())
        {
            throw new StoreException($"The database file {name} belongs to another program. Name another file in Storage:ConnectionString.");
        }

        if (program?.Last > version)
        {
            throw new StoreException(
                $"The database file {name} is of version {program.Last}, and this program knows versions up to {version}. Start the newer program that wrote it, or restore a backup from before.");
        }

        if (program is null)
        {
            Make(version);
        }
    }

    // In one transaction: a start that was cut short is begun anew.
    private void Make(long version)
    {
        database.BeginTrans();
        Index("sellers", "Team");
        Index("invites", "Team");
        Index("updates", "At");
        Index("posted", "At");
        Index("outbox", "RefusedAt");
        Index("jobs", "IsWaiting");
        Index("customers", "ByTeam", "ByOwner", "ByNumber", "ByStated", "Batch", "ReferredBy", "MergedInto", "ByBirthday", "PhoneKeys[*]");
        Index("merges", "Kept", "Gone");
        Index("notes", "Customer", "ByBatch");
        Index("words", "Words[*]");
        Index("versions", "Note");
        Index("verdicts", "Verdict", "Customer", "ByTeam");
        Index("followups", "Customer", "Open", "OpenInTeam", "ToSend");
        Index("purchases", "Customer", "Batch");
        Index("batches", "Team");
        Index("moves", "ByTeam", "Customer");
        Index("occasions", "ByTeam");
        Index("invitees", "Occasion");
        Index("rewards", "Team");
        Index("points", "Customer", "Team", "Entry", "Undoes", "Purchase", "About");
        Teams.Add(new TeamRow(TeamId.First, ""));
        Counters.Put(new CounterRow("team") { Last = TeamId.First.Value });
        Counters.Put(new CounterRow(ProgramId) { Last = version });
        database.Commit();
    }

    private static Row? Keyed(string collection, BsonDocument document) => collection switch
    {
        "jobs" => new JobRow(document),
        "customers" => new CustomerRow(document),
        "notes" => new NoteRow(document),
        "verdicts" => new VerdictRow(document),
        "followups" => new FollowUpRow(document),
        "moves" => new MoveRow(document),
        "occasions" => new OccasionRow(document),
        _ => null,
    };

    private void Index(string collection, params string[] fields)
    {
        foreach (var field in fields)
        {
            database.GetCollection(collection).EnsureIndex(field.Replace("[*]", "", StringComparison.Ordinal), $"$.{field}");
        }
    }
}
