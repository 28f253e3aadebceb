//! Answering alone and unseen: the lid between leaders, and one leader's sheet at a time.

mod inputs;
mod lid;
mod predictions;
mod sheet;

use bearings_core::model::{ExerciseId, ExerciseState, RoundNumber};
use leptos::prelude::*;

use self::lid::Lid;
use self::sheet::SheetPages;
use crate::state::{use_session, use_store};

/// The round that takes answers: the open one, else the newest, which takes late ones.
pub(super) fn answering_round(state: &ExerciseState) -> Option<RoundNumber> {
    state.open_round().or(state.rounds.last()).map(|round| round.number)
}

#[component]
pub(super) fn AnswerStage(exercise: ExerciseId) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let round = store.select(move |document| document.exercise(exercise).and_then(answering_round));
    move || {
        let turn =
            session.turn.get().filter(|turn| turn.exercise == exercise && Some(turn.round) == round.get());
        match turn {
            Some(turn) => view! { <SheetPages turn/> }.into_any(),
            None => view! { <Lid exercise round=round.get()/> }.into_any(),
        }
    }
}
