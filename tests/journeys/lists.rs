//! Every list as an Excel sheet: the rows of the screen, all of them, for whoever may read the list.

mod of_one;

use calamine::Reader;
use journeys::{Desk, text};
use serde_json::{Value, json};
use zhospar_core::clock::Instant;
use zhospar_core::words::moment_short;

/// The demo school in the middle of its year.
fn demo() -> Desk {
    let desk = Desk::new();
    desk.turn_to("2026-11-23T06:00:00Z");
    desk.done("create_demo", json!({ "language": "kk" }));
    desk
}

/// The rows of a list under their heads, as a reader that is not ours finds them.
fn sheet(desk: &Desk, name: &str, filter: Value) -> Vec<Vec<String>> {
    sheet_in(desk, "kk", name, filter)
}

fn sheet_in(desk: &Desk, language: &str, name: &str, filter: Value) -> Vec<Vec<String>> {
    let rows = whole_sheet(desk, language, name, filter).split_off(3);
    // The empty row below a table belongs to nobody.
    rows.into_iter().filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty())).collect()
}

/// What stands over the rows of a list.
fn title_of(desk: &Desk, language: &str, name: &str, filter: Value) -> String {
    whole_sheet(desk, language, name, filter)[0][0].clone()
}

fn whole_sheet(desk: &Desk, language: &str, name: &str, filter: Value) -> Vec<Vec<String>> {
    let path = desk.folder().join(format!("{name}.xlsx"));
    let request = json!({ "list": { "name": name, "filter": filter }, "language": language, "path": path });
    let saved = desk.done("export_list", request);
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(text(&saved["path"])).expect("a workbook");
    let sheets = book.worksheets();
    assert_eq!(sheets.len(), 1, "{name} is a sheet of its own");
    sheets[0].1.rows().map(|row| row.iter().map(told).collect()).collect()
}

/// A cell as Excel shows it; a day by its number.
fn told(cell: &calamine::Data) -> String {
    match cell {
        calamine::Data::DateTime(moment) if moment.as_f64().fract() > 0.0 => {
            let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
            format!("{day:02}.{month:02}.{year} {hour:02}:{minute:02}")
        }
        other => other.to_string(),
    }
}

fn column(rows: &[Vec<String>], at: usize) -> Vec<String> {
    rows.iter().map(|row| row[at].clone()).collect()
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().expect("a list").iter()
}

fn of(list: &Value, field: &str) -> Vec<String> {
    each(list).map(|row| text(&row[field])).collect()
}

#[test]
fn what_a_screen_shows_is_what_its_sheet_holds() {
    let desk = demo();
    let year = desk.year();
    for group in ["open", "unverified", "finished", "all"] {
        let shown = desk.done("list_tasks", json!({ "group": group }));
        let written = sheet(&desk, "tasks", json!({ "group": group }));
        assert_eq!(column(&written, 0), of(&shown, "title"), "the {group} tasks in the order of the screen");
    }
    let shown = desk.done("list_people", json!({ "text": "сейітова" }));
    assert_eq!(column(&sheet(&desk, "people", json!({ "text": "сейітова" })), 0), of(&shown, "full_name"));
    let shown = desk.done("list_decisions", json!({ "school_year_id": year, "status": "overdue" }));
    let written = sheet(&desk, "decisions", json!({ "school_year_id": year, "status": "overdue" }));
    assert_eq!(column(&written, 3), of(&shown, "number"));
    let missing = desk.done("list_evidence", json!({ "school_year_id": year, "group": "missing" }));
    let written = sheet(&desk, "evidence", json!({ "school_year_id": year, "group": "missing" }));
    assert_eq!(column(&written, 2), of(&missing["missing"], "document"));
    let accounts = desk.done("list_accounts", json!({}));
    assert_eq!(column(&sheet(&desk, "accounts", json!({})), 0), of(&accounts, "login"));
}

#[test]
fn a_filtered_journal_is_written_to_its_last_page() {
    let desk = demo();
    let filter = json!({ "group": "open", "types": ["data_leak", "wrong_content"] });
    for number in 0..230 {
        let mut incident = journeys::quick_incident("2026-11-20");
        incident["what"] = json!(format!("{number}-оқиға"));
        desk.done("register_incident", incident);
    }
    let (mut shown, mut after) = (Vec::new(), Value::Null);
    loop {
        let mut asked = filter.clone();
        asked["after"] = after;
        let page = desk.done("list_incidents", asked);
        shown.extend(of(&page["items"], "number"));
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    assert!(shown.len() > 230, "more than one page: {}", shown.len());
    assert_eq!(column(&sheet(&desk, "incidents", filter), 0), shown);
}

#[test]
fn every_step_is_in_the_list_of_operations() {
    let desk = demo();
    let written = sheet(&desk, "operations", json!({}));
    let checked = desk.done("verify_chain", json!({}));
    assert_eq!(Some(written.len() as u64), checked["operations"].as_u64());
    assert!(written.iter().all(|row| !row[2].contains('⟦') && !row[2].is_empty()), "every step is told in words");
}

#[test]
fn the_history_of_a_record_is_written_as_the_screen_tells_it() {
    let desk = demo();
    let person = desk.person("Төлегенова");
    let mut task =
        json!({ "title": "Нұсқаулықты жаңарту", "note": "", "responsible_id": person, "due_on": "2026-12-07" });
    task["id"] = desk.done("give_task", task.clone());
    task["due_on"] = json!("2026-12-10");
    desk.done("edit_task", task.clone());
    desk.done("undo", json!({}));
    let asked = json!({ "record_id": task["id"] });
    let told = desk.done("history", asked.clone());
    let lines: Vec<[String; 6]> = each(&told).flat_map(lines_of).collect();
    assert!(lines.iter().any(|line| line[4] == "10.12.2026" && line[5] == "қайтарылған"), "{lines:?}");
    let written = sheet(&desk, "history", asked);
    assert!(written.iter().all(|row| !row[1].is_empty() && !row[1].contains('⟦')), "every step is told in words");
    let written: Vec<[String; 6]> = written.iter().map(|row| [0, 2, 3, 4, 5, 6].map(|at| row[at].clone())).collect();
    assert_eq!(written, lines, "each change has its line, in the order of the screen");
}

/// When, who, what was changed, before and after, and whether the step was taken back, for each change of a step.
fn lines_of(step: &Value) -> Vec<[String; 6]> {
    let moment = Instant::parse(&text(&step["happened_at"])).expect("a moment");
    let taken_back = if step["undone"] == true { "қайтарылған" } else { "" };
    let line = |change: &Value| {
        let [name, before, after] = ["name", "before", "after"].map(|part| text(&change[part]));
        [moment_short(moment), text(&step["account"]), name, before, after, taken_back.to_owned()]
    };
    each(&step["fields"]).map(line).collect()
}

#[test]
fn the_sheet_of_a_narrowed_plan_holds_the_rows_of_the_screen_in_any_language() {
    let desk = demo();
    let year = desk.year();
    let stage = desk.done("show_plan", json!({ "school_year_id": year }))["stages"][0]["id"].clone();
    let person = desk.person("Сейітова");
    for narrowed in [
        json!({ "stage_ids": [stage] }),
        json!({ "statuses": ["overdue", "soon"] }),
        json!({ "person_id": person }),
        json!({ "text": "кадр қызметі" }),
        json!({ "text": "ереже", "statuses": ["done", "planned"] }),
        json!({ "only_changed": true }),
    ] {
        let mut asked = narrowed.clone();
        asked["school_year_id"] = json!(year);
        let plan = desk.done("show_plan", asked.clone());
        let numbers: Vec<String> = each(&plan["stages"]).flat_map(|stage| of(&stage["activities"], "number")).collect();
        let whole = plan["counts"]["total"].as_u64().expect("a count");
        assert!(!numbers.is_empty() && (numbers.len() as u64) < whole, "{narrowed} narrows the plan: {numbers:?}");
        for language in ["kk", "ru"] {
            let written = sheet_in(&desk, language, "plan", asked.clone());
            let rows: Vec<&Vec<String>> = written.iter().filter(|row| !row[1].is_empty()).collect();
            let found: Vec<String> = rows.iter().map(|row| row[0].clone()).collect();
            assert_eq!(found, numbers, "{narrowed} in {language}");
        }
    }
}

#[test]
fn a_plan_of_which_a_filter_leaves_nothing_is_not_said_to_be_unmade() {
    let desk = demo();
    let written = sheet(&desk, "plan", json!({ "school_year_id": desk.year(), "text": "мұндай жол жоқ" }));
    assert_eq!(written[0][0], "Бұл тізімде жазба жоқ.");
}

#[test]
fn the_documents_of_a_searched_title_are_written_in_any_language() {
    let desk = demo();
    let year = desk.year();
    let missing = desk.done("list_evidence", json!({ "school_year_id": year }))["missing"][0].clone();
    let asked = json!({ "school_year_id": year, "text": missing["title"] });
    for language in ["kk", "ru", "en"] {
        let written = sheet_in(&desk, language, "evidence", asked.clone());
        assert_eq!(column(&written, 0), [text(&missing["number"])], "in {language}");
    }
}

#[test]
fn every_figure_of_the_report_has_its_line_beside_the_year_before() {
    let desk = demo();
    let of_year = json!({ "school_year_id": desk.year() });
    let report = desk.done("annual_report", of_year.clone());
    let number = |value: &Value| value.as_i64().map(|value| value.to_string()).unwrap_or_default();
    let mut figures: Vec<[String; 5]> = each(&report["sections"])
        .flat_map(|section| {
            let line = |figure: &Value| {
                let part = figure["part"]["name"].as_str().unwrap_or_default().to_owned();
                let [value, before] = ["value", "last_year"].map(|one| number(&figure[one]));
                [text(&section["name"]), text(&figure["name"]), part, value, before]
            };
            each(&section["figures"]).map(line).collect::<Vec<_>>()
        })
        .collect();
    let written = sheet(&desk, "report_figures", of_year);
    let mut lines: Vec<[String; 5]> = written.iter().map(|row| [0, 1, 3, 4, 6].map(|at| row[at].clone())).collect();
    let first_part = lines.iter().position(|line| !line[2].is_empty()).expect("a part");
    assert!(lines[first_part..].iter().take_while(|line| line[0] == lines[0][0]).all(|line| !line[2].is_empty()));
    figures.sort();
    lines.sort();
    assert_eq!(lines, figures);
}

#[test]
fn the_changes_of_the_plan_are_those_since_the_approval_that_is_asked_for() {
    let desk = demo();
    let year = desk.year();
    let plan = desk.done("show_plan", json!({ "school_year_id": year }));
    let first = plan["baseline"]["id"].clone();
    let of_first = json!({ "school_year_id": year, "baseline_id": first });
    let since_first = sheet(&desk, "plan_changes", of_first.clone());
    assert!(since_first.len() > 1, "{since_first:?}");
    desk.done("lock", json!({}));
    desk.sign_in("director", "demo-demo-demo");
    let approve = json!({ "plan_id": plan["plan"]["id"], "approved_on": "2026-11-20", "order_no": "142" });
    desk.done("approve_plan", approve);
    let since_newest = sheet(&desk, "plan_changes", json!({ "school_year_id": year }));
    assert_eq!(column(&since_newest, 0)[0], "Бекітілгеннен кейін жоспар өзгерген жоқ.");
    assert_eq!(sheet(&desk, "plan_changes", of_first), since_first);
}

#[test]
fn a_list_is_for_those_who_may_read_it() {
    let desk = demo();
    let person = desk.person("Төлегенова");
    let added = json!({ "person_id": person, "login": "viewer", "password": journeys::PASSWORD });
    desk.done("give_role", json!({ "person_id": person, "role": "viewer", "from_on": "2026-09-01" }));
    desk.done("add_account", added);
    desk.done("lock", json!({}));
    desk.sign_in("viewer", journeys::PASSWORD);
    assert!(!sheet(&desk, "people", json!({})).is_empty(), "the directory is everybody's");
    for (name, filter) in [
        ("incidents", json!({})),
        ("operations", json!({})),
        ("history", json!({ "record_id": person })),
        ("incident_timeline", json!({ "id": person })),
        ("identity_readings", json!({ "id": person })),
        ("classifiers", json!({})),
        ("checklists", json!({})),
        ("incident_tools", json!({})),
        ("notices", json!({ "school_year_id": desk.year() })),
        ("accounts", json!({})),
        ("report_items", json!({ "school_year_id": desk.year() })),
        ("report_versions", json!({ "school_year_id": desk.year() })),
    ] {
        let path = desk.folder().join("жоқ.xlsx");
        let request = json!({ "list": { "name": name, "filter": filter }, "language": "kk", "path": path });
        assert_eq!(desk.rejected("export_list", request), "not-allowed", "{name}");
        assert!(!path.exists(), "nothing is written");
    }
}

#[test]
fn every_list_speaks_the_language_that_is_asked_for() {
    let desk = demo();
    let year = desk.year();
    let of_year = json!({ "school_year_id": year });
    let meeting = desk.done("list_meetings", json!({ "body": "council" }))[0]["id"].clone();
    for language in ["kk", "ru", "en"] {
        for (name, filter) in [
            ("plan", of_year.clone()),
            ("plan_changes", of_year.clone()),
            ("evidence", of_year.clone()),
            ("incidents_of_year", of_year.clone()),
            ("incident_tools", of_year.clone()),
            ("notices", of_year.clone()),
            ("meetings", of_year.clone()),
            ("agenda_items", of_year.clone()),
            ("agenda_proposals", json!({ "meeting_id": meeting })),
            ("decisions_of_year", of_year.clone()),
            ("tasks_of_year", of_year.clone()),
            ("holdings", of_year.clone()),
            ("members", json!({ "body": "council" })),
            ("report_items", of_year.clone()),
            ("report_rows", json!({ "school_year_id": year, "figure": "incidents.all" })),
            ("report_figures", of_year.clone()),
            ("days_off", of_year.clone()),
            ("history", json!({ "record_id": meeting })),
        ] {
            let path = desk.folder().join("тізім.xlsx");
            let request = json!({ "list": { "name": name, "filter": filter }, "language": language, "path": path });
            desk.done("export_list", request);
            let mut book: calamine::Xlsx<_> = calamine::open_workbook(&path).expect("a workbook");
            for (tab, range) in book.worksheets() {
                let wordless = range.used_cells().find(|(_, _, cell)| cell.to_string().contains('⟦'));
                assert!(wordless.is_none(), "{name} in {language}: {wordless:?}");
                assert!(!tab.is_empty() && range.height() > 3, "{name} in {language}");
            }
        }
    }
}
