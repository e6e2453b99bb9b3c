//! What a new or demo school starts with, read from `seeds/` and loaded through the core's own operations.

mod demo;

use std::path::Path;
use std::sync::{LazyLock, OnceLock};

use include_dir::{Dir, include_dir};
use serde::{Deserialize, Deserializer, de};

pub use demo::play_demo;

use crate::calendar::AddDayOff;
use crate::clock::Day;
use crate::deadlines::{DayOffKind, Rule};
use crate::error::{Error, Result};
use crate::plan::{Party, Register};
use crate::roles::{BodyKey, Role};
use crate::text::Wording;

static SEEDS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../seeds");

/// The built-in plan: five stages of thirty activities under keys that never change between versions.
///
/// A rule that counts from another activity names it by its key.
#[derive(Clone, Debug, Deserialize)]
pub struct PlanTemplate {
    pub key: String,
    pub version: u32,
    pub title: Wording,
    pub purpose: Wording,
    pub objectives: Vec<Wording>,
    pub expected_results: Vec<Wording>,
    pub stages: Vec<StageTemplate>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct StageTemplate {
    pub key: String,
    pub number: u32,
    pub title: Wording,
    pub activities: Vec<ActivityTemplate>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct ActivityTemplate {
    pub key: String,
    pub number: String,
    pub title: Wording,
    #[serde(deserialize_with = "parties")]
    pub responsible: Vec<Party>,
    #[serde(deserialize_with = "parties")]
    pub co_executors: Vec<Party>,
    pub rule: Rule,
    pub expected_document: Wording,
    pub register: Register,
    pub why: Wording,
}

/// Terms and days off published for one school year.
#[derive(Debug)]
pub struct PublishedCalendar {
    pub starts_on: Day,
    pub ends_on: Day,
    pub terms: Vec<(Day, Day)>,
    pub days_off: Vec<AddDayOff>,
}

/// The newest version of the built-in plan template.
pub fn plan_template() -> Result<&'static PlanTemplate> {
    plan_templates()?.last().ok_or(Error::Invariant("the program has a plan template"))
}

/// Every version of the built-in plan template that a school may have begun with, the oldest first.
pub fn plan_templates() -> Result<&'static [PlanTemplate]> {
    static TEMPLATES: OnceLock<Vec<PlanTemplate>> = OnceLock::new();
    if let Some(templates) = TEMPLATES.get() {
        return Ok(templates);
    }
    let files = SEEDS.files().filter(|file| is_plan_template(file.path()));
    let read = files.map(|file| Ok(serde_json::from_slice(file.contents())?));
    let mut templates: Vec<PlanTemplate> = read.collect::<Result<_>>()?;
    templates.sort_by_key(|template| template.version);
    Ok(TEMPLATES.get_or_init(|| templates))
}

fn is_plan_template(path: &Path) -> bool {
    path.to_str().is_some_and(|name| name.starts_with("plan-template.") && name.ends_with(".json"))
}

/// The posts that every school has, in three languages.
pub fn standard_posts() -> &'static [Wording] {
    static POSTS: LazyLock<Vec<Wording>> = LazyLock::new(|| {
        let text = seed("posts.json").expect("the program has a list of posts");
        serde_json::from_str(text).expect("the list of posts is one of texts in three languages")
    });
    &POSTS
}

/// The calendar of the school year that begins in `first`: as published, or else by the usual pattern of days.
pub fn calendar_of(first: i32) -> Result<PublishedCalendar> {
    let published: Calendars = serde_json::from_str(seed("calendars.json")?)?;
    let label = format!("{first}-{}", first + 1);
    let known = published.years.into_iter().find(|year| year.label == label);
    let is_published = known.is_some();
    let PublishedYear { starts_on, ends_on, terms, .. } = known.map_or_else(|| usual_year(first, label), Ok)?;
    // The summer after the year belongs to it: papers are finished in June.
    let until = date(first + 1, 8, 31)?;
    let mut days_off = published.days_off;
    if !is_published {
        days_off = published.usual_holidays.into_iter().map(|usual| usual.of_year(first)).collect::<Result<_>>()?;
    }
    days_off.retain(|off| off.day >= starts_on && off.day <= until);
    Ok(PublishedCalendar { starts_on, ends_on, terms, days_off })
}

impl UsualHoliday {
    /// The holiday of the school year that begins in `first`; how it moves from a weekend is decreed year by year.
    fn of_year(self, first: i32) -> Result<AddDayOff> {
        let year = if self.month >= 9 { first } else { first + 1 };
        Ok(AddDayOff { day: date(year, self.month, self.day)?, kind: DayOffKind::Holiday, name: self.name })
    }
}

fn usual_year(first: i32, label: String) -> Result<PublishedYear> {
    let next = first + 1;
    let terms = vec![
        (date(first, 9, 1)?, date(first, 10, 26)?),
        (date(first, 11, 3)?, date(first, 12, 28)?),
        (date(next, 1, 9)?, date(next, 3, 19)?),
        (date(next, 3, 30)?, date(next, 5, 25)?),
    ];
    Ok(PublishedYear { label, starts_on: date(first, 9, 1)?, ends_on: date(next, 5, 25)?, terms })
}

#[derive(Deserialize)]
struct Calendars {
    years: Vec<PublishedYear>,
    days_off: Vec<AddDayOff>,
    usual_holidays: Vec<UsualHoliday>,
}

/// A holiday that falls on the same day every year.
#[derive(Deserialize)]
struct UsualHoliday {
    month: u32,
    day: u32,
    name: Wording,
}

#[derive(Deserialize)]
struct PublishedYear {
    label: String,
    starts_on: Day,
    ends_on: Day,
    terms: Vec<(Day, Day)>,
}

fn seed(name: &str) -> Result<&'static str> {
    SEEDS
        .get_file(name)
        .and_then(|file| file.contents_utf8())
        .ok_or(Error::Invariant("a seed file is missing from the program"))
}

/// A file that the demo school hands in.
fn demo_file(name: &str) -> Result<&'static [u8]> {
    let file = SEEDS.get_file(format!("demo-files/{name}"));
    file.map(include_dir::File::contents).ok_or(Error::Invariant("a demo file is missing from the program"))
}

fn date(year: i32, month: u32, day: u32) -> Result<Day> {
    Day::new(year, month, day).ok_or(Error::Invariant("a usual day of the school year exists in every year"))
}

/// Reads parties from "role:chair" and "body:council".
fn parties<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Party>, D::Error> {
    let names = Vec::<String>::deserialize(deserializer)?;
    names
        .iter()
        .map(|name| {
            let party = match name.split_once(':') {
                Some(("role", role)) => Role::parse(role).map(|role| Party::Role { role }),
                Some(("body", body)) => BodyKey::parse(body).map(|body| Party::Body { body }),
                _ => None,
            };
            party.ok_or_else(|| de::Error::custom(format!("{name} is not a party")))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_template_has_five_stages_of_thirty_activities_in_three_languages() {
        let template = plan_template().expect("a template");
        let sizes: Vec<usize> = template.stages.iter().map(|stage| stage.activities.len()).collect();
        assert_eq!(sizes, [6, 4, 6, 9, 5], "the thirty activities of plan-facts by stage");
        let activities: Vec<_> = template.stages.iter().flat_map(|stage| &stage.activities).collect();
        let keys: HashSet<&str> = activities.iter().map(|activity| activity.key.as_str()).collect();
        assert_eq!(keys.len(), 30, "keys are unique, because upgrades follow them");
        for activity in &activities {
            for wording in [&activity.title, &activity.expected_document, &activity.why] {
                assert!(
                    !wording.kk.is_empty() && !wording.ru.is_empty() && !wording.en.is_empty(),
                    "{} is written in three languages",
                    activity.key
                );
            }
            assert!(!activity.responsible.is_empty(), "{} has somebody responsible", activity.key);
        }
        assert_eq!(template.objectives.len(), 7);
        assert_eq!(template.expected_results.len(), 5);
    }

    #[test]
    fn every_version_of_the_template_is_kept_and_no_key_changes_its_meaning() {
        let templates = plan_templates().expect("templates");
        let versions: Vec<u32> = templates.iter().map(|template| template.version).collect();
        let newest = u32::try_from(templates.len()).expect("few versions");
        assert_eq!(versions, (1..=newest).collect::<Vec<_>>(), "a school may have begun with any of them");
        for template in templates {
            assert_eq!(template.key, templates[0].key);
            let name = if template.version == newest {
                "plan-template.json".to_owned()
            } else {
                format!("plan-template.v{}.json", template.version)
            };
            let kept: PlanTemplate = serde_json::from_str(seed(&name).expect(&name)).expect("a template");
            assert_eq!(kept.version, template.version, "{name} holds its version");
            let stages: Vec<(&str, u32)> =
                template.stages.iter().map(|stage| (stage.key.as_str(), stage.number)).collect();
            let first: Vec<(&str, u32)> =
                templates[0].stages.iter().map(|stage| (stage.key.as_str(), stage.number)).collect();
            assert_eq!(stages, first, "an upgrade follows the stages and adds none");
            let rows = || template.stages.iter().flat_map(|stage| &stage.activities);
            for row in rows() {
                let counts_from = row.rule.counts_from().map(|key| key.as_str());
                assert!(
                    counts_from.is_none_or(|key| key != row.key && rows().any(|other| other.key == key)),
                    "{} counts from a row of its version",
                    row.key
                );
            }
        }
    }

    #[test]
    fn a_year_without_a_published_calendar_follows_the_usual_pattern() {
        let known = calendar_of(2026).expect("published");
        assert_eq!(known.terms.len(), 4);
        assert!(known.days_off.iter().any(|off| off.day.to_string() == "2026-12-16"), "Independence Day");
        let unknown = calendar_of(2031).expect("a usual year");
        assert_eq!(unknown.starts_on.to_string(), "2031-09-01");
        assert_eq!(unknown.terms.len(), 4);
        let days: Vec<String> = unknown.days_off.iter().map(|off| off.day.to_string()).collect();
        assert_eq!((days[0].as_str(), days[2].as_str(), days.len()), ("2031-10-25", "2032-01-01", 14));
        assert!(unknown.days_off.iter().all(|off| off.kind == DayOffKind::Holiday && !off.name.kk.is_empty()));
    }
}
