-- Incidents that an older journal of the school held, on paper or in Excel: each has a number of this journal like any other
-- and keeps the one that people knew it by.
ALTER TABLE incidents ADD COLUMN old_number TEXT NOT NULL DEFAULT '';

-- The day on which the older journal says it ended; nothing for one that it left open, or that began here.
ALTER TABLE incidents ADD COLUMN old_ended_on TEXT CHECK (old_ended_on IS date(old_ended_on));

-- The import that brought it, so that a wrong one can be voided as a whole.
ALTER TABLE incidents ADD COLUMN import_id TEXT CHECK (import_id <> '');

CREATE INDEX incidents_by_old_number ON incidents (old_number) WHERE old_number <> '';
CREATE INDEX incidents_by_import ON incidents (import_id, year, serial) WHERE import_id IS NOT NULL;

-- Where it came from is a fact of its beginning: it never changes.
CREATE TRIGGER incidents_keep_their_origin BEFORE UPDATE OF old_number, old_ended_on, import_id ON incidents
WHEN OLD.old_number <> NEW.old_number OR OLD.old_ended_on IS NOT NEW.old_ended_on OR OLD.import_id IS NOT NEW.import_id
BEGIN SELECT RAISE(ABORT, 'an incident keeps where it came from'); END;

-- When each closing of an incident was: as the older journal says, until it was reopened here; else by the school's own day.
CREATE VIEW incident_closing_days AS
SELECT e.incident_id, e.position,
       coalesce(iif(EXISTS (SELECT 1 FROM incident_entries AS r WHERE r.incident_id = e.incident_id
                                AND r.state_to = 'reopened' AND r.position < e.position), NULL, i.old_ended_on),
                date(e.recorded_at, '+5 hours')) AS closed_on
FROM incidents AS i JOIN incident_entries AS e ON e.incident_id = i.id WHERE e.state_to = 'closed';

DROP TRIGGER closings_are_tallied;
DROP TRIGGER closing_lines_are_tallied;

CREATE TRIGGER closings_are_tallied AFTER UPDATE OF detected_on, state ON incidents
WHEN (OLD.state = 'closed' OR NEW.state = 'closed')
    AND (OLD.state IS NOT NEW.state OR OLD.detected_on IS NOT NEW.detected_on)
BEGIN
    UPDATE incident_closings SET n = n - 1
    WHERE OLD.state = 'closed' AND journal_year = OLD.journal_year AND days =
        (SELECT max(0, CAST(julianday(c.closed_on) - julianday(OLD.detected_on) AS INTEGER))
         FROM incident_closing_days AS c WHERE c.incident_id = OLD.id ORDER BY c.position DESC LIMIT 1);
    INSERT INTO incident_closings (journal_year, days, n)
    SELECT NEW.journal_year, max(0, CAST(julianday(c.closed_on) - julianday(NEW.detected_on) AS INTEGER)), 1
    FROM incident_closing_days AS c WHERE NEW.state = 'closed' AND c.incident_id = NEW.id
        AND c.position = (SELECT max(l.position) FROM incident_entries AS l
                          WHERE l.incident_id = NEW.id AND l.state_to = 'closed')
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER closing_lines_are_tallied AFTER INSERT ON incident_entries
WHEN NEW.state_to = 'closed' AND (SELECT i.state FROM incidents AS i WHERE i.id = NEW.incident_id) = 'closed'
BEGIN
    UPDATE incident_closings SET n = n - 1
    WHERE (journal_year, days) =
        (SELECT i.journal_year, max(0, CAST(julianday(c.closed_on) - julianday(i.detected_on) AS INTEGER))
         FROM incidents AS i JOIN incident_closing_days AS c ON c.incident_id = i.id
         WHERE i.id = NEW.incident_id AND c.position < NEW.position ORDER BY c.position DESC LIMIT 1);
    INSERT INTO incident_closings (journal_year, days, n)
    SELECT i.journal_year, max(0, CAST(julianday(c.closed_on) - julianday(i.detected_on) AS INTEGER)), 1
    FROM incidents AS i JOIN incident_closing_days AS c ON c.incident_id = i.id
    WHERE i.id = NEW.incident_id AND c.position = NEW.position
    ON CONFLICT DO UPDATE SET n = n + 1;
END;
