//! SQL of agendas and of what waits for one.

use std::collections::HashMap;

use rusqlite::{Row, named_params, params};

use super::super::StoredMeeting;
use super::super::agenda::{AddAgendaItem, EditAgendaItem, ItemState};
use super::super::view::AgendaItem;
use super::short_name;
use crate::clock::Day;
use crate::error::Result;
use crate::ids::{AgendaItemId, IncidentId, MeetingId, PersonId};
use crate::profile::wording;
use crate::store::{Reader, Writer};
use crate::text::Wording;

/// Whether the incident, decision, standing item or put-off item is on the meeting's agenda already.
pub(in super::super) fn is_on_agenda(file: &Reader<'_>, item: &AddAgendaItem) -> Result<bool> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT 1 FROM agenda_items WHERE meeting_id = ?1 AND trashed_at IS NULL
               AND (incident_id = ?2 OR decision_id = ?3 OR standing_item_id = ?4 OR deferred_from_id = ?5)",
        )?
        .exists(params![
            item.meeting_id,
            item.incident_id,
            item.decision_id,
            item.standing_item_id,
            item.deferred_from_id
        ])?)
}

pub(in super::super) fn insert_agenda_item(file: &Writer<'_>, id: &AgendaItemId, new: &AddAgendaItem) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO agenda_items (id, meeting_id, position, kind, title_kk, title_ru, title_en, incident_id,
                                       decision_id, standing_item_id, deferred_from_id, presenter_id)
             SELECT :id, :meeting, coalesce(max(position), 0) + 1, :kind, :kk, :ru, :en, :incident, :decision, :standing,
                    :deferred, :presenter
             FROM agenda_items WHERE meeting_id = :meeting AND trashed_at IS NULL",
        )?
        .execute(named_params! {
            ":id": id, ":meeting": new.meeting_id, ":kind": new.kind(), ":kk": new.title.kk, ":ru": new.title.ru,
            ":en": new.title.en, ":incident": new.incident_id, ":decision": new.decision_id,
            ":standing": new.standing_item_id, ":deferred": new.deferred_from_id, ":presenter": new.presenter_id,
        })?;
    Ok(())
}

pub(in super::super) fn update_agenda_item(file: &Writer<'_>, edit: &EditAgendaItem) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE agenda_items SET title_kk = :kk, title_ru = :ru, title_en = :en, presenter_id = :presenter,
                    speakers = :speakers, discussion_kk = :d_kk, discussion_ru = :d_ru, discussion_en = :d_en,
                    proposal_kk = :p_kk, proposal_ru = :p_ru, proposal_en = :p_en
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": edit.id, ":kk": edit.title.kk, ":ru": edit.title.ru, ":en": edit.title.en,
            ":presenter": edit.presenter_id, ":speakers": edit.speakers,
            ":d_kk": edit.discussion.kk, ":d_ru": edit.discussion.ru, ":d_en": edit.discussion.en,
            ":p_kk": edit.proposal.kk, ":p_ru": edit.proposal.ru, ":p_en": edit.proposal.en,
        })?;
    Ok(())
}

pub(in super::super) fn set_item_position(file: &Writer<'_>, id: &AgendaItemId, position: u32) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE agenda_items SET position = ?2 WHERE id = ?1")?
        .execute(params![id, position])?;
    Ok(())
}

/// Sets how far an item came and answers with its title.
pub(in super::super) fn set_item_state(
    file: &Writer<'_>,
    id: &AgendaItemId,
    state: ItemState,
    reason: &str,
) -> Result<Wording> {
    Ok(file
        .conn()
        .prepare_cached(
            "UPDATE agenda_items SET state = ?2, deferred_reason = ?3 WHERE id = ?1
             RETURNING title_kk, title_ru, title_en",
        )?
        .query_row(params![id, state, reason], |row| wording(row, "title"))?)
}

pub(in super::super) fn item_state(file: &Reader<'_>, id: &AgendaItemId) -> Result<ItemState> {
    Ok(file
        .conn()
        .prepare_cached("SELECT state FROM agenda_items WHERE id = ?1")?
        .query_row([id], |row| row.get("state"))?)
}

/// Whether a vote decided something on an item and no decision on it still waits for its vote.
pub(in super::super) fn is_decided(file: &Reader<'_>, id: &AgendaItemId) -> Result<bool> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT count(*) > 0 AND coalesce(sum(state = 'proposed'), 0) = 0 AS is_decided
             FROM decisions WHERE agenda_item_id = ?1",
        )?
        .query_row([id], |row| row.get("is_decided"))?)
}

/// Whether an item that was put off stands on the agenda of another meeting by now.
pub(in super::super) fn is_taken_over(file: &Reader<'_>, id: &AgendaItemId) -> Result<bool> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT 1 FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id
             WHERE i.deferred_from_id = ?1 AND i.trashed_at IS NULL AND m.state <> 'cancelled'",
        )?
        .exists([id])?)
}

/// Takes an item off and closes the gap it leaves in the order of the agenda.
pub(in super::super) fn trash_agenda_item(file: &Writer<'_>, id: &AgendaItemId) -> Result<Wording> {
    let (meeting, position, title): (MeetingId, i64, Wording) = file
        .conn()
        .prepare_cached(
            "UPDATE agenda_items SET trashed_at = ?2 WHERE id = ?1
             RETURNING meeting_id, position, title_kk, title_ru, title_en",
        )?
        .query_row(params![id, file.now()], |row| {
            Ok((row.get("meeting_id")?, row.get("position")?, wording(row, "title")?))
        })?;
    file.conn()
        .prepare_cached(
            "UPDATE agenda_items SET position = position - 1
             WHERE meeting_id = ?1 AND position > ?2 AND trashed_at IS NULL",
        )?
        .execute(params![meeting, position])?;
    Ok(title)
}

pub(in super::super) fn count_decisions_of_item(file: &Reader<'_>, item: &AgendaItemId) -> Result<i64> {
    Ok(file
        .conn()
        .prepare_cached("SELECT count(*) AS n FROM decisions WHERE agenda_item_id = ?1")?
        .query_row([item], |row| row.get("n"))?)
}

const ITEM: &str = "SELECT i.id, i.position, i.kind, i.title_kk, i.title_ru, i.title_en, i.incident_id, i.decision_id,
        i.standing_item_id, i.deferred_from_id, i.presenter_id, i.speakers, i.discussion_kk, i.discussion_ru,
        i.discussion_en, i.proposal_kk, i.proposal_ru, i.proposal_en, i.state, i.deferred_reason,
        n.number AS incident_number, p.surname, p.given_name, p.patronymic, m.held_on
     FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id
          LEFT JOIN incidents AS n ON n.id = i.incident_id LEFT JOIN people AS p ON p.id = i.presenter_id";

fn agenda_item(row: &Row<'_>) -> rusqlite::Result<AgendaItem> {
    Ok(AgendaItem {
        id: row.get("id")?,
        position: row.get("position")?,
        kind: row.get("kind")?,
        title: wording(row, "title")?,
        incident_id: row.get("incident_id")?,
        incident_number: row.get("incident_number")?,
        decision_id: row.get("decision_id")?,
        standing_item_id: row.get("standing_item_id")?,
        deferred_from_id: row.get("deferred_from_id")?,
        presenter_id: row.get("presenter_id")?,
        presenter: short_name(row)?,
        speakers: row.get("speakers")?,
        discussion: wording(row, "discussion")?,
        proposal: wording(row, "proposal")?,
        state: row.get("state")?,
        deferred_reason: row.get("deferred_reason")?,
        decisions: Vec::new(),
    })
}

pub(in super::super) fn list_agenda(file: &Reader<'_>, meeting: &MeetingId) -> Result<Vec<AgendaItem>> {
    let sql = format!("{ITEM} WHERE i.meeting_id = ?1 AND i.trashed_at IS NULL ORDER BY i.position, i.id");
    let mut statement = file.conn().prepare_cached(&sql)?;
    Ok(statement.query_map([meeting], agenda_item)?.collect::<Result<Vec<_>, _>>()?)
}

/// The items that are about an incident, with its number.
pub(in super::super) fn list_incident_items(file: &Reader<'_>) -> Result<HashMap<AgendaItemId, String>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT q.id, i.number FROM agenda_items AS q JOIN incidents AS i ON i.id = q.incident_id
         WHERE q.trashed_at IS NULL",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get("id")?, row.get("number")?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Items of the body's earlier meetings that were put off, or not reached for want of a quorum, and taken up by no
/// meeting since; each with the day of its meeting.
pub(in super::super) fn list_deferred_items(
    file: &Reader<'_>,
    meeting: &StoredMeeting,
) -> Result<Vec<(Day, AgendaItem)>> {
    let sql = format!(
        "{ITEM} WHERE i.trashed_at IS NULL AND m.body = ?1 AND m.id <> ?2 AND m.held_on <= ?3
           AND ((i.state = 'deferred' AND m.state IN ('held', 'minutes', 'signed', 'archived'))
                OR m.state = 'no_quorum')
           AND NOT EXISTS (SELECT 1 FROM agenda_items AS later JOIN meetings AS taken ON taken.id = later.meeting_id
                           WHERE later.deferred_from_id = i.id AND later.trashed_at IS NULL
                             AND taken.state <> 'cancelled')
         ORDER BY m.held_on, i.position"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    let rows = statement.query_map(params![meeting.body, meeting.id, meeting.held_on], |row| {
        Ok((row.get("held_on")?, agenda_item(row)?))
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// An incident that the council has not decided about.
pub(in super::super) struct WaitingIncident {
    pub id: IncidentId,
    pub number: String,
    pub incident_type: String,
    pub is_serious: bool,
    pub assigned_to_id: Option<PersonId>,
}

/// Open incidents without an adopted decision that no other coming meeting has taken up, serious ones first.
pub(in super::super) fn list_waiting_incidents(file: &Reader<'_>, meeting: &MeetingId) -> Result<Vec<WaitingIncident>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT n.id, n.number, n.incident_type, n.kind IS 'serious' AS is_serious, n.assigned_to_id
         FROM incidents AS n
         WHERE n.state IN ('registered', 'under_review', 'measures', 'reopened')
           AND NOT EXISTS (SELECT 1 FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id
                           WHERE i.incident_id = n.id AND i.trashed_at IS NULL AND m.id <> ?1
                             AND m.state IN ('draft', 'convened', 'in_session'))
           AND (n.state = 'reopened'
                OR NOT EXISTS (SELECT 1 FROM agenda_items AS i JOIN decisions AS d ON d.agenda_item_id = i.id
                               WHERE i.incident_id = n.id AND i.trashed_at IS NULL AND d.state = 'adopted'))
         ORDER BY is_serious DESC, n.number",
    )?;
    let rows = statement.query_map([meeting], |row| {
        Ok(WaitingIncident {
            id: row.get("id")?,
            number: row.get("number")?,
            incident_type: row.get("incident_type")?,
            is_serious: row.get("is_serious")?,
            assigned_to_id: row.get("assigned_to_id")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}
