//! A data leak: who it is about is sealed, looked at with a reason, written out for few, and erased in the end.

use std::fs;
use std::path::Path;

use journeys::{Desk, PASSWORD, cli, quick_incident, run, text};
use serde_json::{Value, json};

/// Planted in the school: the sealed name with its parts, and how to reach the person.
const PLANTED: [&str; 5] = ["Құпиясова", "құпиясова", "купиясова", "Айнамкөз", "8 705 987 65 43"];

struct Leak {
    desk: Desk,
    incident: Value,
    number: String,
    person: Value,
}

impl Leak {
    /// A leak found on Friday afternoon, with one pupil's name sealed; the integrity officer and a secretary have accounts.
    fn new() -> Self {
        let desk = Desk::with_school();
        desk.turn_to("2026-11-20T10:30:00Z");
        let officer = desk.person("Әбдірахманов");
        desk.done("add_account", json!({ "person_id": officer, "login": "officer", "password": PASSWORD }));
        let secretary = desk.done("add_person", json!({ "surname": "Тілеуова", "given_name": "Әсел" }));
        desk.done("give_role", json!({ "person_id": secretary, "role": "secretary", "from_on": "2026-09-01" }));
        desk.done("add_account", json!({ "person_id": secretary, "login": "secretary", "password": PASSWORD }));
        let mut quick = quick_incident("2026-11-20");
        quick["incident_type"] = json!("data_leak");
        quick["detected_time"] = json!("15:20");
        let registered = desk.done("register_incident", quick);
        let incident = registered["id"].clone();
        let new = json!({
            "incident_id": incident, "kind": "pupil", "name": "Құпиясова Айнамкөз", "contact": "8 705 987 65 43",
        });
        let added = desk.done("add_identity", new);
        assert_eq!(added["label"], "А оқушысы");
        Self { number: text(&registered["number"]), person: added["id"].clone(), incident, desk }
    }

    fn sign_in(&self, login: &str) {
        assert_eq!(self.desk.sign_in(login, PASSWORD)["kind"], "done", "{login}");
    }

    fn readings(&self) -> Vec<Value> {
        let readings = self.desk.done("list_identity_readings", json!({ "id": self.incident }));
        readings.as_array().expect("a list").clone()
    }
}

fn every_file(folder: &Path, visit: &mut impl FnMut(&Path, &[u8])) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => every_file(&path, visit),
            false => visit(&path, &fs::read(&path).expect("a file")),
        }
    }
}

#[test]
fn a_look_is_recorded_even_if_the_program_is_closed_right_after() {
    let leak = Leak::new();
    leak.sign_in("officer");
    let reveal = json!({ "id": leak.person, "reason": "ата-анасына хабарлау" });
    assert_eq!(leak.desk.done("reveal_identity", reveal)["name"], "Құпиясова Айнамкөз");
    let Leak { desk, incident, number, person } = leak;
    let leak = Leak { desk: desk.restart(), incident, number, person };
    leak.sign_in("officer");
    let readings = leak.readings();
    assert_eq!(readings.len(), 1);
    assert_eq!(readings[0]["reason"], "ата-анасына хабарлау");
    assert_eq!(readings[0]["read_by"], "Әбдірахманов Н. Қ.");
}

#[test]
fn without_the_right_nobody_sees_writes_out_or_erases_a_name() {
    let leak = Leak::new();
    let paper = leak.desk.folder().join("журнал.xlsx");
    for login in ["chair", "secretary"] {
        leak.sign_in(login);
        for (name, request) in [
            ("reveal_identity", json!({ "id": leak.person, "reason": "қызық" })),
            ("list_identity_readings", json!({ "id": leak.incident })),
            ("erase_identity", json!({ "id": leak.person, "reason": "қажет емес" })),
            (
                "erase_name",
                json!({ "incident_id": leak.incident, "name": "Айнамкөз", "label": "А оқушысы", "reason": "қате" }),
            ),
            ("set_identity_retention", json!({ "months": 1 })),
            ("export_journal_with_names", json!({ "year": null, "language": "kk", "path": paper, "reason": "қызық" })),
            (
                "export_document",
                json!({
                    "document": "notice_annex", "incident_id": leak.incident, "language": "kk", "path": paper,
                    "reason": "қызық",
                }),
            ),
        ] {
            assert_eq!(leak.desk.rejected(name, request), "not-allowed", "{name} for {login}");
        }
        let people = leak.desk.done("list_identities", json!({ "id": leak.incident }));
        assert_eq!(people[0]["label"], "А оқушысы");
        assert!(!people.to_string().contains("Құпиясова"));
    }
    assert!(!paper.exists());
    leak.sign_in("officer");
    assert!(leak.readings().is_empty(), "a refused look is no look");
}

#[test]
fn a_planted_name_is_in_no_file_no_answer_and_no_open_paper() {
    let leak = Leak::new();
    let (desk, folder) = (&leak.desk, leak.desk.folder());
    leak.sign_in("officer");
    desk.done("reveal_identity", json!({ "id": leak.person, "reason": "ата-анасына хабарлау" }));
    leak.sign_in("chair");
    let year = desk.year();
    let asked = [
        ("incident", json!({ "id": leak.incident })),
        ("history", json!({ "record_id": leak.incident })),
        ("history", json!({ "record_id": leak.person })),
        ("list_operations", json!({ "before": null })),
        ("list_incidents", json!({ "text": "Құпиясова" })),
        ("list_identities", json!({ "id": leak.incident })),
        ("notice", json!({ "id": leak.incident })),
        ("notice_letter", json!({ "incident_id": leak.incident, "language": "kk" })),
        ("today", json!({})),
    ];
    let answers = asked.map(|(name, request)| (name, desk.done(name, request).to_string()));
    assert!(answers[4].1.contains("\"items\":[]"), "search finds nobody by a sealed name");
    let paper =
        |name: &str, file: &str| json!({ "document": name, "incident_id": leak.incident, "path": folder.join(file) });
    for (command, more) in [
        ("export_journal", json!({ "year": 2026, "path": folder.join("журнал.xlsx") })),
        ("export_workbook", json!({ "school_year_id": year, "path": folder.join("жыл.xlsx") })),
        ("export_document", paper("incident", "карточка.pdf")),
        ("export_document", paper("incident", "карточка.docx")),
        ("export_document", paper("notice", "хабарлама.pdf")),
        ("export_document", paper("notice", "хабарлама.docx")),
        ("backup", json!({ "path": folder.join("көшірме.zhospar") })),
    ] {
        let mut request = more;
        request["language"] = json!("kk");
        desk.done(command, request);
    }
    let mut files = 0;
    let mut look = |path: &Path, bytes: &[u8]| {
        files += 1;
        for name in PLANTED {
            let stands = bytes.windows(name.len()).any(|window| window == name.as_bytes());
            assert!(!stands, "{name} stands in {}", path.display());
        }
    };
    every_file(folder, &mut look);
    for (name, answer) in &answers {
        look(Path::new(name), answer.as_bytes());
    }
    assert!(files >= 8 + answers.len(), "the files were looked at");
}

#[test]
fn an_erased_name_stays_erased_and_the_check_still_passes() {
    let leak = Leak::new();
    let desk = &leak.desk;
    leak.sign_in("chair");
    let note = json!({ "incident_id": leak.incident, "text": "Құпиясованың анасы келді", "corrects": null });
    desk.done("add_incident_entry", note);
    leak.sign_in("officer");
    let name = json!({
        "incident_id": leak.incident, "name": "Құпиясова", "label": "А оқушысы", "reason": "қателесіп жазылған",
    });
    assert_eq!(desk.done("erase_name", name)["entries"], 1);
    desk.done("erase_identity", json!({ "id": leak.person, "reason": "сақтау мерзімі өтті" }));
    assert_eq!(desk.rejected("reveal_identity", json!({ "id": leak.person, "reason": "тағы" })), "identity-erased");
    for login in ["officer", "chair"] {
        leak.sign_in(login);
        assert_eq!(desk.rejected("undo", json!({ "operation": null })), "undo-permanent");
        let operations = desk.done("list_operations", json!({ "before": null }));
        for operation in operations["items"].as_array().expect("operations").iter().take(5) {
            let undone = desk.call("undo", json!({ "operation": operation["id"] }));
            assert_eq!(undone["kind"], "rejected", "{operation}");
        }
    }
    let card = desk.done("incident", json!({ "id": leak.incident }));
    let entry = card["entries"].as_array().and_then(|entries| entries.last()).expect("an entry");
    assert_eq!(entry["text"], "А оқушысының анасы келді");
    let erasures = desk.done("list_erasures", json!({ "id": leak.incident }));
    assert_eq!((&erasures[0]["entry"], &erasures[0]["erased_by"]), (&entry["position"], &json!("Әбдірахманов Н. Қ.")));
    assert!(!desk.done("history", json!({ "record_id": leak.incident })).to_string().contains("Құпиясова"));
    let checked = desk.done("check", json!({}));
    assert_eq!(checked["sound"], true, "{checked}");
}

#[test]
fn the_notice_counts_down_over_the_weekend_and_late_is_late() {
    let leak = Leak::new();
    let desk = &leak.desk;
    let notice = desk.done("notice", json!({ "id": leak.incident }));
    assert_eq!((&notice["state"], &notice["clock"]["due_at"]), (&json!("running"), &json!("2026-11-23T10:20:00Z")));
    let today = desk.done("today", json!({}));
    assert_eq!(today["steps"][0], json!({ "step": "send_notices", "count": 1 }), "it comes before everything");
    assert_eq!(today["notices"][0]["number"], json!(leak.number));
    desk.turn_to("2026-11-23T11:00:00Z");
    assert_eq!(desk.done("notice", json!({ "id": leak.incident }))["state"], "late");
    let sent = json!({
        "incident_id": leak.incident, "sent_on": "2026-11-23", "sent_time": "15:45", "channel": "электрондық пошта",
        "reference": "01-12/45", "note": "",
    });
    desk.done("record_notice_sent", sent);
    let notice = desk.done("notice", json!({ "id": leak.incident }));
    assert_eq!((&notice["state"], &notice["clock"]["minutes_left"]), (&json!("sent_late"), &json!(-25)));
    let steps = desk.done("today", json!({}))["steps"].to_string();
    assert!(!steps.contains("send_notices"), "{steps}");
}

#[test]
fn the_annex_is_for_few_and_its_names_are_recorded() {
    let leak = Leak::new();
    leak.sign_in("officer");
    let path = leak.desk.folder().join("қосымша.pdf");
    let annex = |language: &str, reason: &str| {
        json!({
            "document": "notice_annex", "incident_id": leak.incident, "language": language, "path": path, "reason": reason,
        })
    };
    assert_eq!(leak.desk.rejected("export_document", annex("kk", "")), "reason-missing");
    assert_eq!(leak.desk.rejected("export_document", annex("en", "орган сұрады")), "paper-official-only");
    assert!(!path.exists() && leak.readings().is_empty());
    leak.desk.done("export_document", annex("kk", "орган сұрады"));
    assert!(fs::read(&path).expect("a file").starts_with(b"%PDF"));
    assert_eq!(leak.readings()[0]["purpose"], "notice");
}

#[test]
fn the_command_line_writes_the_journal_and_a_card() {
    let leak = Leak::new();
    leak.desk.done("lock", json!({}));
    let (school, machine) = (leak.desk.school_folder(), leak.desk.folder().to_owned());
    let Leak { desk, number, .. } = leak;
    // The folder belongs to the desk; only the program on it is closed.
    let ask = |login: &str, arguments: &[&str]| run(cli(&school, &machine).args(["--account", login]).args(arguments));
    let path = |name: &str| machine.join(name).display().to_string();
    let journal = ask("chair", &["export", "journal", &path("журнал.xlsx"), "--lang", "ru"]);
    assert_eq!(journal.code, 0, "{}{}", journal.out, journal.err);
    let refused = ask("chair", &["export", "journal", &path("аты.xlsx"), "--with-names", "сұрау"]);
    assert_eq!(refused.code, 3, "{}", refused.err);
    assert!(!machine.join("аты.xlsx").exists());
    let named = ask("officer", &["export", "journal", &path("аты.xlsx"), "--with-names", "сұрау № 5"]);
    assert_eq!(named.code, 0, "{}", named.err);
    let card = ask("chair", &["export", "incident", &number, &path("карточка.pdf")]);
    assert_eq!(card.code, 0, "{}", card.err);
    assert!(fs::read(machine.join("карточка.pdf")).expect("a card").starts_with(b"%PDF"));
    let unknown = ask("chair", &["export", "incident", "2026-07/99", &path("жоқ.pdf")]);
    assert_eq!(unknown.code, 3, "{}", unknown.err);
    drop(desk);
}
