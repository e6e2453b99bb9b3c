//! Takes a person out of the record of change: content and salt go, the hash stays, and the chain still verifies. What an
//! operation is called goes the same way.
//!
//! What is scrubbed cannot be undone any more, because nobody knows what stood there.

use std::collections::BTreeSet;

use super::store;
use crate::error::Result;
use crate::store::{Reader, Writer};

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

/// How many subjects of operations were erased, and how many the chain covers as they are, so that they stay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Subjects {
    pub erased: BTreeSet<i64>,
    pub left: BTreeSet<i64>,
}

/// Erases what the operations on a record, or on one row it owns, are called, where that is what is looked for.
///
/// Operations recorded before the chain covered the hash of the subject stay as they are.
pub(crate) fn scrub_subjects(
    file: &Writer<'_>,
    owner_id: &str,
    row_id: Option<&str>,
    holds: impl Fn(&str) -> bool,
    into: &mut Subjects,
) -> Result<()> {
    for (seq, subject) in store::list_subjects_of(file.conn(), owner_id, row_id)? {
        if holds(&subject) {
            let of = if store::scrub_subject(file.conn(), seq)? { &mut into.erased } else { &mut into.left };
            of.insert(seq);
        }
    }
    Ok(())
}

/// Lists the rows of a table, each with the record that owns it, that ever named one of some ids in a column: what was
/// deleted since is told by nothing but the record of change.
pub(crate) fn list_rows_that_named(
    file: &Reader<'_>,
    table: &'static str,
    column: &'static str,
    ids: &[String],
) -> Result<Vec<(String, String)>> {
    store::list_rows_that_named(file.conn(), table, column, ids)
}
