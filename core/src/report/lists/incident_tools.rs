//! The tools that incidents name, the most frequent first, with every way their names were written.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::documents::sheets::{Kind, Mark};
use crate::error::Result;
use crate::incidents::{self, ListIncidentTools};
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "incident_tools",
    tab: "workbook-sheet-incident-tools",
    empty: "workbook-incident-tools-empty",
    needs: Some(Right::IncidentsRead),
    columns: &[
        column("field-tool", Kind::Text, 40.0),
        column("workbook-incident-tools-count", Kind::Integer, 20.0).marked(Mark::Bar),
        column("workbook-incident-tools-spellings", Kind::Text, 60.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &ListIncidentTools, sheet: Unopened<'_, '_>) -> Result<()> {
    let listed = incidents::every_incident_tool(desk.file, asked)?;
    let mut rows = sheet.of(listed.len())?;
    for row in &listed {
        let others = row.spellings.iter().filter(|spelling| **spelling != row.tool);
        let others: Vec<&str> = others.map(String::as_str).collect();
        rows.row(&[row.tool.as_str().into(), row.count.into(), others.join("; ").into()])?;
    }
    rows.finish()
}
