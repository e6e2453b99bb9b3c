//! What was decided about a file: accepted, returned with a reason, or taken out of the papers.

use serde::Deserialize;
use ts_rs::TS;

use super::owner::Act;
use super::{EvidenceRow, RevisionState, store};
use crate::error::{Rejection, Result};
use crate::ids::EvidenceId;
use crate::store::Writer;
use crate::text;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EvidenceChoice {
    pub id: EvidenceId,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EvidenceReason {
    pub id: EvidenceId,
    pub reason: String,
}

/// Accepts the newest file of a piece of evidence.
///
/// Rejects one that was decided on already.
pub fn accept_evidence(file: &mut Writer<'_>, choice: &EvidenceChoice) -> Result<()> {
    let row = require_submitted(file, &choice.id)?;
    store::decide(file, &row.revision_id, RevisionState::Accepted, "")?;
    file.about(row.owner.subject(&row.title));
    Ok(())
}

/// Returns the newest file with a reason; a revision is awaited.
pub fn return_evidence(file: &mut Writer<'_>, request: &EvidenceReason) -> Result<()> {
    let row = require_submitted(file, &request.id)?;
    let reason = text::reason(&request.reason)?;
    store::decide(file, &row.revision_id, RevisionState::Returned, &reason)?;
    file.about(row.owner.subject(&row.title));
    Ok(())
}

/// Takes a piece of evidence out of the papers with a reason; history and undo keep it.
pub fn remove_evidence(file: &mut Writer<'_>, request: &EvidenceReason) -> Result<()> {
    let row = store::require_row(file, &request.id)?;
    row.owner.require(file.who(), Act::Change)?;
    let reason = text::reason(&request.reason)?;
    store::trash(file, &request.id, &reason)?;
    file.about(row.owner.subject(&row.title));
    Ok(())
}

fn require_submitted(file: &Writer<'_>, id: &EvidenceId) -> Result<EvidenceRow> {
    let row = store::require_row(file, id)?;
    row.owner.require(file.who(), Act::Decide)?;
    if row.state == RevisionState::Submitted { Ok(row) } else { Err(Rejection::EvidenceDecided.into()) }
}
