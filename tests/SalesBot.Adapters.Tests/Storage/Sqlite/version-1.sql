-- A file as version 1 of the program left it. Never change it: it stands for the files that people have.
BEGIN;
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
INSERT INTO sellers VALUES (5, 1, 'سارا');
INSERT INTO sessions VALUES (77, '{"screen":"menu"}', 1795249800000);
INSERT INTO done_updates VALUES (900, 32503680000000);
INSERT INTO customers VALUES (11, 1, 5, 'علی‌رضا کریمی', char(10) || 'علیرضاکریمی' || char(10) || 'رضاکریمی' || char(10) || 'کریمی', 1795249800000, 3);
INSERT INTO notes VALUES ((1 << 41) | 1795249800000, 11, 5, 'می‌خواهد فردا زنگ بزنیم');
INSERT INTO verdicts VALUES (1, 31, 5, 11, 'behaviour', 'skeptic', 0.75, 'smart', 'Likely', '[{"question":"first-words","option":"price"},{"question":"tone","option":null}]', 1795249800000);
INSERT INTO verdicts VALUES (2, 32, 5, NULL, 'behaviour', 'smug', 0.5, NULL, 'Leaning', '[]', 1795249800000);
INSERT INTO outbox VALUES (8, 77, '{"text":"سلام"}', 1795249800000, NULL, NULL);
INSERT INTO outbox VALUES (7, 77, '{"text":"رد شد"}', 1795249800000, 1795249800000, 'Forbidden');
PRAGMA application_id = 0x53426F74;
PRAGMA user_version = 1;
COMMIT;
