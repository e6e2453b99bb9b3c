//! A register described by its fields: which words head a column of each, what a cell of it holds, how a row becomes what
//! the register takes, and what its template sheet shows.
//!
//! A sheet is understood by a description alone, so another register needs another description and a way to take a row; the
//! reader, the preview, the screen and the template are the same for all.

use std::collections::HashSet;

use super::cells::Sheet;
use super::preview::TableRow;
use super::table::{Line, ROWS_ABOVE, Table};
use super::words::Listed;
use crate::error::{Rejection, Result};
use crate::named_values;
use crate::roles::Right;
use crate::session::Session;
use crate::store::Reader;
use crate::words::{Language, fold, knows, say};

/// Shorter words stand in headings of anything: «аты» is a given name alone, and in «құжат аты» it is not.
const LETTERS_WITHIN: usize = 5;

named_values! {
    /// A register that rows of a sheet are taken into.
    ImportRegister {
        People = "people",
        Incidents = "incidents",
    }
}

/// A register that can be read from a sheet. Fields are worded under `field-<name>`, their other headings under
/// `import-heading-<name>`, what their column takes under `import-explain-<name>`, and an example under
/// `import-example-<name>`; several headings stand with bars between.
pub struct Register {
    pub key: ImportRegister,
    /// The right to take rows into it; reading a sheet for it needs the same.
    pub right: Right,
    pub fields: &'static [Field],
    /// Of each group a sheet must have one; a row that holds nothing of the first is a line between the rows.
    pub required: &'static [&'static [&'static str]],
    /// What is said of a sheet that lacks them.
    pub unfit: Rejection,
    /// What the template explains below its columns, by key.
    pub notes: &'static [&'static str],
    /// Says of each row what would become of it.
    pub understand: fn(&Reader<'_>, &Session, &Sheet<'_>) -> Result<Vec<TableRow>>,
}

/// A field of a register.
pub struct Field {
    pub name: &'static str,
    pub kind: Kind,
    /// Other keys of words that head its column, as our own workbooks have them.
    pub also: &'static [&'static str],
    /// Its column in the template; a field without one is understood where a sheet has it.
    pub shown: Option<Shown>,
}

/// A column of the template.
pub struct Shown {
    pub width: f64,
    pub required: bool,
    pub example: Example,
}

/// What the example row holds.
#[derive(Clone, Copy)]
pub enum Example {
    /// The words under `import-example-<name>`.
    Said,
    /// The same in every language; a day or moment as 2025-09-15 10:20.
    Same(&'static str),
    /// The word of a list under this key.
    Key(&'static str),
}

/// What a cell of a field holds.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A text on one line.
    Line,
    /// A text of several lines.
    Paragraph,
    Day,
    /// A day that may have a time beside it.
    Moment,
    Time,
    YesNo,
    Number,
    /// A word out of a list.
    Word(fn(&Reader<'_>) -> Result<Vec<Listed>>),
}

impl Kind {
    /// The key of what a column of the kind takes.
    pub fn explained(self) -> &'static str {
        match self {
            Self::Line | Self::Paragraph => "import-kind-text",
            Self::Day => "import-kind-day",
            Self::Moment => "import-kind-moment",
            Self::Time => "import-kind-time",
            Self::YesNo => "import-kind-yes_no",
            Self::Number => "import-kind-number",
            Self::Word(_) => "import-kind-word",
        }
    }
}

/// A field without a column in the template.
pub const fn understood(name: &'static str, kind: Kind, also: &'static [&'static str]) -> Field {
    Field { name, kind, also, shown: None }
}

/// A field with a column in the template.
pub const fn shown(name: &'static str, kind: Kind, width: f64, example: Example) -> Field {
    Field { name, kind, also: &[], shown: Some(Shown { width, required: false, example }) }
}

impl Field {
    pub const fn also(mut self, keys: &'static [&'static str]) -> Self {
        self.also = keys;
        self
    }

    /// Every row must have it.
    pub const fn required(mut self) -> Self {
        if let Some(shown) = &mut self.shown {
            shown.required = true;
        }
        self
    }

    /// Its heading in a language.
    pub fn heading(&self, language: Language) -> String {
        say(language, &format!("field-{}", self.name))
    }
}

/// What each column of a sheet is, and the rows below the headings.
#[derive(Debug)]
pub struct Layout<'t> {
    pub headings: Vec<String>,
    pub columns: Vec<Option<&'static str>>,
    pub rows: &'t [Line],
    /// How many fields have a column; nothing when what is required has none.
    fits: Option<usize>,
}

impl Layout<'_> {
    /// The column of a field.
    pub fn column(&self, field: &str) -> Option<usize> {
        self.columns.iter().position(|column| *column == Some(field))
    }

    /// What a row says in a field; nothing when no column is of that field.
    pub fn value<'l>(&self, row: &'l Line, field: &str) -> &'l str {
        self.column(field).map(|column| row.value(column)).unwrap_or_default()
    }
}

/// The words that may head a column of one field.
struct Heading {
    field: &'static str,
    words: Vec<String>,
}

impl Register {
    pub fn names(&self) -> Vec<&'static str> {
        self.fields.iter().map(|field| field.name).collect()
    }

    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Finds the headings among the first rows, and takes what `mapping` says of the columns instead where it is given.
    ///
    /// Rejects an empty sheet, a field there is not, one field in two columns, and a sheet that lacks what is required.
    pub fn lay_out<'t>(&self, table: &'t Table, mapping: Option<&[Option<String>]>) -> Result<Layout<'t>> {
        let layout = self.look_over(table, mapping)?;
        if layout.fits.is_none() { Err(self.unfit.clone().into()) } else { Ok(layout) }
    }

    /// Finds the sheet to read: the one that is named, or else the one with most of the fields, of equals the first.
    ///
    /// Rejects a sheet there is not, and what `lay_out` rejects.
    pub fn choose<'t>(&self, tables: &'t [Table], sheet: Option<&str>) -> Result<&'t Table> {
        if let Some(sheet) = sheet {
            let named = tables.iter().find(|table| table.sheet == sheet);
            return Ok(named.ok_or_else(|| Rejection::FieldMalformed { field: "sheet".into() })?);
        }
        let fits = |table: &Table| self.look_over(table, None).ok().and_then(|layout| layout.fits);
        let best = tables.iter().rev().filter_map(|table| Some((fits(table)?, table))).max_by_key(|(fits, _)| *fits);
        let first = tables.iter().find(|table| !table.rows.is_empty()).or(tables.first());
        Ok(best.map(|(_, table)| table).or(first).ok_or(Rejection::TableEmpty)?)
    }

    fn look_over<'t>(&self, table: &'t Table, mapping: Option<&[Option<String>]>) -> Result<Layout<'t>> {
        let known = self.headings();
        // Of two rows that say as much the upper one is the heading.
        let best = table.rows.iter().take(ROWS_ABOVE).enumerate().rev();
        let best = best.map(|(at, row)| (at, assign(&known, row))).max_by_key(|(_, found)| {
            let is_enough =
                found.iter().flatten().any(|field| self.required.iter().flat_map(|of| *of).any(|one| one == field));
            (is_enough, found.iter().flatten().count())
        });
        let Some((at, found)) = best else { return Err(Rejection::TableEmpty.into()) };
        let rows = &table.rows[at + 1..];
        let width = table.rows[at..].iter().map(|row| row.values.len()).max().unwrap_or_default();
        let mut columns = match mapping {
            Some(mapping) => self.mapped(mapping)?,
            None => found,
        };
        columns.resize(width, None);
        let has = |fields: &&[&str]| fields.iter().any(|field| columns.contains(&Some(field)));
        let fits = self.required.iter().all(has).then(|| columns.iter().flatten().count());
        let headings = (0..width).map(|column| table.rows[at].value(column).to_owned()).collect();
        Ok(Layout { headings, columns, rows, fits })
    }

    fn mapped(&self, mapping: &[Option<String>]) -> Result<Vec<Option<&'static str>>> {
        let mut seen = HashSet::new();
        let mut columns = Vec::new();
        for name in mapping {
            columns.push(match name {
                None => None,
                Some(name) => {
                    let field = self.field(name).map(|field| field.name).filter(|field| seen.insert(*field));
                    Some(field.ok_or_else(|| Rejection::FieldMalformed { field: "mapping".into() })?)
                }
            });
        }
        Ok(columns)
    }

    fn headings(&self) -> Vec<Heading> {
        let of_field = |field: &'static Field| {
            let keys = [format!("field-{}", field.name), format!("import-heading-{}", field.name)];
            let keys = keys.into_iter().chain(field.also.iter().map(|key| (*key).to_owned()));
            let keys = keys.flat_map(|key| Language::ALL.into_iter().map(move |language| (language, key.clone())));
            let said = keys.filter(|(language, key)| knows(*language, key)).map(|(language, key)| say(language, &key));
            let words = said.flat_map(|said| said.split('|').map(in_words).collect::<Vec<_>>()).collect();
            Heading { field: field.name, words }
        };
        self.fields.iter().map(of_field).collect()
    }
}

/// A heading as it is compared; its sign for a number is a word like any other.
fn in_words(heading: &str) -> String {
    fold(&heading.replace('№', " номер "))
}

/// Gives each field the column whose heading fits it best; a column is of one field, and a field has one column.
fn assign(known: &[Heading], row: &Line) -> Vec<Option<&'static str>> {
    let mut fits = Vec::new();
    for (column, heading) in row.values.iter().enumerate() {
        let heading = in_words(heading);
        fits.extend(known.iter().filter_map(|field| Some((fit(&heading, &field.words)?, column, field.field))));
    }
    // The closest first; of equally close ones the left.
    fits.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut columns = vec![None; row.values.len()];
    for (_, column, field) in fits {
        if columns[column].is_none() && !columns.contains(&Some(field)) {
            columns[column] = Some(field);
        }
    }
    columns
}

/// How closely a heading fits: a field's own words before a heading that holds them, longer words before shorter ones.
fn fit(heading: &str, words: &[String]) -> Option<(bool, usize)> {
    let within = format!(" {heading} ");
    let fits = words.iter().filter_map(|word| {
        let letters = word.chars().count();
        let is_within = letters >= LETTERS_WITHIN && within.contains(&format!(" {word} "));
        (letters > 0 && (word == heading || is_within)).then_some((word == heading, letters))
    });
    fits.max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use crate::imports::incidents::INCIDENTS;
    use crate::imports::people::PEOPLE;

    fn table(rows: &[&[&str]]) -> Table {
        let line = |(number, values): (u32, &&[&str])| Line {
            number,
            values: values.iter().map(|value| (*value).to_owned()).collect(),
        };
        Table { sheet: "Парақ1".into(), rows: (1..).zip(rows).map(line).collect(), goes_on: false }
    }

    fn fields(headings: &[&str]) -> Vec<Option<&'static str>> {
        PEOPLE.lay_out(&table(&[headings]), None).expect("a layout").columns
    }

    #[test]
    fn headings_are_understood_in_three_languages_and_as_people_type_them() {
        let whole = [Some("surname"), Some("given_name"), Some("patronymic"), Some("post"), Some("phone")];
        assert_eq!(fields(&["Тегі", "Аты", "Әкесінің аты", "Лауазымы", "Телефон нөмірі"]), whole);
        assert_eq!(fields(&["ФАМИЛИЯ", "Имя", "Отчество (при наличии)", "Должность", "Моб. телефон"]), whole);
        assert_eq!(fields(&["Last name", "First name", "Middle name", "Position", "Mobile phone"]), whole);
        // Latin letters that look like Cyrillic ones, a soft hyphen, a line's end.
        assert_eq!(fields(&["Teгi", "Aты", "Әкeciнiң aты", "Лауа\u{AD}зымы", "Телефон\nнөмірі"]), whole);
    }

    #[test]
    fn a_whole_name_an_address_and_a_role_have_their_columns() {
        for name in ["Т.А.Ә.", "ФИО", "Ф.И.О. сотрудника", "Аты-жөні", "Қызметкердің толық аты-жөні", "Full name"]
        {
            assert_eq!(fields(&["№", name, "E-mail", "Рөлі"]), [None, Some("full_name"), Some("email"), Some("role")]);
        }
        assert_eq!(fields(&["ФИО", "Эл. пошта", "Роль в программе"]), [Some("full_name"), Some("email"), Some("role")]);
    }

    #[test]
    fn the_headings_stand_below_a_title() {
        let table = table(&[
            &["Ақбұлақ орта мектебі қызметкерлерінің аты-жөні"],
            &["", "2026-2027"],
            &["№", "Тегі", "Аты"],
            &["1", "Сейітова", "Гүлнар", "x"],
        ]);
        let layout = PEOPLE.lay_out(&table, None).expect("a layout");
        assert_eq!(layout.headings, ["№", "Тегі", "Аты", ""]);
        assert_eq!(layout.rows.len(), 1);
        assert_eq!(layout.value(&layout.rows[0], "given_name"), "Гүлнар");
        assert_eq!(layout.value(&layout.rows[0], "phone"), "");
    }

    #[test]
    fn what_the_request_says_of_the_columns_counts() {
        let table = table(&[&["Кім", "Аты"], &["Сейітова", "Гүлнар"]]);
        assert!(matches!(PEOPLE.lay_out(&table, None), Err(Error::Rejected(Rejection::TableWithoutNames))));
        let mapping = [Some("surname".to_owned()), Some("given_name".to_owned())];
        let layout = PEOPLE.lay_out(&table, Some(&mapping)).expect("a layout");
        assert_eq!(layout.value(&layout.rows[0], "surname"), "Сейітова");
        let twice = [Some("surname".to_owned()), Some("surname".to_owned())];
        assert!(matches!(PEOPLE.lay_out(&table, Some(&twice)), Err(Error::Rejected(Rejection::FieldMalformed { .. }))));
        let unknown = [Some("surname".to_owned()), Some("salary".to_owned())];
        assert!(PEOPLE.lay_out(&table, Some(&unknown)).is_err());
    }

    #[test]
    fn of_several_sheets_the_one_with_most_of_the_fields_is_read() {
        let cover = table(&[&["Журнал"]]);
        let mut wide = table(&[&["Тегі", "Аты", "Лауазымы"], &["Сейітова", "Гүлнар", "директор"]]);
        wide.sheet = "Тізім".into();
        let tables = [cover, table(&[&["Тегі"], &["Омаров"]]), wide];
        assert_eq!(PEOPLE.choose(&tables, None).expect("a sheet").sheet, "Тізім");
        assert_eq!(PEOPLE.choose(&tables, Some("Парақ1")).expect("a sheet").sheet, "Парақ1");
        assert!(PEOPLE.choose(&tables, Some("жоқ")).is_err());
    }

    #[test]
    fn the_columns_of_an_old_journal_are_understood_in_any_order() {
        let of = |headings: &[&str]| {
            let columns = INCIDENTS.lay_out(&table(&[headings]), None).expect("a layout").columns;
            columns.into_iter().map(Option::unwrap_or_default).collect::<Vec<_>>()
        };
        assert_eq!(
            of(&[
                "№ п/п",
                "Принятые меры",
                "Дата происшествия",
                "Краткое описание инцидента",
                "Вид нарушения",
                "Закрыто"
            ]),
            ["old_number", "measures", "occurred_on", "what", "incident_type", "closed_on"]
        );
        assert_eq!(
            of(&[
                "Р/с",
                "Болған күні",
                "Инциденттің түрі",
                "Не болды",
                "Кім хабарлады",
                "Көрілген шаралар",
                "Жабылған күні",
                "Мұғалім"
            ]),
            ["old_number", "occurred_on", "incident_type", "what", "reported_by", "measures", "closed_on", ""]
        );
        assert_eq!(
            of(&["No.", "Date of the incident", "Description", "Category", "Severity", "Status"]),
            ["old_number", "occurred_on", "what", "incident_type", "severity", "state"]
        );
    }

    #[test]
    fn an_empty_sheet_and_one_without_names_are_told_apart() {
        let rejection = |rows: &[&[&str]]| PEOPLE.lay_out(&table(rows), None).map(|_| ()).unwrap_err().to_string();
        assert!(rejection(&[]).contains("TableEmpty"));
        assert!(rejection(&[&["Пәні", "Кабинет"], &["химия", "12"]]).contains("TableWithoutNames"));
    }
}
