//! The report as its screen shows it: the figures, the items, what is still incomplete, and the signed versions.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::figures::{self, Asked, FigureSection, YearBefore, YearFigures};
use super::items::{self, ItemTruth, ReportItem};
use super::signing::{self, ReportVersion};
use super::{ItemKind, ReportHeading, ReportOfYear, StoredReport, begin, called, drafting, store};
use crate::calendar;
use crate::changes;
use crate::error::Result;
use crate::ids::{AnnualReportId, SchoolYearId, StageId};
use crate::named_values;
use crate::plan;
use crate::signing::{ANNUAL_REPORT, PendingCorrection, find_pending_correction};
use crate::store::{Reader, Writer};
use crate::text::{LINE, TEXT, Wording};
use crate::words::Language;

named_values! {
    ReportState {
        /// Nothing is written yet.
        Unwritten = "unwritten",
        Draft = "draft",
        Signed = "signed",
        /// Signed, and opened for a further version.
        Correcting = "correcting",
    }
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct AnnualReport {
    pub id: Option<AnnualReportId>,
    pub state: ReportState,
    /// "2026-2027"
    pub label: String,
    pub heading: ReportHeading,
    pub addressee: Wording,
    pub basis: Wording,
    pub sections: Vec<FigureSection>,
    pub before: Option<YearBefore>,
    pub items: Vec<ReportItem>,
    pub removed: Vec<ReportItem>,
    /// How many items the registers propose that were not taken over yet.
    pub proposals: usize,
    /// What is incomplete, the most serious first.
    pub open_points: Vec<OpenPoint>,
    /// The signed versions, the first one first.
    pub versions: Vec<ReportVersion>,
    pub correction: Option<PendingCorrection>,
    /// "2027-2028"
    pub next_label: String,
    pub next_year_id: Option<SchoolYearId>,
    /// Stages of the next year's plan; none while there is no such plan.
    pub next_stages: Vec<NextStage>,
    #[ts(type = "number")]
    pub history: i64,
}

/// What is still open before the report is signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OpenPoint {
    pub key: &'static str,
    #[ts(type = "number")]
    pub count: i64,
    /// The report cannot be signed with it.
    pub blocks: bool,
    /// The figure whose rows it is about.
    pub figure: Option<&'static str>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct NextStage {
    pub id: StageId,
    pub number: u32,
    pub title: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditAnnualReport {
    pub school_year_id: SchoolYearId,
    pub heading: ReportHeading,
    #[serde(default)]
    pub addressee: Wording,
    #[serde(default)]
    pub basis: Wording,
}

impl StoredReport {
    /// A report before anything is written into it.
    pub(super) fn unwritten(year: &SchoolYearId) -> Self {
        Self {
            id: AnnualReportId::from(""),
            school_year_id: year.clone(),
            heading: ReportHeading::Approval,
            addressee: Wording::default(),
            basis: Wording::default(),
        }
    }
}

/// The report of a school year, written or not.
pub fn annual_report(file: &Reader<'_>, language: Language, request: &ReportOfYear) -> Result<AnnualReport> {
    let year = calendar::school_year(file, &request.school_year_id)?;
    let found = store::find_report(file, &year.id)?;
    let report = found.clone().unwrap_or_else(|| StoredReport::unwritten(&year.id));
    let counted = figures::of_year(file, &year, language)?;
    let (items, removed) = items::shown(&Asked::of(file, year.clone(), language), &report.id, &counted)?;
    let versions = store::list_versions(file, &report.id)?;
    let correction = find_pending_correction(file, &ANNUAL_REPORT, report.id.as_str())?;
    let state = state(found.is_some(), &versions, correction.as_ref());
    let mut sections = counted.sections(language);
    let signed = signing::newest_signed(file, &report.id)?;
    if let Some((_, signed)) = signed.filter(|_| state == ReportState::Signed) {
        compare_with_signed(&mut sections, &signed);
    }
    let next = calendar::year_after(file, &year)?;
    let next_stages = match &next.added {
        Some(added) => plan::list_stages_of_year(file, &added.id)?,
        None => Vec::new(),
    };
    Ok(AnnualReport {
        state,
        label: year.label.clone(),
        heading: report.heading,
        addressee: report.addressee,
        basis: report.basis,
        before: counted.before().cloned(),
        proposals: drafting::count(file, &year, &counted)?,
        open_points: open_points(&counted, &items),
        next_label: next.label,
        next_year_id: next.added.map(|year| year.id),
        next_stages: next_stages
            .into_iter()
            .map(|stage| NextStage { id: stage.id, number: stage.number, title: stage.title.pick(language).to_owned() })
            .collect(),
        history: changes::count_history(file, report.id.as_str())?,
        id: found.map(|report| report.id),
        sections,
        items,
        removed,
        versions,
        correction,
    })
}

/// Changes how the paper begins and what it is based on.
pub fn edit_annual_report(file: &mut Writer<'_>, edit: &EditAnnualReport) -> Result<()> {
    let report = begin(file, &edit.school_year_id)?;
    let edit = EditAnnualReport {
        school_year_id: edit.school_year_id.clone(),
        heading: edit.heading,
        addressee: edit.addressee.checked("addressee", LINE)?,
        basis: edit.basis.checked("basis", TEXT)?,
    };
    store::update_report(file, &report.id, &edit)?;
    file.about(called(file, &report.school_year_id)?);
    Ok(())
}

fn state(is_begun: bool, versions: &[ReportVersion], correction: Option<&PendingCorrection>) -> ReportState {
    match (is_begun, versions.is_empty(), correction) {
        (false, ..) => ReportState::Unwritten,
        (true, true, _) => ReportState::Draft,
        (true, false, None) => ReportState::Signed,
        (true, false, Some(_)) => ReportState::Correcting,
    }
}

/// Shows beside every figure what was signed.
fn compare_with_signed(sections: &mut [FigureSection], signed: &HashMap<String, i64>) {
    for figure in sections.iter_mut().flat_map(|section| &mut section.figures) {
        figure.signed = figures::known(signed, &figure.key, figure.unit);
    }
}

fn open_points(counted: &YearFigures, items: &[ReportItem]) -> Vec<OpenPoint> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let of_truth = |truth| items.iter().filter(move |item| item.truth == truth).count();
    let gone = of_truth(ItemTruth::Gone);
    let standing = || items.iter().filter(|item| item.truth != ItemTruth::Gone);
    let is_waiting = |item: &&ReportItem| !item.carried.as_ref().is_some_and(|carried| carried.stands);
    let recommended = standing().filter(|item| item.kind == ItemKind::Recommendation);
    let moved = number(of_truth(ItemTruth::Moved));
    let own = [
        OpenPoint { key: "empty", count: i64::from(standing().next().is_none()), blocks: true, figure: None },
        OpenPoint { key: "untranslated", count: number(items::untranslated(items)), blocks: true, figure: None },
        OpenPoint { key: "figures_moved", count: moved, blocks: true, figure: None },
        OpenPoint { key: "gone", count: number(gone), blocks: false, figure: None },
        OpenPoint {
            key: "not_carried",
            count: number(recommended.filter(is_waiting).count()),
            blocks: false,
            figure: None,
        },
    ];
    let of_registers = [
        ("overdue", "plan.overdue"),
        ("ahead", "plan.ahead"),
        ("documents", "evidence.missing"),
        ("incidents", "incidents.open"),
        ("decisions", "decisions.overdue"),
        ("meetings", "meetings.ahead"),
    ];
    let counted = of_registers.map(|(key, figure)| OpenPoint {
        key,
        count: counted.value(figure),
        blocks: false,
        figure: Some(figure),
    });
    own.into_iter().chain(counted).filter(|point| point.count > 0).collect()
}
