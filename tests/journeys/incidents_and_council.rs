//! From an incident to what was decided about it: the leak, the hazard that was none, the empty room, the corrected minutes.

use journeys::{Desk, PASSWORD, cli, quick_incident, run, text};
use serde_json::{Value, json};

const COUNCIL: [(&str, &str); 5] = [
    ("Сейітова", "chair"),
    ("Ермекова", "deputy"),
    ("Әбдірахманов", "secretary"),
    ("Жүнісова", "member"),
    ("Қалиев", "member"),
];

struct Council {
    desk: Desk,
    members: Vec<Value>,
}

impl Council {
    /// A council of five; it is Friday, 20 November 2026, half past three.
    fn new() -> Self {
        let desk = Desk::with_school();
        for surname in ["Жүнісова", "Қалиев"] {
            desk.done("add_person", json!({ "surname": surname, "given_name": "Асыл" }));
        }
        let members = COUNCIL.map(|(surname, post)| {
            let person = desk.person(surname);
            let join = json!({
                "person_id": person, "body": "council", "post": post, "from_on": "2026-09-01", "order_no": "112",
            });
            desk.done("join_body", join);
            person
        });
        let officer = json!({ "person_id": members[2], "login": "officer", "password": PASSWORD });
        desk.done("add_account", officer);
        desk.turn_to("2026-11-20T10:30:00Z");
        Self { desk, members: members.to_vec() }
    }

    fn register(&self, incident_type: &str) -> (Value, String) {
        let mut quick = quick_incident("2026-11-20");
        quick["incident_type"] = json!(incident_type);
        quick["detected_time"] = json!("15:20");
        let made = self.desk.done("register_incident", quick);
        (made["id"].clone(), text(&made["number"]))
    }

    fn card(&self, incident: &Value) -> Value {
        self.desk.done("incident", json!({ "id": incident }))
    }

    fn move_to(&self, incident: &Value, to: &str, reason: &str) {
        self.desk.done("move_incident", json!({ "id": incident, "to": to, "reason": reason }));
    }

    /// Calls the council and puts one question on its agenda, about an incident if there is one.
    fn called(&self, on: &str, title: &str, incident: &Value) -> (Value, Value) {
        let meeting = self.desk.done("call_meeting", json!({ "body": "council", "held_on": on }));
        let item = json!({ "meeting_id": meeting, "title": wording(title), "incident_id": incident });
        let item = self.desk.done("add_agenda_item", item);
        self.desk.done("convene_meeting", json!({ "id": meeting, "urgent_reason": "шұғыл" }));
        (meeting, item)
    }

    fn attend(&self, meeting: &Value, present: usize) {
        for (place, person) in self.members.iter().enumerate() {
            let request = json!({
                "meeting_id": meeting, "person_id": person, "present": place < present, "reason": "іссапар",
            });
            self.desk.done("set_attendance", request);
        }
    }

    /// The council sits, decides one thing by name with one recusal, and the meeting has its number.
    fn decided(&self, meeting: &Value, item: &Value, due_on: &str) -> Value {
        self.attend(meeting, 4);
        self.desk.done("open_meeting", json!({ "id": meeting }));
        let new = json!({
            "agenda_item_id": item, "text": wording("Қолжетімділік қайта тексерілсін"),
            "responsible_id": self.members[1], "due_on": due_on,
        });
        let decision = self.desk.done("record_decision", new);
        self.desk.done("open_vote", json!({ "decision_id": decision, "mode": "by_name" }));
        for (place, choice) in ["for", "for", "for", "recused"].into_iter().enumerate() {
            let reason = if choice == "recused" { "өз сыныбына қатысты" } else { "" };
            let cast = json!({ "decision_id": decision, "person_id": self.members[place], "choice": choice, "reason": reason });
            self.desk.done("cast_vote", cast);
        }
        self.desk.done("close_vote", json!({ "decision_id": decision }));
        self.desk.done("hold_meeting", json!({ "id": meeting }));
        decision
    }

    fn sign(&self, meeting: &Value, on: &str) -> Value {
        self.desk.done("sign_minutes", json!({ "id": meeting, "signed_on": on }))
    }

    fn is_sound(&self) {
        let checked = self.desk.done("check", json!({}));
        assert_eq!(checked["sound"], true, "{checked}");
    }
}

fn wording(kk: &str) -> Value {
    json!({ "kk": kk, "ru": "Вопрос по случаю", "en": "" })
}

fn rows(value: &Value) -> Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list")).clone()
}

fn facts(incident: &Value, officer: &Value, kind: &str) -> Value {
    json!({
        "id": incident, "kind": kind, "severity": "high", "assigned_to_id": officer, "tool": "чат-бот", "process": "",
        "place": "", "harm": "", "minors": true, "cause_kind": "access", "cause": "Сілтеме ашық қалған",
        "outcome": "Дерек жойылды", "impact": "24 оқушының тізімі ашылды", "measures": "Қолжетімділік шектелді",
        "effect_check_on": "2026-12-24",
    })
}

#[test]
fn a_data_leak_goes_from_quick_entry_to_a_decision_that_was_carried_out_and_measures_that_worked() {
    let council = Council::new();
    let desk = &council.desk;
    let (leak, number) = council.register("data_leak");
    assert_eq!(rows(&council.card(&leak)["checklist"]).len(), 6);
    let person = json!({ "incident_id": leak, "kind": "pupil", "name": "Құпиясова Айнамкөз", "contact": "" });
    assert_eq!(desk.done("add_identity", person)["label"], "А оқушысы");
    desk.done("set_incident_facts", facts(&leak, &council.members[2], "serious"));
    council.move_to(&leak, "under_review", "");
    let early = json!({ "id": leak, "to": "measures", "reason": "" });
    assert_eq!(desk.rejected("move_incident", early), "incident-fact-missing", "a serious one needs the council");

    desk.turn_to("2026-11-23T06:00:00Z");
    let notice = desk.done("notice", json!({ "id": leak }));
    assert_eq!(notice["clock"]["due_at"], "2026-11-23T10:20:00Z", "the weekend does not count");
    let sent = json!({
        "incident_id": leak, "sent_on": "2026-11-23", "sent_time": "10:45", "channel": "электрондық пошта",
        "reference": "01-12/45",
    });
    desk.done("record_notice_sent", sent);
    assert_eq!(desk.done("notice", json!({ "id": leak }))["state"], "sent", "in time");
    let card = council.card(&leak);
    let notified = rows(&card["checklist"]).into_iter().filter(|step| !step["done_on"].is_null());
    let notified: Vec<Value> = notified.map(|step| step["step_id"].clone()).collect();
    assert_eq!(notified, [json!("step:data_leak:notify_authority")]);

    let (meeting, item) = council.called("2026-11-23", "Деректің жылыстауы", &leak);
    let decision = council.decided(&meeting, &item, "2026-11-30");
    let sat = desk.done("meeting", json!({ "id": meeting }));
    assert_eq!((&sat["number"], &sat["quorum_needed"], &sat["quorum"]["present"]), (&json!(1), &json!(3), &json!(4)));
    let vote = &sat["votes"][0];
    assert_eq!((&vote["votes_for"], &vote["recused"], &vote["adopted"]), (&json!(3), &json!(1), &json!(true)));
    council.move_to(&leak, "measures", "");
    let early = json!({ "id": leak, "to": "closed", "reason": "" });
    assert_eq!(desk.rejected("move_incident", early), "incident-fact-missing", "the checklist waits");

    desk.turn_to("2026-11-27T06:00:00Z");
    for step in rows(&council.card(&leak)["checklist"]).iter().filter(|step| step["done_on"].is_null()) {
        desk.done("complete_task", json!({ "id": step["task_id"], "done_on": "2026-11-27" }));
    }
    desk.done("complete_decision", json!({ "id": decision, "done_on": "2026-11-27", "note": "тексерілді" }));
    desk.done("verify_decision", json!({ "id": decision }));
    council.move_to(&leak, "closed", "");
    let task = || {
        let tasks = rows(&desk.done("list_tasks", json!({ "group": "all", "incident_id": leak })));
        tasks.into_iter().find(|task| task["purpose"] == "effect_check").expect("the question comes back")
    };
    assert_eq!((&task()["due_on"], &task()["done_on"]), (&json!("2026-12-24"), &Value::Null));

    desk.turn_to("2026-12-24T06:00:00Z");
    let check = json!({ "id": leak, "checked_on": "2026-12-24", "effective": true, "note": "қайталанбады" });
    desk.done("record_effect_check", check);
    assert_eq!(task()["done_on"], "2026-12-24");
    let card = council.card(&leak);
    assert_eq!((&card["number"], &card["state"]), (&json!(number), &json!("closed")));
    assert_eq!(card["decisions"][0]["status"], "verified");
    let kinds: Vec<String> = rows(&card["entries"]).iter().map(|entry| text(&entry["kind"])).collect();
    for kind in ["registered", "notice", "state", "effect"] {
        assert!(kinds.iter().any(|told| told == kind), "{kind}: {kinds:?}");
    }
    assert!(!card.to_string().contains("Құпиясова"));
    council.is_sound();
}

#[test]
fn a_dismissed_hazard_and_a_void_one_keep_their_numbers_and_leave_no_gap() {
    let council = Council::new();
    let made: Vec<(Value, String)> = ["other", "outage", "other"].iter().map(|kind| council.register(kind)).collect();
    let mut hazard = facts(&made[0].0, &council.members[2], "hazard");
    hazard["severity"] = json!("low");
    council.desk.done("set_incident_facts", hazard);
    let without = json!({ "id": made[0].0, "to": "dismissed", "reason": "" });
    assert_eq!(council.desk.rejected("move_incident", without), "reason-missing");
    council.move_to(&made[0].0, "dismissed", "қатер расталмады");
    council.move_to(&made[1].0, "void", "қате тіркелген");
    let (_, next) = council.register("other");
    let mut numbers: Vec<String> = made.into_iter().map(|(_, number)| number).collect();
    numbers.push(next);
    let page = council.desk.done("list_incidents", json!({ "limit": 200 }));
    let mut listed: Vec<String> = rows(&page["items"]).iter().map(|row| text(&row["number"])).collect();
    listed.sort();
    assert_eq!(listed, numbers);
    for (place, number) in (1..).zip(&numbers) {
        assert!(number.ends_with(&format!("/{place:02}")), "{numbers:?}");
    }
    council.is_sound();
}

#[test]
fn a_breach_of_integrity_and_its_duplicate_end_with_a_decision_that_was_extended_carried_out_and_verified() {
    let council = Council::new();
    let desk = &council.desk;
    let ((first, number), (second, _)) = (council.register("integrity_breach"), council.register("integrity_breach"));
    desk.done("link_incidents", json!({ "id": second, "other_id": first, "kind": "duplicate" }));
    council.move_to(&second, "dismissed", "");
    let entries = rows(&council.card(&second)["entries"]);
    assert!(text(&entries.last().expect("a line")["text"]).contains(&number), "the link is the reason");
    assert_eq!(council.card(&first)["links"][0]["from_here"], false);
    desk.turn_to("2026-11-23T06:00:00Z");
    let (meeting, item) = council.called("2026-11-23", "Адалдықты бұзу", &first);
    let decision = council.decided(&meeting, &item, "2026-11-27");
    desk.turn_to("2026-11-30T06:00:00Z");
    let extend = |item: &Value| json!({ "id": decision, "due_on": "2026-12-11", "reason": "ауырып қалды", "agenda_item_id": item });
    assert_eq!(desk.rejected("extend_decision", extend(&item)), "meeting-not-later");
    let (later, granted) = council.called("2026-11-30", "Мерзімді ұзарту", &Value::Null);
    council.attend(&later, 3);
    desk.done("open_meeting", json!({ "id": later }));
    desk.done("extend_decision", extend(&granted));
    let row = || council.card(&first)["decisions"][0].clone();
    assert_eq!((&row()["first_due_on"], &row()["due_on"]), (&json!("2026-11-27"), &json!("2026-12-11")));
    desk.done("hold_meeting", json!({ "id": later }));

    desk.turn_to("2026-12-10T06:00:00Z");
    desk.done("complete_decision", json!({ "id": decision, "done_on": "2026-12-10", "note": "қайта тапсырылды" }));
    assert_eq!(row()["status"], "done", "in the time that was granted");
    desk.done("verify_decision", json!({ "id": decision }));
    assert_eq!(row()["status"], "verified");
    desk.done("set_incident_facts", facts(&first, &council.members[2], "incident"));
    for step in ["under_review", "measures"] {
        council.move_to(&first, step, "");
    }
    let early = json!({ "id": first, "to": "closed", "reason": "" });
    assert_eq!(desk.rejected("move_incident", early), "incident-fact-missing", "the checklist waits");
    for step in rows(&council.card(&first)["checklist"]) {
        desk.done("complete_task", json!({ "id": step["task_id"], "done_on": "2026-12-10" }));
    }
    council.move_to(&first, "closed", "");
    let check =
        |on: &str, effective: bool| json!({ "id": first, "checked_on": on, "effective": effective, "note": "" });
    assert_eq!(desk.rejected("record_effect_check", check("2026-12-24", true)), "day-in-future");

    desk.turn_to("2026-12-24T06:00:00Z");
    desk.done("record_effect_check", check("2026-12-24", true));
    let card = council.card(&first);
    assert_eq!((&card["state"], &card["effective"]), (&json!("closed"), &json!(true)));
    let tasks = rows(&desk.done("list_tasks", json!({ "group": "open", "incident_id": first })));
    assert!(tasks.is_empty(), "nothing is left to be done about it: {tasks:?}");
    council.is_sound();
}

#[test]
fn a_meeting_without_a_quorum_has_no_number_and_is_called_again_with_its_agenda() {
    let council = Council::new();
    let desk = &council.desk;
    let (leak, _) = council.register("other");
    let (meeting, _) = council.called("2026-11-20", "Қолдану тәртібі", &leak);
    council.attend(&meeting, 2);
    assert_eq!(desk.rejected("open_meeting", json!({ "id": meeting })), "quorum-missing");
    desk.done("declare_no_quorum", json!({ "id": meeting, "reason": "үшеуі іссапарда" }));
    let again = json!({ "body": "council", "held_on": "2026-11-23", "repeats_id": meeting });
    let again = desk.done("call_meeting", again);
    desk.turn_to("2026-11-23T06:00:00Z");
    desk.done("convene_meeting", json!({ "id": again, "urgent_reason": "қайта шақыру" }));
    let card = desk.done("meeting", json!({ "id": again }));
    assert_eq!(
        (&card["agenda"][0]["title"]["kk"], &card["agenda"][0]["incident_id"]),
        (&json!("Қолдану тәртібі"), &leak)
    );
    council.decided(&again, &card["agenda"][0]["id"], "2026-11-30");
    let numbers = [&meeting, &again].map(|id| desk.done("meeting", json!({ "id": id }))["number"].clone());
    assert_eq!(numbers, [Value::Null, json!(1)], "the empty room takes no number");
    council.is_sound();
}

#[test]
fn corrected_minutes_are_a_second_version_and_an_erased_name_stays_where_it_was_signed() {
    let council = Council::new();
    let desk = &council.desk;
    let (leak, _) = council.register("other");
    let (meeting, item) = council.called("2026-11-20", "Оқушы Айнамкөздің ісі", &leak);
    let decision = council.decided(&meeting, &item, "2026-11-30");
    desk.done("draw_up_minutes", json!({ "id": meeting }));
    let first = council.sign(&meeting, "2026-11-20");
    let paper = |version: u32| {
        desk.done("minutes_paper", json!({ "meeting_id": meeting, "language": "kk", "version": version }))
    };
    let signed = paper(1);
    let edit = json!({ "id": item, "title": wording("Басқа"), "presenter_id": null });
    assert_eq!(desk.rejected("edit_agenda_item", edit.clone()), "minutes-signed");

    assert_eq!(desk.sign_in("officer", PASSWORD)["kind"], "done");
    let erase =
        json!({ "incident_id": leak, "name": "Айнамкөз", "label": "А оқушысы", "reason": "қателесіп жазылған" });
    let erased = desk.done("erase_name", erase.clone());
    assert_eq!(erased["texts"], 0, "{erased}");
    assert!(erased["left"].as_u64() >= Some(2), "the title and the signed version stay, and that is said: {erased}");

    assert_eq!(desk.sign_in("chair", PASSWORD)["kind"], "done");
    desk.done("correct_minutes", json!({ "id": meeting, "reason": "аты-жөн жазылып кеткен" }));
    assert_eq!(desk.sign_in("officer", PASSWORD)["kind"], "done");
    assert_eq!(desk.done("erase_name", erase)["texts"], 1, "open minutes are cleaned");
    assert_eq!(desk.sign_in("chair", PASSWORD)["kind"], "done");
    let second = council.sign(&meeting, "2026-11-20");
    assert_eq!((&first["version"], &second["version"]), (&json!(1), &json!(2)));
    assert_eq!(paper(1), signed, "what was signed first is there as it was");
    assert!(!paper(2).to_string().contains("Айнамкөз"));
    let versions = rows(&desk.done("meeting", json!({ "id": meeting }))["minutes"]);
    assert_eq!(versions[0]["sha256"], first["sha256"]);
    assert_eq!(versions[1]["correction_reason"], "аты-жөн жазылып кеткен");
    assert_eq!(desk.rejected("edit_agenda_item", edit), "minutes-signed");
    let decided = desk.done("extract_paper", json!({ "decision_id": decision, "language": "kk" }));
    assert!(decided.to_string().contains("Қолжетімділік қайта тексерілсін"));
    council.is_sound();

    let (school, machine) = (desk.school_folder(), desk.folder().to_owned());
    desk.done("lock", json!({}));
    let ask = |arguments: &[&str]| run(cli(&school, &machine).arg("export").args(arguments));
    let path = machine.join("қағаз.pdf").display().to_string();
    for (arguments, code) in [
        (vec!["minutes", "1", &path, "--lang", "kk"], 0),
        (vec!["extract", "1", "1.1", &path, "--lang", "ru"], 0),
        (vec!["minutes", "1", &path, "--year", "2026"], 0),
        (vec!["minutes", "1", &path, "--year", "2025"], 3),
        (vec!["minutes", "1", &path, "--year", "2026-2027"], 3),
        (vec!["minutes", "7", &path], 3),
        (vec!["extract", "1", "9.9", &path], 3),
        (vec!["minutes", "1", &path, "--lang", "de"], 2),
    ] {
        let ran = ask(&arguments);
        assert_eq!(ran.code, code, "{arguments:?}: {}{}", ran.out, ran.err);
        assert!(code == 0 || !ran.err.trim().is_empty(), "an error says what is wrong");
    }
}

#[test]
fn minutes_are_found_by_the_year_that_the_body_counts_their_numbers_in() {
    let council = Council::new();
    let desk = &council.desk;
    let by_school_years = json!({
        "key": "council", "quorum_rule": "more_than_half", "majority_rule": "more_than_half_of_present",
        "casting_vote": true, "notice_days": 0, "numbering": "school_year", "name": { "kk": "Кеңес", "ru": "Совет", "en": "" }, "order_no": "",
        "standing_items": [],
    });
    desk.done("edit_body", by_school_years);
    desk.turn_to("2027-01-15T10:30:00Z");
    let (meeting, item) = council.called("2027-01-15", "Екінші тоқсан қорытындысы", &Value::Null);
    council.decided(&meeting, &item, "2027-01-29");
    desk.done("draw_up_minutes", json!({ "id": meeting }));
    assert_eq!(desk.done("meeting", json!({ "id": meeting }))["number_year"], "2026-2027");

    let (school, machine) = (desk.school_folder(), desk.folder().to_owned());
    desk.done("lock", json!({}));
    let path = machine.join("қағаз.pdf").display().to_string();
    for (year, code) in [("2026-2027", 0), ("2027", 3), ("2026", 3)] {
        let ran = run(cli(&school, &machine).args(["export", "minutes", "1", &path, "--year", year]));
        assert_eq!(ran.code, code, "{year}: {}{}", ran.out, ran.err);
    }
}
