//! SQL of bodies, meetings, votes, decisions and minutes.

mod agenda;
mod bodies;
mod decisions;
mod meetings;
mod minutes;
mod votes;

use rusqlite::Row;

pub(super) use agenda::*;
pub(super) use bodies::*;
pub(super) use decisions::*;
pub(super) use meetings::*;
pub(super) use minutes::*;
pub(super) use votes::*;

use crate::words;

/// The short name in the columns `surname`, `given_name` and `patronymic`; nothing when there is nobody.
fn short_name(row: &Row<'_>) -> rusqlite::Result<Option<String>> {
    let surname: Option<String> = row.get("surname")?;
    Ok(match surname {
        Some(surname) => Some(words::short_name(
            &surname,
            &row.get::<_, String>("given_name")?,
            &row.get::<_, String>("patronymic")?,
        )),
        None => None,
    })
}
