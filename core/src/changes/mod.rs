//! The one record of change.
//!
//! Every row that an operation inserts, updates or deletes is copied, before and after, by TEMP triggers built from
//! the live schema. From that record come the areas that screens refresh, the history of any record, undo and redo of
//! whole operations, and the chain of hashes that makes tampering evident. Features write none of it themselves.

mod chain;
mod history;
mod scrub;
mod store;
mod subject;
mod triggers;
mod undo;
mod watched;

use serde::Serialize;
use ts_rs::TS;

use crate::clock::Instant;
use crate::ids::OperationId;

pub use chain::{ChainState, chain_head, verify_chain};
pub use history::{
    FieldChange, HistoryEntry, ListOperations, OperationPage, OperationRow, count_history, history, list_operations,
};
pub use triggers::CurrentOperation;
pub use undo::{UndoState, UndoneStep, undo_state};
pub use watched::{Area, WATCHED, Watched};

pub(crate) use scrub::{Subjects, list_rows_that_named, scrub_row, scrub_subjects, scrub_where};
#[cfg(test)]
pub(crate) use store::dump_watched;
pub(crate) use store::{OperationRecord, Sealing, begin, finish};
#[cfg(test)]
pub(crate) use triggers::drop_triggers;
pub(crate) use triggers::watch;
pub(crate) use undo::{redo_last, undo_step};

/// The name of an operation: the command that made it, worded as `operation-<name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation(pub &'static str);

/// What a finished operation gives back: its value, and what it changed.
#[derive(Clone, Debug)]
pub struct Outcome<T> {
    pub value: T,
    pub changed: Vec<Area>,
    /// Nothing was recorded when nothing changed.
    pub step: Option<Step>,
}

/// One named step that history shows and undo takes back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Step {
    pub id: OperationId,
    pub name: String,
    pub subject: String,
    pub can_undo: bool,
}

/// Orders operations across machines: wall time where it moves on, a counter where it does not.
pub(crate) fn next_hlc(last: i64, now: Instant) -> i64 {
    (now.millis() << 16).max(last + 1)
}

#[cfg(test)]
mod bench;
#[cfg(test)]
mod tests;
