//! A school of five years, as large as the plan's lists are measured on.

use serde_json::{Value, json};

use crate::api::App;
use crate::calendar::{self, AddSchoolYear};
use crate::changes::Operation;
use crate::clock::{Clock, Day, Instant};
use crate::deadlines::{Period, Rule};
use crate::evidence::{self, AttachEvidence, EvidenceChoice, EvidenceReason, FileSource};
use crate::ids::{ActivityId, PersonId, SchoolYearId, StageId};
use crate::people::{self, AddPerson, GiveRole, JoinBody};
use crate::plan::{
    self, ActivityField, AddActivity, ApprovePlan, CreatePlan, DeclareNotApplicable, Duty, EditActivity,
    ExtendDeadline, MarkDone, Party, SetParties, ShowPlan,
};
use crate::roles::{BodyKey, BodyPost, Role};
use crate::school::DataFolder;
use crate::store::Writer;
use crate::tasks::{self, CompleteTask, GiveTask};
use crate::words::Language;

pub(super) const YEARS: std::ops::RangeInclusive<i32> = 2022..=2026;
const PEOPLE: usize = 400;
const ACTIVITIES_OF_A_YEAR: usize = 400;
const TASKS: usize = 1_000;
const MEETINGS: usize = 10;
/// Contents are kept once, however often they are handed in.
const FILES: usize = 40;

/// The program with the school open, on 23 November of its fifth year.
pub(super) struct Filled {
    pub app: App,
    pub year: SchoolYearId,
    folder: tempfile::TempDir,
}

impl Filled {
    pub(super) fn ask(&self, name: &str, request: Value) -> Value {
        let mut reply = self.app.dispatch(name, request);
        assert_eq!(reply["kind"], "done", "{name}: {reply}");
        reply["value"].take()
    }

    fn write<T>(&self, name: &'static str, work: impl FnOnce(&mut Writer<'_>) -> crate::error::Result<T>) -> T {
        let open = self.app.require_open().expect("open");
        let who = open.session().expect("signed in");
        open.school.transact(&who, Operation(name), work).expect(name).value
    }

    /// How large the database is, in bytes.
    pub(super) fn size(&self) -> u64 {
        let open = self.app.require_open().expect("open");
        let folder = open.school.folder().expect("a folder");
        std::fs::metadata(folder.database()).expect("the file").len()
    }
}

/// Makes the school and everything in it, through the operations that people use.
pub(super) fn filled() -> Filled {
    let folder = tempfile::tempdir().expect("a folder");
    let clock = Clock::set_at(Instant::parse("2026-11-23T04:00:00Z").expect("a moment"));
    let app = App::with_clock(DataFolder::at(folder.path()), clock);
    let mut filled = Filled { app, year: SchoolYearId::fresh(), folder };
    let creator = json!({
        "surname": "Сейітова", "given_name": "Гүлмира", "patronymic": "Болатқызы", "post": "директордың орынбасары",
        "role": "chair", "login": "bench", "password": "bench-bench-bench",
    });
    let created = filled.ask(
        "create_school",
        json!({
            "name": "Ақбұлақ орта мектебі", "language": "kk", "school_year": "2026-2027", "week_days": 5,
            "with_template": false, "creator": creator, "director": null, "chair": null, "officer": null,
        }),
    );
    filled.year = SchoolYearId::from(created["session"]["school_year"]["id"].as_str().expect("an id"));
    let people = filled.write("import_people", add_people);
    for first in YEARS {
        add_plan(&filled, first, &people);
    }
    filled.write("give_task", |file| (0..TASKS).try_for_each(|n| add_task(file, n, &people)));
    for number in 0..MEETINGS {
        hold_meeting(&filled, number, &people);
    }
    filled
}

fn add_people(file: &mut Writer<'_>) -> crate::error::Result<Vec<PersonId>> {
    let mut people = Vec::new();
    let from_on = day("2022-09-01");
    for n in 0..PEOPLE {
        let person = AddPerson {
            surname: format!("{}{n}", ["Ахметова", "Оспанов", "Қасымова", "Әбдірахманов"][n % 4]),
            given_name: "Айгүл".into(),
            patronymic: "Болатқызы".into(),
            post: crate::text::Wording::kazakh("бастауыш сынып мұғалімі"),
            phone: format!("8 700 000 {n:04}"),
            email: format!("mugalim{n}@mektep.example"),
        };
        let id = people::add_person(file, &person)?;
        if n.is_multiple_of(2) {
            let order_no = format!("№ {n}");
            let role = [Role::ClassTeachers, Role::SubjectTeachers, Role::Staff][n % 3];
            people::give_role(file, &GiveRole { person_id: id.clone(), role, from_on, order_no })?;
        }
        if n.is_multiple_of(40) {
            let (person_id, post) = (id.clone(), BodyPost::Member);
            let body = if n.is_multiple_of(80) { BodyKey::Council } else { BodyKey::WorkingGroup };
            people::join_body(file, &JoinBody { person_id, body, post, from_on, order_no: String::new() })?;
        }
        people.push(id);
    }
    Ok(people)
}

/// A year's plan, approved, worked on until today and changed a little since.
fn add_plan(filled: &Filled, first: i32, people: &[PersonId]) {
    let year = filled.write("create_plan", |file| {
        let label = format!("{first}-{}", first + 1);
        let known = calendar::list_school_years(file)?.into_iter().find(|year| year.label == label);
        let year = match known {
            Some(year) => year.id,
            None => {
                let id = calendar::add_school_year(file, &AddSchoolYear { label })?;
                plan::create_plan(file, &CreatePlan { school_year_id: id.clone(), from_template: false })?;
                id
            }
        };
        let view = plan::plan_in_language(file, Language::Kk, &ShowPlan::whole(year.clone()))?;
        let stages: Vec<StageId> = view.stages.iter().map(|stage| stage.id.clone()).collect();
        for n in 0..ACTIVITIES_OF_A_YEAR {
            add_activity(file, first, n, &stages[n % stages.len()], people)?;
        }
        let plan_id = view.plan.expect("a plan").id;
        let approved_on = Day::new(first, 9, 18).expect("a day");
        plan::approve_plan(file, &ApprovePlan { plan_id, approved_on, order_no: format!("№ {first}") })?;
        Ok(year)
    });
    let is_running = year == filled.year;
    filled.write("mark_done", |file| work_on(file, &year, is_running, people));
    let files = files(filled);
    filled.write("attach_evidence", |file| hand_in(file, &year, &files));
}

fn add_activity(
    file: &mut Writer<'_>,
    first: i32,
    n: usize,
    stage: &StageId,
    people: &[PersonId],
) -> crate::error::Result<()> {
    // Nine occurrences and eleven: ten on average.
    let rule = if n.is_multiple_of(2) {
        Rule::Every { period: Period::Month }
    } else {
        Rule::Schedule { days: schedule(first, n) }
    };
    let title = format!("{n}-іс-шара: педагогтермен жасанды интеллект құралдарын пайдалану бойынша жұмыс жүргізу");
    let id = plan::add_activity(file, &AddActivity { stage_id: stage.clone(), title, rule })?;
    let document = EditActivity {
        id: id.clone(),
        field: ActivityField::ExpectedDocument,
        language: Language::Kk,
        text: "Анықтама".into(),
    };
    plan::edit_activity(file, &document)?;
    let person = |n: usize| Party::Person { person_id: people[n % people.len()].clone() };
    for (duty, parties) in [
        (Duty::Responsible, vec![Party::Role { role: Role::Chair }, person(n)]),
        (Duty::CoExecutor, vec![Party::Body { body: BodyKey::WorkingGroup }, person(n + 7)]),
    ] {
        plan::set_parties(file, &SetParties { activity_id: id.clone(), duty, parties })?;
    }
    Ok(())
}

fn schedule(first: i32, n: usize) -> Vec<Day> {
    let begins = Day::new(first, 9, 2).expect("a day").plus_days(i64::try_from(n % 20).expect("small"));
    (0..11).map(|step| begins.plus_days(step * 22)).collect()
}

/// Marks what is past, all but a few of this year's, with a few later days, a few exemptions and a few changed titles.
fn work_on(
    file: &mut Writer<'_>,
    year: &SchoolYearId,
    is_running: bool,
    people: &[PersonId],
) -> crate::error::Result<()> {
    let view = plan::plan_in_language(file, Language::Kk, &ShowPlan::whole(year.clone()))?;
    let today = file.today();
    for (n, row) in view.stages.iter().flat_map(|stage| &stage.activities).enumerate() {
        for occurrence in &row.occurrences {
            let Some(due_on) = occurrence.due_on else { continue };
            let (activity_id, occurrence_key) = (row.id.clone(), occurrence.key.clone());
            if n % 50 == 7 && due_on > today {
                let (due_on, reason) = (due_on.plus_days(3), "кейінге қалдырылды".into());
                plan::extend_deadline(file, &ExtendDeadline { activity_id, occurrence_key, due_on, reason })?;
            } else if n % 50 == 9 && due_on > today {
                let reason = "биыл қолданылмайды".into();
                let request = DeclareNotApplicable { activity_id, occurrence_key: Some(occurrence_key), reason };
                plan::declare_not_applicable(file, &request)?;
            } else if due_on <= today && !(is_running && n % 20 == 3) {
                let mark = MarkDone {
                    activity_id,
                    occurrence_key,
                    marked_on: due_on,
                    note: "барлық педагог қатысты".into(),
                    document: if n.is_multiple_of(4) { String::new() } else { format!("№ {n} хаттама") },
                    signed_by: people[n].clone(),
                };
                plan::mark_done(file, &mark)?;
            }
        }
        if n % 20 == 1 {
            let (field, language, text) = (ActivityField::Title, Language::Kk, format!("{n}-іс-шара, жаңа атауы"));
            plan::edit_activity(file, &EditActivity { id: row.id.clone(), field, language, text })?;
        }
    }
    Ok(())
}

fn files(filled: &Filled) -> Vec<String> {
    let made = (0..FILES).map(|n| {
        let path = filled.folder.path().join(format!("Анықтама {n}.txt"));
        std::fs::write(&path, format!("{n}-анықтама\n").repeat(200)).expect("written");
        path.display().to_string()
    });
    made.collect()
}

/// Five pieces of evidence for every two activities; most are accepted, a few returned, and a few wait.
fn hand_in(file: &mut Writer<'_>, year: &SchoolYearId, files: &[String]) -> crate::error::Result<()> {
    let view = plan::plan_in_language(file, Language::Kk, &ShowPlan::whole(year.clone()))?;
    let ids: Vec<ActivityId> =
        view.stages.iter().flat_map(|stage| &stage.activities).map(|row| row.id.clone()).collect();
    for (n, activity_id) in ids.iter().cycle().take(ids.len() * 5 / 2).enumerate() {
        let source = FileSource::Path { path: files[n % files.len()].clone() };
        let title = format!("{n}-анықтама");
        let request = AttachEvidence { activity_id: activity_id.clone(), occurrence_key: None, title, source };
        let id = evidence::attach_evidence(file, &request)?;
        match n % 20 {
            0 => {}
            1 => evidence::return_evidence(file, &EvidenceReason { id, reason: "қолы жоқ".into() })?,
            _ => evidence::accept_evidence(file, &EvidenceChoice { id })?,
        }
    }
    Ok(())
}

fn add_task(file: &mut Writer<'_>, n: usize, people: &[PersonId]) -> crate::error::Result<()> {
    let due_on = Some(file.today().plus_days(i64::try_from(n % 60).expect("small")));
    let id = tasks::give_task(
        file,
        &GiveTask {
            title: format!("{n}-тапсырма: тізімді жаңарту"),
            note: "өткен жылғы тізім бойынша".into(),
            responsible_id: people[n % people.len()].clone(),
            due_on,
            activity_id: None,
            incident_id: None,
        },
    )?;
    if n % 10 >= 3 {
        let request = CompleteTask { id: id.clone(), done_on: file.today(), note: String::new() };
        tasks::complete_task(file, &request)?;
        if n % 10 >= 4 {
            tasks::verify_task(file, &tasks::TaskChoice { id })?;
        }
    }
    Ok(())
}

fn hold_meeting(filled: &Filled, number: usize, people: &[PersonId]) {
    let held_on = format!("2026-09-{:02}", number + 2);
    let meeting = filled.ask("call_meeting", json!({ "body": "council", "held_on": held_on, "place": "215" }));
    for _ in 0..4 {
        let item = filled.ask("add_agenda_item", json!({ "meeting_id": meeting, "title": { "kk": "Тексеру туралы" } }));
        filled.ask(
            "record_decision",
            json!({
                "agenda_item_id": item, "text": { "kk": "Тексерілсін.", "ru": "Проверить.", "en": "" },
                "responsible_id": people[number], "due_on": "2026-12-10",
            }),
        );
    }
    let incident = json!({
        "what": "ЖИ құралы қате дерек берді", "occurred_on": held_on, "detected_on": held_on,
        "incident_type": "wrong_content", "reported_by": "мұғалім", "immediate_action": "материал алынды",
    });
    filled.ask("register_incident", incident);
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}
