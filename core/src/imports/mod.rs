//! Tables that come in: a sheet is read with care, understood by a register's description, looked over row by row, and
//! taken as one operation that one undo takes back.

mod description;
mod people;
mod table;

pub use people::{
    ExportPeopleTemplate, ImportPeople, ImportedPeople, ImportedPerson, ReadPeopleTable, TableColumn, TablePreview,
    TableRow, export_people_template, import_people, read_people_table,
};
