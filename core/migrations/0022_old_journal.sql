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
