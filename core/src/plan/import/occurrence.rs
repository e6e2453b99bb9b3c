//! Which occurrence of an activity a mark of a document belongs to.

use crate::clock::Day;

/// Finds the occurrences of several marks by their days, beside those that are taken already.
///
/// The certain ones go first: what they leave makes others certain.
pub(super) fn occurrences_of(dues: &[Option<Day>], taken: &[bool], marked_on: &[Day]) -> Vec<Option<(usize, bool)>> {
    let mut taken = taken.to_vec();
    let mut by_day: Vec<usize> = (0..marked_on.len()).collect();
    by_day.sort_by_key(|at| marked_on[*at]);
    let mut found = vec![None; marked_on.len()];
    for at in by_day.iter().copied() {
        if let Some((place, true)) = occurrence_of(dues, |due| taken[due], marked_on[at]) {
            taken[place] = true;
            found[at] = Some((place, true));
        }
    }
    for at in by_day.into_iter().filter(|at| found[*at].is_none()).collect::<Vec<_>>() {
        let Some((place, is_sure)) = occurrence_of(dues, |due| taken[due], marked_on[at]) else { continue };
        let others = [place.checked_sub(1), Some(place + 1)].into_iter().flatten().filter(|other| *other < dues.len());
        let next_is_taken = marked_on.len() > 1 && others.clone().all(|other| taken[other]);
        taken[place] = true;
        found[at] = Some((place, is_sure || next_is_taken));
    }
    found
}

/// Finds the occurrence that a mark belongs to by its day, and tells whether that is certain; none when it is marked.
///
/// A mark is made by the deadline or is late: it belongs to the last deadline before it that has no mark, unless the next
/// one is nearer. Deadlines stand in their order; one without a day is never over.
fn occurrence_of(dues: &[Option<Day>], is_marked: impl Fn(usize) -> bool, marked_on: Day) -> Option<(usize, bool)> {
    let next = dues.iter().position(|due| due.is_none_or(|due_on| due_on >= marked_on));
    let passed = next.unwrap_or(dues.len()).checked_sub(1).filter(|at| !is_marked(*at));
    let days_to = |at: usize| dues[at].map(|due_on| due_on.days_until(marked_on).abs());
    let open = next.filter(|at| !is_marked(*at));
    match (passed, next) {
        (None, _) => open.map(|at| (at, true)),
        (Some(passed), None) => Some((passed, true)),
        (Some(_), Some(next)) if days_to(next) == Some(0) => open.map(|at| (at, true)),
        (Some(passed), Some(next)) => {
            let (late, early) = (days_to(passed).unwrap_or_default(), days_to(next));
            match open.filter(|_| early.is_some_and(|early| early < late)) {
                // Much nearer than it is late, nobody would think of the deadline before.
                Some(open) => Some((open, early.is_some_and(|early| late >= 4 * early))),
                None => Some((passed, early.is_none_or(|early| early >= 2 * late))),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    #[test]
    fn a_late_mark_belongs_to_the_deadline_that_is_over_and_a_doubtful_one_says_so() {
        let terms = ["2026-10-23", "2026-12-25", "2027-03-19"].map(|text| Some(day(text)));
        for (marked_on, marked, found) in [
            ("2026-10-12", &[][..], Some((0, true))),
            ("2026-10-24", &[], Some((0, true))),
            ("2026-10-24", &[0], Some((1, true))),
            ("2026-11-20", &[], Some((0, false))),
            ("2026-12-20", &[], Some((1, true))),
            ("2026-12-05", &[], Some((1, false))),
            ("2026-12-20", &[0], Some((1, true))),
            ("2026-12-25", &[], Some((1, true))),
            ("2026-12-20", &[1], Some((0, false))),
            ("2026-12-25", &[1], None),
            ("2027-05-20", &[], Some((2, true))),
            ("2027-05-20", &[2], None),
        ] {
            let is_marked = |at: usize| marked.contains(&at);
            assert_eq!(occurrence_of(&terms, is_marked, day(marked_on)), found, "{marked_on} {marked:?}");
        }
        assert_eq!(occurrence_of(&[None], |_| false, day("2026-10-24")), Some((0, true)));
        assert_eq!(occurrence_of(&[], |_| false, day("2026-10-24")), None);
    }

    #[test]
    fn several_marks_go_each_to_a_deadline_of_its_own() {
        let terms = ["2026-10-23", "2026-12-25", "2027-03-19", "2027-05-25"].map(|text| Some(day(text)));
        let (sure, unsure) = (|at| Some((at, true)), |at| Some((at, false)));
        for (marked_on, taken, found) in [
            (&["2026-09-15", "2026-12-20", "2027-03-18"][..], [false; 4], &[sure(0), sure(1), sure(2)][..]),
            (&["2027-03-18", "2026-09-15"], [false; 4], &[sure(2), sure(0)]),
            (&["2026-10-30", "2026-12-25"], [false; 4], &[sure(0), sure(1)]),
            (&["2026-11-20", "2026-12-25"], [false; 4], &[sure(0), sure(1)]),
            (&["2026-09-15", "2026-09-20"], [false; 4], &[sure(0), None]),
            (&["2026-12-05"], [false; 4], &[unsure(1)]),
            (&["2026-12-20"], [true, false, false, false], &[sure(1)]),
            (&["2026-12-20"], [true, true, false, false], &[None]),
        ] {
            let days: Vec<Day> = marked_on.iter().map(|text| day(text)).collect();
            assert_eq!(occurrences_of(&terms, &taken, &days), found, "{marked_on:?} {taken:?}");
        }
    }
}
