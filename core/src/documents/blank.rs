//! A blank table that people fill in and hand back: headings, one example, choices, and a second sheet that explains.

use std::path::{Path, PathBuf};

use rust_xlsxwriter::{DataValidation, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet};

use super::Draft;
use crate::error::Result;

const ENDING: &str = "xlsx";
/// Rows that offer the choices of their columns.
const ROWS: u32 = 5_000;
const NOTES_WIDTH: f64 = 90.0;

/// What a blank table holds.
#[derive(Clone, Debug)]
pub struct Blank {
    pub sheet: String,
    pub columns: Vec<BlankColumn>,
    pub notes_sheet: String,
    pub notes: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct BlankColumn {
    pub heading: String,
    pub width: f64,
    pub example: String,
    /// What the column takes; anything when empty.
    pub choices: Vec<String>,
}

/// Writes a blank table and tells where it lies and how large it is; a path without the ending .xlsx gets it.
///
/// Rejects what `Draft` rejects. Whatever fails, an older file at the path stays as it was.
pub fn save_blank(path: &Path, blank: &Blank) -> Result<(PathBuf, u64)> {
    let draft = Draft::begin(path, ENDING)?;
    let target = draft.target().to_owned();
    let mut workbook = Workbook::new();
    let mut notes = Worksheet::new();
    notes.set_name(&blank.notes_sheet)?;
    write_notes(&mut notes, blank)?;
    write_table(workbook.add_worksheet(), &mut notes, blank)?;
    workbook.push_worksheet(notes);
    let bytes = draft.publish(|pen| Ok(workbook.save_to_writer(pen)?))?;
    Ok((target, bytes))
}

fn write_table(sheet: &mut Worksheet, notes: &mut Worksheet, blank: &Blank) -> Result<()> {
    let heading = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::VerticalCenter);
    let heading = heading.set_border_bottom(FormatBorder::Thin);
    let example = Format::new().set_italic().set_text_wrap().set_align(FormatAlign::Top);
    // As text: a phone number keeps its zeros and spaces, and nothing that is typed becomes a formula.
    let cell = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_name(&blank.sheet)?;
    sheet.set_freeze_panes(1, 0)?;
    for (at, column) in (0..).zip(&blank.columns) {
        sheet.set_column_width(at, column.width)?;
        sheet.set_column_format(at, &cell)?;
        sheet.write_string_with_format(0, at, &column.heading, &heading)?;
        sheet.write_string_with_format(1, at, &column.example, &example)?;
        if !column.choices.is_empty() {
            let source = write_choices(notes, at, blank, column)?;
            let rule = DataValidation::new().allow_list_formula(Formula::new(source));
            sheet.add_data_validation(1, at, ROWS, at, &rule)?;
        }
    }
    Ok(())
}

fn write_notes(sheet: &mut Worksheet, blank: &Blank) -> Result<()> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_column_width(0, NOTES_WIDTH)?;
    for (row, note) in (0..).zip(&blank.notes) {
        sheet.write_string_with_format(row, 0, note, &wrapped)?;
    }
    Ok(())
}

/// Lists what a column takes beside the notes, and names the place: a rule itself holds only a short list.
fn write_choices(sheet: &mut Worksheet, at: u16, blank: &Blank, column: &BlankColumn) -> Result<String> {
    let place = at + 1;
    let bold = Format::new().set_bold();
    sheet.set_column_width(place, column.width)?;
    sheet.write_string_with_format(0, place, &column.heading, &bold)?;
    let mut last = 0;
    for (row, choice) in (1..).zip(&column.choices) {
        sheet.write_string(row, place, choice)?;
        last = row;
    }
    let name = blank.notes_sheet.replace('\'', "''");
    let letters = rust_xlsxwriter::utility::column_number_to_name(place);
    Ok(format!("='{name}'!${letters}$2:${letters}${}", last + 1))
}
