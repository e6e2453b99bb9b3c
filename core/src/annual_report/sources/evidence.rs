//! Documents that the plan expects: which of them the school holds, and which are missing.

use super::plan::{self, Row};
use super::{CountedPart, Measure, Register};
use crate::annual_report::figures::{Asked, ReportRow};
use crate::error::Result;

pub(super) struct Evidence;

impl Register for Evidence {
    type Row = Row;
    const KEY: &'static str = "evidence";
    const MEASURES: &'static [Measure<Row>] = &[
        Measure { key: "expected", of: None, takes: is_expected },
        Measure { key: "held", of: Some("expected"), takes: |row| is_expected(row) && is_held(row) },
        Measure {
            key: "missing",
            of: Some("expected"),
            takes: |row| is_expected(row) && row.activity.lacks_document(),
        },
        Measure { key: "ahead", of: Some("expected"), takes: is_ahead },
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
        ReportRow { title: document, ..plan::shown(&row.activity, asked) }
    }
}

fn is_expected(row: &Row) -> bool {
    row.activity.status.is_work() && !row.activity.expected_document.is_empty()
}

fn is_held(row: &Row) -> bool {
    row.activity.document.is_some()
}

/// Nobody has handed it in, and nobody waits for it yet.
fn is_ahead(row: &Row) -> bool {
    is_expected(row) && !is_held(row) && !row.activity.lacks_document()
}
