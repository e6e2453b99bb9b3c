//! Which tables are recorded, what screens they belong to, and which record owns their history.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A part of the program that screens show and refresh together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    School,
    Calendar,
    Accounts,
    People,
    Plan,
    Incidents,
    Council,
    Tasks,
    Evidence,
    Reminders,
    Report,
    History,
}

impl Area {
    pub const fn name(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Calendar => "calendar",
            Self::Accounts => "accounts",
            Self::People => "people",
            Self::Plan => "plan",
            Self::Incidents => "incidents",
            Self::Council => "council",
            Self::Tasks => "tasks",
            Self::Evidence => "evidence",
            Self::Reminders => "reminders",
            Self::Report => "report",
            Self::History => "history",
        }
    }
}

/// A recorded table. Every table with rows of the school stands in this list; a test compares it with the schema.
pub struct Watched {
    pub table: &'static str,
    pub area: Area,
    /// The column that names the record whose history a change of this row belongs to; its own id when `None`.
    pub owner: Option<&'static str>,
    /// Rows are only ever added, so an operation that adds one cannot be undone.
    pub append_only: bool,
    /// Columns whose folded text finds the record.
    pub searched: &'static [&'static str],
}

const fn plain(table: &'static str, area: Area) -> Watched {
    Watched { table, area, owner: None, append_only: false, searched: &[] }
}

const fn owned(table: &'static str, area: Area, owner: &'static str) -> Watched {
    Watched { table, area, owner: Some(owner), append_only: false, searched: &[] }
}

const fn added_only(table: &'static str, area: Area, owner: &'static str) -> Watched {
    Watched { table, area, owner: Some(owner), append_only: true, searched: &[] }
}

const fn found_by(table: &'static str, area: Area, searched: &'static [&'static str]) -> Watched {
    Watched { table, area, owner: None, append_only: false, searched }
}

pub const WATCHED: &[Watched] = &[
    plain("school_profile", Area::School),
    found_by("people", Area::People, &["surname", "given_name", "patronymic", "post", "post_ru", "post_en"]),
    owned("role_holdings", Area::People, "person_id"),
    owned("memberships", Area::People, "person_id"),
    plain("accounts", Area::Accounts),
    plain("school_years", Area::Calendar),
    owned("terms", Area::Calendar, "school_year_id"),
    plain("days_off", Area::Calendar),
    plain("register_numbers", Area::School),
    plain("plans", Area::Plan),
    plain("stages", Area::Plan),
    found_by(
        "activities",
        Area::Plan,
        &["title_kk", "title_ru", "title_en", "expected_document_kk", "expected_document_ru", "expected_document_en"],
    ),
    owned("activity_parties", Area::Plan, "activity_id"),
    owned("execution_marks", Area::Plan, "activity_id"),
    owned("extensions", Area::Plan, "activity_id"),
    owned("exemptions", Area::Plan, "activity_id"),
    found_by(
        "incidents",
        Area::Incidents,
        &[
            "number",
            "old_number",
            "what",
            "reported_by",
            "immediate_action",
            "tool",
            "process",
            "place",
            "school_class",
            "measures",
            "outcome",
        ],
    ),
    added_only("incident_entries", Area::Incidents, "incident_id"),
    owned("incident_people", Area::Incidents, "incident_id"),
    added_only("identity_readings", Area::Incidents, "incident_id"),
    added_only("erasures", Area::Incidents, "incident_id"),
    owned("incident_notices", Area::Incidents, "incident_id"),
    owned("incident_links", Area::Incidents, "incident_id"),
    plain("classifiers", Area::Incidents),
    plain("checklist_steps", Area::Incidents),
    plain("bodies", Area::Council),
    owned("standing_items", Area::Council, "body"),
    plain("meetings", Area::Council),
    owned("attendances", Area::Council, "meeting_id"),
    owned("agenda_items", Area::Council, "meeting_id"),
    found_by("tasks", Area::Tasks, &["title", "note", "done_note"]),
    found_by("decisions", Area::Council, &["text_kk", "text_ru", "text_en", "done_note"]),
    owned("votes", Area::Council, "decision_id"),
    owned("vote_choices", Area::Council, "decision_id"),
    owned("decision_extensions", Area::Council, "decision_id"),
    Watched { table: "minutes", area: Area::Council, owner: Some("meeting_id"), append_only: true, searched: &[] },
    Watched {
        table: "minutes_corrections",
        area: Area::Council,
        owner: Some("meeting_id"),
        append_only: true,
        searched: &[],
    },
    Watched {
        table: "evidence",
        area: Area::Evidence,
        owner: Some("owner_id"),
        append_only: false,
        searched: &["title"],
    },
    owned("evidence_revisions", Area::Evidence, "evidence_id"),
    owned("plan_baselines", Area::Plan, "plan_id"),
    owned("baseline_rows", Area::Plan, "baseline_id"),
    plain("saved_filters", Area::Plan),
    plain("reminder_settings", Area::Reminders),
    owned("activity_reminders", Area::Reminders, "activity_id"),
    plain("snoozes", Area::Reminders),
    plain("annual_reports", Area::Report),
    // Not found by its words: an item that nobody worded says what the registers say now, not what is stored.
    owned("annual_report_items", Area::Report, "report_id"),
    owned("annual_report_sources", Area::Report, "item_id"),
    added_only("annual_report_versions", Area::Report, "report_id"),
    added_only("annual_report_corrections", Area::Report, "report_id"),
    plain("paper_wordings", Area::School),
];

/// Tables that carry the record itself, or are derived from others by triggers, and are therefore not in it.
#[cfg(test)]
const UNWATCHED: &[&str] =
    &["operations", "row_changes", "search_texts", "incident_tallies", "incident_tools", "incident_closings"];

/// Finds how a table is recorded.
pub fn watched(table: &str) -> Option<&'static Watched> {
    WATCHED.iter().find(|watched| watched.table == table)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::school::School;

    #[test]
    fn every_table_of_the_schema_is_recorded_or_carries_the_record() {
        let school = School::for_tests();
        let tables = school.read(super::super::store::list_tables).expect("tables");
        for table in &tables {
            assert!(
                watched(table).is_some() || UNWATCHED.contains(&table.as_str()),
                "{table} is changed without a record"
            );
        }
        for watched in WATCHED {
            assert!(tables.iter().any(|table| table == watched.table), "{} does not exist", watched.table);
        }
    }
}
