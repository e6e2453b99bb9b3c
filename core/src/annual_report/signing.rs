//! Signing the report: it is kept whole, in every language, with its hash; a correction is a further version.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::figures::{self, Asked};
use super::items::{self, ItemTruth, ReportItem};
use super::paper::{self, ReportPaper, ShowAnnualReportPaper};
use super::{called, following, store};
use crate::calendar;
use crate::clock::{Day, Instant};
use crate::error::{Error, Rejection, Result};
use crate::ids::{AnnualReportId, ReportCorrectionId, ReportVersionId, SchoolYearId};
use crate::signing::{self, ANNUAL_REPORT, Frozen, Signer};
use crate::store::{Reader, Writer};
use crate::text::{self, Wording};
use crate::words::Language;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SignAnnualReport {
    pub school_year_id: SchoolYearId,
    pub signed_on: Day,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CorrectAnnualReport {
    pub school_year_id: SchoolYearId,
    pub reason: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SignedReport {
    pub version: u32,
    pub sha256: String,
}

/// One signed version of a report.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportVersion {
    pub id: ReportVersionId,
    pub version: u32,
    pub sha256: String,
    /// The head of the chain of changes when it was signed.
    pub chain_head: String,
    pub signed_on: Day,
    pub signer_name: String,
    pub signer_post: Wording,
    /// Empty for the first version.
    pub correction_reason: String,
    pub signed_at: Instant,
    pub signed_by: String,
}

/// What is signed: the paper in every language, and every figure under its name.
#[derive(Serialize, Deserialize)]
pub(super) struct Snapshot {
    pub figures: BTreeMap<String, i64>,
    pub papers: BTreeMap<String, ReportPaper>,
}

pub(super) struct NewVersion {
    pub frozen: Frozen,
    pub signed_on: Day,
    pub signer: Signer,
}

/// Signs the year's report as whoever is signed in: what it says and every figure are kept with their hash.
///
/// Rejects a report that says nothing, an item that is not written in Kazakh and in Russian or whose figures have changed
/// since somebody worded it, a day to come or before the school year began, and a report that is signed already.
pub fn sign_annual_report(file: &mut Writer<'_>, request: &SignAnnualReport) -> Result<SignedReport> {
    let year = calendar::school_year(file, &request.school_year_id)?;
    let report = store::find_report(file, &year.id)?.ok_or(Rejection::ReportEmpty)?;
    report.require_open(file)?;
    signing::check_day(file, request.signed_on, year.starts_on)?;
    let language = file.who().language;
    let counted = figures::of_year(file, &year, language)?;
    let (items, _) = items::shown(&Asked::of(file, year.clone(), language), &report.id, &counted)?;
    require_complete(&items)?;
    following::write_all_down(file, &report)?;
    let signer = file.who().person_id().ok_or(Rejection::SignedOut)?;
    let signer = signing::signer(file, signer)?;
    let pending = signing::find_pending_correction(file, &ANNUAL_REPORT, report.id.as_str())?;
    let draw = |language: Language| {
        let hand =
            paper::Hand { signer: Some(&signer), signed_on: Some(request.signed_on), correction: pending.as_ref() };
        Ok((language.code().to_owned(), paper::draw(file, &report, &year, &counted, language, &hand)?))
    };
    let papers = Language::ALL.into_iter().map(draw).collect::<Result<_>>()?;
    let snapshot = Snapshot { figures: counted.values().into_iter().collect(), papers };
    let frozen = ANNUAL_REPORT.freeze(file, report.id.as_str(), &snapshot)?;
    let signed = SignedReport { version: frozen.version, sha256: frozen.sha256.clone() };
    store::insert_version(file, &report.id, &NewVersion { frozen, signed_on: request.signed_on, signer })?;
    file.never_undone();
    file.about(year.label);
    Ok(signed)
}

/// Opens a signed report for a further version, with a reason; every version that was signed stays readable.
pub fn correct_annual_report(file: &mut Writer<'_>, request: &CorrectAnnualReport) -> Result<()> {
    let report = store::find_report(file, &request.school_year_id)?.ok_or(Rejection::ReportUnsigned)?;
    if !is_closed(file, &report.id)? {
        return Err(Rejection::ReportUnsigned.into());
    }
    let reason = text::reason(&request.reason)?;
    let last = store::list_versions(file, &report.id)?.last().map_or(0, |signed| signed.version);
    ANNUAL_REPORT.correct(file, ReportCorrectionId::fresh().as_str(), report.id.as_str(), last, &reason)?;
    file.never_undone();
    file.about(called(file, &report.school_year_id)?);
    Ok(())
}

/// Whether a report is signed and not opened again.
pub(super) fn is_closed(file: &Reader<'_>, report: &AnnualReportId) -> Result<bool> {
    let is_signed = !store::list_versions(file, report)?.is_empty();
    Ok(is_signed && signing::find_pending_correction(file, &ANNUAL_REPORT, report.as_str())?.is_none())
}

/// When the newest version was signed, and its figures, each under its name.
pub(super) fn newest_signed(file: &Reader<'_>, report: &AnnualReportId) -> Result<Option<(Day, HashMap<String, i64>)>> {
    let versions = store::list_versions(file, report)?;
    let Some(newest) = versions.last() else { return Ok(None) };
    let snapshot = content(file, report, newest.version)?;
    Ok(Some((newest.signed_on, snapshot.figures.into_iter().collect())))
}

/// The version that a paper shows, where it shows a signed one.
pub(crate) fn signed_version(file: &Reader<'_>, shown: &ShowAnnualReportPaper) -> Result<Option<ReportVersion>> {
    let Some(report) = store::find_report(file, &shown.school_year_id)? else { return Ok(None) };
    let mut versions = store::list_versions(file, &report.id)?;
    match shown.version {
        Some(version) => Ok(versions.into_iter().find(|signed| signed.version == version)),
        None if is_closed(file, &report.id)? => Ok(versions.pop()),
        None => Ok(None),
    }
}

/// The paper as it was signed.
pub(super) fn signed_paper(
    file: &Reader<'_>,
    report: &AnnualReportId,
    version: u32,
    language: Language,
) -> Result<ReportPaper> {
    let mut snapshot = content(file, report, version)?;
    snapshot.papers.remove(language.code()).ok_or(Error::Invariant("a report is signed in every language"))
}

fn content(file: &Reader<'_>, report: &AnnualReportId, version: u32) -> Result<Snapshot> {
    ANNUAL_REPORT.content(file, report.as_str(), version, "report_version")
}

fn require_complete(items: &[ReportItem]) -> Result<()> {
    if items.iter().all(|item| item.truth == ItemTruth::Gone) {
        return Err(Rejection::ReportEmpty.into());
    }
    let count = items::untranslated(items);
    if count > 0 {
        return Err(Rejection::ReportItemsUntranslated { count }.into());
    }
    let count = items.iter().filter(|item| item.truth == ItemTruth::Moved).count();
    if count > 0 { Err(Rejection::ReportFiguresMoved { count }.into()) } else { Ok(()) }
}
