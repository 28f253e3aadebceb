//! The views of an exercise where the generic ones of the question types don't do.
//!
//! Each function has one arm for each exercise, so that a new exercise cannot be forgotten here.

mod culture;
mod goals;
mod messaging;

use bearings_core::model::{ExerciseId, Revealed, RoundNumber, Stage};
use leptos::prelude::*;

/// The finding above the reveal; `None` where the generic one of ratings does.
pub fn headline(exercise: ExerciseId, round: Revealed<'_>) -> Option<String> {
    match exercise {
        ExerciseId::Vision => None,
        ExerciseId::Messaging => messaging::headline(round),
        ExerciseId::Goals => goals::headline(round),
        ExerciseId::Culture => culture::headline(round),
    }
}

/// The pictures of a reveal in place of the generic ones of its Splits; `None` where the generic ones do.
pub fn pictures(exercise: ExerciseId, round: RoundNumber) -> Option<AnyView> {
    match exercise {
        ExerciseId::Vision | ExerciseId::Messaging | ExerciseId::Goals => None,
        ExerciseId::Culture => Some(view! { <culture::CultureReveal round/> }.into_any()),
    }
}

/// What the facilitator has to bring in before anybody is asked; `None` where nothing is needed.
pub fn before_asking(exercise: ExerciseId) -> Option<AnyView> {
    match exercise {
        ExerciseId::Vision | ExerciseId::Messaging | ExerciseId::Culture => None,
        ExerciseId::Goals => Some(view! { <goals::CompanyGoals/> }.into_any()),
    }
}

/// What an exercise agrees on beside the fields of its board.
pub fn board(exercise: ExerciseId) -> Option<AnyView> {
    match exercise {
        ExerciseId::Vision | ExerciseId::Messaging | ExerciseId::Culture => None,
        ExerciseId::Goals => Some(view! { <goals::GoalsBoard/> }.into_any()),
    }
}

/// Whether a stage needs the full width of the page, and the agenda gives way to it.
pub fn is_wide(exercise: ExerciseId, stage: Stage) -> bool {
    exercise == ExerciseId::Goals && stage == Stage::Decide
}
