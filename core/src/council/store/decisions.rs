//! SQL of decisions and of the tasks that carry them out.

use rusqlite::{OptionalExtension, Row, ToSql, params, params_from_iter};

use super::super::decisions::{DecisionRow, DecisionState, EditDecision, ExtendDecision, Standing};
use super::short_name;
use crate::clock::{Day, Instant};
use crate::error::Result;
use crate::ids::{AgendaItemId, DecisionExtensionId, DecisionId, IncidentId, MeetingId, PersonId};
use crate::incidents::AgendaMention;
use crate::profile::wording;
use crate::store::{Reader, Writer, search_query};

const DECISION: &str = "SELECT d.id, i.meeting_id, d.agenda_item_id, m.body, m.number AS meeting_number, m.held_on,
        i.position AS item_position, d.position, i.title_kk, i.title_ru, i.title_en, d.text_kk, d.text_ru, d.text_en,
        d.state, d.due_on AS decided_due_on,
        coalesce(t.due_on, (SELECT e.due_on FROM decision_extensions AS e WHERE e.decision_id = d.id
                            ORDER BY e.granted_at DESC, e.id DESC LIMIT 1), d.due_on) AS due_on,
        EXISTS (SELECT 1 FROM decision_extensions AS e WHERE e.decision_id = d.id) AS is_extended,
        v.votes_for, v.votes_against, v.votes_abstained, v.recused, t.id AS task_id,
        coalesce(t.done_on, d.done_on) AS done_on, coalesce(t.done_note, d.done_note) AS done_note,
        t.verified_at, t.verified_by, d.cancelled_at, d.cancelled_reason,
        coalesce(t.responsible_id, d.responsible_id) AS responsible_id, p.surname, p.given_name, p.patronymic,
        EXISTS (SELECT 1 FROM minutes AS s WHERE s.meeting_id = m.id) AS minutes_signed,
        d.co_executors, li.position AS later_position, lm.id AS later_id, lm.body AS later_body, lm.number AS later_number,
        lm.held_on AS later_held_on
     FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id JOIN meetings AS m ON m.id = i.meeting_id
          LEFT JOIN tasks AS t ON t.decision_id = d.id
          LEFT JOIN votes AS v ON v.decision_id = d.id AND v.closed_at IS NOT NULL
          LEFT JOIN people AS p ON p.id = coalesce(t.responsible_id, d.responsible_id)
          LEFT JOIN agenda_items AS li ON li.id = CASE
               WHEN d.cancelled_at IS NOT NULL THEN d.cancelled_item_id
               ELSE (SELECT e.agenda_item_id FROM decision_extensions AS e WHERE e.decision_id = d.id
                     ORDER BY e.granted_at DESC, e.id DESC LIMIT 1) END
          LEFT JOIN meetings AS lm ON lm.id = li.meeting_id";

fn decision_row(row: &Row<'_>, today: Day) -> rusqlite::Result<DecisionRow> {
    let due_on: Option<Day> = row.get("due_on")?;
    let done_on: Option<Day> = row.get("done_on")?;
    let state = row.get("state")?;
    let cancelled = row.get::<_, Option<Instant>>("cancelled_at")?.is_some();
    let verified = row.get::<_, Option<Instant>>("verified_at")?.is_some();
    let status = Standing { state, cancelled, due_on, done_on, verified }.status(today);
    Ok(DecisionRow {
        id: row.get("id")?,
        meeting_id: row.get("meeting_id")?,
        agenda_item_id: row.get("agenda_item_id")?,
        body: row.get("body")?,
        meeting_number: row.get("meeting_number")?,
        held_on: row.get("held_on")?,
        number: format!("{}.{}", row.get::<_, i64>("item_position")?, row.get::<_, i64>("position")?),
        agenda_title: wording(row, "title")?,
        text: wording(row, "text")?,
        state,
        minutes_signed: row.get("minutes_signed")?,
        responsible_id: row.get("responsible_id")?,
        responsible: short_name(row)?,
        co_executors: row.get("co_executors")?,
        due_on,
        first_due_on: if row.get("is_extended")? { row.get("decided_due_on")? } else { None },
        days_left: due_on.filter(|_| status.is_open()).map(|due_on| today.days_until(due_on)),
        votes_for: row.get("votes_for")?,
        votes_against: row.get("votes_against")?,
        votes_abstained: row.get("votes_abstained")?,
        votes_recused: row.get("recused")?,
        status,
        task_id: row.get("task_id")?,
        done_on,
        done_note: row.get("done_note")?,
        verified_by: row.get("verified_by")?,
        cancelled_reason: row.get("cancelled_reason")?,
        changed_by: changed_by(row)?,
    })
}

fn changed_by(row: &Row<'_>) -> rusqlite::Result<Option<AgendaMention>> {
    let Some(meeting_id) = row.get("later_id")? else { return Ok(None) };
    Ok(Some(AgendaMention {
        meeting_id,
        body: row.get("later_body")?,
        number: row.get("later_number")?,
        held_on: row.get("later_held_on")?,
        position: row.get("later_position")?,
    }))
}

fn decisions(file: &Reader<'_>, condition: &str, values: &[Box<dyn ToSql>]) -> Result<Vec<DecisionRow>> {
    let sql =
        format!("{DECISION} WHERE i.trashed_at IS NULL AND m.state NOT IN ('cancelled', 'no_quorum') AND {condition}");
    let mut statement = file.conn().prepare_cached(&sql)?;
    let today = file.today();
    let rows = statement.query_map(params_from_iter(values.iter()), |row| decision_row(row, today))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(in super::super) fn list_decisions(
    file: &Reader<'_>,
    days: Option<(Day, Day)>,
    text: &str,
) -> Result<Vec<DecisionRow>> {
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
    let condition = format!("{} ORDER BY d.id", conditions.join(" AND "));
    let mut rows = decisions(file, &condition, &values)?;
    rows.sort_by_key(|row| (row.due_on.is_none(), row.due_on, row.held_on));
    Ok(rows)
}

pub(in super::super) fn list_decisions_of_meeting(file: &Reader<'_>, meeting: &MeetingId) -> Result<Vec<DecisionRow>> {
    // A cancelled meeting still shows what was prepared for it.
    let sql = format!("{DECISION} WHERE i.trashed_at IS NULL AND i.meeting_id = ?1 ORDER BY i.position, d.position");
    let mut statement = file.conn().prepare_cached(&sql)?;
    let today = file.today();
    let rows = statement.query_map([meeting], |row| decision_row(row, today))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(in super::super) fn list_decisions_on_incident(
    file: &Reader<'_>,
    incident: &IncidentId,
) -> Result<Vec<DecisionRow>> {
    decisions(file, "i.incident_id = ? ORDER BY m.held_on, i.position, d.position", &[Box::new(incident.clone())])
}

pub(in super::super) fn find_decision(file: &Reader<'_>, id: &DecisionId) -> Result<Option<DecisionRow>> {
    Ok(decisions(file, "d.id = ?", &[Box::new(id.clone())])?.pop())
}

/// Whom and which day the decision itself names, whoever has it now.
pub(in super::super) fn decided_terms(file: &Reader<'_>, id: &DecisionId) -> Result<(Option<PersonId>, Option<Day>)> {
    Ok(file
        .conn()
        .prepare_cached("SELECT responsible_id, due_on FROM decisions WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get("responsible_id")?, row.get("due_on")?)))?)
}

/// The number of a proposed decision of the meeting that nobody has voted on.
pub(in super::super) fn find_undecided(file: &Reader<'_>, meeting: &MeetingId) -> Result<Option<String>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT i.position || '.' || d.position AS number
             FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id
             WHERE i.meeting_id = ?1 AND i.trashed_at IS NULL AND d.state = 'proposed'
             ORDER BY i.position, d.position LIMIT 1",
        )?
        .query_row([meeting], |row| row.get("number"))
        .optional()?)
}

pub(in super::super) fn next_decision_position(file: &Reader<'_>, item: &AgendaItemId) -> Result<i64> {
    Ok(file
        .conn()
        .prepare_cached("SELECT coalesce(max(position), 0) + 1 AS next FROM decisions WHERE agenda_item_id = ?1")?
        .query_row([item], |row| row.get("next"))?)
}

pub(in super::super) fn insert_decision(
    file: &Writer<'_>,
    item: &AgendaItemId,
    position: i64,
    decision: &EditDecision,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO decisions (id, agenda_item_id, position, text_kk, text_ru, text_en, responsible_id, due_on, state,
                                    co_executors)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
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
            DecisionState::Proposed,
            decision.co_executors,
        ])?;
    Ok(())
}

pub(in super::super) fn update_decision(file: &Writer<'_>, decision: &EditDecision) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE decisions SET text_kk = ?2, text_ru = ?3, text_en = ?4, responsible_id = ?5, due_on = ?6,
                    co_executors = ?7
             WHERE id = ?1",
        )?
        .execute(params![
            decision.id,
            decision.text.kk,
            decision.text.ru,
            decision.text.en,
            decision.responsible_id,
            decision.due_on,
            decision.co_executors,
        ])?;
    Ok(())
}

pub(in super::super) fn delete_decision(file: &Writer<'_>, id: &DecisionId) -> Result<()> {
    file.conn().prepare_cached("DELETE FROM decisions WHERE id = ?1")?.execute([id])?;
    Ok(())
}

pub(in super::super) fn set_decision_state(file: &Writer<'_>, id: &DecisionId, state: DecisionState) -> Result<()> {
    file.conn().prepare_cached("UPDATE decisions SET state = ?2 WHERE id = ?1")?.execute(params![id, state])?;
    Ok(())
}

pub(in super::super) fn set_responsible(file: &Writer<'_>, id: &DecisionId, to: &PersonId) -> Result<()> {
    file.conn().prepare_cached("UPDATE decisions SET responsible_id = ?2 WHERE id = ?1")?.execute(params![id, to])?;
    Ok(())
}

pub(in super::super) fn set_done(file: &Writer<'_>, id: &DecisionId, on: Option<Day>, note: &str) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE decisions SET done_on = ?2, done_note = ?3 WHERE id = ?1")?
        .execute(params![id, on, note])?;
    Ok(())
}

pub(in super::super) fn insert_extension(file: &Writer<'_>, request: &ExtendDecision, reason: &str) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO decision_extensions (id, decision_id, due_on, reason, agenda_item_id, granted_at, granted_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            DecisionExtensionId::fresh(),
            request.id,
            request.due_on,
            reason,
            request.agenda_item_id,
            file.now(),
            file.who().name()
        ])?;
    Ok(())
}

/// Cancels a decision, or lets it stand again when there is no reason.
pub(in super::super) fn set_cancelled_decision(
    file: &Writer<'_>,
    id: &DecisionId,
    cancelled: Option<(&str, Option<&AgendaItemId>)>,
) -> Result<()> {
    let (reason, item) = cancelled.unwrap_or(("", None));
    let at = cancelled.map(|_| file.now());
    let by = cancelled.map(|_| file.who().name()).unwrap_or_default();
    file.conn()
        .prepare_cached(
            "UPDATE decisions SET cancelled_at = ?2, cancelled_by = ?3, cancelled_reason = ?4, cancelled_item_id = ?5
             WHERE id = ?1",
        )?
        .execute(params![id, at, by, reason, item])?;
    Ok(())
}
