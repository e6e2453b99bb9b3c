//! A plan that a document says twice, as official papers do: whole in one language, and then whole in another.

use super::preview::ActivityPreview;
use crate::plan::Translation;
use crate::words::Language;

/// Fewer rows under the same numbers may be two plans.
const FEWEST: usize = 3;

/// Joins the rows of both languages: each says the title and the result of one activity.
pub(super) fn join(mut first: Vec<ActivityPreview>) -> Vec<ActivityPreview> {
    let Some((one, other)) = languages(&first) else { return first };
    let second = first.split_off(first.len() / 2);
    for (activity, said_again) in first.iter_mut().zip(second) {
        let row = said_again.row;
        activity.row.language = one;
        if activity.row.marks_read.is_empty() {
            activity.row.marks_read = row.marks_read;
            activity.row.source.mark.clone_from(&row.source.mark);
            activity.mark = row.source.mark;
        }
        activity.row.translation = Some(Translation { language: other, title: row.title, result: row.result });
        activity.cells.extend(said_again.cells);
    }
    first
}

/// The languages of both halves, where the second goes through the same stages and numbers as the first.
fn languages(activities: &[ActivityPreview]) -> Option<(Language, Language)> {
    let (first, second) = activities.split_at(activities.len() / 2);
    let is_same = |(one, other): (&ActivityPreview, &ActivityPreview)| {
        !one.row.number.is_empty() && one.row.number == other.row.number && one.row.stage == other.row.stage
    };
    let is_twice = first.len() >= FEWEST && first.len() == second.len() && first.iter().zip(second).all(is_same);
    let (one, other) = (most_of(first), most_of(second));
    (is_twice && one != other).then_some((one, other))
}

/// A short title may be of any language; most are not.
fn most_of(activities: &[ActivityPreview]) -> Language {
    let count = |language: &Language| activities.iter().filter(|activity| activity.row.language == *language).count();
    Language::ALL.into_iter().rev().max_by_key(count).unwrap_or_default()
}
