-- The one record of change: what every operation did, row by row, and a chain of hashes over it.

CREATE TABLE operations (
    seq           INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    device        TEXT NOT NULL,
    device_seq    INTEGER NOT NULL,
    -- Hybrid logical clock: milliseconds since 1970 in the high bits, a counter in the low sixteen.
    hlc           INTEGER NOT NULL,
    account_id    TEXT,
    account_name  TEXT NOT NULL,
    name          TEXT NOT NULL CHECK (name <> ''),
    subject       TEXT NOT NULL DEFAULT '',
    happened_at   TEXT NOT NULL,
    undoes        TEXT REFERENCES operations (id),
    -- An operation that wrote to an append-only table, or was declared final, cannot be undone.
    permanent     INTEGER NOT NULL DEFAULT 0 CHECK (permanent IN (0, 1)),
    -- Undo passes by what nobody thinks of as a step, such as a choice of language.
    passed_by     INTEGER NOT NULL DEFAULT 0 CHECK (passed_by IN (0, 1)),
    undone        INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    previous_hash TEXT NOT NULL,
    hash          TEXT NOT NULL,
    UNIQUE (device, device_seq)
) STRICT;

CREATE TABLE row_changes (
    position      INTEGER PRIMARY KEY,
    operation_seq INTEGER NOT NULL REFERENCES operations (seq),
    table_name    TEXT NOT NULL,
    row_id        TEXT NOT NULL,
    -- The record whose history this belongs to: the row itself, or the record that owns it.
    owner_id      TEXT NOT NULL,
    -- JSON; NULL where there was no row, or where the content was erased at a person's request.
    before        TEXT,
    after         TEXT,
    -- The salt goes with the content, so that an erased name cannot be guessed from its hash.
    salt          TEXT,
    hash          TEXT NOT NULL
) STRICT;

CREATE INDEX row_changes_by_operation ON row_changes (operation_seq);
CREATE INDEX row_changes_by_owner ON row_changes (owner_id);

-- Folded text of every searchable record; the triggers that fill it are built from the list of watched tables.
CREATE TABLE search_texts (
    doc       INTEGER PRIMARY KEY,
    area      TEXT NOT NULL,
    record_id TEXT NOT NULL UNIQUE,
    folded    TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    folded, content = 'search_texts', content_rowid = 'doc', tokenize = 'unicode61', prefix = '2 3'
);

CREATE TRIGGER search_texts_added AFTER INSERT ON search_texts BEGIN
    INSERT INTO search (rowid, folded) VALUES (NEW.doc, NEW.folded);
END;

CREATE TRIGGER search_texts_changed AFTER UPDATE ON search_texts BEGIN
    INSERT INTO search (search, rowid, folded) VALUES ('delete', OLD.doc, OLD.folded);
    INSERT INTO search (rowid, folded) VALUES (NEW.doc, NEW.folded);
END;

CREATE TRIGGER search_texts_removed AFTER DELETE ON search_texts BEGIN
    INSERT INTO search (search, rowid, folded) VALUES ('delete', OLD.doc, OLD.folded);
END;
