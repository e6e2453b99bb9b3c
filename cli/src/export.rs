//! Writes documents: finds what each is about by the numbers and names people know.

use std::path::Path;

use serde_json::{Value, json};
use zhospar_core::api::App;
use zhospar_core::error::Rejection;
use zhospar_core::papers::{DOCUMENTS, DocumentKind, PaperLanguages};
use zhospar_core::words::Language;

use crate::arguments::{Document, Lang, OfIncident, OfMeeting, OfYear};
use crate::council;
use crate::run::{Ending, absolute, done, parsed_request, person_id, rejected, saved_file, year_id};

pub fn document(app: &App, language: Language, document: &Document) -> Result<Ending, Ending> {
    let desk = Desk { app, language };
    match document {
        Document::Workbook(of) => desk.of_year("export_workbook", of, json!({})),
        Document::Plan(of) if is_paper(&of.file) => desk.paper_of_year("plan", of),
        Document::Plan(of) => desk.of_year("export_plan", of, json!({})),
        Document::Inspection(of) => desk.of_year("export_inspection", of, json!({})),
        Document::Calendar { of, person } => {
            let person = person.as_deref().map(|name| person_id(app, language, name)).transpose()?;
            desk.of_year("export_calendar", of, json!({ "person_id": person }))
        }
        Document::List { name, file, filter, year, lang } => {
            desk.list(name, filter.as_deref(), year.as_deref(), (file, *lang))
        }
        Document::Journal { file, year, lang, with_names: Some(reason) } => {
            desk.save("export_journal_with_names", file, *lang, json!({ "year": year, "reason": reason }))
        }
        Document::Journal { file, year, lang, with_names: None } if is_paper(file) => {
            desk.paper("journal", file, *lang, json!({ "year": year }))
        }
        Document::Journal { file, year, lang, with_names: None } => {
            desk.save("export_journal", file, *lang, json!({ "year": year }))
        }
        Document::Incident(of) => desk.paper_of_incident("incident", of, ""),
        Document::Notice(of) => desk.paper_of_incident("notice", of, ""),
        Document::NoticeAnnex { of, reason } => desk.paper_of_incident("notice_annex", of, reason),
        Document::Agenda(of) => desk.paper_of_meeting("agenda", of),
        Document::Attendance(of) => desk.paper_of_meeting("attendance", of),
        Document::Minutes { number, file, body, year, version, lang } => {
            let meeting = council::meeting(app, language, body, *number, year.as_deref())?;
            desk.paper("minutes", file, *lang, json!({ "meeting_id": meeting["id"], "version": version }))
        }
        Document::Extract { number, decision, file, body, year, lang } => {
            let meeting = council::meeting(app, language, body, *number, year.as_deref())?;
            let decision = council::decision(app, language, &meeting, decision)?;
            desk.paper("extract", file, *lang, json!({ "decision_id": decision }))
        }
        Document::Members { file, body, lang } => desk.paper("members", file, *lang, json!({ "body": body })),
        Document::Decisions { of, body } => {
            desk.of_year("export_document", of, json!({ "document": "decisions", "body": body }))
        }
        Document::OrderWorkingGroup(of) => desk.paper_of_year("order_working_group", of),
        Document::OrderCouncil(of) => desk.paper_of_year("order_council", of),
        Document::OrderOfficer(of) => desk.paper_of_year("order_officer", of),
        Document::OrderPlan(of) => desk.paper_of_year("order_plan", of),
        Document::AnalyticNote(of) => desk.paper_of_year("analytic_note", of),
        Document::Template { register, file, lang } => {
            desk.save("export_import_template", file, *lang, json!({ "register": register.name() }))
        }
        Document::AnnualReport { of, version } => {
            desk.of_year("export_document", of, json!({ "document": "annual_report", "version": version }))
        }
    }
}

/// What every document is written with.
struct Desk<'a> {
    app: &'a App,
    language: Language,
}

impl Desk<'_> {
    fn of_year(&self, command: &str, of: &OfYear, mut more: Value) -> Result<Ending, Ending> {
        more["school_year_id"] = json!(year_id(self.app, self.language, of.year.as_deref())?);
        self.save(command, &of.file, of.lang, more)
    }

    /// A filter that names no school year is of the one that is asked for.
    fn list(
        &self,
        name: &str,
        filter: Option<&str>,
        year: Option<&str>,
        (file, lang): (&Path, Option<Lang>),
    ) -> Result<Ending, Ending> {
        let mut filter = parsed_request(filter)?;
        if filter.is_object() && filter.get("school_year_id").is_none() && year_matters(name, year) {
            filter["school_year_id"] = json!(year_id(self.app, self.language, year)?);
        }
        self.save("export_list", file, lang, json!({ "list": { "name": name, "filter": filter } }))
    }

    fn paper_of_year(&self, name: &str, of: &OfYear) -> Result<Ending, Ending> {
        self.of_year("export_document", of, json!({ "document": name }))
    }

    fn paper_of_incident(&self, name: &str, of: &OfIncident, reason: &str) -> Result<Ending, Ending> {
        let id = done(self.app, self.language, "find_incident", json!({ "number": of.number }))?;
        if id.is_null() {
            return Err(rejected(&Rejection::NotFound { what: "incident" }, self.language));
        }
        self.paper(name, &of.file, of.lang, json!({ "incident_id": id, "reason": reason }))
    }

    fn paper_of_meeting(&self, name: &str, of: &OfMeeting) -> Result<Ending, Ending> {
        let meeting = council::meeting_on(self.app, self.language, &of.body, of.on.as_deref())?;
        self.paper(name, &of.file, of.lang, json!({ "meeting_id": meeting["id"] }))
    }

    /// A paper that is not written in the account's language is made in Kazakh unless another is asked for.
    fn paper(&self, name: &str, file: &Path, lang: Option<Lang>, mut more: Value) -> Result<Ending, Ending> {
        more["document"] = json!(name);
        let is_official = |kind: &DocumentKind| kind.name.name() == name && kind.languages == PaperLanguages::Official;
        let is_official = DOCUMENTS.iter().any(is_official);
        let usual = (is_official && self.language == Language::En).then_some(Lang::Kk);
        self.save("export_document", file, lang.or(usual), more)
    }

    /// Asks for a document in the language asked for, or else the account's.
    fn save(&self, command: &str, file: &Path, lang: Option<Lang>, mut request: Value) -> Result<Ending, Ending> {
        request["language"] = json!(lang.map_or(self.language.code(), Lang::name));
        request["path"] = json!(absolute(file));
        Ok(saved_file(&done(self.app, self.language, command, request)?))
    }
}

/// Lists that no school year narrows by itself.
const OF_THE_SCHOOL: [&str; 15] = [
    "incidents",
    "tasks",
    "people",
    "accounts",
    "operations",
    "members",
    "history",
    "incident_timeline",
    "identity_readings",
    "meeting_agenda",
    "attendance",
    "minutes_versions",
    "incident_tools",
    "classifiers",
    "checklists",
];

/// Lists of the whole school are narrowed to a year only when one is named.
fn year_matters(name: &str, year: Option<&str>) -> bool {
    year.is_some() || !OF_THE_SCHOOL.contains(&name)
}

/// Tells a paper from a workbook by the name it is to have.
fn is_paper(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ["docx", "pdf"].iter().any(|paper| ending.eq_ignore_ascii_case(paper)))
}
