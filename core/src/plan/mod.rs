//! The year's plan: five stages of activities, who answers for each, by when, and whether it was done.
//!
//! Due days come from `deadlines`; what is overdue is computed when asked and never stored.

mod baseline;
mod bulk;
mod carried;
mod edit;
mod events;
mod filters;
mod import;
mod marks;
mod next_year;
mod parties;
mod passing;
mod store;
mod template;
mod upgrade;
mod view;
mod work;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use baseline::list_approvals;
pub use baseline::{Baseline, RemovedRow, Variance, VarianceField};
pub use bulk::{BulkChange, BulkDone, ChangeActivities, SkippedRow, change_activities};
pub use carried::Carried;
pub use edit::{
    AddActivity, ApprovePlan, CreatePlan, EditActivity, EditPlan, RemoveActivity, SetParties, SetRule, add_activity,
    approve_plan, create_plan, edit_activity, edit_plan, remove_activity, set_parties, set_rule,
};
pub(crate) use edit::{NewRow, add_row};
pub use filters::{SaveFilter, SavedFilter, SavedFilterChoice, list_saved_filters, remove_saved_filter, save_filter};
pub use import::{
    ImportPlan, ImportedApproval, ImportedChange, ImportedField, ImportedHead, ImportedMark, ImportedPlan, ImportedRow,
    ImportedStage, MarkHere, MarkPlace, MarkStanding, NotImported, PartOfYear, PlanSource, RowSource, Translation,
    import_plan,
};
pub(crate) use import::{marks_of_rows, match_rows, recognise_rows};
pub use marks::{Mark, MarkDone, WithdrawMark, mark_done, withdraw_mark};
pub use next_year::{CreateNextPlan, NextPlan, NextRow, create_next_plan, preview_next_plan};
pub use parties::{Duty, Party, PartyView};
pub(crate) use passing::{list_open_of_person, pass_activity};
pub(crate) use store::list_template_keys;
pub use upgrade::{
    TemplateChange, TemplateChangeKind, TemplateUpgrade, UpgradeTemplate, UpgradedTemplate, template_upgrade,
    upgrade_template,
};
#[cfg(test)]
pub(crate) use view::query_plan;
pub use view::{
    ActivityCard, ActivityChoice, ActivityRow, OccurrenceView, PlanCounts, PlanHead, PlanView, PreviewRule, ShowPlan,
    StageView, TemplateUsed, activity, plan_in_language, preview_rule, show_plan,
};
pub(crate) use view::{
    StageOfYear, find_row_of_any_year, list_rows_with_removed, list_stages_of_year, plan_as_it_stands,
};
pub use work::{
    DeclareApplicable, DeclareNotApplicable, Exemption, ExtendDeadline, Extension, MoveActivity, PlanChoice,
    declare_applicable, declare_not_applicable, extend_deadline, move_activity, renumber_plan,
};
pub(crate) use work::{require_activity, require_occurrence};

use crate::named_values;

named_values! {
    /// The register of ours that an activity's result belongs to.
    Register {
        Assessments = "assessments",
        Evidence = "evidence",
        LocalActs = "local_acts",
        Bodies = "bodies",
        Meetings = "meetings",
        Tools = "tools",
        Training = "training",
        Report = "report",
        Processes = "processes",
        Marking = "marking",
        Consultations = "consultations",
        Incidents = "incidents",
        Council = "council",
        Acknowledgements = "acknowledgements",
    }
}

/// What of an activity is edited as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActivityField {
    Number,
    Title,
    ExpectedDocument,
}

#[cfg(test)]
mod tests;
