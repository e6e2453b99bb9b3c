//! The year as somebody with a pencil would keep it: what is due when and what was done, and nothing of the program.

use std::collections::{BTreeMap, BTreeSet};

use zhospar_core::clock::Day;

use super::checklists::{steps_of, working_day};

/// From how many days before its day work is due soon.
const SOON: i64 = 14;
/// How many days before its day an account is reminded, as long as it chooses nothing else.
const LEAD: i64 = 7;
/// From how many days before it a meeting is to be prepared.
const MEETING_IS_NEAR: i64 = 7;

/// The template's rows that have one day, by that day. A month ends on its last working day.
const SINGLE: [(&str, &[&str]); 8] = [
    ("2026-09-30", &["1", "2"]),
    ("2026-10-30", &["5"]),
    ("2026-12-31", &["3", "11", "12", "13", "14", "16"]),
    ("2027-02-26", &["7", "17", "18", "19", "24"]),
    ("2027-03-31", &["20", "21", "22"]),
    ("2027-04-30", &["9"]),
    // The schedule of row 6 has no days yet, so it is due when the year ends, as is what is done all year.
    ("2027-05-25", &["6", "8", "10", "15", "23", "25", "26", "29", "30"]),
    ("", &["27", "28"]),
];
const TERMS: [&str; 4] = ["2026-10-23", "2026-12-25", "2027-03-19", "2027-05-25"];

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is not a day"))
}

/// One piece of work with a day, or with none.
#[derive(Clone, Default)]
pub struct Work {
    pub due_on: Option<Day>,
    pub done: bool,
    /// Its mark names a document.
    pub named: bool,
    pub needless: bool,
}

impl Work {
    fn due(due_on: &str) -> Self {
        Self { due_on: Day::parse(due_on), ..Self::default() }
    }

    fn is_open(&self) -> bool {
        !self.done && !self.needless
    }

    fn is_late(&self, today: Day) -> bool {
        self.is_open() && self.due_on.is_some_and(|due_on| due_on < today)
    }

    fn is_near(&self, today: Day) -> bool {
        self.is_open() && self.due_on.is_some_and(|due_on| (0..=SOON).contains(&today.days_until(due_on)))
    }
}

#[derive(Clone, Default)]
pub struct Row {
    pub works: BTreeMap<String, Work>,
    pub expects_document: bool,
    /// Documents that were handed in, returned ones too.
    pub handed_in: usize,
    /// Further days before its day on which everybody is reminded of it.
    pub lead: i64,
}

impl Row {
    pub fn due(due_on: &str) -> Self {
        Self { works: BTreeMap::from([("single".to_owned(), Work::due(due_on))]), ..Self::default() }
    }

    pub fn status(&self, today: Day) -> &'static str {
        let mut works = self.works.values().filter(|work| work.done || !work.needless).peekable();
        if works.peek().is_none() {
            return "not_applicable";
        }
        let works: Vec<&Work> = works.collect();
        if works.iter().any(|work| work.is_late(today)) {
            "overdue"
        } else if works.iter().all(|work| work.done) {
            "done"
        } else if works.iter().any(|work| work.is_near(today)) {
            "soon"
        } else if works.iter().any(|work| work.done) {
            "in_progress"
        } else {
            "planned"
        }
    }

    fn lacks_document(&self, today: Day) -> bool {
        let has = self.handed_in > 0 || self.works.values().any(|work| work.done && work.named);
        self.expects_document && !has && ["done", "overdue", "in_progress"].contains(&self.status(today))
    }
}

/// The register; the number and the occurrence, or the title of a task and the number of what it belongs to.
pub type Name = (&'static str, String, String);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub total: usize,
    pub done: usize,
    pub overdue: usize,
    pub soon: usize,
}

/// A task that is still to be done.
pub struct Todo {
    pub title: String,
    /// The number of the activity or incident that it belongs to.
    pub about: String,
    pub due_on: Day,
}

#[derive(Default)]
pub struct Model {
    pub rows: BTreeMap<String, Row>,
    /// Rows that are not as they were approved, and how many were taken out since.
    pub changed: BTreeSet<String>,
    pub removed: usize,
    pub approved: bool,
    pub council: bool,
    /// Tasks that are still to be done, by a word of the pencil's own; a step of a checklist is "i1:keep_work".
    pub tasks: BTreeMap<String, Todo>,
    /// Decisions that are still to be carried out, by number.
    pub decisions: BTreeMap<String, Day>,
    /// The meetings that are called and did not end yet.
    pub meetings: BTreeMap<String, Day>,
    /// The incidents that are open, and whether somebody is in charge.
    pub incidents: BTreeMap<String, bool>,
    /// The open incidents whose notice was not sent.
    pub notices: BTreeSet<String>,
    /// How many tasks there were ever.
    pub given: usize,
    /// Files that wait for a verdict, and tasks that are said to be done.
    pub to_sign: usize,
    pub put_off: BTreeMap<Name, Day>,
    pub digest_shown: Option<Day>,
}

impl Model {
    pub fn of_the_template() -> Self {
        let mut model = Self::default();
        for (due_on, numbers) in SINGLE {
            for number in numbers {
                model.rows.insert((*number).to_owned(), Row { expects_document: true, ..Row::due(due_on) });
            }
        }
        let terms = (1..).zip(TERMS).map(|(term, due_on)| (format!("term-{term}"), Work::due(due_on)));
        model.rows.insert("4".to_owned(), Row { works: terms.collect(), expects_document: true, ..Row::default() });
        model
    }

    /// The next year's plan is made from this one: the same rows a year later, with nothing done and nothing approved.
    pub fn turn_the_year(&mut self) {
        self.rows = Self::of_the_template().rows;
        self.changed.clear();
        self.approved = false;
    }

    pub fn row(&mut self, number: &str) -> &mut Row {
        self.rows.get_mut(number).unwrap_or_else(|| panic!("no row {number}"))
    }

    pub fn work(&mut self, number: &str, key: &str) -> &mut Work {
        self.row(number).works.get_mut(key).unwrap_or_else(|| panic!("row {number} has no {key}"))
    }

    /// The plan is signed as it stands.
    pub fn approve(&mut self) {
        self.approved = true;
        self.changed.clear();
        self.removed = 0;
    }

    /// Work that has days of its own; each day names it from now on.
    pub fn schedule(&mut self, number: &str, days: &[&str]) {
        let works = days.iter().map(|key| ((*key).to_owned(), Work::due(key)));
        self.row(number).works = works.collect();
    }

    pub fn mark(&mut self, number: &str, key: &str, document: &str) {
        let work = self.work(number, key);
        (work.done, work.named) = (true, !document.is_empty());
    }

    pub fn extend(&mut self, number: &str, key: &str, due_on: &str) {
        self.work(number, key).due_on = Some(day(due_on));
        self.changed.insert(number.to_owned());
    }

    /// A file is handed in and waits for a verdict.
    pub fn hand_in(&mut self, number: &str) {
        self.row(number).handed_in += 1;
        self.to_sign += 1;
    }

    pub fn give_task(&mut self, word: &str, title: &str, about: &str, due_on: Day) {
        let todo = Todo { title: title.to_owned(), about: about.to_owned(), due_on };
        self.tasks.insert(word.to_owned(), todo);
        self.given += 1;
    }

    /// A task that somebody gave waits for a verdict; a step of a checklist does not.
    pub fn complete_task(&mut self, word: &str) {
        self.tasks.remove(word).unwrap_or_else(|| panic!("{word} is no open task"));
        self.to_sign += usize::from(!word.contains(':'));
    }

    /// An incident is entered: nobody is in charge, and what is to be done first is given out.
    pub fn register(&mut self, word: &str, number: &str, incident_type: &str, today: Day) {
        self.incidents.insert(word.to_owned(), false);
        if incident_type == "data_leak" {
            self.notices.insert(word.to_owned());
        }
        for (step, title, days) in steps_of(incident_type) {
            self.give_task(&format!("{word}:{step}"), title, number, working_day(today, *days));
        }
    }

    /// A notice goes out, and with it the step of the checklist that asks for it is done.
    pub fn send_notice(&mut self, word: &str) {
        self.notices.remove(word);
        self.tasks.remove(&format!("{word}:notify_authority"));
    }

    /// An incident is over; what is left of its checklist is not needed.
    pub fn finish(&mut self, word: &str) {
        self.incidents.remove(word).unwrap_or_else(|| panic!("{word} is no open incident"));
        self.notices.remove(word);
        self.forget_tasks(word);
    }

    /// Whoever closes an incident is asked later whether what was done has worked.
    pub fn ask_for_check(&mut self, word: &str, number: &str, due_on: Day) {
        let title = format!("{number} инциденті: шаралардың тиімділігін тексеру");
        self.give_task(&check_of(word), &title, number, due_on);
    }

    pub fn reopen(&mut self, word: &str) {
        self.incidents.insert(word.to_owned(), true);
        self.forget_tasks(word);
    }

    fn forget_tasks(&mut self, word: &str) {
        self.tasks.retain(|task, _| !task.starts_with(&format!("{word}:")));
    }

    /// The day of the next meeting.
    pub fn meeting(&self, today: Day) -> Option<Day> {
        self.meetings.values().copied().filter(|held_on| *held_on >= today).min()
    }

    /// What is due on one day is due on another, and differs from what was approved.
    pub fn move_due(&mut self, from: &str, to: &str) {
        for (number, row) in &mut self.rows {
            for work in row.works.values_mut().filter(|work| work.due_on == Some(day(from))) {
                work.due_on = Some(day(to));
                self.changed.insert(number.clone());
            }
        }
    }

    pub fn counts(&self, today: Day) -> Counts {
        let with = |status| self.rows.values().filter(|row| row.status(today) == status).count();
        Counts {
            total: self.rows.len() - with("not_applicable"),
            done: with("done"),
            overdue: with("overdue"),
            soon: with("soon"),
        }
    }

    /// Everything that is open and has a day.
    pub fn due(&self) -> Vec<(Name, Day)> {
        let mut due = Vec::new();
        for (number, row) in &self.rows {
            for (key, work) in row.works.iter().filter(|(_, work)| work.is_open()) {
                due.extend(work.due_on.map(|due_on| (("activity", number.clone(), key.clone()), due_on)));
            }
        }
        due.extend(self.tasks.values().map(|todo| (("task", todo.title.clone(), todo.about.clone()), todo.due_on)));
        let decision = |(name, due_on): (&String, &Day)| (("decision", name.clone(), String::new()), *due_on);
        due.extend(self.decisions.iter().map(decision));
        due
    }

    pub fn due_between(&self, from: Day, to: Day) -> BTreeSet<(Name, Day)> {
        self.due().into_iter().filter(|(_, due_on)| *due_on >= from && *due_on <= to).collect()
    }

    pub fn missing_documents(&self, today: Day) -> BTreeSet<String> {
        self.rows.iter().filter(|(_, row)| row.lacks_document(today)).map(|(number, _)| number.clone()).collect()
    }

    /// What reminds today, and what would if it had not been put off.
    pub fn reminders(&self, today: Day) -> (BTreeSet<Name>, BTreeSet<Name>) {
        let near = self.due().into_iter().filter(|((source, name, _), due_on)| {
            let own = if *source == "activity" { self.rows[name].lead } else { 0 };
            today.days_until(*due_on) <= LEAD.max(own)
        });
        near.map(|(name, _)| name).partition(|name| self.put_off.get(name).is_none_or(|until_on| *until_on <= today))
    }

    /// The next steps and how many rows each has, the most urgent first.
    pub fn steps(&self, today: Day) -> Vec<(&'static str, usize)> {
        let late: Vec<Name> =
            self.due().into_iter().filter(|(_, due_on)| *due_on < today).map(|(name, _)| name).collect();
        let decisions = late.iter().filter(|(source, ..)| *source == "decision").count();
        let near = self.meeting(today).is_some_and(|held_on| today.days_until(held_on) <= MEETING_IS_NEAR);
        let mut steps = vec![
            ("send_notices", self.notices.len()),
            ("mark_overdue", late.len() - decisions),
            ("carry_out_decisions", decisions),
            ("assign_incidents", self.incidents.values().filter(|in_charge| !**in_charge).count()),
            ("prepare_meeting", usize::from(near)),
            ("approve_plan", usize::from(!self.approved)),
            ("name_members", usize::from(!self.council)),
            ("register_documents", self.missing_documents(today).len()),
        ];
        steps.retain(|(_, count)| *count > 0);
        steps
    }
}

/// The pencil's word for the check of an incident's measures.
pub fn check_of(incident: &str) -> String {
    format!("{incident}:effect")
}
