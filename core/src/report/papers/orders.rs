//! Drafts of orders: what the school's records know is filled in, what only the director can say is left to write.

use super::Desk;
use super::bodies::{find, member_table};
use super::plan;
use crate::calendar;
use crate::clock::Day;
use crate::documents::document::{Block, Run, Section};
use crate::error::Result;
use crate::ids::SchoolYearId;
use crate::people;
use crate::plan::{ShowPlan, plan_in_language};
use crate::roles::{BodyKey, Role};
use crate::words::{Value, day_long, day_short};

const BLANK: &str = "____________________";

/// A point of an order, by its key; a sub-point stands below the one before it.
enum Line {
    Point(&'static str),
    SubPoint(&'static str),
}
use Line::{Point, SubPoint};

/// What makes one order different from another.
struct Order<'v> {
    heading: &'static str,
    purpose: &'static str,
    lines: &'static [Line],
    values: &'v [(&'static str, Value)],
    /// The day and number, where the order was given already.
    given: Option<(Day, String)>,
}

const GROUP: &[Line] = &[
    Point("order-group-create"),
    Point("order-group-members"),
    Point("order-group-duties"),
    SubPoint("order-group-plan"),
    SubPoint("order-group-coordinate"),
    SubPoint("order-group-documents"),
    SubPoint("order-group-report"),
    Point("order-group-meetings"),
];

const COUNCIL: &[Line] = &[
    Point("order-council-create"),
    Point("order-council-members"),
    Point("order-council-term"),
    Point("order-council-duties"),
    SubPoint("order-council-incidents"),
    SubPoint("order-council-tools"),
    SubPoint("order-council-decisions"),
    Point("order-council-secretary"),
];

const OFFICER: &[Line] = &[
    Point("order-officer-appoint"),
    Point("order-officer-duties"),
    SubPoint("order-officer-journal"),
    SubPoint("order-officer-advice"),
    SubPoint("order-officer-tools"),
    SubPoint("order-officer-council"),
    SubPoint("order-officer-report"),
    Point("order-officer-rights"),
    Point("order-officer-deputy"),
];

const PLAN: &[Line] = &[
    Point("order-plan-approve"),
    Point("order-plan-responsible"),
    Point("order-plan-chair"),
    Point("order-plan-acquaint"),
];

/// The order that creates the working group, with its members in the annex.
pub(super) fn working_group(desk: &Desk<'_>, year: &SchoolYearId) -> Result<Vec<Section>> {
    let year = desk.label(&calendar::school_year(desk.file, year)?);
    let order = Order {
        heading: "order-group-heading",
        purpose: "order-group-purpose",
        lines: GROUP,
        values: &[("school_year", year.into())],
        given: given_for(desk, BodyKey::WorkingGroup)?,
    };
    with_members(desk, &order, BodyKey::WorkingGroup)
}

/// The order that creates the council, with its members in the annex.
pub(super) fn council(desk: &Desk<'_>) -> Result<Vec<Section>> {
    let rules = find(desk, BodyKey::Council)?.rules;
    let term = match (rules.term_from_on, rules.term_to_on) {
        (Some(from_on), Some(to_on)) => format!("{} – {}", day_short(from_on), day_short(to_on)),
        _ => BLANK.to_owned(),
    };
    let order = Order {
        heading: "order-council-heading",
        purpose: "order-council-purpose",
        lines: COUNCIL,
        values: &[("term", term.into())],
        given: given_for(desk, BodyKey::Council)?,
    };
    with_members(desk, &order, BodyKey::Council)
}

/// The order that appoints the person responsible for academic integrity.
pub(super) fn officer(desk: &Desk<'_>) -> Result<Vec<Section>> {
    let order = Order {
        heading: "order-officer-heading",
        purpose: "order-officer-purpose",
        lines: OFFICER,
        values: &[("person", person(desk, Role::IntegrityOfficer)?.into())],
        given: None,
    };
    Ok(vec![Section::new(desk.language, text(desk, &order)?)])
}

/// The order that approves the plan.
pub(super) fn approve_plan(desk: &Desk<'_>, year: &SchoolYearId) -> Result<Vec<Section>> {
    let plan = plan_in_language(desk.file, desk.language, &ShowPlan::whole(year.clone()))?;
    let head = plan.plan.as_ref();
    let approved = head.and_then(|plan| Some((plan.approved_on?, plan.approved_order.clone())));
    let order = Order {
        heading: "order-plan-heading",
        purpose: "order-plan-purpose",
        lines: PLAN,
        values: &[
            ("school_year", desk.label(&plan.school_year).into()),
            ("title", plan::title(desk, head).into()),
            ("person", person(desk, Role::Chair)?.into()),
        ],
        given: approved,
    };
    Ok(vec![Section::new(desk.language, text(desk, &order)?)])
}

fn given_for(desk: &Desk<'_>, body: BodyKey) -> Result<Option<(Day, String)>> {
    let rules = find(desk, body)?.rules;
    Ok(rules.order_on.map(|day| (day, rules.order_no)).filter(|(_, number)| !number.is_empty()))
}

/// The holder of a role with the post, in the nominative; a line to write on when nobody holds it.
fn person(desk: &Desk<'_>, role: Role) -> Result<String> {
    let holder = people::find_holder(desk.file, role, desk.file.today())?;
    let name = holder.map(|person| match person.post_in(desk.language).as_str() {
        "" => person.full(),
        post => format!("{}, {post}", person.full()),
    });
    Ok(name.unwrap_or_else(|| BLANK.to_owned()))
}

fn with_members(desk: &Desk<'_>, order: &Order<'_>, body: BodyKey) -> Result<Vec<Section>> {
    let mut annex = vec![
        Block::corners(Vec::new(), vec![desk.annex_of(order.given.as_ref())]),
        Block::title([desk.say(&format!("members-of-{}", body.name()))]),
    ];
    annex.extend(member_table(desk, body)?);
    let text = Section::new(desk.language, text(desk, order)?);
    Ok(vec![text, Section::new(desk.language, annex).onward()])
}

fn text(desk: &Desk<'_>, order: &Order<'_>) -> Result<Vec<Block>> {
    let (day, number) = match &order.given {
        Some((day, number)) => (day_long(desk.language, *day), number.trim_start_matches('№').trim()),
        None => (desk.day_blank(desk.file.today()), "________"),
    };
    let number = desk.say_with("official-number", &[("number", number.into())]);
    let mut blocks = vec![
        desk.head_of_orders(),
        Block::title([desk.say("order-kind")]),
        Block::requisites(vec![day, desk.profile.place.pick(desk.language).to_owned()], vec![number]),
        Block::left(Run::bold(desk.say_with(order.heading, order.values))),
        Block::space(3),
        Block::text(desk.say(order.purpose)),
        Block::space(2),
        Block::leading(Run::bold(desk.say("order-command"))),
        Block::space(2),
    ];
    blocks.extend(points(desk, order));
    blocks.extend([
        Block::space(3),
        Block::text(desk.say("order-basis")),
        Block::signature(desk.say("official-director"), desk.signature_of(Role::Director)?),
        desk.executor_note(),
    ]);
    Ok(blocks)
}

/// The points of an order and the two that end each, numbered.
fn points(desk: &Desk<'_>, order: &Order<'_>) -> Vec<Block> {
    let (mut point, mut sub_point) = (0, 0);
    let lines = order.lines.iter().chain(&[Point("order-control"), Point("order-force")]);
    let block = |line: &Line| match line {
        Point(key) => {
            (point, sub_point) = (point + 1, 0);
            // Who stands in for the person is known to nobody but the director.
            let said = match *key {
                "order-officer-deputy" => desk.say_with(key, &[("person", BLANK.into())]),
                key => desk.say_with(key, order.values),
            };
            Block::point(format!("{point}."), said)
        }
        SubPoint(key) => {
            sub_point += 1;
            Block::point(format!("{sub_point})"), desk.say_with(key, order.values))
        }
    };
    lines.map(block).collect()
}
