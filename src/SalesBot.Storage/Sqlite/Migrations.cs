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

    public static readonly ImmutableArray<string> All = [First, MessagesAsEvidence, NotesAreSearched];
}
