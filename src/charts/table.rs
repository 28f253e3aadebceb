//! The same as a picture, in rows and columns.

use leptos::prelude::*;

use crate::i18n::t;
use crate::reactive::live;
use crate::ui::LazyDetails;

/// A table of text; the first cell of a row names it.
#[component]
pub fn DataTable(
    /// What each column holds.
    headers: Vec<String>,
    /// The rows, each with a cell per column.
    rows: Vec<Vec<String>>,
    /// What the table holds; empty for none.
    #[prop(optional, into)]
    caption: String,
    /// Columns from this one on hold numbers and stand at the right.
    #[prop(default = usize::MAX)]
    figures_from: usize,
) -> impl IntoView {
    let class = move |column: usize| (column >= figures_from).then_some("is-figure");
    let header =
        |(column, words): (usize, String)| view! { <th scope="col" class=class(column)>{words}</th> };
    let cell = move |(column, words): (usize, String)| match column {
        0 => view! { <th scope="row">{words}</th> }.into_any(),
        _ => view! { <td class=class(column)>{words}</td> }.into_any(),
    };
    let row =
        move |cells: Vec<String>| view! { <tr>{cells.into_iter().enumerate().map(cell).collect_view()}</tr> };
    let label = if caption.is_empty() { t("chart.table.label") } else { caption.clone() };
    let caption = (!caption.is_empty()).then(|| view! { <caption>{caption}</caption> });
    view! {
        <div class="data-table" tabindex="0" role="region" aria-label=label>
            <table>
                {caption}
                <thead>
                    <tr>{headers.into_iter().enumerate().map(header).collect_view()}</tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// A table behind "As a table", made when it is opened.
#[component]
pub fn AsTable(
    /// What each column holds.
    headers: Vec<String>,
    /// The rows, each with a cell per column.
    rows: Vec<Vec<String>>,
    /// What the table holds; empty for none.
    #[prop(optional, into)]
    caption: String,
    /// Columns from this one on hold numbers.
    #[prop(default = usize::MAX)]
    figures_from: usize,
) -> impl IntoView {
    view! {
        <LazyDetails summary=t("chart.table.open") class="as-table">
            <DataTable headers=headers.clone() rows=rows.clone() caption=caption.clone() figures_from/>
        </LazyDetails>
    }
}

/// The same of rows that change while it is open.
#[component]
pub fn AsLongTable(
    /// What each column holds.
    headers: Vec<String>,
    /// The rows, each with a cell per column.
    #[prop(into)]
    rows: Signal<Vec<Vec<String>>>,
    /// What the table holds.
    #[prop(into)]
    caption: Signal<String>,
) -> impl IntoView {
    view! {
        <LazyDetails summary=t("chart.table.open") class="as-table">
            {
                let headers = headers.clone();
                live(move || view! { <DataTable headers=headers.clone() rows=rows.get() caption=caption.get()/> })
            }
        </LazyDetails>
    }
}
