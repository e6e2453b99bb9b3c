//! What waits for a meeting: computed from the registers, each as one source, so that nothing is carried by hand.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::agenda::{self, AddAgendaItem, AgendaKind};
use super::decisions::DecisionStatus;
use super::{AHEAD, StoredMeeting, find_meeting, store};
use crate::error::Result;
use crate::ids::{AgendaItemId, DecisionId, IncidentId, MeetingId, PersonId, StandingItemId};
use crate::incidents::{ClassifierList, Names};
use crate::named_values;
use crate::roles::BodyKey;
use crate::store::{Reader, Writer};
use crate::text::{LINE, Wording};
use crate::words::{Language, day_short, say, say_with};

named_values! {
    /// The register that a proposal comes from.
    ProposalSource {
        Incident = "incident",
        Deferred = "deferred",
        Decision = "decision",
        Standing = "standing",
    }
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ListAgendaProposals {
    pub meeting_id: MeetingId,
}

/// Something that waits for the meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AgendaProposal {
    /// Names the proposal when it is chosen.
    pub key: String,
    pub source: ProposalSource,
    pub kind: AgendaKind,
    pub title: Wording,
    /// Why it waits, in words.
    pub why: String,
    /// Serious, or overdue.
    pub urgent: bool,
    pub incident_id: Option<IncidentId>,
    pub decision_id: Option<DecisionId>,
    pub standing_item_id: Option<StandingItemId>,
    pub deferred_from_id: Option<AgendaItemId>,
    pub presenter_id: Option<PersonId>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddAgendaItems {
    pub meeting_id: MeetingId,
    /// The keys of the chosen proposals, in the order of the agenda.
    pub proposals: Vec<String>,
}

type Source = fn(&Reader<'_>, &StoredMeeting, Language) -> Result<Vec<AgendaProposal>>;

/// In the order in which the agenda is proposed. A further register joins by one line.
const SOURCES: &[Source] = &[incidents, deferred, decisions, standing];

/// Lists what waits for a meeting and is not on its agenda yet.
pub fn list_agenda_proposals(
    file: &Reader<'_>,
    language: Language,
    request: &ListAgendaProposals,
) -> Result<Vec<AgendaProposal>> {
    let meeting = find_meeting(file, &request.meeting_id)?;
    if !meeting.state.is_ahead() {
        return Ok(Vec::new());
    }
    let mut proposals: Vec<AgendaProposal> = Vec::new();
    for source in SOURCES {
        for proposal in source(file, &meeting, language)? {
            let is_new = proposals.iter().all(|other| !other.is_about_the_same(&proposal));
            if is_new && !store::is_on_agenda(file, &proposal.item(&meeting.id))? {
                proposals.push(proposal);
            }
        }
    }
    Ok(proposals)
}

/// Puts the chosen proposals on the agenda at once, in the order given.
///
/// Rejects one that no longer waits.
pub fn add_agenda_items(file: &mut Writer<'_>, request: &AddAgendaItems) -> Result<Vec<AgendaItemId>> {
    let meeting = find_meeting(file, &request.meeting_id)?;
    meeting.require(AHEAD)?;
    let language = file.who().language;
    let listed = ListAgendaProposals { meeting_id: meeting.id.clone() };
    let waiting = list_agenda_proposals(file, language, &listed)?;
    let mut added = Vec::new();
    for key in &request.proposals {
        let proposal = waiting.iter().find(|proposal| proposal.key == *key);
        let proposal = proposal.ok_or(crate::error::Rejection::NotFound { what: "agenda_item" })?;
        added.push(agenda::insert(file, &proposal.item(&meeting.id))?);
    }
    file.about(day_short(meeting.held_on));
    Ok(added)
}

impl AgendaProposal {
    fn item(&self, meeting: &MeetingId) -> AddAgendaItem {
        AddAgendaItem {
            meeting_id: meeting.clone(),
            title: self.title.clone(),
            incident_id: self.incident_id.clone(),
            decision_id: self.decision_id.clone(),
            standing_item_id: self.standing_item_id.clone(),
            deferred_from_id: self.deferred_from_id.clone(),
            presenter_id: self.presenter_id.clone(),
        }
    }

    /// An item that was put off and is also an incident still open is proposed once.
    fn is_about_the_same(&self, other: &Self) -> bool {
        let same = |one: &Option<String>, two: &Option<String>| one.is_some() && one == two;
        let text = |id: Option<&IncidentId>| id.map(ToString::to_string);
        same(&text(self.incident_id.as_ref()), &text(other.incident_id.as_ref()))
            || same(
                &self.decision_id.as_ref().map(ToString::to_string),
                &other.decision_id.as_ref().map(ToString::to_string),
            )
            || same(
                &self.standing_item_id.as_ref().map(ToString::to_string),
                &other.standing_item_id.as_ref().map(ToString::to_string),
            )
    }

    fn of(source: ProposalSource, kind: AgendaKind, key: &str, title: Wording, why: String) -> Self {
        Self {
            key: format!("{}:{key}", source.name()),
            source,
            kind,
            title,
            why,
            urgent: false,
            incident_id: None,
            decision_id: None,
            standing_item_id: None,
            deferred_from_id: None,
            presenter_id: None,
        }
    }
}

/// The same sentence in the three languages, cut to the length of a line.
fn in_languages(sentence: impl Fn(Language) -> String) -> Wording {
    let line = |language| sentence(language).chars().take(LINE).collect();
    Wording { kk: line(Language::Kk), ru: line(Language::Ru), en: line(Language::En) }
}

/// Open incidents that no coming meeting has taken up, serious ones first; only the council hears them by itself.
fn incidents(file: &Reader<'_>, meeting: &StoredMeeting, language: Language) -> Result<Vec<AgendaProposal>> {
    if meeting.body != BodyKey::Council {
        return Ok(Vec::new());
    }
    let waiting = store::list_waiting_incidents(file, &meeting.id)?;
    let names = Names::read(file)?;
    let proposal = |incident: store::WaitingIncident| {
        let title = in_languages(|language| {
            let kind = names.word(ClassifierList::Type, &incident.incident_type, language);
            let values = [("type", kind.into()), ("number", incident.number.as_str().into())];
            say_with(language, "proposal-incident-title", &values)
        });
        let why = if incident.is_serious { "proposal-why-serious" } else { "proposal-why-incident" };
        AgendaProposal {
            urgent: incident.is_serious,
            presenter_id: incident.assigned_to_id,
            incident_id: Some(incident.id.clone()),
            ..AgendaProposal::of(
                ProposalSource::Incident,
                AgendaKind::Incident,
                incident.id.as_str(),
                title,
                say(language, why),
            )
        }
    };
    Ok(waiting.into_iter().map(proposal).collect())
}

/// Items of the body's earlier meetings that were put off and that no later meeting took up.
fn deferred(file: &Reader<'_>, meeting: &StoredMeeting, language: Language) -> Result<Vec<AgendaProposal>> {
    let waiting = store::list_deferred_items(file, meeting)?;
    let proposal = |(held_on, item): (crate::clock::Day, super::view::AgendaItem)| AgendaProposal {
        incident_id: item.incident_id,
        decision_id: item.decision_id,
        standing_item_id: item.standing_item_id,
        deferred_from_id: Some(item.id.clone()),
        presenter_id: item.presenter_id,
        ..AgendaProposal::of(
            ProposalSource::Deferred,
            item.kind,
            item.id.as_str(),
            item.title,
            say_with(language, "proposal-why-deferred", &[("day", day_short(held_on).into())]),
        )
    };
    Ok(waiting.into_iter().map(proposal).collect())
}

/// Decisions of the body that are overdue, and those that are due before it meets.
fn decisions(file: &Reader<'_>, meeting: &StoredMeeting, language: Language) -> Result<Vec<AgendaProposal>> {
    let open = store::list_decisions(file, None, "")?.into_iter().filter(|row| {
        row.body == meeting.body
            && row.meeting_id != meeting.id
            && row.held_on <= meeting.held_on
            && matches!(row.status, DecisionStatus::Open | DecisionStatus::Soon | DecisionStatus::Overdue)
    });
    let proposal = |row: super::decisions::DecisionRow| {
        let is_overdue = row.status == DecisionStatus::Overdue;
        let title = in_languages(|language| {
            let number = row.meeting_number.map(|number| number.to_string()).unwrap_or_default();
            let values = [
                ("text", row.text.pick(language).into()),
                ("minutes", number.into()),
                ("number", row.number.as_str().into()),
            ];
            say_with(language, "proposal-decision-title", &values)
        });
        let due = row.due_on.map(day_short).unwrap_or_default();
        let why = if is_overdue { "proposal-why-overdue" } else { "proposal-why-open" };
        AgendaProposal {
            urgent: is_overdue,
            presenter_id: row.responsible_id.clone(),
            decision_id: Some(row.id.clone()),
            ..AgendaProposal::of(
                ProposalSource::Decision,
                AgendaKind::Decision,
                row.id.as_str(),
                title,
                say_with(language, why, &[("day", due.into())]),
            )
        }
    };
    Ok(open.map(proposal).collect())
}

/// The items that stand on every agenda of the body.
fn standing(file: &Reader<'_>, meeting: &StoredMeeting, language: Language) -> Result<Vec<AgendaProposal>> {
    let items = store::list_standing_items(file, meeting.body)?;
    let proposal = |item: super::bodies::StandingItem| AgendaProposal {
        standing_item_id: Some(item.id.clone()),
        ..AgendaProposal::of(
            ProposalSource::Standing,
            AgendaKind::Standing,
            item.id.as_str(),
            item.title,
            say(language, "proposal-why-standing"),
        )
    };
    Ok(items.into_iter().map(proposal).collect())
}
