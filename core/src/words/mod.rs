//! Words: every sentence of the program in three languages, and how words are sorted, searched and shortened.
//!
//! The sentences themselves lie in `assets/locales`, the same files for the core and for the window. What a sentence
//! is about is decided by the features; here it is only said.

mod collation;
mod dates;
mod fold;
mod language;
mod names;
mod say;

#[cfg(test)]
mod checks;

pub use collation::{compare, sort_key};
pub use dates::{day_dated, day_long, day_short, moment_short, month_name, weekday_name};
pub use fold::{fold, is_of_a_word};
pub use language::Language;
pub use names::{full_name, initials_first, short_name};
pub use say::{Value, capitalized, knows, say, say_with};
