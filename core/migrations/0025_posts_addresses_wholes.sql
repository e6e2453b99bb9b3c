-- A person's post in every language that papers are written in: `post` is the Kazakh one.
ALTER TABLE people ADD COLUMN post_ru TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN post_en TEXT NOT NULL DEFAULT '';

-- What was typed in Russian, when there was one place for every language, goes where Russian papers look for it. Kazakh has
-- letters of its own; without any of them, these are those of Russian words.
UPDATE people SET post_ru = post, post = ''
 WHERE post GLOB '*[вёфцчщъьэюяВЁФЦЧЩЪЬЭЮЯ]*' AND post NOT GLOB '*[әғқңөұүһіӘҒҚҢӨҰҮҺІ]*';

-- The post of whoever signed, frozen in each language as well.
ALTER TABLE execution_marks ADD COLUMN signed_post_ru TEXT NOT NULL DEFAULT '';
ALTER TABLE execution_marks ADD COLUMN signed_post_en TEXT NOT NULL DEFAULT '';
ALTER TABLE annual_report_versions ADD COLUMN signer_post_ru TEXT NOT NULL DEFAULT '';
ALTER TABLE annual_report_versions ADD COLUMN signer_post_en TEXT NOT NULL DEFAULT '';

-- How the school is reached, as the head of its letters says it.
ALTER TABLE school_profile ADD COLUMN address_kk TEXT NOT NULL DEFAULT '';
ALTER TABLE school_profile ADD COLUMN address_ru TEXT NOT NULL DEFAULT '';
ALTER TABLE school_profile ADD COLUMN address_en TEXT NOT NULL DEFAULT '';
ALTER TABLE school_profile ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE school_profile ADD COLUMN email TEXT NOT NULL DEFAULT '';

-- Of how many a figure was told when the item was written: "12 of 40" is no longer so when only the whole has moved.
ALTER TABLE annual_report_sources ADD COLUMN whole INTEGER;

-- No screen looks for items of a report, and one that follows the registers says something else than what is stored.
DELETE FROM search_texts WHERE area = 'report';
