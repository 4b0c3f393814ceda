using System.Collections.Immutable;

namespace SalesBot.Storage.Sqlite;

/// <summary>
/// How the file came to be as it is: migration n leads from version n - 1 to n. One that has been released is never changed; a new one is added.
/// Times are UTC, in milliseconds since 1970.
/// </summary>
internal static class Migrations
{
    private const string First = """
        CREATE TABLE sellers (
            id      INTEGER PRIMARY KEY, -- the platform's number of the person
            team_id INTEGER NOT NULL,
            name    TEXT    NOT NULL
        ) STRICT;

        CREATE TABLE sessions (
            chat  INTEGER PRIMARY KEY,
            state TEXT    NOT NULL,
            at    INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE done_updates (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL -- by the store's clock: when to forget it
        ) STRICT;
        CREATE INDEX done_updates_by_time ON done_updates (at);

        CREATE TABLE customers (
            id          INTEGER PRIMARY KEY,
            team_id     INTEGER NOT NULL,
            owner       INTEGER NOT NULL REFERENCES sellers,
            name        TEXT    NOT NULL,
            name_key    TEXT    NOT NULL, -- see NameKey
            touched_at  INTEGER NOT NULL,
            touched_tie INTEGER NOT NULL  -- order among those touched in the same millisecond
        ) STRICT;
        CREATE INDEX customers_by_touch ON customers (owner, touched_at, touched_tie);

        CREATE TABLE notes (
            id       INTEGER PRIMARY KEY, -- team_id << 41 | time: a team's notes are one range, in order of time
            customer INTEGER NOT NULL REFERENCES customers,
            author   INTEGER NOT NULL REFERENCES sellers,
            text     TEXT    NOT NULL
        ) STRICT;
        CREATE INDEX notes_by_customer ON notes (customer);

        CREATE TABLE verdicts (
            seq         INTEGER PRIMARY KEY, -- order among those of the same millisecond
            id          INTEGER NOT NULL UNIQUE,
            seller      INTEGER NOT NULL REFERENCES sellers,
            customer    INTEGER REFERENCES customers,
            lens        TEXT    NOT NULL,
            first       TEXT    NOT NULL,
            probability REAL    NOT NULL,
            second      TEXT,
            certainty   TEXT    NOT NULL,
            answers     TEXT    NOT NULL, -- JSON: [{"question":"…","option":"…" or null}, …]
            at          INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX verdicts_by_customer ON verdicts (customer, at);

        CREATE TABLE outbox (
            id         INTEGER PRIMARY KEY AUTOINCREMENT, -- never used again, though delivered rows are deleted
            chat       INTEGER NOT NULL,
            payload    TEXT    NOT NULL,
            at         INTEGER NOT NULL,
            refused_at INTEGER, -- null while it is still to be sent
            reason     TEXT
        ) STRICT;
        """;

    private const string MessagesAsEvidence = """
        ALTER TABLE verdicts ADD COLUMN heard TEXT; -- the seller's message that it rests on, or null
        ALTER TABLE verdicts ADD COLUMN named TEXT; -- the type that the seller said it is, or null
        """;

    private const string NotesAreSearched = """
        -- The words of notes, see NoteIndex; the text itself stands in notes alone. Words come folded: nothing is left to fold here.
        CREATE VIRTUAL TABLE notes_fts USING fts5 (words, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_-'");
        INSERT INTO notes_fts (notes_fts, rank) VALUES ('automerge', 16);

        CREATE TABLE note_index (
            one    INTEGER PRIMARY KEY CHECK (one = 1),
            folded TEXT    NOT NULL, -- by what the words were folded: SearchReader.Fingerprint
            below  INTEGER NOT NULL  -- notes of smaller ids wait to be read
        ) STRICT;
        INSERT INTO note_index (one, folded, below) VALUES (1, '', 0x7FFFFFFFFFFFFFFF);
        """;

    private const string Teams = """
        CREATE TABLE teams (
            id      INTEGER PRIMARY KEY,
            name    TEXT    NOT NULL, -- empty until somebody names it
            zone    TEXT,             -- IANA name, or null for the bot's own setting
            is_open INTEGER NOT NULL DEFAULT 0, -- 1: sellers see all customers of the team
            working TEXT              -- WorkingTime, see StoredWorkingTime; null for the usual
        ) STRICT;
        INSERT INTO teams (id, name) VALUES (1, '');

        ALTER TABLE sellers ADD COLUMN role TEXT; -- null: no member any more, or one known by name alone (id below zero)
        ALTER TABLE sellers ADD COLUMN joined_at INTEGER;
        ALTER TABLE sellers ADD COLUMN morning INTEGER DEFAULT 510; -- minute of the day of the morning list, or null for none
        UPDATE sellers SET role = 'Seller';
        CREATE INDEX sellers_by_team ON sellers (team_id, role);

        CREATE TABLE invites (
            code       TEXT    PRIMARY KEY,
            team_id    INTEGER NOT NULL REFERENCES teams,
            role       TEXT    NOT NULL,
            made_by    INTEGER, -- null: by the program itself
            made_at    INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            used_by    INTEGER,
            ended_at   INTEGER  -- used or revoked
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE posted (
            key TEXT    PRIMARY KEY, -- what the bot has sent of its own accord
            at  INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """;

    private const string CustomerFacts = """
        ALTER TABLE customers ADD COLUMN company TEXT;
        ALTER TABLE customers ADD COLUMN city TEXT;
        ALTER TABLE customers ADD COLUMN kind TEXT;
        ALTER TABLE customers ADD COLUMN is_internal INTEGER; -- null: nobody said
        ALTER TABLE customers ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE customers ADD COLUMN contacts INTEGER NOT NULL DEFAULT 0; -- how often something was written
        ALTER TABLE customers ADD COLUMN persona TEXT; -- the type of Rows.JoinPersona, kept for filters and counts
        ALTER TABLE customers ADD COLUMN archived_at INTEGER;
        ALTER TABLE customers ADD COLUMN merged_into INTEGER; -- such a one is seen nowhere
        ALTER TABLE customers ADD COLUMN batch INTEGER; -- of the import that brought it
        UPDATE customers SET
            made_at = touched_at,
            contacts = (SELECT count(*) FROM notes n WHERE n.customer = customers.id) + (SELECT count(*) FROM verdicts v WHERE v.customer = customers.id),
            persona = (SELECT coalesce(named, first) FROM verdicts v WHERE v.customer = customers.id ORDER BY certainty = 'Thin' AND named IS NULL, at DESC, seq DESC LIMIT 1);
        CREATE INDEX customers_by_team ON customers (team_id, touched_at, touched_tie);

        CREATE TABLE customer_phones (
            team_id  INTEGER NOT NULL,
            phone    TEXT    NOT NULL, -- E.164
            customer INTEGER NOT NULL REFERENCES customers,
            PRIMARY KEY (team_id, phone)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX phones_by_customer ON customer_phones (customer);

        CREATE TABLE customer_tags (
            customer INTEGER NOT NULL REFERENCES customers,
            tag      TEXT    NOT NULL, -- folded
            shown    TEXT    NOT NULL,
            PRIMARY KEY (customer, tag)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE merges (
            id     INTEGER PRIMARY KEY,
            kept   INTEGER NOT NULL REFERENCES customers,
            gone   INTEGER NOT NULL REFERENCES customers,
            by     INTEGER NOT NULL,
            at     INTEGER NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0,
            filled TEXT    NOT NULL -- JSON: the fields of the kept one that were filled
        ) STRICT;
        CREATE INDEX merges_by_kept ON merges (kept);
        CREATE TABLE merge_moves (
            merge INTEGER NOT NULL REFERENCES merges,
            what  TEXT    NOT NULL, -- note, verdict, follow-up, purchase, phone, tag
            item  TEXT    NOT NULL,
            PRIMARY KEY (merge, what, item)
        ) STRICT, WITHOUT ROWID;
        """;

    private const string NotesKeepHistory = """
        ALTER TABLE notes ADD COLUMN media TEXT;     -- JSON of Media, or null
        ALTER TABLE notes ADD COLUMN from_name TEXT; -- of whom a forwarded message was
        ALTER TABLE notes ADD COLUMN edited_at INTEGER;
        ALTER TABLE notes ADD COLUMN deleted_at INTEGER;
        ALTER TABLE notes ADD COLUMN deleted_by INTEGER;
        ALTER TABLE notes ADD COLUMN batch INTEGER;

        CREATE TABLE note_versions (
            seq  INTEGER PRIMARY KEY,
            note INTEGER NOT NULL REFERENCES notes,
            text TEXT    NOT NULL, -- as it read until then
            by   INTEGER NOT NULL,
            at   INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX versions_by_note ON note_versions (note);

        CREATE TABLE follow_ups (
            id       INTEGER PRIMARY KEY,
            customer INTEGER NOT NULL REFERENCES customers,
            of       INTEGER NOT NULL REFERENCES sellers,
            text     TEXT    NOT NULL,
            due_at   INTEGER NOT NULL,
            made_at  INTEGER NOT NULL,
            made_by  INTEGER NOT NULL,
            sent_at  INTEGER, -- when the reminder of due_at went out
            done_at  INTEGER
        ) STRICT;
        CREATE INDEX follow_ups_open ON follow_ups (of, due_at) WHERE done_at IS NULL;
        CREATE INDEX follow_ups_to_send ON follow_ups (due_at) WHERE done_at IS NULL AND sent_at IS NULL;
        CREATE INDEX follow_ups_by_customer ON follow_ups (customer);

        CREATE TABLE purchases (
            id       INTEGER PRIMARY KEY,
            customer INTEGER NOT NULL REFERENCES customers,
            at       INTEGER NOT NULL,
            amount   INTEGER NOT NULL, -- Toman
            margin   INTEGER,          -- Toman
            product  TEXT,
            batch    INTEGER
        ) STRICT;
        CREATE INDEX purchases_by_customer ON purchases (customer, at);

        CREATE TABLE batches (
            id      INTEGER PRIMARY KEY,
            team_id INTEGER NOT NULL,
            by      INTEGER NOT NULL,
            at      INTEGER NOT NULL,
            name    TEXT    NOT NULL, -- of the file
            undone  INTEGER NOT NULL DEFAULT 0,
            indexed INTEGER NOT NULL DEFAULT 0 -- notes of the batch up to this id can be searched
        ) STRICT;
        CREATE INDEX notes_by_batch ON notes (batch) WHERE batch IS NOT NULL;
        CREATE INDEX customers_by_batch ON customers (batch) WHERE batch IS NOT NULL;
        CREATE INDEX purchases_by_batch ON purchases (batch) WHERE batch IS NOT NULL;
        """;

    private const string LongWork = """
        CREATE TABLE jobs (
            id        INTEGER PRIMARY KEY,
            team_id   INTEGER NOT NULL,
            by        INTEGER NOT NULL,
            kind      TEXT    NOT NULL,
            of        INTEGER,
            file_id   TEXT,
            file_name TEXT,
            at        INTEGER NOT NULL,
            ended_at  INTEGER
        ) STRICT;
        CREATE INDEX jobs_waiting ON jobs (id) WHERE ended_at IS NULL;
        """;

    private const string FollowUpsAreCancelled =
        """
        ALTER TABLE follow_ups ADD COLUMN is_cancelled INTEGER NOT NULL DEFAULT 0; -- 1 when done_at says that it was given up, not done
        """;

    private const string BeginningsAreSearched = """
        -- With an index of beginnings: three letters of a word after the number of a team of one or two digits. All notes are read again.
        DROP TABLE notes_fts;
        CREATE VIRTUAL TABLE notes_fts USING fts5 (words, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_-'", prefix = '5 6');
        INSERT INTO notes_fts (notes_fts, rank) VALUES ('automerge', 16);
        UPDATE note_index SET folded = '';
        """;

    private const string Standings = """
        -- What was bought, to the Rial. An amount that ten times it would not fit was never a real one.
        ALTER TABLE purchases ADD COLUMN currency TEXT NOT NULL DEFAULT 'Toman'; -- what it was said in; amount and margin are in Rial from here on
        ALTER TABLE purchases ADD COLUMN by INTEGER; -- null: a file brought it
        ALTER TABLE purchases ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0;
        UPDATE purchases SET
            amount = 10 * max(-922337203685477580, min(922337203685477580, amount)), margin = 10 * max(-922337203685477580, min(922337203685477580, margin)),
            made_at = coalesce((SELECT b.at FROM batches b WHERE b.id = batch), at);
        DROP INDEX purchases_by_customer;
        CREATE INDEX purchases_by_customer ON purchases (customer, at, amount, margin); -- all that a reckoning reads

        -- One interview has a verdict in each lens that it told something of.
        CREATE TABLE verdicts_by_lens (
            seq         INTEGER PRIMARY KEY, -- order among those of the same millisecond
            id          INTEGER NOT NULL,
            seller      INTEGER NOT NULL REFERENCES sellers,
            customer    INTEGER REFERENCES customers,
            lens        TEXT    NOT NULL,
            first       TEXT    NOT NULL,
            probability REAL    NOT NULL,
            second      TEXT,
            certainty   TEXT    NOT NULL,
            answers     TEXT    NOT NULL, -- JSON: [{"question":"…","option":"…" or null}, …]
            at          INTEGER NOT NULL,
            heard       TEXT, -- the seller's message that it rests on, or null
            named       TEXT, -- the type that the seller said it is, or null
            UNIQUE (id, lens)
        ) STRICT;
        INSERT INTO verdicts_by_lens (seq, id, seller, customer, lens, first, probability, second, certainty, answers, at, heard, named)
            SELECT seq, id, seller, customer, lens, first, probability, second, certainty, answers, at, heard, named FROM verdicts;
        DROP TABLE verdicts;
        ALTER TABLE verdicts_by_lens RENAME TO verdicts;
        CREATE INDEX verdicts_by_customer ON verdicts (customer, lens, at);

        ALTER TABLE customers ADD COLUMN email TEXT;
        ALTER TABLE customers ADD COLUMN birthday TEXT; -- «MM-dd» of the Jalali year
        ALTER TABLE customers ADD COLUMN service_terms TEXT;
        ALTER TABLE customers ADD COLUMN leaving_reason TEXT;
        ALTER TABLE customers ADD COLUMN referred_by INTEGER REFERENCES customers;
        ALTER TABLE customers ADD COLUMN stated INTEGER NOT NULL DEFAULT 0; -- team_scales.changes when his standings were last written for him alone
        CREATE INDEX customers_by_referrer ON customers (referred_by) WHERE referred_by IS NOT NULL;

        ALTER TABLE teams ADD COLUMN trade TEXT NOT NULL DEFAULT 'Mixed';
        ALTER TABLE teams ADD COLUMN period_months INTEGER NOT NULL DEFAULT 12;

        -- What follows from the rest, and can be reckoned again at any time: docs/adr/0011-standings.md.
        CREATE TABLE customer_types (
            customer  INTEGER NOT NULL,
            lens      TEXT    NOT NULL, -- any but behaviour
            type      TEXT    NOT NULL,
            certainty TEXT    NOT NULL,
            source    TEXT    NOT NULL,
            at        INTEGER NOT NULL, -- since when
            team_id   INTEGER NOT NULL,
            PRIMARY KEY (customer, lens)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX types_by_team ON customer_types (team_id, lens, type);

        CREATE TABLE type_moves (
            seq       INTEGER PRIMARY KEY,
            team_id   INTEGER NOT NULL,
            customer  INTEGER NOT NULL,
            lens      TEXT    NOT NULL,
            from_type TEXT, -- null: nothing was known
            to_type   TEXT, -- null: nothing is known any more
            at        INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX moves_by_team ON type_moves (team_id, at);
        CREATE INDEX moves_by_customer ON type_moves (customer, lens);

        CREATE TABLE customer_buying (
            customer    INTEGER PRIMARY KEY,
            team_id     INTEGER NOT NULL,
            buying_days INTEGER NOT NULL,
            last_day    INTEGER NOT NULL, -- DateOnly.DayNumber; 0 where there is none
            revenue     INTEGER NOT NULL, -- of the team's period, in Rial, as the next two
            margin      INTEGER NOT NULL, -- where it is known
            of_margin   INTEGER NOT NULL  -- the part of revenue that margin was earned on
        ) STRICT;
        CREATE INDEX buying_by_team ON customer_buying (team_id);

        CREATE TABLE team_scales (
            team_id     INTEGER PRIMARY KEY,
            scale       TEXT,    -- JSON, see StoredScale; null before the first reckoning
            at          INTEGER, -- of the reckoning
            day         INTEGER, -- the team's day of the reckoning, DateOnly.DayNumber
            took_ms     INTEGER NOT NULL DEFAULT 0,
            outdated_at INTEGER, -- when something first changed that the scale rests on
            changes     INTEGER NOT NULL DEFAULT 0, -- grows with every change that a reckoning beside it must notice
            under_way   INTEGER NOT NULL DEFAULT 0  -- 1 while customers of the old and of the new scale stand side by side
        ) STRICT;
        INSERT INTO team_scales (team_id, outdated_at) SELECT DISTINCT team_id, 0 FROM customers;
        """;

    private const string Occasions = """
        CREATE TABLE occasions (
            id           INTEGER PRIMARY KEY,
            team_id      INTEGER NOT NULL,
            name         TEXT    NOT NULL,
            day          INTEGER NOT NULL, -- DateOnly.DayNumber
            budget       INTEGER NOT NULL, -- Rial
            channels     TEXT    NOT NULL, -- JSON, see StoredChannels
            text         TEXT,             -- the invitation; null for that of the words
            version      INTEGER NOT NULL DEFAULT 0,
            proposed_at  INTEGER,
            next_million INTEGER,          -- what a million Toman more would add, in Rial
            settled_at   INTEGER,
            made_by      INTEGER NOT NULL,
            made_at      INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX occasions_by_team ON occasions (team_id, made_at);
        CREATE TABLE occasion_invites (
            occasion  INTEGER NOT NULL REFERENCES occasions,
            customer  INTEGER NOT NULL, -- may be gone by now
            channel   TEXT, -- null: not invited
            why       TEXT, -- then the reason
            is_pinned INTEGER NOT NULL, -- 1: decided by hand
            worth     INTEGER NOT NULL, -- Rial
            PRIMARY KEY (occasion, customer)
        ) STRICT, WITHOUT ROWID;
        """;

    private const string CustomerClub = """
        CREATE TABLE club_rules (
            team_id   INTEGER PRIMARY KEY REFERENCES teams,
            is_on     INTEGER NOT NULL,
            per_point INTEGER NOT NULL, -- Rial
            since     INTEGER NOT NULL,
            levels    TEXT    NOT NULL, -- JSON: [{"name":"…","from":0,"benefit":"…"}, …]
            birthday  INTEGER NOT NULL,
            referral  INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE rewards (
            id         INTEGER PRIMARY KEY,
            team_id    INTEGER NOT NULL REFERENCES teams,
            name       TEXT    NOT NULL,
            points     INTEGER NOT NULL,
            is_offered INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX rewards_by_team ON rewards (team_id);

        -- The ledger. Lines are only added; customer alone changes, when customers are merged. Nothing here points to purchases or customers:
        -- what a purchase earned and lost again stays written when it is gone.
        CREATE TABLE points (
            seq      INTEGER PRIMARY KEY,
            team_id  INTEGER NOT NULL,
            customer INTEGER NOT NULL,
            at       INTEGER NOT NULL,
            points   INTEGER NOT NULL,
            reason   TEXT    NOT NULL,
            entry    INTEGER UNIQUE, -- the number of what somebody's word gave or took
            undoes   INTEGER UNIQUE, -- seq of the line that this one takes back: no line is taken back twice
            purchase INTEGER,
            nth      INTEGER NOT NULL DEFAULT 0, -- how often what the purchase earned had been taken back before
            amount   INTEGER, -- of the purchase, in Rial
            about    INTEGER, -- the reward; the customer who was brought; the Jalali year of the birthday
            text     TEXT,
            by       INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX points_by_purchase ON points (purchase, nth) WHERE purchase IS NOT NULL AND undoes IS NULL; -- no purchase earns twice
        CREATE INDEX points_by_customer ON points (customer, at);
        CREATE INDEX points_by_team ON points (team_id, customer, at, reason, points); -- all that a report reads
        CREATE INDEX points_by_brought ON points (about) WHERE reason = 'Referral';

        CREATE TABLE campaign_texts (
            team_id  INTEGER NOT NULL REFERENCES teams,
            campaign TEXT    NOT NULL,
            text     TEXT    NOT NULL,
            PRIMARY KEY (team_id, campaign)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX customers_by_birthday ON customers (team_id, birthday) WHERE birthday IS NOT NULL;
        CREATE INDEX customers_by_merger ON customers (merged_into) WHERE merged_into IS NOT NULL;
        """;

    public static readonly ImmutableArray<string> All =
        [First, MessagesAsEvidence, NotesAreSearched, Teams, CustomerFacts, NotesKeepHistory, LongWork, FollowUpsAreCancelled, BeginningsAreSearched, Standings, Occasions, CustomerClub];
}
