//! Which activity of the plan a row of a document is, and what the document says of it that is new.

use std::collections::{HashMap, HashSet};

use super::{ImportedChange, ImportedField, ImportedRow, RowSource};
use crate::calendar;
use crate::deadlines::{self, ActivityNames, YearCalendar};
use crate::error::Result;
use crate::ids::{ActivityId, PlanId};
use crate::plan::baseline::named;
use crate::plan::parties::Resolver;
use crate::plan::store::{self, StoredActivity, StoredParties};
use crate::store::Reader;
use crate::text::Wording;
use crate::words::{Language, fold};

/// Titles as alike as this are of one activity, whatever their numbers.
const ALIKE: f64 = 0.6;
/// Under one number less is enough for a guess; titles less alike than this are of different activities.
const ALIKE_WITH_NUMBER: f64 = 0.45;
/// What the same number adds when several titles are alike.
const SAME_NUMBER: f64 = 0.15;

/// The activities of a plan, each with what its last document said.
pub(super) struct Standing {
    pub rows: HashMap<ActivityId, StoredActivity>,
    pub parties: HashMap<ActivityId, StoredParties>,
    pub sources: HashMap<ActivityId, RowSource>,
    /// Those that were marked or have evidence: what was done for one activity is never shown under another's title.
    worked_on: HashSet<ActivityId>,
    /// The occurrences that something was written about: marks, later days, what does not apply.
    occurrences: HashMap<ActivityId, HashSet<String>>,
    calendar: Option<YearCalendar>,
}

impl Standing {
    pub fn of(file: &Reader<'_>, plan: &PlanId) -> Result<Self> {
        let rows: HashMap<ActivityId, StoredActivity> =
            store::list_activities(file, plan)?.into_iter().map(|row| (row.id.clone(), row)).collect();
        let year = rows.values().next().map(|row| calendar::school_year(file, &row.school_year_id)).transpose()?;
        Ok(Self {
            calendar: year.map(|year| calendar::year_calendar(file, &year)).transpose()?,
            occurrences: written_about(file, plan)?,
            rows,
            parties: store::list_parties(file, plan)?,
            sources: store::list_row_sources(file, plan)?,
            worked_on: store::list_worked_on(file, plan)?,
        })
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
            ImportedField::Deadline => now.rule != row.rule && !self.keeps_deadline(id, row),
            ImportedField::Result => now.expected_document.in_language(row.language) != row.result,
            // A mark is no cell: whether it stands is looked at when it is taken.
            ImportedField::Mark => false,
        };
        ImportedField::ALL.iter().copied().filter(|field| says_new(*field) && differs(*field)).collect()
    }

    /// Another deadline has other occurrences, and what was marked would belong to none: then the plan's own one stays,
    /// unless somebody asks for the other on the row itself.
    fn keeps_deadline(&self, id: &ActivityId, row: &ImportedRow) -> bool {
        let (Some(written), Some(calendar)) = (self.occurrences.get(id), &self.calendar) else { return false };
        let keys: HashSet<String> = deadlines::due_dates(&row.rule, calendar).into_iter().map(|due| due.key).collect();
        !row.edited.contains(&ImportedField::Deadline) && !written.is_subset(&keys)
    }

    /// What the plan's deadline is that stays though a row says another.
    fn kept_deadline(&self, row: &ImportedRow, language: Language, names: &ActivityNames) -> Option<String> {
        let now = self.rows.get(row.same_as.as_ref()?)?;
        let is_kept = now.rule != row.rule && self.keeps_deadline(&now.id, row);
        is_kept.then(|| now.rule.in_words_naming(language, names))
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
    /// The number and title of the activity that a row was only guessed to be.
    pub guessed: Vec<Option<String>>,
    /// Another activity that has the number of a new row: its number and title.
    pub others: Vec<Option<String>>,
    /// The plan's own deadline where it stays though a row says another.
    pub kept_deadlines: Vec<Option<String>>,
    /// The activities that no row is: id, number and title.
    pub left: Vec<(ActivityId, String, String)>,
}

/// Finds the activity that each row is, by its title and its number.
pub(crate) fn recognise_rows(file: &Reader<'_>, plan: &PlanId, rows: &mut [&mut ImportedRow]) -> Result<()> {
    recognise(&Standing::of(file, plan)?, rows);
    Ok(())
}

/// Finds the activity that each row is, by its title and its number, and tells what would change of it.
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
            found.extend(translated(now, row));
        }
        changes.push(found);
    }
    let taken: HashSet<&ActivityId> = rows.iter().filter_map(|row| row.same_as.as_ref()).collect();
    let mut left: Vec<&StoredActivity> = standing.rows.values().filter(|row| !taken.contains(&row.id)).collect();
    left.sort_by_key(|row| (row.stage_number, row.number.len(), row.number.clone(), row.id.clone()));
    let left = left.into_iter().map(|row| (row.id.clone(), row.number.clone(), row.title.pick(language).to_owned()));
    let guessed = rows.iter().map(|row| standing.guessed(language, row)).collect();
    let others = rows.iter().map(|row| standing.other(language, row)).collect();
    let kept_deadlines = rows.iter().map(|row| standing.kept_deadline(row, language, &names)).collect();
    Ok(Matched { changes, guessed, others, kept_deadlines, left: left.collect() })
}

/// What a row says in its second language, where the activity says nothing in that.
fn translated(now: &StoredActivity, row: &ImportedRow) -> Vec<ImportedChange> {
    let Some(said) = &row.translation else { return Vec::new() };
    let texts = [
        (ImportedField::Title, &now.title, &said.title),
        (ImportedField::Result, &now.expected_document, &said.result),
    ];
    let is_new = |(_, wording, text): &(ImportedField, &Wording, &String)| {
        wording.in_language(said.language).is_empty() && !text.is_empty()
    };
    let change = |(field, _, text): (ImportedField, &Wording, &String)| ImportedChange {
        field,
        was: String::new(),
        becomes: text.clone(),
    };
    texts.into_iter().filter(is_new).map(change).collect()
}

fn written_about(file: &Reader<'_>, plan: &PlanId) -> Result<HashMap<ActivityId, HashSet<String>>> {
    let mut found: HashMap<ActivityId, HashSet<String>> = HashMap::new();
    for (activity, marks) in store::list_standing_marks(file, plan)? {
        found.entry(activity).or_default().extend(marks.into_iter().map(|mark| mark.occurrence_key));
    }
    let moved = store::list_extensions(file, plan)?.into_keys();
    // What does not apply at all belongs to no occurrence.
    let exempt = store::list_exemptions(file, plan)?.into_keys().filter(|(_, key)| !key.is_empty());
    for (activity, key) in moved.chain(exempt) {
        found.entry(activity).or_default().insert(key);
    }
    Ok(found)
}

impl Standing {
    /// What an activity is called in every language, and what the last document called it.
    fn titles(&self, now: &StoredActivity) -> Vec<Letters> {
        let before = self.sources.get(&now.id).map(|before| before.title.as_str());
        let titles = Language::ALL.iter().map(|language| now.title.in_language(*language)).chain(before);
        titles.map(Letters::of).collect()
    }

    /// What the activity is called that a row is taken for without its title saying so.
    fn guessed(&self, language: Language, row: &ImportedRow) -> Option<String> {
        let now = self.rows.get(row.same_as.as_ref()?)?;
        let is_sure = Letters::of(&row.title).most_alike(&self.titles(now)) >= ALIKE;
        (!is_sure).then(|| called(now, language))
    }

    /// What an activity is called that has the number of a row and is not it.
    fn other(&self, language: Language, row: &ImportedRow) -> Option<String> {
        let is_new = row.same_as.is_none() && !row.number.is_empty();
        let mut same = self.rows.values().filter(|now| is_new && now.number == row.number);
        same.next().map(|now| called(now, language))
    }

    fn has_number(&self, now: &StoredActivity, row: &ImportedRow) -> bool {
        let before = self.sources.get(&now.id);
        (!row.number.is_empty() && row.number == now.number)
            || before.is_some_and(|before| !before.number.is_empty() && before.number == row.source.number)
    }
}

fn called(activity: &StoredActivity, language: Language) -> String {
    format!("{}. {}", activity.number, activity.title.pick(language))
}

/// A row that may be an activity.
struct Pair {
    likeness: f64,
    row: usize,
    activity: usize,
}

/// Finds the activities that rows are, the likest first.
fn recognise(standing: &Standing, rows: &mut [&mut ImportedRow]) {
    let taken: HashSet<ActivityId> = rows.iter().filter_map(|row| row.same_as.clone()).collect();
    let mut free: Vec<&StoredActivity> = standing.rows.values().filter(|now| !taken.contains(&now.id)).collect();
    free.sort_by(|a, b| a.id.cmp(&b.id));
    let mut pairs = pairs_of(standing, rows, &free);
    pairs.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then((a.row, a.activity).cmp(&(b.row, b.activity))));
    let mut used = vec![false; free.len()];
    for Pair { row, activity, .. } in pairs {
        if rows[row].same_as.is_none() && !used[activity] {
            used[activity] = true;
            rows[row].same_as = Some(free[activity].id.clone());
        }
    }
}

fn pairs_of(standing: &Standing, rows: &[&mut ImportedRow], free: &[&StoredActivity]) -> Vec<Pair> {
    let known: Vec<Vec<Letters>> = free.iter().map(|now| standing.titles(now)).collect();
    let mut pairs = Vec::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.same_as.is_none()) {
        let title = Letters::of(&row.title);
        for (activity, (now, known)) in free.iter().zip(&known).enumerate() {
            let alike = title.most_alike(known);
            let has_number = standing.has_number(now, row);
            let is_guess = has_number && alike >= ALIKE_WITH_NUMBER && !standing.worked_on.contains(&now.id);
            if alike >= ALIKE || is_guess {
                let likeness = alike + if has_number { SAME_NUMBER } else { 0.0 };
                pairs.push(Pair { likeness, row: at, activity });
            }
        }
    }
    pairs
}

/// Letters next to each other, which small differences of wording mostly leave alone; each pair once, in order.
struct Letters(Vec<(char, char)>);

impl Letters {
    fn of(text: &str) -> Self {
        let folded = fold(text);
        let mut pairs: Vec<(char, char)> = folded.chars().zip(folded.chars().skip(1)).collect();
        pairs.sort_unstable();
        pairs.dedup();
        Self(pairs)
    }

    /// How alike a title and the likest of others are, from 0 to 1.
    fn most_alike(&self, others: &[Self]) -> f64 {
        others.iter().map(|other| self.alike(other)).fold(0.0, f64::max)
    }

    #[expect(clippy::cast_precision_loss, reason = "titles have a few hundred letters")]
    fn alike(&self, other: &Self) -> f64 {
        if self.0.is_empty() || other.0.is_empty() {
            return 0.0;
        }
        let (mut shared, mut at) = (0_usize, 0);
        for pair in &self.0 {
            while other.0.get(at).is_some_and(|one| one < pair) {
                at += 1;
            }
            shared += usize::from(other.0.get(at) == Some(pair));
        }
        2.0 * shared as f64 / (self.0.len() + other.0.len()) as f64
    }
}
