//! Reads the record back for people: what happened to one record, and what happened in all.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::store::{self, RowChange};
use crate::error::Result;
use crate::ids::OperationId;
use crate::store::Reader;

/// Row changes of one record that are read at most.
const LONGEST_HISTORY: i64 = 500;
const PAGE: i64 = 50;

/// What one operation did to a record, as it is kept.
#[derive(Clone, Debug)]
pub struct HistoryEntry {
    pub operation: OperationId,
    pub name: String,
    pub subject: String,
    pub account: String,
    pub happened_at: String,
    pub undone: bool,
    pub fields: Vec<FieldChange>,
}

/// One field before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    pub field: String,
    pub before: Option<String>,
    pub after: Option<String>,
    /// Before and after are words for a reader already, not the stored values.
    pub worded: bool,
}

/// Words a stored value of a table's column, where the school keeps the words itself.
pub type Wording<'a> = dyn Fn(&str, &str, &str) -> Option<String> + 'a;

/// One operation in the list of all.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OperationRow {
    #[ts(type = "number")]
    pub seq: i64,
    pub id: OperationId,
    pub name: String,
    pub subject: String,
    pub account: String,
    pub happened_at: String,
    pub undone: bool,
    pub permanent: bool,
    pub undoes: Option<OperationId>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct OperationPage {
    pub items: Vec<OperationRow>,
    #[ts(type = "number | null")]
    pub next: Option<i64>,
}

/// Asks for operations older than `before`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ListOperations {
    #[ts(type = "number | null")]
    pub before: Option<i64>,
}

/// Tells what happened to a record and to the rows it owns, newest first.
pub fn history(file: &Reader<'_>, record_id: &str, words: &Wording<'_>) -> Result<Vec<HistoryEntry>> {
    let mut entries: Vec<(i64, HistoryEntry)> = Vec::new();
    for change in store::list_changes_of(file.conn(), record_id, LONGEST_HISTORY)? {
        let fields = field_changes(&change, words)?;
        match entries.last_mut().filter(|(seq, _)| *seq == change.operation_seq) {
            // Changes come newest first; inside one operation they read in the order they were made.
            Some((_, entry)) => {
                entry.fields.splice(0..0, fields);
            }
            None => {
                let operation = store::operation_at(file.conn(), change.operation_seq)?;
                let entry = HistoryEntry {
                    operation: operation.id.clone(),
                    name: operation.name.clone(),
                    account: operation.account_name.clone(),
                    happened_at: operation.happened_at.clone(),
                    undone: operation.undone,
                    subject: operation.told_subject(),
                    fields,
                };
                entries.push((change.operation_seq, entry));
            }
        }
    }
    Ok(entries.into_iter().map(|(_, entry)| entry).collect())
}

/// Counts the operations that touched a record.
pub fn count_history(file: &Reader<'_>, record_id: &str) -> Result<i64> {
    store::count_operations_of(file.conn(), record_id)
}

/// Lists operations, newest first, a page at a time.
pub fn list_operations(file: &Reader<'_>, before: Option<i64>) -> Result<OperationPage> {
    let found = store::list_operations_before(file.conn(), before.unwrap_or(i64::MAX), PAGE)?;
    let full = i64::try_from(found.len()).unwrap_or(PAGE) == PAGE;
    let items: Vec<OperationRow> = found
        .into_iter()
        .map(|operation| OperationRow {
            seq: operation.seq,
            id: operation.id.clone(),
            name: operation.name.clone(),
            account: operation.account_name.clone(),
            happened_at: operation.happened_at.clone(),
            undone: operation.undone,
            permanent: operation.permanent,
            undoes: operation.undoes.clone(),
            subject: operation.told_subject(),
        })
        .collect();
    let next = items.last().filter(|_| full).map(|row| row.seq);
    Ok(OperationPage { items, next })
}

fn field_changes(change: &RowChange, words: &Wording<'_>) -> Result<Vec<FieldChange>> {
    let before = parsed(change.before.as_deref())?;
    let after = parsed(change.after.as_deref())?;
    let mut columns: Vec<&String> = after.keys().collect();
    columns.extend(before.keys().filter(|column| !after.contains_key(*column)));
    Ok(columns
        .into_iter()
        .filter(|column| is_told(column))
        .map(|column| FieldChange {
            field: column.clone(),
            before: before.get(column).and_then(told),
            after: after.get(column).and_then(told),
            worded: false,
        })
        .filter(|change| change.before != change.after)
        .map(|field| in_words(&change.table_name, field, words))
        .collect())
}

fn in_words(table: &str, change: FieldChange, words: &Wording<'_>) -> FieldChange {
    let word = |stored: &Option<String>| stored.as_ref().and_then(|stored| words(table, &change.field, stored));
    let (before, after) = (word(&change.before), word(&change.after));
    // Both or neither: a word beside a key would tell nobody anything.
    let is_whole = before.is_some() == change.before.is_some() && after.is_some() == change.after.is_some();
    if is_whole { FieldChange { before, after, worded: true, ..change } } else { change }
}

/// Identifiers, positions, what is sealed and what is signed whole mean nothing to a reader.
fn is_told(column: &str) -> bool {
    const SILENT: [&str; 8] = ["id", "position", "template_key", "sealed", "letter", "open", "content", "proposal"];
    !SILENT.contains(&column) && !column.ends_with("_id")
}

fn told(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

fn parsed(content: Option<&str>) -> Result<Map<String, Value>> {
    Ok(content.map(serde_json::from_str).transpose()?.unwrap_or_default())
}
