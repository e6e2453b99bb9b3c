//! People from a sheet: how a row becomes a person, who is in the directory already, and the sample sheet.

mod rows;
mod template;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use template::{ExportPeopleTemplate, export_people_template};

use super::description::Register;
use super::table::{self, read_table};
use crate::error::{Rejection, Result};
use crate::ids::PersonId;
use crate::jobs::Progress;
use crate::people::{self, AddPerson, EditPerson, GiveRole, ListPeople, PersonRow};
use crate::roles::Role;
use crate::school::School;
use crate::session::Session;
use crate::store::{Reader, Writer};
use crate::words::Language;

/// A list of people, as schools keep it.
pub(super) const PEOPLE: Register = Register {
    fields: &["full_name", "surname", "given_name", "patronymic", "post", "phone", "email", "role"],
    required: &["full_name", "surname"],
};

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadPeopleTable {
    pub path: String,
    /// What each column is; the core decides by the headings when `None`.
    #[serde(default)]
    pub mapping: Option<Vec<Option<String>>>,
}

/// A sheet as it was understood, before anything of it is taken.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TablePreview {
    pub sheet: String,
    pub columns: Vec<TableColumn>,
    /// What a column may be.
    pub fields: Vec<&'static str>,
    pub rows: Vec<TableRow>,
    pub ready: usize,
    pub doubtful: usize,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TableColumn {
    pub heading: String,
    pub field: Option<&'static str>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TableRow {
    pub line: u32,
    pub values: Vec<String>,
    pub person: AddPerson,
    pub role: Option<Role>,
    pub problems: Vec<Rejection>,
    /// Somebody of this name who is already in the directory.
    pub same_as: Option<PersonId>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ImportPeople {
    pub rows: Vec<ImportedPerson>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ImportedPerson {
    pub surname: String,
    pub given_name: String,
    #[serde(default)]
    pub patronymic: String,
    #[serde(default)]
    pub post: String,
    #[serde(default)]
    pub phone: String,
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub role: Option<Role>,
    #[serde(default)]
    pub same_as: Option<PersonId>,
}

#[derive(Clone, Copy, Debug, Default, Serialize, TS)]
pub struct ImportedPeople {
    pub added: usize,
    pub updated: usize,
}

/// Reads a sheet of people and says of each row what would become of it. Changes nothing.
///
/// Rejects a file that is no readable sheet, and a sheet without a column of names.
pub fn read_people_table(
    school: &School,
    who: &Session,
    request: &ReadPeopleTable,
    progress: &Progress,
) -> Result<TablePreview> {
    progress.report("doing-reading-table", 0, 2)?;
    let table = read_table(request.path.trim())?;
    progress.report("doing-reading-table", 1, 2)?;
    let layout = PEOPLE.lay_out(&table, request.mapping.as_deref())?;
    let here = school.read(|file| everybody_here(file, who.language))?;
    let rows = rows::read(&layout, &here);
    if rows.is_empty() {
        return Err(Rejection::TableEmpty.into());
    }
    if rows.len() > table::ROWS {
        return Err(Rejection::TableTooLarge { limit: table::ROWS }.into());
    }
    let doubtful = rows.iter().filter(|row| !row.problems.is_empty()).count();
    progress.report("doing-reading-table", 2, 2)?;
    let columns = layout.headings.iter().cloned().zip(layout.columns.iter().copied());
    Ok(TablePreview {
        sheet: table.sheet.clone(),
        columns: columns.map(|(heading, field)| TableColumn { heading, field }).collect(),
        fields: PEOPLE.fields.to_vec(),
        ready: rows.len() - doubtful,
        doubtful,
        rows,
    })
}

/// Adds people, and fills in what is known now of those who are here already; what a row leaves empty stays as it was.
/// A role that a row names begins today unless the person holds it.
///
/// Rejects an empty list and the first row that is no person; then nothing of it is taken.
pub fn import_people(file: &mut Writer<'_>, request: &ImportPeople) -> Result<ImportedPeople> {
    if request.rows.is_empty() {
        return Err(Rejection::TableEmpty.into());
    }
    if request.rows.len() > table::ROWS {
        return Err(Rejection::TableTooLarge { limit: table::ROWS }.into());
    }
    let here = everybody_here(file, Language::default())?;
    let here: HashMap<&PersonId, &PersonRow> = here.iter().map(|person| (&person.id, person)).collect();
    let mut done = ImportedPeople::default();
    for row in &request.rows {
        let (id, is_changed) = match &row.same_as {
            None => (people::add_person(file, &row.person())?, true),
            Some(id) => {
                let known = here.get(id).ok_or(Rejection::NotFound { what: "person" })?;
                (id.clone(), fill_in(file, known, row)?)
            }
        };
        let is_given = give_role(file, &id, row.role)?;
        match row.same_as {
            None => done.added += 1,
            Some(_) => done.updated += usize::from(is_changed || is_given),
        }
    }
    file.about((done.added + done.updated).to_string());
    Ok(done)
}

impl ImportedPerson {
    fn person(&self) -> AddPerson {
        AddPerson {
            surname: self.surname.clone(),
            given_name: self.given_name.clone(),
            patronymic: self.patronymic.clone(),
            post: self.post.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
        }
    }
}

/// Writes what the row knows over what was known, and tells whether that changed anything.
fn fill_in(file: &mut Writer<'_>, known: &PersonRow, row: &ImportedPerson) -> Result<bool> {
    let newer = |old: &String, new: &str| if new.trim().is_empty() { old.clone() } else { new.trim().to_owned() };
    let edit = EditPerson {
        id: known.id.clone(),
        surname: newer(&known.surname, &row.surname),
        given_name: newer(&known.given_name, &row.given_name),
        patronymic: newer(&known.patronymic, &row.patronymic),
        post: newer(&known.post, &row.post),
        phone: newer(&known.phone, &row.phone),
        email: newer(&known.email, &row.email),
    };
    let is_changed = [
        (&edit.surname, &known.surname),
        (&edit.given_name, &known.given_name),
        (&edit.patronymic, &known.patronymic),
        (&edit.post, &known.post),
        (&edit.phone, &known.phone),
        (&edit.email, &known.email),
    ]
    .into_iter()
    .any(|(new, old)| new != old);
    if is_changed {
        people::edit_person(file, &edit)?;
    }
    Ok(is_changed)
}

fn give_role(file: &mut Writer<'_>, id: &PersonId, role: Option<Role>) -> Result<bool> {
    let today = file.today();
    let Some(role) = role else { return Ok(false) };
    if people::list_roles_on(file, id, today)?.contains(&role) {
        return Ok(false);
    }
    people::give_role(file, &GiveRole { person_id: id.clone(), role, from_on: today, order_no: String::new() })?;
    Ok(true)
}

fn everybody_here(file: &Reader<'_>, language: Language) -> Result<Vec<PersonRow>> {
    people::list_people(file, language, &ListPeople::default())
}

#[cfg(test)]
mod tests;
