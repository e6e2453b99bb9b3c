mod accounting;
mod beside;
mod hostile;
mod in_two_languages;
mod samples;

use std::path::{Path, PathBuf};

use super::*;
use crate::calendar::{self, AddSchoolYear};
use crate::changes::Operation;
use crate::jobs::Progress;
use crate::people::{self, AddPerson};
use crate::profile::{self, SchoolProfile};
use crate::words::Language;

/// A school without a plan, with two people, whose clock stands at 2026-11-23.
pub(super) struct Desk {
    pub school: School,
    pub who: Session,
    pub year: SchoolYearId,
}

impl Desk {
    pub fn new() -> Self {
        let school = School::for_tests();
        let who = Session::founding(Language::Kk);
        let made = school.transact(&who, Operation("create_school"), |file| {
            profile::insert_profile(file, &SchoolProfile::for_tests())?;
            let year = calendar::add_school_year(file, &AddSchoolYear { label: "2026-2027".into() })?;
            for (surname, given_name, patronymic) in
                [("Сейітова", "Гүлнар", "Болатқызы"), ("Оспанов", "Дәурен", "Ержанұлы")]
            {
                let (surname, given_name, patronymic) = (surname.into(), given_name.into(), patronymic.into());
                people::add_person(file, &AddPerson { surname, given_name, patronymic, ..AddPerson::default() })?;
            }
            Ok(year)
        });
        Self { school, who, year: made.expect("a school").value }
    }

    pub fn read(&self, path: &Path) -> Result<PlanPreview> {
        let request = ReadPlanDocument { path: path.display().to_string(), school_year_id: Some(self.year.clone()) };
        read_plan_document(&self.school, &self.who, &request, &Progress::default())
    }
}

pub(super) fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/samples")
}

/// A Word document around some body.
pub(super) fn docx(path: &Path, document: &str) {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(std::fs::File::create(path).expect("a file"));
    let options = zip::write::SimpleFileOptions::default();
    archive.start_file("word/document.xml", options).expect("an entry");
    archive.write_all(document.as_bytes()).expect("written");
    archive.finish().expect("an archive");
}
