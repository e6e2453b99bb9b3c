//! The report as a paper, in one language: what is shown before signing is what is signed, and what a document is made of.
//!
//! The registers in it are anonymous: of an incident it tells the number, the day, how it was classified and how it stands.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::figures::{Asked, Figure, Part, YearBefore, YearFigures};
use super::items::{self, ItemSource, ItemTruth, ReportItem};
use super::{ItemKind, ReportHeading, StoredReport, figures, signing, sources, store};
use crate::calendar::{self, SchoolYear};
use crate::clock::Day;
use crate::error::Result;
use crate::ids::SchoolYearId;
use crate::incidents::{self, ClassifierList, Names};
use crate::people;
use crate::plan::{self, ActivityRow};
use crate::profile;
use crate::roles::Role;
use crate::signing::{ANNUAL_REPORT, PendingCorrection, Signer, find_pending_correction};
use crate::store::Reader;
use crate::words::{Language, Value, capitalized, day_long, day_short, initials_first, say, say_with};

/// Lines of the journal that a paper holds; a longer journal is a paper of its own.
const INCIDENTS_LISTED: usize = 300;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportPaper {
    pub language: String,
    pub school: String,
    pub place: String,
    pub heading: ReportHeading,
    /// To whom the covering letter goes; empty where there is none.
    pub addressee: String,
    pub title: String,
    /// "2026 жылғы 1 қыркүйек – 2027 жылғы 31 тамыз"
    pub period: String,
    pub basis: String,
    pub sections: Vec<PaperSection>,
    pub activities: Vec<PaperActivity>,
    pub incidents: Vec<PaperIncident>,
    /// How many lines of the journal are not in the paper.
    pub incidents_left_out: u32,
    pub before: Option<YearBefore>,
    pub achievements: Vec<PaperPoint>,
    pub problems: Vec<PaperPoint>,
    pub recommendations: Vec<PaperPoint>,
    /// Who approves or signs.
    pub signature: PaperSignature,
    /// Who wrote the report.
    pub author: PaperSignature,
    /// "30.06.2027"; empty before it is signed.
    pub signed_on: String,
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperSection {
    pub source: String,
    pub name: String,
    /// The wholes; their parts stand in the tables.
    pub figures: Vec<PaperFigure>,
    pub tables: Vec<PaperTable>,
}

/// The figures of a section by the parts of one list, such as the stages; what is nought throughout is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperTable {
    pub name: String,
    /// What is counted.
    pub columns: Vec<String>,
    pub rows: Vec<PaperTableRow>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperTableRow {
    pub name: String,
    /// One for each column.
    #[ts(type = "number[]")]
    pub values: Vec<i64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperFigure {
    pub key: String,
    pub name: String,
    #[ts(type = "number")]
    pub value: i64,
    #[ts(type = "number | null")]
    pub of: Option<i64>,
    #[ts(type = "number | null")]
    pub last_year: Option<i64>,
}

/// A row of the plan against what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperActivity {
    pub stage: String,
    pub number: String,
    pub title: String,
    pub due: String,
    pub done: String,
    pub document: String,
    pub state: String,
}

/// A line of the journal that names nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperIncident {
    pub number: String,
    pub detected: String,
    pub incident_type: String,
    pub kind: String,
    pub severity: String,
    pub state: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperPoint {
    pub number: u32,
    pub text: String,
    /// "Мерзімі өткен іс-шаралар – 3"
    pub sources: Vec<String>,
    /// How a recommendation is carried out.
    pub carried: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperSignature {
    pub post: String,
    pub name: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ShowAnnualReportPaper {
    pub school_year_id: SchoolYearId,
    pub language: Language,
    /// A signed version; without it the newest one, or the draft as it stands.
    #[serde(default)]
    pub version: Option<u32>,
}

/// Who puts a hand to the paper, and why it is written once more.
#[derive(Default)]
pub(super) struct Hand<'a> {
    pub signer: Option<&'a Signer>,
    pub signed_on: Option<Day>,
    pub correction: Option<&'a PendingCorrection>,
}

/// The report of a year as a paper: as it was signed, or as it stands.
pub fn annual_report_paper(file: &Reader<'_>, request: &ShowAnnualReportPaper) -> Result<ReportPaper> {
    let year = calendar::school_year(file, &request.school_year_id)?;
    let report = store::find_report(file, &year.id)?;
    if let Some(report) = &report {
        let newest = store::list_versions(file, &report.id)?.last().map(|signed| signed.version);
        let is_closed = signing::is_closed(file, &report.id)?;
        if let Some(version) = request.version.or_else(|| newest.filter(|_| is_closed)) {
            return signing::signed_paper(file, &report.id, version, request.language);
        }
    }
    let report = report.unwrap_or_else(|| StoredReport::unwritten(&year.id));
    let counted = figures::of_year(file, &year, request.language)?;
    let correction = find_pending_correction(file, &ANNUAL_REPORT, report.id.as_str())?;
    let hand = Hand { correction: correction.as_ref(), ..Hand::default() };
    let mut paper = draw(file, &report, &year, &counted, request.language, &hand)?;
    paper.notes.push(say(request.language, "report-paper-draft"));
    Ok(paper)
}

/// Writes the paper from what is known now.
pub(super) fn draw(
    file: &Reader<'_>,
    report: &StoredReport,
    year: &SchoolYear,
    counted: &YearFigures,
    language: Language,
    hand: &Hand<'_>,
) -> Result<ReportPaper> {
    let asked = Asked::of(file, year.clone(), language);
    let profile = profile::school_profile(file)?;
    let (mut items, _) = items::shown(&asked, &report.id, counted)?;
    items.retain(|item| item.truth != ItemTruth::Gone);
    let (incidents, incidents_left_out) = incidents_of(&asked)?;
    let points = |kind| points(&items, kind, language);
    let years: [(&str, Value); 2] =
        [("from", day_long(language, asked.days.0).into()), ("to", day_long(language, asked.days.1).into())];
    Ok(ReportPaper {
        language: language.code().to_owned(),
        school: profile.name.pick(language).to_owned(),
        place: profile.place.pick(language).to_owned(),
        heading: report.heading,
        addressee: report.addressee.pick(language).to_owned(),
        title: say_with(language, "report-paper-title", &[("year", year.label.replace('-', "–").into())]),
        period: say_with(language, "report-paper-period", &years),
        basis: report.basis.pick(language).to_owned(),
        sections: sections(counted, language),
        activities: activities(&asked)?,
        incidents,
        incidents_left_out,
        before: counted.before().cloned(),
        achievements: points(ItemKind::Achievement),
        problems: points(ItemKind::Problem),
        recommendations: points(ItemKind::Recommendation),
        signature: signature(file, hand, language)?,
        author: signature_of(file, Role::IntegrityOfficer, language)?,
        signed_on: hand.signed_on.map(day_short).unwrap_or_default(),
        notes: notes(hand, language),
    })
}

fn sections(counted: &YearFigures, language: Language) -> Vec<PaperSection> {
    let sections = counted.sections(language).into_iter().map(|section| PaperSection {
        figures: section.figures.iter().filter(|one| one.part.is_none()).map(paper_figure).collect(),
        tables: tables(&section.figures),
        source: section.source,
        name: section.name,
    });
    sections.collect()
}

fn paper_figure(figure: &Figure) -> PaperFigure {
    PaperFigure {
        key: figure.key.clone(),
        name: figure.name.clone(),
        value: figure.value,
        of: figure.of,
        last_year: figure.last_year,
    }
}

/// A table for every list that the figures are counted by, in their order.
fn tables(figures: &[Figure]) -> Vec<PaperTable> {
    let parts: Vec<(&Figure, &Part)> = figures.iter().filter_map(|one| Some((one, one.part.as_ref()?))).collect();
    let mut lists: Vec<(&str, &str)> = Vec::new();
    for (_, part) in &parts {
        let list = (part.list.as_str(), part.list_name.as_str());
        if !lists.contains(&list) {
            lists.push(list);
        }
    }
    let table = |(list, name): (&str, &str)| {
        let of_list = parts.iter().filter(|(_, part)| part.list == list).copied();
        table(name, &of_list.collect::<Vec<_>>())
    };
    lists.into_iter().map(table).filter(|table| !table.columns.is_empty()).collect()
}

fn table(name: &str, parts: &[(&Figure, &Part)]) -> PaperTable {
    let mut columns: Vec<&Figure> = Vec::new();
    let mut rows: Vec<&Part> = Vec::new();
    for (figure, part) in parts {
        if !columns.iter().any(|column| column.measure == figure.measure) {
            columns.push(figure);
        }
        if !rows.iter().any(|row| row.key == part.key) {
            rows.push(part);
        }
    }
    columns.retain(|column| parts.iter().any(|(one, _)| one.measure == column.measure && one.value > 0));
    let value = |row: &Part, column: &Figure| {
        let found = parts.iter().find(|(figure, part)| part.key == row.key && figure.measure == column.measure);
        found.map_or(0, |(figure, _)| figure.value)
    };
    let row = |row: &&Part| PaperTableRow {
        name: row.name.clone(),
        values: columns.iter().map(|column| value(row, column)).collect(),
    };
    PaperTable {
        name: name.to_owned(),
        rows: rows.iter().map(row).collect(),
        columns: columns.iter().map(|column| column.name.clone()).collect(),
    }
}

fn activities(asked: &Asked<'_, '_>) -> Result<Vec<PaperActivity>> {
    let plan = plan::plan_as_it_stands(asked.file, asked.language, &asked.year.id)?;
    let mut rows = Vec::new();
    for stage in &plan.stages {
        let title = say_with(
            asked.language,
            "report-paper-stage",
            &[("number", stage.number.into()), ("title", stage.title.as_str().into())],
        );
        rows.extend(stage.activities.iter().map(|row| paper_activity(row, &title, asked)));
    }
    Ok(rows)
}

fn paper_activity(row: &ActivityRow, stage: &str, asked: &Asked<'_, '_>) -> PaperActivity {
    let days: Vec<String> =
        row.occurrences.iter().filter_map(|one| one.mark.as_ref()).map(|mark| day_short(mark.marked_on)).collect();
    PaperActivity {
        stage: stage.to_owned(),
        number: row.number.clone(),
        title: row.title.clone(),
        due: row.due_on.map(day_short).unwrap_or_default(),
        done: days.join(", "),
        document: documents(row).join("\n"),
        state: sources::state_of_activity(row, asked),
    }
}

/// What the marks name, each document once, and then the newest that was handed in.
fn documents(row: &ActivityRow) -> Vec<&str> {
    let marks = row.occurrences.iter().filter_map(|one| one.mark.as_ref());
    let mut documents: Vec<&str> = Vec::new();
    for document in marks.map(|mark| mark.document.as_str()).chain(row.document.as_deref()) {
        if !document.is_empty() && !documents.contains(&document) {
            documents.push(document);
        }
    }
    documents
}

/// The journal as far as a paper holds it, and how many lines are left out.
fn incidents_of(asked: &Asked<'_, '_>) -> Result<(Vec<PaperIncident>, u32)> {
    let all: i64 = incidents::list_tally_heaps(asked.file, &asked.year)?.iter().map(|heap| heap.n).sum();
    if all > i64::try_from(INCIDENTS_LISTED).unwrap_or_default() {
        return Ok((Vec::new(), u32::try_from(all).unwrap_or(u32::MAX)));
    }
    let names = Names::read(asked.file)?;
    let mut rows = incidents::walk_reported(asked.file, &asked.year, &|_| true, None, INCIDENTS_LISTED)?;
    rows.reverse();
    let word = |list, key: Option<&str>| key.map(|key| names.word(list, key, asked.language)).unwrap_or_default();
    let line = |row: incidents::ReportedIncident| PaperIncident {
        detected: day_short(row.detected_on),
        incident_type: word(ClassifierList::Type, Some(row.incident_type.as_str())),
        kind: word(ClassifierList::Kind, row.kind.map(|kind| kind.name())),
        severity: word(ClassifierList::Severity, row.severity.map(|severity| severity.name())),
        state: say(asked.language, &format!("incident-state-{}", row.state.name())),
        number: row.number,
    };
    Ok((rows.into_iter().map(line).collect(), 0))
}

fn points(items: &[ReportItem], kind: ItemKind, language: Language) -> Vec<PaperPoint> {
    let of_kind = (1..).zip(items.iter().filter(|item| item.kind == kind));
    let point = |(number, item): (u32, &ReportItem)| PaperPoint {
        number,
        text: item.text.pick(language).to_owned(),
        sources: item
            .sources
            .iter()
            .map(|source| match source.value {
                Some(value) => format!("{} – {value}", source.label),
                None => record_words(source, language),
            })
            .collect(),
        carried: item.carried.as_ref().filter(|carried| carried.stands).map_or_else(String::new, |carried| {
            let mut key = format!("report-paper-carried-{}", carried.record.name());
            let mut values = vec![("number", carried.number.as_str().into())];
            if let Some(day) = carried.day {
                key.push_str("-due");
                values.push(("day", day_short(day).into()));
            }
            say_with(language, &key, &values)
        }),
    };
    of_kind.map(point).collect()
}

fn record_words(source: &ItemSource, language: Language) -> String {
    let Some(record) = source.record else { return source.label.clone() };
    say_with(language, &format!("report-record-{}", record.name()), &[("label", source.label.as_str().into())])
}

fn signature(file: &Reader<'_>, hand: &Hand<'_>, language: Language) -> Result<PaperSignature> {
    match hand.signer {
        Some(signer) => Ok(PaperSignature { post: capitalized(signer.post.pick(language)), name: signer.name.clone() }),
        None => signature_of(file, Role::Director, language),
    }
}

/// The post, and who holds it today; an empty line where nobody does.
fn signature_of(file: &Reader<'_>, role: Role, language: Language) -> Result<PaperSignature> {
    let holder = people::find_holder(file, role, file.today())?;
    Ok(PaperSignature {
        post: say(language, &format!("role-{}", role.name())),
        name: holder
            .map(|person| initials_first(&person.surname, &person.given_name, &person.patronymic))
            .unwrap_or_default(),
    })
}

fn notes(hand: &Hand<'_>, language: Language) -> Vec<String> {
    let corrected = hand.correction.map(|correction| {
        let values = [("version", correction.version.into()), ("reason", correction.reason.as_str().into())];
        say_with(language, "report-paper-corrected", &values)
    });
    corrected.into_iter().collect()
}
