-- The plan as it was approved, what was carried over from the year before, and the filters people keep.

-- One approval of a plan. A revision is approved again and freezes another baseline.
CREATE TABLE plan_baselines (
    id          TEXT PRIMARY KEY,
    plan_id     TEXT NOT NULL REFERENCES plans (id),
    approved_on TEXT NOT NULL CHECK (approved_on IS date(approved_on)),
    order_no    TEXT NOT NULL,
    -- Who approved, frozen as text on that day.
    approved_by TEXT NOT NULL DEFAULT '',
    frozen_at   TEXT NOT NULL
) STRICT;

CREATE INDEX plan_baselines_by_plan ON plan_baselines (plan_id, frozen_at);

-- A row of the plan as it stood when it was approved.
CREATE TABLE baseline_rows (
    id                   TEXT PRIMARY KEY,
    baseline_id          TEXT NOT NULL REFERENCES plan_baselines (id),
    activity_id          TEXT NOT NULL REFERENCES activities (id),
    stage_number         INTEGER NOT NULL,
    number               TEXT NOT NULL,
    title_kk             TEXT NOT NULL,
    title_ru             TEXT NOT NULL,
    title_en             TEXT NOT NULL,
    expected_document_kk TEXT NOT NULL,
    expected_document_ru TEXT NOT NULL,
    expected_document_en TEXT NOT NULL,
    rule                 TEXT NOT NULL CHECK (json_valid(rule)),
    -- Parties and due days as they were, as JSON.
    parties              TEXT NOT NULL CHECK (json_valid(parties)),
    due_days             TEXT NOT NULL CHECK (json_valid(due_days)),
    UNIQUE (baseline_id, activity_id)
) STRICT;

CREATE TRIGGER plan_baselines_stay BEFORE UPDATE ON plan_baselines
BEGIN SELECT RAISE(ABORT, 'what was approved stays as it was approved'); END;

CREATE TRIGGER baseline_rows_stay BEFORE UPDATE ON baseline_rows
BEGIN SELECT RAISE(ABORT, 'what was approved stays as it was approved'); END;

-- The row of an earlier year's plan that this one continues.
ALTER TABLE activities ADD COLUMN continues_id TEXT REFERENCES activities (id);

CREATE TABLE saved_filters (
    id         TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    name       TEXT NOT NULL CHECK (name <> ''),
    content    TEXT NOT NULL CHECK (json_valid(content)),
    UNIQUE (account_id, name)
) STRICT;
