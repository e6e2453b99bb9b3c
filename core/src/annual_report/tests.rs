//! The report's rules, on a school with a year that was worked.

mod figures_of_the_demo;
mod items;
mod signing;

use super::*;
use crate::accounts;
use crate::calendar::AddSchoolYear;
use crate::changes::Operation;
use crate::clock::{Day, Instant};
use crate::error::Error;
use crate::people::{self, AddPerson, GiveRole};
use crate::plan::{self, CreatePlan, MarkDone, ShowPlan, WithdrawMark};
use crate::profile::{self, SchoolProfile};
use crate::roles::Role;
use crate::school::School;
use crate::session::Session;
use crate::words::Language;

/// A school with the plans of two years, whose director signs and whose officer writes.
struct Desk {
    school: School,
    officer: Session,
    director: Session,
    before: SchoolYearId,
    year: SchoolYearId,
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn rejection<T: std::fmt::Debug>(result: Result<T>) -> Rejection {
    match result {
        Err(Error::Rejected(rejection)) => rejection,
        other => panic!("expected a rejection, got {other:?}"),
    }
}

fn both(text: &str) -> Wording {
    Wording { kk: text.into(), ru: format!("{text} (ru)"), en: String::new() }
}

impl Desk {
    fn new() -> Self {
        let (school, founder) = (School::for_tests(), Session::founding(Language::Kk));
        let made = school.transact(&founder, Operation("create_school"), |file| {
            profile::insert_profile(file, &SchoolProfile::for_tests())?;
            let year = |file: &mut Writer<'_>, label: &str| {
                let year = calendar::add_school_year(file, &AddSchoolYear { label: label.into() })?;
                plan::create_plan(file, &CreatePlan { school_year_id: year.clone(), from_template: true })?;
                Ok::<_, Error>(year)
            };
            let (before, now) = (year(file, "2025-2026")?, year(file, "2026-2027")?);
            let account = |file: &mut Writer<'_>, surname: &str, role, login: &str| {
                let new = AddPerson {
                    surname: surname.into(),
                    given_name: "Айгүл".into(),
                    post: crate::text::Wording::kazakh(login),
                    ..AddPerson::default()
                };
                let person_id = people::add_person(file, &new)?;
                let (from_on, order_no) = (day("2026-09-01"), String::new());
                people::give_role(file, &GiveRole { person_id: person_id.clone(), role, from_on, order_no })?;
                accounts::record_account(file, &person_id, login)
            };
            let officer = account(file, "Оспанова", Role::IntegrityOfficer, "officer")?;
            let director = account(file, "Ермекова", Role::Director, "director")?;
            Ok((before, now, officer, director))
        });
        let (before, year, officer, director) = made.expect("a school").value;
        let session = |account| school.read(|file| accounts::session(file, account)).expect("a session");
        let (officer, director) = (session(&officer), session(&director));
        Self { school, officer, director, before, year }
    }

    fn write<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        self.school.transact(&self.officer, Operation("import"), work).map(|outcome| outcome.value)
    }

    fn view(&self) -> AnnualReport {
        let request = ReportOfYear { school_year_id: self.year.clone() };
        self.school.read(|file| annual_report(file, Language::Kk, &request)).expect("a report")
    }

    fn figure(&self, key: &str) -> Figure {
        let view = self.view();
        let mut figures = view.sections.into_iter().flat_map(|section| section.figures);
        figures.find(|figure| figure.key == key).unwrap_or_else(|| panic!("{key} is counted"))
    }

    /// Marks the first occurrence of the n-th row of a year's plan as done.
    fn mark(&self, year: &SchoolYearId, n: usize, on: &str) {
        let request = ShowPlan::whole(year.clone());
        let plan = self.school.read(|file| plan::show_plan(file, &self.officer, &request)).expect("a plan");
        let row = plan.stages.iter().flat_map(|stage| &stage.activities).nth(n).cloned().expect("a row");
        let new = MarkDone {
            activity_id: row.id.clone(),
            occurrence_key: row.occurrences[0].key.clone(),
            marked_on: day(on),
            note: String::new(),
            document: String::new(),
            signed_by: self.officer.person_id().expect("a person").clone(),
        };
        self.write(|file| plan::mark_done(file, &new)).expect("marked");
    }

    /// Withdraws the mark on the first occurrence of the n-th row of a year's plan.
    fn withdraw_mark(&self, year: &SchoolYearId, n: usize) {
        let request = ShowPlan::whole(year.clone());
        let plan = self.school.read(|file| plan::show_plan(file, &self.officer, &request)).expect("a plan");
        let row = plan.stages.iter().flat_map(|stage| &stage.activities).nth(n).cloned().expect("a row");
        let mark = row.occurrences[0].mark.as_ref().expect("marked");
        let request = WithdrawMark { mark_id: mark.id.clone(), reason: "қате белгі".into() };
        self.write(|file| plan::withdraw_mark(file, &request)).expect("withdrawn");
    }

    fn add(&self, kind: ItemKind, text: Wording) -> Result<crate::ids::ReportItemId> {
        let new = AddReportItem { school_year_id: self.year.clone(), kind, text, sources: Vec::new() };
        self.write(|file| add_report_item(file, &new))
    }

    fn draft(&self, keys: Option<&[&str]>) -> Result<Vec<crate::ids::ReportItemId>> {
        let keys = keys.map(|keys| keys.iter().map(|key| (*key).to_owned()).collect());
        let request = DraftAnnualReport { school_year_id: self.year.clone(), keys };
        self.write(|file| draft_annual_report(file, &request))
    }

    fn proposals(&self) -> Vec<String> {
        let request = ReportOfYear { school_year_id: self.year.clone() };
        let listed = self.school.read(|file| list_report_proposals(file, Language::Kk, &request));
        listed.expect("proposals").into_iter().map(|one| one.key).collect()
    }

    fn sign(&self, on: &str) -> Result<SignedReport> {
        let request = SignAnnualReport { school_year_id: self.year.clone(), signed_on: day(on) };
        let signed =
            self.school.transact(&self.director, Operation("import"), |file| sign_annual_report(file, &request));
        signed.map(|outcome| outcome.value)
    }

    fn correct(&self, reason: &str) -> Result<()> {
        let request = CorrectAnnualReport { school_year_id: self.year.clone(), reason: reason.into() };
        self.write(|file| correct_annual_report(file, &request))
    }

    fn paper(&self, version: Option<u32>) -> Result<ReportPaper> {
        let request = ShowAnnualReportPaper { school_year_id: self.year.clone(), language: Language::Kk, version };
        self.school.read(|file| annual_report_paper(file, &request))
    }

    fn turn_to(&self, at: &str) {
        self.school.clock().turn_to(Instant::parse(at).expect("a moment"));
    }
}
