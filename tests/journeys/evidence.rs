//! The papers that prove the work: handed in, judged, kept whole through backup and damage, and handed out again.

use std::fs;
use std::io::Read;
use std::path::Path;

use journeys::{Desk, PASSWORD, text};
use serde_json::{Value, json};

fn in_base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let joined = three.iter().fold(0_u32, |sum, byte| (sum << 8) | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS[(joined >> (18 - 6 * place)) as usize & 63];
            out.push(if place <= three.len() { letter as char } else { '=' });
        }
    }
    out
}

fn attach(desk: &Desk, number: &str, path: &Path) -> Value {
    let source = json!({ "kind": "path", "path": path.display().to_string() });
    desk.done("attach_evidence", json!({ "activity_id": desk.row(number)["id"], "source": source }))
}

fn saved(desk: &Desk, revision: &Value) -> Vec<u8> {
    let path = desk.folder().join("saved.bin");
    let saved = desk.done("save_evidence", json!({ "revision_id": revision, "path": path.display().to_string() }));
    fs::read(text(&saved["path"])).expect("the saved file")
}

#[test]
fn a_file_comes_in_by_chunks_and_goes_out_as_it_came() {
    let desk = Desk::with_school();
    let bytes: Vec<u8> = (0..3_000_000_u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let mut upload = Value::Null;
    for chunk in bytes.chunks(1_000_000) {
        upload =
            desk.done("stage_file", json!({ "upload_id": upload, "bytes": in_base64(chunk) }))["upload_id"].clone();
    }
    let source = json!({ "kind": "upload", "upload_id": upload, "file_name": "Видео.bin" });
    desk.done("attach_evidence", json!({ "activity_id": desk.row("2")["id"], "source": source }));
    let again = desk.rejected("attach_evidence", json!({ "activity_id": desk.row("2")["id"], "source": source }));
    assert_eq!(again, "upload-unknown", "an upload is handed in once");

    let card = desk.done("evidence_of_activity", json!({ "id": desk.row("2")["id"] }))[0].clone();
    assert_eq!(card["size"], 3_000_000);
    assert!(saved(&desk, &card["revision_id"]) == bytes, "the copy is the same to the last byte");
    let preview = desk.done("preview_evidence", json!({ "revision_id": card["revision_id"] }));
    assert_eq!(preview["kind"], "none");
}

#[test]
fn a_changed_or_missing_content_is_said_everywhere_and_a_backup_brings_it_back() {
    let desk = Desk::with_school();
    let note = desk.folder().join("Анықтама.txt");
    fs::write(&note, "Сауалнаманың қорытындысы").expect("written");
    attach(&desk, "1", &note);
    let card = desk.done("evidence_of_activity", json!({ "id": desk.row("1")["id"] }))[0].clone();
    assert_eq!(desk.done("check", json!({}))["files"], 1);
    let backup = desk.folder().join("backup.zhospar");
    desk.done("backup", json!({ "path": backup.display().to_string() }));

    let contents = desk.school_folder().join("files.db");
    desk.done("lock", json!({}));
    let desk = desk.restart();
    let mut damaged = fs::read(&contents).expect("files.db");
    assert!(!String::from_utf8_lossy(&damaged).contains("Сауалнаманың"), "contents are encrypted");
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0x10;
    fs::write(&contents, &damaged).expect("written");
    desk.sign_in("chair", PASSWORD);
    let preview = json!({ "revision_id": card["revision_id"] });
    assert_eq!(desk.rejected("preview_evidence", preview.clone()), "content-damaged");
    let path = desk.folder().join("copy.txt").display().to_string();
    let save = json!({ "revision_id": card["revision_id"], "path": path });
    assert_eq!(desk.rejected("save_evidence", save), "content-damaged");
    assert!(!Path::new(&path).exists(), "nothing is written of a damaged file");
    let checked = desk.done("check", json!({}));
    assert_eq!((checked["sound"].clone(), checked["damaged_files"].clone()), (json!(false), json!(["Анықтама.txt"])));
    assert_eq!(desk.row("1")["document"], "Анықтама", "the record of it stands");

    let folder = tempfile::tempdir().expect("a folder");
    let restored = zhospar_core::school::DataFolder::at(folder.path());
    zhospar_core::school::restore_backup(&restored, &backup).expect("restored");
    let app = zhospar_core::api::App::new(restored);
    let state = app.dispatch("app_state", json!({}));
    let school = state["value"]["schools"][0]["id"].clone();
    app.dispatch("sign_in", json!({ "school_id": school, "login": "chair", "password": PASSWORD }));
    let shown = app.dispatch("preview_evidence", preview);
    assert_eq!(shown["value"]["text"], "Сауалнаманың қорытындысы");
}

#[test]
fn the_inspection_folder_begins_with_what_is_missing_and_holds_the_originals() {
    let desk = Desk::new();
    desk.done("create_demo", json!({ "language": "kk" }));
    desk.turn_to("2026-11-23T04:00:00Z");
    let year = desk.year();
    let list = desk.done("list_evidence", json!({ "school_year_id": year }));
    assert_eq!(list["counts"]["all"], 5);
    assert_eq!(list["counts"]["returned"], 1);
    assert_eq!(list["counts"]["submitted"], 1);
    assert!(list["counts"]["missing"].as_u64() > Some(0));

    let path = desk.folder().join("Тексеру.zip");
    let request = json!({ "school_year_id": year, "language": "kk", "path": path.display().to_string() });
    desk.done("export_inspection", request);
    let mut archive = zip::ZipArchive::new(fs::File::open(&path).expect("the archive")).expect("a zip archive");
    let names: Vec<String> = archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    assert_eq!(names.len(), 6, "the paper and five originals: {names:?}");
    assert!(names.iter().any(|name| name.starts_with("00 ") && name.ends_with(".pdf")), "{names:?}");
    let mut original = Vec::new();
    let name = names.iter().find(|name| name.contains("талдамалық анықтама")).expect("the note");
    archive.by_name(name).expect("the note").read_to_end(&mut original).expect("read");
    let seed = concat!(env!("CARGO_MANIFEST_DIR"), "/../seeds/demo-files/survey-note.pdf");
    assert!(original == fs::read(seed).expect("the seed"), "the original is the same to the last byte");

    let all = desk.folder().join("бәрі.zip");
    desk.done("save_all_evidence", json!({ "school_year_id": year, "path": all.display().to_string() }));
    let archive = zip::ZipArchive::new(fs::File::open(&all).expect("the archive")).expect("a zip archive");
    assert_eq!(archive.len(), 5);
}

#[test]
fn pages_of_a_pdf_are_drawn_and_turned() {
    let desk = Desk::new();
    desk.done("create_demo", json!({ "language": "kk" }));
    let card = desk.done("evidence_of_activity", json!({ "id": desk.row("1")["id"] }))[0].clone();
    assert_eq!(card["media_type"], "application/pdf");
    let page = desk.done("preview_evidence", json!({ "revision_id": card["revision_id"], "page": 99 }));
    assert_eq!((page["kind"].clone(), page["page"].clone()), (json!("page"), page["pages"].clone()));
    assert!(text(&page["base64"]).starts_with("iVBORw0KGgo"), "a PNG picture");
}
