//! The template sheet of a register: headings that the import knows, one example, the words to choose from, and a sheet
//! that explains each column.

use std::path::Path;

use serde::Deserialize;
use ts_rs::TS;

use super::cells::lists;
use super::describe;
use super::description::{Example, Field, ImportRegister, Kind, Register, Shown};
use super::words::Listed;
use crate::documents::blank::{Blank, BlankCell, BlankColumn, BlankKind, save_blank};
use crate::error::Result;
use crate::jobs::Progress;
use crate::report::SavedFile;
use crate::school::School;
use crate::session::Session;
use crate::store::Reader;
use crate::words::{Language, knows, say};

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportImportTemplate {
    pub register: ImportRegister,
    pub language: Language,
    pub path: String,
}

/// Writes the template sheet of a register; a path without the ending .xlsx gets it.
///
/// Rejects a target that is unwritable or open elsewhere and a full disk; an older file at the path then stays.
pub fn export_import_template(
    school: &School,
    who: &Session,
    request: &ExportImportTemplate,
    progress: &Progress,
) -> Result<SavedFile> {
    let register = describe(request.register);
    who.require(register.right)?;
    progress.report("doing-saving", 0, 1)?;
    let blank = school.read(|file| describe_blank(file, register, request.language))?;
    let (path, bytes) = save_blank(Path::new(request.path.trim()), &blank)?;
    progress.report("doing-saving", 1, 1)?;
    Ok(SavedFile { path: path.display().to_string(), bytes })
}

/// The template of a register, with its example and no rows.
pub(super) fn describe_blank(file: &Reader<'_>, register: &'static Register, language: Language) -> Result<Blank> {
    let lists = lists(file, register)?;
    let say = |key: &str| say(language, key);
    let shown = register.fields.iter().filter_map(|field| Some((field, field.shown.as_ref()?)));
    let columns = shown.map(|(field, shown)| column(field, shown, lists.get(field.name), language));
    Ok(Blank {
        sheet: say(&format!("import-sheet-{}", register.key.name())),
        columns: columns.collect(),
        rows: Vec::new(),
        notes_sheet: say("import-template-notes"),
        notes_heads: ["heading", "required", "takes", "example"].map(|head| say(&format!("import-template-{head}"))),
        required: say("import-template-is-required"),
        notes: register.notes.iter().map(|key| say(key)).collect(),
        choices_sheet: say("import-template-choices"),
    })
}

fn column(field: &Field, shown: &Shown, list: Option<&Vec<Listed>>, language: Language) -> BlankColumn {
    let explained = format!("import-explain-{}", field.name);
    let explained = if knows(language, &explained) { explained } else { field.kind.explained().to_owned() };
    let offered = list.into_iter().flatten().filter(|one| one.offered);
    let choices: Vec<String> = match field.kind {
        Kind::YesNo => ["import-yes", "import-no"].map(|key| first_word(language, key)).into(),
        _ => offered.map(|one| one.name.pick(language).to_owned()).collect(),
    };
    BlankColumn {
        heading: field.heading(language),
        width: shown.width,
        kind: match field.kind {
            Kind::Day => BlankKind::Day,
            Kind::Moment => BlankKind::Moment,
            _ => BlankKind::Text,
        },
        required: shown.required,
        takes: say(language, &explained),
        example: example(field, shown.example, list, language),
        choices,
    }
}

fn example(field: &Field, example: Example, list: Option<&Vec<Listed>>, language: Language) -> BlankCell {
    match (example, field.kind) {
        (Example::Said, _) => BlankCell::Text(say(language, &format!("import-example-{}", field.name))),
        (Example::Key(key), _) => {
            let listed = list.into_iter().flatten().find(|one| one.key == key);
            BlankCell::Text(listed.map(|one| one.name.pick(language).to_owned()).unwrap_or_default())
        }
        (Example::Same(yes), Kind::YesNo) => {
            let key = if yes == "+" { "import-yes" } else { "import-no" };
            BlankCell::Text(first_word(language, key))
        }
        (Example::Same(moment), Kind::Day | Kind::Moment) => BlankCell::Moment(moment.to_owned()),
        (Example::Same(text), _) => BlankCell::Text(text.to_owned()),
    }
}

fn first_word(language: Language, key: &str) -> String {
    say(language, key).split('|').next().unwrap_or_default().trim().to_owned()
}
