//! Meetings of the council and the other bodies, and what became of their decisions.

use super::{CountedPart, Measure, Register};
use crate::annual_report::figures::{Asked, RecordKind, ReportRow};
use crate::council::{self, DecisionRow, DecisionStatus, ListDecisions, ListMeetings, MeetingRow, MeetingState};
use crate::error::Result;
use crate::roles::BodyKey;
use crate::text::Wording;
use crate::words::{Language, say};

pub(super) struct Meetings;

impl Register for Meetings {
    type Row = MeetingRow;
    const KEY: &'static str = "meetings";
    const MEASURES: &'static [Measure<MeetingRow>] = &[
        Measure { key: "held", of: None, takes: |row| row.state.took_place() },
        Measure { key: "signed", of: Some("held"), takes: |row| is_signed(row.state) },
        Measure { key: "no_quorum", of: None, takes: |row| row.state == MeetingState::NoQuorum },
        Measure { key: "ahead", of: None, takes: |row| row.state.is_ahead() },
    ];

    fn list(asked: &Asked<'_, '_>) -> Result<Vec<MeetingRow>> {
        let school_year_id = Some(asked.year.id.clone());
        council::list_meetings(asked.file, &ListMeetings { school_year_id, ..ListMeetings::default() })
    }

    fn parts(asked: &Asked<'_, '_>, rows: &[MeetingRow]) -> Result<Vec<CountedPart>> {
        bodies(asked, &|body| rows.iter().any(|row| row.body == body))
    }

    fn is_in(row: &MeetingRow, _list: &str, key: &str) -> bool {
        row.body.name() == key
    }

    fn shown(row: &MeetingRow, asked: &Asked<'_, '_>) -> ReportRow {
        ReportRow {
            record: RecordKind::Meeting,
            id: row.id.to_string(),
            opens: row.id.to_string(),
            number: row.number.map(|number| number.to_string()).unwrap_or_default(),
            title: council::body_name(asked.file, row.body, asked.language).unwrap_or_default(),
            day: Some(row.held_on),
            state: say(asked.language, &format!("meeting-state-{}", row.state.name())),
            days: None,
        }
    }
}

fn is_signed(state: MeetingState) -> bool {
    matches!(state, MeetingState::Signed | MeetingState::Archived)
}

pub(super) struct Decisions;

impl Register for Decisions {
    type Row = DecisionRow;
    const KEY: &'static str = "decisions";
    const MEASURES: &'static [Measure<DecisionRow>] = &[
        Measure { key: "adopted", of: None, takes: |row| row.status.was_adopted() },
        Measure { key: "on_time", of: Some("adopted"), takes: |row| row.status.is_done() && !was_late(row) },
        Measure { key: "late", of: Some("adopted"), takes: |row| row.status.is_done() && was_late(row) },
        Measure { key: "overdue", of: Some("adopted"), takes: |row| row.status == DecisionStatus::Overdue },
        Measure { key: "ahead", of: Some("adopted"), takes: is_ahead },
        Measure { key: "no_execution", of: Some("adopted"), takes: DecisionRow::needs_no_execution },
        Measure { key: "cancelled", of: Some("adopted"), takes: |row| row.status == DecisionStatus::Cancelled },
    ];

    fn list(asked: &Asked<'_, '_>) -> Result<Vec<DecisionRow>> {
        let school_year_id = Some(asked.year.id.clone());
        council::list_decisions(asked.file, &ListDecisions { school_year_id, ..ListDecisions::default() })
    }

    fn parts(asked: &Asked<'_, '_>, rows: &[DecisionRow]) -> Result<Vec<CountedPart>> {
        bodies(asked, &|body| rows.iter().any(|row| row.body == body && row.status.was_adopted()))
    }

    fn is_in(row: &DecisionRow, _list: &str, key: &str) -> bool {
        row.body.name() == key
    }

    fn shown(row: &DecisionRow, asked: &Asked<'_, '_>) -> ReportRow {
        let meeting = row.meeting_number.map(|number| format!("{number}/")).unwrap_or_default();
        ReportRow {
            record: RecordKind::Decision,
            id: row.id.to_string(),
            opens: row.meeting_id.to_string(),
            number: format!("{meeting}{}", row.number),
            title: row.text.pick(asked.language).to_owned(),
            day: row.due_on,
            state: say(asked.language, &format!("decision-status-{}", row.status.name())),
            days: None,
        }
    }
}

/// One without a day is never late.
fn was_late(row: &DecisionRow) -> bool {
    row.done_on > row.due_on && row.due_on.is_some()
}

fn is_ahead(row: &DecisionRow) -> bool {
    row.awaits_execution() && row.status != DecisionStatus::Overdue
}

/// The bodies that did anything in the year.
fn bodies(asked: &Asked<'_, '_>, did: &dyn Fn(BodyKey) -> bool) -> Result<Vec<CountedPart>> {
    let of_year = BodyKey::ALL.iter().filter(|body| did(**body));
    let named = |body: &BodyKey| {
        let name = |language| council::body_name(asked.file, *body, language);
        let name = Wording { kk: name(Language::Kk)?, ru: name(Language::Ru)?, en: name(Language::En)? };
        Ok(CountedPart { list: "body", key: body.name().to_owned(), name })
    };
    of_year.map(named).collect()
}
