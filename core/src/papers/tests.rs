use std::collections::BTreeSet;

use super::pieces::pieces;
use super::*;
use crate::changes::Operation;
use crate::error::Error;
use crate::school::School;
use crate::session::Session;
use crate::words::{Language, knows, say_with};

fn write(school: &School, work: impl FnOnce(&mut crate::store::Writer<'_>) -> Result<()>) -> Option<Rejection> {
    let who = Session::founding(Language::Kk);
    match school.transact(&who, Operation("set_paper_wording"), work) {
        Ok(_) => None,
        Err(Error::Rejected(rejection)) => Some(rejection),
        Err(other) => panic!("{other}"),
    }
}

fn set(school: &School, piece: &str, text: &str) -> Option<Rejection> {
    let request = SetPaperWording {
        document: DocumentName::Minutes,
        piece: piece.into(),
        language: Language::Kk,
        text: text.into(),
    };
    write(school, |file| set_paper_wording(file, &request))
}

fn says(school: &School, key: &str, values: &[(&str, crate::words::Value)]) -> String {
    let words = school.read(|file| PaperWords::of(file, DocumentName::Minutes, Language::Kk)).unwrap();
    words.say_with(key, values)
}

#[test]
fn every_paper_stands_in_the_list_once() {
    let listed: Vec<DocumentName> = DOCUMENTS.iter().map(|kind| kind.name).collect();
    for name in DocumentName::ALL {
        assert_eq!(listed.iter().filter(|listed| *listed == name).count(), 1, "{}", name.name());
        for language in Language::ALL {
            assert!(knows(language, &format!("document-{}", name.name())), "{} in {language:?}", name.name());
        }
    }
}

#[test]
fn a_letter_to_the_state_is_not_written_in_english() {
    let notice = DocumentName::Notice.kind();
    let refused = notice.written_in(PaperLanguage::En);
    assert!(matches!(refused, Err(Error::Rejected(Rejection::PaperOfficialOnly))), "{refused:?}");
    assert_eq!(notice.written_in(PaperLanguage::Both).unwrap(), [Language::Kk, Language::Ru]);
    assert_eq!(DocumentName::Minutes.kind().written_in(PaperLanguage::En).unwrap(), [Language::En]);
}

#[test]
fn every_piece_is_said_in_every_language_and_filled_in_with_what_it_tells() {
    for name in DocumentName::ALL {
        let keys: BTreeSet<&str> = pieces(*name).iter().map(|piece| piece.key).collect();
        assert!(!keys.is_empty(), "{} has something to word", name.name());
        assert_eq!(keys.len(), pieces(*name).len(), "{}: no piece stands twice", name.name());
        for piece in pieces(*name) {
            for language in Language::ALL {
                let values: Vec<_> = piece.values.iter().map(|value| (*value, "орын".into())).collect();
                let said = say_with(language, piece.key, &values);
                assert!(!said.contains('⟦') && !said.contains("{$"), "{} in {language:?}: {said}", piece.key);
                assert!(said.matches("орын").count() >= piece.values.len(), "{}: {said}", piece.key);
            }
        }
    }
}

#[test]
fn the_schools_own_wording_is_said_until_the_shipped_one_is_put_back() {
    let school = School::for_tests();
    let number = [("number", 3.into())];
    assert_eq!(says(&school, "paper-minutes", &number), "№ 3 ХАТТАМА");
    assert_eq!(set(&school, "paper-minutes", "Отырыстың № {number} хаттамасы"), None);
    assert_eq!(says(&school, "paper-minutes", &number), "Отырыстың № 3 хаттамасы");
    assert_eq!(set(&school, "paper-minutes", "Хаттама {number}"), None, "and again");
    assert_eq!(says(&school, "paper-minutes", &number), "Хаттама 3");
    let listed = ListPaperWordings { document: DocumentName::Minutes, language: Language::Kk };
    let rows = school.read(|file| list_paper_wordings(file, &listed)).unwrap();
    assert_eq!(rows[0].shipped, "№ {number} ХАТТАМА");
    assert_eq!(rows[0].own.as_deref(), Some("Хаттама {number}"));
    let russian = school.read(|file| PaperWords::of(file, DocumentName::Minutes, Language::Ru)).unwrap();
    assert_eq!(russian.say_with("paper-minutes", &number), "ПРОТОКОЛ № 3", "each language has its own");
    let choice =
        PaperWordingChoice { document: DocumentName::Minutes, piece: "paper-minutes".into(), language: Language::Kk };
    assert_eq!(write(&school, |file| restore_paper_wording(file, &choice)), None);
    assert_eq!(says(&school, "paper-minutes", &number), "№ 3 ХАТТАМА");
    let again = write(&school, |file| restore_paper_wording(file, &choice));
    assert_eq!(again, Some(Rejection::NotFound { what: "wording" }));
}

#[test]
fn a_place_that_the_sentence_does_not_know_is_rejected() {
    let school = School::for_tests();
    let unknown = set(&school, "paper-minutes", "Хаттама {nomer}");
    assert_eq!(unknown, Some(Rejection::PlaceUnknown { place: "nomer".into() }));
    let filled = set(&school, "paper-quorum", "Кворум { $number }");
    assert_eq!(filled, Some(Rejection::PlaceUnknown { place: "$number".into() }), "it is filled in with nothing");
    assert_eq!(set(&school, "paper-minutes", "  "), Some(Rejection::FieldMissing { field: "text" }));
    assert_eq!(set(&school, "paper-time", "Сағаты"), Some(Rejection::NotFound { what: "wording" }), "another paper's");
    assert_eq!(says(&school, "paper-minutes", &[("number", 3.into())]), "№ 3 ХАТТАМА", "nothing was changed");
}

#[test]
fn a_lone_brace_is_rejected_with_the_words_around_it() {
    let school = School::for_tests();
    let near = |text: &str| match set(&school, "paper-minutes", text) {
        Some(Rejection::BraceAlone { near }) => near,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(near("Отырыстың № {number хаттамасы"), "Отырыстың № {number хатта");
    assert_eq!(near("№ {number} хаттама }"), "er} хаттама }");
    assert_eq!(near("{number} { { number }"), "{number} { { number }");
    assert_eq!(near("№ {number} {  }"), "{number} {  }");
    assert_eq!(says(&school, "paper-minutes", &[("number", 3.into())]), "№ 3 ХАТТАМА", "nothing was changed");
}

#[test]
fn a_wording_without_a_place_that_it_must_have_is_rejected() {
    let school = School::for_tests();
    let missing = set(&school, "paper-vote-count", "жақтады {for}, қарсы {against}");
    assert_eq!(missing, Some(Rejection::PlaceMissing { place: "abstained".into() }));
    assert_eq!(set(&school, "paper-minutes", "ХАТТАМА"), Some(Rejection::PlaceMissing { place: "number".into() }));
    assert_eq!(set(&school, "paper-agenda-line", "{title}"), None, "who speaks may go unsaid");
    for language in Language::ALL {
        let said = Rejection::PlaceMissing { place: "number".into() }.in_words(language);
        assert!(said.contains("{number}"), "{said}");
        assert!(Rejection::BraceAlone { near: "№ {number".into() }.in_words(language).contains("№ {number"));
    }
}

#[test]
fn a_wording_is_seen_before_it_is_saved() {
    let school = School::for_tests();
    let seen = |text: &str| {
        let (document, language) = (DocumentName::Minutes, Language::Kk);
        let request = SetPaperWording { document, piece: "paper-minutes".into(), language, text: text.into() };
        school.read(|file| preview_paper_wording(file, &request)).unwrap()
    };
    assert_eq!(seen("№ {number} отырыс"), PaperWordingPreview { said: "№ 5 отырыс".into(), problem: None });
    assert_eq!(seen("Отырыс").problem, Some(Rejection::PlaceMissing { place: "number".into() }));
    assert_eq!(seen("{nomer}").problem, Some(Rejection::PlaceUnknown { place: "nomer".into() }));
    assert_eq!(says(&school, "paper-minutes", &[("number", 3.into())]), "№ 3 ХАТТАМА", "looking changes nothing");
}

#[test]
fn every_shipped_wording_could_be_saved_as_it_is() {
    let school = School::for_tests();
    for document in DocumentName::ALL.iter().copied() {
        for language in Language::ALL
            .into_iter()
            .filter(|language| *language != Language::En || document.kind().languages == PaperLanguages::All)
        {
            let listed = ListPaperWordings { document, language };
            for row in school.read(|file| list_paper_wordings(file, &listed)).unwrap() {
                let request = SetPaperWording { document, piece: row.piece, language, text: row.shipped };
                let preview = school.read(|file| preview_paper_wording(file, &request)).unwrap();
                assert_eq!(preview.problem, None, "{} in {language:?}: {}", request.piece, request.text);
            }
        }
    }
}

#[test]
fn what_fills_a_place_is_never_read_as_a_place() {
    let school = School::for_tests();
    assert_eq!(set(&school, "paper-minutes", "№ {number}, иә {number}"), None);
    let said = says(&school, "paper-minutes", &[("number", "{number} {{ $number }}".into())]);
    assert_eq!(said, "№ {number} {{ $number }}, иә {number} {{ $number }}");
}
