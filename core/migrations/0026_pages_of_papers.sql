-- How pages of papers are laid out where no rule was found that says it: each school keeps to its own custom.
ALTER TABLE school_profile ADD COLUMN page_numbers TEXT NOT NULL DEFAULT 'top_centre'
    CHECK (page_numbers IN ('top_centre', 'top_right', 'bottom_centre', 'bottom_right'));
-- What is left at the left of pages that are sewn into a book, in millimetres.
ALTER TABLE school_profile ADD COLUMN spine_mm INTEGER NOT NULL DEFAULT 30 CHECK (spine_mm BETWEEN 20 AND 50);
