-- What an operation is called may hold a name that was typed by mistake. From now on the chain covers the hash of the
-- subject, so that the subject can be erased and the chain still verifies. What was recorded before is covered as it is.

-- The salt goes with the subject, so that an erased name cannot be guessed from its hash.
ALTER TABLE operations ADD COLUMN subject_salt TEXT;
-- NULL where there is no subject, and in operations of before.
ALTER TABLE operations ADD COLUMN subject_hash TEXT CHECK (subject_hash IS NULL OR length(subject_hash) = 64);
