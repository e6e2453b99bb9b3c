-- Documents that prove an activity was done. Their contents lie in files.db under their hash; these rows say what they are.

CREATE TABLE evidence (
    id             TEXT PRIMARY KEY,
    activity_id    TEXT NOT NULL REFERENCES activities (id),
    -- Empty for the activity as a whole.
    occurrence_key TEXT NOT NULL DEFAULT '',
    title          TEXT NOT NULL CHECK (title <> ''),
    trashed_at     TEXT,
    trashed_reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX evidence_by_activity ON evidence (activity_id);

-- Each file handed in for a piece of evidence; the newest one counts, and each was accepted or returned by somebody.
CREATE TABLE evidence_revisions (
    id          TEXT PRIMARY KEY,
    evidence_id TEXT NOT NULL REFERENCES evidence (id),
    position    INTEGER NOT NULL CHECK (position > 0),
    file_name   TEXT NOT NULL CHECK (file_name <> ''),
    media_type  TEXT NOT NULL CHECK (media_type <> ''),
    size        INTEGER NOT NULL CHECK (size > 0),
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
    note        TEXT NOT NULL DEFAULT '',
    added_at    TEXT NOT NULL,
    added_by    TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('submitted', 'accepted', 'returned')),
    decided_at  TEXT CHECK ((decided_at IS NULL) = (state = 'submitted')),
    decided_by  TEXT,
    reason      TEXT NOT NULL DEFAULT '' CHECK (reason <> '' OR state <> 'returned'),
    UNIQUE (evidence_id, position)
) STRICT;

CREATE INDEX evidence_revisions_by_content ON evidence_revisions (sha256);
CREATE INDEX evidence_revisions_submitted ON evidence_revisions (evidence_id) WHERE state = 'submitted';

-- What was handed in stays what it was; only the verdict is added.
CREATE TRIGGER evidence_revisions_keep_their_file
BEFORE UPDATE OF evidence_id, position, file_name, size, sha256, added_at, added_by ON evidence_revisions
BEGIN SELECT RAISE(ABORT, 'a revision keeps the file that was handed in'); END;
