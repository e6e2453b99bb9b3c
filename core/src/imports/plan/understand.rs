//! From words to the plan's own terms: rows with rules, parties and marks, and what of them is doubtful.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::around;
use super::columns::PlanColumn;
use super::deadline::{self, Understood};
use super::grid::Papers;
use super::head;
use super::marks;
use super::ours;
use super::parties::{Directory, Found};
use super::preview::{
    ActivityPreview, ActivityStanding, Doubt, DoubtKind, HeadPreview, MissingActivity, PlanPreview, StagePreview,
    UnreadCell, UnreadKind,
};
use super::rows::{self, ReadRow, ReadTables};
use super::twice;
use crate::calendar::{self, SchoolYear};
use crate::clock::Day;
use crate::deadlines::{self, YearCalendar};
use crate::error::{Rejection, Result};
use crate::ids::{PlanId, SchoolYearId};
use crate::people::{self, PersonName};
use crate::plan::{self, ImportedRow, MarkStanding, Party, RowSource};
use crate::session::Session;
use crate::store::Reader;
use crate::text::LINE;
use crate::words::{Language, fold, say};

/// The longest number that a row may have.
const NUMBER: usize = 10;

/// Understands a document as the plan of a school year.
///
/// Rejects one without a table of activities, and a school without the year.
pub fn preview(
    file: &Reader<'_>,
    who: &Session,
    name: &str,
    papers: Papers,
    asked: Option<&SchoolYearId>,
) -> Result<PlanPreview> {
    let people = people::list_names(file)?;
    let directory = Directory::new(&people);
    let mut read = rows::read(papers, &directory);
    if read.rows.is_empty() {
        return Err(Rejection::DocumentWithoutPlan.into());
    }
    let named = read.lines.iter().find_map(|line| head::school_year(&line.text));
    let year = school_year(file, asked, named.as_deref())?;
    let calendar = calendar::year_calendar(file, &year)?;
    let own = around::recognise(file, &year.id, &read.lines, &mut read.unread)?;
    let (mut head, used) = head::understand(&read.lines, &calendar, own);
    head.doubts.extend(doubt_of_year(&head, &year));

    let document = document_language(&read);
    let (language, today) = (who.language, file.today());
    let (deadlines, parties) = (Known::default(), Known::default());
    let desk = Desk { people: &people, directory: &directory, calendar, document, language, today, deadlines, parties };
    let mut activities = twice::join(desk.activities(&read));
    let missing = match &year.plan_id {
        Some(plan) => compare(file, who.language, (plan, &year.id), &mut activities)?,
        None => Vec::new(),
    };
    marks_of(file, who.language, &year, &mut activities)?;
    let mut unread = read.unread;
    let mut seen = HashSet::new();
    // A cell of which a line was understood is not unread; its other lines are told with the head's.
    let known: HashSet<_> =
        read.lines.iter().zip(&used).filter(|(_, used)| **used).filter_map(|(line, _)| line.place.clone()).collect();
    for (line, used) in read.lines.iter().zip(&used) {
        let Some(place) = line.place.clone().filter(|_| !used) else { continue };
        if known.contains(&place) {
            head.other.push(line.text.clone());
        } else if seen.insert(place.clone()) {
            unread.push(UnreadCell::cell(place, line.text.clone()));
        } else if let Some(cell) = unread.iter_mut().find(|cell| cell.kind == UnreadKind::Cell && cell.place == place) {
            cell.text = format!("{}\n{}", cell.text, line.text);
        }
    }
    Ok(PlanPreview {
        file: name.to_owned(),
        language: document,
        school_year: year.label.clone(),
        plan_exists: year.plan_id.is_some(),
        school_year_id: year.id,
        head,
        tables: read.headings,
        stages: read
            .stages
            .into_iter()
            .map(|stage| StagePreview {
                number: stage.number,
                title: stage.title,
                places: stage.places,
                text: stage.text,
                doubts: stage.doubts,
            })
            .collect(),
        activities,
        unread,
        missing,
    })
}

/// Finds the activities that the rows are, and tells which activities the document does not have.
fn compare(
    file: &Reader<'_>,
    language: Language,
    (plan, year): (&PlanId, &SchoolYearId),
    activities: &mut [ActivityPreview],
) -> Result<Vec<MissingActivity>> {
    plan::recognise_rows(file, plan, &mut rows_of(activities))?;
    ours::recognise(file, year, activities)?;
    let matched = plan::match_rows(file, language, plan, &mut rows_of(activities))?;
    for (activity, changes) in activities.iter_mut().zip(matched.changes) {
        activity.changes = changes;
    }
    let doubts = [
        (DoubtKind::ActivityGuessed, PlanColumn::Title, matched.guessed),
        (DoubtKind::ActivityOther, PlanColumn::Number, matched.others),
        (DoubtKind::DeadlineKept, PlanColumn::Deadline, matched.kept_deadlines),
    ];
    for (kind, column, said) in doubts {
        for (activity, said) in activities.iter_mut().zip(said) {
            activity.doubts.extend(said.map(|said| Doubt::of(kind, column, said)));
        }
    }
    Ok(matched.left.into_iter().map(|(id, number, title)| MissingActivity { id, number, title }).collect())
}

/// Tells where the marks of each row go, and what is doubtful about that.
fn marks_of(
    file: &Reader<'_>,
    language: Language,
    year: &SchoolYear,
    activities: &mut [ActivityPreview],
) -> Result<()> {
    let rows: Vec<&ImportedRow> = activities.iter().map(|activity| &activity.row).collect();
    let found = plan::marks_of_rows(file, language, year, &rows)?;
    for (activity, marks) in activities.iter_mut().zip(found) {
        let doubts = [(DoubtKind::MarkBetween, marks.unsure), (DoubtKind::MarkNoPlace, marks.without_place)];
        for (kind, said) in doubts {
            activity.doubts.extend(said.into_iter().map(|said| Doubt::of(kind, PlanColumn::Mark, said)));
        }
        if !marks.places.iter().any(|mark| mark.standing == MarkStanding::Added) {
            activity.doubts.retain(|doubt| doubt.kind != DoubtKind::MarkWithoutDay);
        }
        (activity.marks, activity.marks_here) = (marks.places, marks.here);
        activity.settle();
    }
    Ok(())
}

fn rows_of(activities: &mut [ActivityPreview]) -> Vec<&mut ImportedRow> {
    activities.iter_mut().map(|activity| &mut activity.row).collect()
}

/// The year asked for, or the one the document names, or the current one.
fn school_year(file: &Reader<'_>, asked: Option<&SchoolYearId>, named: Option<&str>) -> Result<SchoolYear> {
    if let Some(id) = asked {
        return calendar::school_year(file, id);
    }
    let years = calendar::list_school_years(file)?;
    if let Some(year) = years.into_iter().find(|year| named == Some(year.label.as_str())) {
        return Ok(year);
    }
    Ok(calendar::current_school_year(file)?.ok_or(Rejection::NotFound { what: "school_year" })?)
}

fn doubt_of_year(head: &HeadPreview, year: &SchoolYear) -> Option<Doubt> {
    if head.year.is_empty() {
        return Some(Doubt::about_all(DoubtKind::YearMissing, year.label.clone()));
    }
    (head.year != year.label).then(|| Doubt::about_all(DoubtKind::YearDiffers, head.year.clone()))
}

/// What rows are understood with.
struct Desk<'p> {
    people: &'p [PersonName],
    directory: &'p Directory<'p>,
    calendar: YearCalendar,
    document: Language,
    language: Language,
    today: Day,
    deadlines: Known<Deadline>,
    parties: Known<Parties>,
}

/// What cells were understood as: a plan says the same few things in every other row.
struct Known<T>(RefCell<HashMap<String, Rc<T>>>);

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<T> Known<T> {
    fn of(&self, text: &str, understand: impl FnOnce(&str) -> T) -> Rc<T> {
        let mut known = self.0.borrow_mut();
        if let Some(found) = known.get(text) {
            return Rc::clone(found);
        }
        let found = Rc::new(understand(text));
        known.insert(text.to_owned(), Rc::clone(&found));
        found
    }
}

struct Deadline {
    understood: Understood,
    words: String,
    dates: Vec<Day>,
}

struct Parties {
    found: Found,
    labels: Vec<String>,
}

impl Desk<'_> {
    fn activities(&self, read: &ReadTables) -> Vec<ActivityPreview> {
        let mut numbers = Numbers::default();
        let first_stage = read.stages.first().map_or(1, |stage| stage.number);
        let one = |row: &ReadRow| {
            let mut activity = self.activity(row);
            activity.doubts.extend(numbers.doubts(row, &activity.row.number));
            let stage = row.stage.and_then(|at| read.stages.get(at)).map(|stage| stage.number);
            if stage.is_none() && !read.stages.is_empty() {
                activity.doubts.push(Doubt::about_all(DoubtKind::StageMissing, ""));
            }
            activity.row.stage = stage.unwrap_or(first_stage);
            activity.row.source.stage = stage;
            activity
        };
        read.rows.iter().map(one).collect()
    }

    fn activity(&self, row: &ReadRow) -> ActivityPreview {
        let mut doubts = row.doubts.clone();
        let text = |column| row.text(column).to_owned();
        let source = RowSource {
            stage: None,
            number: text(PlanColumn::Number),
            title: one_line(row.text(PlanColumn::Title)),
            responsible: text(PlanColumn::Responsible),
            participants: text(PlanColumn::Participants),
            deadline: text(PlanColumn::Deadline),
            result: one_line(row.text(PlanColumn::Result)),
            mark: text(PlanColumn::Mark),
        };
        let (counted, titled) = match source.number.is_empty() && !row.has_number_column {
            true => numbered(&source.title),
            false => (source.number.as_str(), source.title.as_str()),
        };
        let number = number(counted, &mut doubts);
        let title = fitting(titled, PlanColumn::Title, &mut doubts);
        if title.is_empty() {
            doubts.push(Doubt::of(DoubtKind::TitleMissing, PlanColumn::Title, ""));
        }
        let responsible = self.parties(&source.responsible);
        doubts.extend(responsible.found.doubts_of(PlanColumn::Responsible));
        if responsible.found.parties.is_empty() {
            doubts.push(Doubt::of(DoubtKind::ResponsibleMissing, PlanColumn::Responsible, ""));
        }
        let participants = self.parties(&source.participants);
        doubts.extend(participants.found.doubts_of(PlanColumn::Participants));
        let due = self.deadline(&deadline::in_context(&source.deadline, &row.context));
        doubts.extend(due.understood.doubt.map(|kind| Doubt::of(kind, PlanColumn::Deadline, source.deadline.clone())));
        let result = fitting(&source.result, PlanColumn::Result, &mut doubts);
        let read = marks::understand(&source.mark, &self.calendar, self.today, self.directory);
        doubts.extend(read.doubts.into_iter().map(|(kind, text)| Doubt::of(kind, PlanColumn::Mark, text)));
        ActivityPreview {
            place: row.place.clone(),
            responsible: source.responsible.clone(),
            participants: source.participants.clone(),
            deadline_text: source.deadline.clone(),
            mark: source.mark.clone(),
            responsible_labels: responsible.labels.clone(),
            participant_labels: participants.labels.clone(),
            rule_words: due.words.clone(),
            starts_on: due.understood.starts_on,
            dates: due.dates.clone(),
            marks: Vec::new(),
            marks_here: Vec::new(),
            standing: ActivityStanding::New,
            doubts,
            changes: Vec::new(),
            cells: row.cells.clone(),
            row: ImportedRow {
                stage: 0,
                language: language_of(&source.title).unwrap_or(self.document),
                number,
                title,
                responsible_parties: responsible.found.parties.clone(),
                participant_parties: participants.found.parties.clone(),
                rule: due.understood.rule.clone(),
                result,
                translation: None,
                marks_read: read.marks,
                source,
                same_as: None,
                unchanged: Vec::new(),
                edited: Vec::new(),
            },
        }
    }

    fn deadline(&self, text: &str) -> Rc<Deadline> {
        self.deadlines.of(text, |text| {
            let understood = deadline::understand(text, &self.calendar);
            let dues = deadlines::due_dates(&understood.rule, &self.calendar).into_iter();
            let dates = dues.filter_map(|due| due.due_on).collect();
            Deadline { words: understood.rule.in_words(self.language), dates, understood }
        })
    }

    fn parties(&self, text: &str) -> Rc<Parties> {
        self.parties.of(text, |text| {
            let found = self.directory.understand(text);
            Parties { labels: self.labels(&found), found }
        })
    }

    fn labels(&self, found: &Found) -> Vec<String> {
        let label = |party: &Party| match party {
            Party::Role { role } => say(self.language, &format!("role-{}", role.name())),
            Party::Body { body } => say(self.language, &format!("body-{}", body.name())),
            Party::Person { person_id } => {
                self.people.iter().find(|person| person.id == *person_id).map(PersonName::short).unwrap_or_default()
            }
            Party::Text { text } => text.clone(),
        };
        found.parties.iter().map(label).collect()
    }
}

/// Numbers as the rows of a document bear them.
#[derive(Default)]
struct Numbers {
    seen: HashSet<String>,
    last: Option<u32>,
}

impl Numbers {
    fn doubts(&mut self, row: &ReadRow, number: &str) -> Vec<Doubt> {
        let doubt = |kind, text: &str| Doubt::of(kind, PlanColumn::Number, text);
        if number.is_empty() {
            return if row.has_number_column { vec![doubt(DoubtKind::NumberMissing, "")] } else { Vec::new() };
        }
        let mut doubts = Vec::new();
        if !self.seen.insert(number.to_owned()) {
            doubts.push(doubt(DoubtKind::NumberRepeated, number));
        }
        if let Ok(counted) = number.parse::<u32>() {
            if let Some(last) = self.last.filter(|last| counted > last + 1 && counted - last <= 50) {
                let missing: Vec<String> = (last + 1..counted).map(|number| number.to_string()).collect();
                doubts.push(doubt(DoubtKind::NumberSkipped, &missing.join(", ")));
            }
            self.last = Some(counted);
        }
        doubts
    }
}

/// «1) Анкетирование»: where no column counts the rows, their titles may.
fn numbered(title: &str) -> (&str, &str) {
    let digits = title.len() - title.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let rest =
        title[digits..].strip_prefix([')', '.']).filter(|rest| rest.starts_with(' ') && (1..=2).contains(&digits));
    rest.map_or(("", title), |rest| (&title[..digits], rest.trim_start()))
}

/// A row's number without its full stop; a dash is none.
fn number(text: &str, doubts: &mut Vec<Doubt>) -> String {
    let number = text.split_whitespace().next().unwrap_or_default().trim_matches(['.', ')', '№']);
    if !number.chars().any(char::is_alphanumeric) {
        return String::new();
    }
    if text.trim().chars().count() > NUMBER {
        doubts.push(Doubt::of(DoubtKind::NumberLong, PlanColumn::Number, text));
    }
    number.chars().take(NUMBER).collect()
}

/// A text as long as the plan can hold.
fn fitting(text: &str, column: PlanColumn, doubts: &mut Vec<Doubt>) -> String {
    if text.chars().count() > LINE {
        doubts.push(Doubt::of(DoubtKind::TextLong, column, text));
    }
    text.chars().take(LINE).collect()
}

/// A text goes on over stray line breaks.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The language that most titles of a document are written in.
fn document_language(read: &ReadTables) -> Language {
    let mut counts = [(Language::Kk, 0), (Language::Ru, 0), (Language::En, 0)];
    for row in &read.rows {
        // A title that may be of any language says nothing of the others.
        let written = language_of(row.text(PlanColumn::Title));
        counts.iter_mut().filter(|(language, _)| Some(*language) == written).for_each(|(_, count)| *count += 1);
    }
    // Of equal counts the first language.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(language, _)| language).unwrap_or_default()
}

/// The language a text is surely written in: by its letters, or by words and endings that only one language has.
fn language_of(text: &str) -> Option<Language> {
    let has = |letters: &str| text.chars().any(|letter| letter.to_lowercase().any(|letter| letters.contains(letter)));
    if has("әғқңөұүһі") {
        return Some(Language::Kk);
    }
    if !text.chars().any(|letter| matches!(letter, '\u{400}'..='\u{52F}')) {
        return text.chars().any(|letter| letter.is_ascii_alphabetic()).then_some(Language::En);
    }
    let folded = fold(text);
    let is_russian = |word: &str| {
        const ENDINGS: [&str; 14] = [
            "ение",
            "ения",
            "ении",
            "ание",
            "ания",
            "ании",
            "ого",
            "ыи",
            "ых",
            "ость",
            "ости",
            "ировать",
            "ами",
            "ями",
        ];
        matches!(word, "и" | "по" | "для" | "на" | "с" | "об" | "о" | "в" | "из" | "от" | "при")
            || (word.chars().count() > 4 && ENDINGS.iter().any(|ending| word.ends_with(ending)))
    };
    folded.split(' ').any(is_russian).then_some(Language::Ru)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_may_bear_its_number() {
        assert_eq!(numbered("1) Анкетирование"), ("1", "Анкетирование"));
        assert_eq!(numbered("12. Стенд"), ("12", "Стенд"));
        for title in ["1-кезеңді қорытындылау", "2026. Есеп", "3D модель", "1.2 Стенд", "Стенд"]
        {
            assert_eq!(numbered(title), ("", title));
        }
    }
}
