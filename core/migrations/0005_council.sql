-- Meetings of the council and the other bodies: who attended, what was on the agenda, what was decided.

CREATE TABLE meetings (
    id               TEXT PRIMARY KEY,
    body             TEXT NOT NULL CHECK (body IN ('working_group', 'creative_group', 'commission', 'council')),
    number           INTEGER,
    held_on          TEXT NOT NULL CHECK (held_on IS date(held_on)),
    starts_at        TEXT,
    place            TEXT NOT NULL DEFAULT '',
    state            TEXT NOT NULL CHECK (state IN ('draft', 'held', 'cancelled')),
    cancelled_reason TEXT NOT NULL DEFAULT '',
    CHECK ((number IS NOT NULL) = (state = 'held'))
) STRICT;

CREATE INDEX meetings_by_day ON meetings (held_on);

CREATE TABLE attendances (
    id         TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    person_id  TEXT NOT NULL REFERENCES people (id),
    -- The member's post in the body, frozen when the meeting was called.
    post       TEXT NOT NULL,
    present    INTEGER CHECK (present IN (0, 1)),
    reason     TEXT NOT NULL DEFAULT '',
    UNIQUE (meeting_id, person_id)
) STRICT;

-- Who was present is part of the minutes: it changes no more once the meeting was held.
CREATE TRIGGER attendances_of_held_meetings_stay BEFORE UPDATE ON attendances
WHEN (SELECT state FROM meetings WHERE id = OLD.meeting_id) = 'held'
BEGIN SELECT RAISE(ABORT, 'the attendance of a held meeting stays'); END;

CREATE TRIGGER attendances_of_held_meetings_are_kept BEFORE DELETE ON attendances
WHEN (SELECT state FROM meetings WHERE id = OLD.meeting_id) = 'held'
BEGIN SELECT RAISE(ABORT, 'the attendance of a held meeting stays'); END;

CREATE TRIGGER held_meetings_stay BEFORE UPDATE ON meetings WHEN OLD.state = 'held'
BEGIN SELECT RAISE(ABORT, 'a held meeting stays as it was held'); END;

CREATE TABLE agenda_items (
    id           TEXT PRIMARY KEY,
    meeting_id   TEXT NOT NULL REFERENCES meetings (id),
    position     INTEGER NOT NULL,
    title        TEXT NOT NULL CHECK (title <> ''),
    incident_id  TEXT REFERENCES incidents (id),
    presenter_id TEXT REFERENCES people (id),
    discussion   TEXT NOT NULL DEFAULT '',
    trashed_at   TEXT
) STRICT;

-- What was discussed may be written up after the meeting; what was on the agenda stays.
CREATE TRIGGER agendas_of_held_meetings_stay BEFORE UPDATE OF meeting_id, position, incident_id, trashed_at ON agenda_items
WHEN (SELECT state FROM meetings WHERE id = OLD.meeting_id) = 'held'
BEGIN SELECT RAISE(ABORT, 'the agenda of a held meeting stays'); END;

CREATE TRIGGER agendas_of_held_meetings_are_kept BEFORE DELETE ON agenda_items
WHEN (SELECT state FROM meetings WHERE id = OLD.meeting_id) = 'held'
BEGIN SELECT RAISE(ABORT, 'the agenda of a held meeting stays'); END;

CREATE INDEX agenda_items_by_meeting ON agenda_items (meeting_id, position);
CREATE INDEX agenda_items_by_incident ON agenda_items (incident_id) WHERE incident_id IS NOT NULL;

CREATE TABLE decisions (
    id              TEXT PRIMARY KEY,
    agenda_item_id  TEXT NOT NULL REFERENCES agenda_items (id),
    position        INTEGER NOT NULL CHECK (position > 0),
    text_kk         TEXT NOT NULL DEFAULT '',
    text_ru         TEXT NOT NULL DEFAULT '',
    text_en         TEXT NOT NULL DEFAULT '',
    responsible_id  TEXT REFERENCES people (id),
    due_on          TEXT CHECK (due_on IS date(due_on)),
    votes_for       INTEGER CHECK (votes_for >= 0),
    votes_against   INTEGER CHECK (votes_against >= 0),
    votes_abstained INTEGER CHECK (votes_abstained >= 0),
    done_on         TEXT CHECK (done_on IS date(done_on)),
    done_note       TEXT NOT NULL DEFAULT '',
    CHECK (text_kk <> '' OR text_ru <> '' OR text_en <> ''),
    UNIQUE (agenda_item_id, position)
) STRICT;

CREATE INDEX decisions_by_item ON decisions (agenda_item_id);
CREATE INDEX decisions_by_responsible ON decisions (responsible_id) WHERE responsible_id IS NOT NULL;
