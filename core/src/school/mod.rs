//! An open school: the only two ways into its file, and how it is made, opened and kept.

mod backup;
mod folder;
mod keys;
mod name_key;

use std::fs::File;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

pub use backup::{restore_backup, save_backup};
pub use folder::{DataFolder, SchoolFolder, check_suitable};
pub use keys::{DataKey, KeyFile, SHORTEST_PASSWORD, check_password};
pub(crate) use name_key::NameKey;

use crate::changes::{self, Area, CurrentOperation, Operation, OperationRecord, Outcome, Sealing, Step, UndoneStep};
use crate::clock::Clock;
use crate::error::{Error, Rejection, Result};
use crate::ids::OperationId;
use crate::session::Session;
use crate::store::{self, Contents, Memo, Reader, Standing, Writer};

/// Readers kept open beside the one writer.
const READERS_KEPT: usize = 4;
/// Copies from before imports that stay.
const COPIES_KEPT: usize = 5;

/// An open school file.
pub struct School {
    clock: Clock,
    device: String,
    // Dropped in this order: readers first, so that the writer, closing last, folds the log into the file.
    reading: Mutex<Vec<Connection>>,
    writing: Mutex<Writing>,
    contents: Contents,
    names: NameKey,
    memo: Memo,
    /// `None` for a school that lives in memory only.
    on_disk: Option<OnDisk>,
}

struct Writing {
    conn: Connection,
    current: CurrentOperation,
}

struct OnDisk {
    folder: SchoolFolder,
    key: DataKey,
    keys: Mutex<KeyFile>,
    // Held until the school is closed.
    _lock: File,
}

impl School {
    /// Makes a new, empty file in a folder of its own and opens it.
    ///
    /// Until `keys` are saved the folder does not count as a school, so a half-made one is never met again.
    pub fn create(folder: SchoolFolder, keys: KeyFile, key: DataKey, device: String, clock: Clock) -> Result<Self> {
        folder.create()?;
        let lock = folder.lock()?;
        let conn = store::open_writer(&folder.database(), &key)?;
        let contents = Contents::at(folder.contents(), key.clone());
        let names = NameKey::of(&key)?;
        Self::start(
            conn,
            (contents, names),
            clock,
            device,
            Some(OnDisk { folder, key, keys: Mutex::new(keys), _lock: lock }),
        )
    }

    /// Opens an existing school with its data key; an older file is copied and the copy verified before it is migrated.
    ///
    /// Rejects a file that is missing, damaged, foreign, newer, or in use by another process.
    pub fn open(folder: SchoolFolder, keys: KeyFile, key: DataKey, device: String, clock: Clock) -> Result<Self> {
        let lock = folder.lock()?;
        let path = folder.database();
        if let Standing::Older = store::inspect(&path, &key)? {
            std::fs::create_dir_all(folder.backups())?;
            let before = folder.backups().join(format!("before-update-{}.db", clock.now().millis()));
            store::copy_verified(&store::open_reader(&path, &key)?, &key, &before, |_, _| Ok(()))?;
        }
        let conn = store::open_writer(&path, &key)?;
        let contents = Contents::at(folder.contents(), key.clone());
        let names = NameKey::of(&key)?;
        Self::start(
            conn,
            (contents, names),
            clock,
            device,
            Some(OnDisk { folder, key, keys: Mutex::new(keys), _lock: lock }),
        )
    }

    fn start(
        mut conn: Connection,
        (contents, names): (Contents, NameKey),
        clock: Clock,
        device: String,
        on_disk: Option<OnDisk>,
    ) -> Result<Self> {
        store::migrate(&mut conn)?;
        let current = changes::watch(&conn)?;
        Ok(Self {
            clock,
            device,
            writing: Mutex::new(Writing { conn, current }),
            reading: Mutex::new(Vec::new()),
            contents,
            names,
            memo: Memo::default(),
            on_disk,
        })
    }

    /// A school in memory, for tests of the rules; the clock stands at 2026-11-23 in the morning.
    #[cfg(test)]
    pub fn for_tests() -> Self {
        let clock = Clock::set_at(crate::clock::Instant::parse("2026-11-23T04:00:00Z").expect("a moment"));
        let conn = store::open_in_memory().expect("a database in memory");
        let names = DataKey::random().and_then(|key| NameKey::of(&key)).expect("a key");
        Self::start(conn, (Contents::in_memory(), names), clock, "test-device".into(), None).expect("an empty school")
    }

    #[cfg(test)]
    pub(crate) fn drop_triggers_for_bench(&self, like: &str) {
        changes::drop_triggers(&self.writing().conn, like).expect("dropped");
    }

    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    pub fn folder(&self) -> Option<&SchoolFolder> {
        self.on_disk.as_ref().map(|disk| &disk.folder)
    }

    /// Looks at the file.
    pub fn read<T>(&self, look: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        let Some(disk) = &self.on_disk else {
            return look(&self.look_through(&self.writing().conn).with_memo(&self.memo));
        };
        let kept = lock(&self.reading).pop();
        let conn = match kept {
            Some(conn) => conn,
            None => store::open_reader(&disk.folder.database(), &disk.key)?,
        };
        let found = {
            // One transaction, so that everything seen belongs to one moment.
            let tx = conn.unchecked_transaction()?;
            let found = look(&self.look_through(&tx).with_memo(&self.memo));
            drop(tx);
            found
        };
        let mut readers = lock(&self.reading);
        if readers.len() < READERS_KEPT {
            readers.push(conn);
        }
        found
    }

    fn look_through<'c>(&'c self, conn: &'c Connection) -> Reader<'c> {
        Reader::new(conn, &self.contents, &self.names, &self.clock)
    }

    /// Makes the next looks be made anew, as after a change.
    #[cfg(test)]
    pub(crate) fn forget(&self) {
        self.memo.forget();
    }

    /// Runs one operation: all of it is kept and recorded, or nothing is.
    pub fn transact<T>(
        &self,
        who: &Session,
        operation: Operation,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        self.record(who, operation.0, None, work)
    }

    /// Takes back one operation: the one asked for, or the account's last.
    pub fn undo(&self, who: &Session, asked: Option<&OperationId>) -> Result<Outcome<UndoneStep>> {
        let plan = self.read(|file| changes::undo_step(file, who, asked))?;
        self.record(who, "undo", Some(plan.id()), |file| plan.apply(file))
    }

    /// Does again what the account's last undo took back.
    pub fn redo(&self, who: &Session) -> Result<Outcome<UndoneStep>> {
        let plan = self.read(|file| changes::redo_last(file, who))?;
        self.record(who, "redo", Some(plan.id()), |file| plan.apply(file))
    }

    fn record<T>(
        &self,
        who: &Session,
        name: &str,
        undoes: Option<&OperationId>,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        let mut writing = self.writing();
        let Writing { conn, current } = &mut *writing;
        let now = self.clock.now();
        let record = OperationRecord {
            id: OperationId::fresh(),
            device: &self.device,
            account_id: who.account_id_text(),
            account_name: who.name(),
            name,
            happened_at: now.to_string(),
            hlc_at: now,
            undoes,
        };
        let tx = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let begun = changes::begin(&tx, &record)?;
        let _recording = Recording::start(current, begun.seq);
        let mut writer = Writer::new(self.look_through(&tx), who);
        // An early return drops `tx`, which rolls everything back.
        let value = work(&mut writer)?;
        let subject = writer.subject().to_owned();
        let declared = writer.is_permanent();
        let sealing = Sealing { subject: &subject, permanent: declared, passed_by: writer.is_passed_by() };
        let tables = changes::finish(&tx, &record, &begun, &sealing)?;
        if tables.is_empty() {
            return Ok(Outcome { value, changed: Vec::new(), step: None });
        }
        let can_undo = undoes.is_none() && !declared && tables.iter().all(|table| is_undoable(table));
        tx.commit()?;
        let step = Step { id: record.id, name: name.to_owned(), subject, can_undo };
        Ok(Outcome { value, changed: changed_areas(&tables), step: Some(step) })
    }

    /// Changes who can open the file.
    ///
    /// Rejects for a school that lives in memory only.
    pub fn change_keys<T>(&self, change: impl FnOnce(&mut KeyFile, &DataKey) -> Result<T>) -> Result<T> {
        let disk = self.on_disk.as_ref().ok_or(Error::Invariant("a school in memory has no keys"))?;
        let mut keys = lock(&disk.keys);
        let mut changed = keys.clone();
        let value = change(&mut changed, &disk.key)?;
        changed.save(&disk.folder.keys())?;
        *keys = changed;
        Ok(value)
    }

    /// The key file as it stands.
    pub fn keys(&self) -> Result<KeyFile> {
        let disk = self.on_disk.as_ref().ok_or(Error::Invariant("a school in memory has no keys"))?;
        Ok(lock(&disk.keys).clone())
    }

    /// Makes a verified copy beside the school before something large changes it; the newest few are kept.
    pub fn copy_before(&self, what: &str) -> Result<()> {
        let Some(disk) = &self.on_disk else { return Ok(()) };
        let backups = disk.folder.backups();
        std::fs::create_dir_all(&backups)?;
        let begins = format!("before-{what}-");
        self.copy_to(&backups.join(format!("{begins}{}.db", self.clock.now().millis())), |_, _| Ok(()))?;
        let mut copies: Vec<_> = std::fs::read_dir(&backups)?
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&begins)))
            .collect();
        copies.sort();
        for old in copies.iter().rev().skip(COPIES_KEPT) {
            std::fs::remove_file(old)?;
        }
        Ok(())
    }

    /// Writes a verified copy of the database to `target`.
    pub fn copy_to(&self, target: &Path, step: impl FnMut(u64, u64) -> Result<()>) -> Result<()> {
        let disk = self.on_disk.as_ref().ok_or(Error::Invariant("a school in memory has no file"))?;
        let conn = store::open_reader(&disk.folder.database(), &disk.key)?;
        let moment = conn.unchecked_transaction()?;
        store::copy_verified(&moment, &disk.key, target, step)
    }

    /// Writes a verified copy of the attached files to `target`; `false` when there are none.
    pub(crate) fn copy_contents_to(&self, target: &Path, step: impl FnMut(u64, u64) -> Result<()>) -> Result<bool> {
        self.contents.copy_to(target, step)
    }

    fn writing(&self) -> MutexGuard<'_, Writing> {
        lock(&self.writing)
    }
}

/// Marks the connection as being inside an operation until it is dropped, however the operation ends.
struct Recording<'a>(&'a CurrentOperation);

impl<'a> Recording<'a> {
    fn start(current: &'a CurrentOperation, seq: i64) -> Self {
        current.set(seq);
        Self(current)
    }
}

impl Drop for Recording<'_> {
    fn drop(&mut self) {
        self.0.set(0);
    }
}

/// A lock that a panic left behind is safe to take: every transaction was rolled back when it was dropped.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn is_undoable(table: &str) -> bool {
    changes::WATCHED.iter().any(|watched| watched.table == table && !watched.append_only)
}

fn changed_areas(tables: &[String]) -> Vec<Area> {
    let mut areas: Vec<Area> = changes::WATCHED
        .iter()
        .filter(|watched| tables.iter().any(|table| table == watched.table))
        .map(|watched| watched.area)
        .chain([Area::History])
        .collect();
    areas.sort();
    areas.dedup();
    areas
}

/// Tells whether a folder holds a school that can be opened, without its password.
pub fn card(folder: &SchoolFolder) -> Result<KeyFile> {
    let keys = folder.load_keys()?;
    if !folder.database().exists() {
        return Err(Rejection::SchoolMissing.into());
    }
    Ok(keys)
}

/// Raises a closed school's schema version, so that tests can meet a file from the future.
#[doc(hidden)]
pub fn pretend_newer(folder: &Path, login: &str, password: &str) -> Result<()> {
    let folder = SchoolFolder::at(folder);
    let key = folder.load_keys()?.open_with_password(login, password)?;
    store::raise_version(&folder.database(), &key)
}

#[cfg(test)]
mod tests;
