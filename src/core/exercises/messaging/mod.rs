//! Messaging: what each leader tells people, and which priority comes first on which channel.

mod finding;

use std::sync::LazyLock;

pub use finding::{Finding, finding};

use super::{Content, Exercise};
use crate::model::ExerciseId;

/// The registration.
pub const EXERCISE: Exercise = Exercise { id: ExerciseId::Messaging, content, always_named: false };

static CONTENT: LazyLock<Content> =
    LazyLock::new(|| serde_json::from_str(include_str!("content/en.json")).unwrap_or_default());

fn content() -> &'static Content {
    &CONTENT
}
