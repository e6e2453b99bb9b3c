use std::fs;

use super::*;
use crate::ids::SchoolId;
use crate::words::Language;

/// A folder with a file of an earlier version in it.
fn older(version: i64) -> (tempfile::TempDir, SchoolFolder, KeyFile, DataKey) {
    let temp = tempfile::tempdir().expect("a folder");
    let data = DataFolder::at(temp.path());
    let id = SchoolId::fresh();
    let folder = data.school(&id);
    folder.create().expect("created");
    let key = DataKey::random().expect("a key");
    store::make_older(&folder.database(), &key, version).expect("an older file");
    (temp, folder, KeyFile::new(id, "мектеп", Language::Kk, false), key)
}

#[test]
fn an_older_file_is_migrated_after_a_copy_of_it_was_verified() {
    for version in 1..store::CURRENT_VERSION {
        let (_temp, folder, keys, key) = older(version);
        let school = School::open(folder.clone(), keys, key.clone(), "device".into(), Clock::System).expect("migrated");
        drop(school);
        assert_eq!(store::version_of(&folder.database(), &key).expect("a version"), store::CURRENT_VERSION);
        let copies: Vec<_> = fs::read_dir(folder.backups())
            .expect("a folder of backups")
            .map(|entry| entry.expect("an entry").path())
            .collect();
        assert_eq!(copies.len(), 1, "one copy, made before the migration");
        assert_eq!(store::version_of(&copies[0], &key).expect("the copy opens"), version, "as it was");
    }
}

#[test]
fn a_current_file_is_opened_without_a_copy() {
    let (_temp, folder, keys, key) = older(store::CURRENT_VERSION);
    drop(School::open(folder.clone(), keys, key, "device".into(), Clock::System).expect("opened"));
    assert!(!folder.backups().exists(), "nothing was going to change");
}

#[test]
fn a_file_that_cannot_be_copied_is_not_migrated() {
    let (_temp, folder, keys, key) = older(1);
    fs::write(folder.backups(), "a file where the folder should be").expect("in the way");
    assert!(School::open(folder.clone(), keys, key.clone(), "device".into(), Clock::System).is_err());
    assert_eq!(store::version_of(&folder.database(), &key).expect("it opens"), 1, "it is as it was");
}

#[test]
fn what_was_promised_of_the_file_is_switched_on() {
    let (_temp, folder, keys, key) = older(store::CURRENT_VERSION);
    let school = School::open(folder, keys, key, "device".into(), Clock::System).expect("opened");
    let settings = store::settings_for_tests(&school.writing().conn).expect("settings");
    assert_eq!(settings, ["wal", "2", "1", "0", "1"], "journal, synchronous, foreign keys, trusted schema, cell size");
}
