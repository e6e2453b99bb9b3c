//! SQL of the school's facts and of its gap-free numbers.

use rusqlite::{OptionalExtension, Row, named_params, params};

use super::SchoolProfile;
use crate::error::{Rejection, Result};
use crate::store::{Reader, Writer};
use crate::text::Wording;

/// Reads a text in three languages from the columns `<name>_kk`, `<name>_ru` and `<name>_en`.
pub(crate) fn wording(row: &Row<'_>, name: &str) -> rusqlite::Result<Wording> {
    Ok(Wording {
        kk: row.get(format!("{name}_kk").as_str())?,
        ru: row.get(format!("{name}_ru").as_str())?,
        en: row.get(format!("{name}_en").as_str())?,
    })
}

pub(super) fn profile(file: &Reader<'_>) -> Result<SchoolProfile> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT name_kk, name_ru, name_en, short_name_kk, short_name_ru, short_name_en, place_kk, place_ru,
                    place_en, letterhead_kk, letterhead_ru, letterhead_en, address_kk, address_ru, address_en, phone,
                    email, bin, incident_index, week_days, page_numbers, spine_mm
             FROM school_profile",
        )?
        .query_row([], |row| {
            Ok(SchoolProfile {
                name: wording(row, "name")?,
                short_name: wording(row, "short_name")?,
                place: wording(row, "place")?,
                letterhead: wording(row, "letterhead")?,
                address: wording(row, "address")?,
                phone: row.get("phone")?,
                email: row.get("email")?,
                bin: row.get("bin")?,
                incident_index: row.get("incident_index")?,
                week_days: row.get("week_days")?,
                page_numbers: row.get("page_numbers")?,
                spine_mm: row.get("spine_mm")?,
            })
        })
        .optional()?
        .ok_or(Rejection::NotFound { what: "school" })?)
}

pub(crate) fn insert_profile(file: &Writer<'_>, profile: &SchoolProfile) -> Result<()> {
    file.conn().prepare_cached("INSERT INTO school_profile (id, name_kk) VALUES ('school', '-')")?.execute([])?;
    update_profile(file, profile)
}

pub(super) fn update_profile(file: &Writer<'_>, profile: &SchoolProfile) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE school_profile SET
                 name_kk = :name_kk, name_ru = :name_ru, name_en = :name_en,
                 short_name_kk = :short_kk, short_name_ru = :short_ru, short_name_en = :short_en,
                 place_kk = :place_kk, place_ru = :place_ru, place_en = :place_en,
                 letterhead_kk = :letterhead_kk, letterhead_ru = :letterhead_ru, letterhead_en = :letterhead_en,
                 address_kk = :address_kk, address_ru = :address_ru, address_en = :address_en,
                 phone = :phone, email = :email,
                 bin = :bin, incident_index = :incident_index, week_days = :week_days,
                 page_numbers = :page_numbers, spine_mm = :spine_mm",
        )?
        .execute(named_params! {
            ":name_kk": profile.name.kk, ":name_ru": profile.name.ru, ":name_en": profile.name.en,
            ":short_kk": profile.short_name.kk, ":short_ru": profile.short_name.ru,
            ":short_en": profile.short_name.en,
            ":place_kk": profile.place.kk, ":place_ru": profile.place.ru, ":place_en": profile.place.en,
            ":letterhead_kk": profile.letterhead.kk, ":letterhead_ru": profile.letterhead.ru,
            ":letterhead_en": profile.letterhead.en,
            ":address_kk": profile.address.kk, ":address_ru": profile.address.ru, ":address_en": profile.address.en,
            ":phone": profile.phone, ":email": profile.email,
            ":bin": profile.bin, ":incident_index": profile.incident_index, ":week_days": profile.week_days,
            ":page_numbers": profile.page_numbers, ":spine_mm": profile.spine_mm,
        })?;
    Ok(())
}

/// Gives the next number of a register and year; taken back with the operation if that fails.
pub(crate) fn next_number(file: &Writer<'_>, register: &str, year: &str) -> Result<i64> {
    Ok(file
        .conn()
        .prepare_cached(
            "INSERT INTO register_numbers (id, register, year, last) VALUES (?1, ?2, ?3, 1)
             ON CONFLICT (register, year) DO UPDATE SET last = last + 1
             RETURNING last",
        )?
        .query_row(params![format!("{register}/{year}"), register, year], |row| row.get("last"))?)
}
