//! Whose a piece of evidence is, and what may be done with it by whom.

use serde::Serialize;
use ts_rs::TS;

use super::attach::called;
use crate::error::Result;
use crate::ids::{ActivityId, IncidentId};
use crate::roles::Right;
use crate::session::Session;

/// What a file was handed in for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EvidenceOwner {
    Activity { id: ActivityId, number: String, title: String, stage_number: u32 },
    Incident { id: IncidentId, number: String },
}

/// What somebody is about to do with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    Read,
    /// To hand in a newer file, to rename, to take away.
    Change,
    /// To accept or to return.
    Decide,
}

impl EvidenceOwner {
    /// The number in its plan or in the journal.
    pub fn number(&self) -> &str {
        match self {
            Self::Activity { number, .. } | Self::Incident { number, .. } => number,
        }
    }

    /// What the activity is called; an incident is told by its number alone.
    pub fn title(&self) -> &str {
        match self {
            Self::Activity { title, .. } => title,
            Self::Incident { .. } => "",
        }
    }

    /// The stage of the plan; zero outside it.
    pub fn stage_number(&self) -> u32 {
        match self {
            Self::Activity { stage_number, .. } => *stage_number,
            Self::Incident { .. } => 0,
        }
    }

    pub fn activity_id(&self) -> Option<&ActivityId> {
        match self {
            Self::Activity { id, .. } => Some(id),
            Self::Incident { .. } => None,
        }
    }

    /// Rejects what the roles of whoever asks do not allow with the files of this owner.
    pub(super) fn require(&self, who: &Session, act: Act) -> Result<()> {
        who.require(match (self, act) {
            (Self::Activity { .. }, Act::Read) => Right::PlanRead,
            (Self::Activity { .. }, Act::Change) => Right::PlanMark,
            (Self::Activity { .. }, Act::Decide) => Right::PlanWrite,
            (Self::Incident { .. }, Act::Read) => Right::IncidentsRead,
            (Self::Incident { .. }, Act::Change | Act::Decide) => Right::IncidentsWrite,
        })
    }

    /// What history calls a piece of evidence: the activity and the document. An incident's document is not named, because
    /// its title may hold a name.
    pub(super) fn subject(&self, title: &str) -> String {
        match self {
            Self::Incident { number, .. } => number.clone(),
            Self::Activity { number, .. } => called(number, title),
        }
    }
}
