//! SQL of meetings and decisions.

use rusqlite::{OptionalExtension, Row, ToSql, params, params_from_iter};

use super::decisions::{DecisionRow, EditDecision, status_of};
use super::view::{AgendaItem, Attendee, MeetingRow};
use super::{AddAgendaItem, CallMeeting, EditAgendaItem, EditMeeting, MeetingState, SetAttendance, StoredMeeting};
use crate::clock::Day;
use crate::error::Result;
use crate::ids::{AgendaItemId, AttendanceId, DecisionId, IncidentId, MeetingId, PersonId};
use crate::people::Member;
use crate::profile::wording;
use crate::roles::BodyKey;
use crate::store::{Reader, Writer, search_query};
use crate::words;

pub(super) fn insert_meeting(file: &Writer<'_>, id: &MeetingId, new: &CallMeeting, place: &str) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO meetings (id, body, held_on, starts_at, place, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![id, new.body, new.held_on, new.starts_at, place, MeetingState::Draft])?;
    Ok(())
}

pub(super) fn insert_attendance(
    file: &Writer<'_>,
    id: &AttendanceId,
    meeting: &MeetingId,
    member: &Member,
) -> Result<()> {
    file.conn()
        .prepare_cached("INSERT INTO attendances (id, meeting_id, person_id, post) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![id, meeting, member.person.id, member.post])?;
    Ok(())
}

fn stored_meeting(row: &Row<'_>) -> rusqlite::Result<StoredMeeting> {
    Ok(StoredMeeting {
        id: row.get("id")?,
        body: row.get("body")?,
        held_on: row.get("held_on")?,
        state: row.get("state")?,
    })
}

pub(super) fn find_meeting(file: &Reader<'_>, id: &MeetingId) -> Result<Option<StoredMeeting>> {
    Ok(file
        .conn()
        .prepare_cached("SELECT id, body, held_on, state FROM meetings WHERE id = ?1")?
        .query_row([id], stored_meeting)
        .optional()?)
}

pub(super) fn find_meeting_of_item(file: &Reader<'_>, item: &AgendaItemId) -> Result<Option<StoredMeeting>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT m.id, m.body, m.held_on, m.state FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id
             WHERE i.id = ?1 AND i.trashed_at IS NULL",
        )?
        .query_row([item], stored_meeting)
        .optional()?)
}

pub(super) fn update_meeting(file: &Writer<'_>, edit: &EditMeeting, place: &str) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE meetings SET held_on = ?2, starts_at = ?3, place = ?4 WHERE id = ?1")?
        .execute(params![edit.id, edit.held_on, edit.starts_at, place])?;
    Ok(())
}

/// Records attendance; tells whether the person is on the meeting's list at all.
pub(super) fn update_attendance(file: &Writer<'_>, request: &SetAttendance, reason: &str) -> Result<bool> {
    let changed = file
        .conn()
        .prepare_cached("UPDATE attendances SET present = ?3, reason = ?4 WHERE meeting_id = ?1 AND person_id = ?2")?
        .execute(params![request.meeting_id, request.person_id, request.present, reason])?;
    Ok(changed == 1)
}

/// How many members are unaccounted for, and how many are present.
pub(super) fn count_attendance(file: &Reader<'_>, meeting: &MeetingId) -> Result<(i64, i64)> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT coalesce(sum(present IS NULL), 0) AS unknown, coalesce(sum(present), 0) AS present
             FROM attendances WHERE meeting_id = ?1",
        )?
        .query_row([meeting], |row| Ok((row.get("unknown")?, row.get("present")?)))?)
}

pub(super) fn set_held(file: &Writer<'_>, id: &MeetingId, number: i64) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE meetings SET state = 'held', number = ?2 WHERE id = ?1")?
        .execute(params![id, number])?;
    Ok(())
}

pub(super) fn set_cancelled(file: &Writer<'_>, id: &MeetingId, reason: &str) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE meetings SET state = 'cancelled', cancelled_reason = ?2 WHERE id = ?1")?
        .execute(params![id, reason])?;
    Ok(())
}

pub(super) fn has_incident(file: &Reader<'_>, meeting: &MeetingId, incident: &IncidentId) -> Result<bool> {
    Ok(file
        .conn()
        .prepare_cached("SELECT 1 FROM agenda_items WHERE meeting_id = ?1 AND incident_id = ?2 AND trashed_at IS NULL")?
        .exists(params![meeting, incident])?)
}

pub(super) fn insert_agenda_item(file: &Writer<'_>, id: &AgendaItemId, new: &AddAgendaItem, title: &str) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO agenda_items (id, meeting_id, position, title, incident_id, presenter_id)
             SELECT ?1, ?2, coalesce(max(position), 0) + 1, ?3, ?4, ?5
             FROM agenda_items WHERE meeting_id = ?2 AND trashed_at IS NULL",
        )?
        .execute(params![id, new.meeting_id, title, new.incident_id, new.presenter_id])?;
    Ok(())
}

pub(super) fn update_agenda_item(
    file: &Writer<'_>,
    edit: &EditAgendaItem,
    title: &str,
    discussion: &str,
) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE agenda_items SET title = ?2, presenter_id = ?3, discussion = ?4 WHERE id = ?1")?
        .execute(params![edit.id, title, edit.presenter_id, discussion])?;
    Ok(())
}

/// Takes an item off and closes the gap it leaves in the order of the agenda.
pub(super) fn trash_agenda_item(file: &Writer<'_>, id: &AgendaItemId) -> Result<String> {
    let (meeting, position, title): (MeetingId, i64, String) = file
        .conn()
        .prepare_cached("UPDATE agenda_items SET trashed_at = ?2 WHERE id = ?1 RETURNING meeting_id, position, title")?
        .query_row(params![id, file.now()], |row| {
            Ok((row.get("meeting_id")?, row.get("position")?, row.get("title")?))
        })?;
    file.conn()
        .prepare_cached(
            "UPDATE agenda_items SET position = position - 1
             WHERE meeting_id = ?1 AND position > ?2 AND trashed_at IS NULL",
        )?
        .execute(params![meeting, position])?;
    Ok(title)
}

pub(super) fn count_decisions_of_item(file: &Reader<'_>, item: &AgendaItemId) -> Result<i64> {
    Ok(file
        .conn()
        .prepare_cached("SELECT count(*) AS n FROM decisions WHERE agenda_item_id = ?1")?
        .query_row([item], |row| row.get("n"))?)
}

pub(super) fn count_meetings(file: &Reader<'_>, body: BodyKey) -> Result<i64> {
    Ok(file
        .conn()
        .prepare_cached("SELECT count(*) AS n FROM meetings WHERE body = ?1")?
        .query_row([body], |row| row.get("n"))?)
}

const MEETING: &str = "SELECT m.id, m.body, m.number, m.held_on, m.starts_at, m.place, m.state, m.cancelled_reason,
        (SELECT count(*) FROM attendances AS a WHERE a.meeting_id = m.id AND a.present = 1) AS present,
        (SELECT count(*) FROM attendances AS a WHERE a.meeting_id = m.id) AS members,
        (SELECT count(*) FROM agenda_items AS i WHERE i.meeting_id = m.id AND i.trashed_at IS NULL) AS agenda_items,
        (SELECT count(*) FROM agenda_items AS i JOIN decisions AS d ON d.agenda_item_id = i.id
         WHERE i.meeting_id = m.id AND i.trashed_at IS NULL) AS decisions,
        (SELECT count(*) FROM agenda_items AS i JOIN decisions AS d ON d.agenda_item_id = i.id
         WHERE i.meeting_id = m.id AND i.trashed_at IS NULL AND d.done_on IS NULL AND d.due_on IS NOT NULL) AS open_decisions
     FROM meetings AS m";

fn meeting_row(row: &Row<'_>) -> rusqlite::Result<MeetingRow> {
    Ok(MeetingRow {
        id: row.get("id")?,
        body: row.get("body")?,
        number: row.get("number")?,
        held_on: row.get("held_on")?,
        starts_at: row.get("starts_at")?,
        place: row.get("place")?,
        state: row.get("state")?,
        cancelled_reason: row.get("cancelled_reason")?,
        present: row.get("present")?,
        members: row.get("members")?,
        agenda_items: row.get("agenda_items")?,
        decisions: row.get("decisions")?,
        open_decisions: row.get("open_decisions")?,
    })
}

pub(super) fn find_meeting_row(file: &Reader<'_>, id: &MeetingId) -> Result<Option<MeetingRow>> {
    let sql = format!("{MEETING} WHERE m.id = ?1");
    Ok(file.conn().prepare_cached(&sql)?.query_row([id], meeting_row).optional()?)
}

pub(super) fn list_meetings(
    file: &Reader<'_>,
    body: Option<BodyKey>,
    days: Option<(Day, Day)>,
) -> Result<Vec<MeetingRow>> {
    let sql = format!(
        "{MEETING} WHERE (?1 IS NULL OR m.body = ?1) AND (?2 IS NULL OR m.held_on BETWEEN ?2 AND ?3)
         ORDER BY m.held_on DESC, m.starts_at DESC, m.id DESC"
    );
    let (from, to) = days.unzip();
    let mut statement = file.conn().prepare_cached(&sql)?;
    Ok(statement.query_map(params![body, from, to], meeting_row)?.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn list_attendees(file: &Reader<'_>, meeting: &MeetingId) -> Result<Vec<Attendee>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT a.id, a.person_id, a.post, a.present, a.reason, p.surname, p.given_name, p.patronymic
         FROM attendances AS a JOIN people AS p ON p.id = a.person_id WHERE a.meeting_id = ?1
         ORDER BY CASE a.post WHEN 'chair' THEN 1 WHEN 'deputy' THEN 2 WHEN 'secretary' THEN 3 ELSE 4 END, a.id",
    )?;
    let rows = statement.query_map([meeting], |row| {
        Ok(Attendee {
            id: row.get("id")?,
            person_id: row.get("person_id")?,
            short_name: short_name(row)?.unwrap_or_default(),
            post: row.get("post")?,
            present: row.get("present")?,
            reason: row.get("reason")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn list_agenda(file: &Reader<'_>, meeting: &MeetingId) -> Result<Vec<AgendaItem>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT i.id, i.position, i.title, i.incident_id, i.presenter_id, i.discussion, n.number AS incident_number,
                p.surname, p.given_name, p.patronymic
         FROM agenda_items AS i LEFT JOIN incidents AS n ON n.id = i.incident_id
              LEFT JOIN people AS p ON p.id = i.presenter_id
         WHERE i.meeting_id = ?1 AND i.trashed_at IS NULL ORDER BY i.position",
    )?;
    let rows = statement.query_map([meeting], |row| {
        Ok(AgendaItem {
            id: row.get("id")?,
            position: row.get("position")?,
            title: row.get("title")?,
            incident_id: row.get("incident_id")?,
            incident_number: row.get("incident_number")?,
            presenter_id: row.get("presenter_id")?,
            presenter: short_name(row)?,
            discussion: row.get("discussion")?,
            decisions: Vec::new(),
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

fn short_name(row: &Row<'_>) -> rusqlite::Result<Option<String>> {
    let surname: Option<String> = row.get("surname")?;
    Ok(match surname {
        Some(surname) => Some(words::short_name(
            &surname,
            &row.get::<_, String>("given_name")?,
            &row.get::<_, String>("patronymic")?,
        )),
        None => None,
    })
}

const DECISION: &str = "SELECT d.id, i.meeting_id, d.agenda_item_id, m.body, m.number AS meeting_number, m.held_on,
        i.position AS item_position, d.position, i.title AS agenda_title, d.text_kk, d.text_ru, d.text_en,
        d.responsible_id, d.due_on, d.votes_for, d.votes_against, d.votes_abstained, d.done_on, d.done_note,
        p.surname, p.given_name, p.patronymic
     FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id JOIN meetings AS m ON m.id = i.meeting_id
          LEFT JOIN people AS p ON p.id = d.responsible_id";

fn decision_row(row: &Row<'_>, today: Day) -> rusqlite::Result<DecisionRow> {
    let due_on: Option<Day> = row.get("due_on")?;
    let done_on: Option<Day> = row.get("done_on")?;
    Ok(DecisionRow {
        id: row.get("id")?,
        meeting_id: row.get("meeting_id")?,
        agenda_item_id: row.get("agenda_item_id")?,
        body: row.get("body")?,
        meeting_number: row.get("meeting_number")?,
        held_on: row.get("held_on")?,
        number: format!("{}.{}", row.get::<_, i64>("item_position")?, row.get::<_, i64>("position")?),
        agenda_title: row.get("agenda_title")?,
        text: wording(row, "text")?,
        responsible_id: row.get("responsible_id")?,
        responsible: short_name(row)?,
        due_on,
        votes_for: row.get("votes_for")?,
        votes_against: row.get("votes_against")?,
        votes_abstained: row.get("votes_abstained")?,
        status: status_of(due_on, done_on, today),
        done_on,
        done_note: row.get("done_note")?,
    })
}

fn decisions(file: &Reader<'_>, condition: &str, values: &[Box<dyn ToSql>]) -> Result<Vec<DecisionRow>> {
    let sql = format!("{DECISION} WHERE i.trashed_at IS NULL AND m.state <> 'cancelled' AND {condition}");
    let mut statement = file.conn().prepare_cached(&sql)?;
    let today = file.today();
    let rows = statement.query_map(params_from_iter(values.iter()), |row| decision_row(row, today))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn list_decisions(file: &Reader<'_>, days: Option<(Day, Day)>, text: &str) -> Result<Vec<DecisionRow>> {
    let mut conditions = vec!["1".to_owned()];
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    if let Some((from, to)) = days {
        conditions.push("m.held_on BETWEEN ? AND ?".into());
        values.push(Box::new(from));
        values.push(Box::new(to));
    }
    if let Some(query) = search_query(text) {
        conditions.push(
            "d.id IN (SELECT t.record_id FROM search JOIN search_texts AS t ON t.doc = search.rowid
                      WHERE search MATCH ? AND t.area = 'council')"
                .into(),
        );
        values.push(Box::new(query));
    }
    let condition = format!("{} ORDER BY d.due_on IS NULL, d.due_on, m.held_on, d.id", conditions.join(" AND "));
    decisions(file, &condition, &values)
}

pub(super) fn list_decisions_of_meeting(file: &Reader<'_>, meeting: &MeetingId) -> Result<Vec<DecisionRow>> {
    // A cancelled meeting still shows what was prepared for it.
    let sql = format!("{DECISION} WHERE i.trashed_at IS NULL AND i.meeting_id = ?1 ORDER BY i.position, d.position");
    let mut statement = file.conn().prepare_cached(&sql)?;
    let today = file.today();
    let rows = statement.query_map([meeting], |row| decision_row(row, today))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn list_decisions_on_incident(file: &Reader<'_>, incident: &IncidentId) -> Result<Vec<DecisionRow>> {
    decisions(file, "i.incident_id = ? ORDER BY m.held_on, i.position, d.position", &[Box::new(incident.clone())])
}

pub(super) fn find_decision(file: &Reader<'_>, id: &DecisionId) -> Result<Option<DecisionRow>> {
    Ok(decisions(file, "d.id = ?", &[Box::new(id.clone())])?.pop())
}

pub(super) fn next_decision_position(file: &Reader<'_>, item: &AgendaItemId) -> Result<i64> {
    Ok(file
        .conn()
        .prepare_cached("SELECT coalesce(max(position), 0) + 1 AS next FROM decisions WHERE agenda_item_id = ?1")?
        .query_row([item], |row| row.get("next"))?)
}

pub(super) fn insert_decision(
    file: &Writer<'_>,
    item: &AgendaItemId,
    position: i64,
    decision: &EditDecision,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO decisions (id, agenda_item_id, position, text_kk, text_ru, text_en, responsible_id, due_on,
                                    votes_for, votes_against, votes_abstained)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            decision.id,
            item,
            position,
            decision.text.kk,
            decision.text.ru,
            decision.text.en,
            decision.responsible_id,
            decision.due_on,
            decision.votes_for,
            decision.votes_against,
            decision.votes_abstained,
        ])?;
    Ok(())
}

pub(super) fn update_decision(file: &Writer<'_>, decision: &EditDecision) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE decisions SET text_kk = ?2, text_ru = ?3, text_en = ?4, responsible_id = ?5, due_on = ?6,
                                  votes_for = ?7, votes_against = ?8, votes_abstained = ?9 WHERE id = ?1",
        )?
        .execute(params![
            decision.id,
            decision.text.kk,
            decision.text.ru,
            decision.text.en,
            decision.responsible_id,
            decision.due_on,
            decision.votes_for,
            decision.votes_against,
            decision.votes_abstained,
        ])?;
    Ok(())
}

pub(super) fn set_responsible(file: &Writer<'_>, id: &DecisionId, to: &PersonId) -> Result<()> {
    file.conn().prepare_cached("UPDATE decisions SET responsible_id = ?2 WHERE id = ?1")?.execute(params![id, to])?;
    Ok(())
}

pub(super) fn set_done(file: &Writer<'_>, id: &DecisionId, on: Option<Day>, note: &str) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE decisions SET done_on = ?2, done_note = ?3 WHERE id = ?1")?
        .execute(params![id, on, note])?;
    Ok(())
}
