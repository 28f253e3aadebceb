//! The ranking as somebody types it in from paper: a number beside each option.

use bearings_core::model::OptionId;
use bearings_core::question::Order;
use leptos::prelude::*;

use super::super::id::unique_id;
use crate::i18n::t;
use crate::reactive::heard;

/// What is typed beside each option, in the options' order. It is kept as it was typed: an order knows no gaps, and a
/// number must not change under the hands of whoever types the next one.
type Typed = RwSignal<Vec<String>>;

pub(super) fn numbers(
    legend: String,
    options: Vec<(OptionId, String)>,
    value: Signal<Vec<Vec<OptionId>>>,
    on_change: Callback<Vec<Vec<OptionId>>>,
) -> AnyView {
    let ids: Vec<OptionId> = options.iter().map(|(id, _)| id.clone()).collect();
    let typed: Typed = RwSignal::new(written(&ids, value.get_untracked()));
    let hint = unique_id("ranking-hint");
    let write = Callback::new(move |(place, text): (usize, String)| {
        typed.update(|typed| {
            if let Some(field) = typed.get_mut(place) {
                *field = text.chars().filter(char::is_ascii_digit).collect();
            }
        });
        on_change.run(typed.with_untracked(|typed| places(&ids, typed)));
    });
    let row = |(place, (_, text)): (usize, (OptionId, String))| number(place, text, typed, write, &hint);
    let rows = options.into_iter().enumerate().map(row).collect_view();
    view! {
        <fieldset class="split is-dense">
            <legend class="split-legend">{legend}</legend>
            {rows}
            <p class="note" id=hint>{t("ui.ranking.numbers")}</p>
        </fieldset>
    }
    .into_any()
}

fn number(place: usize, text: String, typed: Typed, write: Callback<(usize, String)>, hint: &str) -> AnyView {
    let id = unique_id("ranking-number");
    let shown = Signal::derive(move || typed.with(|typed| typed.get(place).cloned().unwrap_or_default()));
    view! {
        <div class="split-row">
            <span class="split-letter" aria-hidden="true">{bearings_core::geometry::split::letter(place)}</span>
            <label class="split-text" for=id.clone()>{text}</label>
            <input
                id=id
                class="split-number"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                maxlength="3"
                aria-describedby=hint.to_owned()
                prop:value=shown
                on:input=heard(move |event| write.run((place, event_target_value(&event))))
            />
        </div>
    }
    .into_any()
}

/// The places of an order as numbers, in the options' order.
fn written(ids: &[OptionId], value: Vec<Vec<OptionId>>) -> Vec<String> {
    let order = Order::new(value);
    let rows = order.rows();
    let of =
        |id: &OptionId| rows.iter().find(|(known, ..)| *known == id).map(|(_, place, _)| place.to_string());
    ids.iter().map(|id| of(id).unwrap_or_default()).collect()
}

/// The order that these numbers make: the least one first, equal ones tied, empty ones unranked.
fn places(ids: &[OptionId], typed: &[String]) -> Vec<Vec<OptionId>> {
    let mut ranked: Vec<(u32, &OptionId)> =
        typed.iter().zip(ids).filter_map(|(text, id)| Some((text.parse().ok()?, id))).collect();
    ranked.sort_by_key(|(number, _)| *number);
    let tied = ranked.chunk_by(|(one, _), (next, _)| one == next);
    tied.map(|tied| tied.iter().map(|(_, id)| (*id).clone()).collect()).collect()
}
