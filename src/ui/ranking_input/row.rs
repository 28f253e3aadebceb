//! One option of a ranking: in its place, or left out.

use bearings_core::model::OptionId;
use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::super::icon::{Icon, IconName};
use super::Ranking;
use crate::i18n::t_with;
use crate::reactive::{Selected, heard, live};

/// An option in its place: number, words, and the buttons that move it. Something dragged on it goes before it.
pub(super) fn row(ranking: Ranking, option: OptionId) -> AnyView {
    let name = ranking.name(&option);
    let place = {
        let option = option.clone();
        Selected::new(move || {
            let order = ranking.order();
            let rows = order.rows();
            let at = rows.iter().position(|(known, ..)| **known == option);
            let row = at.and_then(|at| rows.get(at).map(|(_, number, tied)| (at, *number, *tied)));
            (row.unwrap_or_default(), rows.len())
        })
    };
    let over = RwSignal::new(false);
    let (dragged, target) = (option.clone(), option.clone());
    let drop_here = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        let target = target.clone();
        ranking.drop(move |order, option| order.put_before(option, &target));
    };
    let buttons = move || {
        let ((at, _, tied), count) = place.get();
        buttons(ranking, &option, at, count, tied)
    };
    view! {
        <li
            class="ranking-row"
            class:is-tied=Signal::derive(move || place.with(|((_, _, tied), _)| *tied))
            class:is-over=over
            draggable="true"
            on:dragstart=heard(move |_: DragEvent| ranking.dragged.set(Some(dragged.clone())))
            on:dragend=heard(move |_: DragEvent| ranking.dragged.set(None))
            on:dragover=heard(move |event: DragEvent| { event.prevent_default(); over.set(true); })
            on:dragleave=heard(move |_: DragEvent| over.set(false))
            on:drop=heard(drop_here)
        >
            <span class="ranking-place">{live(move || place.with(|((_, number, _), _)| *number))}</span>
            <span class="ranking-text">{name}</span>
            <span class="ranking-acts">{live(buttons)}</span>
        </li>
    }
    .into_any()
}

/// Only what can be done: no button that does nothing.
fn buttons(ranking: Ranking, option: &OptionId, at: usize, count: usize, tied: bool) -> AnyView {
    let up = (at > 0)
        .then(|| button(ranking, option, "up", IconName::ArrowUp, None, |order, option| order.up(option)));
    let down = (at + 1 < count).then(|| {
        button(ranking, option, "down", IconName::ArrowDown, None, |order, option| order.down(option))
    });
    let tie = (at > 0).then(|| {
        button(ranking, option, "tie", IconName::Level, Some(tied), move |order, option| {
            order.tie(option, !tied);
        })
    });
    let out = button(ranking, option, "out", IconName::Cross, None, |order, option| order.take_out(option));
    view! { {tie} {up} {down} {out} }.into_any()
}

fn button(
    ranking: Ranking,
    option: &OptionId,
    act: &'static str,
    icon: IconName,
    pressed: Option<bool>,
    change: impl Fn(&mut bearings_core::question::Order, &OptionId) + 'static,
) -> AnyView {
    let label = t_with(&format!("ui.ranking.{act}"), &[("name", &ranking.name(option))]);
    let id = ranking.button_id(act, option);
    let then = if act == "out" { "put" } else { act };
    let option = option.clone();
    let press = move |_| ranking.change(&option, |order| change(order, &option), then);
    view! {
        <button
            type="button"
            class="icon-button"
            id=id
            aria-label=label.clone()
            title=label
            aria-pressed=pressed.map(|pressed| pressed.to_string())
            on:click=heard(press)
        >
            <Icon name=icon/>
        </button>
    }
    .into_any()
}

/// An option that is left out; pressed, it goes to the end of the order.
pub(super) fn rest(ranking: Ranking, option: OptionId) -> AnyView {
    let name = ranking.name(&option);
    let label = t_with("ui.ranking.put", &[("name", &name)]);
    let id = ranking.button_id("put", &option);
    let dragged = option.clone();
    let press = move |_| ranking.change(&option, |order| order.put_last(&option), "up");
    view! {
        <li
            class="ranking-row is-out"
            draggable="true"
            on:dragstart=heard(move |_: DragEvent| ranking.dragged.set(Some(dragged.clone())))
            on:dragend=heard(move |_: DragEvent| ranking.dragged.set(None))
        >
            <button type="button" class="ranking-put" id=id aria-label=label on:click=heard(press)>
                <Icon name=IconName::Plus/>
                <span>{name}</span>
            </button>
        </li>
    }
    .into_any()
}
