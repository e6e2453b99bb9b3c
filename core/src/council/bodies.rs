//! Bodies as their orders describe them: name, term, rules of quorum and majority, and the items of every agenda.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rules::{
    Count, MajorityRule, Quorum, QuorumRule, explain_majority, explain_quorum, quorum_needed, votes_needed,
};
use super::store;
use crate::clock::Day;
use crate::error::{Rejection, Result};
use crate::ids::{PersonId, StandingItemId};
use crate::named_values;
use crate::people;
use crate::roles::{BodyKey, BodyPost};
use crate::store::{Reader, Writer};
use crate::text::{LINE, Wording, optional_line};
use crate::words::Language;

/// The longest notice that a rule may ask for, in days.
const LONGEST_NOTICE: u32 = 60;

named_values! {
    /// In which year the numbers of minutes begin anew.
    Numbering {
        CalendarYear = "calendar_year",
        SchoolYear = "school_year",
    }
}

/// What the order about a body says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BodyRules {
    /// The name as the order writes it; empty where the usual one will do.
    #[serde(default)]
    pub name: Wording,
    #[serde(default)]
    pub order_no: String,
    #[serde(default)]
    pub order_on: Option<Day>,
    #[serde(default)]
    pub term_from_on: Option<Day>,
    #[serde(default)]
    pub term_to_on: Option<Day>,
    pub quorum_rule: QuorumRule,
    /// Only for a fixed number.
    #[serde(default)]
    pub quorum_count: Option<u32>,
    pub majority_rule: MajorityRule,
    /// Between equal votes the chair decides.
    pub casting_vote: bool,
    /// How many days before it a meeting is to be convened.
    pub notice_days: u32,
    pub numbering: Numbering,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct BodyRow {
    pub key: BodyKey,
    #[serde(flatten)]
    pub rules: BodyRules,
    pub standing_items: Vec<StandingItem>,
    pub members: Vec<BodyMember>,
    /// What a quorum of today's members would be; nobody is present.
    pub quorum: Quorum,
    /// What a majority would be if every member of today came and voted for or against.
    pub majority_why: String,
    /// The term set by the order has ended.
    pub term_over: bool,
    #[ts(type = "number")]
    pub meetings: i64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct BodyMember {
    pub person_id: PersonId,
    pub short_name: String,
    pub post: BodyPost,
}

/// An item that stands on every agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StandingItem {
    pub id: StandingItemId,
    pub title: Wording,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditBody {
    pub key: BodyKey,
    #[serde(flatten)]
    pub rules: BodyRules,
    /// The whole list in its order; an item that is left out is retired.
    #[serde(default)]
    pub standing_items: Vec<EditStandingItem>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditStandingItem {
    /// `None` for a new one.
    #[serde(default)]
    pub id: Option<StandingItemId>,
    pub title: Wording,
}

/// Lists the bodies with their rules and their members of today.
pub fn list_bodies(file: &Reader<'_>, language: Language) -> Result<Vec<BodyRow>> {
    let keys = [BodyKey::Council, BodyKey::WorkingGroup, BodyKey::Commission, BodyKey::CreativeGroup];
    keys.into_iter().map(|key| body(file, key, language)).collect()
}

fn body(file: &Reader<'_>, key: BodyKey, language: Language) -> Result<BodyRow> {
    let rules = store::body_rules(file, key)?;
    let members: Vec<BodyMember> = people::list_members_on(file, key, file.today())?
        .into_iter()
        .map(|member| BodyMember { short_name: member.person.short(), person_id: member.person.id, post: member.post })
        .collect();
    let count = u32::try_from(members.len()).unwrap_or(u32::MAX);
    Ok(BodyRow {
        key,
        standing_items: store::list_standing_items(file, key)?,
        quorum: quorum_of(&rules, count, 0, language),
        majority_why: majority_among(rules.majority_rule, count, language),
        term_over: rules.term_to_on.is_some_and(|to_on| to_on < file.today()),
        meetings: store::count_meetings(file, key)?,
        members,
        rules,
    })
}

fn majority_among(rule: MajorityRule, members: u32, language: Language) -> String {
    let whole = Count { members, entitled: members, votes_for: members, ..Count::default() };
    explain_majority(rule, &whole, votes_needed(rule, &whole), language)
}

/// The quorum of so many members by the body's rule, and whether so many present reach it.
pub(super) fn quorum_of(rules: &BodyRules, members: u32, present: u32, language: Language) -> Quorum {
    let needed = quorum_needed(rules.quorum_rule, rules.quorum_count, members);
    let why = explain_quorum(rules.quorum_rule, members, needed, language);
    Quorum { members, needed, present, reached: present >= needed, why }
}

/// Changes what the order about a body says; meetings that were opened keep the rules they were opened with.
///
/// Rejects a fixed quorum without a number, a term that ends before it begins, and a standing item without a title.
pub fn edit_body(file: &mut Writer<'_>, edit: &EditBody) -> Result<()> {
    let rules = checked(&edit.rules)?;
    store::update_body(file, edit.key, &rules)?;
    let known = store::list_standing_items(file, edit.key)?;
    for item in &known {
        if edit.standing_items.iter().all(|kept| kept.id.as_ref() != Some(&item.id)) {
            store::retire_standing_item(file, &item.id)?;
        }
    }
    for (position, item) in (1..).zip(&edit.standing_items) {
        let title = item.title.required("title", LINE)?;
        match &item.id {
            Some(id) if known.iter().any(|item| item.id == *id) => {
                store::update_standing_item(file, id, position, &title)?;
            }
            Some(_) => return Err(Rejection::NotFound { what: "agenda_item" }.into()),
            None => store::insert_standing_item(file, edit.key, position, &title)?,
        }
    }
    file.about(name(&rules, edit.key, file.who().language));
    Ok(())
}

fn checked(rules: &BodyRules) -> Result<BodyRules> {
    let quorum_count = rules.quorum_count.filter(|_| rules.quorum_rule == QuorumRule::Count);
    if rules.quorum_rule == QuorumRule::Count && quorum_count.is_none_or(|count| count == 0) {
        return Err(Rejection::FieldMissing { field: "quorum_count" }.into());
    }
    if matches!((rules.term_from_on, rules.term_to_on), (Some(from_on), Some(to_on)) if to_on < from_on) {
        return Err(Rejection::DayOrder { field: "term_to_on" }.into());
    }
    if rules.notice_days > LONGEST_NOTICE {
        return Err(Rejection::FieldMalformed { field: "notice_days".into() }.into());
    }
    Ok(BodyRules {
        name: rules.name.checked("name", LINE)?,
        order_no: optional_line("order_no", &rules.order_no)?,
        quorum_count,
        ..rules.clone()
    })
}

/// What the school calls a body.
pub(crate) fn body_name(file: &Reader<'_>, key: BodyKey, language: Language) -> Result<String> {
    Ok(name(&store::body_rules(file, key)?, key, language))
}

/// The body's own name, or the usual one.
pub(super) fn name(rules: &BodyRules, key: BodyKey, language: Language) -> String {
    let own = rules.name.in_language(language);
    if own.is_empty() { crate::words::say(language, &format!("body-{}", key.name())) } else { own.to_owned() }
}
