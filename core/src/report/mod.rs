//! The year's papers: reads what the features keep and says it as one document.
//!
//! Which file formats there are and how they are written belongs to `documents`.

mod calendar_file;
mod inspection;
mod journal_file;
mod papers;
mod plan_cells;
mod workbook;

use serde::Serialize;
use ts_rs::TS;

pub use calendar_file::{ExportCalendar, export_calendar};
pub use inspection::{ExportInspection, export_inspection};
pub use journal_file::{ExportJournal, ExportJournalWithNames, export_journal, export_journal_with_names};
pub use papers::{ExportDocument, export_document};
pub use workbook::{ExportPlan, ExportWorkbook, export_plan, export_workbook};

/// A file that was written for somebody.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SavedFile {
    pub path: String,
    #[ts(type = "number")]
    pub bytes: u64,
}
