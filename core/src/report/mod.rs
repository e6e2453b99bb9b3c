//! The year's papers: reads what the features keep and says it as one document.
//!
//! Which file formats there are and how they are written belongs to `documents`.

mod calendar_file;
mod entries;
mod inspection;
mod journal_file;
mod lists;
mod papers;
mod plan_cells;
mod workbook;

use serde::Serialize;
use ts_rs::TS;

use crate::evidence::ListedFile;
use crate::words::{Language, day_short, say_with};

pub use calendar_file::{ExportCalendar, export_calendar};
pub use inspection::{ExportInspection, export_inspection};
pub(crate) use journal_file::{ColumnText, JournalTexts};
pub use journal_file::{ExportJournal, ExportJournalWithNames, export_journal, export_journal_with_names};
pub(crate) use lists::tabs_of_year;
pub use lists::{ChangesSince, Everything, ExportList, List, MembersOf, export_list};
pub use papers::{ExportDocument, export_document};
pub(crate) use plan_cells::{PlanCells, cells_of_year};
pub use workbook::{ExportPlan, ExportWorkbook, export_plan, export_workbook};

/// A file that was written for somebody.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SavedFile {
    pub path: String,
    #[ts(type = "number")]
    pub bytes: u64,
}

/// As much of a fingerprint as a paper needs to tell one file from another.
const SHORT_HASH: usize = 12;

/// A file as a paper lists it: its name, the day it was attached, and the beginning of its fingerprint.
fn file_line(language: Language, listed: &ListedFile) -> String {
    let hash: String = listed.sha256.chars().take(SHORT_HASH).collect();
    let day = day_short(listed.added_at.day());
    let values = [("name", listed.file_name.as_str().into()), ("day", day.into()), ("hash", hash.into())];
    say_with(language, "card-file", &values)
}
