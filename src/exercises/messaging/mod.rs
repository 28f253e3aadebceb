//! Messaging: one sentence above what the question types show.

mod words;

pub use words::headline;
