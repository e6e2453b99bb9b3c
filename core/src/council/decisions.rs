//! Decisions: what was decided, who carries it out and by when, and whether it was done.
//!
//! A decision that somebody answers for has exactly one task; its execution is read from there.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AHEAD, MeetingState, StoredMeeting, agenda, meeting_of_item, store};
use crate::calendar;
use crate::clock::Day;
use crate::error::{Rejection, Result};
use crate::ids::{AgendaItemId, DecisionId, IncidentId, MeetingId, PersonId, SchoolYearId, TaskId};
use crate::incidents::AgendaMention;
use crate::named_values;
use crate::people;
use crate::roles::BodyKey;
use crate::signing::{self, MINUTES};
use crate::store::{Reader, Writer};
use crate::tasks::{self, CompleteTask, TaskChoice, TaskReason};
use crate::text::{self, TEXT, Wording};

named_values! {
    /// What the vote made of a decision.
    DecisionState {
        Proposed = "proposed",
        Adopted = "adopted",
        Rejected = "rejected",
    }
}

named_values! {
    /// How a decision stands; overdue and soon are derived from the day.
    DecisionStatus {
        Proposed = "proposed",
        Rejected = "rejected",
        Open = "open",
        Soon = "soon",
        Overdue = "overdue",
        Done = "done",
        Verified = "verified",
        Cancelled = "cancelled",
        NoDeadline = "no_deadline",
    }
}

impl DecisionStatus {
    /// Neither carried out nor taken back; `DecisionRow::awaits_execution` tells whether anybody is to do anything.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Soon | Self::Overdue | Self::NoDeadline)
    }

    pub fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::Verified)
    }

    /// The vote adopted it, whatever became of it afterwards.
    pub fn was_adopted(self) -> bool {
        !matches!(self, Self::Proposed | Self::Rejected)
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
    pub agenda_title: Wording,
    pub text: Wording,
    pub state: DecisionState,
    /// The minutes that name it were signed, so that an extract can be given.
    pub minutes_signed: bool,
    /// Who answers for it now; the minutes keep whom they named.
    pub responsible_id: Option<PersonId>,
    pub responsible: Option<String>,
    /// Who carries it out together with them, as the minutes name them.
    pub co_executors: String,
    /// The day that counts now.
    pub due_on: Option<Day>,
    /// The day that was decided first, when a later meeting extended it.
    pub first_due_on: Option<Day>,
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    pub votes_for: Option<u32>,
    pub votes_against: Option<u32>,
    pub votes_abstained: Option<u32>,
    pub votes_recused: Option<u32>,
    pub status: DecisionStatus,
    pub task_id: Option<TaskId>,
    pub done_on: Option<Day>,
    pub done_note: String,
    pub verified_by: Option<String>,
    pub cancelled_reason: String,
    /// The item of a later meeting that cancelled it or gave it its present day.
    pub changed_by: Option<AgendaMention>,
}

impl DecisionRow {
    /// Nobody was asked to do anything by any day: there is nothing to carry out.
    pub fn needs_no_execution(&self) -> bool {
        self.status == DecisionStatus::NoDeadline && self.responsible_id.is_none() && self.co_executors.is_empty()
    }

    /// Somebody is still to carry it out.
    pub fn awaits_execution(&self) -> bool {
        self.status.is_open() && !self.needs_no_execution()
    }
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ListDecisions {
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
    #[serde(default)]
    pub status: Option<DecisionStatus>,
    #[serde(default)]
    pub body: Option<BodyKey>,
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
    pub co_executors: String,
    #[serde(default)]
    pub due_on: Option<Day>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditDecision {
    pub id: DecisionId,
    pub text: Wording,
    pub responsible_id: Option<PersonId>,
    pub co_executors: String,
    pub due_on: Option<Day>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct DecisionChoice {
    pub id: DecisionId,
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

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExtendDecision {
    pub id: DecisionId,
    pub due_on: Day,
    pub reason: String,
    /// The item of the later meeting that grants it.
    #[serde(default)]
    pub agenda_item_id: Option<AgendaItemId>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CancelDecision {
    pub id: DecisionId,
    pub reason: String,
    /// The item of the later meeting that takes it back.
    #[serde(default)]
    pub agenda_item_id: Option<AgendaItemId>,
}

/// Lists decisions by the day they fall due, those without a day last.
pub fn list_decisions(file: &Reader<'_>, request: &ListDecisions) -> Result<Vec<DecisionRow>> {
    let days = match &request.school_year_id {
        Some(id) => Some(calendar::journal_days(&calendar::school_year(file, id)?)),
        None => None,
    };
    let mut rows = store::list_decisions(file, days, &request.text)?;
    rows.retain(|row| request.status.is_none_or(|status| row.status == status));
    rows.retain(|row| request.body.is_none_or(|body| row.body == body));
    Ok(rows)
}

/// Lists the decisions taken on an incident.
pub fn list_decisions_on_incident(file: &Reader<'_>, incident: &IncidentId) -> Result<Vec<DecisionRow>> {
    store::list_decisions_on_incident(file, incident)
}

/// Proposes a decision under an agenda item, with the next number of the item; a vote makes it one.
///
/// Rejects an empty text, a deadline without anybody responsible or before the meeting, and an item that was put off.
pub fn record_decision(file: &mut Writer<'_>, new: &RecordDecision) -> Result<DecisionId> {
    let meeting = meeting_of_item(file, &new.agenda_item_id)?;
    meeting.require(AHEAD)?;
    agenda::require_taken_up(file, &new.agenda_item_id)?;
    let decision = EditDecision {
        id: DecisionId::fresh(),
        text: new.text.clone(),
        responsible_id: new.responsible_id.clone(),
        co_executors: new.co_executors.clone(),
        due_on: new.due_on,
    };
    let checked = check(file, &meeting, decision)?;
    let position = store::next_decision_position(file, &new.agenda_item_id)?;
    store::insert_decision(file, &new.agenda_item_id, position, &checked)?;
    agenda::follow_decisions(file, &new.agenda_item_id)?;
    file.about(checked.text.pick(file.who().language));
    Ok(checked.id)
}

/// Changes a decision until the minutes are signed; its task follows.
///
/// Once its vote is closed the text is what was voted on: it can only be completed in a language it was not written in,
/// until the vote is taken back or signed minutes are being corrected.
///
/// Rejects another text than the one that was voted on, and another person or day once it was carried out or cancelled.
pub fn edit_decision(file: &mut Writer<'_>, edit: &EditDecision) -> Result<()> {
    let known = find(file, &edit.id)?;
    let meeting = meeting_of_item(file, &known.agenda_item_id)?;
    meeting.require_written_up()?;
    let checked = check(file, &meeting, edit.clone())?;
    require_voted_text(file, &meeting, &known, &checked.text)?;
    let (responsible_id, due_on) = store::decided_terms(file, &edit.id)?;
    let same_terms = (&responsible_id, due_on) == (&checked.responsible_id, checked.due_on);
    if known.state == DecisionState::Adopted && !same_terms && !known.status.is_open() {
        return Err(Rejection::DecisionClosed.into());
    }
    store::update_decision(file, &checked)?;
    if known.state == DecisionState::Adopted && known.status.is_open() {
        match (&known.task_id, &checked.responsible_id) {
            (Some(_), None) => return Err(Rejection::ResponsibleMissing.into()),
            (Some(task), Some(responsible)) => {
                // An extension keeps the first day apart from the one that counts.
                let due_on = if known.first_due_on.is_some() { known.due_on } else { checked.due_on };
                let responsible =
                    if same_terms { known.responsible_id.as_ref().unwrap_or(responsible) } else { responsible };
                tasks::change_decision_task(file, task, &title_of(&checked.text), responsible, due_on)?;
            }
            (None, Some(_)) => give_task(file, &checked.id)?,
            (None, None) => {}
        }
    }
    file.about(checked.text.pick(file.who().language));
    Ok(())
}

/// What was voted on is what the minutes say, but for a mistake that a new version of them corrects.
fn require_voted_text(file: &Reader<'_>, meeting: &StoredMeeting, known: &DecisionRow, new: &Wording) -> Result<()> {
    let is_kept = |(old, new): (&String, &String)| old.is_empty() || old == new;
    let old = &known.text;
    if known.state == DecisionState::Proposed
        || [(&old.kk, &new.kk), (&old.ru, &new.ru), (&old.en, &new.en)].into_iter().all(is_kept)
        || signing::find_pending_correction(file, &MINUTES, meeting.id.as_str())?.is_some()
    {
        return Ok(());
    }
    Err(Rejection::DecisionTextVoted.into())
}

/// Takes back a proposed decision on which nobody has voted.
pub fn remove_decision(file: &mut Writer<'_>, choice: &DecisionChoice) -> Result<()> {
    let known = find(file, &choice.id)?;
    meeting_of_item(file, &known.agenda_item_id)?.require(AHEAD)?;
    if known.state != DecisionState::Proposed || store::find_vote(file, &choice.id)?.is_some() {
        return Err(Rejection::DecisionVoted.into());
    }
    store::delete_decision(file, &choice.id)?;
    agenda::follow_decisions(file, &known.agenda_item_id)?;
    file.about(known.text.pick(file.who().language));
    Ok(())
}

/// Records that a decision was carried out.
///
/// Rejects a day in the future or before the meeting.
pub fn complete_decision(file: &mut Writer<'_>, request: &CompleteDecision) -> Result<()> {
    let known = find_adopted(file, &request.id)?;
    if !known.status.is_open() {
        return Err(Rejection::DecisionClosed.into());
    }
    if request.done_on > file.today() {
        return Err(Rejection::DayInFuture { field: "done_on" }.into());
    }
    if request.done_on < known.held_on {
        return Err(Rejection::DayOrder { field: "done_on" }.into());
    }
    match known.task_id {
        Some(id) => {
            let (done_on, note) = (request.done_on, request.note.clone());
            tasks::complete_task(file, &CompleteTask { id, done_on, note })?;
        }
        None => {
            let note = text::optional_paragraph("done_note", &request.note)?;
            store::set_done(file, &request.id, Some(request.done_on), &note)?;
        }
    }
    file.about(known.text.pick(file.who().language));
    Ok(())
}

/// Records that somebody looked and the decision was really carried out.
pub fn verify_decision(file: &mut Writer<'_>, choice: &DecisionChoice) -> Result<()> {
    let known = find_adopted(file, &choice.id)?;
    let id = known.task_id.filter(|_| known.status == DecisionStatus::Done).ok_or(Rejection::DecisionClosed)?;
    tasks::verify_task(file, &TaskChoice { id })?;
    file.about(known.text.pick(file.who().language));
    Ok(())
}

/// Opens a decision again that was said to be carried out, or was cancelled, with a reason.
pub fn reopen_decision(file: &mut Writer<'_>, request: &ReopenDecision) -> Result<()> {
    let known = find_adopted(file, &request.id)?;
    let reason = text::reason(&request.reason)?;
    if known.status.is_open() {
        return Err(Rejection::NotFound { what: "decision" }.into());
    }
    if known.status == DecisionStatus::Cancelled {
        store::set_cancelled_decision(file, &request.id, None)?;
    }
    match known.task_id {
        Some(id) => tasks::reopen_decision_task(file, &TaskReason { id, reason })?,
        None => store::set_done(file, &request.id, None, &reason)?,
    }
    file.about(known.text.pick(file.who().language));
    Ok(())
}

/// Gives a decision a later day, with a reason; the first day is kept.
///
/// Rejects a day that is not later, a decision that is not open, and an item of a meeting that is not a later one.
pub fn extend_decision(file: &mut Writer<'_>, request: &ExtendDecision) -> Result<()> {
    let known = find_adopted(file, &request.id)?;
    if !known.status.is_open() {
        return Err(Rejection::DecisionClosed.into());
    }
    let reason = text::reason(&request.reason)?;
    if known.due_on.is_some_and(|due_on| request.due_on <= due_on) || request.due_on < known.held_on {
        return Err(Rejection::DayOrder { field: "due_on" }.into());
    }
    require_later(file, &known, request.agenda_item_id.as_ref())?;
    store::insert_extension(file, request, &reason)?;
    if let Some(task) = &known.task_id {
        tasks::extend_decision_task(file, task, request.due_on)?;
    }
    file.about(known.text.pick(file.who().language));
    Ok(())
}

/// Cancels a decision that was not carried out, with a reason; its task is cancelled with it.
pub fn cancel_decision(file: &mut Writer<'_>, request: &CancelDecision) -> Result<()> {
    let known = find_adopted(file, &request.id)?;
    if !known.status.is_open() {
        return Err(Rejection::DecisionClosed.into());
    }
    let reason = text::reason(&request.reason)?;
    require_later(file, &known, request.agenda_item_id.as_ref())?;
    store::set_cancelled_decision(file, &request.id, Some((&reason, request.agenda_item_id.as_ref())))?;
    if let Some(id) = known.task_id {
        tasks::cancel_decision_task(file, &TaskReason { id, reason })?;
    }
    file.about(known.text.pick(file.who().language));
    Ok(())
}

fn require_later(file: &Reader<'_>, known: &DecisionRow, item: Option<&AgendaItemId>) -> Result<()> {
    let Some(item) = item else { return Ok(()) };
    let meeting = meeting_of_item(file, item)?;
    let sits = meeting.state == MeetingState::InSession || meeting.state.took_place();
    if sits && meeting.id != known.meeting_id && meeting.held_on >= known.held_on {
        return Ok(());
    }
    Err(Rejection::MeetingNotLater.into())
}

/// Writes down what a vote made of a decision; an adopted one that somebody answers for gets its task.
pub(super) fn settle(file: &Writer<'_>, id: &DecisionId, adopted: bool) -> Result<()> {
    let state = if adopted { DecisionState::Adopted } else { DecisionState::Rejected };
    store::set_decision_state(file, id, state)?;
    agenda::follow_decisions(file, &find(file, id)?.agenda_item_id)?;
    if adopted { give_task(file, id) } else { Ok(()) }
}

/// Takes the outcome of a vote back, and the task with it.
pub(super) fn unsettle(file: &Writer<'_>, id: &DecisionId) -> Result<()> {
    let known = find(file, id)?;
    if known.state == DecisionState::Adopted && !known.status.is_open() {
        return Err(Rejection::DecisionClosed.into());
    }
    if let Some(task) = &known.task_id {
        tasks::remove_decision_task(file, task)?;
    }
    store::set_decision_state(file, id, DecisionState::Proposed)?;
    agenda::follow_decisions(file, &known.agenda_item_id)
}

fn give_task(file: &Writer<'_>, id: &DecisionId) -> Result<()> {
    let (responsible_id, due_on) = store::decided_terms(file, id)?;
    let Some(responsible) = responsible_id else { return Ok(()) };
    let title = title_of(&find(file, id)?.text);
    tasks::give_decision_task(file, id, &title, &responsible, due_on)
}

/// A task is called by its decision, in the language that papers come first in, cut to the length of a line.
fn title_of(wording: &Wording) -> String {
    let whole = wording.pick(crate::words::Language::Kk).replace('\n', " ");
    whole.chars().take(text::LINE).collect()
}

/// The meeting that a decision was written in.
pub(crate) fn meeting_of_decision(file: &Reader<'_>, id: &DecisionId) -> Result<Option<String>> {
    Ok(store::find_decision(file, id)?.map(|row| row.meeting_id.to_string()))
}

/// Lists the decisions that a person is still to carry out, with a deadline or without.
pub(crate) fn list_open_of_person(file: &Reader<'_>, person: &PersonId) -> Result<Vec<DecisionRow>> {
    let mut rows = store::list_decisions(file, None, "")?;
    rows.retain(|row| row.status.is_open() || row.status == DecisionStatus::Proposed);
    rows.retain(|row| row.responsible_id.as_ref() == Some(person));
    Ok(rows)
}

/// Makes another person answer for a decision that was not carried out yet; the minutes keep whom they named.
pub(crate) fn pass_decision(file: &Writer<'_>, id: &DecisionId, to: &PersonId) -> Result<()> {
    match find(file, id)?.task_id {
        Some(task) => tasks::pass_task(file, &task, to),
        None => store::set_responsible(file, id, to),
    }
}

/// What of a decision its status follows from.
pub(super) struct Standing {
    pub state: DecisionState,
    pub cancelled: bool,
    pub due_on: Option<Day>,
    pub done_on: Option<Day>,
    pub verified: bool,
}

impl Standing {
    /// A decision is overdue from the day after its deadline until it is carried out.
    pub(super) fn status(&self, today: Day) -> DecisionStatus {
        match (self.state, self.due_on) {
            (DecisionState::Proposed, _) => DecisionStatus::Proposed,
            (DecisionState::Rejected, _) => DecisionStatus::Rejected,
            _ if self.cancelled => DecisionStatus::Cancelled,
            _ if self.verified => DecisionStatus::Verified,
            _ if self.done_on.is_some() => DecisionStatus::Done,
            (_, None) => DecisionStatus::NoDeadline,
            (_, Some(due_on)) => match today.days_until(due_on) {
                left if left < 0 => DecisionStatus::Overdue,
                left if left <= crate::deadlines::SOON_DAYS => DecisionStatus::Soon,
                _ => DecisionStatus::Open,
            },
        }
    }
}

fn check(file: &Reader<'_>, meeting: &StoredMeeting, decision: EditDecision) -> Result<EditDecision> {
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
    let co_executors = text::optional_paragraph("co_executors", &decision.co_executors)?;
    Ok(EditDecision { text: wording, co_executors, ..decision })
}

pub(super) fn find(file: &Reader<'_>, id: &DecisionId) -> Result<DecisionRow> {
    Ok(store::find_decision(file, id)?.ok_or(Rejection::NotFound { what: "decision" })?)
}

fn find_adopted(file: &Reader<'_>, id: &DecisionId) -> Result<DecisionRow> {
    let known = find(file, id)?;
    if known.state == DecisionState::Adopted { Ok(known) } else { Err(Rejection::DecisionNotAdopted.into()) }
}
