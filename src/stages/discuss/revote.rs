//! A re-vote under way.

use bearings_core::exercises;
use bearings_core::model::{ExerciseId, RoundNumber};
use leptos::prelude::*;

use super::super::HEADING;
use super::super::reveal::RevealPanel;
use crate::i18n::t;
use crate::state::use_store;

/// The open re-vote: who has answered, and its reveal.
#[component]
pub(super) fn OpenRevote(exercise: ExerciseId, round: RoundNumber) -> impl IntoView {
    let asked = use_store().round(exercise, round);
    let texts: Vec<String> = asked
        .iter()
        .flat_map(|round| round.questions.iter().filter_map(|id| exercises::asked(exercise, round, id)))
        .map(|question| question.text.clone())
        .collect();
    view! {
        <h1 id=HEADING tabindex="-1">{t("revote.heading")}</h1>
        <p class="lead">{t("revote.lead")}</p>
        <ul>
            {texts.into_iter().map(|text| view! { <li class="statement">{text}</li> }).collect_view()}
        </ul>
        <RevealPanel exercise round/>
    }
}
