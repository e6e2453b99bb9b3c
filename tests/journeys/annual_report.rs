//! The year's report from the first draft to the signed paper and its correction, with the work that follows from it.

use std::fs;

use journeys::{Desk, PASSWORD, cli, run};
use serde_json::{Value, json};

struct Report {
    desk: Desk,
    year: Value,
}

impl Report {
    /// It is June: half of the plan was done, the rest is overdue. The officer is signed in.
    fn new() -> Self {
        let desk = Desk::with_school();
        for (surname, login) in [("Ермекова", "director"), ("Әбдірахманов", "officer")] {
            let account = json!({ "person_id": desk.person(surname), "login": login, "password": PASSWORD });
            desk.done("add_account", account);
        }
        let year = desk.year();
        desk.turn_to("2027-06-10T05:00:00Z");
        let report = Self { desk, year };
        for number in ["1", "2", "3", "5", "7", "11"] {
            report.mark(number);
        }
        report.sign_in("officer");
        report
    }

    fn mark(&self, number: &str) {
        let row = self.desk.row(number);
        let mark = json!({
            "activity_id": row["id"], "occurrence_key": row["occurrences"][0]["key"], "marked_on": "2026-09-25",
            "document": "хаттама", "signed_by": self.desk.person("Сейітова"),
        });
        self.desk.done("mark_done", mark);
    }

    fn sign_in(&self, login: &str) {
        let reply = self.desk.sign_in(login, PASSWORD);
        assert_eq!(reply["kind"], "done", "{reply}");
    }

    fn about(&self, more: Value) -> Value {
        let mut request = json!({ "school_year_id": self.year });
        for (key, value) in more.as_object().expect("fields") {
            request[key] = value.clone();
        }
        request
    }

    fn view(&self) -> Value {
        self.desk.done("annual_report", self.about(json!({})))
    }

    fn figure(&self, key: &str) -> Value {
        let view = self.view();
        let sections = view["sections"].as_array().expect("sections").clone();
        let mut figures = sections.iter().flat_map(|section| section["figures"].as_array().expect("figures"));
        figures.find(|figure| figure["key"] == key).cloned().unwrap_or_else(|| panic!("{key} is counted"))
    }

    fn items(&self, kind: &str) -> Vec<Value> {
        let view = self.view();
        view["items"].as_array().expect("items").iter().filter(|item| item["kind"] == kind).cloned().collect()
    }
}

#[test]
fn a_report_goes_from_the_registers_to_the_directors_signature_and_is_corrected_as_a_second_version() {
    let report = Report::new();
    let desk = &report.desk;
    assert_eq!(
        (report.figure("plan.done")["value"].clone(), report.view()["state"].clone()),
        (json!(6), json!("unwritten"))
    );

    desk.done("draft_annual_report", report.about(json!({})));
    assert_eq!(report.view()["state"], "draft");
    assert!(report.items("achievement")[0]["text"]["kk"].as_str().is_some_and(|text| text.contains('6')));
    let own = json!({ "kind": "problem", "text": { "kk": "Мұғалімдердің уақыты жетпеді." } });
    let own = desk.done("add_report_item", report.about(own));
    assert_eq!(desk.rejected("sign_annual_report", report.about(json!({ "signed_on": "2027-06-10" }))), "not-allowed");

    report.sign_in("director");
    let signing = report.about(json!({ "signed_on": "2027-06-10" }));
    assert_eq!(desk.rejected("sign_annual_report", signing.clone()), "report-items-untranslated");
    report.sign_in("officer");
    let both = json!({ "kk": "Мұғалімдердің уақыты жетпеді.", "ru": "Учителям не хватило времени." });
    desk.done("edit_report_item", json!({ "id": own, "text": both }));
    let counted = json!({ "kind": "achievement", "text": { "kk": "Алты іс-шара өтті.", "ru": "Проведено шесть мероприятий." },
                          "sources": [{ "figure": "plan.done" }] });
    let counted = desk.done("add_report_item", report.about(counted));
    report.mark("10");
    let drafted = &report.items("achievement")[0];
    assert!(drafted["text"]["kk"].as_str().is_some_and(|text| text.contains('7')), "nobody worded it: {drafted}");
    report.sign_in("director");
    assert_eq!(desk.rejected("sign_annual_report", signing.clone()), "report-figures-moved");
    report.sign_in("officer");
    desk.done("confirm_report_item", json!({ "id": counted }));
    report.sign_in("director");
    let signed = desk.done("sign_annual_report", signing.clone());
    assert_eq!(signed["version"], 1);
    assert_eq!(desk.rejected("sign_annual_report", signing), "report-signed");
    let paper = desk.done("annual_report_paper", report.about(json!({ "language": "ru" })));
    assert!(
        paper["problems"].as_array().expect("problems").iter().any(|one| one["text"] == "Учителям не хватило времени.")
    );

    report.sign_in("officer");
    assert_eq!(desk.rejected("remove_report_item", json!({ "id": own })), "report-signed");
    desk.done("correct_annual_report", report.about(json!({ "reason": "Мәселенің сөзі нақтыланды" })));
    desk.done("remove_report_item", json!({ "id": own }));
    report.sign_in("director");
    desk.turn_to("2027-06-12T05:00:00Z");
    let again = desk.done("sign_annual_report", report.about(json!({ "signed_on": "2027-06-12" })));
    assert_eq!(again["version"], 2);
    let first = desk.done("annual_report_paper", report.about(json!({ "language": "ru", "version": 1 })));
    assert_eq!(first, paper, "what was signed first is read as it was signed");
    assert_eq!(desk.done("check", json!({}))["sound"], true);
}

#[test]
fn recommendations_become_tasks_and_rows_of_the_next_plan() {
    let report = Report::new();
    let desk = &report.desk;
    desk.done("draft_annual_report", report.about(json!({})));
    let recommendations = report.items("recommendation");
    assert!(recommendations.len() > 1, "an overdue plan without documents calls for more than one thing");
    let give = json!({
        "id": recommendations[0]["id"], "title": "Мерзімі өткенді аяқтау", "responsible_id": desk.person("Сейітова"),
        "due_on": "2027-09-15",
    });
    desk.done("give_recommendation_task", give.clone());
    assert_eq!(desk.rejected("give_recommendation_task", give), "recommendation-carried");
    let tasks = desk.done("list_tasks", json!({ "group": "open" }));
    assert_eq!(
        (tasks[0]["purpose"].clone(), tasks[0]["report"].clone()),
        (json!("recommendation"), json!("2026-2027"))
    );

    let reply = desk.sign_in("chair", PASSWORD);
    assert_eq!(reply["kind"], "done", "{reply}");
    let into_plan = |stage: Value| {
        json!({
            "id": recommendations[1]["id"], "stage_id": stage, "title": { "kk": "Құжаттарды жинау", "ru": "Собрать документы" },
            "rule": { "kind": "month", "month": 10 }, "responsible": [{ "kind": "role", "role": "integrity_officer" }],
        })
    };
    assert_eq!(desk.rejected("plan_recommendation", into_plan(json!("none"))), "next-plan-missing");
    desk.done("create_next_plan", json!({ "plan_id": desk.plan()["plan"]["id"] }));
    let view = report.view();
    let activity = desk.done("plan_recommendation", into_plan(view["next_stages"][4]["id"].clone()));
    let card = desk.done("activity", json!({ "id": activity }));
    assert_eq!((card["titles"]["ru"].clone(), card["stage_number"].clone()), (json!("Собрать документы"), json!(5)));
    let carried = report.items("recommendation").into_iter().filter(|item| item["carried"]["stands"] == true).count();
    assert_eq!(carried, 2);
}

#[test]
fn the_report_is_saved_as_word_and_pdf_from_the_command_line() {
    let report = Report::new();
    let desk = &report.desk;
    desk.done("draft_annual_report", report.about(json!({})));
    report.sign_in("director");
    desk.done("sign_annual_report", report.about(json!({ "signed_on": "2027-06-10" })));
    let (school, folder) = (desk.school_folder(), desk.folder().to_owned());
    let Report { desk, .. } = report;
    desk.done("lock", json!({}));
    let machine = tempfile::tempdir().expect("a folder");
    for (name, magic) in [("esep.docx", &b"PK"[..]), ("esep.pdf", &b"%PDF"[..])] {
        let file = folder.join(name);
        let asked = ["--account", "officer", "export", "annual-report", &file.display().to_string(), "--lang", "kk"];
        let ran = run(cli(&school, machine.path()).args(asked));
        assert_eq!(ran.code, 0, "{}", ran.err);
        let bytes = fs::read(&file).expect("written");
        assert!(bytes.starts_with(magic), "{name} is what its ending says");
    }
}
