//! Builds the TEMP triggers that copy every changed row, from the live schema of an open file.

use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use sha2::{Digest, Sha256};

use super::store;
use super::watched::{WATCHED, Watched};
use crate::error::Result;

/// The number of the operation that a connection is in; zero outside one.
#[derive(Clone, Default)]
pub struct CurrentOperation(Arc<AtomicI64>);

impl CurrentOperation {
    pub(crate) fn set(&self, seq: i64) {
        self.0.store(seq, Ordering::SeqCst);
    }

    fn get(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// Starts recording on the writing connection. A write outside an operation then fails.
pub(crate) fn watch(conn: &Connection) -> Result<CurrentOperation> {
    let current = CurrentOperation::default();
    add_functions(conn, &current)?;
    let mut sql = String::new();
    for watched in WATCHED {
        let columns = store::list_columns(conn, watched.table)?;
        write_triggers(&mut sql, watched, &columns);
    }
    store::run_script(conn, &sql)?;
    Ok(current)
}

/// Stops recording, to measure what it costs.
#[cfg(test)]
pub(crate) fn drop_triggers(conn: &Connection, like: &str) -> Result<()> {
    for name in store::list_temp_triggers(conn, like)? {
        store::run_script(conn, &format!("DROP TRIGGER temp.{name}"))?;
    }
    Ok(())
}

fn add_functions(conn: &Connection, current: &CurrentOperation) -> Result<()> {
    let asked = current.clone();
    conn.create_scalar_function(
        "current_operation",
        0,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS,
        move |_| match asked.get() {
            0 => Err(rusqlite::Error::UserFunctionError("a row was changed outside an operation".into())),
            seq => Ok(seq),
        },
    )?;
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    conn.create_scalar_function("row_change_hash", 5, flags, |context| {
        let mut parts = [const { String::new() }; 5];
        for (index, part) in parts.iter_mut().enumerate() {
            *part = context.get::<Option<String>>(index)?.unwrap_or_default();
        }
        let [salt, table, row, before, after] = parts;
        Ok(row_hash(&salt, &table, &row, &before, &after))
    })?;
    Ok(())
}

/// Hashes one row change; each part is preceded by its length, so that no two changes read alike.
pub(super) fn row_hash(salt: &str, table: &str, row: &str, before: &str, after: &str) -> String {
    let mut hasher = Sha256::new();
    for part in [salt, table, row, before, after] {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hex(&hasher.finalize())
}

pub(super) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

fn write_triggers(sql: &mut String, watched: &Watched, columns: &[String]) {
    let table = watched.table;
    let whole = |row: &str| {
        let pairs: Vec<String> = columns.iter().map(|column| format!("'{column}', {row}.{column}")).collect();
        format!("json_object({})", pairs.join(", "))
    };
    // An update keeps only the columns that changed.
    let changed = |row: &str| {
        let parts: Vec<String> = columns
            .iter()
            .map(|column| format!("SELECT '{column}' AS k, {row}.{column} AS v WHERE OLD.{column} IS NOT NEW.{column}"))
            .collect();
        format!("(SELECT json_group_object(k, v) FROM ({}))", parts.join(" UNION ALL "))
    };
    let any_change: Vec<String> = columns.iter().map(|column| format!("OLD.{column} IS NOT NEW.{column}")).collect();

    write_recording(sql, watched, "INSERT", "", "NEW", "NULL", &whole("NEW"));
    write_recording(sql, watched, "DELETE", "", "OLD", &whole("OLD"), "NULL");
    let condition = format!("WHEN {}", any_change.join(" OR "));
    write_recording(sql, watched, "UPDATE", &condition, "NEW", &changed("OLD"), &changed("NEW"));

    if !watched.searched.is_empty() {
        write_search(sql, table, watched, columns.iter().any(|column| column == "trashed_at"));
    }
}

fn write_recording(sql: &mut String, watched: &Watched, event: &str, when: &str, row: &str, before: &str, after: &str) {
    let table = watched.table;
    let owner = watched.owner.unwrap_or("id");
    let _ = write!(
        sql,
        "CREATE TEMP TRIGGER record_{table}_{event} AFTER {event} ON main.{table} {when} BEGIN
             INSERT INTO row_changes (operation_seq, table_name, row_id, owner_id, before, after, salt, hash)
             SELECT current_operation(), '{table}', {row}.id, {row}.{owner}, b, a, s,
                    row_change_hash(s, '{table}', {row}.id, b, a)
             FROM (SELECT {before} AS b, {after} AS a, lower(hex(randomblob(8))) AS s LIMIT 1 OFFSET 0);
         END;\n"
    );
}

fn write_search(sql: &mut String, table: &str, watched: &Watched, has_trash: bool) {
    let area = watched.area.name();
    let text: Vec<String> = watched.searched.iter().map(|column| format!("NEW.{column}")).collect();
    let text = text.join(" || ' ' || ");
    let kept = if has_trash { "NEW.trashed_at IS NULL" } else { "1" };
    let columns = watched.searched.join(", ");
    let trash = if has_trash { ", trashed_at" } else { "" };
    // A record keeps its place in the index when its text changes, so that a search finds the newest records first.
    let put = format!(
        "INSERT INTO search_texts (area, record_id, folded) SELECT '{area}', NEW.id, fold({text}) WHERE {kept}
         ON CONFLICT (record_id) DO UPDATE SET folded = excluded.folded;"
    );
    let take = "DELETE FROM search_texts WHERE record_id = OLD.id;";
    let take_trashed = if has_trash {
        "DELETE FROM search_texts WHERE record_id = OLD.id AND NEW.trashed_at IS NOT NULL;"
    } else {
        ""
    };
    let _ = write!(
        sql,
        "CREATE TEMP TRIGGER find_{table}_added AFTER INSERT ON main.{table} BEGIN {put} END;
         CREATE TEMP TRIGGER find_{table}_removed AFTER DELETE ON main.{table} BEGIN {take} END;
         CREATE TEMP TRIGGER find_{table}_changed AFTER UPDATE OF {columns}{trash} ON main.{table} BEGIN {take_trashed} {put} END;\n"
    );
}
