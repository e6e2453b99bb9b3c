//! Taking a plan that a document holds: new rows are added, those that are here already are brought up to date.
//!
//! Each row keeps what its document said. The next document is compared with that, so that only what says something new
//! changes the plan: marks, evidence and what people edited since stay. What a document does not have is never removed.

mod compare;
mod marking;
mod occurrence;
mod take;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use compare::{match_rows, recognise_rows};
pub(crate) use marking::marks_of_rows;
pub use marking::{MarkHere, MarkPlace, MarkStanding};
pub use take::import_plan;

use crate::clock::Day;
use crate::deadlines::{OccurrenceKind, Rule};
use crate::error::Rejection;
use crate::ids::{ActivityId, PersonId, PlanId, SchoolYearId};
use crate::named_values;
use crate::plan::Party;
use crate::words::Language;

/// A plan as it is taken: what was read from a document, and what somebody changed of that.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ImportPlan {
    pub school_year_id: SchoolYearId,
    /// The name of the document's file.
    pub file: String,
    pub language: Language,
    pub head: ImportedHead,
    pub stages: Vec<ImportedStage>,
    pub activities: Vec<ImportedRow>,
    /// Records the approval that the document names; needs the right to approve.
    #[serde(default)]
    pub approve: bool,
}

/// What stands above a plan's table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportedHead {
    pub title: String,
    #[serde(default)]
    pub topic: String,
    pub purpose: String,
    pub objectives: Vec<String>,
    #[serde(default)]
    pub expected_results: Vec<String>,
    pub approval: Option<ImportedApproval>,
}

/// Who approved the plan, when and by which order, as far as a document says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportedApproval {
    pub approved_by: String,
    pub approved_on: Option<Day>,
    pub order_no: String,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportedStage {
    pub number: u32,
    pub title: String,
}

/// A row of a document in the plan's own terms.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ImportedRow {
    /// The stage's number.
    pub stage: u32,
    pub number: String,
    pub title: String,
    /// The language of the title and of the result.
    pub language: Language,
    pub responsible_parties: Vec<Party>,
    pub participant_parties: Vec<Party>,
    pub rule: Rule,
    pub result: String,
    /// What a document in two languages says of it in the other one.
    #[serde(default)]
    pub translation: Option<Translation>,
    /// The marks that its document has, in the order of the text.
    #[serde(default)]
    pub marks_read: Vec<ImportedMark>,
    pub source: RowSource,
    /// The activity of the plan that this row is; a new one when `None`.
    pub same_as: Option<ActivityId>,
    /// Fields in which the document says nothing but what our own documents say of the activity.
    #[serde(default)]
    pub unchanged: Vec<ImportedField>,
    /// What somebody changed before taking the row: it counts whatever the last document said.
    #[serde(default)]
    pub edited: Vec<ImportedField>,
}

/// A title and a result in a second language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Translation {
    pub language: Language,
    pub title: String,
    pub result: String,
}

/// An execution mark that stands in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportedMark {
    /// The day it is taken when the document does not say.
    pub marked_on: Option<Day>,
    /// The part of the year that the document says is done: «I тоқсан – орындалды».
    #[serde(default)]
    pub part: Option<PartOfYear>,
    pub document: String,
    pub note: String,
    pub signed_by: Option<PersonId>,
}

/// A part of the school year as people name it: the second term, a half-year, a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartOfYear {
    pub kind: OccurrenceKind,
    pub number: u32,
}

/// What a document says of a row, in its own words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowSource {
    /// `None` when the document names no stages.
    pub stage: Option<u32>,
    pub number: String,
    pub title: String,
    pub responsible: String,
    pub participants: String,
    pub deadline: String,
    pub result: String,
    pub mark: String,
}

/// What a document said of a plan as a whole when it was last taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlanSource {
    pub file: String,
    pub head: ImportedHead,
    pub stages: Vec<ImportedStage>,
}

named_values! {
    /// What of a row a document may change.
    ImportedField {
        Stage = "stage",
        Number = "number",
        Title = "title",
        Responsible = "responsible",
        Participants = "participants",
        Deadline = "deadline",
        Result = "result",
        Mark = "mark",
    }
}

/// One thing that taking a row changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ImportedChange {
    pub field: ImportedField,
    pub was: String,
    pub becomes: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportedPlan {
    pub plan_id: PlanId,
    pub added: usize,
    pub updated: usize,
    pub unchanged: usize,
    pub marked: usize,
    pub skipped: Vec<NotImported>,
}

/// A row, or its mark, that was not taken, and why.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NotImported {
    pub number: String,
    pub title: String,
    pub is_mark: bool,
    pub rejection: Rejection,
}

impl RowSource {
    /// What the document says of a field; the stage is compared by its number.
    fn text(&self, field: ImportedField) -> String {
        match field {
            ImportedField::Stage => self.stage.map(|stage| stage.to_string()).unwrap_or_default(),
            ImportedField::Number => self.number.clone(),
            ImportedField::Title => self.title.clone(),
            ImportedField::Responsible => self.responsible.clone(),
            ImportedField::Participants => self.participants.clone(),
            ImportedField::Deadline => self.deadline.clone(),
            ImportedField::Result => self.result.clone(),
            ImportedField::Mark => self.mark.clone(),
        }
    }
}

#[cfg(test)]
mod tests;
