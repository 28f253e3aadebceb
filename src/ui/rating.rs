//! The rating: a row of squares with worded ends, and "can't say" beside them.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::id::unique_id;
use crate::browser::page;
use crate::i18n::t;
use crate::reactive::{heard, live};

/// The words at the two ends of a scale, kept in view above a list of [`RatingInput`].
#[component]
pub fn RatingEnds(
    /// The first point.
    first: u8,
    /// The last point.
    last: u8,
    /// What the first point means.
    #[prop(into)]
    low: Signal<String>,
    /// What the last point means.
    #[prop(into)]
    high: Signal<String>,
) -> impl IntoView {
    view! {
        <p class="rating-ends">
            <span>{first} " " {low}</span>
            <span>{high} " " {last}</span>
        </p>
    }
}

/// One statement and the points to choose from: the browser's own radio buttons, so the arrow keys work. A digit chooses
/// its point, a minus "can't say".
#[component]
pub fn RatingInput(
    /// The statement.
    #[prop(into)]
    legend: Signal<String>,
    /// The first point.
    first: u8,
    /// The last point.
    last: u8,
    /// What the first point means.
    #[prop(into)]
    low: Signal<String>,
    /// What the last point means.
    #[prop(into)]
    high: Signal<String>,
    /// The chosen point.
    #[prop(into)]
    value: Signal<Option<u8>>,
    /// Whether "can't say" is chosen.
    #[prop(into)]
    cant_say: Signal<bool>,
    /// A point was chosen.
    #[prop(into)]
    on_choose: Callback<u8>,
    /// "Can't say" was chosen, or taken back.
    #[prop(into)]
    on_cant_say: Callback<bool>,
    /// In one row, as far as the place allows, with the points before "can't say".
    #[prop(optional)]
    dense: bool,
) -> impl IntoView {
    let group = unique_id("rating");
    let chosen = Signal::derive(move || value.get().filter(|_| !cant_say.get()));
    let is_answered = Signal::derive(move || chosen.get().is_some() || cant_say.get());
    let point = {
        let group = group.clone();
        move |number: u8| {
            let meaning = match number {
                number if number == first => Some(low),
                number if number == last => Some(high),
                _ => None,
            };
            square(group.clone(), number, meaning, chosen, on_choose)
        }
    };
    let type_in = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        match event.key().parse::<u8>() {
            Ok(number) if (first..=last).contains(&number) => {
                on_choose.run(number);
                page::focus(&point_id(&group, number));
            }
            Err(_) if event.key() == "-" => on_cant_say.run(!cant_say.get_untracked()),
            _ => {}
        }
    };
    let scale = view! { <div class="rating-scale">{(first..=last).map(point).collect_view()}</div> };
    let cant_say = cant_say_button(cant_say, on_cant_say);
    let answer = if dense { (scale.into_any(), cant_say) } else { (cant_say, scale.into_any()) };
    view! {
        <fieldset
            class="rating"
            class:is-dense=dense
            class:is-answered=is_answered
            on:keydown=heard(type_in)
        >
            <legend class="rating-legend">{legend}</legend>
            {answer}
        </fieldset>
    }
}

fn cant_say_button(cant_say: Signal<bool>, on_cant_say: Callback<bool>) -> AnyView {
    view! {
        <button
            type="button"
            class="cant-say"
            aria-pressed=Signal::derive(move || cant_say.get().to_string())
            on:click=heard(move |_| on_cant_say.run(!cant_say.get_untracked()))
        >
            {live(move || cant_say.get().then(|| view! { <Icon name=IconName::Check/> }))}
            <span>{t("ui.rating.cant_say")}</span>
        </button>
    }
    .into_any()
}

fn point_id(group: &str, number: u8) -> String {
    format!("{group}-{number}")
}

fn square(
    group: String,
    number: u8,
    meaning: Option<Signal<String>>,
    chosen: Signal<Option<u8>>,
    on_choose: Callback<u8>,
) -> AnyView {
    view! {
        <label class="rating-point">
            <input
                id=point_id(&group, number)
                class="rating-control"
                type="radio"
                name=group
                value=number.to_string()
                autocomplete="off"
                prop:checked=Signal::derive(move || chosen.get() == Some(number))
                on:change=heard(move |_| on_choose.run(number))
            />
            <span class="rating-square">{number}</span>
            {meaning.map(|words| view! { <span class="visually-hidden">", " {words}</span> })}
        </label>
    }
    .into_any()
}
