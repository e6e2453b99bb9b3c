//! Minutes: drawn up, signed, filed, and corrected only as a further version. What was signed is kept whole.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::decisions::DecisionState;
use super::paper::{self, CouncilPaper};
use super::view::{MeetingChoice, agenda_with_decisions};
use super::{MeetingState, StoredMeeting, find_meeting, store};
use crate::changes;
use crate::clock::{Day, Instant};
use crate::error::{Error, Rejection, Result};
use crate::ids::{MeetingId, MinutesId, PersonId};
use crate::people;
use crate::roles::BodyPost;
use crate::store::{Reader, Writer};
use crate::text;
use crate::words::{Language, initials_first};

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

/// Signed minutes that were opened again.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PendingCorrection {
    pub version: u32,
    pub reason: String,
    pub opened_at: Instant,
    pub opened_by: String,
}

/// Whoever signs, as the minutes keep them.
#[derive(Clone, Debug)]
pub(super) struct Signer {
    pub name: String,
    pub post: String,
}

pub(super) struct NewMinutes {
    pub version: u32,
    pub content: String,
    pub sha256: String,
    pub chain_head: String,
    pub signed_on: Day,
    pub chair: Signer,
    pub secretary: Signer,
    pub correction_reason: String,
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
    if request.signed_on > file.today() {
        return Err(Rejection::DayInFuture { field: "signed_on" }.into());
    }
    if request.signed_on < meeting.held_on {
        return Err(Rejection::DayOrder { field: "signed_on" }.into());
    }
    require_both_languages(file, &meeting)?;
    let chair_id = who_chaired(file, &meeting, request.chaired_by_id.as_ref())?;
    let secretary_id = who_recorded(file, &meeting, request.recorded_by_id.as_ref())?;
    let pending = store::find_pending_correction(file, &meeting.id)?;
    let version = pending.as_ref().map_or(1, |pending| pending.version);
    let papers: BTreeMap<&str, CouncilPaper> = Language::ALL
        .into_iter()
        .map(|language| {
            let drawn =
                paper::draw_minutes(file, &meeting, language, Some((&chair_id, &secretary_id)), pending.as_ref())?;
            Ok((language.code(), drawn))
        })
        .collect::<Result<_>>()?;
    let content = serde_json::to_string(&papers)?;
    let sha256 = hash(&content);
    let new = NewMinutes {
        version,
        sha256: sha256.clone(),
        content,
        chain_head: changes::chain_head(file)?,
        signed_on: request.signed_on,
        chair: signer(file, &chair_id)?,
        secretary: signer(file, &secretary_id)?,
        correction_reason: pending.map(|pending| pending.reason).unwrap_or_default(),
    };
    store::insert_minutes(file, &meeting.id, &new)?;
    store::set_state(file, &meeting.id, MeetingState::Signed)?;
    file.never_undone();
    file.about(meeting.called());
    Ok(SignedMinutes { version, sha256 })
}

/// Opens signed minutes for a further version, with a reason; every version that was signed stays readable.
pub fn correct_minutes(file: &mut Writer<'_>, request: &CorrectMinutes) -> Result<()> {
    let meeting = find_meeting(file, &request.id)?;
    meeting.require(&[MeetingState::Signed, MeetingState::Archived])?;
    let reason = text::reason(&request.reason)?;
    let last = store::list_versions(file, &meeting.id)?.last().map_or(0, |signed| signed.version);
    store::insert_correction(file, &meeting.id, last + 1, &reason)?;
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
    let (content, sha256) =
        store::find_content(file, meeting, version)?.ok_or(Rejection::NotFound { what: "minutes" })?;
    if hash(&content) != sha256 {
        return Err(Rejection::ContentDamaged { name: sha256 }.into());
    }
    let mut papers: BTreeMap<String, CouncilPaper> = serde_json::from_str(&content)?;
    papers.remove(language.code()).ok_or(Error::Invariant("minutes are signed in every language"))
}

fn hash(content: &str) -> String {
    Sha256::digest(content.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
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

fn signer(file: &Reader<'_>, id: &PersonId) -> Result<Signer> {
    let person = people::name(file, id)?;
    let name = initials_first(&person.surname, &person.given_name, &person.patronymic);
    Ok(Signer { name, post: person.post })
}
