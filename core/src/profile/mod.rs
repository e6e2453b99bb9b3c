//! The school's own facts, as its papers print them.

mod head;
mod store;

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use head::SchoolHead;
pub(crate) use store::{insert_profile, next_number, wording};

use crate::deadlines::WeekDays;
use crate::documents::document::PageNumbers;
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
    #[serde(default = "at_the_top")]
    pub page_numbers: PageNumbers,
    /// What is left at the left of pages that are sewn into a book, in millimetres.
    #[serde(default = "usual_spine")]
    pub spine_mm: u32,
}

fn at_the_top() -> PageNumbers {
    PageNumbers::TopCentre
}

fn usual_spine() -> u32 {
    30
}

/// No paper's margin is narrower than the first, and beyond the other a table has no room left.
const SPINES: RangeInclusive<u32> = 20..=50;

impl SchoolProfile {
    /// What is known of a school on its first day.
    pub(crate) fn founding(name: Wording, week_days: WeekDays) -> Self {
        Self {
            name,
            short_name: Wording::default(),
            place: Wording::default(),
            letterhead: Wording::default(),
            address: Wording::default(),
            phone: String::new(),
            email: String::new(),
            bin: String::new(),
            incident_index: "07".into(),
            week_days,
            page_numbers: at_the_top(),
            spine_mm: usual_spine(),
        }
    }

    /// The school that tests work in.
    #[cfg(test)]
    pub(crate) fn for_tests() -> Self {
        Self::founding(Wording::only(crate::words::Language::Kk, "Ақбұлақ орта мектебі"), WeekDays::Five)
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
        page_numbers: edit.page_numbers,
        spine_mm: edit.spine_mm,
    };
    let bin_fits =
        profile.bin.is_empty() || (profile.bin.len() == 12 && profile.bin.bytes().all(|b| b.is_ascii_digit()));
    if !bin_fits {
        return Err(Rejection::FieldMalformed { field: "bin".into() }.into());
    }
    if !profile.email.is_empty() && !profile.email.contains('@') {
        return Err(Rejection::FieldMalformed { field: "email".into() }.into());
    }
    if !SPINES.contains(&profile.spine_mm) {
        return Err(Rejection::FieldMalformed { field: "spine_mm".into() }.into());
    }
    store::update_profile(file, &profile)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::changes::Operation;
    use crate::error::Error;
    use crate::school::School;
    use crate::session::Session;
    use crate::words::Language;

    #[test]
    fn a_spine_that_no_page_can_have_is_refused_and_nothing_is_changed() {
        let (school, who) = (School::for_tests(), Session::founding(Language::Kk));
        let edit = |spine_mm| {
            let edit = SchoolProfile { spine_mm, page_numbers: PageNumbers::BottomRight, ..SchoolProfile::for_tests() };
            school.transact(&who, Operation("edit_school_profile"), |file| edit_school_profile(file, &edit))
        };
        school
            .transact(&who, Operation("create_school"), |file| insert_profile(file, &SchoolProfile::for_tests()))
            .unwrap();
        for spine in [0, 19, 51, u32::MAX] {
            let Err(Error::Rejected(rejection)) = edit(spine) else { panic!("{spine} mm") };
            assert_eq!(rejection, Rejection::FieldMalformed { field: "spine_mm".into() });
        }
        let kept = || school.read(school_profile).map(|kept| (kept.page_numbers, kept.spine_mm)).unwrap();
        assert_eq!(kept(), (PageNumbers::TopCentre, 30));
        edit(35).unwrap();
        assert_eq!(kept(), (PageNumbers::BottomRight, 35));
    }
}
