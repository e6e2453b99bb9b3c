//! SQL of reminders.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, params};

use super::{ReminderSettings, SnoozeReminder, WakeReminder};
use crate::clock::Day;
use crate::error::Result;
use crate::ids::{AccountId, ActivityId, ActivityReminderId, SnoozeId};
use crate::store::{Reader, Writer};
use crate::today::DueSource;

/// What an account chose; `None` while it has chosen nothing.
pub(super) fn find_settings(file: &Reader<'_>, account: &AccountId) -> Result<Option<ReminderSettings>> {
    let found = file
        .conn()
        .prepare_cached("SELECT lead_days, scope, digest_time, desktop FROM reminder_settings WHERE id = ?1")?
        .query_row([account], |row| {
            let settings = ReminderSettings {
                lead_days: Vec::new(),
                scope: row.get("scope")?,
                digest_time: row.get("digest_time")?,
                desktop: row.get("desktop")?,
            };
            Ok((row.get::<_, String>("lead_days")?, settings))
        })
        .optional()?;
    let Some((lead_days, settings)) = found else { return Ok(None) };
    let lead_days: Option<Vec<u32>> = serde_json::from_str(&lead_days)?;
    Ok(lead_days.map(|lead_days| ReminderSettings { lead_days, ..settings }))
}

/// The last day whose digest an account was shown.
pub(super) fn find_digest_day(file: &Reader<'_>, account: &AccountId) -> Result<Option<Day>> {
    let found = file
        .conn()
        .prepare_cached("SELECT digest_on FROM reminder_settings WHERE id = ?1")?
        .query_row([account], |row| row.get("digest_on"))
        .optional()?;
    Ok(found.flatten())
}

pub(super) fn put_settings(file: &Writer<'_>, account: &AccountId, settings: &ReminderSettings) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO reminder_settings (id, lead_days, scope, digest_time, desktop) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET lead_days = excluded.lead_days, scope = excluded.scope,
                                            digest_time = excluded.digest_time, desktop = excluded.desktop",
        )?
        .execute(params![
            account,
            serde_json::to_string(&settings.lead_days)?,
            settings.scope,
            settings.digest_time,
            settings.desktop,
        ])?;
    Ok(())
}

/// Notes that the digest was shown today. Lead days of `null` say that the account has still chosen nothing.
pub(super) fn put_digest_day(file: &Writer<'_>, account: &AccountId, usual: &ReminderSettings) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO reminder_settings (id, lead_days, scope, digest_time, desktop, digest_on)
             VALUES (?1, 'null', ?2, ?3, ?4, ?5) ON CONFLICT (id) DO UPDATE SET digest_on = excluded.digest_on",
        )?
        .execute(params![account, usual.scope, usual.digest_time, usual.desktop, file.today()])?;
    Ok(())
}

/// What an account put off, and until when.
pub(super) fn list_snoozes(
    file: &Reader<'_>,
    account: &AccountId,
) -> Result<HashMap<(DueSource, String, String), Day>> {
    let mut statement = file
        .conn()
        .prepare_cached("SELECT source, record_id, occurrence_key, until_on FROM snoozes WHERE account_id = ?1")?;
    let rows = statement.query_map([account], |row| {
        Ok(((row.get("source")?, row.get("record_id")?, row.get("occurrence_key")?), row.get("until_on")?))
    })?;
    Ok(rows.collect::<Result<HashMap<_, _>, _>>()?)
}

pub(super) fn put_snooze(file: &Writer<'_>, id: &SnoozeId, account: &AccountId, new: &SnoozeReminder) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO snoozes (id, account_id, source, record_id, occurrence_key, until_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (account_id, source, record_id, occurrence_key) DO UPDATE SET until_on = excluded.until_on",
        )?
        .execute(params![
            id,
            account,
            new.source,
            new.id,
            new.occurrence_key.as_deref().unwrap_or_default(),
            new.until_on,
        ])?;
    Ok(())
}

pub(super) fn delete_snooze(file: &Writer<'_>, account: &AccountId, old: &WakeReminder) -> Result<bool> {
    let removed = file
        .conn()
        .prepare_cached(
            "DELETE FROM snoozes WHERE account_id = ?1 AND source = ?2 AND record_id = ?3 AND occurrence_key = ?4",
        )?
        .execute(params![account, old.source, old.id, old.occurrence_key.as_deref().unwrap_or_default()])?;
    Ok(removed == 1)
}

/// Further reminders by activity.
pub(super) fn list_activity_days(file: &Reader<'_>) -> Result<HashMap<String, Vec<u32>>> {
    let mut statement = file.conn().prepare_cached("SELECT activity_id, days_before FROM activity_reminders")?;
    let mut rows = statement.query([])?;
    let mut found: HashMap<String, Vec<u32>> = HashMap::new();
    while let Some(row) = rows.next()? {
        found.entry(row.get("activity_id")?).or_default().push(row.get("days_before")?);
    }
    Ok(found)
}

pub(super) fn delete_activity_day(file: &Writer<'_>, activity: &ActivityId, days_before: u32) -> Result<()> {
    file.conn()
        .prepare_cached("DELETE FROM activity_reminders WHERE activity_id = ?1 AND days_before = ?2")?
        .execute(params![activity, days_before])?;
    Ok(())
}

pub(super) fn insert_activity_day(
    file: &Writer<'_>,
    id: &ActivityReminderId,
    activity: &ActivityId,
    days_before: u32,
) -> Result<()> {
    file.conn()
        .prepare_cached("INSERT INTO activity_reminders (id, activity_id, days_before) VALUES (?1, ?2, ?3)")?
        .execute(params![id, activity, days_before])?;
    Ok(())
}
