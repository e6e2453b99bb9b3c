-- What happens to a plan while it is worked on: extensions, what does not apply, and tasks given to people.

-- A later day for one occurrence. The first day stays what the rule says; the latest extension counts.
CREATE TABLE extensions (
    id             TEXT PRIMARY KEY,
    activity_id    TEXT NOT NULL REFERENCES activities (id),
    occurrence_key TEXT NOT NULL,
    due_on         TEXT NOT NULL CHECK (due_on IS date(due_on)),
    reason         TEXT NOT NULL CHECK (reason <> ''),
    granted_at     TEXT NOT NULL,
    granted_by     TEXT NOT NULL
) STRICT;

CREATE INDEX extensions_by_activity ON extensions (activity_id, occurrence_key);

-- An activity, or one occurrence of it, that does not apply to this school this year, with the justification.
CREATE TABLE exemptions (
    id             TEXT PRIMARY KEY,
    activity_id    TEXT NOT NULL REFERENCES activities (id),
    -- Empty for the whole activity.
    occurrence_key TEXT NOT NULL DEFAULT '',
    reason         TEXT NOT NULL CHECK (reason <> ''),
    declared_at    TEXT NOT NULL,
    declared_by    TEXT NOT NULL,
    UNIQUE (activity_id, occurrence_key)
) STRICT;

-- A follow-up given to a person, from an activity, an incident, a decision, or from nowhere in particular.
CREATE TABLE tasks (
    id             TEXT PRIMARY KEY,
    title          TEXT NOT NULL CHECK (title <> ''),
    note           TEXT NOT NULL DEFAULT '',
    responsible_id TEXT NOT NULL REFERENCES people (id),
    due_on         TEXT CHECK (due_on IS date(due_on)),
    activity_id    TEXT REFERENCES activities (id),
    incident_id    TEXT REFERENCES incidents (id),
    given_at       TEXT NOT NULL,
    given_by       TEXT NOT NULL,
    done_on        TEXT CHECK (done_on IS date(done_on)),
    done_note      TEXT NOT NULL DEFAULT '',
    verified_at    TEXT CHECK (verified_at IS NULL OR done_on IS NOT NULL),
    verified_by    TEXT,
    cancelled_at   TEXT,
    cancelled_reason TEXT NOT NULL DEFAULT '',
    CHECK (activity_id IS NULL OR incident_id IS NULL)
) STRICT;

CREATE INDEX tasks_by_responsible ON tasks (responsible_id, due_on);
CREATE INDEX tasks_by_activity ON tasks (activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX tasks_by_incident ON tasks (incident_id) WHERE incident_id IS NOT NULL;
CREATE INDEX tasks_open ON tasks (due_on) WHERE done_on IS NULL AND cancelled_at IS NULL;
