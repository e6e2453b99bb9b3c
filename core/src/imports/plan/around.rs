//! What our own workbooks and papers say around a plan: the head that the plan has, and what they say by themselves.
//!
//! Read as words, a purpose of two paragraphs would lose the second, and a title would grow by the year each time.

use super::head::HeadLine;
use super::preview::{HeadPreview, UnreadCell};
use crate::documents::sheets::as_written;
use crate::error::Result;
use crate::ids::SchoolYearId;
use crate::plan::{self, PlanHead, ShowPlan};
use crate::profile;
use crate::report;
use crate::store::Reader;
use crate::text::Wording;
use crate::words::{Language, say, say_with};

/// What stands above the table just as the plan has it, and which lines say so.
#[derive(Debug, Default)]
pub(super) struct OwnHead {
    pub head: HeadPreview,
    pub used: Vec<bool>,
}

/// Recognises the lines of a document of ours, and what it says by itself among the cells that no row took; of any other
/// document there is nothing to recognise.
pub(super) fn recognise(
    file: &Reader<'_>,
    year: &SchoolYearId,
    lines: &[HeadLine],
    unread: &mut Vec<UnreadCell>,
) -> Result<OwnHead> {
    let mut own = OwnHead { used: vec![false; lines.len()], ..OwnHead::default() };
    for language in Language::ALL {
        let chain_head = words_around(language, "workbook-chain-head");
        if !lines.iter().any(|line| chain_head.fits(&plain(&line.text))) {
            continue;
        }
        let view = plan::plan_in_language(file, language, &ShowPlan::whole(year.clone()))?;
        let label = view.school_year.label.replace('-', "–");
        let said = say_with(language, "workbook-school-year", &[("school_year", label.as_str().into())]);
        let mut reading = Reading { lines, language, own };
        if let Some(plan) = &view.plan {
            reading.head(plan, &said);
        }
        let profile = profile::school_profile(file)?;
        let place = profile.place.pick(language).to_owned();
        let first_year = view.school_year.starts_on.year().to_string();
        let imprint = say_with(language, "workbook-imprint", &[("place", place.into()), ("year", first_year.into())]);
        let heading = say_with(language, "workbook-plan-heading", &[("school_year", label.as_str().into())]);
        reading.by_themselves(&[profile.name.pick(language), &imprint, &heading, &said]);
        own = reading.own;
        let signature = words_around(language, "workbook-chair-signature");
        unread.retain(|cell| !signature.fits(&plain(&cell.text)));
    }
    Ok(own)
}

struct Reading<'l> {
    lines: &'l [HeadLine],
    language: Language,
    own: OwnHead,
}

impl Reading<'_> {
    fn head(&mut self, plan: &PlanHead, year: &str) {
        let title = plan.title.pick(self.language);
        if self.take(&[title.lines().map(str::to_owned).chain([year.to_owned()]).collect()]) {
            title.clone_into(&mut self.own.head.title);
        }
        if let Some(text) = self.paragraphs("workbook-topic", &plan.topic) {
            self.own.head.topic = text;
        }
        if let Some(text) = self.paragraphs("workbook-purpose", &plan.purpose) {
            self.own.head.purpose = text;
        }
        if let Some(points) = self.points("workbook-objectives", &plan.objectives) {
            self.own.head.objectives = points;
        }
        if let Some(points) = self.points("workbook-expected-results", &plan.expected_results) {
            self.own.head.expected_results = points;
        }
    }

    /// A workbook says its heading on a line of its own, a paper before the text.
    fn paragraphs(&mut self, heading: &str, wording: &Wording) -> Option<String> {
        let (heading, text) = (say(self.language, heading), wording.pick(self.language));
        let in_workbook = std::iter::once(heading.clone()).chain(text.lines().map(str::to_owned)).collect();
        let in_paper = format!("{heading}: {text}").lines().map(str::to_owned).collect();
        (!text.is_empty() && self.take(&[in_workbook, in_paper])).then(|| text.to_owned())
    }

    fn points(&mut self, heading: &str, wording: &Wording) -> Option<Vec<String>> {
        let (heading, text) = (say(self.language, heading), wording.pick(self.language));
        let said: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let numbered = |(number, line): (usize, &str)| format!("{number}. {line}");
        let in_workbook = std::iter::once(heading.clone()).chain((1..).zip(text.lines()).map(numbered)).collect();
        let in_paper = std::iter::once(format!("{heading}:")).chain((1..).zip(said.iter().copied()).map(numbered));
        let found = !said.is_empty() && self.take(&[in_workbook, in_paper.collect()]);
        found.then(|| said.into_iter().map(str::to_owned).collect())
    }

    /// Marks the lines that say one of these texts, line by line, where they stand together.
    fn take(&mut self, texts: &[Vec<String>]) -> bool {
        for text in texts {
            let ours: Vec<[String; 2]> = text
                .iter()
                .map(|line| [plain(line), plain(&as_written(self.language, line))])
                .filter(|line| !line[0].is_empty())
                .collect();
            let fits = |from: &usize| {
                let said = self.lines[*from..*from + ours.len()].iter().zip(&self.own.used[*from..]);
                said.zip(&ours).all(|((line, used), ours)| !used && ours.contains(&plain(&line.text)))
            };
            let last = self.lines.len().checked_sub(ours.len()).filter(|_| !ours.is_empty());
            if let Some(from) = last.and_then(|last| (0..=last).find(fits)) {
                self.own.used[from..from + ours.len()].fill(true);
                return true;
            }
        }
        false
    }

    /// Marks what our documents say of the school, the file and themselves, whatever the plan is.
    fn by_themselves(&mut self, exact: &[&str]) {
        let language = self.language;
        let patterns = [
            words_around(language, "workbook-made"),
            words_around(language, "workbook-chain-head"),
            words_around(language, "workbook-chair-signature"),
        ];
        let mut exact: Vec<String> = exact.iter().map(|text| plain(text)).collect();
        exact.extend(["workbook-contents", "workbook-back", "workbook-names-hidden"].map(|key| say(language, key)));
        let tabs: Vec<String> = report::tabs_of_year().into_iter().map(|tab| say(language, tab)).collect();
        let is_way = |text: &str| {
            let named = text.split_once(". ").filter(|(number, _)| number.chars().all(|digit| digit.is_ascii_digit()));
            named.is_some_and(|(_, tab)| tabs.iter().any(|one| one == tab))
        };
        let chair = say(language, "role-chair");
        let mut signed = None;
        for (line, used) in self.lines.iter().zip(&mut self.own.used) {
            let text = plain(&line.text);
            if line.is_below && line.place.is_some() && text == chair {
                signed = line.place.as_ref().map(|place| (place.table.clone(), place.row));
            }
            // Who signs stands beside the post.
            let is_signature = signed.is_some() && signed == line.place.as_ref().map(|at| (at.table.clone(), at.row));
            let is_ours = exact.contains(&text) || patterns.iter().any(|one| one.fits(&text));
            *used |= is_signature || is_ours || is_way(&text);
        }
    }
}

/// What a sentence of ours says before and after what it is filled in with.
struct Around {
    before: String,
    after: String,
}

impl Around {
    fn fits(&self, text: &str) -> bool {
        text.strip_prefix(&self.before).is_some_and(|rest| rest.ends_with(&self.after))
    }
}

/// The words before the first value of a sentence and after the last one.
fn words_around(language: Language, key: &str) -> Around {
    const FILLED: char = '+';
    let values = ["date", "person", "head", "chair"].map(|name| (name, FILLED.to_string().into()));
    let said = say_with(language, key, &values);
    let before = said.split(FILLED).next().unwrap_or_default().trim().to_owned();
    let after = said.rsplit(FILLED).next().unwrap_or_default().trim().to_owned();
    Around { before, after }
}

/// One space between words, as what is read has it.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
