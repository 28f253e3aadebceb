//! Messaging: what a round asks of the workshop's own making, what it finds, and how it travels.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod messaging_laws;
mod messaging_mentions;
mod messaging_rows;
mod messaging_travels;
mod support_edit;
