//! Meetings on their sheet.

use super::*;

#[test]
fn a_meeting_that_was_only_called_has_nobody_who_came() {
    let desk = Desk::with_plan();
    desk.write(|file| {
        let (person_id, from_on) = (desk.chair.clone(), day("2026-09-01"));
        let join =
            JoinBody { person_id, body: BodyKey::Council, post: BodyPost::Chair, from_on, order_no: String::new() };
        people::join_body(file, &join)?;
        let meeting = council::call_meeting(file, &CallMeeting::of(BodyKey::Council, day("2026-12-09")))?;
        council::set_attendance(file, &council::SetAttendance::of(&meeting, &desk.chair, true))
    });
    let book = desk.export(Language::Kk).unwrap();
    let tabs: Vec<String> =
        between(book.part("xl/workbook.xml"), "<sheet name=\"", "\"").iter().map(|tab| (*tab).to_owned()).collect();
    let sheet = tabs.iter().position(|tab| *tab == say(Language::Kk, "workbook-sheet-meetings")).unwrap() + 1;
    let cells = book.cells(sheet);
    assert_eq!(cells["A3"], "Топ немесе кеңес", "who meets, not who adopts");
    assert_eq!(cells["K3"], say(Language::Kk, "workbook-meetings-who-came"));
    assert_eq!((cells.get("G4"), cells.get("K4")), (None, None), "nobody came to what is still ahead");
}
