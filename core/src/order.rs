//! The order of lists that people sort by hand.

use crate::error::{Rejection, Result};

/// The ids of a list with one of them moved before another, or to the end.
pub(crate) fn placed<Id: PartialEq + Clone>(
    ids: impl Iterator<Item = Id>,
    moved: &Id,
    before: Option<&Id>,
) -> Result<Vec<Id>> {
    let mut order: Vec<Id> = ids.filter(|id| id != moved).collect();
    let place = match before {
        None => order.len(),
        Some(before) if before == moved => return Err(Rejection::NotFound { what: "place" }.into()),
        Some(before) => order.iter().position(|id| id == before).ok_or(Rejection::NotFound { what: "place" })?,
    };
    order.insert(place, moved.clone());
    Ok(order)
}
