//! A document as it was understood, before anything of it is taken: one object for the screen and the command line.

use serde::Serialize;
use ts_rs::TS;

use super::columns::PlanColumn;
use super::grid::{Aside, Place};
use crate::clock::Day;
use crate::ids::{ActivityId, SchoolYearId};
use crate::named_values;
use crate::plan::{ImportedApproval, ImportedChange, ImportedRow, MarkHere, MarkPlace, MarkStanding};
use crate::words::Language;

/// A plan as a document says it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanPreview {
    /// The file's name.
    pub file: String,
    pub language: Language,
    pub school_year_id: SchoolYearId,
    pub school_year: String,
    /// The year has a plan already, which the document brings up to date.
    pub plan_exists: bool,
    pub head: HeadPreview,
    pub tables: Vec<TableHeading>,
    pub stages: Vec<StagePreview>,
    pub activities: Vec<ActivityPreview>,
    /// Cells that belong to nothing that was understood, and what stands beside the text.
    pub unread: Vec<UnreadCell>,
    /// Activities of the plan that the document does not have; they stay.
    pub missing: Vec<MissingActivity>,
}

/// What stands above the plan's table.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct HeadPreview {
    pub title: String,
    /// Such as 2026-2027.
    pub year: String,
    /// What the school works on this year.
    pub topic: String,
    pub purpose: String,
    pub objectives: Vec<String>,
    pub expected_results: Vec<String>,
    pub approval: Option<ImportedApproval>,
    /// Other lines above and below the tables.
    pub other: Vec<String>,
    pub doubts: Vec<Doubt>,
}

/// How the columns of a table were understood.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TableHeading {
    pub table: String,
    pub columns: Vec<HeadingCell>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct HeadingCell {
    pub place: Place,
    pub text: String,
    pub column: Option<PlanColumn>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct StagePreview {
    pub number: u32,
    pub title: String,
    /// The rows of the document that say so; none for a stage that the document does not name.
    pub places: Vec<Place>,
    pub text: String,
    pub doubts: Vec<Doubt>,
}

/// A row of the document, as the plan would have it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ActivityPreview {
    /// As it was understood.
    #[serde(flatten)]
    pub row: ImportedRow,
    /// Its table and first row.
    pub place: Place,
    /// As the document says them.
    pub responsible: String,
    pub participants: String,
    pub deadline_text: String,
    pub mark: String,
    /// The parties in words, in their order.
    pub responsible_labels: Vec<String>,
    pub participant_labels: Vec<String>,
    pub rule_words: String,
    /// The first day of a stretch of days; it is due on the last.
    pub starts_on: Option<Day>,
    pub dates: Vec<Day>,
    /// Where each mark of the document goes.
    pub marks: Vec<MarkPlace>,
    /// The marks that the activity has in the plan.
    pub marks_here: Vec<MarkHere>,
    pub standing: ActivityStanding,
    pub doubts: Vec<Doubt>,
    /// What would change of the activity that the row is.
    pub changes: Vec<ImportedChange>,
    /// The cells that the row was read from.
    pub cells: Vec<FieldCell>,
}

impl ActivityPreview {
    /// Says what taking the row would do, after what would change and which marks would be put.
    pub(super) fn settle(&mut self) {
        let is_marked = self.marks.iter().any(|mark| mark.standing == MarkStanding::Added);
        self.standing = match &self.row.same_as {
            None => ActivityStanding::New,
            Some(_) if is_marked || !self.changes.is_empty() => ActivityStanding::Changed,
            Some(_) => ActivityStanding::Unchanged,
        };
    }
}

/// A cell and the column of the plan that it was read as.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FieldCell {
    pub place: Place,
    pub column: PlanColumn,
    pub text: String,
}

/// What the document holds that nothing was made of.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UnreadCell {
    pub kind: UnreadKind,
    pub place: Place,
    /// Which paragraph of the text, where it stands in no table.
    pub paragraph: Option<u32>,
    pub text: String,
}

impl UnreadCell {
    pub fn cell(place: Place, text: String) -> Self {
        Aside::cell(place, text).into()
    }
}

impl From<Aside> for UnreadCell {
    fn from(aside: Aside) -> Self {
        Self { kind: aside.kind, place: aside.spot.place, paragraph: aside.spot.paragraph, text: aside.text }
    }
}

named_values! {
    /// What something unread is. Worded as `import-unread-<…>`.
    UnreadKind {
        Cell = "cell",
        Comment = "comment",
        Footnote = "footnote",
        Endnote = "endnote",
        TextBox = "text_box",
        Header = "header",
        Footer = "footer",
        /// Struck out in review, and there until somebody accepts that.
        Deleted = "deleted",
        Chart = "chart",
        /// A picture, or something of another program: what it shows was not read.
        Picture = "picture",
    }
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct MissingActivity {
    pub id: ActivityId,
    pub number: String,
    pub title: String,
}

named_values! {
    /// What taking a row would do.
    ActivityStanding {
        New = "new",
        Changed = "changed",
        Unchanged = "unchanged",
    }
}

named_values! {
    /// Why somebody should look at what was understood. Worded as `import-doubt-<…>`.
    DoubtKind {
        DeadlineMissing = "deadline_missing",
        DeadlineUnknown = "deadline_unknown",
        DeadlineGuessed = "deadline_guessed",
        DeadlineOutsideYear = "deadline_outside_year",
        PartyInWords = "party_in_words",
        PartyUnknown = "party_unknown",
        PartyAmbiguous = "party_ambiguous",
        PartyGuessed = "party_guessed",
        ResponsibleMissing = "responsible_missing",
        NumberMissing = "number_missing",
        NumberRepeated = "number_repeated",
        ActivityGuessed = "activity_guessed",
        ActivityOther = "activity_other",
        DeadlineKept = "deadline_kept",
        NumberSkipped = "number_skipped",
        NumberLong = "number_long",
        TitleMissing = "title_missing",
        TextLong = "text_long",
        RowJoined = "row_joined",
        MarkWithoutDay = "mark_without_day",
        MarkUnclear = "mark_unclear",
        MarkNotDone = "mark_not_done",
        MarkOutsideYear = "mark_outside_year",
        MarkBetween = "mark_between",
        MarkNoPlace = "mark_no_place",
        StageGuessed = "stage_guessed",
        StageMissing = "stage_missing",
        YearDiffers = "year_differs",
        YearMissing = "year_missing",
        ApprovalUndated = "approval_undated",
    }
}

/// A doubt, and the words it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Doubt {
    pub kind: DoubtKind,
    /// The column it is about; none for the row, or for the head.
    pub column: Option<PlanColumn>,
    pub text: String,
}

impl Doubt {
    pub fn of(kind: DoubtKind, column: PlanColumn, text: impl Into<String>) -> Self {
        Self { kind, column: Some(column), text: text.into() }
    }

    pub fn about_all(kind: DoubtKind, text: impl Into<String>) -> Self {
        Self { kind, column: None, text: text.into() }
    }
}
