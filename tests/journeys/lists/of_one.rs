//! What stands on the card of one incident or the page of one meeting, and what the settings of incidents list.

use super::{column, demo, each, of, sheet, sheet_in};
use journeys::{Desk, quick_incident, text};
use serde_json::{Value, json};
use zhospar_core::clock::{Day, Instant};
use zhospar_core::words::moment_short;

/// Planted in the school: a sealed name, its parts, and how to reach the person.
const PLANTED: [&str; 4] = ["Құпиясова", "Айнамкөз", "8 705 987 65 43", "Құпиясова Айнамкөз"];

fn moment(value: &Value) -> String {
    moment_short(Instant::parse(&text(value)).expect("a moment"))
}

fn sign_in(desk: &Desk, login: &str) {
    desk.done("lock", json!({}));
    assert_eq!(desk.sign_in(login, "demo-demo-demo")["kind"], "done", "{login}");
}

/// An incident with one pupil's name sealed, that the director, who is signed in then, has looked at.
fn looked_at(desk: &Desk) -> Value {
    let incident = desk.done("register_incident", quick_incident("2026-11-20"))["id"].clone();
    let sealed = json!({ "incident_id": incident, "kind": "pupil", "name": PLANTED[3], "contact": PLANTED[2] });
    let person = desk.done("add_identity", sealed)["id"].clone();
    sign_in(desk, "director");
    desk.done("reveal_identity", json!({ "id": person, "reason": "ата-анасына хабарлау" }));
    incident
}

fn names_nobody(rows: &[Vec<String>]) -> bool {
    rows.iter().flatten().all(|cell| !PLANTED.iter().any(|planted| cell.contains(planted)))
}

#[test]
fn the_timeline_of_an_incident_is_written_entry_by_entry_and_names_nobody() {
    let desk = demo();
    let incident = looked_at(&desk);
    sign_in(&desk, "demo");
    for (words, corrects) in [("Ата-анасы шақырылды", Value::Null), ("Ата-анасымен сөйлесілді", json!(2))]
    {
        desk.done("add_incident_entry", json!({ "incident_id": incident, "text": words, "corrects": corrects }));
    }
    desk.done("move_incident", json!({ "id": incident, "to": "dismissed", "reason": "қате тіркелді" }));
    let entries = desk.done("incident", json!({ "id": incident }))["entries"].clone();
    let written = sheet(&desk, "incident_timeline", json!({ "id": incident }));
    let (lines, foot) = written.split_at(written.len() - 1);
    assert!(foot[0][0].starts_with("Бұл көшірмеде адамдардың аты-жөні көрсетілмейді"), "{foot:?}");
    assert_eq!(column(lines, 0), each(&entries).map(|entry| entry["position"].to_string()).collect::<Vec<_>>());
    assert_eq!(column(lines, 1), each(&entries).map(|entry| moment(&entry["recorded_at"])).collect::<Vec<_>>());
    assert_eq!(column(lines, 2), of(&entries, "recorded_by"));
    assert_eq!(column(lines, 3), ["Тіркелді", "Жазба", "2-жазбаға түзету", "Күйі өзгерді"]);
    assert_eq!(column(lines, 4)[3], "Негізсіз");
    assert_eq!(column(lines, 5), of(&entries, "text"));
    assert!(names_nobody(&written));
}

#[test]
fn a_name_that_was_taken_out_of_an_entry_is_said_to_be_gone_beside_it() {
    let desk = demo();
    let incident = looked_at(&desk);
    let name = "Тұрсынхан";
    sign_in(&desk, "demo");
    desk.done("add_incident_entry", json!({ "incident_id": incident, "text": format!("{name} келді") }));
    sign_in(&desk, "director");
    let erase = json!({ "incident_id": incident, "name": name, "label": "А оқушысы", "reason": "аты жазылып кеткен" });
    desk.done("erase_name", erase);
    let written = sheet(&desk, "incident_timeline", json!({ "id": incident }));
    let line = written.iter().find(|row| row[3] == "Жазба").expect("the entry");
    assert_eq!(line[5], "А оқушысы келді");
    assert!(line[6].starts_with("Аты-жөн алынып тасталды: "), "{line:?}");
    assert!(written.iter().flatten().all(|cell| !cell.contains(name)));
}

#[test]
fn the_tasks_of_an_incident_are_the_list_of_tasks_that_it_narrows() {
    let desk = demo();
    let incident = looked_at(&desk);
    let asked = json!({ "group": "all", "incident_id": incident });
    let shown = desk.done("list_tasks", asked.clone());
    assert!(each(&shown).count() > 1, "its checklist was given as tasks");
    assert_eq!(column(&sheet(&desk, "tasks", asked), 0), of(&shown, "title"));
}

#[test]
fn looks_at_sealed_names_are_written_for_an_inspection_without_the_names() {
    let desk = demo();
    let incident = looked_at(&desk);
    let asked = json!({ "id": incident });
    let readings = desk.done("list_identity_readings", asked.clone());
    let written = sheet(&desk, "identity_readings", asked);
    let director = text(&readings[0]["read_by"]);
    let at = moment(&readings[0]["read_at"]);
    assert_eq!(written, [[at, director, "А оқушысы".into(), "экраннан".into(), "ата-анасына хабарлау".into()]]);
    assert!(names_nobody(&written));
}

#[test]
fn a_meetings_agenda_has_a_line_for_each_decision_with_its_votes() {
    let desk = demo();
    let meetings = desk.done("list_meetings", json!({ "body": "council" }));
    let mut votes = 0;
    for meeting in each(&meetings) {
        let asked = json!({ "id": meeting["id"] });
        let card = desk.done("meeting", asked.clone());
        let mut lines: Vec<[String; 4]> = Vec::new();
        for item in each(&card["agenda"]) {
            let [position, title] = [item["position"].to_string(), text(&item["title"]["kk"])];
            for decision in each(&item["decisions"]) {
                let [number, said] = [text(&decision["number"]), text(&decision["text"]["kk"])];
                lines.push([position.clone(), title.clone(), number, said]);
            }
            if item["decisions"] == json!([]) {
                lines.push([position, title, String::new(), String::new()]);
            }
        }
        let written = sheet(&desk, "meeting_agenda", asked);
        let found: Vec<[String; 4]> = written.iter().map(|row| [0, 1, 6, 7].map(|at| row[at].clone())).collect();
        assert_eq!(found, lines);
        votes += written.iter().filter(|row| row[8].contains(" / ")).count();
    }
    assert!(votes > 1, "the council of the demo school has voted");
}

#[test]
fn voices_that_were_taken_by_name_stand_by_name() {
    let desk = demo();
    desk.turn_to("2026-11-24T06:00:00Z");
    let body = json!({ "body": "council", "held_on": "2026-11-24" });
    let meeting = desk.done("call_meeting", body);
    let title = json!({ "kk": "Қолжетімділік туралы", "ru": "", "en": "" });
    let item = desk.done("add_agenda_item", json!({ "meeting_id": meeting, "title": title }));
    desk.done("convene_meeting", json!({ "id": meeting, "urgent_reason": "шұғыл" }));
    let asked = json!({ "id": meeting });
    let members = desk.done("meeting", asked.clone())["attendees"].clone();
    for one in each(&members) {
        let here = json!({ "meeting_id": meeting, "person_id": one["person_id"], "present": true, "reason": "" });
        desk.done("set_attendance", here);
    }
    desk.done("open_meeting", asked.clone());
    let decision = json!({ "agenda_item_id": item, "text": { "kk": "Тексерілсін", "ru": "", "en": "" } });
    let decision = desk.done("record_decision", decision);
    desk.done("open_vote", json!({ "decision_id": decision, "mode": "by_name" }));
    let mut told = Vec::new();
    for (place, one) in each(&members).enumerate() {
        let (choice, reason, said) = if place == 0 {
            ("recused", "мүддесі бар", "өздігінен бас тартты, мүддесі бар")
        } else {
            ("for", "", "жақтады")
        };
        let cast =
            json!({ "decision_id": decision, "person_id": one["person_id"], "choice": choice, "reason": reason });
        desk.done("cast_vote", cast);
        told.push(format!("{}: {said}", text(&one["short_name"])));
    }
    desk.done("close_vote", json!({ "decision_id": decision }));
    let written = sheet(&desk, "meeting_agenda", asked);
    assert_eq!(written.len(), 1);
    assert_eq!(written[0][4], "Қаралды", "as the screen says before the meeting is over");
    assert_eq!(written[0][9].lines().collect::<Vec<_>>(), told);
}

#[test]
fn attendance_says_who_came_and_why_somebody_did_not() {
    let desk = demo();
    let meetings = desk.done("list_meetings", json!({ "body": "council" }));
    let mut reasons = 0;
    for meeting in each(&meetings) {
        let asked = json!({ "id": meeting["id"] });
        let shown = desk.done("meeting", asked.clone())["attendees"].clone();
        let written = sheet(&desk, "attendance", asked);
        assert_eq!(column(&written, 0), of(&shown, "short_name"));
        let word = |present: &Value| match present.as_bool() {
            None => "белгіленбеген",
            Some(true) => "қатысты",
            Some(false) => "қатыспады",
        };
        assert_eq!(column(&written, 2), each(&shown).map(|one| word(&one["present"])).collect::<Vec<_>>());
        assert_eq!(column(&written, 5), of(&shown, "reason"));
        reasons += each(&shown).filter(|one| one["reason"] != "").count();
    }
    assert!(reasons > 0, "somebody of the demo school was absent for a reason");
}

#[test]
fn the_words_of_incidents_are_written_with_those_that_are_retired_and_said_to_be() {
    let desk = demo();
    desk.done("retire_classifier", json!({ "id": "type:other" }));
    for list in ["type", "kind", "severity", "harm", "intent", "cause"] {
        let asked = json!({ "list": list, "include_retired": true });
        let rows = desk.done("list_classifiers", asked.clone());
        let (retired, kept): (Vec<&Value>, Vec<&Value>) = each(&rows).partition(|row| !row["retired_at"].is_null());
        let name = |row: &&Value| text(&row["name"]["kk"]);
        let names: Vec<String> = kept.iter().chain(&retired).map(name).collect();
        let written = sheet(&desk, "classifiers", asked);
        assert_eq!(column(&written, 1), names, "{list}");
        let said = column(&written, 4).iter().filter(|cell| !cell.is_empty()).count();
        assert_eq!((said, retired.len()), if list == "type" { (1, 1) } else { (0, 0) });
    }
    let all = desk.done("list_classifiers", json!({}));
    assert_eq!(sheet(&desk, "classifiers", json!({})).len(), each(&all).count(), "all lists, what may be chosen");
}

#[test]
fn the_checklist_of_each_type_says_who_does_what_and_by_when() {
    let desk = demo();
    let types = desk.done("list_classifiers", json!({ "list": "type" }));
    let mut lines = 0;
    for row in each(&types) {
        let asked = json!({ "incident_type": row["key"], "include_retired": true });
        let steps = desk.done("list_checklists", asked.clone());
        let written = sheet(&desk, "checklists", asked);
        if steps == json!([]) {
            continue;
        }
        lines += written.len();
        assert_eq!(column(&written, 1), each(&steps).map(|step| text(&step["title"]["kk"])).collect::<Vec<_>>());
        assert!(written.iter().all(|line| line[0] == text(&row["name"]["kk"]) && !line[2].is_empty()));
        let needed = |line: &Vec<String>| line[4] == "міндетті";
        let required: Vec<bool> = each(&steps).map(|step| step["required"] == true).collect();
        assert_eq!(written.iter().map(needed).collect::<Vec<_>>(), required);
    }
    let whole = sheet(&desk, "checklists", json!({}));
    assert_eq!(whole.len(), lines);
    let leak: Vec<&Vec<String>> = whole.iter().filter(|line| line[3].contains("сағат")).collect();
    assert!(!leak.is_empty(), "the step of a leak is counted in hours: {whole:?}");
}

/// A day as a program for sheets keeps it: counted from the last but one of 1899.
fn as_a_sheet_counts(day: &str) -> String {
    let first = Day::parse("1899-12-30").expect("a day");
    first.days_until(Day::parse(day).expect("a day")).to_string()
}

#[test]
fn the_terms_of_a_year_are_written_as_its_calendar_has_them() {
    let desk = demo();
    let years = desk.done("list_school_years", json!({}));
    let year = each(&years).find(|year| year["id"] == json!(desk.year())).expect("the year").clone();
    let written = sheet(&desk, "terms", json!({ "school_year_id": year["id"] }));
    assert_eq!(column(&written, 0), ["1-тоқсан", "2-тоқсан", "3-тоқсан", "4-тоқсан"]);
    for (at, field) in [(1, "starts_on"), (2, "ends_on")] {
        let days: Vec<String> = of(&year["terms"], field).iter().map(|day| as_a_sheet_counts(day)).collect();
        assert_eq!(column(&written, at), days, "{field}");
    }
}

#[test]
fn the_signed_versions_of_the_report_are_written_the_latest_first() {
    let desk = demo();
    let years = desk.done("list_school_years", json!({}));
    let mut versions = 0;
    for year in each(&years) {
        let asked = json!({ "school_year_id": year["id"] });
        let signed = desk.done("annual_report", asked.clone())["versions"].clone();
        let mut sums = of(&signed, "sha256");
        sums.reverse();
        let written = sheet(&desk, "report_versions", asked);
        if sums.is_empty() {
            continue;
        }
        versions += sums.len();
        assert_eq!(column(&written, 6), sums);
        assert!(written.iter().all(|row| !row[2].is_empty() && !row[7].is_empty()), "{written:?}");
    }
    assert!(versions > 0, "the demo school has signed a report");
}

#[test]
fn the_signed_versions_of_minutes_are_written_the_latest_first() {
    let desk = demo();
    let meetings = desk.done("list_meetings", json!({ "body": "council" }));
    let mut versions = 0;
    for row in each(&meetings) {
        let asked = json!({ "id": row["id"] });
        let mut sums = of(&desk.done("meeting", asked.clone())["minutes"], "sha256");
        sums.reverse();
        if sums.is_empty() {
            continue;
        }
        versions += sums.len();
        let written = sheet(&desk, "minutes_versions", asked);
        assert_eq!(column(&written, 6), sums);
        assert!(written.iter().all(|row| !row[2].is_empty() && !row[3].is_empty()), "{written:?}");
    }
    assert!(versions > 0, "the demo school has signed minutes");
}

#[test]
fn the_approvals_of_a_plan_are_written_the_newest_first() {
    let desk = demo();
    let asked = json!({ "school_year_id": desk.year() });
    let plan = desk.done("show_plan", asked.clone())["plan"].clone();
    sign_in(&desk, "director");
    let again = json!({ "plan_id": plan["id"], "approved_on": "2026-11-20", "order_no": "142" });
    desk.done("approve_plan", again);
    let approvals = desk.done("show_plan", asked.clone())["plan"]["baselines"].clone();
    let written = sheet(&desk, "plan_approvals", asked);
    assert_eq!(column(&written, 1), of(&approvals, "order_no"));
    assert_eq!(column(&written, 1)[0], "142");
    assert_eq!(column(&written, 3), each(&approvals).map(|one| one["rows"].to_string()).collect::<Vec<_>>());
}

#[test]
fn the_tools_that_incidents_name_are_written_with_all_their_spellings() {
    let desk = demo();
    for (tool, times) in [("Аудармашы-2", 2), ("аудармашы-2", 1), ("=1+1", 1)] {
        for _ in 0..times {
            let id = desk.done("register_incident", quick_incident("2026-11-20"))["id"].clone();
            let facts = json!({
                "id": id, "kind": null, "severity": null, "assigned_to_id": null, "tool": tool, "process": "", "place": "",
                "harm": "", "minors": false, "cause": "", "outcome": "", "measures": "", "effect_check_on": null,
            });
            desk.done("set_incident_facts", facts);
        }
    }
    let asked = json!({ "school_year_id": desk.year() });
    let listed = desk.done("list_incident_tools", asked.clone());
    let written = sheet(&desk, "incident_tools", asked);
    assert_eq!(column(&written, 0), of(&listed, "tool"));
    let one = written.iter().find(|row| row[0] == "Аудармашы-2").expect("the tool");
    assert_eq!((one[1].as_str(), one[2].as_str()), ("3", "аудармашы-2"));
}

#[test]
fn lists_of_one_record_speak_every_language_and_name_the_record() {
    let desk = demo();
    let incident = looked_at(&desk);
    let number = text(&desk.done("incident", json!({ "id": incident }))["number"]);
    let meeting = desk.done("list_meetings", json!({ "body": "council" }))[0].clone();
    for language in ["kk", "ru", "en"] {
        for (name, filter) in [
            ("incident_timeline", json!({ "id": incident })),
            ("identity_readings", json!({ "id": incident })),
            ("meeting_agenda", json!({ "id": meeting["id"] })),
            ("attendance", json!({ "id": meeting["id"] })),
            ("minutes_versions", json!({ "id": meeting["id"] })),
            ("plan_approvals", json!({ "school_year_id": desk.year() })),
            ("classifiers", json!({})),
            ("checklists", json!({})),
            ("terms", json!({ "school_year_id": desk.year() })),
            ("report_versions", json!({ "school_year_id": desk.year() })),
        ] {
            let rows = sheet_in(&desk, language, name, filter.clone());
            let wordless = rows.iter().flatten().find(|cell| cell.contains('⟦'));
            assert!(wordless.is_none(), "{name} in {language}: {wordless:?}");
            let title = super::title_of(&desk, language, name, filter);
            assert_eq!(title.ends_with(&format!(". {number}")), name.starts_with('i'), "{title}");
            assert!(!title.contains('⟦'), "{title}");
        }
    }
}

#[test]
fn a_list_of_one_record_that_is_not_there_is_refused() {
    let desk = demo();
    sign_in(&desk, "director");
    for name in ["incident_timeline", "identity_readings", "meeting_agenda", "attendance", "minutes_versions"] {
        let path = desk.folder().join("жоқ.xlsx");
        let list = json!({ "name": name, "filter": { "id": "жоқ" } });
        let request = json!({ "list": list, "language": "kk", "path": path });
        assert_eq!(desk.rejected("export_list", request), "not-found", "{name}");
        assert!(!path.exists(), "nothing is written");
    }
}
