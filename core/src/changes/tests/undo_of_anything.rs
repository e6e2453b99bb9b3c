//! Undo after anything: whatever is done to people, plan, papers, tasks and reminders, undo restores every state before
//! it exactly, and redo the last one.

use std::sync::Arc;

use proptest::prelude::*;

use super::{Operation, chain, store};
use crate::accounts;
use crate::annual_report::{
    self, AddReportItem, DraftAnnualReport, GiveRecommendationTask, ItemChoice, ItemKind, MoveReportItem, NewSource,
    ReportOfYear,
};
use crate::calendar::{self, AddDayOff, AddSchoolYear};
use crate::clock::Day;
use crate::deadlines::{DayOffKind, Rule};
use crate::error::{Error, Rejection, Result};
use crate::evidence::{self, AttachEvidence, EvidenceChoice, EvidenceReason, EvidenceRow, FileSource, ReviseEvidence};
use crate::handover::{self, HandOver, PersonChoice};
use crate::ids::SchoolYearId;
use crate::imports::{self, ImportPeople, ImportedPerson};
use crate::people::{self, AddPerson, EditPerson, GiveRole, ListPeople, PersonLeaves, PersonRow};
use crate::plan::{
    self, ActivityField, ActivityRow, AddActivity, ApprovePlan, BulkChange, ChangeActivities, CreateNextPlan,
    CreatePlan, DeclareNotApplicable, EditActivity, ExtendDeadline, MarkDone, MoveActivity, Party, PlanChoice,
    PlanView, RemoveActivity, SaveFilter, SavedFilterChoice, ShowPlan, WithdrawMark,
};
use crate::profile::{self, SchoolProfile};
use crate::reminders::{self, ReminderSettings, SetActivityReminders, SnoozeReminder, WakeReminder};
use crate::roles::Role;
use crate::school::School;
use crate::session::Session;
use crate::store::Writer;
use crate::tasks::{self, CompleteTask, GiveTask, ListTasks, TaskChoice};
use crate::text::Wording;
use crate::today;
use crate::words::Language;

macro_rules! kinds_of_step {
    ($($kind:ident,)*) => {
        #[derive(Clone, Copy, Debug)]
        enum What { $($kind),* }

        const EVERYTHING: &[What] = &[$(What::$kind),*];
    };
}

kinds_of_step! {
    AddPerson,
    Rename,
    Leave,
    GiveRole,
    ImportPeople,
    HandOver,
    MarkDone,
    WithdrawMark,
    Extend,
    NotApplicable,
    ChangeActivities,
    AddActivity,
    EditActivity,
    RemoveActivity,
    MoveActivity,
    Renumber,
    NextPlan,
    ApprovePlan,
    SaveFilter,
    RemoveFilter,
    Snooze,
    Wake,
    ActivityReminders,
    ReminderSettings,
    Attach,
    Revise,
    Accept,
    Return,
    RemoveEvidence,
    GiveTask,
    CompleteTask,
    VerifyTask,
    AddDayOff,
    DraftReport,
    WriteReportItem,
    MoveReportItem,
    RemoveReportItem,
    CarryRecommendation,
}

/// A step that the property takes; the numbers choose among the rows that are there.
#[derive(Clone, Debug)]
struct Move {
    what: What,
    n: u8,
    m: u8,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = (prop::sample::select(EVERYTHING), any::<u8>(), any::<u8>()).prop_map(|(what, n, m)| Move { what, n, m });
    prop::collection::vec(one, 1..14)
}

/// A school with a plan from the template, three people, and the chair's account; it is 23 November 2026.
struct Desk {
    school: School,
    who: Session,
    year: SchoolYearId,
    folder: tempfile::TempDir,
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn pick<T>(rows: &[T], n: u8) -> Result<&T> {
    Ok(rows.get(usize::from(n) % rows.len().max(1)).ok_or(Rejection::NotFound { what: "row" })?)
}

impl Desk {
    fn new() -> Self {
        let (school, founder) = (School::for_tests(), Session::founding(Language::Kk));
        let profile = SchoolProfile::for_tests();
        let made = school.transact(&founder, Operation("create_school"), |file| {
            profile::insert_profile(file, &profile)?;
            let year = calendar::add_school_year(file, &AddSchoolYear { label: "2026-2027".into() })?;
            plan::create_plan(file, &CreatePlan { school_year_id: year.clone(), from_template: true })?;
            let mut people = Vec::new();
            for (surname, role) in
                [("Сейітова", Role::Chair), ("Ермекова", Role::Director), ("Оспанов", Role::IntegrityOfficer)]
            {
                let new =
                    AddPerson { surname: surname.into(), given_name: "Айгүл".into(), ..AddPerson::default() };
                let person_id = people::add_person(file, &new)?;
                let (from_on, order_no) = (day("2026-09-01"), String::new());
                people::give_role(file, &GiveRole { person_id: person_id.clone(), role, from_on, order_no })?;
                people.push(person_id);
            }
            Ok((year, accounts::record_account(file, &people[0], "chair")?))
        });
        let (year, account) = made.expect("a school").value;
        let who = school.read(|file| accounts::session(file, &account)).expect("a session");
        Self { school, who, year, folder: tempfile::tempdir().expect("a folder") }
    }

    /// Takes a step; what is rejected must leave everything as it was.
    fn play(&self, step: &Move) -> bool {
        let result = self.school.transact(&self.who, Operation("import"), |file| self.apply(file, step));
        match result {
            Ok(outcome) => outcome.step.is_some_and(|step| step.can_undo),
            Err(Error::Rejected(_)) => false,
            Err(error) => panic!("{step:?}: {error}"),
        }
    }

    fn apply(&self, file: &mut Writer<'_>, step: &Move) -> Result<()> {
        let plan = plan::show_plan(file, &self.who, &ShowPlan::whole(self.year.clone()))?;
        let people =
            people::list_people(file, Language::Kk, &ListPeople { include_left: true, ..ListPeople::default() })?;
        match step.what {
            What::AddPerson | What::Rename | What::Leave | What::GiveRole | What::ImportPeople | What::HandOver => {
                self.change_people(file, step, &people)
            }
            What::SaveFilter
            | What::RemoveFilter
            | What::Snooze
            | What::Wake
            | What::ActivityReminders
            | What::ReminderSettings => self.choose(file, step, &plan),
            What::Attach | What::Revise | What::Accept | What::Return | What::RemoveEvidence => {
                self.change_papers(file, step, &plan)
            }
            What::DraftReport
            | What::WriteReportItem
            | What::MoveReportItem
            | What::RemoveReportItem
            | What::CarryRecommendation => self.change_report(file, step, &people),
            What::GiveTask | What::CompleteTask | What::VerifyTask => self.change_tasks(file, step, &people),
            _ => self.change_plan(file, step, plan, &people),
        }
    }

    fn change_people(&self, file: &mut Writer<'_>, step: &Move, people: &[PersonRow]) -> Result<()> {
        let &Move { n, m, .. } = step;
        let row = pick(people, n)?;
        match step.what {
            What::AddPerson => {
                let new = AddPerson {
                    surname: format!("Адам{n}"), given_name: "Айгүл".into(), ..AddPerson::default()
                };
                people::add_person(file, &new).map(drop)
            }
            What::Rename => {
                let edit = EditPerson {
                    id: row.id.clone(),
                    surname: format!("Жаңа{m}"),
                    given_name: row.given_name.clone(),
                    patronymic: row.patronymic.clone(),
                    post: crate::text::Wording::kazakh(&format!("қызмет {m}")),
                    phone: row.phone.clone(),
                    email: row.email.clone(),
                };
                people::edit_person(file, &edit)
            }
            What::Leave => {
                let left_on = Day::new(2026, 10, u32::from(m % 28) + 1);
                people::person_leaves(file, &PersonLeaves { id: row.id.clone(), left_on })
            }
            What::GiveRole => {
                let (role, from_on) = (*pick(Role::ALL, m)?, day("2026-09-01"));
                let new = GiveRole { person_id: row.id.clone(), role, from_on, order_no: m.to_string() };
                people::give_role(file, &new).map(drop)
            }
            What::ImportPeople => {
                let known = m.is_multiple_of(2).then(|| row.id.clone());
                let imported = |surname: String, same_as| ImportedPerson {
                    surname,
                    given_name: "Дина".into(),
                    patronymic: String::new(),
                    post: crate::text::Wording::kazakh(&format!("мұғалім {m}")),
                    phone: "8 700 000 00 00".into(),
                    email: String::new(),
                    role: m.is_multiple_of(3).then_some(Role::Staff),
                    same_as,
                };
                let rows = vec![imported(format!("Келген{n}"), None), imported(row.surname.clone(), known)];
                imports::import_people(file, &ImportPeople { rows }).map(drop)
            }
            _ => {
                let to_id = pick(people, m)?.id.clone();
                let preview =
                    handover::hand_over_preview(file, &self.who, &PersonChoice { person_id: row.id.clone() })?;
                let request = HandOver {
                    from_id: row.id.clone(),
                    to_id,
                    on: file.today(),
                    order_no: "№ 5".into(),
                    roles: preview.roles.into_iter().map(|role| role.id).collect(),
                    bodies: preview.bodies.into_iter().map(|body| body.id).collect(),
                    work: true,
                    leaves: m.is_multiple_of(2),
                };
                handover::hand_over(file, &request).map(drop)
            }
        }
    }

    fn change_plan(&self, file: &mut Writer<'_>, step: &Move, plan: PlanView, people: &[PersonRow]) -> Result<()> {
        let &Move { n, m, .. } = step;
        let plan_id = plan.plan.map(|head| head.id).expect("a plan");
        let stages: Vec<_> = plan.stages.iter().map(|stage| stage.id.clone()).collect();
        let rows: Vec<Arc<ActivityRow>> = plan.stages.into_iter().flat_map(|stage| stage.activities).collect();
        let row = pick(&rows, n)?;
        let occurrence = pick(&row.occurrences, m)?;
        let (activity_id, occurrence_key) = (row.id.clone(), occurrence.key.clone());
        let reason = "кеңестің шешімі".to_owned();
        match step.what {
            What::MarkDone => {
                let new = MarkDone {
                    activity_id,
                    occurrence_key,
                    marked_on: day("2026-11-20"),
                    note: String::new(),
                    document: format!("№ {m} хаттама"),
                    signed_by: pick(people, m)?.id.clone(),
                };
                plan::mark_done(file, &new).map(drop)
            }
            What::WithdrawMark => {
                let marks: Vec<_> =
                    rows.iter().flat_map(|row| &row.occurrences).filter_map(|one| one.mark.as_ref()).collect();
                plan::withdraw_mark(file, &WithdrawMark { mark_id: pick(&marks, n)?.id.clone(), reason })
            }
            What::Extend => {
                let due_on = day("2027-06-01").plus_days(i64::from(m));
                let request = ExtendDeadline { activity_id, occurrence_key, due_on, reason };
                plan::extend_deadline(file, &request).map(drop)
            }
            What::NotApplicable => {
                let occurrence_key = m.is_multiple_of(2).then_some(occurrence_key);
                let request = DeclareNotApplicable { activity_id, occurrence_key, reason };
                plan::declare_not_applicable(file, &request).map(drop)
            }
            What::ChangeActivities => {
                let ids = vec![activity_id, pick(&rows, m)?.id.clone(), pick(&rows, n.wrapping_add(1))?.id.clone()];
                let change = bulk_change(m, pick(&stages, n)?.clone(), people)?;
                plan::change_activities(file, &ChangeActivities { ids, change }).map(drop)
            }
            What::AddActivity => {
                let stage_id = pick(&stages, m)?.clone();
                let new = AddActivity { stage_id, title: format!("Жаңа іс-шара {n}"), rule: Rule::AllYear };
                plan::add_activity(file, &new).map(drop)
            }
            What::EditActivity => {
                let field = [ActivityField::Title, ActivityField::Number, ActivityField::ExpectedDocument];
                let field = *pick(&field, m)?;
                let edit = EditActivity { id: activity_id, field, language: Language::Kk, text: format!("{m}а") };
                plan::edit_activity(file, &edit)
            }
            What::RemoveActivity => plan::remove_activity(file, &RemoveActivity { id: activity_id, reason }),
            What::MoveActivity => {
                let request = MoveActivity { id: activity_id, stage_id: pick(&stages, m)?.clone(), before: None };
                plan::move_activity(file, &request)
            }
            What::Renumber => plan::renumber_plan(file, &PlanChoice { plan_id }),
            What::NextPlan => {
                let (leave_out, carry_tasks) = (vec![activity_id], m % 4 > 0);
                plan::create_next_plan(file, &CreateNextPlan { plan_id, leave_out, carry_tasks }).map(drop)
            }
            What::ApprovePlan => {
                let approved_on = day("2026-09-18").plus_days(i64::from(m % 60));
                plan::approve_plan(file, &ApprovePlan { plan_id, approved_on, order_no: format!("№ {n}") })
            }
            _ => {
                let on = day("2026-12-01").plus_days(i64::from(m));
                let new = AddDayOff { day: on, kind: DayOffKind::Holiday, name: Wording::default() };
                calendar::add_day_off(file, &new).map(drop)
            }
        }
    }

    /// What an account keeps for itself.
    fn choose(&self, file: &mut Writer<'_>, step: &Move, plan: &PlanView) -> Result<()> {
        let &Move { n, m, .. } = step;
        match step.what {
            What::SaveFilter => {
                let new =
                    SaveFilter { name: format!("сүзгі {}", n % 4), content: serde_json::json!({ "text": m }) };
                plan::save_filter(file, &new).map(drop)
            }
            What::RemoveFilter => {
                let filters = plan::list_saved_filters(file, &self.who)?;
                plan::remove_saved_filter(file, &SavedFilterChoice { id: pick(&filters, n)?.id.clone() })
            }
            What::Snooze => {
                let due = today::all_due_of(file, &self.who)?;
                let row = pick(&due, n)?;
                let until_on = file.today().plus_days(i64::from(m % 30) + 1);
                let (id, occurrence_key) = (row.id.clone(), row.occurrence_key.clone());
                reminders::snooze_reminder(file, &SnoozeReminder { source: row.source, id, occurrence_key, until_on })
            }
            What::Wake => {
                let seen = reminders::reminders(file, &self.who)?;
                let row = pick(&seen.snoozed, n)?;
                let (id, occurrence_key) = (row.id.clone(), row.occurrence_key.clone());
                reminders::wake_reminder(file, &WakeReminder { source: row.source, id, occurrence_key })
            }
            What::ActivityReminders => {
                let rows: Vec<_> = plan.stages.iter().flat_map(|stage| &stage.activities).collect();
                let days_before = vec![u32::from(m), u32::from(m) / 2, 3];
                let request = SetActivityReminders { activity_id: pick(&rows, n)?.id.clone(), days_before };
                reminders::set_activity_reminders(file, &request)
            }
            _ => {
                let settings: ReminderSettings = reminders::reminders(file, &self.who)?.settings;
                reminders::set_reminder_settings(file, &ReminderSettings { lead_days: vec![u32::from(m)], ..settings })
            }
        }
    }

    fn change_papers(&self, file: &mut Writer<'_>, step: &Move, plan: &PlanView) -> Result<()> {
        let &Move { n, m, .. } = step;
        if let What::Attach = step.what {
            // Few rows get papers, so that the later steps meet them.
            let rows: Vec<_> = plan.stages.iter().flat_map(|stage| &stage.activities).take(3).collect();
            let activity_id = pick(&rows, n)?.id.clone();
            let request =
                AttachEvidence { activity_id, occurrence_key: None, title: String::new(), source: self.paper(m) };
            return evidence::attach_evidence(file, &request).map(drop);
        }
        let papers: Vec<EvidenceRow> = evidence::list_rows(file, Language::Kk, &self.year)?;
        let (id, reason) = (pick(&papers, n)?.id.clone(), "қолы жоқ".to_owned());
        match step.what {
            What::Revise => {
                let request = ReviseEvidence { id, source: self.paper(m), note: String::new() };
                evidence::revise_evidence(file, &request).map(drop)
            }
            What::Accept => evidence::accept_evidence(file, &EvidenceChoice { id }),
            What::Return => evidence::return_evidence(file, &EvidenceReason { id, reason }),
            _ => evidence::remove_evidence(file, &EvidenceReason { id, reason }),
        }
    }

    fn change_tasks(&self, file: &mut Writer<'_>, step: &Move, people: &[PersonRow]) -> Result<()> {
        let &Move { n, m, .. } = step;
        if let What::GiveTask = step.what {
            let new = GiveTask {
                title: format!("Тапсырма {n}"),
                note: String::new(),
                responsible_id: pick(people, m)?.id.clone(),
                due_on: Some(file.today()),
                activity_id: None,
                incident_id: None,
            };
            return tasks::give_task(file, &new).map(drop);
        }
        let all = ListTasks { group: tasks::TaskGroup::All, ..ListTasks::default() };
        let tasks = tasks::list_tasks(file, Language::Kk, &all)?;
        let id = pick(&tasks, n)?.id.clone();
        match step.what {
            What::CompleteTask => {
                tasks::complete_task(file, &CompleteTask { id, done_on: file.today(), note: m.to_string() })
            }
            _ => tasks::verify_task(file, &TaskChoice { id }),
        }
    }

    fn change_report(&self, file: &mut Writer<'_>, step: &Move, people: &[PersonRow]) -> Result<()> {
        let &Move { n, m, .. } = step;
        let school_year_id = self.year.clone();
        if let What::DraftReport = step.what {
            let request = DraftAnnualReport { school_year_id, keys: None };
            return annual_report::draft_annual_report(file, &request).map(drop);
        }
        if let What::WriteReportItem = step.what {
            let kind = *pick(ItemKind::ALL, m)?;
            let source = NewSource { figure: Some("plan.done".into()), ..NewSource::default() };
            let text = Wording::only(Language::Kk, &format!("тармақ {n}"));
            let new = AddReportItem { school_year_id, kind, text, sources: vec![source] };
            return annual_report::add_report_item(file, &new).map(drop);
        }
        let items = annual_report::annual_report(file, Language::Kk, &ReportOfYear { school_year_id })?.items;
        let id = pick(&items, n)?.id.clone();
        match step.what {
            What::MoveReportItem => {
                let before = Some(pick(&items, m)?.id.clone());
                annual_report::move_report_item(file, &MoveReportItem { id, before })
            }
            What::RemoveReportItem => annual_report::remove_report_item(file, &ItemChoice { id }),
            _ => {
                let responsible_id = pick(people, m)?.id.clone();
                let request =
                    GiveRecommendationTask { id, title: format!("жұмыс {n}"), responsible_id, due_on: None };
                annual_report::give_recommendation_task(file, &request).map(drop)
            }
        }
    }

    fn paper(&self, n: u8) -> FileSource {
        let path = self.folder.path().join(format!("Анықтама {n}.txt"));
        std::fs::write(&path, format!("{n}-анықтама")).expect("written");
        FileSource::Path { path: path.display().to_string() }
    }

    /// Everything but when an account is reminded: undo passes that by.
    fn snapshot(&self) -> String {
        let dump = self.school.read(store::dump_watched).expect("a dump");
        dump.lines().filter(|line| !line.starts_with("reminder_settings")).collect::<Vec<_>>().join("\n")
    }
}

fn bulk_change(m: u8, stage_id: crate::ids::StageId, people: &[PersonRow]) -> Result<BulkChange> {
    let reason = "кеңестің шешімі".to_owned();
    let person_id = pick(people, m)?.id.clone();
    Ok(match m % 8 {
        0 => BulkChange::SetResponsible { parties: vec![Party::Person { person_id }] },
        1 => BulkChange::SetCoExecutors { parties: vec![Party::Role { role: Role::Lawyer }] },
        2 => BulkChange::SetRule { rule: Rule::Month { month: 2 } },
        3 => BulkChange::Move { stage_id },
        4 => BulkChange::MarkDone {
            marked_on: day("2026-11-20"),
            document: "№ 5 хаттама".into(),
            note: String::new(),
            signed_by: person_id,
        },
        5 => BulkChange::Extend { due_on: day("2027-06-10"), reason },
        6 => BulkChange::NotApplicable { reason },
        _ => BulkChange::Remove { reason },
    })
}

fn undo_everything(moves: &[Move]) -> std::result::Result<(), TestCaseError> {
    let desk = Desk::new();
    let mut states = vec![desk.snapshot()];
    for step in moves {
        let is_step = desk.play(step);
        let state = desk.snapshot();
        if is_step {
            states.push(state);
        } else {
            prop_assert_eq!(Some(&state), states.last(), "{:?} was no step and changed something", step);
        }
    }
    let last = states.pop();
    for expected in states.iter().rev() {
        desk.school.undo(&desk.who, None).expect("undone");
        prop_assert_eq!(&desk.snapshot(), expected);
    }
    for _ in &states {
        desk.school.redo(&desk.who).expect("redone");
    }
    prop_assert_eq!(Some(desk.snapshot()), last);
    prop_assert!(chain(&desk.school).intact);
    Ok(())
}

/// Chance alone would rarely reach a paper that was revised, or a snooze that was woken.
#[test]
fn every_kind_of_step_is_taken_and_undone() {
    use What::*;
    let story = [
        (ImportPeople, 0, 6),
        (AddPerson, 1, 0),
        (Rename, 1, 1),
        (GiveRole, 2, 3),
        (ApprovePlan, 1, 1),
        (MarkDone, 0, 0),
        (WithdrawMark, 0, 0),
        (MarkDone, 0, 0),
        (Extend, 4, 1),
        (NotApplicable, 6, 1),
        (EditActivity, 7, 0),
        (AddActivity, 1, 1),
        (MoveActivity, 2, 4),
        (RemoveActivity, 8, 0),
        (Renumber, 0, 0),
        (ApprovePlan, 2, 2),
        (SaveFilter, 1, 1),
        (SaveFilter, 1, 2),
        (RemoveFilter, 0, 0),
        (Snooze, 0, 5),
        (Wake, 0, 0),
        (Snooze, 0, 6),
        (Snooze, 0, 7),
        (ActivityReminders, 3, 9),
        (ActivityReminders, 3, 10),
        (ReminderSettings, 0, 4),
        (Attach, 0, 1),
        (Return, 0, 0),
        (Revise, 0, 2),
        (Accept, 0, 0),
        (RemoveEvidence, 0, 0),
        (GiveTask, 1, 1),
        (CompleteTask, 0, 0),
        (VerifyTask, 0, 0),
        (AddDayOff, 0, 30),
        (HandOver, 3, 1),
        (Leave, 3, 3),
    ];
    let mut moves: Vec<Move> = story.into_iter().map(|(what, n, m)| Move { what, n, m }).collect();
    moves.extend((0..8).map(|m| Move { what: ChangeActivities, n: 11, m }));
    let desk = Desk::new();
    let idle: Vec<String> = moves.iter().filter(|step| !desk.play(step)).map(|step| format!("{step:?}")).collect();
    assert_eq!(idle, [format!("{:?}", Move { what: ReminderSettings, n: 0, m: 4 })], "all others are steps");
    undo_everything(&moves).expect("undone");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn undoing_everything_restores_every_state_exactly(moves in moves()) {
        undo_everything(&moves)?;
    }
}
