//! The timeline is added to and never changed, by nobody and in no way.

use super::*;

#[test]
fn the_timeline_is_corrected_by_new_entries_only() {
    let desk = Desk::new();
    let id = desk.register().id;
    let add = |text: &str, corrects: Option<u32>| {
        let request = AddIncidentEntry { incident_id: id.clone(), text: text.into(), corrects };
        desk.write(|file| add_incident_entry(file, &request))
    };
    add("Файлда 54 оқушының дерегі болған", None).expect("a note");
    add("45 оқушы, журналмен салыстырылды", Some(2)).expect("a correction");
    assert!(add("жоқ жазбаға түзету", Some(9)).is_err());
    let card = desk.card(&id);
    assert_eq!(card.entries[1].corrected_by, Some(3));
    assert_eq!(card.entries[2].corrects, Some(2));
}

#[test]
fn the_database_itself_refuses_to_change_what_was_recorded() {
    let desk = Desk::new();
    let (first, _second) = (desk.register().id, desk.register().id);
    let before = desk.school.read(store::lines_for_tests).expect("lines");
    for attempt in [
        "UPDATE incident_entries SET text = 'басқа'",
        "UPDATE incident_entries SET recorded_at = '2020-01-01T00:00:00Z' WHERE position = 1",
        "UPDATE OR REPLACE incident_entries SET position = 1",
        "UPDATE OR IGNORE incident_entries SET text = ''",
        "DELETE FROM incident_entries",
        "DELETE FROM incident_entries WHERE rowid = 1",
        "INSERT OR REPLACE INTO incident_entries (id, incident_id, position, kind, text, recorded_at, recorded_by)
         SELECT id, incident_id, position, kind, 'басқа', recorded_at, recorded_by FROM incident_entries",
        "REPLACE INTO incident_entries (id, incident_id, position, kind, text, recorded_at, recorded_by)
         SELECT 'жаңа', incident_id, position, kind, 'басқа', recorded_at, recorded_by FROM incident_entries",
        "INSERT INTO incident_entries (id, incident_id, position, kind, text, recorded_at, recorded_by)
         SELECT id, incident_id, position, kind, text, recorded_at, recorded_by FROM incident_entries WHERE true
         ON CONFLICT (id) DO UPDATE SET text = 'басқа'",
        "UPDATE incidents SET number = '2026-07/99'",
        "UPDATE incidents SET id = 'басқа'",
        "UPDATE incidents SET recorded_at = '2020-01-01T00:00:00Z'",
        "UPDATE incidents SET recorded_by = 'Басқа А. А.'",
        "DELETE FROM incidents",
        "REPLACE INTO incidents SELECT * FROM incidents",
        "REPLACE INTO incidents (id, year, serial, number, occurred_on, detected_on, recorded_at, recorded_by, incident_type,
                                 what, reported_by, state)
         SELECT 'жаңа', year, serial, number, occurred_on, detected_on, recorded_at, recorded_by, incident_type, 'басқа',
                reported_by, state FROM incidents",
    ] {
        let refused = desk.write(|file| store::run_for_tests(file, attempt));
        assert!(refused.is_err(), "the database itself refuses: {attempt}");
        assert_eq!(desk.school.read(store::lines_for_tests).expect("lines"), before, "after {attempt}");
    }
    assert_eq!(desk.card(&first).row.number, "2026-07/01");
}
