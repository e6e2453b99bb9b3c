//! Pictures of execution: how many decisions were carried out on time, by the month they fell due.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::decisions::DecisionRow;
use super::store;
use crate::calendar;
use crate::clock::Day;
use crate::error::Result;
use crate::ids::SchoolYearId;
use crate::store::Reader;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ShowDecisionPictures {
    pub school_year_id: SchoolYearId,
}

/// Adopted decisions of a school year by the month they fall due.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct DecisionPictures {
    pub months: Vec<DecisionMonth>,
    pub on_time: u32,
    pub late: u32,
    pub overdue: u32,
    pub ahead: u32,
    /// Those to which a later meeting gave more time.
    pub extended: u32,
    /// Without a day to be measured by.
    pub without_deadline: u32,
    /// Of a hundred that were due by now, how many were on time; nothing while none was due.
    pub percent_on_time: Option<u32>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct DecisionMonth {
    pub year: i32,
    pub month: u32,
    pub on_time: u32,
    /// Done after their day.
    pub late: u32,
    pub overdue: u32,
    /// Not due yet.
    pub ahead: u32,
}

/// Counts decisions that were carried out on time, late or not at all, by the month they fell due.
pub fn decision_pictures(file: &Reader<'_>, request: &ShowDecisionPictures) -> Result<DecisionPictures> {
    let (first, last) = calendar::journal_days(&calendar::school_year(file, &request.school_year_id)?);
    let mut pictures = DecisionPictures { months: months(first, last), ..DecisionPictures::default() };
    for row in store::list_decisions(file, None, "")? {
        let counts = row.status.is_open() || row.status.is_done();
        match row.due_on {
            Some(due_on) if counts && due_on >= first && due_on <= last => pictures.count(&row, due_on),
            None if counts && row.held_on >= first && row.held_on <= last => pictures.without_deadline += 1,
            _ => {}
        }
    }
    let was_due = pictures.on_time + pictures.late + pictures.overdue;
    pictures.percent_on_time = (pictures.on_time * 100).checked_div(was_due);
    Ok(pictures)
}

fn months(first: Day, last: Day) -> Vec<DecisionMonth> {
    let mut months = Vec::new();
    let mut day = first;
    while day <= last {
        months.push(DecisionMonth { year: day.year(), month: day.month(), ..DecisionMonth::default() });
        day = day.last_of_month().plus_days(1);
    }
    months
}

impl DecisionPictures {
    fn count(&mut self, row: &DecisionRow, due_on: Day) {
        let month = self.months.iter_mut().find(|one| (one.year, one.month) == (due_on.year(), due_on.month()));
        let Some(month) = month else { return };
        self.extended += u32::from(row.first_due_on.is_some());
        let (in_month, in_all) = match (row.done_on, row.days_left) {
            (Some(done_on), _) if done_on <= due_on => (&mut month.on_time, &mut self.on_time),
            (Some(_), _) => (&mut month.late, &mut self.late),
            (None, Some(left)) if left < 0 => (&mut month.overdue, &mut self.overdue),
            (None, _) => (&mut month.ahead, &mut self.ahead),
        };
        *in_month += 1;
        *in_all += 1;
    }
}
