use super::*;
use crate::accounts;
use crate::calendar::{self, AddSchoolYear};
use crate::changes::Operation;
use crate::clock::Instant;
use crate::error::Error;
use crate::evidence::{self, AttachIncidentEvidence, EvidenceChoice, FileSource};
use crate::ids::{EvidenceId, PersonId, SchoolYearId, TaskId};
use crate::incidents::{self, RegisterIncident};
use crate::people::{self, AddPerson, GiveRole};
use crate::plan::{ActivityChoice, ApprovePlan, CreatePlan, ShowPlan};
use crate::profile::{self, SchoolProfile};
use crate::roles::Role;
use crate::school::School;
use crate::tasks::{self, GiveTask};
use crate::words::Language;

/// A school with a plan from the template, a chair and a viewer; the clock stands at 2026-11-23, nine in the morning.
struct Desk {
    school: School,
    year: SchoolYearId,
    chair: AccountId,
    viewer: AccountId,
    chair_person: PersonId,
    viewer_person: PersonId,
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

impl Desk {
    fn new() -> Self {
        let (school, founder) = (School::for_tests(), Session::founding(Language::Kk));
        let made = school.transact(&founder, Operation("create_school"), |file| {
            profile::insert_profile(file, &SchoolProfile::for_tests())?;
            let year = calendar::add_school_year(file, &AddSchoolYear { label: "2026-2027".into() })?;
            plan::create_plan(file, &CreatePlan { school_year_id: year.clone(), from_template: true })?;
            let mut admit = |surname: &str, role: Role| {
                let new = AddPerson { surname: surname.into(), given_name: "Адам".into(), ..AddPerson::default() };
                let person = people::add_person(file, &new)?;
                let (person_id, from_on) = (person.clone(), day("2026-09-01"));
                people::give_role(file, &GiveRole { person_id, role, from_on, order_no: String::new() })?;
                Ok::<_, Error>((accounts::record_account(file, &person, surname)?, person))
            };
            Ok((year, admit("Сейітова", Role::Chair)?, admit("Оспанов", Role::Viewer)?))
        });
        let (year, (chair, chair_person), (viewer, viewer_person)) = made.expect("a school").value;
        Self { school, year, chair, viewer, chair_person, viewer_person }
    }

    fn who(&self, account: &AccountId) -> Session {
        self.school.read(|file| accounts::session(file, account)).expect("a session")
    }

    fn turn_to(&self, instant: &str) {
        self.school.clock().turn_to(Instant::parse(instant).expect("a moment"));
    }

    fn write<T>(&self, account: &AccountId, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        let who = self.who(account);
        self.school.transact(&who, Operation("import"), work).map(|outcome| outcome.value)
    }

    fn task(&self, title: &str, person: &PersonId, due_on: &str) -> TaskId {
        let new = GiveTask {
            title: title.into(),
            note: String::new(),
            responsible_id: person.clone(),
            due_on: Some(day(due_on)),
            activity_id: None,
            incident_id: None,
        };
        self.write(&self.chair, |file| tasks::give_task(file, &new)).expect("given")
    }

    fn seen(&self, account: &AccountId) -> Reminders {
        let who = self.who(account);
        self.school.read(|file| reminders(file, &who)).expect("reminders")
    }

    fn set(&self, account: &AccountId, lead_days: &[u32], scope: ReminderScope) -> Result<()> {
        let digest_time = TimeOfDay::parse("08:30");
        let settings = ReminderSettings { lead_days: lead_days.to_vec(), scope, digest_time, desktop: true };
        self.write(account, |file| set_reminder_settings(file, &settings))
    }

    fn snooze(&self, account: &AccountId, task: &TaskId, until_on: &str) -> Result<()> {
        let request = SnoozeReminder {
            source: DueSource::Task,
            id: task.to_string(),
            occurrence_key: None,
            until_on: day(until_on),
        };
        self.write(account, |file| snooze_reminder(file, &request))
    }

    fn wake(&self, account: &AccountId, task: &TaskId) -> Result<()> {
        let request = WakeReminder { source: DueSource::Task, id: task.to_string(), occurrence_key: None };
        self.write(account, |file| wake_reminder(file, &request))
    }

    /// The first row of the plan that is due after a day, with how far off it is.
    fn later_activity(&self, after: &str) -> (ActivityId, i64) {
        let who = self.who(&self.chair);
        let view =
            self.school.read(|file| plan::show_plan(file, &who, &ShowPlan::whole(self.year.clone()))).expect("a plan");
        let mut rows = view.stages.into_iter().flat_map(|stage| stage.activities);
        let row = rows.find(|row| row.due_on.is_some_and(|due_on| due_on > day(after))).expect("a later row");
        (row.id.clone(), row.days_left.expect("open"))
    }

    fn set_days(&self, activity: &ActivityId, days_before: &[u32]) -> Option<crate::changes::Step> {
        let request = SetActivityReminders { activity_id: activity.clone(), days_before: days_before.to_vec() };
        let who = self.who(&self.chair);
        let named = Operation("set_activity_reminders");
        self.school.transact(&who, named, |file| set_activity_reminders(file, &request)).expect("chosen").step
    }
}

fn tasks_in(rows: &[Reminder]) -> Vec<&str> {
    rows.iter().filter(|row| row.source == DueSource::Task).map(|row| row.title.as_str()).collect()
}

fn rejection<T: std::fmt::Debug>(result: Result<T>) -> Rejection {
    match result {
        Err(Error::Rejected(rejection)) => rejection,
        other => panic!("expected a rejection, got {other:?}"),
    }
}

#[test]
fn who_runs_the_plan_is_reminded_of_everything_and_others_of_their_own() {
    let desk = Desk::new();
    desk.task("Төраға ісі", &desk.chair_person, "2026-11-24");
    desk.task("Бақылаушы ісі", &desk.viewer_person, "2026-11-24");
    let (chair, viewer) = (desk.seen(&desk.chair), desk.seen(&desk.viewer));
    assert_eq!(
        chair.settings,
        ReminderSettings {
            lead_days: vec![7, 1, 0],
            scope: ReminderScope::All,
            digest_time: TimeOfDay::parse("08:30"),
            desktop: true
        }
    );
    assert_eq!(viewer.settings.scope, ReminderScope::Mine);
    assert_eq!(tasks_in(&chair.due), ["Төраға ісі", "Бақылаушы ісі"]);
    assert_eq!(tasks_in(&viewer.due), ["Бақылаушы ісі"]);
    assert!(viewer.due.iter().all(|row| row.mine), "{:?}", viewer.due);
}

#[test]
fn a_row_is_recalled_from_the_furthest_chosen_day_on_and_while_it_is_late() {
    let desk = Desk::new();
    desk.task("Үшінші күні", &desk.chair_person, "2026-11-26");
    desk.task("Төртінші күні", &desk.chair_person, "2026-11-27");
    desk.set(&desk.chair, &[0, 3, 3], ReminderScope::Mine).expect("chosen");
    let seen = desk.seen(&desk.chair);
    assert_eq!(seen.settings.lead_days, [3, 0], "each day once, the furthest first");
    assert_eq!(tasks_in(&seen.due), ["Үшінші күні"]);
    desk.set(&desk.chair, &[], ReminderScope::Mine).expect("chosen");
    assert_eq!(tasks_in(&desk.seen(&desk.chair).due), [""; 0], "nothing was chosen and nothing is late");
    desk.turn_to("2026-11-27T04:00:00Z");
    assert_eq!(tasks_in(&desk.seen(&desk.chair).due), ["Үшінші күні"], "what is late is always recalled");
    let far = desk.set(&desk.chair, &[367], ReminderScope::Mine);
    assert_eq!(rejection(far), Rejection::FieldMalformed { field: "lead_days".into() });
}

#[test]
fn a_reminder_is_put_off_until_its_day_for_one_account_only() {
    let desk = Desk::new();
    let task = desk.task("Тізім", &desk.viewer_person, "2026-11-24");
    let not_later = desk.snooze(&desk.viewer, &task, "2026-11-23");
    assert_eq!(rejection(not_later), Rejection::DayInPast { field: "until_on" });
    let too_far = desk.snooze(&desk.viewer, &task, "2027-11-25");
    assert_eq!(rejection(too_far), Rejection::FieldMalformed { field: "until_on".into() });
    desk.snooze(&desk.viewer, &task, "2027-11-24").expect("366 days ahead");
    desk.snooze(&desk.viewer, &task, "2026-11-26").expect("put off again");
    let seen = desk.seen(&desk.viewer);
    assert_eq!((tasks_in(&seen.due), tasks_in(&seen.snoozed)), (vec![], vec!["Тізім"]));
    assert_eq!(seen.snoozed[0].snoozed_until, Some(day("2026-11-26")));
    assert_eq!(seen.digest.week, 1, "what is put off is still due");
    assert_eq!(tasks_in(&desk.seen(&desk.chair).due), ["Тізім"], "the chair put nothing off");

    desk.turn_to("2026-11-26T04:00:00Z");
    let seen = desk.seen(&desk.viewer);
    assert_eq!((tasks_in(&seen.due), tasks_in(&seen.snoozed)), (vec!["Тізім"], vec![]));
    desk.snooze(&desk.viewer, &task, "2026-11-30").expect("put off");
    desk.wake(&desk.viewer, &task).expect("awake");
    assert_eq!(tasks_in(&desk.seen(&desk.viewer).due), ["Тізім"]);
    assert_eq!(rejection(desk.wake(&desk.viewer, &task)), Rejection::NotFound { what: "reminder" });
}

#[test]
fn nobody_puts_off_what_they_may_not_see() {
    let desk = Desk::new();
    let id = desk.task("Тізім", &desk.chair_person, "2026-11-24").to_string();
    // A role that ended leaves an account without any right.
    let outsider = Session::of_account(
        crate::session::Identity {
            account: desk.viewer.clone(),
            login: "оспанов".into(),
            person_id: desk.viewer_person.clone(),
            name: "Оспанов А.".into(),
            language: Language::Kk,
            theme: crate::session::Theme::System,
        },
        Vec::new(),
    );
    let request = SnoozeReminder { source: DueSource::Task, id, occurrence_key: None, until_on: day("2026-11-30") };
    let put_off =
        |who: &Session| desk.school.transact(who, Operation("import"), |file| snooze_reminder(file, &request));
    assert_eq!(rejection(put_off(&outsider)), Rejection::NotFound { what: "reminder" });
    put_off(&desk.who(&desk.chair)).expect("the chair may");
}

#[test]
fn the_digest_is_fresh_from_its_time_until_it_was_shown_and_again_the_next_day() {
    let desk = Desk::new();
    let fresh = || desk.seen(&desk.chair).digest.fresh;
    // The school is five hours ahead of UTC.
    desk.turn_to("2026-11-23T03:29:59Z");
    assert!(!fresh(), "08:29:59 is too early");
    desk.turn_to("2026-11-23T03:30:00Z");
    assert!(fresh(), "08:30 is its time");
    desk.write(&desk.chair, note_digest_shown).expect("noted");
    assert!(!fresh(), "once a day");
    assert!(desk.seen(&desk.viewer).digest.fresh, "each account has a digest of its own");
    desk.turn_to("2026-11-24T03:30:00Z");
    assert!(fresh(), "the next day has its own");
}

#[test]
fn seeing_the_digest_chooses_nothing() {
    let desk = Desk::new();
    desk.write(&desk.viewer, note_digest_shown).expect("noted");
    assert_eq!(desk.seen(&desk.viewer).settings.scope, ReminderScope::Mine);
    let (person_id, from_on) = (desk.viewer_person.clone(), day("2026-11-23"));
    let promoted = GiveRole { person_id, role: Role::DeputyChair, from_on, order_no: String::new() };
    desk.write(&desk.chair, |file| people::give_role(file, &promoted)).expect("given");
    let seen = desk.seen(&desk.viewer);
    assert_eq!(seen.settings.scope, ReminderScope::All, "what is usual follows the role until something is chosen");
    assert!(!seen.digest.fresh);
    desk.set(&desk.viewer, &[2], ReminderScope::Mine).expect("chosen");
    let seen = desk.seen(&desk.viewer);
    assert_eq!((seen.settings.lead_days.as_slice(), seen.settings.scope), ([2].as_slice(), ReminderScope::Mine));
    assert!(!seen.digest.fresh, "choosing does not show the digest again");
}

#[test]
fn settings_and_the_digest_never_stand_in_the_way_of_undo() {
    let desk = Desk::new();
    let task = desk.task("Тізім", &desk.chair_person, "2026-11-24");
    desk.snooze(&desk.chair, &task, "2026-11-30").expect("put off");
    desk.set(&desk.chair, &[2], ReminderScope::Mine).expect("chosen");
    desk.write(&desk.chair, note_digest_shown).expect("noted");
    let who = desk.who(&desk.chair);
    desk.school.undo(&who, None).expect("undone");
    let seen = desk.seen(&desk.chair);
    assert_eq!((tasks_in(&seen.due), tasks_in(&seen.snoozed)), (vec!["Тізім"], vec![]), "the putting off was undone");
    assert_eq!(seen.settings.lead_days, [2]);
    assert!(!seen.digest.fresh);
}

#[test]
fn an_activitys_own_days_recall_it_for_everybody_and_are_undone_as_one_step() {
    let desk = Desk::new();
    let (activity, days_left) = desk.later_activity("2026-12-15");
    let recalled = || desk.seen(&desk.chair).due.iter().any(|row| row.id == activity.as_str());
    let card = || {
        let who = desk.who(&desk.chair);
        let choice = ActivityChoice { id: activity.clone() };
        desk.school.read(|file| plan::activity(file, &who, &choice)).expect("a card").reminders
    };
    let lead = u32::try_from(days_left).expect("later");
    desk.set_days(&activity, &[lead - 1]);
    assert!(!recalled(), "one day too early");
    desk.set_days(&activity, &[3, lead, 3]);
    assert!(recalled());
    assert_eq!(card(), [lead, 3]);
    assert_eq!(desk.set_days(&activity, &[lead, 3]), None, "the same days are no step");
    desk.set_days(&activity, &[14, 3]);
    let who = desk.who(&desk.chair);
    desk.school.undo(&who, None).expect("undone");
    assert_eq!(card(), [lead, 3]);
    let far = SetActivityReminders { activity_id: activity.clone(), days_before: vec![367] };
    let refused = desk.write(&desk.chair, |file| set_activity_reminders(file, &far));
    assert_eq!(rejection(refused), Rejection::FieldMalformed { field: "days_before".into() });
}

#[test]
fn the_digest_counts_what_is_late_due_today_and_due_by_sunday() {
    let desk = Desk::new();
    desk.set(&desk.viewer, &[0], ReminderScope::Mine).expect("chosen");
    for due_on in ["2026-11-24", "2026-11-25", "2026-11-29", "2026-11-30"] {
        desk.task(due_on, &desk.viewer_person, due_on);
    }
    desk.turn_to("2026-11-25T04:00:00Z");
    let digest = desk.seen(&desk.viewer).digest;
    assert_eq!((digest.overdue, digest.today, digest.week), (1, 1, 2), "Sunday is the 29th");
    assert_eq!(digest.to_sign, 0, "nothing waits for a viewer");
}

#[test]
fn the_plan_waits_for_the_directors_signature_until_it_is_approved() {
    let desk = Desk::new();
    let (person_id, from_on) = (desk.viewer_person.clone(), day("2026-11-23"));
    let director = GiveRole { person_id, role: Role::Director, from_on, order_no: String::new() };
    desk.write(&desk.chair, |file| people::give_role(file, &director)).expect("given");
    let who = desk.who(&desk.viewer);
    let waiting = || desk.school.read(|file| today::today(file, &who)).expect("the day").to_sign;
    let plan = waiting().pop().expect("the plan waits");
    assert_eq!((plan.what, plan.number.as_str()), (today::ToSignKind::Plan, "2026-2027"));
    assert_eq!(desk.seen(&desk.viewer).digest.to_sign, 1);
    assert_eq!(desk.seen(&desk.chair).digest.to_sign, 0, "the chair does not approve plans");
    let request =
        ApprovePlan { plan_id: plan.id.as_str().into(), approved_on: day("2026-11-23"), order_no: "№ 112".into() };
    desk.write(&desk.viewer, |file| plan::approve_plan(file, &request)).expect("approved");
    assert!(waiting().is_empty());
}

#[test]
fn a_file_of_an_incident_waits_for_whoever_may_change_incidents_until_it_is_judged() {
    let desk = Desk::new();
    let (folder, founder) = (tempfile::tempdir().expect("a folder"), Session::founding(Language::Kk));
    let write = |work: &dyn Fn(&mut Writer<'_>) -> Result<EvidenceId>| {
        desk.school.transact(&founder, Operation("import"), |file| work(file)).expect("written").value
    };
    let path = folder.path().join("Скриншот.txt");
    std::fs::write(&path, "сурет").expect("written");
    let attached = write(&|file| {
        let new = RegisterIncident {
            what: "Сынып тізімі чат-ботқа жіберілген".into(),
            occurred_on: day("2026-11-20"),
            occurred_time: None,
            occurred_approximate: false,
            detected_on: day("2026-11-20"),
            detected_time: None,
            incident_type: "outage".into(),
            reported_by: "мұғалім".into(),
            immediate_action: "Файл жойылды".into(),
        };
        let incident_id = incidents::register_incident(file, &new)?.id;
        let source = FileSource::Path { path: path.display().to_string() };
        let title = String::new();
        evidence::attach_incident_evidence(file, &AttachIncidentEvidence { incident_id, title, source })
    });
    let waiting = |account: &AccountId| {
        let who = desk.who(account);
        let rows = desk.school.read(|file| today::today(file, &who)).expect("the day").to_sign;
        rows.into_iter().filter(|row| row.what == today::ToSignKind::IncidentEvidence).collect::<Vec<_>>()
    };
    let found = waiting(&desk.chair);
    assert_eq!((found.len(), found[0].number.as_str(), found[0].title.as_str()), (1, "2026-07/01", "Скриншот"));
    assert_eq!(desk.seen(&desk.chair).digest.to_sign, 1, "the digest counts it too");
    assert!(waiting(&desk.viewer).is_empty(), "a viewer decides nothing");
    write(&|file| {
        evidence::accept_evidence(file, &EvidenceChoice { id: attached.clone() })?;
        Ok(attached.clone())
    });
    assert!(waiting(&desk.chair).is_empty());
}
