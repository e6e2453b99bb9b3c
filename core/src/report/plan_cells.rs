//! What the plan's cells say: parties, deadlines and execution marks, the same in a workbook and in a paper.

use std::collections::HashMap;
use std::sync::Arc;

use crate::deadlines::{ActivityName, ActivityNames, Due};
use crate::error::Result;
use crate::ids::{ActivityId, SchoolYearId};
use crate::plan::{self, ActivityRow, Mark, OccurrenceView, Party, PartyView, ShowPlan};
use crate::store::Reader;
use crate::words::{Language, Value, capitalized, day_short, say_with};

/// The language of the cells, and what the plan's rows are called, for rules that count from one.
pub(super) struct PlanWords<'n> {
    pub language: Language,
    pub names: &'n ActivityNames,
}

impl PlanWords<'_> {
    fn say_with(&self, key: &str, values: &[(&str, Value)]) -> String {
        say_with(self.language, key, values)
    }
}

/// What our workbooks and papers say of an activity in each of the plan's columns.
pub(crate) struct PlanCells {
    pub activity: Arc<ActivityRow>,
    pub responsible: String,
    pub co_executors: String,
    pub deadline: String,
    pub rule_words: String,
    pub marks: String,
}

/// Says a year's plan as our workbooks in a language do, activity by activity.
pub(crate) fn cells_of_year(
    file: &Reader<'_>,
    language: Language,
    year: &SchoolYearId,
) -> Result<HashMap<ActivityId, PlanCells>> {
    let plan = plan::plan_in_language(file, language, &ShowPlan::whole(year.clone()))?;
    let activities = || plan.stages.iter().flat_map(|stage| &stage.activities);
    let name = |row: &ActivityRow| ActivityName { number: row.number.clone(), title: row.title.clone() };
    let names: ActivityNames = activities().map(|row| (row.id.clone(), name(row))).collect();
    let words = PlanWords { language, names: &names };
    let cells = |activity: &Arc<ActivityRow>| PlanCells {
        activity: activity.clone(),
        responsible: parties(&activity.responsible),
        co_executors: parties(&activity.co_executors),
        deadline: deadline(&words, activity),
        rule_words: activity.rule.in_words_naming(language, &names),
        marks: marks(&words, activity),
    };
    Ok(activities().map(|activity| (activity.id.clone(), cells(activity))).collect())
}

/// Names each party by post and, on the next line, by person.
pub(super) fn parties(parties: &[Arc<PartyView>]) -> String {
    let named = parties.iter().map(|party| match (&party.party, &party.post, &party.holder) {
        (Party::Role { .. }, _, Some(holder)) => format!("{}\n{holder}", party.label),
        (Party::Person { .. }, Some(post), _) => format!("{}\n{}", capitalized(post), party.label),
        _ => party.label.clone(),
    });
    named.collect::<Vec<_>>().join(",\n")
}

/// The rule in words and the days it comes to in this year.
pub(super) fn deadline(words: &PlanWords<'_>, activity: &ActivityRow) -> String {
    let mut lines = vec![activity.rule.in_words_naming(words.language, words.names)];
    for occurrence in &activity.occurrences {
        let Some(due_on) = occurrence.due_on.map(day_short) else { continue };
        let line = match part(words, occurrence) {
            Some(part) if part != due_on => {
                words.say_with("workbook-deadline-part", &[("part", part.into()), ("date", due_on.into())])
            }
            _ => due_on,
        };
        // A rule that is a day says it by itself.
        if !lines.contains(&line) {
            lines.push(line);
        }
        if let (Some(extension), Some(first)) = (&occurrence.extension, occurrence.original_due_on) {
            let values = [("first", day_short(first).into()), ("reason", extension.reason.as_str().into())];
            lines.push(words.say_with("workbook-deadline-extended", &values));
        }
    }
    lines.join("\n")
}

pub(super) fn marks(words: &PlanWords<'_>, activity: &ActivityRow) -> String {
    if let Some(exemption) = &activity.exemption {
        return words.say_with("workbook-mark-not-applicable", &[("reason", exemption.reason.as_str().into())]);
    }
    let of_occurrence = |occurrence| match part(words, occurrence) {
        Some(part) => mark_of_part(words, occurrence, &part),
        None => mark(words, occurrence),
    };
    activity.occurrences.iter().filter_map(of_occurrence).collect::<Vec<_>>().join("\n")
}

fn mark(words: &PlanWords<'_>, occurrence: &OccurrenceView) -> Option<String> {
    match &occurrence.mark {
        Some(mark) => {
            let values = [("date", day_short(mark.marked_on).into()), ("signed_by", mark.signed_by.as_str().into())];
            Some(with_document(words, words.say_with("workbook-mark-done", &values), mark))
        }
        // Lateness stands in the summary: this column is for what was done.
        None => occurrence.exemption.as_ref().map(|exemption| {
            words.say_with("workbook-mark-not-applicable", &[("reason", exemption.reason.as_str().into())])
        }),
    }
}

fn mark_of_part(words: &PlanWords<'_>, occurrence: &OccurrenceView, part: &str) -> Option<String> {
    match &occurrence.mark {
        Some(mark) => {
            let date = day_short(mark.marked_on);
            let values = [("part", part.into()), ("date", date.into()), ("signed_by", mark.signed_by.as_str().into())];
            Some(with_document(words, words.say_with("workbook-mark-done-part", &values), mark))
        }
        None => occurrence.exemption.as_ref().map(|exemption| {
            let values = [("part", part.into()), ("reason", exemption.reason.as_str().into())];
            words.say_with("workbook-mark-not-applicable-part", &values)
        }),
    }
}

fn with_document(words: &PlanWords<'_>, mut line: String, mark: &Mark) -> String {
    if !mark.document.is_empty() {
        line.push('\n');
        line.push_str(&words.say_with("workbook-mark-document", &[("document", mark.document.as_str().into())]));
    }
    if !mark.note.is_empty() {
        line.push('\n');
        line.push_str(&mark.note);
    }
    line
}

/// Names the part of the year that an occurrence stands for: «I тоқсан».
pub(super) fn part(words: &PlanWords<'_>, occurrence: &OccurrenceView) -> Option<String> {
    let due = Due {
        key: occurrence.key.clone(),
        kind: occurrence.kind,
        number: occurrence.number,
        due_on: occurrence.due_on,
        why: occurrence.why.clone(),
    };
    due.part_in_words(words.language)
}
