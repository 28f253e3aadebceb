//! Documents of earlier schemas, brought up one version at a time.
//!
//! Whoever changes what a document can hold, so that an earlier version of the app could not read it, appends one
//! function to [`MIGRATIONS`] and commits a file of the schema so far to `tests/core/fixtures/`; a test fails where a
//! schema has none. A migration that was released never changes again.

use serde_json::Value;

/// Brings a document from one schema to the next.
type Migration = fn(Value) -> Value;

/// The migrations in order: the first leads from schema 1 to schema 2.
const MIGRATIONS: &[Migration] = &[];

/// The schema that this version writes, and the newest that it reads.
pub const SCHEMA: u32 = MIGRATIONS.len() as u32 + 1;

/// Brings a document of schema `from` to [`SCHEMA`].
pub(super) fn migrate(document: Value, from: u32) -> Value {
    let done = from.saturating_sub(1) as usize;
    MIGRATIONS.iter().skip(done).fold(document, |document, migration| migration(document))
}
