//! Minutes: drawn up, signed, filed, and corrected only as a further version. What was signed is kept whole.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::decisions::DecisionState;
use super::paper::{self, CouncilPaper};
use super::view::{MeetingChoice, agenda_with_decisions};
use super::{MeetingState, StoredMeeting, find_meeting, store};
use crate::clock::{Day, Instant};
use crate::error::{Error, Rejection, Result};
use crate::ids::{MeetingId, MinutesCorrectionId, MinutesId, PersonId};
use crate::roles::BodyPost;
use crate::signing::{self, Frozen, MINUTES, Signer};
use crate::store::{Reader, Writer};
use crate::text;
use crate::words::Language;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SignMinutes {
    pub id: MeetingId,
    pub signed_on: Day,
    /// Only where the meeting does not say who chaired and who kept the minutes.
    #[serde(default)]
    pub chaired_by_id: Option<PersonId>,
    #[serde(default)]
    pub recorded_by_id: Option<PersonId>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CorrectMinutes {
    pub id: MeetingId,
    pub reason: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ArchiveMinutes {
    pub id: MeetingId,
    /// The file they are put in, such as 01-05.
    #[serde(default)]
    pub archive_index: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SignedMinutes {
    pub version: u32,
    pub sha256: String,
}

/// One signed version of a meeting's minutes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MinutesVersion {
    pub id: MinutesId,
    pub version: u32,
    pub sha256: String,
    /// The head of the chain of changes when they were signed.
    pub chain_head: String,
    pub signed_on: Day,
    pub chair_name: String,
    pub chair_post: String,
    pub secretary_name: String,
    pub secretary_post: String,
    /// Empty for the first version.
    pub correction_reason: String,
    pub signed_at: Instant,
    pub signed_by: String,
}

pub(super) struct NewMinutes {
    pub frozen: Frozen,
    pub signed_on: Day,
    pub chair: Signer,
    pub secretary: Signer,
}

/// Begins the minutes of a meeting that was held.
pub fn draw_up_minutes(file: &mut Writer<'_>, choice: &MeetingChoice) -> Result<()> {
    let meeting = find_meeting(file, &choice.id)?;
    meeting.require(&[MeetingState::Held])?;
    store::set_state(file, &meeting.id, MeetingState::Minutes)?;
    file.about(meeting.called());
    Ok(())
}

/// Signs the minutes: their text in every language is kept with its hash, and the meeting changes no more.
///
/// Rejects an adopted decision that is not written in Kazakh and in Russian, a day before the meeting or to come, and
/// minutes without a chair and a secretary.
pub fn sign_minutes(file: &mut Writer<'_>, request: &SignMinutes) -> Result<SignedMinutes> {
    let meeting = find_meeting(file, &request.id)?;
    meeting.require(&[MeetingState::Minutes])?;
    signing::check_day(file, request.signed_on, meeting.held_on)?;
    require_both_languages(file, &meeting)?;
    let chair_id = who_chaired(file, &meeting, request.chaired_by_id.as_ref())?;
    let secretary_id = who_recorded(file, &meeting, request.recorded_by_id.as_ref())?;
    let pending = signing::find_pending_correction(file, &MINUTES, meeting.id.as_str())?;
    let papers: BTreeMap<&str, CouncilPaper> = Language::ALL
        .into_iter()
        .map(|language| {
            let drawn =
                paper::draw_minutes(file, &meeting, language, Some((&chair_id, &secretary_id)), pending.as_ref())?;
            Ok((language.code(), drawn))
        })
        .collect::<Result<_>>()?;
    let frozen = MINUTES.freeze(file, meeting.id.as_str(), &papers)?;
    let signed = SignedMinutes { version: frozen.version, sha256: frozen.sha256.clone() };
    let (chair, secretary) = (signing::signer(file, &chair_id)?, signing::signer(file, &secretary_id)?);
    let new = NewMinutes { frozen, signed_on: request.signed_on, chair, secretary };
    store::insert_minutes(file, &meeting.id, &new)?;
    store::set_state(file, &meeting.id, MeetingState::Signed)?;
    file.never_undone();
    file.about(meeting.called());
    Ok(signed)
}

/// Opens signed minutes for a further version, with a reason; every version that was signed stays readable.
pub fn correct_minutes(file: &mut Writer<'_>, request: &CorrectMinutes) -> Result<()> {
    let meeting = find_meeting(file, &request.id)?;
    meeting.require(&[MeetingState::Signed, MeetingState::Archived])?;
    let reason = text::reason(&request.reason)?;
    let last = store::list_versions(file, &meeting.id)?.last().map_or(0, |signed| signed.version);
    MINUTES.correct(file, MinutesCorrectionId::fresh().as_str(), meeting.id.as_str(), last, &reason)?;
    store::set_state(file, &meeting.id, MeetingState::Minutes)?;
    file.never_undone();
    file.about(meeting.called());
    Ok(())
}

/// Puts signed minutes into the archive.
pub fn archive_minutes(file: &mut Writer<'_>, request: &ArchiveMinutes) -> Result<()> {
    let meeting = find_meeting(file, &request.id)?;
    meeting.require(&[MeetingState::Signed])?;
    let index = text::optional_line("archive_index", &request.archive_index)?;
    store::set_archived(file, &meeting.id, file.today(), &index)?;
    file.never_undone();
    file.about(meeting.called());
    Ok(())
}

/// The paper as it was signed.
///
/// Rejects a version that does not exist, and one whose content does not hash to what was signed.
pub(super) fn signed_paper(
    file: &Reader<'_>,
    meeting: &MeetingId,
    version: u32,
    language: Language,
) -> Result<CouncilPaper> {
    let mut papers: BTreeMap<String, CouncilPaper> = MINUTES.content(file, meeting.as_str(), version, "minutes")?;
    papers.remove(language.code()).ok_or(Error::Invariant("minutes are signed in every language"))
}

fn require_both_languages(file: &Reader<'_>, meeting: &StoredMeeting) -> Result<()> {
    let agenda = agenda_with_decisions(file, &meeting.id)?;
    for decision in agenda.iter().flat_map(|item| &item.decisions) {
        let is_whole = !decision.text.kk.is_empty() && !decision.text.ru.is_empty();
        if decision.state == DecisionState::Adopted && !is_whole {
            return Err(Rejection::DecisionUntranslated { number: decision.number.clone() }.into());
        }
    }
    Ok(())
}

/// Who chaired, as frozen when the session was opened; for older meetings the chair who was present.
pub(super) fn who_chaired(file: &Reader<'_>, meeting: &StoredMeeting, named: Option<&PersonId>) -> Result<PersonId> {
    let posts = [BodyPost::Chair, BodyPost::Deputy];
    let found = who_had(file, meeting, meeting.chaired_by_id.as_ref().or(named), &posts)?;
    Ok(found.ok_or(Rejection::PresiderAbsent { field: "chaired_by_id" })?)
}

pub(super) fn who_recorded(file: &Reader<'_>, meeting: &StoredMeeting, named: Option<&PersonId>) -> Result<PersonId> {
    let found = who_had(file, meeting, meeting.recorded_by_id.as_ref().or(named), &[BodyPost::Secretary])?;
    Ok(found.ok_or(Rejection::PresiderAbsent { field: "recorded_by_id" })?)
}

fn who_had(
    file: &Reader<'_>,
    meeting: &StoredMeeting,
    named: Option<&PersonId>,
    posts: &[BodyPost],
) -> Result<Option<PersonId>> {
    let attendees = store::list_attendees(file, &meeting.id)?;
    let mut present = attendees.iter().filter(|one| one.present == Some(true));
    if let Some(named) = named {
        return Ok(present.find(|one| one.person_id == *named).map(|one| one.person_id.clone()));
    }
    let of_post = |post: &BodyPost| attendees.iter().find(|one| one.present == Some(true) && one.post == *post);
    Ok(posts.iter().find_map(of_post).map(|one| one.person_id.clone()))
}
