//! The annual report: how it is approved or sent, figures beside the year before, achievements, problems and
//! recommendations, and as annexes the plan with what became of it and the incidents without names.

use super::Desk;
use crate::annual_report::{
    self, PaperFigure, PaperPoint, PaperSection, PaperTable, ReportHeading, ReportPaper, ReportVersion,
    ShowAnnualReportPaper,
};
use crate::documents::document::{Block, Cell, Column, Fact, Row, Run, Section, Signature, Table};
use crate::error::Result;

pub(super) fn describe(desk: &Desk<'_>, shown: &ShowAnnualReportPaper) -> Result<Vec<Section>> {
    let paper = annual_report::annual_report_paper(desk.file, shown)?;
    let signed = annual_report::signed_version(desk.file, shown)?;
    let mut blocks = head(desk, &paper);
    blocks.push(Block::heading(desk.say("report-paper-figures")));
    blocks.push(figures(desk, &paper));
    blocks.extend(paper.sections.iter().flat_map(parts));
    for (key, points) in [
        ("report-kind-achievement", &paper.achievements),
        ("report-kind-problem", &paper.problems),
        ("report-kind-recommendation", &paper.recommendations),
    ] {
        blocks.push(Block::heading(desk.say(key)));
        blocks.extend(said(desk, points));
    }
    blocks.push(Block::heading(desk.say("report-paper-annexes")));
    blocks.push(Block::point("1.", desk.say("report-paper-plan")));
    blocks.push(Block::point("2.", desk.say("report-paper-incidents")));
    blocks.push(Block::signatures(signatures(&paper)));
    // A long post takes a second line.
    blocks.push(Block::space(6));
    blocks.extend(paper.notes.iter().map(|note| Block::left(Run::italic(note))));
    blocks.extend(proof(desk, signed.as_ref())?);
    Ok(vec![
        Section::new(desk.language, blocks),
        Section::new(desk.language, plan(desk, &paper)).landscape().onward(),
        Section::new(desk.language, incidents(desk, &paper)).onward(),
    ])
}

/// A number to be written in by hand.
const BLANK_NUMBER: &str = "__________";

/// The stamp or the addressee, the title, the period and the basis.
fn head(desk: &Desk<'_>, paper: &ReportPaper) -> Vec<Block> {
    let begins = match paper.heading {
        ReportHeading::Approval => {
            let day =
                if paper.signed_on.is_empty() { desk.say("report-paper-blank-day") } else { paper.signed_on.clone() };
            let lines = vec![
                desk.say("report-paper-approve"),
                format!("{}, {}", paper.signature.post, paper.school),
                format!("____________ {}", paper.signature.name),
                day,
            ];
            vec![Block::corners(Vec::new(), lines), Block::centred(paper.school.as_str())]
        }
        ReportHeading::Letter => {
            let day =
                if paper.signed_on.is_empty() { desk.say("report-paper-blank-day") } else { paper.signed_on.clone() };
            let to = vec![paper.addressee.clone()];
            vec![
                desk.head_of_letters(),
                Block::corners(vec![day, desk.say_with("official-outgoing", &[("number", BLANK_NUMBER.into())])], to),
                Block::text(desk.say("report-paper-cover")),
            ]
        }
    };
    let mut facts = vec![Fact::new(desk.say("report-paper-period-label"), &paper.period)];
    if !paper.basis.is_empty() {
        facts.push(Fact::new(desk.say("report-paper-basis-label"), &paper.basis));
    }
    let mut blocks = begins;
    blocks.push(Block::title([paper.title.clone()]));
    blocks.push(Block::facts(facts));
    blocks
}

fn figures(desk: &Desk<'_>, paper: &ReportPaper) -> Block {
    let mut columns = vec![
        Column::new(desk.say("report-column-figure"), 8),
        Column::new(desk.say("report-paper-this-year"), 2).centred(),
    ];
    if let Some(before) = &paper.before {
        columns.push(Column::new(before.in_words(desk.language), 3).centred());
    }
    let has_before = paper.before.is_some();
    let rows = paper.sections.iter().flat_map(|section| section_rows(section, has_before)).collect();
    Table::new(columns, rows).into()
}

fn section_rows(section: &PaperSection, has_before: bool) -> Vec<Row> {
    let row = |figure: &PaperFigure| {
        let mut cells = vec![Cell::from(figure.name.as_str()), Cell::from(figure.value.to_string())];
        if has_before {
            cells.push(figure.last_year.map_or_else(|| "–".to_owned(), |last| last.to_string()).into());
        }
        Row::cells(cells)
    };
    std::iter::once(Row::group(section.name.as_str())).chain(section.figures.iter().map(row)).collect()
}

/// The same by stage, type or body, each list under its own heading.
fn parts(section: &PaperSection) -> Vec<Block> {
    let table = |table: &PaperTable| {
        let first = Column::new(section.name.as_str(), 6);
        let others = table.columns.iter().map(|name| Column::new(name.as_str(), 3).centred());
        let row = |row: &annual_report::PaperTableRow| {
            let values = row.values.iter().map(i64::to_string);
            Row::cells(std::iter::once(row.name.clone()).chain(values))
        };
        let columns = std::iter::once(first).chain(others).collect();
        let rows = table.rows.iter().map(row).collect();
        [Block::subheading(format!("{}. {}", section.name, table.name)), Table::new(columns, rows).small().into()]
    };
    section.tables.iter().flat_map(table).collect()
}

fn said(desk: &Desk<'_>, points: &[PaperPoint]) -> Vec<Block> {
    if points.is_empty() {
        return vec![Block::left(desk.say("report-paper-none"))];
    }
    let mut blocks = Vec::new();
    for point in points {
        blocks.push(Block::point(format!("{}.", point.number), &point.text));
        let source = (!point.sources.is_empty())
            .then(|| desk.say_with("report-paper-source", &[("source", point.sources.join("; ").into())]));
        let carried = Some(point.carried.clone()).filter(|carried| !carried.is_empty());
        blocks.extend([source, carried].into_iter().flatten().map(|line| Block::left(Run::italic(line).small())));
    }
    blocks
}

/// With a covering letter the director signs below; an approved report is signed by its author.
fn signatures(paper: &ReportPaper) -> Vec<Signature> {
    let of = |one: &annual_report::PaperSignature| Signature { post: one.post.clone(), name: one.name.clone() };
    match paper.heading {
        ReportHeading::Approval => vec![of(&paper.author)],
        ReportHeading::Letter => vec![of(&paper.signature), of(&paper.author)],
    }
}

fn proof(desk: &Desk<'_>, signed: Option<&ReportVersion>) -> Result<Vec<Block>> {
    let Some(signed) = signed else { return Ok(vec![desk.chain_note()?]) };
    Ok(desk.proof("report-paper-hash", signed.version, &signed.sha256, &signed.chain_head).into())
}

fn annex(desk: &Desk<'_>, number: u32, key: &str) -> Vec<Block> {
    let annex = desk.say_with("report-paper-annex", &[("number", number.into())]);
    vec![Block::right(annex), Block::heading(desk.say(key))]
}

fn plan(desk: &Desk<'_>, paper: &ReportPaper) -> Vec<Block> {
    let mut blocks = annex(desk, 1, "report-paper-plan");
    if paper.activities.is_empty() {
        blocks.push(Block::left(desk.say("report-paper-no-plan")));
        return blocks;
    }
    let columns = vec![
        Column::new("№", 2).centred(),
        Column::new(desk.say("report-paper-activity"), 14),
        Column::new(desk.say("report-paper-due"), 5).centred(),
        Column::new(desk.say("report-paper-done"), 7),
        Column::new(desk.say("report-paper-document"), 10),
    ];
    let mut rows = Vec::new();
    let mut stage = None;
    for row in &paper.activities {
        if stage != Some(&row.stage) {
            rows.push(Row::group(row.stage.as_str()));
            stage = Some(&row.stage);
        }
        let done = [row.done.as_str(), row.state.as_str()].into_iter().filter(|text| !text.is_empty());
        let done = done.collect::<Vec<_>>().join("\n");
        rows.push(Row::cells([row.number.as_str(), &row.title, &row.due, &done, &row.document]));
    }
    blocks.push(Table::new(columns, rows).small().into());
    blocks
}

fn incidents(desk: &Desk<'_>, paper: &ReportPaper) -> Vec<Block> {
    let mut blocks = annex(desk, 2, "report-paper-incidents");
    if paper.incidents_left_out > 0 {
        let values = [("count", paper.incidents_left_out.into())];
        blocks.push(Block::text(desk.say_with("report-paper-incidents-apart", &values)));
        return blocks;
    }
    if paper.incidents.is_empty() {
        blocks.push(Block::left(desk.say("report-paper-no-incidents")));
        return blocks;
    }
    let keys = [
        ("report-paper-number", 4),
        ("report-paper-detected", 4),
        ("report-paper-type", 8),
        ("report-paper-kind", 5),
        ("report-paper-severity", 4),
        ("report-paper-state", 5),
    ];
    let columns = keys.map(|(key, share)| Column::new(desk.say(key), share)).into();
    let row = |one: &annual_report::PaperIncident| {
        Row::cells(
            [&one.number, &one.detected, &one.incident_type, &one.kind, &one.severity, &one.state].map(String::as_str),
        )
    };
    blocks.push(Table::new(columns, paper.incidents.iter().map(row).collect()).small().into());
    blocks
}
