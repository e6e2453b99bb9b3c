//! Agenda, minutes and extract: the paper that the council writes, block by block.

use super::Desk;
use crate::council::{CouncilPaper, MinutesVersion, PaperDecision, PaperItem, PaperKind, PaperLine, PaperSignature};
use crate::documents::document::{Block, Fact, Run, Signature};

/// The paper of a meeting in its one language, with what anchors the signed minutes that it shows or quotes.
pub(super) fn describe(desk: &Desk<'_>, paper: &CouncilPaper, signed: Option<&MinutesVersion>) -> Vec<Block> {
    let mut blocks = vec![
        Block::centred(paper.school.as_str()),
        Block::centred(paper.body.as_str()),
        Block::title([paper.title.clone()]),
        Block::requisites(vec![paper.dated.clone()], vec![paper.place.clone()]),
    ];
    blocks.extend(paper.notes.iter().map(|note| Block::left(Run::italic(note))));
    blocks.extend(facts(&paper.facts));
    if !paper.agenda.is_empty() {
        blocks.push(Block::heading(&paper.agenda_heading));
        blocks.extend((1..).zip(&paper.agenda).map(|(number, title)| Block::point(format!("{number}."), title)));
    }
    blocks.extend(paper.items.iter().flat_map(item));
    let signature = |one: &PaperSignature| Signature { post: one.post.clone(), name: one.name.clone() };
    if !paper.signatures.is_empty() {
        blocks.push(Block::signatures(paper.signatures.iter().map(signature).collect()));
    }
    if paper.kind == PaperKind::Extract {
        // Whoever certifies an extract writes the day by hand.
        blocks.push(Block::left(desk.day_blank(desk.file.today())));
    }
    blocks.extend(
        signed
            .into_iter()
            .flat_map(|signed| desk.proof("paper-minutes-hash", signed.version, &signed.sha256, &signed.chain_head)),
    );
    blocks
}

/// What was heard, said, voted and decided under an item.
fn item(item: &PaperItem) -> Vec<Block> {
    let mut blocks = vec![Block::subheading(format!("{}. {}", item.number, item.title))];
    blocks.extend(facts(&item.lines));
    blocks.extend(item.decisions.iter().flat_map(decision));
    blocks
}

fn decision(decision: &PaperDecision) -> Vec<Block> {
    let mut blocks = vec![Block::space(1)];
    blocks.extend(facts(&decision.vote));
    blocks.push(Block::leading(Run::bold(format!("{}:", decision.heading))));
    blocks.push(Block::point(format!("{}.", decision.number), &decision.text));
    blocks.extend(facts(&decision.terms));
    blocks
}

/// Without lines there is no block: what is to stay with the signatures is then the text before it.
fn facts(lines: &[PaperLine]) -> Option<Block> {
    let facts: Vec<Fact> = lines.iter().map(|line| Fact::new(&line.label, &line.text)).collect();
    (!facts.is_empty()).then(|| Block::facts(facts))
}
