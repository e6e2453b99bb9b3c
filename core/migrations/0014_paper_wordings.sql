-- The school's own wording of a sentence that a paper always says, per language; without a row the shipped one holds.
CREATE TABLE paper_wordings (
    id       TEXT PRIMARY KEY,
    paper    TEXT NOT NULL CHECK (paper <> ''),
    piece    TEXT NOT NULL CHECK (piece <> ''),
    language TEXT NOT NULL CHECK (language IN ('kk', 'ru', 'en')),
    text     TEXT NOT NULL CHECK (text <> ''),
    UNIQUE (paper, piece, language)
) STRICT;
