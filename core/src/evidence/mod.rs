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

named_values! {
    /// Whether the document of an activity is at hand: what every screen, paper and workbook means by "attached".
    Holding {
        /// A file is attached that nobody sent back.
        Attached = "attached",
        /// Every file that was attached was sent back to be put right.
        Returned = "returned",
        /// A mark names a document, and there is no file of it.
        Named = "named",
        /// The plan expects a document of work that was done, begun or is late, and nobody so much as named one.
        Missing = "missing",
        /// Nobody waits for a document yet, or at all.
        Ahead = "ahead",
    }
}

impl Holding {
    /// Documents that whoever inspects the school does not find as files.
    pub(crate) fn is_without_file(self) -> bool {
        matches!(self, Self::Named | Self::Missing)
    }
}

impl RevisionState {
    /// A file counts as attached until it is sent back.
    pub(crate) fn is_attached(self) -> bool {
        matches!(self, Self::Submitted | Self::Accepted)
    }
}

impl EvidenceStates {
    /// What stands of an activity's document, where a mark may name one and the work may wait for one.
    pub(crate) fn holding(self, is_named: bool, is_awaited: bool) -> Holding {
        match self {
            Self { submitted: 1.., .. } | Self { accepted: 1.., .. } => Holding::Attached,
            Self { returned: 1.., .. } => Holding::Returned,
            _ if is_named => Holding::Named,
            _ if is_awaited => Holding::Missing,
            _ => Holding::Ahead,
        }
    }
}

#[cfg(test)]
mod tests;
