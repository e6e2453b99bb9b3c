//! Passing on: what is still open in a person's name goes to another; marks that were signed stay as they were signed.

use super::Party;
use super::store;
use super::view::{ActivityRow, list_rows_with_removed};
use crate::calendar;
use crate::error::Result;
use crate::ids::{ActivityId, PersonId};
use crate::store::{Reader, Writer};
use crate::words::Language;

/// Lists the activities of this year's plan and of later ones that name a person and are not wholly done.
pub(crate) fn list_open_of_person(
    file: &Reader<'_>,
    language: Language,
    person: &PersonId,
) -> Result<Vec<ActivityRow>> {
    let Some(current) = calendar::current_school_year(file)? else { return Ok(Vec::new()) };
    let mut open = Vec::new();
    // Listed from the newest year down.
    for year in calendar::list_school_years(file)?.iter().rev().filter(|year| year.starts_on >= current.starts_on) {
        let rows = list_rows_with_removed(file, language, year)?;
        open.extend(
            rows.into_iter().filter(|row| !row.removed && row.activity.is_open_for(person)).map(|row| row.activity),
        );
    }
    Ok(open)
}

/// Puts another person in the place of one whom an activity names; somebody who stands there already stands there once.
pub(crate) fn pass_activity(file: &Writer<'_>, id: &ActivityId, from: &PersonId, to: &PersonId) -> Result<()> {
    store::delete_parties_that_would_double(file, id, from, to)?;
    store::replace_party(file, id, from, to)
}

impl ActivityRow {
    fn is_open_for(&self, person: &PersonId) -> bool {
        let named = |party: &Party| matches!(party, Party::Person { person_id } if person_id == person);
        self.occurrences.iter().any(|occurrence| occurrence.is_open())
            && self.responsible.iter().chain(&self.co_executors).any(|view| named(&view.party))
    }
}
