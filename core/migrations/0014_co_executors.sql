-- Whoever carries a decision out together with the one who answers for it, as the minutes name them.
ALTER TABLE decisions ADD COLUMN co_executors TEXT NOT NULL DEFAULT '';

DROP TRIGGER decisions_of_signed_meetings_stay;
CREATE TRIGGER decisions_of_signed_meetings_stay
BEFORE UPDATE OF text_kk, text_ru, text_en, responsible_id, co_executors, due_on ON decisions
WHEN (SELECT m.state FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id WHERE i.id = OLD.agenda_item_id)
     IN ('signed', 'archived', 'no_quorum', 'cancelled')
BEGIN SELECT RAISE(ABORT, 'a decision of signed minutes stays'); END;
