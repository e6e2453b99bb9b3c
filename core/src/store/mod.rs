//! The database file: how it is opened, checked, migrated, copied, and handed to features as `Reader` and `Writer`.
//!
//! Owns every setting of SQLite and SQLCipher. What the rows mean is each feature's own `store.rs`.

mod backup;
mod cells;
mod contents;
mod memo;
mod migrations;

use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, ErrorCode, OpenFlags, ffi};

pub use backup::{copy_verified, sync_folder};
pub(crate) use cells::Cells;
pub(crate) use contents::{Content, Contents, Found};
pub(crate) use memo::Memo;
#[cfg(test)]
pub(crate) use migrations::migrate_to;
pub use migrations::{CURRENT_VERSION, migrate};

use crate::clock::{Clock, Day, Instant};
use crate::error::{Error, Rejection, Result};
use crate::school::{DataKey, NameKey};
use crate::session::Session;
use crate::words;

/// "ZHPN": tells our files from other SQLite files.
const APPLICATION_ID: i32 = 0x5A48_504E;

/// Releases before 3.51.3 may lose a write-ahead log that is reset at the wrong moment.
const OLDEST_SQLITE: i32 = 3_051_003;

/// A connection is never shared between threads, so SQLite need not lock it for every column that is read.
const ONE_THREAD_AT_A_TIME: OpenFlags = OpenFlags::SQLITE_OPEN_NO_MUTEX;

/// How many prepared statements a connection keeps; a day's page alone asks some forty different questions.
const STATEMENTS_KEPT: usize = 128;

/// How much of the file a connection keeps deciphered, in KiB: what one year's lists lie in.
const KIB_KEPT: u32 = 8 * 1024;

/// A look at the school's file, at one moment.
pub struct Reader<'c> {
    conn: &'c Connection,
    contents: &'c Contents,
    names: &'c NameKey,
    /// Nothing for a writer: what it sees is not sealed under an operation yet.
    memo: Option<&'c Memo>,
    now: Instant,
}

impl<'c> Reader<'c> {
    pub(crate) fn new(conn: &'c Connection, contents: &'c Contents, names: &'c NameKey, clock: &Clock) -> Self {
        Self { conn, contents, names, memo: None, now: clock.now() }
    }

    pub(crate) fn with_memo(self, memo: &'c Memo) -> Self {
        Self { memo: Some(memo), ..self }
    }

    /// Makes what `question` names, or gives what was made of the very same state of the file before. The question must
    /// name everything else that the answer depends on, such as the day and the language.
    pub(crate) fn once<T: Send + Sync + 'static>(
        &self,
        question: String,
        make: impl FnOnce(&Self) -> Result<T>,
    ) -> Result<Arc<T>> {
        let Some(memo) = self.memo else { return Ok(Arc::new(make(self)?)) };
        let mut newest = self.conn.prepare_cached("SELECT coalesce(max(seq), 0) AS newest FROM operations")?;
        let newest: i64 = newest.query_row([], |row| row.get("newest"))?;
        if let Some(known) = memo.find(newest, &question) {
            return Ok(known);
        }
        let made = Arc::new(make(self)?);
        memo.keep(newest, question, Arc::clone(&made));
        Ok(made)
    }

    /// The contents of attached files.
    pub(crate) fn contents(&self) -> &'c Contents {
        self.contents
    }

    /// The key that names in the journal are sealed with.
    pub(crate) fn names(&self) -> &'c NameKey {
        self.names
    }

    pub(crate) fn conn(&self) -> &'c Connection {
        self.conn
    }

    pub fn now(&self) -> Instant {
        self.now
    }

    pub fn today(&self) -> Day {
        self.now.day()
    }
}

/// The right to change the school's file, for the length of one operation.
pub struct Writer<'c> {
    reader: Reader<'c>,
    who: &'c Session,
    subject: String,
    permanent: bool,
    passed_by: bool,
}

impl<'c> Deref for Writer<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}

impl<'c> Writer<'c> {
    pub(crate) fn new(reader: Reader<'c>, who: &'c Session) -> Self {
        Self { reader, who, subject: String::new(), permanent: false, passed_by: false }
    }

    pub fn who(&self) -> &'c Session {
        self.who
    }

    /// Names what the operation was about, as history and the undo step will say it.
    pub fn about(&mut self, subject: impl Into<String>) {
        self.subject = subject.into();
    }

    /// Declares that this operation cannot be undone.
    pub fn never_undone(&mut self) {
        self.permanent = true;
    }

    /// Declares that undo passes this operation by: nobody thinks of it as a step.
    pub fn passed_by_undo(&mut self) {
        self.permanent = true;
        self.passed_by = true;
    }

    /// Tries a part of the operation: what is rejected leaves nothing behind, and the operation goes on.
    pub fn attempt<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<Result<T, Rejection>> {
        self.conn().execute_batch("SAVEPOINT attempt")?;
        match work(self) {
            Ok(value) => {
                self.conn().execute_batch("RELEASE attempt")?;
                Ok(Ok(value))
            }
            // No part can be written when the disk is full, and SQLite may have ended the whole operation already.
            Err(Error::Rejected(rejection)) if rejection != Rejection::DiskFull => {
                self.conn().execute_batch("ROLLBACK TO attempt; RELEASE attempt")?;
                Ok(Err(rejection))
            }
            Err(error) => Err(error),
        }
    }

    pub(crate) fn subject(&self) -> &str {
        &self.subject
    }

    pub(crate) fn is_permanent(&self) -> bool {
        self.permanent
    }

    pub(crate) fn is_passed_by(&self) -> bool {
        self.passed_by
    }
}

/// Opens the file for the one writer, with every promise switched on and read back.
pub(crate) fn open_writer(path: &Path, key: &DataKey) -> Result<Connection> {
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | ONE_THREAD_AT_A_TIME,
    )?;
    unlock(&conn, key)?;
    harden(&conn)?;
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0)).map_err(as_unreadable)?;
    if mode != "wal" {
        return Err(Error::Invariant("the file could not be switched to write-ahead logging"));
    }
    conn.execute_batch("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000;")?;
    let synchronous: i64 = conn.query_row("PRAGMA synchronous", [], |row| row.get(0))?;
    if synchronous != 2 {
        return Err(Error::Invariant("commits would not wait for the disk"));
    }
    Ok(conn)
}

/// Opens the file for reading only.
pub(crate) fn open_reader(path: &Path, key: &DataKey) -> Result<Connection> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | ONE_THREAD_AT_A_TIME)?;
    unlock(&conn, key)?;
    harden(&conn)?;
    Ok(conn)
}

/// Opens a database that lives in memory only, for tests of the rules.
#[cfg(test)]
pub(crate) fn open_in_memory() -> Result<Connection> {
    let conn = Connection::open_in_memory()?;
    harden(&conn)?;
    Ok(conn)
}

/// What a file says of itself before anything is changed in it.
pub(crate) enum Standing {
    Current,
    Older,
}

/// Looks at an existing file without changing a byte of it.
///
/// Rejects a file that is damaged, belongs to another program, or was written by a newer version.
pub(crate) fn inspect(path: &Path, key: &DataKey) -> Result<Standing> {
    if !path.exists() {
        return Err(Rejection::SchoolMissing.into());
    }
    // With no log beside it the file can be read as it lies; otherwise the log must be read too.
    let log = path.with_extension("db-wal");
    let conn = if log.exists() {
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(as_unreadable)?
    } else {
        open_as_it_lies(path)?
    };
    unlock(&conn, key)?;
    let application: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(as_unreadable)?;
    let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(as_unreadable)?;
    match (application, version) {
        (0, 0) => Err(Rejection::SchoolDamaged.into()),
        (APPLICATION_ID, v) if v > CURRENT_VERSION => Err(Rejection::SchoolNewer.into()),
        (APPLICATION_ID, v) if v < CURRENT_VERSION => Ok(Standing::Older),
        (APPLICATION_ID, _) => Ok(Standing::Current),
        _ => Err(Rejection::SchoolForeign.into()),
    }
}

/// Makes a file as an earlier version of the program would have left it.
#[cfg(test)]
pub(crate) fn make_older(path: &Path, key: &DataKey, version: i64) -> Result<()> {
    let mut conn = open_writer(path, key)?;
    migrations::migrate_to(&mut conn, version)
}

/// Puts rows into a file as an earlier version of the program would have.
#[cfg(test)]
pub(crate) fn write_in_older(path: &Path, key: &DataKey, sql: &str) -> Result<()> {
    Ok(open_writer(path, key)?.execute_batch(sql)?)
}

/// Runs a statement as an operation would.
#[cfg(test)]
pub(crate) fn attempt(file: &Writer<'_>, sql: &str) -> Result<()> {
    Ok(file.conn().execute_batch(sql)?)
}

/// Journal mode, synchronous, foreign keys, trusted schema and cell size check, as the connection reads them back.
#[cfg(test)]
pub(crate) fn settings_for_tests(conn: &Connection) -> Result<Vec<String>> {
    ["journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check"]
        .into_iter()
        .map(|name| {
            let value = conn.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, rusqlite::types::Value>(0))?;
            Ok(match value {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => format!("{other:?}"),
            })
        })
        .collect()
}

/// The version of the schema that a file says it has.
#[cfg(test)]
pub(crate) fn version_of(path: &Path, key: &DataKey) -> Result<i64> {
    Ok(open_reader(path, key)?.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Marks a file as written by a version that does not exist yet.
pub(crate) fn raise_version(path: &Path, key: &DataKey) -> Result<()> {
    let conn = Connection::open(path)?;
    unlock(&conn, key)?;
    conn.execute_batch(&format!("PRAGMA user_version = {}", CURRENT_VERSION + 1))?;
    Ok(())
}

/// Runs SQLite's own checks; an empty list means that the file is sound.
pub(crate) fn integrity_problems(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare("PRAGMA integrity_check(20)")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let mut problems: Vec<String> = lines.into_iter().filter(|line| line != "ok").collect();
    let mut pages = conn.prepare("PRAGMA cipher_integrity_check")?;
    for line in pages.query_map([], |row| row.get::<_, String>(0))? {
        problems.push(line?);
    }
    Ok(problems)
}

/// Lists rows that refer to rows that are not there, as "table → parent".
pub(crate) fn broken_references(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let rows = statement
        .query_map([], |row| Ok(format!("{} → {}", row.get::<_, String>("table")?, row.get::<_, String>("parent")?)))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Turns text into an FTS5 query of folded prefixes; `None` when there is nothing to look for.
pub(crate) fn search_query(text: &str) -> Option<String> {
    let folded = words::fold(text);
    let parts: Vec<String> = folded.split_whitespace().map(|word| format!("\"{}\"*", word.replace('"', ""))).collect();
    if parts.is_empty() { None } else { Some(parts.join(" ")) }
}

/// Opens a file that nobody writes to, leaving no trace beside it.
fn open_as_it_lies(path: &Path) -> Result<Connection> {
    let uri = format!("file:{}?immutable=1", percent_encoded(path));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    Connection::open_with_flags(uri, flags).map_err(as_unreadable)
}

fn unlock(conn: &Connection, key: &DataKey) -> Result<()> {
    key.with_pragma(|pragma| conn.execute_batch(pragma))?;
    Ok(())
}

fn harden(conn: &Connection) -> Result<()> {
    conn.busy_timeout(Duration::from_secs(10))?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    // A statement keeps its plan whatever it is asked with: a new LIMIT would have it planned anew each time.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.execute_batch(&format!(
        "PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -{KIB_KEPT};",
    ))
    .map_err(as_unreadable)?;
    let version: i32 = rusqlite::version_number();
    if version < OLDEST_SQLITE {
        return Err(Error::Invariant("the bundled SQLite is older than 3.51.3"));
    }
    let enforced: i64 = conn.query_row("PRAGMA foreign_keys", [], |row| row.get(0)).map_err(as_unreadable)?;
    if enforced != 1 {
        return Err(Error::Invariant("foreign keys are not enforced"));
    }
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    conn.create_scalar_function("fold", 1, flags, |context| {
        let text = context.get::<Option<String>>(0)?;
        Ok(text.map(|text| words::fold(&text)))
    })?;
    Ok(())
}

/// A file that cannot be read as ours is damaged, whatever SQLite calls it.
fn as_unreadable(error: rusqlite::Error) -> Error {
    match (error.sqlite_error_code(), error.sqlite_error().map(|cause| cause.extended_code)) {
        (Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt), _) => Rejection::SchoolDamaged.into(),
        (_, Some(ffi::SQLITE_IOERR_SHORT_READ)) => Rejection::SchoolDamaged.into(),
        // The log's index could not be given its 32 KB.
        (_, Some(ffi::SQLITE_IOERR_SHMSIZE)) => Rejection::DiskFull.into(),
        _ => error.into(),
    }
}

fn percent_encoded(path: &Path) -> String {
    let mut out = String::new();
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => out.push(byte as char),
            b'\\' => out.push('/'),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
