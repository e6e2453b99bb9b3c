//! The agenda: its items in their order, what was said about each, and what was put off.

use serde::Deserialize;
use ts_rs::TS;

use super::{AHEAD, MeetingState, find_meeting, meeting_of_item, store};
use crate::error::{Rejection, Result};
use crate::ids::{AgendaItemId, DecisionId, IncidentId, MeetingId, PersonId, StandingItemId};
use crate::incidents;
use crate::named_values;
use crate::people;
use crate::store::{Reader, Writer};
use crate::text::{self, LINE, TEXT, Wording};

named_values! {
    /// Where an agenda item comes from.
    AgendaKind {
        Question = "question",
        Incident = "incident",
        /// Whether an earlier decision was carried out.
        Decision = "decision",
        Standing = "standing",
    }
}

named_values! {
    ItemState {
        Open = "open",
        /// Heard, with a decision or without.
        Decided = "decided",
        /// Put off to another meeting.
        Deferred = "deferred",
    }
}

/// A new item; at most one of the references says what it is about.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddAgendaItem {
    pub meeting_id: MeetingId,
    pub title: Wording,
    #[serde(default)]
    pub incident_id: Option<IncidentId>,
    #[serde(default)]
    pub decision_id: Option<DecisionId>,
    #[serde(default)]
    pub standing_item_id: Option<StandingItemId>,
    /// The item of an earlier meeting that was put off.
    #[serde(default)]
    pub deferred_from_id: Option<AgendaItemId>,
    #[serde(default)]
    pub presenter_id: Option<PersonId>,
}

impl AddAgendaItem {
    pub(super) fn kind(&self) -> AgendaKind {
        match (&self.incident_id, &self.decision_id, &self.standing_item_id) {
            (Some(_), _, _) => AgendaKind::Incident,
            (_, Some(_), _) => AgendaKind::Decision,
            (_, _, Some(_)) => AgendaKind::Standing,
            _ => AgendaKind::Question,
        }
    }
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditAgendaItem {
    pub id: AgendaItemId,
    pub title: Wording,
    pub presenter_id: Option<PersonId>,
    #[serde(default)]
    pub speakers: String,
    #[serde(default)]
    pub discussion: Wording,
    /// What is proposed to the body.
    #[serde(default)]
    pub proposal: Wording,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct MoveAgendaItem {
    pub id: AgendaItemId,
    /// Its place from one; beyond the end it goes last.
    pub to: u32,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct DeferAgendaItem {
    pub id: AgendaItemId,
    pub reason: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AgendaItemChoice {
    pub id: AgendaItemId,
}

/// Puts a question, an incident, an earlier decision or a standing item on a meeting's agenda.
///
/// Rejects what is on the agenda already, and references to what does not exist.
pub fn add_agenda_item(file: &mut Writer<'_>, new: &AddAgendaItem) -> Result<AgendaItemId> {
    let title = new.title.required("title", LINE)?;
    let id = insert(file, &AddAgendaItem { title: title.clone(), ..new.clone() })?;
    file.about(title.pick(file.who().language));
    Ok(id)
}

pub(super) fn insert(file: &Writer<'_>, new: &AddAgendaItem) -> Result<AgendaItemId> {
    find_meeting(file, &new.meeting_id)?.require(AHEAD)?;
    check_references(file, new)?;
    let id = AgendaItemId::fresh();
    store::insert_agenda_item(file, &id, new)?;
    Ok(id)
}

fn check_references(file: &Reader<'_>, new: &AddAgendaItem) -> Result<()> {
    if [new.incident_id.is_some(), new.decision_id.is_some(), new.standing_item_id.is_some()]
        .into_iter()
        .filter(|given| *given)
        .count()
        > 1
    {
        return Err(Rejection::FieldMalformed { field: "agenda_item".into() }.into());
    }
    if let Some(incident) = &new.incident_id {
        incidents::find_number(file, incident)?.ok_or(Rejection::NotFound { what: "incident" })?;
    }
    if let Some(decision) = &new.decision_id {
        store::find_decision(file, decision)?.ok_or(Rejection::NotFound { what: "decision" })?;
    }
    if let Some(earlier) = &new.deferred_from_id {
        meeting_of_item(file, earlier)?;
    }
    if let Some(presenter) = &new.presenter_id {
        people::name(file, presenter)?;
    }
    if store::is_on_agenda(file, new)? {
        return Err(Rejection::NameExists.into());
    }
    Ok(())
}

/// Changes an agenda item; what was said may be written up until the minutes are signed.
pub fn edit_agenda_item(file: &mut Writer<'_>, edit: &EditAgendaItem) -> Result<()> {
    meeting_of_item(file, &edit.id)?.require_written_up()?;
    let edit = EditAgendaItem {
        title: edit.title.required("title", LINE)?,
        speakers: text::optional_paragraph("speakers", &edit.speakers)?,
        discussion: edit.discussion.checked("discussion", TEXT)?,
        proposal: edit.proposal.checked("proposal", TEXT)?,
        ..edit.clone()
    };
    if let Some(presenter) = &edit.presenter_id {
        people::name(file, presenter)?;
    }
    store::update_agenda_item(file, &edit)?;
    file.about(edit.title.pick(file.who().language));
    Ok(())
}

/// Moves an item to another place; the others close ranks.
pub fn move_agenda_item(file: &mut Writer<'_>, request: &MoveAgendaItem) -> Result<()> {
    let meeting = meeting_of_item(file, &request.id)?;
    meeting.require(AHEAD)?;
    let mut agenda = store::list_agenda(file, &meeting.id)?;
    let from =
        agenda.iter().position(|item| item.id == request.id).ok_or(Rejection::NotFound { what: "agenda_item" })?;
    let moved = agenda.remove(from);
    file.about(moved.title.pick(file.who().language));
    let to = usize::try_from(request.to.saturating_sub(1)).unwrap_or(usize::MAX).min(agenda.len());
    agenda.insert(to, moved);
    for (position, item) in (1..).zip(&agenda) {
        if item.position != position {
            store::set_item_position(file, &item.id, position)?;
        }
    }
    Ok(())
}

/// Puts an item off to another meeting, with a reason; until the session ends it can be taken up after all.
///
/// Rejects an item under which a decision is written.
pub fn defer_agenda_item(file: &mut Writer<'_>, request: &DeferAgendaItem) -> Result<()> {
    let meeting = meeting_of_item(file, &request.id)?;
    meeting.require(&[MeetingState::InSession])?;
    if store::count_decisions_of_item(file, &request.id)? > 0 {
        return Err(Rejection::ItemDecided.into());
    }
    let reason = text::reason(&request.reason)?;
    let title = store::set_item_state(file, &request.id, ItemState::Deferred, &reason)?;
    file.about(title.pick(file.who().language));
    Ok(())
}

/// Takes up an item after all that this session had put off; the reason goes.
///
/// Rejects an item that was not put off, and one that another meeting has taken over.
pub fn resume_agenda_item(file: &mut Writer<'_>, choice: &AgendaItemChoice) -> Result<()> {
    let meeting = meeting_of_item(file, &choice.id)?;
    meeting.require(&[MeetingState::InSession])?;
    if store::item_state(file, &choice.id)? != ItemState::Deferred {
        return Err(Rejection::ItemNotDeferred.into());
    }
    if store::is_taken_over(file, &choice.id)? {
        return Err(Rejection::ItemTakenOver.into());
    }
    let title = store::set_item_state(file, &choice.id, ItemState::Open, "")?;
    file.about(title.pick(file.who().language));
    Ok(())
}

/// Takes an item off the agenda of a meeting that is not over.
///
/// Rejects an item with decisions.
pub fn remove_agenda_item(file: &mut Writer<'_>, choice: &AgendaItemChoice) -> Result<()> {
    let meeting = meeting_of_item(file, &choice.id)?;
    meeting.require(AHEAD)?;
    if store::count_decisions_of_item(file, &choice.id)? > 0 {
        return Err(Rejection::ItemDecided.into());
    }
    let title = store::trash_agenda_item(file, &choice.id)?;
    file.about(title.pick(file.who().language));
    Ok(())
}

/// Takes the agenda of a meeting that did not take place over to another one.
pub(super) fn copy_agenda(file: &Writer<'_>, from: &MeetingId, to: &MeetingId) -> Result<()> {
    for item in store::list_agenda(file, from)? {
        let new = AddAgendaItem {
            meeting_id: to.clone(),
            title: item.title,
            incident_id: item.incident_id,
            decision_id: item.decision_id,
            standing_item_id: item.standing_item_id,
            deferred_from_id: Some(item.id),
            presenter_id: item.presenter_id,
        };
        store::insert_agenda_item(file, &AgendaItemId::fresh(), &new)?;
    }
    Ok(())
}

/// Lets an item follow its decisions: done with once it has one and none waits for its vote, open again otherwise.
pub(super) fn follow_decisions(file: &Writer<'_>, item: &AgendaItemId) -> Result<()> {
    let decided = store::is_decided(file, item)?;
    let state = if decided { ItemState::Decided } else { ItemState::Open };
    if store::item_state(file, item)? != state {
        store::set_item_state(file, item, state, "")?;
    }
    Ok(())
}

/// Lets nothing be decided on an item that was put off before it is taken up again.
pub(super) fn require_taken_up(file: &Reader<'_>, item: &AgendaItemId) -> Result<()> {
    if store::item_state(file, item)? == ItemState::Deferred { Err(Rejection::ItemDeferred.into()) } else { Ok(()) }
}

/// At the end of a session an item that was spoken or decided about is done with; one that nobody took up is put off.
pub(super) fn settle_items(file: &Writer<'_>, meeting: &MeetingId) -> Result<()> {
    for item in store::list_agenda(file, meeting)? {
        if item.state != ItemState::Open {
            continue;
        }
        let was_heard = store::count_decisions_of_item(file, &item.id)? > 0
            || !item.discussion.is_empty()
            || !item.speakers.is_empty();
        let state = if was_heard { ItemState::Decided } else { ItemState::Deferred };
        store::set_item_state(file, &item.id, state, "")?;
    }
    Ok(())
}
