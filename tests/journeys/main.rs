//! Journeys through the product, as the window and the command line take them.

mod annual_report;
mod bad_input;
mod calendar_file;
mod command_line;
mod endurance;
mod evidence;
mod first_year;
mod identities;
mod imports;
mod incidents_and_council;
mod lists;
mod safe_keeping;
mod the_day;
mod whole_year;
