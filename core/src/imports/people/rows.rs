//! How a row of a sheet becomes a person, and what keeps it from becoming one.

use super::recognise::recognise;
use super::whole_name::{names_apart, taken_apart};
use super::{ImportedPerson, everybody_here, news};
use crate::error::{Rejection, Result};
use crate::imports::cells::{Cells, RemarkKind, RowRemark, Sheet};
use crate::imports::preview::{SaidCell, TableRow, TakenRow};
use crate::people::{self, PersonName, PersonRow};
use crate::roles::Role;
use crate::session::Session;
use crate::store::Reader;
use crate::text::{self, Wording};
use crate::words::{Language, fold, full_name, say, short_name};

/// Says of each row who it is, and whether that person is here already.
pub(super) fn understand(file: &Reader<'_>, who: &Session, sheet: &Sheet<'_>) -> Result<Vec<TableRow>> {
    let here = everybody_here(file, who.language)?;
    let (mut people, mut rows, mut in_one_cell) = (Vec::new(), Vec::new(), Vec::new());
    for mut cells in sheet.rows().0 {
        let mut person = person(&cells, who.language);
        person.role = cells.word("role").and_then(|key| Role::parse(&key));
        check(&mut cells, &person)?;
        let mut row = TableRow::new(&cells, full_name(&person.surname, &person.given_name, &person.patronymic), None);
        row.said = said(&cells, &person, &row.name, who.language);
        // Nobody wrote where the parts of such a name end.
        in_one_cell.push(cells.says("full_name") && !cells.says("surname") && !cells.says("given_name"));
        rows.push(row);
        people.push(person);
    }
    recognise(&mut rows, &mut people, &here);
    let holders = Holders::today(file)?;
    for ((row, mut person), in_one_cell) in rows.iter_mut().zip(people).zip(in_one_cell) {
        let known = here.iter().find(|one| Some(&one.id) == person.same_as.as_ref());
        match known {
            Some(known) if in_one_cell && fold(&known.full_name) == fold(&row.name) => {
                keep_name(&mut person, known, row)
            }
            Some(_) => {}
            None => row.remarks.extend(unlike_a_name(&person)),
        }
        row.remarks.extend(holders.doubt(&person));
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
    let words: Vec<&str> = whole.split_whitespace().collect();
    let starts_with_surname = words.first().is_some_and(|first| fold(first) == fold(&person.surname));
    let parts = if person.surname.is_empty() || starts_with_surname {
        taken_apart(&words)
    } else {
        // Beside a surname of its own the column holds the other names: «Аты, әкесінің аты».
        let [given_name, patronymic] = names_apart(&words);
        [person.surname.clone(), given_name, patronymic]
    };
    let ImportedPerson { surname, given_name, patronymic, .. } = &mut person;
    for (place, part) in [surname, given_name, patronymic].into_iter().zip(parts) {
        if place.is_empty() {
            *place = part;
        }
    }
    person
}

/// The post under each language; what stands in a column for any language fills the one that it is in.
fn post(cells: &Cells<'_>, usual: Language) -> Wording {
    let filed = people::filed_post(&cells.line("post"), usual);
    let own = |field, filed: String| Some(cells.line(field)).filter(|text| !text.is_empty()).unwrap_or(filed);
    Wording { kk: own("post_kk", filed.kk), ru: own("post_ru", filed.ru), en: own("post_en", filed.en) }
}

/// The person's name as the directory has it, in its parts.
fn keep_name(person: &mut ImportedPerson, known: &PersonRow, row: &mut TableRow) {
    known.surname.clone_into(&mut person.surname);
    known.given_name.clone_into(&mut person.given_name);
    known.patronymic.clone_into(&mut person.patronymic);
    row.said.retain(|said| said.field != "full_name");
}

/// A number, a phone or a day in the place of a name is an error of the sheet more often than a name.
fn unlike_a_name(person: &ImportedPerson) -> Option<RowRemark> {
    let parts = [("surname", &person.surname), ("given_name", &person.given_name), ("patronymic", &person.patronymic)];
    let is_strange = |part: &str| {
        !part.is_empty() && (part.contains(|c: char| c.is_ascii_digit()) || !part.contains(char::is_alphabetic))
    };
    let (field, part) = parts.into_iter().find(|(_, part)| is_strange(part))?;
    Some(RowRemark::new(RemarkKind::UnlikeName, field, part.as_str()))
}

/// Roles that one person has at a time: papers name their holder.
const SINGLE: [Role; 4] = [Role::Director, Role::Chair, Role::IntegrityOfficer, Role::Secretary];

/// Who has each of these roles today.
struct Holders(Vec<(Role, PersonName)>);

impl Holders {
    fn today(file: &Reader<'_>) -> Result<Self> {
        let today = file.today();
        let mut holders = Vec::new();
        for role in SINGLE {
            holders.extend(people::find_holder(file, role, today)?.map(|holder| (role, holder)));
        }
        Ok(Self(holders))
    }

    /// A row that gives such a role to somebody else would have papers signed by two.
    fn doubt(&self, person: &ImportedPerson) -> Option<RowRemark> {
        let (_, holder) = self.0.iter().find(|(role, _)| Some(*role) == person.role)?;
        if person.same_as.as_ref() == Some(&holder.id) {
            return None;
        }
        let name = short_name(&holder.surname, &holder.given_name, &holder.patronymic);
        Some(RowRemark::new(RemarkKind::RoleHeld, "role", name))
    }
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
    if !person.email.is_empty() && !is_address(&person.email) {
        cells.problems.push(Rejection::FieldMalformed { field: "email".into() });
    }
    cells.problems.extend(role);
    Ok(())
}

/// Something before one @ and something after it, without blanks. More of an address only its owner's server can tell.
fn is_address(text: &str) -> bool {
    let parts: Vec<&str> = text.split('@').collect();
    matches!(parts[..], [name, host] if !name.is_empty() && !host.is_empty()) && !text.contains(char::is_whitespace)
}

/// How a whole name was taken apart when it does not stand in the usual order, and the role by the program's own word.
fn said(cells: &Cells<'_>, person: &ImportedPerson, name: &str, language: Language) -> Vec<SaidCell> {
    let mut said = Vec::new();
    let whole = cells.line("full_name");
    if cells.says("full_name") && (whole != name || whole.split_whitespace().count() > 3) {
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
