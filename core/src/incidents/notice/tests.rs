use super::*;
use crate::calendar::{self, AddDayOff, AddSchoolYear};
use crate::changes::Operation;
use crate::deadlines::{DayOffKind, WeekDays};
use crate::error::{Error, Result};
use crate::incidents::{self, IncidentType, RegisterIncident, SetIncidentFacts};
use crate::people::{self, AddPerson, GiveRole};
use crate::profile::{self, SchoolProfile};
use crate::roles::Role;
use crate::school::School;
use crate::session::Session;
use crate::tasks::{self, CompleteTask, ListTasks, TaskGroup, TaskRow, TaskStatus};
use crate::text::Wording;
use crate::words::Language;

struct Desk {
    school: School,
    who: Session,
}

impl Desk {
    /// A five-day week, with the days off that are published; it is Monday, 23 November 2026, nine in the morning.
    fn new() -> Self {
        let desk = Self { school: School::for_tests(), who: Session::founding(Language::Kk) };
        desk.write(|file| profile::insert_profile(file, &SchoolProfile::for_tests())).expect("a profile");
        desk.write(|file| calendar::add_school_year(file, &AddSchoolYear { label: "2026-2027".into() }))
            .expect("a school year");
        desk
    }

    fn write<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        self.school.transact(&self.who, Operation("import"), work).map(|outcome| outcome.value)
    }

    fn turn_to(&self, moment: &str) {
        self.school.clock().turn_to(at(moment));
    }

    /// A leak found at a moment, recorded then; the time of the discovery may be unknown.
    fn leak(&self, day: &str, time: Option<&str>) -> IncidentId {
        self.register("data_leak".into(), day, time)
    }

    fn register(&self, incident_type: IncidentType, day: &str, time: Option<&str>) -> IncidentId {
        let new = RegisterIncident {
            what: "Сынып тізімі чат-ботқа жіберілген".into(),
            occurred_on: Day::parse(day).expect("a day"),
            occurred_time: None,
            occurred_approximate: true,
            detected_on: Day::parse(day).expect("a day"),
            detected_time: time.map(|time| TimeOfDay::parse(time).expect("a time")),
            incident_type,
            reported_by: "сынып жетекшісі".into(),
            immediate_action: "Қолжетімділік жабылды".into(),
        };
        self.write(|file| incidents::register_incident(file, &new)).expect("registered").id
    }

    fn notice(&self, incident: &IncidentId) -> NoticeView {
        self.school.read(|file| notice(file, &IncidentChoice { id: incident.clone() })).expect("a notice")
    }

    fn clock(&self, incident: &IncidentId) -> NoticeClock {
        self.notice(incident).clock.expect("a clock")
    }

    fn send(&self, incident: &IncidentId, day: &str, time: &str) -> Result<()> {
        let sent = RecordNoticeSent {
            incident_id: incident.clone(),
            sent_on: Day::parse(day).expect("a day"),
            sent_time: TimeOfDay::parse(time).expect("a time"),
            channel: "электрондық пошта".into(),
            reference: "01-12/45".into(),
            note: String::new(),
        };
        self.write(|file| record_notice_sent(file, &sent))
    }

    fn waive(&self, incident: &IncidentId, reason: &str) -> Result<()> {
        let waive = WaiveNotice { incident_id: incident.clone(), reason: reason.into() };
        self.write(|file| waive_notice(file, &waive))
    }

    /// What the timeline tells of the notice.
    fn told(&self, incident: &IncidentId) -> Vec<String> {
        let choice = IncidentChoice { id: incident.clone() };
        let card = self.school.read(|file| incidents::incident(file, Language::Kk, &choice)).expect("a card");
        let entries = card.entries.into_iter().filter(|entry| entry.kind == incidents::EntryKind::Notice);
        entries.map(|entry| entry.text).collect()
    }

    fn letter(&self, incident: &IncidentId, language: Language) -> NoticeLetter {
        let request = ShowNoticeLetter { incident_id: incident.clone(), language };
        self.school.read(|file| notice_letter(file, &request)).expect("a letter")
    }
}

fn at(moment: &str) -> Instant {
    Instant::parse(moment).expect("a moment")
}

fn local(moment: Instant) -> String {
    format!("{} {}", moment.day(), moment.time())
}

fn rejection<T: std::fmt::Debug>(result: Result<T>) -> Rejection {
    match result {
        Err(Error::Rejected(rejection)) => rejection,
        other => panic!("expected a rejection, got {other:?}"),
    }
}

#[test]
fn a_notice_is_due_at_the_same_time_one_working_day_later() {
    let desk = Desk::new();
    desk.turn_to("2026-11-24T10:00:00Z");
    let clock = desk.clock(&desk.leak("2026-11-24", Some("11:20")));
    assert_eq!((local(clock.starts_at), local(clock.due_at)), ("2026-11-24 11:20".into(), "2026-11-25 11:20".into()));
    assert_eq!((clock.minutes_left, clock.hours_left), (20 * 60 + 20, 20), "it is three in the afternoon");
    assert!(clock.rests.is_empty());
}

#[test]
fn rest_does_not_count_and_is_told_as_stretches() {
    let desk = Desk::new();
    desk.turn_to("2026-11-20T12:00:00Z");
    let friday = desk.clock(&desk.leak("2026-11-20", Some("15:30")));
    assert_eq!(local(friday.due_at), "2026-11-23 15:30");
    let rests: Vec<_> = friday.rests.iter().map(|rest| (local(rest.from_at), local(rest.to_at))).collect();
    assert_eq!(rests, [("2026-11-21 00:00".into(), "2026-11-23 00:00".into())], "one stretch, from Saturday on");
    desk.turn_to("2026-11-21T12:00:00Z");
    let saturday = desk.clock(&desk.leak("2026-11-21", Some("10:00")));
    assert_eq!(local(saturday.due_at), "2026-11-23 10:00");
    assert_eq!(local(saturday.rests[0].from_at), "2026-11-21 10:00", "rest begins with the term");
}

#[test]
fn the_schools_own_calendar_decides() {
    let desk = Desk::new();
    desk.turn_to("2026-12-15T12:00:00Z");
    let holiday = desk.clock(&desk.leak("2026-12-15", Some("14:00")));
    assert_eq!(local(holiday.due_at), "2026-12-17 14:00", "16 December is Independence Day");
    assert!(holiday.why.kk.contains("16.12.2026 (Тәуелсіздік"), "{}", holiday.why.kk);
    let mut six = SchoolProfile::for_tests();
    six.week_days = WeekDays::Six;
    desk.write(|file| profile::edit_school_profile(file, &six)).expect("edited");
    desk.turn_to("2026-11-20T12:00:00Z");
    let friday = desk.clock(&desk.leak("2026-11-20", Some("15:30")));
    assert_eq!(local(friday.due_at), "2026-11-21 15:30", "Saturday is worked");
    let day = Day::parse("2026-11-21").expect("a day");
    let off = AddDayOff { day, kind: DayOffKind::MovedRest, name: Wording::default() };
    desk.write(|file| calendar::add_day_off(file, &off)).expect("added");
    assert_eq!(local(desk.clock(&desk.leak("2026-11-20", Some("15:30"))).due_at), "2026-11-23 15:30");
}

#[test]
fn summer_has_working_days_too() {
    let desk = Desk::new();
    desk.turn_to("2027-07-09T12:00:00Z");
    assert_eq!(local(desk.clock(&desk.leak("2027-07-09", Some("12:00"))).due_at), "2027-07-12 12:00");
}

#[test]
fn without_a_time_of_discovery_the_time_of_recording_counts_and_that_is_said() {
    let desk = Desk::new();
    desk.turn_to("2026-11-24T05:45:00Z");
    let clock = desk.clock(&desk.leak("2026-11-24", None));
    assert_eq!((clock.counted_from, local(clock.due_at)), (CountedFrom::Recorded, "2026-11-25 10:45".into()));
    assert!(clock.why.ru.contains("взят час регистрации"), "{}", clock.why.ru);
}

#[test]
fn the_reason_is_said_in_three_languages() {
    let desk = Desk::new();
    desk.turn_to("2026-11-20T12:00:00Z");
    let why = desk.clock(&desk.leak("2026-11-20", Some("15:30"))).why;
    assert_eq!(
        why.kk,
        "Бұзушылық 20.11.2026 (жұма), сағат 15:30 анықталды. Хабарлама бір жұмыс күні ішінде жіберіледі: келесі жұмыс \
         күні — 23.11.2026 (дүйсенбі), мерзімі сол күнгі сағат 15:30 бітеді. Демалыс күндері саналмайды: 21.11.2026 \
         (сенбі), 22.11.2026 (жексенбі). Мектеп күнтізбесі, 5 күндік апта."
    );
    for (said, rest) in [(&why.ru, "21.11.2026 (суббота)"), (&why.en, "21.11.2026 (Saturday)")] {
        assert!(said.contains(rest) && said.contains("23.11.2026") && !said.contains('⟦'), "{said}");
    }
}

#[test]
fn late_is_said_as_late_before_and_after_sending() {
    let desk = Desk::new();
    desk.turn_to("2026-11-24T10:00:00Z");
    let incident = desk.leak("2026-11-24", Some("11:20"));
    assert_eq!(desk.notice(&incident).state, NoticeState::Running);
    desk.turn_to("2026-11-25T06:20:00Z");
    assert_eq!(desk.notice(&incident).state, NoticeState::Running, "the last minute still counts");
    desk.turn_to("2026-11-25T06:20:01Z");
    assert_eq!(desk.notice(&incident).state, NoticeState::Late);
    desk.send(&incident, "2026-11-25", "11:00").expect("it went out in time and is recorded later");
    let sent = desk.notice(&incident);
    assert_eq!((sent.state, sent.clock.map(|clock| clock.minutes_left)), (NoticeState::Sent, Some(20)));
    desk.turn_to("2026-11-26T06:20:00Z");
    desk.send(&incident, "2026-11-26", "09:20").expect("corrected");
    let late = desk.notice(&incident);
    assert_eq!((late.state, late.clock.map(|clock| clock.hours_left)), (NoticeState::SentLate, Some(-22)));
    assert_eq!((late.channel.as_str(), late.reference.as_str()), ("электрондық пошта", "01-12/45"));
}

#[test]
fn a_notice_is_sent_neither_in_the_future_nor_before_the_discovery() {
    let desk = Desk::new();
    desk.turn_to("2026-11-24T10:00:00Z");
    let incident = desk.leak("2026-11-24", Some("11:20"));
    assert_eq!(rejection(desk.send(&incident, "2026-11-25", "09:00")), Rejection::DayInFuture { field: "sent_on" });
    assert_eq!(rejection(desk.send(&incident, "2026-11-24", "11:00")), Rejection::DayOrder { field: "sent_on" });
    assert!(desk.notice(&incident).sent_at.is_none(), "a rejected operation leaves no trace");
}

#[test]
fn a_notice_may_be_found_not_to_be_needed_with_a_reason_until_it_is_sent() {
    let desk = Desk::new();
    desk.turn_to("2026-11-24T10:00:00Z");
    let incident = desk.leak("2026-11-24", Some("11:20"));
    assert_eq!(rejection(desk.waive(&incident, " ")), Rejection::ReasonMissing);
    desk.waive(&incident, "дерек мектептен шықпаған").expect("waived");
    assert_eq!(desk.notice(&incident).state, NoticeState::Waived);
    assert!(desk.school.read(list_notices_to_send).expect("read").is_empty());
    desk.send(&incident, "2026-11-24", "12:00").expect("sent all the same");
    assert_eq!(
        (desk.notice(&incident).state, desk.notice(&incident).not_required_reason),
        (NoticeState::Sent, "".into())
    );
    assert_eq!(rejection(desk.waive(&incident, "кейін")), Rejection::NoticeSent);
}

#[test]
fn an_incident_without_personal_data_needs_no_notice() {
    let desk = Desk::new();
    let incident = desk.register("outage".into(), "2026-11-20", Some("09:00"));
    assert_eq!(desk.notice(&incident).state, NoticeState::NotNeeded);
    assert!(desk.notice(&incident).clock.is_none());
    assert_eq!(rejection(desk.send(&incident, "2026-11-20", "10:00")), Rejection::NoticeNotNeeded);
}

#[test]
fn the_most_urgent_notice_comes_first() {
    let desk = Desk::new();
    desk.turn_to("2026-11-25T05:00:00Z");
    let later = desk.leak("2026-11-25", Some("09:00"));
    let late = desk.leak("2026-11-23", Some("09:00"));
    let sent = desk.leak("2026-11-23", Some("10:00"));
    desk.send(&sent, "2026-11-24", "09:00").expect("sent");
    let list = desk.school.read(list_notices_to_send).expect("read");
    let order: Vec<_> = list.iter().map(|notice| (notice.incident_id.clone(), notice.state)).collect();
    assert_eq!(order, [(late, NoticeState::Late), (later, NoticeState::Running)]);
}

#[test]
fn the_letter_is_filled_in_from_the_incident_in_kazakh_and_russian() {
    let desk = Desk::new();
    desk.turn_to("2026-11-24T10:00:00Z");
    for (surname, given_name, role, post, phone) in [
        ("Әбдірахманов", "Нұрлан", Role::IntegrityOfficer, "информатика мұғалімі", "8 7172 11 22 33"),
        ("Ермекова", "Толқын", Role::Director, "директор", ""),
    ] {
        desk.write(|file| {
            let person = AddPerson {
                surname: surname.into(),
                given_name: given_name.into(),
                post: crate::text::Wording::kazakh(post),
                phone: phone.into(),
                ..AddPerson::default()
            };
            let person_id = people::add_person(file, &person)?;
            let from_on = Day::parse("2026-09-01").expect("a day");
            people::give_role(file, &GiveRole { person_id, role, from_on, order_no: String::new() })
        })
        .expect("a holder");
    }
    let incident = desk.leak("2026-11-24", Some("11:20"));
    let edit = EditNotice {
        incident_id: incident.clone(),
        recipient: String::new(),
        contact: String::new(),
        measures: String::new(),
        subjects: "7 «Б» сыныбының 24 оқушысы".into(),
    };
    desk.write(|file| edit_notice(file, &edit)).expect("edited");
    let kk = desk.letter(&incident, Language::Kk);
    let text = |letter: &NoticeLetter, at: usize| letter.facts[at].text.clone();
    assert_eq!(kk.number, "№ __________");
    assert_eq!(kk.date, "2026 жылғы 24 қараша");
    assert_eq!(text(&kk, 1), "2026 жылғы 24 қараша (шамамен)");
    assert_eq!(text(&kk, 2), "2026 жылғы 24 қараша, 11:20");
    assert_eq!(text(&kk, 4), "7 «Б» сыныбының 24 оқушысы");
    assert_eq!(text(&kk, 5), "Қолжетімділік жабылды");
    assert_eq!(text(&kk, 6), "Н. Әбдірахманов, информатика мұғалімі, 8 7172 11 22 33");
    assert_eq!(kk.signer, "Т. Ермекова");
    desk.send(&incident, "2026-11-24", "14:00").expect("sent");
    let ru = desk.letter(&incident, Language::Ru);
    assert_eq!((ru.number.as_str(), ru.kind.as_str()), ("№ 01-12/45", "УВЕДОМЛЕНИЕ"));
    assert_eq!(ru.facts.len(), kk.facts.len(), "two languages, two whole texts");
    assert!(ru.facts.iter().all(|line| !line.label.contains('⟦')));
}

#[test]
fn what_a_letter_says_can_be_undone_and_what_was_sent_stays_and_is_recorded_once_more() {
    let desk = Desk::new();
    desk.turn_to("2026-11-24T10:00:00Z");
    let incident = desk.leak("2026-11-24", Some("11:20"));
    let edit = EditNotice {
        incident_id: incident.clone(),
        recipient: String::new(),
        contact: String::new(),
        measures: String::new(),
        subjects: "24 оқушы".into(),
    };
    desk.write(|file| edit_notice(file, &edit)).expect("edited");
    desk.school.undo(&desk.who, None).expect("undone");
    assert_eq!(desk.notice(&incident).subjects, "");
    desk.send(&incident, "2026-11-24", "12:00").expect("sent");
    assert!(matches!(rejection(desk.school.undo(&desk.who, None)), Rejection::UndoPermanent { .. }));
    desk.send(&incident, "2026-11-24", "13:00").expect("corrected");
    assert_eq!(desk.notice(&incident).sent_at.map(local).as_deref(), Some("2026-11-24 13:00"));
    let told = desk.told(&incident);
    assert_eq!(told.len(), 2, "the timeline keeps what was recorded first: {told:?}");
}

#[test]
fn the_timeline_tells_of_a_notice_that_was_sent_or_is_not_needed() {
    let desk = Desk::new();
    desk.turn_to("2026-11-24T10:00:00Z");
    let incident = desk.leak("2026-11-24", Some("11:20"));
    desk.waive(&incident, "дерек мектептен шықпаған").expect("waived");
    desk.send(&incident, "2026-11-24", "12:00").expect("sent all the same");
    assert_eq!(
        desk.told(&incident),
        [
            "Хабарлама жіберу қажет емес деп танылды: дерек мектептен шықпаған",
            "Хабарлама жіберілді: 24.11.2026 12:00, электрондық пошта, 01-12/45",
        ]
    );
    assert!(desk.send(&incident, "2026-11-25", "12:00").is_err());
    assert_eq!(desk.told(&incident).len(), 2, "a rejected record leaves no line");
}

const STEP: &str = "step:data_leak:notify_authority";

impl Desk {
    fn officer(&self) {
        let person = AddPerson {
            surname: "Әбдірахманов".into(), given_name: "Нұрлан".into(), ..AddPerson::default()
        };
        self.write(|file| {
            let person_id = people::add_person(file, &person)?;
            let from_on = Day::parse("2026-09-01").expect("a day");
            let role = Role::IntegrityOfficer;
            people::give_role(file, &GiveRole { person_id, role, from_on, order_no: String::new() })
        })
        .expect("an officer");
    }

    /// The steps of the checklist that do not wait any more, each with how its task stands.
    fn settled(&self, incident: &IncidentId) -> Vec<(String, TaskStatus)> {
        let choice = IncidentChoice { id: incident.clone() };
        let card = self.school.read(|file| incidents::incident(file, Language::Kk, &choice)).expect("a card");
        assert!(!card.checklist.is_empty());
        let settled = card.checklist.into_iter().map(|item| (item.step_id.to_string(), item.status));
        settled.filter(|(_, status)| matches!(status, TaskStatus::Done | TaskStatus::Cancelled)).collect()
    }

    fn step(&self, incident: &IncidentId) -> TaskRow {
        let all = ListTasks { group: TaskGroup::All, incident_id: Some(incident.clone()), ..ListTasks::default() };
        let tasks = self.school.read(|file| tasks::list_tasks(file, Language::Kk, &all)).expect("tasks");
        let is_step = |task: &TaskRow| task.checklist_step_id.as_ref().is_some_and(|step| step.as_str() == STEP);
        tasks.into_iter().find(is_step).expect("the step")
    }

    fn take_back(&self, incident: &IncidentId, reason: &str) -> Result<()> {
        let request = TakeBackNotice { incident_id: incident.clone(), reason: reason.into() };
        self.write(|file| take_back_notice(file, &request))
    }

    fn move_to(&self, incident: &IncidentId, to: incidents::IncidentState) -> Result<()> {
        let request =
            incidents::MoveIncident { id: incident.clone(), to, reason: "қате тіркелген".into() };
        self.write(|file| incidents::move_incident(file, &request))
    }
}

#[test]
fn sending_the_notice_does_the_step_of_the_checklist_and_no_other() {
    let desk = Desk::new();
    desk.turn_to("2026-11-24T10:00:00Z");
    desk.officer();
    let (incident, other) = (desk.leak("2026-11-24", Some("11:20")), desk.leak("2026-11-24", Some("11:30")));
    desk.send(&incident, "2026-11-24", "12:00").expect("sent");
    assert_eq!(desk.settled(&incident), [(STEP.to_owned(), TaskStatus::Done)]);
    assert!(desk.settled(&other).is_empty(), "another incident has its own notice");
    desk.turn_to("2026-11-25T10:00:00Z");
    desk.send(&incident, "2026-11-25", "09:00").expect("recorded once more");
    assert_eq!(desk.step(&incident).done_on, Day::parse("2026-11-25"), "the step follows what was recorded last");
}

#[test]
fn a_notice_that_is_not_needed_cancels_the_step_of_sending_it_until_it_is_sent_after_all() {
    let desk = Desk::new();
    desk.turn_to("2026-11-24T10:00:00Z");
    desk.officer();
    let incident = desk.leak("2026-11-24", Some("11:20"));
    desk.waive(&incident, "дерек мектептен шықпаған").expect("waived");
    assert_eq!(desk.settled(&incident), [(STEP.to_owned(), TaskStatus::Cancelled)]);
    assert!(desk.step(&incident).cancelled_reason.contains("дерек мектептен шықпаған"));
    let waits_for_checklist = || {
        let choice = IncidentChoice { id: incident.clone() };
        let card = desk.school.read(|file| incidents::incident(file, Language::Kk, &choice)).expect("a card");
        let closing = card.steps.into_iter().find(|step| step.state == incidents::IncidentState::Closed);
        closing.expect("the step").facts.iter().any(|fact| fact.field == "checklist" && !fact.present)
    };
    assert!(waits_for_checklist(), "the other steps are still to be done");
    let choice = IncidentChoice { id: incident.clone() };
    let card = desk.school.read(|file| incidents::incident(file, Language::Kk, &choice)).expect("a card");
    for item in card.checklist.into_iter().filter(|item| item.status != TaskStatus::Cancelled) {
        let done_on = Day::parse("2026-11-24").expect("a day");
        let done = CompleteTask { id: item.task_id, done_on, note: String::new() };
        desk.write(|file| tasks::complete_task(file, &done)).expect("done");
    }
    assert!(!waits_for_checklist(), "a step that is not needed blocks no closing");
    desk.send(&incident, "2026-11-24", "12:00").expect("sent all the same");
    assert_eq!((desk.step(&incident).status, desk.step(&incident).cancelled_reason), (TaskStatus::Done, String::new()));
}

#[test]
fn what_was_recorded_of_a_notice_by_mistake_is_taken_back_with_a_reason_and_the_step_waits_again() {
    let desk = Desk::new();
    desk.turn_to("2026-11-24T10:00:00Z");
    desk.officer();
    let incident = desk.leak("2026-11-24", Some("11:20"));
    assert_eq!(rejection(desk.take_back(&incident, "қате")), Rejection::NoticeUnsent);
    desk.send(&incident, "2026-11-24", "12:00").expect("sent");
    assert_eq!(rejection(desk.take_back(&incident, " ")), Rejection::ReasonMissing);
    assert_eq!(desk.notice(&incident).state, NoticeState::Sent, "a rejected operation leaves no trace");
    desk.take_back(&incident, "басқа хат жіберілген").expect("taken back");
    let notice = desk.notice(&incident);
    assert_eq!((notice.state, notice.channel.as_str(), notice.reference.as_str()), (NoticeState::Running, "", ""));
    assert!(desk.settled(&incident).is_empty(), "the step waits again");
    assert_eq!(desk.school.read(list_notices_to_send).expect("read").len(), 1);
    assert_eq!(
        desk.told(&incident).last().map(String::as_str),
        Some("Хабарлама туралы белгі қайтарып алынды: басқа хат жіберілген")
    );
    desk.waive(&incident, "дерек мектептен шықпаған").expect("waived");
    desk.take_back(&incident, "дерек шығыпты").expect("taken back");
    assert!(desk.settled(&incident).is_empty());
    assert_eq!(desk.told(&incident).len(), 4, "the timeline keeps every line");
    desk.send(&incident, "2026-11-24", "13:00").expect("sent");
    desk.move_to(&incident, incidents::IncidentState::Void).expect("void");
    let closed = Rejection::IncidentStepForbidden { from: "void".into(), to: "void".into() };
    assert_eq!(rejection(desk.take_back(&incident, "қате")), closed, "a finished incident changes no more");
}

#[test]
fn a_step_of_sending_that_is_given_late_follows_the_notice() {
    let desk = Desk::new();
    desk.turn_to("2026-11-24T10:00:00Z");
    desk.officer();
    let retyped = |waived: bool| {
        let incident = desk.register("misuse".into(), "2026-11-24", Some("11:20"));
        let facts = |incident_type: Option<IncidentType>| SetIncidentFacts {
            incident_type,
            personal_data: Some(true),
            ..SetIncidentFacts::nothing(&incident)
        };
        desk.write(|file| incidents::set_incident_facts(file, &facts(None))).expect("personal data");
        if waived {
            desk.waive(&incident, "дерек шықпаған")
        } else {
            desk.send(&incident, "2026-11-24", "12:00")
        }
        .expect("recorded");
        desk.write(|file| incidents::set_incident_facts(file, &facts(Some("data_leak".into())))).expect("a leak");
        desk.step(&incident).status
    };
    assert_eq!([retyped(false), retyped(true)], [TaskStatus::Done, TaskStatus::Cancelled]);
}
