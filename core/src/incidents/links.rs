//! Links between incidents: one that repeats another, or belongs together with it. Both sides show them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::IncidentState;
use super::store::{self, links};
use crate::clock::Instant;
use crate::error::{Rejection, Result};
use crate::ids::{IncidentId, IncidentLinkId};
use crate::named_values;
use crate::store::{Reader, Writer};

named_values! {
    LinkKind {
        /// The one repeats the other.
        Duplicate = "duplicate",
        Related = "related",
    }
}

/// A link as one of its sides sees it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IncidentLink {
    pub id: IncidentLinkId,
    pub kind: LinkKind,
    /// The incident whose card this is repeats the other; otherwise the other repeats it.
    pub from_here: bool,
    pub other_id: IncidentId,
    pub other_number: String,
    pub other_what: String,
    pub other_state: IncidentState,
    pub linked_at: Instant,
    pub linked_by: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct LinkIncidents {
    /// The repetition, where the link says so.
    pub id: IncidentId,
    pub other_id: IncidentId,
    pub kind: LinkKind,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct LinkChoice {
    pub id: IncidentLinkId,
}

/// Links two incidents.
///
/// Rejects a link of an incident to itself, and of two that are linked already.
pub fn link_incidents(file: &mut Writer<'_>, new: &LinkIncidents) -> Result<IncidentLinkId> {
    if new.id == new.other_id {
        return Err(Rejection::LinkToItself.into());
    }
    let number = store::find_number(file, &new.id)?.ok_or(Rejection::NotFound { what: "incident" })?;
    let other = store::find_number(file, &new.other_id)?.ok_or(Rejection::NotFound { what: "incident" })?;
    if links::are_linked(file, &new.id, &new.other_id)? {
        return Err(Rejection::IncidentsLinked.into());
    }
    let id = IncidentLinkId::fresh();
    links::insert(file, &id, new)?;
    file.about(format!("{number}, {other}"));
    Ok(id)
}

/// Takes a link away.
pub fn unlink_incidents(file: &mut Writer<'_>, choice: &LinkChoice) -> Result<()> {
    let (number, other) = links::delete(file, &choice.id)?.ok_or(Rejection::NotFound { what: "link" })?;
    file.about(format!("{number}, {other}"));
    Ok(())
}

/// The number of the incident that this one repeats.
pub(super) fn repeats(file: &Reader<'_>, id: &IncidentId) -> Result<Option<String>> {
    links::find_repeated(file, id)
}
