-- Files attached to an incident, with the very same machinery as the documents of the plan: a piece of evidence belongs to
-- an activity or to an incident, and to one of them only.

CREATE TABLE evidence_of_either (
    id             TEXT PRIMARY KEY,
    activity_id    TEXT REFERENCES activities (id),
    incident_id    TEXT REFERENCES incidents (id),
    -- Empty for the activity as a whole, and for an incident.
    occurrence_key TEXT NOT NULL DEFAULT '' CHECK (occurrence_key = '' OR activity_id IS NOT NULL),
    title          TEXT NOT NULL CHECK (title <> ''),
    trashed_at     TEXT,
    trashed_reason TEXT NOT NULL DEFAULT '',
    -- Whose history tells of it.
    owner_id       TEXT GENERATED ALWAYS AS (coalesce(activity_id, incident_id)) VIRTUAL,
    CHECK ((activity_id IS NULL) <> (incident_id IS NULL))
) STRICT;

INSERT INTO evidence_of_either (id, activity_id, occurrence_key, title, trashed_at, trashed_reason)
SELECT id, activity_id, occurrence_key, title, trashed_at, trashed_reason FROM evidence ORDER BY rowid;

DROP TABLE evidence;
ALTER TABLE evidence_of_either RENAME TO evidence;
CREATE INDEX evidence_by_activity ON evidence (activity_id);
CREATE INDEX evidence_by_incident ON evidence (incident_id) WHERE incident_id IS NOT NULL;

-- What was attached to an incident is never carried over to the plan, nor the other way round.
CREATE TRIGGER evidence_keeps_its_owner BEFORE UPDATE OF activity_id, incident_id ON evidence
WHEN OLD.activity_id IS NOT NEW.activity_id OR OLD.incident_id IS NOT NEW.incident_id
BEGIN SELECT RAISE(ABORT, 'a piece of evidence keeps its owner'); END;

-- A name typed by mistake may stand in the name of a file too: a second narrow door, as narrow as the timeline's.
ALTER TABLE erasures ADD COLUMN revision_id TEXT REFERENCES evidence_revisions (id);

DROP TRIGGER erasures_are_only_closed;
CREATE TRIGGER erasures_are_only_closed BEFORE UPDATE ON erasures
WHEN OLD.open <> 1 OR NEW.open <> 0 OR OLD.id <> NEW.id OR OLD.incident_id <> NEW.incident_id
    OR OLD.entry_id IS NOT NEW.entry_id OR OLD.revision_id IS NOT NEW.revision_id OR OLD.label <> NEW.label
    OR OLD.reason <> NEW.reason OR OLD.erased_at <> NEW.erased_at OR OLD.erased_by <> NEW.erased_by
BEGIN SELECT RAISE(ABORT, 'an erasure stays as it was made'); END;

DROP TRIGGER evidence_revisions_keep_their_file;
CREATE TRIGGER evidence_revisions_keep_their_file
BEFORE UPDATE OF evidence_id, position, size, sha256, added_at, added_by ON evidence_revisions
BEGIN SELECT RAISE(ABORT, 'a revision keeps the file that was handed in'); END;

CREATE TRIGGER evidence_revisions_keep_their_name BEFORE UPDATE OF file_name ON evidence_revisions
WHEN NOT EXISTS (SELECT 1 FROM erasures AS e JOIN evidence AS v ON v.incident_id = e.incident_id
                 WHERE e.revision_id = OLD.id AND v.id = OLD.evidence_id AND e.open = 1
                   AND instr(NEW.file_name, e.label) > 0)
BEGIN SELECT RAISE(ABORT, 'a revision keeps the file that was handed in'); END;
