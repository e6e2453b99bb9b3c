//! The incident journal, which may be long: what is counted stands in its tallies, and rows are walked page by page.
//! Void incidents keep their numbers and are counted by themselves.

use super::{Counted, CountedPart, number};
use crate::annual_report::figures::{Asked, FigureName, Page, RecordKind, ReportRow, Unit};
use crate::error::{Rejection, Result};
use crate::incidents::{self, ClosedIncident, IncidentState, ReportedIncident, ReportedList, TallyHeap};
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
    let closed = incidents::list_closed_of_year(asked.file, &asked.year)?;
    if let Some(value) = median(closed.iter().map(ClosedIncident::days).collect()) {
        let of = Some(number(closed.len()));
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
    // The tallies know how many there are: nobody walks a long journal for one more.
    let heaps = incidents::list_tally_heaps(asked.file, &asked.year)?;
    let all = heaps.iter().filter(|heap| takes(heap)).map(|heap| heap.n).sum::<i64>();
    let limit = page.limit.min(usize::try_from(all).unwrap_or(page.limit));
    let found = incidents::walk_reported(asked.file, &asked.year, &takes, after.as_ref(), limit)?;
    Ok(found.iter().map(|row| shown(row, asked)).collect())
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

/// Of an even number the later of the two middle ones: a school is not told that it was faster than it was.
pub(in crate::annual_report) fn median(mut days: Vec<i64>) -> Option<i64> {
    days.sort_unstable();
    days.get(days.len() / 2).copied()
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
