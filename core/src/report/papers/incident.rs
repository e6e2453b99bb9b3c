//! The card of one incident: facts, steps, timeline, decisions, files. It names nobody: an open copy.

use super::super::entries::{kind_in_words, redaction_in_words};
use super::super::file_line;
use super::Desk;
use crate::clock::{Day, TimeOfDay};
use crate::council::DecisionRow;
use crate::documents::document::{Block, Cell, Column, Fact, Row, Run, Table};
use crate::error::Result;
use crate::evidence;
use crate::identities;
use crate::ids::IncidentId;
use crate::incidents::notice::{self, NoticeState};
use crate::incidents::{self, Entry, IncidentCard, IncidentChoice, StepView};
use crate::words::{Language, day_short, moment_short, say, say_with};

const TIMELINE: [(&str, u32); 4] =
    [("workbook-plan-number", 2), ("card-column-at", 9), ("card-column-kind", 8), ("card-column-text", 18)];

pub(super) fn describe(desk: &Desk<'_>, id: &IncidentId) -> Result<Vec<Block>> {
    let (file, language, choice) = (desk.file, desk.language, IncidentChoice { id: id.clone() });
    let card = incidents::incident(file, language, &choice)?;
    let erasures = identities::list_erasures(file, &choice)?;
    let steps = card.steps.iter().filter_map(|step| step_line(language, step)).collect();
    let timeline = card.entries.iter().map(|entry| moment_row(desk, entry, &erasures)).collect();
    let mut blocks = vec![
        Block::centred(desk.school()),
        Block::title([
            desk.say_with("card-title", &[("number", card.row.number.as_str().into())]),
            card.row.type_name.clone(),
        ]),
        Table::of_facts(facts(desk, &card)?).small().into(),
        Block::heading(desk.say("card-steps")),
        Table::of_facts(steps).small().into(),
        Block::heading(desk.say("card-timeline")),
        Table::new(TIMELINE.map(|(key, share)| Column::new(desk.say(key), share)).into(), timeline).small().into(),
        Block::heading(desk.say("card-decisions")),
    ];
    if card.decisions.is_empty() {
        blocks.push(Block::left(desk.say("card-no-decisions")));
    } else {
        let decisions = card.decisions.iter().map(|decision| decision_line(desk, decision));
        blocks.push(Table::of_facts(decisions.collect()).small().into());
    }
    blocks.push(Block::heading(desk.say("card-files")));
    let files = evidence::list_files_of_incident(file, id)?;
    if files.is_empty() {
        blocks.push(Block::left(desk.say("card-no-files")));
    } else {
        let line = |listed: &evidence::ListedFile| Fact::new(&listed.title, file_line(language, listed));
        blocks.push(Table::of_facts(files.iter().map(line).collect()).small().into());
    }
    blocks.extend([desk.compiled_note(), Block::note(desk.say("journal-names-hidden")), desk.chain_note()?]);
    Ok(blocks)
}

/// The facts that are known, but for those that name somebody.
fn facts(desk: &Desk<'_>, card: &IncidentCard) -> Result<Vec<Fact>> {
    let (file, language, row) = (desk.file, desk.language, &card.row);
    let moment = |day: Day, time: Option<TimeOfDay>| match time {
        Some(time) => format!("{} {time}", day_short(day)),
        None => day_short(day),
    };
    let occurred = moment(row.occurred_on, row.occurred_time);
    let occurred = match card.occurred_approximate {
        true => format!("{occurred} ({})", desk.say("fact-approximately")),
        false => occurred,
    };
    let minors = if row.minors { "fact-minors-yes" } else { "fact-minors-no" };
    let both = |word: &Option<String>, text: &str| {
        let parts = [word.clone().unwrap_or_default(), text.to_owned()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ")
    };
    let notice = notice::notice(file, &IncidentChoice { id: row.id.clone() })?;
    let notice = (notice.state != NoticeState::NotNeeded).then(|| notice_line(language, &notice));
    let effect = card.effective.map(|effective| desk.say(if effective { "effect-worked" } else { "effect-failed" }));
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
        ("card-minors", desk.say(minors)),
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
    Ok(known.map(|(key, text)| Fact::new(desk.say(key), text)).collect())
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
fn moment_row(desk: &Desk<'_>, entry: &Entry, erasures: &[identities::Erasure]) -> Row {
    let language = desk.language;
    let state = entry.state_to.map(|state| say(language, &format!("incident-state-{}", state.name())));
    let parts = [state.unwrap_or_default(), entry.text.clone()];
    let text = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
    let mut said = vec![Run::from(text)];
    if let Some(redaction) = redaction_in_words(language, entry, erasures) {
        said.push(Run::italic(format!("\n{redaction}")).small());
    }
    let (position, kind) = (entry.position.to_string(), kind_in_words(language, entry));
    Row::cells([Cell::from(position), moment_short(entry.recorded_at).into(), kind.into(), said.into()])
}

fn decision_line(desk: &Desk<'_>, decision: &DecisionRow) -> Fact {
    let language = desk.language;
    let due = decision.due_on.map(day_short);
    let due = due.map(|day| desk.say_with("card-decision-due", &[("day", day.into())]));
    let status = say(language, &format!("decision-status-{}", decision.status.name()));
    let parts = [Some(decision.text.pick(language).to_owned()), due, Some(status)];
    let named = [("number", decision.number.as_str().into()), ("day", day_short(decision.held_on).into())];
    let parts: Vec<String> = parts.into_iter().flatten().map(|part| part.trim_end_matches('.').to_owned()).collect();
    Fact::new(desk.say_with("card-decision", &named), parts.join(". "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::changes::Operation;
    use crate::evidence::{AttachIncidentEvidence, FileSource};
    use crate::incidents::RegisterIncident;
    use crate::papers::DocumentName;
    use crate::profile::{self, SchoolProfile};
    use crate::school::School;
    use crate::session::Session;
    use crate::store::Writer;

    #[test]
    fn the_card_lists_the_attached_files_and_says_when_there_are_none() {
        let (school, who) = (School::for_tests(), Session::founding(Language::Kk));
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("Түсініктеме.txt");
        std::fs::write(&path, "сурет").expect("written");
        let new = RegisterIncident {
            what: "Сынып тізімі чат-ботқа жіберілген".into(),
            occurred_on: Day::parse("2026-11-20").expect("a day"),
            occurred_time: None,
            occurred_approximate: false,
            detected_on: Day::parse("2026-11-20").expect("a day"),
            detected_time: None,
            incident_type: "data_leak".into(),
            reported_by: "мұғалім".into(),
            immediate_action: "Файл жойылды".into(),
        };
        fn write<T>(school: &School, who: &Session, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> T {
            school.transact(who, Operation("import"), work).expect("written").value
        }
        write(&school, &who, |file| profile::insert_profile(file, &SchoolProfile::for_tests()));
        let incident = write(&school, &who, |file| incidents::register_incident(file, &new)).id;
        let card = || {
            school.read(|file| {
                let desk = Desk::open(file, &who, DocumentName::Incident, Language::Kk)?;
                let blocks = describe(&desk, &incident)?;
                Ok(serde_json::to_string(&blocks).expect("blocks"))
            })
        };
        assert!(card().expect("a card").contains(&say(Language::Kk, "card-no-files")));
        let source = FileSource::Path { path: path.display().to_string() };
        let title = "Түсініктеме хат";
        let file = AttachIncidentEvidence { incident_id: incident.clone(), title: title.into(), source };
        write(&school, &who, |writer| evidence::attach_incident_evidence(writer, &file));
        let told = "Түсініктеме.txt, 23.11.2026, SHA-256 8772b109c862…";
        let card = card().expect("a card");
        assert!(card.contains(title) && card.contains(told), "{card}");
    }
}
