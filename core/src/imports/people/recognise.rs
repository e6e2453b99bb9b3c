//! Whom the rows of a sheet mean: those who are here already, their namesakes, and whoever stands there twice.

use std::collections::{HashMap, HashSet};

use super::ImportedPerson;
use crate::error::Rejection;
use crate::ids::PersonId;
use crate::imports::cells::{RemarkKind, RowRemark};
use crate::imports::preview::TableRow;
use crate::people::{self, PersonRow};
use crate::text::Wording;
use crate::words::fold;

/// Finds who is in the directory already, and marks whoever stands in the sheet for the second time.
///
/// Namesakes are told apart by their address or their post. Two rows never become one person.
pub(super) fn recognise(rows: &mut [TableRow], people: &mut [ImportedPerson], here: &[PersonRow]) {
    let known = Known::new(here);
    let addresses = addresses(people);
    let told: Vec<Told> =
        rows.iter().zip(people.iter()).map(|(row, person)| Told::of(row, person, &addresses)).collect();
    let mut claimed = HashSet::new();
    for (told, person) in told.iter().zip(people.iter_mut()) {
        person.same_as = known.surely(told).filter(|id| claimed.insert((*id).clone())).cloned();
    }
    for ((told, person), row) in told.iter().zip(people.iter_mut()).zip(rows.iter_mut()) {
        if person.same_as.is_some() {
            continue;
        }
        let likely = known.likely(told, &claimed);
        match likely.free {
            Some(id) => {
                claimed.insert(id.clone());
                person.same_as = Some(id.clone());
            }
            None if likely.taken && told.posts.is_empty() => row.problems.push(Rejection::NameExists),
            None => {}
        }
    }
    mark_repeated(rows, people, &told);
}

/// A row that says the name of an earlier one is another person only if it names another post; somebody should look.
fn mark_repeated(rows: &mut [TableRow], people: &[ImportedPerson], told: &[Told]) {
    let mut earlier: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, one) in told.iter().enumerate() {
        let before = earlier.entry(&one.name).or_default();
        let is_named = !people[at].surname.is_empty() && !people[at].given_name.is_empty();
        if is_named && !before.is_empty() && people[at].same_as.is_none() && rows[at].problems.is_empty() {
            let is_apart = before.iter().all(|other| one.is_apart_from(&told[*other]));
            if is_apart {
                let line = rows[before[0]].line.to_string();
                rows[at].remarks.push(RowRemark::new(RemarkKind::Namesake, "full_name", line));
            } else {
                rows[at].problems.push(Rejection::NameExists);
            }
        }
        before.push(at);
    }
}

/// What a row tells somebody apart by.
struct Told {
    name: String,
    /// The post in every language that is known of it.
    posts: Vec<String>,
    email: String,
}

impl Told {
    fn of(row: &TableRow, person: &ImportedPerson, addresses: &HashMap<String, usize>) -> Self {
        let email = address(&person.email);
        // An address that several share, as that of the school, tells nobody apart.
        let email = if addresses.get(&email) == Some(&1) { email } else { String::new() };
        Self { name: fold(&row.name), posts: posts(&person.post), email }
    }

    /// Both have a post, and these are two.
    fn is_apart_from(&self, other: &Self) -> bool {
        !self.posts.is_empty() && !other.posts.is_empty() && !self.has_post_of(&other.posts)
    }

    fn has_post_of(&self, posts: &[String]) -> bool {
        self.posts.iter().any(|post| posts.contains(post))
    }
}

fn addresses(people: &[ImportedPerson]) -> HashMap<String, usize> {
    let mut addresses: HashMap<String, usize> = HashMap::new();
    for person in people {
        *addresses.entry(address(&person.email)).or_default() += 1;
    }
    addresses
}

/// Those who are here, by name and by address.
struct Known<'p> {
    names: HashMap<String, Vec<&'p PersonRow>>,
    addresses: HashMap<String, Vec<&'p PersonRow>>,
}

/// Who a row may mean.
struct Likely<'p> {
    free: Option<&'p PersonId>,
    /// Whom it means is another row's already.
    taken: bool,
}

impl<'p> Known<'p> {
    fn new(here: &'p [PersonRow]) -> Self {
        let (mut names, mut addresses): (HashMap<_, Vec<_>>, HashMap<_, Vec<_>>) = Default::default();
        for person in here {
            names.entry(fold(&person.full_name)).or_default().push(person);
            addresses.entry(address(&person.email)).or_default().push(person);
        }
        addresses.remove("");
        Self { names, addresses }
    }

    fn namesakes(&self, told: &Told) -> &[&'p PersonRow] {
        self.names.get(&told.name).map(Vec::as_slice).unwrap_or_default()
    }

    /// Who has the name and the address, or else the name and the post.
    fn surely(&self, told: &Told) -> Option<&'p PersonId> {
        let namesakes = self.namesakes(told);
        let by_address = namesakes.iter().find(|one| !told.email.is_empty() && address(&one.email) == told.email);
        let by_post = namesakes.iter().find(|one| told.has_post_of(&posts(&one.post)));
        by_address.or(by_post).map(|one| &one.id)
    }

    /// Who has the name; without a namesake, the only one with that address.
    fn likely(&self, told: &Told, claimed: &HashSet<PersonId>) -> Likely<'p> {
        let namesakes = self.namesakes(told);
        let of_address = match self.addresses.get(&told.email).map(Vec::as_slice) {
            Some([only]) if namesakes.is_empty() => &[*only][..],
            _ => &[],
        };
        let free = namesakes.iter().chain(of_address).find(|one| !claimed.contains(&one.id));
        Likely { free: free.map(|one| &one.id), taken: !namesakes.is_empty() || !of_address.is_empty() }
    }
}

fn posts(post: &Wording) -> Vec<String> {
    let Wording { kk, ru, en } = people::whole_post(post);
    [kk, ru, en].iter().map(|text| fold(text)).filter(|text| !text.is_empty()).collect()
}

fn address(email: &str) -> String {
    email.trim().to_lowercase()
}
