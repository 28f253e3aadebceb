//! Culture in one sentence.

use bearings_core::model::{ExerciseId, Purpose, Stage};
use bearings_core::route::Route;
use leptos::prelude::*;

use crate::exercises;
use crate::i18n::t;
use crate::reactive::live;
use crate::state::use_store;

/// What the newest culture profile says; nothing before there is one.
#[component]
pub(super) fn CultureInBrief() -> impl IntoView {
    let store = use_store();
    let href = Route::Exercise(store.now().id.clone(), ExerciseId::Culture, Stage::Reveal).to_fragment();
    let sentence = store.select(|document| {
        let round = document.exercise(ExerciseId::Culture)?.last_revealed(Purpose::Answers)?;
        exercises::headline(ExerciseId::Culture, round)
    });
    live(move || {
        let href = href.clone();
        sentence.get().map(|words| {
            view! {
                <section class="stack is-tight dashboard-part" aria-labelledby="culture-heading">
                    <h2 id="culture-heading">{t("dashboard.culture")}</h2>
                    <p>{words} " " <a href=href>{t("dashboard.see")}</a></p>
                </section>
            }
        })
    })
}
