-- How many incidents of a kind a year holds is told by its tallies; the sums keep the tools alone.
DROP TRIGGER incidents_are_summed;
DROP TRIGGER incidents_are_summed_anew;

-- Derived from the incidents by the triggers below, and therefore not recorded.
CREATE TABLE incident_tools (
    journal_year INTEGER NOT NULL,
    -- Empty while it is not known.
    tool         TEXT NOT NULL,
    n            INTEGER NOT NULL CHECK (n >= 0),
    PRIMARY KEY (journal_year, tool)
) STRICT, WITHOUT ROWID;

INSERT INTO incident_tools (journal_year, tool, n) SELECT journal_year, tool, count(*) FROM incidents GROUP BY 1, 2;

DROP TABLE incident_sums;

CREATE TRIGGER incident_tools_are_summed AFTER INSERT ON incidents BEGIN
    INSERT INTO incident_tools (journal_year, tool, n) VALUES (NEW.journal_year, NEW.tool, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER incident_tools_are_summed_anew AFTER UPDATE OF detected_on, tool ON incidents
WHEN OLD.journal_year IS NOT NEW.journal_year OR OLD.tool IS NOT NEW.tool
BEGIN
    UPDATE incident_tools SET n = n - 1 WHERE journal_year = OLD.journal_year AND tool = OLD.tool;
    INSERT INTO incident_tools (journal_year, tool, n) VALUES (NEW.journal_year, NEW.tool, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- How many closed incidents of a year took how many days: from the detection to the last line of the timeline that says
-- they were closed, each by the school's own day. A report finds its median here, however long the journal is.
CREATE TABLE incident_closings (
    journal_year INTEGER NOT NULL,
    days         INTEGER NOT NULL CHECK (days >= 0),
    n            INTEGER NOT NULL CHECK (n >= 0),
    PRIMARY KEY (journal_year, days)
) STRICT, WITHOUT ROWID;

INSERT INTO incident_closings (journal_year, days, n)
SELECT i.journal_year,
       max(0, CAST(julianday(date(e.recorded_at, '+5 hours')) - julianday(i.detected_on) AS INTEGER)), count(*)
FROM incidents AS i JOIN incident_entries AS e ON e.incident_id = i.id AND e.position =
     (SELECT max(l.position) FROM incident_entries AS l WHERE l.incident_id = i.id AND l.state_to = 'closed')
WHERE i.state = 'closed' GROUP BY 1, 2;

-- The state and its line of the timeline are written one after the other; whichever comes last brings the tally.
CREATE TRIGGER closings_are_tallied AFTER UPDATE OF detected_on, state ON incidents
WHEN (OLD.state = 'closed' OR NEW.state = 'closed')
    AND (OLD.state IS NOT NEW.state OR OLD.detected_on IS NOT NEW.detected_on)
BEGIN
    UPDATE incident_closings SET n = n - 1
    WHERE OLD.state = 'closed' AND journal_year = OLD.journal_year AND days =
        (SELECT max(0, CAST(julianday(date(e.recorded_at, '+5 hours')) - julianday(OLD.detected_on) AS INTEGER))
         FROM incident_entries AS e WHERE e.incident_id = OLD.id AND e.state_to = 'closed'
         ORDER BY e.position DESC LIMIT 1);
    INSERT INTO incident_closings (journal_year, days, n)
    SELECT NEW.journal_year,
           max(0, CAST(julianday(date(e.recorded_at, '+5 hours')) - julianday(NEW.detected_on) AS INTEGER)), 1
    FROM incident_entries AS e WHERE NEW.state = 'closed' AND e.incident_id = NEW.id AND e.state_to = 'closed'
        AND e.position = (SELECT max(l.position) FROM incident_entries AS l
                          WHERE l.incident_id = NEW.id AND l.state_to = 'closed')
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER closing_lines_are_tallied AFTER INSERT ON incident_entries
WHEN NEW.state_to = 'closed' AND (SELECT i.state FROM incidents AS i WHERE i.id = NEW.incident_id) = 'closed'
BEGIN
    UPDATE incident_closings SET n = n - 1
    WHERE (journal_year, days) =
        (SELECT i.journal_year,
                max(0, CAST(julianday(date(e.recorded_at, '+5 hours')) - julianday(i.detected_on) AS INTEGER))
         FROM incidents AS i JOIN incident_entries AS e ON e.incident_id = i.id
         WHERE i.id = NEW.incident_id AND e.state_to = 'closed' AND e.position < NEW.position
         ORDER BY e.position DESC LIMIT 1);
    INSERT INTO incident_closings (journal_year, days, n)
    SELECT i.journal_year,
           max(0, CAST(julianday(date(NEW.recorded_at, '+5 hours')) - julianday(i.detected_on) AS INTEGER)), 1
    FROM incidents AS i WHERE i.id = NEW.incident_id
    ON CONFLICT DO UPDATE SET n = n + 1;
END;
