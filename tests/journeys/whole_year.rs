//! A whole school year, day after day: a plan from the template is approved, worked through, handed over, revised and
//! finished, and on every day the program says what a model kept beside it says.

mod diary;
mod model;

use journeys::{PASSWORD, quick_incident, text};
use serde_json::{Value, json};

use diary::{Diary, rows};
use model::{Row, day};

#[test]
fn a_school_year_passes_day_by_day_as_a_pencil_would_keep_it() {
    let mut year = Diary::new();
    let mut today = year.today;
    while today <= day("2027-05-31") {
        year.wake_up(today);
        let date = today.to_string();
        if autumn(&mut year, &date) || winter(&mut year, &date) || spring(&mut year, &date) {
            year.compare();
        }
        today = today.plus_days(1);
    }
    assert_eq!(year.model.counts(year.today).done, 27, "of 29: one is late, and one waits for its occasion");
    assert_papers(&year);
    assert_history(&year);
    let year = closed_and_opened(year);
    assert_undo(&year);
}

/// What happens on a day from September to November; `false` on a quiet day.
fn autumn(year: &mut Diary, date: &str) -> bool {
    match date {
        "2026-09-02" => name_people(year),
        "2026-09-14" => prepare_plan(year),
        "2026-09-18" => {
            year.approve("№ 112");
            // Thirty days after the approval are a Sunday.
            year.model.work("31", "single").due_on = Some(day("2026-10-16"));
        }
        "2026-09-23" => year.put_off("2", "single", "2026-09-28"),
        "2026-09-24" => {
            year.mark("1", "single", "");
            year.attach("1", "Анықтама.txt", "Сауалнаманың қорытындысы");
        }
        "2026-09-25" => year.accept("1"),
        "2026-10-05" => year.mark_on("2", "single", "", day("2026-10-02")),
        "2026-10-07" => year.attach("2", "Стенд.txt", "Стендтің суреті"),
        "2026-10-08" => year.send_back("2", "суреті анық емес"),
        "2026-10-12" => year.revise("2", "Стенд 2.txt", "Стендтің анық суреті"),
        "2026-10-13" => year.accept("2"),
        "2026-10-14" => year.mark("6", "2026-10-14", "Оқыту кестесі"),
        "2026-10-15" => year.mark("31", "single", ""),
        "2026-10-20" => year.extend("5", "single", "2026-11-13"),
        "2026-10-22" => year.mark("4", "term-1", "№ 1 хаттама"),
        "2026-10-26" => {
            year.export("export_workbook", "1-тоқсан.xlsx");
            year.export("export_calendar", "1-тоқсан.ics");
        }
        "2026-11-03" => log_incident(year),
        "2026-11-10" => year.mark("5", "single", "Ресурстар тізбесі"),
        "2026-11-12" => hold_council(year),
        "2026-11-16" => year.give_task("Жадынаманы тарату", "Әбдірахманов", "2026-11-20"),
        "2026-11-23" => {
            year.complete_task("Жадынаманы тарату");
            move_holiday(year);
        }
        "2026-11-24" => year.verify_task("Жадынаманы тарату"),
        _ => return false,
    }
    true
}

fn winter(year: &mut Diary, date: &str) -> bool {
    match date {
        "2026-12-01" => carry_out_decision(year),
        "2026-12-04" => close_incident(year),
        "2026-12-10" => year.excuse("13", None, "мектепте заңгер жоқ, аудандық ереже қолданылады"),
        "2026-12-15" => year.mark_all(&["11", "12"], "Ереже"),
        "2026-12-28" => year.excuse("4", Some("term-2"), "кворум болмады"),
        "2026-12-29" => year.mark_all(&["14", "16"], "Тәртіп"),
        "2027-01-05" => year.give_task("Тізімді жаңарту", "Әбдірахманов", "2027-01-20"),
        "2027-01-11" => hand_over(year),
        "2027-01-12" => {
            year.mark_on("3", "single", "№ 140 бұйрық", day("2026-12-28"));
            check_effect(year);
        }
        "2027-01-21" => year.complete_task("Тізімді жаңарту"),
        "2027-01-25" => year.verify_task("Тізімді жаңарту"),
        "2027-02-08" => revise_plan(year),
        "2027-02-10" => {
            assert_variance_is_told(year);
            year.approve("№ 23");
            year.mark("6", "2027-02-10", "Оқыту кестесі");
        }
        "2027-02-24" => year.mark_all(&["7", "17", "18"], "Тізбе"),
        "2027-02-25" => year.mark("24", "single", "Сынып сағаттары"),
        _ => return false,
    }
    true
}

fn spring(year: &mut Diary, date: &str) -> bool {
    match date {
        "2027-03-02" => {
            let before = year.model.counts(year.today).done;
            year.withdraw("24", "сынып сағаты өткізілмеген");
            assert_eq!(year.model.counts(year.today).done, before - 1, "progress falls back");
        }
        "2027-03-05" => year.mark("19", "single", "Қорытынды"),
        "2027-03-09" => year.mark("24", "single", "Сынып сағаттары"),
        "2027-03-10" => shorten_third_term(year),
        "2027-03-12" => year.mark("4", "term-3", "№ 2 хаттама"),
        "2027-03-26" => {
            year.export("export_workbook", "3-тоқсан.xlsx");
            year.export("export_calendar", "3-тоқсан.ics");
        }
        "2027-03-30" => year.mark_all(&["20", "21", "22"], "Жадынама"),
        "2027-04-02" => year.mark("9", "single", "Есеп"),
        "2027-04-12" => {
            let request = json!({ "activity_id": year.id("29"), "days_before": [30] });
            year.desk.done("set_activity_reminders", request);
            year.model.row("29").lead = 30;
        }
        "2027-05-14" => year.mark("28", "single", "Кеңес хаттамалары"),
        "2027-05-20" => year.mark_all(&["10", "26", "29"], "Жылдық есеп"),
        "2027-05-21" => year.mark("4", "term-4", "№ 3 хаттама"),
        "2027-05-24" => year.mark_all(&["8", "15", "25"], "Анықтама"),
        _ => return false,
    }
    true
}

fn name_people(year: &mut Diary) {
    let desk = &year.desk;
    for (surname, given_name, role) in
        [("Досов", "Ерлан", "deputy_chair"), ("Қасымова", "Айгерім", "ict_specialist"), ("Оспанова", "Дина", "lawyer")]
    {
        let person = desk.done("add_person", json!({ "surname": surname, "given_name": given_name }));
        desk.done("give_role", json!({ "person_id": person, "role": role, "from_on": "2026-09-02" }));
    }
    for (surname, post) in [("Ермекова", "chair"), ("Әбдірахманов", "member"), ("Досов", "secretary")]
    {
        let request = json!({
            "person_id": desk.person(surname), "body": "council", "post": post, "from_on": "2026-09-02", "order_no": "111",
        });
        desk.done("join_body", request);
    }
    let director = json!({ "person_id": desk.person("Ермекова"), "login": "director", "password": PASSWORD });
    desk.done("add_account", director);
    year.model.council = true;
}

/// The days of the training become known, class hours get a person of their own, and a row of the school's is added.
fn prepare_plan(year: &mut Diary) {
    let desk = &year.desk;
    let schedule = json!({ "kind": "schedule", "days": ["2026-10-14", "2027-02-10"] });
    desk.done("set_rule", json!({ "activity_id": year.id("6"), "rule": schedule }));
    let person = json!({ "kind": "person", "person_id": desk.person("Әбдірахманов") });
    let parties = json!({ "activity_id": year.id("24"), "duty": "responsible", "parties": [person] });
    desk.done("set_parties", parties);
    let stage = desk.plan()["stages"][3]["id"].clone();
    let rule = json!({ "kind": "after", "anchor": { "kind": "plan_approved" }, "days": 30, "working": false });
    let added = json!({ "stage_id": stage, "title": "Мектеп сайтында жоспарды жариялау", "rule": rule });
    desk.done("add_activity", added);
    assert_eq!(desk.row("31")["due_on"], Value::Null, "it waits for the approval");

    let works = &mut year.model.row("6").works;
    works.clear();
    for key in ["2026-10-14", "2027-02-10"] {
        works.extend(Row::due(key).works.into_values().map(|work| (key.to_owned(), work)));
    }
    year.model.rows.insert("31".into(), Row::due(""));
}

/// When the measures after the incident are looked at again, and the task that says so.
const EFFECT_CHECK_ON: &str = "2027-01-13";
const EFFECT_CHECK: &str = "2026-07/01 инциденті: шаралардың тиімділігін тексеру";

fn incident(year: &Diary) -> Value {
    year.desk.done("list_incidents", json!({}))["items"][0].clone()
}

/// What the checklist asks for is done on the same day.
fn finish_checklist(year: &Diary, incident: &Value) {
    let card = year.desk.done("incident", json!({ "id": incident }));
    assert_eq!(rows(&card["checklist"]).count(), 4, "the steps came with the incident");
    for item in rows(&card["checklist"]) {
        year.desk.done("complete_task", json!({ "id": item["task_id"], "done_on": "2026-11-03" }));
    }
}

fn log_incident(year: &mut Diary) {
    let registered = year.desk.done("register_incident", quick_incident("2026-11-03"));
    assert_eq!(registered["number"], "2026-07/01");
    year.model.incidents = 1;
    year.model.unassigned = 1;
    finish_checklist(year, &registered["id"]);
    let meeting = json!({ "body": "council", "held_on": "2026-11-12", "place": "215" });
    let meeting = year.desk.done("call_meeting", meeting);
    let item = json!({ "meeting_id": meeting, "title": "Қате мазмұн туралы", "incident_id": registered["id"] });
    year.desk.done("add_agenda_item", item);
    year.model.meeting = Some(day("2026-11-12"));
}

fn hold_council(year: &mut Diary) {
    let desk = &year.desk;
    let meeting = desk.done("list_meetings", json!({}))[0]["id"].clone();
    for surname in ["Ермекова", "Әбдірахманов", "Досов"] {
        let request = json!({ "meeting_id": meeting, "person_id": desk.person(surname), "present": true });
        desk.done("set_attendance", request);
    }
    let item = desk.done("meeting", json!({ "id": meeting }))["agenda"][0]["id"].clone();
    let decision = json!({
        "agenda_item_id": item, "text": { "kk": "Тест сұрақтары тексерілсін.", "ru": "", "en": "" },
        "responsible_id": desk.person("Әбдірахманов"), "due_on": "2026-11-27", "votes_for": 3,
    });
    desk.done("record_decision", decision);
    assert_eq!(desk.done("hold_meeting", json!({ "id": meeting }))["number"], 1);
    let facts = json!({
        "id": incident(year)["id"], "kind": "incident", "severity": "low",
        "assigned_to_id": desk.person("Әбдірахманов"), "tool": "", "process": "", "place": "", "harm": "",
        "minors": false, "cause_kind": "unchecked", "cause": "құрал дереккөзсіз жауап берген",
        "outcome": "сұрақтар түзетілді", "impact": "баға бір күн кеш қойылды", "effect_check_on": EFFECT_CHECK_ON,
        "measures": "тест сұрақтарын екі мұғалім тексереді",
    });
    desk.done("set_incident_facts", facts);
    year.model.meeting = None;
    year.model.unassigned = 0;
    year.model.decisions.insert("1/1.1".into(), day("2026-11-27"));
}

/// A decree moves the rest of a Saturday to the last day of the year, and that Saturday is worked.
fn move_holiday(year: &mut Diary) {
    for (on, kind) in [("2026-12-31", "moved_rest"), ("2026-12-26", "moved_work")] {
        year.desk.done("add_day_off", json!({ "day": on, "kind": kind }));
    }
    year.model.move_due("2026-12-31", "2026-12-30");
    year.model.move_due("2026-12-25", "2026-12-26");
}

fn carry_out_decision(year: &mut Diary) {
    let decision = year.desk.done("list_decisions", json!({ "status": "overdue" }))[0]["id"].clone();
    year.desk.done("complete_decision", json!({ "id": decision, "done_on": "2026-12-01" }));
    year.model.decisions.clear();
}

fn close_incident(year: &mut Diary) {
    let id = incident(year)["id"].clone();
    for state in ["under_review", "measures", "closed"] {
        year.desk.done("move_incident", json!({ "id": id, "to": state }));
    }
    year.model.incidents = 0;
    year.model.tasks.insert(EFFECT_CHECK.into(), day(EFFECT_CHECK_ON));
}

/// The colleague looks whether the measures worked, and the task is done with it.
fn check_effect(year: &mut Diary) {
    let request = json!({ "id": incident(year)["id"], "checked_on": "2027-01-12", "effective": true });
    year.desk.done("record_effect_check", request);
    year.model.tasks.remove(EFFECT_CHECK).expect("an open task");
}

/// The integrity officer leaves, and a colleague takes over roles, seats and open work.
fn hand_over(year: &mut Diary) {
    let desk = &year.desk;
    let (from, to) = (desk.person("Әбдірахманов"), desk.person("Қасымова"));
    let open = desk.done("hand_over_preview", json!({ "person_id": from }));
    let ids = |list: &str| -> Vec<Value> { rows(&open[list]).map(|row| row["id"].clone()).collect() };
    let request = json!({
        "from_id": from, "to_id": to, "on": "2027-01-11", "order_no": "№ 5", "roles": ids("roles"),
        "bodies": ids("bodies"), "work": true, "leaves": true,
    });
    let handed = desk.done("hand_over", request);
    let expected = json!({ "roles": 1, "bodies": 2, "activities": 1, "tasks": 2, "decisions": 0, "incidents": 0 });
    assert_eq!(handed, expected);
    assert_eq!(year.task("Тізімді жаңарту")["responsible_id"], to);
    assert_eq!(year.desk.row("7")["responsible"][0]["holder_id"], to, "the role has a new holder");
    let names = year.desk.done("list_people", json!({}));
    assert!(rows(&names).all(|person| person["surname"] != "Әбдірахманов"), "who left is no longer listed");
    // A role that changes hands is no change of the plan; the row in his own name is.
    year.model.changed.insert("24".into());
}

/// The plan is revised: a text, a deadline, a row moved and a row removed.
fn revise_plan(year: &mut Diary) {
    let id = |number: &str| year.id(number);
    let title = json!({ "id": id("8"), "field": "title", "language": "kk", "text": "Цифрлық ортаны талдау" });
    year.desk.done("edit_activity", title);
    year.desk.done("set_rule", json!({ "activity_id": id("9"), "rule": { "kind": "month", "month": 3 } }));
    year.desk.done("remove_activity", json!({ "id": id("23"), "reason": "аудан жариялайды" }));
    let last = year.desk.plan()["stages"][4]["id"].clone();
    year.desk.done("move_activity", json!({ "id": id("25"), "stage_id": last }));
    year.model.work("9", "single").due_on = Some(day("2027-03-31"));
    year.model.rows.remove("23");
    year.model.removed = 1;
    year.model.changed.extend(["8", "9", "25"].map(String::from));
}

fn assert_variance_is_told(year: &Diary) {
    let kinds = |number: &str| -> Vec<String> {
        let row = year.desk.row(number);
        rows(&row["variance"]).map(|one| one["field"].as_str().unwrap_or("rescheduled").to_owned()).collect()
    };
    assert_eq!(kinds("5"), ["rescheduled"], "the extension of October");
    assert_eq!(kinds("8"), ["title"]);
    assert_eq!(kinds("9"), ["deadline", "rescheduled"]);
    assert_eq!(kinds("24"), ["responsible"]);
    assert_eq!(kinds("25"), ["stage"]);
    assert_eq!(kinds("11"), ["rescheduled"], "the decree of November");
    assert_eq!(year.desk.plan()["removed"][0]["reason"], "аудан жариялайды");
}

/// The school is closed for the last week of the third term.
fn shorten_third_term(year: &mut Diary) {
    let years = year.desk.done("list_school_years", json!({}));
    let term = &years[0]["terms"][2];
    let request = json!({ "id": term["id"], "starts_on": term["starts_on"], "ends_on": "2027-03-14" });
    year.desk.done("edit_term", request);
    year.model.move_due("2027-03-19", "2027-03-12");
}

/// What was signed stays as it was signed, and every paper tells the year that was.
fn assert_papers(year: &Diary) {
    let mark = year.desk.done("activity", json!({ "id": year.id("3") }))["marks"][0].clone();
    assert_eq!((text(&mark["marked_on"]), text(&mark["signed_by"])), ("2026-12-28".into(), "Сейітова Г. Б.".into()));
    let card = year.papers("2")[0].clone();
    let states: Vec<String> = rows(&card["all_revisions"]).map(|revision| text(&revision["state"])).collect();
    assert_eq!(states, ["accepted", "returned"], "the newest first");
    let first = year.desk.plan()["plan"]["baselines"][1]["id"].clone();
    let compared = json!({ "school_year_id": year.desk.year(), "baseline_id": first, "only_changed": true });
    let shown = year.desk.done("show_plan", compared);
    let numbers: Vec<String> =
        rows(&shown["stages"]).flat_map(|stage| rows(&stage["activities"])).map(|row| text(&row["number"])).collect();
    // Row 31 counts from the approval, and the plan was approved again; row 25 stands in the last stage now.
    let expected = ["3", "4", "5", "8", "9", "11", "12", "13", "14", "16", "24", "31", "25"];
    assert_eq!(numbers, expected, "the first approval still tells the whole year");
    let workbook = year.export("export_workbook", "Жыл.xlsx");
    assert!(zip::ZipArchive::new(std::fs::File::open(workbook).expect("a workbook")).expect("a zip").len() > 5);
    let calendar = std::fs::read_to_string(year.export("export_calendar", "Жыл.ics")).expect("a calendar");
    let events = |status: &str| calendar.matches(&format!("STATUS:{status}")).count();
    assert_eq!(events("CANCELLED"), 3, "row 13, the meeting that was skipped, and the row that was removed");
    let inspection = year.export("export_inspection", "Тексеру.zip");
    let papers = zip::ZipArchive::new(std::fs::File::open(inspection).expect("an archive")).expect("a zip");
    assert_eq!(papers.len(), 3, "the paper and the two files that count");
}

fn assert_history(year: &Diary) {
    let checked = year.desk.done("check", json!({}));
    assert_eq!((&checked["sound"], &checked["chain"]["intact"]), (&json!(true), &json!(true)), "{checked}");
    let history = year.desk.done("history", json!({ "record_id": year.id("24") }));
    let names: Vec<String> = rows(&history).map(|entry| text(&entry["name"])).collect();
    // When row 25 went to another stage, the places after it shifted.
    let expected =
        ["mark_done", "withdraw_mark", "mark_done", "move_activity", "hand_over", "set_parties", "create_school"];
    assert_eq!(names, expected, "the newest first");
}

/// A backup is saved, the program is closed and started again, and the year is all there.
fn closed_and_opened(year: Diary) -> Diary {
    let backup = year.desk.folder().join("Жыл.zhospar");
    year.desk.done("backup", json!({ "path": backup }));
    let (plan, people) = (year.desk.plan(), year.desk.done("list_people", json!({ "include_left": true })));
    let Diary { desk, model, today } = year;
    let desk = desk.restart();
    assert_eq!(desk.sign_in("chair", PASSWORD)["kind"], "done");
    let year = Diary { desk, model, today };
    assert_eq!(year.desk.plan(), plan);
    assert_eq!(year.desk.done("list_people", json!({ "include_left": true })), people);
    year.compare();
    year
}

/// The last steps are taken back one by one, each to the very state before it, and taken again.
fn assert_undo(year: &Diary) {
    let desk = &year.desk;
    let id = year.id("30");
    let mark = json!({
        "activity_id": id, "occurrence_key": "single", "marked_on": "2027-05-31", "signed_by": desk.person("Сейітова"),
    });
    let bulk = json!({ "kind": "set_rule", "rule": { "kind": "month", "month": 4 } });
    let mut states = Vec::new();
    for (name, request) in [
        ("mark_done", mark),
        ("change_activities", json!({ "ids": [id, year.id("29")], "change": bulk })),
        ("remove_activity", json!({ "id": year.id("27"), "reason": "оқиға болған жоқ" })),
    ] {
        states.push(desk.plan());
        desk.done(name, request);
    }
    let last = desk.plan();
    for state in states.iter().rev() {
        desk.done("undo", json!({}));
        assert_eq!(&desk.plan(), state, "undo restores the state before");
    }
    year.compare();
    for _ in &states {
        desk.done("redo", json!({}));
    }
    assert_eq!(desk.plan(), last);
    // The three are taken back again, and then the work of the last days.
    for _ in 0..4 {
        desk.done("undo", json!({}));
    }
    assert_eq!(desk.row("25")["status"], "overdue", "its mark of the 24th of May was taken back");
    assert_eq!(desk.done("check", json!({}))["sound"], true);
}
