//! What the school says about its year: achievements, problems and recommendations, each with what it rests on.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::carrying::{self, CarriedOut};
use super::figures::{Asked, FigureName, RecordKind, YearFigures};
use super::{ItemKind, StoredReport, begin, called, following, sources, store};
use crate::council;
use crate::error::{Rejection, Result};
use crate::ids::{AnnualReportId, ReportItemId, ReportSourceId, SchoolYearId};
use crate::named_values;
use crate::order;
use crate::store::{Reader, Writer};
use crate::text::{TEXT, Wording, line};
use crate::words::{Language, say};

named_values! {
    /// How what an item says stands to the registers.
    ItemTruth {
        Holds = "holds",
        /// The figures that it was worded from have changed; somebody has to answer for the words before they are signed.
        Moved = "moved",
        /// Nobody worded it, and the registers propose it no longer: the paper does not hold it.
        Gone = "gone",
    }
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportItem {
    pub id: ReportItemId,
    pub kind: ItemKind,
    pub text: Wording,
    /// The registers proposed it.
    pub proposed: bool,
    pub truth: ItemTruth,
    pub sources: Vec<ItemSource>,
    /// How a recommendation is carried out.
    pub carried: Option<CarriedOut>,
}

/// What an item rests on: a figure, or a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ItemSource {
    pub figure: Option<String>,
    /// The figure as it was when the item was written.
    #[ts(type = "number | null")]
    pub value: Option<i64>,
    /// The figure as it is counted now.
    #[ts(type = "number | null")]
    pub now: Option<i64>,
    /// The whole that the figure was a part of when the item was written.
    #[ts(type = "number | null")]
    pub whole: Option<i64>,
    /// That whole as it is counted now.
    #[ts(type = "number | null")]
    pub whole_now: Option<i64>,
    pub record: Option<RecordKind>,
    pub record_id: Option<String>,
    /// What is opened to see the record: a decision stands in its meeting.
    pub opens: Option<String>,
    /// The figure's name, or what the record is called.
    pub label: String,
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct NewSource {
    #[serde(default)]
    pub figure: Option<String>,
    #[serde(default)]
    pub record: Option<RecordKind>,
    #[serde(default)]
    pub record_id: Option<String>,
    /// What the record is called.
    #[serde(default)]
    pub label: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddReportItem {
    pub school_year_id: SchoolYearId,
    pub kind: ItemKind,
    pub text: Wording,
    #[serde(default)]
    pub sources: Vec<NewSource>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditReportItem {
    pub id: ReportItemId,
    pub text: Wording,
    #[serde(default)]
    pub sources: Vec<NewSource>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct MoveReportItem {
    pub id: ReportItemId,
    /// The item that it comes before; the end of its kind when `None`.
    #[serde(default)]
    pub before: Option<ReportItemId>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ItemChoice {
    pub id: ReportItemId,
}

/// An item as it lies in its table.
pub(super) struct StoredItem {
    pub id: ReportItemId,
    pub school_year_id: SchoolYearId,
    pub kind: ItemKind,
    pub text: Wording,
    pub proposal: String,
    /// Nobody worded it since it was proposed.
    pub follows: bool,
    pub task_id: Option<crate::ids::TaskId>,
    pub activity_id: Option<crate::ids::ActivityId>,
    pub removed: bool,
}

/// A source as it lies in its table.
pub(super) struct StoredSource {
    pub item_id: ReportItemId,
    pub figure: String,
    pub value: Option<i64>,
    pub whole: Option<i64>,
    pub record: Option<RecordKind>,
    pub record_id: Option<String>,
    pub label: String,
}

/// Adds an item at the end of its kind.
///
/// Rejects a text in no language, a figure that no source counts, and a report that is signed.
pub fn add_report_item(file: &mut Writer<'_>, new: &AddReportItem) -> Result<ReportItemId> {
    let report = begin(file, &new.school_year_id)?;
    let text = new.text.required("text", TEXT)?;
    let id = ReportItemId::fresh();
    let position = store::next_position(file, &report.id, new.kind)?;
    store::insert_item(file, &id, &report.id, new.kind, position, &text, "")?;
    put_sources(file, &report, &id, &new.sources)?;
    file.about(called(file, &report.school_year_id)?);
    Ok(id)
}

/// Changes what an item says and what it rests on; its figures count as read anew.
pub fn edit_report_item(file: &mut Writer<'_>, edit: &EditReportItem) -> Result<()> {
    let (item, report) = open_item(file, &edit.id)?;
    store::set_text(file, &item.id, &edit.text.required("text", TEXT)?)?;
    store::set_worded(file, &item.id)?;
    store::delete_sources(file, &item.id)?;
    put_sources(file, &report, &item.id, &edit.sources)?;
    file.about(called(file, &report.school_year_id)?);
    Ok(())
}

/// Lets an item stay as it is although its figures have moved or the registers propose it no longer: whoever does so answers
/// for its words, and its figures count as read anew.
pub fn confirm_report_item(file: &mut Writer<'_>, choice: &ItemChoice) -> Result<()> {
    let (item, report) = open_item(file, &choice.id)?;
    following::write_down(file, &report, &item)?;
    let year = crate::calendar::school_year(file, &report.school_year_id)?;
    let figures = super::figures::of_year(file, &year, file.who().language)?;
    for source in store::list_sources(file, &report.id)?.iter().filter(|source| source.item_id == item.id) {
        if !source.figure.is_empty() {
            let (value, whole) = (figures.value(&source.figure), figures.whole(&source.figure));
            store::set_source_value(file, &item.id, &source.figure, value, whole)?;
        }
    }
    store::set_worded(file, &item.id)?;
    file.about(called(file, &report.school_year_id)?);
    Ok(())
}

/// Puts an item in another place among its kind.
pub fn move_report_item(file: &mut Writer<'_>, request: &MoveReportItem) -> Result<()> {
    let (item, report) = open_item(file, &request.id)?;
    let standing = store::list_items(file, &report.id)?.into_iter();
    let kind = standing.filter(|other| other.kind == item.kind && !other.removed).map(|other| other.id);
    let order = order::placed(kind, &item.id, request.before.as_ref())?;
    for (position, id) in (1..).zip(&order) {
        store::set_item_position(file, id, position)?;
    }
    file.about(called(file, &report.school_year_id)?);
    Ok(())
}

/// Takes an item out of the report; it can be put back, and is not proposed again.
///
/// Rejects a recommendation that is being carried out.
pub fn remove_report_item(file: &mut Writer<'_>, choice: &ItemChoice) -> Result<()> {
    let (item, report) = open_item(file, &choice.id)?;
    carrying::require_free(file, &item)?;
    store::set_removed(file, &item.id, true)?;
    file.about(called(file, &report.school_year_id)?);
    Ok(())
}

/// Puts a removed item back at the end of its kind.
pub fn restore_report_item(file: &mut Writer<'_>, choice: &ItemChoice) -> Result<()> {
    let (item, report) = open_item(file, &choice.id)?;
    if item.removed {
        let position = store::next_position(file, &report.id, item.kind)?;
        store::set_item_position(file, &item.id, position)?;
        store::set_removed(file, &item.id, false)?;
    }
    file.about(called(file, &report.school_year_id)?);
    Ok(())
}

/// An item of a report that may still be written.
fn open_item(file: &Reader<'_>, id: &ReportItemId) -> Result<(StoredItem, StoredReport)> {
    let item = store::find_item(file, id)?.ok_or(Rejection::NotFound { what: "report_item" })?;
    let report = store::find_report(file, &item.school_year_id)?.ok_or(Rejection::NotFound { what: "report" })?;
    report.require_open(file)?;
    Ok((item, report))
}

/// Keeps what an item rests on, each figure with the value it has now.
fn put_sources(file: &Writer<'_>, report: &StoredReport, item: &ReportItemId, given: &[NewSource]) -> Result<()> {
    if given.is_empty() {
        return Ok(());
    }
    let year = crate::calendar::school_year(file, &report.school_year_id)?;
    let figures = super::figures::of_year(file, &year, file.who().language)?;
    for (position, source) in (1..).zip(given) {
        store::insert_source(file, &ReportSourceId::fresh(), position, &checked(&figures, item, source)?)?;
    }
    Ok(())
}

fn checked(figures: &YearFigures, item: &ReportItemId, given: &NewSource) -> Result<StoredSource> {
    let unknown = || Rejection::NotFound { what: "figure" };
    let nothing = StoredSource {
        item_id: item.clone(),
        figure: String::new(),
        value: None,
        whole: None,
        record: None,
        record_id: None,
        label: String::new(),
    };
    match (&given.figure, given.record, &given.record_id) {
        (Some(figure), None, None) => {
            let name = FigureName::parse(figure).ok_or_else(unknown)?;
            sources::find(name.source).ok_or_else(unknown)?;
            let value = Some(figures.value(figure));
            Ok(StoredSource { figure: figure.clone(), value, whole: figures.whole(figure), ..nothing })
        }
        (None, Some(record), Some(id)) => {
            let label = line("label", &given.label)?;
            Ok(StoredSource { record: Some(record), record_id: Some(id.clone()), label, ..nothing })
        }
        _ => Err(Rejection::FieldMalformed { field: "sources".into() }.into()),
    }
}

/// Puts what was proposed into the report, with the sources it was proposed from.
pub(super) fn add_proposed(
    file: &Writer<'_>,
    report: &StoredReport,
    proposal: &super::drafting::Proposed,
) -> Result<ReportItemId> {
    let id = ReportItemId::fresh();
    let position = store::next_position(file, &report.id, proposal.kind)?;
    store::insert_item(file, &id, &report.id, proposal.kind, position, &proposal.text, &proposal.key)?;
    put_proposed_sources(file, &id, &proposal.sources)?;
    Ok(id)
}

pub(super) fn put_proposed_sources(file: &Writer<'_>, id: &ReportItemId, sources: &[ItemSource]) -> Result<()> {
    for (position, source) in (1..).zip(sources) {
        let source = StoredSource {
            item_id: id.clone(),
            figure: source.figure.clone().unwrap_or_default(),
            value: source.value,
            whole: source.whole,
            record: source.record,
            record_id: source.record_id.clone(),
            label: if source.record.is_some() { source.label.clone() } else { String::new() },
        };
        store::insert_source(file, &ReportSourceId::fresh(), position, &source)?;
    }
    Ok(())
}

/// The items of a report as they are shown: those that stand, and those that were removed. What nobody worded says what the
/// registers propose now, until the report is signed.
pub(super) fn shown(
    asked: &Asked<'_, '_>,
    report: &AnnualReportId,
    figures: &YearFigures,
) -> Result<(Vec<ReportItem>, Vec<ReportItem>)> {
    let (file, language) = (asked.file, asked.language);
    let mut sources = store::list_sources(file, report)?;
    let items = store::list_items(file, report)?;
    let mut proposed = following::proposed_now(asked, report, figures, &items)?;
    let (mut standing, mut removed) = (Vec::new(), Vec::new());
    for item in items {
        let own = sources.extract_if(.., |source| source.item_id == item.id);
        let mut shown = ReportItem {
            sources: own.map(|source| shown_source(file, source, figures, language)).collect::<Result<_>>()?,
            carried: carrying::carried(file, &item, language)?,
            proposed: !item.proposal.is_empty(),
            truth: ItemTruth::Holds,
            id: item.id,
            kind: item.kind,
            text: item.text,
        };
        match proposed.remove(&shown.id) {
            Some(Some(now)) => (shown.text, shown.sources) = (now.text, now.sources),
            Some(None) => shown.truth = ItemTruth::Gone,
            None if shown.sources.iter().any(|source| has_moved(source, &shown.text)) => shown.truth = ItemTruth::Moved,
            None => {}
        }
        if item.removed { &mut removed } else { &mut standing }.push(shown);
    }
    Ok((standing, removed))
}

/// Whether a figure changed since the words were written, or the whole that the words name.
fn has_moved(source: &ItemSource, text: &Wording) -> bool {
    let names_whole = |whole: i64| [&text.kk, &text.ru, &text.en].into_iter().any(|text| names_number(text, whole));
    let whole_moved = source.whole.is_some() && source.whole != source.whole_now;
    source.value != source.now || (whole_moved && source.whole.is_some_and(names_whole))
}

/// Whether a number stands in a text by itself; a large one may be written with spaces in it.
fn names_number(text: &str, number: i64) -> bool {
    let joined: String = text.chars().filter(|letter| !matches!(letter, '\u{a0}' | '\u{202f}')).collect();
    let number = number.to_string();
    joined.split(|letter: char| !letter.is_ascii_digit()).any(|digits| digits == number)
}

/// How many items that stand are not written in Kazakh and in Russian.
pub(super) fn untranslated(items: &[ReportItem]) -> usize {
    let lacks = |item: &&ReportItem| item.text.kk.is_empty() || item.text.ru.is_empty();
    items.iter().filter(|item| item.truth != ItemTruth::Gone).filter(lacks).count()
}

pub(super) fn shown_source(
    file: &Reader<'_>,
    source: StoredSource,
    figures: &YearFigures,
    language: Language,
) -> Result<ItemSource> {
    let opens = match (source.record, &source.record_id) {
        (Some(RecordKind::Decision), Some(id)) => council::meeting_of_decision(file, &id.as_str().into())?,
        (_, id) => id.clone(),
    };
    let figure = Some(source.figure).filter(|figure| !figure.is_empty());
    let label = figure.as_deref().map(|figure| figure_label(figure, figures, language));
    Ok(ItemSource {
        opens,
        now: figure.as_deref().map(|figure| figures.value(figure)),
        whole_now: figure.as_deref().and_then(|figure| figures.whole(figure)),
        whole: source.whole,
        value: source.value,
        record: source.record,
        record_id: source.record_id,
        label: label.unwrap_or(source.label),
        figure,
    })
}

/// "Жоспардың орындалуы: Орындалды: 2-кезең"
pub(super) fn figure_label(key: &str, figures: &YearFigures, language: Language) -> String {
    let Some(name) = FigureName::parse(key) else { return key.to_owned() };
    let source = say(language, &format!("report-source-{}", name.source));
    let measure = say(language, &format!("report-figure-{}-{}", name.source, name.measure));
    [Some(source), Some(measure), figures.part_name(key, language)].into_iter().flatten().collect::<Vec<_>>().join(": ")
}
