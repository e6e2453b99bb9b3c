//! SQL of meetings and attendance.

use rusqlite::{OptionalExtension, Row, named_params, params};

use super::super::meetings::{CallMeeting, EditMeeting, SetAttendance};
use super::super::rules::{Quorum, QuorumRule};
use super::super::view::{Attendee, MeetingRow};
use super::super::{MeetingState, StoredMeeting};
use super::short_name;
use crate::clock::Day;
use crate::error::Result;
use crate::ids::{AgendaItemId, AttendanceId, MeetingId, PersonId};
use crate::people::Member;
use crate::roles::BodyKey;
use crate::store::{Reader, Writer};

pub(in super::super) fn insert_meeting(file: &Writer<'_>, id: &MeetingId, new: &CallMeeting) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO meetings (id, body, held_on, starts_at, place, remote, invited, repeats_id, state)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            id,
            new.body,
            new.held_on,
            new.starts_at,
            new.place,
            new.remote,
            new.invited,
            new.repeats_id,
            MeetingState::Draft
        ])?;
    Ok(())
}

pub(in super::super) fn insert_attendance(
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

const STORED: &str =
    "SELECT m.id, m.body, m.number, m.held_on, m.state, m.members_count, m.quorum_rule, m.quorum_needed,
        m.chaired_by_id, m.recorded_by_id FROM meetings AS m";

fn stored_meeting(row: &Row<'_>) -> rusqlite::Result<StoredMeeting> {
    Ok(StoredMeeting {
        id: row.get("id")?,
        body: row.get("body")?,
        number: row.get("number")?,
        held_on: row.get("held_on")?,
        state: row.get("state")?,
        members_count: row.get("members_count")?,
        quorum_rule: row.get("quorum_rule")?,
        quorum_needed: row.get("quorum_needed")?,
        chaired_by_id: row.get("chaired_by_id")?,
        recorded_by_id: row.get("recorded_by_id")?,
    })
}

pub(in super::super) fn find_meeting(file: &Reader<'_>, id: &MeetingId) -> Result<Option<StoredMeeting>> {
    let sql = format!("{STORED} WHERE m.id = ?1");
    Ok(file.conn().prepare_cached(&sql)?.query_row([id], stored_meeting).optional()?)
}

pub(in super::super) fn find_meeting_of_item(file: &Reader<'_>, item: &AgendaItemId) -> Result<Option<StoredMeeting>> {
    let sql =
        format!("{STORED} JOIN agenda_items AS i ON i.meeting_id = m.id WHERE i.id = ?1 AND i.trashed_at IS NULL");
    Ok(file.conn().prepare_cached(&sql)?.query_row([item], stored_meeting).optional()?)
}

pub(in super::super) fn update_meeting(file: &Writer<'_>, edit: &EditMeeting) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE meetings SET held_on = ?2, starts_at = ?3, place = ?4, remote = ?5, invited = ?6 WHERE id = ?1",
        )?
        .execute(params![edit.id, edit.held_on, edit.starts_at, edit.place, edit.remote, edit.invited])?;
    Ok(())
}

pub(in super::super) fn set_convened(file: &Writer<'_>, id: &MeetingId, urgent_reason: &str) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE meetings SET state = 'convened', convened_at = ?2, urgent_reason = ?3 WHERE id = ?1")?
        .execute(params![id, file.now(), urgent_reason])?;
    Ok(())
}

pub(in super::super) fn set_open(
    file: &Writer<'_>,
    id: &MeetingId,
    (rule, quorum): (QuorumRule, &Quorum),
    chair: &PersonId,
    secretary: &PersonId,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE meetings SET state = 'in_session', opened_at = :now, members_count = :members, quorum_rule = :rule,
                    quorum_needed = :needed, chaired_by_id = :chair, recorded_by_id = :secretary
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id, ":now": file.now(), ":members": quorum.members, ":rule": rule, ":needed": quorum.needed,
            ":chair": chair, ":secretary": secretary,
        })?;
    Ok(())
}

/// Records attendance; tells whether the person is on the meeting's list at all.
pub(in super::super) fn update_attendance(file: &Writer<'_>, request: &SetAttendance) -> Result<bool> {
    let changed = file
        .conn()
        .prepare_cached(
            "UPDATE attendances SET present = ?3, reason = ?4, arrived_time = ?5, left_time = ?6
             WHERE meeting_id = ?1 AND person_id = ?2",
        )?
        .execute(params![
            request.meeting_id,
            request.person_id,
            request.present,
            request.reason,
            request.arrived_time,
            request.left_time
        ])?;
    Ok(changed == 1)
}

/// How many members are unaccounted for, and how many are present.
pub(in super::super) fn count_attendance(file: &Reader<'_>, meeting: &MeetingId) -> Result<(i64, i64)> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT coalesce(sum(present IS NULL), 0) AS unknown, coalesce(sum(present), 0) AS present
             FROM attendances WHERE meeting_id = ?1",
        )?
        .query_row([meeting], |row| Ok((row.get("unknown")?, row.get("present")?)))?)
}

pub(in super::super) fn set_held(file: &Writer<'_>, id: &MeetingId, number: i64, year: &str) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE meetings SET state = 'held', number = ?2, number_year = ?3, closed_at = ?4 WHERE id = ?1",
        )?
        .execute(params![id, number, year, file.now()])?;
    Ok(())
}

pub(in super::super) fn set_no_quorum(
    file: &Writer<'_>,
    id: &MeetingId,
    (rule, quorum): (QuorumRule, &Quorum),
    reason: &str,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE meetings SET state = 'no_quorum', members_count = ?2, quorum_rule = ?3, quorum_needed = ?4,
                    cancelled_reason = ?5, closed_at = ?6
             WHERE id = ?1",
        )?
        .execute(params![id, quorum.members, rule, quorum.needed, reason, file.now()])?;
    Ok(())
}

pub(in super::super) fn set_cancelled(file: &Writer<'_>, id: &MeetingId, reason: &str) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE meetings SET state = 'cancelled', cancelled_reason = ?2 WHERE id = ?1")?
        .execute(params![id, reason])?;
    Ok(())
}

pub(in super::super) fn set_state(file: &Writer<'_>, id: &MeetingId, state: MeetingState) -> Result<()> {
    file.conn().prepare_cached("UPDATE meetings SET state = ?2 WHERE id = ?1")?.execute(params![id, state])?;
    Ok(())
}

pub(in super::super) fn set_archived(file: &Writer<'_>, id: &MeetingId, on: Day, index: &str) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE meetings SET state = 'archived', archived_on = ?2, archive_index = ?3 WHERE id = ?1")?
        .execute(params![id, on, index])?;
    Ok(())
}

pub(in super::super) fn count_meetings(file: &Reader<'_>, body: BodyKey) -> Result<i64> {
    Ok(file
        .conn()
        .prepare_cached("SELECT count(*) AS n FROM meetings WHERE body = ?1")?
        .query_row([body], |row| row.get("n"))?)
}

const MEETING: &str =
    "SELECT m.id, m.body, m.number, m.number_year, m.held_on, m.starts_at, m.place, m.remote, m.invited, m.state,
        m.cancelled_reason, m.repeats_id, m.urgent_reason, m.opened_at, m.closed_at, m.chaired_by_id, m.recorded_by_id,
        m.archive_index, m.archived_on, m.quorum_needed,
        (SELECT count(*) FROM attendances AS a WHERE a.meeting_id = m.id AND a.present = 1) AS present,
        coalesce(m.members_count, (SELECT count(*) FROM attendances AS a WHERE a.meeting_id = m.id)) AS members,
        (SELECT count(*) FROM agenda_items AS i WHERE i.meeting_id = m.id AND i.trashed_at IS NULL) AS agenda_items,
        (SELECT count(*) FROM agenda_items AS i JOIN decisions AS d ON d.agenda_item_id = i.id
         WHERE i.meeting_id = m.id AND i.trashed_at IS NULL) AS decisions,
        (SELECT count(*) FROM agenda_items AS i JOIN decisions AS d ON d.agenda_item_id = i.id
              LEFT JOIN tasks AS t ON t.decision_id = d.id
         WHERE i.meeting_id = m.id AND i.trashed_at IS NULL AND d.state = 'adopted' AND d.cancelled_at IS NULL
           AND t.done_on IS NULL AND d.done_on IS NULL
           -- What asks nothing of anybody is never open: see `DecisionRow::needs_no_execution`.
           AND (coalesce(t.due_on, d.due_on, t.responsible_id, d.responsible_id) IS NOT NULL OR d.co_executors <> '')
        ) AS open_decisions
     FROM meetings AS m";

fn meeting_row(row: &Row<'_>) -> rusqlite::Result<MeetingRow> {
    Ok(MeetingRow {
        id: row.get("id")?,
        body: row.get("body")?,
        number: row.get("number")?,
        number_year: row.get("number_year")?,
        held_on: row.get("held_on")?,
        starts_at: row.get("starts_at")?,
        place: row.get("place")?,
        remote: row.get("remote")?,
        invited: row.get("invited")?,
        state: row.get("state")?,
        cancelled_reason: row.get("cancelled_reason")?,
        repeats_id: row.get("repeats_id")?,
        urgent_reason: row.get("urgent_reason")?,
        opened_at: row.get("opened_at")?,
        closed_at: row.get("closed_at")?,
        chaired_by_id: row.get("chaired_by_id")?,
        recorded_by_id: row.get("recorded_by_id")?,
        archive_index: row.get("archive_index")?,
        archived_on: row.get("archived_on")?,
        quorum_needed: row.get("quorum_needed")?,
        present: row.get("present")?,
        members: row.get("members")?,
        agenda_items: row.get("agenda_items")?,
        decisions: row.get("decisions")?,
        open_decisions: row.get("open_decisions")?,
    })
}

pub(in super::super) fn find_meeting_row(file: &Reader<'_>, id: &MeetingId) -> Result<Option<MeetingRow>> {
    let sql = format!("{MEETING} WHERE m.id = ?1");
    Ok(file.conn().prepare_cached(&sql)?.query_row([id], meeting_row).optional()?)
}

pub(in super::super) fn list_meetings(
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

pub(in super::super) fn list_attendees(file: &Reader<'_>, meeting: &MeetingId) -> Result<Vec<Attendee>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT a.id, a.person_id, a.post, a.present, a.reason, a.arrived_time, a.left_time,
                p.surname, p.given_name, p.patronymic
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
            arrived_time: row.get("arrived_time")?,
            left_time: row.get("left_time")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}
