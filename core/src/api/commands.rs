//! The list of commands, each declared once with the right it needs.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};
use ts_rs::TS;

use super::app::App;
use super::doors::{self, AppState};
use super::typescript::TypeBook;
use super::{Nothing, doors::*};
use crate::accounts::{self, SetPreferences};
use crate::annual_report;
use crate::calendar;
use crate::changes::{self, Area, Outcome};
use crate::council;
use crate::error::{Error, Rejection, Result};
use crate::evidence;
use crate::handover;
use crate::history;
use crate::identities;
use crate::ids::OperationId;
use crate::imports;
use crate::incidents::{self, notice};
use crate::jobs::Progress;
use crate::papers;
use crate::people;
use crate::plan;
use crate::profile;
use crate::reminders;
use crate::report;
use crate::roles::Right;
use crate::school::School;
use crate::session::Session;
use crate::store::{Reader, Writer};
use crate::tasks;
use crate::today;

/// A value as the JSON text that the window is sent.
pub(super) type JsonText = Box<RawValue>;

/// How a command is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Before or beside a session: signing in, locking, asking how a job is doing.
    Open,
    Read,
    Write,
    /// Long work on its own thread.
    Job,
}

/// One entry of the list.
pub struct Command {
    pub name: &'static str,
    pub kind: Kind,
    /// `None` for commands that need no session, or a session of any role.
    pub needs: Option<Right>,
    /// Areas whose change makes a reply of this command stale.
    pub watching: &'static [Area],
    pub(super) run: Run,
    pub(super) types: fn(&mut TypeBook) -> (String, String),
}

pub(super) enum Run {
    Open(fn(&App, Value) -> Result<JsonText>),
    Read(fn(&Reader<'_>, &Session, Value) -> Result<JsonText>),
    Write(fn(&mut Writer<'_>, Value) -> Result<JsonText>),
    /// A write that does more than change rows, such as wrapping a password.
    School(fn(&School, &Session, Value) -> Result<Outcome<JsonText>>),
    Job(fn(&School, &Session, Value, &Progress) -> Result<JsonText>),
}

/// Days that a form may leave empty.
const DAYS: &[&str] = &[
    "approved_on",
    "checked_on",
    "day",
    "detected_on",
    "done_on",
    "due_on",
    "effect_check_on",
    "ends_on",
    "from_on",
    "held_on",
    "left_on",
    "marked_on",
    "occurred_on",
    "on",
    "sent_on",
    "signed_on",
    "starts_on",
    "to_on",
    "until_on",
];

/// Reads a request, naming the field that does not fit.
fn request<T: DeserializeOwned>(value: Value) -> Result<T> {
    // A call without content is a call with nothing in it.
    let value = if value.is_null() { Value::Object(serde_json::Map::new()) } else { value };
    let asked = value.clone();
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().to_string();
        let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
        let empty = asked.pointer(&pointer).is_some_and(|given| given.is_null() || given == "");
        let field = path.rsplit('.').next().unwrap_or(&path).split('[').next().unwrap_or_default().to_owned();
        let rejection = match field.as_str() {
            "" | "?" => Rejection::RequestMalformed { detail: error.inner().to_string() },
            // By house rule days end in `_on` and times of day in `_time`; the name tells which kind did not fit.
            name if empty && DAYS.contains(&name) => {
                let field = DAYS.iter().find(|known| **known == name).copied().unwrap_or_default();
                Rejection::FieldMissing { field }
            }
            name if name.ends_with("_on") || matches!(name, "on" | "day" | "days") => Rejection::DayInvalid { field },
            name if name.ends_with("_time") || name == "starts_at" => Rejection::TimeInvalid { field },
            _ => Rejection::FieldMalformed { field },
        };
        Error::Rejected(rejection)
    })
}

fn reply<T: Serialize>(value: T) -> Result<JsonText> {
    Ok(to_raw_value(&value)?)
}

fn outcome<T: Serialize>(outcome: Outcome<T>) -> Result<Outcome<JsonText>> {
    Ok(Outcome { value: reply(outcome.value)?, changed: outcome.changed, step: outcome.step })
}

fn types<Request: TS + 'static, Reply: TS + 'static>(book: &mut TypeBook) -> (String, String) {
    (book.name_of::<Request>(), book.name_of::<Reply>())
}

macro_rules! commands {
    (@run open $path:expr, $request:ty) => { Run::Open(|app, value| reply($path(app, request::<$request>(value)?)?)) };
    (@run read $path:expr, $request:ty) => {
        Run::Read(|file, who, value| reply($path(file, who, request::<$request>(value)?)?))
    };
    (@run write $path:expr, $request:ty) => {
        Run::Write(|file, value| reply($path(file, request::<$request>(value)?)?))
    };
    (@run school $path:expr, $request:ty) => {
        Run::School(|school, who, value| outcome($path(school, who, request::<$request>(value)?)?))
    };
    (@run job $path:expr, $request:ty) => {
        Run::Job(|school, who, value, progress| reply($path(school, who, request::<$request>(value)?, progress)?))
    };
    (@kind open) => { Kind::Open };
    (@kind read) => { Kind::Read };
    (@kind write) => { Kind::Write };
    (@kind school) => { Kind::Write };
    (@kind job) => { Kind::Job };
    (@needs anyone) => { None };
    (@needs $right:ident) => { Some(Right::$right) };
    ($($kind:ident $name:ident($request:ty) -> $reply:ty, needs $right:ident $(, watching [$($area:ident),*])? => $path:expr;)*) => {
        /// Everything that can be asked for.
        pub static COMMANDS: &[Command] = &[$(
            Command {
                name: stringify!($name),
                kind: commands!(@kind $kind),
                needs: commands!(@needs $right),
                watching: &[$($(Area::$area),*)?],
                run: commands!(@run $kind $path, $request),
                types: types::<$request, $reply>,
            },
        )*];
    };
}

commands! {
    // The program and its schools.
    open app_state(Nothing) -> AppState, needs anyone => |app: &App, _| doors::app_state(app);
    open school_years_offered(Nothing) -> calendar::SchoolYearsOffered, needs anyone => |app: &App, _| Ok::<_, Error>(calendar::offer_school_years(app.clock().today()));
    open create_school(CreateSchool) -> Created, needs anyone => |app: &App, r: CreateSchool| doors::create_school(app, &r);
    open create_demo(CreateDemo) -> DemoCreated, needs anyone => |app: &App, r: CreateDemo| doors::create_demo(app, &r);
    open sign_in(SignIn) -> SessionCard, needs anyone => |app: &App, r: SignIn| doors::sign_in(app, &r);
    open recover(Recover) -> Recovered, needs anyone => |app: &App, r: Recover| doors::recover(app, &r);
    open lock(Nothing) -> (), needs anyone => |app: &App, _| { app.close(); Ok::<_, Error>(()) };
    open start_job(StartJob) -> StartedJob, needs anyone => |app: &App, r: StartJob| app.start_job(r);
    open job_state(JobChoice) -> crate::jobs::JobState, needs anyone => |app: &App, r: JobChoice| app.jobs().state(&r.job);
    open cancel_job(JobChoice) -> (), needs anyone => |app: &App, r: JobChoice| app.jobs().cancel(&r.job);

    // The school itself.
    read school_profile(Nothing) -> profile::SchoolProfile, needs anyone, watching [School] => |file: &Reader<'_>, _: &Session, _| profile::school_profile(file);
    write edit_school_profile(profile::SchoolProfile) -> (), needs SchoolWrite => |file: &mut Writer<'_>, r: profile::SchoolProfile| profile::edit_school_profile(file, &r);
    school set_preferences(SetPreferences) -> SessionCard, needs anyone => doors::set_preferences;
    read list_school_years(Nothing) -> Vec<calendar::SchoolYear>, needs anyone, watching [Calendar, Plan] => |file: &Reader<'_>, _: &Session, _| calendar::list_school_years(file);
    write add_school_year(calendar::AddSchoolYear) -> crate::ids::SchoolYearId, needs SchoolWrite => |file: &mut Writer<'_>, r: calendar::AddSchoolYear| calendar::add_school_year(file, &r);
    write edit_term(calendar::EditTerm) -> (), needs SchoolWrite => |file: &mut Writer<'_>, r: calendar::EditTerm| calendar::edit_term(file, &r);
    read list_days_off(calendar::SchoolYearChoice) -> Vec<calendar::DayOffRow>, needs anyone, watching [Calendar] => |file: &Reader<'_>, _: &Session, r: calendar::SchoolYearChoice| calendar::list_days_off(file, &calendar::school_year(file, &r.school_year_id)?);
    write add_day_off(calendar::AddDayOff) -> crate::ids::DayOffId, needs SchoolWrite => |file: &mut Writer<'_>, r: calendar::AddDayOff| calendar::add_day_off(file, &r);
    write remove_day_off(calendar::DayOffChoice) -> (), needs SchoolWrite => |file: &mut Writer<'_>, r: calendar::DayOffChoice| calendar::remove_day_off(file, &r);

    // Accounts.
    read list_accounts(Nothing) -> Vec<accounts::AccountRow>, needs AccountsWrite, watching [Accounts, People] => |file: &Reader<'_>, _: &Session, _| accounts::list_accounts(file);
    school add_account(accounts::AddAccount) -> crate::ids::AccountId, needs AccountsWrite => |school: &School, who: &Session, r: accounts::AddAccount| accounts::add_account(school, who, &r);
    school change_password(accounts::ChangePassword) -> (), needs anyone => |school: &School, who: &Session, r: accounts::ChangePassword| accounts::change_password(school, who, &r);
    write disable_account(accounts::AccountChoice) -> (), needs AccountsWrite => |file: &mut Writer<'_>, r: accounts::AccountChoice| accounts::disable_account(file, &r);
    write enable_account(accounts::AccountChoice) -> (), needs AccountsWrite => |file: &mut Writer<'_>, r: accounts::AccountChoice| accounts::enable_account(file, &r);

    // History.
    read list_operations(changes::ListOperations) -> changes::OperationPage, needs HistoryRead, watching [History] => |file: &Reader<'_>, _: &Session, r: changes::ListOperations| changes::list_operations(file, r.before);
    read history(history::RecordChoice) -> Vec<history::RecordStep>, needs HistoryRead, watching [History] => |file: &Reader<'_>, who: &Session, r: history::RecordChoice| history::history(file, who.language, &r);
    read verify_chain(Nothing) -> changes::ChainState, needs HistoryRead => |file: &Reader<'_>, _: &Session, _| changes::verify_chain(file);
    read undo_state(Nothing) -> changes::UndoState, needs anyone, watching [History] => |file: &Reader<'_>, who: &Session, _| changes::undo_state(file, who);
    school undo(Undo) -> changes::UndoneStep, needs anyone => |school: &School, who: &Session, r: Undo| school.undo(who, r.operation.as_ref());
    school redo(Nothing) -> changes::UndoneStep, needs anyone => |school: &School, who: &Session, _| school.redo(who);

    // People.
    read list_people(people::ListPeople) -> Vec<people::PersonRow>, needs PeopleRead, watching [People] => |file: &Reader<'_>, who: &Session, r: people::ListPeople| people::list_people(file, who.language, &r);
    read list_standard_posts(Nothing) -> Vec<crate::text::Wording>, needs anyone, watching [] => |_: &Reader<'_>, _: &Session, _| people::list_standard_posts();
    write add_person(people::AddPerson) -> crate::ids::PersonId, needs PeopleWrite => |file: &mut Writer<'_>, r: people::AddPerson| people::add_person(file, &r);
    write edit_person(people::EditPerson) -> (), needs PeopleWrite => |file: &mut Writer<'_>, r: people::EditPerson| people::edit_person(file, &r);
    write person_leaves(people::PersonLeaves) -> (), needs PeopleWrite => |file: &mut Writer<'_>, r: people::PersonLeaves| people::person_leaves(file, &r);
    write give_role(people::GiveRole) -> crate::ids::RoleHoldingId, needs PeopleWrite => |file: &mut Writer<'_>, r: people::GiveRole| people::give_role(file, &r);
    write end_role(people::EndRole) -> (), needs PeopleWrite => |file: &mut Writer<'_>, r: people::EndRole| people::end_role(file, &r);
    write join_body(people::JoinBody) -> crate::ids::MembershipId, needs PeopleWrite => |file: &mut Writer<'_>, r: people::JoinBody| people::join_body(file, &r);
    write leave_body(people::LeaveBody) -> (), needs PeopleWrite => |file: &mut Writer<'_>, r: people::LeaveBody| people::leave_body(file, &r);
    school import_people(imports::ImportPeople) -> imports::ImportedPeople, needs PeopleWrite => doors::import_people;

    read hand_over_preview(handover::PersonChoice) -> handover::HandOverPreview, needs PeopleRead, watching [People, Plan, Tasks, Council, Incidents, Calendar] => |file: &Reader<'_>, who: &Session, r: handover::PersonChoice| handover::hand_over_preview(file, who, &r);
    write hand_over(handover::HandOver) -> handover::HandedOver, needs PeopleWrite => |file: &mut Writer<'_>, r: handover::HandOver| handover::hand_over(file, &r);

    // The plan.
    read show_plan(plan::ShowPlan) -> plan::PlanView, needs PlanRead, watching [Plan, Evidence, People, Calendar, School] => |file: &Reader<'_>, who: &Session, r: plan::ShowPlan| plan::show_plan(file, who, &r);
    read activity(plan::ActivityChoice) -> plan::ActivityCard, needs PlanRead, watching [Reminders, Plan, Evidence, People, Calendar, School] => |file: &Reader<'_>, who: &Session, r: plan::ActivityChoice| plan::activity(file, who, &r);
    read preview_rule(plan::PreviewRule) -> Vec<plan::OccurrenceView>, needs PlanRead, watching [Plan, Calendar, School] => |file: &Reader<'_>, _: &Session, r: plan::PreviewRule| plan::preview_rule(file, &r);
    school import_plan(plan::ImportPlan) -> plan::ImportedPlan, needs PlanWrite => |school: &School, who: &Session, r: plan::ImportPlan| doors::import_plan(school, who, &r);
    write create_plan(plan::CreatePlan) -> crate::ids::PlanId, needs PlanWrite => |file: &mut Writer<'_>, r: plan::CreatePlan| plan::create_plan(file, &r);
    read preview_next_plan(plan::PlanChoice) -> plan::NextPlan, needs PlanRead, watching [Plan, Tasks, Calendar, School] => |file: &Reader<'_>, who: &Session, r: plan::PlanChoice| plan::preview_next_plan(file, who, &r);
    write create_next_plan(plan::CreateNextPlan) -> crate::ids::PlanId, needs PlanWrite => |file: &mut Writer<'_>, r: plan::CreateNextPlan| plan::create_next_plan(file, &r);
    write edit_plan(plan::EditPlan) -> (), needs PlanWrite => |file: &mut Writer<'_>, r: plan::EditPlan| plan::edit_plan(file, &r);
    read template_upgrade(plan::PlanChoice) -> Option<plan::TemplateUpgrade>, needs PlanRead, watching [Plan, People] => |file: &Reader<'_>, who: &Session, r: plan::PlanChoice| plan::template_upgrade(file, who, &r);
    write upgrade_template(plan::UpgradeTemplate) -> plan::UpgradedTemplate, needs PlanWrite => |file: &mut Writer<'_>, r: plan::UpgradeTemplate| plan::upgrade_template(file, &r);
    write approve_plan(plan::ApprovePlan) -> (), needs PlanApprove => |file: &mut Writer<'_>, r: plan::ApprovePlan| plan::approve_plan(file, &r);
    write edit_activity(plan::EditActivity) -> (), needs PlanWrite => |file: &mut Writer<'_>, r: plan::EditActivity| plan::edit_activity(file, &r);
    write set_parties(plan::SetParties) -> (), needs PlanWrite => |file: &mut Writer<'_>, r: plan::SetParties| plan::set_parties(file, &r);
    write set_rule(plan::SetRule) -> (), needs PlanWrite => |file: &mut Writer<'_>, r: plan::SetRule| plan::set_rule(file, &r);
    write mark_done(plan::MarkDone) -> crate::ids::MarkId, needs PlanMark => |file: &mut Writer<'_>, r: plan::MarkDone| plan::mark_done(file, &r);
    write withdraw_mark(plan::WithdrawMark) -> (), needs PlanMark => |file: &mut Writer<'_>, r: plan::WithdrawMark| plan::withdraw_mark(file, &r);
    write add_activity(plan::AddActivity) -> crate::ids::ActivityId, needs PlanWrite => |file: &mut Writer<'_>, r: plan::AddActivity| plan::add_activity(file, &r);
    write remove_activity(plan::RemoveActivity) -> (), needs PlanWrite => |file: &mut Writer<'_>, r: plan::RemoveActivity| plan::remove_activity(file, &r);

    write extend_deadline(plan::ExtendDeadline) -> crate::ids::ExtensionId, needs PlanWrite => |file: &mut Writer<'_>, r: plan::ExtendDeadline| plan::extend_deadline(file, &r);
    write declare_not_applicable(plan::DeclareNotApplicable) -> crate::ids::ExemptionId, needs PlanWrite => |file: &mut Writer<'_>, r: plan::DeclareNotApplicable| plan::declare_not_applicable(file, &r);
    write declare_applicable(plan::DeclareApplicable) -> (), needs PlanWrite => |file: &mut Writer<'_>, r: plan::DeclareApplicable| plan::declare_applicable(file, &r);
    write move_activity(plan::MoveActivity) -> (), needs PlanWrite => |file: &mut Writer<'_>, r: plan::MoveActivity| plan::move_activity(file, &r);
    write renumber_plan(plan::PlanChoice) -> (), needs PlanWrite => |file: &mut Writer<'_>, r: plan::PlanChoice| plan::renumber_plan(file, &r);
    write change_activities(plan::ChangeActivities) -> plan::BulkDone, needs PlanWrite => |file: &mut Writer<'_>, r: plan::ChangeActivities| plan::change_activities(file, &r);
    read list_saved_filters(Nothing) -> Vec<plan::SavedFilter>, needs PlanRead, watching [Plan] => |file: &Reader<'_>, who: &Session, _| plan::list_saved_filters(file, who);
    write save_filter(plan::SaveFilter) -> crate::ids::SavedFilterId, needs PlanRead => |file: &mut Writer<'_>, r: plan::SaveFilter| plan::save_filter(file, &r);
    write remove_saved_filter(plan::SavedFilterChoice) -> (), needs PlanRead => |file: &mut Writer<'_>, r: plan::SavedFilterChoice| plan::remove_saved_filter(file, &r);

    // The day, and tasks given to people.
    read today(Nothing) -> today::TodayView, needs anyone, watching [Plan, Evidence, People, Calendar, School, Incidents, Council, Tasks] => |file: &Reader<'_>, who: &Session, _| today::today(file, who);
    read reminders(Nothing) -> reminders::Reminders, needs anyone, watching [Reminders, Plan, Evidence, People, Calendar, School, Council, Tasks] => |file: &Reader<'_>, who: &Session, _| reminders::reminders(file, who);
    write snooze_reminder(reminders::SnoozeReminder) -> (), needs anyone => |file: &mut Writer<'_>, r: reminders::SnoozeReminder| reminders::snooze_reminder(file, &r);
    write wake_reminder(reminders::WakeReminder) -> (), needs anyone => |file: &mut Writer<'_>, r: reminders::WakeReminder| reminders::wake_reminder(file, &r);
    write set_reminder_settings(reminders::ReminderSettings) -> (), needs anyone => |file: &mut Writer<'_>, r: reminders::ReminderSettings| reminders::set_reminder_settings(file, &r);
    write note_digest_shown(Nothing) -> (), needs anyone => |file: &mut Writer<'_>, _| reminders::note_digest_shown(file);
    write set_activity_reminders(reminders::SetActivityReminders) -> (), needs PlanWrite => |file: &mut Writer<'_>, r: reminders::SetActivityReminders| reminders::set_activity_reminders(file, &r);
    read list_tasks(tasks::ListTasks) -> Vec<tasks::TaskRow>, needs PlanRead, watching [Tasks, People, Plan, Incidents, Council] => |file: &Reader<'_>, who: &Session, r: tasks::ListTasks| tasks::list_tasks(file, who.language, &r);
    write give_task(tasks::GiveTask) -> crate::ids::TaskId, needs PlanMark => |file: &mut Writer<'_>, r: tasks::GiveTask| tasks::give_task(file, &r);
    write edit_task(tasks::EditTask) -> (), needs PlanMark => |file: &mut Writer<'_>, r: tasks::EditTask| tasks::edit_task(file, &r);
    write complete_task(tasks::CompleteTask) -> (), needs PlanMark => |file: &mut Writer<'_>, r: tasks::CompleteTask| tasks::complete_task(file, &r);
    write verify_task(tasks::TaskChoice) -> (), needs PlanWrite => |file: &mut Writer<'_>, r: tasks::TaskChoice| tasks::verify_task(file, &r);
    write reopen_task(tasks::TaskReason) -> (), needs PlanMark => |file: &mut Writer<'_>, r: tasks::TaskReason| tasks::reopen_task(file, &r);
    write cancel_task(tasks::TaskReason) -> (), needs PlanWrite => |file: &mut Writer<'_>, r: tasks::TaskReason| tasks::cancel_task(file, &r);

    // Evidence.
    read list_evidence(evidence::ListEvidence) -> evidence::EvidenceList, needs PlanRead, watching [Plan, Evidence, People, Calendar, School] => |file: &Reader<'_>, who: &Session, r: evidence::ListEvidence| evidence::list_evidence(file, who, &r);
    read evidence_of_activity(plan::ActivityChoice) -> Vec<evidence::EvidenceCard>, needs PlanRead, watching [Evidence] => |file: &Reader<'_>, who: &Session, r: plan::ActivityChoice| evidence::evidence_of_activity(file, who, &r);
    read evidence_of_incident(incidents::IncidentChoice) -> Vec<evidence::EvidenceCard>, needs IncidentsRead, watching [Evidence, Incidents] => |file: &Reader<'_>, who: &Session, r: incidents::IncidentChoice| evidence::evidence_of_incident(file, who, &r);
    read preview_evidence(evidence::PreviewEvidence) -> evidence::Preview, needs PlanRead => |file: &Reader<'_>, who: &Session, r: evidence::PreviewEvidence| evidence::preview_evidence(file, who, &r);
    read stage_file(evidence::StageFile) -> evidence::StagedFile, needs PlanMark => |file: &Reader<'_>, _: &Session, r: evidence::StageFile| evidence::stage_file(file, &r);
    write attach_evidence(evidence::AttachEvidence) -> crate::ids::EvidenceId, needs PlanMark => |file: &mut Writer<'_>, r: evidence::AttachEvidence| evidence::attach_evidence(file, &r);
    write attach_incident_evidence(evidence::AttachIncidentEvidence) -> crate::ids::EvidenceId, needs IncidentsWrite => |file: &mut Writer<'_>, r: evidence::AttachIncidentEvidence| evidence::attach_incident_evidence(file, &r);
    // What follows needs more of whoever works with the files of an incident; the owner of the file says what.
    write revise_evidence(evidence::ReviseEvidence) -> crate::ids::RevisionId, needs PlanMark => |file: &mut Writer<'_>, r: evidence::ReviseEvidence| evidence::revise_evidence(file, &r);
    write edit_evidence(evidence::EditEvidence) -> (), needs PlanMark => |file: &mut Writer<'_>, r: evidence::EditEvidence| evidence::edit_evidence(file, &r);
    write accept_evidence(evidence::EvidenceChoice) -> (), needs PlanMark => |file: &mut Writer<'_>, r: evidence::EvidenceChoice| evidence::accept_evidence(file, &r);
    write return_evidence(evidence::EvidenceReason) -> (), needs PlanMark => |file: &mut Writer<'_>, r: evidence::EvidenceReason| evidence::return_evidence(file, &r);
    write remove_evidence(evidence::EvidenceReason) -> (), needs PlanMark => |file: &mut Writer<'_>, r: evidence::EvidenceReason| evidence::remove_evidence(file, &r);

    // Incidents.
    read list_incidents(incidents::ListIncidents) -> incidents::IncidentPage, needs IncidentsRead, watching [Incidents, Council, People] => |file: &Reader<'_>, who: &Session, r: incidents::ListIncidents| incidents::list_incidents(file, who.language, &r);
    read list_incident_tools(incidents::ListIncidentTools) -> Vec<incidents::IncidentTool>, needs IncidentsRead, watching [Incidents] => |file: &Reader<'_>, _: &Session, r: incidents::ListIncidentTools| incidents::list_incident_tools(file, &r);
    read incident(incidents::IncidentChoice) -> incidents::IncidentCard, needs IncidentsRead, watching [Incidents, Council, Tasks, People, Evidence] => |file: &Reader<'_>, who: &Session, r: incidents::IncidentChoice| incidents::incident(file, who.language, &r);
    read incident_pictures(incidents::PicturesOfYear) -> incidents::IncidentPictures, needs IncidentsRead, watching [Incidents, Calendar] => |file: &Reader<'_>, who: &Session, r: incidents::PicturesOfYear| incidents::incident_pictures(file, who.language, &r);
    read find_incident(incidents::FindIncident) -> Option<crate::ids::IncidentId>, needs IncidentsRead, watching [Incidents] => |file: &Reader<'_>, _: &Session, r: incidents::FindIncident| incidents::find_incident(file, &r);
    write register_incident(incidents::RegisterIncident) -> incidents::RegisteredIncident, needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::RegisterIncident| incidents::register_incident(file, &r);
    school import_incidents(incidents::ImportIncidents) -> incidents::ImportedIncidents, needs IncidentsWrite => doors::import_incidents;
    write void_imported_incidents(incidents::VoidImportedIncidents) -> incidents::VoidedIncidents, needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::VoidImportedIncidents| incidents::void_imported_incidents(file, &r);
    write add_incident_entry(incidents::AddIncidentEntry) -> crate::ids::EntryId, needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::AddIncidentEntry| incidents::add_incident_entry(file, &r);
    write set_incident_facts(incidents::SetIncidentFacts) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::SetIncidentFacts| incidents::set_incident_facts(file, &r);
    write move_incident(incidents::MoveIncident) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::MoveIncident| incidents::move_incident(file, &r);
    write record_effect_check(incidents::RecordEffectCheck) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::RecordEffectCheck| incidents::record_effect_check(file, &r);
    write link_incidents(incidents::LinkIncidents) -> crate::ids::IncidentLinkId, needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::LinkIncidents| incidents::link_incidents(file, &r);
    write unlink_incidents(incidents::LinkChoice) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::LinkChoice| incidents::unlink_incidents(file, &r);

    // What incidents are classified by, and what is to be done first.
    read list_classifiers(incidents::ListClassifiers) -> Vec<incidents::ClassifierRow>, needs IncidentsRead, watching [Incidents] => |file: &Reader<'_>, _: &Session, r: incidents::ListClassifiers| incidents::list_classifiers(file, &r);
    write add_classifier(incidents::AddClassifier) -> crate::ids::ClassifierId, needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::AddClassifier| incidents::add_classifier(file, &r);
    write edit_classifier(incidents::EditClassifier) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::EditClassifier| incidents::edit_classifier(file, &r);
    write move_classifier(incidents::MoveClassifier) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::MoveClassifier| incidents::move_classifier(file, &r);
    write retire_classifier(incidents::ClassifierChoice) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::ClassifierChoice| incidents::retire_classifier(file, &r);
    write restore_classifier(incidents::ClassifierChoice) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::ClassifierChoice| incidents::restore_classifier(file, &r);
    read list_checklists(incidents::ListChecklists) -> Vec<incidents::ChecklistStep>, needs IncidentsRead, watching [Incidents] => |file: &Reader<'_>, _: &Session, r: incidents::ListChecklists| incidents::list_checklists(file, &r);
    write add_checklist_step(incidents::AddChecklistStep) -> crate::ids::ChecklistStepId, needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::AddChecklistStep| incidents::add_checklist_step(file, &r);
    write edit_checklist_step(incidents::EditChecklistStep) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::EditChecklistStep| incidents::edit_checklist_step(file, &r);
    write move_checklist_step(incidents::MoveChecklistStep) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::MoveChecklistStep| incidents::move_checklist_step(file, &r);
    write retire_checklist_step(incidents::ChecklistStepChoice) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::ChecklistStepChoice| incidents::retire_checklist_step(file, &r);
    write restore_checklist_step(incidents::ChecklistStepChoice) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: incidents::ChecklistStepChoice| incidents::restore_checklist_step(file, &r);

    // Who the people in the journal are.
    read list_identities(incidents::IncidentChoice) -> Vec<identities::IdentityRow>, needs IncidentsRead, watching [Incidents] => |file: &Reader<'_>, who: &Session, r: incidents::IncidentChoice| identities::list_identities(file, who, &r);
    write add_identity(identities::AddIdentity) -> identities::AddedIdentity, needs IncidentsWrite => |file: &mut Writer<'_>, r: identities::AddIdentity| identities::add_identity(file, &r);
    write reveal_identity(identities::RevealIdentity) -> identities::Revealed, needs IdentitiesRead => |file: &mut Writer<'_>, r: identities::RevealIdentity| identities::reveal_identity(file, &r);
    read list_identity_readings(incidents::IncidentChoice) -> Vec<identities::IdentityReading>, needs IdentitiesRead, watching [Incidents] => |file: &Reader<'_>, who: &Session, r: incidents::IncidentChoice| identities::list_identity_readings(file, who, &r);
    write erase_identity(identities::EraseIdentity) -> (), needs IdentitiesWrite => |file: &mut Writer<'_>, r: identities::EraseIdentity| identities::erase_identity(file, &r);
    write erase_name(identities::EraseName) -> identities::ErasedName, needs IdentitiesWrite => |file: &mut Writer<'_>, r: identities::EraseName| identities::erase_name(file, &r);
    read list_erasures(incidents::IncidentChoice) -> Vec<identities::Erasure>, needs IncidentsRead, watching [Incidents] => |file: &Reader<'_>, _: &Session, r: incidents::IncidentChoice| identities::list_erasures(file, &r);
    read identity_retention(Nothing) -> identities::IdentityRetention, needs IdentitiesRead, watching [School] => |file: &Reader<'_>, who: &Session, _| identities::identity_retention(file, who);
    write set_identity_retention(identities::SetIdentityRetention) -> (), needs IdentitiesWrite => |file: &mut Writer<'_>, r: identities::SetIdentityRetention| identities::set_identity_retention(file, &r);
    read list_identities_due(Nothing) -> Vec<identities::IdentityDue>, needs IdentitiesRead, watching [School, Incidents] => |file: &Reader<'_>, _: &Session, _| identities::list_identities_due(file);

    // The notice of a breach of personal data.
    read notice(incidents::IncidentChoice) -> notice::NoticeView, needs IncidentsRead, watching [Incidents, Calendar, School] => |file: &Reader<'_>, _: &Session, r: incidents::IncidentChoice| notice::notice(file, &r);
    read notice_letter(notice::ShowNoticeLetter) -> notice::NoticeLetter, needs IncidentsRead, watching [Incidents, School, People] => |file: &Reader<'_>, _: &Session, r: notice::ShowNoticeLetter| notice::notice_letter(file, &r);
    write edit_notice(notice::EditNotice) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: notice::EditNotice| notice::edit_notice(file, &r);
    write record_notice_sent(notice::RecordNoticeSent) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: notice::RecordNoticeSent| notice::record_notice_sent(file, &r);
    write waive_notice(notice::WaiveNotice) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: notice::WaiveNotice| notice::waive_notice(file, &r);
    write take_back_notice(notice::TakeBackNotice) -> (), needs IncidentsWrite => |file: &mut Writer<'_>, r: notice::TakeBackNotice| notice::take_back_notice(file, &r);

    // The council and the other bodies.
    read list_bodies(Nothing) -> Vec<council::BodyRow>, needs CouncilRead, watching [Council, People] => |file: &Reader<'_>, who: &Session, _| council::list_bodies(file, who.language);
    write edit_body(council::EditBody) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::EditBody| council::edit_body(file, &r);
    read list_meetings(council::ListMeetings) -> Vec<council::MeetingRow>, needs CouncilRead, watching [Council, Tasks] => |file: &Reader<'_>, _: &Session, r: council::ListMeetings| council::list_meetings(file, &r);
    read meeting(council::MeetingChoice) -> council::MeetingCard, needs CouncilRead, watching [Council, Incidents, People, Tasks] => |file: &Reader<'_>, who: &Session, r: council::MeetingChoice| council::meeting(file, who.language, &r);
    write call_meeting(council::CallMeeting) -> crate::ids::MeetingId, needs CouncilWrite => |file: &mut Writer<'_>, r: council::CallMeeting| council::call_meeting(file, &r);
    write edit_meeting(council::EditMeeting) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::EditMeeting| council::edit_meeting(file, &r);
    write convene_meeting(council::ConveneMeeting) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::ConveneMeeting| council::convene_meeting(file, &r);
    write open_meeting(council::OpenMeeting) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::OpenMeeting| council::open_meeting(file, &r);
    write set_attendance(council::SetAttendance) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::SetAttendance| council::set_attendance(file, &r);
    write hold_meeting(council::MeetingChoice) -> council::MeetingNumber, needs CouncilWrite => |file: &mut Writer<'_>, r: council::MeetingChoice| council::hold_meeting(file, &r);
    write declare_no_quorum(council::NoQuorum) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::NoQuorum| council::declare_no_quorum(file, &r);
    write cancel_meeting(council::CancelMeeting) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::CancelMeeting| council::cancel_meeting(file, &r);
    write draw_up_minutes(council::MeetingChoice) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::MeetingChoice| council::draw_up_minutes(file, &r);
    write sign_minutes(council::SignMinutes) -> council::SignedMinutes, needs CouncilWrite => |file: &mut Writer<'_>, r: council::SignMinutes| council::sign_minutes(file, &r);
    write correct_minutes(council::CorrectMinutes) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::CorrectMinutes| council::correct_minutes(file, &r);
    write archive_minutes(council::ArchiveMinutes) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::ArchiveMinutes| council::archive_minutes(file, &r);
    read list_agenda_proposals(council::ListAgendaProposals) -> Vec<council::AgendaProposal>, needs CouncilRead, watching [Council, Incidents, Tasks] => |file: &Reader<'_>, who: &Session, r: council::ListAgendaProposals| council::list_agenda_proposals(file, who.language, &r);
    write add_agenda_items(council::AddAgendaItems) -> Vec<crate::ids::AgendaItemId>, needs CouncilWrite => |file: &mut Writer<'_>, r: council::AddAgendaItems| council::add_agenda_items(file, &r);
    write add_agenda_item(council::AddAgendaItem) -> crate::ids::AgendaItemId, needs CouncilWrite => |file: &mut Writer<'_>, r: council::AddAgendaItem| council::add_agenda_item(file, &r);
    write edit_agenda_item(council::EditAgendaItem) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::EditAgendaItem| council::edit_agenda_item(file, &r);
    write move_agenda_item(council::MoveAgendaItem) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::MoveAgendaItem| council::move_agenda_item(file, &r);
    write defer_agenda_item(council::DeferAgendaItem) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::DeferAgendaItem| council::defer_agenda_item(file, &r);
    write resume_agenda_item(council::AgendaItemChoice) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::AgendaItemChoice| council::resume_agenda_item(file, &r);
    write remove_agenda_item(council::AgendaItemChoice) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::AgendaItemChoice| council::remove_agenda_item(file, &r);
    write record_decision(council::RecordDecision) -> crate::ids::DecisionId, needs CouncilWrite => |file: &mut Writer<'_>, r: council::RecordDecision| council::record_decision(file, &r);
    write edit_decision(council::EditDecision) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::EditDecision| council::edit_decision(file, &r);
    write remove_decision(council::DecisionChoice) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::DecisionChoice| council::remove_decision(file, &r);
    write open_vote(council::OpenVote) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::OpenVote| council::open_vote(file, &r);
    write cast_vote(council::CastVote) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::CastVote| council::cast_vote(file, &r);
    write close_vote(council::CloseVote) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::CloseVote| council::close_vote(file, &r);
    write count_vote(council::CountVote) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::CountVote| council::count_vote(file, &r);
    write withdraw_vote(council::DecisionChoice) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::DecisionChoice| council::withdraw_vote(file, &r);
    write complete_decision(council::CompleteDecision) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::CompleteDecision| council::complete_decision(file, &r);
    write verify_decision(council::DecisionChoice) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::DecisionChoice| council::verify_decision(file, &r);
    write reopen_decision(council::ReopenDecision) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::ReopenDecision| council::reopen_decision(file, &r);
    write extend_decision(council::ExtendDecision) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::ExtendDecision| council::extend_decision(file, &r);
    write cancel_decision(council::CancelDecision) -> (), needs CouncilWrite => |file: &mut Writer<'_>, r: council::CancelDecision| council::cancel_decision(file, &r);
    read list_decisions(council::ListDecisions) -> Vec<council::DecisionRow>, needs CouncilRead, watching [Council, People, Tasks] => |file: &Reader<'_>, _: &Session, r: council::ListDecisions| council::list_decisions(file, &r);
    read decision_pictures(council::ShowDecisionPictures) -> council::DecisionPictures, needs CouncilRead, watching [Council, Tasks, Calendar] => |file: &Reader<'_>, _: &Session, r: council::ShowDecisionPictures| council::decision_pictures(file, &r);
    read agenda_paper(council::ShowAgendaPaper) -> council::CouncilPaper, needs CouncilRead, watching [Council, Incidents, People, School] => |file: &Reader<'_>, _: &Session, r: council::ShowAgendaPaper| council::agenda_paper(file, &r);
    read minutes_paper(council::ShowMinutes) -> council::CouncilPaper, needs CouncilRead, watching [Council, Incidents, People, School] => |file: &Reader<'_>, _: &Session, r: council::ShowMinutes| council::minutes_paper(file, &r);
    read extract_paper(council::ShowExtract) -> council::CouncilPaper, needs CouncilRead, watching [Council] => |file: &Reader<'_>, _: &Session, r: council::ShowExtract| council::extract_paper(file, &r);

    // The annual report.
    read annual_report(annual_report::ReportOfYear) -> annual_report::AnnualReport, needs ReportRead, watching [Report, Plan, Evidence, Incidents, Council, Tasks, Calendar, People, School] => |file: &Reader<'_>, who: &Session, r: annual_report::ReportOfYear| annual_report::annual_report(file, who.language, &r);
    read report_rows(annual_report::ReportRows) -> annual_report::ReportRowPage, needs ReportRead, watching [Plan, Evidence, Incidents, Council, Tasks, Calendar, School] => |file: &Reader<'_>, who: &Session, r: annual_report::ReportRows| annual_report::report_rows(file, who.language, &r);
    read list_report_proposals(annual_report::ReportOfYear) -> Vec<annual_report::ReportProposal>, needs ReportRead, watching [Report, Plan, Evidence, Incidents, Council, Tasks, Calendar, School] => |file: &Reader<'_>, who: &Session, r: annual_report::ReportOfYear| annual_report::list_report_proposals(file, who.language, &r);
    read annual_report_paper(annual_report::ShowAnnualReportPaper) -> annual_report::ReportPaper, needs ReportRead, watching [Report, Plan, Evidence, Incidents, Council, Tasks, Calendar, People, School] => |file: &Reader<'_>, _: &Session, r: annual_report::ShowAnnualReportPaper| annual_report::annual_report_paper(file, &r);
    write edit_annual_report(annual_report::EditAnnualReport) -> (), needs ReportWrite => |file: &mut Writer<'_>, r: annual_report::EditAnnualReport| annual_report::edit_annual_report(file, &r);
    write draft_annual_report(annual_report::DraftAnnualReport) -> Vec<crate::ids::ReportItemId>, needs ReportWrite => |file: &mut Writer<'_>, r: annual_report::DraftAnnualReport| annual_report::draft_annual_report(file, &r);
    write add_report_item(annual_report::AddReportItem) -> crate::ids::ReportItemId, needs ReportWrite => |file: &mut Writer<'_>, r: annual_report::AddReportItem| annual_report::add_report_item(file, &r);
    write edit_report_item(annual_report::EditReportItem) -> (), needs ReportWrite => |file: &mut Writer<'_>, r: annual_report::EditReportItem| annual_report::edit_report_item(file, &r);
    write confirm_report_item(annual_report::ItemChoice) -> (), needs ReportWrite => |file: &mut Writer<'_>, r: annual_report::ItemChoice| annual_report::confirm_report_item(file, &r);
    write move_report_item(annual_report::MoveReportItem) -> (), needs ReportWrite => |file: &mut Writer<'_>, r: annual_report::MoveReportItem| annual_report::move_report_item(file, &r);
    write remove_report_item(annual_report::ItemChoice) -> (), needs ReportWrite => |file: &mut Writer<'_>, r: annual_report::ItemChoice| annual_report::remove_report_item(file, &r);
    write restore_report_item(annual_report::ItemChoice) -> (), needs ReportWrite => |file: &mut Writer<'_>, r: annual_report::ItemChoice| annual_report::restore_report_item(file, &r);
    write give_recommendation_task(annual_report::GiveRecommendationTask) -> crate::ids::TaskId, needs ReportWrite => |file: &mut Writer<'_>, r: annual_report::GiveRecommendationTask| annual_report::give_recommendation_task(file, &r);
    write plan_recommendation(annual_report::PlanRecommendation) -> crate::ids::ActivityId, needs PlanWrite => |file: &mut Writer<'_>, r: annual_report::PlanRecommendation| annual_report::plan_recommendation(file, &r);
    write sign_annual_report(annual_report::SignAnnualReport) -> annual_report::SignedReport, needs ReportSign => |file: &mut Writer<'_>, r: annual_report::SignAnnualReport| annual_report::sign_annual_report(file, &r);
    write correct_annual_report(annual_report::CorrectAnnualReport) -> (), needs ReportWrite => |file: &mut Writer<'_>, r: annual_report::CorrectAnnualReport| annual_report::correct_annual_report(file, &r);

    // Long work.
    job export_workbook(report::ExportWorkbook) -> report::SavedFile, needs ReportsExport => |school: &School, who: &Session, r: report::ExportWorkbook, progress: &Progress| report::export_workbook(school, who, &r, progress);
    job export_list(report::ExportList) -> report::SavedFile, needs anyone => |school: &School, who: &Session, r: report::ExportList, progress: &Progress| report::export_list(school, who, &r, progress);
    job export_plan(report::ExportPlan) -> report::SavedFile, needs ReportsExport => |school: &School, who: &Session, r: report::ExportPlan, progress: &Progress| report::export_plan(school, who, &r, progress);
    job export_calendar(report::ExportCalendar) -> report::SavedFile, needs ReportsExport => |school: &School, who: &Session, r: report::ExportCalendar, progress: &Progress| report::export_calendar(school, who, &r, progress);
    job save_evidence(evidence::SaveEvidence) -> report::SavedFile, needs PlanRead => |school: &School, who: &Session, r: evidence::SaveEvidence, progress: &Progress| evidence::save_evidence(school, who, &r, progress);
    job save_all_evidence(evidence::SaveAllEvidence) -> report::SavedFile, needs ReportsExport => |school: &School, who: &Session, r: evidence::SaveAllEvidence, progress: &Progress| evidence::save_all_evidence(school, who, &r, progress);
    job export_document(report::ExportDocument) -> report::SavedFile, needs ReportsExport => |school: &School, who: &Session, r: report::ExportDocument, progress: &Progress| report::export_document(school, who, &r, progress);
    read preview_paper_wording(papers::SetPaperWording) -> papers::PaperWordingPreview, needs SchoolWrite, watching [] => |file: &Reader<'_>, _: &Session, r: papers::SetPaperWording| papers::preview_paper_wording(file, &r);
    read list_documents(Nothing) -> Vec<papers::DocumentKind>, needs anyone, watching [] => |_: &Reader<'_>, _: &Session, _| papers::list_documents();
    read list_paper_wordings(papers::ListPaperWordings) -> Vec<papers::PaperWording>, needs SchoolWrite, watching [School] => |file: &Reader<'_>, _: &Session, r: papers::ListPaperWordings| papers::list_paper_wordings(file, &r);
    write set_paper_wording(papers::SetPaperWording) -> (), needs SchoolWrite => |file: &mut Writer<'_>, r: papers::SetPaperWording| papers::set_paper_wording(file, &r);
    write restore_paper_wording(papers::PaperWordingChoice) -> (), needs SchoolWrite => |file: &mut Writer<'_>, r: papers::PaperWordingChoice| papers::restore_paper_wording(file, &r);
    job export_inspection(report::ExportInspection) -> report::SavedFile, needs ReportsExport => |school: &School, who: &Session, r: report::ExportInspection, progress: &Progress| report::export_inspection(school, who, &r, progress);
    job export_journal(report::ExportJournal) -> report::SavedFile, needs ReportsExport => |school: &School, who: &Session, r: report::ExportJournal, progress: &Progress| report::export_journal(school, who, &r, progress);
    job export_journal_with_names(report::ExportJournalWithNames) -> report::SavedFile, needs IdentitiesRead => |school: &School, who: &Session, r: report::ExportJournalWithNames, progress: &Progress| report::export_journal_with_names(school, who, &r, progress);
    job read_import_table(imports::ReadImportTable) -> imports::TablePreview, needs anyone => |school: &School, who: &Session, r: imports::ReadImportTable, progress: &Progress| imports::read_import_table(school, who, &r, progress);
    job read_plan_document(imports::ReadPlanDocument) -> imports::PlanPreview, needs PlanWrite => |school: &School, who: &Session, r: imports::ReadPlanDocument, progress: &Progress| imports::read_plan_document(school, who, &r, progress);
    job export_import_template(imports::ExportImportTemplate) -> report::SavedFile, needs anyone => |school: &School, who: &Session, r: imports::ExportImportTemplate, progress: &Progress| imports::export_import_template(school, who, &r, progress);
    job backup(SaveTo) -> report::SavedFile, needs SchoolWrite => doors::backup;
    job check(Nothing) -> Checked, needs HistoryRead => doors::check;
}

/// Asks for the step to take back; `None` means the account's last.
#[derive(Clone, Debug, Default, serde::Deserialize, TS)]
pub struct Undo {
    #[serde(default)]
    pub operation: Option<OperationId>,
}

/// Finds a command by its name.
pub fn find(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}
