//! A blank table that people fill in and hand back: headings, one example, choices, and a second sheet that explains.
//!
//! The same table with rows in it is a list that can be filled in further.

use std::path::{Path, PathBuf};

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula,
    Workbook, Worksheet,
};

use super::Draft;
use crate::error::Result;

const ENDING: &str = "xlsx";
/// Rows that offer the choices of their columns.
const ROWS: u32 = 5_000;
/// What Excel holds of the words beside a cell, and of their heading.
const PROMPT: usize = 255;
const PROMPT_HEAD: usize = 32;
const LINE_HEIGHT: f64 = 15.0;
const NOTES_WIDTHS: [f64; 4] = [30.0, 14.0, 64.0, 34.0];
const REQUIRED: Color = Color::RGB(0xFF_F2CC);
const HEADING: Color = Color::RGB(0xE7_F0F4);

/// What a blank table holds.
#[derive(Clone, Debug)]
pub struct Blank {
    pub sheet: String,
    pub columns: Vec<BlankColumn>,
    /// What stands in the place of the example.
    pub rows: Vec<Vec<String>>,
    pub notes_sheet: String,
    /// Heads of what is told of a column: its heading, whether it is required, what it takes, an example.
    pub notes_heads: [String; 4],
    /// Said of a column that every row needs.
    pub required: String,
    pub notes: Vec<String>,
    pub choices_sheet: String,
}

#[derive(Clone, Debug)]
pub struct BlankColumn {
    pub heading: String,
    pub width: f64,
    pub kind: BlankKind,
    pub required: bool,
    /// What the column takes, in a sentence.
    pub takes: String,
    pub example: BlankCell,
    /// What the column takes and nothing else; anything when empty.
    pub choices: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlankKind {
    Text,
    Day,
    Moment,
}

#[derive(Clone, Debug)]
pub enum BlankCell {
    Text(String),
    /// As 2025-09-15 or 2025-09-15 10:20.
    Moment(String),
}

impl BlankCell {
    fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Moment(text) => text,
        }
    }
}

/// Writes a blank table and tells where it lies and how large it is; a path without the ending .xlsx gets it.
///
/// Rejects what `Draft` rejects. Whatever fails, an older file at the path stays as it was.
pub fn save_blank(path: &Path, blank: &Blank) -> Result<(PathBuf, u64)> {
    let draft = Draft::begin(path, ENDING)?;
    let target = draft.target().to_owned();
    let mut workbook = Workbook::new();
    let mut choices = Worksheet::new();
    choices.set_name(&blank.choices_sheet)?;
    write_table(workbook.add_worksheet(), &mut choices, blank)?;
    write_notes(workbook.add_worksheet(), blank)?;
    if blank.columns.iter().any(|column| !column.choices.is_empty()) {
        workbook.push_worksheet(choices);
    }
    let bytes = draft.publish(|pen| Ok(workbook.save_to_writer(pen)?))?;
    Ok((target, bytes))
}

fn write_table(sheet: &mut Worksheet, choices: &mut Worksheet, blank: &Blank) -> Result<()> {
    sheet.set_name(&blank.sheet)?;
    sheet.set_freeze_panes(1, 0)?;
    lay_out(sheet).set_repeat_rows(0, 0)?;
    let heads = blank.columns.iter().map(|column| (column.heading.as_str(), column.width));
    sheet.set_row_height(0, height(heads))?;
    if blank.rows.is_empty() {
        let examples = blank.columns.iter().map(|column| (column.example.text(), column.width));
        sheet.set_row_height(1, height(examples))?;
    }
    let example = Format::new().set_italic();
    let mut lists = 0;
    for (at, column) in (0..).zip(&blank.columns) {
        let cell = format_of(column.kind);
        sheet.set_column_width(at, column.width)?;
        sheet.set_column_format(at, &cell)?;
        sheet.write_string_with_format(0, at, &column.heading, &heading(column.required))?;
        if blank.rows.is_empty() {
            write_cell(sheet, (1, at), &column.example, &cell.merge(&example))?;
        }
        for (row, values) in (1..).zip(&blank.rows) {
            let value = values.get(usize::from(at)).map(String::as_str).unwrap_or_default();
            sheet.write_string_with_format(row, at, value, &cell)?;
        }
        sheet.add_data_validation(1, at, ROWS, at, &rule(choices, lists, blank, column)?)?;
        lists += u16::from(!column.choices.is_empty());
    }
    Ok(())
}

/// On paper: A4 across, all columns on one sheet.
fn lay_out(sheet: &mut Worksheet) -> &mut Worksheet {
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0)
}

/// How high a row is so that texts in columns of these widths are read whole: not every program finds out by itself.
fn height<'t>(cells: impl Iterator<Item = (&'t str, f64)>) -> f64 {
    let lines = cells.map(|(text, width)| {
        let letters = u32::try_from(text.chars().count()).unwrap_or_default();
        // A word that does not fit leaves its line unfilled.
        (f64::from(letters) * 1.25 / width).ceil().max(1.0)
    });
    LINE_HEIGHT * lines.fold(1.0, f64::max) + 2.0
}

/// As text: a phone number keeps its zeros and spaces, and nothing that is typed becomes a formula.
fn format_of(kind: BlankKind) -> Format {
    let code = match kind {
        BlankKind::Text => "@",
        BlankKind::Day => "dd.mm.yyyy",
        BlankKind::Moment => "dd.mm.yyyy hh:mm",
    };
    Format::new().set_num_format(code).set_text_wrap().set_align(FormatAlign::Top).set_align(FormatAlign::Left)
}

fn heading(required: bool) -> Format {
    let heading = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::VerticalCenter);
    heading.set_border_bottom(FormatBorder::Thin).set_background_color(if required { REQUIRED } else { HEADING })
}

fn write_cell(sheet: &mut Worksheet, (row, at): (u32, u16), cell: &BlankCell, format: &Format) -> Result<()> {
    match cell {
        BlankCell::Text(text) => sheet.write_string_with_format(row, at, text, format)?,
        BlankCell::Moment(moment) => {
            sheet.write_datetime_with_format(row, at, ExcelDateTime::parse_from_str(moment)?, format)?
        }
    };
    Ok(())
}

/// What a column offers, and the words that stand beside its cells.
fn rule(choices: &mut Worksheet, at: u16, blank: &Blank, column: &BlankColumn) -> Result<DataValidation> {
    let cut = |text: &str, limit: usize| text.chars().take(limit).collect::<String>();
    let rule = match column.choices.as_slice() {
        [] => DataValidation::new(),
        _ => {
            let source = write_choices(choices, at, blank, column)?;
            // The import knows more words than these: it says itself which it does not understand.
            let rule = DataValidation::new().allow_list_formula(Formula::new(source));
            rule.set_error_style(DataValidationErrorStyle::Warning)
        }
    };
    Ok(rule.set_input_title(cut(&column.heading, PROMPT_HEAD))?.set_input_message(cut(&column.takes, PROMPT))?)
}

fn write_notes(sheet: &mut Worksheet, blank: &Blank) -> Result<()> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_align(FormatAlign::Left);
    sheet.set_name(&blank.notes_sheet)?;
    lay_out(sheet);
    for (at, width) in (0..).zip(NOTES_WIDTHS) {
        sheet.set_column_width(at, width)?;
    }
    let mut row = 0;
    for note in &blank.notes {
        sheet.merge_range(row, 0, row, 3, note, &wrapped)?;
        sheet.set_row_height(row, height(std::iter::once((note.as_str(), NOTES_WIDTHS.iter().sum()))))?;
        row += 1;
    }
    row += 1;
    for (at, head) in (0..).zip(&blank.notes_heads) {
        sheet.write_string_with_format(row, at, head, &heading(false))?;
    }
    for column in &blank.columns {
        row += 1;
        let texts = [column.heading.as_str(), "", &column.takes, column.example.text()];
        sheet.set_row_height(row, height(texts.into_iter().zip(NOTES_WIDTHS)))?;
        let bold = wrapped.merge(&Format::new().set_bold());
        sheet.write_string_with_format(row, 0, &column.heading, &bold)?;
        let required = if column.required { blank.required.as_str() } else { "" };
        sheet.write_string_with_format(row, 1, required, &wrapped)?;
        sheet.write_string_with_format(row, 2, &column.takes, &wrapped)?;
        write_cell(sheet, (row, 3), &column.example, &format_of(column.kind))?;
    }
    Ok(())
}

/// Lists what a column takes on a sheet of its own, and names the place: a rule itself holds only a short list.
fn write_choices(sheet: &mut Worksheet, at: u16, blank: &Blank, column: &BlankColumn) -> Result<String> {
    sheet.set_column_width(at, column.width.max(30.0))?;
    sheet.write_string_with_format(0, at, &column.heading, &heading(false))?;
    let mut last = 0;
    for (row, choice) in (1..).zip(&column.choices) {
        sheet.write_string(row, at, choice)?;
        last = row;
    }
    let name = blank.choices_sheet.replace('\'', "''");
    let letters = rust_xlsxwriter::utility::column_number_to_name(at);
    Ok(format!("='{name}'!${letters}$2:${letters}${}", last + 1))
}
