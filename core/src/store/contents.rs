//! `files.db`: the contents of attached files, each once under its SHA-256, encrypted with the school's key.
//!
//! Contents are only ever added, and stand on the disk before a row refers to them; so a copy of `school.db` that is taken
//! first finds every content it names in a copy of `files.db` that is taken after it. Reading hashes again what it reads.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use crate::error::{Error, Rejection, Result};
use crate::ids::UploadId;
use crate::school::DataKey;

/// "ZHPF": tells our files of contents from other SQLite files.
const APPLICATION_ID: i32 = 0x5A48_5046;

/// Uploads that may be on their way at once; an older one that nobody finished is dropped.
const UPLOADS_KEPT: usize = 8;

/// A content as rows refer to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub sha256: String,
    pub size: i64,
}

/// How a content was found when it was read.
#[derive(Debug)]
pub enum Found {
    Whole(Vec<u8>),
    /// Not there, cut short, or changed.
    Damaged,
}

/// The contents of one school, and the files that are on their way in.
pub struct Contents {
    place: Option<(PathBuf, DataKey)>,
    conn: Mutex<Option<Connection>>,
    uploads: Mutex<Uploads>,
}

#[derive(Default)]
struct Uploads {
    order: Vec<UploadId>,
    bytes: HashMap<UploadId, Vec<u8>>,
}

impl Contents {
    /// The contents kept in a file, which is made when the first one comes.
    pub(crate) fn at(path: PathBuf, key: DataKey) -> Self {
        Self { place: Some((path, key)), conn: Mutex::default(), uploads: Mutex::default() }
    }

    /// Contents that live in memory only, for tests of the rules.
    #[cfg(test)]
    pub(crate) fn in_memory() -> Self {
        Self { place: None, conn: Mutex::default(), uploads: Mutex::default() }
    }

    /// Keeps a content; one that is there already is not kept twice.
    pub(crate) fn put(&self, bytes: &[u8], added_at: &str) -> Result<Content> {
        let content = Content { sha256: sha256(bytes), size: i64::try_from(bytes.len()).unwrap_or(i64::MAX) };
        self.with(|conn| {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            tx.prepare_cached(
                "INSERT INTO contents (sha256, size, bytes, added_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes, size = excluded.size
                 WHERE contents.size <> excluded.size OR contents.bytes <> excluded.bytes",
            )?
            .execute(params![content.sha256, content.size, bytes, added_at])?;
            tx.commit()?;
            Ok(())
        })?;
        Ok(content)
    }

    /// Reads a content and hashes it again.
    pub(crate) fn find(&self, sha256_kept: &str) -> Result<Found> {
        if self.place.as_ref().is_some_and(|(path, _)| !path.exists()) {
            return Ok(Found::Damaged);
        }
        let read = self.with(|conn| {
            Ok(conn
                .prepare_cached("SELECT bytes FROM contents WHERE sha256 = ?1")?
                .query_row([sha256_kept], |row| row.get::<_, Vec<u8>>("bytes"))
                .optional()?)
        });
        match read {
            Ok(Some(bytes)) if sha256(&bytes) == sha256_kept => Ok(Found::Whole(bytes)),
            Ok(_) => Ok(Found::Damaged),
            Err(error) if is_damage(&error) => Ok(Found::Damaged),
            Err(error) => Err(error),
        }
    }

    /// Copies all contents to `target` and checks the copy; `false` when no file was ever attached.
    pub(crate) fn copy_to(&self, target: &std::path::Path, step: impl FnMut(u64, u64) -> Result<()>) -> Result<bool> {
        let Some((path, key)) = self.place.as_ref().filter(|(path, _)| path.exists()) else { return Ok(false) };
        let conn = super::open_reader(path, key)?;
        let moment = conn.unchecked_transaction()?;
        super::backup::copy_verified_counting(&moment, key, target, "SELECT count(*) FROM contents", step)?;
        Ok(true)
    }

    /// Adds a chunk to a file on its way in, or begins one; answers with its size so far.
    ///
    /// Rejects more than `limit` bytes, and a chunk of an upload that is not known.
    pub(crate) fn stage(&self, upload: Option<&UploadId>, chunk: &[u8], limit: usize) -> Result<(UploadId, usize)> {
        let mut uploads = lock(&self.uploads);
        let id = match upload {
            Some(known) => known.clone(),
            None => uploads.begin(),
        };
        let bytes = uploads.bytes.get_mut(&id).ok_or(Rejection::UploadUnknown)?;
        if bytes.len() + chunk.len() > limit {
            uploads.forget(&id);
            return Err(Rejection::FileTooLarge { limit: limit >> 20 }.into());
        }
        bytes.extend_from_slice(chunk);
        let size = bytes.len();
        Ok((id, size))
    }

    /// Hands over a file that has come in.
    pub(crate) fn take_staged(&self, id: &UploadId) -> Result<Vec<u8>> {
        let mut uploads = lock(&self.uploads);
        let bytes = uploads.bytes.get(id).cloned().ok_or(Rejection::UploadUnknown)?;
        uploads.forget(id);
        Ok(bytes)
    }

    fn with<T>(&self, work: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        let mut held = lock(&self.conn);
        let conn = match held.take() {
            Some(conn) => conn,
            None => self.open()?,
        };
        work(held.insert(conn))
    }

    fn open(&self) -> Result<Connection> {
        let mut conn = match &self.place {
            Some((path, key)) => super::open_writer(path, key)?,
            None => Connection::open_in_memory()?,
        };
        let application: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        match application {
            APPLICATION_ID => {}
            0 => begin(&mut conn)?,
            _ => return Err(Rejection::SchoolForeign.into()),
        }
        Ok(conn)
    }
}

impl Uploads {
    fn begin(&mut self) -> UploadId {
        while self.order.len() >= UPLOADS_KEPT {
            let oldest = self.order.remove(0);
            self.bytes.remove(&oldest);
        }
        let id = UploadId::fresh();
        self.order.push(id.clone());
        self.bytes.insert(id.clone(), Vec::new());
        id
    }

    fn forget(&mut self, id: &UploadId) {
        self.order.retain(|known| known != id);
        self.bytes.remove(id);
    }
}

fn begin(conn: &mut Connection) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    tx.execute_batch(
        "CREATE TABLE contents (
             sha256   TEXT PRIMARY KEY CHECK (length(sha256) = 64),
             size     INTEGER NOT NULL CHECK (size = length(bytes)),
             bytes    BLOB NOT NULL,
             added_at TEXT NOT NULL
         ) STRICT;
         CREATE TRIGGER contents_are_kept BEFORE DELETE ON contents
         BEGIN SELECT RAISE(ABORT, 'an attached content is kept'); END;",
    )?;
    tx.execute_batch(&format!("PRAGMA user_version = 1; PRAGMA application_id = {APPLICATION_ID};"))?;
    tx.commit()?;
    Ok(())
}

pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What the disk or somebody's hand did to the file, as against a fault of ours.
fn is_damage(error: &Error) -> bool {
    use rusqlite::ErrorCode::{CannotOpen, DatabaseCorrupt, NotADatabase, SystemIoFailure};
    match error {
        Error::Rejected(Rejection::SchoolDamaged | Rejection::SchoolForeign) => true,
        Error::Database(cause) => {
            matches!(cause.sqlite_error_code(), Some(NotADatabase | DatabaseCorrupt | SystemIoFailure | CannotOpen))
                || cause.to_string().contains("no such table")
        }
        _ => false,
    }
}

/// A lock that a panic left behind is safe to take: transactions were rolled back when they were dropped.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(found: Found) -> Vec<u8> {
        match found {
            Found::Whole(bytes) => bytes,
            Found::Damaged => panic!("the content is damaged"),
        }
    }

    #[test]
    fn the_same_content_is_kept_once_and_comes_back_whole() {
        let contents = Contents::in_memory();
        let first = contents.put("анықтама".as_bytes(), "2026-11-23T04:00:00Z").expect("kept");
        let again = contents.put("анықтама".as_bytes(), "2026-11-24T04:00:00Z").expect("kept");
        assert_eq!(first, again);
        assert_eq!(whole(contents.find(&first.sha256).expect("read")), "анықтама".as_bytes());
        let rows: i64 = contents
            .with(|conn| Ok(conn.query_row("SELECT count(*) FROM contents", [], |row| row.get(0))?))
            .expect("counted");
        assert_eq!(rows, 1);
        assert!(matches!(contents.find(&"0".repeat(64)), Ok(Found::Damaged)), "an unknown content is not there");
    }

    #[test]
    fn a_content_changed_or_cut_on_the_disk_is_noticed() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("files.db");
        let key = DataKey::random().expect("a key");
        let bytes = vec![7_u8; 200_000];
        let kept = Contents::at(path.clone(), key.clone()).put(&bytes, "2026-11-23T04:00:00Z").expect("kept");
        let read = |label: &str| match Contents::at(path.clone(), key.clone()).find(&kept.sha256) {
            Ok(found) => found,
            Err(error) => panic!("{label}: {error:?}"),
        };
        assert_eq!(whole(read("untouched")), bytes);
        let sound = std::fs::read(&path).expect("the file");
        assert!(!sound.windows(64).any(|window| window == &bytes[..64]), "the content is encrypted");

        let mut flipped = sound.clone();
        let middle = flipped.len() / 2;
        flipped[middle] ^= 1;
        std::fs::write(&path, &flipped).expect("written");
        assert!(matches!(read("one bit flipped"), Found::Damaged));
        for length in [sound.len() / 2, 4096, 100, 0] {
            std::fs::write(&path, &sound[..length]).expect("written");
            assert!(matches!(read("cut short"), Found::Damaged), "cut to {length} bytes");
        }
        std::fs::remove_file(&path).expect("removed");
        assert!(matches!(read("removed"), Found::Damaged));
        assert!(!path.exists(), "looking for a content makes no file");

        std::fs::write(&path, &sound).expect("written");
        let again = Contents::at(path, key).put(&bytes, "2026-11-24T04:00:00Z").expect("kept");
        assert_eq!(again, kept, "what was put back is found again");
    }

    #[test]
    fn a_file_comes_in_by_chunks_and_a_foreign_upload_is_unknown() {
        let contents = Contents::in_memory();
        let (id, _) = contents.stage(None, b"one ", 10).expect("begun");
        assert_eq!(contents.stage(Some(&id), b"two", 10).expect("added").1, 7);
        assert_eq!(contents.take_staged(&id).expect("whole"), b"one two");
        assert!(contents.take_staged(&id).is_err(), "it is handed over once");
        let (id, _) = contents.stage(None, b"12345678", 10).expect("begun");
        assert!(matches!(contents.stage(Some(&id), b"901", 10), Err(Error::Rejected(Rejection::FileTooLarge { .. }))));
        assert!(contents.stage(Some(&id), b"9", 10).is_err(), "a refused file is forgotten");
    }
}
