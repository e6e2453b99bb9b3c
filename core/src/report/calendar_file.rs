//! The plan's days as a calendar file that Outlook, Google and Thunderbird open.
//!
//! Every entry keeps its identifier from one export to the next, and its sequence number grows with each change, so
//! that taking the file in again updates entries instead of doubling them.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use chrono::TimeDelta;
use icalendar::{Alarm, Calendar, Component, Event, EventLike, EventStatus, Property};
use serde::Deserialize;
use ts_rs::TS;

use super::SavedFile;
use crate::calendar::{self, SchoolYear};
use crate::changes;
use crate::clock::Day;
use crate::council::{self, DecisionStatus, ListDecisions};
use crate::deadlines::{Due, Status};
use crate::documents::draft::Draft;
use crate::error::Result;
use crate::ids::{PersonId, SchoolYearId};
use crate::jobs::Progress;
use crate::people;
use crate::plan::{self, ActivityRow, OccurrenceView};
use crate::profile;
use crate::roles::Right;
use crate::school::School;
use crate::session::Session;
use crate::store::Reader;
use crate::tasks::{self, ListTasks, TaskGroup, TaskStatus};
use crate::words::{Language, say, say_with};

/// How long before its day an entry reminds of itself.
const REMINDS_BEFORE: TimeDelta = TimeDelta::days(3);

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportCalendar {
    pub school_year_id: SchoolYearId,
    /// Only what this person answers for or takes part in; everything when `None`.
    #[serde(default)]
    pub person_id: Option<PersonId>,
    pub language: Language,
    pub path: String,
}

/// Writes the year's days as a calendar file; a path without the ending .ics gets it.
pub fn export_calendar(
    school: &School,
    who: &Session,
    request: &ExportCalendar,
    progress: &Progress,
) -> Result<SavedFile> {
    who.require(Right::PlanRead)?;
    progress.report("doing-plan", 0, 1)?;
    let text = school.read(|file| Ok(compose(file, who, request)?.to_string()))?;
    progress.report("doing-saving", 1, 1)?;
    let draft = Draft::begin(Path::new(request.path.trim()), "ics")?;
    let path = draft.target().display().to_string();
    let bytes = draft.publish(|pen| Ok(pen.write_all(text.as_bytes())?))?;
    Ok(SavedFile { path, bytes })
}

fn compose(file: &Reader<'_>, who: &Session, request: &ExportCalendar) -> Result<Calendar> {
    let year = calendar::school_year(file, &request.school_year_id)?;
    let entries = Entries { file, language: request.language };
    let mut found = Calendar::new();
    found.name(&entries.name(&year, request)?);
    for row in plan::list_rows_with_removed(file, request.language, &year)? {
        if !concerns(&row.activity, request.person_id.as_ref()) {
            continue;
        }
        for occurrence in &row.activity.occurrences {
            if let Some(event) = entries.of_occurrence(&row.activity, occurrence, row.removed)? {
                found.push(event);
            }
        }
    }
    let reads_council = who.require(Right::CouncilRead).is_ok();
    if let Some(person) = &request.person_id {
        let own = ListTasks { group: TaskGroup::All, responsible_id: Some(person.clone()), ..ListTasks::default() };
        for task in tasks::list_tasks(file, request.language, &own)? {
            // A decision's task is entered as the decision, below.
            let Some(due_on) = task.due_on.filter(|_| task.decision_id.is_none() || !reads_council) else { continue };
            let mut event = entries.entry(task.id.as_str(), "task", &task.title, due_on)?;
            event.description(&task.note);
            let open = matches!(task.status, TaskStatus::Open | TaskStatus::Soon | TaskStatus::Overdue);
            found.push(entries.finished(event, open, task.status == TaskStatus::Cancelled));
        }
        if reads_council {
            let of_year =
                ListDecisions { school_year_id: Some(request.school_year_id.clone()), ..ListDecisions::default() };
            for decision in council::list_decisions(file, &of_year)? {
                let is_own = decision.responsible_id.as_ref() == Some(person) && decision.status.was_adopted();
                let (Some(due_on), true) = (decision.due_on, is_own) else { continue };
                let title = decision.text.pick(request.language);
                let event = entries.entry(decision.id.as_str(), "decision", title, due_on)?;
                let cancelled = decision.status == DecisionStatus::Cancelled;
                found.push(entries.finished(event, decision.status.is_open(), cancelled));
            }
        }
    }
    Ok(found.done())
}

fn concerns(row: &ActivityRow, person: Option<&PersonId>) -> bool {
    person.is_none_or(|person| {
        row.responsible.iter().chain(&row.co_executors).any(|party| party.holder_id.as_ref() == Some(person))
    })
}

/// Makes entries in one language.
struct Entries<'a> {
    file: &'a Reader<'a>,
    language: Language,
}

impl Entries<'_> {
    fn name(&self, year: &SchoolYear, request: &ExportCalendar) -> Result<String> {
        let school = profile::school_profile(self.file)?.name.pick(self.language).to_owned();
        let whose = match &request.person_id {
            Some(person) => people::name(self.file, person)?.short(),
            None => school,
        };
        Ok(say_with(
            self.language,
            "calendar-name",
            &[("whose", whose.into()), ("school_year", year.label.replace('-', "–").into())],
        ))
    }

    fn of_occurrence(&self, row: &ActivityRow, occurrence: &OccurrenceView, removed: bool) -> Result<Option<Event>> {
        let Some(due_on) = occurrence.due_on else { return Ok(None) };
        let mut title =
            if row.number.is_empty() { row.title.clone() } else { format!("{}. {}", row.number, row.title) };
        if let Some(part) = self.part(occurrence) {
            title = format!("{title} ({part})");
        }
        let mut event = self.entry(row.id.as_str(), &occurrence.key, &title, due_on)?;
        event.description(&self.description(row, occurrence));
        let open = occurrence.is_open();
        Ok(Some(self.finished(event, open, removed || occurrence.status == Status::NotApplicable)))
    }

    /// An all-day entry under an identifier that stays the same.
    fn entry(&self, record: &str, key: &str, title: &str, due_on: Day) -> Result<Event> {
        let mut event = Event::new();
        event
            .uid(&format!("{record}-{key}@zhospar"))
            .timestamp(self.file.now().to_utc())
            .sequence(u32::try_from(changes::count_history(self.file, record)?).unwrap_or(u32::MAX))
            .summary(title)
            .all_day(due_on.to_date())
            // A deadline does not make anybody busy.
            .append_property(Property::new("TRANSP", "TRANSPARENT"));
        Ok(event)
    }

    /// What is done keeps its place without reminding; what was cancelled says so.
    fn finished(&self, mut event: Event, open: bool, cancelled: bool) -> Event {
        event.status(if cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
        if open && !cancelled {
            let text = event.get_summary().unwrap_or_default().to_owned();
            event.alarm(Alarm::display(&text, -REMINDS_BEFORE));
        }
        event.done()
    }

    fn description(&self, row: &ActivityRow, occurrence: &OccurrenceView) -> String {
        let names = |parties: &[Arc<plan::PartyView>]| -> Vec<String> {
            parties
                .iter()
                .map(|party| match &party.holder {
                    Some(holder) if *holder != party.label => format!("{}, {holder}", party.label),
                    _ => party.label.clone(),
                })
                .collect()
        };
        let mut lines = Vec::new();
        let mut tell = |key: &str, value: String| {
            if !value.is_empty() {
                lines.push(format!("{}: {value}", say(self.language, key)));
            }
        };
        tell("field-status", occurrence.status.in_words(self.language));
        tell("field-responsible", names(&row.responsible).join("; "));
        tell("field-co_executors", names(&row.co_executors).join("; "));
        tell("field-expected_document", row.expected_document.clone());
        lines.push(occurrence.why.in_words(self.language));
        lines.join("\n")
    }

    fn part(&self, occurrence: &OccurrenceView) -> Option<String> {
        let due = Due {
            key: occurrence.key.clone(),
            kind: occurrence.kind,
            number: occurrence.number,
            due_on: occurrence.due_on,
            why: occurrence.why.clone(),
        };
        due.part_in_words(self.language).filter(|_| occurrence.number.is_some())
    }
}
