//! SQL of the directory.

use std::collections::{HashMap, HashSet};

use rusqlite::{OptionalExtension, Row, Rows, params};

use super::{AddPerson, GiveRole, JoinBody, Membership, PersonRow, RoleHolding, posts};
use crate::clock::Day;
use crate::error::Result;
use crate::ids::{MembershipId, PersonId, RoleHoldingId};
use crate::roles::{BodyKey, BodyPost, Role};
use crate::store::{Cells, Reader, Writer, search_query};
use crate::text::Wording;
use crate::words::{self, Language};

/// A person's name and post, for showing beside something else.
#[derive(Clone, Debug)]
pub(crate) struct PersonName {
    pub id: PersonId,
    pub surname: String,
    pub given_name: String,
    pub patronymic: String,
    pub post: Wording,
}

impl PersonName {
    pub(crate) fn short(&self) -> String {
        words::short_name(&self.surname, &self.given_name, &self.patronymic)
    }

    pub(crate) fn full(&self) -> String {
        [&self.surname, &self.given_name, &self.patronymic]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The post as papers of a language say it.
    pub(crate) fn post_in(&self, language: Language) -> String {
        posts::said_post(&self.post, language)
    }
}

fn person_name(row: &Row<'_>) -> rusqlite::Result<PersonName> {
    next_name(&mut Cells::of(row))
}

fn next_name(cells: &mut Cells<'_, '_>) -> rusqlite::Result<PersonName> {
    Ok(PersonName {
        id: cells.read()?,
        surname: cells.read()?,
        given_name: cells.read()?,
        patronymic: cells.read()?,
        post: Wording { kk: cells.read()?, ru: cells.read()?, en: cells.read()? },
    })
}

/// A member of a body on some day.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub person: PersonName,
    pub post: BodyPost,
}

pub(crate) fn find_name(file: &Reader<'_>, id: &PersonId) -> Result<Option<PersonName>> {
    Ok(file
        .conn()
        .prepare_cached("SELECT id, surname, given_name, patronymic, post, post_ru, post_en FROM people WHERE id = ?1")?
        .query_row([id], person_name)
        .optional()?)
}

/// The last day of a person who has left or is to leave.
pub(crate) fn find_left_on(file: &Reader<'_>, id: &PersonId) -> Result<Option<Day>> {
    Ok(file
        .conn()
        .prepare_cached("SELECT left_on FROM people WHERE id = ?1")?
        .query_row([id], |row| row.get("left_on"))
        .optional()?
        .flatten())
}

/// Lists everybody's name, those who left included, because old papers name them.
pub(crate) fn list_names(file: &Reader<'_>) -> Result<Vec<PersonName>> {
    let mut statement =
        file.conn().prepare_cached("SELECT id, surname, given_name, patronymic, post, post_ru, post_en FROM people")?;
    Ok(statement.query_map([], person_name)?.collect::<Result<Vec<_>, _>>()?)
}

/// Phones of those who are here.
pub(crate) fn list_phones(file: &Reader<'_>) -> Result<HashMap<PersonId, String>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT id, phone FROM people
         WHERE trashed_at IS NULL AND phone <> '' AND (left_on IS NULL OR left_on >= ?1)",
    )?;
    let rows = statement.query_map([file.today()], |row| Ok((row.get("id")?, row.get("phone")?)))?;
    Ok(rows.collect::<Result<HashMap<_, _>, _>>()?)
}

/// Who holds a role on a day; the latest appointment wins.
pub(crate) fn find_holder(file: &Reader<'_>, role: Role, on: Day) -> Result<Option<PersonName>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT p.id, p.surname, p.given_name, p.patronymic, p.post, p.post_ru, p.post_en
             FROM role_holdings AS h JOIN people AS p ON p.id = h.person_id
             WHERE h.role = ?1 AND h.from_on <= ?2 AND (h.to_on IS NULL OR h.to_on >= ?2) AND p.trashed_at IS NULL
             ORDER BY h.from_on DESC, h.id DESC LIMIT 1",
        )?
        .query_row(params![role, on], person_name)
        .optional()?)
}

pub(crate) fn list_roles_on(file: &Reader<'_>, person_id: &PersonId, on: Day) -> Result<Vec<Role>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT DISTINCT role FROM role_holdings
         WHERE person_id = ?1 AND from_on <= ?2 AND (to_on IS NULL OR to_on >= ?2) ORDER BY role",
    )?;
    Ok(statement.query_map(params![person_id, on], |row| row.get("role"))?.collect::<Result<Vec<_>, _>>()?)
}

/// Who belongs to a body on a day: chair, deputy, secretary, then members by name.
pub(crate) fn list_members_on(file: &Reader<'_>, body: BodyKey, on: Day) -> Result<Vec<Member>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT p.id, p.surname, p.given_name, p.patronymic, p.post, p.post_ru, p.post_en, m.post AS body_post
         FROM memberships AS m JOIN people AS p ON p.id = m.person_id
         WHERE m.body = ?1 AND m.from_on <= ?2 AND (m.to_on IS NULL OR m.to_on >= ?2) AND p.trashed_at IS NULL
         ORDER BY CASE m.post WHEN 'chair' THEN 1 WHEN 'deputy' THEN 2 WHEN 'secretary' THEN 3 ELSE 4 END, m.id",
    )?;
    let rows = statement
        .query_map(params![body, on], |row| Ok(Member { person: person_name(row)?, post: row.get("body_post")? }))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Ids of the people whose name or post has words beginning like `text`.
pub(super) fn search_people(file: &Reader<'_>, text: &str) -> Result<Option<HashSet<PersonId>>> {
    let Some(query) = search_query(text) else { return Ok(None) };
    let mut statement = file.conn().prepare_cached(
        "SELECT t.record_id AS id FROM search JOIN search_texts AS t ON t.doc = search.rowid
         WHERE search MATCH ?1 AND t.area = 'people'",
    )?;
    let found = statement.query_map([query], |row| row.get("id"))?.collect::<Result<HashSet<_>, _>>()?;
    Ok(Some(found))
}

pub(super) fn list_people(file: &Reader<'_>) -> Result<Vec<PersonRow>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT id, surname, given_name, patronymic, post, post_ru, post_en, phone, email, left_on FROM people
         WHERE trashed_at IS NULL",
    )?;
    let mut people = statement
        .query_map([], |row| {
            let mut cells = Cells::of(row);
            let name = next_name(&mut cells)?;
            Ok(PersonRow {
                full_name: name.full(),
                short_name: name.short(),
                id: name.id,
                surname: name.surname,
                given_name: name.given_name,
                patronymic: name.patronymic,
                post: name.post,
                said_post: String::new(),
                phone: cells.read()?,
                email: cells.read()?,
                left_on: cells.read()?,
                roles: Vec::new(),
                bodies: Vec::new(),
            })
        })?
        .collect::<Result<Vec<_>, _>>()?;
    // One question for everybody: asking for each person is most of the time that a long list takes.
    let (mut roles, mut bodies) = (list_all_roles(file)?, list_all_memberships(file)?);
    for person in &mut people {
        person.roles = roles.remove(&person.id).unwrap_or_default();
        person.bodies = bodies.remove(&person.id).unwrap_or_default();
    }
    Ok(people)
}

fn role_holding(cells: &mut Cells<'_, '_>) -> rusqlite::Result<RoleHolding> {
    Ok(RoleHolding {
        id: cells.read()?,
        role: cells.read()?,
        from_on: cells.read()?,
        to_on: cells.read()?,
        order_no: cells.read()?,
    })
}

fn membership(cells: &mut Cells<'_, '_>) -> rusqlite::Result<Membership> {
    Ok(Membership {
        id: cells.read()?,
        body: cells.read()?,
        post: cells.read()?,
        from_on: cells.read()?,
        to_on: cells.read()?,
        order_no: cells.read()?,
    })
}

/// Each person's roles, those that run first.
fn list_all_roles(file: &Reader<'_>) -> Result<HashMap<PersonId, Vec<RoleHolding>>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT person_id, id, role, from_on, to_on, order_no FROM role_holdings
         ORDER BY to_on IS NOT NULL, from_on, id",
    )?;
    by_person(statement.query([])?, role_holding)
}

/// Each person's seats in bodies, those that run first.
fn list_all_memberships(file: &Reader<'_>) -> Result<HashMap<PersonId, Vec<Membership>>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT person_id, id, body, post, from_on, to_on, order_no FROM memberships
         ORDER BY to_on IS NOT NULL, from_on, id",
    )?;
    by_person(statement.query([])?, membership)
}

fn by_person<T>(
    mut rows: Rows<'_>,
    read: impl Fn(&mut Cells<'_, '_>) -> rusqlite::Result<T>,
) -> Result<HashMap<PersonId, Vec<T>>> {
    let mut found: HashMap<PersonId, Vec<T>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let mut cells = Cells::of(row);
        found.entry(cells.read()?).or_default().push(read(&mut cells)?);
    }
    Ok(found)
}

pub(super) fn list_roles(file: &Reader<'_>, person_id: &PersonId) -> Result<Vec<RoleHolding>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT id, role, from_on, to_on, order_no FROM role_holdings
         WHERE person_id = ?1 ORDER BY to_on IS NOT NULL, from_on, id",
    )?;
    Ok(statement.query_map([person_id], |row| role_holding(&mut Cells::of(row)))?.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn list_memberships(file: &Reader<'_>, person_id: &PersonId) -> Result<Vec<Membership>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT id, body, post, from_on, to_on, order_no FROM memberships
         WHERE person_id = ?1 ORDER BY to_on IS NOT NULL, from_on, id",
    )?;
    Ok(statement.query_map([person_id], |row| membership(&mut Cells::of(row)))?.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn insert_person(file: &Writer<'_>, id: &PersonId, person: &AddPerson) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO people (id, surname, given_name, patronymic, post, post_ru, post_en, phone, email)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            id,
            person.surname,
            person.given_name,
            person.patronymic,
            person.post.kk,
            person.post.ru,
            person.post.en,
            person.phone,
            person.email
        ])?;
    Ok(())
}

pub(super) fn update_person(file: &Writer<'_>, id: &PersonId, person: &AddPerson) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE people SET surname = ?2, given_name = ?3, patronymic = ?4, post = ?5, post_ru = ?6, post_en = ?7,
                    phone = ?8, email = ?9
             WHERE id = ?1",
        )?
        .execute(params![
            id,
            person.surname,
            person.given_name,
            person.patronymic,
            person.post.kk,
            person.post.ru,
            person.post.en,
            person.phone,
            person.email
        ])?;
    Ok(())
}

pub(super) fn set_left_on(file: &Writer<'_>, id: &PersonId, left_on: Option<Day>) -> Result<()> {
    file.conn().prepare_cached("UPDATE people SET left_on = ?2 WHERE id = ?1")?.execute(params![id, left_on])?;
    Ok(())
}

/// Ends every open role and membership on a day, or on the day it began if that is later.
pub(super) fn end_everything(file: &Writer<'_>, id: &PersonId, on: Day) -> Result<()> {
    for table in ["role_holdings", "memberships"] {
        let sql = format!(
            "UPDATE {table} SET to_on = max(?2, from_on) WHERE person_id = ?1 AND (to_on IS NULL OR to_on > ?2)"
        );
        file.conn().prepare_cached(&sql)?.execute(params![id, on])?;
    }
    Ok(())
}

pub(super) fn insert_role(file: &Writer<'_>, id: &RoleHoldingId, new: &GiveRole, order_no: &str) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO role_holdings (id, person_id, role, from_on, order_no) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![id, new.person_id, new.role, new.from_on, order_no])?;
    Ok(())
}

pub(super) fn find_role(file: &Reader<'_>, id: &RoleHoldingId) -> Result<Option<(PersonId, Day)>> {
    Ok(file
        .conn()
        .prepare_cached("SELECT person_id, from_on FROM role_holdings WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get("person_id")?, row.get("from_on")?)))
        .optional()?)
}

pub(super) fn end_role(file: &Writer<'_>, id: &RoleHoldingId, on: Day) -> Result<()> {
    file.conn().prepare_cached("UPDATE role_holdings SET to_on = ?2 WHERE id = ?1")?.execute(params![id, on])?;
    Ok(())
}

pub(super) fn insert_membership(file: &Writer<'_>, id: &MembershipId, new: &JoinBody, order_no: &str) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO memberships (id, person_id, body, post, from_on, order_no) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![id, new.person_id, new.body, new.post, new.from_on, order_no])?;
    Ok(())
}

pub(super) fn find_membership(file: &Reader<'_>, id: &MembershipId) -> Result<Option<(PersonId, Day)>> {
    Ok(file
        .conn()
        .prepare_cached("SELECT person_id, from_on FROM memberships WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get("person_id")?, row.get("from_on")?)))
        .optional()?)
}

pub(super) fn end_membership(file: &Writer<'_>, id: &MembershipId, on: Day) -> Result<()> {
    file.conn().prepare_cached("UPDATE memberships SET to_on = ?2 WHERE id = ?1")?.execute(params![id, on])?;
    Ok(())
}
