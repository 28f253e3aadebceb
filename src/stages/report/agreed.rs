//! What a team agreed in an exercise, and who stands behind it.

use bearings_core::exercises::content;
use bearings_core::model::{ExerciseId, Purpose};
use leptos::prelude::*;

use super::super::decide::Outcome;
use super::fields::field;
use crate::exercises as special;
use crate::i18n::t;
use crate::state::use_store;

/// The board of an exercise and the vote on it, as far as there is anything.
#[component]
pub fn Agreed(
    /// Which exercise.
    exercise: ExerciseId,
    /// What stands there while there is nothing.
    #[prop(optional, into)]
    otherwise: ViewFn,
) -> impl IntoView {
    let document = use_store().now();
    let board = document.exercise(exercise).map(|state| &state.board.fields);
    let fields: Vec<AnyView> = content(exercise)
        .board
        .iter()
        .filter_map(|of| {
            field(&document, exercise, of, board?.get(&of.id).filter(|value| !value.is_blank())?)
        })
        .collect();
    let vote = document.exercise(exercise).and_then(|state| state.last_revealed(Purpose::Commitment));
    let vote = vote.map(|vote| vote.round().number).map(|round| {
        view! {
            <h3>{t("commitment.heading")}</h3>
            <Outcome exercise round/>
        }
    });
    let special = special::agreed(exercise, &document);
    let is_empty = special.is_none() && fields.is_empty() && vote.is_none();
    view! {
        {special}
        {fields}
        {vote}
        {is_empty.then(|| otherwise.run())}
    }
}
