//! The card of one incident as a PDF file: facts, steps, timeline, decisions, files. It names nobody: an open copy.

use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SavedFile;
use crate::changes;
use crate::clock::{Day, TimeOfDay};
use crate::council::DecisionRow;
use crate::documents::Draft;
use crate::documents::pages::Paper;
use crate::error::Result;
use crate::evidence;
use crate::identities;
use crate::ids::IncidentId;
use crate::incidents::notice::{self, NoticeState};
use crate::incidents::{self, Entry, EntryKind, IncidentCard, IncidentChoice, StepView};
use crate::jobs::Progress;
use crate::profile;
use crate::roles::Right;
use crate::school::School;
use crate::session::Session;
use crate::store::Reader;
use crate::words::{Language, day_short, moment_short, say, say_with};

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportIncident {
    pub id: IncidentId,
    pub language: Language,
    pub path: String,
}

/// Writes the card of an incident; a path without the ending .pdf gets it.
pub fn export_incident(
    school: &School,
    who: &Session,
    request: &ExportIncident,
    progress: &Progress,
) -> Result<SavedFile> {
    who.require(Right::IncidentsRead)?;
    let draft = Draft::begin(Path::new(request.path.trim()), "pdf")?;
    let data = school.read(|file| describe(file, who, request))?;
    progress.report("doing-writing-pages", 0, 1)?;
    let pdf = Paper::default().pdf("incident", &data)?;
    progress.report("doing-saving", 0, 1)?;
    let path = draft.target().display().to_string();
    let bytes = draft.publish(|pen| Ok(pen.write_all(&pdf)?))?;
    Ok(SavedFile { path, bytes })
}

#[derive(Serialize)]
struct Data {
    language: &'static str,
    school: String,
    title: String,
    subtitle: String,
    facts: Vec<Line>,
    steps_heading: String,
    steps: Vec<Line>,
    timeline_heading: String,
    timeline: Vec<Moment>,
    decisions_heading: String,
    no_decisions: String,
    decisions: Vec<Line>,
    files_heading: String,
    no_files: String,
    files: Vec<Line>,
    compiled: String,
    hidden: String,
    chain: String,
}

#[derive(Serialize)]
struct Line {
    label: String,
    text: String,
}

/// An entry of the timeline.
#[derive(Serialize)]
struct Moment {
    position: u32,
    at: String,
    kind: String,
    text: String,
    redacted: Option<String>,
}

fn describe(file: &Reader<'_>, who: &Session, request: &ExportIncident) -> Result<Data> {
    let (language, choice) = (request.language, IncidentChoice { id: request.id.clone() });
    let card = incidents::incident(file, language, &choice)?;
    let erasures = identities::list_erasures(file, &choice)?;
    let compiled = [("by", who.name().into()), ("day", day_short(file.today()).into())];
    Ok(Data {
        language: language.code(),
        school: profile::school_profile(file)?.name.pick(language).to_owned(),
        title: say_with(language, "card-title", &[("number", card.row.number.as_str().into())]),
        subtitle: card.row.type_name.clone(),
        facts: facts(file, language, &card)?,
        steps_heading: say(language, "card-steps"),
        steps: card.steps.iter().filter_map(|step| step_line(language, step)).collect(),
        timeline_heading: say(language, "card-timeline"),
        timeline: card.entries.iter().map(|entry| moment_line(language, entry, &erasures)).collect(),
        decisions_heading: say(language, "card-decisions"),
        no_decisions: say(language, "card-no-decisions"),
        decisions: card.decisions.iter().map(|decision| decision_line(language, decision)).collect(),
        files_heading: say(language, "card-files"),
        no_files: say(language, "card-no-files"),
        files: evidence::list_files_of_incident(file, &request.id)?
            .iter()
            .map(|listed| Line { label: listed.title.clone(), text: super::file_line(language, listed) })
            .collect(),
        compiled: say_with(language, "inspection-compiled", &compiled),
        hidden: say(language, "journal-names-hidden"),
        chain: say_with(language, "inspection-chain", &[("head", changes::chain_head(file)?.into())]),
    })
}

/// The facts that are known, but for those that name somebody.
fn facts(file: &Reader<'_>, language: Language, card: &IncidentCard) -> Result<Vec<Line>> {
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
    let minors = if row.minors { "fact-minors-involved" } else { "fact-minors-not" };
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
    Ok(known.map(|(key, text)| Line { label: say(language, key), text }).collect())
}

/// How it stands with the notice: sent, late, or why none is needed.
fn notice_line(language: Language, notice: &notice::NoticeView) -> String {
    let due = notice.clock.as_ref().map(|clock| moment_short(clock.due_at)).unwrap_or_default();
    let sent = notice.sent_at.map(moment_short).unwrap_or_default();
    let values = [("due", due.into()), ("sent", sent.into()), ("reason", notice.not_required_reason.as_str().into())];
    say_with(language, &format!("notice-state-{}", notice.state.name()), &values)
}

/// A step that the incident went through.
fn step_line(language: Language, step: &StepView) -> Option<Line> {
    let reached = moment_short(step.reached_at?);
    Some(Line { label: say(language, &format!("incident-state-{}", step.state.name())), text: reached })
}

fn moment_line(language: Language, entry: &Entry, erasures: &[identities::Erasure]) -> Moment {
    let state = entry.state_to.map(|state| say(language, &format!("incident-state-{}", state.name())));
    let kind = match (entry.kind, entry.corrects) {
        (EntryKind::Correction, Some(position)) => {
            say_with(language, "card-entry-correction", &[("position", position.into())])
        }
        (kind, _) => say(language, &format!("card-entry-{}", kind.name())),
    };
    let parts = [state.unwrap_or_default(), entry.text.clone()];
    let redacted = erasures.iter().rev().find(|erasure| erasure.entry == Some(entry.position));
    Moment {
        position: entry.position,
        at: moment_short(entry.recorded_at),
        kind,
        text: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". "),
        redacted: redacted
            .map(|erasure| say_with(language, "card-redacted", &[("at", moment_short(erasure.erased_at).into())])),
    }
}

fn decision_line(language: Language, decision: &DecisionRow) -> Line {
    let due = decision.due_on.map(day_short);
    let due = due.map(|day| say_with(language, "card-decision-due", &[("day", day.into())]));
    let status = say(language, &format!("decision-status-{}", decision.status.name()));
    let parts = [Some(decision.text.pick(language).to_owned()), due, Some(status)];
    Line {
        label: say_with(
            language,
            "card-decision",
            &[("number", decision.number.as_str().into()), ("day", day_short(decision.held_on).into())],
        ),
        text: parts.into_iter().flatten().collect::<Vec<_>>().join(". "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::changes::Operation;
    use crate::evidence::{AttachIncidentEvidence, FileSource};
    use crate::incidents::RegisterIncident;
    use crate::profile::SchoolProfile;
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
            let request = ExportIncident { id: incident.clone(), language: Language::Kk, path: String::new() };
            school.read(|file| describe(file, &who, &request)).expect("a card")
        };
        assert!(card().files.is_empty() && !card().no_files.is_empty());
        let source = FileSource::Path { path: path.display().to_string() };
        let file = AttachIncidentEvidence {
            incident_id: incident.clone(), title: "Түсініктеме хат".into(), source
        };
        write(&school, &who, |writer| evidence::attach_incident_evidence(writer, &file));
        let files: Vec<_> = card().files.into_iter().map(|line| (line.label, line.text)).collect();
        let told = "Түсініктеме.txt, 23.11.2026, SHA-256 8772b109c862…";
        assert_eq!(files, [("Түсініктеме хат".to_owned(), told.to_owned())]);
    }
}
