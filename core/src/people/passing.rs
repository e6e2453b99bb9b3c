//! Passing on: a role or a seat in a body ends the day before, and another person has it from a day on.

use super::{GiveRole, JoinBody, Membership, RoleHolding, store};
use crate::clock::Day;
use crate::error::{Rejection, Result};
use crate::ids::{MembershipId, PersonId, RoleHoldingId};
use crate::store::{Reader, Writer};

/// Lists the roles that a person still holds on a day, or is to hold after it.
pub(crate) fn list_running_roles(file: &Reader<'_>, person: &PersonId, on: Day) -> Result<Vec<RoleHolding>> {
    let mut roles = store::list_roles(file, person)?;
    roles.retain(|holding| holding.to_on.is_none_or(|to_on| to_on >= on));
    Ok(roles)
}

/// Lists the bodies that a person still belongs to on a day, or is to belong to after it.
pub(crate) fn list_running_bodies(file: &Reader<'_>, person: &PersonId, on: Day) -> Result<Vec<Membership>> {
    let mut bodies = store::list_memberships(file, person)?;
    bodies.retain(|membership| membership.to_on.is_none_or(|to_on| to_on >= on));
    Ok(bodies)
}

/// Passes roles on to another person; one that the other person holds already only ends.
///
/// Rejects a role that the first person does not hold, and a day on which it had not been held for a day yet.
pub(crate) fn pass_roles(file: &Writer<'_>, held: &[RoleHoldingId], pass: &Passing<'_>) -> Result<usize> {
    let mut roles = store::list_roles(file, pass.from)?;
    if held.iter().any(|id| roles.iter().all(|holding| holding.id != *id)) {
        return Err(Rejection::NotFound { what: "role" }.into());
    }
    roles.retain(|holding| held.contains(&holding.id));
    for holding in &roles {
        let has_already = list_running_roles(file, pass.to, pass.on)?.iter().any(|other| other.role == holding.role);
        if let Some(ends_on) = pass.end_of(holding.from_on, holding.to_on)? {
            store::end_role(file, &holding.id, ends_on)?;
        }
        if has_already {
            continue;
        }
        let id = RoleHoldingId::fresh();
        let person_id = pass.to.clone();
        let given = GiveRole { person_id, role: holding.role, from_on: pass.on, order_no: String::new() };
        store::insert_role(file, &id, &given, pass.order_no)?;
        if let Some(to_on) = pass.term_after(holding.to_on) {
            store::end_role(file, &id, to_on)?;
        }
    }
    Ok(roles.len())
}

/// Passes seats in bodies on to another person; in a body that the other person belongs to already the seat only ends.
///
/// Rejects a body that the first person does not belong to, and a day on which the seat had not been held for a day yet.
pub(crate) fn pass_bodies(file: &Writer<'_>, held: &[MembershipId], pass: &Passing<'_>) -> Result<usize> {
    let mut bodies = store::list_memberships(file, pass.from)?;
    if held.iter().any(|id| bodies.iter().all(|membership| membership.id != *id)) {
        return Err(Rejection::NotFound { what: "body" }.into());
    }
    bodies.retain(|membership| held.contains(&membership.id));
    for seat in &bodies {
        let has_already = list_running_bodies(file, pass.to, pass.on)?.iter().any(|other| other.body == seat.body);
        if let Some(ends_on) = pass.end_of(seat.from_on, seat.to_on)? {
            store::end_membership(file, &seat.id, ends_on)?;
        }
        if has_already {
            continue;
        }
        let id = MembershipId::fresh();
        let (person_id, from_on) = (pass.to.clone(), pass.on);
        let joined = JoinBody { person_id, body: seat.body, post: seat.post, from_on, order_no: String::new() };
        store::insert_membership(file, &id, &joined, pass.order_no)?;
        if let Some(to_on) = pass.term_after(seat.to_on) {
            store::end_membership(file, &id, to_on)?;
        }
    }
    Ok(bodies.len())
}

/// From whom to whom, from which day on, and by which order.
pub(crate) struct Passing<'a> {
    pub from: &'a PersonId,
    pub to: &'a PersonId,
    pub on: Day,
    pub order_no: &'a str,
}

impl Passing<'_> {
    /// The day on which the first person's time ends; nothing when it had ended before.
    fn end_of(&self, from_on: Day, to_on: Option<Day>) -> Result<Option<Day>> {
        if self.on <= from_on {
            return Err(Rejection::DayOrder { field: "on" }.into());
        }
        let last = self.on.plus_days(-1);
        Ok(to_on.is_none_or(|to_on| to_on > last).then_some(last))
    }

    /// A term that was to end later still ends on its day.
    fn term_after(&self, to_on: Option<Day>) -> Option<Day> {
        to_on.filter(|to_on| *to_on >= self.on)
    }
}
