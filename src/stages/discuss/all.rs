//! What is to be talked about in all exercises together.

use bearings_core::exercises::content;
use bearings_core::model::{Document, ExerciseId, Purpose, Stage};
use bearings_core::results::topics;
use bearings_core::route::Route;
use leptos::prelude::*;

use super::super::HEADING;
use super::queue::Queue;
use super::{heading, nothing_yet, open_revote};
use crate::i18n::{t, t_with};
use crate::reactive::{When, live};
use crate::state::use_store;
use crate::ui::EmptyState;

/// Every miss of the workshop, whichever exercise it comes from.
#[component]
pub fn EveryMiss() -> impl IntoView {
    let store = use_store();
    let found = store.select(topics);
    let voting = store.select(voting);
    let was_asked = store.select(Document::has_rounds);
    let is_revealed = store.select(|document| {
        document.exercises.values().any(|state| state.last_revealed(Purpose::Answers).is_some())
    });
    let title = move || {
        if is_revealed.get() { found.with(|topics| heading(topics)) } else { t("discuss.not_yet") }
    };
    let revotes = move || {
        let workshop = store.now().id.clone();
        let line = move |exercise: ExerciseId| {
            let href = Route::Exercise(workshop.clone(), exercise, Stage::Discuss).to_fragment();
            let words = t_with("discuss.voting", &[("exercise", &content(exercise).title)]);
            view! { <p class="lead"><a href=href>{words}</a></p> }
        };
        voting.get().into_iter().map(line).collect_view()
    };
    view! {
        <div class="page">
            <div class="page-head"><h1 id=HEADING tabindex="-1">{live(title)}</h1></div>
            {live(revotes)}
            <When
                when=move || is_revealed.get()
                fallback=move || view! { <EmptyState title=nothing_yet(was_asked) text=t("discuss.not_yet_text")/> }
            >
                <When when=move || found.with(|topics| !topics.is_empty())>
                    <Queue topics=found across=true/>
                </When>
            </When>
        </div>
    }
}

/// The exercises in which a re-vote takes answers now.
fn voting(document: &Document) -> Vec<ExerciseId> {
    let open = document.exercises.iter().filter(|(_, state)| open_revote(state).is_some());
    open.map(|(exercise, _)| *exercise).collect()
}
