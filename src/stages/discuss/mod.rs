//! The discussion: the misses, widest × most important first.

mod all;
mod item;
mod queue;
mod revote;

use bearings_core::model::{ExerciseId, ExerciseState, Purpose, RoundNumber, Stage};
use bearings_core::results::{Topic, discussion_queue};
use bearings_core::route::Route;
use leptos::prelude::*;

pub use self::all::EveryMiss;
pub(super) use self::item::{Revotes, answers, later_votes};
use self::queue::Queue;
use self::revote::OpenRevote;
use super::HEADING;
use super::reveal::last_answers;
use crate::i18n::{t, t_count};
use crate::reactive::{Selected, live};
use crate::state::use_store;
use crate::ui::{ButtonLink, EmptyState, Look, Size};

#[component]
pub(super) fn DiscussStage(exercise: ExerciseId) -> impl IntoView {
    let store = use_store();
    let answers = store.select(move |document| document.exercise(exercise).and_then(last_answers));
    let revote = store.select(move |document| document.exercise(exercise).and_then(open_revote));
    move || match (answers.get(), revote.get()) {
        (None, _) => view! { <NotRevealed exercise/> }.into_any(),
        (Some(_), Some(round)) => view! { <OpenRevote exercise round/> }.into_any(),
        (Some(round), None) => view! { <OfExercise exercise round/> }.into_any(),
    }
}

/// The re-vote that takes answers now.
fn open_revote(state: &ExerciseState) -> Option<RoundNumber> {
    state.open_round().filter(|round| round.purpose == Purpose::Revote).map(|round| round.number)
}

#[component]
fn NotRevealed(exercise: ExerciseId) -> impl IntoView {
    let store = use_store();
    let was_asked = store
        .select(move |document| document.exercise(exercise).is_some_and(|state| !state.rounds.is_empty()));
    let way = move || {
        let (stage, label) = if was_asked.get() {
            (Stage::Reveal, t("discuss.to_reveal"))
        } else {
            (Stage::Brief, t("reveal.to_brief"))
        };
        let href = Route::Exercise(store.now().id.clone(), exercise, stage).to_fragment();
        view! { <ButtonLink href label/> }
    };
    view! {
        <h1 id=HEADING tabindex="-1">{t("discuss.not_yet")}</h1>
        <EmptyState title=nothing_yet(was_asked) text=t("discuss.not_yet_text")>{live(way)}</EmptyState>
    }
}

/// Why there is nothing to discuss: nobody was asked, or nothing is revealed.
fn nothing_yet(was_asked: Selected<bool>) -> Signal<String> {
    Signal::derive(move || t(if was_asked.get() { "discuss.not_yet_title" } else { "reveal.nothing_title" }))
}

#[component]
fn OfExercise(exercise: ExerciseId, round: RoundNumber) -> impl IntoView {
    let store = use_store();
    let topics: Selected<Vec<Topic>> = store.select(move |document| {
        let state = document.exercise(exercise);
        let revealed = super::reveal::revealed(document, exercise, round);
        match (state, revealed) {
            (Some(state), Some(revealed)) => {
                let items = discussion_queue(exercise, state, revealed).into_iter();
                items.map(|item| Topic { exercise, round, item }).collect()
            }
            _ => Vec::new(),
        }
    });
    let decide = Route::Exercise(store.now().id.clone(), exercise, Stage::Decide).to_fragment();
    view! {
        <div class="page-head">
            <h1 id=HEADING tabindex="-1">{live(move || topics.with(|topics| heading(topics)))}</h1>
            <ButtonLink href=decide label=t("discuss.to_decide") look=Look::Primary size=Size::Main/>
        </div>
        <Queue topics/>
    }
}

/// How many misses are still to be talked about.
fn heading(topics: &[Topic]) -> String {
    match topics.iter().filter(|topic| topic.item.is_open_miss()).count() {
        0 => t("discuss.none"),
        misses => t_count("discuss.heading", misses, &[]),
    }
}
