//! A whole school year of the demo school, day after day: its own script until November, then a plan that is worked
//! through, handed over, revised and finished; on every day the program says what a model kept beside it says. The year
//! before, whose report was signed, is played as the script has it.

mod checklists;
mod diary;
mod model;
mod script;

use std::path::Path;

use calamine::Reader;
use journeys::{quick_incident, text};
use serde_json::{Value, json};

use diary::{CHAIR, DEMO_PASSWORD, Diary, rows};
use model::{Row, check_of, day};
use script::{SECOND_YEAR, Script};

#[test]
fn a_school_year_passes_day_by_day_as_a_pencil_would_keep_it() {
    let (autumn, script) = played_autumn();
    let mut year = Diary::of_demo(autumn.model, script.last_day().plus_days(1));
    year.compare();
    assert_script_is_told(&year, &script);
    let mut today = year.today;
    while today <= day("2027-05-31") {
        year.wake_up(today);
        let date = today.to_string();
        if november(&mut year, &date) || winter(&mut year, &date) || spring(&mut year, &date) {
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

/// The demo's script, one step after another, as a school would have lived it; from the second September on the pencil
/// is compared.
fn played_autumn() -> (Diary, Script) {
    let mut script = Script::read();
    let mut year = script.first_day();
    let mut today = year.today;
    while today < day(SECOND_YEAR) {
        year.today = today;
        script.play_day(&mut year);
        today = today.plus_days(1);
    }
    assert_year_before(&year);
    while today <= script.last_day() {
        year.wake_up(today);
        if script.play_day(&mut year) {
            year.compare();
        }
        today = today.plus_days(1);
    }
    (year, script)
}

/// The year before ended with a signed report, and left nothing to be done.
fn assert_year_before(year: &Diary) {
    let years = year.desk.done("list_school_years", json!({}));
    assert_eq!(rows(&years).map(|one| text(&one["label"])).collect::<Vec<_>>(), ["2026-2027", "2025-2026"]);
    let report = year.desk.done("annual_report", json!({ "school_year_id": years[1]["id"] }));
    assert_eq!((&report["state"], &report["versions"][0]["signed_on"]), (&json!("signed"), &json!("2026-05-29")));
    let next = year.desk.done("annual_report", json!({ "school_year_id": years[0]["id"] }));
    assert_eq!(next["before"], json!({ "label": "2025-2026", "told_by": "signed", "signed_on": "2026-05-29" }));
    assert!(year.model.incidents.is_empty() && year.model.tasks.is_empty() && year.model.decisions.is_empty());
}

/// What the program makes in one go holds what the script's steps made, no more and no less.
fn assert_script_is_told(year: &Diary, script: &Script) {
    let count = |list: &str, request: Value| rows(&year.desk.done(list, request)).count();
    assert_eq!(count("list_tasks", json!({ "group": "all" })), year.model.given);
    assert_eq!(count("list_meetings", json!({})), script.count("call_meeting"));
    assert_eq!(count("list_decisions", json!({})), script.count("record_decision"));
    // The wizard names the chair, the director and the integrity officer.
    assert_eq!(count("list_people", json!({ "include_left": true })), script.count("add_person") + 3);
    let incidents = year.desk.done("list_incidents", json!({}));
    assert_eq!(incidents["counts"]["all"], script.count("register_incident"));
    let papers = year.desk.done("list_evidence", json!({ "school_year_id": year.desk.year() }));
    assert_eq!(papers["counts"]["all"], script.count("attach_evidence"));
    let page = year.desk.done("list_incidents", json!({ "limit": 200 }));
    let files = |row: &Value| rows(&year.desk.done("evidence_of_incident", json!({ "id": row["id"] }))).count();
    let with_files: Vec<usize> = rows(&page["items"]).map(files).filter(|count| *count > 0).collect();
    assert_eq!(with_files.iter().sum::<usize>(), script.count("attach_incident_evidence"));
    assert!(with_files.len() >= 2, "a look around finds files on two incidents: {with_files:?}");
    let notice = |row: &Value| text(&year.desk.done("notice", json!({ "id": row["id"] }))["state"]);
    let waived = rows(&page["items"]).map(notice).filter(|state| state == "waived").count();
    assert_eq!((waived, script.count("waive_notice")), (1, 1), "one notice was found not to be needed");
    let filed = year.desk.done("list_meetings", json!({ "body": "council" }));
    assert!(rows(&filed).any(|meeting| meeting["state"] == "archived"), "minutes of the council were filed");
    let report = year.desk.done("annual_report", json!({ "school_year_id": year.desk.year() }));
    let own = rows(&report["items"]).filter(|item| text(&item["text"]["kk"]).starts_with("Ұжымның ЖИ туралы білімі"));
    assert_eq!(
        own.count(),
        script.count_this_year("add_report_item"),
        "an item of the school's own stands in the drafted report"
    );
    assert!(
        rows(&report["items"]).count() > script.count_this_year("add_report_item"),
        "others were taken from the registers"
    );
    let plan = year.desk.plan();
    let marks = rows(&plan["stages"])
        .flat_map(|stage| rows(&stage["activities"]))
        .flat_map(|row| rows(&row["occurrences"]))
        .filter(|occurrence| !occurrence["mark"].is_null());
    assert_eq!(marks.count(), script.count_this_year("mark_done") - script.count_this_year("withdraw_mark"));
}

/// What happens on a day of November that the script left; `false` on a quiet day.
fn november(year: &mut Diary, date: &str) -> bool {
    match date {
        "2026-11-24" => {
            send_notice(year);
            year.put_off("8", "2026-11-30", "2026-11-27");
            year.complete_task("Дербес деректер туралы жадынаманы ұжымға тарату");
        }
        "2026-11-25" => {
            year.verify_task("Дербес деректер туралы жадынаманы ұжымға тарату");
            year.verify_task("Ақпараттық стендке мемлекеттік тілдегі жадынама қосу");
        }
        "2026-11-26" => {
            year.mark_on("25", "single", "Жиналыс хаттамасы", day("2026-11-20"));
            year.accept("12");
        }
        "2026-11-27" => {
            hold_council(year);
            year.complete_task("Ереже жобасын заңгерге беру");
        }
        "2026-11-30" => {
            year.mark("8", "2026-11-30", "");
            year.extend("5", "single", "2026-12-18");
        }
        _ => return false,
    }
    true
}

fn winter(year: &mut Diary, date: &str) -> bool {
    match date {
        "2026-12-01" => {
            carry_out_decisions(year);
            year.complete_task("Шығармашылық топ сынаған құралдардың тізімін жинақтау");
            move_holiday(year);
        }
        "2026-12-02" => year.revise("4", "Хаттама.txt", "Қол қойылған хаттама"),
        "2026-12-03" => year.accept("4"),
        "2026-12-04" => close_incident(year),
        "2026-12-07" => year.attach("17", "Тізбе.txt", "Процестер тізбесі"),
        "2026-12-08" => {
            year.send_back("17", "мөрі анық емес");
            change_responsible(year);
        }
        "2026-12-09" => year.revise("17", "Тізбе 2.txt", "Процестердің анық тізбесі"),
        "2026-12-10" => {
            year.accept("17");
            year.excuse("13", None, "мектепте заңгер жоқ, аудандық ереже қолданылады");
        }
        "2026-12-14" => carry_out_decisions(year),
        "2026-12-15" => year.mark_all(&["5", "11"], "Ереже"),
        "2026-12-17" => year.mark("6", "2026-12-10", "Қатысушылар парағы"),
        "2026-12-28" => year.excuse("4", Some("term-2"), "кворум болмады"),
        "2026-12-29" => year.mark_all(&["14"], "Тәртіп"),
        // A Sunday, the last day of what the page calls next week.
        "2027-01-05" => year.give_task("Тізімді жаңарту", "Әбдірахманов", "2027-01-24"),
        "2027-01-11" => hand_over(year),
        "2027-01-12" => {
            year.mark_on("3", "single", "№ 140 бұйрық", day("2026-12-28"));
            check_effect(year);
        }
        "2027-01-18" => carry_out_decisions(year),
        "2027-01-26" => year.complete_task("Тізімді жаңарту"),
        "2027-01-28" => year.verify_task("Тізімді жаңарту"),
        "2027-02-03" => log_incident(year),
        "2027-02-08" => revise_plan(year),
        "2027-02-10" => {
            assert_variance_is_told(year);
            year.approve("№ 23");
            // Thirty days after the approval that counts now.
            year.model.work("31", "single").due_on = Some(day("2027-03-12"));
        }
        "2027-02-11" => year.mark("6", "2027-02-11", "Қатысушылар парағы"),
        "2027-02-24" => year.mark_all(&["7", "18"], "Тізбе"),
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
        "2027-03-11" => year.mark("31", "single", ""),
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
        "2027-04-30" => year.mark("8", "2027-04-30", "Талдау"),
        "2027-05-14" => year.mark("28", "single", "Кеңес хаттамалары"),
        "2027-05-20" => year.mark_all(&["10", "26", "29"], "Жылдық есеп"),
        "2027-05-21" => year.mark("4", "term-4", "№ 3 хаттама"),
        "2027-05-24" => year.mark_all(&["15"], "Анықтама"),
        _ => return false,
    }
    true
}

/// The council meets as the script called it, and adopts what was proposed about the test's wrong key.
fn hold_council(year: &mut Diary) {
    let desk = &year.desk;
    let meeting =
        rows(&desk.done("list_meetings", json!({}))).find(|meeting| meeting["held_on"] == "2026-11-27").cloned();
    let meeting = meeting.expect("the meeting that the script called")["id"].clone();
    let card = desk.done("meeting", json!({ "id": meeting }));
    for seat in rows(&card["attendees"]) {
        let request = json!({ "meeting_id": meeting, "person_id": seat["person_id"], "present": true });
        desk.done("set_attendance", request);
    }
    desk.done("open_meeting", json!({ "id": meeting }));
    let decision = card["agenda"][1]["decisions"][0]["id"].clone();
    desk.done("count_vote", json!({ "decision_id": decision, "votes_for": 7 }));
    let held = desk.done("hold_meeting", json!({ "id": meeting }));
    year.model.meetings.clear();
    year.model.decisions.insert(format!("{}/2.1", held["number"]), day("2026-12-11"));
    year.model.given += 1;
}

/// Everything that bodies decided and that was to be done by now is done.
fn carry_out_decisions(year: &mut Diary) {
    let late = year.desk.done("list_decisions", json!({ "status": "overdue" }));
    for decision in rows(&late) {
        let request = json!({ "id": decision["id"], "done_on": year.today.to_string() });
        year.desk.done("complete_decision", request);
    }
    let today = year.today;
    year.model.decisions.retain(|_, due_on| *due_on >= today);
}

/// An open incident that nobody is in charge of.
fn unassigned_incident(year: &Diary) -> Value {
    let open = year.desk.done("list_incidents", json!({ "group": "open" }));
    let found = rows(&open["items"]).find(|incident| incident["assigned_to"].is_null());
    found.expect("an incident without anybody in charge")["id"].clone()
}

/// The incident that nobody had taken on is looked into and closed.
fn close_incident(year: &mut Diary) {
    let id = unassigned_incident(year);
    let facts = json!({
        "id": id, "kind": "incident", "severity": "low", "assigned_to_id": year.desk.person("Әбдірахманов"),
        "tool": "", "process": "", "place": "", "harm": "", "minors": false, "cause_kind": "task_design",
        "cause": "тапсырма дайын мәтінге сүйенген", "outcome": "эссе қайта жазылды", "impact": "баға кеш қойылды",
        "measures": "ауызша сұрақ қойылады", "effect_check_on": "2027-01-13",
    });
    year.desk.done("set_incident_facts", facts);
    for state in ["under_review", "measures", "closed"] {
        year.desk.done("move_incident", json!({ "id": id, "to": state }));
    }
    let word = year.model.incidents.iter().find(|(_, in_charge)| !**in_charge).expect("the same one").0.clone();
    year.model.finish(&word);
    year.model.ask_for_check(&word, &number_of(year, &id), day("2027-01-13"));
}

fn number_of(year: &Diary, incident: &Value) -> String {
    text(&year.desk.done("incident", json!({ "id": incident }))["number"])
}

/// The notice of the breach that nobody had sent goes out a day late.
fn send_notice(year: &mut Diary) {
    let waiting = year.desk.done("today", json!({}))["notices"].clone();
    assert_eq!(rows(&waiting).map(|notice| text(&notice["state"])).collect::<Vec<_>>(), ["late"]);
    let request = json!({
        "incident_id": waiting[0]["incident_id"], "sent_on": year.today.to_string(), "sent_time": "06:50",
        "channel": "eOtinish",
    });
    year.desk.done("record_notice_sent", request);
    let late = year.model.notices.iter().next().cloned().expect("a notice to send");
    year.model.send_notice(&late);
}

/// The measures after the incident of November are looked at, and the task is done with it.
fn check_effect(year: &mut Diary) {
    let (word, id) = ("i13", incident_with(year, "closed", "integrity_breach"));
    let request = json!({ "id": id, "checked_on": year.today.to_string(), "effective": true });
    year.desk.done("record_effect_check", request);
    year.model.complete_task(&check_of(word));
}

/// The last incident of a type that stands so.
fn incident_with(year: &Diary, state: &str, incident_type: &str) -> Value {
    let all = year.desk.done("list_incidents", json!({}));
    let fits = |one: &&Value| one["state"] == state && one["incident_type"] == incident_type;
    rows(&all["items"]).find(fits).expect("such an incident")["id"].clone()
}

/// One that nobody takes on until the year ends.
fn log_incident(year: &mut Diary) {
    let incident = quick_incident("2027-02-02");
    let registered = year.desk.done("register_incident", incident.clone());
    let (number, kind) = (text(&registered["number"]), text(&incident["incident_type"]));
    year.model.register("the test of February", &number, &kind, year.today);
}

/// Class hours get a person of their own after the approval.
fn change_responsible(year: &mut Diary) {
    let person = json!({ "kind": "person", "person_id": year.desk.person("Әбдірахманов") });
    let parties = json!({ "activity_id": year.id("24"), "duty": "responsible", "parties": [person] });
    year.desk.done("set_parties", parties);
    year.model.changed.insert("24".into());
}

/// A decree moves the rest of a Saturday to the last day of the year, and that Saturday is worked.
fn move_holiday(year: &mut Diary) {
    for (on, kind) in [("2026-12-31", "moved_rest"), ("2026-12-26", "moved_work")] {
        year.desk.done("add_day_off", json!({ "day": on, "kind": kind }));
    }
    year.model.move_due("2026-12-31", "2026-12-30");
    year.model.move_due("2026-12-25", "2026-12-26");
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
    let of = |list: &str| handed[list].clone();
    // The list, a step after the leak of November, and three looks at what measures have brought.
    assert_eq!(
        [of("roles"), of("bodies"), of("activities"), of("tasks"), of("decisions")],
        [1, 3, 1, 5, 0].map(Value::from),
        "{handed}"
    );
    assert_eq!(of("incidents"), rows(&open["incidents"]).count());
    assert_eq!(year.task("Тізімді жаңарту")["responsible_id"], to);
    assert_eq!(year.desk.row("7")["responsible"][0]["holder_id"], to, "the role has a new holder");
    let names = year.desk.done("list_people", json!({}));
    assert!(rows(&names).all(|person| person["surname"] != "Әбдірахманов"), "who left is no longer listed");
    year.sign_in("officer");
    assert_eq!(year.desk.rejected("list_incidents", json!({})), "not-allowed", "the roles ended with the work");
    year.sign_in(CHAIR);
}

/// The plan is revised: a text, a deadline, a row moved, a row added and a row removed.
fn revise_plan(year: &mut Diary) {
    let id = |number: &str| year.id(number);
    let title = json!({ "id": id("8"), "field": "title", "language": "kk", "text": "Цифрлық ортаны талдау" });
    year.desk.done("edit_activity", title);
    year.desk.done("set_rule", json!({ "activity_id": id("9"), "rule": { "kind": "month", "month": 3 } }));
    year.desk.done("remove_activity", json!({ "id": id("23"), "reason": "аудан жариялайды" }));
    let stages = year.desk.plan()["stages"].clone();
    year.desk.done("move_activity", json!({ "id": id("25"), "stage_id": stages[4]["id"] }));
    let rule = json!({ "kind": "after", "anchor": { "kind": "plan_approved" }, "days": 30, "working": false });
    let added = json!({ "stage_id": stages[3]["id"], "title": "Мектеп сайтында жоспарды жариялау", "rule": rule });
    year.desk.done("add_activity", added);
    // Thirty days after the approval of September were a Sunday.
    year.model.rows.insert("31".into(), Row::due("2026-10-16"));
    year.model.work("9", "single").due_on = Some(day("2027-03-31"));
    year.model.rows.remove("23");
    year.model.removed = 1;
    year.model.changed.extend(["8", "9", "25", "31"].map(String::from));
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
    let card = year.papers("17")[0].clone();
    let states: Vec<String> = rows(&card["all_revisions"]).map(|revision| text(&revision["state"])).collect();
    assert_eq!(states, ["accepted", "returned"], "the newest first");
    let first = year.desk.plan()["plan"]["baselines"][1]["id"].clone();
    let compared = json!({ "school_year_id": year.desk.year(), "baseline_id": first, "only_changed": true });
    let shown = year.desk.done("show_plan", compared);
    let numbers: Vec<String> =
        rows(&shown["stages"]).flat_map(|stage| rows(&stage["activities"])).map(|row| text(&row["number"])).collect();
    // Row 31 counts from the approval, and the plan was approved again; row 25 stands in the last stage now.
    let expected = ["3", "4", "5", "6", "8", "9", "11", "12", "13", "14", "16", "24", "31", "25"];
    assert_eq!(numbers, expected, "the first approval still tells the whole year");
    let workbook = year.export("export_workbook", "Жыл.xlsx");
    assert_workbook(year, &workbook);
    let calendar = std::fs::read_to_string(year.export("export_calendar", "Жыл.ics")).expect("a calendar");
    let events = |status: &str| calendar.matches(&format!("STATUS:{status}")).count();
    assert_eq!(events("CANCELLED"), 3, "row 13, the meeting that was skipped, and the row that was removed");
    let inspection = year.export("export_inspection", "Тексеру.zip");
    let papers = zip::ZipArchive::new(std::fs::File::open(inspection).expect("an archive")).expect("a zip");
    assert_eq!(papers.len(), 7, "the paper and the six files that count");
}

/// A reader that is not ours finds in the workbook what the pencil kept: each row's mark, each document, each incident.
fn assert_workbook(year: &Diary, path: &Path) {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).expect("a workbook");
    let plan = book.worksheet_range("Жоспар").expect("the plan");
    let mut found = 0;
    for cells in plan.rows() {
        let Some(row) = year.model.rows.get(&cells[0].to_string()) else { continue };
        let (mark, works) = (cells[6].to_string(), || row.works.values());
        assert_eq!(mark.is_empty(), works().all(|work| !work.done && !work.needless), "{mark}");
        assert_eq!(mark.matches("олданылмайды").count(), works().filter(|work| work.needless).count(), "{mark}");
        let documents = works().filter(|work| work.done && work.named).count();
        assert_eq!(mark.matches("Құжат: ").count(), documents, "{mark}");
        found += 1;
    }
    assert_eq!(found, year.model.rows.len(), "every activity has its line");
    let journal = book.worksheet_range("Инциденттер журналы").expect("the journal");
    let all = year.desk.done("list_incidents", json!({ "limit": 200 }))["items"].clone();
    let of_year = rows(&all).filter(|incident| !text(&incident["number"]).starts_with("2025-")).count();
    let numbered = journal.rows().filter(|cells| cells[0].to_string().contains("-07/")).count();
    assert_eq!(numbered, of_year, "every incident of the year has its line, and none of the year before");
}

fn assert_history(year: &Diary) {
    let checked = year.desk.done("check", json!({}));
    assert_eq!((&checked["sound"], &checked["chain"]["intact"]), (&json!(true), &json!(true)), "{checked}");
    let history = year.desk.done("history", json!({ "record_id": year.id("24") }));
    let names: Vec<String> = rows(&history).map(|entry| text(&entry["name"])).collect();
    // When row 25 went to another stage, the places after it shifted.
    let expected = [
        "mark_done",
        "withdraw_mark",
        "mark_done",
        "move_activity",
        "hand_over",
        "set_parties",
        "set_parties",
        "create_next_plan",
    ];
    assert_eq!(names, expected, "the newest first");
}

/// A backup is saved, the program is closed and started again, and the year is all there.
fn closed_and_opened(year: Diary) -> Diary {
    let backup = year.desk.folder().join("Жыл.zhospar");
    year.desk.done("backup", json!({ "path": backup }));
    let (plan, people) = (year.desk.plan(), year.desk.done("list_people", json!({ "include_left": true })));
    let Diary { desk, model, today } = year;
    let desk = desk.restart();
    assert_eq!(desk.sign_in(CHAIR, DEMO_PASSWORD)["kind"], "done");
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
    assert_eq!(desk.row("15")["status"], "overdue", "its mark of the 24th of May was taken back");
    assert_eq!(desk.done("check", json!({}))["sound"], true);
}
