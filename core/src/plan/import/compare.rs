//! Which activity of the plan a row of a document is, and what the document says of it that is new.

use std::collections::{HashMap, HashSet};

use super::{ImportedChange, ImportedField, ImportedRow, RowSource};
use crate::deadlines::ActivityNames;
use crate::error::Result;
use crate::ids::{ActivityId, PlanId};
use crate::plan::baseline::named;
use crate::plan::parties::Resolver;
use crate::plan::store::{self, StoredActivity, StoredParties};
use crate::store::Reader;
use crate::words::{Language, fold};

/// Titles less alike than this are of different activities, whatever their numbers.
const ALIKE_WITH_NUMBER: f64 = 0.2;
/// Titles as alike as this are of one activity, whatever their numbers.
const ALIKE: f64 = 0.6;

/// The activities of a plan, each with what its last document said.
pub(super) struct Standing {
    pub rows: HashMap<ActivityId, StoredActivity>,
    pub parties: HashMap<ActivityId, StoredParties>,
    pub sources: HashMap<ActivityId, RowSource>,
}

impl Standing {
    pub fn of(file: &Reader<'_>, plan: &PlanId) -> Result<Self> {
        let rows = store::list_activities(file, plan)?.into_iter().map(|row| (row.id.clone(), row)).collect();
        Ok(Self { rows, parties: store::list_parties(file, plan)?, sources: store::list_row_sources(file, plan)? })
    }

    /// The fields of an activity that a row says something new of, and says it otherwise than the plan does.
    pub fn news(&self, id: &ActivityId, row: &ImportedRow) -> Vec<ImportedField> {
        let Some(now) = self.rows.get(id) else { return Vec::new() };
        let nobody = StoredParties::default();
        let parties = self.parties.get(id).unwrap_or(&nobody);
        let says_new = |field: ImportedField| {
            let said = row.source.text(field);
            let is_new = match self.sources.get(id) {
                Some(before) => fold(&before.text(field)) != fold(&said),
                None => true,
            };
            row.edited.contains(&field) || (is_new && !said.is_empty() && !row.unchanged.contains(&field))
        };
        let differs = |field: ImportedField| match field {
            ImportedField::Stage => now.stage_number != row.stage,
            ImportedField::Number => now.number != row.number,
            ImportedField::Title => !row.title.is_empty() && now.title.in_language(row.language) != row.title,
            ImportedField::Responsible => {
                !row.responsible_parties.is_empty() && parties.responsible != row.responsible_parties
            }
            ImportedField::Participants => parties.co_executors != row.participant_parties,
            ImportedField::Deadline => now.rule != row.rule,
            ImportedField::Result => now.expected_document.in_language(row.language) != row.result,
            // A mark is no cell: whether it stands is looked at when it is taken.
            ImportedField::Mark => false,
        };
        ImportedField::ALL.iter().copied().filter(|field| says_new(*field) && differs(*field)).collect()
    }

    /// Whether the last document said the same of a row's execution.
    pub fn has_mark_of(&self, id: &ActivityId, row: &ImportedRow) -> bool {
        let is_edited = row.edited.contains(&ImportedField::Mark);
        let is_known = || self.sources.get(id).is_some_and(|before| fold(&before.mark) == fold(&row.source.mark));
        !is_edited && (row.unchanged.contains(&ImportedField::Mark) || is_known())
    }
}

/// What came of matching rows with a plan.
pub(crate) struct Matched {
    /// What would change of the activity that each row is.
    pub changes: Vec<Vec<ImportedChange>>,
    /// The activities that no row is: id, number and title.
    pub left: Vec<(ActivityId, String, String)>,
}

/// Finds the activity that each row is, by its number and then by its title.
pub(crate) fn recognise_rows(file: &Reader<'_>, plan: &PlanId, rows: &mut [&mut ImportedRow]) -> Result<()> {
    recognise(&Standing::of(file, plan)?, rows);
    Ok(())
}

/// Finds the activity that each row is, by its number and then by its title, and tells what would change of it.
pub(crate) fn match_rows(
    file: &Reader<'_>,
    language: Language,
    plan: &PlanId,
    rows: &mut [&mut ImportedRow],
) -> Result<Matched> {
    let standing = Standing::of(file, plan)?;
    recognise(&standing, rows);
    let names = ActivityNames::new();
    let mut resolver = Resolver::new(file, file.today(), language)?;
    let mut changes = Vec::new();
    for row in rows.iter() {
        let mut found = Vec::new();
        if let Some(now) = row.same_as.as_ref().and_then(|id| standing.rows.get(id)) {
            for field in standing.news(&now.id, row) {
                let nobody = StoredParties::default();
                let parties = standing.parties.get(&now.id).unwrap_or(&nobody);
                let (was, becomes) = match field {
                    ImportedField::Stage => (now.stage_number.to_string(), row.stage.to_string()),
                    ImportedField::Number => (now.number.clone(), row.number.clone()),
                    ImportedField::Title => (now.title.pick(row.language).to_owned(), row.title.clone()),
                    ImportedField::Responsible => (
                        named(file, &mut resolver, &parties.responsible)?,
                        named(file, &mut resolver, &row.responsible_parties)?,
                    ),
                    ImportedField::Participants => (
                        named(file, &mut resolver, &parties.co_executors)?,
                        named(file, &mut resolver, &row.participant_parties)?,
                    ),
                    ImportedField::Deadline => {
                        (now.rule.in_words_naming(language, &names), row.rule.in_words_naming(language, &names))
                    }
                    ImportedField::Result => (now.expected_document.pick(row.language).to_owned(), row.result.clone()),
                    ImportedField::Mark => continue,
                };
                found.push(ImportedChange { field, was, becomes });
            }
        }
        changes.push(found);
    }
    let taken: HashSet<&ActivityId> = rows.iter().filter_map(|row| row.same_as.as_ref()).collect();
    let mut left: Vec<&StoredActivity> = standing.rows.values().filter(|row| !taken.contains(&row.id)).collect();
    left.sort_by_key(|row| (row.stage_number, row.number.len(), row.number.clone(), row.id.clone()));
    let left = left.into_iter().map(|row| (row.id.clone(), row.number.clone(), row.title.pick(language).to_owned()));
    Ok(Matched { changes, left: left.collect() })
}

/// Whether a row is an activity, by how alike their titles are.
type Fits<'a> = dyn Fn(&ImportedRow, &StoredActivity, f64) -> bool + 'a;

fn recognise(standing: &Standing, rows: &mut [&mut ImportedRow]) {
    let taken: HashSet<ActivityId> = rows.iter().filter_map(|row| row.same_as.clone()).collect();
    let mut free: Vec<&StoredActivity> = standing.rows.values().filter(|now| !taken.contains(&now.id)).collect();
    free.sort_by(|a, b| a.id.cmp(&b.id));
    // The same title under the same number is the same row, then a number both sides have once, then titles alike.
    let passes: [&Fits<'_>; 4] = [
        &|row, now, alike| !row.number.is_empty() && row.number == now.number && alike >= ALIKE,
        &|row, now, _| {
            let before = standing.sources.get(&now.id);
            before.is_some_and(|before| !before.number.is_empty() && before.number == row.source.number)
        },
        &|row, now, alike| !row.number.is_empty() && row.number == now.number && alike >= ALIKE_WITH_NUMBER,
        &|_, _, alike| alike >= ALIKE,
    ];
    for fits in passes {
        for row in rows.iter_mut().filter(|row| row.same_as.is_none()) {
            let found = free.iter().enumerate().filter_map(|(at, now)| {
                let alike = alike(row, now);
                fits(row, now, alike).then_some((alike, at))
            });
            if let Some((_, at)) = found.max_by(|a, b| a.0.total_cmp(&b.0)) {
                row.same_as = Some(free.remove(at).id.clone());
            }
        }
    }
}

/// How alike the titles of a row and an activity are, in whichever language they are most, from 0 to 1.
fn alike(row: &ImportedRow, now: &StoredActivity) -> f64 {
    let title = pairs(&fold(&row.title));
    let of = |language: &Language| {
        let other = pairs(&fold(now.title.in_language(*language)));
        if title.is_empty() || other.is_empty() {
            return 0.0;
        }
        #[expect(clippy::cast_precision_loss, reason = "titles have a few hundred letters")]
        let (shared, all) = (title.intersection(&other).count() as f64, (title.len() + other.len()) as f64);
        2.0 * shared / all
    };
    Language::ALL.iter().map(of).fold(0.0, f64::max)
}

/// Letters next to each other, which small differences of wording mostly leave alone.
fn pairs(text: &str) -> HashSet<(char, char)> {
    text.chars().zip(text.chars().skip(1)).collect()
}
