//! Takes a person out of the record of change: content and salt go, the hash stays, and the chain still verifies.
//!
//! What is scrubbed cannot be undone any more, because nobody knows what stood there.

use super::store;
use crate::error::Result;
use crate::store::Writer;

/// Wipes what the record holds of one row that `owner_id` owns, from its first change to the one just made.
pub(crate) fn scrub_row(file: &Writer<'_>, owner_id: &str, row_id: &str) -> Result<()> {
    store::scrub_row(file.conn(), owner_id, row_id)
}

/// Wipes every change of a record and of the rows it owns whose content holds what is looked for; tells how many.
pub(crate) fn scrub_where(file: &Writer<'_>, owner_id: &str, holds: impl Fn(&str) -> bool) -> Result<usize> {
    let found = store::list_positions_where(file.conn(), owner_id, holds)?;
    for position in &found {
        store::scrub_position(file.conn(), *position)?;
    }
    Ok(found.len())
}

/// Counts the operations that name what is looked for in their subject: the chain covers it, so it stays.
pub(crate) fn count_subjects_where(file: &Writer<'_>, owner_id: &str, holds: impl Fn(&str) -> bool) -> Result<usize> {
    Ok(store::list_subjects_of(file.conn(), owner_id)?.iter().filter(|subject| holds(subject)).count())
}
