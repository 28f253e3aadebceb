//! One statement of a split: letter, words and number; minus, slider and plus.

use bearings_core::geometry::rule::even_ticks;
use bearings_core::geometry::split::{letter, nearest_step, step_down, step_up};
use bearings_core::question::SPLIT_TOTAL;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::super::icon::{Icon, IconName};
use super::super::rule::{Side, rule};
use super::state::Split;
use crate::i18n::{t_count, t_with};
use crate::reactive::heard;

/// One way of changing points, by [`STEP`](bearings_core::geometry::split::STEP) or, with Shift, by one.
type Change = fn(u32) -> u32;

fn one_up(points: u32) -> u32 {
    points.saturating_add(1)
}

fn one_down(points: u32) -> u32 {
    points.saturating_sub(1)
}

const fn up(single: bool) -> Change {
    if single { one_up } else { step_up }
}

const fn down(single: bool) -> Change {
    if single { one_down } else { step_down }
}

/// What a key does to the points; the keys to the sides only where they do not move in a text.
fn change_of(event: &KeyboardEvent, sideways: bool) -> Option<Change> {
    match event.key().as_str() {
        "ArrowUp" => Some(up(event.shift_key())),
        "ArrowDown" => Some(down(event.shift_key())),
        "ArrowRight" if sideways => Some(up(event.shift_key())),
        "ArrowLeft" if sideways => Some(down(event.shift_key())),
        _ => None,
    }
}

/// The statement at `place`; `sum_id` names the words that say what is left or too much. A dense one has no acts beside
/// its number.
pub(super) fn row(
    split: Split,
    place: usize,
    id: String,
    statement: String,
    sum_id: String,
    dense: bool,
) -> AnyView {
    let text_id = format!("{id}-text");
    let acts = (!dense).then(|| acts(split, place, &statement, text_id.clone()));
    view! {
        <div class="split-row">
            <span class="split-letter" aria-hidden="true">{letter(place)}</span>
            <span class="split-text" id=text_id.clone()>{statement}</span>
            {number(split, place, text_id, sum_id)}
            {acts}
        </div>
    }
    .into_any()
}

fn acts(split: Split, place: usize, statement: &str, text_id: String) -> AnyView {
    view! {
        <div class="split-acts">
            {button(split, place, IconName::Minus, down, t_with("ui.split.less", &[("statement", &statement)]))}
            {slider(split, place, text_id)}
            {button(split, place, IconName::Plus, up, t_with("ui.split.more", &[("statement", &statement)]))}
        </div>
    }
    .into_any()
}

fn on_key(split: Split, place: usize, sideways: bool) -> impl FnMut(KeyboardEvent) {
    move |event: KeyboardEvent| {
        if let Some(change) = change_of(&event, sideways) {
            event.prevent_default();
            split.change(place, change);
        }
    }
}

fn number(split: Split, place: usize, text_id: String, sum_id: String) -> AnyView {
    view! {
        <input
            class="split-number"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            maxlength="3"
            placeholder="0"
            aria-labelledby=text_id
            aria-describedby=sum_id
            aria-invalid=Signal::derive(move || split.is_faulty(place).then_some("true"))
            prop:value=Signal::derive(move || split.text(place))
            on:input=heard(move |event| split.write(place, event_target_value(&event)))
            on:keydown=heard(on_key(split, place, false))
            on:blur=heard(move |_| split.end_typing())
        />
    }
    .into_any()
}

fn slider(split: Split, place: usize, text_id: String) -> AnyView {
    let progress = Signal::derive(move || {
        Some(f64::from(split.at(place)) / f64::from(SPLIT_TOTAL)).filter(|at| *at > 0.0)
    });
    let points = move || usize::try_from(split.at(place)).unwrap_or(usize::MAX);
    let slide = move |event| {
        if let Ok(points) = event_target_value(&event).parse() {
            split.give(place, nearest_step(points));
        }
    };
    view! {
        <div class="split-slider">
            {rule(&even_ticks(4, 5), progress, false, Side::Below)}
            <input
                type="range"
                min="0"
                max=SPLIT_TOTAL.to_string()
                step="1"
                autocomplete="off"
                aria-labelledby=text_id
                aria-valuetext=Signal::derive(move || t_count("ui.split.points", points(), &[]))
                prop:value=Signal::derive(move || split.at(place).to_string())
                on:input=heard(slide)
                on:keydown=heard(on_key(split, place, true))
            />
        </div>
    }
    .into_any()
}

fn button(split: Split, place: usize, icon: IconName, by: fn(bool) -> Change, label: String) -> AnyView {
    let press = move |event: MouseEvent| split.change(place, by(event.shift_key()));
    view! {
        <button type="button" class="split-step" aria-label=label on:click=heard(press)><Icon name=icon/></button>
    }
    .into_any()
}
