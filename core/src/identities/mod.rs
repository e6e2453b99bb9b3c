//! Who the people in the journal are: kept apart from the journal, sealed, opened with a reason, and erased in time.
//!
//! The journal itself calls people "pupil A" and "teacher B"; the label belongs to everybody, the name to those with the
//! right to it. A name is never undone out of the file but erased, because undoing would keep it in the record.

mod erase;
mod letters;
mod naming;
mod retention;
mod store;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

pub use erase::{EraseIdentity, EraseName, ErasedName, Erasure, erase_identity, erase_name, list_erasures};
pub use letters::label;
pub use retention::{
    IdentityDue, IdentityRetention, SetIdentityRetention, identity_retention, list_identities_due,
    set_identity_retention,
};

use crate::clock::Instant;
use crate::error::{Rejection, Result};
use crate::ids::{IdentityId, IncidentId, ReadingId};
use crate::incidents::{self, IncidentChoice};
use crate::named_values;
use crate::session::Session;
use crate::store::{Reader, Writer};
use crate::text;
use crate::words::Language;

named_values! {
    IdentityKind {
        Pupil = "pupil",
        Teacher = "teacher",
        Parent = "parent",
        Other = "other",
    }
}

named_values! {
    /// What a sealed name was opened for.
    ReadingPurpose {
        Screen = "screen",
        Notice = "notice",
        Journal = "journal",
    }
}

/// A person of an incident as everybody may see them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IdentityRow {
    pub id: IdentityId,
    pub kind: IdentityKind,
    /// "А оқушысы", in the language of whoever asks.
    pub label: String,
    pub added_at: Instant,
    pub added_by: String,
    pub erased_at: Option<Instant>,
    pub erased_by: Option<String>,
    pub erased_reason: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddIdentity {
    pub incident_id: IncidentId,
    pub kind: IdentityKind,
    pub name: String,
    /// How to reach the person; sealed with the name.
    #[serde(default)]
    pub contact: String,
}

/// The label that a person was given.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AddedIdentity {
    pub id: IdentityId,
    pub label: String,
    /// The name is typed out in the incident's own texts, where everybody reads it.
    pub stands_in_text: bool,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct RevealIdentity {
    pub id: IdentityId,
    pub reason: String,
}

/// What was sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Revealed {
    pub name: String,
    pub contact: String,
}

/// One look at a sealed name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IdentityReading {
    pub id: ReadingId,
    pub identity_id: IdentityId,
    pub label: String,
    pub purpose: ReadingPurpose,
    pub reason: String,
    pub read_at: Instant,
    pub read_by: String,
}

/// Lists the people of an incident by their labels, without their names.
pub fn list_identities(file: &Reader<'_>, who: &Session, choice: &IncidentChoice) -> Result<Vec<IdentityRow>> {
    let people = store::list_of_incident(file, &choice.id)?;
    Ok(people
        .into_iter()
        .map(|person| IdentityRow {
            label: label(who.language, person.kind, person.letter),
            id: person.id,
            kind: person.kind,
            added_at: person.added_at,
            added_by: person.added_by,
            erased_at: person.erased_at,
            erased_by: person.erased_by,
            erased_reason: person.erased_reason,
        })
        .collect())
}

/// Seals a person's name and gives the person the incident's next letter.
///
/// Rejects an empty name. It cannot be undone: the name would stay in the record of change; it is erased instead.
pub fn add_identity(file: &mut Writer<'_>, new: &AddIdentity) -> Result<AddedIdentity> {
    let number = incidents::find_number(file, &new.incident_id)?.ok_or(Rejection::NotFound { what: "incident" })?;
    let name = text::line("name", &new.name)?;
    let contact = text::optional_line("contact", &new.contact)?;
    let stands_in_text = erase::stands_in_texts(file, &new.incident_id, &name)?;
    let id = IdentityId::fresh();
    let sealed = seal(file, &id, &Revealed { name, contact })?;
    let letter = store::insert(file, &id, &new.incident_id, new.kind, &sealed)?;
    file.never_undone();
    file.about(number);
    Ok(AddedIdentity { id, label: label(file.who().language, new.kind, letter), stands_in_text })
}

/// Opens a sealed name for one person to see, and records who saw it and why before the name is given out.
///
/// Rejects a missing reason, a reason that itself names the person, and a name that was erased.
pub fn reveal_identity(file: &mut Writer<'_>, request: &RevealIdentity) -> Result<Revealed> {
    let reason = text::reason(&request.reason)?;
    let person = store::find(file, &request.id)?.ok_or(Rejection::NotFound { what: "identity" })?;
    let number = incidents::find_number(file, &person.incident_id)?.ok_or(Rejection::NotFound { what: "incident" })?;
    let revealed = open(file, &person)?;
    require_nameless(&reason, &revealed)?;
    store::insert_reading(file, &person, ReadingPurpose::Screen, &reason)?;
    file.passed_by_undo();
    file.about(number);
    Ok(revealed)
}

/// A person whose name was opened for a paper.
pub(crate) struct NamedPerson {
    pub kind: IdentityKind,
    pub letter: u32,
    pub revealed: Revealed,
}

/// Opens every name of an incident that is not erased, for a paper, and records each.
pub(crate) fn reveal_all(
    file: &mut Writer<'_>,
    incident: &IncidentId,
    purpose: ReadingPurpose,
    reason: &str,
) -> Result<Vec<NamedPerson>> {
    let mut named = Vec::new();
    for person in store::list_of_incident(file, incident)?.into_iter().filter(|person| person.erased_at.is_none()) {
        let revealed = open(file, &person)?;
        require_nameless(reason, &revealed)?;
        store::insert_reading(file, &person, purpose, reason)?;
        named.push(NamedPerson { kind: person.kind, letter: person.letter, revealed });
    }
    file.passed_by_undo();
    Ok(named)
}

/// Opens every name in the journal of a calendar year, for a paper, and records each.
pub(crate) fn reveal_journal(
    file: &mut Writer<'_>,
    year: i32,
    reason: &str,
) -> Result<HashMap<IncidentId, Vec<NamedPerson>>> {
    let mut journal = HashMap::new();
    for incident in store::list_incidents_with_names(file, year)? {
        let named = reveal_all(file, &incident, ReadingPurpose::Journal, reason)?;
        journal.insert(incident, named);
    }
    Ok(journal)
}

/// The labels of an incident's people, in the order of their letters.
pub(crate) fn list_labels(file: &Reader<'_>, language: Language, incident: &IncidentId) -> Result<Vec<String>> {
    let people = store::list_of_incident(file, incident)?;
    Ok(people.into_iter().map(|person| label(language, person.kind, person.letter)).collect())
}

/// Lists who looked at the names of an incident, newest first.
pub fn list_identity_readings(
    file: &Reader<'_>,
    who: &Session,
    choice: &IncidentChoice,
) -> Result<Vec<IdentityReading>> {
    store::list_readings(file, who.language, &choice.id)
}

fn seal(file: &Reader<'_>, id: &IdentityId, content: &Revealed) -> Result<String> {
    let text = Zeroizing::new(serde_json::to_string(content)?);
    file.names().seal(id.as_str(), &text)
}

fn open(file: &Reader<'_>, person: &store::StoredPerson) -> Result<Revealed> {
    let sealed = person.sealed.as_ref().ok_or(Rejection::IdentityErased)?;
    Ok(serde_json::from_str(&file.names().open(person.id.as_str(), sealed)?)?)
}

/// Rejects a text that everybody reads if it gives the sealed name away.
fn require_nameless(text: &str, revealed: &Revealed) -> Result<()> {
    if naming::gives_away(text, &revealed.name) { Err(Rejection::NameInText.into()) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
