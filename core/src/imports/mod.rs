//! Tables that come in: a sheet is read with care, understood by a register's description, looked over row by row, and
//! taken as one operation.
//!
//! A register joins with a description and its own way to understand a row; everything else here is shared.

mod bounded;
mod cells;
mod description;
mod incidents;
mod moments;
mod people;
mod plan;
mod preview;
#[cfg(test)]
mod round_trip;
mod table;
mod template;
mod words;

pub use cells::{RemarkKind, RowRemark};
pub use description::ImportRegister;
pub use people::{ImportPeople, ImportedPeople, ImportedPerson, import_people};
pub use plan::{
    ActivityPreview, Doubt, DoubtKind, FieldCell, HeadPreview, HeadingCell, MissingActivity, Place, PlanColumn,
    PlanPreview, ReadPlanDocument, StagePreview, TableHeading, UnreadCell, read_plan_document,
};
pub use preview::{
    PassedLine, ReadImportTable, RowStanding, SaidCell, TableColumn, TablePreview, TableRow, TakenRow,
    read_import_table,
};
pub use template::{ExportImportTemplate, export_import_template};

use crate::error::{Rejection, Result};

/// The description of a register.
fn describe(register: ImportRegister) -> &'static description::Register {
    match register {
        ImportRegister::People => &people::PEOPLE,
        ImportRegister::Incidents => &incidents::INCIDENTS,
    }
}

/// Rejects an import of nothing, and of more rows than one import takes.
pub(crate) fn require_rows(count: usize) -> Result<()> {
    match count {
        0 => Err(Rejection::TableEmpty.into()),
        _ if count > table::ROWS => Err(Rejection::TableTooLarge { limit: table::ROWS }.into()),
        _ => Ok(()),
    }
}
