//! The inspection folder: one numbered PDF file that begins with what is missing, or an archive of it with the originals.

use std::collections::HashSet;
use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::SavedFile;
use crate::calendar::{self, SchoolYear};
use crate::changes;
use crate::documents::Draft;
use crate::documents::pages::{Paper, can_be_shown};
use crate::error::Result;
use crate::evidence::{self, EvidenceRow, MissingEvidence, RevisionState};
use crate::ids::SchoolYearId;
use crate::jobs::Progress;
use crate::plan::{self, ShowPlan};
use crate::profile;
use crate::school::School;
use crate::session::Session;
use crate::store::Reader;
use crate::words::{Language, Value, day_short, say, say_with};

/// Files above this size stay in the archive only, in bytes.
const LARGEST_SHOWN: i64 = 15 << 20;
/// How much is put on pages altogether, in bytes; what comes after stays in the archive only.
const ALL_SHOWN: i64 = 150 << 20;
/// Longer PDF files stay in the archive only.
const PAGES_SHOWN: u32 = 200;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportInspection {
    pub school_year_id: SchoolYearId,
    pub language: Language,
    /// A name ending in .pdf gets the paper alone, any other an archive.
    pub path: String,
}

/// Writes the year's evidence for somebody who inspects it.
pub fn export_inspection(
    school: &School,
    who: &Session,
    request: &ExportInspection,
    progress: &Progress,
) -> Result<SavedFile> {
    let path = Path::new(request.path.trim());
    let is_pdf = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    // Begun first: a place that cannot be written to is told before minutes of work.
    let draft = Draft::begin(path, if is_pdf { "pdf" } else { "zip" })?;
    let folder = school.read(|file| Folder::read(file, who, request))?;
    let (paper, data) = folder.describe(school, is_pdf, progress)?;
    progress.report("doing-writing-pages", 0, 1)?;
    let pdf = paper.archival_pdf("inspection", &data, school.clock().now())?;
    progress.report("doing-saving", 0, 1)?;
    let path = draft.target().display().to_string();
    let bytes = draft.publish(|pen| match is_pdf {
        true => Ok(pen.write_all(&pdf)?),
        false => folder.pack(school, &pdf, pen, progress),
    })?;
    Ok(SavedFile { path, bytes })
}

/// What the folder is made from.
struct Folder {
    language: Language,
    made_by: String,
    made_on: String,
    school: String,
    year: SchoolYear,
    rows: Vec<EvidenceRow>,
    /// The name of each row's file in the archive.
    names: Vec<String>,
    missing: Vec<MissingEvidence>,
    activities: usize,
    chain_head: String,
}

#[derive(Serialize)]
struct Data {
    school: String,
    title: String,
    subtitle: String,
    summary: String,
    compiled: String,
    chain: Option<String>,
    language: &'static str,
    words: Words,
    missing: Vec<MissingLine>,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Words {
    missing: String,
    nothing_missing: String,
    contents: String,
    nothing_here: String,
    not_shown: String,
    place: String,
    number: String,
    activity: String,
    document: String,
    responsible: String,
    due: String,
    file: String,
    state: String,
    page: String,
}

#[derive(Serialize)]
struct MissingLine {
    number: Option<String>,
    title: String,
    document: String,
    who: Option<String>,
    due: Option<String>,
}

/// One paper in the folder.
#[derive(Serialize)]
struct Item {
    /// Its number in the folder, from one.
    place: usize,
    number: Option<String>,
    title: String,
    activity: String,
    file: String,
    state: String,
    note: String,
    /// Whether it stands on pages of this file, and on how many.
    shown: bool,
    pages: u32,
    text: Option<String>,
}

impl Folder {
    fn read(file: &Reader<'_>, who: &Session, request: &ExportInspection) -> Result<Self> {
        let year = calendar::school_year(file, &request.school_year_id)?;
        let plan = plan::plan_in_language(file, request.language, &ShowPlan::whole(year.id.clone()))?;
        let rows = evidence::list_rows(file, request.language, &year.id)?;
        let mut taken = HashSet::new();
        Ok(Self {
            language: request.language,
            made_by: who.name().to_owned(),
            made_on: day_short(file.today()),
            school: profile::school_profile(file)?.name.pick(request.language).to_owned(),
            names: rows.iter().map(|row| evidence::archive_name(row, &mut taken)).collect(),
            rows,
            missing: evidence::list_missing(file, &plan)?,
            activities: plan.counts.total,
            chain_head: changes::chain_head(file)?,
            year,
        })
    }

    fn say(&self, key: &str) -> String {
        say(self.language, key)
    }

    fn say_with(&self, key: &str, values: &[(&str, Value)]) -> String {
        say_with(self.language, key, values)
    }

    /// Lends every paper that can stand on pages to the template, and says what it needs to know.
    fn describe(&self, school: &School, is_pdf: bool, progress: &Progress) -> Result<(Paper, Data)> {
        let mut paper = Paper::default();
        let mut items = Vec::new();
        let mut room = ALL_SHOWN;
        for (place, (row, name)) in (1..).zip(self.rows.iter().zip(&self.names)) {
            progress.report("doing-collecting-evidence", place as u64 - 1, self.rows.len() as u64)?;
            let bytes = school.read(|file| evidence::whole_content(file, &row.sha256, &row.file_name))?;
            let fits = row.size <= LARGEST_SHOWN.min(room);
            let shown = if fits { Shown::of(row, &bytes) } else { Shown::Nowhere };
            let mut item = self.item(place, row, if is_pdf { &row.file_name } else { name });
            match shown {
                Shown::Nowhere => {}
                Shown::Text(text) => (item.shown, item.text) = (true, Some(text)),
                Shown::Pages(pages) => {
                    (item.shown, item.pages) = (true, pages);
                    paper.add(format!("item-{place}"), bytes);
                    room -= row.size;
                }
            }
            items.push(item);
        }
        Ok((paper, self.data(items)))
    }

    fn item(&self, place: usize, row: &EvidenceRow, file: &str) -> Item {
        let state = match row.state {
            RevisionState::Submitted => self.say("evidence-state-submitted"),
            RevisionState::Accepted => self.say("evidence-state-accepted"),
            RevisionState::Returned => self.say("evidence-state-returned"),
        };
        let added = [("day", day_short(row.added_at.day()).into()), ("by", row.added_by.as_str().into())];
        Item {
            place,
            number: Some(row.owner.number().to_owned()).filter(|number| !number.is_empty()),
            title: row.title.clone(),
            activity: row.owner.title().to_owned(),
            file: file.to_owned(),
            state,
            note: self.say_with("inspection-added", &added),
            shown: false,
            pages: 1,
            text: None,
        }
    }

    fn data(&self, items: Vec<Item>) -> Data {
        let count = |number: usize| Value::from(u32::try_from(number).unwrap_or(u32::MAX));
        let label = self.year.label.replace('-', "–");
        let compiled = [("day", self.made_on.as_str().into()), ("by", self.made_by.as_str().into())];
        Data {
            school: self.school.clone(),
            title: self.say("inspection-heading"),
            subtitle: self.say_with("inspection-subtitle", &[("school_year", label.as_str().into())]),
            summary: self.say_with(
                "inspection-summary",
                &[
                    ("activities", count(self.activities)),
                    ("attached", count(self.rows.iter().filter(|row| row.state.is_attached()).count())),
                    ("returned", count(self.rows.iter().filter(|row| !row.state.is_attached()).count())),
                    ("named", count(self.missing.iter().filter(|row| row.named).count())),
                    ("missing", count(self.missing.iter().filter(|row| !row.named).count())),
                ],
            ),
            compiled: self.say_with("inspection-compiled", &compiled),
            chain: Some(self.say_with("inspection-chain", &[("head", self.chain_head.as_str().into())]))
                .filter(|_| !self.chain_head.is_empty()),
            language: self.language.code(),
            words: self.words(),
            missing: self.missing.iter().map(|row| MissingLine::of(row, self.language)).collect(),
            items,
        }
    }

    fn words(&self) -> Words {
        Words {
            missing: self.say("inspection-missing"),
            nothing_missing: self.say("inspection-nothing-missing"),
            contents: self.say("inspection-contents"),
            nothing_here: self.say("inspection-nothing-here"),
            not_shown: self.say("inspection-not-shown"),
            place: self.say("inspection-place"),
            number: self.say("inspection-number"),
            activity: self.say("column-title"),
            document: self.say("column-document"),
            responsible: self.say("column-responsible"),
            due: self.say("column-deadline"),
            file: self.say("inspection-file"),
            state: self.say("inspection-state"),
            page: self.say("inspection-page"),
        }
    }

    /// Packs the paper and the originals, each under the name that the contents give.
    fn pack(&self, school: &School, pdf: &[u8], out: impl Write, progress: &Progress) -> Result<()> {
        let mut archive = ZipWriter::new_stream(out);
        let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        let name = format!("00 {}.pdf", self.say("inspection-heading"));
        archive.start_file(name, packed).map_err(evidence::broken_archive)?;
        archive.write_all(pdf)?;
        for (done, (row, name)) in self.rows.iter().zip(&self.names).enumerate() {
            progress.report("doing-collecting-evidence", done as u64, self.rows.len() as u64)?;
            school.read(|file| evidence::add_to_archive(file, &mut archive, row, name))?;
        }
        archive.finish().map_err(evidence::broken_archive)?;
        Ok(())
    }
}

impl MissingLine {
    fn of(row: &MissingEvidence, language: Language) -> Self {
        let named = [("document", row.document.as_str().into())];
        Self {
            number: Some(row.number.clone()).filter(|number| !number.is_empty()),
            title: row.title.clone(),
            document: match row.named {
                true => say_with(language, "inspection-named", &named),
                false => row.document.clone(),
            },
            who: row.who.clone(),
            due: row.due_on.map(day_short),
        }
    }
}

/// How a paper can stand in the file.
enum Shown {
    Pages(u32),
    Text(String),
    /// In the archive only.
    Nowhere,
}

impl Shown {
    fn of(row: &EvidenceRow, bytes: &[u8]) -> Self {
        let pages = match row.media_type.as_str() {
            "application/pdf" => evidence::count_pages(bytes).filter(|pages| *pages <= PAGES_SHOWN),
            "image/png" | "image/jpeg" | "image/gif" | "image/webp" => Some(1),
            "text/plain" | "text/csv" => return Self::Text(String::from_utf8_lossy(bytes).replace('\t', "    ")),
            _ => None,
        };
        match pages {
            Some(pages) if can_be_shown(bytes, pages) => Self::Pages(pages),
            _ => Self::Nowhere,
        }
    }
}
