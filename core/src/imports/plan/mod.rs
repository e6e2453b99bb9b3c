//! A plan that a school already has, from Word or Excel: read within limits, understood row by row, shown with its
//! doubts, and taken into the plan by `plan`.

mod around;
mod columns;
mod deadline;
mod docx;
mod grid;
mod head;
mod marks;
mod ours;
mod parties;
mod parts;
mod preview;
mod rows;
mod sheets;
mod stages;
mod title;
mod twice;
mod understand;

use std::path::Path;

use serde::Deserialize;
use ts_rs::TS;

pub use columns::PlanColumn;
pub(super) use deadline::month_of;
pub use grid::Place;
pub use preview::{
    ActivityPreview, Doubt, DoubtKind, FieldCell, HeadPreview, HeadingCell, MissingActivity, PlanPreview, StagePreview,
    TableHeading, UnreadCell,
};

use super::bounded::{Fault, read_office_file, require_bounded};
use crate::error::{Rejection, Result};
use crate::ids::SchoolYearId;
use crate::jobs::Progress;
use crate::school::School;
use crate::session::Session;
use grid::Papers;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReadPlanDocument {
    pub path: String,
    /// The year whose plan it is; the one that the document names, or else the current one, when `None`.
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
}

/// Reads a plan from Word or Excel and says of each row what it would become. Changes nothing.
///
/// Rejects a file that is neither, is damaged, locked, of the old formats or too large, and one without a plan's table.
pub fn read_plan_document(
    school: &School,
    who: &Session,
    request: &ReadPlanDocument,
    progress: &Progress,
) -> Result<PlanPreview> {
    let path = request.path.trim();
    progress.report("doing-reading-document", 0, 3)?;
    let papers = read_papers(path)?;
    progress.report("doing-understanding-plan", 1, 3)?;
    let name = Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let preview = school.read(|file| understand::preview(file, who, &name, papers, request.school_year_id.as_ref()))?;
    progress.report("doing-understanding-plan", 3, 3)?;
    Ok(preview)
}

fn read_papers(path: &str) -> Result<Papers> {
    let bytes = read_office_file(path)?;
    let of_fault = |fault: Fault| fault.refusal(Rejection::DocumentUnreadable { path: path.to_owned() });
    require_bounded(&bytes).map_err(of_fault)?;
    if has_entry(&bytes, "word/document.xml") { docx::read(&bytes) } else { sheets::read(&bytes) }.map_err(of_fault)
}

fn has_entry(bytes: &[u8], name: &str) -> bool {
    zip::ZipArchive::new(std::io::Cursor::new(bytes)).is_ok_and(|archive| archive.index_for_name(name).is_some())
}

#[cfg(test)]
mod bench;
#[cfg(test)]
mod tests;
