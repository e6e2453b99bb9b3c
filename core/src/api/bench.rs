//! How long the plan's lists take in a large school. Run by `script/bench plan`; never a test of time.

mod filling;

use std::time::Instant as Stopwatch;

use rusqlite::types::Value as Cell;
use serde_json::{Value, json};

use crate::error::Result;
use crate::evidence::{self, ListEvidence};
use crate::people::{self, ListPeople};
use crate::plan::{self, ShowPlan};
use crate::reminders;
use crate::session::Session;
use crate::store::Reader;
use crate::tasks::{self, ListTasks};
use crate::today;
use filling::{Filled, YEARS, filled};

const RUNS: usize = 101;
const WARMING: usize = 5;

/// The rows of a list, as they lie in its tables.
const PEOPLE: &[&str] = &[
    "SELECT id, surname, given_name, patronymic, post, phone, email, left_on FROM people
     WHERE trashed_at IS NULL AND (left_on IS NULL OR left_on >= '2026-11-23')",
    "SELECT id, person_id, role, from_on, to_on, order_no FROM role_holdings",
    "SELECT id, person_id, body, post, from_on, to_on, order_no FROM memberships",
];
const TASKS: &[&str] =
    &["SELECT t.id, t.title, t.note, t.responsible_id, t.due_on, t.activity_id, t.incident_id, t.given_at, t.given_by,
            t.done_on, t.done_note, t.verified_at, t.verified_by, t.cancelled_at, t.cancelled_reason, p.surname,
            p.given_name, p.patronymic, p.phone, a.number, a.title_kk, i.number
     FROM tasks AS t JOIN people AS p ON p.id = t.responsible_id LEFT JOIN activities AS a ON a.id = t.activity_id
          LEFT JOIN incidents AS i ON i.id = t.incident_id ORDER BY t.due_on IS NULL, t.due_on, t.id"];
const EVIDENCE: &[&str] =
    &["SELECT e.id, e.activity_id, e.occurrence_key, e.title, a.number, a.title_kk, a.title_ru, a.title_en, s.number,
            r.id, r.state, r.file_name, r.media_type, r.size, r.sha256, r.position, r.added_at, r.added_by,
            r.decided_by, r.reason
     FROM plans AS p JOIN activities AS a ON a.plan_id = p.id JOIN stages AS s ON s.id = a.stage_id
          JOIN evidence AS e ON e.activity_id = a.id JOIN evidence_revisions AS r ON r.evidence_id = e.id
     WHERE p.school_year_id = :year AND e.trashed_at IS NULL AND a.trashed_at IS NULL
       AND r.position = (SELECT max(n.position) FROM evidence_revisions AS n WHERE n.evidence_id = e.id)
     ORDER BY s.number, a.position, a.id, e.id"];
const PLAN: &[&str] = &[
    "SELECT a.id, a.stage_id, a.number, a.title_kk, a.title_ru, a.title_en, a.expected_document_kk,
            a.expected_document_ru, a.expected_document_en, a.register, a.rule
     FROM activities AS a JOIN plans AS p ON p.id = a.plan_id
     WHERE p.school_year_id = :year AND a.trashed_at IS NULL ORDER BY a.position, a.id",
    "SELECT q.activity_id, q.duty, q.kind, q.role, q.body, q.person_id, q.words
     FROM plans AS p JOIN activities AS a ON a.plan_id = p.id JOIN activity_parties AS q ON q.activity_id = a.id
     WHERE p.school_year_id = :year",
    "SELECT m.activity_id, m.id, m.occurrence_key, m.marked_on, m.note, m.document, m.signed_by, m.signed_post, m.marked_at
     FROM plans AS p JOIN activities AS a ON a.plan_id = p.id JOIN execution_marks AS m ON m.activity_id = a.id
     WHERE p.school_year_id = :year AND m.withdrawn_at IS NULL",
    "SELECT e.activity_id, e.occurrence_key, e.id, e.due_on, e.reason, e.granted_at, e.granted_by
     FROM plans AS p JOIN activities AS a ON a.plan_id = p.id JOIN extensions AS e ON e.activity_id = a.id
     WHERE p.school_year_id = :year ORDER BY e.id",
    "SELECT e.activity_id, e.occurrence_key, e.id, e.reason, e.declared_at, e.declared_by
     FROM plans AS p JOIN activities AS a ON a.plan_id = p.id JOIN exemptions AS e ON e.activity_id = a.id
     WHERE p.school_year_id = :year",
    "SELECT e.activity_id, e.title, r.state
     FROM plans AS p JOIN activities AS a ON a.plan_id = p.id JOIN evidence AS e ON e.activity_id = a.id
          JOIN evidence_revisions AS r ON r.evidence_id = e.id
     WHERE p.school_year_id = :year AND e.trashed_at IS NULL
       AND r.position = (SELECT max(n.position) FROM evidence_revisions AS n WHERE n.evidence_id = e.id) ORDER BY e.id",
    "SELECT r.activity_id, r.stage_number, r.number, r.title_kk, r.title_ru, r.title_en, r.rule, r.parties, r.due_days
     FROM plans AS p JOIN plan_baselines AS b ON b.plan_id = p.id JOIN baseline_rows AS r ON r.baseline_id = b.id
     WHERE p.school_year_id = :year",
];

/// One line of the table: a command, and the same read in the core with nothing made before. Of a plain list also its query,
/// which is what it reads from the tables into its types, and the same rows by bare SQL.
struct Measured {
    what: &'static str,
    rows: usize,
    command: Times,
    core: Times,
    query: Option<(Times, Times)>,
}

/// A plain list's query, as the core asks it and as bare SQL.
struct Query<'a> {
    core: &'a dyn Fn(&Reader<'_>, &Session) -> Result<usize>,
    bare: &'a [&'a str],
}

#[derive(Clone, Copy)]
struct Times {
    median: f64,
    p95: f64,
}

#[test]
#[ignore = "a measurement, run by script/bench"]
fn lists_of_a_school_with_20_000_occurrences() {
    let started = Stopwatch::now();
    let school = filled();
    let filling = started.elapsed().as_secs_f64();
    println!("\n{}, filled in {filling:.0} s:", contents(&school));
    let heads = ["command, ms", "made anew, ms", "its query, ms", "bare SQL, ms"].map(|head| format!("{head:>18}"));
    println!("{:<32}{:>6}{}{:>8}", "", "rows", heads.concat(), "query/");
    println!("{:<32}{:>6}{}{:>8}", "", "", format!("{:>18}", "median    p95").repeat(heads.len()), "SQL");
    for line in measured(&school) {
        print(&line);
    }
    println!("median and 95th percentile of {RUNS} runs; a command's time ends with the text that the window is sent");
    println!(
        "a command finds the plan made while nothing has changed since; made anew is the first look after a change, with every day and status worked out"
    );
}

fn contents(school: &Filled) -> String {
    let count = |sql: &str| -> i64 { read(school, |file, _| Ok(file.conn().query_row(sql, [], |row| row.get(0))?)) };
    let years: Vec<ShowPlan> = school
        .ask("list_school_years", json!({}))
        .as_array()
        .expect("years")
        .iter()
        .map(|year| ShowPlan::whole(year["id"].as_str().expect("an id").into()))
        .collect();
    let occurrences: usize = years
        .iter()
        .flat_map(|year| read(school, |file, who| plan::show_plan(file, who, year)).stages)
        .flat_map(|stage| stage.activities)
        .map(|row| row.occurrences.len())
        .sum();
    format!(
        "{} years, {} activities, {occurrences} occurrences, {} marks, {} people, {} pieces of evidence, {} tasks, {:.0} MB",
        YEARS.count(),
        count("SELECT count(*) FROM activities"),
        count("SELECT count(*) FROM execution_marks"),
        count("SELECT count(*) FROM people"),
        count("SELECT count(*) FROM evidence"),
        count("SELECT count(*) FROM tasks"),
        school.size() as f64 / 1e6,
    )
}

fn measured(school: &Filled) -> Vec<Measured> {
    let year = &school.year;
    let whole = ShowPlan::whole(year.clone());
    let by_text = ShowPlan { text: "интеллект 17-іс".into(), ..whole.clone() };
    let late = ShowPlan { statuses: vec![crate::deadlines::Status::Overdue], ..whole.clone() };
    let everybody = ListPeople::default();
    let by_name = ListPeople { text: "касымова1".into(), ..ListPeople::default() };
    let open = ListTasks::default();
    let all = ListTasks { group: tasks::TaskGroup::All, ..ListTasks::default() };
    let papers =
        |group| ListEvidence { school_year_id: year.clone(), group, stage_ids: Vec::new(), text: String::new() };
    let (papers, missing) = (papers(evidence::EvidenceGroup::All), papers(evidence::EvidenceGroup::Missing));
    let of_year = |more: Value| {
        let mut request = json!({ "school_year_id": year });
        request.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        request
    };
    let plan_query = |file: &Reader<'_>, who: &Session| plan::query_plan(file, who.language, year);
    let plan_query = Query { core: &plan_query, bare: PLAN };
    let papers_query =
        |file: &Reader<'_>, who: &Session| evidence::list_rows(file, who.language, year).map(|rows| rows.len());
    let papers_query = Query { core: &papers_query, bare: EVIDENCE };
    let tasks_query =
        |file: &Reader<'_>, who: &Session| tasks::list_tasks(file, who.language, &all).map(|rows| rows.len());
    let tasks_query = Query { core: &tasks_query, bare: TASKS };
    let people_query = |file: &Reader<'_>, _: &Session| people::query_everybody(file).map(|rows| rows.len());
    let people_query = Query { core: &people_query, bare: PEOPLE };
    vec![
        line(school, "show_plan, the whole year", ("show_plan", of_year(json!({}))), Some(plan_query), |file, who| {
            plan::show_plan(file, who, &whole).map(|view| view.shown)
        }),
        line(
            school,
            "show_plan, searched",
            ("show_plan", of_year(json!({ "text": by_text.text }))),
            None,
            |file, who| plan::show_plan(file, who, &by_text).map(|view| view.shown),
        ),
        line(
            school,
            "show_plan, overdue",
            ("show_plan", of_year(json!({ "statuses": ["overdue"] }))),
            None,
            |file, who| plan::show_plan(file, who, &late).map(|view| view.shown),
        ),
        line(school, "today", ("today", json!({})), None, |file, who| {
            today::today(file, who).map(|page| page.overdue.len() + page.this_week.len() + page.next_week.len())
        }),
        line(school, "reminders", ("reminders", json!({})), None, |file, who| {
            reminders::reminders(file, who).map(|seen| seen.due.len())
        }),
        line(school, "list_evidence", ("list_evidence", of_year(json!({}))), Some(papers_query), |file, who| {
            evidence::list_evidence(file, who, &papers).map(|list| list.rows.len())
        }),
        line(
            school,
            "list_evidence, missing",
            ("list_evidence", of_year(json!({ "group": "missing" }))),
            None,
            |file, who| evidence::list_evidence(file, who, &missing).map(|list| list.missing.len()),
        ),
        line(school, "list_tasks, open", ("list_tasks", json!({})), None, |file, who| {
            tasks::list_tasks(file, who.language, &open).map(|rows| rows.len())
        }),
        line(school, "list_tasks, all", ("list_tasks", json!({ "group": "all" })), Some(tasks_query), |file, who| {
            tasks::list_tasks(file, who.language, &all).map(|rows| rows.len())
        }),
        line(school, "list_people", ("list_people", json!({})), Some(people_query), |file, who| {
            people::list_people(file, who.language, &everybody).map(|rows| rows.len())
        }),
        line(school, "list_people, searched", ("list_people", json!({ "text": by_name.text })), None, |file, who| {
            people::list_people(file, who.language, &by_name).map(|rows| rows.len())
        }),
    ]
}

fn line(
    school: &Filled,
    what: &'static str,
    (name, request): (&str, Value),
    query: Option<Query<'_>>,
    core: impl Fn(&Reader<'_>, &Session) -> Result<usize>,
) -> Measured {
    Measured {
        what,
        rows: read(school, &core),
        command: times(|| school.app.call(name, request.clone())),
        core: times(|| {
            school.app.require_open().expect("open").school.forget();
            read(school, &core)
        }),
        query: query.map(|query| (times(|| read(school, query.core)), times(|| bare_rows(school, query.bare)))),
    }
}

fn read<T>(school: &Filled, look: impl FnOnce(&Reader<'_>, &Session) -> Result<T>) -> T {
    let open = school.app.require_open().expect("open");
    let who = open.session().expect("signed in");
    open.school.read(|file| look(file, &who)).expect("read")
}

/// Reads every column of every row into memory, and does nothing with them.
fn bare_rows(school: &Filled, queries: &[&str]) -> Vec<Vec<Cell>> {
    read(school, |file, _| {
        let mut found = Vec::new();
        for sql in queries {
            let mut statement = file.conn().prepare_cached(sql)?;
            if statement.parameter_count() > 0 {
                statement.raw_bind_parameter(1, school.year.as_str())?;
            }
            let width = statement.column_count();
            let mut rows = statement.raw_query();
            while let Some(row) = rows.next()? {
                found.push((0..width).map(|column| row.get(column)).collect::<std::result::Result<Vec<Cell>, _>>()?);
            }
        }
        Ok(found)
    })
}

/// Times a read; what it gives is dropped within the time, as the window drops it.
fn times<T>(mut work: impl FnMut() -> T) -> Times {
    (0..WARMING).for_each(|_| drop(work()));
    let mut taken: Vec<f64> = (0..RUNS)
        .map(|_| {
            let started = Stopwatch::now();
            drop(std::hint::black_box(work()));
            started.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    Times { median: taken[RUNS / 2], p95: taken[RUNS * 95 / 100] }
}

fn print(line: &Measured) {
    let pair = |times: Times| format!("{:>10.2} {:>7.2}", times.median, times.p95);
    let (query, bare) = line.query.map(|(query, bare)| (pair(query), pair(bare))).unwrap_or_default();
    let ratio = line.query.map(|(query, bare)| format!("{:.1}×", query.median / bare.median)).unwrap_or_default();
    let (command, core) = (pair(line.command), pair(line.core));
    println!("{:<32}{:>6}{command:>18}{core:>18}{query:>18}{bare:>18}{ratio:>8}", line.what, line.rows);
}
