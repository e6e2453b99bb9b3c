-- The year's plan: stages, activities, who answers for them, and the marks of execution.
-- Due days are computed from the rule and the calendar; "overdue" is never stored.

CREATE TABLE plans (
    id               TEXT PRIMARY KEY,
    school_year_id   TEXT NOT NULL UNIQUE REFERENCES school_years (id),
    template_key     TEXT,
    template_version INTEGER,
    title_kk         TEXT NOT NULL DEFAULT '',
    title_ru         TEXT NOT NULL DEFAULT '',
    title_en         TEXT NOT NULL DEFAULT '',
    purpose_kk       TEXT NOT NULL DEFAULT '',
    purpose_ru       TEXT NOT NULL DEFAULT '',
    purpose_en       TEXT NOT NULL DEFAULT '',
    approved_on      TEXT CHECK (approved_on IS date(approved_on)),
    approved_order   TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE stages (
    id           TEXT PRIMARY KEY,
    plan_id      TEXT NOT NULL REFERENCES plans (id),
    template_key TEXT,
    number       INTEGER NOT NULL CHECK (number > 0),
    title_kk     TEXT NOT NULL DEFAULT '',
    title_ru     TEXT NOT NULL DEFAULT '',
    title_en     TEXT NOT NULL DEFAULT '',
    UNIQUE (plan_id, number)
) STRICT;

CREATE TABLE activities (
    id                   TEXT PRIMARY KEY,
    plan_id              TEXT NOT NULL REFERENCES plans (id),
    stage_id             TEXT NOT NULL REFERENCES stages (id),
    template_key         TEXT,
    position             INTEGER NOT NULL,
    number               TEXT NOT NULL DEFAULT '',
    title_kk             TEXT NOT NULL DEFAULT '',
    title_ru             TEXT NOT NULL DEFAULT '',
    title_en             TEXT NOT NULL DEFAULT '',
    expected_document_kk TEXT NOT NULL DEFAULT '',
    expected_document_ru TEXT NOT NULL DEFAULT '',
    expected_document_en TEXT NOT NULL DEFAULT '',
    why_kk               TEXT NOT NULL DEFAULT '',
    why_ru               TEXT NOT NULL DEFAULT '',
    why_en               TEXT NOT NULL DEFAULT '',
    register             TEXT NOT NULL DEFAULT 'evidence',
    rule                 TEXT NOT NULL CHECK (json_valid(rule)),
    trashed_at           TEXT,
    trashed_reason       TEXT NOT NULL DEFAULT '',
    CHECK (title_kk <> '' OR title_ru <> '' OR title_en <> '')
) STRICT;

CREATE INDEX activities_by_plan ON activities (plan_id, position);

-- A responsible party or a co-executor: a role, a body, a person, or words.
CREATE TABLE activity_parties (
    id          TEXT PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES activities (id),
    duty        TEXT NOT NULL CHECK (duty IN ('responsible', 'co_executor')),
    position    INTEGER NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('role', 'body', 'person', 'text')),
    role        TEXT CHECK ((role IS NOT NULL) = (kind = 'role')),
    body        TEXT CHECK ((body IS NOT NULL) = (kind = 'body')),
    person_id   TEXT REFERENCES people (id) CHECK ((person_id IS NOT NULL) = (kind = 'person')),
    words       TEXT CHECK ((words IS NOT NULL) = (kind = 'text'))
) STRICT;

CREATE INDEX activity_parties_by_activity ON activity_parties (activity_id, duty, position);
CREATE INDEX activity_parties_by_person ON activity_parties (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE execution_marks (
    id               TEXT PRIMARY KEY,
    activity_id      TEXT NOT NULL REFERENCES activities (id),
    occurrence_key   TEXT NOT NULL,
    marked_on        TEXT NOT NULL CHECK (marked_on IS date(marked_on)),
    note             TEXT NOT NULL DEFAULT '',
    document         TEXT NOT NULL DEFAULT '',
    signed_by_id     TEXT NOT NULL REFERENCES people (id),
    -- Who signed and in what post, frozen as text on that day.
    signed_by        TEXT NOT NULL CHECK (signed_by <> ''),
    signed_post      TEXT NOT NULL DEFAULT '',
    marked_at        TEXT NOT NULL,
    withdrawn_at     TEXT,
    withdrawn_by     TEXT,
    withdrawn_reason TEXT CHECK ((withdrawn_reason IS NOT NULL AND withdrawn_reason <> '') = (withdrawn_at IS NOT NULL))
) STRICT;

CREATE INDEX execution_marks_by_activity ON execution_marks (activity_id, occurrence_key);
CREATE UNIQUE INDEX execution_marks_one_standing
    ON execution_marks (activity_id, occurrence_key) WHERE withdrawn_at IS NULL;
