//! What to do next: the school's own facts, in the order of urgency.

use serde::Serialize;
use ts_rs::TS;

use super::{DueRow, DueSource, NextMeeting};
use crate::clock::Day;
use crate::named_values;
use crate::plan::PlanView;

/// From how many days before it a meeting is to be prepared.
const MEETING_IS_NEAR: i64 = 7;

named_values! {
    /// Something to do next.
    NextStep {
        SendNotices = "send_notices",
        CreatePlan = "create_plan",
        ApprovePlan = "approve_plan",
        MarkOverdue = "mark_overdue",
        CarryOutDecisions = "carry_out_decisions",
        AssignIncidents = "assign_incidents",
        PrepareMeeting = "prepare_meeting",
        NameMembers = "name_members",
        RegisterDocuments = "register_documents",
        EraseNames = "erase_names",
    }
}

/// A next step with the number of rows behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StepToTake {
    pub step: NextStep,
    pub count: usize,
}

/// What the next steps are decided from.
pub(super) struct Facts<'a> {
    pub plan: Option<&'a PlanView>,
    pub overdue: &'a [DueRow],
    pub unassigned: usize,
    pub without_council: bool,
    pub missing: usize,
    pub meeting: Option<&'a NextMeeting>,
    pub notices: usize,
    pub names_due: usize,
}

impl Facts<'_> {
    pub(super) fn in_order(&self, today: Day) -> Vec<StepToTake> {
        let head = self.plan.and_then(|plan| plan.plan.as_ref());
        let late = |source| self.overdue.iter().filter(|row| row.source == source).count();
        let near = self.meeting.is_some_and(|meeting| today.days_until(meeting.held_on) <= MEETING_IS_NEAR);
        [
            (NextStep::SendNotices, self.notices),
            (NextStep::CreatePlan, usize::from(self.plan.is_some() && head.is_none())),
            (NextStep::MarkOverdue, late(DueSource::Activity) + late(DueSource::Task)),
            (NextStep::CarryOutDecisions, late(DueSource::Decision)),
            (NextStep::AssignIncidents, self.unassigned),
            (NextStep::PrepareMeeting, usize::from(near)),
            (NextStep::ApprovePlan, usize::from(head.is_some_and(|head| head.approved_on.is_none()))),
            (NextStep::NameMembers, usize::from(self.without_council)),
            (NextStep::RegisterDocuments, self.missing),
            (NextStep::EraseNames, self.names_due),
        ]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(step, count)| StepToTake { step, count })
        .collect()
    }
}
