-- The annual report: what is said about a school year, beside figures that are counted from the registers when asked.

CREATE TABLE annual_reports (
    id             TEXT PRIMARY KEY,
    school_year_id TEXT NOT NULL UNIQUE REFERENCES school_years (id),
    -- How the paper begins: approved by the director, or sent with a covering letter.
    heading        TEXT NOT NULL DEFAULT 'approval' CHECK (heading IN ('approval', 'letter')),
    -- To whom the covering letter goes.
    addressee_kk   TEXT NOT NULL DEFAULT '',
    addressee_ru   TEXT NOT NULL DEFAULT '',
    addressee_en   TEXT NOT NULL DEFAULT '',
    -- The norm or order that the report is written under.
    basis_kk       TEXT NOT NULL DEFAULT '',
    basis_ru       TEXT NOT NULL DEFAULT '',
    basis_en       TEXT NOT NULL DEFAULT ''
) STRICT;

-- Achievements, problems and recommendations, in the order of the paper.
CREATE TABLE annual_report_items (
    id          TEXT PRIMARY KEY,
    report_id   TEXT NOT NULL REFERENCES annual_reports (id),
    kind        TEXT NOT NULL CHECK (kind IN ('achievement', 'problem', 'recommendation')),
    position    INTEGER NOT NULL,
    text_kk     TEXT NOT NULL DEFAULT '',
    text_ru     TEXT NOT NULL DEFAULT '',
    text_en     TEXT NOT NULL DEFAULT '',
    -- What the registers proposed, under the name of the proposal; empty for what somebody wrote.
    proposal    TEXT NOT NULL DEFAULT '',
    -- How a recommendation is carried out: as a task, or as an activity of the next year's plan.
    task_id     TEXT REFERENCES tasks (id),
    activity_id TEXT REFERENCES activities (id),
    removed_at  TEXT,
    CHECK (text_kk <> '' OR text_ru <> '' OR text_en <> ''),
    CHECK (task_id IS NULL OR activity_id IS NULL),
    CHECK (kind = 'recommendation' OR (task_id IS NULL AND activity_id IS NULL))
) STRICT;

CREATE INDEX annual_report_items_by_report ON annual_report_items (report_id, kind, position);
CREATE UNIQUE INDEX annual_report_items_by_proposal ON annual_report_items (report_id, proposal) WHERE proposal <> '';
CREATE UNIQUE INDEX annual_report_items_by_task ON annual_report_items (task_id) WHERE task_id IS NOT NULL;
CREATE UNIQUE INDEX annual_report_items_by_activity ON annual_report_items (activity_id) WHERE activity_id IS NOT NULL;

-- What an item rests on: a figure as it was when the item was written, or a record.
CREATE TABLE annual_report_sources (
    id        TEXT PRIMARY KEY,
    item_id   TEXT NOT NULL REFERENCES annual_report_items (id),
    position  INTEGER NOT NULL,
    figure    TEXT NOT NULL DEFAULT '',
    value     INTEGER CHECK ((value IS NOT NULL) = (figure <> '')),
    record    TEXT NOT NULL DEFAULT '' CHECK (record IN ('', 'activity', 'incident', 'meeting', 'decision', 'task')),
    record_id TEXT CHECK ((record_id IS NOT NULL) = (record <> '')),
    -- What the record is called, such as an incident's number.
    label     TEXT NOT NULL DEFAULT '',
    CHECK ((figure <> '') <> (record <> ''))
) STRICT;

CREATE INDEX annual_report_sources_by_item ON annual_report_sources (item_id, position);

-- Signed reports as they were signed, whole, in every language. A correction is a further version.
CREATE TABLE annual_report_versions (
    id                TEXT PRIMARY KEY,
    report_id         TEXT NOT NULL REFERENCES annual_reports (id),
    version           INTEGER NOT NULL CHECK (version > 0),
    content           TEXT NOT NULL CHECK (json_valid(content)),
    sha256            TEXT NOT NULL CHECK (length(sha256) = 64),
    -- The head of the chain of changes when the report was signed.
    chain_head        TEXT NOT NULL,
    signed_on         TEXT NOT NULL CHECK (signed_on IS date(signed_on)),
    -- Who signed and in what post, frozen as text on that day.
    signer_name       TEXT NOT NULL,
    signer_post       TEXT NOT NULL,
    correction_reason TEXT NOT NULL DEFAULT '' CHECK ((correction_reason = '') = (version = 1)),
    signed_at         TEXT NOT NULL,
    signed_by         TEXT NOT NULL,
    UNIQUE (report_id, version)
) STRICT;

-- Why a signed report was opened again, and for which version.
CREATE TABLE annual_report_corrections (
    id        TEXT PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES annual_reports (id),
    version   INTEGER NOT NULL CHECK (version > 1),
    reason    TEXT NOT NULL CHECK (reason <> ''),
    opened_at TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    UNIQUE (report_id, version)
) STRICT;

CREATE TRIGGER annual_report_versions_stay BEFORE UPDATE ON annual_report_versions
BEGIN SELECT RAISE(ABORT, 'a signed report stays as it was signed'); END;
CREATE TRIGGER annual_report_versions_are_kept BEFORE DELETE ON annual_report_versions
BEGIN SELECT RAISE(ABORT, 'a signed report is kept'); END;
CREATE TRIGGER annual_report_corrections_stay BEFORE UPDATE ON annual_report_corrections
BEGIN SELECT RAISE(ABORT, 'a correction of a report stays'); END;
CREATE TRIGGER annual_report_corrections_are_kept BEFORE DELETE ON annual_report_corrections
BEGIN SELECT RAISE(ABORT, 'a correction of a report is kept'); END;

-- A report that is signed and not opened again.
CREATE VIEW closed_annual_reports AS
SELECT v.report_id FROM annual_report_versions AS v GROUP BY v.report_id
HAVING max(v.version) >= (SELECT coalesce(max(c.version), 0) FROM annual_report_corrections AS c
                          WHERE c.report_id = v.report_id);

-- What was signed stays; only how a recommendation is carried out may follow later.
CREATE TRIGGER signed_annual_reports_stay BEFORE UPDATE ON annual_reports
WHEN OLD.id IN (SELECT report_id FROM closed_annual_reports)
BEGIN SELECT RAISE(ABORT, 'a signed report stays as it was signed'); END;
CREATE TRIGGER items_of_signed_reports_stay
BEFORE UPDATE OF id, report_id, kind, position, text_kk, text_ru, text_en, proposal, removed_at ON annual_report_items
WHEN OLD.report_id IN (SELECT report_id FROM closed_annual_reports)
BEGIN SELECT RAISE(ABORT, 'an item of a signed report stays'); END;
CREATE TRIGGER items_of_signed_reports_are_kept BEFORE DELETE ON annual_report_items
WHEN OLD.report_id IN (SELECT report_id FROM closed_annual_reports)
BEGIN SELECT RAISE(ABORT, 'an item of a signed report is kept'); END;
CREATE TRIGGER items_of_signed_reports_are_whole BEFORE INSERT ON annual_report_items
WHEN NEW.report_id IN (SELECT report_id FROM closed_annual_reports)
BEGIN SELECT RAISE(ABORT, 'a signed report takes no further item'); END;
CREATE TRIGGER sources_of_signed_reports_stay BEFORE UPDATE ON annual_report_sources
WHEN (SELECT i.report_id FROM annual_report_items AS i WHERE i.id = OLD.item_id) IN (SELECT report_id FROM closed_annual_reports)
BEGIN SELECT RAISE(ABORT, 'a source of a signed report stays'); END;
CREATE TRIGGER sources_of_signed_reports_are_kept BEFORE DELETE ON annual_report_sources
WHEN (SELECT i.report_id FROM annual_report_items AS i WHERE i.id = OLD.item_id) IN (SELECT report_id FROM closed_annual_reports)
BEGIN SELECT RAISE(ABORT, 'a source of a signed report is kept'); END;
CREATE TRIGGER sources_of_signed_reports_are_whole BEFORE INSERT ON annual_report_sources
WHEN (SELECT i.report_id FROM annual_report_items AS i WHERE i.id = NEW.item_id) IN (SELECT report_id FROM closed_annual_reports)
BEGIN SELECT RAISE(ABORT, 'a signed report takes no further source'); END;

-- A task may carry out a recommendation: the table once more, with that among the purposes.
CREATE TABLE tasks_in_full (
    id                TEXT PRIMARY KEY,
    title             TEXT NOT NULL CHECK (title <> ''),
    note              TEXT NOT NULL DEFAULT '',
    responsible_id    TEXT NOT NULL REFERENCES people (id),
    due_on            TEXT CHECK (due_on IS date(due_on)),
    activity_id       TEXT REFERENCES activities (id),
    incident_id       TEXT REFERENCES incidents (id),
    given_at          TEXT NOT NULL,
    given_by          TEXT NOT NULL,
    done_on           TEXT CHECK (done_on IS date(done_on)),
    done_note         TEXT NOT NULL DEFAULT '',
    verified_at       TEXT CHECK (verified_at IS NULL OR done_on IS NOT NULL),
    verified_by       TEXT,
    cancelled_at      TEXT,
    cancelled_reason  TEXT NOT NULL DEFAULT '',
    purpose           TEXT NOT NULL DEFAULT ''
                      CHECK (purpose IN ('', 'checklist', 'effect_check', 'decision', 'recommendation')),
    checklist_step_id TEXT REFERENCES checklist_steps (id),
    decision_id       TEXT REFERENCES decisions (id),
    CHECK (activity_id IS NULL OR incident_id IS NULL)
) STRICT;

INSERT INTO tasks_in_full (id, title, note, responsible_id, due_on, activity_id, incident_id, given_at, given_by, done_on,
                           done_note, verified_at, verified_by, cancelled_at, cancelled_reason, purpose,
                           checklist_step_id, decision_id)
SELECT id, title, note, responsible_id, due_on, activity_id, incident_id, given_at, given_by, done_on, done_note,
       verified_at, verified_by, cancelled_at, cancelled_reason, purpose, checklist_step_id, decision_id
FROM tasks ORDER BY rowid;

DROP TABLE tasks;
ALTER TABLE tasks_in_full RENAME TO tasks;
CREATE INDEX tasks_by_responsible ON tasks (responsible_id, due_on);
CREATE INDEX tasks_by_activity ON tasks (activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX tasks_by_incident ON tasks (incident_id) WHERE incident_id IS NOT NULL;
CREATE INDEX tasks_open ON tasks (due_on) WHERE done_on IS NULL AND cancelled_at IS NULL;
CREATE UNIQUE INDEX tasks_by_decision ON tasks (decision_id) WHERE decision_id IS NOT NULL;
-- Those that people gave, among the many that come with incidents.
CREATE INDEX tasks_given ON tasks (given_at) WHERE purpose IN ('', 'recommendation');

-- The tallies once more, with the kind and whether minors were involved: a report counts them, however long the journal.
DROP TRIGGER incidents_are_tallied;
DROP TRIGGER incidents_are_tallied_anew;

CREATE TABLE incident_tallies_in_full (
    journal_year  INTEGER NOT NULL,
    month         TEXT NOT NULL,
    incident_type TEXT NOT NULL,
    -- Empty while it is not known, and so is the kind.
    severity      TEXT NOT NULL,
    state         TEXT NOT NULL,
    kind          TEXT NOT NULL,
    minors        INTEGER NOT NULL CHECK (minors IN (0, 1)),
    n             INTEGER NOT NULL CHECK (n >= 0),
    PRIMARY KEY (journal_year, month, incident_type, severity, state, kind, minors)
) STRICT, WITHOUT ROWID;

INSERT INTO incident_tallies_in_full (journal_year, month, incident_type, severity, state, kind, minors, n)
SELECT journal_year, substr(detected_on, 1, 7), incident_type, coalesce(severity, ''), state, coalesce(kind, ''), minors,
       count(*)
FROM incidents GROUP BY 1, 2, 3, 4, 5, 6, 7;

DROP TABLE incident_tallies;
ALTER TABLE incident_tallies_in_full RENAME TO incident_tallies;

CREATE TRIGGER incidents_are_tallied AFTER INSERT ON incidents BEGIN
    INSERT INTO incident_tallies (journal_year, month, incident_type, severity, state, kind, minors, n)
    VALUES (NEW.journal_year, substr(NEW.detected_on, 1, 7), NEW.incident_type, coalesce(NEW.severity, ''), NEW.state,
            coalesce(NEW.kind, ''), NEW.minors, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER incidents_are_tallied_anew
AFTER UPDATE OF detected_on, incident_type, severity, state, kind, minors ON incidents
WHEN OLD.detected_on IS NOT NEW.detected_on OR OLD.incident_type IS NOT NEW.incident_type
    OR OLD.severity IS NOT NEW.severity OR OLD.state IS NOT NEW.state
    OR OLD.kind IS NOT NEW.kind OR OLD.minors IS NOT NEW.minors
BEGIN
    UPDATE incident_tallies SET n = n - 1
    WHERE journal_year = OLD.journal_year AND month = substr(OLD.detected_on, 1, 7) AND incident_type = OLD.incident_type
      AND severity = coalesce(OLD.severity, '') AND state = OLD.state AND kind = coalesce(OLD.kind, '')
      AND minors = OLD.minors;
    INSERT INTO incident_tallies (journal_year, month, incident_type, severity, state, kind, minors, n)
    VALUES (NEW.journal_year, substr(NEW.detected_on, 1, 7), NEW.incident_type, coalesce(NEW.severity, ''), NEW.state,
            coalesce(NEW.kind, ''), NEW.minors, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE INDEX incidents_with_personal_data ON incidents (journal_year, year, serial) WHERE personal_data = 1;
