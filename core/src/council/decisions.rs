//! Decisions: what was decided, who carries it out and by when, and that it was done.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store;
use super::{StoredMeeting, meeting_of_item, require_not_cancelled};
use crate::calendar;
use crate::clock::Day;
use crate::error::{Rejection, Result};
use crate::ids::{AgendaItemId, DecisionId, IncidentId, MeetingId, PersonId, SchoolYearId};
use crate::named_values;
use crate::people;
use crate::roles::BodyKey;
use crate::store::{Reader, Writer};
use crate::text::{self, TEXT, Wording};

named_values! {
    DecisionStatus {
        Open = "open",
        Overdue = "overdue",
        Done = "done",
        NoDeadline = "no_deadline",
    }
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DecisionRow {
    pub id: DecisionId,
    pub meeting_id: MeetingId,
    pub agenda_item_id: AgendaItemId,
    pub body: BodyKey,
    #[ts(type = "number | null")]
    pub meeting_number: Option<i64>,
    pub held_on: Day,
    /// "2.1": the agenda item and the decision under it.
    pub number: String,
    pub agenda_title: String,
    pub text: Wording,
    pub responsible_id: Option<PersonId>,
    pub responsible: Option<String>,
    pub due_on: Option<Day>,
    pub votes_for: Option<u32>,
    pub votes_against: Option<u32>,
    pub votes_abstained: Option<u32>,
    pub status: DecisionStatus,
    pub done_on: Option<Day>,
    pub done_note: String,
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ListDecisions {
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
    #[serde(default)]
    pub status: Option<DecisionStatus>,
    #[serde(default)]
    pub text: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct RecordDecision {
    pub agenda_item_id: AgendaItemId,
    pub text: Wording,
    #[serde(default)]
    pub responsible_id: Option<PersonId>,
    #[serde(default)]
    pub due_on: Option<Day>,
    #[serde(default)]
    pub votes_for: Option<u32>,
    #[serde(default)]
    pub votes_against: Option<u32>,
    #[serde(default)]
    pub votes_abstained: Option<u32>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditDecision {
    pub id: DecisionId,
    pub text: Wording,
    pub responsible_id: Option<PersonId>,
    pub due_on: Option<Day>,
    pub votes_for: Option<u32>,
    pub votes_against: Option<u32>,
    pub votes_abstained: Option<u32>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CompleteDecision {
    pub id: DecisionId,
    pub done_on: Day,
    #[serde(default)]
    pub note: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReopenDecision {
    pub id: DecisionId,
    pub reason: String,
}

/// Lists decisions by the day they fall due, those without a day last.
pub fn list_decisions(file: &Reader<'_>, request: &ListDecisions) -> Result<Vec<DecisionRow>> {
    let days = match &request.school_year_id {
        Some(id) => Some(calendar::journal_days(&calendar::school_year(file, id)?)),
        None => None,
    };
    let mut rows = store::list_decisions(file, days, &request.text)?;
    if let Some(status) = request.status {
        rows.retain(|row| row.status == status);
    }
    Ok(rows)
}

/// Lists the decisions taken on an incident, in the order they were taken.
pub fn list_decisions_on_incident(file: &Reader<'_>, incident: &IncidentId) -> Result<Vec<DecisionRow>> {
    store::list_decisions_on_incident(file, incident)
}

/// Records a decision under an agenda item, with the next number of the item.
///
/// Rejects an empty text, a deadline without anybody responsible or before the meeting, and more votes than members
/// present.
pub fn record_decision(file: &mut Writer<'_>, new: &RecordDecision) -> Result<DecisionId> {
    let meeting = meeting_of_item(file, &new.agenda_item_id)?;
    let checked = check(
        file,
        &meeting,
        EditDecision {
            id: DecisionId::fresh(),
            text: new.text.clone(),
            responsible_id: new.responsible_id.clone(),
            due_on: new.due_on,
            votes_for: new.votes_for,
            votes_against: new.votes_against,
            votes_abstained: new.votes_abstained,
        },
    )?;
    let position = store::next_decision_position(file, &new.agenda_item_id)?;
    store::insert_decision(file, &new.agenda_item_id, position, &checked)?;
    file.about(checked.text.pick(file.who().language));
    Ok(checked.id)
}

/// Changes a decision that was not carried out yet.
pub fn edit_decision(file: &mut Writer<'_>, edit: &EditDecision) -> Result<()> {
    let stored = find(file, &edit.id)?;
    if stored.done_on.is_some() {
        return Err(Rejection::DecisionClosed.into());
    }
    let meeting = meeting_of_item(file, &stored.agenda_item_id)?;
    let checked = check(file, &meeting, edit.clone())?;
    store::update_decision(file, &checked)?;
    file.about(checked.text.pick(file.who().language));
    Ok(())
}

/// Records that a decision was carried out.
///
/// Rejects a day in the future or before the meeting.
pub fn complete_decision(file: &mut Writer<'_>, request: &CompleteDecision) -> Result<()> {
    let stored = find(file, &request.id)?;
    if stored.done_on.is_some() {
        return Err(Rejection::DecisionClosed.into());
    }
    if request.done_on > file.today() {
        return Err(Rejection::DayInFuture { field: "done_on" }.into());
    }
    if request.done_on < stored.held_on {
        return Err(Rejection::DayOrder { field: "done_on" }.into());
    }
    let note = text::optional_paragraph("done_note", &request.note)?;
    store::set_done(file, &request.id, Some(request.done_on), &note)?;
    file.about(stored.text.pick(file.who().language));
    Ok(())
}

/// Opens a decision again that was said to be carried out, with a reason.
pub fn reopen_decision(file: &mut Writer<'_>, request: &ReopenDecision) -> Result<()> {
    let stored = find(file, &request.id)?;
    let reason = text::reason(&request.reason)?;
    if stored.done_on.is_none() {
        return Err(Rejection::NotFound { what: "decision" }.into());
    }
    store::set_done(file, &request.id, None, &reason)?;
    file.about(stored.text.pick(file.who().language));
    Ok(())
}

/// Lists the decisions that a person is still to carry out, with a deadline or without.
pub(crate) fn list_open_of_person(file: &Reader<'_>, person: &PersonId) -> Result<Vec<DecisionRow>> {
    let mut rows = store::list_decisions(file, None, "")?;
    rows.retain(|row| row.done_on.is_none() && row.responsible_id.as_ref() == Some(person));
    Ok(rows)
}

/// Makes another person responsible for a decision that was not carried out yet.
pub(crate) fn pass_decision(file: &Writer<'_>, id: &DecisionId, to: &PersonId) -> Result<()> {
    store::set_responsible(file, id, to)
}

/// A decision is overdue from the day after its deadline until it is carried out.
pub(super) fn status_of(due_on: Option<Day>, done_on: Option<Day>, today: Day) -> DecisionStatus {
    match (done_on, due_on) {
        (Some(_), _) => DecisionStatus::Done,
        (None, None) => DecisionStatus::NoDeadline,
        (None, Some(due_on)) if due_on < today => DecisionStatus::Overdue,
        (None, Some(_)) => DecisionStatus::Open,
    }
}

fn check(file: &Reader<'_>, meeting: &StoredMeeting, decision: EditDecision) -> Result<EditDecision> {
    require_not_cancelled(meeting)?;
    let wording = decision.text.required("text", TEXT)?;
    if let Some(person) = &decision.responsible_id {
        people::name(file, person)?;
    }
    if let Some(due_on) = decision.due_on {
        if decision.responsible_id.is_none() {
            return Err(Rejection::ResponsibleMissing.into());
        }
        if due_on < meeting.held_on {
            return Err(Rejection::DayOrder { field: "due_on" }.into());
        }
    }
    let votes: i64 = [decision.votes_for, decision.votes_against, decision.votes_abstained]
        .into_iter()
        .flatten()
        .map(i64::from)
        .sum();
    let (_, present) = store::count_attendance(file, &meeting.id)?;
    if votes > 0 && votes > present {
        return Err(Rejection::VotesInvalid { present }.into());
    }
    Ok(EditDecision { text: wording, ..decision })
}

fn find(file: &Reader<'_>, id: &DecisionId) -> Result<DecisionRow> {
    Ok(store::find_decision(file, id)?.ok_or(Rejection::NotFound { what: "decision" })?)
}
