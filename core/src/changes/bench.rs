//! How much the record costs on a large import. Run by `script/bench record`; never a test of time.

use std::time::Instant as Stopwatch;

use super::*;
use crate::clock::Clock;
use crate::ids::SchoolId;
use crate::people::{self, AddPerson};
use crate::school::{DataFolder, DataKey, KeyFile, School};
use crate::session::Session;
use crate::words::Language;

const ROWS: u32 = 100_000;

/// Imports the rows as one operation into a new encrypted file; gives rows per second and the size of the file.
fn import(dropped: &[&str]) -> (f64, u64) {
    let temp = tempfile::tempdir().expect("a folder");
    let data = DataFolder::at(temp.path());
    let id = SchoolId::fresh();
    let folder = data.school(&id);
    let keys = KeyFile::new(id, "bench", Language::Kk, false);
    let school = School::create(folder.clone(), keys, DataKey::random().expect("a key"), "bench".into(), Clock::System)
        .expect("a school");
    for like in dropped {
        school.drop_triggers_for_bench(like);
    }
    let who = Session::founding(Language::Kk);
    let started = Stopwatch::now();
    school
        .transact(&who, Operation("import"), |file| {
            for n in 0..ROWS {
                people::add_person(
                    file,
                    &AddPerson {
                        surname: format!("Сейітова{n}"),
                        given_name: "Гүлмира".into(),
                        patronymic: "Болатқызы".into(),
                        post: crate::text::Wording::kazakh("бастауыш сынып мұғалімі"),
                        phone: "8 700 000 00 00".into(),
                        email: String::new(),
                    },
                )?;
            }
            // One recorded row, because an operation that recorded nothing is not kept.
            crate::profile::next_number(file, "bench", "2026")
        })
        .expect("imported");
    let seconds = started.elapsed().as_secs_f64();
    drop(school);
    let bytes = std::fs::metadata(folder.database()).expect("the file").len();
    (f64::from(ROWS) / seconds, bytes)
}

#[test]
#[ignore = "a measurement, run by script/bench"]
fn import_of_100_000_rows_with_and_without_the_record() {
    for (what, dropped) in [
        ("rows alone", &["record_people%", "find_people%"][..]),
        ("rows and search", &["record_people%"]),
        ("rows and the record of change", &["find_people%"]),
        ("rows, search and the record of change", &[]),
    ] {
        let (rate, bytes) = import(dropped);
        println!("{what:<40} {rate:>10.0} rows/s {:>8.1} MB", bytes as f64 / 1e6);
    }
}
