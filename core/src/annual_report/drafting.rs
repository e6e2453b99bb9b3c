//! What the registers have to say for a report: proposals from the figures, each with what it rests on, to be chosen from.
//!
//! What was taken over, edited or removed since is not proposed again: the item keeps the name of its proposal. As long as
//! nobody words it, it says what the registers propose now.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::figures::{self, Asked, FigureName, Page, RecordKind, Unit, YearFigures, key_of};
use super::items::{self, ItemSource, StoredSource};
use super::sources::{self, Counted};
use super::{ItemKind, ReportOfYear, begin, called, store};
use crate::calendar::{self, SchoolYear};
use crate::error::{Rejection, Result};
use crate::ids::{ReportItemId, SchoolYearId};
use crate::store::{Reader, Writer};
use crate::text::Wording;
use crate::words::{Language, Value, day_short};

/// Records that a proposal names at most; the figure leads to all of them.
const RECORDS_NAMED: usize = 5;

#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportProposal {
    /// "overdue", or "stage_done:2" for one part.
    pub key: String,
    pub kind: ItemKind,
    pub text: Wording,
    pub sources: Vec<ItemSource>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct DraftAnnualReport {
    pub school_year_id: SchoolYearId,
    /// The proposals to take over; all that there are when `None`.
    #[serde(default)]
    pub keys: Option<Vec<String>>,
}

/// A proposal before it is an item.
pub(super) struct Proposed {
    pub key: String,
    pub kind: ItemKind,
    pub text: Wording,
    pub sources: Vec<ItemSource>,
}

/// When something is proposed, and from which figure.
struct Rule {
    key: &'static str,
    kind: ItemKind,
    figure: &'static str,
    /// Looks at every part of this list instead of the whole.
    by: Option<&'static str>,
    /// Other figures without which the text would not hold.
    beside: &'static [&'static str],
    /// Names the records behind the figure too.
    names_records: bool,
    holds: fn(&Case<'_>) -> bool,
}

/// One figure that a rule looks at, among all the others.
struct Case<'a> {
    one: &'a Counted,
    key: String,
    figures: &'a YearFigures,
}

impl Case<'_> {
    /// The value of another measure of the same part.
    fn beside(&self, measure: &str) -> i64 {
        let part = self.key.split_once('/').map(|(_, part)| format!("/{part}")).unwrap_or_default();
        self.figures.value(&format!("{measure}{part}"))
    }

    fn last_year(&self) -> Option<i64> {
        self.figures.last_year(&self.key, self.one.unit)
    }

    fn whole(&self) -> i64 {
        self.one.of.unwrap_or_default()
    }
}

const ACHIEVEMENT: Rule = Rule {
    key: "",
    kind: ItemKind::Achievement,
    figure: "",
    by: None,
    beside: &[],
    names_records: false,
    holds: |case| case.one.value > 0,
};
const PROBLEM: Rule = Rule { kind: ItemKind::Problem, ..ACHIEVEMENT };
const RECOMMENDATION: Rule = Rule { kind: ItemKind::Recommendation, ..ACHIEVEMENT };

/// In the order in which the items stand when all are taken over.
const RULES: &[Rule] = &[
    Rule { key: "plan_done", figure: "plan.done", ..ACHIEVEMENT },
    Rule {
        key: "stage_done",
        figure: "plan.done",
        by: Some("stage"),
        holds: |case| case.one.value > 0 && case.one.value == case.whole(),
        ..ACHIEVEMENT
    },
    Rule {
        key: "on_time",
        figure: "plan.on_time",
        holds: |case| case.whole() > 0 && case.one.value * 100 >= case.whole() * 80,
        ..ACHIEVEMENT
    },
    Rule { key: "documents_held", figure: "evidence.held", ..ACHIEVEMENT },
    Rule { key: "decisions_on_time", figure: "decisions.on_time", ..ACHIEVEMENT },
    Rule { key: "incidents_closed", figure: "incidents.closed", ..ACHIEVEMENT },
    Rule { key: "days_to_close", figure: "incidents.days_to_close", holds: is_faster, ..ACHIEVEMENT },
    Rule { key: "fewer_incidents", figure: "incidents.all", holds: is_fewer, ..ACHIEVEMENT },
    Rule {
        key: "notices_in_time",
        figure: "notices.in_time",
        beside: &["notices.late", "notices.unsent"],
        holds: |case| {
            let is_none = |figure| case.figures.value(figure) == 0;
            case.one.value > 0 && is_none("notices.late") && is_none("notices.unsent")
        },
        ..ACHIEVEMENT
    },
    Rule { key: "overdue", figure: "plan.overdue", names_records: true, ..PROBLEM },
    Rule { key: "late", figure: "plan.late", names_records: true, ..PROBLEM },
    Rule { key: "documents_missing", figure: "evidence.missing", names_records: true, ..PROBLEM },
    Rule { key: "decisions_overdue", figure: "decisions.overdue", names_records: true, ..PROBLEM },
    Rule { key: "tasks_overdue", figure: "tasks.overdue", names_records: true, ..PROBLEM },
    Rule { key: "no_quorum", figure: "meetings.no_quorum", names_records: true, ..PROBLEM },
    Rule { key: "incidents_open", figure: "incidents.open", names_records: true, ..PROBLEM },
    Rule { key: "frequent_type", figure: "incidents.all", by: Some("type"), holds: is_frequent, ..PROBLEM },
    Rule { key: "more_incidents", figure: "incidents.all", holds: is_more, ..PROBLEM },
    Rule { key: "minors", figure: "incidents.minors", ..PROBLEM },
    Rule { key: "notices_late", figure: "notices.late", names_records: true, ..PROBLEM },
    Rule { key: "notices_unsent", figure: "notices.unsent", names_records: true, ..PROBLEM },
    Rule { key: "finish_overdue", figure: "plan.overdue", ..RECOMMENDATION },
    Rule { key: "collect_documents", figure: "evidence.missing", ..RECOMMENDATION },
    Rule { key: "review_decisions", figure: "decisions.overdue", ..RECOMMENDATION },
    Rule { key: "close_incidents", figure: "incidents.open", ..RECOMMENDATION },
    Rule { key: "prevent_type", figure: "incidents.all", by: Some("type"), holds: is_frequent, ..RECOMMENDATION },
    Rule { key: "protect_minors", figure: "incidents.minors", ..RECOMMENDATION },
    Rule { key: "send_notices", figure: "notices.unsent", ..RECOMMENDATION },
    Rule { key: "explain_notices", figure: "notices.late", ..RECOMMENDATION },
    Rule { key: "call_members", figure: "meetings.no_quorum", ..RECOMMENDATION },
];

/// Three of a type, and a fifth of all, are a pattern.
fn is_frequent(case: &Case<'_>) -> bool {
    case.one.value >= 3 && case.one.value * 5 >= case.figures.value("incidents.all")
}

fn is_fewer(case: &Case<'_>) -> bool {
    case.last_year().is_some_and(|last| last > 0 && case.one.value < last)
}

fn is_more(case: &Case<'_>) -> bool {
    case.last_year().is_some_and(|last| last > 0 && case.one.value > last)
}

fn is_faster(case: &Case<'_>) -> bool {
    case.last_year().is_some_and(|last| case.one.value < last)
}

/// Lists what the registers propose for a report that is open, what it holds already left out.
pub fn list_report_proposals(
    file: &Reader<'_>,
    language: Language,
    request: &ReportOfYear,
) -> Result<Vec<ReportProposal>> {
    let year = calendar::school_year(file, &request.school_year_id)?;
    let proposals = proposed(file, &Asked::of(file, year, language))?;
    let shown = |one: Proposed| ReportProposal { key: one.key, kind: one.kind, text: one.text, sources: one.sources };
    Ok(proposals.into_iter().map(shown).collect())
}

/// Takes proposals over as items, and begins the report with them where there is none yet.
///
/// Rejects a proposal that is not made, or was taken over already.
pub fn draft_annual_report(file: &mut Writer<'_>, request: &DraftAnnualReport) -> Result<Vec<ReportItemId>> {
    let report = begin(file, &request.school_year_id)?;
    let year = calendar::school_year(file, &request.school_year_id)?;
    let mut proposals = proposed(file, &Asked::of(file, year, file.who().language))?;
    if let Some(keys) = &request.keys {
        let known: HashSet<&str> = proposals.iter().map(|one| one.key.as_str()).collect();
        if keys.iter().any(|key| !known.contains(key.as_str())) {
            return Err(Rejection::NotFound { what: "proposal" }.into());
        }
        proposals.retain(|one| keys.contains(&one.key));
    }
    file.about(called(file, &report.school_year_id)?);
    proposals.iter().map(|one| items::add_proposed(file, &report, one)).collect()
}

/// How many items the registers propose that the report does not hold.
pub(super) fn count(file: &Reader<'_>, year: &SchoolYear, figures: &YearFigures) -> Result<usize> {
    Ok(new_cases(file, year, figures)?.len())
}

/// What the rules propose now, in their order.
fn proposed(file: &Reader<'_>, asked: &Asked<'_, '_>) -> Result<Vec<Proposed>> {
    let figures = figures::of_year(file, &asked.year, asked.language)?;
    let cases = new_cases(file, &asked.year, &figures)?.into_iter();
    cases.map(|(rule, case, key)| propose(rule, &case, key, asked)).collect()
}

/// Where the rules hold, each with the name of its proposal; what the report holds or held already is left out.
fn new_cases<'a>(
    file: &Reader<'_>,
    year: &SchoolYear,
    figures: &'a YearFigures,
) -> Result<Vec<(&'static Rule, Case<'a>, String)>> {
    let taken: HashSet<String> = match store::find_report(file, &year.id)? {
        Some(report) => store::list_items(file, &report.id)?.into_iter().map(|item| item.proposal).collect(),
        None => HashSet::new(),
    };
    Ok(holding(figures).filter(|(_, _, key)| !taken.contains(key)).collect())
}

/// Where the rules hold, whatever the report says of it.
fn holding(figures: &YearFigures) -> impl Iterator<Item = (&'static Rule, Case<'_>, String)> {
    let of_rule =
        |rule: &'static Rule| cases(rule, figures).into_iter().map(move |case| (rule, named(rule, &case), case));
    let all = RULES.iter().flat_map(of_rule);
    all.filter(|(rule, _, case)| (rule.holds)(case)).map(|(rule, key, case)| (rule, case, key))
}

/// What the registers propose now under the given names; a name that they propose no longer is missing.
pub(super) fn proposed_now(
    asked: &Asked<'_, '_>,
    figures: &YearFigures,
    names: &HashSet<String>,
) -> Result<HashMap<String, Proposed>> {
    let wanted = holding(figures).filter(|(_, _, key)| names.contains(key));
    wanted.map(|(rule, case, key)| Ok((key.clone(), propose(rule, &case, key, asked)?))).collect()
}

fn propose(rule: &Rule, case: &Case<'_>, key: String, asked: &Asked<'_, '_>) -> Result<Proposed> {
    Ok(Proposed { key, kind: rule.kind, text: text(rule, case), sources: rests_on(rule, case, asked)? })
}

/// The figures that a rule looks at: the whole, or each part.
fn cases<'a>(rule: &Rule, figures: &'a YearFigures) -> Vec<Case<'a>> {
    let case = |(source, one): (_, &'a Counted)| Case { one, key: key_of(source, one), figures };
    let is_asked = |(source, one): &(&sources::Source, &Counted)| {
        format!("{}.{}", source.key, one.measure) == rule.figure && one.part.as_ref().map(|part| part.list) == rule.by
    };
    figures.each().filter(is_asked).map(case).collect()
}

fn named(rule: &Rule, case: &Case<'_>) -> String {
    match &case.one.part {
        Some(part) => format!("{}:{}", rule.key, part.key),
        None => rule.key.to_owned(),
    }
}

fn text(rule: &Rule, case: &Case<'_>) -> Wording {
    let values = |language: Language| -> Vec<(&'static str, Value)> {
        let part = case.one.part.as_ref();
        vec![
            ("value", case.one.value.into()),
            ("of", case.whole().into()),
            ("last", case.last_year().unwrap_or_default().into()),
            ("part", part.map(|part| part.name.pick(language)).unwrap_or_default().into()),
            ("number", part.map(|part| part.key.as_str()).unwrap_or_default().into()),
            ("open", (case.beside("plan.overdue") + case.beside("plan.ahead")).into()),
        ]
    };
    Wording::said_with(&format!("report-proposal-{}", rule.key), values)
}

/// The figure, and the first records behind it where the rule names them.
fn rests_on(rule: &Rule, case: &Case<'_>, asked: &Asked<'_, '_>) -> Result<Vec<ItemSource>> {
    let figure = |key: &str| {
        let source = StoredSource {
            item_id: ReportItemId::from(""),
            figure: key.to_owned(),
            value: Some(case.figures.value(key)),
            whole: case.figures.whole(key),
            record: None,
            record_id: None,
            label: String::new(),
        };
        items::shown_source(asked.file, source, case.figures, asked.language)
    };
    let keys = std::iter::once(case.key.as_str()).chain(rule.beside.iter().copied());
    let mut sources = keys.map(figure).collect::<Result<Vec<_>>>()?;
    let name = FigureName::parse(&case.key).ok_or(Rejection::NotFound { what: "figure" })?;
    if let Some(source) = sources::find(name.source).filter(|_| rule.names_records && case.one.unit == Unit::Count) {
        let rows = (source.rows)(asked, &name, &Page { after: None, limit: RECORDS_NAMED })?;
        sources.extend(rows.into_iter().map(|row| ItemSource {
            figure: None,
            value: None,
            now: None,
            whole: None,
            whole_now: None,
            record: Some(row.record),
            opens: Some(row.opens),
            label: match (row.number.is_empty(), row.record, row.day) {
                (false, ..) => row.number,
                // A meeting that did not take place has no number.
                (true, RecordKind::Meeting, Some(day)) => day_short(day),
                (true, ..) => row.title,
            },
            record_id: Some(row.id),
        }));
    }
    Ok(sources)
}
