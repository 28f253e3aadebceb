//! Moving a row up or down.

use std::time::Duration;

use leptos::prelude::*;

use super::button::IconButton;
use super::icon::IconName;
use super::id::unique_id;
use crate::browser::page;
use crate::i18n::{t, t_with};

/// Two buttons. At an end the button says so instead of moving.
#[component]
pub fn OrderButtons(
    /// The row's name.
    #[prop(into)]
    name: Signal<String>,
    /// Where the row is, counted from 0, and how many there are.
    #[prop(into)]
    place: Signal<(usize, usize)>,
    /// Puts the row at a place; whether it was taken.
    move_to: Callback<usize, bool>,
    /// What is read aloud afterwards.
    said: RwSignal<String>,
) -> impl IntoView {
    let (up, down) = (unique_id("up"), unique_id("down"));
    let step = move |to: Option<usize>, button: &str| {
        let (_, count) = place.get_untracked();
        let name = name.get_untracked();
        let Some(to) = to.filter(|to| *to < count) else {
            said.set(t_with("ui.order.end", &[("name", &name)]));
            return;
        };
        if move_to.run(to) {
            said.set(t_with("ui.order.moved", &[("name", &name), ("place", &(to + 1)), ("count", &count)]));
            // The row was taken out of the page and put in again, which loses the focus.
            let button = button.to_owned();
            set_timeout(move || page::focus(&button), Duration::ZERO);
        }
    };
    let labelled = move |key: &'static str| {
        Signal::derive(move || match name.get() {
            name if name.trim().is_empty() => t_with(key, &[("name", &t("ui.order.unnamed"))]),
            name => t_with(key, &[("name", &name)]),
        })
    };
    let press_up = {
        let up = up.clone();
        move |()| step(place.get_untracked().0.checked_sub(1), &up)
    };
    let press_down = {
        let down = down.clone();
        move |()| step(place.get_untracked().0.checked_add(1), &down)
    };
    view! {
        <IconButton attr:id=up icon=IconName::ArrowUp label=labelled("ui.order.up") on_press=press_up/>
        <IconButton attr:id=down icon=IconName::ArrowDown label=labelled("ui.order.down") on_press=press_down/>
    }
}
