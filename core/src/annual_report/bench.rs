//! What the report costs in a large school. Run by `script/bench report`; never a test of time.

use std::time::Instant as Stopwatch;

use super::*;
use crate::calendar::AddSchoolYear;
use crate::changes::Operation;
use crate::clock::{Clock, Instant};
use crate::deadlines::Rule;
use crate::ids::SchoolId;
use crate::incidents;
use crate::plan::{self, CreatePlan, NewRow, Party};
use crate::profile::{self, SchoolProfile};
use crate::roles::Role;
use crate::school::{DataFolder, DataKey, KeyFile, School};
use crate::session::Session;
use crate::words::Language;

mod long_paper;

const ACTIVITIES: usize = 2_000;
/// ZHOSPAR_BENCH_ROWS takes as many instead.
const INCIDENTS: i64 = 100_000;
const RUNS: usize = 21;

/// Closes what is closed in its timeline, and lets one in ten touch personal data.
const WORKED_ON: &str = "
    INSERT INTO incident_entries (id, incident_id, position, kind, text, state_to, recorded_at, recorded_by)
    SELECT 'r:' || id, id, 1, 'registered', '', NULL, detected_on || 'T05:00:00Z', 'x' FROM incidents;
    INSERT INTO incident_entries (id, incident_id, position, kind, text, state_to, recorded_at, recorded_by)
    SELECT 'c:' || id, id, 2, 'state', '', 'closed', date(detected_on, (serial % 20) || ' days') || 'T05:00:00Z', 'x'
    FROM incidents WHERE state = 'closed';
    UPDATE incidents SET personal_data = 1 WHERE serial % 10 = 0;
    INSERT INTO incident_notices (id, incident_id, sent_at, sent_by)
    SELECT 'n:' || id, id, detected_on || 'T09:00:00Z', 'x' FROM incidents WHERE serial % 20 = 0;";

#[test]
#[ignore = "a measurement, run by script/bench"]
fn the_report_of_a_school_with_2_000_activities_and_100_000_incidents() {
    let temp = tempfile::tempdir().expect("a folder");
    let incidents = incidents_wanted();
    let (school, year) = filled(temp.path(), ACTIVITIES, incidents);
    let request = ReportOfYear { school_year_id: year.clone() };
    println!("{ACTIVITIES} activities and {incidents} incidents, medians of {RUNS} runs in milliseconds:");
    // Each run is the first look after a change: nothing that was made before is found again.
    let print = |what: &str, look: &dyn Fn()| println!("{what:<34}{:>9.1}", median(look));
    print("the screen", &|| {
        let shown = afresh(&school, |file| annual_report(file, Language::Kk, &request)).expect("a report");
        drop(serde_json::to_string(&shown).expect("text"));
    });
    for source in sources::SOURCES {
        print(&format!("figures of {}", source.key), &|| {
            let counted = afresh(&school, |file| {
                let year = calendar::school_year(file, &year)?;
                (source.count)(&figures::Asked::of(file, year, Language::Kk))
            });
            drop(counted.expect("figures"));
        });
    }
    for key in ["incidents.all", "incidents.all/type:outage", "incidents.minors", "incidents.days_to_close", "plan.all"]
    {
        let rows = ReportRows { school_year_id: year.clone(), figure: key.into(), after: None, limit: None };
        print(key, &|| drop(afresh(&school, |file| report_rows(file, Language::Kk, &rows)).expect("rows")));
    }
    print("proposals", &|| {
        drop(afresh(&school, |file| list_report_proposals(file, Language::Kk, &request)).expect("proposals"));
    });
    let paper = ShowAnnualReportPaper { school_year_id: year.clone(), language: Language::Kk, version: None };
    print("the paper", &|| drop(afresh(&school, |file| annual_report_paper(file, &paper)).expect("a paper")));
}

fn incidents_wanted() -> i64 {
    std::env::var("ZHOSPAR_BENCH_ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(INCIDENTS)
}

fn afresh<T>(school: &School, look: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
    school.forget();
    school.read(look)
}

fn median(look: &dyn Fn()) -> f64 {
    look();
    let mut taken: Vec<f64> = (0..RUNS)
        .map(|_| {
            let started = Stopwatch::now();
            look();
            started.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    taken[RUNS / 2]
}

fn filled(at: &std::path::Path, activities: usize, incidents: i64) -> (School, SchoolYearId) {
    let id = SchoolId::fresh();
    let folder = DataFolder::at(at).school(&id);
    let clock = Clock::set_at(Instant::parse("2026-11-23T04:00:00Z").expect("a moment"));
    let keys = KeyFile::new(id, "bench", Language::Kk, false);
    let key = DataKey::random().expect("a key");
    let school = School::create(folder, keys, key, "bench".into(), clock).expect("a school");
    // The record of change is no part of counting; what is left of it tells that something was done at all.
    ["record_incident%", "record_activit%"].into_iter().for_each(|like| school.drop_triggers_for_bench(like));
    let who = Session::founding(Language::Kk);
    let made = school.transact(&who, Operation("create_school"), |file| {
        profile::insert_profile(file, &SchoolProfile::for_tests())?;
        let year = calendar::add_school_year(file, &AddSchoolYear { label: "2026-2027".into() })?;
        plan::create_plan(file, &CreatePlan { school_year_id: year.clone(), from_template: true })?;
        let stages = plan::list_stages_of_year(file, &year)?;
        for number in 30..activities {
            let new = NewRow {
                stage_id: stages[number % stages.len()].id.clone(),
                title: Wording::only(
                    Language::Kk,
                    &format!("{number}-іс-шара: педагогтерге арналған семинар өткізу, қорытындысын талқылау"),
                ),
                rule: Rule::Month { month: u32::try_from(number % 4).unwrap_or_default() + 9 },
                responsible: vec![Party::Role { role: Role::Chair }],
            };
            plan::add_row(file, &new)?;
        }
        profile::next_number(file, "incidents", "2026")?;
        incidents::fill_for_bench(file, 1, incidents + 1)?;
        store::run_for_tests(file, WORKED_ON)?;
        Ok(year)
    });
    (school, made.expect("a year").value)
}
