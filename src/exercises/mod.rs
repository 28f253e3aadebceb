//! The views of an exercise where the generic ones of the question types don't do.
//!
//! Each function has one arm for each exercise, so that a new exercise cannot be forgotten here.

mod culture;
mod goals;
mod messaging;
mod roles;

use bearings_core::exchange::AgreedTable;
use bearings_core::model::{Document, ExerciseId, Revealed, RoundNumber, Stage};
use leptos::prelude::*;

/// The finding above the reveal; `None` where the generic one of ratings does.
pub fn headline(exercise: ExerciseId, round: Revealed<'_>) -> Option<String> {
    match exercise {
        ExerciseId::Vision | ExerciseId::Pulse => None,
        ExerciseId::Messaging => messaging::headline(round),
        ExerciseId::Roles => roles::headline(round),
        ExerciseId::Goals => goals::headline(round),
        ExerciseId::Culture => culture::headline(round),
    }
}

/// Whether the heading of a reveal speaks of its ratings: then they stand right below it, else behind what it speaks of.
pub fn heading_is_of_ratings(exercise: ExerciseId) -> bool {
    match exercise {
        ExerciseId::Vision | ExerciseId::Pulse => true,
        ExerciseId::Messaging | ExerciseId::Roles | ExerciseId::Goals | ExerciseId::Culture => false,
    }
}

/// Generic pictures that an exercise has better ones for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// Splits are left out.
    Splits,
    /// Choices stand behind a press.
    Choices,
}

/// The exercise's own pictures of a reveal, above the generic ones; `None` where those do.
pub fn pictures(exercise: ExerciseId, round: RoundNumber) -> Option<AnyView> {
    match exercise {
        ExerciseId::Vision | ExerciseId::Messaging | ExerciseId::Goals | ExerciseId::Pulse => None,
        ExerciseId::Roles => Some(view! { <roles::RolesReveal round/> }.into_any()),
        ExerciseId::Culture => Some(view! { <culture::CultureReveal round/> }.into_any()),
    }
}

/// The generic pictures that the exercise's own say better.
pub fn instead_of(exercise: ExerciseId) -> Option<Instead> {
    match exercise {
        ExerciseId::Vision | ExerciseId::Messaging | ExerciseId::Goals | ExerciseId::Pulse => None,
        ExerciseId::Roles => Some(Instead::Choices),
        ExerciseId::Culture => Some(Instead::Splits),
    }
}

/// What the facilitator has to bring in before anybody is asked; `None` where nothing is needed.
pub fn before_asking(exercise: ExerciseId) -> Option<AnyView> {
    match exercise {
        ExerciseId::Vision
        | ExerciseId::Messaging
        | ExerciseId::Roles
        | ExerciseId::Culture
        | ExerciseId::Pulse => None,
        ExerciseId::Goals => Some(view! { <goals::CompanyGoals/> }.into_any()),
    }
}

/// What an exercise agrees on beside the fields of its board.
pub fn board(exercise: ExerciseId) -> Option<AnyView> {
    match exercise {
        ExerciseId::Vision | ExerciseId::Messaging | ExerciseId::Culture | ExerciseId::Pulse => None,
        ExerciseId::Roles => Some(view! { <roles::RolesBoard/> }.into_any()),
        ExerciseId::Goals => Some(view! { <goals::GoalsBoard/> }.into_any()),
    }
}

/// The same, to be read; `None` where there is nothing but fields, or nothing was agreed.
pub fn agreed(exercise: ExerciseId, document: &Document) -> Option<AnyView> {
    match exercise {
        ExerciseId::Vision | ExerciseId::Messaging | ExerciseId::Culture | ExerciseId::Pulse => None,
        ExerciseId::Roles => roles::agreed(document),
        ExerciseId::Goals => goals::agreed(document),
    }
}

/// The same in rows and columns, for other programs.
pub fn tables(exercise: ExerciseId, document: &Document) -> Vec<AgreedTable> {
    match exercise {
        ExerciseId::Vision | ExerciseId::Messaging | ExerciseId::Culture | ExerciseId::Pulse => Vec::new(),
        ExerciseId::Roles => roles::tables(document),
        ExerciseId::Goals => goals::tables(document),
    }
}

/// Whether a stage needs the full width of the page, and the agenda gives way to it.
pub fn is_wide(exercise: ExerciseId, stage: Stage) -> bool {
    matches!(exercise, ExerciseId::Roles | ExerciseId::Goals) && stage == Stage::Decide
}
