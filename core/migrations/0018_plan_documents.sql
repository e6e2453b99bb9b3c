-- What documents said of a plan: the next one is compared with it, so that only what says something new changes the plan.

-- A row in the document's own words, as JSON; among them the deadline, which a rule stands for.
ALTER TABLE activities ADD COLUMN source TEXT CHECK (source IS NULL OR json_valid(source));

-- The document itself: file, head, approval and stages, as JSON.
ALTER TABLE plans ADD COLUMN source TEXT CHECK (source IS NULL OR json_valid(source));

-- What the plan is to reach, one to a line.
ALTER TABLE plans ADD COLUMN objectives_kk TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN objectives_ru TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN objectives_en TEXT NOT NULL DEFAULT '';
