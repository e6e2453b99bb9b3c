//! The directory: people, the roles they hold and the bodies they belong to, each from a day to a day, by order.
//!
//! Accounts are another matter: most people of a school never sign in.

mod passing;
mod posts;
mod store;

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use posts::list_standard_posts;

pub(crate) use passing::{Passing, list_running_bodies, list_running_roles, pass_bodies, pass_roles};
pub(crate) use posts::{filed_post, newer_post, whole_post};
pub(crate) use store::{
    Member, PersonName, find_holder, find_left_on, find_name, list_members_on, list_names, list_phones, list_roles_on,
};

use crate::accounts;
use crate::clock::Day;
use crate::error::{Rejection, Result};
use crate::ids::{MembershipId, PersonId, RoleHoldingId};
use crate::roles::{BodyKey, BodyPost, Role};
use crate::store::{Reader, Writer};
use crate::text::{self, Wording};
use crate::words::{self, Language};

/// A person as the directory shows them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonRow {
    pub id: PersonId,
    pub full_name: String,
    pub short_name: String,
    pub surname: String,
    pub given_name: String,
    pub patronymic: String,
    pub post: Wording,
    /// The post in the language that was asked for, or as it is written.
    pub said_post: String,
    pub phone: String,
    pub email: String,
    pub left_on: Option<Day>,
    pub roles: Vec<RoleHolding>,
    pub bodies: Vec<Membership>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RoleHolding {
    pub id: RoleHoldingId,
    pub role: Role,
    pub from_on: Day,
    pub to_on: Option<Day>,
    pub order_no: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Membership {
    pub id: MembershipId,
    pub body: BodyKey,
    pub post: BodyPost,
    pub from_on: Day,
    pub to_on: Option<Day>,
    pub order_no: String,
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ListPeople {
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub include_left: bool,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct AddPerson {
    pub surname: String,
    pub given_name: String,
    #[serde(default)]
    pub patronymic: String,
    #[serde(default, deserialize_with = "posts::read")]
    pub post: Wording,
    #[serde(default)]
    pub phone: String,
    #[serde(default)]
    pub email: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditPerson {
    pub id: PersonId,
    pub surname: String,
    pub given_name: String,
    pub patronymic: String,
    #[serde(deserialize_with = "posts::read")]
    pub post: Wording,
    pub phone: String,
    pub email: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct PersonLeaves {
    pub id: PersonId,
    /// `None` takes an earlier leaving back.
    pub left_on: Option<Day>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct GiveRole {
    pub person_id: PersonId,
    pub role: Role,
    pub from_on: Day,
    #[serde(default)]
    pub order_no: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EndRole {
    pub id: RoleHoldingId,
    pub to_on: Day,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct JoinBody {
    pub person_id: PersonId,
    pub body: BodyKey,
    pub post: BodyPost,
    pub from_on: Day,
    #[serde(default)]
    pub order_no: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct LeaveBody {
    pub id: MembershipId,
    pub to_on: Day,
}

/// Lists people in the order of the language's alphabet.
pub fn list_people(file: &Reader<'_>, language: Language, request: &ListPeople) -> Result<Vec<PersonRow>> {
    let everybody = everybody(file, language)?;
    let found = store::search_people(file, &request.text)?;
    let today = file.today();
    let is_here = |person: &PersonRow| request.include_left || person.left_on.is_none_or(|left_on| left_on >= today);
    let is_found = |person: &PersonRow| found.as_ref().is_none_or(|found| found.contains(&person.id));
    Ok(everybody.iter().filter(|person| is_here(person) && is_found(person)).cloned().collect())
}

/// The whole directory in order, those who left included: every screen that offers people asks for it.
fn everybody(file: &Reader<'_>, language: Language) -> Result<Arc<Vec<PersonRow>>> {
    file.once(format!("everybody in {language:?}"), |file| {
        let mut people = store::list_people(file)?;
        for person in &mut people {
            person.said_post = posts::said_post(&person.post, language);
        }
        people.sort_by_cached_key(|person| words::sort_key(language, &person.full_name));
        Ok(people)
    })
}

/// The list's query alone: everybody as the tables hold them, neither ordered nor narrowed.
#[cfg(test)]
pub(crate) fn query_everybody(file: &Reader<'_>) -> Result<Vec<PersonRow>> {
    store::list_people(file)
}

/// Adds a person to the directory.
pub fn add_person(file: &mut Writer<'_>, new: &AddPerson) -> Result<PersonId> {
    let person = checked(new)?;
    let id = PersonId::fresh();
    store::insert_person(file, &id, &person)?;
    file.about(words::short_name(&person.surname, &person.given_name, &person.patronymic));
    Ok(id)
}

/// Changes a person's name, post and contacts. Papers that are signed already keep the name they were signed with.
pub fn edit_person(file: &mut Writer<'_>, edit: &EditPerson) -> Result<()> {
    let person = checked(&AddPerson {
        surname: edit.surname.clone(),
        given_name: edit.given_name.clone(),
        patronymic: edit.patronymic.clone(),
        post: edit.post.clone(),
        phone: edit.phone.clone(),
        email: edit.email.clone(),
    })?;
    name(file, &edit.id)?;
    store::update_person(file, &edit.id, &person)?;
    file.about(words::short_name(&person.surname, &person.given_name, &person.patronymic));
    Ok(())
}

/// Notes the day a person left; roles and memberships end with it.
///
/// Rejects when nobody would be left who may manage accounts.
pub fn person_leaves(file: &mut Writer<'_>, request: &PersonLeaves) -> Result<()> {
    let person = name(file, &request.id)?;
    store::set_left_on(file, &request.id, request.left_on)?;
    if let Some(left_on) = request.left_on {
        store::end_everything(file, &request.id, left_on)?;
        accounts::require_manager(file)?;
    }
    file.about(person.short());
    Ok(())
}

/// Gives a person a role from a day on.
pub fn give_role(file: &mut Writer<'_>, request: &GiveRole) -> Result<RoleHoldingId> {
    let person = name(file, &request.person_id)?;
    let order_no = text::optional_line("order_no", &request.order_no)?;
    let id = RoleHoldingId::fresh();
    store::insert_role(file, &id, request, &order_no)?;
    file.about(person.short());
    Ok(id)
}

/// Ends a role on a day.
///
/// Rejects a day before the role began, and an end that would leave nobody who may manage accounts.
pub fn end_role(file: &mut Writer<'_>, request: &EndRole) -> Result<()> {
    let (person_id, from_on) = store::find_role(file, &request.id)?.ok_or(Rejection::NotFound { what: "role" })?;
    if request.to_on < from_on {
        return Err(Rejection::DayOrder { field: "to_on" }.into());
    }
    store::end_role(file, &request.id, request.to_on)?;
    accounts::require_manager(file)?;
    let person = name(file, &person_id)?;
    file.about(person.short());
    Ok(())
}

/// Makes a person a member of a body from a day on.
///
/// Rejects somebody who is a member of it already.
pub fn join_body(file: &mut Writer<'_>, request: &JoinBody) -> Result<MembershipId> {
    let person = name(file, &request.person_id)?;
    let members = list_members_on(file, request.body, request.from_on)?;
    if members.iter().any(|member| member.person.id == request.person_id) {
        return Err(Rejection::NameExists.into());
    }
    let order_no = text::optional_line("order_no", &request.order_no)?;
    let id = MembershipId::fresh();
    store::insert_membership(file, &id, request, &order_no)?;
    file.about(person.short());
    Ok(id)
}

/// Ends a membership on a day.
pub fn leave_body(file: &mut Writer<'_>, request: &LeaveBody) -> Result<()> {
    let (person_id, from_on) =
        store::find_membership(file, &request.id)?.ok_or(Rejection::NotFound { what: "body" })?;
    if request.to_on < from_on {
        return Err(Rejection::DayOrder { field: "to_on" }.into());
    }
    store::end_membership(file, &request.id, request.to_on)?;
    let person = name(file, &person_id)?;
    file.about(person.short());
    Ok(())
}

/// A person who is still here on a day, or a rejection.
pub(crate) fn require_here(file: &Reader<'_>, id: &PersonId, on: Day) -> Result<PersonName> {
    let person = name(file, id)?;
    match find_left_on(file, id)? {
        Some(left_on) if left_on < on => Err(Rejection::PersonLeft.into()),
        _ => Ok(person),
    }
}

/// A person's name and post, or a rejection when there is no such person.
pub(crate) fn name(file: &Reader<'_>, id: &PersonId) -> Result<PersonName> {
    Ok(find_name(file, id)?.ok_or(Rejection::NotFound { what: "person" })?)
}

fn checked(new: &AddPerson) -> Result<AddPerson> {
    Ok(AddPerson {
        surname: text::line("surname", &new.surname)?,
        given_name: text::line("given_name", &new.given_name)?,
        patronymic: text::optional_line("patronymic", &new.patronymic)?,
        post: new.post.checked("post", text::LINE)?,
        phone: text::optional_line("phone", &new.phone)?,
        email: text::optional_line("email", &new.email)?,
    })
}
