//! Vision: where the company will be in three years, what comes first, and what it will not do.

use std::sync::LazyLock;

use super::{Content, Exercise};
use crate::model::ExerciseId;

/// The registration.
pub const EXERCISE: Exercise = Exercise { id: ExerciseId::Vision, content, always_named: false };

static CONTENT: LazyLock<Content> =
    LazyLock::new(|| serde_json::from_str(include_str!("content/en.json")).unwrap_or_default());

fn content() -> &'static Content {
    &CONTENT
}
