//! SQL of the record of change.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::subject::Covered;
use super::triggers::hex;
use crate::error::Result;
use crate::ids::OperationId;
#[cfg(test)]
use crate::store::Reader;
use sha2::{Digest, Sha256};

/// What is known of an operation when it begins.
pub(crate) struct OperationRecord<'a> {
    pub id: OperationId,
    pub device: &'a str,
    pub account_id: Option<&'a str>,
    pub account_name: &'a str,
    pub name: &'a str,
    pub happened_at: String,
    pub hlc_at: crate::clock::Instant,
    pub undoes: Option<&'a OperationId>,
}

/// What an operation says of itself when it ends.
pub(crate) struct Sealing<'a> {
    pub subject: &'a str,
    pub permanent: bool,
    pub passed_by: bool,
}

/// An operation under way.
pub(crate) struct Begun {
    pub seq: i64,
    device_seq: i64,
    hlc: i64,
    previous_hash: String,
}

/// Opens an operation in the record.
pub(crate) fn begin(conn: &Connection, operation: &OperationRecord<'_>) -> Result<Begun> {
    let last = conn
        .prepare_cached("SELECT seq, hlc, hash FROM operations ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get::<_, i64>("seq")?, row.get::<_, i64>("hlc")?, row.get::<_, String>("hash")?)))
        .optional()?;
    let (seq, hlc, previous_hash) = last.unwrap_or((0, 0, String::new()));
    let device_seq: i64 = conn
        .prepare_cached("SELECT coalesce(max(device_seq), 0) + 1 FROM operations WHERE device = ?1")?
        .query_row([operation.device], |row| row.get(0))?;
    let begun = Begun { seq: seq + 1, device_seq, hlc: super::next_hlc(hlc, operation.hlc_at), previous_hash };
    conn.prepare_cached(
        "INSERT INTO operations (seq, id, device, device_seq, hlc, account_id, account_name, name, happened_at,
                                 undoes, previous_hash, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, '')",
    )?
    .execute(params![
        begun.seq,
        operation.id,
        operation.device,
        begun.device_seq,
        begun.hlc,
        operation.account_id,
        operation.account_name,
        operation.name,
        operation.happened_at,
        operation.undoes,
        begun.previous_hash,
    ])?;
    Ok(begun)
}

/// Closes an operation: seals it with its hash and returns the tables it changed, most changed first.
pub(crate) fn finish(
    conn: &Connection,
    operation: &OperationRecord<'_>,
    begun: &Begun,
    sealed: &Sealing<'_>,
) -> Result<Vec<String>> {
    let Sealing { subject, permanent, passed_by } = *sealed;
    let mut rows = RowHashes::default();
    let mut tables = Vec::new();
    {
        let mut statement =
            conn.prepare_cached("SELECT table_name, hash FROM row_changes WHERE operation_seq = ?1 ORDER BY position")?;
        let mut found = statement.query([begun.seq])?;
        while let Some(row) = found.next()? {
            let table = row.get_ref("table_name")?.as_str().map_err(rusqlite::Error::from)?;
            if !tables.iter().any(|known| known == table) {
                tables.push(table.to_owned());
            }
            rows.add(row.get_ref("hash")?.as_str().map_err(rusqlite::Error::from)?);
        }
    }
    let append_only = tables.iter().any(|table| super::watched::watched(table).is_some_and(|w| w.append_only));
    let covered = if subject.is_empty() { None } else { Some(Covered::of(subject, fresh_salt(conn)?)) };
    let header = Header {
        id: operation.id.as_str(),
        device: operation.device,
        device_seq: begun.device_seq,
        hlc: begun.hlc,
        account_id: operation.account_id.unwrap_or_default(),
        account_name: operation.account_name,
        name: operation.name,
        subject: covered.as_ref().map(|covered| covered.hash.as_str()).unwrap_or_default(),
        happened_at: &operation.happened_at,
        undoes: operation.undoes.map(OperationId::as_str).unwrap_or_default(),
        previous_hash: &begun.previous_hash,
    };
    conn.prepare_cached(
        "UPDATE operations SET subject = ?2, subject_salt = ?3, subject_hash = ?4, permanent = ?5, passed_by = ?6, hash = ?7
         WHERE seq = ?1",
    )?
    .execute(params![
        begun.seq,
        subject,
        covered.as_ref().map(|covered| &covered.salt),
        covered.as_ref().map(|covered| &covered.hash),
        permanent || append_only,
        passed_by,
        header.hash(rows)
    ])?;
    Ok(tables)
}

/// A salt as row changes have one.
fn fresh_salt(conn: &Connection) -> Result<String> {
    Ok(conn.prepare_cached("SELECT lower(hex(randomblob(16))) AS salt")?.query_row([], |row| row.get("salt"))?)
}

/// The hashes of an operation's row changes, folded into one.
#[derive(Default)]
pub(super) struct RowHashes(Sha256);

impl RowHashes {
    pub(super) fn add(&mut self, hash: &str) {
        self.0.update(hash.as_bytes());
    }
}

/// Everything of an operation that its hash covers.
pub(super) struct Header<'a> {
    pub id: &'a str,
    pub device: &'a str,
    pub device_seq: i64,
    pub hlc: i64,
    pub account_id: &'a str,
    pub account_name: &'a str,
    pub name: &'a str,
    /// Its hash; in operations recorded before subjects could be erased, the subject itself.
    pub subject: &'a str,
    pub happened_at: &'a str,
    pub undoes: &'a str,
    pub previous_hash: &'a str,
}

impl Header<'_> {
    pub(super) fn hash(&self, rows: RowHashes) -> String {
        let mut hasher = Sha256::new();
        let device_seq = self.device_seq.to_string();
        let hlc = self.hlc.to_string();
        for part in [
            self.previous_hash,
            self.id,
            self.device,
            &device_seq,
            &hlc,
            self.account_id,
            self.account_name,
            self.name,
            self.subject,
            self.happened_at,
            self.undoes,
        ] {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        hasher.update(rows.0.finalize());
        hex(&hasher.finalize())
    }
}

/// One recorded row change.
pub(super) struct RowChange {
    pub operation_seq: i64,
    pub table_name: String,
    pub row_id: String,
    pub before: Option<String>,
    pub after: Option<String>,
    pub salt: Option<String>,
    pub hash: String,
}

fn row_change(row: &Row<'_>) -> rusqlite::Result<RowChange> {
    Ok(RowChange {
        operation_seq: row.get("operation_seq")?,
        table_name: row.get("table_name")?,
        row_id: row.get("row_id")?,
        before: row.get("before")?,
        after: row.get("after")?,
        salt: row.get("salt")?,
        hash: row.get("hash")?,
    })
}

/// Lists the row changes of one operation, in the order they were made.
pub(super) fn list_row_changes(conn: &Connection, operation_seq: i64) -> Result<Vec<RowChange>> {
    let mut statement = conn.prepare_cached(
        "SELECT operation_seq, table_name, row_id, before, after, salt, hash
         FROM row_changes WHERE operation_seq = ?1 ORDER BY position",
    )?;
    let rows = statement.query_map([operation_seq], row_change)?.collect::<Result<Vec<_>, _>>()?;
    Ok(rows)
}

/// Lists the row changes that belong to one record, newest first.
pub(super) fn list_changes_of(conn: &Connection, owner_id: &str, limit: i64) -> Result<Vec<RowChange>> {
    let mut statement = conn.prepare_cached(
        "SELECT operation_seq, table_name, row_id, before, after, salt, hash
         FROM row_changes WHERE owner_id = ?1 ORDER BY position DESC LIMIT ?2",
    )?;
    let rows = statement.query_map(params![owner_id, limit], row_change)?.collect::<Result<Vec<_>, _>>()?;
    Ok(rows)
}

pub(super) fn count_operations_of(conn: &Connection, owner_id: &str) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT count(DISTINCT operation_seq) FROM row_changes WHERE owner_id = ?1")?
        .query_row([owner_id], |row| row.get(0))?)
}

pub(super) fn scrub_row(conn: &Connection, owner_id: &str, row_id: &str) -> Result<()> {
    conn.prepare_cached(
        "UPDATE row_changes SET before = NULL, after = NULL, salt = NULL WHERE owner_id = ?1 AND row_id = ?2",
    )?
    .execute(params![owner_id, row_id])?;
    Ok(())
}

pub(super) fn scrub_position(conn: &Connection, position: i64) -> Result<()> {
    conn.prepare_cached("UPDATE row_changes SET before = NULL, after = NULL, salt = NULL WHERE position = ?1")?
        .execute([position])?;
    Ok(())
}

/// Lists the changes of a record, or of one row it owns, whose content, before or after, is what `holds` looks for.
pub(super) fn list_positions_where(
    conn: &Connection,
    owner_id: &str,
    row_id: Option<&str>,
    holds: impl Fn(&str) -> bool,
) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached(
        "SELECT position, before, after FROM row_changes
         WHERE owner_id = ?1 AND (?2 IS NULL OR row_id = ?2) ORDER BY position",
    )?;
    let mut found = Vec::new();
    let mut rows = statement.query(params![owner_id, row_id])?;
    while let Some(row) = rows.next()? {
        let contents = [row.get::<_, Option<String>>("before")?, row.get("after")?];
        if contents.iter().flatten().any(|content| holds(content)) {
            found.push(row.get("position")?);
        }
    }
    Ok(found)
}

/// Erases what an operation is called; tells whether it could be, because the chain covers only the hash.
pub(super) fn scrub_subject(conn: &Connection, seq: i64) -> Result<bool> {
    let changed = conn
        .prepare_cached(
            "UPDATE operations SET subject = '', subject_salt = NULL WHERE seq = ?1 AND subject_hash IS NOT NULL",
        )?
        .execute([seq])?;
    Ok(changed == 1)
}

/// Lists the subjects of the operations that touched a record, or one row it owns.
pub(super) fn list_subjects_of(conn: &Connection, owner_id: &str, row_id: Option<&str>) -> Result<Vec<(i64, String)>> {
    let mut statement = conn.prepare_cached(
        "SELECT seq, subject FROM operations
         WHERE seq IN (SELECT c.operation_seq FROM row_changes AS c
                       WHERE c.owner_id = ?1 AND (?2 IS NULL OR c.row_id = ?2))",
    )?;
    let rows = statement.query_map(params![owner_id, row_id], |row| Ok((row.get("seq")?, row.get("subject")?)))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Lists the rows of a table, each with the record that owns it, that ever named one of some ids in a column; also rows that
/// are gone.
pub(super) fn list_rows_that_named(
    conn: &Connection,
    table: &str,
    column: &str,
    ids: &[String],
) -> Result<Vec<(String, String)>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT owner_id, row_id FROM row_changes
         WHERE table_name = ?1 AND (json_extract(after, ?2) IN (SELECT value FROM json_each(?3))
                                    OR json_extract(before, ?2) IN (SELECT value FROM json_each(?3)))",
    )?;
    let (path, ids) = (format!("$.{column}"), serde_json::to_string(ids)?);
    let rows = statement.query_map(params![table, path, ids], |row| Ok((row.get("owner_id")?, row.get("row_id")?)))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// An operation as stored.
pub(super) struct StoredOperation {
    pub seq: i64,
    pub id: OperationId,
    pub device: String,
    pub device_seq: i64,
    pub hlc: i64,
    pub account_id: Option<String>,
    pub account_name: String,
    pub name: String,
    pub subject: String,
    pub subject_salt: Option<String>,
    pub subject_hash: Option<String>,
    pub happened_at: String,
    pub undoes: Option<OperationId>,
    pub permanent: bool,
    pub undone: bool,
    pub previous_hash: String,
    pub hash: String,
}

const OPERATION_COLUMNS: &str = "seq, id, device, device_seq, hlc, account_id, account_name, name, subject, \
     subject_salt, subject_hash, happened_at, undoes, permanent, undone, previous_hash, hash";

fn stored_operation(row: &Row<'_>) -> rusqlite::Result<StoredOperation> {
    Ok(StoredOperation {
        seq: row.get("seq")?,
        id: row.get("id")?,
        device: row.get("device")?,
        device_seq: row.get("device_seq")?,
        hlc: row.get("hlc")?,
        account_id: row.get("account_id")?,
        account_name: row.get("account_name")?,
        name: row.get("name")?,
        subject: row.get("subject")?,
        subject_salt: row.get("subject_salt")?,
        subject_hash: row.get("subject_hash")?,
        happened_at: row.get("happened_at")?,
        undoes: row.get("undoes")?,
        permanent: row.get("permanent")?,
        undone: row.get("undone")?,
        previous_hash: row.get("previous_hash")?,
        hash: row.get("hash")?,
    })
}

pub(super) fn find_operation(conn: &Connection, id: &OperationId) -> Result<Option<StoredOperation>> {
    let sql = format!("SELECT {OPERATION_COLUMNS} FROM operations WHERE id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id], stored_operation).optional()?)
}

pub(super) fn operation_at(conn: &Connection, seq: i64) -> Result<StoredOperation> {
    let sql = format!("SELECT {OPERATION_COLUMNS} FROM operations WHERE seq = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([seq], stored_operation)?)
}

/// Lists operations older than `before`, newest first.
pub(super) fn list_operations_before(conn: &Connection, before: i64, limit: i64) -> Result<Vec<StoredOperation>> {
    let sql = format!("SELECT {OPERATION_COLUMNS} FROM operations WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params![before, limit], stored_operation)?.collect::<Result<Vec<_>, _>>()?;
    Ok(rows)
}

/// Visits every operation from the first to the last.
pub(super) fn each_operation(conn: &Connection, mut visit: impl FnMut(StoredOperation) -> Result<bool>) -> Result<()> {
    let sql = format!("SELECT {OPERATION_COLUMNS} FROM operations ORDER BY seq");
    let mut statement = conn.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if !visit(stored_operation(row)?)? {
            break;
        }
    }
    Ok(())
}

/// The newest operation of an account that can be the next step of undo: not undone, not itself an undoing.
pub(super) fn find_last_standing(conn: &Connection, account_id: Option<&str>) -> Result<Option<StoredOperation>> {
    let sql = format!(
        "SELECT {OPERATION_COLUMNS} FROM operations
         WHERE account_id IS ?1 AND undoes IS NULL AND undone = 0 AND passed_by = 0 ORDER BY seq DESC LIMIT 1"
    );
    Ok(conn.prepare_cached(&sql)?.query_row([account_id], stored_operation).optional()?)
}

/// The newest undoing of an account that still stands and that no later operation of its own has overtaken.
pub(super) fn find_last_undoing(conn: &Connection, account_id: Option<&str>) -> Result<Option<StoredOperation>> {
    let sql = format!(
        "SELECT {OPERATION_COLUMNS} FROM operations AS undoing
         WHERE account_id IS ?1 AND name = 'undo' AND undone = 0
           AND NOT EXISTS (SELECT 1 FROM operations AS later
                           WHERE later.account_id IS ?1 AND later.undoes IS NULL AND later.passed_by = 0
                             AND later.seq > undoing.seq)
         ORDER BY seq DESC LIMIT 1"
    );
    Ok(conn.prepare_cached(&sql)?.query_row([account_id], stored_operation).optional()?)
}

pub(super) fn set_undone(conn: &Connection, id: &OperationId, undone: bool) -> Result<()> {
    conn.prepare_cached("UPDATE operations SET undone = ?2 WHERE id = ?1")?.execute(params![id, undone])?;
    Ok(())
}

/// Reads a row as JSON with all its columns, as the record would.
pub(super) fn find_row(conn: &Connection, table: &str, id: &str) -> Result<Option<serde_json::Value>> {
    let columns = list_columns(conn, table)?;
    let pairs: Vec<String> = columns.iter().map(|column| format!("'{column}', {column}")).collect();
    let sql = format!("SELECT json_object({}) AS row FROM {table} WHERE id = ?1", pairs.join(", "));
    let text: Option<String> = conn.prepare_cached(&sql)?.query_row([id], |row| row.get("row")).optional()?;
    Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
}

/// Puts a row back from its JSON.
pub(super) fn insert_row(conn: &Connection, table: &str, content: &str) -> Result<()> {
    let columns = list_columns(conn, table)?.join(", ");
    let values: Vec<String> = list_columns(conn, table)?.iter().map(|column| format!("?1 ->> '$.{column}'")).collect();
    let sql = format!("INSERT INTO {table} ({columns}) SELECT {}", values.join(", "));
    conn.prepare_cached(&sql)?.execute([content])?;
    Ok(())
}

/// Sets the columns named in the JSON.
pub(super) fn update_row(conn: &Connection, table: &str, id: &str, content: &str) -> Result<()> {
    let object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(content)?;
    let sets: Vec<String> = object.keys().map(|column| format!("{column} = ?2 ->> '$.{column}'")).collect();
    if sets.is_empty() {
        return Ok(());
    }
    let sql = format!("UPDATE {table} SET {} WHERE id = ?1", sets.join(", "));
    conn.prepare_cached(&sql)?.execute(params![id, content])?;
    Ok(())
}

pub(super) fn delete_row(conn: &Connection, table: &str, id: &str) -> Result<()> {
    conn.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([id])?;
    Ok(())
}

/// Lets foreign keys be checked at the end of the operation, since rows come back in reverse order.
pub(super) fn defer_references(conn: &Connection) -> Result<()> {
    Ok(conn.execute_batch("PRAGMA defer_foreign_keys = ON")?)
}

pub(super) fn list_columns(conn: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    let rows = statement.query_map([table], |row| row.get("name"))?.collect::<Result<Vec<_>, _>>()?;
    Ok(rows)
}

/// Lists the tables that hold rows, without those that SQLite keeps for itself.
#[cfg(test)]
pub(super) fn list_tables(file: &Reader<'_>) -> Result<Vec<String>> {
    let mut statement = file.conn().prepare(
        "SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )?;
    let rows = statement.query_map([], |row| row.get("name"))?.collect::<Result<Vec<_>, _>>()?;
    Ok(rows)
}

#[cfg(test)]
pub(super) fn list_temp_triggers(conn: &Connection, like: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger' AND name LIKE ?1")?;
    Ok(statement.query_map([like], |row| row.get("name"))?.collect::<Result<Vec<_>, _>>()?)
}

/// Every recorded row as text, for comparing two states of a school.
#[cfg(test)]
pub(crate) fn dump_watched(file: &Reader<'_>) -> Result<String> {
    let mut dump = String::new();
    for watched in super::watched::WATCHED {
        let columns = list_columns(file.conn(), watched.table)?;
        let pairs: Vec<String> = columns.iter().map(|column| format!("'{column}', {column}")).collect();
        let sql = format!("SELECT json_object({}) AS row FROM {} ORDER BY id", pairs.join(", "), watched.table);
        let mut statement = file.conn().prepare(&sql)?;
        for row in statement.query_map([], |row| row.get::<_, String>("row"))? {
            dump.push_str(watched.table);
            dump.push_str(&row?);
            dump.push('\n');
        }
    }
    let mut statement =
        file.conn().prepare("SELECT record_id || folded AS text FROM search_texts ORDER BY record_id")?;
    for text in statement.query_map([], |row| row.get::<_, String>("text"))? {
        dump.push_str(&text?);
    }
    Ok(dump)
}

pub(super) fn run_script(conn: &Connection, sql: &str) -> Result<()> {
    Ok(conn.execute_batch(sql)?)
}
