//! The cascade of goals: how it is edited, what does not hold together in it, and how it travels.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

#[path = "../../xtask/src/cascade.rs"]
mod cascade;
mod goals_asked;
mod goals_changed;
mod goals_checks;
mod goals_edit;
mod goals_laws;
mod goals_levels;
mod goals_picture;
mod goals_shown;
mod goals_travel;
mod support_goals;
