//! How a row of a sheet becomes a person, and what keeps it from becoming one.

use std::collections::{HashMap, HashSet};

use super::{ImportedPerson, everybody_here, news};
use crate::error::{Rejection, Result};
use crate::ids::PersonId;
use crate::imports::cells::{Cells, Sheet};
use crate::imports::preview::{SaidCell, TableRow, TakenRow};
use crate::people::{self, PersonRow};
use crate::roles::Role;
use crate::session::Session;
use crate::store::Reader;
use crate::text::{self, Wording};
use crate::words::{Language, fold, full_name, say};

/// Says of each row who it is, and whether that person is here already.
pub(super) fn understand(file: &Reader<'_>, who: &Session, sheet: &Sheet<'_>) -> Result<Vec<TableRow>> {
    let here = everybody_here(file, who.language)?;
    let mut people = Vec::new();
    let mut rows = Vec::new();
    for mut cells in sheet.rows().0 {
        let mut person = person(&cells, who.language);
        person.role = cells.word("role").and_then(|key| Role::parse(&key));
        check(&mut cells, &person)?;
        let mut row = TableRow::new(&cells, full_name(&person.surname, &person.given_name, &person.patronymic), None);
        row.said = said(&cells, &person, &row.name, who.language);
        rows.push(row);
        people.push(person);
    }
    recognise(&mut rows, &mut people, &Known::new(&here));
    for (row, person) in rows.iter_mut().zip(people) {
        let known = here.iter().find(|one| Some(&one.id) == person.same_as.as_ref());
        row.same_as = person.same_as.as_ref().map(|id| id.as_str().to_owned());
        row.changes = known.map(|known| news(known, &person)).unwrap_or_default();
        if let (Some(known), Some(role)) = (known, person.role)
            && !people::list_roles_on(file, &known.id, file.today())?.contains(&role)
        {
            row.changes.push("role");
        }
        row.taken = Some(TakenRow::Person(Box::new(person)));
        row.settle();
    }
    Ok(rows)
}

fn person(cells: &Cells<'_>, language: Language) -> ImportedPerson {
    let mut person = ImportedPerson {
        surname: cells.line("surname"),
        given_name: cells.line("given_name"),
        patronymic: cells.line("patronymic"),
        post: post(cells, language),
        phone: cells.line("phone"),
        email: cells.line("email"),
        role: None,
        same_as: None,
    };
    let whole = cells.line("full_name");
    let mut parts = whole.split_whitespace().peekable();
    // Beside a surname of its own the column holds the other names: «Аты, әкесінің аты».
    if person.surname.is_empty() || parts.peek().is_some_and(|first| fold(first) == fold(&person.surname)) {
        let first = parts.next().unwrap_or_default();
        if person.surname.is_empty() {
            first.clone_into(&mut person.surname);
        }
    }
    let given_name = parts.next().unwrap_or_default();
    if person.given_name.is_empty() {
        given_name.clone_into(&mut person.given_name);
    }
    if person.patronymic.is_empty() {
        person.patronymic = parts.collect::<Vec<_>>().join(" ");
    }
    person
}

/// The post under each language; what stands in a column for any language fills the one that it is in.
fn post(cells: &Cells<'_>, usual: Language) -> Wording {
    let filed = people::filed_post(&cells.line("post"), usual);
    let own = |field, filed: String| Some(cells.line(field)).filter(|text| !text.is_empty()).unwrap_or(filed);
    Wording { kk: own("post_kk", filed.kk), ru: own("post_ru", filed.ru), en: own("post_en", filed.en) }
}

fn check(cells: &mut Cells<'_>, person: &ImportedPerson) -> Result<()> {
    // An unknown role was noticed first and is said last.
    let role = std::mem::take(&mut cells.problems);
    cells.check(text::line("surname", &person.surname))?;
    cells.check(text::line("given_name", &person.given_name))?;
    cells.check(text::optional_line("patronymic", &person.patronymic))?;
    for field in ["post", "post_kk", "post_ru", "post_en", "phone", "email"] {
        cells.check_length(field)?;
    }
    if !person.email.is_empty() && !person.email.contains('@') {
        cells.problems.push(Rejection::FieldMalformed { field: "email".into() });
    }
    cells.problems.extend(role);
    Ok(())
}

/// How a whole name was taken apart when it does not stand in the usual order, and the role by the program's own word.
fn said(cells: &Cells<'_>, person: &ImportedPerson, name: &str, language: Language) -> Vec<SaidCell> {
    let mut said = Vec::new();
    if cells.says("full_name") && cells.line("full_name") != name {
        let parts =
            [("surname", &person.surname), ("given_name", &person.given_name), ("patronymic", &person.patronymic)];
        let parts = parts.into_iter().filter(|(_, part)| !part.is_empty());
        let parts = parts.map(|(field, part)| format!("{}: {part}", say(language, &format!("field-{field}"))));
        said.push(SaidCell { field: "full_name", text: parts.collect::<Vec<_>>().join(", ") });
    }
    if let Some(role) = person.role {
        let word = cells.name("role", role.name(), language);
        if word != cells.line("role") {
            said.push(SaidCell { field: "role", text: word });
        }
    }
    said
}

/// Finds who is in the directory already, and marks whoever stands in the sheet for the second time.
fn recognise(rows: &mut [TableRow], people: &mut [ImportedPerson], known: &Known<'_>) {
    let mut addresses: HashMap<String, usize> = HashMap::new();
    for person in people.iter() {
        *addresses.entry(address(&person.email)).or_default() += 1;
    }
    let (mut names, mut known_ones) = (HashSet::new(), HashSet::new());
    for (row, person) in rows.iter_mut().zip(people) {
        let name = fold(&row.name);
        let email = address(&person.email);
        // An address that several share, as that of the school, tells nobody apart.
        let email = if addresses.get(&email) == Some(&1) { email } else { String::new() };
        person.same_as = known.find(&name, &email).cloned();
        let is_named = !person.surname.is_empty() && !person.given_name.is_empty();
        let is_again = !names.insert(name) | person.same_as.clone().is_some_and(|id| !known_ones.insert(id));
        if is_named && is_again {
            row.problems.push(Rejection::NameExists);
        }
    }
}

/// Those who are here, by name and by address.
struct Known<'p> {
    names: HashMap<String, Vec<&'p PersonRow>>,
    addresses: HashMap<String, Vec<&'p PersonRow>>,
}

impl<'p> Known<'p> {
    fn new(here: &'p [PersonRow]) -> Self {
        let (mut names, mut addresses): (HashMap<_, Vec<_>>, HashMap<_, Vec<_>>) = Default::default();
        for person in here {
            names.entry(fold(&person.full_name)).or_default().push(person);
            addresses.entry(address(&person.email)).or_default().push(person);
        }
        addresses.remove("");
        Self { names, addresses }
    }

    /// Of namesakes the one with the same address; without a namesake, the only one with that address.
    fn find(&self, name: &str, email: &str) -> Option<&'p PersonId> {
        let namesakes = self.names.get(name).map(Vec::as_slice).unwrap_or_default();
        let closest = namesakes.iter().find(|person| !email.is_empty() && address(&person.email) == email);
        if let Some(person) = closest.or(namesakes.first()) {
            return Some(&person.id);
        }
        match self.addresses.get(email).map(Vec::as_slice) {
            Some([only]) => Some(&only.id),
            _ => None,
        }
    }
}

fn address(email: &str) -> String {
    email.trim().to_lowercase()
}
