//! What waits for the signed-in person's signature or decision.

use serde::Serialize;
use ts_rs::TS;

use crate::calendar::SchoolYear;
use crate::clock::Day;
use crate::error::Result;
use crate::evidence;
use crate::named_values;
use crate::plan::PlanView;
use crate::roles::Right;
use crate::session::Session;
use crate::store::Reader;
use crate::tasks::{self, ListTasks, TaskGroup};

named_values! {
    /// What is to be signed or decided.
    ToSignKind {
        Plan = "plan",
        Evidence = "evidence",
        IncidentEvidence = "incident_evidence",
        Task = "task",
    }
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ToSign {
    pub what: ToSignKind,
    /// The plan, the task, or the activity or incident whose evidence waits.
    pub id: String,
    pub number: String,
    pub title: String,
    /// Who handed it in or said that it is done.
    pub who: Option<String>,
    pub since: Option<Day>,
}

pub(super) fn to_sign(
    file: &Reader<'_>,
    who: &Session,
    year: Option<&SchoolYear>,
    plan: Option<&PlanView>,
) -> Result<Vec<ToSign>> {
    let mut waiting = Vec::new();
    if super::may(who, Right::PlanApprove) {
        let open = plan.and_then(|plan| plan.plan.as_ref()).filter(|head| head.approved_on.is_none());
        waiting.extend(open.map(|head| ToSign {
            what: ToSignKind::Plan,
            id: head.id.to_string(),
            number: year.map(|year| year.label.clone()).unwrap_or_default(),
            title: head.title.pick(who.language).to_owned(),
            who: None,
            since: None,
        }));
    }
    if super::may(who, Right::IncidentsWrite) {
        waiting.extend(evidence::list_submitted_of_incidents(file)?.into_iter().map(|row| ToSign {
            what: ToSignKind::IncidentEvidence,
            id: row.incident_id.to_string(),
            number: row.incident_number,
            title: row.title,
            who: Some(row.added_by),
            since: Some(row.added_at.day()),
        }));
    }
    if super::may(who, Right::PlanWrite) {
        waiting.extend(documents_and_tasks(file, who, year)?);
    }
    Ok(waiting)
}

/// What the plan's keeper accepts and verifies.
fn documents_and_tasks(file: &Reader<'_>, who: &Session, year: Option<&SchoolYear>) -> Result<Vec<ToSign>> {
    let mut waiting = Vec::new();
    if let Some(year) = year {
        waiting.extend(evidence::list_submitted(file, &year.id)?.into_iter().map(|row| ToSign {
            what: ToSignKind::Evidence,
            id: row.activity_id.to_string(),
            number: row.activity_number,
            title: row.title,
            who: Some(row.added_by),
            since: Some(row.added_at.day()),
        }));
    }
    let unverified = ListTasks { group: TaskGroup::Unverified, ..ListTasks::default() };
    // Whether a decision was carried out is verified by its body, on the decision.
    let said_done = tasks::list_tasks(file, who.language, &unverified)?.into_iter();
    waiting.extend(said_done.filter(|row| row.decision_id.is_none()).map(|row| ToSign {
        what: ToSignKind::Task,
        id: row.id.to_string(),
        number: row.activity.or(row.incident).or(row.decision).unwrap_or_default(),
        title: row.title,
        who: Some(row.responsible),
        since: row.done_on,
    }));
    Ok(waiting)
}
