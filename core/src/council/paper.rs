//! Agenda, minutes and extract as structured papers in one language: plain data that a screen shows and a template prints.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::bodies;
use super::decisions::{DecisionRow, DecisionState};
use super::meetings::quorum_among;
use super::minutes::{MinutesVersion, signed_paper, who_chaired, who_recorded};
use super::view::{AgendaItem, Attendee, MeetingRow, agenda_with_decisions};
use super::votes::{VoteChoice, VoteMode, VoteView};
use super::{MeetingState, StoredMeeting, find_meeting, store};
use crate::error::{Error, Rejection, Result};
use crate::ids::{DecisionId, MeetingId, PersonId};
use crate::named_values;
use crate::papers::{DocumentName, PaperWords};
use crate::people;
use crate::profile;
use crate::signing::{self, MINUTES, PendingCorrection};
use crate::store::Reader;
use crate::words::{Language, Value, capitalized, day_long, day_short, initials_first, say, say_with};

named_values! {
    PaperKind {
        Agenda = "agenda",
        Minutes = "minutes",
        Extract = "extract",
    }
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ShowAgendaPaper {
    pub meeting_id: MeetingId,
    pub language: Language,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ShowMinutes {
    pub meeting_id: MeetingId,
    pub language: Language,
    /// A signed version; without it, the newest signed one, or what is being written.
    #[serde(default)]
    pub version: Option<u32>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ShowExtract {
    pub decision_id: DecisionId,
    pub language: Language,
}

/// A paper of a meeting, ready to be shown or printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CouncilPaper {
    pub kind: PaperKind,
    pub language: String,
    pub school: String,
    pub body: String,
    /// The kind of paper with its number: «№ 3 хаттама».
    pub title: String,
    pub dated: String,
    pub place: String,
    /// Chair, secretary, present, absent, guests, quorum.
    pub facts: Vec<PaperLine>,
    pub agenda_heading: String,
    /// One item a line; empty in an extract.
    pub agenda: Vec<String>,
    pub items: Vec<PaperItem>,
    pub signatures: Vec<PaperSignature>,
    /// Whether it is a draft, a correction or a true extract.
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperLine {
    pub label: String,
    pub text: String,
}

/// What was heard, said, voted and decided under one item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperItem {
    pub number: u32,
    pub title: String,
    pub lines: Vec<PaperLine>,
    pub decisions: Vec<PaperDecision>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperDecision {
    pub number: String,
    /// The result of the vote, and who took no part.
    pub vote: Vec<PaperLine>,
    /// «ҚАУЛЫ ЕТТІ», or that it was not adopted.
    pub heading: String,
    pub text: String,
    /// Responsible person and deadline.
    pub terms: Vec<PaperLine>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperSignature {
    pub post: String,
    pub name: String,
}

/// The agenda as members are sent it.
pub fn agenda_paper(file: &Reader<'_>, request: &ShowAgendaPaper) -> Result<CouncilPaper> {
    let desk = Desk::open(file, &find_meeting(file, &request.meeting_id)?, DocumentName::Agenda, request.language)?;
    let mut paper = desk.paper(PaperKind::Agenda, desk.say("paper-agenda"));
    paper.agenda = desk.agenda_lines();
    let when = [desk.row.starts_at.map(|time| time.to_string())].into_iter().flatten();
    paper.facts = when.map(|time| desk.line("paper-time", time)).collect();
    if !desk.row.invited.is_empty() {
        paper.facts.push(desk.line("paper-invited", desk.row.invited.clone()));
    }
    Ok(paper)
}

/// The minutes: a signed version as it was signed, or what is being written.
///
/// Rejects a meeting that did not take place, and a version that was not signed.
pub fn minutes_paper(file: &Reader<'_>, request: &ShowMinutes) -> Result<CouncilPaper> {
    let meeting = find_meeting(file, &request.meeting_id)?;
    let newest = signed_minutes(file, request)?.map(|signed| signed.version);
    if let Some(version) = request.version.or(newest) {
        return signed_paper(file, &meeting.id, version, request.language);
    }
    meeting.require(&[MeetingState::InSession, MeetingState::Held, MeetingState::Minutes])?;
    let pending = signing::find_pending_correction(file, &MINUTES, meeting.id.as_str())?;
    let mut paper = draw_minutes(file, &meeting, request.language, None, pending.as_ref())?;
    paper.notes.push(say(request.language, "paper-draft"));
    Ok(paper)
}

/// The version that minutes show, where they show a signed one.
pub(crate) fn signed_minutes(file: &Reader<'_>, request: &ShowMinutes) -> Result<Option<MinutesVersion>> {
    let meeting = find_meeting(file, &request.meeting_id)?;
    let mut versions = store::list_versions(file, &meeting.id)?;
    match request.version {
        Some(version) => Ok(versions.into_iter().find(|signed| signed.version == version)),
        None if matches!(meeting.state, MeetingState::Signed | MeetingState::Archived) => Ok(versions.pop()),
        None => Ok(None),
    }
}

/// The version of the minutes that an extract quotes.
pub(crate) fn quoted_minutes(file: &Reader<'_>, request: &ShowExtract) -> Result<Option<MinutesVersion>> {
    let decision = store::find_decision(file, &request.decision_id)?.ok_or(Rejection::NotFound { what: "decision" })?;
    Ok(store::list_versions(file, &decision.meeting_id)?.pop())
}

/// One decision out of signed minutes, under its own number.
///
/// Rejects a decision that was not adopted, and minutes that were not signed.
pub fn extract_paper(file: &Reader<'_>, request: &ShowExtract) -> Result<CouncilPaper> {
    let known = store::find_decision(file, &request.decision_id)?.ok_or(Rejection::NotFound { what: "decision" })?;
    if known.state != DecisionState::Adopted {
        return Err(Rejection::DecisionNotAdopted.into());
    }
    let versions = store::list_versions(file, &known.meeting_id)?;
    let last = versions.last().ok_or(Rejection::MinutesUnsigned)?;
    let language = request.language;
    let whole = signed_paper(file, &known.meeting_id, last.version, language)?;
    let wanted = |decision: &PaperDecision| decision.number == known.number;
    let mut items = whole.items.clone();
    items.retain(|item| item.decisions.iter().any(wanted));
    for item in &mut items {
        item.decisions.retain(wanted);
    }
    let number = known.meeting_number.map(|number| number.to_string()).unwrap_or_default();
    let words = PaperWords::of(file, DocumentName::Extract, language)?;
    let title = words.say_with("paper-extract", &[("number", number.into())]);
    // An extract names chair, secretary and quorum, which stand first and last in minutes, whatever the school called them
    // when they were signed; the secretary who signed them certifies it.
    let last_fact = whole.facts.len().saturating_sub(1);
    let is_named = |at: &usize| *at < 2 || *at == last_fact;
    let facts = whole.facts.iter().enumerate().filter(|(at, _)| is_named(at)).map(|(_, line)| line.clone()).collect();
    let secretary = whole.signatures.last().ok_or(Error::Invariant("signed minutes have a secretary"))?;
    let true_copy = words.say("paper-true-copy");
    let certified = PaperSignature { post: format!("{true_copy}\n{}", secretary.post), name: secretary.name.clone() };
    let mut notes = Vec::new();
    if last.version > 1 {
        notes.push(say_with(language, "paper-version", &[("version", last.version.into())]));
    }
    Ok(CouncilPaper {
        kind: PaperKind::Extract,
        title,
        facts,
        agenda_heading: String::new(),
        agenda: Vec::new(),
        items,
        signatures: vec![certified],
        notes,
        ..head(&whole.language, &whole.school, &whole.body, &whole.dated, &whole.place)
    })
}

fn head(language: &str, school: &str, body: &str, dated: &str, place: &str) -> CouncilPaper {
    CouncilPaper {
        kind: PaperKind::Extract,
        language: language.to_owned(),
        school: school.to_owned(),
        body: body.to_owned(),
        title: String::new(),
        dated: dated.to_owned(),
        place: place.to_owned(),
        facts: Vec::new(),
        agenda_heading: String::new(),
        agenda: Vec::new(),
        items: Vec::new(),
        signatures: Vec::new(),
        notes: Vec::new(),
    }
}

/// Writes the minutes of a meeting from what is known of it now.
pub(super) fn draw_minutes(
    file: &Reader<'_>,
    meeting: &StoredMeeting,
    language: Language,
    signers: Option<(&PersonId, &PersonId)>,
    correction: Option<&PendingCorrection>,
) -> Result<CouncilPaper> {
    let desk = Desk::open(file, meeting, DocumentName::Minutes, language)?;
    let number = meeting.number.map(|number| number.to_string()).unwrap_or_else(|| "___".into());
    let mut paper = desk.paper(PaperKind::Minutes, desk.say_with("paper-minutes", &[("number", number.into())]));
    let chair = match signers {
        Some((chair, _)) => Some(chair.clone()),
        None => who_chaired(file, meeting, None).ok(),
    };
    let secretary = match signers {
        Some((_, secretary)) => Some(secretary.clone()),
        None => who_recorded(file, meeting, None).ok(),
    };
    paper.facts = desk.facts(chair.as_ref(), secretary.as_ref())?;
    paper.agenda = desk.agenda_lines();
    paper.items = desk.items(file)?;
    paper.signatures = vec![
        desk.signature(file, "body-post-chair", chair.as_ref())?,
        desk.signature(file, "body-post-secretary", secretary.as_ref())?,
    ];
    if let Some(correction) = correction {
        let values = [("version", correction.version.into()), ("reason", correction.reason.as_str().into())];
        paper.notes.push(desk.say_with("paper-corrected", &values));
    }
    Ok(paper)
}

/// What a paper of a meeting is written from.
struct Desk {
    language: Language,
    words: PaperWords,
    row: MeetingRow,
    school: String,
    body: String,
    attendees: Vec<Attendee>,
    quorum: super::rules::Quorum,
    agenda: Vec<AgendaItem>,
}

impl Desk {
    fn open(file: &Reader<'_>, meeting: &StoredMeeting, document: DocumentName, language: Language) -> Result<Self> {
        let attendees = store::list_attendees(file, &meeting.id)?;
        let rules = store::body_rules(file, meeting.body)?;
        Ok(Self {
            language,
            words: PaperWords::of(file, document, language)?,
            row: store::find_meeting_row(file, &meeting.id)?.ok_or(Rejection::NotFound { what: "meeting" })?,
            school: profile::school_profile(file)?.name.pick(language).to_owned(),
            body: bodies::name(&rules, meeting.body, language),
            quorum: quorum_among(file, meeting, &attendees, language)?,
            attendees,
            agenda: agenda_with_decisions(file, &meeting.id)?,
        })
    }

    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    fn say_with(&self, key: &str, values: &[(&str, Value)]) -> String {
        self.words.say_with(key, values)
    }

    fn line(&self, label: &str, text: String) -> PaperLine {
        PaperLine { label: self.say(label), text }
    }

    fn paper(&self, kind: PaperKind, title: String) -> CouncilPaper {
        let place = if self.row.remote && !self.row.place.is_empty() {
            format!("{}, {}", self.row.place, self.say("paper-remote"))
        } else if self.row.remote {
            self.say("paper-remote")
        } else {
            self.row.place.clone()
        };
        CouncilPaper {
            kind,
            title,
            agenda_heading: self.say("paper-agenda-heading"),
            ..head(self.language.code(), &self.school, &self.body, &day_long(self.language, self.row.held_on), &place)
        }
    }

    fn facts(&self, chair: Option<&PersonId>, secretary: Option<&PersonId>) -> Result<Vec<PaperLine>> {
        let name = |id: Option<&PersonId>| {
            let found = id.and_then(|id| self.attendees.iter().find(|one| one.person_id == *id));
            found.map(|one| one.short_name.clone()).unwrap_or_else(|| "—".into())
        };
        let mut facts = vec![self.line("paper-chair", name(chair)), self.line("paper-secretary", name(secretary))];
        let present: Vec<String> =
            self.attendees.iter().filter(|one| one.present == Some(true)).map(|one| self.with_times(one)).collect();
        facts.push(self.line("paper-present", present.join(", ")));
        let absent: Vec<String> = self
            .attendees
            .iter()
            .filter(|one| one.present != Some(true))
            .map(|one| match one.reason.as_str() {
                "" => one.short_name.clone(),
                reason => format!("{} ({reason})", one.short_name),
            })
            .collect();
        if !absent.is_empty() {
            facts.push(self.line("paper-absent", absent.join(", ")));
        }
        if !self.row.invited.is_empty() {
            facts.push(self.line("paper-invited", self.row.invited.clone()));
        }
        let key = if self.quorum.reached { "paper-quorum-there" } else { "paper-quorum-missing" };
        let values = [
            ("present", self.quorum.present.into()),
            ("members", self.quorum.members.into()),
            ("needed", self.quorum.needed.into()),
        ];
        facts.push(self.line("paper-quorum", self.say_with(key, &values)));
        Ok(facts)
    }

    fn with_times(&self, one: &Attendee) -> String {
        let mut times = Vec::new();
        if let Some(arrived) = one.arrived_time {
            times.push(self.say_with("paper-arrived", &[("time", arrived.to_string().into())]));
        }
        if let Some(left) = one.left_time {
            times.push(self.say_with("paper-left", &[("time", left.to_string().into())]));
        }
        if times.is_empty() { one.short_name.clone() } else { format!("{} ({})", one.short_name, times.join(", ")) }
    }

    fn agenda_lines(&self) -> Vec<String> {
        let line = |item: &AgendaItem| {
            let title = item.title.pick(self.language);
            match &item.presenter {
                Some(presenter) => {
                    let values = [("title", title.into()), ("presenter", presenter.as_str().into())];
                    self.say_with("paper-agenda-line", &values)
                }
                None => title.to_owned(),
            }
        };
        self.agenda.iter().map(line).collect()
    }

    fn items(&self, file: &Reader<'_>) -> Result<Vec<PaperItem>> {
        self.agenda
            .iter()
            .map(|item| {
                let mut lines = vec![self.line("paper-heard", item.presenter.clone().unwrap_or_else(|| "—".into()))];
                let mut add = |key, text: &str| {
                    if !text.is_empty() {
                        lines.push(self.line(key, text.to_owned()));
                    }
                };
                add("paper-discussed", item.discussion.pick(self.language));
                add("paper-spoke", &item.speakers);
                add("paper-proposed", item.proposal.pick(self.language));
                if item.state == super::agenda::ItemState::Deferred {
                    let values = [("reason", item.deferred_reason.as_str().into())];
                    let key = if item.deferred_reason.is_empty() { "paper-put-off" } else { "paper-put-off-because" };
                    add("paper-result", &self.say_with(key, &values));
                }
                let decisions = item.decisions.iter().map(|decision| self.decision(file, decision));
                Ok(PaperItem {
                    number: item.position,
                    title: item.title.pick(self.language).to_owned(),
                    decisions: decisions.collect::<Result<_>>()?,
                    lines,
                })
            })
            .collect()
    }

    fn decision(&self, file: &Reader<'_>, decision: &DecisionRow) -> Result<PaperDecision> {
        let heading = match decision.state {
            DecisionState::Adopted => "paper-decided",
            DecisionState::Rejected => "paper-not-decided",
            DecisionState::Proposed => "paper-proposal",
        };
        let (responsible_id, due_on) = store::decided_terms(file, &decision.id)?;
        let mut terms = Vec::new();
        if let Some(person) = &responsible_id {
            terms.push(self.line("paper-responsible", people::name(file, person)?.short()));
        }
        if !decision.co_executors.is_empty() {
            terms.push(self.line("paper-co-executors", decision.co_executors.clone()));
        }
        if let Some(due_on) = due_on {
            terms.push(self.line("paper-due", day_short(due_on)));
        }
        Ok(PaperDecision {
            number: decision.number.clone(),
            vote: self.vote(file, &decision.id)?,
            heading: self.say(heading),
            text: decision.text.pick(self.language).to_owned(),
            terms,
        })
    }

    fn vote(&self, file: &Reader<'_>, id: &DecisionId) -> Result<Vec<PaperLine>> {
        let Some(stored) = store::find_vote(file, id)? else { return Ok(Vec::new()) };
        let vote = VoteView::of(stored, store::list_voters(file, id)?, self.language);
        let values = [
            ("for", vote.votes_for.into()),
            ("against", vote.votes_against.into()),
            ("abstained", vote.votes_abstained.into()),
        ];
        let mut lines = vec![self.line("paper-vote", self.say_with("paper-vote-count", &values))];
        if vote.mode == VoteMode::ByName {
            for choice in [VoteChoice::For, VoteChoice::Against, VoteChoice::Abstained] {
                let names: Vec<&str> = vote
                    .voters
                    .iter()
                    .filter(|voter| voter.choice == Some(choice))
                    .map(|voter| voter.short_name.as_str())
                    .collect();
                if !names.is_empty() {
                    let label = capitalized(&self.say(&format!("vote-choice-{}", choice.name())));
                    lines.push(PaperLine { label, text: names.join(", ") });
                }
            }
        }
        for voter in vote.voters.iter().filter(|voter| voter.choice == Some(VoteChoice::Recused)) {
            let label = capitalized(&self.say("vote-choice-recused"));
            lines.push(PaperLine { label, text: format!("{} ({})", voter.short_name, voter.reason) });
        }
        if let Some(casting) = vote.casting {
            let side = self.say(&format!("vote-choice-{}", casting.name()));
            lines.push(self.line("paper-casting", side));
        }
        Ok(lines)
    }

    fn signature(&self, file: &Reader<'_>, post: &str, id: Option<&PersonId>) -> Result<PaperSignature> {
        let name = match id {
            Some(id) => {
                let person = people::name(file, id)?;
                initials_first(&person.surname, &person.given_name, &person.patronymic)
            }
            None => String::new(),
        };
        Ok(PaperSignature { post: capitalized(&self.say(post)), name })
    }
}
