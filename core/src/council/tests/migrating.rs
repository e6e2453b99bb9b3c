//! A school of before: its meetings and decisions are kept, and the decisions that somebody answers for get their task.

use rusqlite::Connection;

use super::*;
use crate::store;

/// What the first form of the council kept, in the file of the version before.
const BEFORE: &str = "
    INSERT INTO school_profile (id, name_ru) VALUES ('school', 'Школа');
    INSERT INTO people (id, surname, given_name) VALUES ('p1', 'Сейітова', 'Гүлмира'), ('p2', 'Оспанов', 'Дәурен');
    INSERT INTO meetings (id, body, number, held_on, state) VALUES
        ('m1', 'council', 1, '2026-10-09', 'held'), ('m2', 'council', NULL, '2026-11-27', 'draft'),
        ('m3', 'working_group', NULL, '2026-11-20', 'draft');
    INSERT INTO meetings (id, body, held_on, state, cancelled_reason)
        VALUES ('m4', 'council', '2026-10-30', 'cancelled', 'демалыс');
    INSERT INTO attendances (id, meeting_id, person_id, post, present) VALUES
        ('a1', 'm1', 'p1', 'chair', 1), ('a2', 'm1', 'p2', 'secretary', 1), ('a3', 'm3', 'p1', 'chair', 1);
    INSERT INTO agenda_items (id, meeting_id, position, title, discussion) VALUES
        ('i1', 'm1', 1, 'О памятке', 'Обсудили'), ('i2', 'm3', 1, 'О плане', ''), ('i3', 'm4', 1, 'О тестах', '');
    INSERT INTO decisions (id, agenda_item_id, position, text_ru, responsible_id, due_on, votes_for, votes_against,
                           done_on, done_note) VALUES
        ('d1', 'i1', 1, 'Раздать памятку', 'p2', '2026-10-16', 2, 0, '2026-10-15', 'роздана'),
        ('d2', 'i1', 2, 'Проверить тесты', 'p2', '2026-12-04', NULL, NULL, NULL, ''),
        ('d3', 'i1', 3, 'Принять к сведению', NULL, NULL, 2, 0, '2026-10-10', 'принято'),
        ('d4', 'i2', 1, 'Доработать план', 'p1', '2026-12-04', NULL, NULL, NULL, ''),
        ('d5', 'i3', 1, 'Не состоялось', 'p1', '2026-12-04', NULL, NULL, NULL, '');";

fn migrated() -> Connection {
    let mut conn = store::open_in_memory().expect("a database");
    store::migrate_to(&mut conn, 11).expect("the version before");
    conn.execute_batch(BEFORE).expect("rows of before");
    store::migrate(&mut conn).expect("migrated");
    conn
}

fn rows(conn: &Connection, sql: &str) -> Vec<String> {
    let mut statement = conn.prepare(sql).expect("a query");
    let rows = statement.query_map([], |row| row.get::<_, String>(0)).expect("rows");
    rows.collect::<Result<_, _>>().expect("text")
}

#[test]
fn an_older_school_keeps_its_meetings_and_decisions_and_gives_them_tasks() {
    let conn = migrated();
    let meetings = rows(
        &conn,
        "SELECT id || ' ' || state || ' ' || coalesce(number_year || '/' || number, '–') FROM meetings ORDER BY id",
    );
    assert_eq!(meetings, ["m1 held 2026/1", "m2 draft –", "m3 in_session –", "m4 cancelled –"]);
    let items = rows(&conn, "SELECT title_ru || '|' || discussion_ru || '|' || state FROM agenda_items ORDER BY id");
    assert_eq!(items, ["О памятке|Обсудили|decided", "О плане||open", "О тестах||open"]);
    let decisions =
        rows(&conn, "SELECT id || ' ' || state || ' ' || coalesce(done_on, '–') FROM decisions ORDER BY id");
    assert_eq!(decisions, ["d1 adopted –", "d2 adopted –", "d3 adopted 2026-10-10", "d4 adopted –", "d5 proposed –"]);
    let tasks = rows(
        &conn,
        "SELECT decision_id || ' ' || purpose || ' ' || title || ' ' || responsible_id || ' ' || coalesce(done_on, '–')
         FROM tasks ORDER BY decision_id",
    );
    assert_eq!(
        tasks,
        [
            "d1 decision Раздать памятку p2 2026-10-15",
            "d2 decision Проверить тесты p2 –",
            "d4 decision Доработать план p1 –"
        ],
        "one task for each that somebody answers for, but none for a meeting that was cancelled"
    );
    let votes =
        rows(&conn, "SELECT decision_id || ' ' || votes_for || ' of ' || present FROM votes ORDER BY decision_id");
    assert_eq!(votes, ["d1 2 of 2", "d3 2 of 2"], "votes that were not counted are not invented");
    let found = rows(&conn, "SELECT folded FROM search_texts WHERE area = 'tasks'");
    assert_eq!(found.len(), 3, "the tasks are found by their words");
}
