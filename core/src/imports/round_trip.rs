//! What we export, we read back equal: the journal, the list of people and the plan of any school.

mod head;

use std::path::PathBuf;
use std::sync::Arc;

use proptest::prelude::*;
use tempfile::TempDir;

use super::description::ImportRegister;
use super::people::PEOPLE;
use super::plan::{PlanPreview, ReadPlanDocument, read_plan_document};
use super::preview::{ReadImportTable, RowStanding, TablePreview, read_import_table};
use super::template::describe_blank;
use crate::calendar::{self, AddSchoolYear};
use crate::changes::Operation;
use crate::clock::{Day, TimeOfDay};
use crate::deadlines::{Anchor, Period, Rule};
use crate::documents::blank::save_blank;
use crate::documents::sheets::as_written;
use crate::error::Result;
use crate::ids::{IncidentId, PersonId, SchoolYearId};
use crate::incidents::{self, IncidentKind, IncidentState, MoveIncident, RegisterIncident, SetIncidentFacts, Severity};
use crate::jobs::Progress;
use crate::people::{self, AddPerson, GiveRole, ListPeople, PersonRow};
use crate::plan::{
    self, ActivityField, ActivityRow, Duty, EditActivity, MarkDone, Party, SetParties, SetRule, ShowPlan,
};
use crate::profile::{self, SchoolProfile};
use crate::report::{ExportJournal, ExportPlan, ExportWorkbook, export_journal, export_plan, export_workbook};
use crate::roles::{BodyKey, Role};
use crate::school::School;
use crate::session::Session;
use crate::store::Writer;
use crate::text::Wording;
use crate::words::Language;

/// A school with the year's plan from the template; it is Monday, 23 November 2026.
struct Desk {
    school: School,
    who: Session,
    year: SchoolYearId,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let (school, who) = (School::for_tests(), Session::founding(Language::Kk));
        let made = school.transact(&who, Operation("create_school"), |file| {
            profile::insert_profile(file, &SchoolProfile::for_tests())?;
            let year = calendar::add_school_year(file, &AddSchoolYear { label: "2026-2027".into() })?;
            plan::create_plan(file, &plan::CreatePlan { school_year_id: year.clone(), from_template: true })?;
            Ok(year)
        });
        let year = made.expect("a school").value;
        Self { school, who, year, folder: tempfile::tempdir().expect("a folder") }
    }

    fn write<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        self.school.transact(&self.who, Operation("import"), work).map(|outcome| outcome.value)
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("шығарылған.xlsx")
    }

    fn read(&self, register: ImportRegister) -> Result<TablePreview> {
        let path = self.path().display().to_string();
        let request = ReadImportTable { register, path, sheet: None, mapping: None };
        read_import_table(&self.school, &self.who, &request, &Progress::default())
    }

    fn people(&self) -> Vec<PersonRow> {
        self.school.read(|file| people::list_people(file, Language::Kk, &ListPeople::default())).expect("people")
    }

    fn activities(&self) -> Vec<Arc<ActivityRow>> {
        let whole = ShowPlan::whole(self.year.clone());
        let plan = self.school.read(|file| plan::plan_in_language(file, Language::Kk, &whole)).expect("a plan");
        plan.stages.into_iter().flat_map(|stage| stage.activities).collect()
    }

    fn read_plan(&self) -> PlanPreview {
        let path = self.path().display().to_string();
        let request = ReadPlanDocument { path, school_year_id: Some(self.year.clone()) };
        read_plan_document(&self.school, &self.who, &request, &Progress::default()).expect("a preview")
    }

    fn export_whole(&self, language: Language) {
        let path = self.path().display().to_string();
        let request = ExportWorkbook { school_year_id: self.year.clone(), language, path };
        export_workbook(&self.school, &self.who, &request, &Progress::default()).expect("exported");
    }
}

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::ALL.to_vec())
}

/// Text as people type it, with lines, signs and letters of three alphabets; some of it looks like something else.
fn text() -> impl Strategy<Value = String> {
    let odd = [
        "=1+1",
        "№ 14",
        "15.09.2025",
        "жоқ",
        "-",
        "_x000D_a",
        "Барлығы: 3",
        "<b>&amp;</b>",
        "\"«»\"",
        "1",
        "Өзге",
        "٣٤",
        "😀",
    ];
    prop_oneof![
        3 => "[А-Яа-яӘәҒғҚқІіҢң a-zA-Z0-9,.;:()№%-]{1,60}",
        1 => prop::sample::select(odd.to_vec()).prop_map(str::to_owned),
        1 => "[а-я ]{1,20}\n[а-я  ]{1,20}\n\n[а-я]{1,9}",
        1 => "\\PC{1,40}",
    ]
    .prop_filter("not empty", |text| !text.trim().is_empty())
}

fn maybe(text: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop::option::weighted(0.6, text).prop_map(Option::unwrap_or_default)
}

#[derive(Clone, Debug)]
struct AnyIncident {
    new: RegisterIncident,
    facts: SetIncidentFacts,
    state: IncidentState,
}

fn incident() -> impl Strategy<Value = AnyIncident> {
    let types = ["data_leak", "wrong_content", "integrity_breach", "harmful_content", "misuse", "outage", "other"];
    let time = || prop::option::of((0_u32..24, 0_u32..60).prop_map(|(hour, minute)| format!("{hour:02}:{minute:02}")));
    let new =
        (text(), 0_i64..600, 0_i64..20, time(), any::<bool>(), text(), text(), prop::sample::select(types.to_vec()));
    let kind = prop::option::of(prop::sample::select(IncidentKind::ALL.to_vec()));
    let severity = prop::option::of(prop::sample::select(Severity::ALL.to_vec()));
    let places = (maybe(text()), maybe(text()), maybe(text()), maybe(text()));
    let found = (maybe(text()), maybe(text()), maybe(text()), maybe(text()), maybe(text()));
    let state = prop::sample::select(vec![IncidentState::Registered, IncidentState::Dismissed, IncidentState::Void]);
    (new, kind, severity, places, found, any::<bool>(), prop::option::of(0_u32..400), state).prop_map(
        |(new, kind, severity, places, found, minors, people_affected, state)| {
            let (what, ago, later, time, occurred_approximate, reported_by, immediate_action, incident_type) = new;
            let occurred_on = Day::new(2026, 11, 1).expect("a day").plus_days(-ago);
            let one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let new = RegisterIncident {
                what,
                occurred_on,
                occurred_time: time.as_deref().and_then(TimeOfDay::parse),
                occurred_approximate,
                detected_on: occurred_on.plus_days(later),
                detected_time: None,
                incident_type: incident_type.into(),
                reported_by: one_line(reported_by),
                immediate_action,
            };
            let facts = SetIncidentFacts {
                kind,
                severity,
                tool: one_line(places.0),
                process: one_line(places.1),
                place: one_line(places.2),
                school_class: one_line(places.3),
                minors,
                people_affected,
                harm: found.0,
                cause: found.1,
                measures: found.2,
                outcome: found.3,
                impact: found.4,
                ..SetIncidentFacts::nothing(&IncidentId::fresh())
            };
            AnyIncident { new, facts, state }
        },
    )
}

fn fill_journal(desk: &Desk, journal: &[AnyIncident]) -> Vec<IncidentId> {
    let register = |one: &AnyIncident| {
        let id = desk.write(|file| incidents::register_incident(file, &one.new)).expect("registered").id;
        let facts = SetIncidentFacts { id: id.clone(), ..one.facts.clone() };
        desk.write(|file| incidents::set_incident_facts(file, &facts)).expect("facts");
        if one.state != IncidentState::Registered {
            let to = MoveIncident { id: id.clone(), to: one.state, reason: "расталмады".into() };
            desk.write(|file| incidents::move_incident(file, &to)).expect("a step");
        }
        id
    };
    journal.iter().map(register).collect()
}

/// Each row is the incident that is here, with nothing to change, and says what the journal says.
fn recognised(
    preview: &TablePreview,
    ids: &[IncidentId],
    language: Language,
    journal: &[AnyIncident],
) -> Result<(), TestCaseError> {
    let same: Vec<Option<&str>> = preview.rows.iter().map(|row| row.same_as.as_deref()).collect();
    prop_assert_eq!(same, ids.iter().map(|id| Some(id.as_str())).collect::<Vec<_>>());
    for (row, incident) in preview.rows.iter().zip(journal) {
        prop_assert_eq!(row.standing, RowStanding::Here);
        prop_assert!(row.changes.is_empty() && row.problems.is_empty() && row.remarks.is_empty(), "{:?}", row);
        let column = preview.columns.iter().position(|column| column.field == Some("what")).expect("a column");
        let written = as_written(language, incident.new.what.trim());
        prop_assert_eq!(&row.values[column], written.trim());
    }
    Ok(())
}

fn person() -> impl Strategy<Value = AddPerson> {
    let name = || "[А-ЯӘҒҚҢӨҰҮҺІ][а-яәғқңөұүһі]{1,12}(-[А-Я][а-я]{1,6})?";
    let phone =
        prop_oneof!["8 7[0-9]{2} [0-9]{3} [0-9]{2} [0-9]{2}", "\\+7[0-9]{10}", "0[0-9]{6}", Just(String::new())];
    let line = || maybe(text()).prop_map(|post| post.split_whitespace().collect::<Vec<_>>().join(" "));
    let post = (line(), line(), line()).prop_map(|(kk, ru, en)| Wording { kk, ru, en });
    (name(), name(), maybe(name()), post, phone, maybe("[a-z]{2,8}@mektep\\.example")).prop_map(
        |(surname, given_name, patronymic, post, phone, email)| AddPerson {
            surname,
            given_name,
            patronymic,
            post,
            phone,
            email,
        },
    )
}

fn rule() -> impl Strategy<Value = Rule> {
    let month = prop::sample::select(vec![9_u32, 10, 11, 12, 1, 2, 3, 4, 5]);
    let period = prop::sample::select(vec![Period::Month, Period::Term, Period::Quarter, Period::HalfYear]);
    let day = (0_i64..240).prop_map(|days| Day::new(2026, 9, 2).expect("a day").plus_days(days));
    prop_oneof![
        month.prop_map(|month| Rule::Month { month }),
        Just(Rule::Window { from_month: 10, to_month: 3 }),
        period.prop_map(|period| Rule::Every { period }),
        Just(Rule::AllYear),
        Just(Rule::AdHoc),
        day.clone().prop_map(|day| Rule::Day { day }),
        prop::collection::btree_set(day, 1..4).prop_map(|days| Rule::Schedule { days: days.into_iter().collect() }),
        (1_i64..30, any::<bool>()).prop_map(|(days, working)| Rule::After {
            anchor: Anchor::PlanApproved,
            days,
            working
        }),
    ]
}

#[derive(Clone, Debug)]
enum PlanEdit {
    Title(String),
    Result(String),
    Rule(Rule),
    Responsible(Vec<usize>),
    CoExecutors(Vec<usize>),
    Mark(String),
}

fn plan_edit() -> impl Strategy<Value = (usize, PlanEdit)> {
    let words = || "[А-ЯӘҚ][а-яәғқңөұүһі]{2,9}( [а-яәғқңөұүһіa-z0-9]{1,9}){0,6}";
    let parties = || prop::collection::vec(0_usize..9, 1..4);
    let edit = prop_oneof![
        1 => words().prop_map(PlanEdit::Title),
        1 => words().prop_map(PlanEdit::Result),
        3 => rule().prop_map(PlanEdit::Rule),
        2 => parties().prop_map(PlanEdit::Responsible),
        2 => parties().prop_map(PlanEdit::CoExecutors),
        1 => words().prop_map(PlanEdit::Mark),
    ];
    (0_usize..30, edit)
}

fn party(people: &[PersonId], which: usize) -> Party {
    match which {
        0 => Party::Role { role: Role::Chair },
        1 => Party::Role { role: Role::IntegrityOfficer },
        2 => Party::Role { role: Role::Staff },
        3 => Party::Body { body: BodyKey::WorkingGroup },
        4 => Party::Body { body: BodyKey::Council },
        5 => Party::Text { text: "Қамқоршылық кеңестің төрағасы".into() },
        n => Party::Person { person_id: people[n % people.len()].clone() },
    }
}

/// Edits the plan as somebody might; what the plan refuses is not done.
fn edit_plan(desk: &Desk, edits: &[(usize, PlanEdit)]) {
    let people: Vec<PersonId> = desk.people().into_iter().map(|person| person.id).collect();
    for (at, edit) in edits {
        let activities = desk.activities();
        let activity = &activities[at % activities.len()];
        let id = activity.id.clone();
        let parties = |which: &[usize]| {
            let mut found: Vec<Party> = Vec::new();
            for party in which.iter().map(|which| party(&people, *which)) {
                if !found.contains(&party) {
                    found.push(party);
                }
            }
            found
        };
        let text =
            |field, text: &String| EditActivity { id: id.clone(), field, language: Language::Kk, text: text.clone() };
        let set = |duty, which: &[usize]| SetParties { activity_id: id.clone(), duty, parties: parties(which) };
        let done = desk.write(|file| match edit {
            PlanEdit::Title(title) => plan::edit_activity(file, &text(ActivityField::Title, title)),
            PlanEdit::Result(result) => plan::edit_activity(file, &text(ActivityField::ExpectedDocument, result)),
            PlanEdit::Rule(rule) => plan::set_rule(file, &SetRule { activity_id: id.clone(), rule: rule.clone() }),
            PlanEdit::Responsible(which) => plan::set_parties(file, &set(Duty::Responsible, which)),
            PlanEdit::CoExecutors(which) => plan::set_parties(file, &set(Duty::CoExecutor, which)),
            PlanEdit::Mark(document) => {
                let key = activity.occurrences.first().map(|occurrence| occurrence.key.clone()).unwrap_or_default();
                let mark = MarkDone {
                    activity_id: id.clone(),
                    occurrence_key: key,
                    marked_on: Day::new(2026, 11, 20).expect("a day"),
                    note: String::new(),
                    document: document.clone(),
                    signed_by: people[0].clone(),
                };
                plan::mark_done(file, &mark).map(drop)
            }
        });
        assert!(!matches!(&done, Err(error) if !matches!(error, crate::error::Error::Rejected(_))), "{done:?}");
    }
}

/// The preview of a workbook of ours: each row is the activity that is here, and nothing of it would change.
fn says_nothing_new(desk: &Desk, preview: &PlanPreview) -> Result<(), TestCaseError> {
    let activities = desk.activities();
    let same: Vec<_> = preview.activities.iter().map(|row| row.row.same_as.clone()).collect();
    prop_assert_eq!(same, activities.iter().map(|activity| Some(activity.id.clone())).collect::<Vec<_>>());
    for (row, activity) in preview.activities.iter().zip(&activities) {
        prop_assert_eq!(&row.row.number, &activity.number);
        prop_assert!(row.changes.is_empty(), "{}: {:?}", &activity.number, row.changes);
        prop_assert!(row.doubts.is_empty(), "{}: {:?}", &activity.number, row.doubts);
        prop_assert_eq!(&row.row.rule, &activity.rule, "{}", &activity.number);
    }
    prop_assert!(preview.missing.is_empty(), "{:?}", preview.missing);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn the_journal_we_exported_reads_back_equal(journal in prop::collection::vec(incident(), 1..6), language in language()) {
        let desk = Desk::new();
        let ids = fill_journal(&desk, &journal);
        let request = ExportJournal { year: None, language, path: desk.path().display().to_string() };
        export_journal(&desk.school, &desk.who, &request, &Progress::default()).expect("exported");
        let preview = desk.read(ImportRegister::Incidents).expect("a preview");
        recognised(&preview, &ids, language, &journal)?;
    }

    #[test]
    fn the_incidents_of_the_years_workbook_read_back_equal(
        journal in prop::collection::vec(incident(), 1..6),
        language in language(),
    ) {
        let desk = Desk::new();
        let journal: Vec<AnyIncident> = journal.into_iter().map(|mut one| {
            // The workbook is of the school year.
            let days = one.new.occurred_on.days_until(one.new.detected_on);
            one.new.detected_on = Day::new(2026, 10, 20).expect("a day");
            one.new.occurred_on = one.new.detected_on.plus_days(-days);
            one
        }).collect();
        let ids = fill_journal(&desk, &journal);
        desk.export_whole(language);
        let preview = desk.read(ImportRegister::Incidents).expect("a preview");
        recognised(&preview, &ids, language, &journal)?;
    }

    #[test]
    fn a_list_of_people_reads_back_equal(people in prop::collection::vec(person(), 1..12), language in language()) {
        let desk = Desk::new();
        for (at, person) in people.iter().enumerate() {
            // Nobody has a namesake here: whom a row means is another test's matter.
            let person = AddPerson { given_name: format!("{}{at}", person.given_name), ..person.clone() };
            let id = desk.write(|file| people::add_person(file, &person)).expect("added");
            let role = Role::ALL[at % Role::ALL.len()];
            let give = GiveRole { person_id: id, role, from_on: Day::new(2026, 9, 1).expect("a day"), order_no: String::new() };
            desk.write(|file| people::give_role(file, &give)).expect("a role");
        }
        let here = desk.people();
        let mut blank = desk.school.read(|file| describe_blank(file, &PEOPLE, language)).expect("a template");
        blank.rows = here.iter().map(|person| {
            let role = person.roles.first().map(|held| held.role.name()).unwrap_or_default();
            let role = crate::words::say(language, &format!("role-{role}"));
            let post = &person.post;
            [&person.surname, &person.given_name, &person.patronymic, &post.kk, &post.ru, &post.en, &person.phone,
                &person.email, &role].map(Clone::clone).into()
        }).collect();
        save_blank(&desk.path(), &blank).expect("saved");
        let preview = desk.read(ImportRegister::People).expect("a preview");
        prop_assert_eq!(preview.rows.len(), here.len());
        for (row, person) in preview.rows.iter().zip(&here) {
            prop_assert_eq!(row.same_as.as_deref(), Some(person.id.as_str()));
            prop_assert_eq!(row.standing, RowStanding::Here, "{:?}", row);
            prop_assert_eq!(&row.values[..2], &[person.surname.clone(), person.given_name.clone()][..]);
        }
    }

    #[test]
    fn the_plan_we_exported_says_nothing_new(
        people in prop::collection::vec(person(), 1..4),
        edits in prop::collection::vec(plan_edit(), 0..16),
        language in language(),
        whole in any::<bool>(),
    ) {
        let desk = Desk::new();
        for person in &people {
            desk.write(|file| people::add_person(file, person)).expect("added");
        }
        let chair = desk.people()[0].id.clone();
        let give = GiveRole { person_id: chair, role: Role::Chair, from_on: Day::new(2026, 9, 1).expect("a day"), order_no: String::new() };
        desk.write(|file| people::give_role(file, &give)).expect("a role");
        edit_plan(&desk, &edits);
        if whole {
            desk.export_whole(language);
        } else {
            let path = desk.path().display().to_string();
            let request = ExportPlan { school_year_id: desk.year.clone(), language, path };
            export_plan(&desk.school, &desk.who, &request, &Progress::default()).expect("exported");
        }
        let preview = desk.read_plan();
        says_nothing_new(&desk, &preview)?;
        head::says_the_same(&desk, &preview, language)?;
    }
}
