//! Papers: turns what features have to say into files that people open, print and hand in.
//!
//! Features describe what a paper holds. How a format works, and how a file is saved so that nothing is ever lost,
//! is known only here.

pub mod blank;
pub(crate) mod draft;
pub mod pages;
pub mod sheets;

pub use draft::Draft;
