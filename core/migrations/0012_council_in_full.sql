-- The council in full: bodies by order with their rules, meetings step by step, votes, tasks of decisions, signed minutes.

-- What the order about each body says. The members stand in memberships.
CREATE TABLE bodies (
    id            TEXT PRIMARY KEY CHECK (id IN ('working_group', 'creative_group', 'commission', 'council')),
    -- The name as the order writes it; empty where the program's own word will do.
    name_kk       TEXT NOT NULL DEFAULT '',
    name_ru       TEXT NOT NULL DEFAULT '',
    name_en       TEXT NOT NULL DEFAULT '',
    order_no      TEXT NOT NULL DEFAULT '',
    order_on      TEXT CHECK (order_on IS date(order_on)),
    term_from_on  TEXT CHECK (term_from_on IS date(term_from_on)),
    term_to_on    TEXT CHECK (term_to_on IS date(term_to_on) AND term_to_on >= term_from_on),
    quorum_rule   TEXT NOT NULL DEFAULT 'more_than_half'
                  CHECK (quorum_rule IN ('more_than_half', 'half', 'two_thirds', 'count')),
    quorum_count  INTEGER CHECK (quorum_count > 0),
    majority_rule TEXT NOT NULL DEFAULT 'more_than_half_of_present'
                  CHECK (majority_rule IN ('more_than_half_of_present', 'more_than_half_of_voting',
                                           'more_than_half_of_members', 'two_thirds_of_present')),
    casting_vote  INTEGER NOT NULL DEFAULT 1 CHECK (casting_vote IN (0, 1)),
    notice_days   INTEGER NOT NULL DEFAULT 0 CHECK (notice_days BETWEEN 0 AND 60),
    numbering     TEXT NOT NULL DEFAULT 'calendar_year' CHECK (numbering IN ('calendar_year', 'school_year')),
    CHECK ((quorum_count IS NULL) = (quorum_rule <> 'count'))
) STRICT;

INSERT INTO bodies (id) VALUES ('council'), ('working_group'), ('commission'), ('creative_group');

-- Questions that a body puts on every agenda until they are taken off the list.
CREATE TABLE standing_items (
    id         TEXT PRIMARY KEY,
    body       TEXT NOT NULL REFERENCES bodies (id),
    position   INTEGER NOT NULL,
    title_kk   TEXT NOT NULL DEFAULT '',
    title_ru   TEXT NOT NULL DEFAULT '',
    title_en   TEXT NOT NULL DEFAULT '',
    retired_at TEXT,
    CHECK (title_kk <> '' OR title_ru <> '' OR title_en <> '')
) STRICT;

CREATE INDEX standing_items_by_body ON standing_items (body, position);

DROP TRIGGER attendances_of_held_meetings_stay;
DROP TRIGGER attendances_of_held_meetings_are_kept;
DROP TRIGGER held_meetings_stay;
DROP TRIGGER agendas_of_held_meetings_stay;
DROP TRIGGER agendas_of_held_meetings_are_kept;

CREATE TABLE meetings_in_full (
    id               TEXT PRIMARY KEY,
    body             TEXT NOT NULL REFERENCES bodies (id),
    number           INTEGER,
    -- The calendar year or school year that the number counts in.
    number_year      TEXT,
    held_on          TEXT NOT NULL CHECK (held_on IS date(held_on)),
    starts_at        TEXT,
    place            TEXT NOT NULL DEFAULT '',
    remote           INTEGER NOT NULL DEFAULT 0 CHECK (remote IN (0, 1)),
    invited          TEXT NOT NULL DEFAULT '',
    state            TEXT NOT NULL CHECK (state IN ('draft', 'convened', 'in_session', 'held', 'minutes', 'signed',
                                                    'archived', 'no_quorum', 'cancelled')),
    cancelled_reason TEXT NOT NULL DEFAULT '',
    -- The meeting that did not take place and is called again here.
    repeats_id       TEXT REFERENCES meetings (id),
    convened_at      TEXT,
    urgent_reason    TEXT NOT NULL DEFAULT '',
    opened_at        TEXT,
    closed_at        TEXT,
    -- Frozen when the session is opened or found without a quorum.
    members_count    INTEGER CHECK (members_count >= 0),
    quorum_rule      TEXT CHECK (quorum_rule IN ('more_than_half', 'half', 'two_thirds', 'count')),
    quorum_needed    INTEGER CHECK (quorum_needed > 0),
    chaired_by_id    TEXT REFERENCES people (id),
    recorded_by_id   TEXT REFERENCES people (id),
    archive_index    TEXT NOT NULL DEFAULT '',
    archived_on      TEXT CHECK (archived_on IS date(archived_on)),
    CHECK ((number IS NOT NULL) = (state IN ('held', 'minutes', 'signed', 'archived'))),
    CHECK ((number IS NULL) = (number_year IS NULL)),
    CHECK (cancelled_reason <> '' OR state <> 'cancelled')
) STRICT;

-- Decisions used to be written into a draft; such a draft is a session that goes on.
INSERT INTO meetings_in_full (id, body, number, number_year, held_on, starts_at, place, state, cancelled_reason)
SELECT m.id, m.body, m.number, CASE WHEN m.number IS NOT NULL THEN substr(m.held_on, 1, 4) END, m.held_on, m.starts_at,
       m.place,
       CASE WHEN m.state = 'draft' AND EXISTS (SELECT 1 FROM agenda_items AS i JOIN decisions AS d ON d.agenda_item_id = i.id
                                               WHERE i.meeting_id = m.id AND i.trashed_at IS NULL)
            THEN 'in_session' ELSE m.state END,
       CASE WHEN m.state = 'cancelled' AND m.cancelled_reason = '' THEN '–' ELSE m.cancelled_reason END
FROM meetings AS m;

DROP TABLE meetings;
ALTER TABLE meetings_in_full RENAME TO meetings;
CREATE INDEX meetings_by_day ON meetings (held_on);
CREATE UNIQUE INDEX meetings_by_number ON meetings (body, number_year, number) WHERE number IS NOT NULL;

-- Frozen for meetings that were held before: who was on the list, and more than half of them.
UPDATE meetings SET members_count = (SELECT count(*) FROM attendances AS a WHERE a.meeting_id = meetings.id),
                    quorum_rule = 'more_than_half',
                    quorum_needed = (SELECT count(*) / 2 + 1 FROM attendances AS a WHERE a.meeting_id = meetings.id)
WHERE state IN ('held', 'in_session');

ALTER TABLE attendances ADD COLUMN arrived_time TEXT;
ALTER TABLE attendances ADD COLUMN left_time TEXT;

CREATE TABLE agenda_items_in_full (
    id               TEXT PRIMARY KEY,
    meeting_id       TEXT NOT NULL REFERENCES meetings (id),
    position         INTEGER NOT NULL,
    kind             TEXT NOT NULL CHECK (kind IN ('question', 'incident', 'decision', 'standing')),
    title_kk         TEXT NOT NULL DEFAULT '',
    title_ru         TEXT NOT NULL DEFAULT '',
    title_en         TEXT NOT NULL DEFAULT '',
    incident_id      TEXT REFERENCES incidents (id),
    -- The decision whose execution is looked at.
    decision_id      TEXT REFERENCES decisions (id),
    standing_item_id TEXT REFERENCES standing_items (id),
    -- The item of an earlier meeting that was put off to this one.
    deferred_from_id TEXT REFERENCES agenda_items (id),
    presenter_id     TEXT REFERENCES people (id),
    speakers         TEXT NOT NULL DEFAULT '',
    discussion_kk    TEXT NOT NULL DEFAULT '',
    discussion_ru    TEXT NOT NULL DEFAULT '',
    discussion_en    TEXT NOT NULL DEFAULT '',
    proposal_kk      TEXT NOT NULL DEFAULT '',
    proposal_ru      TEXT NOT NULL DEFAULT '',
    proposal_en      TEXT NOT NULL DEFAULT '',
    state            TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'decided', 'deferred')),
    deferred_reason  TEXT NOT NULL DEFAULT '',
    trashed_at       TEXT,
    CHECK (title_kk <> '' OR title_ru <> '' OR title_en <> ''),
    CHECK ((kind = 'incident') = (incident_id IS NOT NULL)),
    CHECK ((kind = 'decision') = (decision_id IS NOT NULL)),
    CHECK ((kind = 'standing') = (standing_item_id IS NOT NULL))
) STRICT;

-- A title in one language goes under the language of the school's name.
INSERT INTO agenda_items_in_full (id, meeting_id, position, kind, title_kk, title_ru, incident_id, presenter_id,
                                  discussion_kk, discussion_ru, state, trashed_at)
SELECT i.id, i.meeting_id, i.position, CASE WHEN i.incident_id IS NULL THEN 'question' ELSE 'incident' END,
       CASE WHEN s.russian THEN '' ELSE i.title END, CASE WHEN s.russian THEN i.title ELSE '' END, i.incident_id,
       i.presenter_id, CASE WHEN s.russian THEN '' ELSE i.discussion END,
       CASE WHEN s.russian THEN i.discussion ELSE '' END,
       CASE WHEN m.state = 'held' THEN 'decided' ELSE 'open' END, i.trashed_at
FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id,
     (SELECT count(*) > 0 AS russian FROM school_profile WHERE name_kk = '' AND name_ru <> '') AS s;

DROP TABLE agenda_items;
ALTER TABLE agenda_items_in_full RENAME TO agenda_items;
CREATE INDEX agenda_items_by_meeting ON agenda_items (meeting_id, position);
CREATE INDEX agenda_items_by_incident ON agenda_items (incident_id) WHERE incident_id IS NOT NULL;
CREATE INDEX agenda_items_by_decision ON agenda_items (decision_id) WHERE decision_id IS NOT NULL;

-- One vote on one decision: what was counted, how many were needed, what came of it. Frozen when the vote is closed.
CREATE TABLE votes (
    id              TEXT PRIMARY KEY,
    decision_id     TEXT NOT NULL UNIQUE REFERENCES decisions (id),
    mode            TEXT NOT NULL CHECK (mode IN ('count', 'by_name')),
    majority_rule   TEXT NOT NULL,
    casting_vote    INTEGER NOT NULL CHECK (casting_vote IN (0, 1)),
    -- NULL for votes that were only counted, before the program kept them as they happened.
    opened_at       TEXT,
    members         INTEGER NOT NULL,
    present         INTEGER NOT NULL,
    recused         INTEGER NOT NULL DEFAULT 0,
    votes_for       INTEGER CHECK (votes_for >= 0),
    votes_against   INTEGER CHECK (votes_against >= 0),
    votes_abstained INTEGER CHECK (votes_abstained >= 0),
    -- How the chair decided between equal votes.
    casting         TEXT CHECK (casting IN ('for', 'against')),
    needed          INTEGER,
    adopted         INTEGER CHECK (adopted IN (0, 1)),
    closed_at       TEXT,
    CHECK ((adopted IS NULL) = (closed_at IS NULL))
) STRICT;

-- Everybody who may vote, from the moment the vote is opened; by name, or as a recusal, each with their choice.
CREATE TABLE vote_choices (
    id          TEXT PRIMARY KEY,
    decision_id TEXT NOT NULL REFERENCES decisions (id),
    person_id   TEXT NOT NULL REFERENCES people (id),
    post        TEXT NOT NULL,
    choice      TEXT CHECK (choice IN ('for', 'against', 'abstained', 'recused')),
    reason      TEXT NOT NULL DEFAULT '' CHECK (reason <> '' OR choice IS NOT 'recused'),
    UNIQUE (decision_id, person_id)
) STRICT;

INSERT INTO votes (id, decision_id, mode, majority_rule, casting_vote, members, present, votes_for, votes_against,
                   votes_abstained, adopted, closed_at)
SELECT 'vote:' || d.id, d.id, 'count', 'more_than_half_of_present', 0,
       (SELECT count(*) FROM attendances AS a WHERE a.meeting_id = m.id),
       (SELECT count(*) FROM attendances AS a WHERE a.meeting_id = m.id AND a.present = 1),
       coalesce(d.votes_for, 0), coalesce(d.votes_against, 0), coalesce(d.votes_abstained, 0), 1,
       m.held_on || 'T00:00:00Z'
FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id JOIN meetings AS m ON m.id = i.meeting_id
WHERE d.votes_for IS NOT NULL AND m.state <> 'cancelled' AND i.trashed_at IS NULL;

CREATE TABLE decisions_in_full (
    id                TEXT PRIMARY KEY,
    agenda_item_id    TEXT NOT NULL REFERENCES agenda_items (id),
    position          INTEGER NOT NULL CHECK (position > 0),
    text_kk           TEXT NOT NULL DEFAULT '',
    text_ru           TEXT NOT NULL DEFAULT '',
    text_en           TEXT NOT NULL DEFAULT '',
    responsible_id    TEXT REFERENCES people (id),
    -- The first day; a later meeting may extend it.
    due_on            TEXT CHECK (due_on IS date(due_on)),
    state             TEXT NOT NULL CHECK (state IN ('proposed', 'adopted', 'rejected')),
    -- Only where nobody is responsible: whether the others were carried out is read from their task.
    done_on           TEXT CHECK (done_on IS date(done_on) AND (done_on IS NULL OR responsible_id IS NULL)),
    done_note         TEXT NOT NULL DEFAULT '',
    cancelled_at      TEXT,
    cancelled_by      TEXT NOT NULL DEFAULT '',
    cancelled_reason  TEXT NOT NULL DEFAULT '' CHECK (cancelled_reason <> '' OR cancelled_at IS NULL),
    cancelled_item_id TEXT REFERENCES agenda_items (id),
    CHECK (text_kk <> '' OR text_ru <> '' OR text_en <> ''),
    UNIQUE (agenda_item_id, position)
) STRICT;

ALTER TABLE tasks ADD COLUMN decision_id TEXT REFERENCES decisions (id);

-- Every decision that somebody answers for gets its task; whoever wrote the decision down gave it.
INSERT INTO tasks (id, title, responsible_id, due_on, given_at, given_by, done_on, done_note, purpose, decision_id)
SELECT 'decision-task:' || d.id, substr(coalesce(nullif(d.text_kk, ''), nullif(d.text_ru, ''), d.text_en), 1, 300),
       d.responsible_id, d.due_on,
       coalesce((SELECT o.happened_at FROM row_changes AS c JOIN operations AS o ON o.seq = c.operation_seq
                 WHERE c.table_name = 'decisions' AND c.row_id = d.id ORDER BY c.position LIMIT 1),
                m.held_on || 'T00:00:00Z'),
       coalesce((SELECT o.account_name FROM row_changes AS c JOIN operations AS o ON o.seq = c.operation_seq
                 WHERE c.table_name = 'decisions' AND c.row_id = d.id ORDER BY c.position LIMIT 1), ''),
       d.done_on, d.done_note, 'decision', d.id
FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id JOIN meetings AS m ON m.id = i.meeting_id
WHERE d.responsible_id IS NOT NULL AND m.state <> 'cancelled' AND i.trashed_at IS NULL;

INSERT INTO search_texts (area, record_id, folded)
SELECT 'tasks', id, fold(title || ' ' || note || ' ' || done_note) FROM tasks WHERE decision_id IS NOT NULL;

INSERT INTO decisions_in_full (id, agenda_item_id, position, text_kk, text_ru, text_en, responsible_id, due_on, state,
                               done_on, done_note)
SELECT d.id, d.agenda_item_id, d.position, d.text_kk, d.text_ru, d.text_en, d.responsible_id, d.due_on,
       CASE WHEN m.state = 'cancelled' THEN 'proposed' ELSE 'adopted' END,
       CASE WHEN d.responsible_id IS NULL THEN d.done_on END,
       CASE WHEN d.responsible_id IS NULL THEN d.done_note ELSE '' END
FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id JOIN meetings AS m ON m.id = i.meeting_id;

DROP TABLE decisions;
ALTER TABLE decisions_in_full RENAME TO decisions;
CREATE INDEX decisions_by_item ON decisions (agenda_item_id);
CREATE INDEX decisions_by_responsible ON decisions (responsible_id) WHERE responsible_id IS NOT NULL;
CREATE UNIQUE INDEX tasks_by_decision ON tasks (decision_id) WHERE decision_id IS NOT NULL;

-- A later day for a decision. The first day stays what was decided; the task holds the day that counts.
CREATE TABLE decision_extensions (
    id             TEXT PRIMARY KEY,
    decision_id    TEXT NOT NULL REFERENCES decisions (id),
    due_on         TEXT NOT NULL CHECK (due_on IS date(due_on)),
    reason         TEXT NOT NULL CHECK (reason <> ''),
    -- The item of the later meeting that granted it.
    agenda_item_id TEXT REFERENCES agenda_items (id),
    granted_at     TEXT NOT NULL,
    granted_by     TEXT NOT NULL
) STRICT;

CREATE INDEX decision_extensions_by_decision ON decision_extensions (decision_id);

-- Signed minutes as they were signed, whole, in both languages. A correction is a further version.
CREATE TABLE minutes (
    id                TEXT PRIMARY KEY,
    meeting_id        TEXT NOT NULL REFERENCES meetings (id),
    version           INTEGER NOT NULL CHECK (version > 0),
    content           TEXT NOT NULL CHECK (json_valid(content)),
    sha256            TEXT NOT NULL CHECK (length(sha256) = 64),
    -- The head of the chain of changes when the minutes were signed.
    chain_head        TEXT NOT NULL,
    signed_on         TEXT NOT NULL CHECK (signed_on IS date(signed_on)),
    chair_name        TEXT NOT NULL,
    chair_post        TEXT NOT NULL,
    secretary_name    TEXT NOT NULL,
    secretary_post    TEXT NOT NULL,
    correction_reason TEXT NOT NULL DEFAULT '' CHECK ((correction_reason = '') = (version = 1)),
    signed_at         TEXT NOT NULL,
    signed_by         TEXT NOT NULL,
    UNIQUE (meeting_id, version)
) STRICT;

-- Why signed minutes were opened again, and for which version.
CREATE TABLE minutes_corrections (
    id         TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    version    INTEGER NOT NULL CHECK (version > 1),
    reason     TEXT NOT NULL CHECK (reason <> ''),
    opened_at  TEXT NOT NULL,
    opened_by  TEXT NOT NULL,
    UNIQUE (meeting_id, version)
) STRICT;

CREATE TRIGGER minutes_stay BEFORE UPDATE ON minutes
BEGIN SELECT RAISE(ABORT, 'signed minutes stay as they were signed'); END;
CREATE TRIGGER minutes_are_kept BEFORE DELETE ON minutes
BEGIN SELECT RAISE(ABORT, 'signed minutes are kept'); END;
CREATE TRIGGER minutes_corrections_stay BEFORE UPDATE ON minutes_corrections
BEGIN SELECT RAISE(ABORT, 'a correction of minutes stays'); END;
CREATE TRIGGER minutes_corrections_are_kept BEFORE DELETE ON minutes_corrections
BEGIN SELECT RAISE(ABORT, 'a correction of minutes is kept'); END;

-- A finished meeting keeps its facts; its state goes on to minutes, signing and the archive, and back only by a correction.
CREATE TRIGGER finished_meetings_stay
BEFORE UPDATE OF id, body, number, number_year, held_on, starts_at, place, remote, cancelled_reason, repeats_id, convened_at,
                 urgent_reason, opened_at, closed_at, members_count, quorum_rule, quorum_needed, chaired_by_id, recorded_by_id
ON meetings WHEN OLD.state IN ('held', 'minutes', 'signed', 'archived', 'no_quorum')
BEGIN SELECT RAISE(ABORT, 'a finished meeting stays as it was'); END;

CREATE TRIGGER signed_meetings_stay BEFORE UPDATE OF invited ON meetings
WHEN OLD.state IN ('signed', 'archived', 'no_quorum')
BEGIN SELECT RAISE(ABORT, 'a signed meeting stays as it was signed'); END;

CREATE TRIGGER archived_meetings_stay BEFORE UPDATE OF archive_index, archived_on ON meetings
WHEN NOT (OLD.state = 'signed' AND NEW.state = 'archived')
BEGIN SELECT RAISE(ABORT, 'only signed minutes are filed'); END;

CREATE TRIGGER finished_meetings_go_on BEFORE UPDATE OF state ON meetings
WHEN OLD.state <> NEW.state AND OLD.state IN ('held', 'minutes', 'signed', 'archived', 'no_quorum')
 AND NOT (OLD.state = 'held' AND NEW.state = 'minutes')
 AND NOT (OLD.state = 'minutes' AND NEW.state = 'held'
          AND NOT EXISTS (SELECT 1 FROM minutes AS s WHERE s.meeting_id = OLD.id))
 AND NOT (OLD.state = 'minutes' AND NEW.state = 'signed'
          AND EXISTS (SELECT 1 FROM minutes AS s WHERE s.meeting_id = OLD.id)
          AND NOT EXISTS (SELECT 1 FROM minutes_corrections AS c WHERE c.meeting_id = OLD.id
                          AND c.version > (SELECT max(s.version) FROM minutes AS s WHERE s.meeting_id = OLD.id)))
 AND NOT (OLD.state = 'signed' AND NEW.state = 'archived')
 AND NOT (OLD.state IN ('signed', 'archived') AND NEW.state = 'minutes'
          AND EXISTS (SELECT 1 FROM minutes_corrections AS c WHERE c.meeting_id = OLD.id
                      AND c.version > (SELECT max(s.version) FROM minutes AS s WHERE s.meeting_id = OLD.id)))
BEGIN SELECT RAISE(ABORT, 'a finished meeting does not go back'); END;

CREATE TRIGGER finished_meetings_are_kept BEFORE DELETE ON meetings
WHEN OLD.state IN ('held', 'minutes', 'signed', 'archived', 'no_quorum')
BEGIN SELECT RAISE(ABORT, 'a finished meeting is kept'); END;

-- Who was present is part of the minutes; what is said beside it may be written up until they are signed.
CREATE TRIGGER attendances_of_finished_meetings_stay BEFORE UPDATE OF id, meeting_id, person_id, post, present ON attendances
WHEN (SELECT state FROM meetings WHERE id = OLD.meeting_id) IN ('held', 'minutes', 'signed', 'archived', 'no_quorum', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'the attendance of a finished meeting stays'); END;

CREATE TRIGGER attendances_of_signed_meetings_stay BEFORE UPDATE ON attendances
WHEN (SELECT state FROM meetings WHERE id = OLD.meeting_id) IN ('signed', 'archived', 'no_quorum', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'the attendance of a signed meeting stays'); END;

CREATE TRIGGER attendances_of_finished_meetings_are_kept BEFORE DELETE ON attendances
WHEN (SELECT state FROM meetings WHERE id = OLD.meeting_id) IN ('held', 'minutes', 'signed', 'archived', 'no_quorum', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'the attendance of a finished meeting stays'); END;

CREATE TRIGGER attendances_of_finished_meetings_are_whole BEFORE INSERT ON attendances
WHEN (SELECT state FROM meetings WHERE id = NEW.meeting_id) IN ('held', 'minutes', 'signed', 'archived', 'no_quorum', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'the attendance of a finished meeting stays'); END;

-- What was on the agenda stays; what was said may be written up until the minutes are signed.
CREATE TRIGGER agendas_of_finished_meetings_stay
BEFORE UPDATE OF id, meeting_id, position, kind, incident_id, decision_id, standing_item_id, deferred_from_id, state,
                 deferred_reason, trashed_at ON agenda_items
WHEN (SELECT state FROM meetings WHERE id = OLD.meeting_id) IN ('held', 'minutes', 'signed', 'archived', 'no_quorum', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'the agenda of a finished meeting stays'); END;

CREATE TRIGGER agendas_of_signed_meetings_stay BEFORE UPDATE ON agenda_items
WHEN (SELECT state FROM meetings WHERE id = OLD.meeting_id) IN ('signed', 'archived', 'no_quorum', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'the agenda of a signed meeting stays'); END;

CREATE TRIGGER agendas_of_finished_meetings_are_kept BEFORE DELETE ON agenda_items
WHEN (SELECT state FROM meetings WHERE id = OLD.meeting_id) IN ('held', 'minutes', 'signed', 'archived', 'no_quorum', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'the agenda of a finished meeting stays'); END;

CREATE TRIGGER agendas_of_finished_meetings_are_whole BEFORE INSERT ON agenda_items
WHEN (SELECT state FROM meetings WHERE id = NEW.meeting_id) IN ('held', 'minutes', 'signed', 'archived', 'no_quorum', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'the agenda of a finished meeting stays'); END;

-- What was decided stays; its wording may be polished until the minutes are signed.
CREATE TRIGGER decisions_of_finished_meetings_stay BEFORE UPDATE OF id, agenda_item_id, position, state ON decisions
WHEN (SELECT m.state FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id WHERE i.id = OLD.agenda_item_id)
     IN ('held', 'minutes', 'signed', 'archived', 'no_quorum', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'a decision of a finished meeting stays'); END;

CREATE TRIGGER decisions_of_signed_meetings_stay
BEFORE UPDATE OF text_kk, text_ru, text_en, responsible_id, due_on ON decisions
WHEN (SELECT m.state FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id WHERE i.id = OLD.agenda_item_id)
     IN ('signed', 'archived', 'no_quorum', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'a decision of signed minutes stays'); END;

CREATE TRIGGER decisions_of_finished_meetings_are_kept BEFORE DELETE ON decisions
WHEN (SELECT m.state FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id WHERE i.id = OLD.agenda_item_id)
     IN ('held', 'minutes', 'signed', 'archived', 'no_quorum', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'a decision of a finished meeting is kept'); END;

CREATE TRIGGER decisions_of_finished_meetings_are_whole BEFORE INSERT ON decisions
WHEN (SELECT m.state FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id WHERE i.id = NEW.agenda_item_id)
     IN ('held', 'minutes', 'signed', 'archived', 'no_quorum', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'a finished meeting decides nothing more'); END;

-- Votes are taken while the body sits, and at no other time.
CREATE TRIGGER votes_begin_in_session BEFORE INSERT ON votes
WHEN (SELECT m.state FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id
      JOIN meetings AS m ON m.id = i.meeting_id WHERE d.id = NEW.decision_id) <> 'in_session'
BEGIN SELECT RAISE(ABORT, 'votes are taken in session'); END;
CREATE TRIGGER votes_stay BEFORE UPDATE ON votes
WHEN (SELECT m.state FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id
      JOIN meetings AS m ON m.id = i.meeting_id WHERE d.id = OLD.decision_id) <> 'in_session'
BEGIN SELECT RAISE(ABORT, 'a vote stays as it was taken'); END;
CREATE TRIGGER votes_are_kept BEFORE DELETE ON votes
WHEN (SELECT m.state FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id
      JOIN meetings AS m ON m.id = i.meeting_id WHERE d.id = OLD.decision_id) <> 'in_session'
BEGIN SELECT RAISE(ABORT, 'a vote stays as it was taken'); END;
CREATE TRIGGER vote_choices_begin_in_session BEFORE INSERT ON vote_choices
WHEN (SELECT m.state FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id
      JOIN meetings AS m ON m.id = i.meeting_id WHERE d.id = NEW.decision_id) <> 'in_session'
BEGIN SELECT RAISE(ABORT, 'votes are taken in session'); END;
CREATE TRIGGER vote_choices_stay BEFORE UPDATE ON vote_choices
WHEN (SELECT m.state FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id
      JOIN meetings AS m ON m.id = i.meeting_id WHERE d.id = OLD.decision_id) <> 'in_session'
BEGIN SELECT RAISE(ABORT, 'a vote stays as it was taken'); END;
CREATE TRIGGER vote_choices_are_kept BEFORE DELETE ON vote_choices
WHEN (SELECT m.state FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id
      JOIN meetings AS m ON m.id = i.meeting_id WHERE d.id = OLD.decision_id) <> 'in_session'
BEGIN SELECT RAISE(ABORT, 'a vote stays as it was taken'); END;
