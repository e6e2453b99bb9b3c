//! SQL of votes and of who may vote.

use rusqlite::{OptionalExtension, named_params, params};

use super::super::bodies::BodyRules;
use super::super::rules::Quorum;
use super::super::view::Attendee;
use super::super::votes::{CastVote, OpenVote, StoredVote, Voter};
use super::short_name;
use crate::error::Result;
use crate::ids::{DecisionId, MeetingId, PersonId, VoteChoiceId, VoteId};
use crate::store::{Reader, Writer};

pub(in super::super) fn insert_vote(
    file: &Writer<'_>,
    id: &VoteId,
    request: &OpenVote,
    rules: &BodyRules,
    quorum: &Quorum,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO votes (id, decision_id, mode, majority_rule, casting_vote, opened_at, members, present)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            id,
            request.decision_id,
            request.mode,
            rules.majority_rule,
            rules.casting_vote,
            file.now(),
            quorum.members,
            quorum.present
        ])?;
    Ok(())
}

pub(in super::super) fn insert_voter(
    file: &Writer<'_>,
    id: &VoteChoiceId,
    decision: &DecisionId,
    attendee: &Attendee,
) -> Result<()> {
    file.conn()
        .prepare_cached("INSERT INTO vote_choices (id, decision_id, person_id, post) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![id, decision, attendee.person_id, attendee.post])?;
    Ok(())
}

pub(in super::super) fn find_vote(file: &Reader<'_>, decision: &DecisionId) -> Result<Option<StoredVote>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT decision_id, mode, majority_rule, casting_vote, members, present, recused, votes_for, votes_against,
                    votes_abstained, casting, needed, adopted
             FROM votes WHERE decision_id = ?1",
        )?
        .query_row([decision], |row| {
            Ok(StoredVote {
                decision_id: row.get("decision_id")?,
                mode: row.get("mode")?,
                majority_rule: row.get("majority_rule")?,
                casting_vote: row.get("casting_vote")?,
                members: row.get("members")?,
                present: row.get("present")?,
                recused: row.get("recused")?,
                votes_for: row.get("votes_for")?,
                votes_against: row.get("votes_against")?,
                votes_abstained: row.get("votes_abstained")?,
                casting: row.get("casting")?,
                needed: row.get("needed")?,
                adopted: row.get("adopted")?,
            })
        })
        .optional()?)
}

pub(in super::super) fn list_voters(file: &Reader<'_>, decision: &DecisionId) -> Result<Vec<Voter>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT c.person_id, c.post, c.choice, c.reason, p.surname, p.given_name, p.patronymic
         FROM vote_choices AS c JOIN people AS p ON p.id = c.person_id WHERE c.decision_id = ?1
         ORDER BY CASE c.post WHEN 'chair' THEN 1 WHEN 'deputy' THEN 2 WHEN 'secretary' THEN 3 ELSE 4 END, c.id",
    )?;
    let rows = statement.query_map([decision], |row| {
        Ok(Voter {
            person_id: row.get("person_id")?,
            short_name: short_name(row)?.unwrap_or_default(),
            post: row.get("post")?,
            choice: row.get("choice")?,
            reason: row.get("reason")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Notes a choice; tells whether the person may vote at all.
pub(in super::super) fn set_choice(file: &Writer<'_>, request: &CastVote, reason: &str) -> Result<bool> {
    let changed = file
        .conn()
        .prepare_cached("UPDATE vote_choices SET choice = ?3, reason = ?4 WHERE decision_id = ?1 AND person_id = ?2")?
        .execute(params![request.decision_id, request.person_id, request.choice, reason])?;
    Ok(changed == 1)
}

pub(in super::super) fn close_vote(file: &Writer<'_>, vote: &StoredVote) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE votes SET recused = :recused, votes_for = :for, votes_against = :against,
                    votes_abstained = :abstained, casting = :casting, needed = :needed, adopted = :adopted,
                    closed_at = :now
             WHERE decision_id = :decision",
        )?
        .execute(named_params! {
            ":decision": vote.decision_id, ":recused": vote.recused, ":for": vote.votes_for,
            ":against": vote.votes_against, ":abstained": vote.votes_abstained, ":casting": vote.casting,
            ":needed": vote.needed, ":adopted": vote.adopted, ":now": file.now(),
        })?;
    Ok(())
}

pub(in super::super) fn delete_vote(file: &Writer<'_>, decision: &DecisionId) -> Result<()> {
    file.conn().prepare_cached("DELETE FROM vote_choices WHERE decision_id = ?1")?.execute([decision])?;
    file.conn().prepare_cached("DELETE FROM votes WHERE decision_id = ?1")?.execute([decision])?;
    Ok(())
}

pub(in super::super) fn has_open_vote(file: &Reader<'_>, meeting: &MeetingId) -> Result<bool> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT 1 FROM votes AS v JOIN decisions AS d ON d.id = v.decision_id
                  JOIN agenda_items AS i ON i.id = d.agenda_item_id
             WHERE i.meeting_id = ?1 AND i.trashed_at IS NULL AND v.closed_at IS NULL",
        )?
        .exists([meeting])?)
}

/// Whether a person may vote, or might have voted, in one of the meeting's votes.
pub(in super::super) fn was_entitled(file: &Reader<'_>, meeting: &MeetingId, person: &PersonId) -> Result<bool> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT 1 FROM vote_choices AS c JOIN decisions AS d ON d.id = c.decision_id
                  JOIN agenda_items AS i ON i.id = d.agenda_item_id
             WHERE i.meeting_id = ?1 AND c.person_id = ?2",
        )?
        .exists(params![meeting, person])?)
}
