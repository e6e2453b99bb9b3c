//! Workbooks as a stranger's program opens them: the parts of the archive and the cells of a sheet, for tests.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use zip::ZipArchive;

/// The parts of a workbook by their names.
pub(crate) struct Opened(BTreeMap<String, String>);

impl Opened {
    pub(crate) fn file(path: &Path) -> Self {
        let mut archive = ZipArchive::new(File::open(path).unwrap()).unwrap();
        let mut parts = BTreeMap::new();
        for at in 0..archive.len() {
            let mut entry = archive.by_index(at).unwrap();
            let name = entry.name().unwrap().into_owned();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            parts.insert(name, text);
        }
        Self(parts)
    }

    pub(crate) fn part(&self, name: &str) -> &str {
        self.0.get(name).unwrap_or_else(|| panic!("{name} is not among {:?}", self.0.keys()))
    }

    pub(crate) fn parts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The sheet with its number, from 1.
    pub(crate) fn sheet(&self, number: usize) -> &str {
        self.part(&format!("xl/worksheets/sheet{number}.xml"))
    }

    pub(crate) fn sheet_names(&self) -> Vec<String> {
        let sheets = between(self.part("xl/workbook.xml"), "<sheet name=\"", "\"");
        sheets.into_iter().map(unescaped).collect()
    }

    /// The number of the sheet that is called so, from 1.
    pub(crate) fn number_of(&self, name: &str) -> usize {
        let names = self.sheet_names();
        1 + names.iter().position(|one| one == name).unwrap_or_else(|| panic!("{name} is not among {names:?}"))
    }

    /// The links of a sheet: the cell, and where it leads in the same book.
    pub(crate) fn links(&self, number: usize) -> BTreeMap<String, String> {
        let links = between(self.sheet(number), "<hyperlink ", "/>");
        let told = |link: &str| {
            assert!(!link.contains("r:id"), "a link leads out of the book: {link}");
            let place = unescaped(between(link, "location=\"", "\"")[0]);
            (between(link, "ref=\"", "\"")[0].to_owned(), place)
        };
        links.into_iter().map(told).collect()
    }

    /// The cells of a sheet that hold something, by their address, as text.
    pub(crate) fn cells(&self, number: usize) -> BTreeMap<String, String> {
        let shared = self.0.get("xl/sharedStrings.xml").map(String::as_str).unwrap_or_default();
        let shared: Vec<&str> = shared.split("<si>").skip(1).collect();
        let mut cells = BTreeMap::new();
        for cell in self.sheet(number).split("<c ").skip(1) {
            let (head, body) = cell.split_once('>').unwrap();
            let body = body.split("</c>").next().unwrap();
            let address = between(head, "r=\"", "\"")[0];
            let value = between(body, "<v>", "</v>").first().copied();
            let text = match value {
                _ if head.ends_with('/') => continue,
                Some(index) if head.contains("t=\"s\"") => text_of(shared[index.parse::<usize>().unwrap()]),
                Some(value) => value.to_owned(),
                None => text_of(body),
            };
            cells.insert(address.to_owned(), text);
        }
        cells
    }

    /// The format that a cell refers to, as `styles.xml` words it.
    pub(crate) fn format_of(&self, number: usize, address: &str) -> &str {
        let sheet = self.sheet(number);
        let at = sheet.find(&format!("<c r=\"{address}\"")).unwrap_or_else(|| panic!("no cell {address}"));
        let index: usize = between(&sheet[at..], " s=\"", "\"")[0].parse().unwrap();
        let formats = between(self.part("xl/styles.xml"), "<cellXfs", "</cellXfs>")[0];
        formats.split("<xf ").nth(index + 1).unwrap()
    }
}

/// The text of an item without markup.
fn text_of(item: &str) -> String {
    let (_, text) = item.split_once("<t").and_then(|(_, rest)| rest.split_once('>')).unwrap();
    unescaped(text.split("</t>").next().unwrap())
}

fn unescaped(text: &str) -> String {
    let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    plain.replace("_x005F_", "_")
}

/// What stands between two marks, each time they occur.
pub(crate) fn between<'t>(text: &'t str, start: &str, end: &str) -> Vec<&'t str> {
    text.split(start).skip(1).filter_map(|rest| rest.split_once(end).map(|(found, _)| found)).collect()
}
