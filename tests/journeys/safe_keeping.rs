//! What the files of a school show to somebody who has the disk but not the password.

use std::fs;
use std::path::Path;

use journeys::{Desk, PASSWORD, quick_incident};
use serde_json::json;

fn every_file(folder: &Path, visit: &mut impl FnMut(&Path, &[u8])) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            every_file(&path, visit);
        } else {
            visit(&path, &fs::read(&path).expect("a file"));
        }
    }
}

#[test]
fn names_and_texts_are_found_in_no_file() {
    let desk = Desk::with_school();
    desk.turn_to("2026-11-23T06:00:00Z");
    desk.done("add_person", json!({ "surname": "Құпияқызы", "given_name": "Аяулым", "phone": "8 700 123 45 67" }));
    let mut incident = quick_incident("2026-11-23");
    incident["what"] = json!("Жасырын оқиға мәтіні");
    desk.done("register_incident", incident);
    let backup = desk.folder().join("көшірме.zhospar");
    desk.done("backup", json!({ "path": backup }));
    let planted = ["Құпияқызы", "құпияқызы", "кұпиякызы", "Аяулым", "123 45 67", "Жасырын оқиға", PASSWORD, "Сейітова"];
    let look = |when: &str| {
        let mut files = 0;
        every_file(desk.folder(), &mut |path, bytes| {
            files += 1;
            for name in planted {
                let found = bytes.windows(name.len()).any(|window| window == name.as_bytes());
                assert!(!found, "{when}: {name} stands in {}", path.display());
            }
        });
        assert!(files >= 4, "the files were looked at");
    };
    look("while open");
    desk.done("lock", json!({}));
    look("when closed");
}

#[test]
fn closing_leaves_one_whole_file() {
    let desk = Desk::with_school();
    desk.done("list_people", json!({}));
    desk.done("lock", json!({}));
    let folder = desk.school_folder();
    assert!(!folder.join("school.db-wal").exists(), "the log was folded into the file");
    assert!(fs::metadata(folder.join("school.db")).expect("the file").len() > 100_000);
}

#[test]
fn a_newer_file_is_refused_and_not_a_byte_of_it_changes() {
    let desk = Desk::with_school();
    desk.done("lock", json!({}));
    let folder = desk.school_folder();
    zhospar_core::school::pretend_newer(&folder, "chair", PASSWORD).expect("made newer");
    let before = fs::read(folder.join("school.db")).expect("the file");
    assert_eq!(desk.sign_in("chair", PASSWORD)["rejection"]["code"], "school-newer");
    assert_eq!(fs::read(folder.join("school.db")).expect("the file"), before);
    assert!(!folder.join("school.db-wal").exists(), "nothing was written beside it either");
}
