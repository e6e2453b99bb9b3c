//! What the papers of the demo school say, and that no paper says less in one language than in another.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::*;
use crate::api::App;
use crate::clock::{Clock, Instant};
use crate::documents::document::{Alignment, Cell, HeadColumn, PageNumbers, Row};
use crate::papers::{DOCUMENTS, PaperLanguages, pieces, said};
use crate::school::DataFolder;

struct Demo {
    app: App,
    /// What every paper is about, by the fields of a request.
    about: Value,
    _folder: tempfile::TempDir,
}

impl Demo {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Clock::set_at(Instant::parse("2026-11-23T04:00:00Z").expect("a moment"));
        let app = App::with_clock(DataFolder::at(folder.path()), clock);
        let demo = Self { app, about: Value::Null, _folder: folder };
        demo.done("create_demo", json!({ "language": "kk" }));
        let about = demo.find_subjects();
        Self { about, ..demo }
    }

    fn done(&self, name: &str, request: Value) -> Value {
        let reply = self.app.dispatch(name, request);
        assert_eq!(reply["kind"], "done", "{name}: {reply}");
        reply["value"].clone()
    }

    fn find_subjects(&self) -> Value {
        let meetings = self.done("list_meetings", json!({ "body": "council" }));
        let signed = meetings.as_array().and_then(|rows| rows.iter().find(|row| row["number"] == 1)).expect("minutes");
        let card = self.done("meeting", json!({ "id": signed["id"] }));
        let incidents = self.done("list_incidents", json!({ "limit": 100 }));
        let numbered = |number: &str| {
            let rows = incidents["items"].as_array().expect("incidents");
            rows.iter().find(|row| row["number"] == number).expect("an incident")["id"].clone()
        };
        json!({
            "school_year_id": self.done("list_school_years", json!({}))[0]["id"],
            "body": "council",
            "meeting_id": signed["id"],
            "decision_id": card["agenda"][0]["decisions"][0]["id"],
            // A leak of data: the card and the notice are both about it.
            "incident_id": numbered("2026-07/05"),
        })
    }

    fn paper(&self, document: DocumentName, language: Language) -> Document {
        let mut request = self.about.clone();
        request["document"] = json!(document);
        request["language"] = json!(language);
        request["path"] = json!("unused");
        let request: ExportDocument = serde_json::from_value(request).expect("a request");
        let open = self.app.require_open().expect("open");
        let who = open.session().expect("signed in");
        open.school.read(|file| describe(file, &who, &request, &[language], &[])).expect("a paper")
    }
}

/// A paper as plain text, one block a line.
fn outline(document: &Document) -> String {
    let mut lines = vec![format!("[{}]", document.properties.title)];
    for section in &document.sections {
        lines.push(format!("== {:?} {:?}", section.orientation, section.numbering));
        lines.extend(section.blocks.iter().map(told));
    }
    // The record of changes has other ids, and so another head, in every new school.
    let is_head = |word: &str| word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let known =
        |line: &str| line.split(' ').map(|word| if is_head(word) { "…" } else { word }).collect::<Vec<_>>().join(" ");
    lines.iter().flat_map(|line| line.lines()).map(|line| known(line).trim_end().to_owned() + "\n").collect()
}

fn told(block: &Block) -> String {
    let flat = |text: &str| text.replace('\n', " / ");
    let all = |lines: &[String]| lines.iter().map(|line| flat(line)).collect::<Vec<_>>().join(" / ");
    let column = |column: &HeadColumn| all(&[column.name.clone(), column.requisites.clone()].concat());
    let runs = |runs: &[crate::documents::document::Run]| {
        runs.iter()
            .map(|run| if run.struck { format!("~{}~", flat(&run.text)) } else { flat(&run.text) })
            .collect::<String>()
    };
    match block {
        Block::Letterhead(head) => format!("letterhead: {} | {}", column(&head.kazakh), column(&head.russian)),
        Block::Corners(sides) => format!("corners: {} | {}", all(&sides.left), all(&sides.right)),
        Block::Requisites(sides) => format!("requisites: {} | {}", all(&sides.left), all(&sides.right)),
        Block::Title(title) => format!("# {}", all(&title.lines)),
        Block::Heading(heading) => format!("{} {}", "#".repeat(usize::from(heading.level) + 1), flat(&heading.text)),
        Block::Paragraph(one) if one.alignment == Alignment::Text => format!("  {}", runs(&one.runs)),
        Block::Paragraph(one) => format!("{:?}: {}", one.alignment, runs(&one.runs)),
        Block::Point(point) => format!("  {} {}", point.number, flat(&point.text)),
        Block::Facts(facts) => {
            let lines = facts.facts.iter().map(|fact| format!("{}: {}", fact.label, flat(&fact.text)));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Table(table) => {
            let head = table.columns.iter().map(|column| column.title.clone()).collect::<Vec<_>>().join(" | ");
            let rows = table.rows.iter().map(|row| match row {
                Row::Group { group } => format!("| == {group}"),
                Row::Cells { cells } => {
                    format!("| {}", cells.iter().map(|cell| runs(&cell.runs)).collect::<Vec<_>>().join(" | "))
                }
            });
            std::iter::once(format!("|| {head}")).chain(rows).collect::<Vec<_>>().join("\n")
        }
        Block::Signatures(all) => {
            let lines = all.signatures.iter().map(|one| format!("{} ____ {}", one.post, one.name));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Note(note) => format!("note: {}", flat(&note.text)),
        Block::Space(_) => String::new(),
        Block::PageBreak => "----".into(),
    }
}

#[test]
fn every_paper_says_what_it_is_known_to_say() {
    let demo = Demo::new();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/report/papers/snapshots");
    let mut changed = Vec::new();
    for kind in DOCUMENTS {
        let english = (kind.languages == PaperLanguages::All).then_some(Language::En);
        for language in [Language::Kk, Language::Ru].into_iter().chain(english) {
            let said = outline(&demo.paper(kind.name, language));
            assert!(!said.contains('⟦'), "{} in {language:?} lacks words: {said}", kind.name.name());
            let path = folder.join(format!("{}-{}.txt", kind.name.name(), language.code()));
            if std::env::var_os("ZHOSPAR_UPDATE").is_some() {
                fs::create_dir_all(&folder).expect("a folder");
                fs::write(&path, &said).expect("a snapshot");
            }
            let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
            if kept != said {
                changed.push(format!("{}:\n{said}", path.display()));
            }
        }
    }
    assert!(changed.is_empty(), "look these over and run the test with ZHOSPAR_UPDATE=1:\n{}", changed.join("\n"));
}

/// Names of values, which every screen and register calls the same: a school does not word them paper by paper.
const VOCABULARY: &[&str] = &["body-", "decision-status-", "incident-state-", "role-", "notice-state-"];

#[test]
fn every_sentence_that_a_paper_always_says_is_one_of_its_pieces() {
    let demo = Demo::new();
    for kind in DOCUMENTS {
        demo.paper(kind.name, Language::Kk);
    }
    let is_piece = |document: DocumentName, key: &str| pieces(document).iter().any(|piece| piece.key == key);
    let is_name = |key: &str| VOCABULARY.iter().any(|word| key.starts_with(word));
    let unworded: Vec<String> = said::all()
        .iter()
        .filter(|(document, key)| !is_piece(*document, key) && !is_name(key))
        .map(|(document, key)| format!("{}: {key}", document.name()))
        .collect();
    assert!(unworded.is_empty(), "a school cannot word these:\n{}", unworded.join("\n"));
}

#[test]
fn a_paper_has_the_same_points_in_both_languages() {
    let demo = Demo::new();
    for kind in DOCUMENTS {
        let shape = |language| {
            let paper = demo.paper(kind.name, language);
            let mut counted = BTreeMap::new();
            for block in paper.sections.iter().flat_map(|section| &section.blocks) {
                let what = match block {
                    Block::Point(point) => format!("point {}", point.number),
                    Block::Table(table) => format!("table of {} × {}", table.columns.len(), table.rows.len()),
                    Block::Heading(_) => "heading".into(),
                    Block::Signatures(all) => format!("{} signatures", all.signatures.len()),
                    _ => continue,
                };
                *counted.entry(what).or_insert(0) += 1;
            }
            counted
        };
        assert_eq!(shape(Language::Kk), shape(Language::Ru), "{}", kind.name.name());
    }
}

#[test]
fn what_the_school_words_itself_stands_in_its_papers() {
    let demo = Demo::new();
    let pieces = |name: &str| demo.done("list_paper_wordings", json!({ "document": name, "language": "kk" }));
    for document in [
        DocumentName::OrderPlan,
        DocumentName::OrderCouncil,
        DocumentName::OrderOfficer,
        DocumentName::Plan,
        DocumentName::Members,
        DocumentName::Attendance,
        DocumentName::Decisions,
        DocumentName::Journal,
        DocumentName::Incident,
        DocumentName::AnalyticNote,
        DocumentName::OrderWorkingGroup,
    ] {
        demo.paper(document, Language::Kk);
        let said = said::all();
        for piece in pieces(document.name()).as_array().expect("pieces") {
            let key = piece["piece"].as_str().expect("a key");
            // What a paper says only of something that the demo school does not have.
            if !said.contains(&(document, key.to_owned())) {
                continue;
            }
            let places = piece["required"].as_array().expect("places").iter();
            let places: String = places.map(|place| format!(" {{{}}}", place.as_str().expect("a place"))).collect();
            let text = format!("Өз сөзіміз {key}");
            let words = format!("{text}{places}");
            let own = json!({ "document": document, "piece": piece["piece"], "language": "kk", "text": words });
            demo.done("set_paper_wording", own);
            let said = outline(&demo.paper(document, Language::Kk));
            assert!(said.contains(&text), "{text} is not in {}:\n{said}", document.name());
            assert!(!outline(&demo.paper(document, Language::Ru)).contains(&text));
        }
    }
    demo.done("undo", json!({ "operation": null }));
    let last = pieces("order_working_group").as_array().and_then(|rows| rows.last()).cloned().expect("a piece");
    assert_eq!(last["own"], Value::Null, "the last wording was taken back");
    let told = demo.done("list_operations", json!({ "before": null })).to_string();
    assert!(told.contains("Жұмыс тобын құру туралы бұйрық"), "the history tells of it: {told}");
}

#[test]
fn signed_minutes_keep_the_words_they_were_signed_with() {
    let demo = Demo::new();
    let before = outline(&demo.paper(DocumentName::Minutes, Language::Kk));
    let own = json!({ "document": "minutes", "piece": "paper-quorum", "language": "kk", "text": "Кворум туралы" });
    demo.done("set_paper_wording", own);
    assert_eq!(outline(&demo.paper(DocumentName::Minutes, Language::Kk)), before);
    let extract = outline(&demo.paper(DocumentName::Extract, Language::Kk));
    assert!(extract.contains("Кворум: бар"), "an extract quotes the signed minutes: {extract}");
}

#[test]
fn signed_minutes_and_their_extract_print_what_was_signed_and_the_chain_as_it_stood() {
    let demo = Demo::new();
    let card = demo.done("meeting", json!({ "id": demo.about["meeting_id"] }));
    let version = &card["minutes"][0];
    let held = |field: &str| version[field].as_str().filter(|text| text.len() == 64).expect("a hash").to_owned();
    for (document, language) in [
        (DocumentName::Minutes, Language::Kk),
        (DocumentName::Minutes, Language::Ru),
        (DocumentName::Extract, Language::Kk),
        (DocumentName::Extract, Language::En),
    ] {
        let paper = demo.paper(document, language);
        let notes: Vec<&str> = paper.sections[0].blocks.iter().filter_map(note).collect();
        for field in ["sha256", "chain_head"] {
            assert!(notes.iter().any(|line| line.contains(&held(field))), "{field} in {document:?}: {notes:?}");
        }
    }
    demo.done("correct_minutes", json!({ "id": demo.about["meeting_id"], "reason": "қате" }));
    let draft = demo.paper(DocumentName::Minutes, Language::Kk);
    assert_eq!(draft.sections[0].blocks.iter().filter_map(note).count(), 0, "nothing is signed yet");
}

fn note(block: &Block) -> Option<&str> {
    match block {
        Block::Note(note) => Some(&note.text),
        _ => None,
    }
}

#[test]
fn every_paper_tells_the_same_number_of_registered_incidents() {
    let demo = Demo::new();
    for language in [Language::Kk, Language::Ru] {
        let told = |document, key: &str, column: usize| {
            let paper = demo.paper(document, language);
            let name = crate::words::say(language, key);
            let blocks = paper.sections.iter().flat_map(|section| section.blocks.clone());
            let rows = blocks.filter_map(|block| if let Block::Table(table) = block { Some(table.rows) } else { None });
            let cells =
                rows.flatten().filter_map(|row| if let Row::Cells { cells } = row { Some(cells) } else { None });
            let mut texts =
                cells.map(|cells| cells.into_iter().map(|cell| cell.runs[0].text.clone()).collect::<Vec<_>>());
            texts.find(|row| row[0] == name).unwrap_or_else(|| panic!("{name} is told"))[column].clone()
        };
        let report = told(DocumentName::AnnualReport, "report-figure-incidents-all", 1);
        let void = told(DocumentName::AnnualReport, "report-figure-incidents-void", 1);
        assert_ne!(void, "0", "the demo school has a void number");
        assert_eq!(told(DocumentName::AnalyticNote, "note-incidents", 2), report);
    }
}

#[test]
fn signatures_of_minutes_stand_on_no_page_without_a_line_of_what_was_decided() {
    let demo = Demo::new();
    let meeting = demo.about["meeting_id"].clone();
    let paper = demo.paper(DocumentName::Minutes, Language::Kk);
    assert!(
        paper.sections[0].blocks.iter().all(|block| !matches!(block, Block::Facts(facts) if facts.facts.is_empty()))
    );
    // With more and more lines above, the end comes to stand at the very end of some page.
    let signed = demo.app.require_open().expect("open").school.read(|file| {
        let shown =
            ShowMinutes { meeting_id: meeting.as_str().expect("an id").into(), language: Language::Kk, version: None };
        minutes_paper(file, &shown)
    });
    let mut signed = signed.expect("minutes");
    let last = signed.items.last_mut().and_then(|item| item.decisions.last_mut()).expect("a decision");
    last.terms.clear();
    let open = demo.app.require_open().expect("open");
    let who = open.session().expect("signed in");
    open.school
        .read(|file| {
            let desk = Desk::open(file, &who, DocumentName::Minutes, Language::Kk)?;
            for lines in 0..45 {
                let mut blocks = vec![Block::space(lines * 6)];
                blocks.extend(council::describe(&desk, &signed, None));
                let sections = vec![Section::new(Language::Kk, blocks)];
                let document =
                    Document { properties: desk.properties(&sections), page_numbers: PageNumbers::TopCentre, sections };
                let pages = crate::documents::pages::texts_of_pages(&document)?;
                let end = pages.iter().find(|page| page.contains("Сейітова\n") && page.contains("Хатшы\n"));
                let end = end.unwrap_or_else(|| panic!("signed somewhere: {pages:?}"));
                assert!(end.contains("хабарлансын"), "{lines}: {end}");
            }
            Ok(())
        })
        .expect("laid out");
}

#[test]
fn no_page_of_a_card_holds_its_small_print_alone() {
    let mut demo = Demo::new();
    let pages_of = |demo: &Demo| {
        let card = demo.paper(DocumentName::Incident, Language::Kk);
        crate::documents::pages::texts_of_pages(&card).expect("laid out").len()
    };
    assert_eq!(pages_of(&demo), 2, "every fact, step and decision there may be");
    let incidents = demo.done("list_incidents", json!({ "limit": 100 }));
    let rows = incidents["items"].as_array().expect("incidents").iter();
    let usual = rows.into_iter().find(|row| row["number"] == "2026-07/14").expect("an incident")["id"].clone();
    let whole = std::mem::replace(&mut demo.about["incident_id"], usual);
    assert_eq!(pages_of(&demo), 1, "a usual card");
    demo.about["incident_id"] = whole;
    let card = demo.paper(DocumentName::Incident, Language::Kk);
    for lines in 0..50 {
        let mut longer = card.clone();
        longer.sections[0].blocks.insert(0, Block::space(lines * 5));
        let pages = crate::documents::pages::texts_of_pages(&longer).expect("laid out");
        let end = pages.last().expect("a page");
        assert!(end.contains("Тіркелген файлдар"), "{lines}: {end}");
    }
}

#[test]
fn a_letter_has_the_school_in_two_columns_and_how_it_is_reached() {
    let demo = Demo::new();
    for language in [Language::Kk, Language::Ru] {
        let letter = demo.paper(DocumentName::Notice, language);
        let blocks = &letter.sections[0].blocks;
        let Block::Letterhead(head) = &blocks[0] else { panic!("{:?}", blocks[0]) };
        assert_eq!(head.kazakh.name, ["«Ақбұлақ орта мектебі» коммуналдық мемлекеттік мекемесі"]);
        assert_eq!(head.russian.name, ["Коммунальное государственное учреждение «Средняя школа Акбулак»"]);
        assert_eq!(head.kazakh.requisites[0], "Ақбұлақ ауылы, Мектеп көшесі, 1");
        assert_eq!(head.russian.requisites[1..], ["тел.: 8 700 000 21 00", "эл. почта: mektep@mektep.example"]);
        let registered =
            if language == Language::Kk { "Шығ. № ЖТ-2026-31407" } else { "Исх. № ЖТ-2026-31407" };
        let corners = blocks.iter().find_map(|block| match block {
            Block::Corners(sides) => Some(sides.left.clone()),
            _ => None,
        });
        assert_eq!(corners.expect("corners")[1], registered);
    }
}

#[test]
fn the_note_the_report_and_the_plan_count_by_one_rule() {
    let demo = Demo::new();
    let year = demo.about["school_year_id"].clone();
    let plan = demo.done("show_plan", json!({ "school_year_id": year }));
    let rows =
        plan["stages"].as_array().expect("stages").iter().flat_map(|stage| stage["activities"].as_array().unwrap());
    let planned = rows.into_iter().find(|row| row["status"] == "planned").expect("a planned row")["id"].clone();
    let exempt = json!({ "activity_id": planned, "occurrence_key": null, "reason": "мектепте ондай топ жоқ" });
    demo.done("declare_not_applicable", exempt);
    let counts = demo.done("show_plan", json!({ "school_year_id": year }))["counts"].clone();
    assert_eq!(counts["total"].as_i64().map(|total| total + 1), counts["rows"].as_i64());
    let report = demo.done("annual_report", json!({ "school_year_id": year }));
    let sections = report["sections"].as_array().expect("sections").clone();
    let figures: Vec<_> = sections.iter().flat_map(|section| section["figures"].as_array().unwrap().clone()).collect();
    let figure = |key: &str| figures.iter().find(|one| one["key"] == key).expect("the figure").clone();
    let note = demo.paper(DocumentName::AnalyticNote, Language::Ru);
    let table = note.sections[0].blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let cells = |row: usize| match &table.expect("a table").rows[row] {
        Row::Cells { cells } => cells.iter().map(|cell| cell.runs[0].text.clone()).collect::<Vec<_>>(),
        Row::Group { group } => panic!("{group}"),
    };
    for (row, key, count) in [(0, "plan.all", "total"), (1, "plan.done", "done"), (2, "plan.overdue", "overdue")] {
        let figure = figure(key);
        assert_eq!(figure["value"], counts[count], "{key}");
        assert_eq!(cells(row)[1..3], [figure["last_year"].to_string(), figure["value"].to_string()], "{key}");
    }
    assert_eq!(cells(3)[2], figure("incidents.all")["value"].to_string());
}

#[test]
fn an_extract_is_certified_by_the_secretary_who_signed_the_minutes() {
    let demo = Demo::new();
    let certified = |language| {
        let paper = demo.paper(DocumentName::Extract, language);
        let mut signatures = paper.sections[0].blocks.iter().filter_map(|block| match block {
            Block::Signatures(all) => all.signatures.first().map(|one| (one.post.clone(), one.name.clone())),
            _ => None,
        });
        signatures.next().expect("a signature")
    };
    assert_eq!(certified(Language::Kk), ("Дұрыс\nХатшы".to_owned(), "А. Т. Қасымова".to_owned()));
    assert_eq!(certified(Language::Ru).0, "Верно\nСекретарь");
}

#[test]
fn the_journal_on_paper_tells_how_each_incident_stands_and_why_a_number_is_void() {
    let demo = Demo::new();
    let paper = demo.paper(DocumentName::Journal, Language::Kk);
    let tables = paper.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let table = tables.max_by_key(|table| table.rows.len()).expect("the entries");
    assert_eq!(table.columns.last().map(|column| column.title.as_str()), Some("Күйі"));
    let rows: Vec<&Vec<Cell>> = table
        .rows
        .iter()
        .filter_map(|row| match row {
            Row::Cells { cells } => Some(cells),
            Row::Group { .. } => None,
        })
        .collect();
    let state = |row: &[Cell]| row.last().expect("a state").runs.iter().map(|run| run.text.clone()).collect::<String>();
    assert!(rows.iter().all(|row| !state(row).is_empty()), "every incident stands somehow");
    let closed = rows.iter().find(|row| state(row).starts_with("Жабылды")).expect("a closed one");
    assert!(state(closed).lines().nth(1).is_some_and(|day| day.ends_with(".2026")), "the day it was closed");
    let void =
        rows.iter().find(|row| row[0].runs.iter().any(|run| run.text.contains("2026-07/09"))).expect("the void one");
    assert!(void[0].runs.iter().all(|run| run.struck));
    let told = state(void);
    let told: Vec<&str> = told.lines().collect();
    assert_eq!((told[0], told[1], told.len()), ("Күші жойылды", "04.11.2026", 3), "the word, the day and the reason");
    assert!(void.last().expect("a state").runs.iter().all(|run| !run.struck), "the reason is read");
}
