//! The page a chair opens every morning: what is late, what comes next, and what is missing, from every register.
//!
//! Owns no rows. Everything here is computed from the features that do, and every number has its rows.

mod months;
mod signing;
mod steps;

use std::sync::Arc;

use serde::Serialize;
use ts_rs::TS;

pub use months::{MonthItem, MonthLoad};
pub use signing::{ToSign, ToSignKind};
pub use steps::{NextStep, StepToTake};

use crate::calendar::{self, SchoolYear};
use crate::clock::{Day, TimeOfDay};
use crate::council::{self, ListDecisions, ListMeetings, MeetingChoice};
use crate::error::Result;
use crate::evidence::Holding;
use crate::identities::{IdentityDue, list_identities_due};
use crate::ids::{ActivityId, MeetingId, PersonId};
use crate::incidents::notice::{NoticeToSend, list_notices_to_send};
use crate::incidents::{self, IncidentGroup, IncidentRow, ListIncidents};
use crate::named_values;
use crate::people;
use crate::plan::{self, ActivityRow, PlanCounts, PlanView};
use crate::roles::{BodyKey, Right};
use crate::session::Session;
use crate::store::Reader;
use crate::tasks::{self, ListTasks};

/// Open incidents that the page lists; the count says how many there are.
const INCIDENTS_SHOWN: usize = 5;
/// Open incidents that are looked through for somebody in charge.
const INCIDENTS_COUNTED: u32 = 200;

named_values! {
    /// The register that a due row comes from.
    DueSource {
        Activity = "activity",
        Decision = "decision",
        Task = "task",
    }
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TodayView {
    pub today: Day,
    pub school_year: Option<SchoolYear>,
    /// The term that today belongs to, and which of its weeks it is.
    pub term: Option<TermWeek>,
    pub steps: Vec<StepToTake>,
    pub overdue: Vec<DueRow>,
    pub this_week: Vec<DueRow>,
    pub next_week: Vec<DueRow>,
    pub missing_documents: Vec<MissingDocument>,
    pub open_incidents: Vec<IncidentRow>,
    #[ts(type = "number")]
    pub open_incident_count: i64,
    /// Notices of breaches that are still to be sent, the most urgent first.
    pub notices: Vec<NoticeToSend>,
    /// Ended incidents whose names are due to be erased.
    pub names_due: Vec<IdentityDue>,
    pub next_meeting: Option<NextMeeting>,
    pub months: Vec<MonthLoad>,
    pub stages: Vec<StageMeter>,
    pub counts: PlanCounts,
    /// What waits for the signed-in person's signature or decision.
    pub to_sign: Vec<ToSign>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TermWeek {
    pub number: u32,
    #[ts(type = "number")]
    pub week: i64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DueRow {
    pub source: DueSource,
    /// The activity, decision or task.
    pub id: String,
    /// The occurrence of an activity.
    pub occurrence_key: Option<String>,
    /// The activity's number, or the decision's meeting and number.
    pub number: String,
    pub title: String,
    pub who: Option<String>,
    pub who_id: Option<PersonId>,
    pub phone: Option<String>,
    /// The signed-in person is the one responsible.
    pub mine: bool,
    pub due_on: Day,
    #[ts(type = "number")]
    pub days_left: i64,
}

/// An activity that is done, or is late, without the document it was to yield.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MissingDocument {
    pub activity_id: ActivityId,
    pub number: String,
    pub document: String,
    pub who: Option<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct NextMeeting {
    pub id: MeetingId,
    pub body: BodyKey,
    pub held_on: Day,
    pub starts_at: Option<TimeOfDay>,
    pub place: String,
    #[ts(type = "number")]
    pub agenda_items: i64,
    #[ts(type = "number")]
    pub members: i64,
    /// Members who have said that they will come.
    #[ts(type = "number")]
    pub confirmed: i64,
    /// How many make a quorum.
    pub needed: u32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct StageMeter {
    pub number: u32,
    pub title: String,
    pub total: usize,
    pub done: usize,
    pub soon: usize,
    pub overdue: usize,
}

/// Gathers the page for the person who is signed in; registers they may not read stay empty.
pub fn today(file: &Reader<'_>, who: &Session) -> Result<TodayView> {
    let today = file.today();
    let (school_year, plan) = year_and_plan(file, who)?;
    // The week ends on Sunday, whatever its working days are.
    let sunday = today.plus_days(7 - i64::from(today.weekday()));
    let mut overdue = due_until(file, who, plan.as_deref(), Some(sunday.plus_days(7)))?;
    let mut this_week = overdue.split_off(overdue.partition_point(|row| row.due_on < today));
    let next_week = this_week.split_off(this_week.partition_point(|row| row.due_on <= sunday));
    let (mut open_incidents, open_incident_count) = open_incidents(file, who)?;
    let unassigned = open_incidents.iter().filter(|incident| incident.assigned_to.is_none()).count();
    open_incidents.truncate(INCIDENTS_SHOWN);
    let missing_documents = plan.as_deref().map(missing_documents).unwrap_or_default();
    let next_meeting = next_meeting(file, who)?;
    let notices = if may(who, Right::IncidentsRead) { list_notices_to_send(file)? } else { Vec::new() };
    let names_due = if may(who, Right::IdentitiesRead) { list_identities_due(file)? } else { Vec::new() };
    let facts = steps::Facts {
        plan: plan.as_deref(),
        overdue: &overdue,
        unassigned,
        without_council: may(who, Right::CouncilRead)
            && people::list_members_on(file, BodyKey::Council, today)?.is_empty(),
        missing: missing_documents.len(),
        meeting: next_meeting.as_ref(),
        notices: notices.len(),
        names_due: names_due.len(),
    };
    Ok(TodayView {
        today,
        term: school_year.as_ref().and_then(|year| term_week(year, today)),
        steps: facts.in_order(today),
        this_week,
        next_week,
        overdue,
        missing_documents,
        open_incidents,
        open_incident_count,
        notices,
        names_due,
        next_meeting,
        months: months::months(file, who, school_year.as_ref(), plan.as_deref())?,
        stages: plan.as_deref().map(meters).unwrap_or_default(),
        to_sign: signing::to_sign(file, who, school_year.as_ref(), plan.as_deref())?,
        counts: plan.map(|plan| plan.counts.clone()).unwrap_or_default(),
        school_year,
    })
}

fn may(who: &Session, right: Right) -> bool {
    who.rights().any(|held| held == right)
}

/// The year that is running, and its plan where it may be read.
fn year_and_plan(file: &Reader<'_>, who: &Session) -> Result<(Option<SchoolYear>, Option<Arc<PlanView>>)> {
    let year = calendar::current_school_year(file)?;
    let readable = year.as_ref().filter(|_| may(who, Right::PlanRead));
    let plan = readable.map(|year| plan::plan_as_it_stands(file, who.language, &year.id)).transpose()?;
    Ok((year, plan))
}

fn shared_rows(plan: &PlanView) -> impl Iterator<Item = &Arc<ActivityRow>> {
    plan.stages.iter().flat_map(|stage| &stage.activities)
}

fn rows(plan: &PlanView) -> impl Iterator<Item = &ActivityRow> {
    shared_rows(plan).map(Arc::as_ref)
}

/// What reminders are made of, from one reading of the plan.
pub(crate) struct Ahead {
    /// Everything that is still to be done until the day asked for, earliest first.
    pub due: Vec<DueRow>,
    pub next_meeting: Option<NextMeeting>,
    pub to_sign: Vec<ToSign>,
}

pub(crate) fn ahead(file: &Reader<'_>, who: &Session, until: Day) -> Result<Ahead> {
    let (year, plan) = year_and_plan(file, who)?;
    Ok(Ahead {
        due: due_until(file, who, plan.as_deref(), Some(until))?,
        next_meeting: next_meeting(file, who)?,
        to_sign: signing::to_sign(file, who, year.as_ref(), plan.as_deref())?,
    })
}

/// Everything with a day that is still to be done this year, earliest first.
pub(crate) fn all_due_of(file: &Reader<'_>, who: &Session) -> Result<Vec<DueRow>> {
    let (_, plan) = year_and_plan(file, who)?;
    due_until(file, who, plan.as_deref(), None)
}

/// Everything with a day that is still to be done, up to a day, earliest first, with the phone of whom to remind.
fn due_until(file: &Reader<'_>, who: &Session, plan: Option<&PlanView>, until: Option<Day>) -> Result<Vec<DueRow>> {
    let mut due: Vec<DueRow> = Vec::new();
    if let Some(plan) = plan {
        due.extend(rows(plan).flat_map(|row| due_of_activity(row, who, until)));
        due.extend(due_tasks(file, who)?);
    }
    if may(who, Right::CouncilRead) {
        due.extend(due_decisions(file, who)?);
    }
    due.retain(|row| until.is_none_or(|until| row.due_on <= until));
    let phones = people::list_phones(file)?;
    for row in &mut due {
        row.phone = row.who_id.as_ref().and_then(|person| phones.get(person)).cloned();
    }
    due.sort_by_key(|row| row.due_on);
    Ok(due)
}

fn first_responsible(row: &ActivityRow) -> Option<String> {
    row.responsible.first().map(|party| party.holder.clone().unwrap_or_else(|| party.label.clone()))
}

fn due_of_activity<'a>(
    row: &'a ActivityRow,
    who: &Session,
    until: Option<Day>,
) -> impl Iterator<Item = DueRow> + use<'a> {
    let mine =
        who.person_id().is_some_and(|me| row.responsible.iter().any(|party| party.holder_id.as_ref() == Some(me)));
    row.occurrences.iter().filter(|occurrence| occurrence.is_open()).filter_map(move |occurrence| {
        let due_on = occurrence.due_on.filter(|day| until.is_none_or(|until| *day <= until))?;
        Some(DueRow {
            source: DueSource::Activity,
            id: row.id.to_string(),
            occurrence_key: Some(occurrence.key.clone()),
            number: row.number.clone(),
            title: row.title.clone(),
            who: first_responsible(row),
            who_id: row.responsible.first().and_then(|party| party.holder_id.clone()),
            phone: None,
            mine,
            due_on,
            days_left: occurrence.days_left?,
        })
    })
}

fn due_decisions(file: &Reader<'_>, who: &Session) -> Result<Vec<DueRow>> {
    let decisions = council::list_decisions(file, &ListDecisions::default())?;
    Ok(decisions
        .into_iter()
        .filter(|row| row.status.is_open())
        .filter_map(|row| {
            let due_on = row.due_on?;
            Some(DueRow {
                source: DueSource::Decision,
                id: row.id.to_string(),
                occurrence_key: None,
                number: row.meeting_number.map(|number| format!("{number}/{}", row.number)).unwrap_or(row.number),
                title: row.text.pick(who.language).to_owned(),
                who: row.responsible,
                phone: None,
                mine: row.responsible_id.as_ref() == who.person_id(),
                who_id: row.responsible_id,
                due_on,
                days_left: file.today().days_until(due_on),
            })
        })
        .collect())
}

fn due_tasks(file: &Reader<'_>, who: &Session) -> Result<Vec<DueRow>> {
    let tasks = tasks::list_tasks(file, who.language, &ListTasks::default())?;
    // A decision's task is shown as the decision, to whom may read it.
    let shown_as_decisions = may(who, Right::CouncilRead);
    Ok(tasks
        .into_iter()
        .filter(|row| row.decision_id.is_none() || !shown_as_decisions)
        .filter_map(|row| {
            Some(DueRow {
                source: DueSource::Task,
                id: row.id.to_string(),
                occurrence_key: None,
                number: row.activity.or(row.incident).or(row.decision).unwrap_or_default(),
                title: row.title,
                mine: Some(&row.responsible_id) == who.person_id(),
                who: Some(row.responsible),
                who_id: Some(row.responsible_id),
                phone: None,
                due_on: row.due_on?,
                days_left: row.days_left?,
            })
        })
        .collect())
}

fn open_incidents(file: &Reader<'_>, who: &Session) -> Result<(Vec<IncidentRow>, i64)> {
    if !may(who, Right::IncidentsRead) {
        return Ok((Vec::new(), 0));
    }
    let request =
        ListIncidents { group: IncidentGroup::Open, limit: Some(INCIDENTS_COUNTED), ..ListIncidents::default() };
    let page = incidents::list_incidents(file, who.language, &request)?;
    Ok((page.items, page.counts.open))
}

/// A document is missing when the work is said to be done, or should have been, and nobody attached or named one.
fn missing_documents(plan: &PlanView) -> Vec<MissingDocument> {
    rows(plan)
        .filter(|row| row.holding == Holding::Missing)
        .map(|row| MissingDocument {
            activity_id: row.id.clone(),
            number: row.number.clone(),
            document: row.expected_document.clone(),
            who: first_responsible(row),
        })
        .collect()
}

fn next_meeting(file: &Reader<'_>, who: &Session) -> Result<Option<NextMeeting>> {
    if !may(who, Right::CouncilRead) {
        return Ok(None);
    }
    let meetings = council::list_meetings(file, &ListMeetings::default())?;
    // Listed from the latest day down, so the last that is still to come is the next.
    let next = meetings.into_iter().rfind(|meeting| meeting.state.is_ahead() && meeting.held_on >= file.today());
    let Some(next) = next else { return Ok(None) };
    let quorum = council::meeting(file, who.language, &MeetingChoice { id: next.id.clone() })?.quorum;
    Ok(Some(next).map(|meeting| NextMeeting {
        id: meeting.id,
        body: meeting.body,
        held_on: meeting.held_on,
        starts_at: meeting.starts_at,
        place: meeting.place,
        agenda_items: meeting.agenda_items,
        members: meeting.members,
        confirmed: meeting.present,
        needed: quorum.needed,
    }))
}

fn meters(plan: &PlanView) -> Vec<StageMeter> {
    plan.stages
        .iter()
        .map(|stage| StageMeter {
            number: stage.number,
            title: stage.title.clone(),
            total: stage.total,
            done: stage.done,
            soon: stage.soon,
            overdue: stage.overdue,
        })
        .collect()
}

fn term_week(year: &SchoolYear, today: Day) -> Option<TermWeek> {
    let term = year.terms.iter().find(|term| today >= term.starts_on && today <= term.ends_on)?;
    // Weeks begin on Monday; the first may be a short one.
    let monday = term.starts_on.plus_days(1 - i64::from(term.starts_on.weekday()));
    Some(TermWeek { number: term.number, week: monday.days_until(today) / 7 + 1 })
}
