//! The year's papers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::accounts::Session;
use crate::error::{Error, Result};
use crate::ids::SchoolYearId;
use crate::jobs::Progress;
use crate::school::School;
use crate::words::Language;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportWorkbook {
    pub school_year_id: SchoolYearId,
    pub language: Language,
    pub path: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SavedFile {
    pub path: String,
    #[ts(type = "number")]
    pub bytes: u64,
}

pub fn export_workbook(_s: &School, _w: &Session, _r: &ExportWorkbook, _p: &Progress) -> Result<SavedFile> {
    Err(Error::Invariant("being written"))
}
