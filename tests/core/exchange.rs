//! Files, records and merging: what is written is read back whole, what is damaged is named, nothing hidden leaves.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod edit_strategies;
mod edit_strategies_messaging;
mod edit_strategies_roles;
mod exchange_answers;
mod exchange_copies;
mod exchange_edits;
mod exchange_envelope;
mod exchange_export;
mod exchange_extracts;
mod exchange_faults;
mod exchange_fixtures;
mod exchange_locked;
mod exchange_merge;
mod exchange_merge_laws;
mod exchange_read;
mod exchange_snapshots;
mod exchange_validate;
mod presenting;
mod presenting_secrecy;
mod support;
mod support_edit;
