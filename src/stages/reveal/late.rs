//! Answers that come after the reveal.

use bearings_core::model::{ExerciseId, Progress, Responses, Round, RoundNumber, Stage};
use bearings_core::route::Route;
use leptos::prelude::*;

use super::super::people::progress_of;
use crate::i18n::{names, t, t_count};
use crate::reactive::{When, live};
use crate::state::use_store;

/// Who has not handed in, and the way to let them.
#[component]
pub(super) fn LateNote(exercise: ExerciseId, round: RoundNumber) -> impl IntoView {
    let store = use_store();
    let without = store.select(move |document| {
        let state = document.exercise(exercise);
        // Only the newest round takes late answers, and none while another round is open.
        // An unnamed one takes none: it would show whose it is.
        let takes_late = |last: &Round| last.number == round && matches!(last.responses, Responses::Named(_));
        let newest = state.filter(|state| state.rounds.last().is_some_and(takes_late));
        let people = newest.and_then(|state| state.round(round)).map(|round| progress_of(document, round));
        people
            .unwrap_or_default()
            .into_iter()
            .filter(|(_, _, progress)| *progress != Progress::HandedIn)
            .map(|(_, name, _)| name)
            .collect::<Vec<_>>()
    });
    let answer = Route::Exercise(store.now().id.clone(), exercise, Stage::Answer).to_fragment();
    view! {
        <When when=move || without.with(|without| !without.is_empty())>
            <p class="note">
                {live(move || without.with(|without| t_count("late.without", without.len(), &[("names", &names(without))])))}
                " "
                <a href=answer.clone()>{t("late.add")}</a>
            </p>
        </When>
    }
}
