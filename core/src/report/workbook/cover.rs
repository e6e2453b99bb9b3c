//! The cover: the school, the approval block, what stands above the plan's table, and how the workbook was made.

use super::{Scope, Year};
use crate::changes;
use crate::documents::sheets::{Cover, Place, Section, Way};
use crate::error::Result;
use crate::plan::PlanHead;
use crate::roles::Role;
use crate::text::Wording;
use crate::words::{day_dated, day_short};

pub(super) fn describe(year: &Year<'_>) -> Result<Cover> {
    let plan = year.plan.plan.as_ref();
    let title = plan.map(|plan| plan.title.pick(year.desk.language)).unwrap_or_default();
    let (approval_heading, approval) = approval(year)?;
    Ok(Cover {
        sheet: year.say("workbook-sheet-cover"),
        organisation: year.school().to_owned(),
        approval_heading,
        approval,
        title: if title.is_empty() { year.say("workbook-title") } else { title.to_owned() },
        subtitle: year.say_year("workbook-school-year"),
        sections: sections(year),
        imprint: imprint(year),
        notes: notes(year)?,
    })
}

/// The block that the director signs, or the order that approved the plan already.
fn approval(year: &Year<'_>) -> Result<(String, Vec<String>)> {
    let plan = year.plan.plan.as_ref();
    if let Some((approved_on, order)) = plan.and_then(|plan| Some((plan.approved_on?, &plan.approved_order))) {
        // Some write the sign of the number with it.
        let order = order.trim_start_matches('№').trim();
        let values = [("date", day_dated(year.desk.language, approved_on).into()), ("order", order.into())];
        return Ok((year.say("workbook-approved-heading"), vec![year.say_with("workbook-approved-order", &values)]));
    }
    let director = year.signature_of(Role::Director)?;
    let first_year = year.school_year.starts_on.year().to_string();
    let lines = vec![
        year.say("workbook-approval-post"),
        year.say_with("workbook-approval-signature", &[("director", director.into())]),
        year.say_with("workbook-approval-date", &[("year", first_year.into())]),
    ];
    Ok((year.say("workbook-approval-heading"), lines))
}

fn sections(year: &Year<'_>) -> Vec<Section> {
    let said =
        |text: fn(&PlanHead) -> &Wording| year.plan.plan.as_ref().map(|plan| text(plan).pick(year.desk.language));
    let lines = |heading: &str, text: fn(&PlanHead) -> &Wording| Section {
        heading: year.say(heading),
        paragraphs: said(text).unwrap_or_default().lines().map(str::to_owned).collect(),
        ..Section::default()
    };
    let numbered = |heading: &str, text: fn(&PlanHead) -> &Wording| {
        let section = lines(heading, text);
        let paragraphs = (1..).zip(section.paragraphs).map(|(number, line)| format!("{number}. {line}")).collect();
        Section { paragraphs, ..section }
    };
    let sections = [
        lines("workbook-topic", |plan| &plan.topic),
        lines("workbook-purpose", |plan| &plan.purpose),
        numbered("workbook-objectives", |plan| &plan.objectives),
        numbered("workbook-expected-results", |plan| &plan.expected_results),
        Section { heading: year.say("workbook-contents"), ways: contents(year), ..Section::default() },
    ];
    sections.into_iter().filter(|section| !section.paragraphs.is_empty() || !section.ways.is_empty()).collect()
}

/// The sheets after the cover, each a way to it.
fn contents(year: &Year<'_>) -> Vec<Way> {
    let line = |(number, tab): (i64, String)| {
        let values = [("number", number.into()), ("sheet", tab.as_str().into())];
        Way { words: year.say_with("workbook-contents-line", &values), to: Place::top_of(tab) }
    };
    (1..).zip(year.tabs()).map(line).collect()
}

fn imprint(year: &Year<'_>) -> String {
    let place = year.profile.place.pick(year.desk.language);
    if place.is_empty() {
        return String::new();
    }
    let first_year = year.school_year.starts_on.year().to_string();
    year.say_with("workbook-imprint", &[("place", place.into()), ("year", first_year.into())])
}

fn notes(year: &Year<'_>) -> Result<Vec<String>> {
    let today = day_short(year.file().today());
    let head = changes::chain_head(year.file())?;
    let made = year.say_with("workbook-made", &[("date", today.into()), ("person", year.made_by.as_str().into())]);
    let hidden = (year.scope == Scope::WholeYear).then(|| year.say("workbook-names-hidden"));
    let chain = year.say_with("workbook-chain-head", &[("head", head.into())]);
    Ok([Some(made), hidden, Some(chain)].into_iter().flatten().collect())
}
