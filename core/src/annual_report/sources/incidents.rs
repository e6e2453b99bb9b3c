//! The incident journal, which may be long: what is counted stands in its tallies, and rows are walked page by page.
//! Void incidents keep their numbers and are counted by themselves.

use super::{Counted, CountedPart};
use crate::annual_report::figures::{Asked, FigureName, Page, RecordKind, ReportRow, Unit};
use crate::error::{Rejection, Result};
use crate::incidents::{self, IncidentState, ReportedIncident, ReportedList, TallyHeap};
use crate::text::Wording;
use crate::words::say;

pub(super) const KEY: &str = "incidents";

/// The only figure that is no count: the median of the days from detection to the closing that stands.
const DAYS_TO_CLOSE: &str = "days_to_close";

struct Measure {
    key: &'static str,
    of: Option<&'static str>,
    takes: fn(&TallyHeap) -> bool,
    /// The lists that it is counted by too.
    by: &'static [&'static str],
}

const MEASURES: &[Measure] = &[
    Measure { key: "all", of: None, takes: counts, by: &["type", "kind", "severity"] },
    Measure { key: "open", of: Some("all"), takes: |heap| counts(heap) && is_open(heap), by: &["type"] },
    Measure { key: "closed", of: Some("all"), takes: |heap| heap.state == IncidentState::Closed, by: &["type"] },
    Measure { key: "dismissed", of: Some("all"), takes: |heap| heap.state == IncidentState::Dismissed, by: &[] },
    Measure { key: "minors", of: Some("all"), takes: |heap| counts(heap) && heap.minors, by: &["type"] },
    Measure { key: "void", of: None, takes: |heap| heap.state == IncidentState::Void, by: &[] },
];

fn counts(heap: &TallyHeap) -> bool {
    heap.state != IncidentState::Void
}

fn is_open(heap: &TallyHeap) -> bool {
    !matches!(heap.state, IncidentState::Closed | IncidentState::Dismissed)
}

pub(super) fn count(asked: &Asked<'_, '_>) -> Result<Vec<Counted>> {
    let heaps = incidents::list_tally_heaps(asked.file, &asked.year)?;
    let sum = |measure: &Measure, part: Option<&CountedPart>| -> i64 {
        let takes =
            |heap: &&TallyHeap| (measure.takes)(heap) && part.is_none_or(|part| is_in(heap, part.list, &part.key));
        heaps.iter().filter(takes).map(|heap| heap.n).sum()
    };
    let mut counted = Vec::new();
    let parts = parts(asked, &heaps)?;
    for part in [None].into_iter().chain(parts.into_iter().map(Some)) {
        for measure in MEASURES {
            if part.as_ref().is_some_and(|part| !measure.by.contains(&part.list)) {
                continue;
            }
            let whole = measure.of.and_then(|of| MEASURES.iter().find(|whole| whole.key == of));
            let (value, of) = (sum(measure, part.as_ref()), whole.map(|whole| sum(whole, part.as_ref())));
            counted.push(Counted { measure: measure.key, unit: Unit::Count, value, of, part: part.clone() });
        }
    }
    let closings = incidents::list_closing_days(asked.file, &asked.year)?;
    if let Some(value) = median(&closings) {
        let of = Some(closings.iter().map(|(_, n)| n).sum());
        counted.push(Counted { measure: DAYS_TO_CLOSE, unit: Unit::Days, value, of, part: None });
    }
    Ok(counted)
}

pub(super) fn rows(asked: &Asked<'_, '_>, name: &FigureName<'_>, page: &Page) -> Result<Vec<ReportRow>> {
    if name.measure == DAYS_TO_CLOSE {
        return closed(asked, page);
    }
    let measure = MEASURES.iter().find(|measure| measure.key == name.measure);
    let measure = measure.ok_or(Rejection::NotFound { what: "figure" })?;
    let takes = |heap: &TallyHeap| (measure.takes)(heap) && name.part.is_none_or(|(list, key)| is_in(heap, list, key));
    let after = page.after.as_deref().map(Into::into);
    let found = incidents::walk_reported(asked.file, &asked.year, &takes, after.as_ref(), page.limit)?;
    Ok(found.iter().map(|row| shown(row, asked)).collect())
}

/// How many rows the tallies know behind a figure: nobody walks a long journal for one more.
pub(super) fn most(asked: &Asked<'_, '_>, name: &FigureName<'_>) -> Result<Option<usize>> {
    let Some(measure) = MEASURES.iter().find(|measure| measure.key == name.measure) else { return Ok(None) };
    let takes = |heap: &&TallyHeap| (measure.takes)(heap) && name.part.is_none_or(|(list, key)| is_in(heap, list, key));
    let heaps = incidents::list_tally_heaps(asked.file, &asked.year)?;
    Ok(usize::try_from(heaps.iter().filter(takes).map(|heap| heap.n).sum::<i64>()).ok())
}

fn closed(asked: &Asked<'_, '_>, page: &Page) -> Result<Vec<ReportRow>> {
    let closed = incidents::list_closed_of_year(asked.file, &asked.year)?;
    let mut rows = Vec::new();
    let ids = closed.iter().map(|one| (&one.id, one.days()));
    let skip = page.after.as_ref().map_or(0, |after| {
        closed.iter().position(|one| one.id.as_str() == after).map_or(closed.len(), |place| place + 1)
    });
    for (id, days) in ids.skip(skip).take(page.limit) {
        let Some(row) = incidents::find_reported(asked.file, id)? else { continue };
        rows.push(ReportRow { days: Some(days), ..shown(&row, asked) });
    }
    Ok(rows)
}

/// The median of days, each with how many took so long, the fewest first. Of an even number the later of the two middle
/// ones: a school is not told that it was faster than it was.
pub(in crate::annual_report) fn median(closings: &[(i64, i64)]) -> Option<i64> {
    let middle = closings.iter().map(|(_, n)| n).sum::<i64>() / 2;
    let mut passed = 0;
    let is_past = |(_, n): &&(i64, i64)| {
        passed += n;
        passed > middle
    };
    closings.iter().find(is_past).map(|(days, _)| *days)
}

/// Types, kinds and severities in the order of their lists, as far as the year has them.
fn parts(asked: &Asked<'_, '_>, heaps: &[TallyHeap]) -> Result<Vec<CountedPart>> {
    let of_year = |list, key: &str| heaps.iter().any(|heap| counts(heap) && is_in(heap, list, key));
    let mut parts = Vec::new();
    for ReportedList { list, words } in incidents::reported_lists(asked.file)? {
        let unknown = Wording::said("report-part-unknown");
        let words = words.into_iter().chain([(UNKNOWN.to_owned(), unknown)]);
        let of_list = words.filter(|(key, _)| of_year(list, key));
        parts.extend(of_list.map(|(key, name)| CountedPart { list, key, name }));
    }
    Ok(parts)
}

/// Nobody has judged it yet.
const UNKNOWN: &str = "none";

fn is_in(heap: &TallyHeap, list: &str, key: &str) -> bool {
    let held = match list {
        "type" => heap.incident_type.as_str(),
        "kind" => heap.kind.map_or(UNKNOWN, |kind| kind.name()),
        "severity" => heap.severity.map_or(UNKNOWN, |severity| severity.name()),
        _ => return false,
    };
    held == key
}

fn shown(row: &ReportedIncident, asked: &Asked<'_, '_>) -> ReportRow {
    ReportRow {
        record: RecordKind::Incident,
        id: row.id.to_string(),
        opens: row.id.to_string(),
        number: row.number.clone(),
        title: row.what.clone(),
        day: Some(row.detected_on),
        state: say(asked.language, &format!("incident-state-{}", row.state.name())),
        days: None,
    }
}
