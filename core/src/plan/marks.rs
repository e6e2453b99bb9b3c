//! Execution marks: that an activity was done, when, with which document, and who signed for it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{events, store};
use crate::calendar;
use crate::clock::{Day, Instant};
use crate::deadlines;
use crate::error::{Rejection, Result};
use crate::ids::{ActivityId, MarkId, PersonId};
use crate::people;
use crate::store::Writer;
use crate::text::{self, Wording};

/// A mark, standing or withdrawn.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Mark {
    pub id: MarkId,
    pub occurrence_key: String,
    pub marked_on: Day,
    pub note: String,
    pub document: String,
    pub signed_by: String,
    pub signed_post: Wording,
    pub marked_at: Instant,
    pub withdrawn_at: Option<Instant>,
    pub withdrawn_by: Option<String>,
    pub withdrawn_reason: Option<String>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct MarkDone {
    pub activity_id: ActivityId,
    pub occurrence_key: String,
    pub marked_on: Day,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub document: String,
    pub signed_by: PersonId,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct WithdrawMark {
    pub mark_id: MarkId,
    pub reason: String,
}

/// Marks one occurrence of an activity as done; the signer's name and post of that day are frozen as text.
///
/// Rejects a day in the future or outside the school year, an unknown occurrence, and one that is marked already.
pub fn mark_done(file: &mut Writer<'_>, new: &MarkDone) -> Result<MarkId> {
    let activity = store::find_activity(file, &new.activity_id)?.ok_or(Rejection::NotFound { what: "activity" })?;
    let year = calendar::school_year(file, &activity.school_year_id)?;
    if new.marked_on > file.today() {
        return Err(Rejection::DayInFuture { field: "marked_on" }.into());
    }
    // Work for a year may be done before its first day and finished after its last, but not years apart.
    if new.marked_on < year.starts_on.plus_days(-92) || new.marked_on > year.ends_on.plus_days(92) {
        let from = crate::words::day_short(year.starts_on.plus_days(-92));
        let to = crate::words::day_short(year.ends_on.plus_days(92));
        return Err(Rejection::DayOutsideYear { field: "marked_on", from, to }.into());
    }
    let dues = deadlines::due_dates(&activity.rule, &events::plan_calendar(file, &year)?);
    if !dues.iter().any(|due| due.key == new.occurrence_key) {
        return Err(Rejection::OccurrenceUnknown.into());
    }
    if store::find_standing_mark(file, &new.activity_id, &new.occurrence_key)?.is_some() {
        return Err(Rejection::MarkExists.into());
    }
    let signer = people::name(file, &new.signed_by)?;
    let mark = Mark {
        id: MarkId::fresh(),
        occurrence_key: new.occurrence_key.clone(),
        marked_on: new.marked_on,
        note: text::optional_paragraph("note", &new.note)?,
        document: text::optional_line("document", &new.document)?,
        signed_by: signer.short(),
        signed_post: people::whole_post(&signer.post),
        marked_at: file.now(),
        withdrawn_at: None,
        withdrawn_by: None,
        withdrawn_reason: None,
    };
    store::insert_mark(file, &new.activity_id, &new.signed_by, &mark)?;
    file.about(activity.called(file.who().language));
    Ok(mark.id)
}

/// Withdraws a mark; it stays readable with the reason, and the activity is open again.
///
/// Rejects a withdrawal without a reason.
pub fn withdraw_mark(file: &mut Writer<'_>, request: &WithdrawMark) -> Result<()> {
    let reason = text::reason(&request.reason)?;
    let (activity_id, withdrawn) =
        store::find_mark(file, &request.mark_id)?.ok_or(Rejection::NotFound { what: "mark" })?;
    if withdrawn {
        return Err(Rejection::MarkWithdrawn.into());
    }
    store::withdraw_mark(file, &request.mark_id, &reason)?;
    if let Some(activity) = store::find_activity(file, &activity_id)? {
        file.about(activity.called(file.who().language));
    }
    Ok(())
}
