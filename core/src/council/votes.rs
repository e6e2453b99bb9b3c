//! Votes: by count or by name, on one decision at a time, by those who were in the room when the vote was opened.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::decisions::{self, DecisionState};
use super::meetings::{live_quorum, require_quorum};
use super::rules::{Casting, Count, MajorityRule, explain_majority, verdict, votes_needed};
use super::{MeetingState, StoredMeeting, meeting_of_item, store};
use crate::error::{Rejection, Result};
use crate::ids::{DecisionId, MeetingId, PersonId, VoteChoiceId, VoteId};
use crate::named_values;
use crate::roles::BodyPost;
use crate::store::{Reader, Writer};
use crate::text;
use crate::words::Language;

named_values! {
    VoteMode {
        /// Hands are counted.
        Count = "count",
        ByName = "by_name",
    }
}

named_values! {
    VoteChoice {
        For = "for",
        Against = "against",
        Abstained = "abstained",
        /// Takes no part, for a reason such as being concerned.
        Recused = "recused",
    }
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct OpenVote {
    pub decision_id: DecisionId,
    pub mode: VoteMode,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CastVote {
    pub decision_id: DecisionId,
    pub person_id: PersonId,
    /// `None` takes the choice back.
    pub choice: Option<VoteChoice>,
    /// Why somebody takes no part.
    #[serde(default)]
    pub reason: String,
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct Totals {
    #[serde(default)]
    pub votes_for: Option<u32>,
    #[serde(default)]
    pub votes_against: Option<u32>,
    /// When left out, all the others.
    #[serde(default)]
    pub votes_abstained: Option<u32>,
    /// How the chair decides between equal votes; by name it is the chair's own choice.
    #[serde(default)]
    pub casting: Option<Casting>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CloseVote {
    pub decision_id: DecisionId,
    #[serde(flatten)]
    pub totals: Totals,
}

/// Opens, counts and closes a vote in one step.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CountVote {
    pub decision_id: DecisionId,
    #[serde(flatten)]
    pub totals: Totals,
}

/// A vote as it stands or as it was closed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VoteView {
    pub decision_id: DecisionId,
    pub mode: VoteMode,
    pub majority_rule: MajorityRule,
    pub casting_vote: bool,
    pub open: bool,
    pub members: u32,
    pub present: u32,
    pub recused: u32,
    pub votes_for: u32,
    pub votes_against: u32,
    pub votes_abstained: u32,
    /// Of those who may vote, how many have not been counted yet.
    pub missing: u32,
    pub casting: Option<Casting>,
    /// How many votes adopt the decision; unknown for votes of before.
    pub needed: Option<u32>,
    pub adopted: Option<bool>,
    /// The rule with its numbers, in words.
    pub why: String,
    pub voters: Vec<Voter>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Voter {
    pub person_id: PersonId,
    pub short_name: String,
    pub post: BodyPost,
    pub choice: Option<VoteChoice>,
    pub reason: String,
}

/// What the rules need of a vote.
#[derive(Clone, Debug)]
pub(super) struct StoredVote {
    pub decision_id: DecisionId,
    pub mode: VoteMode,
    pub majority_rule: MajorityRule,
    pub casting_vote: bool,
    pub members: u32,
    pub present: u32,
    pub recused: u32,
    pub votes_for: Option<u32>,
    pub votes_against: Option<u32>,
    pub votes_abstained: Option<u32>,
    pub casting: Option<Casting>,
    pub needed: Option<u32>,
    pub adopted: Option<bool>,
}

/// Opens a vote on a proposed decision: those in the room may vote, whoever comes or goes later.
///
/// Rejects a meeting that is not in session, a missing quorum, another vote under way, and a decision voted on already.
pub fn open_vote(file: &mut Writer<'_>, request: &OpenVote) -> Result<()> {
    let decision = decisions::find(file, &request.decision_id)?;
    let meeting = meeting_of_item(file, &decision.agenda_item_id)?;
    meeting.require(&[MeetingState::InSession])?;
    if decision.state != DecisionState::Proposed {
        return Err(Rejection::DecisionVoted.into());
    }
    if has_open_vote(file, &meeting.id)? {
        return Err(Rejection::VoteOpen.into());
    }
    let quorum = live_quorum(file, &meeting, file.who().language)?;
    require_quorum(&quorum)?;
    let rules = store::body_rules(file, meeting.body)?;
    store::insert_vote(file, &VoteId::fresh(), request, &rules, &quorum)?;
    for attendee in store::list_attendees(file, &meeting.id)?.iter().filter(|one| one.is_in_the_room()) {
        store::insert_voter(file, &VoteChoiceId::fresh(), &request.decision_id, attendee)?;
    }
    file.about(decision.text.pick(file.who().language));
    Ok(())
}

/// Notes how a member votes, or that they take no part, which needs a reason.
///
/// Rejects somebody who was not in the room when the vote was opened, and a vote by name where hands are counted.
pub fn cast_vote(file: &mut Writer<'_>, request: &CastVote) -> Result<()> {
    let (_, vote) = open_vote_on(file, &request.decision_id)?;
    let is_recusal = request.choice == Some(VoteChoice::Recused);
    if vote.mode == VoteMode::Count && request.choice.is_some() && !is_recusal {
        return Err(Rejection::VoteByCount.into());
    }
    let reason = if is_recusal { text::reason(&request.reason)? } else { String::new() };
    if !store::set_choice(file, request, &reason)? {
        return Err(Rejection::NotEntitled.into());
    }
    file.about(crate::people::name(file, &request.person_id)?.short());
    Ok(())
}

/// Closes a vote: what was counted, how many were needed and what came of it are frozen.
///
/// Rejects totals that are not those entitled, a choice that is missing, and equal votes on which the chair must decide.
pub fn close_vote(file: &mut Writer<'_>, request: &CloseVote) -> Result<()> {
    let (meeting, vote) = open_vote_on(file, &request.decision_id)?;
    let voters = store::list_voters(file, &request.decision_id)?;
    let recused = count_of(&voters, VoteChoice::Recused);
    let entitled = vote.present.saturating_sub(recused);
    if entitled == 0 {
        return Err(Rejection::NobodyVotes.into());
    }
    let (mut count, casting) = match vote.mode {
        VoteMode::Count => (counted(&request.totals, entitled)?, request.totals.casting),
        VoteMode::ByName => (called(&voters, entitled)?, chairs_choice(&meeting, &voters)),
    };
    count.members = vote.members;
    // By name the chair has spoken already, or has chosen not to.
    let may_cast = vote.casting_vote && (vote.mode == VoteMode::Count || casting.is_some());
    let verdict = verdict(vote.majority_rule, &count, may_cast, casting);
    if verdict.needs_casting {
        return Err(Rejection::CastingVoteNeeded.into());
    }
    let is_cast = may_cast && count.votes_for == count.votes_against;
    let closed = StoredVote {
        recused,
        votes_for: Some(count.votes_for),
        votes_against: Some(count.votes_against),
        votes_abstained: Some(count.votes_abstained),
        casting: casting.filter(|_| is_cast),
        needed: Some(verdict.needed),
        adopted: Some(verdict.adopted),
        ..vote
    };
    store::close_vote(file, &closed)?;
    decisions::settle(file, &request.decision_id, verdict.adopted)?;
    file.about(decisions::find(file, &request.decision_id)?.text.pick(file.who().language));
    Ok(())
}

/// Opens a vote, takes the count of hands and closes it.
pub fn count_vote(file: &mut Writer<'_>, request: &CountVote) -> Result<()> {
    let decision_id = request.decision_id.clone();
    let is_open = store::find_vote(file, &decision_id)?.is_some_and(|vote| vote.adopted.is_none());
    if !is_open {
        open_vote(file, &OpenVote { decision_id: decision_id.clone(), mode: VoteMode::Count })?;
    }
    close_vote(file, &CloseVote { decision_id, totals: request.totals.clone() })
}

/// Takes a vote back, open or closed, as long as the session goes on; the decision is proposed again.
pub fn withdraw_vote(file: &mut Writer<'_>, choice: &decisions::DecisionChoice) -> Result<()> {
    let decision = decisions::find(file, &choice.id)?;
    meeting_of_item(file, &decision.agenda_item_id)?.require(&[MeetingState::InSession])?;
    store::find_vote(file, &choice.id)?.ok_or(Rejection::NotFound { what: "vote" })?;
    decisions::unsettle(file, &choice.id)?;
    store::delete_vote(file, &choice.id)?;
    file.about(decision.text.pick(file.who().language));
    Ok(())
}

/// Whether a vote of the meeting is under way.
pub(super) fn has_open_vote(file: &Reader<'_>, meeting: &MeetingId) -> Result<bool> {
    store::has_open_vote(file, meeting)
}

fn open_vote_on(file: &Reader<'_>, id: &DecisionId) -> Result<(StoredMeeting, StoredVote)> {
    let decision = decisions::find(file, id)?;
    let meeting = meeting_of_item(file, &decision.agenda_item_id)?;
    meeting.require(&[MeetingState::InSession])?;
    let vote = store::find_vote(file, id)?.ok_or(Rejection::NotFound { what: "vote" })?;
    if vote.adopted.is_some() { Err(Rejection::DecisionVoted.into()) } else { Ok((meeting, vote)) }
}

/// Checks the totals of a show of hands: together they are everybody who may vote.
fn counted(totals: &Totals, entitled: u32) -> Result<Count> {
    let votes_for = totals.votes_for.ok_or(Rejection::FieldMissing { field: "votes_for" })?;
    let votes_against = totals.votes_against.unwrap_or_default();
    let wrong = || Rejection::VotesInvalid { present: i64::from(entitled) };
    let voted = votes_for.checked_add(votes_against).ok_or_else(wrong)?;
    let others = entitled.checked_sub(voted).ok_or_else(wrong)?;
    if totals.votes_abstained.is_some_and(|abstained| abstained != others) {
        return Err(wrong().into());
    }
    Ok(Count { members: 0, entitled, votes_for, votes_against, votes_abstained: others })
}

fn called(voters: &[Voter], entitled: u32) -> Result<Count> {
    let missing = voters.iter().filter(|voter| voter.choice.is_none()).count();
    if missing > 0 {
        return Err(Rejection::VotesMissing { missing }.into());
    }
    Ok(Count {
        members: 0,
        entitled,
        votes_for: count_of(voters, VoteChoice::For),
        votes_against: count_of(voters, VoteChoice::Against),
        votes_abstained: count_of(voters, VoteChoice::Abstained),
    })
}

fn chairs_choice(meeting: &StoredMeeting, voters: &[Voter]) -> Option<Casting> {
    let chair = voters.iter().find(|voter| Some(&voter.person_id) == meeting.chaired_by_id.as_ref())?;
    match chair.choice? {
        VoteChoice::For => Some(Casting::For),
        VoteChoice::Against => Some(Casting::Against),
        VoteChoice::Abstained | VoteChoice::Recused => None,
    }
}

fn count_of(voters: &[Voter], choice: VoteChoice) -> u32 {
    u32::try_from(voters.iter().filter(|voter| voter.choice == Some(choice)).count()).unwrap_or(u32::MAX)
}

impl VoteView {
    pub(super) fn of(vote: StoredVote, voters: Vec<Voter>, language: Language) -> Self {
        let open = vote.adopted.is_none();
        let by_name = |choice| if open { Some(count_of(&voters, choice)) } else { None };
        let recused = by_name(VoteChoice::Recused).unwrap_or(vote.recused);
        let entitled = vote.present.saturating_sub(recused);
        let so_far = |stored: Option<u32>, choice| stored.or_else(|| by_name(choice)).unwrap_or_default();
        let count = Count {
            members: vote.members,
            entitled,
            votes_for: so_far(vote.votes_for, VoteChoice::For),
            votes_against: so_far(vote.votes_against, VoteChoice::Against),
            votes_abstained: so_far(vote.votes_abstained, VoteChoice::Abstained),
        };
        let needed = if open { Some(votes_needed(vote.majority_rule, &count)) } else { vote.needed };
        let why = needed.map(|needed| explain_majority(vote.majority_rule, &count, needed, language));
        let counted = count.votes_for + count.votes_against + count.votes_abstained;
        Self {
            decision_id: vote.decision_id,
            mode: vote.mode,
            majority_rule: vote.majority_rule,
            casting_vote: vote.casting_vote,
            open,
            members: vote.members,
            present: vote.present,
            recused,
            votes_for: count.votes_for,
            votes_against: count.votes_against,
            votes_abstained: count.votes_abstained,
            missing: if open { entitled.saturating_sub(counted) } else { 0 },
            casting: vote.casting,
            needed,
            adopted: vote.adopted,
            why: why.unwrap_or_default(),
            voters,
        }
    }
}
