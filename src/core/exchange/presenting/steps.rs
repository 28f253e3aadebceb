//! Where the room is, and how it moves.

use strum::IntoEnumIterator;

use crate::model::{Document, ExerciseId, Stage};

/// A stage of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The exercise.
    pub exercise: ExerciseId,
    /// Its stage.
    pub stage: Stage,
}

/// A move of the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// To the next stage, from the last one to the next exercise.
    Next,
    /// To the stage before, from the first one to the last of the exercise before.
    Back,
    /// To the next exercise, whatever stage this one is in.
    Skip,
}

/// Where a room is that nobody has told of: in the last exercise of the agenda that was begun, else in the first.
pub fn first_spot(document: &Document) -> Option<Spot> {
    let begun = |exercise: &ExerciseId| document.exercises.contains_key(exercise);
    let planned = || document.agenda.exercises();
    let exercise = planned().filter(begun).last().or_else(|| planned().next())?;
    Some(spot(document, exercise))
}

/// Where a move leads; `None` at either end of the day.
pub fn moved(document: &Document, from: Spot, by: Move) -> Option<Spot> {
    let Spot { exercise, stage } = from;
    let at = |stage| Spot { exercise, stage };
    match by {
        Move::Next => Stage::iter().find(|next| *next > stage).map(at).or_else(|| after(document, exercise)),
        Move::Back => Stage::iter().rfind(|before| *before < stage).map(at).or_else(|| {
            let before = planned_before(document, exercise)?;
            Some(Spot { exercise: before, stage: Stage::Decide })
        }),
        Move::Skip => after(document, exercise),
    }
}

/// The next exercise, where it stands.
fn after(document: &Document, exercise: ExerciseId) -> Option<Spot> {
    let mut planned = document.agenda.exercises().skip_while(|planned| *planned != exercise);
    let next = planned.find(|planned| *planned != exercise)?;
    Some(spot(document, next))
}

fn planned_before(document: &Document, exercise: ExerciseId) -> Option<ExerciseId> {
    document.agenda.exercises().take_while(|planned| *planned != exercise).last()
}

fn spot(document: &Document, exercise: ExerciseId) -> Spot {
    Spot { exercise, stage: document.exercise(exercise).map(|state| state.stage).unwrap_or_default() }
}
