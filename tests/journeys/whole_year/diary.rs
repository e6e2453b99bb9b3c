//! The year as the program keeps it: every step goes through a command and is written into the model as well, and every
//! morning the two are compared.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use journeys::{Desk, text};
use serde_json::{Value, json};
use zhospar_core::clock::Day;

use super::model::{Counts, Model, Name, day};

/// The demo school's chair and director, and the password of every account there.
pub const CHAIR: &str = "demo";
const DIRECTOR: &str = "director";
pub const DEMO_PASSWORD: &str = "demo-demo-demo";

pub struct Diary {
    pub desk: Desk,
    pub model: Model,
    pub today: Day,
}

impl Diary {
    /// The demo school, as the program makes it for whoever asks on a morning.
    pub fn of_demo(model: Model, today: Day) -> Self {
        let desk = Desk::new();
        desk.turn_to(&morning(today));
        let made = desk.done("create_demo", json!({ "language": "kk" }));
        assert_eq!((&made["login"], &made["password"]), (&json!(CHAIR), &json!(DEMO_PASSWORD)));
        Self { desk, model, today }.with_early_digest()
    }

    /// The chair wants the day's digest at seven, when a morning begins here.
    pub fn with_early_digest(self) -> Self {
        let mut settings = self.desk.done("reminders", json!({}))["settings"].clone();
        settings["digest_time"] = json!("07:00");
        self.desk.done("set_reminder_settings", settings);
        self
    }

    /// The next morning, seven o'clock: what the day brings is as it should be. The whole plan is read on Mondays.
    pub fn wake_up(&mut self, today: Day) {
        self.today = today;
        self.desk.turn_to(&morning(today));
        self.compare_day();
        if today.weekday() == 1 {
            self.compare_plan();
        }
        if today.weekday() <= 5 {
            self.desk.done("note_digest_shown", json!({}));
            self.model.digest_shown = Some(today);
        }
    }

    pub fn id(&self, number: &str) -> Value {
        self.desk.row(number)["id"].clone()
    }

    pub fn sign_in(&self, login: &str) {
        assert_eq!(self.desk.sign_in(login, DEMO_PASSWORD)["kind"], "done", "{login} signs in");
    }

    fn director_does(&self, name: &str, request: Value) -> Value {
        assert_eq!(self.desk.rejected(name, request.clone()), "not-allowed", "{name} is not for the chair");
        self.sign_in(DIRECTOR);
        let done = self.desk.done(name, request);
        self.sign_in(CHAIR);
        done
    }

    pub fn approve(&mut self, order_no: &str) {
        let plan = self.desk.plan()["plan"]["id"].clone();
        let request = json!({ "plan_id": plan, "approved_on": self.today.to_string(), "order_no": order_no });
        self.director_does("approve_plan", request);
        self.model.approve();
    }

    /// Marks an occurrence as done today, with a document when one is named.
    pub fn mark(&mut self, number: &str, key: &str, document: &str) {
        self.mark_on(number, key, document, self.today);
    }

    pub fn mark_on(&mut self, number: &str, key: &str, document: &str, on: Day) {
        let request = json!({
            "activity_id": self.id(number), "occurrence_key": key, "marked_on": on.to_string(),
            "document": document, "signed_by": self.desk.person("Сейітова"),
        });
        self.desk.done("mark_done", request);
        self.model.mark(number, key, document);
    }

    /// Marks the only occurrence of many rows at once.
    pub fn mark_all(&mut self, numbers: &[&str], document: &str) {
        let ids: Vec<Value> = numbers.iter().map(|number| self.id(number)).collect();
        let change = json!({
            "kind": "mark_done", "marked_on": self.today.to_string(), "document": document,
            "signed_by": self.desk.person("Сейітова"),
        });
        let done = self.desk.done("change_activities", json!({ "ids": ids, "change": change }));
        assert_eq!(done, json!({ "changed": numbers.len(), "skipped": [] }));
        for number in numbers {
            self.model.mark(number, "single", document);
        }
    }

    pub fn withdraw(&mut self, number: &str, reason: &str) {
        let card = self.desk.done("activity", json!({ "id": self.id(number) }));
        self.desk.done("withdraw_mark", json!({ "mark_id": card["marks"][0]["id"], "reason": reason }));
        self.model.work(number, "single").done = false;
    }

    pub fn extend(&mut self, number: &str, key: &str, due_on: &str) {
        let request = json!({
            "activity_id": self.id(number), "occurrence_key": key, "due_on": due_on, "reason": "құралдар қайта сыналады",
        });
        self.desk.done("extend_deadline", request);
        self.model.extend(number, key, due_on);
    }

    /// Declares that a row, or one occurrence of it, does not apply.
    pub fn excuse(&mut self, number: &str, key: Option<&str>, reason: &str) {
        let request = json!({ "activity_id": self.id(number), "occurrence_key": key, "reason": reason });
        self.desk.done("declare_not_applicable", request);
        for (known, work) in &mut self.model.row(number).works {
            work.needless |= key.is_none_or(|key| key == known);
        }
    }

    pub fn give_task(&mut self, title: &str, surname: &str, due_on: &str) {
        let request = json!({ "title": title, "responsible_id": self.desk.person(surname), "due_on": due_on });
        self.desk.done("give_task", request);
        self.model.give_task(title, title, "", day(due_on));
    }

    pub fn task(&self, title: &str) -> Value {
        let tasks = self.desk.done("list_tasks", json!({ "group": "all" }));
        let found = tasks.as_array().expect("tasks").iter().find(|task| task["title"] == title);
        found.unwrap_or_else(|| panic!("no task {title}")).clone()
    }

    pub fn complete_task(&mut self, title: &str) {
        let request = json!({ "id": self.task(title)["id"], "done_on": self.today.to_string() });
        self.desk.done("complete_task", request);
        self.model.complete_task(title);
    }

    pub fn verify_task(&mut self, title: &str) {
        self.desk.done("verify_task", json!({ "id": self.task(title)["id"] }));
        self.model.to_sign -= 1;
    }

    fn paper(&self, name: &str, content: &str) -> Value {
        let path = self.desk.folder().join(name);
        fs::write(&path, content).expect("written");
        json!({ "kind": "path", "path": path })
    }

    pub fn attach(&mut self, number: &str, name: &str, content: &str) {
        let source = self.paper(name, content);
        self.desk.done("attach_evidence", json!({ "activity_id": self.id(number), "source": source }));
        self.model.hand_in(number);
    }

    pub fn papers(&self, number: &str) -> Value {
        self.desk.done("evidence_of_activity", json!({ "id": self.id(number) }))
    }

    pub fn revise(&mut self, number: &str, name: &str, content: &str) {
        let source = self.paper(name, content);
        self.desk.done("revise_evidence", json!({ "id": self.papers(number)[0]["id"], "source": source }));
        self.model.to_sign += 1;
    }

    pub fn accept(&mut self, number: &str) {
        self.desk.done("accept_evidence", json!({ "id": self.papers(number)[0]["id"] }));
        self.model.to_sign -= 1;
    }

    pub fn send_back(&mut self, number: &str, reason: &str) {
        self.desk.done("return_evidence", json!({ "id": self.papers(number)[0]["id"], "reason": reason }));
        self.model.to_sign -= 1;
    }

    pub fn put_off(&mut self, number: &str, key: &str, until_on: &str) {
        let request = json!({
            "source": "activity", "id": self.id(number), "occurrence_key": key, "until_on": until_on,
        });
        self.desk.done("snooze_reminder", request);
        self.model.put_off.insert(("activity", number.to_owned(), key.to_owned()), day(until_on));
    }

    /// Exports for the end of a term; what was saved is what was said.
    pub fn export(&self, command: &str, name: &str) -> PathBuf {
        let path = self.desk.folder().join(name);
        let request = json!({ "school_year_id": self.desk.year(), "language": "kk", "path": path });
        let saved = self.desk.done(command, request);
        let bytes = fs::metadata(&path).expect("an exported file").len();
        assert_eq!(saved["bytes"].as_u64(), Some(bytes));
        path
    }

    /// What the day's page, the reminders and the plan say is what the model says.
    pub fn compare(&self) {
        self.compare_day();
        self.compare_plan();
    }

    fn compare_day(&self) {
        let (today, model) = (self.today, &self.model);
        let page = self.desk.done("today", json!({}));
        assert_eq!(page["today"], today.to_string());
        let sunday = today.plus_days(7 - i64::from(today.weekday()));
        let ever = today.plus_days(-1000);
        for (list, from, to) in [
            ("overdue", ever, today.plus_days(-1)),
            ("this_week", today, sunday),
            ("next_week", sunday.plus_days(1), sunday.plus_days(7)),
        ] {
            assert_eq!(due_rows(&page[list]), model.due_between(from, to), "{list} on {today}");
        }
        let missing: BTreeSet<String> = rows(&page["missing_documents"]).map(|row| text(&row["number"])).collect();
        assert_eq!(missing, model.missing_documents(today), "documents on {today}");
        let steps: Vec<(String, u64)> =
            rows(&page["steps"]).map(|step| (text(&step["step"]), count(&step["count"]))).collect();
        let expected: Vec<(String, u64)> =
            model.steps(today).into_iter().map(|(step, count)| (step.to_owned(), count as u64)).collect();
        assert_eq!(steps, expected, "next steps on {today}");
        assert_eq!(counts(&page["counts"]), model.counts(today), "counts on {today}");
        let met = |field: &str| -> u64 { rows(&page["stages"]).map(|stage| count(&stage[field])).sum() };
        let meters = [met("total"), met("done"), met("overdue"), met("soon")];
        let Counts { total, done, overdue, soon } = model.counts(today);
        assert_eq!(meters, [total, done, overdue, soon].map(|count| count as u64), "the stages' meters on {today}");
        assert_eq!(count(&page["open_incident_count"]), model.incidents.len() as u64, "incidents on {today}");
        assert_eq!(rows(&page["to_sign"]).count(), model.to_sign, "what waits for the chair on {today}");
        let next_meeting = page["next_meeting"]["held_on"].as_str().map(day);
        assert_eq!(next_meeting, model.meeting(today), "the next meeting on {today}");
        self.compare_reminders();
    }

    fn compare_reminders(&self) {
        let (today, model) = (self.today, &self.model);
        let seen = self.desk.done("reminders", json!({}));
        let names = |list: &Value| -> BTreeSet<Name> { rows(list).map(name).collect() };
        let expected = model.reminders(today);
        assert_eq!((names(&seen["due"]), names(&seen["snoozed"])), expected, "reminders on {today}");
        let sunday = today.plus_days(7 - i64::from(today.weekday()));
        let digest = &seen["digest"];
        let said = [count(&digest["overdue"]), count(&digest["today"]), count(&digest["week"])];
        let between = |from, to| model.due_between(from, to).len() as u64;
        let yesterday = today.plus_days(-1);
        let brought = [between(today.plus_days(-1000), yesterday), between(today, today), between(today, sunday)];
        assert_eq!(said, brought, "the digest of {today}");
        assert_eq!(digest["fresh"], model.digest_shown != Some(today), "the digest of {today} is shown once");
    }

    fn compare_plan(&self) {
        let (today, model) = (self.today, &self.model);
        let plan = self.desk.plan();
        assert_eq!(counts(&plan["counts"]), model.counts(today), "the plan's counts on {today}");
        let mut seen = BTreeSet::new();
        for row in rows(&plan["stages"]).flat_map(|stage| rows(&stage["activities"])) {
            let number = text(&row["number"]);
            let kept = model.rows.get(&number).unwrap_or_else(|| panic!("row {number} is in the plan on {today}"));
            assert_eq!(row["status"], kept.status(today), "row {number} on {today}");
            for occurrence in rows(&row["occurrences"]) {
                let work = &kept.works[&text(&occurrence["key"])];
                let is_done = !occurrence["mark"].is_null();
                // Once it is done, the day of what counted from an approval that was renewed no longer matters.
                let due_on = occurrence["due_on"].as_str().map(day).filter(|_| !is_done);
                let expected = work.due_on.filter(|_| !work.done);
                assert_eq!((is_done, due_on), (work.done, expected), "row {number} on {today}");
            }
            assert_eq!(rows(&row["occurrences"]).count(), kept.works.len(), "row {number} on {today}");
            let differs = !row["variance"].as_array().expect("variance").is_empty();
            assert_eq!(differs, model.changed.contains(&number), "row {number} as approved, on {today}: {row}");
            seen.insert(number);
        }
        assert_eq!(seen.len(), model.rows.len(), "rows of the plan on {today}");
        assert_eq!(count(&plan["changed"]), (model.changed.len() + model.removed) as u64, "variance on {today}");
        assert_eq!(rows(&plan["removed"]).count(), model.removed);
    }
}

fn morning(today: Day) -> String {
    format!("{today}T02:00:00Z")
}

pub fn rows(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().unwrap_or_else(|| panic!("{list} is no list")).iter()
}

fn count(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| panic!("{value} is no count"))
}

fn counts(value: &Value) -> Counts {
    let of = |field: &str| value[field].as_u64().and_then(|count| usize::try_from(count).ok()).expect("a count");
    Counts { total: of("total"), done: of("done"), overdue: of("overdue"), soon: of("soon") }
}

fn name(row: &Value) -> Name {
    let key = row["occurrence_key"].as_str().unwrap_or_default().to_owned();
    match row["source"].as_str() {
        Some("activity") => ("activity", text(&row["number"]), key),
        Some("decision") => ("decision", text(&row["number"]), key),
        _ => ("task", text(&row["title"]), text(&row["number"])),
    }
}

fn due_rows(list: &Value) -> BTreeSet<(Name, Day)> {
    rows(list).map(|row| (name(row), day(&text(&row["due_on"])))).collect()
}
