//! The report: one HTML file for those who were not in the room, which opens as a workshop again.
//!
//! What is left out of a report is left out of the document first ([`reduced`]); words, pictures and data are all made
//! from what remains. So nothing that was not ticked can be in the file, in whatever form.

mod page;
mod parts;
mod unnamed;
mod who;

pub(super) use page::data_in;
pub use page::{ReportPage, report_page};
pub use parts::{Part, in_order, insights_told, offered, reduced};
pub use who::{TookPart, took_part};
