//! The split: 100 points shared out over a few statements, by slider, button or number.

mod row;
mod state;
mod sum;

use leptos::prelude::*;

use self::state::Split;
use super::id::unique_id;

/// Statements to share 100 points over. Nothing is given at the start, and giving to one never takes from another;
/// what is left stays in view below.
#[component]
pub fn SplitInput(
    /// What the points say.
    #[prop(into)]
    legend: String,
    /// The statements.
    options: Vec<String>,
    /// The points so far, in the order of the statements; a missing one is 0.
    #[prop(into)]
    value: Signal<Vec<u8>>,
    /// Each change, with as many points as statements, at most 100 in all.
    #[prop(into)]
    on_change: Callback<Vec<u8>>,
    /// Nothing but numbers to type in, and what is left.
    #[prop(optional)]
    dense: bool,
) -> impl IntoView {
    let split = Split::new(options.len(), value, on_change);
    let id = unique_id("split");
    let sum_id = format!("{id}-sum");
    let rows = options
        .into_iter()
        .enumerate()
        .map(|(place, statement)| {
            row::row(split, place, format!("{id}-{place}"), statement, sum_id.clone(), dense)
        })
        .collect_view();
    view! {
        <fieldset class="split" class:is-dense=dense>
            <legend class="split-legend">{legend}</legend>
            {rows}
            {if dense { sum::words(split, sum_id) } else { sum::sum(split, sum_id) }}
        </fieldset>
    }
}
