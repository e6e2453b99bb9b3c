use super::*;
use crate::changes::Operation;
use crate::error::Error;
use crate::people::AddPerson;
use crate::school::School;
use crate::session::Session;

struct Desk {
    school: School,
    who: Session,
    person: PersonId,
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

impl Desk {
    fn new() -> Self {
        let (school, who) = (School::for_tests(), Session::founding(Language::Kk));
        let new = AddPerson {
            surname: "Қасенов".into(), given_name: "Бауыржан".into(), ..AddPerson::default()
        };
        let person =
            school.transact(&who, Operation("import"), |file| people::add_person(file, &new)).expect("a person").value;
        Self { school, who, person }
    }

    fn write<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        self.school.transact(&self.who, Operation("import"), work).map(|outcome| outcome.value)
    }

    fn give(&self, title: &str, due_on: Option<&str>) -> Result<TaskId> {
        let new = GiveTask {
            title: title.into(),
            note: String::new(),
            responsible_id: self.person.clone(),
            due_on: due_on.map(day),
            activity_id: None,
            incident_id: None,
        };
        self.write(|file| give_task(file, &new))
    }

    fn list(&self, group: TaskGroup) -> Vec<TaskRow> {
        let request = ListTasks { group, ..ListTasks::default() };
        self.school.read(|file| list_tasks(file, Language::Kk, &request)).expect("tasks")
    }
}

fn rejection<T: std::fmt::Debug>(result: Result<T>) -> Rejection {
    match result {
        Err(Error::Rejected(rejection)) => rejection,
        other => panic!("expected a rejection, got {other:?}"),
    }
}

#[test]
fn a_task_goes_from_open_to_done_to_verified_and_back_with_a_reason() {
    let desk = Desk::new();
    let id = desk.give("Жадынаманы ұжымға тарату", Some("2026-11-24")).expect("given");
    assert_eq!(desk.list(TaskGroup::Open)[0].status, TaskStatus::Soon);
    let verify = || desk.write(|file| verify_task(file, &TaskChoice { id: id.clone() }));
    assert_eq!(rejection(verify()), Rejection::TaskClosed, "only what is done can be verified");
    let done = CompleteTask { id: id.clone(), done_on: day("2026-11-23"), note: String::new() };
    desk.write(|file| complete_task(file, &done)).expect("done");
    assert_eq!(desk.list(TaskGroup::Unverified).len(), 1);
    verify().expect("verified");
    assert_eq!(desk.list(TaskGroup::Finished)[0].status, TaskStatus::Verified);
    let reopen = |reason: &str| {
        let request = TaskReason { id: id.clone(), reason: reason.into() };
        desk.write(|file| reopen_task(file, &request))
    };
    assert_eq!(rejection(reopen("")), Rejection::ReasonMissing);
    reopen("бір топқа жетпеген").expect("reopened");
    assert_eq!(desk.list(TaskGroup::Open).len(), 1);
}

#[test]
fn a_task_in_the_past_without_a_title_or_for_nobody_is_rejected() {
    let desk = Desk::new();
    assert_eq!(rejection(desk.give(" ", None)), Rejection::FieldMissing { field: "title" });
    assert_eq!(rejection(desk.give("Кеше", Some("2026-11-22"))), Rejection::DayInPast { field: "due_on" });
    let nobody = GiveTask {
        title: "Тапсырма".into(),
        note: String::new(),
        responsible_id: PersonId::from("nobody"),
        due_on: None,
        activity_id: None,
        incident_id: None,
    };
    assert_eq!(rejection(desk.write(|file| give_task(file, &nobody))), Rejection::NotFound { what: "person" });
    assert!(desk.list(TaskGroup::All).is_empty());
}

#[test]
fn tasks_come_by_their_day_and_are_found_by_folded_words() {
    let desk = Desk::new();
    desk.give("Күні жоқ", None).expect("given");
    desk.give("Екінші: құжатты тапсыру", Some("2026-12-20")).expect("given");
    desk.give("Бірінші", Some("2026-11-25")).expect("given");
    let titles: Vec<String> = desk.list(TaskGroup::Open).into_iter().map(|task| task.title).collect();
    assert_eq!(titles, ["Бірінші", "Екінші: құжатты тапсыру", "Күні жоқ"]);
    let request = ListTasks { text: "кужат".into(), ..ListTasks::default() };
    let found = desk.school.read(|file| list_tasks(file, Language::Kk, &request)).expect("tasks");
    assert_eq!(found.len(), 1);
}

#[test]
fn a_cancelled_task_keeps_its_reason() {
    let desk = Desk::new();
    let id = desk.give("Артық тапсырма", Some("2026-11-25")).expect("given");
    let cancel = TaskReason { id, reason: "іс-шара алынып тасталды".into() };
    desk.write(|file| cancel_task(file, &cancel)).expect("cancelled");
    let task = desk.list(TaskGroup::Finished).remove(0);
    assert_eq!((task.status, task.cancelled_reason.as_str()), (TaskStatus::Cancelled, "іс-шара алынып тасталды"));
    assert_eq!(rejection(desk.write(|file| cancel_task(file, &cancel))), Rejection::TaskClosed);
}
