//! Sentences for what the core reports as data: what happened, where, what is safe, what to do.

mod edits;
mod faults;
mod imports;
mod merges;

pub use edits::report_declined;
pub use imports::{import_error, notices};
pub use merges::{merge_error, merge_report};
