//! Pages of the journal: whatever is asked for, the pages together are what reading everything would give.

use proptest::prelude::*;

use super::*;

fn numbers(desk: &Desk, request: &ListIncidents) -> Vec<String> {
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page = desk.page(&ListIncidents { after, limit: Some(7), ..request.clone() });
        seen.extend(page.items.into_iter().map(|row| row.number));
        match page.next {
            Some(next) => after = Some(next),
            None => return seen,
        }
    }
}

/// Forty incidents of every type, severity and state.
fn filled() -> Desk {
    let desk = Desk::new();
    let year = AddSchoolYear { label: "2026-2027".into() };
    desk.write(|file| calendar::add_school_year(file, &year)).expect("a year");
    let types = ["data_leak", "wrong_content", "misuse", "outage"];
    for n in 0..40_usize {
        let new = RegisterIncident {
            what: format!("{}-оқиға: {}", n, ["қауіпсіздік ережесі", "қате сұрақ", "жүйе тоқтады"][n % 3]),
            // The first ones belong to the school year before.
            occurred_on: if n < 5 { day("2026-05-12") } else { day("2026-10-05") },
            detected_on: if n < 5 {
                day("2026-05-12")
            } else {
                day(["2026-10-05", "2026-10-06", "2026-10-30", "2026-11-02"][n % 4])
            },
            occurred_time: None,
            detected_time: None,
            incident_type: types[n % 4].into(),
            ..quick()
        };
        let id = desk.write(|file| register_incident(file, &new)).expect("registered").id;
        let severity = [None, Some(Severity::Low), Some(Severity::High)][n % 3];
        let kind =
            [None, Some(IncidentKind::NearMiss), Some(IncidentKind::Incident), Some(IncidentKind::Serious)][n / 3 % 4];
        let tool = ["", "чат-бот", "Аударма көмекшісі"][n / 2 % 3].to_owned();
        let facts = SetIncidentFacts { severity, kind, tool, ..SetIncidentFacts::nothing(&id) };
        desk.write(|file| set_incident_facts(file, &facts)).expect("facts");
        match n % 5 {
            0 => desk.go(&id, IncidentState::Dismissed, "расталмады").expect("dismissed"),
            1 => desk.go(&id, IncidentState::Void, "қайталанған").expect("void"),
            _ => {}
        }
    }
    desk
}

/// A day of detection to begin or end with.
fn bound() -> impl Strategy<Value = Option<Day>> {
    prop::sample::select(vec![None, Some("2026-05-12"), Some("2026-10-06"), Some("2026-10-31"), Some("2026-11-02")])
        .prop_map(|text| text.map(day))
}

fn requests() -> impl Strategy<Value = ListIncidents> {
    let types = prop::sample::subsequence(vec!["data_leak", "wrong_content", "misuse", "outage"], 0..4);
    let severities = prop::sample::subsequence(vec![None, Some(Severity::Low), Some(Severity::High)], 0..3);
    let kinds = prop::sample::subsequence(
        vec![None, Some(IncidentKind::NearMiss), Some(IncidentKind::Incident), Some(IncidentKind::Serious)],
        0..3,
    );
    let tools = prop::sample::subsequence(vec!["", "чат-бот", "Аударма көмекшісі", "жоқ құрал"], 0..3);
    let states = prop::sample::subsequence(IncidentState::ALL.to_vec(), 0..4);
    let group = prop_oneof![Just(IncidentGroup::All), Just(IncidentGroup::Open), Just(IncidentGroup::Finished)];
    let text =
        prop::sample::select(vec!["", "к", "кауипс", "қауіпсіздік", "суракт", "сурак кате", "жуйе токта", "2026-07/1"]);
    let narrow = (kinds, tools, bound(), bound());
    (types, severities, states, group, text, narrow).prop_map(|(types, severities, states, group, text, narrow)| {
        let (kinds, tools, detected_from, detected_to) = narrow;
        ListIncidents {
            types: types.into_iter().map(IncidentType::from).collect(),
            severities,
            states,
            group,
            text: text.into(),
            kinds,
            tools: tools.into_iter().map(String::from).collect(),
            detected_from,
            detected_to,
            ..ListIncidents::default()
        }
    })
}

/// Whether a row is asked for, found out by looking at it.
fn fits(row: &IncidentRow, request: &ListIncidents) -> bool {
    let finished = matches!(row.state, IncidentState::Closed | IncidentState::Dismissed | IncidentState::Void);
    let in_group = match request.group {
        IncidentGroup::All => true,
        IncidentGroup::Open => !finished,
        IncidentGroup::Finished => finished,
    };
    let folded = crate::words::fold(&format!(
        "{} {} {} {}",
        row.number, row.what, row.tool, "тарих пәнінің мұғалімі Екі сұрақ тесттен алынды"
    ));
    let wanted = crate::words::fold(&request.text);
    in_group
        && (request.types.is_empty() || request.types.contains(&row.incident_type))
        && (request.severities.is_empty() || request.severities.contains(&row.severity))
        && (request.kinds.is_empty() || request.kinds.contains(&row.kind))
        && (request.tools.is_empty() || request.tools.contains(&row.tool))
        && request.detected_from.is_none_or(|from| row.detected_on >= from)
        && request.detected_to.is_none_or(|to| row.detected_on <= to)
        && (request.states.is_empty() || request.states.contains(&row.state))
        && wanted.split_whitespace().all(|word| folded.split_whitespace().any(|found| found.starts_with(word)))
}

#[test]
fn pages_together_are_what_reading_everything_gives() {
    let desk = filled();
    let everything = desk.page(&ListIncidents { limit: Some(200), ..ListIncidents::default() }).items;
    assert_eq!(everything.len(), 40);
    assert_eq!(everything[0].number, "2026-07/40", "newest first");
    let mut runner = proptest::test_runner::TestRunner::default();
    let property = |request: ListIncidents| {
        let expected: Vec<String> =
            everything.iter().filter(|row| fits(row, &request)).map(|row| row.number.clone()).collect();
        prop_assert_eq!(numbers(&desk, &request), expected, "{:?}", request);
        let ways = desk.school.read(|file| super::super::journal::every_way(file, &request)).expect("ways");
        for way in &ways {
            prop_assert_eq!(&ways[0], way, "each way gives the same: {:?}", request);
        }
        Ok(())
    };
    runner.run(&requests(), property).expect("every page");
}

/// Six thousand incidents as the bench draws them: each names one of five lessons, and each lesson is in a fifth of them.
fn large() -> Desk {
    let desk = Desk::new();
    desk.write(|file| {
        profile::next_number(file, "incidents", "2026")?;
        store::fill_for_bench(file, 1, 6_001)
    })
    .expect("filled");
    desk
}

/// How many answers it takes to the end, and what they hold together.
fn answers(desk: &Desk, request: &ListIncidents) -> (usize, Vec<String>) {
    let (mut count, mut found, mut after) = (0, Vec::new(), None);
    loop {
        let page = desk.page(&ListIncidents { after, ..request.clone() });
        count += 1;
        found.extend(page.items.into_iter().map(|row| row.number));
        match page.next {
            Some(next) => after = Some(next),
            None => return (count, found),
        }
    }
}

#[test]
fn words_that_are_frequent_and_never_meet_are_looked_for_a_stretch_at_a_time() {
    let desk = large();
    let never = ListIncidents { text: "тарих физика".into(), limit: Some(10), ..ListIncidents::default() };
    let first = desk.page(&never);
    assert!(first.items.is_empty() && first.next.is_some(), "an answer comes before everything is looked at");
    let (count, found) = answers(&desk, &never);
    assert_eq!(found, Vec::<String>::new());
    assert!((2..100).contains(&count), "{count} answers to the end");
    let often = ListIncidents { text: "тарих окушы".into(), ..ListIncidents::default() };
    assert_eq!(desk.page(&often).items.len(), 50, "words that often meet fill a page at once");
    let (_, seldom) = answers(&desk, &ListIncidents { text: "шағым чат".into(), ..ListIncidents::default() });
    assert_eq!(seldom.len(), 6, "one incident in a thousand");
}

#[test]
fn facts_that_are_frequent_and_seldom_meet_are_looked_for_a_stretch_at_a_time() {
    let desk = large();
    let facts = ListIncidents {
        kinds: vec![Some(IncidentKind::Incident)],
        tools: (0..15).map(|n| format!("құрал {n:02}")).collect(),
        text: "физика".into(),
        types: vec!["outage".into()],
        detected_from: Some(day("2026-09-10")),
        detected_to: Some(day("2026-10-09")),
        ..ListIncidents::default()
    };
    let everything = answers(&desk, &ListIncidents { limit: Some(200), ..ListIncidents::default() }).1.len();
    assert_eq!(everything, 6_000);
    let (_, found) = answers(&desk, &facts);
    let all = desk.school.read(store::count_for_tests).expect("a count");
    assert_eq!(i64::try_from(found.len()), Ok(all), "all of them are found in the end");
    assert!(!found.is_empty(), "and there are some");
}

#[test]
fn tools_are_listed_as_incidents_name_them_the_most_frequent_first() {
    let desk = filled();
    let tools = desk.school.read(|file| list_incident_tools(file, &ListIncidentTools::default())).expect("tools");
    let told: Vec<(&str, i64)> = tools.iter().map(|one| (one.tool.as_str(), one.count)).collect();
    assert_eq!(told, [("чат-бот", 14), ("Аударма көмекшісі", 12)], "an incident without a tool is in none");
    let years = desk.school.read(calendar::list_school_years).expect("years");
    let of_year = ListIncidentTools { school_year_id: Some(years[0].id.clone()) };
    let tools = desk.school.read(|file| list_incident_tools(file, &of_year)).expect("tools");
    assert_eq!(tools.iter().map(|one| one.count).sum::<i64>(), 23, "only those of the year");
    let id = desk.register().id;
    let facts = SetIncidentFacts { tool: "Чат-Бот".into(), ..SetIncidentFacts::nothing(&id) };
    desk.write(|file| set_incident_facts(file, &facts)).expect("facts");
    let tools = desk.school.read(|file| list_incident_tools(file, &ListIncidentTools::default())).expect("tools");
    assert_eq!((tools.len(), tools[0].count), (2, 15), "one tool however it is written");
    let tools = ListIncidents { tools: tools[0].spellings.clone(), ..ListIncidents::default() };
    assert_eq!(numbers(&desk, &tools).len(), 15);
}

#[test]
fn a_school_year_has_its_own_journal_and_counts() {
    let desk = filled();
    let years = desk.school.read(calendar::list_school_years).expect("years");
    let of_year = ListIncidents { school_year_id: Some(years[0].id.clone()), ..ListIncidents::default() };
    assert_eq!(numbers(&desk, &of_year).len(), 35);
    let counts = desk.page(&of_year).counts;
    assert_eq!(counts, IncidentCounts { all: 35, open: 21, finished: 14 });
    assert_eq!(desk.page(&ListIncidents::default()).counts.all, 40);
}

#[test]
fn a_changed_incident_keeps_its_place_in_the_search() {
    let desk = filled();
    let search = ListIncidents { text: "кате".into(), ..ListIncidents::default() };
    let before = numbers(&desk, &search);
    let open = ListIncidents { group: IncidentGroup::Open, limit: Some(200), ..search.clone() };
    let oldest = desk.page(&open).items.last().expect("a row").id.clone();
    let facts = SetIncidentFacts { place: "214-кабинет".into(), ..SetIncidentFacts::nothing(&oldest) };
    desk.write(|file| set_incident_facts(file, &facts)).expect("facts");
    assert_eq!(numbers(&desk, &search), before);
    let by_place = ListIncidents { text: "214".into(), ..ListIncidents::default() };
    assert_eq!(numbers(&desk, &by_place).len(), 1, "what was written later is found");
}

#[test]
fn no_page_is_sorted_counted_or_read_from_its_far_end() {
    let desk = Desk::new();
    let plans = desk.school.read(store::plans_for_tests).expect("plans");
    for step in &plans {
        assert!(!step.contains("TEMP B-TREE"), "{step}");
        let walks = step.starts_with("SEARCH") || step.contains("VIRTUAL TABLE INDEX");
        assert!(walks, "{step}");
    }
    let sources = concat!(
        include_str!("../store/journal.rs"),
        include_str!("../store/runs.rs"),
        include_str!("../store/search.rs"),
        include_str!("../store/mod.rs"),
        include_str!("../journal.rs"),
        include_str!("../journal/ways.rs"),
    );
    assert!(!sources.contains("OFFSET"), "a page begins where the one before ended");
}

#[test]
fn a_statement_is_planned_once_whatever_it_is_asked_with() {
    assert_eq!(Desk::new().school.read(store::plannings_for_tests).expect("plannings"), 0);
}

#[test]
fn pictures_tell_months_types_severities_and_days_to_close() {
    let desk = Desk::staffed();
    let ids: Vec<IncidentId> = ["outage", "outage", "misuse"].map(|one| desk.register_type(one)).to_vec();
    desk.close(&ids[0]);
    desk.go(&ids[2], IncidentState::Void, "қайталанған").expect("void");
    let years = desk.school.read(calendar::list_school_years).expect("years");
    let asked = PicturesOfYear { school_year_id: years[0].id.clone() };
    let pictures = desk.school.read(|file| incident_pictures(file, Language::Ru, &asked)).expect("pictures");
    assert_eq!((pictures.months[0].as_str(), pictures.months[11].as_str()), ("2026-09", "2027-08"));
    assert_eq!(pictures.all, 2, "a void one is in no picture");
    let outage = pictures.types.iter().find(|one| one.incident_type.as_str() == "outage").expect("a type");
    assert_eq!((outage.name.as_str(), outage.counts[2], outage.all), ("Сбой", 2, 2));
    let medium = pictures.severities.iter().find(|one| one.severity == Some(Severity::Medium)).expect("a severity");
    assert_eq!((medium.count, medium.name.as_deref()), (1, Some("Средняя")));
    assert_eq!((pictures.to_close.closed, pictures.to_close.median_days), (1, Some(0)));
    assert_eq!(pictures.to_close_by_month[2].closed, 1);
    assert_eq!(pictures.to_close_by_month[0].median_days, None);
}
