//! The pure part of Bearings: the model of a workshop, the edits that change it, the figures drawn from it and the
//! files it travels in.
//!
//! Nothing here knows a browser: time, identifiers and randomness come in as parameters, so that everything can be
//! tested natively. Dependencies point one way: `words`, `model` and `question` at the bottom, `exercises` and `agreement`
//! above them, then `results`, `insights`, `edit` and `exchange`, and last `code`.

pub mod actions;
pub mod agreement;
pub mod code;
pub mod edit;
pub mod exchange;
pub mod exercises;
pub mod geometry;
pub mod history;
pub mod insights;
pub mod model;
pub mod number;
pub mod picture;
pub mod planning;
pub mod question;
pub mod results;
pub mod roster;
pub mod route;
pub mod words;
