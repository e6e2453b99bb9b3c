//! The calendar file: taken in again, it updates entries instead of doubling them.

use std::collections::BTreeMap;

use journeys::{Desk, text};
use serde_json::{Value, json};

/// The entries of a calendar file, by identifier; folded lines are joined again.
fn export(desk: &Desk, person: Value) -> BTreeMap<String, Vec<(String, String)>> {
    let path = desk.folder().join("мерзімдер.ics");
    let request = json!({ "school_year_id": desk.year(), "person_id": person, "language": "kk", "path": path });
    desk.done("export_calendar", request);
    let content = std::fs::read_to_string(&path).expect("a calendar");
    assert!(content.lines().all(|line| line.len() <= 75), "lines are folded at 75 bytes");
    let whole = content.replace("\r\n ", "").replace("\r\n\t", "");
    whole
        .split("BEGIN:VEVENT")
        .skip(1)
        .map(|event| {
            let lines: Vec<(String, String)> = event
                .lines()
                .take_while(|line| *line != "END:VEVENT" && *line != "BEGIN:VALARM")
                .filter_map(|line| line.split_once(':').map(|(name, value)| (name.to_owned(), value.to_owned())))
                .collect();
            (value(&lines, "UID"), lines)
        })
        .collect()
}

fn value(event: &[(String, String)], name: &str) -> String {
    event
        .iter()
        .find(|(known, _)| known == name || known.starts_with(&format!("{name};")))
        .map(|(_, value)| value.clone())
        .unwrap_or_default()
}

#[test]
fn every_due_day_is_an_all_day_entry_that_keeps_its_identifier() {
    let desk = Desk::with_school();
    let first = export(&desk, Value::Null);
    assert!(first.len() > 30, "a quarterly row has an entry for each term: {}", first.len());
    let survey = text(&desk.row("1")["id"]);
    let uid = format!("{survey}-single@zhospar");
    assert_eq!(value(&first[&uid], "DTSTART"), "20260930");
    assert_eq!(value(&first[&uid], "STATUS"), "CONFIRMED");

    desk.turn_to("2026-09-24T06:00:00Z");
    let chair = desk.person("Сейітова");
    desk.done(
        "extend_deadline",
        json!({ "activity_id": survey, "occurrence_key": "single", "due_on": "2026-10-09", "reason": "сауалнама жалғасуда" }),
    );
    desk.done("remove_activity", json!({ "id": desk.row("2")["id"], "reason": "стенд бар" }));
    let second = export(&desk, Value::Null);
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>(), "no entry is doubled or lost");
    assert_eq!(value(&second[&uid], "DTSTART"), "20261009");
    let sequence = |events: &BTreeMap<String, Vec<(String, String)>>| -> u32 {
        value(&events[&uid], "SEQUENCE").parse().expect("a number")
    };
    assert!(sequence(&second) > sequence(&first), "a changed entry is newer than the one before");
    let cancelled = second.values().filter(|event| value(event, "STATUS") == "CANCELLED").count();
    assert_eq!(cancelled, 1, "what was removed is cancelled in the calendars that have it");

    let own = export(&desk, chair);
    assert!(!own.is_empty() && own.len() < second.len(), "a person gets what is theirs");
}

#[test]
fn a_persons_file_holds_their_tasks() {
    let desk = Desk::with_school();
    let officer = desk.person("Әбдірахманов");
    let before = export(&desk, officer.clone()).len();
    let task = json!({ "title": "Жадынама; тарату, қол қою", "responsible_id": officer, "due_on": "2026-10-02" });
    let id = text(&desk.done("give_task", task));
    let entries = export(&desk, officer);
    assert_eq!(entries.len(), before + 1);
    assert_eq!(value(&entries[&format!("{id}-task@zhospar")], "SUMMARY"), r"Жадынама\; тарату\, қол қою");
}
