//! How a row of a sheet becomes a person, and what keeps it from becoming one.

use std::collections::{HashMap, HashSet};

use super::{TableRow, template};
use crate::error::{Error, Rejection};
use crate::ids::PersonId;
use crate::imports::description::Layout;
use crate::imports::table::Line;
use crate::people::{AddPerson, PersonRow};
use crate::roles::Role;
use crate::text;
use crate::words::{Language, fold, full_name, say};

/// Reads the rows of a sheet; those that say nothing in any known column, and the sample's example, are passed over.
pub(super) fn read(layout: &Layout<'_>, here: &[PersonRow]) -> Vec<TableRow> {
    let roles = role_words();
    let known = Known::new(here);
    let mut rows = Vec::new();
    for line in layout.rows {
        let is_blank =
            layout.columns.iter().enumerate().all(|(at, field)| field.is_none() || line.value(at).is_empty());
        let person = person(layout, line);
        if is_blank || template::is_example(&person) {
            continue;
        }
        let said = layout.value(line, "role");
        let role = roles.get(&fold(said)).copied();
        let values = (0..layout.columns.len()).map(|column| line.value(column).to_owned()).collect();
        let problems = problems(&person, !said.is_empty() && role.is_none());
        rows.push(TableRow { line: line.number, values, person, role, problems, same_as: None });
    }
    recognise(&mut rows, &known);
    rows
}

fn person(layout: &Layout<'_>, line: &Line) -> AddPerson {
    let value = |field| layout.value(line, field).to_owned();
    let mut person = AddPerson {
        surname: value("surname"),
        given_name: value("given_name"),
        patronymic: value("patronymic"),
        post: value("post"),
        phone: value("phone"),
        email: value("email"),
    };
    let whole = value("full_name");
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

fn problems(person: &AddPerson, is_role_unknown: bool) -> Vec<Rejection> {
    let checked = [
        text::line("surname", &person.surname),
        text::line("given_name", &person.given_name),
        text::optional_line("patronymic", &person.patronymic),
        text::optional_line("post", &person.post),
        text::optional_line("phone", &person.phone),
        text::optional_line("email", &person.email),
    ];
    let refused = checked.into_iter().filter_map(|checked| match checked {
        Err(Error::Rejected(rejection)) => Some(rejection),
        _ => None,
    });
    let malformed = |field: &str| Rejection::FieldMalformed { field: field.into() };
    let is_address = person.email.is_empty() || person.email.contains('@');
    let address = (!is_address).then(|| malformed("email"));
    refused.chain(address).chain(is_role_unknown.then(|| malformed("role"))).collect()
}

/// Finds who is in the directory already, and marks whoever stands in the sheet for the second time.
fn recognise(rows: &mut [TableRow], known: &Known<'_>) {
    let mut addresses: HashMap<String, usize> = HashMap::new();
    for row in rows.iter() {
        *addresses.entry(address(&row.person.email)).or_default() += 1;
    }
    let (mut names, mut people) = (HashSet::new(), HashSet::new());
    for row in rows {
        let name = name_of(&row.person);
        let email = address(&row.person.email);
        // An address that several share, as that of the school, tells nobody apart.
        let email = if addresses.get(&email) == Some(&1) { email } else { String::new() };
        row.same_as = known.find(&name, &email).cloned();
        let is_named = !row.person.surname.is_empty() && !row.person.given_name.is_empty();
        let is_again = !names.insert(name) | row.same_as.clone().is_some_and(|id| !people.insert(id));
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

pub(super) fn name_of(person: &AddPerson) -> String {
    fold(&full_name(&person.surname, &person.given_name, &person.patronymic))
}

fn address(email: &str) -> String {
    email.trim().to_lowercase()
}

/// The roles under their words in each language.
fn role_words() -> HashMap<String, Role> {
    let worded = |role: &Role| {
        let role = *role;
        Language::ALL.into_iter().map(move |language| (fold(&say(language, &format!("role-{}", role.name()))), role))
    };
    Role::ALL.iter().flat_map(worded).collect()
}
