//! The views of an exercise where the generic ones of the question types don't do.
//!
//! Each function has one arm for each exercise, so that a new exercise cannot be forgotten here.

mod culture;
mod messaging;

use bearings_core::model::{ExerciseId, Revealed, RoundNumber};
use leptos::prelude::*;

/// The finding above the reveal; `None` where the generic one of ratings does.
pub fn headline(exercise: ExerciseId, round: Revealed<'_>) -> Option<String> {
    match exercise {
        ExerciseId::Vision => None,
        ExerciseId::Messaging => messaging::headline(round),
        ExerciseId::Culture => culture::headline(round),
    }
}

/// The pictures of a reveal in place of the generic ones of its Splits; `None` where the generic ones do.
pub fn pictures(exercise: ExerciseId, round: RoundNumber) -> Option<AnyView> {
    match exercise {
        ExerciseId::Vision | ExerciseId::Messaging => None,
        ExerciseId::Culture => Some(view! { <culture::CultureReveal round/> }.into_any()),
    }
}
