-- Who the people in the journal are, kept apart from it and sealed; and the notice of a breach of personal data.

ALTER TABLE school_profile ADD COLUMN identity_retention_months INTEGER NOT NULL DEFAULT 12
    CHECK (identity_retention_months BETWEEN 1 AND 120);

-- In the journal a person is "pupil A", "teacher B". The name stands here, sealed with a key of its own.
CREATE TABLE incident_people (
    id            TEXT PRIMARY KEY,
    incident_id   TEXT NOT NULL REFERENCES incidents (id),
    -- The letter of the label: 1 is A. Given in order, and never to a second person.
    letter        INTEGER NOT NULL CHECK (letter > 0),
    kind          TEXT NOT NULL CHECK (kind IN ('pupil', 'teacher', 'parent', 'other')),
    sealed        TEXT CHECK (sealed <> ''),
    added_at      TEXT NOT NULL,
    added_by      TEXT NOT NULL,
    erased_at     TEXT,
    erased_by     TEXT,
    erased_reason TEXT NOT NULL DEFAULT '',
    CHECK ((sealed IS NULL) = (erased_at IS NOT NULL)),
    CHECK ((erased_at IS NULL) = (erased_reason = '')),
    UNIQUE (incident_id, letter)
) STRICT;

CREATE INDEX incident_people_named ON incident_people (incident_id) WHERE erased_at IS NULL;

CREATE TRIGGER incident_people_stay_erased BEFORE UPDATE ON incident_people
WHEN OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL OR OLD.id <> NEW.id OR OLD.incident_id <> NEW.incident_id
    OR OLD.letter <> NEW.letter OR OLD.kind <> NEW.kind OR OLD.added_at <> NEW.added_at OR OLD.added_by <> NEW.added_by
BEGIN SELECT RAISE(ABORT, 'a sealed name is only ever erased, once'); END;

CREATE TRIGGER incident_people_are_never_deleted BEFORE DELETE ON incident_people
BEGIN SELECT RAISE(ABORT, 'a person in the journal is erased, never deleted'); END;

-- Every look at a sealed name.
CREATE TABLE identity_readings (
    id          TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    identity_id TEXT NOT NULL REFERENCES incident_people (id),
    purpose     TEXT NOT NULL CHECK (purpose IN ('screen', 'notice', 'journal')),
    reason      TEXT NOT NULL CHECK (reason <> ''),
    read_at     TEXT NOT NULL,
    read_by     TEXT NOT NULL
) STRICT;

CREATE INDEX identity_readings_by_incident ON identity_readings (incident_id);

CREATE TRIGGER identity_readings_are_never_changed BEFORE UPDATE ON identity_readings
BEGIN SELECT RAISE(ABORT, 'a reading stays recorded'); END;

CREATE TRIGGER identity_readings_are_never_deleted BEFORE DELETE ON identity_readings
BEGIN SELECT RAISE(ABORT, 'a reading stays recorded'); END;

-- A name that was typed into an incident by mistake and taken out again: where, when, by whom, and why. While it is
-- open, and no longer, it lets the text of the one entry of the timeline that it names be replaced.
CREATE TABLE erasures (
    id          TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    -- Nothing for the incident's own texts.
    entry_id    TEXT REFERENCES incident_entries (id),
    -- What stands in place of the name.
    label       TEXT NOT NULL CHECK (label <> ''),
    reason      TEXT NOT NULL CHECK (reason <> ''),
    erased_at   TEXT NOT NULL,
    erased_by   TEXT NOT NULL,
    open        INTEGER NOT NULL CHECK (open IN (0, 1))
) STRICT;

CREATE INDEX erasures_by_incident ON erasures (incident_id);
CREATE INDEX erasures_by_entry ON erasures (entry_id) WHERE entry_id IS NOT NULL;

CREATE TRIGGER erasures_are_only_closed BEFORE UPDATE ON erasures
WHEN OLD.open <> 1 OR NEW.open <> 0 OR OLD.id <> NEW.id OR OLD.incident_id <> NEW.incident_id
    OR OLD.entry_id IS NOT NEW.entry_id OR OLD.label <> NEW.label OR OLD.reason <> NEW.reason
    OR OLD.erased_at <> NEW.erased_at OR OLD.erased_by <> NEW.erased_by
BEGIN SELECT RAISE(ABORT, 'an erasure stays as it was made'); END;

CREATE TRIGGER erasures_are_never_deleted BEFORE DELETE ON erasures
BEGIN SELECT RAISE(ABORT, 'an erasure stays recorded'); END;

DROP TRIGGER incident_entries_are_never_changed;

-- The one narrow door: the text alone, of the entry that an open erasure names, with the erasure's label in it.
CREATE TRIGGER incident_entries_are_never_changed BEFORE UPDATE ON incident_entries
WHEN OLD.id <> NEW.id OR OLD.incident_id <> NEW.incident_id OR OLD.position <> NEW.position OR OLD.kind <> NEW.kind
    OR OLD.state_to IS NOT NEW.state_to OR OLD.corrects IS NOT NEW.corrects OR OLD.recorded_at <> NEW.recorded_at
    OR OLD.recorded_by <> NEW.recorded_by
    OR NOT EXISTS (SELECT 1 FROM erasures AS e
                   WHERE e.entry_id = OLD.id AND e.incident_id = OLD.incident_id AND e.open = 1
                     AND instr(NEW.text, e.label) > 0)
BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;

-- The notice of a breach to the authorised body. When it is due is computed; here stands what people wrote and did.
CREATE TABLE incident_notices (
    id                  TEXT PRIMARY KEY,
    incident_id         TEXT NOT NULL UNIQUE REFERENCES incidents (id),
    recipient           TEXT NOT NULL DEFAULT '',
    contact             TEXT NOT NULL DEFAULT '',
    measures            TEXT NOT NULL DEFAULT '',
    -- How many and which people it concerns, in words without names; the names go into the annex.
    subjects            TEXT NOT NULL DEFAULT '',
    sent_at             TEXT,
    sent_by             TEXT,
    channel             TEXT NOT NULL DEFAULT '',
    reference           TEXT NOT NULL DEFAULT '',
    note                TEXT NOT NULL DEFAULT '',
    not_required_reason TEXT NOT NULL DEFAULT '',
    CHECK ((sent_at IS NULL) = (sent_by IS NULL)),
    CHECK (sent_at IS NULL OR not_required_reason = '')
) STRICT;

-- Today looks for what is still to be sent among these few, however long the journal is.
CREATE INDEX incidents_with_open_notices ON incidents (year, serial)
WHERE personal_data = 1 AND state IN ('registered', 'under_review', 'measures', 'reopened');
