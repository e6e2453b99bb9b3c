//! Notices of breaches of personal data: sent within their term, late, or found not to be needed.

use super::{CountedPart, Measure, Register};
use crate::annual_report::figures::{Asked, RecordKind, ReportRow};
use crate::error::Result;
use crate::incidents::notice::{self, NoticeOfYear, NoticeState};
use crate::words::say;

pub(super) struct Notices;

impl Register for Notices {
    type Row = NoticeOfYear;
    const KEY: &'static str = "notices";
    const MEASURES: &'static [Measure<NoticeOfYear>] = &[
        // One that was found not to be needed was not asked for.
        Measure { key: "all", of: None, takes: |row| row.state != NoticeState::Waived },
        Measure { key: "in_time", of: Some("all"), takes: |row| row.state == NoticeState::Sent },
        Measure { key: "late", of: Some("all"), takes: |row| row.state == NoticeState::SentLate },
        Measure { key: "unsent", of: Some("all"), takes: |row| row.state == NoticeState::Late },
        Measure { key: "running", of: Some("all"), takes: |row| row.state == NoticeState::Running },
        Measure { key: "waived", of: None, takes: |row| row.state == NoticeState::Waived },
    ];

    fn list(asked: &Asked<'_, '_>) -> Result<Vec<NoticeOfYear>> {
        notice::list_notices_of_year(asked.file, &asked.year)
    }

    fn parts(_asked: &Asked<'_, '_>, _rows: &[NoticeOfYear]) -> Result<Vec<CountedPart>> {
        Ok(Vec::new())
    }

    fn is_in(_row: &NoticeOfYear, _list: &str, _key: &str) -> bool {
        false
    }

    fn shown(row: &NoticeOfYear, asked: &Asked<'_, '_>) -> ReportRow {
        ReportRow {
            record: RecordKind::Incident,
            id: row.incident_id.to_string(),
            opens: row.incident_id.to_string(),
            number: row.number.clone(),
            title: row.what.clone(),
            day: Some(row.detected_on),
            state: say(asked.language, &format!("report-notice-{}", row.state.name())),
            days: None,
        }
    }
}
