//! Who holds which role and belongs to which body, from when to when, and by which order.

use super::desk::Unopened;
use super::{Desk, MembersOf, PLAIN, Sheet, choices, column};
use crate::calendar::{self, SchoolYearChoice};
use crate::clock::Day;
use crate::documents::sheets::{Cell, Kind};
use crate::error::Result;
use crate::people::{self, ListPeople, Membership, PersonRow, RoleHolding};
use crate::roles::{BodyKey, BodyPost, Right};

pub(super) static SHEET: Sheet = Sheet {
    key: "holdings",
    tab: "workbook-sheet-holdings",
    needs: Some(Right::PeopleRead),
    columns: &[
        column("workbook-holdings-what", Kind::Text, 40.0).choosing(choices::bodies),
        column("workbook-holdings-post", Kind::Text, 20.0).choosing(choices::body_posts),
        column("workbook-people-name", Kind::Text, 34.0),
        column("workbook-people-post", Kind::Text, 30.0),
        column("workbook-holdings-from", Kind::Day, 11.0),
        column("workbook-holdings-to", Kind::Day, 11.0),
        column("workbook-holdings-order", Kind::Code, 16.0),
    ],
    ..PLAIN
};

/// What a person holds.
enum Holding<'p> {
    Role(&'p RoleHolding),
    Body(&'p Membership),
}

/// Writes every role and every membership of a school year, body by body.
pub(super) fn write_year(desk: &Desk<'_>, asked: &SchoolYearChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let (first, last) = calendar::journal_days(&calendar::school_year(desk.file, &asked.school_year_id)?);
    let in_year = |from_on: Day, to_on: Option<Day>| from_on <= last && to_on.is_none_or(|to_on| to_on >= first);
    put(desk, sheet, |holding| match holding {
        Holding::Role(held) => in_year(held.from_on, held.to_on),
        Holding::Body(member) => in_year(member.from_on, member.to_on),
    })
}

/// Writes who belongs to a body today: the chair first, as the screen has it.
pub(super) fn write_members(desk: &Desk<'_>, asked: &MembersOf, sheet: Unopened<'_, '_>) -> Result<()> {
    let today = desk.file.today();
    put(desk, sheet, |holding| match holding {
        Holding::Role(_) => false,
        Holding::Body(member) => {
            member.body == asked.body && member.from_on <= today && member.to_on.is_none_or(|to_on| to_on >= today)
        }
    })
}

fn put(desk: &Desk<'_>, sheet: Unopened<'_, '_>, takes: impl Fn(&Holding<'_>) -> bool) -> Result<()> {
    let asked = ListPeople { include_left: true, ..ListPeople::default() };
    let people = people::list_people(desk.file, desk.language, &asked)?;
    let held = people.iter().flat_map(|person| holdings(person).map(move |holding| (person, holding)));
    let mut held: Vec<(&PersonRow, Holding<'_>)> = held.filter(|(_, holding)| takes(holding)).collect();
    // The people come in the order of the alphabet, and a stable order keeps them so.
    held.sort_by_key(|(_, holding)| holding.place());
    let mut rows = sheet.of(held.len())?;
    for (person, holding) in &held {
        rows.row(&holding.cells(desk, person))?;
    }
    rows.finish()
}

fn holdings(person: &PersonRow) -> impl Iterator<Item = Holding<'_>> {
    person.roles.iter().map(Holding::Role).chain(person.bodies.iter().map(Holding::Body))
}

impl Holding<'_> {
    /// Roles first, then bodies; in each the more responsible first.
    fn place(&self) -> (usize, usize) {
        match self {
            Self::Role(held) => (0, held.role as usize),
            Self::Body(member) => (1 + place_of(BodyKey::ALL, member.body), place_of(BodyPost::ALL, member.post)),
        }
    }

    fn cells<'r>(&'r self, desk: &Desk<'_>, person: &'r PersonRow) -> [Cell<'r>; 7] {
        let (what, post, from_on, to_on, order) = match self {
            Self::Role(held) => {
                (desk.say(&format!("role-{}", held.role.name())), None, held.from_on, held.to_on, &held.order_no)
            }
            Self::Body(member) => (
                desk.say(&format!("body-{}", member.body.name())),
                Some(desk.say(&format!("body-post-{}", member.post.name()))),
                member.from_on,
                member.to_on,
                &member.order_no,
            ),
        };
        [
            what.into(),
            post.into(),
            person.full_name.as_str().into(),
            person.said_post.as_str().into(),
            from_on.into(),
            to_on.into(),
            order.as_str().into(),
        ]
    }
}

fn place_of<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or(all.len())
}
