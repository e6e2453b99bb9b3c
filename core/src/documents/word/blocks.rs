//! The text of a Word file: each block as paragraphs in Word's own styles.

use super::tables;
use super::xml::Part;
use super::{tag, twips};
use crate::documents::document::{Alignment, Block, Paragraph, Run, Section};
use crate::documents::typeset::unbroken;
use crate::words::Language;

/// How a paragraph looks.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    /// A style of styles.xml; the plain one when empty.
    pub style: &'static str,
    pub alignment: Option<Alignment>,
    pub keeps_with_next: bool,
    /// In half points; as the style says when nothing is given.
    pub size: Option<u32>,
}

impl Look {
    pub fn of(style: &'static str) -> Self {
        Self { style, ..Self::default() }
    }
}

pub(super) fn write(part: &mut Part, section: &Section) {
    for (index, block) in section.blocks.iter().enumerate() {
        // Signatures and small print never stand on a sheet of their own.
        let leads = matches!(section.blocks.get(index + 1), Some(Block::Signatures(_) | Block::Note(_)));
        write_block(part, section, block, Look { keeps_with_next: leads, ..Look::default() });
    }
}

fn write_block(part: &mut Part, section: &Section, block: &Block, look: Look) {
    let language = section.language;
    let plain = |part: &mut Part, style: &'static str, text: &str| {
        paragraph(part, Look { style, ..look }, &[text.into()], language);
    };
    match block {
        Block::Letterhead(head) => tables::letterhead(part, section, head),
        Block::Corners(sides) => tables::corners(part, section, sides),
        Block::Requisites(sides) => tables::requisites(part, section, sides),
        Block::Title(title) => plain(part, "Title", &title.lines.join("\n")),
        Block::Heading(heading) if heading.level == 1 => plain(part, "Heading1", &heading.text),
        Block::Heading(heading) => plain(part, "Heading2", &heading.text),
        Block::Paragraph(paragraph) => write_paragraph(part, paragraph, language, look),
        Block::Point(point) => {
            // A line left to write on is as long as it is: words before it are not drawn apart.
            let is_left = point.alignment == Alignment::Left || point.text.contains("____");
            let alignment = is_left.then_some(Alignment::Left);
            let look = Look { style: "BodyText", alignment, ..look };
            paragraph(part, look, &[format!("{} {}", point.number, point.text).into()], language);
        }
        Block::Facts(facts) => {
            facts.facts.iter().for_each(|fact| plain(part, "", &format!("{}: {}", fact.label, fact.text)));
        }
        Block::Table(table) => tables::table(part, section, table, look),
        Block::Signatures(signatures) => {
            let last = signatures.signatures.len().saturating_sub(1);
            for (index, signature) in signatures.signatures.iter().enumerate() {
                let look = Look { keeps_with_next: index < last || look.keeps_with_next, ..Look::default() };
                tables::signature(part, section, signature, look);
            }
        }
        Block::Note(note) => plain(part, "SmallPrint", &note.text),
        Block::Space(space) => gap(part, twips(space.millimetres), look),
        Block::PageBreak => {
            part.open("w:p", &[]);
            part.open("w:r", &[]);
            part.empty("w:br", &[("w:type", "page")]);
            part.close("w:r");
            part.close("w:p");
        }
    }
}

fn write_paragraph(part: &mut Part, text: &Paragraph, language: Language, look: Look) {
    let keeps_with_next = text.keeps_with_next || look.keeps_with_next;
    let look = match text.alignment {
        Alignment::Text => Look::of("BodyText"),
        other => Look { alignment: Some(other), ..Look::default() },
    };
    paragraph(part, Look { keeps_with_next, ..look }, &text.runs, language);
}

/// Nothing, so high.
pub(super) fn gap(part: &mut Part, twips: u32, look: Look) {
    part.open("w:p", &[]);
    part.open("w:pPr", &[]);
    if look.keeps_with_next {
        part.empty("w:keepNext", &[]);
    }
    part.empty("w:spacing", &[("w:line", &twips.to_string()), ("w:lineRule", "exact")]);
    part.close("w:pPr");
    part.close("w:p");
}

pub(super) fn paragraph(part: &mut Part, look: Look, runs: &[Run], language: Language) {
    part.open("w:p", &[]);
    part.open("w:pPr", &[]);
    if !look.style.is_empty() {
        part.empty("w:pStyle", &[("w:val", look.style)]);
    }
    if look.keeps_with_next {
        part.empty("w:keepNext", &[]);
    }
    let side = match look.alignment {
        Some(Alignment::Text) => Some("both"),
        Some(Alignment::Centre) => Some("center"),
        Some(Alignment::Right) => Some("right"),
        Some(Alignment::Left) => Some("left"),
        None => None,
    };
    if let Some(side) = side {
        part.empty("w:jc", &[("w:val", side)]);
    }
    part.close("w:pPr");
    runs.iter().for_each(|one| run(part, one, look.size, language));
    part.close("w:p");
}

fn run(part: &mut Part, run: &Run, size: Option<u32>, language: Language) {
    part.open("w:r", &[]);
    part.open("w:rPr", &[]);
    for (is_so, name) in [(run.bold, "w:b"), (run.bold, "w:bCs"), (run.italic, "w:i"), (run.italic, "w:iCs")] {
        if is_so {
            part.empty(name, &[]);
        }
    }
    if run.struck {
        part.empty("w:strike", &[]);
    }
    if let Some(size) = if run.small { Some(SMALL) } else { size } {
        let size = size.to_string();
        part.empty("w:sz", &[("w:val", &size)]);
        part.empty("w:szCs", &[("w:val", &size)]);
    }
    part.empty("w:lang", &[("w:val", tag(language)), ("w:eastAsia", tag(language))]);
    part.close("w:rPr");
    for (index, line) in run.text.split('\n').enumerate() {
        if index > 0 {
            part.empty("w:br", &[]);
        }
        words(part, line);
    }
    part.close("w:r");
}

/// Nine points, in half points.
const SMALL: u32 = 18;

/// A line, whose tabs are elements of their own.
fn words(part: &mut Part, line: &str) {
    for (index, words) in line.split('\t').enumerate() {
        if index > 0 {
            part.empty("w:tab", &[]);
        }
        part.line("w:t", &[("xml:space", "preserve")], &unbroken(words));
    }
}
