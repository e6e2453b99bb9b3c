//! The arithmetic of a body: how many make a quorum, how many votes adopt, and what equal votes come to.
//!
//! Every share is rounded up to whole people: half of seven is four, two thirds of seven are five. More than half is the
//! next whole number above the half, so that it is never exactly the half. Nothing here looks into the file.

use serde::Serialize;
use ts_rs::TS;

use crate::named_values;
use crate::words::{Language, say_with};

named_values! {
    /// How many members must be present.
    QuorumRule {
        MoreThanHalf = "more_than_half",
        Half = "half",
        TwoThirds = "two_thirds",
        /// A fixed number of members.
        Count = "count",
    }
}

named_values! {
    /// How many votes adopt a decision.
    MajorityRule {
        MoreThanHalfOfPresent = "more_than_half_of_present",
        /// Of those who voted for or against.
        MoreThanHalfOfVoting = "more_than_half_of_voting",
        /// Of all members, whether present or not.
        MoreThanHalfOfMembers = "more_than_half_of_members",
        TwoThirdsOfPresent = "two_thirds_of_present",
    }
}

named_values! {
    /// How the chair decides between equal votes.
    Casting {
        For = "for",
        Against = "against",
    }
}

/// Whether enough members are in the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Quorum {
    pub members: u32,
    pub needed: u32,
    pub present: u32,
    pub reached: bool,
    /// The rule with its numbers, in words.
    pub why: String,
}

/// What was counted in a vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    /// Members of the body.
    pub members: u32,
    /// Present and entitled to vote: those who recused themselves are not among them.
    pub entitled: u32,
    pub votes_for: u32,
    pub votes_against: u32,
    pub votes_abstained: u32,
}

/// What a vote comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub needed: u32,
    pub adopted: bool,
    /// The votes are equal and the chair's word settles it.
    pub needs_casting: bool,
}

const fn more_than_half(of: u32) -> u32 {
    of / 2 + 1
}

/// At least one: nobody decides by two thirds of nobody.
fn two_thirds(of: u32) -> u32 {
    (of * 2).div_ceil(3).max(1)
}

/// How many members make a quorum.
pub(super) fn quorum_needed(rule: QuorumRule, count: Option<u32>, members: u32) -> u32 {
    match rule {
        QuorumRule::MoreThanHalf => more_than_half(members),
        QuorumRule::Half => members.div_ceil(2).max(1),
        QuorumRule::TwoThirds => two_thirds(members),
        QuorumRule::Count => count.unwrap_or(1).max(1),
    }
}

/// How many votes adopt a decision.
pub(super) fn votes_needed(rule: MajorityRule, count: &Count) -> u32 {
    match rule {
        MajorityRule::MoreThanHalfOfPresent => more_than_half(count.entitled),
        MajorityRule::MoreThanHalfOfVoting => more_than_half(count.votes_for + count.votes_against),
        MajorityRule::MoreThanHalfOfMembers => more_than_half(count.members),
        MajorityRule::TwoThirdsOfPresent => two_thirds(count.entitled),
    }
}

/// Decides a vote. Between equal votes the chair's casting vote, where the body has one, counts as one vote more.
pub(super) fn verdict(rule: MajorityRule, count: &Count, casting_vote: bool, casting: Option<Casting>) -> Verdict {
    let needed = votes_needed(rule, count);
    let is_tie = count.votes_for == count.votes_against && count.votes_for > 0;
    // Two thirds are asked for so that no half decides.
    let by_half = rule != MajorityRule::TwoThirdsOfPresent;
    let settles = casting_vote && by_half && is_tie && count.votes_for < needed && count.votes_for + 1 >= needed;
    let adopted = count.votes_for >= needed || (settles && casting == Some(Casting::For));
    Verdict { needed, adopted, needs_casting: settles && casting.is_none() }
}

/// Explains a quorum with its numbers.
pub(super) fn explain_quorum(rule: QuorumRule, members: u32, needed: u32, language: Language) -> String {
    let values = [("members", members.into()), ("needed", needed.into())];
    say_with(language, &format!("quorum-why-{}", rule.name()), &values)
}

/// Explains a majority with its numbers: of how many, and how many were needed.
pub(super) fn explain_majority(rule: MajorityRule, count: &Count, needed: u32, language: Language) -> String {
    let of = match rule {
        MajorityRule::MoreThanHalfOfPresent | MajorityRule::TwoThirdsOfPresent => count.entitled,
        MajorityRule::MoreThanHalfOfVoting => count.votes_for + count.votes_against,
        MajorityRule::MoreThanHalfOfMembers => count.members,
    };
    let values = [("of", of.into()), ("needed", needed.into())];
    say_with(language, &format!("majority-why-{}", rule.name()), &values)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn count(members: u32, entitled: u32, votes_for: u32, votes_against: u32) -> Count {
        Count { members, entitled, votes_for, votes_against, votes_abstained: entitled - votes_for - votes_against }
    }

    #[test]
    fn a_quorum_is_rounded_up_to_whole_people() {
        let needed = |rule, members| quorum_needed(rule, None, members);
        assert_eq!([5, 6, 7].map(|members| needed(QuorumRule::MoreThanHalf, members)), [3, 4, 4]);
        assert_eq!([5, 6, 7].map(|members| needed(QuorumRule::Half, members)), [3, 3, 4], "half of five is three");
        assert_eq!([5, 6, 7].map(|members| needed(QuorumRule::TwoThirds, members)), [4, 4, 5]);
        assert_eq!(quorum_needed(QuorumRule::Count, Some(3), 7), 3);
        assert_eq!(quorum_needed(QuorumRule::Count, Some(9), 7), 9, "a number above the membership is never reached");
    }

    #[test]
    fn each_majority_counts_its_own_people() {
        let vote = count(9, 7, 4, 2);
        assert_eq!(votes_needed(MajorityRule::MoreThanHalfOfPresent, &vote), 4);
        assert_eq!(votes_needed(MajorityRule::MoreThanHalfOfVoting, &vote), 4, "of the six who voted");
        assert_eq!(votes_needed(MajorityRule::MoreThanHalfOfMembers, &vote), 5);
        assert_eq!(votes_needed(MajorityRule::TwoThirdsOfPresent, &vote), 5);
    }

    #[test]
    fn the_chair_decides_between_equal_votes_and_nowhere_else() {
        let tie = count(6, 6, 3, 3);
        let rule = MajorityRule::MoreThanHalfOfPresent;
        assert!(verdict(rule, &tie, true, None).needs_casting);
        assert!(verdict(rule, &tie, true, Some(Casting::For)).adopted);
        assert!(!verdict(rule, &tie, true, Some(Casting::Against)).adopted);
        let without = verdict(rule, &tie, false, Some(Casting::For));
        assert!(!without.adopted && !without.needs_casting, "a body without a casting vote rejects");
        assert!(!verdict(rule, &count(7, 7, 1, 1), true, Some(Casting::For)).adopted, "two of seven are no majority");
        assert!(!verdict(MajorityRule::TwoThirdsOfPresent, &tie, true, Some(Casting::For)).adopted);
        assert!(!verdict(MajorityRule::MoreThanHalfOfMembers, &count(9, 6, 3, 3), true, None).needs_casting);
    }

    #[test]
    fn nobody_decides_nothing() {
        for &rule in MajorityRule::ALL {
            let silent = verdict(rule, &count(5, 5, 0, 0), true, Some(Casting::For));
            assert!(!silent.adopted && !silent.needs_casting, "{}", rule.name());
        }
    }

    #[test]
    fn the_rules_are_explained_with_their_numbers_in_every_language() {
        for language in Language::ALL {
            for &rule in QuorumRule::ALL {
                let said = explain_quorum(rule, 7, 4, language);
                assert!(said.contains('4') && !said.contains('⟦'), "{said}");
            }
            for &rule in MajorityRule::ALL {
                let said = explain_majority(rule, &count(9, 7, 4, 2), 5, language);
                assert!(said.contains('5') && !said.contains('⟦'), "{said}");
            }
        }
    }

    fn votes() -> impl Strategy<Value = (Count, MajorityRule)> {
        (1u32..40, 0u32..40, 0u32..40, 0u32..40, prop::sample::select(MajorityRule::ALL)).prop_map(
            |(members, absent, yes, no, rule)| {
                let entitled = members.saturating_sub(absent).max(1);
                let votes_for = yes.min(entitled);
                (count(members, entitled, votes_for, no.min(entitled - votes_for)), rule)
            },
        )
    }

    proptest! {
        #[test]
        fn a_quorum_is_the_smallest_number_that_keeps_its_rule(members in 1u32..500) {
            let of = |rule| quorum_needed(rule, None, members);
            let more = of(QuorumRule::MoreThanHalf);
            prop_assert!(more * 2 > members && (more - 1) * 2 <= members);
            let half = of(QuorumRule::Half);
            prop_assert!(half * 2 >= members && (half - 1) * 2 < members);
            let thirds = of(QuorumRule::TwoThirds);
            prop_assert!(thirds * 3 >= members * 2 && (thirds - 1) * 3 < members * 2);
            prop_assert!(half <= more && thirds <= members && more <= members);
        }

        #[test]
        fn one_more_vote_never_turns_a_decision_down((vote, rule) in votes(), casting in any::<bool>()) {
            let casting = Some(if casting { Casting::For } else { Casting::Against });
            if vote.votes_abstained > 0 {
                let more = Count { votes_for: vote.votes_for + 1, votes_abstained: vote.votes_abstained - 1, ..vote };
                let (before, after) = (verdict(rule, &vote, true, Some(Casting::Against)), verdict(rule, &more, true, casting));
                prop_assert!(!before.adopted || after.adopted);
            }
        }

        #[test]
        fn a_casting_vote_changes_only_a_tie((vote, rule) in votes()) {
            let (plain, cast) = (verdict(rule, &vote, false, None), verdict(rule, &vote, true, Some(Casting::For)));
            prop_assert_eq!(plain.needed, cast.needed);
            if plain.adopted != cast.adopted {
                prop_assert_eq!(vote.votes_for, vote.votes_against);
                prop_assert_eq!(vote.votes_for + 1, cast.needed);
            }
            prop_assert!(!cast.adopted || vote.votes_for >= vote.votes_against, "a minority never decides");
        }
    }
}
