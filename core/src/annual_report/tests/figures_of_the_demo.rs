//! Every figure of the demo school's year leads to exactly the rows that it counts.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::annual_report::figures::{Asked, FigureName, Page, ReportRow};
use crate::annual_report::sources::{self, SOURCES};
use crate::api::App;
use crate::calendar;
use crate::clock::{Clock, Instant};
use crate::documents::sheets::opened::Opened;
use crate::school::DataFolder;
use crate::words::Language;

struct Demo {
    app: App,
    year: Value,
    _folder: tempfile::TempDir,
}

impl Demo {
    fn new() -> Self {
        Self::at("2026-11-23T04:00:00Z")
    }

    fn at(moment: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Clock::set_at(Instant::parse(moment).expect("a moment"));
        let app = App::with_clock(DataFolder::at(folder.path()), clock);
        let made = app.dispatch("create_demo", json!({ "language": "kk" }));
        let year = made["value"]["session"]["school_year"]["id"].clone();
        Self { app, year, _folder: folder }
    }

    fn ask(&self, name: &str, request: Value) -> Value {
        let reply = self.app.dispatch(name, request);
        assert_eq!(reply["kind"], "done", "{name}: {reply}");
        reply["value"].clone()
    }

    fn figures(&self) -> Vec<Value> {
        let report = self.ask("annual_report", json!({ "school_year_id": self.year }));
        let sections = report["sections"].as_array().expect("sections").clone();
        sections.iter().flat_map(|section| section["figures"].as_array().expect("figures").clone()).collect()
    }

    /// Every row behind a figure as its register has it, whatever the tallies say.
    fn true_rows(&self, figure: &str) -> Vec<ReportRow> {
        let name = FigureName::parse(figure).expect("a name");
        let source = sources::find(name.source).expect("a source");
        let open = self.app.require_open().expect("open");
        let id = self.year.as_str().expect("an id").into();
        let rows = open.school.read(|file| {
            let asked = Asked::of(file, calendar::school_year(file, &id)?, Language::Kk);
            (source.rows)(&asked, &name, &Page { after: None, limit: usize::MAX })
        });
        rows.expect("rows")
    }

    /// The rows behind a figure, read page by page.
    fn rows(&self, figure: &str) -> Vec<Value> {
        let mut rows = Vec::new();
        let mut after = Value::Null;
        loop {
            let asked = json!({ "school_year_id": self.year, "figure": figure, "after": after, "limit": 4 });
            let page = self.ask("report_rows", asked);
            rows.extend(page["rows"].as_array().expect("rows").clone());
            after = page["next"].clone();
            if after.is_null() {
                return rows;
            }
        }
    }
}

#[test]
fn every_figure_leads_to_as_many_rows_as_it_says() {
    let demo = Demo::new();
    let figures = demo.figures();
    let counted: i64 = figures.iter().filter_map(|figure| figure["value"].as_i64()).sum();
    assert!(figures.len() > 60 && counted > 200, "the demo year has something to count: {} figures", figures.len());
    for figure in &figures {
        let key = figure["key"].as_str().expect("a key");
        let rows = demo.rows(key);
        let ids: HashSet<&str> = rows.iter().filter_map(|row| row["id"].as_str()).collect();
        assert_eq!(ids.len(), rows.len(), "{key} shows each row once");
        let true_ids: Vec<String> = demo.true_rows(key).into_iter().map(|row| row.id).collect();
        assert_eq!(rows.iter().map(|row| row["id"].as_str().expect("an id")).collect::<Vec<_>>(), true_ids, "{key}");
        let value = if figure["unit"] == "days" {
            let mut days: Vec<i64> = rows.iter().map(|row| row["days"].as_i64().expect("days")).collect();
            days.sort_unstable();
            days[days.len() / 2]
        } else {
            i64::try_from(rows.len()).expect("few rows")
        };
        assert_eq!(figure["value"], value, "{key}");
        for row in &rows {
            assert!(row["title"].as_str().is_some_and(|title| !title.is_empty()), "{key} names its rows");
            assert!(row["state"].as_str().is_some_and(|state| !state.contains('⟦')), "{key}: {row}");
        }
    }
}

#[test]
fn the_report_says_of_itself_what_its_table_says_however_much_later_it_is_opened() {
    let demo = Demo::at("2026-12-01T06:00:00Z");
    let paper = demo.ask("annual_report_paper", json!({ "school_year_id": demo.year, "language": "kk" }));
    let value = |key: &str| demo.figures().into_iter().find(|one| one["key"] == key).expect("counted")["value"].clone();
    let of = |key: &str| value(&format!("notices.{key}")).as_i64().expect("a number");
    assert_eq!(of("unsent"), 1, "the notice of the newest leak is not sent in time");
    assert_eq!(demo.rows("notices.unsent")[0]["state"], "Мерзімі өтті, жіберілмеген", "it is not sent late either");
    let needed: i64 = ["in_time", "late", "unsent", "running"].map(of).iter().sum();
    assert_eq!(of("all"), needed, "what was found not to be needed is not among them");
    let said = paper["achievements"].to_string();
    assert!(!said.contains("барлық хабарлама бір жұмыс күні ішінде"), "not all of them were sent in time: {said}");
    let report = demo.ask("annual_report", json!({ "school_year_id": demo.year }));
    let items = report["items"].as_array().expect("items");
    assert!(items.iter().any(|item| item["truth"] == "gone") && items.len() > 5, "{items:?}");
    for source in items
        .iter()
        .filter(|item| item["truth"] == "holds")
        .flat_map(|item| item["sources"].as_array().expect("sources"))
    {
        assert_eq!(source["value"], source["now"], "{source}");
        if let Some(figure) = source["figure"].as_str() {
            assert_eq!(source["now"], value(figure), "{figure}");
        }
    }
    assert!(!items.iter().any(|item| item["truth"] == "moved"), "nothing stands in the way of signing: {items:?}");
}

#[test]
fn the_parts_of_a_figure_make_up_the_whole() {
    let demo = Demo::new();
    let figures = demo.figures();
    for whole in figures.iter().filter(|figure| figure["part"].is_null() && figure["unit"] == "count") {
        let of_list = |list: &str| -> Vec<i64> {
            let parts = figures.iter().filter(|one| one["measure"] == whole["measure"] && one["part"]["list"] == list);
            parts.filter_map(|one| one["value"].as_i64()).collect()
        };
        for list in ["stage", "type", "kind", "severity", "body"] {
            let parts = of_list(list);
            if !parts.is_empty() {
                assert_eq!(whole["value"], parts.iter().sum::<i64>(), "{} by {list}", whole["key"]);
            }
        }
    }
}

#[test]
fn every_figure_is_named_in_every_language() {
    for source in SOURCES {
        assert!(sources::find(source.key).is_some());
    }
    let demo = Demo::new();
    for language in ["kk", "ru", "en"] {
        demo.ask("set_preferences", json!({ "language": language, "theme": "light" }));
        for figure in demo.figures() {
            let name = figure["name"].as_str().expect("a name");
            assert!(!name.is_empty() && !name.contains('⟦'), "{language}: {figure}");
            assert!(!figure.to_string().contains('⟦'), "{language}: {figure}");
        }
    }
}

#[test]
fn a_figure_that_nobody_counts_is_rejected() {
    let demo = Demo::new();
    for figure in ["", "plan", "plan.coffee", "kitchen.all", "plan.done/stage"] {
        let reply = demo.app.dispatch("report_rows", json!({ "school_year_id": demo.year, "figure": figure }));
        assert_eq!(reply["rejection"]["code"], "not-found", "{figure}: {reply}");
    }
}

#[test]
fn a_notice_that_was_found_not_to_be_needed_was_not_needed() {
    let demo = Demo::at("2026-12-01T06:00:00Z");
    let value = |key: &str| demo.figures().into_iter().find(|one| one["key"] == key).expect("counted")["value"].clone();
    let number = |key: &str| value(key).as_i64().expect("a number");
    let before = (number("notices.all"), number("notices.waived"));
    let unsent = demo.rows("notices.unsent").remove(0);
    demo.ask("waive_notice", json!({ "incident_id": unsent["id"], "reason": "деректер сыртқа шықпаған" }));
    assert_eq!((number("notices.all"), number("notices.waived")), (before.0 - 1, before.1 + 1));
    assert_eq!(number("notices.unsent"), 0);
}

#[test]
fn a_year_that_is_over_waits_for_nothing() {
    let demo = Demo::at("2027-09-05T06:00:00Z");
    let value = |key: &str| demo.figures().into_iter().find(|one| one["key"] == key).expect("counted")["value"].clone();
    assert_eq!((value("plan.ahead"), value("evidence.ahead")), (json!(0), json!(0)));
    let rows = demo.rows("plan.no_case");
    assert!(!rows.is_empty(), "what is done when a case arises had none");
    assert!(rows.iter().all(|row| row["state"] == "Қажет болған жағдай туындамады"), "{rows:?}");
    assert!(Demo::new().rows("plan.no_case").is_empty(), "while the year runs nobody knows that");
}

#[test]
fn what_the_registers_bear_out_no_longer_is_marked_in_the_list_and_left_out_of_the_workbook() {
    let demo = Demo::at("2026-12-01T06:00:00Z");
    let report = demo.ask("annual_report", json!({ "school_year_id": demo.year }));
    let items = report["items"].as_array().expect("items");
    let gone = items.iter().find(|item| item["truth"] == "gone").expect("one of them is gone")["text"]["kk"].clone();
    let gone = gone.as_str().expect("a text");
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let list = json!({ "name": "report_items", "filter": { "school_year_id": demo.year } });
    demo.ask("export_list", json!({ "list": list, "language": "kk", "path": path("тізім.xlsx") }));
    let book = Opened::file(std::path::Path::new(&path("тізім.xlsx")));
    let cells = book.cells(1);
    let row = cells.iter().find(|(_, text)| text.as_str() == gone).map(|(address, _)| address[1..].to_owned());
    let state = &cells[&format!("F{}", row.expect("the list shows it"))];
    assert_eq!(state, "Тіркелім енді растамайды, қағазға енбейді");
    let asked = json!({ "school_year_id": demo.year, "language": "kk", "path": path("жыл.xlsx") });
    demo.ask("export_workbook", asked);
    let book = Opened::file(std::path::Path::new(&path("жыл.xlsx")));
    assert!(!book.parts().any(|(_, part)| part.contains(gone)), "the workbook says what the paper says");
}
