//! Roles: who claims what, what the board holds and what does not hold together in it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod roles_board;
mod roles_checks;
mod roles_claims;
mod roles_laws;
mod roles_records;
mod roles_travels;
mod support_edit;
mod support_roles;
