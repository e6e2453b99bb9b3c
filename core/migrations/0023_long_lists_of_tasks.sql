-- Incidents bring tasks by the thousand, so no list of them may look at every one.

-- Those that are said to be done and wait to be verified; nobody verifies what an incident's own list asks for.
CREATE INDEX tasks_to_verify ON tasks (due_on)
WHERE done_on IS NOT NULL AND verified_at IS NULL AND cancelled_at IS NULL AND purpose NOT IN ('checklist', 'effect_check');

-- Those of a school year, in the order they were given.
CREATE INDEX tasks_by_giving ON tasks (given_at, id);
