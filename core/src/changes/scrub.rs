//! Takes a person out of the record of change: content and salt go, the hash stays, and the chain still verifies.
//!
//! What is scrubbed cannot be undone any more, because nobody knows what stood there.

use std::collections::BTreeSet;

use super::store;
use crate::error::Result;
use crate::store::Writer;

/// Wipes what the record holds of one row that `owner_id` owns, from its first change to the one just made.
pub(crate) fn scrub_row(file: &Writer<'_>, owner_id: &str, row_id: &str) -> Result<()> {
    store::scrub_row(file.conn(), owner_id, row_id)
}

/// Wipes every change of a record and of the rows it owns, or of one such row, whose content holds what is looked for;
/// tells how many.
pub(crate) fn scrub_where(
    file: &Writer<'_>,
    owner_id: &str,
    row_id: Option<&str>,
    holds: impl Fn(&str) -> bool,
) -> Result<usize> {
    let found = store::list_positions_where(file.conn(), owner_id, row_id, holds)?;
    for position in &found {
        store::scrub_position(file.conn(), *position)?;
    }
    Ok(found.len())
}

/// Lists the operations on a record, or on one row it owns, whose subject names what is looked for: the chain covers it, so
/// it stays.
pub(crate) fn list_operations_called(
    file: &Writer<'_>,
    owner_id: &str,
    row_id: Option<&str>,
    holds: impl Fn(&str) -> bool,
) -> Result<BTreeSet<i64>> {
    let subjects = store::list_subjects_of(file.conn(), owner_id, row_id)?;
    Ok(subjects.into_iter().filter(|(_, subject)| holds(subject)).map(|(seq, _)| seq).collect())
}
