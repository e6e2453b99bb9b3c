//! SQL of incidents and their timeline; lists, checklists, links and the journal's pages have files of their own.

pub(super) mod checklists;
pub(super) mod classifiers;
pub(super) mod journal;
pub(super) mod links;
pub(super) mod old_journal;
pub(crate) mod register;
pub(super) mod reported;
pub(super) mod runs;
pub(super) mod search;

use rusqlite::{OptionalExtension, Row, named_params, params};

use self::journal::{MENTION, ROW, agenda_mention, incident_row};
use super::view::{AgendaMention, Entry, IncidentCard};
use super::{
    CauseKind, EntryKind, HarmKind, IncidentKind, IncidentState, IncidentType, Intent, RegisterIncident,
    SetIncidentFacts, Severity,
};
use crate::clock::{Day, TimeOfDay};
use crate::error::Result;
use crate::ids::{EntryId, ImportId, IncidentId, PersonId};
use crate::store::{Cells, Reader, Writer};

/// What the rules need of an incident.
pub(super) struct StoredIncident {
    pub id: IncidentId,
    pub number: String,
    pub state: IncidentState,
    pub kind: Option<IncidentKind>,
    pub severity: Option<Severity>,
    pub assigned_to_id: Option<PersonId>,
    pub incident_type: IncidentType,
    pub detected_on: Day,
    pub harm_kind: Option<HarmKind>,
    pub intent: Option<Intent>,
    pub personal_data: bool,
    pub cause_kind: Option<CauseKind>,
    pub cause: String,
    pub outcome: String,
    pub impact: String,
    pub measures: String,
    pub effect_check_on: Option<Day>,
    pub effect_checked_on: Option<Day>,
}

/// A number of the journal: of a year, and the next in it.
pub(super) struct IssuedNumber {
    pub year: i32,
    pub serial: i64,
    pub number: String,
}

/// The older journal that an incident came from; nothing for one that begins here.
#[derive(Default)]
pub(super) struct Origin {
    pub import_id: Option<ImportId>,
    pub old_number: String,
    pub old_ended_on: Option<Day>,
}

pub(super) fn insert_incident(
    file: &Writer<'_>,
    id: &IncidentId,
    issued: &IssuedNumber,
    origin: &Origin,
    new: &RegisterIncident,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO incidents (id, year, serial, number, occurred_on, occurred_time, occurred_approximate,
                                    detected_on, detected_time, recorded_at, recorded_by, incident_type, what,
                                    reported_by, immediate_action, personal_data, state, old_number, old_ended_on, import_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)",
        )?
        .execute(params![
            id,
            issued.year,
            issued.serial,
            issued.number,
            new.occurred_on,
            new.occurred_time,
            new.occurred_approximate,
            new.detected_on,
            new.detected_time,
            file.now(),
            file.who().name(),
            new.incident_type,
            new.what,
            new.reported_by,
            new.immediate_action,
            new.incident_type.as_str() == IncidentType::DATA_LEAK,
            IncidentState::Registered,
            origin.old_number,
            origin.old_ended_on,
            origin.import_id,
        ])?;
    Ok(())
}

/// Appends a line to the timeline under the next position.
pub(super) fn append_entry(
    file: &Writer<'_>,
    incident: &IncidentId,
    kind: EntryKind,
    text: &str,
    state_to: Option<IncidentState>,
    corrects: Option<u32>,
) -> Result<EntryId> {
    let id = EntryId::fresh();
    file.conn()
        .prepare_cached(
            "INSERT INTO incident_entries (id, incident_id, position, kind, text, state_to, corrects, recorded_at,
                                           recorded_by)
             SELECT ?1, ?2, coalesce(max(position), 0) + 1, ?3, ?4, ?5, ?6, ?7, ?8
             FROM incident_entries WHERE incident_id = ?2",
        )?
        .execute(params![id, incident, kind, text, state_to, corrects, file.now(), file.who().name()])?;
    Ok(id)
}

pub(super) fn entry_exists(file: &Reader<'_>, incident: &IncidentId, position: u32) -> Result<bool> {
    Ok(file
        .conn()
        .prepare_cached("SELECT 1 FROM incident_entries WHERE incident_id = ?1 AND position = ?2")?
        .exists(params![incident, position])?)
}

pub(super) fn find_stored(file: &Reader<'_>, id: &IncidentId) -> Result<Option<StoredIncident>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT id, number, state, kind, severity, assigned_to_id, incident_type, detected_on, harm_kind, intent,
                    personal_data, cause_kind, cause, outcome, impact, measures, effect_check_on, effect_checked_on
             FROM incidents WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok(StoredIncident {
                id: row.get("id")?,
                number: row.get("number")?,
                state: row.get("state")?,
                kind: row.get("kind")?,
                severity: row.get("severity")?,
                assigned_to_id: row.get("assigned_to_id")?,
                incident_type: row.get("incident_type")?,
                detected_on: row.get("detected_on")?,
                harm_kind: row.get("harm_kind")?,
                intent: row.get("intent")?,
                personal_data: row.get("personal_data")?,
                cause_kind: row.get("cause_kind")?,
                cause: row.get("cause")?,
                outcome: row.get("outcome")?,
                impact: row.get("impact")?,
                measures: row.get("measures")?,
                effect_check_on: row.get("effect_check_on")?,
                effect_checked_on: row.get("effect_checked_on")?,
            })
        })
        .optional()?)
}

/// The number of an incident, for naming it elsewhere.
pub(crate) fn find_number(file: &Reader<'_>, id: &IncidentId) -> Result<Option<String>> {
    Ok(file
        .conn()
        .prepare_cached("SELECT number FROM incidents WHERE id = ?1")?
        .query_row([id], |row| row.get("number"))
        .optional()?)
}

pub(super) fn set_state(file: &Writer<'_>, id: &IncidentId, state: IncidentState) -> Result<()> {
    file.conn().prepare_cached("UPDATE incidents SET state = ?2 WHERE id = ?1")?.execute(params![id, state])?;
    Ok(())
}

pub(super) fn update_facts(file: &Writer<'_>, facts: &SetIncidentFacts, personal_data: bool) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE incidents SET
                 incident_type = coalesce(:incident_type, incident_type), kind = :kind, severity = :severity,
                 assigned_to_id = :assigned_to_id, tool = :tool, process = :process, place = :place,
                 school_class = :school_class, harm_kind = :harm_kind, harm = :harm, intent = :intent, minors = :minors,
                 personal_data = :personal_data, people_affected = :people_affected, cause_kind = :cause_kind,
                 cause = :cause, outcome = :outcome, impact = :impact, measures = :measures,
                 effect_check_on = :effect_check_on
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": facts.id,
            ":incident_type": facts.incident_type,
            ":kind": facts.kind,
            ":severity": facts.severity,
            ":assigned_to_id": facts.assigned_to_id,
            ":tool": facts.tool,
            ":process": facts.process,
            ":place": facts.place,
            ":school_class": facts.school_class,
            ":harm_kind": facts.harm_kind,
            ":harm": facts.harm,
            ":intent": facts.intent,
            ":minors": facts.minors,
            ":personal_data": personal_data,
            ":people_affected": facts.people_affected,
            ":cause_kind": facts.cause_kind,
            ":cause": facts.cause,
            ":outcome": facts.outcome,
            ":impact": facts.impact,
            ":measures": facts.measures,
            ":effect_check_on": facts.effect_check_on,
        })?;
    Ok(())
}

pub(super) fn set_effect(file: &Writer<'_>, id: &IncidentId, on: Day, effective: bool, note: &str) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE incidents SET effect_checked_on = ?2, effective = ?3, effect_note = ?4 WHERE id = ?1")?
        .execute(params![id, on, effective, note])?;
    Ok(())
}

/// The day of a check that will not take place, because the incident is open again.
pub(super) fn clear_effect_day(file: &Writer<'_>, id: &IncidentId) -> Result<()> {
    file.conn().prepare_cached("UPDATE incidents SET effect_check_on = NULL WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// What an earlier check showed says nothing of the measures that an incident is closed with now.
pub(super) fn forget_effect(file: &Writer<'_>, id: &IncidentId) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE incidents SET effect_checked_on = NULL, effective = NULL, effect_note = '' WHERE id = ?1",
        )?
        .execute([id])?;
    Ok(())
}

pub(super) fn is_on_an_agenda(file: &Reader<'_>, id: &IncidentId) -> Result<bool> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT 1 FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id
             WHERE i.incident_id = ?1 AND i.trashed_at IS NULL AND m.state NOT IN ('cancelled', 'no_quorum') AND m.body = 'council'",
        )?
        .exists([id])?)
}

/// Lists the unfinished incidents that somebody is in charge of, by number.
pub(crate) fn list_open_of_person(file: &Reader<'_>, person: &PersonId) -> Result<Vec<(IncidentId, String)>> {
    let sql = format!(
        "SELECT id, number FROM incidents WHERE assigned_to_id = ?1 AND state NOT IN {FINISHED} ORDER BY year, serial"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    let rows = statement.query_map([person], |row| Ok((row.get("id")?, row.get("number")?)))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Puts another person in charge of an incident.
pub(crate) fn pass_incident(file: &Writer<'_>, id: &IncidentId, to: &PersonId) -> Result<()> {
    file.conn().prepare_cached("UPDATE incidents SET assigned_to_id = ?2 WHERE id = ?1")?.execute(params![id, to])?;
    Ok(())
}

const FINISHED: &str = "('closed', 'dismissed', 'void')";

/// The card without the lists that other queries fill.
pub(super) fn card(file: &Reader<'_>, id: &IncidentId) -> Result<IncidentCard> {
    let sql = format!(
        "SELECT {ROW}, i.occurred_approximate, i.detected_time, i.reported_by, i.immediate_action, i.process, i.place,
                i.harm_kind, i.harm, i.intent, i.personal_data, i.people_affected, i.cause_kind, i.cause, i.outcome,
                i.impact, i.measures, i.effect_check_on, i.effect_checked_on, i.effective, i.effect_note,
                i.assigned_to_id, i.recorded_by
         FROM incidents AS i LEFT JOIN people AS p ON p.id = i.assigned_to_id WHERE i.id = ?1"
    );
    let mut card = file.conn().prepare_cached(&sql)?.query_row([id], |row| {
        Ok(IncidentCard {
            row: incident_row(row)?,
            occurred_approximate: row.get("occurred_approximate")?,
            detected_time: row.get("detected_time")?,
            reported_by: row.get("reported_by")?,
            immediate_action: row.get("immediate_action")?,
            process: row.get("process")?,
            place: row.get("place")?,
            harm_kind: row.get("harm_kind")?,
            harm_kind_name: None,
            harm: row.get("harm")?,
            intent: row.get("intent")?,
            intent_name: None,
            personal_data: row.get("personal_data")?,
            people_affected: row.get("people_affected")?,
            cause_kind: row.get("cause_kind")?,
            cause_kind_name: None,
            cause: row.get("cause")?,
            outcome: row.get("outcome")?,
            impact: row.get("impact")?,
            measures: row.get("measures")?,
            effect_check_on: row.get("effect_check_on")?,
            effect_checked_on: row.get("effect_checked_on")?,
            effective: row.get("effective")?,
            effect_note: row.get("effect_note")?,
            assigned_to_id: row.get("assigned_to_id")?,
            recorded_by: row.get("recorded_by")?,
            entries: Vec::new(),
            steps: Vec::new(),
            checklist: Vec::new(),
            links: Vec::new(),
            agenda: Vec::new(),
            decisions: Vec::new(),
            history: 0,
        })
    })?;
    card.row.meeting = file.conn().prepare_cached(MENTION)?.query_row([id], agenda_mention).optional()?;
    Ok(card)
}

pub(super) fn list_entries(file: &Reader<'_>, id: &IncidentId) -> Result<Vec<Entry>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT e.id, e.position, e.kind, e.text, e.state_to, e.corrects, e.recorded_at, e.recorded_by,
                (SELECT min(c.position) FROM incident_entries AS c
                 WHERE c.incident_id = e.incident_id AND c.corrects = e.position) AS corrected_by
         FROM incident_entries AS e WHERE e.incident_id = ?1 ORDER BY e.position",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(Entry {
            id: row.get("id")?,
            position: row.get("position")?,
            kind: row.get("kind")?,
            text: row.get("text")?,
            state_to: row.get("state_to")?,
            corrects: row.get("corrects")?,
            corrected_by: row.get("corrected_by")?,
            recorded_at: row.get("recorded_at")?,
            recorded_by: row.get("recorded_by")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// The meetings that have an incident on their agenda, the first one first.
pub(super) fn list_mentions(file: &Reader<'_>, id: &IncidentId) -> Result<Vec<AgendaMention>> {
    let mut statement = file.conn().prepare_cached(MENTION)?;
    let mut mentions = statement.query_map([id], agenda_mention)?.collect::<Result<Vec<_>, _>>()?;
    mentions.reverse();
    Ok(mentions)
}

/// A line of the journal as documents print it.
pub(crate) struct JournalRow {
    pub number: String,
    pub occurred_on: Day,
    pub occurred_time: Option<TimeOfDay>,
    pub detected_on: Day,
    pub incident_type: IncidentType,
    pub what: String,
    pub kind: Option<IncidentKind>,
    pub severity: Option<Severity>,
    pub state: IncidentState,
    pub immediate_action: String,
    pub measures: String,
    pub outcome: String,
}

/// Counts the incidents detected between two days.
pub(crate) fn count_of_year(file: &Reader<'_>, (from, to): (Day, Day)) -> Result<i64> {
    Ok(file
        .conn()
        .prepare_cached("SELECT count(*) AS n FROM incidents WHERE detected_on BETWEEN ?1 AND ?2")?
        .query_row(params![from, to], |row| row.get("n"))?)
}

const JOURNAL_ROW: &str = "number, occurred_on, occurred_time, detected_on, incident_type, what, kind, severity, state,
     immediate_action, measures, outcome";

fn journal_row(row: &Row<'_>) -> rusqlite::Result<JournalRow> {
    let mut cells = Cells::of(row);
    Ok(JournalRow {
        number: cells.read()?,
        occurred_on: cells.read()?,
        occurred_time: cells.read()?,
        detected_on: cells.read()?,
        incident_type: cells.read()?,
        what: cells.read()?,
        kind: cells.read()?,
        severity: cells.read()?,
        state: cells.read()?,
        immediate_action: cells.read()?,
        measures: cells.read()?,
        outcome: cells.read()?,
    })
}

/// Visits the incidents detected between two days by number, one at a time, so that memory stays flat.
pub(crate) fn each_of_year(
    file: &Reader<'_>,
    (from, to): (Day, Day),
    mut visit: impl FnMut(JournalRow) -> Result<()>,
) -> Result<()> {
    // The plus keeps the days from being looked up by their index: in the order of the numbers nothing is to be sorted.
    let mut statement = file.conn().prepare_cached(&format!(
        "SELECT {JOURNAL_ROW} FROM incidents WHERE +detected_on BETWEEN ?1 AND ?2 ORDER BY year, serial"
    ))?;
    let mut rows = statement.query(params![from, to])?;
    while let Some(row) = rows.next()? {
        visit(journal_row(row)?)?;
    }
    Ok(())
}

/// Finds one incident as documents print it.
pub(crate) fn find_journal_row(file: &Reader<'_>, id: &IncidentId) -> Result<Option<JournalRow>> {
    let mut statement = file.conn().prepare_cached(&format!("SELECT {JOURNAL_ROW} FROM incidents WHERE id = ?1"))?;
    Ok(statement.query_row([id], journal_row).optional()?)
}

/// Runs a statement as a feature would, to see whether the database refuses it.
#[cfg(test)]
pub(super) fn run_for_tests(file: &Writer<'_>, sql: &str) -> Result<()> {
    Ok(file.conn().execute_batch(sql)?)
}

/// Sizes of a journal that is to be measured: rows are put in as they lie in the table, in one operation.
#[cfg(test)]
pub(crate) fn fill_for_bench(file: &Writer<'_>, from: i64, to: i64) -> Result<()> {
    file.conn().execute(
        "WITH RECURSIVE n (n) AS (SELECT ?1 UNION ALL SELECT n + 1 FROM n WHERE n < ?2 - 1),
              -- Numbers that look drawn by lot, and are the same every time.
              drawn AS (SELECT n, (n * 69621 + 11) * 48271 % 2147483647 AS r FROM n)
         INSERT INTO incidents (id, year, serial, number, occurred_on, detected_on, recorded_at, recorded_by, incident_type,
                                what, reported_by, immediate_action, kind, severity, tool, process, state)
         SELECT printf('bench-%09d', n), 2026, n, printf('2026-07/%02d', n),
                date('2026-09-01', (r / 11 % 83) || ' days'), date('2026-09-01', (r / 11 % 83) || ' days'),
                '2026-11-23T04:00:00Z', 'Әбдірахманов Н. Қ.',
                CASE r % 7 WHEN 0 THEN 'data_leak' WHEN 1 THEN 'wrong_content' WHEN 2 THEN 'integrity_breach'
                           WHEN 3 THEN 'harmful_content' WHEN 4 THEN 'misuse' WHEN 5 THEN 'outage' ELSE 'other' END,
                'Чат-бот құрастырған тестте сұрақтың жауабы қате, А оқушысы байқап, мұғалімге айтқан ' ||
                    CASE r / 7 % 5 WHEN 0 THEN 'информатика' WHEN 1 THEN 'тарих' WHEN 2 THEN 'биология'
                               WHEN 3 THEN 'география' ELSE 'физика' END ||
                    CASE WHEN n % 1000 = 500 THEN ' шағым' ELSE '' END,
                'пән мұғалімі', 'Сұрақ тесттен алынды',
                CASE WHEN r / 11 % 50 = 0 THEN 'serious' WHEN r / 11 % 5 = 1 THEN 'near_miss' ELSE 'incident' END,
                CASE r / 35 % 4 WHEN 0 THEN NULL WHEN 1 THEN 'low' WHEN 2 THEN 'medium' ELSE 'high' END, printf('құрал %02d', r / 13 % 30), 'Бағалау',
                CASE WHEN r / 140 % 20 < 3 THEN CASE r / 2800 % 3 WHEN 0 THEN 'registered' WHEN 1 THEN 'under_review' ELSE 'measures' END
                     WHEN r / 140 % 20 = 3 THEN 'dismissed' ELSE 'closed' END
         FROM drawn",
        [from, to],
    )?;
    Ok(())
}

/// Counts by looking at every incident what a test of the pages looks for.
#[cfg(test)]
pub(super) fn count_for_tests(file: &Reader<'_>) -> Result<i64> {
    let sql = "SELECT count(*) AS n FROM incidents
               WHERE incident_type = 'outage' AND kind = 'incident' AND tool < 'құрал 15' AND instr(what, 'физика') > 0
                 AND detected_on BETWEEN '2026-09-10' AND '2026-10-09'";
    Ok(file.conn().query_row(sql, [], |row| row.get("n"))?)
}

/// How SQLite means to answer each question of the journal's pages.
#[cfg(test)]
pub(super) fn plans_for_tests(file: &Reader<'_>) -> Result<Vec<String>> {
    let mut steps = Vec::new();
    for sql in runs::statements_for_tests().into_iter().chain(search::statements_for_tests()) {
        let mut statement = file.conn().prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            steps.push(row.get("detail")?);
        }
    }
    Ok(steps)
}

/// How often a statement of the pages was planned anew when it was asked for pages of other lengths.
#[cfg(test)]
pub(super) fn plannings_for_tests(file: &Reader<'_>) -> Result<i32> {
    let sql = "SELECT year, serial FROM incidents WHERE year <= ?1 ORDER BY year DESC, serial DESC LIMIT ?2";
    let mut statement = file.conn().prepare(sql)?;
    for limit in [1, 10, 200] {
        statement.query_map([2026, limit], |row| row.get::<_, i64>("serial"))?.for_each(drop);
    }
    Ok(statement.get_status(rusqlite::StatementStatus::RePrepare))
}

/// Every line of every timeline as it lies in its table.
#[cfg(test)]
pub(super) fn lines_for_tests(file: &Reader<'_>) -> Result<Vec<String>> {
    let mut statement = file.conn().prepare(
        "SELECT json_array(id, incident_id, position, kind, text, state_to, corrects, recorded_at, recorded_by) AS line
         FROM incident_entries ORDER BY incident_id, position",
    )?;
    let rows = statement.query_map([], |row| row.get("line"))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// The tallies beside what counting would say: pairs that differ.
#[cfg(test)]
pub(super) fn wrong_tallies(file: &Reader<'_>) -> Result<i64> {
    let count = "SELECT journal_year, substr(detected_on, 1, 7), incident_type, coalesce(severity, ''), state,
                        coalesce(kind, ''), minors, count(*)
                 FROM incidents GROUP BY 1, 2, 3, 4, 5, 6, 7";
    let tally = "SELECT journal_year, month, incident_type, severity, state, kind, minors, n FROM incident_tallies
                 WHERE n > 0";
    let closings = "SELECT i.journal_year,
                           max(0, CAST(julianday(coalesce(
                               iif(EXISTS (SELECT 1 FROM incident_entries AS r WHERE r.incident_id = i.id
                                       AND r.state_to = 'reopened'), NULL, i.old_ended_on),
                               date(max(e.recorded_at), '+5 hours'))) - julianday(i.detected_on) AS INTEGER)) AS days
                    FROM incidents AS i JOIN incident_entries AS e ON e.incident_id = i.id AND e.state_to = 'closed'
                    WHERE i.state = 'closed' GROUP BY i.id";
    let closings = format!("SELECT journal_year, days, count(*) FROM ({closings}) GROUP BY 1, 2");
    let of_closings = "SELECT journal_year, days, n FROM incident_closings WHERE n > 0";
    let tools = "SELECT journal_year, tool, count(*) FROM incidents GROUP BY 1, 2";
    let of_tools = "SELECT journal_year, tool, n FROM incident_tools WHERE n > 0";
    let mut wrong = 0;
    for (count, tally) in [(count, tally), (closings.as_str(), of_closings), (tools, of_tools)] {
        let sql = format!(
            "SELECT (SELECT count(*) FROM ({count} EXCEPT {tally})) + (SELECT count(*) FROM ({tally} EXCEPT {count})) AS n"
        );
        wrong += file.conn().query_row(&sql, [], |row| row.get::<_, i64>("n"))?;
    }
    Ok(wrong)
}
