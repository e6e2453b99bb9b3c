//! The demo school's own script, played step by step as a person would, and written in pencil beside it.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use journeys::{Desk, text};
use serde_json::{Value, json};
use zhospar_core::clock::Day;

use super::diary::{CHAIR, Diary, rows};
use super::model::{Model, day};

/// What is said, discussed, entered and named, of which the plan's pencil keeps nothing.
const UNSEEN: [&str; 10] = [
    "edit_school_profile",
    "add_person",
    "give_role",
    "leave_body",
    "person_leaves",
    "add_account",
    "sign_in",
    "edit_activity",
    "set_parties",
    "add_incident_entry",
];
/// What ends an incident.
const ENDED: [&str; 3] = ["closed", "dismissed", "void"];

pub struct Script {
    profile: Value,
    steps: Vec<Value>,
    /// The records that steps made under a name, and what the pencil calls them.
    made: HashMap<String, Value>,
    words: HashMap<String, String>,
    /// How many meetings, agenda items and decisions there are of each.
    places: BTreeMap<String, usize>,
}

impl Script {
    pub fn read() -> Self {
        let script: Value = serde_json::from_slice(&seed("demo-school.json")).expect("the demo's script");
        let steps = rows(&script["steps"]).cloned().collect();
        let (made, words, places) = Default::default();
        Self { profile: script["profile"].clone(), steps, made, words, places }
    }

    pub fn last_day(&self) -> Day {
        day_of(self.steps.last().expect("steps"))
    }

    /// How many steps call a command.
    pub fn count(&self, call: &str) -> usize {
        self.steps.iter().filter(|step| step["call"] == call).count()
    }

    /// The school before the first step, made with the wizard as the demo makes it.
    pub fn first_day(&self) -> Diary {
        let desk = Desk::new();
        let mut school = self.profile.clone();
        let fields = school.as_object_mut().expect("a profile");
        let at = text(&fields.remove("at").expect("the demo's first moment"));
        fields.insert("language".into(), json!("kk"));
        desk.turn_to(&at);
        desk.done("create_school", school);
        Diary { desk, model: Model::of_the_template(), today: day(&at[..10]) }.with_early_digest()
    }

    /// Plays the steps of a day; `false` on a quiet one.
    pub fn play_day(&mut self, year: &mut Diary) -> bool {
        let steps: Vec<Value> = self.steps.iter().filter(|step| day_of(step) == year.today).cloned().collect();
        for step in &steps {
            year.desk.turn_to(&text(&step["at"]));
            let made = year.desk.done(&text(&step["call"]), self.request(year, step));
            let word = self.write(&mut year.model, step);
            if let Some(name) = step["name"].as_str() {
                self.made.insert(name.to_owned(), if made["id"].is_null() { made } else { made["id"].clone() });
                self.words.extend(word.map(|word| (name.to_owned(), word)));
            }
        }
        if steps.iter().any(|step| step["call"] == "sign_in") {
            year.sign_in(CHAIR);
        }
        !steps.is_empty()
    }

    /// What a step asks for, with ids in the place of every "@name".
    fn request(&self, year: &Diary, step: &Value) -> Value {
        let mut with = step["with"].clone();
        if let Some(file) = step["file"].as_str() {
            with["source"] = json!({ "kind": "path", "path": seed_path("demo-files").join(file) });
        }
        self.resolved(year, with)
    }

    fn resolved(&self, year: &Diary, value: Value) -> Value {
        match value {
            Value::String(text) => text.strip_prefix('@').map(|name| self.id(year, name)).unwrap_or(json!(text)),
            Value::Array(items) => items.into_iter().map(|item| self.resolved(year, item)).collect(),
            Value::Object(fields) => {
                fields.into_iter().map(|(field, value)| (field, self.resolved(year, value))).collect()
            }
            other => other,
        }
    }

    fn id(&self, year: &Diary, name: &str) -> Value {
        match name.split_once(':') {
            Some(("person", role)) => year.desk.person(&text(&self.profile[role]["surname"])),
            Some(("activity", key)) => year.id(number(key)),
            _ if name == "plan" => year.desk.plan()["plan"]["id"].clone(),
            _ if name == "school" => year.desk.done("app_state", json!({}))["schools"][0]["id"].clone(),
            _ => self.made.get(name).unwrap_or_else(|| panic!("nothing made @{name}")).clone(),
        }
    }

    /// Writes a step into the model, and gives the pencil's word for what it made.
    fn write(&mut self, model: &mut Model, step: &Value) -> Option<String> {
        let with = |field: &str| step["with"][field].as_str().unwrap_or_default().trim_start_matches('@').to_owned();
        let named = |field: &str| self.words.get(&with(field)).cloned().unwrap_or_default();
        let row = number(with("activity_id").trim_start_matches("activity:")).to_owned();
        let key = with("occurrence_key");
        match step["call"].as_str().expect("a command") {
            "join_body" => model.council |= with("body") == "council",
            "set_rule" => set_rule(model, &row, &step["with"]["rule"]),
            "approve_plan" => model.approve(),
            "mark_done" => {
                model.mark(&row, &key, &with("document"));
                return Some(format!("{row} {key}"));
            }
            "withdraw_mark" => {
                let mark = named("mark_id");
                let (row, key) = mark.split_once(' ').expect("a mark");
                model.work(row, key).done = false;
            }
            "extend_deadline" => model.extend(&row, &key, &with("due_on")),
            "attach_evidence" => model.hand_in(&row),
            "accept_evidence" | "return_evidence" => model.to_sign -= 1,
            "give_task" => {
                model.tasks.insert(with("title"), day(&with("due_on")));
                return Some(with("title"));
            }
            "complete_task" => model.complete_task(&named("id")),
            "complete_decision" => drop(model.decisions.remove(&named("id")).expect("an open decision")),
            "call_meeting" => {
                model.meeting = Some(day(&with("held_on")));
                return Some(self.next(&with("body")).to_string());
            }
            "hold_meeting" => model.meeting = None,
            "add_agenda_item" => {
                return Some(format!("{}/{}", named("meeting_id"), self.next(&with("meeting_id"))));
            }
            "record_decision" => {
                let decision = format!("{}.{}", named("agenda_item_id"), self.next(&with("agenda_item_id")));
                model.decisions.extend(Day::parse(&with("due_on")).map(|due_on| (decision.clone(), due_on)));
                return Some(decision);
            }
            "set_attendance" | "edit_agenda_item" => {}
            call if call.ends_with("_incident") || call == "set_incident_facts" => write_incident(model, step),
            call => assert!(UNSEEN.contains(&call), "the pencil does not know {call}"),
        }
        None
    }

    fn next(&mut self, of: &str) -> usize {
        let place = self.places.entry(of.to_owned()).or_default();
        *place += 1;
        *place
    }
}

fn write_incident(model: &mut Model, step: &Value) {
    let with = &step["with"];
    let name = text(if with["id"].is_null() { &step["name"] } else { &with["id"] });
    let name = name.trim_start_matches('@').to_owned();
    match step["call"].as_str() {
        Some("register_incident") => drop(model.incidents.insert(name, false)),
        Some("move_incident") if with["to"] == "reopened" => drop(model.incidents.insert(name, true)),
        Some("move_incident") if ENDED.iter().any(|ended| with["to"] == *ended) => {
            model.incidents.remove(&name).expect("an open incident");
        }
        Some("set_incident_facts") if !with["assigned_to_id"].is_null() => {
            model.incidents.entry(name).and_modify(|in_charge| *in_charge = true);
        }
        _ => {}
    }
}

fn set_rule(model: &mut Model, row: &str, rule: &Value) {
    match rule["kind"].as_str() {
        Some("schedule") => {
            let days: Vec<String> = rows(&rule["days"]).map(text).collect();
            model.schedule(row, &days.iter().map(String::as_str).collect::<Vec<_>>());
        }
        Some("day") => model.work(row, "single").due_on = Some(day(&text(&rule["day"]))),
        _ => panic!("the pencil does not know {rule}"),
    }
}

/// The number that the template gives the activity of a key: the sixth is "a06".
fn number(key: &str) -> &str {
    key.trim_start_matches('a').trim_start_matches('0')
}

fn day_of(step: &Value) -> Day {
    day(&text(&step["at"])[..10])
}

fn seed_path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../seeds").join(name)
}

fn seed(name: &str) -> Vec<u8> {
    fs::read(seed_path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}
