//! A register described by its fields: which words head a column of each, in the three languages.
//!
//! A sheet is understood by a description alone, so another register needs another description and no other reader.

use std::collections::HashSet;

use super::table::{Line, ROWS_ABOVE, Table};
use crate::error::{Rejection, Result};
use crate::words::{Language, fold, knows, say};

/// Shorter words stand in headings of anything: «аты» is a given name alone, and in «құжат аты» it is not.
const LETTERS_WITHIN: usize = 5;

/// A register that can be read from a sheet. Fields are worded under `field-<key>`, their other headings under
/// `import-heading-<key>`, with bars between.
pub struct Register {
    pub fields: &'static [&'static str],
    /// Fields of which a sheet must have one.
    pub required: &'static [&'static str],
}

/// What each column of a sheet is, and the rows below the headings.
#[derive(Debug)]
pub struct Layout<'t> {
    pub headings: Vec<String>,
    pub columns: Vec<Option<&'static str>>,
    pub rows: &'t [Line],
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
    /// Finds the headings among the first rows, and takes what `mapping` says of the columns instead where it is given.
    ///
    /// Rejects an empty sheet, a field there is not, one field in two columns, and a sheet that lacks what is required.
    pub fn lay_out<'t>(&self, table: &'t Table, mapping: Option<&[Option<String>]>) -> Result<Layout<'t>> {
        let known = self.headings();
        // Of two rows that say as much the upper one is the heading.
        let best = table.rows.iter().take(ROWS_ABOVE).enumerate().rev();
        let best = best.map(|(at, row)| (at, assign(&known, row))).max_by_key(|(_, found)| {
            let is_enough = found.iter().flatten().any(|field| self.required.contains(field));
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
        if !columns.iter().flatten().any(|field| self.required.contains(field)) {
            return Err(Rejection::TableWithoutNames.into());
        }
        let headings = (0..width).map(|column| table.rows[at].value(column).to_owned()).collect();
        Ok(Layout { headings, columns, rows })
    }

    fn mapped(&self, mapping: &[Option<String>]) -> Result<Vec<Option<&'static str>>> {
        let mut seen = HashSet::new();
        let mut columns = Vec::new();
        for name in mapping {
            columns.push(match name {
                None => None,
                Some(name) => {
                    let field = self.fields.iter().copied().find(|field| field == name);
                    let field = field.filter(|field| seen.insert(*field));
                    Some(field.ok_or_else(|| Rejection::FieldMalformed { field: "mapping".into() })?)
                }
            });
        }
        Ok(columns)
    }

    fn headings(&self) -> Vec<Heading> {
        let of_field = |field: &'static str| {
            let keys = [format!("field-{field}"), format!("import-heading-{field}")];
            let keys = keys.iter().flat_map(|key| Language::ALL.into_iter().map(move |language| (language, key)));
            let said = keys.filter(|(language, key)| knows(*language, key)).map(|(language, key)| say(language, key));
            let words = said.flat_map(|said| said.split('|').map(fold).collect::<Vec<_>>()).collect();
            Heading { field, words }
        };
        self.fields.iter().copied().map(of_field).collect()
    }
}

/// Gives each field the column whose heading fits it best; a column is of one field, and a field has one column.
fn assign(known: &[Heading], row: &Line) -> Vec<Option<&'static str>> {
    let mut fits = Vec::new();
    for (column, heading) in row.values.iter().enumerate() {
        let heading = fold(heading);
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
    use crate::imports::people::PEOPLE;

    fn table(rows: &[&[&str]]) -> Table {
        let line = |(number, values): (u32, &&[&str])| Line {
            number,
            values: values.iter().map(|value| (*value).to_owned()).collect(),
        };
        Table { sheet: "Парақ1".into(), rows: (1..).zip(rows).map(line).collect() }
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
    fn an_empty_sheet_and_one_without_names_are_told_apart() {
        let rejection = |rows: &[&[&str]]| PEOPLE.lay_out(&table(rows), None).map(|_| ()).unwrap_err().to_string();
        assert!(rejection(&[]).contains("TableEmpty"));
        assert!(rejection(&[&["Пәні", "Кабинет"], &["химия", "12"]]).contains("TableWithoutNames"));
    }
}
