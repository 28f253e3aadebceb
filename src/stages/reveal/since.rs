//! That a round asked about what is no longer so.

use bearings_core::exercises::{Since, since};
use bearings_core::model::{ExerciseId, RoundNumber};
use bearings_core::question::OptionSource;
use leptos::prelude::*;

use crate::i18n::{names, t, t_with};
use crate::reactive::{When, live};
use crate::state::use_store;

/// What was reworded, dropped or added since the round was opened; nothing where all is as it was.
#[component]
pub(super) fn SinceNote(exercise: ExerciseId, round: RoundNumber) -> impl IntoView {
    let store = use_store();
    let changed = store.select(move |document| {
        let round = document.exercise(exercise).and_then(|state| state.round(round));
        round.map(|round| since(document, round)).unwrap_or_default()
    });
    view! {
        <When when=move || changed.with(|changed| !changed.is_empty())>
            <div class="note since">
                {live(move || changed.get().iter().map(|since| view! { <p>{sentence(since)}</p> }).collect_view())}
                <p>{t("since.what_now")}</p>
            </div>
        </When>
    }
}

fn sentence(since: &Since) -> String {
    let what = t(match since.source {
        OptionSource::Priorities => "since.priorities",
        OptionSource::CompanyGoals => "since.goals",
        OptionSource::Leaders => "since.leaders",
    });
    let quoted = |words: &String| t_with("since.quoted", &[("words", words)]);
    let all = |words: &[String]| names(&words.iter().map(quoted).collect::<Vec<_>>());
    let mut parts = vec![what];
    parts.extend(
        since.reworded.iter().map(|(then, now)| t_with("since.reworded", &[("then", then), ("now", now)])),
    );
    if !since.gone.is_empty() {
        parts.push(t_with("since.gone", &[("words", &all(&since.gone))]));
    }
    if !since.new.is_empty() {
        parts.push(t_with("since.new", &[("words", &all(&since.new))]));
    }
    parts.join(" ")
}
