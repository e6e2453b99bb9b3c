//! SQL of school years, terms and days off.

use rusqlite::{OptionalExtension, params};

use super::{AddDayOff, DayOffRow, EditTerm, SchoolYear, Term};
use crate::clock::Day;
use crate::error::Result;
use crate::ids::{DayOffId, SchoolYearId, TermId};
use crate::profile::wording;
use crate::store::{Reader, Writer};

pub(super) fn list_years(file: &Reader<'_>) -> Result<Vec<SchoolYear>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT y.id, y.label, y.starts_on, y.ends_on, p.id AS plan_id
         FROM school_years AS y LEFT JOIN plans AS p ON p.school_year_id = y.id
         ORDER BY y.starts_on DESC",
    )?;
    let mut years = statement
        .query_map([], |row| {
            Ok(SchoolYear {
                id: row.get("id")?,
                label: row.get("label")?,
                starts_on: row.get("starts_on")?,
                ends_on: row.get("ends_on")?,
                terms: Vec::new(),
                plan_id: row.get("plan_id")?,
            })
        })?
        .collect::<Result<Vec<_>, _>>()?;
    for year in &mut years {
        year.terms = list_terms(file, &year.id)?;
    }
    Ok(years)
}

fn list_terms(file: &Reader<'_>, year: &SchoolYearId) -> Result<Vec<Term>> {
    let mut statement = file
        .conn()
        .prepare_cached("SELECT id, number, starts_on, ends_on FROM terms WHERE school_year_id = ?1 ORDER BY number")?;
    let rows = statement.query_map([year], |row| {
        Ok(Term {
            id: row.get("id")?,
            number: row.get("number")?,
            starts_on: row.get("starts_on")?,
            ends_on: row.get("ends_on")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn insert_year(file: &Writer<'_>, id: &SchoolYearId, label: &str, from: Day, to: Day) -> Result<()> {
    file.conn()
        .prepare_cached("INSERT INTO school_years (id, label, starts_on, ends_on) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![id, label, from, to])?;
    Ok(())
}

pub(super) fn insert_term(
    file: &Writer<'_>,
    id: &TermId,
    year: &SchoolYearId,
    number: u32,
    from: Day,
    to: Day,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO terms (id, school_year_id, number, starts_on, ends_on) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![id, year, number, from, to])?;
    Ok(())
}

pub(super) fn update_term(file: &Writer<'_>, edit: &EditTerm) -> Result<()> {
    file.conn().prepare_cached("UPDATE terms SET starts_on = ?2, ends_on = ?3 WHERE id = ?1")?.execute(params![
        edit.id,
        edit.starts_on,
        edit.ends_on
    ])?;
    Ok(())
}

pub(super) fn list_days_off(file: &Reader<'_>, from: Day, to: Day) -> Result<Vec<DayOffRow>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT id, day, kind, name_kk, name_ru, name_en FROM days_off WHERE day BETWEEN ?1 AND ?2 ORDER BY day",
    )?;
    let rows = statement.query_map(params![from, to], |row| {
        Ok(DayOffRow { id: row.get("id")?, day: row.get("day")?, kind: row.get("kind")?, name: wording(row, "name")? })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Adds a day off unless that day is in the list already; tells whether it was added.
pub(super) fn insert_day_off_if_new(file: &Writer<'_>, id: &DayOffId, new: &AddDayOff) -> Result<bool> {
    let added = file
        .conn()
        .prepare_cached(
            "INSERT INTO days_off (id, day, kind, name_kk, name_ru, name_en) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (day) DO NOTHING",
        )?
        .execute(params![id, new.day, new.kind, new.name.kk, new.name.ru, new.name.en])?;
    Ok(added == 1)
}

pub(super) fn delete_day_off(file: &Writer<'_>, id: &DayOffId) -> Result<Option<Day>> {
    Ok(file
        .conn()
        .prepare_cached("DELETE FROM days_off WHERE id = ?1 RETURNING day")?
        .query_row([id], |row| row.get("day"))
        .optional()?)
}
