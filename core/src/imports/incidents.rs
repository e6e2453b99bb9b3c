//! An older journal of incidents from a sheet: what its columns are, and what becomes of each row.
//!
//! A row that carries a number of this journal, as in a workbook we exported ourselves, is the incident that is here: the
//! sheet changes nothing of it, and where it says something else that is told.

mod here;
mod names;
mod rows;

use super::description::{Example, ImportRegister, Kind, Register, shown, understood};
use super::words::Listed;
use crate::error::{Rejection, Result};
use crate::incidents::{ClassifierList, IncidentState, ListClassifiers, list_classifiers};
use crate::roles::Right;
use crate::store::Reader;
use crate::text::Wording;

pub(super) static INCIDENTS: Register = Register {
    key: ImportRegister::Incidents,
    right: Right::IncidentsWrite,
    fields: &[
        shown("old_number", Kind::Line, 12.0, Example::Same("14"))
            .also(&["journal-number", "workbook-incidents-number"]),
        shown("occurred_on", Kind::Moment, 17.0, Example::Same("2025-09-15 10:20"))
            .also(&["journal-occurred", "workbook-incidents-occurred"])
            .required(),
        understood("occurred_time", Kind::Time, &["workbook-incidents-time"]),
        shown("detected_on", Kind::Moment, 17.0, Example::Same("2025-09-16 08:30"))
            .also(&["journal-detected", "workbook-incidents-detected"]),
        understood("detected_time", Kind::Time, &[]),
        shown("reported_on", Kind::Day, 13.0, Example::Same("2025-09-16")).also(&["journal-recorded"]),
        shown("incident_type", Kind::Word(types), 24.0, Example::Key("wrong_content"))
            .also(&["journal-type", "workbook-incidents-type"])
            .required(),
        shown("what", Kind::Paragraph, 44.0, Example::Said)
            .also(&["journal-what", "workbook-incidents-what"])
            .required(),
        shown("kind", Kind::Word(kinds), 20.0, Example::Key("incident"))
            .also(&["journal-kind", "workbook-incidents-kind"]),
        shown("severity", Kind::Word(severities), 13.0, Example::Key("low")).also(&["workbook-incidents-severity"]),
        shown("tool", Kind::Line, 20.0, Example::Said),
        understood("process", Kind::Line, &[]),
        shown("place", Kind::Line, 18.0, Example::Said).also(&["journal-where"]),
        shown("school_class", Kind::Line, 11.0, Example::Same("9 А")),
        shown("reported_by", Kind::Line, 24.0, Example::Said).also(&["journal-reported"]),
        shown("concerned", Kind::Paragraph, 22.0, Example::Said).also(&["journal-people"]),
        shown("minors", Kind::YesNo, 15.0, Example::Same("+")),
        understood("personal_data", Kind::YesNo, &[]),
        understood("people_affected", Kind::Number, &[]),
        shown("immediate_action", Kind::Paragraph, 30.0, Example::Said).also(&["journal-action"]),
        understood("harm", Kind::Paragraph, &["journal-harm"]),
        shown("cause", Kind::Paragraph, 28.0, Example::Said).also(&["journal-cause"]),
        shown("measures", Kind::Paragraph, 32.0, Example::Said)
            .also(&["journal-measures", "workbook-incidents-measures"]),
        shown("outcome", Kind::Paragraph, 28.0, Example::Said).also(&["journal-outcome", "workbook-incidents-outcome"]),
        understood("impact", Kind::Paragraph, &[]),
        shown("state", Kind::Word(states), 16.0, Example::Key("closed"))
            .also(&["journal-state", "workbook-incidents-state"]),
        shown("closed_on", Kind::Day, 13.0, Example::Same("2025-09-30")),
    ],
    required: &[&["what"], &["occurred_on", "detected_on"]],
    unfit: Rejection::TableWithoutIncidents,
    notes: &[
        "import-note-incidents-rows",
        "import-note-incidents-number",
        "import-note-incidents-names",
        "import-note-incidents-closed",
        "import-note-example",
    ],
    understand: rows::understand,
};

fn types(file: &Reader<'_>) -> Result<Vec<Listed>> {
    classified(file, ClassifierList::Type, "incident_type")
}

fn kinds(file: &Reader<'_>) -> Result<Vec<Listed>> {
    classified(file, ClassifierList::Kind, "kind")
}

fn severities(file: &Reader<'_>) -> Result<Vec<Listed>> {
    classified(file, ClassifierList::Severity, "severity")
}

/// A list of the school's own; what it offers no more is understood and not offered.
fn classified(file: &Reader<'_>, list: ClassifierList, field: &str) -> Result<Vec<Listed>> {
    let asked = ListClassifiers { list: Some(list), include_retired: true };
    let listed = list_classifiers(file, &asked)?.into_iter();
    Ok(listed.map(|row| Listed::new(field, &row.key, row.name, row.retired_at.is_none())).collect())
}

/// How an older journal may say that an incident stands; only what ends it becomes a state here.
fn states(_: &Reader<'_>) -> Result<Vec<Listed>> {
    let listed = |state: &IncidentState| {
        let name = Wording::said(&format!("incident-state-{}", state.name()));
        let offered = matches!(state, IncidentState::Registered | IncidentState::Closed | IncidentState::Dismissed);
        Listed::new("state", state.name(), name, offered)
    };
    Ok(IncidentState::ALL.iter().map(listed).collect())
}

#[cfg(test)]
mod tests;
