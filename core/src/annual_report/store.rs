//! SQL of annual reports, their items and what those rest on, and of signed versions.

use rusqlite::{OptionalExtension, Row, named_params, params};

use super::items::{StoredItem, StoredSource};
use super::signing::{NewVersion, ReportVersion};
use super::view::EditAnnualReport;
use super::{ItemKind, StoredReport};
use crate::error::Result;
use crate::ids::{ActivityId, AnnualReportId, ReportItemId, ReportSourceId, ReportVersionId, SchoolYearId, TaskId};
use crate::profile::wording;
use crate::store::{Reader, Writer};
use crate::text::Wording;

pub(super) fn find_report(file: &Reader<'_>, year: &SchoolYearId) -> Result<Option<StoredReport>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT id, school_year_id, heading, addressee_kk, addressee_ru, addressee_en, basis_kk, basis_ru, basis_en
             FROM annual_reports WHERE school_year_id = ?1",
        )?
        .query_row([year], |row| {
            Ok(StoredReport {
                id: row.get("id")?,
                school_year_id: row.get("school_year_id")?,
                heading: row.get("heading")?,
                addressee: wording(row, "addressee")?,
                basis: wording(row, "basis")?,
            })
        })
        .optional()?)
}

pub(super) fn insert_report(file: &Writer<'_>, id: &AnnualReportId, year: &SchoolYearId) -> Result<()> {
    file.conn()
        .prepare_cached("INSERT INTO annual_reports (id, school_year_id) VALUES (?1, ?2)")?
        .execute(params![id, year])?;
    Ok(())
}

pub(super) fn update_report(file: &Writer<'_>, id: &AnnualReportId, edit: &EditAnnualReport) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE annual_reports SET heading = :heading, addressee_kk = :addressee_kk, addressee_ru = :addressee_ru,
                    addressee_en = :addressee_en, basis_kk = :basis_kk, basis_ru = :basis_ru, basis_en = :basis_en
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id, ":heading": edit.heading,
            ":addressee_kk": edit.addressee.kk, ":addressee_ru": edit.addressee.ru, ":addressee_en": edit.addressee.en,
            ":basis_kk": edit.basis.kk, ":basis_ru": edit.basis.ru, ":basis_en": edit.basis.en,
        })?;
    Ok(())
}

const ITEM: &str = "SELECT i.id, r.school_year_id, i.kind, i.text_kk, i.text_ru, i.text_en, i.proposal,
        i.follows, i.task_id, i.activity_id, i.removed_at IS NOT NULL AS removed
     FROM annual_report_items AS i JOIN annual_reports AS r ON r.id = i.report_id";

fn item(row: &Row<'_>) -> rusqlite::Result<StoredItem> {
    Ok(StoredItem {
        id: row.get("id")?,
        school_year_id: row.get("school_year_id")?,
        kind: row.get("kind")?,
        text: wording(row, "text")?,
        proposal: row.get("proposal")?,
        follows: row.get("follows")?,
        task_id: row.get("task_id")?,
        activity_id: row.get("activity_id")?,
        removed: row.get("removed")?,
    })
}

/// Lists the items of a report in the order of the paper, removed ones too.
pub(super) fn list_items(file: &Reader<'_>, report: &AnnualReportId) -> Result<Vec<StoredItem>> {
    let sql = format!("{ITEM} WHERE i.report_id = ?1 ORDER BY i.kind, i.position, i.id");
    let mut statement = file.conn().prepare_cached(&sql)?;
    let mut items = statement.query_map([report], item)?.collect::<Result<Vec<_>, _>>()?;
    items.sort_by_key(|item| item.kind);
    Ok(items)
}

pub(super) fn find_item(file: &Reader<'_>, id: &ReportItemId) -> Result<Option<StoredItem>> {
    let sql = format!("{ITEM} WHERE i.id = ?1");
    Ok(file.conn().prepare_cached(&sql)?.query_row([id], item).optional()?)
}

pub(super) fn next_position(file: &Reader<'_>, report: &AnnualReportId, kind: ItemKind) -> Result<i64> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT coalesce(max(position), 0) + 1 AS next FROM annual_report_items WHERE report_id = ?1 AND kind = ?2",
        )?
        .query_row(params![report, kind], |row| row.get("next"))?)
}

pub(super) fn insert_item(
    file: &Writer<'_>,
    id: &ReportItemId,
    report: &AnnualReportId,
    kind: ItemKind,
    position: i64,
    text: &Wording,
    proposal: &str,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO annual_report_items (id, report_id, kind, position, text_kk, text_ru, text_en, proposal, follows)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8 <> '')",
        )?
        .execute(params![id, report, kind, position, text.kk, text.ru, text.en, proposal])?;
    Ok(())
}

pub(super) fn set_text(file: &Writer<'_>, id: &ReportItemId, text: &Wording) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE annual_report_items SET text_kk = ?2, text_ru = ?3, text_en = ?4 WHERE id = ?1")?
        .execute(params![id, text.kk, text.ru, text.en])?;
    Ok(())
}

/// Somebody answers for what the item says: it follows its proposal no longer.
pub(super) fn set_worded(file: &Writer<'_>, id: &ReportItemId) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE annual_report_items SET follows = 0 WHERE id = ?1 AND follows = 1")?
        .execute([id])?;
    Ok(())
}

pub(super) fn set_item_position(file: &Writer<'_>, id: &ReportItemId, position: i64) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE annual_report_items SET position = ?2 WHERE id = ?1 AND position <> ?2")?
        .execute(params![id, position])?;
    Ok(())
}

pub(super) fn set_removed(file: &Writer<'_>, id: &ReportItemId, removed: bool) -> Result<()> {
    let at = removed.then(|| file.now());
    file.conn()
        .prepare_cached("UPDATE annual_report_items SET removed_at = ?2 WHERE id = ?1")?
        .execute(params![id, at])?;
    Ok(())
}

pub(super) fn set_task(file: &Writer<'_>, id: &ReportItemId, task: &TaskId) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE annual_report_items SET task_id = ?2, activity_id = NULL WHERE id = ?1")?
        .execute(params![id, task])?;
    Ok(())
}

pub(super) fn set_activity(file: &Writer<'_>, id: &ReportItemId, activity: &ActivityId) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE annual_report_items SET task_id = NULL, activity_id = ?2 WHERE id = ?1")?
        .execute(params![id, activity])?;
    Ok(())
}

/// Lists what all items of a report rest on, each item's in order.
pub(super) fn list_sources(file: &Reader<'_>, report: &AnnualReportId) -> Result<Vec<StoredSource>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT s.item_id, s.figure, s.value, s.whole, nullif(s.record, '') AS record, s.record_id, s.label
         FROM annual_report_items AS i JOIN annual_report_sources AS s ON s.item_id = i.id
         WHERE i.report_id = ?1 ORDER BY s.item_id, s.position",
    )?;
    let rows = statement.query_map([report], |row| {
        Ok(StoredSource {
            item_id: row.get("item_id")?,
            figure: row.get("figure")?,
            value: row.get("value")?,
            whole: row.get("whole")?,
            record: row.get("record")?,
            record_id: row.get("record_id")?,
            label: row.get("label")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn insert_source(file: &Writer<'_>, id: &ReportSourceId, position: i64, new: &StoredSource) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO annual_report_sources (id, item_id, position, figure, value, whole, record, record_id, label)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            id,
            new.item_id,
            position,
            new.figure,
            new.value,
            new.whole,
            new.record.map_or("", |record| record.name()),
            new.record_id,
            new.label,
        ])?;
    Ok(())
}

pub(super) fn set_source_value(
    file: &Writer<'_>,
    item: &ReportItemId,
    figure: &str,
    value: i64,
    whole: Option<i64>,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE annual_report_sources SET value = ?3, whole = ?4
             WHERE item_id = ?1 AND figure = ?2 AND (value <> ?3 OR whole IS NOT ?4)",
        )?
        .execute(params![item, figure, value, whole])?;
    Ok(())
}

pub(super) fn delete_sources(file: &Writer<'_>, item: &ReportItemId) -> Result<()> {
    file.conn().prepare_cached("DELETE FROM annual_report_sources WHERE item_id = ?1")?.execute([item])?;
    Ok(())
}

pub(super) fn insert_version(file: &Writer<'_>, report: &AnnualReportId, new: &NewVersion) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO annual_report_versions (id, report_id, version, content, sha256, chain_head, signed_on,
                                                 signer_name, signer_post, signer_post_ru, signer_post_en, correction_reason,
                                                 signed_at, signed_by)
             VALUES (:id, :report, :version, :content, :sha256, :chain_head, :signed_on, :name, :post, :post_ru, :post_en, :reason, :now, :by)",
        )?
        .execute(named_params! {
            ":id": ReportVersionId::fresh(), ":report": report, ":version": new.frozen.version,
            ":content": new.frozen.content, ":sha256": new.frozen.sha256, ":chain_head": new.frozen.chain_head,
            ":signed_on": new.signed_on, ":name": new.signer.name, ":post": new.signer.post.kk,
            ":post_ru": new.signer.post.ru, ":post_en": new.signer.post.en,
            ":reason": new.frozen.correction_reason, ":now": file.now(), ":by": file.who().name(),
        })?;
    Ok(())
}

/// Lists the signed versions of a report, the first one first.
pub(super) fn list_versions(file: &Reader<'_>, report: &AnnualReportId) -> Result<Vec<ReportVersion>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT id, version, sha256, chain_head, signed_on, signer_name, signer_post, signer_post_ru, signer_post_en,
                correction_reason, signed_at,
                signed_by
         FROM annual_report_versions WHERE report_id = ?1 ORDER BY version",
    )?;
    let rows = statement.query_map([report], |row| {
        Ok(ReportVersion {
            id: row.get("id")?,
            version: row.get("version")?,
            sha256: row.get("sha256")?,
            chain_head: row.get("chain_head")?,
            signed_on: row.get("signed_on")?,
            signer_name: row.get("signer_name")?,
            signer_post: Wording {
                kk: row.get("signer_post")?,
                ru: row.get("signer_post_ru")?,
                en: row.get("signer_post_en")?,
            },
            correction_reason: row.get("correction_reason")?,
            signed_at: row.get("signed_at")?,
            signed_by: row.get("signed_by")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

#[cfg(test)]
pub(super) fn run_for_tests(file: &Writer<'_>, sql: &str) -> Result<()> {
    Ok(file.conn().execute_batch(sql)?)
}
