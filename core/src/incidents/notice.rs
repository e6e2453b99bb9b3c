//! The notice of a breach of personal data: due within one working day, written, sent, or found not to be needed.
//!
//! When it is due is computed from the moment of discovery on the school's calendar and stands nowhere; late is late.

mod clock;
mod letter;
mod of_year;
mod store;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use clock::{CountedFrom, NoticeClock, RestStretch};
pub use letter::{LetterLine, NoticeLetter, ShowNoticeLetter, notice_letter};
pub(crate) use of_year::{NoticeOfYear, list_notices_of_year};

use super::{EntryKind, IncidentChoice, checklists};
use crate::clock::{Day, Instant, TimeOfDay};
use crate::error::{Rejection, Result};
use crate::ids::IncidentId;
use crate::named_values;
use crate::store::{Reader, Writer};
use crate::text;
use crate::words::{moment_short, say_with};

named_values! {
    NoticeState {
        /// No personal data is touched.
        NotNeeded = "not_needed",
        Running = "running",
        Late = "late",
        Sent = "sent",
        SentLate = "sent_late",
        Waived = "waived",
    }
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct NoticeView {
    pub incident_id: IncidentId,
    pub state: NoticeState,
    /// Nothing when no notice is needed.
    pub clock: Option<NoticeClock>,
    pub recipient: String,
    pub contact: String,
    pub measures: String,
    pub subjects: String,
    pub sent_at: Option<Instant>,
    pub sent_by: Option<String>,
    pub channel: String,
    pub reference: String,
    pub note: String,
    pub not_required_reason: String,
}

/// What the letter says beside the incident's own facts; what is left empty is filled in from them.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditNotice {
    pub incident_id: IncidentId,
    #[serde(default)]
    pub recipient: String,
    #[serde(default)]
    pub contact: String,
    #[serde(default)]
    pub measures: String,
    #[serde(default)]
    pub subjects: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct RecordNoticeSent {
    pub incident_id: IncidentId,
    pub sent_on: Day,
    pub sent_time: TimeOfDay,
    pub channel: String,
    #[serde(default)]
    pub reference: String,
    #[serde(default)]
    pub note: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct WaiveNotice {
    pub incident_id: IncidentId,
    pub reason: String,
}

/// An unfinished incident whose notice is still to be sent.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NoticeToSend {
    pub incident_id: IncidentId,
    pub number: String,
    pub state: NoticeState,
    pub clock: NoticeClock,
}

/// The notice of an incident, with its clock.
pub fn notice(file: &Reader<'_>, choice: &IncidentChoice) -> Result<NoticeView> {
    let facts = store::find_facts(file, &choice.id)?.ok_or(Rejection::NotFound { what: "incident" })?;
    let written = store::find_notice(file, &choice.id)?;
    let until = written.sent_at.unwrap_or_else(|| file.now());
    let clock = if facts.personal_data { Some(NoticeClock::of(file, &facts, until)?) } else { None };
    Ok(NoticeView {
        incident_id: choice.id.clone(),
        state: state(&written, clock.as_ref()),
        clock,
        recipient: written.recipient,
        contact: written.contact,
        measures: written.measures,
        subjects: written.subjects,
        sent_at: written.sent_at,
        sent_by: written.sent_by,
        channel: written.channel,
        reference: written.reference,
        note: written.note,
        not_required_reason: written.not_required_reason,
    })
}

/// Changes what the letter says.
pub fn edit_notice(file: &mut Writer<'_>, edit: &EditNotice) -> Result<()> {
    let facts = required(file, &edit.incident_id)?;
    let edit = EditNotice {
        incident_id: edit.incident_id.clone(),
        recipient: text::optional_line("recipient", &edit.recipient)?,
        contact: text::optional_line("contact", &edit.contact)?,
        measures: text::optional_paragraph("measures", &edit.measures)?,
        subjects: text::optional_paragraph("subjects", &edit.subjects)?,
    };
    store::set_letter(file, &edit)?;
    file.about(facts.number);
    Ok(())
}

/// Records when and how the notice went out, in the timeline too; the checklist's step of sending it is done with that.
///
/// One that was found not to be needed counts as needed again. What was recorded wrongly is recorded once more: the
/// timeline keeps both lines.
///
/// Rejects a moment that has not come yet or is before the discovery, and a missing channel.
pub fn record_notice_sent(file: &mut Writer<'_>, sent: &RecordNoticeSent) -> Result<()> {
    let facts = required(file, &sent.incident_id)?;
    let channel = text::line("channel", &sent.channel)?;
    let sent_at = Instant::of(sent.sent_on, sent.sent_time);
    if sent_at > file.now() {
        return Err(Rejection::DayInFuture { field: "sent_on" }.into());
    }
    let found = facts.detected_time.unwrap_or(TimeOfDay::MIDNIGHT);
    if sent_at < Instant::of(facts.detected_on, found) {
        return Err(Rejection::DayOrder { field: "sent_on" }.into());
    }
    let reference = text::optional_line("reference", &sent.reference)?;
    let note = text::optional_paragraph("note", &sent.note)?;
    store::set_sent(file, &sent.incident_id, sent_at, &channel, &reference, &note)?;
    let sent_words = say_with(file.who().language, "notice-entry-sent", &[("at", moment_short(sent_at).into())]);
    let told = [sent_words, channel, reference, note].into_iter().filter(|part| !part.is_empty());
    let told = told.collect::<Vec<_>>().join(", ");
    super::store::append_entry(file, &sent.incident_id, EntryKind::Notice, &told, None, None)?;
    checklists::notice_was_sent(file, &sent.incident_id, sent.sent_on, &told)?;
    file.about(facts.number);
    Ok(())
}

/// Records that no notice is needed, and why, in the timeline too.
///
/// Rejects a missing reason, and a notice that was sent already.
pub fn waive_notice(file: &mut Writer<'_>, waive: &WaiveNotice) -> Result<()> {
    let facts = required(file, &waive.incident_id)?;
    let reason = text::reason(&waive.reason)?;
    if store::find_notice(file, &waive.incident_id)?.sent_at.is_some() {
        return Err(Rejection::NoticeSent.into());
    }
    store::set_waived(file, &waive.incident_id, &reason)?;
    let told = say_with(file.who().language, "notice-entry-waived", &[("reason", reason.into())]);
    super::store::append_entry(file, &waive.incident_id, EntryKind::Notice, &told, None, None)?;
    file.about(facts.number);
    Ok(())
}

/// Lists the notices of unfinished incidents that are still to be sent, the most urgent first.
pub(crate) fn list_notices_to_send(file: &Reader<'_>) -> Result<Vec<NoticeToSend>> {
    let mut notices = Vec::new();
    for (incident_id, facts) in store::list_unsent(file)? {
        let clock = NoticeClock::of(file, &facts, file.now())?;
        let state = if clock.is_over() { NoticeState::Late } else { NoticeState::Running };
        notices.push(NoticeToSend { incident_id, number: facts.number, state, clock });
    }
    notices.sort_by_key(|notice| notice.clock.due_at);
    Ok(notices)
}

fn state(written: &store::Written, clock: Option<&NoticeClock>) -> NoticeState {
    let Some(clock) = clock else { return NoticeState::NotNeeded };
    needed(written.sent_at.is_some(), !written.not_required_reason.is_empty(), clock.is_over())
}

/// How a notice that is needed stands.
fn needed(was_sent: bool, was_waived: bool, is_over: bool) -> NoticeState {
    match (was_sent, was_waived, is_over) {
        (true, _, false) => NoticeState::Sent,
        (true, _, true) => NoticeState::SentLate,
        (false, true, _) => NoticeState::Waived,
        (false, false, false) => NoticeState::Running,
        (false, false, true) => NoticeState::Late,
    }
}

/// The facts of an incident that needs a notice.
fn required(file: &Reader<'_>, incident: &IncidentId) -> Result<store::Facts> {
    let facts = store::find_facts(file, incident)?.ok_or(Rejection::NotFound { what: "incident" })?;
    if facts.personal_data { Ok(facts) } else { Err(Rejection::NoticeNotNeeded.into()) }
}

#[cfg(test)]
mod tests;
