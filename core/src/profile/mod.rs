//! The school's own facts, as its papers print them.

mod head;
mod store;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use head::SchoolHead;
pub(crate) use store::{insert_profile, next_number, wording};

use crate::deadlines::WeekDays;
use crate::error::{Rejection, Result};
use crate::store::{Reader, Writer};
use crate::text::{LINE, TEXT, Wording, line, optional_line};

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SchoolProfile {
    pub name: Wording,
    pub short_name: Wording,
    pub place: Wording,
    pub letterhead: Wording,
    /// Street, house and postal code, as the head of letters prints them.
    #[serde(default)]
    pub address: Wording,
    #[serde(default)]
    pub phone: String,
    #[serde(default)]
    pub email: String,
    /// Business identification number: twelve digits, or empty.
    pub bin: String,
    /// The journal's index in the school's list of files.
    pub incident_index: String,
    pub week_days: WeekDays,
}

#[cfg(test)]
impl SchoolProfile {
    /// The school that tests work in.
    pub(crate) fn for_tests() -> Self {
        Self {
            name: Wording::only(crate::words::Language::Kk, "Ақбұлақ орта мектебі"),
            short_name: Wording::default(),
            place: Wording::default(),
            letterhead: Wording::default(),
            address: Wording::default(),
            phone: String::new(),
            email: String::new(),
            bin: String::new(),
            incident_index: "07".into(),
            week_days: WeekDays::Five,
        }
    }
}

/// The school's own facts.
pub fn school_profile(file: &Reader<'_>) -> Result<SchoolProfile> {
    store::profile(file)
}

/// Changes the school's facts; numbers that were issued already keep the index they were issued with.
pub fn edit_school_profile(file: &mut Writer<'_>, edit: &SchoolProfile) -> Result<()> {
    let profile = SchoolProfile {
        name: edit.name.required("name", LINE)?,
        short_name: edit.short_name.checked("short_name", LINE)?,
        place: edit.place.checked("place", LINE)?,
        letterhead: edit.letterhead.checked("letterhead", TEXT)?,
        address: edit.address.checked("address", LINE)?,
        phone: optional_line("phone", &edit.phone)?,
        email: optional_line("email", &edit.email)?,
        bin: optional_line("bin", &edit.bin)?,
        incident_index: line("incident_index", &edit.incident_index)?,
        week_days: edit.week_days,
    };
    let bin_fits =
        profile.bin.is_empty() || (profile.bin.len() == 12 && profile.bin.bytes().all(|b| b.is_ascii_digit()));
    if !bin_fits {
        return Err(Rejection::FieldMalformed { field: "bin".into() }.into());
    }
    if !profile.email.is_empty() && !profile.email.contains('@') {
        return Err(Rejection::FieldMalformed { field: "email".into() }.into());
    }
    store::update_profile(file, &profile)
}
