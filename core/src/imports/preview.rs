//! A sheet as it was understood, before anything of it is taken: the same for every register.

use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cells::{Cells, RowRemark, Sheet};
use super::describe;
use super::description::ImportRegister;
use super::people::ImportedPerson;
use super::table::{self, ROWS, Table, read_tables};
use crate::error::{Rejection, Result};
use crate::incidents::OldIncident;
use crate::jobs::Progress;
use crate::named_values;
use crate::school::School;
use crate::session::Session;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadImportTable {
    pub register: ImportRegister,
    pub path: String,
    /// The sheet's name; the core decides by the headings when `None`.
    #[serde(default)]
    pub sheet: Option<String>,
    /// What each column is; the core decides by the headings when `None`.
    #[serde(default)]
    pub mapping: Option<Vec<Option<String>>>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TablePreview {
    pub sheet: String,
    /// The sheets that the file has.
    pub sheets: Vec<String>,
    pub columns: Vec<TableColumn>,
    /// What a column may be.
    pub fields: Vec<&'static str>,
    pub rows: Vec<TableRow>,
    /// What holds for every row, because the sheet has no column for it. Worded as `import-sheet-remark-<…>`.
    pub remarks: Vec<RowRemark>,
    /// Lines between the rows that are no rows themselves: a title, a month, a sum.
    pub passed: Vec<PassedLine>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TableColumn {
    pub heading: String,
    pub field: Option<&'static str>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct PassedLine {
    pub line: u32,
    pub text: String,
}

named_values! {
    /// What becomes of a row. Worded as `import-standing-<…>`.
    RowStanding {
        New = "new",
        /// It is here already and says something more.
        Update = "update",
        /// It is here already and stays as it is.
        Here = "here",
        /// It is taken only when somebody says so.
        Doubtful = "doubtful",
        /// It cannot be taken.
        Wrong = "wrong",
    }
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TableRow {
    pub line: u32,
    /// What people would call it.
    pub name: String,
    pub standing: RowStanding,
    pub values: Vec<String>,
    /// Cells that were understood otherwise than they stand.
    pub said: Vec<SaidCell>,
    pub problems: Vec<Rejection>,
    pub remarks: Vec<RowRemark>,
    /// The record that is here already.
    pub same_as: Option<String>,
    /// Fields in which the sheet says something else than that record.
    pub changes: Vec<&'static str>,
    /// What the register takes; nothing of a row that is wrong.
    pub taken: Option<TakenRow>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SaidCell {
    pub field: &'static str,
    pub text: String,
}

/// A row in the terms of the command that takes it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(untagged)]
pub enum TakenRow {
    Person(Box<ImportedPerson>),
    Incident(Box<OldIncident>),
}

impl TableRow {
    /// A row of which nothing is in the register yet.
    pub fn new(cells: &Cells<'_>, name: String, taken: Option<TakenRow>) -> Self {
        let mut row = Self {
            line: cells.line.number,
            name,
            standing: RowStanding::New,
            values: cells.values(),
            said: Vec::new(),
            problems: cells.problems.clone(),
            remarks: cells.remarks.clone(),
            same_as: None,
            changes: Vec::new(),
            taken,
        };
        row.settle();
        row
    }

    /// Says what becomes of the row, after what is wrong, doubtful or known of it.
    pub fn settle(&mut self) {
        self.standing = if !self.problems.is_empty() {
            RowStanding::Wrong
        } else if self.remarks.iter().any(|remark| remark.is_doubt) {
            RowStanding::Doubtful
        } else if self.same_as.is_none() {
            RowStanding::New
        } else if self.changes.is_empty() {
            RowStanding::Here
        } else {
            RowStanding::Update
        };
        if self.standing == RowStanding::Wrong {
            self.taken = None;
        }
    }
}

/// Reads a sheet for a register and says of each row what would become of it. Changes nothing.
///
/// Rejects a file that is no readable workbook, a sheet without the columns that the register needs, and one without rows.
pub fn read_import_table(
    school: &School,
    who: &Session,
    request: &ReadImportTable,
    progress: &Progress,
) -> Result<TablePreview> {
    let register = describe(request.register);
    who.require(register.right)?;
    progress.report("doing-reading-table", 0, 2)?;
    let path = request.path.trim();
    let tables = read_tables(path)?;
    progress.report("doing-reading-table", 1, 2)?;
    let table = register.choose(&tables, request.sheet.as_deref())?;
    let layout = register.lay_out(table, request.mapping.as_deref())?;
    let preview = school.read(|file| {
        let sheet = Sheet::new(file, register, layout, (file_name(path), table.sheet.clone()))?;
        let rows = (register.understand)(file, who, &sheet)?;
        preview(&tables, table, &sheet, rows)
    })?;
    progress.report("doing-reading-table", 2, 2)?;
    Ok(preview)
}

/// Takes out of the rows what is so because the sheet has no column for it, and tells it once.
fn told_once(sheet: &Sheet<'_>, rows: &mut [TableRow]) -> Vec<RowRemark> {
    let is_of_sheet =
        |remark: &RowRemark| !remark.is_doubt && remark.field.is_some_and(|field| sheet.layout.column(field).is_none());
    let mut told: Vec<RowRemark> = Vec::new();
    for row in rows {
        let of_sheet = row.remarks.extract_if(.., |remark| is_of_sheet(remark));
        for remark in of_sheet.map(|remark| RowRemark { text: String::new(), ..remark }) {
            if !told.contains(&remark) {
                told.push(remark);
            }
        }
    }
    told
}

fn preview(tables: &[Table], table: &Table, sheet: &Sheet<'_>, mut rows: Vec<TableRow>) -> Result<TablePreview> {
    if table.goes_on || rows.len() > ROWS {
        return Err(Rejection::TableTooLarge { limit: table::ROWS }.into());
    }
    if rows.is_empty() {
        return Err(Rejection::TableEmpty.into());
    }
    let columns = sheet.layout.headings.iter().cloned().zip(sheet.layout.columns.iter().copied());
    let passed = sheet.rows().1.into_iter().map(|line| PassedLine {
        line: line.number,
        text: line.values.iter().find(|value| !value.is_empty()).cloned().unwrap_or_default(),
    });
    Ok(TablePreview {
        sheet: table.sheet.clone(),
        sheets: tables.iter().map(|table| table.sheet.clone()).collect(),
        columns: columns.map(|(heading, field)| TableColumn { heading, field }).collect(),
        fields: sheet.register.names(),
        remarks: told_once(sheet, &mut rows),
        passed: passed.collect(),
        rows,
    })
}

fn file_name(path: &str) -> String {
    Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
