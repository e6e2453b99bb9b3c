//! Commands that stand before a session or go beyond single rows: making and opening schools, backup, checks.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::app::{App, OpenSchool};
use crate::accounts::{self, SetPreferences};
use crate::calendar::{self, AddSchoolYear, SchoolYear};
use crate::changes::{self, ChainState, Operation, Outcome};
use crate::clock::Day;
use crate::deadlines::WeekDays;
use crate::error::{Error, Rejection, Result};
use crate::evidence;
use crate::ids::{AccountId, JobId, PersonId, SchoolId};
use crate::imports;
use crate::incidents;
use crate::jobs::Progress;
use crate::people::{self, AddPerson, GiveRole, JoinBody};
use crate::plan::{self, CreatePlan};
use crate::profile::{self, SchoolProfile};
use crate::report::SavedFile;
use crate::roles::Right;
use crate::roles::{BodyKey, BodyPost, Role};
use crate::school::{self, DataKey, KeyFile, School, SchoolFolder, check_password};
use crate::seeds;
use crate::session::{Session, Theme};
use crate::store::Writer;
use crate::text::{self, Wording};
use crate::words::Language;

/// Takes a plan from a document, once a copy of the school was made and verified.
pub(super) fn import_plan(
    school: &School,
    who: &Session,
    request: &plan::ImportPlan,
) -> Result<Outcome<plan::ImportedPlan>> {
    school.copy_before("import")?;
    school.transact(who, Operation("import_plan"), |file| plan::import_plan(file, request))
}

/// Takes people from a sheet, after a copy of the school is made.
pub(super) fn import_people(
    school: &School,
    who: &Session,
    request: imports::ImportPeople,
) -> Result<Outcome<imports::ImportedPeople>> {
    school.copy_before("import")?;
    school.transact(who, Operation("import_people"), |file| imports::import_people(file, &request))
}

/// Takes incidents of an older journal, after a copy of the school is made.
pub(super) fn import_incidents(
    school: &School,
    who: &Session,
    request: incidents::ImportIncidents,
) -> Result<Outcome<incidents::ImportedIncidents>> {
    school.copy_before("import")?;
    school.transact(who, Operation("import_incidents"), |file| incidents::import_incidents(file, &request))
}

/// What the program shows before anything else.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AppState {
    pub version: &'static str,
    pub schools: Vec<SchoolCard>,
    pub session: Option<SessionCard>,
    pub language: Language,
    pub data_folder: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SchoolCardState {
    Ready,
    Damaged,
    Newer,
}

/// A school on this machine, as far as it is known without a password.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SchoolCard {
    pub id: SchoolId,
    pub name: String,
    pub language: Language,
    pub demo: bool,
    pub state: SchoolCardState,
}

/// Who is signed in, and what they may do today.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SessionCard {
    pub school_id: SchoolId,
    pub school_name: String,
    pub demo: bool,
    pub account_id: AccountId,
    pub login: String,
    pub person_id: PersonId,
    pub person: String,
    pub roles: Vec<Role>,
    pub rights: Vec<Right>,
    pub language: Language,
    pub theme: Theme,
    pub today: Day,
    pub school_year: Option<SchoolYear>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct NewPerson {
    pub surname: String,
    pub given_name: String,
    #[serde(default)]
    pub patronymic: String,
    #[serde(default)]
    pub post: String,
}

/// The person who makes the school and gets its first account.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct Creator {
    pub surname: String,
    pub given_name: String,
    #[serde(default)]
    pub patronymic: String,
    #[serde(default)]
    pub post: String,
    pub role: Role,
    pub login: String,
    pub password: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CreateSchool {
    pub name: String,
    pub language: Language,
    pub school_year: String,
    pub week_days: WeekDays,
    pub with_template: bool,
    pub creator: Creator,
    #[serde(default)]
    pub director: Option<NewPerson>,
    #[serde(default)]
    pub chair: Option<NewPerson>,
    #[serde(default)]
    pub officer: Option<NewPerson>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Created {
    pub school_id: SchoolId,
    /// Shown once, to be printed and kept in the safe.
    pub recovery_code: String,
    pub session: SessionCard,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CreateDemo {
    pub language: Language,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DemoCreated {
    pub school_id: SchoolId,
    pub recovery_code: String,
    pub session: SessionCard,
    pub login: String,
    pub password: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SignIn {
    pub school_id: SchoolId,
    pub login: String,
    pub password: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct Recover {
    pub school_id: SchoolId,
    pub recovery_code: String,
    pub login: String,
    pub new_password: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Recovered {
    pub session: SessionCard,
    /// The code that replaces the one just used.
    pub recovery_code: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct StartJob {
    pub name: String,
    #[ts(type = "unknown")]
    pub request: Value,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct StartedJob {
    pub job: JobId,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct JobChoice {
    pub job: JobId,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveTo {
    pub path: String,
}

/// What a full check of the file found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Checked {
    pub sound: bool,
    /// Problems that the database engine found in the file itself.
    pub integrity: Vec<String>,
    pub foreign_keys: Vec<String>,
    pub chain: ChainState,
    /// How many attached files were read and hashed again.
    pub files: usize,
    /// Those whose content is missing, cut short or changed.
    pub damaged_files: Vec<String>,
}

/// Tells which schools there are and who is signed in.
pub(super) fn app_state(app: &App) -> Result<AppState> {
    let schools = app.folder().list_schools()?.iter().map(school_card).collect::<Result<Vec<_>>>()?;
    let session = match app.opened() {
        Some(open) => Some(session_card(&open.school, &open.id, &open.session()?)?),
        None => None,
    };
    let language = session
        .as_ref()
        .map(|session| session.language)
        .or_else(|| app.chosen_language())
        .or_else(|| schools.first().map(|school| school.language))
        .unwrap_or_default();
    Ok(AppState {
        version: env!("CARGO_PKG_VERSION"),
        schools,
        session,
        language,
        data_folder: app.folder().path().display().to_string(),
    })
}

/// Makes a school with its first people, calendar and plan, and signs its creator in.
///
/// Rejects a creator whose role may not manage accounts, because nobody could let others in. When anything fails,
/// nothing is left behind.
pub(super) fn create_school(app: &App, request: &CreateSchool) -> Result<Created> {
    check_new_school(request)?;
    let id = SchoolId::fresh();
    let folder = app.folder().school(&id);
    made_or_removed(&folder, || make_school(app, request, &id, &folder, false))
}

/// Removes what a failed making left behind, but never a folder that was there before.
fn made_or_removed<T>(folder: &SchoolFolder, make: impl FnOnce() -> Result<T>) -> Result<T> {
    let was_there = folder.path().read_dir().is_ok_and(|mut entries| entries.next().is_some());
    make().inspect_err(|_| {
        if !was_there {
            let _ = std::fs::remove_dir_all(folder.path());
        }
    })
}

fn check_new_school(request: &CreateSchool) -> Result<()> {
    text::line("name", &request.name)?;
    text::line("surname", &request.creator.surname)?;
    text::line("given_name", &request.creator.given_name)?;
    text::line("login", &request.creator.login)?;
    check_password(&request.creator.password)?;
    calendar::first_year(&request.school_year).ok_or(Rejection::YearInvalid)?;
    if !request.creator.role.rights().contains(&Right::AccountsWrite) {
        return Err(Rejection::LastManager.into());
    }
    Ok(())
}

fn make_school(app: &App, request: &CreateSchool, id: &SchoolId, folder: &SchoolFolder, demo: bool) -> Result<Created> {
    let name = text::line("name", &request.name)?;
    let device = app.folder().device()?;
    let key = DataKey::random()?;
    let mut keys = KeyFile::new(id.clone(), &name, request.language, demo);
    keys.add_login(&key, &request.creator.login, &request.creator.password)?;
    let recovery_code = keys.renew_recovery_code(&key)?;
    let school = School::create(folder.clone(), keys, key, device, app.clock().clone())?;
    let founder = Session::founding(request.language);
    let account = school.transact(&founder, Operation("create_school"), |file| found(file, request, &name))?.value;
    // Only now does the folder count as a school.
    school.change_keys(|_, _| Ok(()))?;
    let session = school.read(|file| accounts::session(file, &account))?;
    let card = session_card(&school, id, &session)?;
    app.choose_language(request.language);
    app.close();
    app.set_open(OpenSchool { id: id.clone(), school, account });
    Ok(Created { school_id: id.clone(), recovery_code, session: card })
}

/// Writes the first rows of a school.
fn found(file: &mut Writer<'_>, request: &CreateSchool, name: &str) -> Result<AccountId> {
    let named = Wording::only(request.language, name);
    profile::insert_profile(file, &SchoolProfile::founding(named, request.week_days))?;
    let year_id = calendar::add_school_year(file, &AddSchoolYear { label: request.school_year.clone() })?;
    let year = calendar::school_year(file, &year_id)?;
    let from_on = year.starts_on.min(file.today());
    let creator = &request.creator;
    let person = add(
        file,
        &NewPerson {
            surname: creator.surname.clone(),
            given_name: creator.given_name.clone(),
            patronymic: creator.patronymic.clone(),
            post: creator.post.clone(),
        },
        request.language,
    )?;
    appoint(file, &person, creator.role, from_on)?;
    for (role, new) in
        [(Role::Director, &request.director), (Role::Chair, &request.chair), (Role::IntegrityOfficer, &request.officer)]
    {
        if let Some(new) = new.as_ref().filter(|_| role != creator.role) {
            let other = add(file, new, request.language)?;
            appoint(file, &other, role, from_on)?;
        }
    }
    plan::create_plan(file, &CreatePlan { school_year_id: year_id, from_template: request.with_template })?;
    let account = accounts::record_account(file, &person, &creator.login)?;
    file.about(name);
    file.never_undone();
    Ok(account)
}

fn add(file: &mut Writer<'_>, new: &NewPerson, language: Language) -> Result<PersonId> {
    people::add_person(
        file,
        &AddPerson {
            surname: new.surname.clone(),
            given_name: new.given_name.clone(),
            patronymic: new.patronymic.clone(),
            post: people::filed_post(&new.post, language),
            ..AddPerson::default()
        },
    )
}

/// Gives a founding role; the chair and the integrity officer are the working group's first members.
fn appoint(file: &mut Writer<'_>, person: &PersonId, role: Role, from_on: Day) -> Result<()> {
    people::give_role(file, &GiveRole { person_id: person.clone(), role, from_on, order_no: String::new() })?;
    let post = match role {
        Role::Chair => BodyPost::Chair,
        Role::IntegrityOfficer => BodyPost::Member,
        _ => return Ok(()),
    };
    people::join_body(
        file,
        &JoinBody { person_id: person.clone(), body: BodyKey::WorkingGroup, post, from_on, order_no: String::new() },
    )?;
    Ok(())
}

/// Makes the demo school, plays its year, and signs in to it.
pub(super) fn create_demo(app: &App, request: &CreateDemo) -> Result<DemoCreated> {
    let id = SchoolId::fresh();
    let folder = app.folder().school(&id);
    let (login, password, created) = made_or_removed(&folder, || {
        seeds::play_demo(app.folder(), request.language, |player, school| {
            make_school(player, school, &id, &folder, true)
        })
    })?;
    let session = sign_in(
        app,
        &SignIn { school_id: created.school_id.clone(), login: login.clone(), password: password.clone() },
    )?;
    Ok(DemoCreated { school_id: created.school_id, recovery_code: created.recovery_code, session, login, password })
}

/// Opens a school with a login and password.
///
/// Rejects a wrong password, and a file that is damaged, newer or in use, without changing it.
pub(super) fn sign_in(app: &App, request: &SignIn) -> Result<SessionCard> {
    let folder = app.folder().school(&request.school_id);
    let keys = folder.load_keys()?;
    let key = keys.open_with_password(&request.login, &request.password)?;
    open_school(app, &request.school_id, folder, keys, key, &request.login)
}

/// Opens a school with the recovery code, and gives the login a new password and the school a new code.
pub(super) fn recover(app: &App, request: &Recover) -> Result<Recovered> {
    check_password(&request.new_password)?;
    let folder = app.folder().school(&request.school_id);
    let keys = folder.load_keys()?;
    let key = keys.open_with_recovery_code(&request.recovery_code)?;
    let session = open_school(app, &request.school_id, folder, keys, key, &request.login)?;
    let open = app.require_open()?;
    let recovery_code = open.school.change_keys(|keys, key| {
        keys.add_login(key, &request.login, &request.new_password)?;
        keys.renew_recovery_code(key)
    })?;
    Ok(Recovered { session, recovery_code })
}

fn open_school(
    app: &App,
    id: &SchoolId,
    folder: SchoolFolder,
    keys: KeyFile,
    key: DataKey,
    login: &str,
) -> Result<SessionCard> {
    // The same school may be open in this very program; its lock must be free before it is opened again.
    app.close();
    let school = School::open(folder, keys, key, app.folder().device()?, app.clock().clone())?;
    let session = school.read(|file| accounts::session_of_login(file, login))?;
    let account = session.account_id().cloned().ok_or(Rejection::SignedOut)?;
    let card = session_card(&school, id, &session)?;
    app.choose_language(session.language);
    app.set_open(OpenSchool { id: id.clone(), school, account });
    Ok(card)
}

/// Remembers language and theme, and answers with the session as it is now.
pub(super) fn set_preferences(school: &School, who: &Session, request: SetPreferences) -> Result<Outcome<SessionCard>> {
    let outcome =
        school.transact(who, Operation("set_preferences"), |file| accounts::set_preferences(file, &request))?;
    let account = who.account_id().ok_or(Rejection::SignedOut)?;
    let session = school.read(|file| accounts::session(file, account))?;
    let id = school.keys()?.school_id;
    let value = session_card(school, &id, &session)?;
    Ok(Outcome { value, changed: outcome.changed, step: outcome.step })
}

/// Saves a verified, encrypted copy of the school with the keys that open it, in one file.
pub(super) fn backup(school: &School, _who: &Session, request: SaveTo, progress: &Progress) -> Result<SavedFile> {
    school::save_backup(school, std::path::Path::new(&request.path), progress)
}

/// Checks the file from the disk page to the chain of hashes.
pub(super) fn check(school: &School, _who: &Session, _request: super::Nothing, progress: &Progress) -> Result<Checked> {
    progress.report("doing-verifying", 0, 4)?;
    let (integrity, foreign_keys) = school.read(|file| {
        let integrity = crate::store::integrity_problems(file.conn())?;
        progress.report("doing-verifying", 1, 4)?;
        Ok((integrity, crate::store::broken_references(file.conn())?))
    })?;
    progress.report("doing-verifying", 2, 4)?;
    let chain = school.read(changes::verify_chain)?;
    progress.report("doing-verifying", 3, 4)?;
    let evidence = school.read(evidence::verify_contents)?;
    progress.report("doing-verifying", 4, 4)?;
    Ok(Checked {
        sound: integrity.is_empty() && foreign_keys.is_empty() && chain.intact && evidence.damaged.is_empty(),
        files: evidence.files,
        damaged_files: evidence.damaged,
        integrity,
        foreign_keys,
        chain,
    })
}

fn session_card(school: &School, id: &SchoolId, session: &Session) -> Result<SessionCard> {
    let demo = school.keys()?.demo;
    school.read(|file| {
        let profile = profile::school_profile(file)?;
        Ok(SessionCard {
            school_id: id.clone(),
            school_name: profile.name.pick(session.language).to_owned(),
            demo,
            account_id: session.account_id().cloned().ok_or(Rejection::SignedOut)?,
            login: session.login().to_owned(),
            person_id: session.person_id().cloned().ok_or(Rejection::SignedOut)?,
            person: session.name().to_owned(),
            roles: session.roles().to_vec(),
            rights: session.rights().collect(),
            language: session.language,
            theme: session.theme,
            today: file.today(),
            school_year: calendar::current_school_year(file)?,
        })
    })
}

fn school_card(folder: &SchoolFolder) -> Result<SchoolCard> {
    match school::card(folder) {
        Ok(keys) => Ok(SchoolCard {
            id: keys.school_id,
            name: keys.name,
            language: keys.language,
            demo: keys.demo,
            state: SchoolCardState::Ready,
        }),
        Err(Error::Rejected(rejection)) => {
            let name = folder.path().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            Ok(SchoolCard {
                id: SchoolId::from(name.as_str()),
                name,
                language: Language::default(),
                demo: false,
                state: if rejection == Rejection::SchoolNewer {
                    SchoolCardState::Newer
                } else {
                    SchoolCardState::Damaged
                },
            })
        }
        Err(error) => Err(error),
    }
}
