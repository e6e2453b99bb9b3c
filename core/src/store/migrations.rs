//! Brings a file to the current shape: each `.sql` file of `migrations/` once, in order, inside one transaction each.

use include_dir::{Dir, include_dir};
use rusqlite::Connection;

use super::APPLICATION_ID;
use crate::error::{Error, Result};

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");

/// How many migrations this version of the program knows.
pub const CURRENT_VERSION: i64 = 26;

/// Runs the migrations that the file has not seen yet.
pub fn migrate(conn: &mut Connection) -> Result<()> {
    migrate_to(conn, CURRENT_VERSION)
}

/// Runs the migrations up to a version, as an earlier program would have.
pub(crate) fn migrate_to(conn: &mut Connection, last: i64) -> Result<()> {
    let version: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    for (number, sql) in (1..).zip(scripts()?) {
        if number <= version || number > last {
            continue;
        }
        // A table whose CHECK changes is copied into a new one; while it is gone, the rows that refer to it must not mind.
        conn.execute_batch("PRAGMA foreign_keys = OFF")?;
        let ran = run(conn, number, sql);
        conn.execute_batch("PRAGMA foreign_keys = ON")?;
        ran?;
    }
    Ok(())
}

/// Runs one migration, whole or not at all; afterwards every reference leads to a row again.
fn run(conn: &mut Connection, number: i64, sql: &str) -> Result<()> {
    let tx = conn.transaction()?;
    tx.execute_batch(sql)?;
    if tx.prepare("PRAGMA foreign_key_check")?.exists([])? {
        return Err(Error::Invariant("a migration left a reference that leads nowhere"));
    }
    tx.execute_batch(&format!("PRAGMA user_version = {number}; PRAGMA application_id = {APPLICATION_ID};"))?;
    tx.commit()?;
    Ok(())
}

fn scripts() -> Result<Vec<&'static str>> {
    let mut files: Vec<_> = MIGRATIONS.files().collect();
    files.sort_by_key(|file| file.path());
    files.iter().map(|file| file.contents_utf8().ok_or(Error::Invariant("a migration is not UTF-8"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_current_version_counts_the_migrations() {
        let count = i64::try_from(scripts().expect("scripts").len()).expect("few migrations");
        assert_eq!(CURRENT_VERSION, count, "a new migration raises CURRENT_VERSION");
    }

    #[test]
    fn a_migration_that_loses_a_referred_row_is_rolled_back() {
        let mut conn = Connection::open_in_memory().expect("a database");
        conn.execute_batch(
            "CREATE TABLE people (id TEXT PRIMARY KEY);
             CREATE TABLE posts (person_id TEXT REFERENCES people (id));
             INSERT INTO people VALUES ('a'); INSERT INTO posts VALUES ('a');",
        )
        .expect("tables");
        assert!(run(&mut conn, 2, "PRAGMA foreign_keys = OFF; DELETE FROM people").is_err());
        let kept: i64 = conn.query_row("SELECT count(*) FROM people", [], |row| row.get(0)).expect("a count");
        assert_eq!(kept, 1, "nothing is half there");
    }

    #[test]
    fn every_table_is_strict() {
        let mut conn = Connection::open_in_memory().expect("a database");
        conn.create_scalar_function("fold", 1, rusqlite::functions::FunctionFlags::SQLITE_UTF8, |context| {
            context.get::<String>(0)
        })
        .expect("a function");
        migrate(&mut conn).expect("a migrated database");
        let loose: i64 = conn
            .query_row(
                "SELECT count(*) FROM pragma_table_list
                 WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
                [],
                |row| row.get(0),
            )
            .expect("a count");
        assert_eq!(loose, 0, "STRICT keeps text out of number columns");
    }

    #[test]
    fn the_bundled_sqlite_is_recent_and_encrypts() {
        let conn = Connection::open_in_memory().expect("a database");
        let sqlite = rusqlite::version_number();
        assert!(sqlite >= super::super::OLDEST_SQLITE, "SQLite {sqlite} is too old");
        let cipher: String =
            conn.query_row("PRAGMA cipher_version", [], |row| row.get(0)).expect("SQLCipher is linked");
        assert!(cipher.starts_with('4'), "SQLCipher {cipher}");
    }
}
