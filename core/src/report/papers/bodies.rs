//! Papers about a body: its members as an annex to the order, who comes to a meeting, what was decided in a year.

use super::Desk;
use crate::calendar;
use crate::council::{self, Attendee, BodyRow, DecisionRow, ListDecisions, MeetingChoice};
use crate::documents::document::{Block, Column, Row, Section, Table};
use crate::error::{Error, Result};
use crate::ids::{MeetingId, SchoolYearId};
use crate::people;
use crate::roles::BodyKey;
use crate::words::{capitalized, compare, day_long, day_short};

/// The members of a body, as the annex to the order that named them or is to name them.
pub(super) fn members(desk: &Desk<'_>, key: BodyKey) -> Result<Vec<Section>> {
    let body = find(desk, key)?;
    let order =
        body.rules.order_on.map(|day| (day, body.rules.order_no.clone())).filter(|(_, number)| !number.is_empty());
    let stamp = desk.annex_of(order.as_ref());
    let mut blocks = vec![Block::corners(Vec::new(), vec![stamp]), Block::title(title(desk, &body))];
    blocks.extend(member_table(desk, key)?);
    Ok(vec![Section::new(desk.language, blocks)])
}

/// «Үйлестіру-этикалық кеңестің құрамы»; a body's own name stands in the nominative above the word.
fn title(desk: &Desk<'_>, body: &BodyRow) -> [String; 2] {
    match body.rules.name.in_language(desk.language) {
        "" => [desk.say(&format!("members-of-{}", body.key.name())), String::new()],
        own => [own.to_owned(), desk.say("members-of-named")],
    }
}

/// The table of today's members: chair, deputy, secretary, members by name.
pub(super) fn member_table(desk: &Desk<'_>, key: BodyKey) -> Result<Vec<Block>> {
    let mut members = people::list_members_on(desk.file, key, desk.file.today())?;
    if members.is_empty() {
        return Ok(vec![Block::left(desk.say("members-empty"))]);
    }
    members.sort_by(|one, other| {
        one.post.cmp(&other.post).then_with(|| compare(desk.language, &one.person.full(), &other.person.full()))
    });
    let row = |(number, member): (u32, &people::Member)| {
        let duty = capitalized(&desk.say(&format!("body-post-{}", member.post.name())));
        Row::cells([number.to_string(), member.person.full(), capitalized(&member.person.post_in(desk.language)), duty])
    };
    let columns = vec![
        Column::new("№", 1).centred(),
        Column::new(desk.say("official-name"), 7),
        Column::new(desk.say("official-post"), 6),
        Column::new(desk.say("members-duty"), 4),
    ];
    Ok(vec![Table::new(columns, (1..).zip(&members).map(row).collect()).into()])
}

pub(super) fn find(desk: &Desk<'_>, key: BodyKey) -> Result<BodyRow> {
    let bodies = council::list_bodies(desk.file, desk.language)?;
    Ok(bodies.into_iter().find(|body| body.key == key).expect("every body is listed"))
}

/// What the school calls a body, or else what bodies of its kind are called.
fn called(desk: &Desk<'_>, body: &BodyRow) -> String {
    match body.rules.name.in_language(desk.language) {
        "" => desk.say(&format!("body-{}", body.key.name())),
        own => own.to_owned(),
    }
}

/// Who comes to a meeting, with room to sign; after it, who came.
pub(super) fn attendance(desk: &Desk<'_>, meeting: &MeetingId) -> Result<Vec<Section>> {
    let card = council::meeting(desk.file, desk.language, &MeetingChoice { id: meeting.clone() })?;
    let body = find(desk, card.row.body)?;
    let name = called(desk, &body);
    let columns = vec![
        Column::new("№", 2).centred(),
        Column::new(desk.say("official-name"), 13),
        Column::new(desk.say("official-post"), 12),
        Column::new(desk.say("presence-state"), 7),
        Column::new(desk.say("presence-signature"), 7),
    ];
    let mut rows = Vec::new();
    for (number, one) in (1..).zip(&card.attendees) {
        rows.push(attendee(desk, number, one, one.present.filter(|_| card.row.opened_at.is_some()))?);
    }
    let guests: Vec<&str> =
        card.row.invited.split(['\n', ';']).map(str::trim).filter(|guest| !guest.is_empty()).collect();
    if !guests.is_empty() {
        rows.push(Row::group(desk.say("presence-invited")));
        let first = card.attendees.len() + 1;
        rows.extend((first..).zip(&guests).map(|(at, guest)| Row::cells([&at.to_string(), *guest, "", "", ""])));
    }
    let when = [Some(day_long(desk.language, card.row.held_on)), card.row.starts_at.map(|time| time.to_string())];
    let mut blocks = vec![
        Block::centred(desk.school()),
        Block::title([desk.say("presence-title"), name]),
        Block::requisites(
            vec![when.into_iter().flatten().collect::<Vec<_>>().join(", ")],
            vec![card.row.place.clone()],
        ),
        Table::new(columns, rows).into(),
    ];
    let recorder = card.attendees.iter().find(|one| Some(&one.person_id) == card.row.recorded_by_id.as_ref());
    let secretary = recorder.or(card.attendees.iter().find(|one| one.post == crate::roles::BodyPost::Secretary));
    let signer = secretary.map(|one| desk.signature_by(&one.person_id)).transpose()?.unwrap_or_default();
    blocks.push(Block::signature(capitalized(&desk.say("body-post-secretary")), signer));
    Ok(vec![Section::new(desk.language, blocks)])
}

fn attendee(desk: &Desk<'_>, number: u32, one: &Attendee, present: Option<bool>) -> Result<Row> {
    let person = people::name(desk.file, &one.person_id)?;
    let state = match present {
        Some(true) => desk.say("presence-present"),
        Some(false) if one.reason.is_empty() => desk.say("presence-absent"),
        Some(false) => format!("{}: {}", desk.say("presence-absent"), one.reason),
        None => String::new(),
    };
    let duty = desk.say(&format!("body-post-{}", one.post.name()));
    let posts = [person.post_in(desk.language), duty];
    let posts: Vec<&str> = posts.iter().map(String::as_str).filter(|post| !post.is_empty()).collect();
    Ok(Row::cells([number.to_string(), person.full(), capitalized(&posts.join(", ")), state, String::new()]))
}

const REGISTER: [(&str, u32); 8] = [
    ("workbook-decisions-body", 26),
    ("decisions-minutes", 20),
    ("workbook-decisions-number", 14),
    ("workbook-decisions-text", 62),
    ("workbook-decisions-responsible", 28),
    ("workbook-decisions-due-on", 20),
    ("workbook-decisions-votes", 22),
    ("decisions-done", 36),
];

/// The decisions that the year's meetings adopted, of one body or of all, in the order they were taken.
pub(super) fn decisions(desk: &Desk<'_>, year: &SchoolYearId, of: Option<BodyKey>) -> Result<Vec<Section>> {
    let school_year = calendar::school_year(desk.file, year)?;
    let of_year = ListDecisions { school_year_id: Some(year.clone()), body: of, ..ListDecisions::default() };
    let mut decisions = council::list_decisions(desk.file, &of_year)?;
    decisions.retain(|decision| decision.status.was_adopted());
    decisions.sort_by(|one, other| {
        let meeting = |row: &DecisionRow| (row.held_on, row.body, row.meeting_number, row.meeting_id.clone());
        meeting(one).cmp(&meeting(other)).then_with(|| compare(desk.language, &one.number, &other.number))
    });
    let when = desk.say_with("workbook-school-year", &[("school_year", desk.label(&school_year).into())]);
    let body = of.map(|key| Ok::<_, Error>(Block::centred(called(desk, &find(desk, key)?)))).transpose()?;
    let mut blocks = vec![Block::centred(desk.school())];
    blocks.extend(body);
    blocks.push(Block::title([desk.say("decisions-title"), when]));
    if decisions.is_empty() {
        blocks.push(Block::left(desk.say("workbook-decisions-empty")));
    } else {
        let columns = REGISTER.map(|(key, share)| Column::new(desk.say(key), share)).into();
        let rows = decisions.iter().map(|decision| decision_row(desk, decision)).collect();
        blocks.push(Table::new(columns, rows).small().into());
    }
    blocks.extend([desk.compiled_note(), desk.chain_note()?]);
    Ok(vec![Section::new(desk.language, blocks).landscape()])
}

fn decision_row(desk: &Desk<'_>, decision: &DecisionRow) -> Row {
    let minutes = decision
        .meeting_number
        .map(|number| format!("{}\n", desk.say_with("official-number", &[("number", number.into())])))
        .unwrap_or_default();
    let votes = [decision.votes_for, decision.votes_against, decision.votes_abstained];
    let counted = votes.iter().any(Option::is_some);
    let votes = votes.map(|count| count.map_or_else(|| "–".to_owned(), |count| count.to_string()));
    let status = desk.say(&format!("decision-status-{}", decision.status.name()));
    let done = [Some(status), decision.done_on.map(day_short), Some(decision.done_note.clone())];
    let done = done.into_iter().flatten().filter(|text| !text.is_empty());
    Row::cells([
        desk.say(&format!("body-{}", decision.body.name())),
        format!("{minutes}{}", day_short(decision.held_on)),
        decision.number.clone(),
        decision.text.pick(desk.language).to_owned(),
        decision.responsible.clone().unwrap_or_default(),
        decision.due_on.map(day_short).unwrap_or_default(),
        if counted { votes.join(" / ") } else { String::new() },
        done.collect::<Vec<_>>().join("\n"),
    ])
}
