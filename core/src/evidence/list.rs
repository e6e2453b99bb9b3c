//! The year's papers: what was handed in, and what is still missing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{EvidenceCard, EvidenceRow, Holding, RevisionState, store};
use crate::changes;
use crate::clock::Day;
use crate::deadlines::Status;
use crate::error::Result;
use crate::ids::{ActivityId, SchoolYearId, StageId};
use crate::incidents::IncidentChoice;
use crate::people;
use crate::plan::{self, ActivityChoice, PlanView};
use crate::session::Session;
use crate::store::Reader;
use crate::words::{self, Language};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceGroup {
    #[default]
    All,
    Missing,
    /// Named in a mark, without a file.
    Named,
    Submitted,
    Accepted,
    Returned,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ListEvidence {
    pub school_year_id: SchoolYearId,
    #[serde(default)]
    pub group: EvidenceGroup,
    #[serde(default)]
    pub stage_ids: Vec<StageId>,
    #[serde(default)]
    pub text: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct EvidenceList {
    pub rows: Vec<EvidenceRow>,
    pub missing: Vec<MissingEvidence>,
    pub counts: EvidenceCounts,
}

/// How many stand in each group, whatever group is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct EvidenceCounts {
    pub all: usize,
    pub missing: usize,
    pub named: usize,
    pub submitted: usize,
    pub accepted: usize,
    pub returned: usize,
}

/// A document of an activity that there is no file of: the plan expects it, or a mark names it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MissingEvidence {
    pub activity_id: ActivityId,
    pub number: String,
    pub title: String,
    pub stage_number: u32,
    /// What the mark names, or else what the plan expects.
    pub document: String,
    /// A mark names it.
    pub named: bool,
    pub who: Option<String>,
    pub phone: Option<String>,
    pub due_on: Option<Day>,
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    pub status: Status,
}

/// Lists the year's evidence in the order of the plan, and the documents that are missing, the latest first.
pub fn list_evidence(file: &Reader<'_>, who: &Session, request: &ListEvidence) -> Result<EvidenceList> {
    let plan = plan::plan_as_it_stands(file, who.language, &request.school_year_id)?;
    let wanted = Wanted { stages: stage_numbers(&plan, &request.stage_ids), text: words::fold(&request.text) };
    let mut rows = list_rows(file, who.language, &request.school_year_id)?;
    rows.retain(|row| {
        wanted.stage(row.owner.stage_number()) && wanted.any(&[&row.title, &row.file_name, row.owner.title()])
    });
    let mut missing = list_missing(file, &plan)?;
    missing.retain(|row| wanted.stage(row.stage_number) && wanted.any(&[&row.document, &row.title]));

    let of = |state| rows.iter().filter(|row| row.state == state).count();
    let named = missing.iter().filter(|row| row.named).count();
    let counts = EvidenceCounts {
        all: rows.len(),
        missing: missing.len() - named,
        named,
        submitted: of(RevisionState::Submitted),
        accepted: of(RevisionState::Accepted),
        returned: of(RevisionState::Returned),
    };
    match request.group {
        EvidenceGroup::All => {}
        EvidenceGroup::Missing | EvidenceGroup::Named => rows.clear(),
        EvidenceGroup::Submitted => rows.retain(|row| row.state == RevisionState::Submitted),
        EvidenceGroup::Accepted => rows.retain(|row| row.state == RevisionState::Accepted),
        EvidenceGroup::Returned => rows.retain(|row| row.state == RevisionState::Returned),
    }
    match request.group {
        EvidenceGroup::All => {}
        EvidenceGroup::Missing => missing.retain(|row| !row.named),
        EvidenceGroup::Named => missing.retain(|row| row.named),
        _ => missing.clear(),
    }
    Ok(EvidenceList { rows, missing, counts })
}

/// Lists what was handed in for one activity, each with all its files.
pub fn evidence_of_activity(file: &Reader<'_>, who: &Session, choice: &ActivityChoice) -> Result<Vec<EvidenceCard>> {
    cards(file, store::list_rows_of_activity(file, who.language, &choice.id)?)
}

/// Lists what was attached to one incident, each with all its files.
pub fn evidence_of_incident(file: &Reader<'_>, who: &Session, choice: &IncidentChoice) -> Result<Vec<EvidenceCard>> {
    cards(file, store::list_rows_of_incident(file, who.language, &choice.id)?)
}

fn cards(file: &Reader<'_>, rows: Vec<EvidenceRow>) -> Result<Vec<EvidenceCard>> {
    rows.into_iter()
        .map(|row| {
            Ok(EvidenceCard {
                all_revisions: store::list_revisions(file, &row.id)?,
                history: changes::count_history(file, row.id.as_str())?,
                row,
            })
        })
        .collect()
}

/// Everything that was handed in for a year's plan, in the order of its rows.
pub(crate) fn list_rows(file: &Reader<'_>, language: Language, year: &SchoolYearId) -> Result<Vec<EvidenceRow>> {
    store::list_rows_of_year(file, language, year)
}

/// Documents without a file: what the plan expects of work that was done, begun or is late, and what a mark only names.
pub(crate) fn list_missing(file: &Reader<'_>, plan: &PlanView) -> Result<Vec<MissingEvidence>> {
    let phones = people::list_phones(file)?;
    let mut missing: Vec<MissingEvidence> = Vec::new();
    for stage in &plan.stages {
        for row in stage.activities.iter().filter(|row| row.holding.is_without_file()) {
            let first = row.responsible.first();
            missing.push(MissingEvidence {
                activity_id: row.id.clone(),
                number: row.number.clone(),
                title: row.title.clone(),
                stage_number: stage.number,
                document: row.document.clone().unwrap_or_else(|| row.expected_document.clone()),
                named: row.holding == Holding::Named,
                who: first.map(|party| party.holder.clone().unwrap_or_else(|| party.label.clone())),
                phone: first.and_then(|party| party.holder_id.as_ref()).and_then(|id| phones.get(id)).cloned(),
                due_on: row.due_on,
                days_left: row.days_left,
                status: row.status,
            });
        }
    }
    missing.sort_by_key(|row| (row.due_on.is_none(), row.due_on));
    Ok(missing)
}

fn stage_numbers(plan: &PlanView, ids: &[StageId]) -> Vec<u32> {
    plan.stages.iter().filter(|stage| ids.contains(&stage.id)).map(|stage| stage.number).collect()
}

struct Wanted {
    stages: Vec<u32>,
    text: String,
}

impl Wanted {
    fn stage(&self, number: u32) -> bool {
        self.stages.is_empty() || self.stages.contains(&number)
    }

    fn any(&self, texts: &[&str]) -> bool {
        self.text.is_empty() || texts.iter().any(|text| words::fold(text).contains(&self.text))
    }
}
