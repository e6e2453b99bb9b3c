//! People from a sheet: how a row becomes a person, and who is in the directory already.

mod recognise;
mod rows;
mod whole_name;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::description::{Example, ImportRegister, Kind, Register, shown, understood};
use super::require_rows;
use super::words::Listed;
use crate::error::{Rejection, Result};
use crate::ids::PersonId;
use crate::people::{self, AddPerson, EditPerson, GiveRole, ListPeople, PersonRow};
use crate::roles::{Right, Role};
use crate::store::{Reader, Writer};
use crate::text::Wording;
use crate::words::Language;

/// A list of people, as schools keep it.
pub(super) static PEOPLE: Register = Register {
    key: ImportRegister::People,
    right: Right::PeopleWrite,
    fields: &[
        understood("full_name", Kind::Line, &[]),
        shown("surname", Kind::Line, 20.0, Example::Said).required(),
        shown("given_name", Kind::Line, 18.0, Example::Said).required(),
        shown("patronymic", Kind::Line, 22.0, Example::Said),
        // One place for every language, as sheets of schools and our own older ones have it.
        understood("post", Kind::Line, &[]),
        shown("post_kk", Kind::Line, 36.0, Example::Same("бастауыш сынып мұғалімі")),
        shown("post_ru", Kind::Line, 36.0, Example::Same("учитель начальных классов")),
        shown("post_en", Kind::Line, 24.0, Example::Same("primary school teacher")),
        shown("phone", Kind::Line, 18.0, Example::Same("8 700 000 00 00")),
        // No address of anybody: the ending is kept for examples.
        shown("email", Kind::Line, 28.0, Example::Same("ulgi@mektep.example")),
        shown("role", Kind::Word(roles), 34.0, Example::Key("member")),
    ],
    required: &[&["full_name", "surname"]],
    unfit: Rejection::TableWithoutNames,
    notes: &["import-note-names", "import-note-same", "import-note-role", "import-note-example"],
    understand: rows::understand,
};

fn roles(_: &Reader<'_>) -> Result<Vec<Listed>> {
    // What many have together is read where somebody has it, and not offered for a list of the staff.
    let many = [Role::Staff, Role::Pupils, Role::Parents];
    let listed = |role: &Role| {
        let name = Wording::said(&format!("role-{}", role.name()));
        Listed::new("role", role.name(), name, !many.contains(role))
    };
    Ok(Role::ALL.iter().map(listed).collect())
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ImportPeople {
    pub rows: Vec<ImportedPerson>,
}

/// A person as a row of a sheet has them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportedPerson {
    pub surname: String,
    pub given_name: String,
    #[serde(default)]
    pub patronymic: String,
    #[serde(default)]
    pub post: Wording,
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

/// Adds people, and fills in what is known now of those who are here already; what a row leaves empty stays as it was.
/// A role that a row names begins today unless the person holds it.
///
/// Rejects an empty list and the first row that is no person; then nothing of it is taken.
pub fn import_people(file: &mut Writer<'_>, request: &ImportPeople) -> Result<ImportedPeople> {
    require_rows(request.rows.len())?;
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
    let edit = filled_in(known, row);
    let is_changed = !news(known, row).is_empty();
    if is_changed {
        people::edit_person(file, &edit)?;
    }
    Ok(is_changed)
}

/// The person with what a row says; what it leaves empty stays.
fn filled_in(known: &PersonRow, row: &ImportedPerson) -> EditPerson {
    let newer = |old: &String, new: &str| if new.trim().is_empty() { old.clone() } else { new.trim().to_owned() };
    EditPerson {
        id: known.id.clone(),
        surname: newer(&known.surname, &row.surname),
        given_name: newer(&known.given_name, &row.given_name),
        patronymic: newer(&known.patronymic, &row.patronymic),
        post: people::newer_post(&known.post, &row.post),
        phone: newer(&known.phone, &row.phone),
        email: newer(&known.email, &row.email),
    }
}

/// The fields in which a row says something else than what is known.
fn news(known: &PersonRow, row: &ImportedPerson) -> Vec<&'static str> {
    let edit = filled_in(known, row);
    let fields = [
        ("surname", &edit.surname, &known.surname),
        ("given_name", &edit.given_name, &known.given_name),
        ("patronymic", &edit.patronymic, &known.patronymic),
        ("post_kk", &edit.post.kk, &known.post.kk),
        ("post_ru", &edit.post.ru, &known.post.ru),
        ("post_en", &edit.post.en, &known.post.en),
        ("phone", &edit.phone, &known.phone),
        ("email", &edit.email, &known.email),
    ];
    fields.into_iter().filter(|(_, new, old)| new != old).map(|(field, ..)| field).collect()
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
