//! The queue: what is to be talked about, fitted to the minutes that are left, one item unfolded.

use bearings_core::exercises::content;
use bearings_core::model::{DiscussionStatus, ExerciseId, QuestionId};
use bearings_core::results::{DEFAULT_MINUTES_AN_ITEM, QueueItem, Topic, how_many_fit};
use leptos::prelude::*;

use super::super::timer::TimerBlock;
use super::item::DiscussionItem;
use crate::i18n::{t, t_count, t_with};
use crate::reactive::{Selected, When, heard, live};
use crate::state::{Room, Timer, use_session};
use crate::ui::NumberField;

/// What the queue starts to plan with until the facilitator says how many minutes are left.
const DEFAULT_MINUTES: u32 = 25;

/// An item, wherever it stands in the queue.
type Key = (ExerciseId, QuestionId);

fn key(topic: &Topic) -> Key {
    (topic.exercise, topic.item.question.id.clone())
}

/// The plan of the talk and the queue below it.
#[component]
pub(super) fn Queue(
    /// What there is to talk about, the first one first.
    topics: Selected<Vec<Topic>>,
    /// Items come from several exercises, and say from which.
    #[prop(optional)]
    across: bool,
) -> impl IntoView {
    let minutes = RwSignal::new(Some(DEFAULT_MINUTES));
    let per_item = RwSignal::new(Some(DEFAULT_MINUTES_AN_ITEM));
    let fit = Selected::new(move || {
        let items: Vec<QueueItem> =
            topics.with(|topics| topics.iter().map(|topic| topic.item.clone()).collect());
        how_many_fit(&items, minutes.get().unwrap_or_default(), per_item.get().unwrap_or(1))
    });
    // The item in focus: the first open one, or the one the facilitator chose.
    let chosen = RwSignal::new(None::<Key>);
    let current = Selected::new(move || {
        topics.with(|topics| {
            let first_open = topics.iter().find(|topic| topic.item.mark.status == DiscussionStatus::Open);
            let known = chosen.get().filter(|wanted| topics.iter().any(|topic| key(topic) == *wanted));
            known.or_else(|| first_open.map(key))
        })
    });
    let item_minutes = Signal::derive(move || per_item.get().unwrap_or(DEFAULT_MINUTES_AN_ITEM));
    let timer = Timer::following(use_session().platform, item_minutes);
    if let Some(room) = use_context::<Room>() {
        tell_room(room, current, timer);
    }
    view! {
        <section class="section discuss-plan">
            <NumberField label=t("discuss.minutes_left") value=minutes on_change=move |value| minutes.set(value) min=1 max=480/>
            <NumberField label=t("discuss.minutes_each") value=per_item on_change=move |value| per_item.set(value) min=1 max=60/>
            <p class="note">{live(move || t_count("discuss.fit", fit.get(), &[]))}</p>
            <TimerBlock timer minutes=item_minutes/>
        </section>
        <ol class="queue rows">
            {live(move || {
                let rows = topics.get().into_iter().enumerate();
                rows.map(|(place, topic)| view! { <QueueRow place topic across current chosen/> }).collect_view()
            })}
        </ol>
    }
}

/// Lets the room know what is talked about and how long, for as long as the queue is on the screen.
fn tell_room(room: Room, current: Selected<Option<Key>>, timer: Timer) {
    Effect::new(move |_| room.question.set(current.get()));
    room.talk.set(Some(timer));
    on_cleanup(move || {
        // The room may be gone with the queue.
        room.question.try_set(None);
        room.talk.try_set(None);
    });
}

#[component]
fn QueueRow(
    place: usize,
    topic: Topic,
    across: bool,
    current: Selected<Option<Key>>,
    chosen: RwSignal<Option<Key>>,
) -> impl IntoView {
    let (this, pressed) = (key(&topic), key(&topic));
    let is_current = Signal::derive(move || current.with(|current| current.as_ref() == Some(&this)));
    let Topic { exercise, round, item } = topic;
    let status = match item.mark.status {
        DiscussionStatus::Open => None,
        DiscussionStatus::Done => Some(t("discuss.done")),
        DiscussionStatus::Skipped => Some(t("discuss.skipped")),
    };
    let label = t_with("discuss.place", &[("place", &(place + 1))]);
    let origin = across.then(|| content(exercise).title.clone());
    let no_miss = (!item.is_miss()).then(|| t("discuss.no_miss"));
    let beside = origin.into_iter().chain(no_miss).chain(status).collect::<Vec<_>>().join(", ");
    view! {
        <li class="queue-item" class:is-current=is_current>
            <h2 class="queue-title">
                <button
                    type="button"
                    class="queue-head"
                    aria-expanded=Signal::derive(move || is_current.get().to_string())
                    on:click=heard(move |_| chosen.set(Some(pressed.clone())))
                >
                    <span class="note">{label}</span>
                    <span class="statement">{item.question.text.clone()}</span>
                    <span class="note">{beside}</span>
                </button>
            </h2>
            <When when=move || is_current.get()>
                <DiscussionItem exercise round item=item.clone()/>
            </When>
        </li>
    }
}
