-- The journal is narrowed by kind, by tool and by the day of detection too: for each an index that is read from its newest
-- end, and for kinds and tools how many a year holds, so that the shortest way to a page is known before it is taken.

CREATE INDEX incidents_by_kind ON incidents (journal_year, kind, year, serial);
CREATE INDEX incidents_by_tool ON incidents (journal_year, tool, year, serial);
CREATE INDEX incidents_by_detection ON incidents (detected_on, year, serial);

-- Derived from the incidents by the triggers below, and therefore not recorded.
CREATE TABLE incident_sums (
    journal_year INTEGER NOT NULL,
    fact         TEXT NOT NULL CHECK (fact IN ('kind', 'tool')),
    -- Empty while it is not known.
    value        TEXT NOT NULL,
    n            INTEGER NOT NULL CHECK (n >= 0),
    PRIMARY KEY (journal_year, fact, value)
) STRICT, WITHOUT ROWID;

INSERT INTO incident_sums (journal_year, fact, value, n)
SELECT journal_year, 'kind', coalesce(kind, ''), count(*) FROM incidents GROUP BY 1, 3
UNION ALL
SELECT journal_year, 'tool', tool, count(*) FROM incidents GROUP BY 1, 3;

CREATE TRIGGER incidents_are_summed AFTER INSERT ON incidents BEGIN
    INSERT INTO incident_sums (journal_year, fact, value, n)
    VALUES (NEW.journal_year, 'kind', coalesce(NEW.kind, ''), 1), (NEW.journal_year, 'tool', NEW.tool, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER incidents_are_summed_anew AFTER UPDATE OF detected_on, kind, tool ON incidents
WHEN OLD.journal_year IS NOT NEW.journal_year OR OLD.kind IS NOT NEW.kind OR OLD.tool IS NOT NEW.tool
BEGIN
    UPDATE incident_sums SET n = n - 1
    WHERE journal_year = OLD.journal_year
      AND (fact, value) IN (VALUES ('kind', coalesce(OLD.kind, '')), ('tool', OLD.tool));
    INSERT INTO incident_sums (journal_year, fact, value, n)
    VALUES (NEW.journal_year, 'kind', coalesce(NEW.kind, ''), 1), (NEW.journal_year, 'tool', NEW.tool, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- `REPLACE` deletes without asking the triggers that keep a row; a row that stands is in its way, as it is in the journal.
CREATE TRIGGER minutes_are_never_replaced BEFORE INSERT ON minutes
WHEN EXISTS (SELECT 1 FROM minutes WHERE id = NEW.id OR (meeting_id = NEW.meeting_id AND version = NEW.version))
BEGIN SELECT RAISE(ABORT, 'signed minutes are never replaced'); END;

CREATE TRIGGER minutes_corrections_are_never_replaced BEFORE INSERT ON minutes_corrections
WHEN EXISTS (SELECT 1 FROM minutes_corrections
             WHERE id = NEW.id OR (meeting_id = NEW.meeting_id AND version = NEW.version))
BEGIN SELECT RAISE(ABORT, 'a correction of minutes is never replaced'); END;

CREATE TRIGGER meetings_are_never_replaced BEFORE INSERT ON meetings
WHEN EXISTS (SELECT 1 FROM meetings WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a meeting is never replaced'); END;
