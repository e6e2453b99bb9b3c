//! One change of many rows at once: one operation and one undo; rows that it cannot apply to are skipped and told.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::edit::{RemoveActivity, SetParties, SetRule, remove_activity, set_parties, set_rule};
use super::marks::{MarkDone, mark_done};
use super::parties::{Duty, Party};
use super::work::{self, DeclareNotApplicable, ExtendDeadline, MoveActivity};
use super::{events, store};
use crate::calendar;
use crate::clock::Day;
use crate::deadlines::Rule;
use crate::error::{Rejection, Result};
use crate::ids::{ActivityId, PersonId, StageId};
use crate::people;
use crate::store::{Reader, Writer};
use crate::text;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ChangeActivities {
    pub ids: Vec<ActivityId>,
    pub change: BulkChange,
}

/// What is done to every row.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BulkChange {
    SetResponsible {
        parties: Vec<Party>,
    },
    SetCoExecutors {
        parties: Vec<Party>,
    },
    SetRule {
        rule: Rule,
    },
    /// To the end of a stage.
    Move {
        stage_id: StageId,
    },
    /// Marks each row's first open occurrence.
    MarkDone {
        marked_on: Day,
        #[serde(default)]
        document: String,
        #[serde(default)]
        note: String,
        signed_by: PersonId,
    },
    /// Gives each row's first open occurrence a later day.
    Extend {
        due_on: Day,
        reason: String,
    },
    NotApplicable {
        reason: String,
    },
    Remove {
        reason: String,
    },
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct BulkDone {
    pub changed: usize,
    pub skipped: Vec<SkippedRow>,
}

/// A row that stayed as it was, and why.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SkippedRow {
    pub id: ActivityId,
    pub number: String,
    pub rejection: Rejection,
}

/// Changes many rows in one operation.
///
/// Rejects an empty choice, and a change that no row could take; what only some rows cannot take skips those rows.
pub fn change_activities(file: &mut Writer<'_>, request: &ChangeActivities) -> Result<BulkDone> {
    if request.ids.is_empty() {
        return Err(Rejection::FieldMissing { field: "ids" }.into());
    }
    request.change.check(file)?;
    let mut done = BulkDone { changed: 0, skipped: Vec::new() };
    let mut seen = HashSet::new();
    for id in request.ids.iter().filter(|id| seen.insert(*id)) {
        let number = store::find_activity(file, id)?.map(|activity| activity.number).unwrap_or_default();
        match file.attempt(|file| request.change.apply(file, id))? {
            Ok(()) => done.changed += 1,
            Err(rejection) => done.skipped.push(SkippedRow { id: id.clone(), number, rejection }),
        }
    }
    file.about(done.changed.to_string());
    Ok(done)
}

impl BulkChange {
    /// Rejects what is wrong with the form itself, whatever the rows.
    fn check(&self, file: &Reader<'_>) -> Result<()> {
        match self {
            Self::SetResponsible { parties } if parties.is_empty() => Err(Rejection::ResponsibleMissing.into()),
            Self::MarkDone { marked_on, .. } if *marked_on > file.today() => {
                Err(Rejection::DayInFuture { field: "marked_on" }.into())
            }
            Self::MarkDone { document, note, signed_by, .. } => {
                text::optional_line("document", document)?;
                text::optional_paragraph("note", note)?;
                people::name(file, signed_by).map(|_| ())
            }
            Self::Extend { reason, .. } | Self::NotApplicable { reason } | Self::Remove { reason } => {
                text::reason(reason).map(|_| ())
            }
            Self::SetResponsible { .. } | Self::SetCoExecutors { .. } | Self::SetRule { .. } | Self::Move { .. } => {
                Ok(())
            }
        }
    }

    fn apply(&self, file: &mut Writer<'_>, id: &ActivityId) -> Result<()> {
        let activity_id = id.clone();
        match self.clone() {
            Self::SetResponsible { parties } => {
                set_parties(file, &SetParties { activity_id, duty: Duty::Responsible, parties })
            }
            Self::SetCoExecutors { parties } => {
                set_parties(file, &SetParties { activity_id, duty: Duty::CoExecutor, parties })
            }
            Self::SetRule { rule } => set_rule(file, &SetRule { activity_id, rule }),
            Self::Move { stage_id } => {
                work::move_activity(file, &MoveActivity { id: activity_id, stage_id, before: None })
            }
            Self::MarkDone { marked_on, document, note, signed_by } => {
                let occurrence_key = first_open(file, id)?;
                let new = MarkDone { activity_id, occurrence_key, marked_on, note, document, signed_by };
                mark_done(file, &new).map(|_| ())
            }
            Self::Extend { due_on, reason } => {
                let occurrence_key = first_open(file, id)?;
                let later = ExtendDeadline { activity_id, occurrence_key, due_on, reason };
                work::extend_deadline(file, &later).map(|_| ())
            }
            Self::NotApplicable { reason } => {
                let declared = DeclareNotApplicable { activity_id, occurrence_key: None, reason };
                work::declare_not_applicable(file, &declared).map(|_| ())
            }
            Self::Remove { reason } => remove_activity(file, &RemoveActivity { id: activity_id, reason }),
        }
    }
}

/// The key of a row's first occurrence that is neither done nor declared not applicable.
fn first_open(file: &Reader<'_>, id: &ActivityId) -> Result<String> {
    let activity = work::require_activity(file, id)?;
    let year = calendar::school_year(file, &activity.school_year_id)?;
    let calendar = events::plan_calendar(file, &year)?;
    let execution = store::list_executions(file, &activity.plan_id, &[id])?.remove(id);
    let open = execution.and_then(|execution| execution.open_keys(&calendar).into_iter().next());
    Ok(open.ok_or(Rejection::OccurrenceDone)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::changes::Operation;
    use crate::deadlines::Status;
    use crate::plan::tests::{Desk, day, rejection};
    use crate::roles::Role;

    fn change(desk: &Desk, numbers: &[&str], change: BulkChange) -> Result<BulkDone> {
        let ids = numbers.iter().map(|number| desk.row(number).id).collect();
        let request = ChangeActivities { ids, change };
        desk.school
            .transact(&desk.who, Operation("change_activities"), |file| change_activities(file, &request))
            .map(|outcome| outcome.value)
    }

    fn mark_all(desk: &Desk) -> BulkChange {
        BulkChange::MarkDone {
            marked_on: day("2026-11-20"),
            document: "№ 5 хаттама".into(),
            note: String::new(),
            signed_by: desk.chair.clone(),
        }
    }

    #[test]
    fn a_skipped_row_leaves_nothing_and_one_undo_restores_all() {
        let desk = Desk::new();
        desk.mark("2", "single", "2026-11-01").expect("marked");
        let done = change(&desk, &["1", "2", "3"], mark_all(&desk)).expect("changed");
        assert_eq!(done.changed, 2);
        let skipped: Vec<_> = done.skipped.iter().map(|row| (row.number.as_str(), &row.rejection)).collect();
        assert_eq!(skipped, [("2", &Rejection::OccurrenceDone)]);
        assert_eq!(desk.row("1").status, Status::Done);
        assert_eq!(desk.row("3").status, Status::Done);
        assert_eq!(desk.row("2").document.as_deref(), Some("№ 3 хаттама"), "the mark it had stays");

        desk.school.undo(&desk.who, None).expect("undone");
        assert_ne!(desk.row("1").status, Status::Done);
        assert_ne!(desk.row("3").status, Status::Done);
        assert_eq!(desk.row("2").status, Status::Done, "marked by a step of its own");
    }

    #[test]
    fn what_a_skipped_row_had_half_written_is_taken_back() {
        let desk = Desk::new();
        let stranger = Party::Person { person_id: PersonId::fresh() };
        let parties = vec![Party::Role { role: Role::Lawyer }, stranger];
        let before = desk.row("1").responsible.len();
        let done = change(&desk, &["1"], BulkChange::SetResponsible { parties }).expect("told, not failed");
        assert_eq!((done.changed, done.skipped.len()), (0, 1));
        assert_eq!(desk.row("1").responsible.len(), before, "its parties were deleted and came back");
    }

    #[test]
    fn every_kind_of_change_reaches_all_rows() {
        let desk = Desk::new();
        let both = ["7", "8"];
        let stages = desk.show(|_| {}).stages;
        let reason = || "Кеңес шешімі".to_owned();
        let role = |role| vec![Party::Role { role }];
        let changes = [
            BulkChange::SetResponsible { parties: role(Role::Lawyer) },
            BulkChange::SetCoExecutors { parties: Vec::new() },
            BulkChange::SetRule { rule: Rule::Month { month: 2 } },
            BulkChange::Extend { due_on: day("2027-03-15"), reason: reason() },
            BulkChange::Move { stage_id: stages[4].id.clone() },
            BulkChange::NotApplicable { reason: reason() },
        ];
        for what in changes {
            let told = format!("{what:?}");
            assert_eq!(change(&desk, &both, what).expect("changed").changed, 2, "{told}");
        }
        for number in both {
            let row = desk.row(number);
            assert_eq!(row.responsible[0].party, Party::Role { role: Role::Lawyer });
            assert!(row.co_executors.is_empty());
            assert_eq!(row.rule, Rule::Month { month: 2 });
            assert_eq!(row.due_on, Some(day("2027-03-15")));
            assert_eq!(row.status, Status::NotApplicable);
        }
        let last: Vec<_> = desk.show(|_| {}).stages.pop().expect("a stage").activities;
        assert!(both.iter().all(|number| last.iter().any(|row| row.number == *number)));
        change(&desk, &both, BulkChange::Remove { reason: reason() }).expect("removed");
        let left: usize = desk.show(|_| {}).stages.iter().map(|stage| stage.activities.len()).sum();
        assert_eq!(left, 28);
    }

    #[test]
    fn what_is_wrong_with_the_form_is_rejected_as_a_whole() {
        let desk = Desk::new();
        assert_eq!(rejection(change(&desk, &[], mark_all(&desk))), Rejection::FieldMissing { field: "ids" });
        let nameless = BulkChange::Remove { reason: " ".into() };
        assert_eq!(rejection(change(&desk, &["1"], nameless)), Rejection::ReasonMissing);
        let nobody = BulkChange::SetResponsible { parties: Vec::new() };
        assert_eq!(rejection(change(&desk, &["1"], nobody)), Rejection::ResponsibleMissing);
    }
}
