//! Answering alone and unseen: the lid between leaders, and one leader's sheet at a time, from the leader's own hand or
//! typed in from paper; or the answers to a survey, taken in as a file.

mod choice;
mod grid;
mod inputs;
mod lid;
mod lid_words;
mod predictions;
mod printed;
mod sheet;
mod standing;
mod survey;
mod turn;

pub use printed::PrintedSheet;
pub use survey::SurveyScreen;

use bearings_core::edit::Edit;
use bearings_core::model::{ExerciseId, ExerciseState, RoundNumber, Stage};
use leptos::prelude::*;

use self::grid::Grid;
use self::lid::Lid;
use self::sheet::{SheetEnd, SheetPages};
use crate::reactive::live;
use crate::state::{Turn, use_session, use_store};
use crate::ui::LiveRegion;

/// How answers get in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// The leader answers on this device.
    Device,
    /// Somebody types in what the leader wrote on paper.
    Paper,
}

/// The round that takes answers: the open one, else the newest, which takes late ones.
pub(super) fn answering_round(state: &ExerciseState) -> Option<RoundNumber> {
    state.open_round().or(state.rounds.last()).map(|round| round.number)
}

#[component]
pub(super) fn AnswerStage(exercise: ExerciseId, way: Way) -> impl IntoView {
    let store = use_store();
    let session = use_session();
    let round = store.select(move |document| document.exercise(exercise).and_then(answering_round));
    view! {
        <LiveRegion message=session.sealed/>
        {live(move || {
            let turn =
                session.turn.get().filter(|turn| turn.exercise == exercise && Some(turn.round) == round.get());
            match (turn, way) {
                (Some(turn), Way::Device) => view! { <SheetPages turn end=SheetEnd::HandIn/> }.into_any(),
                (Some(turn), Way::Paper) => view! { <Grid turn/> }.into_any(),
                (None, _) => view! { <Lid exercise round=round.get() way/> }.into_any(),
            }
        })}
    }
}

/// Typing in the paper sheets of an exercise, one after the other.
#[component]
pub fn EntryScreen(
    /// Which exercise.
    exercise: ExerciseId,
) -> impl IntoView {
    use_store().dispatch(Edit::Stage { exercise, stage: Stage::Answer });
    view! { <AnswerStage exercise way=Way::Paper/> }
}

/// One exercise on a device of one's own: the same sheet, which stays open until everything is sealed.
#[component]
pub fn OwnSheet(
    /// Whose turn in which round.
    turn: Turn,
) -> impl IntoView {
    view! { <SheetPages turn end=SheetEnd::Keep/> }
}
