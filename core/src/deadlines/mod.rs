//! Deadlines: rules instead of dates, the days they come to in a school's calendar, and what a day says about the work.
//!
//! Everything here is computed and nothing is stored: a corrected calendar corrects every deadline. The rows behind a
//! calendar belong to `calendar`, the activities to `plan`.

mod anchor;
mod due;
mod rule;
mod status;
mod why;
mod year;

pub use anchor::{ActivityName, ActivityNames, Anchor, Events};
pub use due::{Due, OccurrenceKind, due_dates};
pub use rule::{MOST_DAYS_FROM_EVENT, Period, Rule};
pub use status::{SOON_DAYS, Status, overall, status_of};
pub use why::Why;
pub use year::{DayOff, DayOffKind, TermDays, WeekDays, YearCalendar};

#[cfg(test)]
mod real_years;
