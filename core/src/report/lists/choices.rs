//! The words that cells of a column choose from.

use super::Desk;
use crate::council::{DecisionStatus, ItemState, MeetingState};
use crate::error::Result;
use crate::roles::{BodyKey, BodyPost};
use crate::tasks::TaskStatus;

pub(super) fn bodies(desk: &Desk<'_>) -> Result<Vec<String>> {
    Ok(BodyKey::ALL.iter().map(|body| desk.say(&format!("body-{}", body.name()))).collect())
}

pub(super) fn body_posts(desk: &Desk<'_>) -> Result<Vec<String>> {
    Ok(BodyPost::ALL.iter().map(|post| desk.say(&format!("body-post-{}", post.name()))).collect())
}

pub(super) fn decision_statuses(desk: &Desk<'_>) -> Result<Vec<String>> {
    Ok(DecisionStatus::ALL.iter().map(|status| desk.say(&format!("decision-status-{}", status.name()))).collect())
}

pub(super) fn meeting_states(desk: &Desk<'_>) -> Result<Vec<String>> {
    Ok(MeetingState::ALL.iter().map(|state| desk.say(&format!("meeting-state-{}", state.name()))).collect())
}

pub(super) fn item_states(desk: &Desk<'_>) -> Result<Vec<String>> {
    Ok(ItemState::ALL.iter().map(|state| desk.say(&format!("item-state-{}", state.name()))).collect())
}

pub(super) fn task_statuses(desk: &Desk<'_>) -> Result<Vec<String>> {
    Ok(TaskStatus::ALL.iter().map(|status| desk.say(&format!("task-status-{}", status.name()))).collect())
}
