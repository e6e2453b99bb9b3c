-- The school itself, its people, who may sign in, and its calendar.

CREATE TABLE school_profile (
    id             TEXT PRIMARY KEY CHECK (id = 'school'),
    name_kk        TEXT NOT NULL DEFAULT '',
    name_ru        TEXT NOT NULL DEFAULT '',
    name_en        TEXT NOT NULL DEFAULT '',
    short_name_kk  TEXT NOT NULL DEFAULT '',
    short_name_ru  TEXT NOT NULL DEFAULT '',
    short_name_en  TEXT NOT NULL DEFAULT '',
    place_kk       TEXT NOT NULL DEFAULT '',
    place_ru       TEXT NOT NULL DEFAULT '',
    place_en       TEXT NOT NULL DEFAULT '',
    letterhead_kk  TEXT NOT NULL DEFAULT '',
    letterhead_ru  TEXT NOT NULL DEFAULT '',
    letterhead_en  TEXT NOT NULL DEFAULT '',
    bin            TEXT NOT NULL DEFAULT '',
    -- The journal's index in the school's list of files, as printed in an incident's number.
    incident_index TEXT NOT NULL DEFAULT '07' CHECK (incident_index <> ''),
    week_days      INTEGER NOT NULL DEFAULT 5 CHECK (week_days IN (5, 6)),
    CHECK (name_kk <> '' OR name_ru <> '' OR name_en <> '')
) STRICT;

CREATE TABLE people (
    id         TEXT PRIMARY KEY,
    surname    TEXT NOT NULL CHECK (surname <> ''),
    given_name TEXT NOT NULL CHECK (given_name <> ''),
    patronymic TEXT NOT NULL DEFAULT '',
    post       TEXT NOT NULL DEFAULT '',
    phone      TEXT NOT NULL DEFAULT '',
    email      TEXT NOT NULL DEFAULT '',
    left_on    TEXT CHECK (left_on IS date(left_on)),
    trashed_at TEXT
) STRICT;

-- Who holds a role, from when, until when, by which order.
CREATE TABLE role_holdings (
    id        TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (id),
    role      TEXT NOT NULL,
    from_on   TEXT NOT NULL CHECK (from_on IS date(from_on)),
    to_on     TEXT CHECK (to_on IS date(to_on) AND to_on >= from_on),
    order_no  TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX role_holdings_by_person ON role_holdings (person_id);
CREATE INDEX role_holdings_by_role ON role_holdings (role, from_on);

-- Who belongs to a body (working group, council, commission), from when, until when, by which order.
CREATE TABLE memberships (
    id        TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (id),
    body      TEXT NOT NULL CHECK (body IN ('working_group', 'creative_group', 'commission', 'council')),
    post      TEXT NOT NULL CHECK (post IN ('chair', 'deputy', 'secretary', 'member')),
    from_on   TEXT NOT NULL CHECK (from_on IS date(from_on)),
    to_on     TEXT CHECK (to_on IS date(to_on) AND to_on >= from_on),
    order_no  TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX memberships_by_person ON memberships (person_id);
CREATE INDEX memberships_by_body ON memberships (body, from_on);

-- An account opens the file; passwords are not here: each account wraps the data key in keys.json.
CREATE TABLE accounts (
    id          TEXT PRIMARY KEY,
    login       TEXT NOT NULL UNIQUE CHECK (login <> ''),
    person_id   TEXT NOT NULL REFERENCES people (id),
    language    TEXT NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
    theme       TEXT NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark')),
    created_at  TEXT NOT NULL,
    disabled_at TEXT
) STRICT;

CREATE TABLE school_years (
    id        TEXT PRIMARY KEY,
    label     TEXT NOT NULL UNIQUE,
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    ends_on   TEXT NOT NULL CHECK (ends_on IS date(ends_on) AND ends_on > starts_on)
) STRICT;

CREATE TABLE terms (
    id             TEXT PRIMARY KEY,
    school_year_id TEXT NOT NULL REFERENCES school_years (id),
    number         INTEGER NOT NULL CHECK (number BETWEEN 1 AND 6),
    starts_on      TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    ends_on        TEXT NOT NULL CHECK (ends_on IS date(ends_on) AND ends_on > starts_on),
    UNIQUE (school_year_id, number)
) STRICT;

-- Public holidays and transfers, as decreed for each year.
CREATE TABLE days_off (
    id      TEXT PRIMARY KEY,
    day     TEXT NOT NULL UNIQUE CHECK (day IS date(day)),
    kind    TEXT NOT NULL CHECK (kind IN ('holiday', 'moved_rest', 'moved_work')),
    name_kk TEXT NOT NULL DEFAULT '',
    name_ru TEXT NOT NULL DEFAULT '',
    name_en TEXT NOT NULL DEFAULT ''
) STRICT;

-- The last number given in a gap-free register and year.
CREATE TABLE register_numbers (
    id       TEXT PRIMARY KEY,
    register TEXT NOT NULL,
    year     TEXT NOT NULL,
    last     INTEGER NOT NULL CHECK (last > 0),
    UNIQUE (register, year)
) STRICT;
