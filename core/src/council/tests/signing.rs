//! Signed minutes: what they say, that nothing changes them, and how they are corrected.

use super::*;
use crate::words::Language;

impl Desk {
    fn minutes(&self, meeting: &MeetingId, version: Option<u32>, language: Language) -> Result<CouncilPaper> {
        let request = ShowMinutes { meeting_id: meeting.clone(), language, version };
        self.school.read(|file| minutes_paper(file, &request))
    }

    fn correct(&self, meeting: &MeetingId, reason: &str) -> Result<()> {
        self.write(|file| correct_minutes(file, &CorrectMinutes { id: meeting.clone(), reason: reason.into() }))
    }

    fn reword(&self, decision: &DecisionId, text: Wording) -> Result<()> {
        let row = self.row(decision);
        let (id, co_executors) = (decision.clone(), row.co_executors);
        let edit = EditDecision { id, text, responsible_id: row.responsible_id, co_executors, due_on: row.due_on };
        self.write(|file| edit_decision(file, &edit))
    }
}

#[test]
fn minutes_are_signed_only_when_every_decision_is_written_in_two_languages() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-10", &[true; 5]);
    let decision =
        desk.propose(&item, |new| new.text = Wording::only(Language::Kk, "Жадынама таратылсын.")).expect("proposed");
    desk.write(|file| for_tests::adopt(file, &decision)).expect("adopted");
    desk.hold(&meeting).expect("held");
    assert_eq!(rejection(desk.sign(&meeting)), Rejection::MeetingStepForbidden { state: "held".into() });
    desk.write(|file| draw_up_minutes(file, &MeetingChoice { id: meeting.clone() })).expect("drawn up");
    assert_eq!(rejection(desk.sign(&meeting)), Rejection::DecisionUntranslated { number: "1.1".into() });
    let translated = Wording { ru: "Распространить памятку.".into(), ..desk.row(&decision).text };
    desk.reword(&decision, translated).expect("translated");
    let signed = desk.sign(&meeting).expect("signed");
    assert_eq!((signed.version, signed.sha256.len()), (1, 64));
    let version = desk.card(&meeting).minutes.remove(0);
    assert_eq!(version.chair_name, "А. Сейітова");
    assert_eq!(version.chain_head.len(), 64, "the chain is named as it stood");
}

#[test]
fn minutes_say_who_was_there_what_was_voted_and_what_was_decided() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-10", &[true, true, true, true, false]);
    let edit = EditAgendaItem {
        id: item.clone(),
        title: Wording {
            kk: "Жадынама тарату".into(), ru: "О памятке".into(), en: String::new()
        },
        presenter_id: desk.members.get(1).cloned(),
        speakers: "Жүнісов А.".into(),
        discussion: Wording::only(Language::Kk, "А оқушысының ісі қаралды."),
        proposal: Wording::default(),
    };
    desk.write(|file| edit_agenda_item(file, &edit)).expect("written up");
    let decision = desk.decide(&item);
    desk.hold(&meeting).expect("held");
    let draft = desk.minutes(&meeting, None, Language::Kk).expect("a draft");
    assert_eq!(draft.title, "№ 1 ХАТТАМА");
    assert_eq!(draft.dated, "2026 жылғы 10 қараша");
    assert_eq!(draft.notes.len(), 1, "an unsigned paper says so");
    assert_eq!(draft.agenda, ["Жадынама тарату. Баяндамашы: Оспанов А."]);
    let fact = |label: &str| draft.facts.iter().find(|line| line.label == label).map(|line| line.text.clone());
    assert_eq!(fact("Төраға").as_deref(), Some("Сейітова А."));
    assert_eq!(fact("Қатыспағандар").as_deref(), Some("Бекенов А. (іссапар)"));
    assert_eq!(fact("Кворум").as_deref(), Some("бар (құрамы 5 мүше, қатысқаны 4, қажеті 3)"));
    let decided = &draft.items[0].decisions[0];
    assert_eq!((decided.number.as_str(), decided.heading.as_str()), ("1.1", "ҚАУЛЫ ЕТТІ"));
    assert_eq!(decided.vote[0].text, "жақтады 4, қарсы 0, қалыс қалды 0");
    let russian = desk.minutes(&meeting, None, Language::Ru).expect("a draft");
    assert_eq!(russian.items[0].title, "О памятке");
    assert_eq!(russian.items[0].decisions[0].terms[1].text, "20.11.2026");
    assert!(!desk.row(&decision).minutes_signed);
    let extract = ShowExtract { decision_id: decision.clone(), language: Language::Kk };
    let refused = desk.school.read(|file| extract_paper(file, &extract));
    assert_eq!(rejection(refused), Rejection::MinutesUnsigned);
    desk.write(|file| draw_up_minutes(file, &MeetingChoice { id: meeting.clone() })).expect("drawn up");
    desk.sign(&meeting).expect("signed");
    assert!(desk.row(&decision).minutes_signed);
    let paper = desk.school.read(|file| extract_paper(file, &extract)).expect("an extract");
    assert_eq!((paper.items.len(), paper.facts.len()), (1, 3), "chair, secretary and quorum");
    assert_eq!(paper.signatures[0].post, "Дұрыс\nХатшы", "the secretary certifies it");
}

#[test]
fn signed_minutes_are_changed_by_no_command() {
    let desk = Desk::new();
    let (meeting, decision) = desk.signed("2026-11-10");
    let item = desk.card(&meeting).agenda.remove(0);
    let before = desk.minutes(&meeting, None, Language::Kk).expect("minutes");
    let dump = || desk.school.read(crate::changes::dump_watched).expect("a dump");
    let stands = dump();
    let edit_meeting_request = EditMeeting {
        id: meeting.clone(),
        held_on: day("2026-11-11"),
        starts_at: None,
        place: "басқа".into(),
        remote: false,
        invited: String::new(),
    };
    let edit_item = EditAgendaItem {
        id: item.id.clone(),
        title: both("басқа"),
        presenter_id: None,
        speakers: String::new(),
        discussion: both("басқа"),
        proposal: Wording::default(),
    };
    let choice = || MeetingChoice { id: meeting.clone() };
    let attempts: Vec<(&str, Result<()>)> = vec![
        ("edit_meeting", desk.write(|file| edit_meeting(file, &edit_meeting_request))),
        ("convene_meeting", desk.convene(&meeting)),
        ("open_meeting", desk.open(&meeting)),
        ("hold_meeting", desk.hold(&meeting).map(|_| ())),
        (
            "declare_no_quorum",
            desk.write(|file| declare_no_quorum(file, &NoQuorum { id: meeting.clone(), reason: "жоқ".into() })),
        ),
        (
            "cancel_meeting",
            desk.write(|file| cancel_meeting(file, &CancelMeeting { id: meeting.clone(), reason: "жоқ".into() })),
        ),
        ("draw_up_minutes", desk.write(|file| draw_up_minutes(file, &choice()))),
        ("sign_minutes", desk.sign(&meeting).map(|_| ())),
        (
            "set_attendance",
            desk.write(|file| set_attendance(file, &SetAttendance::of(&meeting, &desk.members[0], false))),
        ),
        (
            "add_agenda_item",
            desk.write(|file| add_agenda_item(file, &AddAgendaItem::question(&meeting, "кеш"))).map(|_| ()),
        ),
        ("edit_agenda_item", desk.write(|file| edit_agenda_item(file, &edit_item))),
        ("move_agenda_item", desk.write(|file| move_agenda_item(file, &MoveAgendaItem { id: item.id.clone(), to: 2 }))),
        (
            "defer_agenda_item",
            desk.write(|file| defer_agenda_item(file, &DeferAgendaItem { id: item.id.clone(), reason: "кеш".into() })),
        ),
        ("resume_agenda_item", desk.write(|file| resume_agenda_item(file, &AgendaItemChoice { id: item.id.clone() }))),
        ("remove_agenda_item", desk.write(|file| remove_agenda_item(file, &AgendaItemChoice { id: item.id.clone() }))),
        ("record_decision", desk.propose(&item.id, |_| {}).map(|_| ())),
        ("edit_decision", desk.reword(&decision, both("басқа"))),
        ("remove_decision", desk.write(|file| remove_decision(file, &DecisionChoice::of(&decision)))),
        (
            "open_vote",
            desk.write(|file| open_vote(file, &OpenVote { decision_id: decision.clone(), mode: VoteMode::Count })),
        ),
        ("count_vote", desk.write(|file| for_tests::adopt(file, &decision))),
        ("withdraw_vote", desk.write(|file| withdraw_vote(file, &DecisionChoice::of(&decision)))),
    ];
    for (command, attempt) in attempts {
        assert!(matches!(attempt, Err(Error::Rejected(_))), "{command}: {attempt:?}");
    }
    assert_eq!(dump(), stands, "nothing left a trace");
    assert_eq!(desk.minutes(&meeting, None, Language::Kk).expect("minutes"), before);
}

#[test]
fn signed_minutes_are_changed_by_no_statement_either() {
    let desk = Desk::new();
    desk.signed("2026-11-10");
    for attempt in [
        "UPDATE minutes SET content = '{}'",
        "UPDATE minutes SET signed_on = '2026-11-20'",
        "DELETE FROM minutes",
        "UPDATE meetings SET place = 'басқа'",
        "UPDATE meetings SET number = 7",
        "UPDATE meetings SET invited = 'біреу'",
        "UPDATE meetings SET state = 'held'",
        "UPDATE meetings SET state = 'minutes'",
        "UPDATE meetings SET state = 'draft', number = NULL, number_year = NULL",
        "DELETE FROM meetings",
        "UPDATE attendances SET present = 0",
        "UPDATE attendances SET reason = 'басқа'",
        "DELETE FROM attendances",
        "UPDATE agenda_items SET title_kk = 'басқа'",
        "UPDATE agenda_items SET discussion_ru = 'другое'",
        "UPDATE agenda_items SET trashed_at = '2026-11-23T00:00:00Z'",
        "DELETE FROM agenda_items",
        "INSERT INTO agenda_items (id, meeting_id, position, kind, title_kk) SELECT 'x', id, 9, 'question', 'x' FROM meetings",
        "UPDATE decisions SET text_kk = 'басқа'",
        "UPDATE decisions SET due_on = '2027-01-01'",
        "UPDATE decisions SET co_executors = 'басқа'",
        "UPDATE decisions SET state = 'rejected'",
        "DELETE FROM decisions",
        "UPDATE votes SET votes_against = 5",
        "UPDATE vote_choices SET choice = 'against'",
        "DELETE FROM votes",
    ] {
        assert!(desk.sql(attempt).is_err(), "the database itself refuses: {attempt}");
    }
}

#[test]
fn corrected_minutes_are_a_further_version_and_the_first_stays_as_it_was_signed() {
    let desk = Desk::new();
    let (meeting, decision) = desk.signed("2026-11-10");
    let first = desk.minutes(&meeting, None, Language::Kk).expect("minutes");
    assert_eq!(rejection(desk.correct(&meeting, "")), Rejection::ReasonMissing);
    assert_eq!(rejection(desk.reword(&decision, both("түзетілген"))), Rejection::MinutesSigned);
    desk.correct(&meeting, "сан қате жазылған").expect("opened");
    let pending = desk.card(&meeting).correction.expect("a correction");
    assert_eq!((pending.version, pending.reason.as_str()), (2, "сан қате жазылған"));
    desk.reword(&decision, both("түзетілген")).expect("corrected");
    assert_eq!(desk.minutes(&meeting, Some(1), Language::Kk).expect("minutes"), first, "the first version is readable");
    assert!(desk.sql("UPDATE votes SET votes_for = 1").is_err(), "votes are not corrected");
    assert!(desk.sql("UPDATE meetings SET state = 'signed'").is_err(), "only signing closes a correction");
    assert_eq!(desk.sign(&meeting).expect("signed").version, 2);
    let card = desk.card(&meeting);
    assert_eq!(card.minutes.len(), 2);
    assert_ne!(card.minutes[0].sha256, card.minutes[1].sha256);
    assert_eq!(card.minutes[1].correction_reason, "сан қате жазылған");
    let second = desk.minutes(&meeting, None, Language::Kk).expect("minutes");
    assert_eq!(second.items[0].decisions[0].text, "түзетілген болсын.");
    assert!(second.notes[0].contains("сан қате жазылған"), "{:?}", second.notes);
    assert_eq!(desk.tasks()[0].title, "түзетілген болсын.", "the task follows the wording");
    let archive = ArchiveMinutes { id: meeting.clone(), archive_index: "01-05".into() };
    desk.write(|file| archive_minutes(file, &archive)).expect("archived");
    assert_eq!(desk.card(&meeting).row.archive_index, "01-05");
    assert_eq!(rejection(desk.reword(&decision, both("тағы"))), Rejection::MinutesSigned);
    let chain = desk.school.read(crate::changes::verify_chain).expect("a chain");
    assert!(chain.intact, "{chain:?}");
}

#[test]
fn renaming_a_person_does_not_reach_signed_minutes() {
    let desk = Desk::new();
    let (meeting, _) = desk.signed("2026-11-10");
    let before = desk.minutes(&meeting, None, Language::Ru).expect("minutes");
    let renamed = people::EditPerson {
        id: desk.members[0].clone(),
        surname: "Ермекова".into(),
        given_name: "А".into(),
        patronymic: String::new(),
        post: crate::text::Wording::default(),
        phone: String::new(),
        email: String::new(),
    };
    desk.write(|file| people::edit_person(file, &renamed)).expect("renamed");
    assert_eq!(desk.minutes(&meeting, None, Language::Ru).expect("minutes"), before);
    assert!(before.signatures[0].name.contains("Сейітова"));
}
