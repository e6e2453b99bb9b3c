//! Reminders: which of the day's rows each account is reminded of, and what it put off until a later day.
//!
//! Nothing that is due is stored here: rows come from `today`, and only what an account chose has rows of its own.

mod store;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock::{Day, TimeOfDay};
use crate::error::{Rejection, Result};
use crate::ids::{AccountId, ActivityId, ActivityReminderId, SnoozeId};
use crate::named_values;
use crate::plan;
use crate::roles::Right;
use crate::session::Session;
use crate::store::{Reader, Writer};
use crate::today::{self, DueRow, DueSource};

/// The furthest that a reminder may lie before its day, and be put off.
const MOST_DAYS: i64 = 366;

named_values! {
    /// Whose rows an account is reminded of.
    ReminderScope {
        Mine = "mine",
        All = "all",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReminderSettings {
    /// Days before the deadline; 0 is the day itself.
    pub lead_days: Vec<u32>,
    pub scope: ReminderScope,
    /// When the day's digest is shown; never when `None`.
    pub digest_time: Option<TimeOfDay>,
    /// Whether the desktop shows notifications.
    pub desktop: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Reminder {
    pub source: DueSource,
    pub id: String,
    pub occurrence_key: Option<String>,
    pub number: String,
    pub title: String,
    pub who: Option<String>,
    pub phone: Option<String>,
    pub due_on: Day,
    #[ts(type = "number")]
    pub days_left: i64,
    pub mine: bool,
    pub snoozed_until: Option<Day>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Reminders {
    pub settings: ReminderSettings,
    /// The most urgent first.
    pub due: Vec<Reminder>,
    pub snoozed: Vec<Reminder>,
    pub digest: Digest,
}

/// What the day brings, in numbers.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Digest {
    pub overdue: usize,
    pub today: usize,
    pub week: usize,
    pub meeting: Option<DigestMeeting>,
    pub to_sign: usize,
    /// Today's digest has not been shown yet, and its time has come.
    pub fresh: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DigestMeeting {
    pub held_on: Day,
    pub starts_at: Option<TimeOfDay>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SnoozeReminder {
    pub source: DueSource,
    pub id: String,
    #[serde(default)]
    pub occurrence_key: Option<String>,
    pub until_on: Day,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct WakeReminder {
    pub source: DueSource,
    pub id: String,
    #[serde(default)]
    pub occurrence_key: Option<String>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SetActivityReminders {
    pub activity_id: ActivityId,
    pub days_before: Vec<u32>,
}

/// Lists what the signed-in account is reminded of today, what it put off, and the day in numbers.
pub fn reminders(file: &Reader<'_>, who: &Session) -> Result<Reminders> {
    let account = who.account_id().ok_or(Rejection::SignedOut)?;
    let today = file.today();
    let settings = store::find_settings(file, account)?.unwrap_or_else(|| usual(who));
    let shown_on = store::find_digest_day(file, account)?;
    let own_leads = store::list_activity_days(file)?;
    let sunday = today.plus_days(7 - i64::from(today.weekday()));
    let furthest = settings.lead_days.iter().chain(own_leads.values().flatten()).max().copied().unwrap_or_default();
    let ahead = today::ahead(file, who, sunday.max(today.plus_days(i64::from(furthest))))?;
    let put_off = store::list_snoozes(file, account)?;

    let mut due = Vec::new();
    let mut snoozed = Vec::new();
    let mut digest = Digest {
        overdue: 0,
        today: 0,
        week: 0,
        meeting: ahead.next_meeting.map(|next| DigestMeeting { held_on: next.held_on, starts_at: next.starts_at }),
        to_sign: ahead.to_sign.len(),
        fresh: settings.digest_time.is_some_and(|time| file.now().time() >= time)
            && shown_on.is_none_or(|shown_on| shown_on < today),
    };
    for row in ahead.due {
        if settings.scope == ReminderScope::Mine && !row.mine {
            continue;
        }
        digest.overdue += usize::from(row.days_left < 0);
        digest.today += usize::from(row.days_left == 0);
        digest.week += usize::from(row.days_left >= 0 && row.due_on <= sunday);
        let leads = own_leads.get(&row.id).filter(|_| row.source == DueSource::Activity);
        let furthest = settings.lead_days.iter().chain(leads.into_iter().flatten()).max();
        if row.days_left >= 0 && furthest.is_none_or(|days| row.days_left > i64::from(*days)) {
            continue;
        }
        let key = (row.source, row.id.clone(), row.occurrence_key.clone().unwrap_or_default());
        match put_off.get(&key).filter(|until_on| **until_on > today) {
            Some(until_on) => snoozed.push(reminder(row, Some(*until_on))),
            None => due.push(reminder(row, None)),
        }
    }
    snoozed.sort_by_key(|row| row.snoozed_until);
    Ok(Reminders { settings, due, snoozed, digest })
}

/// Puts a reminder off until a later day; what is due stays due.
///
/// Rejects a day that is not later than today, and one more than a year ahead.
pub fn snooze_reminder(file: &mut Writer<'_>, request: &SnoozeReminder) -> Result<()> {
    let account = own_account(file)?;
    let days = file.today().days_until(request.until_on);
    if days <= 0 {
        return Err(Rejection::DayInPast { field: "until_on" }.into());
    }
    if days > MOST_DAYS {
        return Err(Rejection::FieldMalformed { field: "until_on".into() }.into());
    }
    let row = require_due(file, request.source, &request.id, request.occurrence_key.as_deref())?;
    store::put_snooze(file, &SnoozeId::fresh(), &account, request)?;
    file.about(called(&row));
    Ok(())
}

/// Reminds again of what was put off.
pub fn wake_reminder(file: &mut Writer<'_>, request: &WakeReminder) -> Result<()> {
    let account = own_account(file)?;
    let row = require_due(file, request.source, &request.id, request.occurrence_key.as_deref())?;
    if !store::delete_snooze(file, &account, request)? {
        return Err(Rejection::NotFound { what: "reminder" }.into());
    }
    file.about(called(&row));
    Ok(())
}

/// Chooses when the account is reminded.
///
/// Undo passes it by, as it does other preferences: the digest is noted in the same row, and would block it.
/// Rejects days more than a year before.
pub fn set_reminder_settings(file: &mut Writer<'_>, settings: &ReminderSettings) -> Result<()> {
    let account = own_account(file)?;
    let settings = ReminderSettings { lead_days: in_order("lead_days", &settings.lead_days)?, ..settings.clone() };
    store::put_settings(file, &account, &settings)?;
    file.passed_by_undo();
    Ok(())
}

/// Notes that the account has seen the day's digest.
pub fn note_digest_shown(file: &mut Writer<'_>) -> Result<()> {
    let account = own_account(file)?;
    store::put_digest_day(file, &account, &usual(file.who()))?;
    file.passed_by_undo();
    Ok(())
}

/// Chooses on which further days before its deadline everybody is reminded of an activity.
pub fn set_activity_reminders(file: &mut Writer<'_>, request: &SetActivityReminders) -> Result<()> {
    let activity = plan::require_activity(file, &request.activity_id)?;
    let days = in_order("days_before", &request.days_before)?;
    // Days that stay keep their rows, so that history names only what changed.
    let kept = store::list_activity_days(file)?.remove(request.activity_id.as_str()).unwrap_or_default();
    for gone in kept.iter().filter(|day| !days.contains(day)) {
        store::delete_activity_day(file, &request.activity_id, *gone)?;
    }
    for new in days.iter().filter(|day| !kept.contains(day)) {
        store::insert_activity_day(file, &ActivityReminderId::fresh(), &request.activity_id, *new)?;
    }
    file.about(activity.called(file.who().language));
    Ok(())
}

/// Reminds of activities on the same further days as of the ones they continue; pairs are from and to.
pub(crate) fn carry_activity_reminders(file: &Writer<'_>, pairs: &[(ActivityId, ActivityId)]) -> Result<()> {
    let days = store::list_activity_days(file)?;
    for (from, to) in pairs {
        for days_before in days.get(from.as_str()).into_iter().flatten() {
            store::insert_activity_day(file, &ActivityReminderId::fresh(), to, *days_before)?;
        }
    }
    Ok(())
}

/// What holds until an account chooses: who runs the plan is reminded of everything, others of their own.
fn usual(who: &Session) -> ReminderSettings {
    let runs_the_plan = who.rights().any(|right| right == Right::PlanWrite);
    ReminderSettings {
        lead_days: vec![7, 1, 0],
        scope: if runs_the_plan { ReminderScope::All } else { ReminderScope::Mine },
        digest_time: TimeOfDay::parse("08:30"),
        desktop: true,
    }
}

fn own_account(file: &Writer<'_>) -> Result<AccountId> {
    Ok(file.who().account_id().cloned().ok_or(Rejection::SignedOut)?)
}

/// Each day once, the furthest first.
fn in_order(field: &str, days: &[u32]) -> Result<Vec<u32>> {
    if days.iter().any(|days| i64::from(*days) > MOST_DAYS) {
        return Err(Rejection::FieldMalformed { field: field.to_owned() }.into());
    }
    let mut days = days.to_vec();
    days.sort_unstable_by(|a, b| b.cmp(a));
    days.dedup();
    Ok(days)
}

/// A row that is due and that the account may see, or a rejection.
fn require_due(file: &Writer<'_>, source: DueSource, id: &str, key: Option<&str>) -> Result<DueRow> {
    let found = today::all_due_of(file, file.who())?
        .into_iter()
        .find(|row| row.source == source && row.id == id && row.occurrence_key.as_deref() == key);
    Ok(found.ok_or(Rejection::NotFound { what: "reminder" })?)
}

/// What history calls a row; a task's number is that of the record it was given for.
fn called(row: &DueRow) -> String {
    if row.number.is_empty() || row.source == DueSource::Task { row.title.clone() } else { row.number.clone() }
}

fn reminder(row: DueRow, snoozed_until: Option<Day>) -> Reminder {
    Reminder {
        source: row.source,
        id: row.id,
        occurrence_key: row.occurrence_key,
        number: row.number,
        title: row.title,
        who: row.who,
        phone: row.phone,
        due_on: row.due_on,
        days_left: row.days_left,
        mine: row.mine,
        snoozed_until,
    }
}

#[cfg(test)]
mod tests;
