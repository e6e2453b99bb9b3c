//! Documents that the plan expects: which of them are attached, only named, or missing.

use super::plan::{self, Row};
use super::{CountedPart, Measure, Register};
use crate::annual_report::figures::{Asked, ReportRow};
use crate::error::Result;
use crate::evidence::Holding;

pub(super) struct Evidence;

impl Register for Evidence {
    type Row = Row;
    const KEY: &'static str = "evidence";
    const MEASURES: &'static [Measure<Row>] = &[
        Measure { key: "expected", of: None, takes: is_expected },
        Measure { key: "held", of: Some("expected"), takes: |row| is(row, Holding::Attached) },
        Measure { key: "returned", of: Some("expected"), takes: |row| is(row, Holding::Returned) },
        Measure { key: "named", of: Some("expected"), takes: |row| is(row, Holding::Named) },
        Measure { key: "missing", of: Some("expected"), takes: |row| is(row, Holding::Missing) },
        Measure { key: "ahead", of: Some("expected"), takes: |row| is(row, Holding::Ahead) && !row.had_no_case() },
        Measure { key: "no_case", of: Some("expected"), takes: |row| is(row, Holding::Ahead) && row.had_no_case() },
    ];

    fn list(asked: &Asked<'_, '_>) -> Result<Vec<Row>> {
        plan::rows(asked)
    }

    fn parts(asked: &Asked<'_, '_>, _rows: &[Row]) -> Result<Vec<CountedPart>> {
        plan::stages(asked)
    }

    fn is_in(row: &Row, _list: &str, key: &str) -> bool {
        row.stage.to_string() == key
    }

    fn shown(row: &Row, asked: &Asked<'_, '_>) -> ReportRow {
        let document = row.activity.document.clone().unwrap_or_else(|| row.activity.expected_document.clone());
        ReportRow { title: document, ..plan::shown(row, asked) }
    }
}

fn is_expected(row: &Row) -> bool {
    row.activity.status.is_work() && !row.activity.expected_document.is_empty()
}

/// A document counts once, by how it stands.
fn is(row: &Row, holding: Holding) -> bool {
    is_expected(row) && row.activity.holding == holding
}
