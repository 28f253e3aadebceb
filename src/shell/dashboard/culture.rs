//! Culture in one sentence.

use bearings_core::model::{Document, ExerciseId, Purpose, Stage};
use bearings_core::route::Route;
use leptos::prelude::*;

use crate::exercises;
use crate::i18n::t;
use crate::reactive::{Selected, live};
use crate::state::use_store;

/// What the newest culture profile says; nothing before there is one.
pub(super) fn culture(document: &Document) -> Option<String> {
    let round = document.exercise(ExerciseId::Culture)?.last_revealed(Purpose::Answers)?;
    exercises::headline(ExerciseId::Culture, round)
}

#[component]
pub(super) fn CultureInBrief(
    /// What the profile says.
    sentence: Selected<Option<String>>,
) -> impl IntoView {
    let href =
        Route::Exercise(use_store().now().id.clone(), ExerciseId::Culture, Stage::Reveal).to_fragment();
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
