//! SQL of the events that rules count from.

use std::collections::{HashMap, HashSet};

use rusqlite::{OptionalExtension, Row, params};

use crate::clock::Day;
use crate::deadlines::Rule;
use crate::error::Result;
use crate::ids::{ActivityId, PlanId};
use crate::store::Reader;

/// What tells whether an activity was done as a whole.
pub(crate) struct Execution {
    pub rule: Rule,
    pub done_on: HashMap<String, Day>,
    /// Keys of what does not apply; an empty one stands for the whole activity.
    pub exempt: HashSet<String>,
}

pub(crate) fn find_approval(file: &Reader<'_>, plan: &PlanId) -> Result<Option<Day>> {
    Ok(file
        .conn()
        .prepare_cached("SELECT approved_on FROM plans WHERE id = ?1")?
        .query_row([plan], |row| row.get("approved_on"))
        .optional()?
        .flatten())
}

/// The rows of a plan that count from another, each with the one that it counts from.
pub(crate) fn list_counting(file: &Reader<'_>, plan: &PlanId) -> Result<Vec<(ActivityId, ActivityId)>> {
    let mut statement = file.conn().prepare_cached(
        // Looking for the word first spares parsing every rule.
        "SELECT id, rule ->> '$.anchor.activity_id' AS counts_from FROM activities
         WHERE plan_id = ?1 AND trashed_at IS NULL AND instr(rule, 'activity_done') > 0
           AND rule ->> '$.anchor.kind' = 'activity_done'",
    )?;
    let rows = statement.query_map([plan], |row| Ok((row.get("id")?, row.get("counts_from")?)))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// How far some activities are carried out; those that were removed or stand in another plan are left out.
pub(crate) fn list_executions(
    file: &Reader<'_>,
    plan: &PlanId,
    ids: &[&ActivityId],
) -> Result<HashMap<ActivityId, Execution>> {
    let ids = serde_json::to_string(ids)?;
    let rules = list_rules(file, plan, &ids)?;
    with_marks(file, &ids, rules)
}

/// The same of any plan's activities, those that were removed included.
pub(crate) fn list_executions_with_removed(
    file: &Reader<'_>,
    ids: &[&ActivityId],
) -> Result<HashMap<ActivityId, Execution>> {
    let ids = serde_json::to_string(ids)?;
    let mut statement =
        file.conn().prepare_cached("SELECT id, rule FROM activities WHERE id IN (SELECT value FROM json_each(?1))")?;
    let rules = statement.query_map([&ids], |row| Ok((row.get("id")?, not_begun(row)?)))?;
    let rules = rules.collect::<Result<HashMap<_, _>, _>>()?;
    with_marks(file, &ids, rules)
}

fn with_marks(
    file: &Reader<'_>,
    ids: &str,
    mut found: HashMap<ActivityId, Execution>,
) -> Result<HashMap<ActivityId, Execution>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT activity_id, occurrence_key, marked_on FROM execution_marks
         WHERE activity_id IN (SELECT value FROM json_each(?1)) AND withdrawn_at IS NULL",
    )?;
    let mut rows = statement.query([ids])?;
    while let Some(row) = rows.next()? {
        if let Some(execution) = found.get_mut(&row.get::<_, ActivityId>("activity_id")?) {
            execution.done_on.insert(row.get("occurrence_key")?, row.get("marked_on")?);
        }
    }
    let mut statement = file.conn().prepare_cached(
        "SELECT activity_id, occurrence_key FROM exemptions
         WHERE activity_id IN (SELECT value FROM json_each(?1))",
    )?;
    let mut rows = statement.query([ids])?;
    while let Some(row) = rows.next()? {
        if let Some(execution) = found.get_mut(&row.get::<_, ActivityId>("activity_id")?) {
            execution.exempt.insert(row.get("occurrence_key")?);
        }
    }
    Ok(found)
}

fn list_rules(file: &Reader<'_>, plan: &PlanId, ids: &str) -> Result<HashMap<ActivityId, Execution>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT id, rule FROM activities
         WHERE id IN (SELECT value FROM json_each(?2)) AND plan_id = ?1 AND trashed_at IS NULL",
    )?;
    let rows = statement.query_map(params![plan, ids], |row| Ok((row.get("id")?, not_begun(row)?)))?;
    Ok(rows.collect::<Result<HashMap<_, _>, _>>()?)
}

fn not_begun(row: &Row<'_>) -> rusqlite::Result<Execution> {
    Ok(Execution { rule: row.get("rule")?, done_on: HashMap::new(), exempt: HashSet::new() })
}
