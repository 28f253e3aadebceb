//! The discussion: the misses, widest × most important first.

mod item;
mod revote;
mod timer;

use bearings_core::model::{DiscussionStatus, ExerciseId, ExerciseState, Purpose, RoundNumber, Stage};
use bearings_core::results::{DEFAULT_MINUTES_AN_ITEM, QueueItem, discussion_queue, how_many_fit};
use bearings_core::route::Route;
use leptos::prelude::*;

use self::item::DiscussionItem;
use self::revote::OpenRevote;
use self::timer::Timer;
use super::HEADING;
use super::reveal::last_answers;
use crate::i18n::{t, t_count, t_with};
use crate::reactive::{Selected, When, heard, live};
use crate::state::use_store;
use crate::ui::{ButtonLink, EmptyState, Look, NumberField, Size};

#[component]
pub(super) fn DiscussStage(exercise: ExerciseId) -> impl IntoView {
    let store = use_store();
    let answers = store.select(move |document| document.exercise(exercise).and_then(last_answers));
    let revote = store.select(move |document| document.exercise(exercise).and_then(open_revote));
    move || match (answers.get(), revote.get()) {
        (None, _) => view! { <NotRevealed exercise/> }.into_any(),
        (Some(_), Some(round)) => view! { <OpenRevote exercise round/> }.into_any(),
        (Some(round), None) => view! { <Queue exercise round/> }.into_any(),
    }
}

/// The re-vote that takes answers now.
fn open_revote(state: &ExerciseState) -> Option<RoundNumber> {
    state.open_round().filter(|round| round.purpose == Purpose::Revote).map(|round| round.number)
}

#[component]
fn NotRevealed(exercise: ExerciseId) -> impl IntoView {
    let reveal = Route::Exercise(use_store().now().id.clone(), exercise, Stage::Reveal).to_fragment();
    view! {
        <h1 id=HEADING tabindex="-1">{t("discuss.not_yet")}</h1>
        <EmptyState title=t("discuss.not_yet_title") text=t("discuss.not_yet_text")>
            <ButtonLink href=reveal label=t("discuss.to_reveal")/>
        </EmptyState>
    }
}

#[component]
fn Queue(exercise: ExerciseId, round: RoundNumber) -> impl IntoView {
    let store = use_store();
    let minutes = RwSignal::new(Some(DEFAULT_MINUTES));
    let per_item = RwSignal::new(Some(DEFAULT_MINUTES_AN_ITEM));
    let queue: Selected<Vec<QueueItem>> = store.select(move |document| {
        let state = document.exercise(exercise);
        let revealed = super::reveal::revealed(document, exercise, round);
        match (state, revealed) {
            (Some(state), Some(round)) => discussion_queue(exercise, state, round),
            _ => Vec::new(),
        }
    });
    let fit = Selected::new(move || {
        queue
            .with(|queue| how_many_fit(queue, minutes.get().unwrap_or_default(), per_item.get().unwrap_or(1)))
    });
    // The item in focus: the first open one, or the one the facilitator chose.
    let chosen = RwSignal::new(None::<usize>);
    let current = Selected::new(move || {
        queue.with(|queue| {
            let first_open = queue.iter().position(|item| item.mark.status == DiscussionStatus::Open);
            chosen.get().filter(|place| *place < queue.len()).or(first_open)
        })
    });
    let title = move || {
        queue.with(|queue| {
            let misses = queue.iter().filter(|item| item.is_open_miss()).count();
            if misses == 0 { t("discuss.none") } else { t_count("discuss.heading", misses, &[]) }
        })
    };
    let decide = Route::Exercise(store.now().id.clone(), exercise, Stage::Decide).to_fragment();
    view! {
        <div class="page-head">
            <h1 id=HEADING tabindex="-1">{title}</h1>
            <ButtonLink href=decide label=t("discuss.to_decide") look=Look::Primary size=Size::Main/>
        </div>
        <section class="section discuss-plan">
            <NumberField label=t("discuss.minutes_left") value=minutes on_change=move |value| minutes.set(value) min=1 max=480/>
            <NumberField label=t("discuss.minutes_each") value=per_item on_change=move |value| per_item.set(value) min=1 max=60/>
            <p class="note">{live(move || t_count("discuss.fit", fit.get(), &[]))}</p>
            <Timer minutes=Signal::derive(move || per_item.get().unwrap_or(DEFAULT_MINUTES_AN_ITEM))/>
        </section>
        <ol class="queue rows">
            {live(move || {
                queue
                    .get()
                    .into_iter()
                    .enumerate()
                    .map(|(place, item)| view! { <QueueRow exercise round place item current chosen/> })
                    .collect_view()
            })}
        </ol>
    }
}

/// What the queue starts to plan with until the facilitator says how many minutes are left.
const DEFAULT_MINUTES: u32 = 25;

#[component]
fn QueueRow(
    exercise: ExerciseId,
    round: RoundNumber,
    place: usize,
    item: QueueItem,
    current: Selected<Option<usize>>,
    chosen: RwSignal<Option<usize>>,
) -> impl IntoView {
    let is_current = move || current.get() == Some(place);
    let status = match item.mark.status {
        DiscussionStatus::Open => None,
        DiscussionStatus::Done => Some(t("discuss.done")),
        DiscussionStatus::Skipped => Some(t("discuss.skipped")),
    };
    let open = item.clone();
    let label = t_with("discuss.place", &[("place", &(place + 1))]);
    view! {
        <li class="queue-item" class:is-current=is_current>
            <h2 class="queue-title">
                <button
                    type="button"
                    class="queue-head"
                    aria-expanded=Signal::derive(move || is_current().to_string())
                    on:click=heard(move |_| chosen.set(Some(place)))
                >
                    <span class="note">{label}</span>
                    <span class="statement">{item.question.text.clone()}</span>
                    <span class="note">{status}</span>
                </button>
            </h2>
            <When when=is_current>
                <DiscussionItem exercise round item=open.clone()/>
            </When>
        </li>
    }
}
