//! The directory: who works here, in what post, with which roles and in which bodies.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::clock::Day;
use crate::documents::sheets::{Cell, Kind};
use crate::error::Result;
use crate::people::{self, ListPeople, PersonRow};
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "people",
    tab: "workbook-sheet-people",
    needs: Some(Right::PeopleRead),
    columns: &[
        column("workbook-people-name", Kind::Text, 32.0),
        column("field-post_kk", Kind::Text, 26.0),
        column("field-post_ru", Kind::Text, 26.0),
        column("field-post_en", Kind::Text, 18.0),
        column("workbook-people-phone", Kind::Code, 16.0).in_house(),
        column("workbook-people-email", Kind::Text, 24.0).in_house(),
        column("workbook-people-roles", Kind::Text, 30.0),
        column("workbook-people-bodies", Kind::Text, 34.0),
        column("workbook-people-left-on", Kind::Day, 10.5),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &ListPeople, sheet: Unopened<'_, '_>) -> Result<()> {
    let listed = people::list_people(desk.file, desk.language, asked)?;
    let mut rows = sheet.of(listed.len())?;
    for person in &listed {
        rows.row(&cells(desk, person))?;
    }
    rows.finish()
}

fn cells<'r>(desk: &Desk<'_>, person: &'r PersonRow) -> [Cell<'r>; 9] {
    let today = desk.file.today();
    let runs = |from_on: Day, to_on: Option<Day>| from_on <= today && to_on.is_none_or(|to_on| to_on >= today);
    let roles = person.roles.iter().filter(|held| runs(held.from_on, held.to_on));
    let roles: Vec<String> = roles.map(|held| desk.say(&format!("role-{}", held.role.name()))).collect();
    let bodies = person.bodies.iter().filter(|member| runs(member.from_on, member.to_on)).map(|member| {
        let body = desk.say(&format!("body-{}", member.body.name()));
        format!("{body}: {}", desk.say(&format!("body-post-{}", member.post.name())))
    });
    let bodies: Vec<String> = bodies.collect();
    [
        person.full_name.as_str().into(),
        person.post.kk.as_str().into(),
        person.post.ru.as_str().into(),
        person.post.en.as_str().into(),
        person.phone.as_str().into(),
        person.email.as_str().into(),
        roles.join("\n").into(),
        bodies.join("\n").into(),
        person.left_on.into(),
    ]
}
