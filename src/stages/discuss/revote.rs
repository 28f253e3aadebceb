//! A re-vote under way.

use bearings_core::model::{ExerciseId, RoundNumber};
use leptos::prelude::*;

use super::super::HEADING;
use super::super::reveal::RevealPanel;
use super::item::question_text;
use crate::i18n::t;
use crate::state::use_store;

/// The open re-vote: who has answered, and its reveal.
#[component]
pub(super) fn OpenRevote(exercise: ExerciseId, round: RoundNumber) -> impl IntoView {
    let questions = use_store().round(exercise, round).map(|round| round.questions).unwrap_or_default();
    view! {
        <h1 id=HEADING tabindex="-1">{t("revote.heading")}</h1>
        <p class="lead">{t("revote.lead")}</p>
        <ul>
            {questions.iter().map(|id| view! { <li class="statement">{question_text(exercise, id)}</li> }).collect_view()}
        </ul>
        <RevealPanel exercise round/>
    }
}
