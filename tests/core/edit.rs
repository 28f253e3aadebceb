//! Edits of a workshop: what each does, what each declines, and what holds whatever is done.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod edit_answers;
mod edit_frame;
mod edit_grouping;
mod edit_invariants;
mod edit_model;
mod edit_rounds;
mod edit_strategies;
mod edit_strategies_messaging;
mod edit_strategies_roles;
mod edit_unnamed;
mod support_edit;
