//! Pulse: twenty short statements that a team answers again and again, to see where it is heading.
//!
//! Each aspect of alignment meets each of its dimensions once, so five statements speak to an aspect and four to a
//! dimension. One statement of each aspect is worded in reverse.

use std::sync::LazyLock;

use super::{Content, Exercise};
use crate::model::ExerciseId;

/// The registration.
pub const EXERCISE: Exercise = Exercise { id: ExerciseId::Pulse, content, always_named: false };

static CONTENT: LazyLock<Content> =
    LazyLock::new(|| serde_json::from_str(include_str!("content/en.json")).unwrap_or_default());

fn content() -> &'static Content {
    &CONTENT
}
