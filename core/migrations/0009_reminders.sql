-- When people are reminded. What is due is computed; here stands only what each account chose.

CREATE TABLE reminder_settings (
    id          TEXT PRIMARY KEY REFERENCES accounts (id),
    -- Days before the due day, as a JSON list; zero is the day itself.
    lead_days   TEXT NOT NULL CHECK (json_valid(lead_days)),
    scope       TEXT NOT NULL CHECK (scope IN ('mine', 'all')),
    digest_time TEXT,
    desktop     INTEGER NOT NULL CHECK (desktop IN (0, 1)),
    -- The last day whose digest was shown.
    digest_on   TEXT CHECK (digest_on IS date(digest_on))
) STRICT;

-- Further reminders of one activity, for everybody who is reminded of it.
CREATE TABLE activity_reminders (
    id          TEXT PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES activities (id),
    days_before INTEGER NOT NULL CHECK (days_before BETWEEN 0 AND 366),
    UNIQUE (activity_id, days_before)
) STRICT;

-- A reminder is put off until a day, never dismissed.
CREATE TABLE snoozes (
    id             TEXT PRIMARY KEY,
    account_id     TEXT NOT NULL REFERENCES accounts (id),
    source         TEXT NOT NULL,
    record_id      TEXT NOT NULL,
    occurrence_key TEXT NOT NULL DEFAULT '',
    until_on       TEXT NOT NULL CHECK (until_on IS date(until_on)),
    UNIQUE (account_id, source, record_id, occurrence_key)
) STRICT;
