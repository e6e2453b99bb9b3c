-- What the school works on this year, and what the plan is to bring, one to a line.
ALTER TABLE plans ADD COLUMN topic_kk TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN topic_ru TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN topic_en TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN expected_results_kk TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN expected_results_ru TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN expected_results_en TEXT NOT NULL DEFAULT '';
