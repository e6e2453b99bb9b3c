//! Tables that come in: a sheet is read with care, understood by a register's description, looked over row by row, and
//! taken as one operation that one undo takes back.

mod bounded;
mod description;
mod people;
mod plan;
mod table;

pub use people::{
    ExportPeopleTemplate, ImportPeople, ImportedPeople, ImportedPerson, ReadPeopleTable, TableColumn, TablePreview,
    TableRow, export_people_template, import_people, read_people_table,
};
pub use plan::{
    ActivityPreview, Doubt, DoubtKind, FieldCell, HeadPreview, HeadingCell, MissingActivity, Place, PlanColumn,
    PlanPreview, ReadPlanDocument, StagePreview, TableHeading, UnreadCell, read_plan_document,
};
