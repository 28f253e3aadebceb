//! Culture: how things are done today and how they are wanted, over six sides of company life.
//!
//! The four types and six aspects follow the competing values framework (Cameron & Quinn 2011); the wording is ours.

mod content;
mod practices;
mod profile;

use std::sync::LazyLock;

pub use content::{CultureText, CultureType, culture_text};
pub use practices::{
    CHOSEN, Practice, Style, is_chosen, is_practice_for, practices, styles, with_or_without,
};
pub use profile::{CultureProfile, Gap, HYBRID_WITHIN, LARGE_GAP, LeaderProfile, View, culture_profile};

use super::{Content, Exercise};
use crate::model::ExerciseId;

/// The registration.
pub const EXERCISE: Exercise = Exercise { id: ExerciseId::Culture, content, always_named: false };

static CONTENT: LazyLock<Content> = LazyLock::new(|| culture_text().to_content());

fn content() -> &'static Content {
    &CONTENT
}
