//! The annual report: figures counted from the registers, what the school says about its year, and the paper it signs.
//!
//! Figures are counted when asked and stored only in what was signed. Every one of them leads to its rows; what was
//! achieved, what was difficult and what is recommended are items that name the figures and records they rest on.

mod carrying;
mod drafting;
mod figures;
mod following;
mod items;
mod paper;
mod signing;
mod sources;
mod store;
mod view;

use crate::calendar;
use crate::error::{Rejection, Result};
use crate::ids::{AnnualReportId, SchoolYearId};
use crate::named_values;
use crate::store::{Reader, Writer};
use crate::text::Wording;

pub use carrying::{
    CarriedOut, GiveRecommendationTask, PlanRecommendation, give_recommendation_task, plan_recommendation,
};
pub use drafting::{DraftAnnualReport, ReportProposal, draft_annual_report, list_report_proposals};
pub use figures::{
    Earlier, Figure, FigureSection, Part, RecordKind, ReportRow, ReportRowPage, ReportRows, Unit, YearBefore,
    report_rows,
};
pub(crate) use figures::{Indicators, indicators};
pub use items::{
    AddReportItem, EditReportItem, ItemChoice, ItemSource, ItemTruth, MoveReportItem, NewSource, ReportItem,
    add_report_item, confirm_report_item, edit_report_item, move_report_item, remove_report_item, restore_report_item,
};
pub use paper::{
    PaperActivity, PaperFigure, PaperIncident, PaperPoint, PaperSection, PaperSignature, PaperTable, PaperTableRow,
    ReportPaper, ShowAnnualReportPaper, annual_report_paper,
};
pub(crate) use signing::signed_version;
pub use signing::{
    CorrectAnnualReport, ReportVersion, SignAnnualReport, SignedReport, correct_annual_report, sign_annual_report,
};
pub use view::{AnnualReport, EditAnnualReport, NextStage, OpenPoint, ReportState, annual_report, edit_annual_report};

named_values! {
    /// How the paper begins.
    ReportHeading {
        /// Approved by the director in its corner.
        Approval = "approval",
        /// Sent with a covering letter.
        Letter = "letter",
    }
}

named_values! {
    ItemKind {
        Achievement = "achievement",
        Problem = "problem",
        Recommendation = "recommendation",
    }
}

#[derive(Clone, Debug, serde::Deserialize, ts_rs::TS)]
pub struct ReportOfYear {
    pub school_year_id: SchoolYearId,
}

/// What the rules need of a report.
#[derive(Clone, Debug)]
pub(crate) struct StoredReport {
    pub id: AnnualReportId,
    pub school_year_id: SchoolYearId,
    pub heading: ReportHeading,
    pub addressee: Wording,
    pub basis: Wording,
}

impl StoredReport {
    /// Lets only a report through that is not signed, or was opened again.
    fn require_open(&self, file: &Reader<'_>) -> Result<()> {
        if signing::is_closed(file, &self.id)? { Err(Rejection::ReportSigned.into()) } else { Ok(()) }
    }
}

/// The year's report, begun with the first thing that is written into it.
fn begin(file: &Writer<'_>, year: &SchoolYearId) -> Result<StoredReport> {
    if let Some(report) = store::find_report(file, year)? {
        report.require_open(file)?;
        return Ok(report);
    }
    let year = calendar::school_year(file, year)?;
    store::insert_report(file, &AnnualReportId::fresh(), &year.id)?;
    Ok(store::find_report(file, &year.id)?.ok_or(Rejection::NotFound { what: "report" })?)
}

/// The label of the report's year, as history names it.
fn called(file: &Reader<'_>, year: &SchoolYearId) -> Result<String> {
    Ok(calendar::school_year(file, year)?.label)
}

#[cfg(test)]
mod bench;
#[cfg(test)]
mod tests;
