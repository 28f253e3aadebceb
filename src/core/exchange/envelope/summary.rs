//! What a list of workshops shows of each.

use serde::{Deserialize, Serialize};

use crate::model::{Document, ExerciseId, Slot, Stage};

/// Enough of a document to list it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// What the workshop is called.
    pub title: String,
    /// The company.
    pub organisation: String,
    /// How many leaders take part.
    pub leaders: usize,
    /// The exercise that the room got to, and its stage; `None` before the first.
    pub progress: Option<(ExerciseId, Stage)>,
}

impl Summary {
    /// The summary of a document.
    pub fn of(document: &Document) -> Self {
        Self {
            title: document.title.clone(),
            organisation: document.organisation.name.clone(),
            leaders: document.active_leaders().count(),
            progress: progress(document),
        }
    }
}

/// The last exercise of the agenda that was begun.
fn progress(document: &Document) -> Option<(ExerciseId, Stage)> {
    let begun = document.agenda.items.iter().filter_map(|item| match item.slot {
        Slot::Exercise(exercise) => Some((exercise, document.exercise(exercise)?)),
        Slot::Break => None,
    });
    begun.map(|(exercise, state)| (exercise, state.reached())).next_back()
}
