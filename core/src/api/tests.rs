use std::collections::HashMap;

use serde_json::{Value, json};

use super::*;
use crate::clock::{Clock, Instant};
use crate::roles::Right;
use crate::roles::Role;
use crate::school::DataFolder;

struct Desk {
    app: App,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self::at("2026-11-23T04:00:00Z")
    }

    fn at(moment: &str) -> Self {
        // A fault says nothing by itself; its reason is in the log.
        let _ = env_logger::builder().is_test(true).filter_level(log::LevelFilter::Error).try_init();
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Clock::set_at(Instant::parse(moment).expect("a moment"));
        Self { app: App::with_clock(DataFolder::at(folder.path()), clock), _folder: folder }
    }

    fn call(&self, name: &str, request: Value) -> Value {
        self.app.dispatch(name, request)
    }

    fn done(&self, name: &str, request: Value) -> Value {
        let reply = self.call(name, request);
        assert_eq!(reply["kind"], "done", "{name}: {reply}");
        reply["value"].clone()
    }

    fn demo() -> Self {
        let desk = Self::new();
        desk.done("create_demo", json!({ "language": "kk" }));
        desk
    }
}

#[test]
fn the_types_of_the_interface_are_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/api/generated.ts");
    let current = typescript();
    if std::env::var_os("ZHOSPAR_UPDATE").is_some() {
        std::fs::write(path, &current).expect("generated.ts is writable");
    }
    let kept = std::fs::read_to_string(path).expect("generated.ts is there").replace("\r\n", "\n");
    assert!(
        kept == current,
        "ui/src/api/generated.ts is not what the commands say; run the tests once with ZHOSPAR_UPDATE=1"
    );
}

#[test]
fn the_demo_school_plays_to_its_end() {
    let desk = Desk::demo();
    let journal = desk.done("list_incidents", json!({}));
    assert_eq!(journal["counts"]["all"], 17, "fourteen incidents of the year, and three of the year before");
    let checked = desk.done("check", json!({}));
    assert_eq!(checked["sound"], true, "{checked}");
}

#[test]
fn the_demo_school_holds_decisions_in_every_status() {
    use crate::council::DecisionStatus;
    // On the day that its script ends, and a week later.
    for moment in ["2026-11-23T04:00:00Z", "2026-11-30T04:00:00Z"] {
        let desk = Desk::at(moment);
        desk.done("create_demo", json!({ "language": "kk" }));
        for status in DecisionStatus::ALL {
            let listed = desk.done("list_decisions", json!({ "status": status }));
            assert!(!listed.as_array().expect("decisions").is_empty(), "{} on {moment}", status.name());
        }
    }
}

#[test]
fn the_demo_school_compares_its_year_with_a_report_that_was_signed() {
    let desk = Desk::demo();
    let years = desk.done("list_school_years", json!({}));
    let report = desk.done("annual_report", json!({ "school_year_id": years[0]["id"] }));
    assert_eq!(report["before"], json!({ "label": "2025-2026", "told_by": "signed", "signed_on": "2026-05-29" }));
    let figures: Vec<Value> = report["sections"].as_array().expect("sections").iter().flat_map(figures_of).collect();
    let differ =
        figures.iter().filter(|figure| !figure["last_year"].is_null() && figure["last_year"] != figure["value"]);
    assert!(differ.count() > 20, "the two years are not the same");
    let signed = desk.done("annual_report", json!({ "school_year_id": years[1]["id"] }));
    assert_eq!((&signed["state"], &signed["before"]), (&json!("signed"), &Value::Null));
    let late = signed["sections"].as_array().expect("sections").iter().flat_map(figures_of);
    let moved: Vec<Value> =
        late.filter(|figure| figure["signed"] != figure["value"]).map(|one| one["key"].clone()).collect();
    assert!(moved.len() < 20, "most of what was signed in May still holds: {moved:?}");
}

fn figures_of(section: &Value) -> Vec<Value> {
    section["figures"].as_array().expect("figures").clone()
}

#[test]
fn a_plan_of_the_newest_template_is_offered_nothing_and_takes_nothing() {
    let desk = Desk::demo();
    let years = desk.done("list_school_years", json!({}));
    let plan = years[0]["plan_id"].clone();
    assert_eq!(desk.done("template_upgrade", json!({ "plan_id": plan })), Value::Null);
    let taken = desk.done("upgrade_template", json!({ "plan_id": plan, "keys": [] }));
    assert_eq!(taken, json!({ "applied": 0 }));
    let refused = desk.call("upgrade_template", json!({ "plan_id": plan, "keys": ["a02:title"] }));
    assert_eq!(refused["rejection"]["code"], "not-found", "{refused}");
}

#[test]
fn an_unknown_command_and_a_malformed_request_are_rejected_in_words() {
    let desk = Desk::demo();
    let code = |name: &str, request: Value| desk.call(name, request)["rejection"].clone();
    assert_eq!(code("make_coffee", json!({}))["code"], "command-unknown");
    assert_eq!(code("add_person", json!([1, 2]))["code"], "request-malformed");
    let malformed = code(
        "mark_done",
        json!({ "activity_id": "x", "occurrence_key": "single", "marked_on": "2026-02-30", "signed_by": "y" }),
    );
    assert_eq!(malformed, json!({ "code": "day-invalid", "field": "marked_on" }));
}

#[test]
fn without_a_session_only_the_door_opens() {
    let desk = Desk::new();
    for command in COMMANDS.iter().filter(|command| command.kind != Kind::Open) {
        let reply = desk.call(command.name, json!({}));
        assert_eq!(reply["rejection"]["code"], "signed-out", "{}: {reply}", command.name);
    }
}

#[test]
fn every_role_may_do_what_its_rights_say_and_nothing_else() {
    let desk = Desk::demo();
    let state = desk.done("app_state", json!({}));
    let school = state["session"]["school_id"].clone();
    let mut logins = HashMap::new();
    for &role in Role::ALL {
        let person =
            desk.done("add_person", json!({ "surname": format!("Сынақ{}", role.name()), "given_name": "Адам" }));
        desk.done("give_role", json!({ "person_id": person, "role": role, "from_on": "2026-09-01" }));
        let login = format!("login-{}", role.name());
        desk.done("add_account", json!({ "person_id": person, "login": login, "password": "сынақ-құпиясөз" }));
        logins.insert(role, login);
    }
    for (role, login) in logins {
        desk.done("sign_in", json!({ "school_id": school, "login": login, "password": "сынақ-құпиясөз" }));
        let rights: Vec<Right> = role.rights().to_vec();
        for command in COMMANDS.iter().filter(|command| command.kind != Kind::Open) {
            let Some(needed) = command.needs else { continue };
            // A request that no command accepts: it is refused for its form only after the right was checked.
            let reply = desk.call(command.name, json!([]));
            let refused = reply["rejection"]["code"] == "not-allowed";
            assert_eq!(refused, !rights.contains(&needed), "{} for {}: {reply}", command.name, role.name());
        }
    }
}

#[test]
fn a_file_is_read_and_changed_with_the_rights_that_its_owner_asks_for() {
    let desk = Desk::demo();
    let school = desk.done("app_state", json!({}))["session"]["school_id"].clone();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("Скриншот.txt");
    std::fs::write(&path, "сурет").expect("written");
    let source = json!({ "kind": "path", "path": path });
    let year = desk.done("list_school_years", json!({}))[0].clone();
    let planned =
        desk.done("list_evidence", json!({ "school_year_id": year["id"], "group": "accepted" }))["rows"][0].clone();
    let incident = desk.done("list_incidents", json!({}))["items"][0]["id"].clone();
    let id = desk.done("attach_incident_evidence", json!({ "incident_id": incident, "source": source }));
    let ours = desk.done("evidence_of_incident", json!({ "id": incident }))[0].clone();
    assert_eq!((&ours["id"], &ours["owner"]["kind"]), (&id, &json!("incident")));
    let mut logins = HashMap::new();
    for role in [Role::Viewer, Role::Secretary, Role::Member, Role::Director, Role::IntegrityOfficer] {
        let person =
            desk.done("add_person", json!({ "surname": format!("Сынақ{}", role.name()), "given_name": "Адам" }));
        desk.done("give_role", json!({ "person_id": person, "role": role, "from_on": "2026-09-01" }));
        let login = format!("login-{}", role.name());
        desk.done("add_account", json!({ "person_id": person, "login": login, "password": "сынақ-құпиясөз" }));
        logins.insert(role, login);
    }
    for (role, login) in logins {
        desk.done("sign_in", json!({ "school_id": school, "login": login, "password": "сынақ-құпиясөз" }));
        for (row, read, change, decide) in [
            (&planned, Right::PlanRead, Right::PlanMark, Right::PlanWrite),
            (&ours, Right::IncidentsRead, Right::IncidentsWrite, Right::IncidentsWrite),
        ] {
            let revision = &row["revision_id"];
            let copy = folder.path().join("көшірме.txt");
            // A reason and a title that are empty, a file that is not there: refused for that, once the right is there.
            let lost = json!({ "kind": "path", "path": folder.path().join("жоқ.txt") });
            for (name, request, needed) in [
                ("preview_evidence", json!({ "revision_id": revision }), read),
                ("save_evidence", json!({ "revision_id": revision, "path": copy }), read),
                ("revise_evidence", json!({ "id": row["id"], "source": lost }), change),
                ("edit_evidence", json!({ "id": row["id"], "title": "" }), change),
                ("remove_evidence", json!({ "id": row["id"], "reason": "" }), change),
                ("return_evidence", json!({ "id": row["id"], "reason": "" }), decide),
            ] {
                let reply = desk.call(name, request);
                let refused = reply["rejection"]["code"] == "not-allowed";
                assert_eq!(refused, !role.rights().contains(&needed), "{name} for {}: {reply}", role.name());
            }
        }
        let accepted = desk.call("accept_evidence", json!({ "id": id }));
        let refused = accepted["rejection"]["code"] == "not-allowed";
        assert_eq!(refused, !role.rights().contains(&Right::IncidentsWrite), "{}: {accepted}", role.name());
    }
}

#[test]
fn every_command_that_changes_rows_needs_a_right_or_touches_only_ones_own() {
    let own = [
        "set_preferences",
        "change_password",
        "undo",
        "redo",
        "snooze_reminder",
        "wake_reminder",
        "set_reminder_settings",
        "note_digest_shown",
    ];
    for command in COMMANDS.iter().filter(|command| command.kind == Kind::Write && command.needs.is_none()) {
        assert!(own.contains(&command.name), "{} is open to everybody", command.name);
    }
}

#[test]
fn every_operation_rejection_right_and_area_is_worded() {
    use crate::words::{Language, knows};
    for &language in Language::ALL.iter() {
        for command in COMMANDS.iter().filter(|command| command.kind == Kind::Write) {
            let key = format!("operation-{}", command.name);
            assert!(knows(language, &key), "{key} has no words in {language:?}");
        }
        for name in ["undo", "redo", "create_school", "export_notice_annex", "export_journal_with_names"] {
            assert!(knows(language, &format!("operation-{name}")), "operation-{name}");
        }
        for right in Right::ALL {
            assert!(knows(language, &format!("right-{}", right.name())), "{}", right.name());
        }
        for code in rejection_codes() {
            assert!(knows(language, &format!("rejection-{code}")), "rejection-{code} has no words in {language:?}");
        }
    }
}

/// The codes as the interface's types list them, so that none can be forgotten here.
fn rejection_codes() -> Vec<String> {
    let text = typescript();
    // What is said of a field stands on lines of its own.
    let typed = text.split("export type Rejection ").nth(1).and_then(|rest| rest.split(";\n").next());
    let line = typed.expect("rejections are typed");
    let codes: Vec<String> =
        line.split("\"code\": \"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect();
    assert!(codes.len() > 40, "the codes were read from: {line}");
    codes
}

/// What any write command might be asked, pointed at a line of the timeline: every field that requests have, filled in.
fn aimed_at(entry: &Value, incident: &Value, state: &str) -> Value {
    let wording = json!({ "kk": "Басқа", "ru": "Другое", "en": "Other" });
    let mut request = serde_json::Map::new();
    for field in ["id", "record_id", "entry_id", "task_id", "link_id", "before", "other_id"] {
        request.insert(field.into(), entry["id"].clone());
    }
    for field in [
        "text",
        "what",
        "reason",
        "note",
        "title",
        "outcome",
        "cause",
        "measures",
        "harm",
        "impact",
        "tool",
        "process",
        "place",
        "school_class",
        "discussion",
    ] {
        request.insert(field.into(), json!("басқа мәтін"));
    }
    for field in ["checked_on", "done_on", "held_on", "on", "marked_on", "occurred_on", "detected_on", "from_on"] {
        request.insert(field.into(), json!("2026-11-23"));
    }
    let more = json!({
        "incident_id": incident, "corrects": entry["position"], "position": entry["position"], "to": state, "name": wording,
        "hint": wording, "list": "type", "kind": "related", "effective": false, "minors": true, "required": true,
        "due_count": 1, "due_unit": "hours", "incident_type": "outage", "reported_by": "біреу",
        "immediate_action": "шара", "severity": null, "assigned_to_id": null, "role": null, "operation": null,
    });
    request.extend(more.as_object().expect("an object").clone());
    Value::Object(request)
}

#[test]
fn no_command_changes_a_line_of_the_timeline() {
    let desk = Desk::demo();
    let page = desk.done("list_incidents", json!({ "limit": 200 }));
    let ids: Vec<Value> = page["items"].as_array().expect("rows").iter().map(|row| row["id"].clone()).collect();
    let lines = || -> HashMap<String, Vec<Value>> {
        let of = |id: &Value| {
            let mut entries = desk.done("incident", json!({ "id": id }))["entries"].as_array().expect("lines").clone();
            // Said of a line, and not in it.
            entries.iter_mut().for_each(|entry| entry["corrected_by"] = Value::Null);
            (id.to_string(), entries)
        };
        ids.iter().map(of).collect()
    };
    let first = lines();
    let mut accepted = 0;
    for command in COMMANDS.iter().filter(|command| command.kind == Kind::Write) {
        // The session has to last to the end of the test.
        if ["disable_account", "person_leaves", "end_role", "hand_over"].contains(&command.name) {
            continue;
        }
        for id in &ids[..4] {
            let entry = &first[&id.to_string()][0];
            for state in ["reopened", "void", "dismissed"] {
                let mut request = aimed_at(entry, id, state);
                accepted += usize::from(desk.call(command.name, request.clone())["kind"] == "done");
                // And the same request with the incident itself in the place of the line.
                request["id"] = id.clone();
                accepted += usize::from(desk.call(command.name, request)["kind"] == "done");
            }
        }
    }
    assert!(accepted > 20, "some of the requests were good ones: {accepted}");
    for seq in desk.done("list_operations", json!({}))["items"].as_array().expect("operations") {
        desk.call("undo", json!({ "operation": seq["id"] }));
    }
    let last = lines();
    for (id, entries) in &first {
        assert_eq!(last[id][..entries.len()], entries[..], "the lines of {id} are there, as they were, in their order");
    }
}

#[test]
fn agenda_minutes_and_extract_are_laid_out_in_kazakh_and_in_russian() {
    let desk = Desk::demo();
    let meetings = desk.done("list_meetings", json!({ "body": "council" }));
    let meetings = meetings.as_array().expect("meetings");
    let signed = meetings.iter().find(|meeting| meeting["state"] == "signed").expect("signed minutes");
    let card = desk.done("meeting", json!({ "id": signed["id"] }));
    let decision = card["agenda"][0]["decisions"][0]["id"].clone();
    let folder = tempfile::tempdir().expect("a folder");
    for language in ["kk", "ru", "both"] {
        for (document, id, value) in [
            ("agenda", "meeting_id", &signed["id"]),
            ("minutes", "meeting_id", &signed["id"]),
            ("extract", "decision_id", &decision),
        ] {
            for (ending, begins) in [("pdf", "%PDF"), ("docx", "PK")] {
                let path = folder.path().join(format!("{document}-{language}.{ending}"));
                let request = json!({ "document": document, id: value, "language": language, "path": path });
                desk.done("export_document", request);
                let written = std::fs::read(&path).expect("a file");
                assert!(written.starts_with(begins.as_bytes()), "{document} in {language} as {ending}");
            }
        }
    }
}
