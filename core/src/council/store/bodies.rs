//! SQL of bodies and of the items that stand on every agenda.

use rusqlite::{named_params, params};

use super::super::bodies::{BodyRules, StandingItem};
use crate::error::Result;
use crate::ids::StandingItemId;
use crate::profile::wording;
use crate::roles::BodyKey;
use crate::store::{Reader, Writer};
use crate::text::Wording;

pub(in super::super) fn body_rules(file: &Reader<'_>, key: BodyKey) -> Result<BodyRules> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT name_kk, name_ru, name_en, order_no, order_on, term_from_on, term_to_on, quorum_rule, quorum_count,
                    majority_rule, casting_vote, notice_days, numbering
             FROM bodies WHERE id = ?1",
        )?
        .query_row([key], |row| {
            Ok(BodyRules {
                name: wording(row, "name")?,
                order_no: row.get("order_no")?,
                order_on: row.get("order_on")?,
                term_from_on: row.get("term_from_on")?,
                term_to_on: row.get("term_to_on")?,
                quorum_rule: row.get("quorum_rule")?,
                quorum_count: row.get("quorum_count")?,
                majority_rule: row.get("majority_rule")?,
                casting_vote: row.get("casting_vote")?,
                notice_days: row.get("notice_days")?,
                numbering: row.get("numbering")?,
            })
        })?)
}

pub(in super::super) fn update_body(file: &Writer<'_>, key: BodyKey, rules: &BodyRules) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE bodies SET name_kk = :kk, name_ru = :ru, name_en = :en, order_no = :order_no, order_on = :order_on,
                    term_from_on = :term_from_on, term_to_on = :term_to_on, quorum_rule = :quorum_rule,
                    quorum_count = :quorum_count, majority_rule = :majority_rule, casting_vote = :casting_vote,
                    notice_days = :notice_days, numbering = :numbering
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": key, ":kk": rules.name.kk, ":ru": rules.name.ru, ":en": rules.name.en,
            ":order_no": rules.order_no, ":order_on": rules.order_on,
            ":term_from_on": rules.term_from_on, ":term_to_on": rules.term_to_on,
            ":quorum_rule": rules.quorum_rule, ":quorum_count": rules.quorum_count,
            ":majority_rule": rules.majority_rule, ":casting_vote": rules.casting_vote,
            ":notice_days": rules.notice_days, ":numbering": rules.numbering,
        })?;
    Ok(())
}

pub(in super::super) fn list_standing_items(file: &Reader<'_>, body: BodyKey) -> Result<Vec<StandingItem>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT id, title_kk, title_ru, title_en FROM standing_items
         WHERE body = ?1 AND retired_at IS NULL ORDER BY position, id",
    )?;
    let rows =
        statement.query_map([body], |row| Ok(StandingItem { id: row.get("id")?, title: wording(row, "title")? }))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(in super::super) fn insert_standing_item(
    file: &Writer<'_>,
    body: BodyKey,
    position: u32,
    title: &Wording,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO standing_items (id, body, position, title_kk, title_ru, title_en)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![StandingItemId::fresh(), body, position, title.kk, title.ru, title.en])?;
    Ok(())
}

pub(in super::super) fn update_standing_item(
    file: &Writer<'_>,
    id: &StandingItemId,
    position: u32,
    title: &Wording,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE standing_items SET position = ?2, title_kk = ?3, title_ru = ?4, title_en = ?5 WHERE id = ?1",
        )?
        .execute(params![id, position, title.kk, title.ru, title.en])?;
    Ok(())
}

pub(in super::super) fn retire_standing_item(file: &Writer<'_>, id: &StandingItemId) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE standing_items SET retired_at = ?2 WHERE id = ?1")?
        .execute(params![id, file.now()])?;
    Ok(())
}
