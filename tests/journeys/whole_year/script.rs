//! The demo school's own script, played step by step as a person would, and written in pencil beside it.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use journeys::{Desk, text};
use serde_json::{Value, json};
use zhospar_core::clock::Day;

use super::diary::{CHAIR, Diary, rows};
use super::model::{Model, check_of, day};

/// The plan of the demo's second year is made on its own day of August; the pencil keeps that year.
pub const SECOND_YEAR: &str = "2026-09-01";
/// What is said, discussed, entered and named, of which the plan's pencil keeps nothing.
const UNSEEN: [&str; 24] = [
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
    "link_incidents",
    "add_identity",
    "reveal_identity",
    "edit_notice",
    "draft_annual_report",
    "add_report_item",
    "edit_annual_report",
    "sign_annual_report",
    "convene_meeting",
    "open_vote",
    "draw_up_minutes",
    "sign_minutes",
    "correct_minutes",
    "archive_minutes",
];
/// What ends an incident.
const ENDED: [&str; 3] = ["closed", "dismissed", "void"];

pub struct Script {
    profile: Value,
    steps: Vec<Value>,
    /// The records that steps made under a name, and what the pencil calls them.
    made: HashMap<String, Value>,
    words: HashMap<String, String>,
    /// How many incidents, meetings, agenda items and decisions there are of each.
    places: BTreeMap<String, usize>,
    /// When decisions that are proposed are to be carried out.
    proposed: HashMap<String, Option<Day>>,
    /// Votes by name for a decision, and those that are not.
    called: HashMap<String, [u64; 2]>,
    /// When the measures after an incident are to be looked at.
    checks: HashMap<String, Day>,
}

impl Script {
    pub fn read() -> Self {
        let script: Value = serde_json::from_slice(&seed("demo-school.json")).expect("the demo's script");
        let steps = rows(&script["steps"]).cloned().collect();
        let profile = script["profile"].clone();
        let (made, words, places) = Default::default();
        let (proposed, called, checks) = Default::default();
        Self { profile, steps, made, words, places, proposed, called, checks }
    }

    pub fn last_day(&self) -> Day {
        day_of(self.steps.last().expect("steps"))
    }

    /// How many steps call a command, in both years.
    pub fn count(&self, call: &str) -> usize {
        self.steps.iter().filter(|step| step["call"] == call).count()
    }

    /// How many steps of the second year call a command.
    pub fn count_this_year(&self, call: &str) -> usize {
        let begins = day(SECOND_YEAR);
        self.steps.iter().filter(|step| step["call"] == call && day_of(step) >= begins).count()
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
            Some((incident, step)) => self.task_of_step(year, incident, step),
            _ if name == "plan" => year.desk.plan()["plan"]["id"].clone(),
            _ if name == "year" => json!(year.desk.year()),
            _ if name == "school" => year.desk.done("app_state", json!({}))["schools"][0]["id"].clone(),
            _ => self.made.get(name).unwrap_or_else(|| panic!("nothing made @{name}")).clone(),
        }
    }

    /// The task that came with an incident for a step of its checklist.
    fn task_of_step(&self, year: &Diary, incident: &str, step: &str) -> Value {
        let card = year.desk.done("incident", json!({ "id": self.id(year, incident) }));
        let found = rows(&card["checklist"]).find(|item| text(&item["step_id"]).ends_with(&format!(":{step}")));
        found.unwrap_or_else(|| panic!("{incident} has no step {step}"))["task_id"].clone()
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
            "create_next_plan" => {
                model.turn_the_year();
                // Meetings and incidents are numbered anew.
                self.places.clear();
            }
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
            // A file of an incident waits for its verdict, and fills no gap of the plan.
            "attach_incident_evidence" => model.to_sign += 1,
            "accept_evidence" | "return_evidence" => model.to_sign -= 1,
            "give_task" => {
                let about = if row.is_empty() { named("incident_id") } else { row };
                model.give_task(&with("title"), &with("title"), &about, day(&with("due_on")));
                return Some(with("title"));
            }
            "edit_task" => {
                let todo = model.tasks.get_mut(&self.task_word(&with("id"))).expect("an open task");
                (todo.title, todo.due_on) = (with("title"), day(&with("due_on")));
            }
            "complete_task" => model.complete_task(&self.task_word(&with("id"))),
            "record_notice_sent" => model.send_notice(&with("incident_id")),
            // Whether sent or found not to be needed, it is asked for no more, and neither is its step of the checklist.
            "waive_notice" => model.send_notice(&with("incident_id")),
            call if call.ends_with("_incident") || ["set_incident_facts", "record_effect_check"].contains(&call) => {
                return self.write_incident(model, step);
            }
            call if UNSEEN.contains(&call) => {}
            _ => return self.write_council(model, step),
        }
        None
    }

    /// A step of a checklist goes by its incident and its own word, another task by its title.
    fn task_word(&self, name: &str) -> String {
        self.words.get(name).cloned().unwrap_or_else(|| name.to_owned())
    }

    fn write_council(&mut self, model: &mut Model, step: &Value) -> Option<String> {
        let with = |field: &str| step["with"][field].as_str().unwrap_or_default().trim_start_matches('@').to_owned();
        match step["call"].as_str().expect("a command") {
            "call_meeting" => {
                model.meetings.insert(text(&step["name"]), day(&with("held_on")));
                return Some(with("body"));
            }
            // It gets its number when it is held, on the same day; one that nobody came to gets none.
            "open_meeting" => {
                let body = self.words[&with("id")].clone();
                let number = self.next(&body).to_string();
                self.words.insert(with("id"), number);
            }
            "hold_meeting" | "declare_no_quorum" | "cancel_meeting" => drop(model.meetings.remove(&with("id"))),
            "add_agenda_item" => {
                return Some(format!("{}/{}", with("meeting_id"), self.next(&with("meeting_id"))));
            }
            "record_decision" => {
                self.proposed.insert(text(&step["name"]), Day::parse(&with("due_on")));
                let (item, place) = (self.words[&with("agenda_item_id")].clone(), self.next(&with("agenda_item_id")));
                return Some(format!("{item}.{place}"));
            }
            "cast_vote" => {
                let votes = self.called.entry(with("decision_id")).or_default();
                match step["with"]["choice"].as_str() {
                    Some("for") => votes[0] += 1,
                    Some("against" | "abstained") => votes[1] += 1,
                    _ => {}
                }
            }
            "close_vote" => {
                let [votes_for, others] = self.called[&with("decision_id")];
                self.settle(model, &with("decision_id"), step, votes_for > others);
            }
            "count_vote" => {
                let votes = |field: &str| step["with"][field].as_u64().expect("a count");
                let adopted = votes("votes_for") > votes("votes_against") + votes("votes_abstained");
                self.settle(model, &with("decision_id"), step, adopted);
            }
            "complete_decision" | "cancel_decision" => {
                assert!(model.decisions.remove(&self.words[&with("id")]).is_some(), "{step} is about no open decision");
            }
            "extend_decision" => {
                let due_on = model.decisions.get_mut(&self.words[&with("id")]).expect("an open decision");
                *due_on = day(&with("due_on"));
            }
            "set_attendance" | "edit_agenda_item" | "verify_decision" => {}
            call => panic!("the pencil does not know {call}"),
        }
        None
    }

    /// A vote is over: what was adopted is to be carried out, under the number of the meeting.
    fn settle(&mut self, model: &mut Model, name: &str, step: &Value, adopted: bool) {
        let due_on = self.proposed.remove(name).unwrap_or_else(|| panic!("{step} is about no proposal"));
        if !adopted {
            return;
        }
        let word = self.words[name].clone();
        let (meeting, place) = word.split_once('/').expect("a meeting and a place on its agenda");
        let number = format!("{}/{place}", self.words[meeting]);
        model.decisions.extend(due_on.map(|due_on| (number.clone(), due_on)));
        // One that somebody answers for has a task, which stands for it.
        model.given += usize::from(!step_of(&self.steps, name)["with"]["responsible_id"].is_null());
        self.words.insert(name.to_owned(), number);
    }

    fn write_incident(&mut self, model: &mut Model, step: &Value) -> Option<String> {
        let with = &step["with"];
        let name = text(if with["id"].is_null() { &step["name"] } else { &with["id"] });
        let name = name.trim_start_matches('@').to_owned();
        let number = self.words.get(&name).cloned().unwrap_or_default();
        match (step["call"].as_str().expect("a command"), with["to"].as_str()) {
            ("register_incident", _) => {
                let number = format!("{}-07/{:02}", day_of(step).year(), self.next("incidents"));
                model.register(&name, &number, &text(&with["incident_type"]), day_of(step));
                return Some(number);
            }
            ("set_incident_facts", _) => {
                let check_on = with["effect_check_on"].as_str().map(day);
                self.checks.extend(check_on.map(|check_on| (name.clone(), check_on)));
                if with["personal_data"] == true {
                    model.notices.insert(name.clone());
                }
                if !with["assigned_to_id"].is_null() {
                    model.incidents.entry(name).and_modify(|in_charge| *in_charge = true);
                }
            }
            ("record_effect_check", _) => {
                model.complete_task(&check_of(&name));
                if with["effective"] == false {
                    model.reopen(&name);
                }
            }
            (_, Some("reopened")) => model.reopen(&name),
            (_, Some(ended)) if ENDED.contains(&ended) => {
                model.finish(&name);
                if ended == "closed" {
                    model.ask_for_check(&name, &number, self.checks[&name]);
                }
            }
            _ => {}
        }
        None
    }

    fn next(&mut self, of: &str) -> usize {
        let place = self.places.entry(of.to_owned()).or_default();
        *place += 1;
        *place
    }
}

/// The step that made a record under a name.
fn step_of<'a>(steps: &'a [Value], name: &str) -> &'a Value {
    steps.iter().find(|step| step["name"] == name).unwrap_or_else(|| panic!("nothing makes {name}"))
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
