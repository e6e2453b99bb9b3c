use std::path::PathBuf;

use rust_xlsxwriter::Workbook;

use super::*;
use crate::changes::Operation;
use crate::documents::sheets::opened::Opened;
use crate::error::Error;
use crate::imports::cells::RemarkKind;
use crate::imports::preview::{ReadImportTable, RowStanding, TablePreview, TableRow, TakenRow, read_import_table};
use crate::imports::table::{self, read_tables};
use crate::imports::{ExportImportTemplate, export_import_template};
use crate::jobs::Progress;
use crate::school::School;
use crate::session::Session;
use crate::text;

/// A school with Оспанов in its directory; the clock stands at 2026-11-23.
struct Desk {
    school: School,
    who: Session,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let (school, who) = (School::for_tests(), Session::founding(Language::Kk));
        let folder = tempfile::tempdir().expect("a folder");
        let desk = Self { school, who, folder };
        let ospanov = AddPerson {
            surname: "Оспанов".into(),
            given_name: "Дәурен".into(),
            patronymic: "Ержанұлы".into(),
            post: crate::text::Wording::kazakh("директордың орынбасары"),
            phone: "8 700 000 21 09".into(),
            email: "ospanov@mektep.example".into(),
        };
        desk.write(|file| people::add_person(file, &ospanov)).expect("added");
        desk
    }

    fn write<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        self.school.transact(&self.who, Operation("import_people"), work).map(|outcome| outcome.value)
    }

    fn people(&self) -> Vec<PersonRow> {
        self.school.read(|file| everybody_here(file, Language::Kk)).expect("people")
    }

    fn person(&self, surname: &str) -> PersonRow {
        self.people().into_iter().find(|person| person.surname == surname).expect("the person")
    }

    fn save(&self, rows: &[&[&str]]) -> PathBuf {
        let path = self.folder.path().join("тізім.xlsx");
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (row, values) in (0..).zip(rows) {
            for (column, value) in (0..).zip(*values) {
                sheet.write_string(row, column, *value).expect("written");
            }
        }
        book.save(&path).expect("saved");
        path
    }

    fn read_file(&self, path: &std::path::Path) -> Result<TablePreview> {
        let request = ReadImportTable {
            register: ImportRegister::People,
            path: path.display().to_string(),
            sheet: None,
            mapping: None,
        };
        read_import_table(&self.school, &self.who, &request, &Progress::default())
    }

    fn read(&self, rows: &[&[&str]]) -> TablePreview {
        self.read_file(&self.save(rows)).expect("a preview")
    }

    fn import(&self, rows: &[TableRow]) -> Result<ImportedPeople> {
        let rows = rows.iter().filter(|row| row.taken.is_some()).map(taken).collect();
        self.write(|file| import_people(file, &ImportPeople { rows }))
    }
}

fn taken(row: &TableRow) -> ImportedPerson {
    match &row.taken {
        Some(TakenRow::Person(person)) => (**person).clone(),
        other => panic!("no person: {other:?}"),
    }
}

const HEADINGS: &[&str] = &["№", "Т.А.Ә.", "Лауазымы", "Телефон", "E-mail", "Рөлі"];

#[test]
fn a_whole_name_is_taken_apart() {
    let desk = Desk::new();
    let preview = desk.read(&[
        HEADINGS,
        &["1", "Сәдуақасова  Қарлығаш Өмірзаққызы", "мұғалім", "8 700 000 31 02", "", "жұмыс тобының мүшесі"],
        &["2", "Алиев Рашид Мамед оглы", "", "", "", "Секретарь совета"],
    ]);
    let [first, second] = preview.rows.as_slice() else { panic!("{preview:?}") };
    let (line, first, second) = (first.line, taken(first), taken(second));
    assert_eq!((line, first.role), (2, Some(Role::Member)));
    assert_eq!([&*first.surname, &*first.given_name], ["Сәдуақасова", "Қарлығаш"]);
    assert_eq!(first.patronymic, "Өмірзаққызы");
    assert_eq!((&*second.patronymic, second.role), ("Мамед оглы", Some(Role::Secretary)));
    let preview = desk.read(&[&["Фамилия", "Имя, отчество"], &["Петрова", "Ольга Сергеевна"]]);
    let person = taken(&preview.rows[0]);
    assert_eq!([&*person.surname, &*person.given_name, &*person.patronymic], ["Петрова", "Ольга", "Сергеевна"]);
}

#[test]
fn each_row_says_what_is_wrong_with_it() {
    let desk = Desk::new();
    let long = "қ".repeat(text::LINE + 50);
    let preview = desk.read(&[
        HEADINGS,
        &["1", "Рахметов"],
        &["2", "Иманғалиева Ұлжан", &long, "", "imangalieva.mektep", "Бас редактор"],
        &["3", "", "", "", "", ""],
        &["4", "", "мұғалім"],
        &["5", "Жақыпов Мирас"],
        &["6", "ЖАҚЫПОВ  мирас"],
    ]);
    let problems: Vec<(u32, Vec<Rejection>)> =
        preview.rows.iter().map(|row| (row.line, row.problems.clone())).collect();
    let malformed = |field: &str| Rejection::FieldMalformed { field: field.into() };
    assert_eq!(
        problems,
        [
            (2, vec![Rejection::FieldMissing { field: "given_name" }]),
            (
                3,
                vec![
                    Rejection::FieldTooLong { field: "post", limit: text::LINE },
                    malformed("email"),
                    malformed("role")
                ]
            ),
            (5, vec![Rejection::FieldMissing { field: "surname" }, Rejection::FieldMissing { field: "given_name" }]),
            (6, vec![]),
            (7, vec![Rejection::NameExists]),
        ],
        "the row that holds nothing but its number is passed over"
    );
    let standing = |row: &TableRow| row.standing == RowStanding::Wrong;
    assert_eq!(preview.rows.iter().filter(|row| standing(row)).count(), 4, "and one is ready");
}

#[test]
fn somebody_who_is_here_is_found_by_name_or_by_an_address_of_their_own() {
    let desk = Desk::new();
    let ospanov = Some(desk.person("Оспанов").id.as_str().to_owned());
    let same = |rows: &[&[&str]]| desk.read(rows).rows.into_iter().map(|row| row.same_as).collect::<Vec<_>>();
    // Typed without Kazakh letters and with a Latin o.
    assert_eq!(same(&[HEADINGS, &["", "ОСПАНОВ Даурен Eржанулы"]]), std::slice::from_ref(&ospanov));
    let address = "Ospanov@mektep.example";
    assert_eq!(same(&[HEADINGS, &["", "Оспан Дәурен", "", "", address]]), std::slice::from_ref(&ospanov));
    let shared = same(&[HEADINGS, &["", "Омаров Талғат", "", "", address], &["", "Омарова Айгүл", "", "", address]]);
    assert_eq!(shared, [None, None], "an address of several is nobody's");
    let twice = desk.read(&[HEADINGS, &["", "Оспан Дәурен", "", "", address], &["", "Оспанов Дәурен Ержанұлы"]]);
    assert_eq!(twice.rows[1].problems, [Rejection::NameExists], "two rows never become one person");
}

#[test]
fn our_own_list_takes_no_name_apart_anew() {
    let desk = Desk::new();
    let people = [
        ("Қалдыбай ұлы", "Ерік", ""),
        ("Ван дер Берг", "Анна", ""),
        ("Әли Ахмет", "Сәуле", ""),
        ("Пак", "Анна Мария", "Викторовна"),
    ];
    for (surname, given_name, patronymic) in people {
        let (surname, given_name, patronymic) = (surname.into(), given_name.into(), patronymic.into());
        let new = AddPerson { surname, given_name, patronymic, ..AddPerson::default() };
        desk.write(|file| people::add_person(file, &new)).expect("added");
    }
    let here = desk.people();
    let mut rows: Vec<Vec<&str>> = vec![HEADINGS.to_vec()];
    rows.extend(here.iter().map(|person| vec!["", person.full_name.as_str()]));
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let preview = desk.read(&rows);
    for (row, person) in preview.rows.iter().zip(&here) {
        assert_eq!((row.standing, row.same_as.as_deref()), (RowStanding::Here, Some(person.id.as_str())), "{row:?}");
    }
    desk.import(&preview.rows).expect("imported");
    assert_eq!(format!("{:?}", desk.people()), format!("{here:?}"));
}

#[test]
fn namesakes_are_told_apart_by_their_posts() {
    let desk = Desk::new();
    let preview = desk.read(&[
        HEADINGS,
        &["1", "Ахметов Асқар", "математика мұғалімі"],
        &["2", "Ахметов Асқар", "дене шынықтыру мұғалімі"],
        &["3", "Ахметов Асқар", ""],
        &["4", "Ахметов Асқар", "МАТЕМАТИКА мұғалімі"],
    ]);
    let standing: Vec<RowStanding> = preview.rows.iter().map(|row| row.standing).collect();
    assert_eq!(standing, [RowStanding::New, RowStanding::Doubtful, RowStanding::Wrong, RowStanding::Wrong]);
    let remark = &preview.rows[1].remarks[0];
    assert_eq!((remark.kind, remark.text.as_str()), (RemarkKind::Namesake, "2"), "its line in the sheet");
    desk.import(&preview.rows[..2]).expect("imported");
    // The other way round: each is found by the post, and neither becomes the other.
    let again = desk.read(&[
        HEADINGS,
        &["1", "Ахметов Асқар", "дене шынықтыру мұғалімі", "8 700 000 00 02"],
        &["2", "Ахметов Асқар", "математика мұғалімі", "8 700 000 00 01"],
    ]);
    desk.import(&again.rows).expect("imported");
    let mut phones: Vec<(String, String)> = desk.people().into_iter().map(|one| (one.post.kk, one.phone)).collect();
    phones.retain(|(post, _)| post.ends_with("мұғалімі"));
    phones.sort();
    let told = |post: &str, phone: &str| (post.to_owned(), phone.to_owned());
    let expected = [told("дене шынықтыру мұғалімі", "8 700 000 00 02"), told("математика мұғалімі", "8 700 000 00 01")];
    assert_eq!(phones, expected);
}

#[test]
fn what_is_hardly_a_name_or_takes_the_role_of_another_waits_for_somebody_to_look() {
    let desk = Desk::new();
    let director = desk.person("Оспанов").id;
    desk.write(|file| super::give_role(file, &director, Some(Role::Director))).expect("a director");
    let preview = desk.read(&[
        HEADINGS,
        &["1", "+7 -1"],
        &["2", "15.09.2025 Асқар"],
        &["3", "Омаров Талғат", "", "", "", "Директор"],
        &["4", "Оспанов Дәурен Ержанұлы", "", "", "", "Директор"],
        &["5", "Юсупов Арман", "", "", "a b@", ""],
        &["6", "Юсупов Арман", "", "", "@", ""],
    ]);
    let told: Vec<Vec<RemarkKind>> =
        preview.rows.iter().map(|row| row.remarks.iter().map(|remark| remark.kind).collect()).collect();
    let unlike = vec![RemarkKind::UnlikeName];
    assert_eq!(told, [unlike.clone(), unlike, vec![RemarkKind::RoleHeld], vec![], vec![], vec![]]);
    assert!(preview.rows[..3].iter().all(|row| row.standing == RowStanding::Doubtful));
    assert!(preview.rows[2].remarks[0].text.starts_with("Оспанов"), "{:?}", preview.rows[2].remarks);
    let malformed = Rejection::FieldMalformed { field: "email".into() };
    assert!(preview.rows[4..].iter().all(|row| row.problems.contains(&malformed)));
}

#[test]
fn what_many_have_together_is_not_offered_to_one() {
    let desk = Desk::new();
    let offered = desk.school.read(roles).expect("roles").into_iter().filter(|role| role.offered);
    let offered: Vec<String> = offered.map(|role| role.key).collect();
    assert!(offered.contains(&"director".to_owned()) && !offered.contains(&"pupils".to_owned()), "{offered:?}");
    let preview = desk.read(&[HEADINGS, &["1", "Омаров Талғат", "", "", "", "Ата-аналар"]]);
    assert_eq!(taken(&preview.rows[0]).role, Some(Role::Parents), "and read where it stands");
}

#[test]
fn an_import_adds_and_fills_in_and_one_undo_takes_it_back() {
    let desk = Desk::new();
    let preview = desk.read(&[
        HEADINGS,
        &["1", "Оспанов Дәурен Ержанұлы", "", "8 701 000 00 01", "", "Жұмыс тобының төрағасы"],
        &["2", "Сәдуақасова Қарлығаш", "=1+1", "", "", ""],
        &["3", "Рахметов"],
    ]);
    let done = desk.import(&preview.rows).expect("imported");
    assert_eq!((done.added, done.updated), (1, 1));
    let ospanov = desk.person("Оспанов");
    assert_eq!(ospanov.phone, "8 701 000 00 01");
    assert_eq!(ospanov.post.kk, "директордың орынбасары", "what the sheet leaves empty stays");
    assert_eq!(ospanov.roles.iter().map(|held| held.role).collect::<Vec<_>>(), [Role::Chair]);
    assert_eq!(ospanov.roles[0].from_on, desk.school.clock().today());
    assert_eq!(desk.person("Сәдуақасова").post.kk, "=1+1", "text that looks like a formula is text");
    // The same sheet again changes nothing.
    let again = desk.read_file(&desk.folder.path().join("тізім.xlsx")).expect("a preview");
    assert_eq!(again.rows.iter().filter(|row| row.same_as.is_some()).count(), 2);
    let done = desk.import(&again.rows).expect("imported");
    assert_eq!((done.added, done.updated), (0, 0));
    assert_eq!(desk.person("Оспанов").roles.len(), 1);
}

#[test]
fn one_undo_takes_the_whole_import_back() {
    let desk = Desk::new();
    let before = format!("{:?}", desk.people());
    let preview = desk.read(&[
        HEADINGS,
        &["1", "Оспанов Дәурен Ержанұлы", "директор", "", "", "Директор"],
        &["2", "Сәдуақасова Қарлығаш"],
        &["3", "Жақыпов Мирас", "", "", "", "Бақылаушы"],
    ]);
    desk.import(&preview.rows).expect("imported");
    assert_eq!(desk.people().len(), 3);
    desk.school.undo(&desk.who, None).expect("undone");
    assert_eq!(format!("{:?}", desk.people()), before);
}

#[test]
fn a_post_is_taken_under_the_language_of_its_column_or_of_its_words() {
    let desk = Desk::new();
    let both = desk.read(&[
        &["Тегі", "Аты", "Лауазымы, қазақша", "Должность на русском языке", "Телефон"],
        &["Омаров", "Талғат", "ЖИ зертханасының меңгерушісі", "заведующий лабораторией ИИ", "8 700 000 31 02"],
    ]);
    let fields: Vec<Option<&str>> = both.columns.iter().map(|column| column.field).collect();
    assert_eq!(fields, [Some("surname"), Some("given_name"), Some("post_kk"), Some("post_ru"), Some("phone")]);
    let post = taken(&both.rows[0]).post;
    assert_eq!((&*post.kk, &*post.ru), ("ЖИ зертханасының меңгерушісі", "заведующий лабораторией ИИ"));
    let old = desk.read(&[
        &["Фамилия", "Имя", "Должность"],
        &["Петрова", "Ольга", "учитель астрономии"],
        &["Омаров", "Талғат", "тарих пәнінің мұғалімі"],
    ]);
    let posts: Vec<Wording> = old.rows.iter().map(|row| taken(row).post).collect();
    assert_eq!(posts, [Wording::only(Language::Ru, "учитель астрономии"), Wording::kazakh("тарих пәнінің мұғалімі")]);
    desk.import(&old.rows).expect("taken");
    assert_eq!(desk.person("Омаров").said_post, "тарих пәнінің мұғалімі");
    let known = desk.read(&[&["Т.А.Ә.", "Лауазымы, орысша"], &["Оспанов Дәурен Ержанұлы", "завуч"]]);
    assert_eq!(known.rows[0].changes, ["post_ru"]);
    desk.import(&known.rows).expect("taken");
    let ospanov = desk.person("Оспанов");
    assert_eq!((&*ospanov.post.kk, &*ospanov.post.ru), ("директордың орынбасары", "завуч"));
}

#[test]
fn one_wrong_row_keeps_all_of_them_out() {
    let desk = Desk::new();
    let good = ImportedPerson { surname: "Омаров".into(), given_name: "Талғат".into(), ..nobody() };
    let refused = |row: ImportedPerson| {
        let rows = vec![good.clone(), row];
        match desk.write(|file| import_people(file, &ImportPeople { rows })) {
            Err(Error::Rejected(rejection)) => rejection,
            other => panic!("not a rejection: {other:?}"),
        }
    };
    assert_eq!(refused(nobody()), Rejection::FieldMissing { field: "surname" });
    let gone = ImportedPerson { same_as: Some(PersonId::fresh()), ..good.clone() };
    assert_eq!(refused(gone), Rejection::NotFound { what: "person" });
    assert_eq!(desk.people().len(), 1);
    assert!(desk.write(|file| import_people(file, &ImportPeople { rows: Vec::new() })).is_err());
}

fn nobody() -> ImportedPerson {
    ImportedPerson {
        surname: String::new(),
        given_name: String::new(),
        patronymic: String::new(),
        post: crate::text::Wording::default(),
        phone: String::new(),
        email: String::new(),
        role: None,
        same_as: None,
    }
}

#[test]
fn the_sample_sheet_is_understood_and_its_example_is_nobody() {
    let desk = Desk::new();
    for language in Language::ALL {
        let path = desk.folder.path().join(format!("үлгі {}", language.code()));
        let register = ImportRegister::People;
        let request = ExportImportTemplate { register, language, path: path.display().to_string() };
        let saved = export_import_template(&desk.school, &desk.who, &request, &Progress::default()).expect("saved");
        let printed = Opened::file(std::path::Path::new(&saved.path));
        let sheet = printed.part("xl/worksheets/sheet1.xml");
        assert!(
            sheet.contains("fitToPage=\"1\"") && sheet.contains("orientation=\"landscape\""),
            "one sheet of paper wide"
        );
        assert!(sheet.contains("fitToHeight=\"0\""), "and as many sheets long as it needs");
        assert!(printed.part("xl/workbook.xml").contains("_xlnm.Print_Titles"), "with its head on each");
        let table = read_tables(&saved.path).expect("tables").remove(0);
        assert_eq!(table.rows.len(), 2, "the headings and the example");
        let columns = PEOPLE.lay_out(&table, None).expect("a layout").columns;
        let columns: Vec<&str> = columns.into_iter().flatten().collect();
        assert_eq!(
            columns,
            ["surname", "given_name", "patronymic", "post_kk", "post_ru", "post_en", "phone", "email", "role"]
        );
        let preview = desk.read_file(saved.path.as_ref());
        assert!(matches!(preview, Err(Error::Rejected(Rejection::TableEmpty))), "{preview:?}");
        let example: Vec<&str> = table.rows[1].values.iter().map(String::as_str).collect();
        let headings: Vec<&str> = table.rows[0].values.iter().map(String::as_str).collect();
        let filled = desk.read(&[&headings, &example, &["Омаров", "Талғат"]]);
        assert_eq!(filled.rows.len(), 1, "the example is passed over, and the person below it is not");
        assert_eq!(taken(&filled.rows[0]).surname, "Омаров");
    }
}

/// A name of its own for each number.
fn in_letters(number: usize) -> String {
    let letters: Vec<char> = "абвгдежзик".chars().collect();
    format!("Т{}", number.to_string().bytes().map(|digit| letters[usize::from(digit - b'0')]).collect::<String>())
}

#[test]
fn five_thousand_rows_are_read_and_taken() {
    let desk = Desk::new();
    let names: Vec<String> = (0..table::ROWS).map(|number| format!("Омаров {}", in_letters(number))).collect();
    let mut rows: Vec<Vec<&str>> = vec![vec!["Аты-жөні"]];
    rows.extend(names.iter().map(|name| vec![name.as_str()]));
    let preview = desk.read(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
    assert!(preview.rows.iter().all(|row| row.standing == RowStanding::New));
    assert_eq!(desk.import(&preview.rows).expect("imported").added, table::ROWS);
    rows.push(vec!["Омаров Артық"]);
    let path = desk.save(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
    let refused = desk.read_file(&path);
    assert!(matches!(refused, Err(Error::Rejected(Rejection::TableTooLarge { .. }))), "{refused:?}");
}
