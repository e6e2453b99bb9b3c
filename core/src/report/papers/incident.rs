//! The card of one incident: facts, steps, timeline, decisions. It names nobody: an open copy.

use super::Desk;
use crate::clock::{Day, TimeOfDay};
use crate::council::DecisionRow;
use crate::documents::document::{Block, Cell, Column, Fact, Row, Run, Table};
use crate::error::Result;
use crate::identities;
use crate::ids::IncidentId;
use crate::incidents::notice::{self, NoticeState};
use crate::incidents::{self, Entry, EntryKind, IncidentCard, IncidentChoice, StepView};
use crate::store::Reader;
use crate::words::{Language, day_short, moment_short, say, say_with};

const TIMELINE: [(&str, u32); 4] =
    [("workbook-plan-number", 2), ("card-column-at", 6), ("card-column-kind", 8), ("card-column-text", 19)];

pub(super) fn describe(desk: &Desk<'_>, id: &IncidentId) -> Result<Vec<Block>> {
    let (file, language, choice) = (desk.file, desk.language, IncidentChoice { id: id.clone() });
    let card = incidents::incident(file, language, &choice)?;
    let erasures = identities::list_erasures(file, &choice)?;
    let steps = card.steps.iter().filter_map(|step| step_line(language, step)).collect();
    let timeline = card.entries.iter().map(|entry| moment_row(language, entry, &erasures)).collect();
    let mut blocks = vec![
        Block::centred(desk.school()),
        Block::title([
            desk.say_with("card-title", &[("number", card.row.number.as_str().into())]),
            card.row.type_name.clone(),
        ]),
        Table::of_facts(facts(file, language, &card)?).into(),
        Block::heading(desk.say("card-steps")),
        Table::of_facts(steps).into(),
        Block::heading(desk.say("card-timeline")),
        Table::new(TIMELINE.map(|(key, share)| Column::new(desk.say(key), share)).into(), timeline).into(),
        Block::heading(desk.say("card-decisions")),
    ];
    if card.decisions.is_empty() {
        blocks.push(Block::left(desk.say("card-no-decisions")));
    } else {
        let decisions = card.decisions.iter().map(|decision| decision_line(language, decision));
        blocks.push(Table::of_facts(decisions.collect()).into());
    }
    blocks.extend([desk.compiled_note(), Block::note(desk.say("journal-names-hidden")), desk.chain_note()?]);
    Ok(blocks)
}

/// The facts that are known, but for those that name somebody.
fn facts(file: &Reader<'_>, language: Language, card: &IncidentCard) -> Result<Vec<Fact>> {
    let row = &card.row;
    let moment = |day: Day, time: Option<TimeOfDay>| match time {
        Some(time) => format!("{} {time}", day_short(day)),
        None => day_short(day),
    };
    let occurred = moment(row.occurred_on, row.occurred_time);
    let occurred = match card.occurred_approximate {
        true => format!("{occurred} ({})", say(language, "fact-approximately")),
        false => occurred,
    };
    let minors = if row.minors { "fact-minors-yes" } else { "fact-minors-no" };
    let both = |word: &Option<String>, text: &str| {
        let parts = [word.clone().unwrap_or_default(), text.to_owned()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ")
    };
    let notice = notice::notice(file, &IncidentChoice { id: row.id.clone() })?;
    let notice = (notice.state != NoticeState::NotNeeded).then(|| notice_line(language, &notice));
    let effect =
        card.effective.map(|effective| say(language, if effective { "effect-worked" } else { "effect-failed" }));
    let known = [
        ("journal-state", say(language, &format!("incident-state-{}", row.state.name()))),
        ("journal-occurred", occurred),
        ("journal-detected", moment(row.detected_on, card.detected_time)),
        ("journal-recorded", moment_short(row.recorded_at)),
        ("journal-what", row.what.clone()),
        ("journal-action", card.immediate_action.clone()),
        ("journal-kind", both(&row.kind_name, row.severity_name.as_deref().unwrap_or_default())),
        ("card-tool", row.tool.clone()),
        ("card-process", card.process.clone()),
        ("card-place", both(&Some(card.place.clone()), &row.school_class)),
        ("journal-harm", both(&card.harm_kind_name, &card.harm)),
        ("journal-people", identities::list_labels(file, language, &row.id)?.join(", ")),
        ("card-minors", say(language, minors)),
        ("card-affected", card.people_affected.map(|count| count.to_string()).unwrap_or_default()),
        ("card-intent", card.intent_name.clone().unwrap_or_default()),
        ("journal-cause", both(&card.cause_kind_name, &card.cause)),
        ("journal-measures", card.measures.clone()),
        ("card-outcome", card.outcome.clone()),
        ("card-impact", card.impact.clone()),
        ("card-notice", notice.unwrap_or_default()),
        ("card-effect-on", card.effect_check_on.map(day_short).unwrap_or_default()),
        ("card-effect", both(&effect, &card.effect_note)),
    ];
    let known = known.into_iter().filter(|(_, text)| !text.is_empty());
    Ok(known.map(|(key, text)| Fact::new(say(language, key), text)).collect())
}

/// How it stands with the notice: sent, late, or why none is needed.
fn notice_line(language: Language, notice: &notice::NoticeView) -> String {
    let due = notice.clock.as_ref().map(|clock| moment_short(clock.due_at)).unwrap_or_default();
    let sent = notice.sent_at.map(moment_short).unwrap_or_default();
    let values = [("due", due.into()), ("sent", sent.into()), ("reason", notice.not_required_reason.as_str().into())];
    say_with(language, &format!("notice-state-{}", notice.state.name()), &values)
}

/// A step that the incident went through.
fn step_line(language: Language, step: &StepView) -> Option<Fact> {
    let reached = moment_short(step.reached_at?);
    Some(Fact::new(say(language, &format!("incident-state-{}", step.state.name())), reached))
}

/// An entry of the timeline: its number, when, what kind, what it says.
fn moment_row(language: Language, entry: &Entry, erasures: &[identities::Erasure]) -> Row {
    let state = entry.state_to.map(|state| say(language, &format!("incident-state-{}", state.name())));
    let kind = match (entry.kind, entry.corrects) {
        (EntryKind::Correction, Some(position)) => {
            say_with(language, "card-entry-correction", &[("position", position.into())])
        }
        (kind, _) => say(language, &format!("card-entry-{}", kind.name())),
    };
    let parts = [state.unwrap_or_default(), entry.text.clone()];
    let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
    let mut said = vec![Run::from(text)];
    if let Some(erasure) = erasures.iter().rev().find(|erasure| erasure.entry == Some(entry.position)) {
        let at = [("at", moment_short(erasure.erased_at).into())];
        said.push(Run::italic(format!("\n{}", say_with(language, "card-redacted", &at))).small());
    }
    let position = entry.position.to_string();
    Row::cells([Cell::from(position), moment_short(entry.recorded_at).into(), kind.into(), said.into()])
}

fn decision_line(language: Language, decision: &DecisionRow) -> Fact {
    let due = decision.due_on.map(day_short);
    let due = due.map(|day| say_with(language, "card-decision-due", &[("day", day.into())]));
    let status = say(language, &format!("decision-status-{}", decision.status.name()));
    let parts = [Some(decision.text.pick(language).to_owned()), due, Some(status)];
    let named = [("number", decision.number.as_str().into()), ("day", day_short(decision.held_on).into())];
    Fact::new(say_with(language, "card-decision", &named), parts.into_iter().flatten().collect::<Vec<_>>().join(". "))
}
