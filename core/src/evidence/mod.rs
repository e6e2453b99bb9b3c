//! Evidence: the files that prove an activity was done or show what an incident was, their revisions, and who accepted or
//! returned them.
//!
//! Whoever reads or changes a file needs the right that its owner asks for: an incident's files stay among those who may
//! see incidents, and none of the plan's lists, folders and archives holds them.
//! Contents lie in `files.db` (`store::Contents`); what is expected and what is missing follows from the plan's rows.

mod attach;
mod files;
mod list;
mod media;
mod owner;
mod preview;
mod store;
mod verdict;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use attach::{
    AttachEvidence, AttachIncidentEvidence, EditEvidence, FileSource, ReviseEvidence, StageFile, StagedFile,
    attach_evidence, attach_incident_evidence, edit_evidence, revise_evidence, stage_file,
};
pub use files::{SaveAllEvidence, SaveEvidence, save_all_evidence, save_evidence};
pub(crate) use files::{add_to_archive, archive_name, broken_archive, verify_contents};
pub use list::{
    EvidenceCounts, EvidenceGroup, EvidenceList, ListEvidence, MissingEvidence, evidence_of_activity,
    evidence_of_incident, list_evidence,
};
pub(crate) use list::{list_missing, list_rows};
pub use owner::EvidenceOwner;
pub(crate) use preview::count_pages;
pub use preview::{Preview, PreviewEvidence, PreviewKind, preview_evidence};
pub(crate) use store::{
    ListedFile, list_files_of_incident, list_submitted, list_submitted_of_incidents, whole_content,
};
pub use verdict::{EvidenceChoice, EvidenceReason, accept_evidence, remove_evidence, return_evidence};

use crate::clock::Instant;
use crate::ids::{EvidenceId, RevisionId};
use crate::named_values;

/// The largest file that can be attached, in bytes.
pub const LARGEST_FILE: usize = 50 << 20;

named_values! {
    /// What was decided about a file that was handed in.
    RevisionState {
        Submitted = "submitted",
        Accepted = "accepted",
        Returned = "returned",
    }
}

/// A piece of evidence with the facts of its newest file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EvidenceRow {
    pub id: EvidenceId,
    pub owner: EvidenceOwner,
    pub occurrence_key: Option<String>,
    pub title: String,
    pub revision_id: RevisionId,
    pub state: RevisionState,
    pub file_name: String,
    pub media_type: String,
    /// In bytes.
    #[ts(type = "number")]
    pub size: i64,
    pub sha256: String,
    pub revisions: u32,
    pub added_at: Instant,
    pub added_by: String,
    pub decided_by: Option<String>,
    pub reason: String,
}

/// One file handed in for a piece of evidence.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EvidenceRevision {
    pub id: RevisionId,
    pub position: u32,
    pub file_name: String,
    pub media_type: String,
    /// In bytes.
    #[ts(type = "number")]
    pub size: i64,
    pub sha256: String,
    pub note: String,
    pub added_at: Instant,
    pub added_by: String,
    pub state: RevisionState,
    pub decided_at: Option<Instant>,
    pub decided_by: Option<String>,
    pub reason: String,
}

/// A piece of evidence with all its files, newest first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EvidenceCard {
    #[serde(flatten)]
    pub row: EvidenceRow,
    pub all_revisions: Vec<EvidenceRevision>,
    #[ts(type = "number")]
    pub history: i64,
}

/// How many pieces of evidence an activity has, by the state of their newest file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EvidenceStates {
    pub submitted: u32,
    pub accepted: u32,
    pub returned: u32,
}

#[cfg(test)]
mod tests;
