//! How a row of an older journal becomes an incident, and what is to be known of it first.

use std::collections::HashMap;

use super::here::Here;
use super::names::name_in;
use crate::clock::Day;
use crate::error::{Rejection, Result};
use crate::imports::cells::{Cells, RemarkKind, RowRemark, Sheet};
use crate::imports::description::Kind;
use crate::imports::moments::Moment;
use crate::imports::preview::{SaidCell, TableRow, TakenRow};
use crate::incidents::{
    IncidentKind, IncidentState, OldEnd, OldIncident, OldSource, Severity, check_days, find_old, require_end,
};
use crate::session::Session;
use crate::store::Reader;
use crate::words::{Language, day_short, fold, say};

/// Fields that name people by what they are.
const ABOUT_PEOPLE: [&str; 2] = ["reported_by", "concerned"];

/// Says of each row which incident it becomes, or is already.
pub(super) fn understand(file: &Reader<'_>, who: &Session, sheet: &Sheet<'_>) -> Result<Vec<TableRow>> {
    let here = Here::read(file, who)?;
    let mut seen: HashMap<(String, Day, String), u32> = HashMap::new();
    let mut rows = Vec::new();
    for mut cells in sheet.rows().0 {
        if let Some(row) = here.recognise(&cells)? {
            rows.push(row);
            continue;
        }
        let taken = incident(&mut cells, sheet)?;
        if let Some(taken) = &taken {
            look_for_names(&mut cells, sheet);
            settle_end(&mut cells, taken, file.today());
            check(file, &mut cells, taken)?;
            let text = if taken.old_number.is_empty() { fold(&taken.what) } else { String::new() };
            let line = cells.line.number;
            let first = *seen.entry((taken.old_number.clone(), taken.occurred_on, text)).or_insert(line);
            if first != line {
                cells.problems.push(Rejection::ImportRowRepeated { line: first });
            }
        }
        rows.push(row(file, who, &mut cells, taken)?);
    }
    Ok(rows)
}

fn row(file: &Reader<'_>, who: &Session, cells: &mut Cells<'_>, taken: Option<OldIncident>) -> Result<TableRow> {
    let name = name(cells, taken.as_ref());
    let Some(mut taken) = taken else { return Ok(TableRow::new(cells, name, None)) };
    // What the sheet says of an end that is none was told already.
    taken.ended = taken.ended.filter(|end| require_end(&taken, end, file.today()).is_ok());
    let said = said(cells, &taken, who.language);
    let days = (taken.occurred_on, taken.detected_on);
    let same = find_old(file, &taken.old_number, days, &taken.what)?;
    let mut row = TableRow::new(cells, name, Some(TakenRow::Incident(Box::new(taken))));
    row.said = said;
    if let Some(id) = same {
        row.same_as = Some(id.as_str().to_owned());
        row.remarks.clear();
        row.settle();
    }
    Ok(row)
}

/// What people would call the row: its number and day.
fn name(cells: &Cells<'_>, taken: Option<&OldIncident>) -> String {
    let day = taken.map_or_else(|| cells.line("occurred_on"), |taken| day_short(taken.occurred_on));
    let number = cells.line("old_number");
    let number = if number.is_empty() { number } else { format!("№ {number}") };
    [number, day].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The row in the journal's terms; nothing where it has no day, type or text.
fn incident(cells: &mut Cells<'_>, sheet: &Sheet<'_>) -> Result<Option<OldIncident>> {
    for field in sheet.register.fields {
        if matches!(field.kind, Kind::Line | Kind::Paragraph) {
            cells.check_length(field.name)?;
        }
    }
    let days = days(cells);
    let incident_type = cells.word("incident_type");
    let (kind, severity) = kind_and_severity(cells);
    let (minors, personal_data) = (cells.yes("minors"), cells.yes("personal_data"));
    let (people_affected, reported_on) = (cells.number("people_affected"), cells.day("reported_on"));
    let ended = ended(cells);
    let missing = [("what", cells.says("what")), ("incident_type", cells.says("incident_type"))];
    let missing = missing.into_iter().filter(|(_, says)| !says);
    cells.problems.extend(missing.map(|(field, _)| Rejection::FieldMissing { field }).collect::<Vec<_>>());
    let (Some((occurred, detected)), Some(incident_type)) = (days, incident_type) else { return Ok(None) };
    for field in ["reported_by", "immediate_action"] {
        if !cells.says(field) {
            cells.remarks.push(RowRemark::new(RemarkKind::NotStated, field, ""));
        }
    }
    Ok(Some(OldIncident {
        source: OldSource { file: sheet.file.clone(), sheet: sheet.name.clone(), line: cells.line.number },
        old_number: cells.line("old_number"),
        occurred_on: occurred.on,
        occurred_time: occurred.at,
        occurred_approximate: occurred.approximate,
        detected_on: detected.on,
        detected_time: detected.at,
        reported_on,
        incident_type: incident_type.as_str().into(),
        what: cells.paragraph("what"),
        reported_by: cells.line("reported_by"),
        immediate_action: cells.paragraph("immediate_action"),
        kind,
        severity,
        tool: cells.line("tool"),
        process: cells.line("process"),
        place: cells.line("place"),
        school_class: cells.line("school_class"),
        concerned: cells.paragraph("concerned"),
        minors: minors.unwrap_or_default(),
        personal_data: personal_data.unwrap_or_default(),
        people_affected,
        harm: cells.paragraph("harm"),
        cause: cells.paragraph("cause"),
        measures: cells.paragraph("measures"),
        outcome: cells.paragraph("outcome"),
        impact: cells.paragraph("impact"),
        ended,
    }))
}

/// When it happened and when it was noticed. Where the sheet says one of them alone, the other is the same day, which the
/// row tells; when it happened is then approximate.
fn days(cells: &mut Cells<'_>) -> Option<(Moment, Moment)> {
    let mut occurred = cells.moment("occurred_on");
    let mut detected = cells.moment("detected_on");
    for (moment, time) in [(&mut occurred, "occurred_time"), (&mut detected, "detected_time")] {
        let time = cells.time(time);
        if let Some(moment) = moment {
            moment.at = moment.at.or(time);
        }
    }
    let (said_occurred, said_detected) = (cells.says("occurred_on"), cells.says("detected_on"));
    match (occurred, detected) {
        (Some(occurred), Some(detected)) => Some((occurred, detected)),
        (Some(occurred), None) if !said_detected => {
            cells.remarks.push(RowRemark::new(RemarkKind::DayTakenOver, "detected_on", day_short(occurred.on)));
            Some((occurred, Moment { at: None, ..occurred }))
        }
        (None, Some(detected)) if !said_occurred => {
            cells.remarks.push(RowRemark::new(RemarkKind::DayTakenOver, "occurred_on", day_short(detected.on)));
            Some((Moment { at: None, approximate: true, ..detected }, detected))
        }
        (None, None) if !said_occurred && !said_detected => {
            cells.problems.push(Rejection::FieldMissing { field: "occurred_on" });
            None
        }
        _ => None,
    }
}

/// One column may hold both, a line for each.
fn kind_and_severity(cells: &mut Cells<'_>) -> (Option<IncidentKind>, Option<Severity>) {
    let severity = cells.word("severity").or_else(|| cells.word_among_lines("severity", "kind"));
    let kind = match (cells.word_among_lines("kind", "kind"), &severity) {
        (Some(kind), _) => Some(kind),
        // A column of kinds that holds a severity is one.
        (None, Some(_)) if cells.word_among_lines("severity", "kind").is_some() => None,
        (None, _) => cells.word("kind"),
    };
    (kind.and_then(|key| IncidentKind::parse(&key)), severity.and_then(|key| Severity::parse(&key)))
}

/// How the sheet says it ended; a day alone says that it was closed.
fn ended(cells: &mut Cells<'_>) -> Option<OldEnd> {
    let state = cells.word("state").and_then(|key| IncidentState::parse(&key));
    let closed_on = cells.day("closed_on");
    match (state, closed_on) {
        (Some(IncidentState::Void), _) => {
            cells.problems.push(Rejection::ImportRowVoid);
            None
        }
        (Some(state @ (IncidentState::Closed | IncidentState::Dismissed)), Some(closed_on)) => {
            Some(OldEnd { closed_on, state })
        }
        (Some(IncidentState::Closed | IncidentState::Dismissed), None) => {
            cells.remarks.push(RowRemark::new(RemarkKind::StaysOpen, "closed_on", ""));
            None
        }
        (None, Some(closed_on)) => Some(OldEnd { closed_on, state: IncidentState::Closed }),
        _ => None,
    }
}

/// Says why a row that ended is taken as open; a day that cannot be is a problem.
fn settle_end(cells: &mut Cells<'_>, taken: &OldIncident, today: Day) {
    let Some(end) = &taken.ended else { return };
    match require_end(taken, end, today) {
        Ok(()) => {}
        Err(Rejection::IncidentFactMissing { field: "decision" }) => {
            cells.remarks.push(RowRemark::new(RemarkKind::StaysOpenSerious, "kind", ""));
        }
        Err(Rejection::IncidentFactMissing { field }) => {
            cells.remarks.push(RowRemark::new(RemarkKind::StaysOpen, field, ""));
        }
        Err(rejection) => cells.problems.push(rejection),
    }
}

/// The rules of registering, as taking the row would apply them.
fn check(file: &Reader<'_>, cells: &mut Cells<'_>, taken: &OldIncident) -> Result<()> {
    let occurred = (taken.occurred_on, taken.occurred_time);
    let checked = check_days(file, occurred, taken.occurred_approximate, (taken.detected_on, taken.detected_time));
    cells.check(checked).map(|_| ())
}

fn look_for_names(cells: &mut Cells<'_>, sheet: &Sheet<'_>) {
    for field in sheet.register.fields {
        if !matches!(field.kind, Kind::Line | Kind::Paragraph) || field.name == "old_number" {
            continue;
        }
        if let Some(name) = name_in(&cells.paragraph(field.name), ABOUT_PEOPLE.contains(&field.name)) {
            cells.remarks.push(RowRemark::new(RemarkKind::NameInText, field.name, name));
        }
    }
}

/// Words and days as they were understood, where the sheet puts them otherwise.
fn said(cells: &Cells<'_>, taken: &OldIncident, language: Language) -> Vec<SaidCell> {
    let mut said = Vec::new();
    let words = [
        ("incident_type", Some(taken.incident_type.as_str())),
        ("kind", taken.kind.map(IncidentKind::name)),
        ("severity", taken.severity.map(Severity::name)),
        ("state", taken.ended.map(|end| end.state.name())),
    ];
    for (field, key) in words {
        let word = key.map(|key| cells.name(field, key, language)).unwrap_or_default();
        if cells.says(field) && !word.is_empty() && fold(&word) != fold(&cells.line(field)) {
            said.push(SaidCell { field, text: word });
        }
    }
    let days = [
        ("occurred_on", taken.occurred_on, taken.occurred_time),
        ("detected_on", taken.detected_on, taken.detected_time),
    ];
    for (field, day, time) in days {
        let time = time.map(|time| format!(" {time}")).unwrap_or_default();
        let about = if field == "occurred_on" && taken.occurred_approximate {
            format!(" ({})", say(language, "fact-approximately"))
        } else {
            String::new()
        };
        let text = format!("{}{time}{about}", day_short(day));
        if cells.says(field) && cells.line(field) != text {
            said.push(SaidCell { field, text });
        }
    }
    said
}
