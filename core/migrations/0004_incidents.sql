-- The incident journal. Numbers have no gaps within a year; a void incident keeps its number.

CREATE TABLE incidents (
    id                   TEXT PRIMARY KEY,
    year                 INTEGER NOT NULL,
    serial               INTEGER NOT NULL CHECK (serial > 0),
    number               TEXT NOT NULL UNIQUE,
    occurred_on          TEXT NOT NULL CHECK (occurred_on IS date(occurred_on)),
    occurred_time        TEXT,
    occurred_approximate INTEGER NOT NULL DEFAULT 0 CHECK (occurred_approximate IN (0, 1)),
    detected_on          TEXT NOT NULL CHECK (detected_on IS date(detected_on) AND detected_on >= occurred_on),
    detected_time        TEXT,
    recorded_at          TEXT NOT NULL,
    recorded_by          TEXT NOT NULL,
    incident_type        TEXT NOT NULL CHECK (incident_type IN
        ('data_leak', 'wrong_content', 'integrity_breach', 'harmful_content', 'misuse', 'outage', 'other')),
    what                 TEXT NOT NULL CHECK (what <> ''),
    reported_by          TEXT NOT NULL CHECK (reported_by <> ''),
    immediate_action     TEXT NOT NULL DEFAULT '',
    kind                 TEXT CHECK (kind IN ('hazard', 'near_miss', 'incident', 'serious')),
    severity             TEXT CHECK (severity IN ('low', 'medium', 'high')),
    assigned_to_id       TEXT REFERENCES people (id),
    tool                 TEXT NOT NULL DEFAULT '',
    process              TEXT NOT NULL DEFAULT '',
    place                TEXT NOT NULL DEFAULT '',
    harm                 TEXT NOT NULL DEFAULT '',
    minors               INTEGER NOT NULL DEFAULT 0 CHECK (minors IN (0, 1)),
    cause                TEXT NOT NULL DEFAULT '',
    outcome              TEXT NOT NULL DEFAULT '',
    measures             TEXT NOT NULL DEFAULT '',
    state                TEXT NOT NULL CHECK (state IN
        ('registered', 'under_review', 'measures', 'closed', 'dismissed', 'reopened', 'void')),
    UNIQUE (year, serial)
) STRICT;

CREATE INDEX incidents_by_state ON incidents (state, year, serial);
CREATE INDEX incidents_by_detected ON incidents (detected_on);

-- When and by whom an incident was recorded, and its number, never change; an incident is never deleted.
CREATE TRIGGER incidents_keep_their_number BEFORE UPDATE OF year, serial, number, recorded_at, recorded_by ON incidents
WHEN OLD.number <> NEW.number OR OLD.recorded_at <> NEW.recorded_at OR OLD.year <> NEW.year
    OR OLD.serial <> NEW.serial OR OLD.recorded_by <> NEW.recorded_by
BEGIN SELECT RAISE(ABORT, 'an incident keeps its number and the moment it was recorded'); END;

CREATE TRIGGER incidents_are_never_deleted BEFORE DELETE ON incidents
BEGIN SELECT RAISE(ABORT, 'an incident is voided, never deleted'); END;

-- The timeline: entries are added, never changed; a correction is a new entry that names what it corrects.
CREATE TABLE incident_entries (
    id          TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    position    INTEGER NOT NULL CHECK (position > 0),
    kind        TEXT NOT NULL CHECK (kind IN ('registered', 'note', 'correction', 'state', 'agenda', 'decision')),
    text        TEXT NOT NULL,
    state_to    TEXT CHECK ((state_to IS NOT NULL) = (kind = 'state')),
    corrects    INTEGER CHECK ((corrects IS NOT NULL) = (kind = 'correction')),
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    UNIQUE (incident_id, position)
) STRICT;

CREATE TRIGGER incident_entries_are_never_changed BEFORE UPDATE ON incident_entries
BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;

CREATE TRIGGER incident_entries_are_never_deleted BEFORE DELETE ON incident_entries
BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;
