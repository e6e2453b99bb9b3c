//! Incidents of an older journal, on paper or in Excel: each gets the next number of this one and keeps the old one.
//!
//! Nothing is made up for them. When they were recorded here is the moment of the import; what the old journal does not say
//! stays empty, or says so where a text is required. They bring no checklist: what was done first was done long ago. One
//! that the old journal ended is ended here as well when it says on which day and how; what closing asks for today and the
//! old journal does not tell is named in the timeline. A serious one stays open until the council has decided.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store::{self, Origin};
use super::{
    EntryKind, IncidentKind, IncidentState, IncidentType, RegisterIncident, SetIncidentFacts, Severity, check_times,
    classifiers, facts,
};
use crate::calendar::{self, AddSchoolYear};
use crate::changes;
use crate::clock::{Day, TimeOfDay};
use crate::error::{Rejection, Result};
use crate::ids::{ImportId, IncidentId, SchoolYearId};
use crate::imports::require_rows;
use crate::store::{Reader, Writer};
use crate::text;
use crate::words::{day_short, fold, say, say_with};

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ImportIncidents {
    pub rows: Vec<OldIncident>,
}

/// A row of an older journal in this journal's own terms.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OldIncident {
    pub source: OldSource,
    /// Empty where the old journal gave none.
    pub old_number: String,
    pub occurred_on: Day,
    pub occurred_time: Option<TimeOfDay>,
    pub occurred_approximate: bool,
    pub detected_on: Day,
    pub detected_time: Option<TimeOfDay>,
    /// Told in the timeline: the journal has no field for it.
    pub reported_on: Option<Day>,
    pub incident_type: IncidentType,
    pub what: String,
    /// Empty where the old journal does not say; the journal then says that.
    pub reported_by: String,
    pub immediate_action: String,
    pub kind: Option<IncidentKind>,
    pub severity: Option<Severity>,
    pub tool: String,
    pub process: String,
    pub place: String,
    pub school_class: String,
    /// Whom it concerned; told in the timeline, as labels.
    pub concerned: String,
    pub minors: bool,
    pub personal_data: bool,
    pub people_affected: Option<u32>,
    pub harm: String,
    pub cause: String,
    pub measures: String,
    pub outcome: String,
    pub impact: String,
    /// How the old journal ended it; open when `None`.
    pub ended: Option<OldEnd>,
}

/// Where a row stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OldSource {
    /// The file's name.
    pub file: String,
    pub sheet: String,
    pub line: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OldEnd {
    pub closed_on: Day,
    /// Closed or dismissed.
    pub state: IncidentState,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportedIncidents {
    pub import_id: ImportId,
    pub added: usize,
    /// Of those added, how many the old journal had ended.
    pub ended: usize,
    pub first_number: String,
    pub last_number: String,
    /// The school years that they belong to, the newest first.
    pub years: Vec<ImportedYear>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportedYear {
    pub id: SchoolYearId,
    pub label: String,
    /// The import added it: the journal of a year is looked at under its year.
    pub added: bool,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct VoidImportedIncidents {
    pub import_id: ImportId,
    pub reason: String,
}

#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct VoidedIncidents {
    pub voided: usize,
    /// Somebody has worked on these since, so they are left to people.
    pub left: usize,
}

/// Takes rows of an older journal as incidents, each with the next number of the year.
///
/// Rejects an empty list, a row that the journal has already, and the first row that is no incident; then nothing is taken.
pub fn import_incidents(file: &mut Writer<'_>, request: &ImportIncidents) -> Result<ImportedIncidents> {
    require_rows(request.rows.len())?;
    let import_id = ImportId::fresh();
    let mut numbers = Vec::new();
    for row in &request.rows {
        numbers.push(take(file, &import_id, row)?);
    }
    let number = |number: Option<&String>| number.cloned().unwrap_or_default();
    let (first_number, last_number) = (number(numbers.first()), number(numbers.last()));
    let ended = request.rows.iter().filter(|row| row.ended.is_some()).count();
    let years = years_of(file, &request.rows)?;
    file.about(match numbers.len() {
        1 => first_number.clone(),
        _ => format!("{first_number} – {last_number}"),
    });
    Ok(ImportedIncidents { import_id, added: numbers.len(), ended, first_number, last_number, years })
}

/// The school years of the rows; one that the school has not yet is added, or nobody would see its journal.
fn years_of(file: &mut Writer<'_>, rows: &[OldIncident]) -> Result<Vec<ImportedYear>> {
    let firsts: BTreeSet<i32> = rows.iter().map(|row| first_year_of(row.detected_on)).collect();
    let known = calendar::list_school_years(file)?;
    let mut years = Vec::new();
    for first in firsts.into_iter().rev() {
        let label = format!("{first}-{}", first + 1);
        let here = known.iter().find(|year| year.label == label).map(|year| year.id.clone());
        let added = here.is_none();
        let id = match here {
            Some(id) => id,
            None => calendar::add_school_year(file, &AddSchoolYear { label: label.clone() })?,
        };
        years.push(ImportedYear { id, label, added });
    }
    Ok(years)
}

/// The journal counts from September to August.
fn first_year_of(day: Day) -> i32 {
    day.year() - i32::from(day.month() < 9)
}

/// Voids what a wrong import brought; the numbers stay, and what somebody has worked on since is left alone.
///
/// Rejects a missing reason and an import that left nothing to void.
pub fn void_imported_incidents(file: &mut Writer<'_>, request: &VoidImportedIncidents) -> Result<VoidedIncidents> {
    let reason = text::reason(&request.reason)?;
    let mut untouched = store::old_journal::list_of_import(file, &request.import_id)?;
    let all = untouched.len();
    let mut is_touched = Vec::new();
    for id in &untouched {
        // The import itself is the one operation that everything it brought has in its history.
        is_touched.push(changes::count_history(file, id.as_str())? > 1);
    }
    let mut is_touched = is_touched.into_iter();
    untouched.retain(|_| !is_touched.next().unwrap_or_default());
    if untouched.is_empty() {
        return Err(Rejection::NotFound { what: "incident" }.into());
    }
    for id in &untouched {
        store::set_state(file, id, IncidentState::Void)?;
        store::append_entry(file, id, EntryKind::State, &reason, Some(IncidentState::Void), None)?;
    }
    file.about(untouched.len().to_string());
    Ok(VoidedIncidents { voided: untouched.len(), left: all - untouched.len() })
}

/// Finds the incident that a row of a sheet is: by the number that this journal or the old one gave it, or else by its
/// text, each only on its days.
pub(crate) fn find_old(
    file: &Reader<'_>,
    number: &str,
    (occurred_on, detected_on): (Day, Day),
    what: &str,
) -> Result<Option<IncidentId>> {
    let of_day = store::old_journal::list_of_day(file, occurred_on, detected_on)?;
    let what = fold(what);
    let is_same = |one: &store::old_journal::OfDay| match number {
        "" => fold(&one.what) == what,
        number => number == one.number || number == one.old_number,
    };
    Ok(of_day.into_iter().find(is_same).map(|one| one.id))
}

/// Rejects the end of a row that does not tell how it ended, and that of a serious one.
pub(crate) fn require_end(row: &OldIncident, end: &OldEnd, today: Day) -> Result<(), Rejection> {
    let missing = |field| Err(Rejection::IncidentFactMissing { field });
    if end.closed_on > today {
        return Err(Rejection::DayInFuture { field: "closed_on" });
    }
    if end.closed_on < row.detected_on {
        return Err(Rejection::DayOrder { field: "closed_on" });
    }
    match end.state {
        // What was found is why it is dismissed.
        IncidentState::Dismissed if row.outcome.trim().is_empty() => missing("outcome"),
        IncidentState::Dismissed => Ok(()),
        IncidentState::Closed if row.kind == Some(IncidentKind::Serious) => missing("decision"),
        IncidentState::Closed if row.measures.trim().is_empty() => missing("measures"),
        IncidentState::Closed if row.outcome.trim().is_empty() => missing("outcome"),
        IncidentState::Closed => Ok(()),
        to => Err(Rejection::IncidentStepForbidden {
            from: IncidentState::Registered.name().to_owned(),
            to: to.name().to_owned(),
        }),
    }
}

/// Takes one row and gives the number that it got.
fn take(file: &mut Writer<'_>, import_id: &ImportId, row: &OldIncident) -> Result<String> {
    let old_number = text::optional_line("old_number", &row.old_number)?;
    let days = (row.occurred_on, row.detected_on);
    if find_old(file, &old_number, days, &row.what)?.is_some() {
        return Err(Rejection::NameExists.into());
    }
    let new = registered(file, row)?;
    check_times(file, &new)?;
    if let Some(end) = &row.ended {
        require_end(row, end, file.today())?;
    }
    let old_ended_on = row.ended.map(|end| end.closed_on);
    let origin = Origin { import_id: Some(import_id.clone()), old_number, old_ended_on };
    let taken = super::insert(file, &new, &origin)?;
    facts::set_incident_facts(file, &facts_of(&taken.id, row))?;
    store::append_entry(file, &taken.id, EntryKind::Note, &told(file, row)?, None, None)?;
    if let Some(end) = &row.ended {
        store::set_state(file, &taken.id, end.state)?;
        store::append_entry(file, &taken.id, EntryKind::State, &end_told(file, row, end), Some(end.state), None)?;
    }
    Ok(taken.number)
}

fn registered(file: &Writer<'_>, row: &OldIncident) -> Result<RegisterIncident> {
    // A word that is offered no more is one that old incidents may well have.
    let key = row.incident_type.as_str();
    classifiers::require_key(file, classifiers::ClassifierList::Type, key, None).or_else(|error| match error {
        crate::error::Error::Rejected(Rejection::ClassifierRetired { .. }) => Ok(()),
        error => Err(error),
    })?;
    let stated = |said: String| if said.is_empty() { not_stated(file) } else { said };
    Ok(RegisterIncident {
        what: text::paragraph("what", &row.what)?,
        occurred_on: row.occurred_on,
        occurred_time: row.occurred_time,
        occurred_approximate: row.occurred_approximate,
        detected_on: row.detected_on,
        detected_time: row.detected_time,
        incident_type: row.incident_type.clone(),
        reported_by: stated(text::optional_line("reported_by", &row.reported_by)?),
        immediate_action: stated(text::optional_paragraph("immediate_action", &row.immediate_action)?),
    })
}

fn not_stated(file: &Writer<'_>) -> String {
    say(file.who().language, "old-journal-not-stated")
}

fn facts_of(id: &IncidentId, row: &OldIncident) -> SetIncidentFacts {
    SetIncidentFacts {
        id: id.clone(),
        incident_type: None,
        kind: row.kind,
        severity: row.severity,
        assigned_to_id: None,
        tool: row.tool.clone(),
        process: row.process.clone(),
        place: row.place.clone(),
        school_class: row.school_class.clone(),
        harm_kind: None,
        harm: row.harm.clone(),
        intent: None,
        minors: row.minors,
        // A leak of data concerns personal data whatever the sheet says.
        personal_data: row.personal_data.then_some(true),
        people_affected: row.people_affected,
        cause_kind: None,
        cause: row.cause.clone(),
        outcome: row.outcome.clone(),
        impact: row.impact.clone(),
        measures: row.measures.clone(),
        effect_check_on: None,
    }
}

/// What the timeline tells of where the incident came from, and what the journal has no field for.
fn told(file: &Writer<'_>, row: &OldIncident) -> Result<String> {
    let language = file.who().language;
    let source = [
        ("file", row.source.file.as_str().into()),
        ("sheet", row.source.sheet.as_str().into()),
        ("line", row.source.line.into()),
    ];
    let mut told = vec![say_with(language, "old-journal-taken", &source)];
    if !row.old_number.trim().is_empty() {
        told.push(say_with(language, "old-journal-number", &[("number", row.old_number.trim().into())]));
    }
    if let Some(day) = row.reported_on {
        told.push(say_with(language, "old-journal-reported", &[("day", day_short(day).into())]));
    }
    let concerned = text::optional_paragraph("concerned", &row.concerned)?;
    if !concerned.is_empty() {
        told.push(say_with(language, "old-journal-concerned", &[("text", concerned.into())]));
    }
    Ok(told.join("\n"))
}

/// When the old journal ended it, and what it does not tell of that.
fn end_told(file: &Writer<'_>, row: &OldIncident, end: &OldEnd) -> String {
    let language = file.who().language;
    let mut told = vec![say_with(language, "old-journal-ended", &[("day", day_short(end.closed_on).into())])];
    if end.state == IncidentState::Dismissed {
        told.push(row.outcome.trim().to_owned());
        return told.join("\n");
    }
    let asked = [("cause", &row.cause), ("impact", &row.impact)];
    let lacking = asked.into_iter().filter(|(_, said)| said.trim().is_empty()).map(|(field, _)| field);
    let lacking = ["cause_kind"].into_iter().chain(lacking).chain(["effect_check_on"]);
    let fields: Vec<String> = lacking.map(|field| say(language, &format!("field-{field}"))).collect();
    told.push(say_with(language, "old-journal-lacks", &[("fields", fields.join(", ").into())]));
    told.join("\n")
}
