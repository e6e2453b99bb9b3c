//! The sample sheet: headings that the import knows, one example, and beside it what each column takes.

use std::path::Path;

use serde::Deserialize;
use ts_rs::TS;

use super::rows;
use crate::documents::blank::{Blank, BlankColumn, save_blank};
use crate::error::Result;
use crate::jobs::Progress;
use crate::people::AddPerson;
use crate::report::SavedFile;
use crate::roles::Role;
use crate::school::School;
use crate::session::Session;
use crate::words::{Language, say};

const COLUMNS: [(&str, f64); 7] = [
    ("surname", 20.0),
    ("given_name", 18.0),
    ("patronymic", 22.0),
    ("post", 36.0),
    ("phone", 18.0),
    ("email", 28.0),
    ("role", 34.0),
];
/// No address of anybody: the ending is kept for examples.
const EXAMPLE_EMAIL: &str = "ulgi@mektep.example";
const EXAMPLE_PHONE: &str = "8 700 000 00 00";
const EXAMPLE_ROLE: Role = Role::Member;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportPeopleTemplate {
    pub language: Language,
    pub path: String,
}

/// Writes the sample sheet for a list of people; a path without the ending .xlsx gets it.
///
/// Rejects a target that is unwritable or open elsewhere and a full disk; an older file at the path then stays.
pub fn export_people_template(
    _: &School,
    _: &Session,
    request: &ExportPeopleTemplate,
    progress: &Progress,
) -> Result<SavedFile> {
    progress.report("doing-saving", 0, 1)?;
    let (path, bytes) = save_blank(Path::new(request.path.trim()), &describe(request.language))?;
    progress.report("doing-saving", 1, 1)?;
    Ok(SavedFile { path: path.display().to_string(), bytes })
}

/// Tells whether a row is the example that somebody left in the sample.
pub(super) fn is_example(person: &AddPerson) -> bool {
    let is_named_so = |language| rows::name_of(person) == rows::name_of(&example(language));
    person.email == EXAMPLE_EMAIL && Language::ALL.into_iter().any(is_named_so)
}

fn example(language: Language) -> AddPerson {
    AddPerson {
        surname: say(language, "import-example-surname"),
        given_name: say(language, "import-example-given_name"),
        patronymic: say(language, "import-example-patronymic"),
        post: say(language, "import-example-post"),
        phone: EXAMPLE_PHONE.into(),
        email: EXAMPLE_EMAIL.into(),
    }
}

fn describe(language: Language) -> Blank {
    let roles: Vec<String> = Role::ALL.iter().map(|role| role_word(language, *role)).collect();
    let person = example(language);
    let column = |(field, width): (&str, f64)| {
        let example = match field {
            "surname" => person.surname.clone(),
            "given_name" => person.given_name.clone(),
            "patronymic" => person.patronymic.clone(),
            "post" => person.post.clone(),
            "phone" => person.phone.clone(),
            "email" => person.email.clone(),
            _ => role_word(language, EXAMPLE_ROLE),
        };
        let choices = if field == "role" { roles.clone() } else { Vec::new() };
        BlankColumn { heading: say(language, &format!("field-{field}")), width, example, choices }
    };
    Blank {
        sheet: say(language, "import-template-sheet"),
        columns: COLUMNS.map(column).into(),
        notes_sheet: say(language, "import-template-notes"),
        notes: vec![
            say(language, "import-note-names"),
            say(language, "import-note-same"),
            say(language, "import-note-role"),
            say(language, "import-note-example"),
        ],
    }
}

fn role_word(language: Language, role: Role) -> String {
    say(language, &format!("role-{}", role.name()))
}
