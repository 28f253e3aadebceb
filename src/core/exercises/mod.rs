//! The exercises: each a folder with its content as data, registered by one line in [`REGISTRY`].

mod asked;
mod asking;
mod content;
pub mod culture;
pub mod goals;
pub mod messaging;
mod own;
pub mod pulse;
pub mod roles;
mod sheet_plan;
mod since;
pub mod vision;

pub use asked::asked;
pub(crate) use asked::was_asked;
pub(crate) use asking::asking;
pub use content::{
    BoardField, BoardFieldKind, BoardRecords, BoardTable, Brief, Column, ColumnKind, Content, Step,
};
pub use own::{hides_priority, own_options, rows_of, without_hidden_priorities};
pub use sheet_plan::{OpenQuestion, SheetPart, SheetPlan};
pub use since::{Since, since};

use std::sync::LazyLock;

use crate::model::{ExerciseId, Purpose, QuestionId};
use crate::question::Question;

/// What the app knows of an exercise.
pub struct Exercise {
    /// Which exercise.
    pub id: ExerciseId,
    /// Its questions, texts and board.
    pub content: fn() -> &'static Content,
    /// Answers are never unnamed here, because they are about persons.
    pub always_named: bool,
}

/// Every exercise, in the order in which set-up offers them.
pub static REGISTRY: &[Exercise] = &[
    vision::EXERCISE,
    messaging::EXERCISE,
    roles::EXERCISE,
    goals::EXERCISE,
    culture::EXERCISE,
    pulse::EXERCISE,
];

/// The exercise with this id.
///
/// Every id has its entry in [`REGISTRY`] (a test holds that), so the fallback to the first is never taken.
pub fn exercise(id: ExerciseId) -> &'static Exercise {
    REGISTRY.iter().find(|exercise| exercise.id == id).unwrap_or(&vision::EXERCISE)
}

/// The content of an exercise.
pub fn content(id: ExerciseId) -> &'static Content {
    (exercise(id).content)()
}

/// From this on the fist says "I can live with it and will support it".
pub const SUPPORTS_FROM: u8 = 3;

/// The commitment vote that every exercise ends with: fist to five, from 0 (I would block it) to 5 (I will champion
/// it). It has content like an exercise, one question in it, and no agenda slot of its own.
pub fn commitment() -> &'static Content {
    static CONTENT: LazyLock<Content> =
        LazyLock::new(|| serde_json::from_str(include_str!("commitment/en.json")).unwrap_or_default());
    &CONTENT
}

/// What is asked in a round of this purpose.
pub fn content_for(exercise: ExerciseId, purpose: Purpose) -> &'static Content {
    match purpose {
        Purpose::Answers | Purpose::Revote => content(exercise),
        Purpose::Commitment => commitment(),
    }
}

/// The question with this id in a round of this purpose.
pub fn question(exercise: ExerciseId, purpose: Purpose, id: &QuestionId) -> Option<&'static Question> {
    content_for(exercise, purpose).questions.iter().find(|question| question.id == *id)
}
