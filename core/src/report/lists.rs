//! Registers as sheets. Each is described once: its words, who may see it, its columns, and how its rows are read. The
//! year's workbook walks the descriptions of a year, and the export of one list walks its own with the list's filter.
//!
//! A further register is one more page here and one more line in `lists!`. Nothing in the writing of sheets knows any.

mod accounts;
mod agenda;
mod approvals;
mod attendance;
mod changes;
mod checklists;
mod choices;
mod classifiers;
mod days_off;
mod decisions;
mod desk;
mod evidence;
mod history;
mod holdings;
mod incident_tools;
mod incidents;
mod meeting_agenda;
mod meetings;
mod minutes_versions;
mod notices;
mod operations;
mod people;
mod plan;
mod proposals;
mod readings;
mod report_figures;
mod report_items;
mod report_rows;
mod report_versions;
mod tasks;
mod terms;
mod timeline;

use std::path::Path;

use serde::Deserialize;
use ts_rs::TS;

use self::desk::Unopened;
pub(super) use self::desk::{Desk, Steps};
use super::SavedFile;
use crate::annual_report::{ReportOfYear, ReportRows};
use crate::calendar::SchoolYearChoice;
use crate::council::{ListAgendaProposals, ListDecisions, ListMeetings, MeetingChoice};
use crate::documents::sheets::{Book, Column, Kind, Lead, Mark, Properties, save_workbook};
use crate::error::Result;
use crate::evidence::ListEvidence;
use crate::history::RecordChoice;
use crate::ids::{BaselineId, SchoolYearId};
use crate::incidents::{IncidentChoice, ListChecklists, ListClassifiers, ListIncidentTools, ListIncidents};
use crate::jobs::Progress;
use crate::people::ListPeople;
use crate::plan::ShowPlan;
use crate::roles::{BodyKey, Right};
use crate::school::School;
use crate::session::Session;
use crate::tasks::ListTasks;
use crate::words::{Language, day_short};

/// A register as a sheet. Everything it says is a key of the words.
pub(super) struct Sheet {
    /// What columns of other sheets name it by, and what its table is called.
    pub key: &'static str,
    /// The tab.
    pub tab: &'static str,
    /// The title of a whole school year, where it has one of its own.
    pub heading: &'static str,
    pub empty: &'static str,
    /// What a person reads while it is written.
    pub doing: &'static str,
    /// Who may see it; anybody who has a session when `None`.
    pub needs: Option<Right>,
    /// The rows stand under headings of groups, which a table cannot have.
    pub grouped: bool,
    pub columns: &'static [ColumnOf],
}

/// What most sheets have in common.
const PLAIN: Sheet = Sheet {
    key: "",
    tab: "",
    heading: "workbook-heading",
    empty: "workbook-empty",
    doing: "doing-registers",
    needs: None,
    grouped: false,
    columns: &[],
};

/// Says what the cells of a column choose from.
type Choices = fn(&Desk<'_>) -> Result<Vec<String>>;

/// A column of a sheet.
pub(super) struct ColumnOf {
    word: &'static str,
    kind: Kind,
    width: f64,
    mark: Option<Mark>,
    /// The key of the sheet, earlier in the book, whose rows its cells lead to.
    leads_to: Option<&'static str>,
    /// The words that its cells choose from: the column is wide enough for each.
    choices: Option<Choices>,
    /// Left out of the year's workbook, which goes out of the house.
    in_house: bool,
}

const fn column(word: &'static str, kind: Kind, width: f64) -> ColumnOf {
    ColumnOf { word, kind, width, mark: None, leads_to: None, choices: None, in_house: false }
}

impl ColumnOf {
    const fn marked(mut self, mark: Mark) -> Self {
        self.mark = Some(mark);
        self
    }

    const fn leading_to(mut self, sheet: &'static str) -> Self {
        self.leads_to = Some(sheet);
        self
    }

    const fn choosing(mut self, choices: Choices) -> Self {
        self.choices = Some(choices);
        self
    }

    const fn in_house(mut self) -> Self {
        self.in_house = true;
        self
    }

    fn described(&self, desk: &Desk<'_>) -> Result<Column> {
        let choices = self.choices.map_or_else(|| Ok(Vec::new()), |choices| choices(desk))?;
        let column = Column::new(desk.say(self.word), self.kind, self.width);
        Ok(column.holding(&choices).marked(self.mark).leading_to(self.leads_to))
    }
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident($filter:ty) => $sheet:path, $rows:path;)*) => {
        /// A list with what narrows it, as the screen of the list asks for it.
        #[derive(Clone, Debug, Deserialize, TS)]
        #[serde(tag = "name", content = "filter", rename_all = "snake_case")]
        pub enum List {
            $($(#[$doc])* $name($filter),)*
        }

        impl List {
            pub(super) fn sheet(&self) -> &'static Sheet {
                match self { $(Self::$name(_) => &$sheet,)* }
            }

            /// Writes the rows in their order, all of them.
            fn write(&self, desk: &Desk<'_>, sheet: Unopened<'_, '_>) -> Result<()> {
                match self { $(Self::$name(filter) => $rows(desk, filter, sheet),)* }
            }
        }
    };
}

lists! {
    Plan(ShowPlan) => plan::SHEET, plan::write;
    /// Where the plan has departed from its approval.
    PlanChanges(ChangesSince) => changes::SHEET, changes::write;
    /// When the plan of a school year was approved, and by which orders.
    PlanApprovals(SchoolYearChoice) => approvals::SHEET, approvals::write;
    Evidence(ListEvidence) => evidence::SHEET, evidence::write;
    Incidents(ListIncidents) => incidents::SHEET, incidents::write;
    /// All numbers of a school year in their order.
    IncidentsOfYear(SchoolYearChoice) => incidents::SHEET, incidents::write_year;
    /// What happened with one incident.
    IncidentTimeline(IncidentChoice) => timeline::SHEET, timeline::write;
    /// Who opened the sealed names of one incident.
    IdentityReadings(IncidentChoice) => readings::SHEET, readings::write;
    /// The tools that incidents name.
    IncidentTools(ListIncidentTools) => incident_tools::SHEET, incident_tools::write;
    Classifiers(ListClassifiers) => classifiers::SHEET, classifiers::write;
    Checklists(ListChecklists) => checklists::SHEET, checklists::write;
    Notices(SchoolYearChoice) => notices::SHEET, notices::write;
    Meetings(ListMeetings) => meetings::SHEET, meetings::write;
    /// What was on the agendas of a school year.
    AgendaItems(SchoolYearChoice) => agenda::SHEET, agenda::write;
    /// What is on one meeting's agenda, and what was decided.
    MeetingAgenda(MeetingChoice) => meeting_agenda::SHEET, meeting_agenda::write;
    /// Who was at one meeting.
    Attendance(MeetingChoice) => attendance::SHEET, attendance::write;
    /// The versions of one meeting's minutes that were signed.
    MinutesVersions(MeetingChoice) => minutes_versions::SHEET, minutes_versions::write;
    /// What waits for a meeting.
    AgendaProposals(ListAgendaProposals) => proposals::SHEET, proposals::write;
    Decisions(ListDecisions) => decisions::SHEET, decisions::write;
    /// What was adopted in a school year, in the order of the meetings.
    DecisionsOfYear(SchoolYearChoice) => decisions::SHEET, decisions::write_year;
    Tasks(ListTasks) => tasks::SHEET, tasks::write;
    /// What was given in a school year, in the order it was given.
    TasksOfYear(SchoolYearChoice) => tasks::SHEET, tasks::write_year;
    People(ListPeople) => people::SHEET, people::write;
    /// Who held which role and belonged to which body in a school year.
    Holdings(SchoolYearChoice) => holdings::SHEET, holdings::write_year;
    /// Who belongs to a body today.
    Members(MembersOf) => holdings::SHEET, holdings::write_members;
    /// What the annual report says: achievements, problems and recommendations.
    ReportItems(ReportOfYear) => report_items::SHEET, report_items::write;
    /// What the annual report counts, beside the year before.
    ReportFigures(ReportOfYear) => report_figures::SHEET, report_figures::write;
    /// The rows behind a figure of the annual report.
    ReportRows(ReportRows) => report_rows::SHEET, report_rows::write;
    /// The versions of the annual report that were signed.
    ReportVersions(ReportOfYear) => report_versions::SHEET, report_versions::write;
    Terms(SchoolYearChoice) => terms::SHEET, terms::write;
    DaysOff(SchoolYearChoice) => days_off::SHEET, days_off::write;
    Accounts(Everything) => accounts::SHEET, accounts::write;
    /// Every step that was ever saved.
    Operations(Everything) => operations::SHEET, operations::write;
    /// What happened to one record.
    History(RecordChoice) => history::SHEET, history::write;
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ChangesSince {
    pub school_year_id: SchoolYearId,
    /// The approval to compare with; the newest when `None`.
    #[serde(default)]
    pub baseline_id: Option<BaselineId>,
}

/// Narrows nothing.
#[derive(Clone, Copy, Debug, Default, Deserialize, TS)]
pub struct Everything {}

#[derive(Clone, Copy, Debug, Deserialize, TS)]
pub struct MembersOf {
    pub body: BodyKey,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportList {
    pub list: List,
    pub language: Language,
    pub path: String,
}

/// Writes a list as a workbook of one sheet: every row that its filter lets through, in the order of its screen; a path
/// without the ending .xlsx gets it.
///
/// Rejects whoever may not read the list, and what `Draft` rejects; an older file at the path then stays as it was.
pub fn export_list(school: &School, who: &Session, request: &ExportList, progress: &Progress) -> Result<SavedFile> {
    let sheet = request.list.sheet();
    sheet.needs.map_or(Ok(()), |right| who.require(right))?;
    progress.report("doing-starting", 0, 1)?;
    let (path, bytes) = school.read(|file| {
        let desk = Desk::new(file, who, request.language);
        let lead = told_of_the_list(&desk, who)?;
        let steps = &mut Steps::new(progress, 0);
        save_workbook(Path::new(request.path.trim()), &properties(&desk, sheet)?, |book| {
            let title = desk.say(sheet.tab);
            add_sheet(book, &desk, &request.list, Dressing { title, lead, in_house: true, led_to: &[] }, steps)?;
            steps.begin("doing-saving")
        })
    })?;
    Ok(SavedFile { path: path.display().to_string(), bytes })
}

/// What a book adds to a sheet.
pub(super) struct Dressing<'d> {
    pub title: String,
    pub lead: Lead,
    /// Columns for the house are shown too.
    pub in_house: bool,
    /// The sheets of the book that others lead to.
    pub led_to: &'d [&'static str],
}

/// Adds a list to a book as its next sheet.
pub(super) fn add_sheet(
    book: &mut Book,
    desk: &Desk<'_>,
    list: &List,
    dressing: Dressing<'_>,
    steps: &mut Steps<'_>,
) -> Result<()> {
    let sheet = list.sheet();
    steps.begin(sheet.doing)?;
    list.write(desk, Unopened::new(book, desk, sheet, dressing, steps))
}

/// The lists of a school year, in the order of its tabs: a sheet stands after those that its cells lead to.
pub(super) fn of_year(year: &SchoolYearId) -> Vec<List> {
    let of = || SchoolYearChoice { school_year_id: year.clone() };
    let evidence = ListEvidence {
        school_year_id: year.clone(),
        group: Default::default(),
        stage_ids: vec![],
        text: String::new(),
    };
    vec![
        List::Plan(ShowPlan::whole(year.clone())),
        List::PlanChanges(ChangesSince { school_year_id: year.clone(), baseline_id: None }),
        List::Evidence(evidence),
        List::IncidentsOfYear(of()),
        List::Notices(of()),
        List::Meetings(ListMeetings { school_year_id: Some(year.clone()), ..ListMeetings::default() }),
        List::AgendaItems(of()),
        List::DecisionsOfYear(of()),
        List::TasksOfYear(of()),
        List::People(ListPeople::default()),
        List::Holdings(of()),
        List::ReportItems(ReportOfYear { school_year_id: year.clone() }),
    ]
}

/// The words of every tab that a year's workbook may have, apart from the cover's, by key.
pub(crate) fn tabs_of_year() -> Vec<&'static str> {
    let any = SchoolYearId::from("");
    of_year(&any).iter().map(|list| list.sheet().tab).chain(["workbook-sheet-summary"]).collect()
}

/// The keys of the sheets that columns of these lists lead to.
pub(super) fn led_to(lists: &[List]) -> Vec<&'static str> {
    lists.iter().flat_map(|list| list.sheet().columns).filter_map(|column| column.leads_to).collect()
}

fn told_of_the_list(desk: &Desk<'_>, who: &Session) -> Result<Lead> {
    let school = desk.school()?;
    let today = day_short(desk.file.today());
    let told = [("school", school.into()), ("date", today.into()), ("person", who.name().into())];
    Ok(Lead::Words(desk.say_with("workbook-list-lead", &told)))
}

fn properties(desk: &Desk<'_>, sheet: &Sheet) -> Result<Properties> {
    let school = desk.school()?;
    let title = format!("{school}: {}", desk.say(sheet.tab));
    Ok(Properties {
        language: desk.language,
        subject: desk.say(sheet.tab),
        author: school,
        keywords: desk.say("workbook-property-keywords"),
        spine: None,
        created_at: desk.file.now(),
        footer: title.clone(),
        title,
    })
}

#[cfg(test)]
mod tests;
